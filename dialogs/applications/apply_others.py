"""Several drafts at once: another wish beside the one that is begun, and which of them is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs import corrections
from dialogs.applications import apply_words, case_names
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.turn import Pressed, State, Turn
from dialogs.words import Button, Buttons, Line, Message, Plain, Row, Rows, Say, Style, Word, buttons, press
from register.applications.applications import ApplicationView
from register.wishes import StartDraft

MOST = 8
"""Drafts in one answer."""


def another(facts: Facts, drafts: Sequence[ApplicationView], text: str) -> Turn | None:
    """First words that wish another channel than what is begun: go on with that, or begin this beside it; None where not."""
    hints = corrections.hints(facts, text)
    if not drafts or not hints or not all(_is_other(hints, draft) for draft in drafts):
        return None
    return Turn(
        next="resume",
        answers={"application": drafts[0].id, "skipped": [], "hints": dict(hints), "restarting": None},
        words=offer(facts, drafts[0], hints),
    )


def which(facts: Facts, drafts: Sequence[ApplicationView], *, drop: bool = False) -> Turn:
    """More than one is begun: which of them."""
    label, do = ("button-drop", "apply.drop") if drop else ("button-continue", "apply.go_on")
    rows = tuple(
        Row(
            label=Say("waiting-case", number=draft.number, what=case_names.title(facts, draft)),
            value=Say("apply-draft-changed", when=draft.changed_at.date()),
            button=Button(label=Say(label), press=press(do, application=draft.id)),
        )
        for draft in drafts[:MOST]
        if not (drop and draft.version)
    )
    told: list[Word] = [Say("apply-which-drop" if drop else "apply-which-draft", count=len(drafts)), Rows(rows)]
    if not drop:
        told.append(buttons(("button-another", press("apply.another"))))
    return Turn(words=tuple(told))


def asked_for(text: str) -> bool:
    """ "nej, en ny": said where a draft is offered to be gone on with."""
    return vocabulary.tells(text, "another_one")


def begin(state: State) -> Turn:
    """A new draft beside those there are, with what its wish already told."""
    return Turn(
        next="begun",
        answers={
            "application": None, "form": False, "skipped": [], "item": None, "just": None, "hints": None,
            "restarting": None, "offered": None,
        },
        wish=StartDraft(answers=state.answers.get("hints") or {}),
    )  # fmt: skip


def press_another(state: State, event: Pressed, facts: Facts) -> Turn:
    return begin(state)


def offer(facts: Facts, draft: ApplicationView, hints: Mapping[str, Any]) -> Message:
    """Going on with what is begun, or beginning what is wished beside it."""
    go_on = Button(label=Say("button-continue"), press=press("apply.go_on", application=draft.id))
    new = Button(label=Say("button-another"), press=press("apply.another"), style=Style.PRIMARY)
    told = Say("apply-resume-other", what=case_names.title(facts, draft), number=draft.number, new=_title(facts, hints))
    return (told, Buttons((new, go_on)))


def _title(facts: Facts, hints: Mapping[str, Any]) -> Line:
    unit, medium = str(hints.get("unit") or ""), apply_words.medium_label(facts, str(hints.get("medium") or ""))
    return Say("case-title", unit=unit, medium=medium) if unit and medium else Plain(unit or medium)


def _is_other(hints: Mapping[str, Any], draft: ApplicationView) -> bool:
    """Whether something that is wished is answered otherwise there."""
    answered = {key: draft.answers.get(key) for key in ("medium", "unit") if key in hints}
    return any(value and fold(str(value)) != fold(str(hints[key])) for key, value in answered.items())
