"""Asking others: a colleague who goes on with the draft, and a reminder to whoever has the case."""

from __future__ import annotations

import pytest

from register.applications.applications import Status
from register.applications.draft_care import HandDraft, RemindAsked
from register.errors import NotFound, NotPossibleNow, NotYours
from tests.builders import a_draft, answers_for, case_of, perform
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def draft(sater):
    return a_draft(sater.store, sater.sara, answers_for(sater.sara, sater.kalle, chief=sater.eva))


def to(application, person):
    return HandDraft(application=application.id, name=person.name, email=person.email)


def test_a_draft_becomes_the_colleagues_with_its_answers(sater):
    case = draft(sater)

    perform(sater.store, to(case, sater.kalle), sater.sara)

    now = case_of(sater.store, case.id)
    assert (now.applicant_id, now.answers, now.status) == (sater.kalle.id, case.answers, Status.DRAFT)


def test_nobody_hands_over_somebody_elses_draft_and_nobody_hands_it_over_twice(sater):
    case = draft(sater)

    with pytest.raises(NotYours):
        perform(sater.store, to(case, sater.kalle), sater.kalle)

    perform(sater.store, to(case, sater.kalle), sater.sara)

    with pytest.raises(NotYours):
        perform(sater.store, to(case, sater.eva), sater.sara)
    assert case_of(sater.store, case.id).applicant_id == sater.kalle.id


def test_what_has_been_sent_is_not_handed_over(sater):
    case = sater.sent()

    with pytest.raises(NotPossibleNow):
        perform(sater.store, to(case, sater.kalle), sater.sara)


def test_those_who_have_the_case_are_reminded_once_a_day(sater):
    case = sater.sent()
    told = len(sater.post.to(sater.kalle))

    first = perform(sater.store, RemindAsked(application=case.id), sater.sara)
    again = perform(sater.store, RemindAsked(application=case.id), sater.sara)

    assert (first.values["people"], first.values["again"], again.values["again"]) == ((sater.kalle.id,), False, True)
    assert sater.post.to(sater.kalle)[told:] == [
        "Sara Lind undrar hur det går med Biblioteket på Facebook (ärende 1). Det väntar på ditt svar.\n(Läs hela)"
    ]

    sater.clock.later(days=1)

    assert perform(sater.store, RemindAsked(application=case.id), sater.sara).values["again"] is False


def test_a_case_that_is_none_of_theirs_reminds_nobody(sater):
    case = sater.sent()

    with pytest.raises(NotYours):
        perform(sater.store, RemindAsked(application=case.id), sater.birgitta)
    with pytest.raises(NotPossibleNow):
        perform(sater.store, RemindAsked(application=draft(sater).id), sater.sara)
    with pytest.raises(NotFound):
        perform(sater.store, RemindAsked(application=99), sater.sara)
