"""What has been said of a case so far, by whom and when, and why something was refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from dialogs import called
from dialogs.applications import answer_words, apply_words
from dialogs.applications.case_names import application, definite, ident, me_or, sentence, steps, title, way
from dialogs.facts import Facts
from dialogs.texts import dates
from dialogs.wording import STOCKHOLM
from dialogs.words import Line, Plain, Say, Value
from policy_text.pack import StepKind
from register.applications import casework
from register.applications.applications import ApplicationView, Sent, Status
from register.applications.casework import StepView
from register.errors import AlreadySettled, DateImpossible, DetailsMissing, NotAllowed, RegisterError


def history(facts: Facts, case: ApplicationView, *, formal: bool = False) -> tuple[Line, ...]:
    """Each sending and each answer with its comment, in the order they came; what no longer counts says so."""
    told: list[tuple[datetime, Line]] = [(one.at, _sent_line(facts, one, formal=formal)) for one in case.sent]
    for step in steps(facts, case):
        told += [
            (datetime.fromisoformat(meeting["at"]), postponed_line(facts, step, meeting))
            for meeting in step.details.get(casework.POSTPONED, ())
        ]
        if step.settled_at is None:
            continue
        line: Line = settled_line(facts, step, formal=formal)
        if step.void or step.version < case.version:
            line = Say("history-void", line=line, version=step.version)
        told.append((step.settled_at, said_with_comment(facts, step, line)))
        told += [(step.settled_at, Say("history-condition", line=one)) for one in conditions(facts, step)]
    if case.status == Status.WITHDRAWN and case.ended_at:
        told.append(
            (
                case.ended_at,
                Say(
                    "history-withdrawn",
                    application=sentence(application(facts)),
                    at=_when(facts, case.ended_at, formal=formal),
                ),
            )
        )
    return tuple(line for _, line in sorted(told, key=lambda one: one[0]))


def _sent_line(facts: Facts, one: Sent, *, formal: bool) -> Line:
    sender = facts.shown(one.by) if formal else me_or(facts, one.by)
    return Say("history-sent", who=sentence(sender), at=_when(facts, one.at, formal=formal), version=one.version)


def over_line(facts: Facts, case: ApplicationView, step: StepView) -> Line:
    """What became of a step that nobody can answer any more."""
    if step.settled_at is not None:
        return named_line(facts, case, step)
    return Say("error-newer-version", number=case.number, status=ident(case.status))


def named_line(facts: Facts, case: ApplicationView, step: StepView) -> Line:
    """The same with which case it was, for a line that stands alone."""
    return in_case(facts, case, said_with_comment(facts, step, settled_line(facts, step)))


def in_case(facts: Facts, case: ApplicationView, line: Line) -> Say:
    return Say("case-line", number=case.number, what=title(facts, case), line=line)


def said_with_comment(facts: Facts, step: StepView, line: Line) -> Line:
    if not step.comment:
        return line
    return Say("history-comment", line=line, comment=answer_words.veiled(facts, step.comment))


def postponed_line(facts: Facts, step: StepView, meeting: Mapping[str, Any]) -> Say:
    on = date.fromisoformat(meeting["date"])
    return Say("settled-postpone", body=_body(facts, step), date=on, reference=str(meeting["reference"]))


def settled_line(facts: Facts, step: StepView, *, formal: bool = False) -> Say:
    """Who answered what and when: "Kommunikationschefen Karin Åkerman tillstyrkte, i dag kl. 10.32.".

    `formal`: as a document says it, with names and whole dates.
    """
    id = f"settled-{way(step, step.outcome)}"
    at = _when(facts, step.settled_at or facts.now, formal=formal)
    values: dict[str, Value] = {
        "who": who(facts, step, formal=formal), "at": at, "version": step.version,
        "application": application(facts),
    }  # fmt: skip
    if step.rule.kind is StepKind.DECIDE:
        decided = date.fromisoformat(step.details["date"])
        on: Value = dates.in_full(decided, facts.pack.organisation.language) if formal else decided
        values |= {"body": _body(facts, step), "date": on, "reference": str(step.details.get("reference") or "")}
        id = id if step.rule.records else f"{id}-alone"
    if step.details.get("by_sending"):
        id = "settled-accept-by-sending"
    if step.on_paper:
        id = "settled-sign-paper"
        values |= {"signer": sentence(facts.shown(step.person_id)), "place": str(step.details["place"])}
    return Say(id, **values)


def _when(facts: Facts, at: datetime, *, formal: bool) -> Value:
    if not formal:
        return at
    return Say("doc-on", date=dates.in_full(at.astimezone(STOCKHOLM).date(), facts.pack.organisation.language))


def conditions(facts: Facts, step: StepView) -> tuple[Line, ...]:
    """The conditions of a decision: what, who and when."""
    found: list[Line] = []
    for one in step.details.get("conditions", ()):
        owner = facts.shown(one["owner"]) if one.get("owner") else called.the_administrators(facts)
        text = answer_words.veiled(facts, str(one["text"]))
        if one.get("date"):
            found.append(Say("condition-by", text=text, owner=owner, date=date.fromisoformat(one["date"])))
        else:
            found.append(Say("condition", text=text, owner=owner))
    return tuple(found)


def who(facts: Facts, step: StepView, *, formal: bool = False) -> Line:
    """The one who answered, as a sentence begins: "Du", "Sektorchefen Eva Strand", "Fatima Ali"."""
    person = facts.people.get(step.settled_by or 0)
    if person is None:
        return Say("somebody")
    if person.id == facts.me.id and not formal:
        return Say("who-you")
    role = facts.pack.functions.chief if step.rule.by == "chief" and step.person_id == person.id else None
    role = role or next((r for r in step.roles if person.holds(r, step.department_id)), None)
    if role is None:
        return Plain(sentence(facts.shown(person.id)))
    function = sentence(definite(facts, role))
    return Plain(function) if person.protected else Say("who-function", function=function, name=person.name)


# Why something was refused


def refusal(facts: Facts, error: RegisterError) -> Say:
    """A refusal in words: its code names the sentence, its facts fill it."""
    id = f"error-{error.code.replace('_', '-')}"
    match error:
        case AlreadySettled(facts=values):
            person = facts.people.get(values.get("person") or 0)
            by: Line = Plain(sentence(facts.shown(person.id) if person else str(values.get("by") or "–")))
            if person is not None and person.id == facts.me.id:
                by = Say("who-you")
            return Say(id, by=by, outcome=Say(f"outcome-{ident(values['outcome'])}"), at=values["at"])
        case NotAllowed(facts=values):
            role = str(values.get("role") or "")
            waiting = str(values.get("waiting") or definite(facts, role))
            return Say(id, waiting=waiting, number=values.get("number", 0))
        case DetailsMissing(facts=values):
            return Say(id, what=tuple(Say(f"detail-{key}") for key in values["keys"]))
        case DateImpossible(facts=values):
            return Say(id, earliest=values["earliest"], latest=values["latest"])
        case _:
            status = ident(error.facts.get("status", "other"))
            return apply_words.refusal(type(error)(**{**error.facts, "status": status}))


def already(facts: Facts, case: ApplicationView | None, error: AlreadySettled, step_row: int) -> Line:
    """The whole story where the case may be seen, else who and when."""
    step = next((s for s in facts.steps if s.id == step_row and s.settled_at), None)
    return named_line(facts, case, step) if case is not None and step is not None else refusal(facts, error)


def _body(facts: Facts, step: StepView) -> Line:
    return Plain(sentence(definite(facts, str(step.details.get("body") or step.rule.by))))
