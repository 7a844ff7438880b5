"""What is typed from day to day, read before anything else is made of it: absence, what has happened, answers to cards.

An absence becomes days here, and its words go no further: neither the dialog nor the reader of questions is handed them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dialogs.texts import answered, asked, away, happened
from register.obligations import calendar

INTERRUPTS = frozenset(
    {"absence", "daily", "duty", "hand_over", "hours", "my_channels", "record", "register", "status"}
)
"""Open conversations that take no free text, so that what happened may be told in the middle of them."""

SHORT = 12
"""Words: a longer text in the middle of another conversation is an answer in it."""


@dataclass(frozen=True, kw_only=True)
class Spoken:
    dialog: str
    args: Mapping[str, Any] = field(default_factory=dict)


def read(text: str, now: datetime, open_dialog: str | None) -> Spoken | None:
    """What a whole text tells or answers, or None. `open_dialog`: the conversation that is open, which has its own say."""
    if asked.about_others(text):
        return None
    in_the_middle = open_dialog is not None
    if in_the_middle and len(text.split()) > SHORT:
        return None
    absent = away.read(text, calendar.date_of(now))
    if (
        absent is not None
        and not (in_the_middle and absent.back)
        and (absent.first or absent.back or not in_the_middle)
    ):
        days = {"first": absent.first, "last": absent.last}
        iso = {key: day.isoformat() if day else None for key, day in days.items()}
        return Spoken(
            dialog="absence",
            args={**iso, "until_further": absent.until_further, "back": absent.back, "reasoned": absent.reasoned},
        )
    if in_the_middle and open_dialog not in INTERRUPTS:
        return None
    pressed = answered.read(text, now)
    if pressed is not None:
        return Spoken(dialog=pressed.dialog, args=pressed.args)
    told = happened.read(text, now)
    if told is None or (open_dialog == "record" and not told.sure):
        return None
    at = told.when.moment(now).isoformat() if told.when else None
    timed, weekly = bool(told.when and (told.when.clock or told.when.just)), bool(told.when and told.when.week)
    return Spoken(
        dialog="record",
        args={
            "what": str(told.what),
            "count": told.count,
            "at": at,
            "timed": timed,
            "weekly": weekly,
            "link": told.link,
            "rest": told.rest,
        },
    )
