"""What can be asked, and what carries it out: wish → rule → rows → what others should hear, all in one savepoint."""

from __future__ import annotations

from collections.abc import Mapping

from register import cases, channel_care, policy_care, staff, tips
from register.people import PersonView
from register.store import Unit
from register.wishes import Receipt, Rule, Wish

RULES: Mapping[type[Wish], Rule] = {
    **cases.RULES,
    **channel_care.RULES,
    **staff.RULES,
    **policy_care.RULES,
    **tips.RULES,
}


def perform(unit: Unit, wish: Wish, by: PersonView) -> Receipt:
    """Carries out one wish or raises a `RegisterError`; a refused wish leaves nothing behind."""
    with unit.savepoint():
        return RULES[type(wish)](unit, wish, by)
