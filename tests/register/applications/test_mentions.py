"""Whom an application names is known beside its answers: it follows them as they are written, and goes with them."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from register.applications import applications, mentions
from register.applications.mentions import ApplicationMention
from register.people import people, person_data
from register.wishes import WriteAnswers
from tests.builders import a_draft, perform
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def kept(sater) -> list[tuple[int, str]]:
    table = ApplicationMention.__table__  # type: ignore[attr-defined]
    query = select(table.c.version, table.c.key).order_by(table.c.version, table.c.key)
    return [tuple(row) for row in sater.store.run_now("sater", lambda unit: unit.execute(query).all())]


def drafts_naming(sater, person) -> int:
    found = sater.store.run_now("sater", lambda unit: person_data.held(unit, people.view(unit, person.id)))
    return sum(one.count for one in found if one.holding.id == "named")


def test_everybody_whom_answers_name_is_found_wherever_in_them_they_stand():
    answers = {
        "purpose": "Fråga Anna.Öst@sater.se, eller bo@sater.se.",
        "administrators": [{"name": "Kalle", "email": "kalle@sater.se"}, {"name": "Eva", "person": 7, "main": True}],
        "reach": 40,
    }

    assert mentions.named(answers) == {"anna.öst@sater.se", "bo@sater.se", "kalle@sater.se", "person:7"}


def test_who_is_taken_out_of_a_draft_is_not_found_in_it_any_more(sater):
    named = {"administrators": [{"name": "Kalle", "email": sater.kalle.email}]}
    draft = a_draft(sater.store, sater.sara, named)
    before = drafts_naming(sater, sater.kalle)
    perform(sater.store, WriteAnswers(application=draft.id, answers={"administrators": None}), sater.sara)

    assert (before, drafts_naming(sater, sater.kalle)) == (1, 0)
    assert kept(sater) == []


def test_somebody_whose_address_ends_as_another_begins_is_not_taken_for_them(sater):
    a_draft(sater.store, sater.sara, {"purpose": f"x{sater.kalle.email}"})

    assert drafts_naming(sater, sater.kalle) == 0


def test_a_draft_that_is_thrown_away_leaves_nobody_named(sater):
    draft = a_draft(sater.store, sater.sara, {"purpose": sater.kalle.email})
    sater.store.run_now("sater", lambda unit: applications.drop(unit, draft.id, sater.sara.id))

    assert kept(sater) == []


def test_what_is_erased_with_its_author_leaves_nobody_named(sater):
    a_draft(sater.store, sater.sara, {"purpose": sater.kalle.email})
    sater.store.run_now("sater", lambda unit: person_data.erase(unit, people.view(unit, sater.sara.id), None))

    assert kept(sater) == []


def test_a_version_that_was_sent_names_whom_it_named_then(sater):
    sater.sent()

    now, sent = ({key for version, key in kept(sater) if version == wanted} for wanted in (0, 1))
    assert now == sent
    assert f"person:{sater.kalle.id}" in sent
