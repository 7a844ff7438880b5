"""What can be asked, and what carries it out: wish → rule → rows → what others should hear, all in one savepoint."""

from __future__ import annotations

from collections.abc import Mapping

from register import journal
from register.activity import activity_care
from register.applications import case_diary, cases, chief_asked, draft_care
from register.channels import channel_care, website
from register.crises import crisis_care, hand_over_care
from register.errors import RegisterError
from register.meetings import circular_care, meeting_care, tips
from register.obligations import duty_care
from register.people import absence_care, absence_of_others, choice_care, returning, staff
from register.people.people import PersonView
from register.questions import policy_care
from register.records import closing_care, diary_care, records_out, removal_care, telling, yearly_care
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

RULES: Mapping[type[Wish], Rule] = {
    **cases.RULES,
    **case_diary.RULES,
    **draft_care.RULES,
    **chief_asked.RULES,
    **channel_care.RULES,
    **staff.RULES,
    **returning.RULES,
    **policy_care.RULES,
    **tips.RULES,
    **crisis_care.RULES,
    **hand_over_care.RULES,
    **activity_care.RULES,
    **absence_care.RULES,
    **absence_of_others.RULES,
    **duty_care.RULES,
    **choice_care.RULES,
    **circular_care.RULES,
    **meeting_care.RULES,
    **records_out.RULES,
    **website.RULES,
    **removal_care.RULES,
    **diary_care.RULES,
    **closing_care.RULES,
    **yearly_care.RULES,
    **telling.RULES,
}
PUBLIC: Mapping[type[Wish], Rule] = {**channel_care.RULES, **closing_care.RULES}
"""After these the published list may read otherwise; a sweep sees what changes in other ways."""


def perform(unit: Unit, wish: Wish, by: PersonView) -> Receipt:
    """Carries out one wish or raises a `RegisterError`; a refused wish leaves nothing behind but, for some, that it was."""
    unit.acting = by.id
    try:
        with unit.savepoint():
            receipt = RULES[type(wish)](unit, wish, by)
            if type(wish) in PUBLIC:
                website.follow(unit)
            return receipt
    except RegisterError as refusal:
        if wish.refusal_is_journalled:
            journal.write(unit, "refused", "person", by.id, by.id, wish=type(wish).__name__, code=refusal.code)
        raise
