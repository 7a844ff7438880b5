"""Snapshots and the yearly look-over: when they are due, what is kept of them, and what becomes of a no."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from register.errors import AnswersMissing, DateImpossible, NotAllowed, NotAPlace, NotPossibleNow
from register.obligations import calendar, obligations
from register.obligations.obligations import Duty
from register.records import yearly
from register.records.record_wishes import ChooseSnapshots, NoteBigChange, NoteReview, NoteSnapshot
from register.wishes import TickChecklist
from tests.builders import MONDAY, Library, a_channel, a_person, perform, seen, told

TODAY = date(2026, 3, 2)
WELL = dict.fromkeys(
    ["visitors_information", "administrators", "dpia", "time", "graphic_profile", "accessibility"], "yes"
)


class Youth(Library):
    """A youth club in Gullspång, with its account and the one who runs it."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.emma = a_person(self.store, "Emma Norr", org="gullspang")
        self.account = a_channel(self.store, "Fritidsgården", self.emma, main=self.emma, org="gullspang")

    def due(self, duty: Duty) -> list[date]:
        found = self.store.run_now("gullspang", lambda unit: obligations.open_of(unit, self.account.id, duties=(duty,)))
        return [calendar.date_of(one.due_at) for one in found]

    def save(self, place: str = "mappen Bilder", on: date = TODAY, ticked: tuple[str, ...] = ()):
        wish = NoteSnapshot(channel=self.account.id, place=place, on=on, ticked=ticked)
        return perform(self.store, wish, self.emma, "gullspang")


@pytest.fixture
def gullspang(tmp_path):
    made = Youth(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def due(house: Library, duty: Duty) -> list[date]:
    found = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=(duty,)))
    return [calendar.date_of(one.due_at) for one in found]


# ---- Snapshots -----------------------------------------------------------------------------------------------------


def test_the_next_snapshot_is_due_a_year_after_the_last(gullspang):
    gullspang.save(on=TODAY - timedelta(days=1), ticked=("who_writes", "no_such_item"))

    (last,) = gullspang.store.run_now("gullspang", lambda unit: yearly.snapshots(unit, gullspang.account.id))
    assert (last.taken_on, last.place, last.ticked) == (date(2026, 3, 1), "mappen Bilder", ("who_writes",))
    assert gullspang.due(Duty.SNAPSHOT) == [date(2027, 3, 1)]


def test_a_big_change_makes_one_due_in_two_weeks(gullspang):
    gullspang.save()

    perform(gullspang.store, NoteBigChange(channel=gullspang.account.id), gullspang.emma, "gullspang")
    assert gullspang.due(Duty.SNAPSHOT) == [date(2026, 3, 16)]

    gullspang.save()
    assert gullspang.due(Duty.SNAPSHOT) == [date(2027, 3, 2)]


def test_two_big_changes_owe_one_snapshot(gullspang):
    for _ in range(2):
        perform(gullspang.store, NoteBigChange(channel=gullspang.account.id), gullspang.emma, "gullspang")

    assert gullspang.due(Duty.SNAPSHOT) == [date(2026, 3, 16)]


@pytest.mark.parametrize("on", [TODAY + timedelta(days=1), TODAY - timedelta(days=400)])
def test_a_snapshot_is_not_from_tomorrow_or_two_years_old(gullspang, on):
    with pytest.raises(DateImpossible):
        gullspang.save(on=on)


def test_a_snapshot_lies_in_a_place(gullspang):
    with pytest.raises(NotAPlace):
        gullspang.save(place="Hej alla glada!")


def test_what_the_guideline_asks_for_cannot_be_chosen_away(gullspang):
    camilla = a_person(gullspang.store, "Camilla Fors", "informationsansvarig", org="gullspang")

    with pytest.raises(NotPossibleNow):
        perform(gullspang.store, ChooseSnapshots(months=None), camilla, "gullspang")


def test_in_sater_nobody_asks_for_snapshots_until_the_lead_chooses_it(house):
    perform(house.store, NoteSnapshot(channel=house.channel.id, place="mappen Bilder", on=TODAY), house.eva)
    assert due(house, Duty.SNAPSHOT) == []

    with pytest.raises(NotAllowed):
        perform(house.store, ChooseSnapshots(months=12), house.eva)
    perform(house.store, ChooseSnapshots(months=12), house.lena)
    assert due(house, Duty.SNAPSHOT) == [date(2026, 4, 1)]

    perform(house.store, ChooseSnapshots(months=None), house.lena)
    assert due(house, Duty.SNAPSHOT) == []


# ---- The look-over -------------------------------------------------------------------------------------------------


def test_each_no_becomes_a_row_with_its_owner_and_a_month_to_mend_it(house):
    perform(house.store, NoteReview(channel=house.channel.id, answers={**WELL, "time": "no", "dpia": "no"}), house.eva)

    rows = [(row.key, row.owner, row.due_on) for row in seen(house.store, house.channel).left_to_do]
    assert rows == [("dpia", "administrators", date(2026, 4, 1)), ("time", "chief", date(2026, 4, 1))]
    assert due(house, Duty.CHECKLIST) == [date(2026, 4, 1), date(2026, 4, 1)]
    assert due(house, Duty.REVIEW) == [date(2027, 3, 2)]
    assert told(house.store, house.karin) == ["review-found"]


def test_a_row_that_is_ticked_is_owed_no_more(house):
    perform(house.store, NoteReview(channel=house.channel.id, answers={**WELL, "dpia": "no"}), house.eva)
    (row,) = seen(house.store, house.channel).left_to_do

    perform(house.store, TickChecklist(row=row.id), house.kalle)

    assert due(house, Duty.CHECKLIST) == []


def test_the_time_is_the_chiefs_to_mend(house):
    perform(house.store, NoteReview(channel=house.channel.id, answers={**WELL, "time": "no"}), house.eva)
    (row,) = seen(house.store, house.channel).left_to_do

    with pytest.raises(NotAllowed):
        perform(house.store, TickChecklist(row=row.id), house.eva)
    perform(house.store, TickChecklist(row=row.id), house.karin)

    assert seen(house.store, house.channel).left_to_do == ()


def test_what_is_still_wrong_next_year_stands_there_once(house):
    for _ in range(2):
        perform(house.store, NoteReview(channel=house.channel.id, answers={**WELL, "dpia": "no"}), house.eva)

    assert len(seen(house.store, house.channel).left_to_do) == 1
    assert due(house, Duty.REVIEW) == [date(2027, 3, 2)]


def test_every_question_is_answered(house):
    with pytest.raises(AnswersMissing) as refused:
        perform(house.store, NoteReview(channel=house.channel.id, answers={**WELL, "time": "kanske"}), house.eva)

    assert refused.value.facts["keys"] == ("time",)


def test_a_stranger_does_not_look_over_a_channel(house):
    with pytest.raises(NotAllowed):
        perform(house.store, NoteReview(channel=house.channel.id, answers=WELL), a_person(house.store, "Sara Lind"))
    assert house.store.run_now("sater", lambda unit: yearly.reviews(unit, house.channel.id)) == ()
    assert MONDAY.date() == TODAY
