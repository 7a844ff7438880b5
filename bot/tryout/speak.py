"""What the page is told: the clock, the people and every entry that is new, ready to be put in its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from bot.tryout import render
from bot.tryout.hear import FormValue
from bot.tryout.history import Entry
from bot.tryout.stage import TryoutPerson
from dialogs import blocks as b
from dialogs import texts
from dialogs.wording import STOCKHOLM, listed
from dialogs.words import Kind, Press

# What the page's script says by itself; what stands in braces it fills in.
_BY_THE_PAGE: Mapping[str, tuple[str, ...]] = {
    "you": (),
    "bot": (),
    "notice": (),
    "pressed": (),
    "sent": (),
    "copied": (),
    "copy-failed": (),
    "thinking": (),
    "lost": (),
    "failed": (),
    "new": (),
    "new-count": ("count",),
    "new-notice": ("name",),
    "earlier": ("count",),
    "become": ("name",),
    "person-option": ("name", "function"),
    "letters": ("count", "most"),
    "next-event": ("clock",),
    "no-event": (),
    "clock-moved": ("clock",),
}


def page_texts(language: str) -> dict[str, str]:
    def said(id: str, names: tuple[str, ...]) -> str:
        return b.plain(texts.phrase(f"tryout-{id}", language, **{name: f"{{{name}}}" for name in names}))

    return {id: said(id, names) for id, names in _BY_THE_PAGE.items()}


def entry(entry: Entry, language: str) -> dict[str, Any]:
    local = entry.at.astimezone(STOCKHOLM)
    return {
        "number": entry.number,
        "person": entry.person,
        "how": entry.how.value,
        "aside": entry.aside,
        "language": entry.language,
        "day": day(local.date(), language),
        "time": _time(local),
        "html": None if entry.gone else render.message(entry.blocks, entry=entry.number, language=language),
    }


def people(people: Sequence[TryoutPerson]) -> list[dict[str, Any]]:
    return [{"key": p.key, "name": p.name, "function": p.function, "runs": p.runs} for p in people]


MOST_DAYS = 6
"""Days off told one by one; of a long move the rest are counted."""


def passed(days: Sequence[tuple[date, str]], language: str) -> str:
    """Which days off a moved clock has come past, and what that means; nothing when there were none."""
    if not days:
        return ""
    said = [_day_off(one, name, language) for one, name in days[:MOST_DAYS]]
    more = max(0, len(days) - MOST_DAYS)
    return b.plain(texts.phrase("tryout-passed", language, days=", ".join(said), more=more))


def _day_off(one: date, name: str, language: str) -> str:
    said = texts.day(one, language, one - timedelta(days=9))
    return texts.phrase("tryout-day-off", language, day=said, named="yes" if name else "no", name=name)


def clock(at: datetime, language: str) -> str:
    local = at.astimezone(STOCKHOLM)
    return texts.phrase("tryout-clock", language, day=day(local.date(), language), time=_time(local))


def day(value: date, language: str) -> str:
    """A day in full, weekday and year: the page's clock moves by weeks, so "i går" would not stay true."""
    # Seen from far away, a day is said with its year.
    in_full = texts.day(value, language, value - timedelta(days=1000))
    return texts.phrase("tryout-day", language, weekday=value.isoweekday(), date=in_full)


def _time(local: datetime) -> str:
    return f"{local.hour:02d}.{local.minute:02d}"


def label_of(press: Press, blocks: b.Blocks) -> str | None:
    """What stood on the button that was pressed, or None when the message has no such button."""
    for block in blocks:
        match block:
            case b.ButtonRow(row):
                buttons = [(button, button.label) for button in row]
            case b.FactList(facts):
                buttons = [(f.button, f"{f.button.label}: {f.label}") for f in facts if f.button]
            case _:
                continue
        for button, label in buttons:
            if button.press == press:
                return b.plain(label)
    return None


def filled_in(form: b.FormBlock, values: Mapping[str, FormValue], language: str) -> b.Blocks:
    """What was sent in, as the person's own line in the conversation; empty fields are left out."""
    said = ((field.label, _said(field, values.get(field.key), language)) for field in form.fields)
    facts = tuple(b.Fact(label=label, value=value) for label, value in said if value)
    return (b.Title(form.title), *((b.FactList(facts),) if facts else ()))


def _said(field: b.BlockField, value: FormValue | None, language: str) -> str:
    labels = {option.value: b.plain(option.label) for option in field.options}
    match value:
        case None:
            return ""
        case bool():
            return texts.phrase("tryout-yes" if value else "tryout-no", language)
        case list():
            return listed([labels.get(v, v) for v in value], texts.phrase("list-and", language))
        case str() if field.kind is Kind.DATE and value:
            return _date(value, language)
        case str():
            return labels.get(value, value)


def _date(value: str, language: str) -> str:
    try:
        return day(date.fromisoformat(value), language)
    except ValueError:
        return value
