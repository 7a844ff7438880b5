"""Starting crisis mode as a form: everything at once, for whoever comes from "/kris start"."""

from __future__ import annotations

from typing import Any

from dialogs import called
from dialogs.crises import crisis_words
from dialogs.crises.crisis_reading import FEW
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts
from dialogs.words import Ask, Field, Form, Kind, Option, Plain, Say, press
from register.crises.crises import Scope

LONGEST = 300


def ask(facts: Facts, values: dict[str, Any], problems: dict[str, Say] | None = None) -> Ask:
    seen = the(facts)
    named = tuple((seen.departments or {}).items())[:FEW]
    departments = tuple(Option(value=str(id), label=Plain(name)) for id, name in named)
    channels = tuple(Option(value=str(one.id), label=crisis_words.title(facts, one)) for one in seen.every)
    scopes = tuple(
        Option(value=str(one), label=Say(f"crisis-choice-{one}", departments=called.departments(facts)))
        for one in Scope
    )
    fields = (
        Field(
            key="what", kind=Kind.LINE, label=Say("crisis-field-what"), hint=Say("crisis-nobody"), max_length=LONGEST
        ),
        Field(key="scope", kind=Kind.CHOICE, label=Say("crisis-field-scope"), options=scopes),
        Field(
            key="departments",
            kind=Kind.CHOICES,
            label=Say("crisis-field-departments", departments=called.capital(called.departments(facts))),
            options=departments,
            required=False,
        ),
        Field(key="channels", kind=Kind.CHOICES, label=Say("crisis-field-channels"), options=channels, required=False)
        if seen.how_many <= FEW
        else Field(
            key="named",
            kind=Kind.TEXT,
            label=Say("crisis-field-channels"),
            hint=Say("crisis-which-channels"),
            required=False,
            max_length=3000,
        ),
        Field(key="exercise", kind=Kind.CHECK, label=Say("crisis-field-exercise"), required=False),
        Field(key="comments", kind=Kind.CHECK, label=Say("crisis-field-comments"), required=False),
        Field(key="pause", kind=Kind.CHECK, label=Say("crisis-field-pause"), required=False),
    )
    shown = tuple(field for field in fields if field.kind is not Kind.CHOICES or field.options)
    form = Form(
        name="crisis-start", title=Say("crisis-form"), press=press("crisis.filled"), fields=shown,
        intro=(Say("crisis-assumptions"),), submit=Say("button-crisis-look"),
    )  # fmt: skip
    return Ask(form=form, values={"scope": str(Scope.ALL), **values}, problems=problems or {})
