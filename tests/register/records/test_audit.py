"""What revisors get: what went on in the period, by function where somebody is protected, and what is lacking today."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs import papers
from dialogs.records import audit_paper
from dialogs.texts import exists
from policy_text.pack import Outcome
from register.applications.applications import Status
from register.channels import channels
from register.channels.channels import ChannelStatus
from register.channels.gaps import Gap
from register.people import people
from register.records import audit, diary
from register.records.audit import SECTIONS, As, Period
from register.records.closings import ClosingStatus
from register.records.gallring import KINDS
from register.records.record_wishes import (
    DecideClosing,
    NoteCopy,
    NoteDocumentDiary,
    NoteRemoval,
    NoteRemoved,
    NoteReview,
    NoteSnapshot,
)
from register.records.removals import Copy, How, RemovalStatus
from tests.builders import Library, a_channel, a_person, perform
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def read(sater, first=None, last=None):
    return sater.store.run_now("sater", lambda unit: audit.read(unit, Period(first=first, last=last)))


def rows(found: audit.Audit, section: str) -> list[tuple[object, ...]]:
    return next(list(one.rows) for one in found.sections if one.section.id == section)


def decided(sater):
    case = sater.to_decide()
    sater.settle(
        sater.anders, case, "decide", Outcome.APPROVE_WITH_CONDITIONS,
        details={"date": "2026-03-02", "reference": "§ 7",
                 "conditions": [{"text": "Texta filmer", "owner": sater.sara.id, "date": "2026-04-01"}]},
    )  # fmt: skip
    return sater.now(case)


def test_the_audit_tells_of_channels_administrators_decisions_conditions_and_gaps(sater):
    decided(sater)
    found = read(sater)

    assert [one.section.id for one in found.sections] == [section.id for section in SECTIONS]
    assert rows(found, "channels") == [
        ("Biblioteket", "facebook", "", "Sektor kultur", sater.eva.id, "setting_up", date(2026, 3, 2), None)
    ]
    assert rows(found, "administrators") == [
        ("Biblioteket", "huvudadministrator", sater.sara.id, date(2026, 3, 2), None),
        ("Biblioteket", "administrator", sater.kalle.id, date(2026, 3, 2), None),
    ]
    assert rows(found, "decisions") == [
        ("1", "", "Biblioteket", "facebook", "approve_with_conditions", date(2026, 3, 2), "kommunledningsgruppen", "§ 7",
         sater.anders.id, False)
    ]  # fmt: skip
    assert rows(found, "conditions") == [
        ("Biblioteket", "Texta filmer", sater.sara.id, date(2026, 4, 1), None, None)
    ]  # fmt: skip
    assert rows(found, "gaps") == []


def test_what_was_over_before_the_period_or_came_after_it_is_not_in_it(sater):
    channel = a_channel(sater.store, "Simhallen", sater.sara)
    sater.clock.later(days=10)
    sater.store.run_now("sater", lambda unit: channels.stand_down(unit, channel.id, sater.sara.id))

    assert len(rows(read(sater, first=date(2026, 3, 12)), "administrators")) == 1
    assert rows(read(sater, first=date(2026, 3, 13)), "administrators") == []
    assert rows(read(sater, last=date(2026, 3, 1)), "channels") == []


def test_somebody_protected_stands_by_function_on_paper_and_in_every_sheet(sater):
    decided(sater)
    sater.store.run_now("sater", lambda unit: people.change(unit, sater.sara.id, protected=True, title="bibliotekarie"))
    found, pack = read(sater), sater.store.packs["sater"]

    written = papers.markdown(audit_paper.paper(pack, found, sater.clock()))
    sheets = str([audit_paper.sheet(pack, one, found.people) for one in found.sections])

    assert ("Sara" in written, "Sara" in sheets) == (False, False)
    assert ("bibliotekarie" in written, "bibliotekarie" in sheets) == (True, True)


def test_the_register_is_had_for_one_department_or_all_of_them_closed_channels_too(sater):
    a_channel(sater.store, "Museet", department_id=sater.eva.department_id, chief_id=sater.eva.id)
    a_channel(sater.store, "Kommunen", status=ChannelStatus.CLOSED)

    def names(department: int | None) -> list[object]:
        found = sater.store.run_now("sater", lambda unit: audit.register_of(unit, department))
        return [row[1] for row in found.sections[0].rows]

    assert names(None) == ["Museet", "Kommunen"]
    assert names(sater.eva.department_id) == ["Museet"]


def test_removals_snapshots_look_overs_and_closings_are_in_it_by_function_and_with_no_word_of_what_was_removed(
    tmp_path,
):
    house = Library(tmp_path)
    removal = perform(house.store, NoteRemoval(channel=house.channel.id, ground="offensive"), house.eva).id
    perform(house.store, NoteCopy(removal=removal, place="mappen Borttaget"), house.eva)
    perform(house.store, NoteRemoved(removal=removal, how="hidden"), house.eva)
    (document,) = house.store.run_now("sater", diary.waiting)
    registrar = a_person(house.store, "Birgitta Lov", "registrator")
    perform(house.store, NoteDocumentDiary(document=document.id, number="KS 2026/9"), registrar)
    perform(
        house.store,
        NoteSnapshot(channel=house.channel.id, place="mappen Bilder", on=date(2026, 3, 2), ticked=("start_page",)),
        house.eva,
    )
    answers = {item.key: "yes" for item in house.store.packs["sater"].checklists["review"]} | {"accessibility": "no"}
    perform(house.store, NoteReview(channel=house.channel.id, answers=answers), house.eva)
    perform(house.store, DecideClosing(channel=house.channel.id, why="Verksamheten har upphört."), house.karin)

    found, today = read(house), date(2026, 3, 2)
    written = papers.markdown(audit_paper.paper(house.store.packs["sater"], found, house.clock()))
    before = read(house, last=date(2026, 3, 1))
    house.store.close()

    name, medium = house.channel.name, house.channel.medium
    (gone,) = rows(found, "removals")
    assert (gone[:3], gone[4:]) == (
        ("1", name, medium), (today, "hidden", today, "huvudadministrator", "kept", False, "KS 2026/9")
    )  # fmt: skip
    assert rows(found, "snapshots") == [(name, medium, today, "mappen Bilder", "1/3", house.eva.id)]
    assert rows(found, "reviews") == [
        (name, medium, today, "Texta filmerna, syntolka och skriv alternativ text till bilderna.", house.eva.id)
    ]
    assert rows(found, "closings") == [
        (name, medium, "Verksamheten har upphört.", today, "sektorchef", "closing", None, "")
    ]
    assert "| dolt | 2 mars 2026 | huvudansvarig administratör |" in written
    assert [rows(before, one) for one in ("removals", "snapshots", "reviews", "closings")] == [[], [], [], []]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_section_column_and_word_of_ours_has_its_words(language):
    columns = {name for section in SECTIONS for name, _ in section.columns} | {name for name, _ in audit.REGISTER}
    codes = [
        str(code)
        for kind in (ChannelStatus, Status, Gap, Outcome, How, Copy, RemovalStatus, ClosingStatus)
        for code in kind
    ]
    codes += [k.id for k in KINDS]
    wanted = [f"audit-column-{name}" for name in columns] + [f"audit-code-{code}" for code in codes]
    wanted += [f"audit-{section.id}{end}" for section in SECTIONS for end in ("", "-caption")]

    assert [id for id in wanted if not exists(id.replace("_", "-"), language)] == []
    assert {kind for section in SECTIONS for _, kind in section.columns} <= set(As)
