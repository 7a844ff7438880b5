"""What waits for the body that decides: listed before its meeting, and recorded after it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.applications import case_answers, case_history, under_way
from dialogs.applications.case_names import definite, ident, sentence, steps, title
from dialogs.applications.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Started, State, Turn
from dialogs.wording import Speaker
from dialogs.words import (
    Ask,
    Field,
    Form,
    Heading,
    Items,
    Kind,
    Line,
    Message,
    Option,
    Say,
    Value,
    Word,
    buttons,
    press,
)
from policy_text.pack import Outcome, StepKind, WorkflowStep
from register.applications import cases
from register.applications.applications import ApplicationView
from register.applications.casework import POSTPONED, StepView
from register.errors import AlreadySettled, DateImpossible
from register.wishes import RecordMeeting

MOST = 8
"""Cases in one form; a modal holds no more without becoming a wall."""

_CHOICES = (Outcome.APPROVE, Outcome.REJECT)


def start(state: State, event: Started, facts: Facts) -> Turn:
    return Turn(words=listed(facts))


def listed(facts: Facts) -> Message:
    """ "Ärenden till nästa kommunledningsgrupp", for those who record what it decides."""
    rules = _bodies(facts)
    if not rules:
        no_body = Say("agenda-no-body", decider=sentence(definite(facts, facts.pack.functions.decider)))
        return (no_body, *under_way.besides(facts))
    recorders = tuple(dict.fromkeys(role for rule in rules for role in rule.records))
    if not facts.me.holds_any(recorders):
        not_yours = Say("agenda-not-yours", who=tuple(definite(facts, role) for role in recorders))
        return (not_yours, *under_way.besides(facts))
    them = waiting(facts)
    body = definite(facts, rules[0].by)
    if not them:
        return (Say("agenda-none", body=body),)
    told: list[Word] = [Heading(Say("agenda-heading", body=body, count=len(them)))]
    for case, step in them:
        told += _entry(facts, case, step)
    return (*told, buttons(("button-record", press("agenda.record"))))


def _entry(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    told: list[Word] = [Say("agenda-line", number=case.number, what=title(facts, case)), *_recommended(facts, case)]
    told += [case_history.postponed_line(facts, step, meeting) for meeting in step.details.get(POSTPONED, ())]
    return (
        *told,
        buttons(
            ("button-see-all", press("case.see", application=case.id)),
            ("button-letter", press("case.copy", application=case.id, letter=True)),
        ),
    )


def _recommended(facts: Facts, case: ApplicationView) -> Message:
    found = [s for s in steps(facts, case) if s.rule.kind is StepKind.PREPARE and s.settled_at and not s.void]
    return tuple(case_history.said_with_comment(facts, s, case_history.settled_line(facts, s)) for s in found)


def record(state: State, event: Pressed, facts: Facts) -> Turn:
    """One form after the meeting: date and reference once, and a choice for each case."""
    if not waiting(facts):
        return Turn(words=listed(facts))
    return Turn(next="open", answers=clean(), words=(_form(facts),))


def recorded(state: State, event: Filled, facts: Facts) -> Turn:
    """The form is sent in. A case without a choice stays on the list."""
    meeting, problems = case_answers.read_meeting(facts, event.values)
    decisions: list[dict[str, Any]] = []
    titles: dict[str, str] = {}
    speaker = Speaker(language=facts.language, now=facts.now)
    for case, step in waiting(facts):
        chosen = str(event.values.get(f"outcome_{step.id}") or "")
        if not chosen:
            continue
        conditions, problem = case_answers.read_conditions(facts, str(event.values.get(f"conditions_{step.id}") or ""))
        if problem is None and conditions and chosen != Outcome.APPROVE:
            problem = Say("agenda-problem-conditions")
        if problem is not None:
            problems[f"conditions_{step.id}"] = problem
        outcome = str(Outcome.APPROVE_WITH_CONDITIONS) if conditions else chosen
        decisions.append({"step": step.id, "outcome": outcome, "conditions": conditions})
        titles[str(case.number)] = speaker.line(title(facts, case))
    if not decisions and not problems:
        problems["date"] = Say("agenda-problem-none")
    if problems:
        return Turn(next="open", answers=clean(), words=(_form(facts, raw=event.values, problems=problems),))
    wish = RecordMeeting(date=meeting["date"], reference=meeting["reference"], decisions=tuple(decisions))
    return Turn(next="done", answers={**clean(raw=dict(event.values)), "titles": titles}, wish=wish)


def done(state: State, event: Event, facts: Facts) -> Turn:
    titles: Mapping[str, str] = state.answers.get("titles") or {}
    match event:
        case Done(receipt=receipt):
            lines: list[Line] = [
                Say(
                    "agenda-recorded", number=one["number"], what=titles.get(str(one["number"]), ""),
                    outcome=Say(f"agenda-outcome-{ident(one['outcome'])}"),
                )
                for one in receipt.values["recorded"]
            ]  # fmt: skip
            refused: tuple[AlreadySettled, ...] = receipt.values["refused"]
            lines += [
                Say("agenda-refused", number=one.facts["number"], line=case_history.refusal(facts, one))
                for one in refused
            ]
            left = (Say("agenda-left", count=len(waiting(facts))),) if waiting(facts) else ()
            opening = Say("agenda-done") if receipt.values["recorded"] else Say("agenda-nothing")
            return Turn(words=(opening, Items(tuple(lines)), *left))
        case Refused(error=DateImpossible() as error):
            problems = {"date": case_history.refusal(facts, error)}
            return Turn(next="open", words=(_form(facts, raw=state.answers["raw"], problems=problems),))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


def still_open(state: State, event: Event, facts: Facts) -> Turn:
    """Something typed while the form is open: the list again, where each case can be answered by itself."""
    return Turn(words=(Say("agenda-type"), *listed(facts)))


def _form(facts: Facts, *, raw: Mapping[str, Any] | None = None, problems: Mapping[str, Say] | None = None) -> Ask:
    fields: list[Field] = list(case_answers.meeting_fields())
    for case, step in waiting(facts):
        name = Say("agenda-line", number=case.number, what=title(facts, case))
        options = [
            Option(value=str(o), label=Say(f"agenda-choice-{ident(o)}")) for o in _CHOICES if o in step.rule.outcomes
        ]
        options.append(Option(value=cases.POSTPONE, label=Say("agenda-choice-postpone")))
        fields.append(
            Field(key=f"outcome_{step.id}", kind=Kind.CHOICE, label=name, options=tuple(options), required=False)
        )
        if Outcome.APPROVE_WITH_CONDITIONS in step.rule.outcomes:
            label = Say("agenda-conditions", number=case.number)
            fields.append(case_answers.conditions_field(f"conditions_{step.id}", required=False, label=label))
    body = sentence(definite(facts, _bodies(facts)[0].by))
    form = Form(
        name="agenda", title=Say("agenda-form"), press=press("agenda.recorded"), fields=tuple(fields),
        intro=(Say("agenda-intro", body=body),),
    )  # fmt: skip
    values: dict[str, Value] = {"date": case_answers.today(facts), **{k: str(v) for k, v in (raw or {}).items() if v}}
    return Ask(form=form, values=values, problems=problems or {})


def _bodies(facts: Facts) -> tuple[WorkflowStep, ...]:
    return tuple(rule for rule in facts.pack.workflow.steps if rule.kind is StepKind.DECIDE and rule.records)


def waiting(facts: Facts) -> list[tuple[ApplicationView, StepView]]:
    """The cases whose decision this person may record, the oldest first."""
    mine = {step.id for _, step in facts.waiting}
    found = [
        (case, step)
        for case, steps in facts.under_way
        for step in steps
        if step.id in mine and step.rule.kind is StepKind.DECIDE and step.rule.records
    ]
    return found[:MOST]


DIALOGS = (
    Dialog(
        name="agenda",
        steps={"start": start, "open": still_open, "done": done},
        presses={"record": record, "recorded": recorded},
        needs=frozenset({Need.UNDER_WAY, Need.WAITING, Need.DEPARTMENTS, Need.MENTIONED}),
    ),
)
