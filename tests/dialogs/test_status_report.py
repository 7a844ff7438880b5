"""The report to those who see all channels: who cannot be reached, by what they do."""

from __future__ import annotations

from datetime import UTC, datetime

from dialogs.everyday import status_words
from dialogs.facts import Facts
from dialogs.wording import Speaker
from dialogs.words import Say
from register.obligations.standings import State, Summary
from register.people.people import Held, PersonView
from tests.stagings import scripts

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def test_those_out_of_reach_are_named_by_what_they_do_and_never_by_a_function_they_do_not_have():
    karin, peter = _person(1, "kommunikationschef"), _person(2, "sektorchef")
    facts = Facts(
        pack=scripts.packs()["sater"], now=MONDAY, me=karin, language="sv", out_of_reach=((peter, "never_met"),)
    )

    told = status_words.report(facts, Summary(counts=dict.fromkeys(State, 0), first=()))

    said = [Speaker(language="sv", now=MONDAY).line(word) for word in told if isinstance(word, Say)]
    assert "En person kan jag inte nå: sektorchef. Be hen skriva ”hej” till mig." in said


def _person(id: int, role: str) -> PersonView:
    return PersonView(id=id, name=f"Person {id}", email=f"p{id}@sater.se", roles=frozenset({Held(role=role)}))
