"""What things and people of a case are called, so that every card and notice calls them the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dialogs import called
from dialogs.applications import apply_words
from dialogs.facts import Facts
from dialogs.words import Line, Plain, Say
from policy_text.pack import Outcome, WorkflowStep
from register.applications.applications import ApplicationView
from register.applications.casework import StepView


def title(facts: Facts, case: ApplicationView) -> Line:
    """ "Biblioteket på Facebook", as far as it is known."""
    unit = str(case.answers.get("unit") or "")
    medium = apply_words.medium_label(facts, str(case.answers.get("medium") or ""))
    if unit and medium:
        return Say("case-title", unit=unit, medium=medium)
    return Plain(unit or medium) if unit or medium else Say("case-untitled")


def sentence(text: str | Line) -> Any:
    """As a sentence begins. Words of ours already do."""
    return text[:1].upper() + text[1:] if isinstance(text, str) else text


def me_or(facts: Facts, person: int) -> str | Say:
    return Say("who-you") if person == facts.me.id else facts.shown(person)


def definite(facts: Facts, role: str) -> str:
    """ "kommunikationschefen": a role of the pack, or whom a step of the workflow names."""
    functions = facts.pack.functions
    named = {"chief": functions.chief, "main_administrator": functions.main_administrator}.get(role, role)
    return called.the(facts, named) if named in facts.pack.roles else called.the_administrators(facts)


def application(facts: Facts) -> str:
    """ "ansökan", "aktivitetsplanen", "the activity plan": what is sent here, as one speaks of it."""
    return called.the_application(facts)


def way(step: StepView, outcome: str) -> str:
    """The outcome as texts name it: a chief who says no says something else than one who cannot."""
    return ident(outcome) + ("-chief" if outcome == Outcome.DECLINE and step.rule.by == "chief" else "")


def an_application(facts: Facts) -> str:
    """ "en ansökan", "en aktivitetsplan"."""
    noun = facts.pack.words.application
    return noun.english if facts.language == "en" else f"{noun.article} {noun.indefinite}"


def waited_for(facts: Facts, rule: WorkflowStep) -> str:
    """Whom a step waits for, as the pack says it in its own language."""
    is_own_language = facts.language == facts.pack.organisation.language
    return rule.waiting if is_own_language else definite(facts, rule.by)


def steps(facts: Facts, case: ApplicationView) -> Sequence[StepView]:
    """The steps of a case, wherever in the facts they stand."""
    found = {step.id: step for step in facts.steps if step.application_id == case.id}
    for other, steps in facts.under_way:
        if other.id == case.id:
            found |= {step.id: step for step in steps}
    return tuple(found[id] for id in sorted(found))


def ident(text: object) -> str:
    return str(text).replace("_", "-")
