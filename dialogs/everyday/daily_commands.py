"""What is typed from day to day, read before anything else is made of it: absence, what has happened, answers to cards.

An absence becomes days here, and its words go no further: neither the dialog nor the reader of questions is handed them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct, field

from dialogs.texts import answered, asked, away, away_other, coming, happened, instead_of
from dialogs.texts.answered import Answered
from dialogs.texts.away import Away
from register.obligations import calendar

INTERRUPTS = frozenset(
    {"absence", "daily", "duty", "hand_over", "hours", "my_channels", "record", "register", "status"}
)
"""Open conversations that take no free text, so that what happened may be told in the middle of them."""

LOOKS = frozenset({"reckon", "why"})
"""What is asked of a reminder and changes nothing: heard in the middle of anything, since it is never an answer there."""

SHORT = 12
"""Words: a longer text in the middle of another conversation is an answer in it."""


class Spoken(Struct, frozen=True, kw_only=True):
    """`text`: what may go on to another conversation, where this one is not what was meant."""

    dialog: str
    args: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""


def read(text: str, now: datetime, open_dialog: str | None) -> Spoken | None:
    """What a whole text tells or answers, or None. `open_dialog`: the conversation that is open, which has its own say."""
    elsewhere = _asks_of_others(text, now)
    if elsewhere is not None:
        return elsewhere
    if asked.about_others(text):
        return None
    in_the_middle = open_dialog is not None
    if in_the_middle and len(text.split()) > SHORT:
        return None
    today = calendar.date_of(now)
    if not in_the_middle or open_dialog in INTERRUPTS:
        covered = away_other.stands_in(text, today)
        if covered is not None:
            return Spoken(dialog="absence", args={**_days(covered.told), "who": covered.who})
        if takes := instead_of.takes(text):
            return Spoken(dialog="absence", args={"takes": True, "who": takes}, text=text)
        weekly = away_other.weekly(text)
        if weekly is not None:
            return Spoken(dialog="absence", args={"weekly": weekly})
    # Where the days of somebody else are asked for, "borta v. 50" is theirs.
    theirs = open_dialog == "away_other" and not text.casefold().startswith(("jag ", "i "))
    absent = None if theirs else away.read(text, today)
    if (
        absent is not None
        and not (in_the_middle and absent.back)
        and (absent.first or absent.back or absent.back_on or not in_the_middle)
    ):
        return Spoken(dialog="absence", args=_days(absent))
    if absent is None and (other := _of_another(text, now, open_dialog)) is not None:
        return other
    pressed = answered.read(text, now) or _to_come(text, now)
    if in_the_middle and open_dialog not in INTERRUPTS and (pressed is None or pressed.args.get("do") not in LOOKS):
        return None
    if pressed is not None:
        return Spoken(dialog=pressed.dialog, args=pressed.args, text=text if _may_go_on(pressed) else "")
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


def _may_go_on(pressed: Answered) -> bool:
    """Whether it may be something else, where nothing such waits; a reason for having no time goes nowhere."""
    return bool(pressed.args.get("name") or (pressed.args.get("do") == "cannot" and pressed.args.get("about")))


def _to_come(text: str, now: datetime) -> Answered | None:
    """A post that is promised: what (Det kommer) is on the reminder, with the moment where one is told."""
    if not coming.is_told(text):
        return None
    at = coming.when(text, now)
    rest = happened.channel_words(text)
    args = {"do": "take", "about": "posts", "rest": rest, "at": at.isoformat() if at else None}
    return Answered(dialog="duty", args=args)


def _days(told: Away) -> dict[str, Any]:
    days = {"first": told.first, "last": told.last, "back_on": told.back_on}
    iso = {key: day.isoformat() if day else None for key, day in days.items()}
    return {**iso, "until_further": told.until_further, "back": told.back, "reasoned": told.reasoned}


def _of_another(text: str, now: datetime, open_dialog: str | None) -> Spoken | None:
    """Whose absence is told. In the middle of another conversation only what must not become an answer there."""
    other = away_other.read(text, calendar.date_of(now))
    if other is None or (open_dialog not in (None, *INTERRUPTS) and not other.told.reasoned):
        return None
    return Spoken(
        dialog="away_other", args={"who": other.who, **_days(other.told)}, text="" if other.told.reasoned else text
    )


def _asks_of_others(text: str, now: datetime) -> Spoken | None:
    """ "vem är borta i veckan?", "är Maria borta?"."""
    if who := instead_of.asks(text):
        return Spoken(dialog="who_stands_in", args={"stands_in": True, "who": who}, text=text)
    today = calendar.date_of(now)
    asked_of = away_other.asks_about(text)
    if not asked_of and not away_other.asks_who(text):
        return None
    first, last = away_other.asked_days(text, today)
    span = {"since": first.isoformat(), "until": last.isoformat()}
    return Spoken(dialog="is_away" if asked_of else "who_is_away", args={**span, "who": asked_of})
