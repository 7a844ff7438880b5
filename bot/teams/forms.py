"""A form as a card with inputs: labels that say what is required, and what is to be mended said beside its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, assert_never

from bot.teams import adaptive
from bot.teams import elements as e
from bot.teams.adaptive import Element
from bot.teams.elements import Drawn, Part
from dialogs import blocks as b
from dialogs import texts
from dialogs.words import Kind, Style

# More choices than this are easier to find in a list that opens than in a column.
_MOST_SHOWN = 6
TYPED = 3000
"""Characters of one value that are given back to be mended, as many as a field of the house holds: a card with a whole pasted
document in it is shown by no client (28 kB), and then the page is lost."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def form(told: b.FormBlock, language: str) -> Drawn:
    """One card: what is filled in can only be sent together, so it may pass the size that other cards keep to."""
    intro = [part for line in told.intro for part in e.rich(line)]
    fields = [part for field in told.fields for part in _field(field, language)]
    return e.card([*e.heading(told.title), *intro, *fields, _submit(told)], language)


def choice_value(value: str) -> str:
    """A choice's value as it travels: several come back with commas between them."""
    return value.replace("%", "%25").replace(",", "%2C")


def _submit(told: b.FormBlock) -> Part:
    """What is sent with the values: how to read them, since all come as text, and what the form is called."""
    from_form: dict[str, Any] = {"form": e.clean(told.title)}
    if checks := [field.key for field in told.fields if field.kind is Kind.CHECK]:
        from_form["checks"] = checks
    if lists := [field.key for field in told.fields if field.kind is Kind.CHOICES]:
        from_form["lists"] = lists
    submit = e.action(told.submit, told.press, style=Style.PRIMARY, form=from_form)
    return Part(adaptive.action_set([submit]), f"({e.clean(told.submit)})")


def _field(field: b.BlockField, language: str) -> list[Part]:
    """What is to be mended, the input, and its hint: in the order in which somebody hears them read."""
    said = [texts.phrase("teams-field-problem", language, problem=field.problem)] if field.problem else []
    if isinstance(field.value, str) and len(field.value) > TYPED:
        said.append(texts.phrase("field-long", language, count=len(field.value)))
    above = e.rich(" ".join(said), attention=True, bold=True) if said else []
    below = e.rich(field.hint, gap="Small", subtle=True, size="Small") if field.hint else []
    return [*above, Part(_input(field, language), _as_text(field)), *below]


def _input(field: b.BlockField, language: str) -> Element:
    label = e.clean(field.label)
    # A tick left out is an answer, which Teams would not send if it were required.
    if field.required and field.kind is not Kind.CHECK:
        # Screen readers do not all read the star that Teams draws.
        required = texts.phrase("teams-field-required", language, label=label)
        asked = adaptive.asking(required, missing=texts.phrase("teams-field-missing", language, label=label))
    else:
        asked = adaptive.asking(label)
    match field.kind:
        case Kind.LINE | Kind.TEXT | Kind.NUMBER | Kind.EMAIL | Kind.URL:
            return _text_input(field, asked)
        case Kind.DATE:
            return adaptive.date_input(field.key, value=_iso(field.value), **asked)
        case Kind.CHOICE:
            known = {option.value for option in field.options}
            style: Literal["compact", "expanded"] = "compact" if len(field.options) > _MOST_SHOWN else "expanded"
            return adaptive.choice_input(
                field.key,
                choices=[(_no_link(o.label), o.value) for o in field.options],
                value=field.value if isinstance(field.value, str) and field.value in known else None,
                style=style,
                placeholder=texts.phrase("teams-choose", language) if style == "compact" else None,
                **asked,
            )
        case Kind.CHOICES:
            chosen = field.value if isinstance(field.value, tuple) else ()
            return adaptive.choice_input(
                field.key,
                choices=[(_no_link(o.label), choice_value(o.value)) for o in field.options],
                value=",".join(choice_value(o.value) for o in field.options if o.value in chosen) or None,
                style="expanded",
                several=True,
                **asked,
            )
        case Kind.CHECK:
            title = texts.phrase("teams-check", language)
            return adaptive.toggle_input(field.key, title=title, on=field.value is True, **asked)
        case _:
            assert_never(field.kind)


def _no_link(label: str) -> str:
    """A choice's title, the one text in a form that is read as Markdown: a channel must not be called by a link to a bank.

    U+2060 is seen by nobody and stands between what a link is made of; there is no escape that all clients know.
    """
    return e.clean(label).replace("](", "]\u2060(")


def _text_input(field: b.BlockField, asked: Mapping[str, Any]) -> Element:
    """No `max_length`: it would cut a pasted text without a word. What is typed is judged by the house, in its own words, and
    what is too long is given back cut, which is said.

    That goes for numbers too, so they are typed as text: a field for numbers swallows what it does not take for one.
    """
    styles: dict[Kind, Literal["Email", "Url"]] = {Kind.EMAIL: "Email", Kind.URL: "Url"}
    value = e.clean(field.value[:TYPED]) if isinstance(field.value, str) else None
    return adaptive.text_input(
        field.key, value=value or None, style=styles.get(field.kind), multiline=field.kind is Kind.TEXT, **asked
    )


def _iso(value: object) -> str | None:
    """The date, where it is one; Teams refuses to draw a card with any other."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _as_text(field: b.BlockField) -> str:
    options = f" ({' / '.join(e.clean(o.label) for o in field.options)})" if field.options else ""
    return f"{e.clean(field.label)}{options}:"
