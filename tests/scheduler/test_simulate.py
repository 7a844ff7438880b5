"""The same ticks on a scratch copy: nothing is sent, nothing is known before it happens, and the register is left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from policy_text.pack import Number
from register.activity import activity
from register.activity.activity import Kind
from register.channels import channels
from register.obligations import calendar
from register.storage import scratch
from register.storage.scratch import Event
from scheduler import simulate
from scheduler.simulate import Clock, Heard, Sum
from tests.builders import Library, all_packs
from tests.clocks import at

PACK = all_packs()["sater"]
TABLES = SQLModel.metadata.tables


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    long_ago = {"active_at": at("2026-01-05 12:00"), "credentials_kept": "valvet", "unit_may_publish": "no"}
    made.store.run_now("sater", lambda unit: channels.change(unit, made.channel.id, **long_ago))
    yield made
    made.store.close()


def simulated(library: Library, folder, first: str, last: str, events=None, pack=PACK) -> tuple[list[str], Sum]:
    """The period on a copy of the library's register, as lines, and its sum."""
    clock = Clock(at(first))
    folder.mkdir()
    with scratch.a_store(folder, pack, clock) as store:
        scratch.fill(store, "sater", source=library.store, example=None)
        known = store.run_now("sater", lambda unit: scratch.take_out(unit, clock.now))
        found = Sum(channels=store.run_now("sater", simulate.running))
        lines = []
        for heard in simulate.run(store, clock, "sater", at(last), events or known):
            found.add(heard)
            lines.append(line(heard))
    return lines, found


def line(heard: Heard) -> str:
    return f"{calendar.local(heard.at):%d/%m %H:%M} {heard.who.split()[0]} {heard.duty} {heard.kind}"


def test_christmas_and_a_week_fifty_three(library, tmp_path):
    lines, _ = simulated(library, tmp_path / "copy", "2026-12-23 07:00", "2027-01-05 07:00")

    eva = [one for one in lines if "Eva" in one]
    assert [one for one in eva if "tap" in one] == [
        "23/12 08:00 Eva supervision tap", "28/12 08:00 Eva supervision tap", "29/12 08:00 Eva supervision tap",
        "30/12 08:00 Eva supervision tap", "04/01 08:00 Eva supervision tap",
    ]  # fmt: skip
    assert [one for one in eva if "posts" in one] == ["28/12 08:00 Eva posts missed", "04/01 08:00 Eva posts missed"]
    assert [one for one in eva if "weekend" in one] == [
        "23/12 08:00 Eva weekend aside", "30/12 08:00 Eva weekend aside"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        # Easter: Good Friday, the weekend and Easter Monday are nobody's.
        ("2027-03-24 07:00", "2027-03-31 12:00", ["24/03", "25/03", "30/03", "31/03"]),
        # Midsummer's Eve is a Friday, and a day off by the pack's assumption.
        ("2027-06-23 07:00", "2027-06-29 12:00", ["23/06", "24/06", "28/06", "29/06"]),
        # The nights in which clocks move lie between a Saturday and a Sunday.
        ("2026-10-23 07:00", "2026-10-27 12:00", ["23/10", "26/10", "27/10"]),
        ("2026-03-27 07:00", "2026-03-31 12:00", ["27/03", "30/03", "31/03"]),
    ],
)
def test_the_days_off_are_silent_and_the_hour_is_the_same_on_both_sides(library, tmp_path, first, last, days):
    lines, _ = simulated(library, tmp_path / "copy", first, last)

    eva = [one for one in lines if "Eva" in one]
    assert [one for one in eva if one.endswith("supervision tap")] == [
        f"{day} 08:00 Eva supervision tap" for day in days
    ]
    assert {one[:5] for one in eva} == set(days)


def test_what_happens_is_known_when_it_happens(library, tmp_path):
    channel = library.channel.id
    events = [
        Event(at=at("2026-03-10 10:00"), channel=channel, kind=Kind.POST, key="1"),
        Event(at=at("2026-03-14 10:00"), channel=channel, kind=Kind.POST, key="2"),
        Event(at=at("2026-03-11 14:10"), channel=channel, kind=Kind.COMMENT, thread="a", key="3"),
        Event(at=at("2026-03-12 09:00"), channel=channel, kind=Kind.REPLY, thread="a"),
        Event(at=at("2026-03-12 09:30"), channel=channel, kind=Kind.NOTHING),
    ]
    lines, found = simulated(library, tmp_path / "copy", "2026-03-09 07:00", "2026-03-16 12:00", events)

    eva = [one for one in lines if "Eva" in one and one[:2] in ("12", "16") and "weekend" not in one]
    assert sorted(eva) == [
        "12/03 08:00 Eva posts behind", "12/03 08:00 Eva reply near", "12/03 08:00 Eva supervision tap",
        "16/03 08:00 Eva supervision tap",
    ]  # fmt: skip
    assert found.in_phase == 1


def test_the_registers_own_activity_is_played_back(library, tmp_path):
    moment = at("2026-03-11 14:10")
    library.store.run_now(
        "sater", lambda unit: activity.note(unit, channel=library.channel.id, kind=Kind.COMMENT, at=moment, by=None)
    )
    lines, found = simulated(library, tmp_path / "copy", "2026-03-09 07:00", "2026-03-13 12:00")

    assert [one for one in lines if "Eva reply" in one] == [
        "12/03 08:00 Eva reply near",
        "12/03 14:10 Eva reply breach",
    ]
    assert found.in_phase == 0


def test_the_register_that_was_copied_is_left_as_it_was(library, tmp_path):
    def counted(unit):
        return {
            name: unit.execute(select(func.count().label("n")).select_from(table)).one().n
            for name, table in TABLES.items()
        }

    before = library.store.run_now("sater", counted)
    simulated(library, tmp_path / "copy", "2026-03-09 07:00", "2026-03-16 12:00")

    assert library.store.run_now("sater", counted) == before


def test_another_rule_makes_a_difference(library, tmp_path):
    one_post = PACK.model_copy(
        update={"numbers": PACK.numbers.model_copy(update={"posts_per_week": Number(value=1, assumption=True)})}
    )
    events = [Event(at=at("2026-03-10 10:00"), channel=library.channel.id, kind=Kind.POST, key="1")]
    _, before = simulated(library, tmp_path / "two", "2026-03-09 07:00", "2026-03-16 12:00", events)
    _, after = simulated(library, tmp_path / "one", "2026-03-09 07:00", "2026-03-16 12:00", events, one_post)

    assert before.said["posts"] - after.said["posts"] == 4
    assert (before.in_phase, after.in_phase) == (0, 1)


def test_a_message_is_what_one_person_gets_at_one_moment():
    found = Sum(channels=2)
    eight, nine = (datetime(2026, 3, 9, hour, tzinfo=UTC) for hour in (8, 9))
    for moment, person in ((eight, 1), (eight, 1), (eight, 2), (nine, 1)):
        found.add(
            Heard(at=moment, person=person, who="", channel=1, where="", duty="posts", kind="behind", asks=False)
        )  # fmt: skip

    assert (found.messages, found.said["posts"], found.in_phase) == (3, 4, 2)
