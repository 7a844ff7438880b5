"""Adaptive Cards 1.5, as far as we draw them: one function for each kind of element, with the properties that we use.

A misspelt property is found by the type checker here, and every card in the tests is held up to Microsoft's own schema. Plain
dicts, since Microsoft's own types (microsoft-teams-cards) check each button anew in every turn: a tenth of it, and 7 MiB.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

Element: TypeAlias = dict[str, Any]
"""An element, an action or a whole card, ready to be sent as JSON."""

Gap: TypeAlias = Literal["None", "Small"]
"""Less room above than there would be otherwise."""

Size: TypeAlias = Literal["Small", "Medium"]
Look: TypeAlias = Literal["default", "positive", "destructive"]


def card(body: Sequence[Element], *, language: str, fallback: str) -> Element:
    return {"type": "AdaptiveCard", "version": "1.5", "lang": language, "fallbackText": fallback, "body": list(body)}


# Text


def text_run(
    text: str, *, bold: bool = False, subtle: bool = False, monospace: bool = False, attention: bool = False,
    size: Size | None = None,
) -> Element:  # fmt: skip
    run: Element = {"type": "TextRun", "text": text}
    if bold:
        run["weight"] = "Bolder"
    if subtle:
        run["isSubtle"] = True
    if monospace:
        run["fontType"] = "Monospace"
    if attention:
        run["color"] = "Attention"
    if size:
        run["size"] = size
    return run


def rich_text(runs: Sequence[Element], *, gap: Gap | None = None) -> Element:
    return _said({"type": "RichTextBlock", "inlines": list(runs), "spacing": gap})


def heading(text: str) -> Element:
    return {
        "type": "TextBlock", "text": text, "wrap": True, "style": "heading", "size": "Medium", "weight": "Bolder",
    }  # fmt: skip


# What holds other elements


def container(items: Sequence[Element], *, emphasised: bool = False, gap: Gap | None = None) -> Element:
    return _said(
        {"type": "Container", "items": list(items), "style": "emphasis" if emphasised else None, "spacing": gap}
    )


def columns(*them: tuple[Literal["stretch", "auto"], Sequence[Element]], gap: Gap) -> Element:
    """Side by side: how wide each is, and what stands in it."""
    drawn = [{"type": "Column", "width": width, "items": list(items)} for width, items in them]
    return {"type": "ColumnSet", "spacing": gap, "columns": drawn}


# Buttons


def action_set(actions: Sequence[Element]) -> Element:
    return {"type": "ActionSet", "actions": list(actions)}


def action(
    title: str, *, verb: str, data: dict[str, Any], look: Look, with_inputs: bool, tooltip: str | None = None
) -> Element:
    """Answered with a card at once; on clients that cannot, it comes as a message."""
    told = _said(
        {
            "title": title, "style": look, "data": data, "tooltip": tooltip,
            "associatedInputs": "auto" if with_inputs else "none",
        }
    )  # fmt: skip
    return {"type": "Action.Execute", "verb": verb, **told, "fallback": {"type": "Action.Submit", **told}}


# What is filled in


def text_input(
    id: str, *, value: str | None, style: Literal["Email", "Url"] | None, multiline: bool, **asked: Any
) -> Element:
    """`asked` here and below: what `asking` gives."""
    many = True if multiline else None
    return _said({"type": "Input.Text", "id": id, "value": value, "style": style, "isMultiline": many, **asked})


def date_input(id: str, *, value: str | None, **asked: Any) -> Element:
    return _said({"type": "Input.Date", "id": id, "value": value, **asked})


def toggle_input(id: str, *, title: str, on: bool, **asked: Any) -> Element:
    return {"type": "Input.Toggle", "id": id, "title": title, "value": "true" if on else "false", "wrap": True, **asked}


def choice_input(
    id: str, *, choices: Sequence[tuple[str, str]], value: str | None, style: Literal["compact", "expanded"],
    several: bool = False, placeholder: str | None = None, **asked: Any,
) -> Element:  # fmt: skip
    """`choices`: title and value of each."""
    return _said(
        {
            "type": "Input.ChoiceSet", "id": id, "choices": [{"title": title, "value": one} for title, one in choices],
            "value": value, "style": style, "isMultiSelect": True if several else None, "placeholder": placeholder,
            "wrap": True, **asked,
        }
    )  # fmt: skip


def asking(label: str, *, missing: str | None = None) -> dict[str, Any]:
    """What an input is called, and what is said when it is left empty; None where it may be."""
    return {"label": label} | ({"isRequired": True, "errorMessage": missing} if missing is not None else {})


def _said(told: Element) -> Element:
    """Without what is not said: Teams does not take null for nothing."""
    return {name: value for name, value in told.items() if value is not None}
