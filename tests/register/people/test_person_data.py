"""What is held about a person is all listed, and what nobody needs to keep goes when they ask to be forgotten."""

from __future__ import annotations

import pytest
from sqlmodel import SQLModel

from register import journal
from register.applications import applications
from register.errors import NotFound
from register.people import people, person_data
from register.people.person_data import HOLDINGS, NOBODYS
from register.questions import policy_questions
from register.wishes import SendQuestion
from scheduler import ticks
from tests.builders import a_channel, a_draft, perform
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def held(sater, who) -> dict[str, int]:
    found = sater.store.run_now("sater", lambda unit: person_data.held(unit, people.view(unit, who.id)))
    return {one.holding.id: one.count for one in found}


def erased(sater, who):
    return sater.store.run_now("sater", lambda unit: person_data.erase(unit, people.view(unit, who.id), None))


def test_every_column_that_refers_to_a_person_is_covered():
    covered = {(holding.table, column) for holding in HOLDINGS for column in holding.columns}
    covered |= {("person", "id")}
    found = set(person_data.person_columns())

    assert ("nudge", "person_id") in found
    assert ("journal", "by") in found
    assert ("channel", "chief_id") in found
    assert sorted(found - covered) == []


def test_every_table_is_about_somebody_or_said_to_be_about_nobody():
    named = {holding.table for holding in HOLDINGS}

    assert sorted(named | set(NOBODYS)) == sorted(SQLModel.metadata.tables)
    assert sorted(named & set(NOBODYS)) == []


def test_whatever_is_held_is_erased_or_says_why_it_is_kept():
    assert [holding.id for holding in HOLDINGS if (holding.erase is None) == (holding.kept_as == "")] == []
    assert len({holding.id for holding in HOLDINGS}) == len(HOLDINGS)


def test_a_persons_cases_channels_questions_and_messages_are_all_found(sater):
    sater.sent()
    a_channel(sater.store, "Simhallen", sater.kalle, chief_id=sater.eva.id)
    perform(sater.store, SendQuestion(text="Får vi ha tävlingar?"), sater.kalle)
    a_draft(sater.store, sater.sara, {"administrators": [{"name": "Kalle", "email": sater.kalle.email}]})
    sater.chat(sater.kalle).say("hej")

    assert held(sater, sater.kalle) == {
        "person": 1, "reach": 1, "named": 1, "cases": 1, "versions": 1, "steps": 1, "administrator": 1, "questions": 1,
        "nudges": 1, "journal": 1,
    }  # fmt: skip
    assert held(sater, sater.eva) == {"person": 1, "roles": 1, "reach": 1, "cases": 1, "versions": 1, "chief": 1}


def test_an_erasure_takes_what_nobody_needs_and_leaves_the_public_records(sater):
    case = sater.sent()
    a_draft(sater.store, sater.sara, {"medium": "facebook"})
    perform(sater.store, SendQuestion(text="Får vi ha tävlingar?"), sater.sara)
    sater.store.run_now("sater", lambda unit: people.change(unit, sater.sara.id, phone="070-174 06 11", language="en"))

    done = erased(sater, sater.sara)

    assert done.gone == {"person": 1, "reach": 1, "drafts": 1, "questions": 1}
    assert set(done.kept) == {"cases", "versions", "steps", "journal"}
    assert set(held(sater, sater.sara)) == {"person", "cases", "versions", "steps", "journal", "journal_about"}
    now = sater.store.run_now("sater", lambda unit: people.view(unit, sater.sara.id))
    assert (now.name, now.phone, now.language) == ("Sara Lind", "", "")
    assert sater.now(case).number == 1
    with pytest.raises(NotFound):
        sater.store.run_now("sater", lambda unit: policy_questions.load(unit, 1))


def test_an_erasure_done_twice_finds_nothing_more_and_both_are_journalled_without_a_name(sater):
    sater.sent()
    erased(sater, sater.kalle)

    again = erased(sater, sater.kalle)

    assert again.gone == {"person": 1}
    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "person", sater.kalle.id))
    assert [row.what for row in rows] == ["person_erased", "person_erased"]
    assert "Kalle" not in str([row.details for row in rows])


def test_somebody_whom_no_record_names_goes_altogether(sater):
    stranger = sater.person("Nils Nyfiken", phone="070-174 06 12")

    assert erased(sater, stranger).whole is True
    with pytest.raises(NotFound):
        sater.store.run_now("sater", lambda unit: people.view(unit, stranger.id))


def test_a_trial_run_changes_nothing(sater):
    sater.sent()
    before = held(sater, sater.sara)

    planned = sater.store.run_now(
        "sater", lambda unit: person_data.plan_erasure(unit, people.view(unit, sater.sara.id))
    )  # fmt: skip

    assert planned.gone == {"person": 1, "reach": 1}
    assert held(sater, sater.sara) == before


def test_a_draft_that_somebody_else_was_to_send_is_out_of_their_hands(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})
    sater.store.run_now("sater", lambda unit: applications.note(unit, draft.id, handed_to=sater.kalle.id))

    erased(sater, sater.kalle)

    assert sater.now(draft).handed_to is None


def test_who_has_left_for_a_year_can_no_longer_be_reached_and_still_stands_in_their_cases(sater):
    case = sater.sent()
    sater.store.run_now("sater", lambda unit: people.leave(unit, sater.kalle.id))
    sater.clock.later(days=360)
    ticks.sweep(sater.store)
    assert "reach" in held(sater, sater.kalle)

    sater.clock.later(days=10)
    ticks.sweep(sater.store)

    assert "reach" not in held(sater, sater.kalle)
    assert sater.kalle.id in sater.now(case).people
