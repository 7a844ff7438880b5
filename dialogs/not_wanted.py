"""Somebody says what they do not want, in words that otherwise begin it: nothing is begun, and what is near is offered."""

from __future__ import annotations

from dialogs import called
from dialogs.applications import case_names
from dialogs.facts import Facts, Need
from dialogs.guideline import offers
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Button, Buttons, Message, Say, buttons, press
from register.applications.applications import ApplicationView


def start(state: State, event: Started, facts: Facts) -> Turn:
    wish = str(event.args.get("wish") or "apply")
    draft = next((case for case in facts.own_cases if case.can_write), None)
    if wish == "apply" and draft is not None:
        return Turn(words=(Say("not-wanted-draft", what=case_names.title(facts, draft)), _of_draft(draft)))
    row = [Button(label=Say("button-waiting"), press=press("go.waiting"))] if facts.waiting else []
    row.append(offers.opening(wish, event.text))
    unit = called.the_communications_unit(facts)
    row.append(Button(label=Say("button-ask-unit", unit=unit), press=press("go.ask_person")))
    return Turn(words=(Say("not-wanted"), *_of_it(facts, wish, unit), Buttons(tuple(row))))


def _of_draft(draft: ApplicationView) -> Buttons:
    drop = () if draft.version else (("button-drop", press("apply.drop", application=draft.id)),)
    return buttons(("button-continue", press("apply.go_on", application=draft.id)), *drop)


def _of_it(facts: Facts, wish: str, unit: str) -> Message:
    """Who has the say in it, where it is about a channel that somebody wants."""
    if wish != "apply":
        return ()
    return (Say("not-wanted-apply", decider=called.the(facts, facts.pack.functions.decider), unit=unit),)


DIALOG = Dialog(name="not_wanted", steps={"start": start}, needs=frozenset({Need.WAITING, Need.OWN_CASES}))
