"""Who looks in on the days off: the latest answer counts, and whoever counted on a colleague hears that they cannot."""

from __future__ import annotations

import pytest

from register.errors import NotPossibleNow
from register.obligations import weekends
from register.obligations.calendar import Week
from register.obligations.daily_wishes import AnswerWeekend
from tests.builders import Library, perform
from tests.clocks import at, everything, owes, pass_time

WEEK = Week(year=2026, week=11)


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path)
    owes(made, "2026-03-13 07:00")
    pass_time(made, "2026-03-13 08:30")
    yield made
    made.store.close()


def answer(library, who, by, week=WEEK.week):
    return perform(
        library.store, AnswerWeekend(channels=(library.channel.id,), who=who, year=WEEK.year, week=week), by
    )  # fmt: skip


def told(library, notice):
    return [row.person_id for row in everything(library) if row.notice == notice]


def looks_in(library):
    return library.store.run_now("sater", lambda unit: weekends.chosen(unit, library.channel.id, WEEK))


def test_whoever_counted_on_a_colleague_hears_that_they_cannot(library):
    answer(library, "colleague", library.eva)
    assert told(library, "weekend-named") == [library.kalle.id]

    answer(library, "none", library.kalle)

    assert told(library, "weekend-declined") == [library.eva.id]
    assert looks_in(library) == weekends.NOBODY


def test_a_colleague_who_says_yes_or_was_never_named_troubles_nobody(library):
    answer(library, "none", library.kalle)
    answer(library, "colleague", library.eva)
    answer(library, "me", library.kalle)

    assert told(library, "weekend-declined") == []
    assert looks_in(library) == library.kalle.id


def test_everybodys_card_follows_the_latest_answer(library):
    answer(library, "colleague", library.eva)
    first = told(library, "duty-weekend-over")
    pass_time(library, "2026-03-13 09:00")
    answer(library, "none", library.kalle)

    both = sorted([library.eva.id, library.kalle.id])
    assert sorted(first) == both
    assert sorted(told(library, "duty-weekend-over")) == sorted([*both, *both])


def test_the_colleagues_own_card_names_its_week_and_answers_for_no_other(library):
    answer(library, "colleague", library.eva)
    (named,) = [row for row in everything(library) if row.notice == "weekend-named"]
    assert (named.about["year"], named.about["week"]) == (2026, 11)

    library.clock.now = at("2026-03-17 09:00")

    with pytest.raises(NotPossibleNow):
        answer(library, "me", library.kalle, named.about["week"])
