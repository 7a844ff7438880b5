"""Drafts that nobody has touched for long: warned about, and at last deleted."""

from __future__ import annotations

from datetime import datetime, timedelta

from register import journal, nudges
from register.applications import applications
from register.applications.applications import ApplicationView
from register.obligations import calendar, deadlines
from register.obligations.calendar import CountingRule
from register.storage.store import Unit

WARNED_BEFORE = timedelta(days=14)
"""No draft is deleted sooner than this after its warning, even if the process has been down the whole summer."""


def sweep(unit: Unit, before: datetime | None = None) -> int:
    """Warns once about a draft that lies untouched, and deletes it when it has lain too long; repeated it adds nothing.

    Too long is since `before`, or as the pack's number says. Returns how many were deleted.
    """
    numbers, deleted = unit.pack.numbers, 0
    too_old = before or unit.now - timedelta(days=numbers.draft_delete_days.value)
    for draft in applications.old_drafts(unit, unit.now - timedelta(days=numbers.draft_warn_days.value)):
        if draft.warned_at is None:
            applications.note(unit, draft.id, warned_at=unit.now)
            _tell(unit, draft, "draft-old")
        elif draft.changed_at < too_old and draft.warned_at <= unit.now - WARNED_BEFORE:
            applications.remove(unit, draft.id)
            journal.write(unit, "draft_deleted", "application", draft.id, None)
            _tell(unit, draft, "draft-deleted")
            deleted += 1
    return deleted


def _tell(unit: Unit, draft: ApplicationView, notice: str) -> None:
    nudges.put(
        unit, to=(draft.applicant_id,), subject=f"application:{draft.id}",
        stage=f"{notice}:{draft.changed_at.timestamp():.0f}", notice=notice, say_at=_awake(unit), application=draft.id,
        number=draft.number,
    )  # fmt: skip


def _awake(unit: Unit) -> datetime:
    """Now, or at the hour of the daily message when it is night or a day off: a draft is no reason to wake anybody."""
    numbers, here = unit.pack.numbers, calendar.local(unit.now)
    rule = deadlines.rule_of(numbers.reply) if numbers.reply else CountingRule(hours=24)
    counts = calendar.is_counting(here.date(), rule)
    if counts and numbers.waking.start <= here.time() < numbers.waking.end:
        return unit.now
    is_early = counts and here.time() < numbers.waking.start
    day = here.date() if is_early else calendar.next_counting_day(here.date(), rule)
    return calendar.at(day, numbers.daily_message.at)
