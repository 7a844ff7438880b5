"""An application that is ready here, and counts as sent only when the number from the municipality's e-service stands here."""

from __future__ import annotations

from dialogs.applications import apply_words, case_names
from dialogs.facts import Facts
from dialogs.words import Button, Buttons, Message, Say, press
from policy_text.pack import Official
from register.applications.applications import ApplicationView


def waits(facts: Facts, case: ApplicationView) -> bool:
    """Whether nothing is left of it to do here but the number. In the hands of whoever is to send it, it waits for them."""
    return (
        facts.pack.workflow.official is Official.ESERVICE
        and case.can_write
        and case.handed_to is None
        and not case.eservice_number
        and apply_words.gate(facts, case) is None
        and not apply_words.missing(facts, case)
    )


def them(facts: Facts) -> tuple[ApplicationView, ...]:
    """The person's own that wait so."""
    return tuple(case for case in facts.own_cases if waits(facts, case))


def card(facts: Facts, case: ApplicationView) -> Message:
    """It, the page to copy from, and where its number is written."""
    flow = facts.pack.workflow
    what = case_names.title(facts, case)
    return (Say("eservice-waits", number=case.number, what=what, name=flow.eservice_name), buttons(facts, case))


def buttons(facts: Facts, case: ApplicationView) -> Buttons:
    sent = Button(label=Say("button-eservice-sent"), press=press("eservice.number", application=case.id))
    return Buttons((apply_words.send_button(facts, case, "apply.send"), sent))
