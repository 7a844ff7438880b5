"""Whose absence a sentence tells, and who stands in; what is not about a person is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.texts import away_other, instead_of
from dialogs.texts.away import Away
from dialogs.texts.away_other import Other

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "who", "told"),
    [
        ("Ulf är sjuk", "Ulf", Away(first=WEDNESDAY, last=WEDNESDAY, reasoned=True)),
        ("maria sund är borta till fredag", "maria sund", Away(first=WEDNESDAY, last=date(2026, 11, 27))),
        ("Oskar är på semester v. 50", "Oskar", Away(first=date(2026, 12, 7), last=date(2026, 12, 13), reasoned=True)),
        ("Oskar är på semester", "Oskar", Away(reasoned=True)),
        ("min kollega Ulf är hemma i dag", "Ulf", Away(first=WEDNESDAY, last=WEDNESDAY)),
        (
            "Oskar ska opereras på torsdag",
            "Oskar",
            Away(first=date(2026, 11, 26), last=date(2026, 11, 26), reasoned=True),
        ),
        ("Maria är frisk igen", "Maria", Away(back=True, reasoned=True)),
    ],
)
def test_whose_days_are_told(text, who, told):
    assert away_other.read(text, WEDNESDAY) == Other(who=who, told=told)


@pytest.mark.parametrize(
    "text",
    [
        "jag är sjuk",
        "inlägget är borta",
        "kontot är borta",
        "biblioteket är stängt",
        "Ulf slutar på fredag",
        "Nils är inte borta",
    ],
)
def test_what_is_about_nobody_elses_absence_is_left_alone(text):
    assert away_other.read(text, WEDNESDAY) is None


def test_who_stands_in_is_told_with_the_days_or_without():
    week = Away(first=date(2026, 12, 7), last=date(2026, 12, 13))

    assert away_other.stands_in("ulf sander ersätter mig", WEDNESDAY) == Other(who="ulf sander", told=Away())
    assert away_other.stands_in("jag är borta v. 50, Ulf Sander täcker för mig", WEDNESDAY) == Other(
        who="Ulf Sander", told=week
    )
    assert away_other.stands_in("vem ersätter mig?", WEDNESDAY) is None


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("jag jobbar inte på fredagar", 4),
        ("ledig varje onsdag", 2),
        ("jag är borta på fredag", None),
        ("inlägg på fredagar", None),
    ],
)
def test_a_day_that_comes_back_every_week_is_told_from_one_that_does_not(text, weekday):
    assert away_other.weekly(text) == weekday


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("maria tar det", "maria"),
        ("Maria Sund tar över", "Maria Sund"),
        ("ok då kan Maria ta det", ""),
        ("Maria kan ta det åt mig", "Maria"),
        ("det tar maria", "maria"),
        ("Maria takes it", "Maria"),
        ("jag tar det", ""),
        ("vi tar det", ""),
        ("någon tar det", ""),
        ("maria tar det på måndag efter lunch med chefen", ""),
    ],
)
def test_who_takes_it_is_read_where_somebody_is_named(text, who):
    assert instead_of.takes(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("vem är ersättare för Fatima?", "Fatima"),
        ("Vem ersätter Fatima Ali nu?", "Fatima Ali"),
        ("vem vikarierar för mig", "mig"),
        ("who stands in for Fatima?", "Fatima"),
        ("vem ska utse ersättare?", ""),
        ("vem är ersättare för den som är sjuk?", ""),
        ("vem är ersättare?", ""),
    ],
)
def test_whose_substitute_is_asked_after_is_read_where_somebody_is_named(text, who):
    assert instead_of.asks(text) == who
