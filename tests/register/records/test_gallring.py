"""Gallring: each row of each municipality's table is applied by the sweep, counted in the journal, and done once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from policy_text.pack import GallringRow
from register import journal, nudges
from register.activity import activity
from register.channels import gaps, public_changes
from register.channels.channels import ChannelStatus
from register.channels.public_changes import Kind
from register.crises import crises
from register.meetings import circulars, meetings
from register.obligations import obligations
from register.obligations.obligations import Duty, How
from register.people import absences, people
from register.questions import policy_questions
from register.records import gallring, removals, yearly
from register.storage import conversations, inbox, outbox, schema
from register.storage.outbox import Sending
from register.storage.store import Unit
from scheduler import ticks
from tests.builders import MONDAY, Clock, a_channel, a_draft, a_person, a_sent_application, a_store, all_packs

ROWS = [(org, row) for org, pack in all_packs().items() for row in pack.gallring]


def table(name: str) -> Any:
    return SQLModel.metadata.tables[name]


class Old:
    """A register in which one thing of each kind was over on MONDAY, and a clock that can be moved on from there."""

    def __init__(self, folder, org: str) -> None:
        self.org, self.clock = org, Clock()
        self.store = a_store(folder, self.clock)
        self.eva, self.kalle = a_person(self.store, "Eva Ek", org=org), a_person(self.store, "Kalle Ek", org=org)
        self.chief = a_person(
            self.store, "Karin Strand", self.store.packs[org].functions.chief, org=org, department="KS"
        )

    def do(self, work: Callable[[Unit], Any]) -> Any:
        return self.store.run_now(self.org, work)

    def count(self, *names: str) -> int:
        def look(unit: Unit) -> int:
            return sum(unit.execute(select(func.count().label("n")).select_from(table(name))).one().n for name in names)

        return int(self.do(look))

    def sweep(self) -> None:
        ticks.sweep(self.store)

    def gallrat(self, kind: str) -> list[int]:
        rows = self.do(lambda unit: journal.of(unit, "gallring", 0))
        return [row.details["count"] for row in rows if row.details["kind"] == kind]


def a_message(old: Old) -> None:
    def work(unit: Unit) -> None:
        nudges.put(unit, to=(old.eva.id,), subject="x:1", stage="s", notice="people-joined")
        (nudge,) = nudges.open_for(unit, old.eva.id)
        message = outbox.put(unit, person=old.eva.id, words="[]", language="sv")
        outbox.stopped(unit, message, Sending.GIVEN_UP, "")
        nudges.settle(unit, nudge.id, message)
        outbox.put(unit, person=old.kalle.id, words="[]", language="sv")  # still on its way

    old.do(work)


def a_question(old: Old) -> None:
    def work(unit: Unit) -> None:
        for text in ("Får vi?", "Får vi inte?"):
            policy_questions.insert(
                unit, asker=old.eva.id, place="", ticket="", text=text, topic="", topic_name="", private=False
            )
        policy_questions.answer(unit, policy_questions.load(unit, 1), "Ja", old.kalle.id)

    old.do(work)


def an_instruction(old: Old) -> None:
    def work(unit: Unit) -> None:
        for topic in ("a", "b"):
            policy_questions.add_instruction(unit, topic=topic, text="Gör så.", role="kommunikationschef")
        policy_questions.drop_instruction(unit, 1)

    old.do(work)


def an_absence(old: Old) -> None:
    channel = a_channel(old.store, "Biblioteket", old.eva, org=old.org)

    def work(unit: Unit) -> None:
        day = MONDAY.date()
        absences.note(unit, old.eva.id, day, day, by=old.eva.id)
        absences.note(unit, old.kalle.id, day, day, by=old.eva.id, until_further=True)
        absences.name_substitute(
            unit, channel.id, old.kalle.id, instead_of=old.eva.id, first=day, last=day, by=old.eva.id
        )

    old.do(work)


def something_that_happened(old: Old) -> None:
    channel = a_channel(old.store, "Biblioteket", old.eva, org=old.org)
    old.do(lambda unit: activity.note(unit, channel=channel.id, kind=activity.Kind.POST, at=MONDAY, by=old.eva.id))


def what_was_owed(old: Old) -> None:
    # Not running yet, so that nothing of its own is owed.
    channel = a_channel(old.store, "Biblioteket", old.eva, org=old.org, status=ChannelStatus.SETTING_UP)

    def work(unit: Unit) -> None:
        for key, settled in (("1", MONDAY), ("2", None)):
            unit.insert(
                obligations.Obligation, duty=Duty.REVIEW, key=key, channel_id=channel.id, about={}, since=MONDAY,
                due_at=MONDAY + timedelta(days=4000), next_at=MONDAY + timedelta(days=4000), settled_at=settled,
                settled_how=How.DONE if settled else "",
            )  # fmt: skip

    old.do(work)


def somebody_who_left(old: Old) -> None:
    old.do(lambda unit: people.change(unit, old.eva.id, phone="070-174 06 11"))
    old.do(lambda unit: people.leave(unit, old.eva.id))


def changes_of_the_list(old: Old) -> None:
    channel = a_channel(old.store, "Biblioteket", old.eva, org=old.org)

    def work(unit: Unit) -> None:
        for kind in (Kind.NEW, Kind.CLOSED):
            public_changes.put(unit, channel.id, 1, kind, {"name": "Biblioteket"}, settled=True)

    old.do(work)
    old.do(lambda unit: unit.execute(table("channel").update().values(status="closed")))


def a_crisis(old: Old) -> None:
    values = {"what": "Vattenläcka", "scope": "all", "started_by": old.eva.id, "next_at": MONDAY, "ended_at": MONDAY}
    old.do(lambda unit: crises.open_one(unit, **values))


def a_circular(old: Old) -> None:
    old.do(lambda unit: circulars.send(unit, by=old.eva.id, to="all", text="Hej", people=[(old.kalle.id, None)]))
    old.do(lambda unit: meetings.call(unit, at=MONDAY, place="Rådhuset", by=old.eva.id, guests=[old.kalle.id]))


def a_removal(old: Old) -> None:
    channel = a_channel(old.store, "Biblioteket", old.eva, org=old.org)
    row = {
        "number": 1,
        "channel_id": channel.id,
        "ground": "hot",
        "seen_at": MONDAY,
        "seen_by": old.eva.id,
        "due_at": MONDAY,
    }
    old.do(lambda unit: unit.insert(removals.Removal, **row))


def a_look_over(old: Old) -> None:
    channel = a_channel(old.store, "Biblioteket", old.eva, org=old.org)
    row = {"channel_id": channel.id, "answers": {}, "noted_at": MONDAY, "noted_by": old.eva.id}
    old.do(lambda unit: unit.insert(yearly.Review, **row))


MAKES: dict[str, tuple[Callable[[Old], Any], tuple[str, ...], int, int]] = {
    "drafts": (lambda old: a_draft(old.store, old.eva, {}, old.org), ("application",), 1, 0),
    "conversations": (
        lambda old: old.do(lambda u: conversations.save(u, old.eva.id, "x", conversations.load(u, old.eva.id, "x"), "")),
        ("conversation",), 1, 0,
    ),
    "inbox": (lambda old: old.do(lambda unit: inbox.claim(unit, "k")), ("inbox",), 1, 0),
    "messages": (a_message, ("nudge", "outbox"), 3, 1),
    "questions": (a_question, ("policy_question",), 2, 1),
    "instructions": (an_instruction, ("local_instruction",), 2, 1),
    "absences": (an_absence, ("absence", "substitute"), 3, 1),
    "activity": (something_that_happened, ("activity",), 1, 0),
    "obligations": (what_was_owed, ("obligation",), 2, 1),
    "people": (somebody_who_left, ("reach",), 3, 2),
    "public_list": (changes_of_the_list, ("public_change",), 2, 1),
    "cases": (
        lambda old: a_sent_application(old.store, old.eva, old.kalle, chief=old.chief, org=old.org),
        ("application", "application_version"), 2, 2,
    ),
    "channels": (
        lambda old: a_channel(old.store, "Biblioteket", old.eva, org=old.org), ("channel", "channel_administrator"), 2, 2
    ),
    "crisis_logs": (a_crisis, ("crisis",), 1, 1),
    "removals": (a_removal, ("removal",), 1, 1),
    "yearly": (a_look_over, ("review",), 1, 1),
    "circulars": (a_circular, ("circular", "circular_receipt", "meeting", "meeting_guest"), 4, 0),
    "journal": (lambda old: old.do(lambda unit: journal.write(unit, "x", "y", 1, None)), ("journal",), 1, 1),
}  # fmt: skip
"""Of each kind: something that was over on MONDAY and something that was not, the tables, how many rows before and after."""


@pytest.mark.parametrize(("org", "row"), ROWS, ids=[f"{org}-{row.kind}" for org, row in ROWS])
def test_a_row_of_the_table_is_applied_when_its_time_has_passed_and_not_before(tmp_path, org: str, row: GallringRow):
    make, tables, before, after = MAKES[row.kind]
    old = Old(tmp_path, org)
    make(old)
    old.clock.now = MONDAY + ends(row, org) - timedelta(days=1)
    old.sweep()
    kept = old.count(*tables) - (after if row.kind == "journal" else before)
    old.clock.later(days=16)  # no draft is deleted sooner than a fortnight after its warning
    old.sweep()
    old.sweep()
    counts = old.gallrat(row.kind)
    gone = old.count(*tables)
    old.store.close()

    if row.kind != "journal":  # which the others' deletions are written in
        assert (kept, gone) == (0, after)
    assert counts == ([] if row.keep else [sum(counts)])
    assert bool(counts) is not row.keep


def ends(row: GallringRow, org: str) -> timedelta:
    """How long after MONDAY something that was over then is too old; ten years for what is kept."""
    if row.keep:
        return timedelta(days=3650)
    if row.months:
        late = MONDAY + timedelta(days=31 * row.months)
        while gaps.months_before(late, row.months) > MONDAY:
            late -= timedelta(days=1)
        return late - MONDAY
    return timedelta(days=gallring.days_of(row, all_packs()[org]) or 0)


@pytest.mark.parametrize("org", list(all_packs()))
def test_each_municipality_has_a_row_for_every_kind_and_a_ground_for_each(org: str):
    pack = all_packs()[org]

    assert gallring.lacking(pack) == ()
    assert gallring.unknown(pack) == ()
    assert {row.kind for row in pack.gallring} == set(MAKES)
    assert [row.kind for row in pack.gallring if row.rule != "R086"] == []
    assert [row.kind for row in pack.gallring if not (row.assumption or row.quote)] == []


def test_every_table_of_the_register_belongs_to_exactly_one_kind():
    assert schema.TABLES
    belongs = [name for kind in gallring.KINDS for name in kind.tables]

    assert sorted(belongs) == sorted(SQLModel.metadata.tables)


def test_what_is_deleted_is_journalled_as_a_count_and_nothing_of_what_it_said(tmp_path):
    old = Old(tmp_path, "sater")
    a_question(old)
    old.clock.later(days=800)
    old.sweep()
    (row,) = [row for row in old.do(lambda unit: journal.of(unit, "gallring", 0)) if row.details["kind"] == "questions"]
    old.store.close()

    assert (row.what, row.by, row.rule) == ("gallrat", None, "R086")
    assert row.details == {"kind": "questions", "count": 1, "before": "2026-05-10T08:00:00+00:00"}


def test_without_a_row_conversations_and_drafts_are_still_forgotten_and_the_rest_is_kept(tmp_path):
    old = Old(tmp_path, "sater")
    bare = old.store.packs["sater"].model_copy(update={"gallring": ()})
    old.store.packs = {**old.store.packs, "sater": bare}
    MAKES["conversations"][0](old)
    MAKES["inbox"][0](old)
    old.clock.later(days=400)
    old.sweep()
    left = old.count("conversation"), old.count("inbox")
    old.store.close()

    assert left == (0, 1)
    assert "inbox" in gallring.lacking(bare)


def test_what_something_else_still_refers_to_is_kept_for_as_long_as_that_is(tmp_path):
    old = Old(tmp_path, "sater")
    make, *_ = MAKES["crisis_logs"]
    make(old)
    channel = a_channel(old.store, "Biblioteket", old.eva)
    forget = gallring.over("crisis", "ended_at")
    late = MONDAY + timedelta(days=1)

    def put(unit: Unit) -> None:
        unit.insert(crises.CrisisChannel, crisis_id=1, channel_id=channel.id, in_at=MONDAY)

    old.do(put)
    kept = old.do(lambda unit: forget(unit, late))
    old.do(lambda unit: unit.execute(table("crisis_channel").delete()))
    gone = old.do(lambda unit: forget(unit, late))
    old.store.close()

    assert (kept, gone) == (0, 1)
