"""How a case is shown to those who prepare, sign, decide and follow it."""

from __future__ import annotations

from dialogs import apply_words
from dialogs.facts import Facts
from dialogs.words import Button, Buttons, Message, Plain, Rows, Say, Style, press
from policy_text.pack import Outcome
from register.applications import ApplicationView
from register.casework import StepView

_LEADING = (
    Outcome.ACCEPT,
    Outcome.ASSIGN,
    Outcome.RECOMMEND,
    Outcome.APPROVE,
    Outcome.SIGN,
    Outcome.KNOW,
    Outcome.RECEIVE,
)


def title(facts: Facts, case: ApplicationView) -> Say | Plain:
    """ "Biblioteket på Facebook", as far as it is known."""
    unit = str(case.answers.get("unit") or "")
    medium = apply_words.medium_label(facts, str(case.answers.get("medium") or ""))
    if unit and medium:
        return Say("case-title", unit=unit, medium=medium)
    return Plain(unit or medium) if unit or medium else Say("case-untitled")


def asked(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """The card of somebody who is asked: what it is about, the whole application, their buttons."""
    return (
        *asked_short(facts, case, step)[:1],
        Rows(apply_words.rows(facts, case, changed=True)),
        outcomes(case, step),
    )


def asked_short(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    line = Say(
        f"step-{step.rule.kind}-asked", number=case.number, what=title(facts, case), who=facts.shown(case.applicant_id),
        section=step.rule.section or "", changed="yes" if case.version > 1 else "no",
    )  # fmt: skip
    see = Button(label=Say("button-see-all"), press=press("case.see", application=case.id, step_row=step.id))
    return (line, Buttons((see, *outcomes(case, step).buttons)))


def outcomes(case: ApplicationView, step: StepView) -> Buttons:
    """One button for each way of answering, the leading one first."""
    row = []
    for outcome in step.rule.outcomes:
        style = Style.PRIMARY if outcome in _LEADING else Style.PLAIN
        label = Say(f"button-outcome-{outcome.replace('_', '-')}")
        row.append(Button(label=label, press=press("case.settle", step_row=step.id, outcome=str(outcome)), style=style))
    return Buttons(tuple(row))


def status(facts: Facts, case: ApplicationView) -> Message:
    """Where a case stands: what has been done, what it waits for."""
    told = [Say("case-stands", number=case.number, what=title(facts, case), status=case.status.replace("_", "-"))]
    waiting = [s for s in facts.steps if s.open and s.application_id == case.id and s.rule.blocking]
    if waiting:
        told.append(
            Say(
                "case-waits",
                waiting=waiting[0].rule.waiting,
                step=waiting[0].rule.title,
                since=waiting[0].opened_at.date(),
            )
        )
    return tuple(told)


def whole(facts: Facts, case: ApplicationView) -> Message:
    return (*status(facts, case), Rows(apply_words.rows(facts, case, changed=True)))
