"""A draft that nobody touches is warned about once, and deleted only long after."""

from __future__ import annotations

import pytest

from register.applications import applications, drafts
from register.wishes import WriteAnswers
from tests.builders import a_draft, case_of, perform, told
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def test_a_draft_is_warned_about_after_60_days_and_deleted_after_180(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})

    def sweep(days: float) -> list[str]:
        sater.clock.later(days=days)
        sater.store.run_now("sater", drafts.sweep)
        sater.store.run_now("sater", drafts.sweep)
        return told(sater.store, sater.sara)

    assert sweep(59) == []
    # The sixtieth day is the first of May and the last a Saturday; nobody is disturbed on a day off.
    assert sweep(1.1) == []
    assert sweep(3) == ["draft-old"]
    assert sweep(116) == ["draft-old"]
    assert case_of(sater.store, draft.id).number == 1
    assert sweep(1) == ["draft-old"]
    assert sater.store.run_now("sater", lambda unit: applications.by_applicant(unit, sater.sara.id)) == ()
    assert sweep(2) == ["draft-old", "draft-deleted"]


def test_no_draft_is_deleted_without_a_warning_a_fortnight_before(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})
    sater.clock.later(days=300)

    sater.store.run_now("sater", drafts.sweep)
    sater.clock.later(days=13)
    sater.store.run_now("sater", drafts.sweep)
    assert case_of(sater.store, draft.id).warned_at is not None

    sater.clock.later(days=2)
    sater.store.run_now("sater", drafts.sweep)
    assert sater.store.run_now("sater", lambda unit: applications.by_applicant(unit, sater.sara.id)) == ()


def test_a_draft_that_is_touched_is_no_longer_old(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})
    sater.clock.later(days=70)
    sater.store.run_now("sater", drafts.sweep)

    perform(sater.store, WriteAnswers(application=draft.id, answers={"unit": "Biblioteket"}), sater.sara)
    sater.clock.later(days=150)
    sater.store.run_now("sater", drafts.sweep)

    assert case_of(sater.store, draft.id).answers["unit"] == "Biblioteket"
