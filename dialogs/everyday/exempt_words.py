"""The forms and lists of exemptions from posts and of summer pauses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from dialogs import called
from dialogs.channels import channel_words
from dialogs.everyday import record_words
from dialogs.facts import Facts
from dialogs.words import Ask, Button, Field, Form, Kind, Message, Option, Plain, Row, Rows, Say, Value, press
from register import rights
from register.obligations import calendar


def departments(facts: Facts) -> dict[int, str]:
    if rights.keeps_register(facts.pack, facts.me):
        return dict(facts.departments)
    chief = facts.pack.functions.chief
    return {id: name for id, name in facts.departments.items() if facts.me.holds_for(chief, id)}


def not_yours(facts: Facts, *, pause: bool = False) -> Message:
    """Who puts it in, and what it is for, to whoever asks for it and may not."""
    id = "exempt-not-yours-pause" if pause else "exempt-not-yours"
    return (Say(id, waiting=called.the_chief(facts), where=record_words.cited(facts, "R068")),)


def standing(facts: Facts) -> Message:
    """The exemptions that hold now or will, each with (Avsluta)."""
    keeps, today = rights.keeps_register(facts.pack, facts.me), calendar.date_of(facts.now)
    rows = tuple(
        Row(
            label=channel_words.title(facts, channel),
            value=Say("exempt-row", first=first, last=last, reason=reason),
            button=Button(label=Say("button-end"), press=press("exempt.end", channel=channel.id)),
        )
        for channel, first, last, reason in facts.hours.exempt
        if (keeps or rights.answers_for(facts.pack, channel, facts.me)) and last >= today
    )
    return (
        (Say("exempt-standing"), Rows(rows))
        if rows
        else (Say("exempt-intro", where=record_words.cited(facts, "R068")),)
    )


def form(facts: Facts, values: Mapping[str, Any] | None = None, problems: Mapping[str, Say] | None = None) -> Ask:
    options = tuple(Option(value=str(id), label=Plain(name)) for id, name in facts.hours.may_exempt)
    today = calendar.date_of(facts.now)
    fields = (
        Field(key="channel", kind=Kind.CHOICE, label=Say("exempt-field-channel"), options=options),
        Field(
            key="reason",
            kind=Kind.LINE,
            label=Say("exempt-field-reason"),
            hint=Say("exempt-hint-reason"),
            max_length=300,
        ),
        Field(key="first", kind=Kind.DATE, label=Say("exempt-field-first")),
        Field(key="last", kind=Kind.DATE, label=Say("exempt-field-last")),
    )
    as_form = Form(name="exempt", title=Say("exempt-form"), press=press("exempt.form"), fields=fields)
    first: dict[str, Value] = {"first": today, "last": today + timedelta(days=60)}
    return Ask(form=as_form, values=_kept(values) or first, problems=problems or {})


def pauses(facts: Facts) -> Message:
    today = calendar.date_of(facts.now)
    rows = tuple(
        Row(
            label=Plain(name), value=Say("pause-row", first=facts.hours.paused[id][0], last=facts.hours.paused[id][1]),
            button=Button(label=Say("button-end"), press=press("exempt.unpause", department=id)),
        )
        for id, name in departments(facts).items()
        if id in facts.hours.paused and facts.hours.paused[id][1] >= today
    )  # fmt: skip
    guideline = facts.pack.organisation.guideline.noun_definite
    return (Say("pause-intro", guideline=guideline), *((Rows(rows),) if rows else ()))


def pause_form(facts: Facts, values: Mapping[str, Any] | None = None, problems: Mapping[str, Say] | None = None) -> Ask:
    options = tuple(Option(value=str(id), label=Plain(name)) for id, name in departments(facts).items())
    fields = (
        Field(key="department", kind=Kind.CHOICE, label=Say("pause-field-department"), options=options),
        Field(key="first", kind=Kind.DATE, label=Say("exempt-field-first")),
        Field(key="last", kind=Kind.DATE, label=Say("exempt-field-last")),
    )
    as_form = Form(name="pause", title=Say("pause-form"), press=press("exempt.pause"), fields=fields)
    return Ask(form=as_form, values=_kept(values), problems=problems or {})


def _kept(values: Mapping[str, Any] | None) -> dict[str, Value]:
    return {key: str(value) for key, value in (values or {}).items()}
