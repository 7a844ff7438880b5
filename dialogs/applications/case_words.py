"""How a case is shown to those who prepare, sign, decide and follow it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs import called
from dialogs.applications import answer_words, apply_words, case_history, questions
from dialogs.applications.case_names import (
    an_application,
    application,
    definite,
    ident,
    sentence,
    steps,
    title,
    waited_for,
    way,
)
from dialogs.facts import Facts
from dialogs.quoting import where
from dialogs.words import (
    Button,
    Buttons,
    Heading,
    Items,
    Line,
    Message,
    Plain,
    Row,
    Rows,
    Say,
    Style,
    Value,
    Word,
    press,
)
from policy_text.pack import Outcome, StepKind
from register.applications import casework
from register.applications.applications import ApplicationView, Status
from register.applications.casework import StepView

MOST_BUTTONS = 4
_LEADING = (
    Outcome.ACCEPT,
    Outcome.ASSIGN,
    Outcome.RECOMMEND,
    Outcome.APPROVE,
    Outcome.SIGN,
    Outcome.KNOW,
    Outcome.RECEIVE,
)


# What is asked of somebody


def asked(facts: Facts, case: ApplicationView, step: StepView, *, short: bool = False) -> Message:
    """The card of somebody who is asked: what it is about, what has changed since last time, their buttons."""
    told: list[Word] = [asked_line(facts, case, step), summary(facts, case)]
    recommended = [s for s in steps(facts, case) if s.rule.kind is StepKind.PREPARE and s.settled_at and not s.void]
    if step.rule.kind is StepKind.DECIDE and recommended:
        told.append(
            case_history.said_with_comment(facts, recommended[-1], case_history.settled_line(facts, recommended[-1]))
        )
    changed = rows(facts, case, only_changed=True)
    if changed and not short:
        told += [Say("case-changed-since"), Rows(changed)]
    if step.rule.kind is StepKind.SIGN and step.rule.by == "chief":
        told += _signatures(facts, case)[1:]
    if step.rule.kind is StepKind.COPY and not short:
        told += [Rows(rows(facts, case)), *_signatures(facts, case)]
    return (*told, outcomes(case, step))


def asked_with_all(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """The same card with every way of answering; a second card beside it would still ask when the first has been answered."""
    *told, _ = asked(facts, case, step)
    return (*told, Buttons((_see(case, step),)), every_answer(step))


def asked_line(facts: Facts, case: ApplicationView, step: StepView) -> Say:
    return Say(
        f"step-{step.rule.kind}-asked", number=case.number, what=title(facts, case),
        who=sentence(facts.shown(case.applicant_id)), where=where(facts.pack, step.rule.section), version=case.version,
        body=definite(facts, step.rule.by), changed="yes" if case.version > 1 else "no",
        plan=sentence(application(facts)), plan_lower=application(facts),
        over="no" if case.status == Status.UNDER_WAY else "yes",
    )  # fmt: skip


def outcomes(case: ApplicationView, step: StepView) -> Buttons:
    """(Läs hela), and one button for each way of answering, the leading one first; what does not fit is under (Mer)."""
    ways = answers_to(step)
    if len(ways) + 1 > MOST_BUTTONS:
        more = Button(label=Say("button-more"), press=press("case.more", step_row=step.id))
        ways = (*ways[: MOST_BUTTONS - 2], more)
    return Buttons((_see(case, step), *ways))


def _see(case: ApplicationView, step: StepView) -> Button:
    return Button(label=Say("button-see-all"), press=press("case.see", application=case.id, step_row=step.id))


def answers_to(step: StepView) -> tuple[Button, ...]:
    """Every way of answering a step."""
    found = []
    for outcome in sorted(step.rule.outcomes, key=_place):
        do = press("case.settle", step_row=step.id, outcome=str(outcome))
        style = Style.PRIMARY if outcome in _LEADING else Style.PLAIN
        found.append(Button(label=Say(f"button-outcome-{way(step, outcome)}"), press=do, style=style))
        if outcome is Outcome.SIGN and step.rule.paper:
            found.append(paper_button(step, Say("button-paper")))
    return tuple(found)


def _place(outcome: Outcome) -> int:
    """Yes first, then what keeps the case alive, then no."""
    if outcome in _LEADING:
        return 0
    return 1 if outcome in (Outcome.APPROVE_WITH_CONDITIONS, Outcome.RETURN, Outcome.TALK) else 2


def every_answer(step: StepView) -> Buttons:
    return Buttons(answers_to(step))


def paper_button(step: StepView, label: Line) -> Button:
    return Button(label=label, press=press("case.settle", step_row=step.id, outcome=str(Outcome.SIGN), paper=True))


def to_send(facts: Facts, case: ApplicationView) -> Message:
    """The application in the hands of whoever is to send it."""
    see = Button(label=Say("button-see-all"), press=press("case.see", application=case.id))
    send = apply_words.send_button(facts, case, "case.send")
    line = Say(
        "case-to-send", who=sentence(facts.shown(case.applicant_id)), what=title(facts, case), number=case.number,
        where=where(facts.pack, facts.pack.workflow.section), application=an_application(facts), main=called.main(facts),
    )  # fmt: skip
    return (line, summary(facts, case), Buttons((see, send)))


def summary(facts: Facts, case: ApplicationView) -> Say:
    """The application in one line: how many run it, what is there and what is not."""
    answers = case.answers
    parts: list[Say] = [Say("case-sum-administrators", count=len(case.named("administrators")))]
    hours = answers.get("hours") or answers.get("time.hours_per_week")
    if hours:
        parts.append(Say("case-sum-hours", hours=hours))
    if answers.get("plan"):
        parts.append(Say("case-sum-plan"))
    for key in ("dpia", "comms_publish"):
        answer = answers.get(key)
        if isinstance(answer, Mapping) and answer.get("value") in ("yes", "no"):
            unit = called.the_communications_unit(facts)
            parts.append(Say(f"case-sum-{ident(key)}-{answer['value']}", unit=unit))
    return Say("case-sum", parts=tuple(parts))


# The whole of it


def whole(facts: Facts, case: ApplicationView) -> Message:
    """Where it stands, all answers with what has changed, what has been said so far, and what one can do."""
    told: list[Word] = [*status(facts, case), Rows(rows(facts, case))]
    said = case_history.history(facts, case)
    if said:
        told += [Heading(Say("case-history")), Items(said)]
    row = _what_to_do(facts, case)
    return (*told, Buttons(row)) if row else tuple(told)


def _what_to_do(facts: Facts, case: ApplicationView) -> tuple[Button, ...]:
    mine = {step.id for _, step in facts.waiting}
    row: list[Button] = [b for s in steps(facts, case) if s.id in mine for b in answers_to(s)]
    row += [
        paper_button(s, Say("button-paper-for", name=facts.shown(s.person_id)))
        for s in steps(facts, case)
        if s.open and s.id not in mine and casework.may_enter_paper(facts.pack, s, case, facts.me)
    ]
    if case.handed_to == facts.me.id and case.can_write:
        row.append(apply_words.send_button(facts, case, "case.send"))
    if facts.me.id in (case.applicant_id, case.sender_id) and case.status == Status.UNDER_WAY:
        row.append(Button(label=Say("button-revise"), press=press("case.revise", application=case.id)))
        row.append(Button(label=Say("button-withdraw"), press=press("apply.withdraw", application=case.id)))
    if case.version and len(row) < MOST_BUTTONS and facts.me.holds(facts.pack.functions.registrar):
        row.append(Button(label=Say("button-case-export"), press=press("case_export.get", application=case.id)))
    if case.version and len(row) < MOST_BUTTONS:
        row.append(Button(label=Say("button-copy"), press=press("case.copy", application=case.id)))
    return tuple(row)


def status(facts: Facts, case: ApplicationView) -> Message:
    """Where a case stands: what it waits for, and the numbers it has elsewhere."""
    stands = ident(case.status) if case.handed_to is None else "handed"
    told: list[Say] = [Say("case-stands", number=case.number, what=title(facts, case), status=stands)]
    if case.handed_to is not None:
        name: Line | str = Say("you") if case.handed_to == facts.me.id else facts.shown(case.handed_to)
        told = [Say("case-handed", number=case.number, what=title(facts, case), name=name)]
    waiting = _waiting(facts, case)
    if waiting and case.status == Status.UNDER_WAY:
        since = waiting[0].opened_at.date()
        told.append(Say("case-waits", waiting=_whom(facts, waiting), step=waiting[0].rule.title, since=since))
    if case.diary_number:
        told.append(Say("case-diary-number", number=case.diary_number))
    if case.eservice_number:
        told.append(Say("case-eservice-number", number=case.eservice_number))
    return tuple(told)


def next_line(facts: Facts, case: ApplicationView) -> Say:
    """What happens now, after something has been answered."""
    waiting = _waiting(facts, case)
    if case.status == Status.UNDER_WAY and waiting:
        return Say("case-now-waits", waiting=_whom(facts, waiting))
    return Say(f"case-now-{ident(case.status)}", who=_them(facts, case.applicant_id))


def rows(facts: Facts, case: ApplicationView, *, only_changed: bool = False, plain: bool = False) -> tuple[Row, ...]:
    """Label and answer for everything asked; what differs from the version before is marked, with what stood there.

    `plain`: as it stands now, for a document.
    """
    may_compare = not plain and (case.version > 1 or case.status == Status.RETURNED)
    compared = case.earlier if may_compare else None
    found = []
    for item in questions.items(facts.pack, facts.departments):
        value = case.answers.get(item.key)
        before = compared.get(item.key) if compared is not None else value
        is_changed = compared is not None and not _same(before, value)
        if item.question.gate is not None or (item.part is not None and value is None and not is_changed):
            continue
        now = answer_words.of(facts, item, value)
        if is_changed:
            marked = Say("case-row-changed", label=item.label)
            found.append(
                Row(label=marked, value=Say("case-row-was", now=now, before=answer_words.of(facts, item, before)))
            )
        elif not only_changed:
            found.append(Row(label=Plain(item.label), value=now))
    return tuple(found)


def _waiting(facts: Facts, case: ApplicationView) -> list[StepView]:
    return [s for s in steps(facts, case) if s.open and s.rule.blocking]


def _whom(facts: Facts, waiting: Iterable[StepView]) -> Value:
    """Those who are waited for: administrators by name, others as the pack says."""
    first, *others = waiting
    if first.rule.by == "administrators":
        return tuple(_them(facts, s.person_id) for s in (first, *others))
    return waited_for(facts, first.rule)


def _them(facts: Facts, person: int | None) -> Line:
    return Say("whom-you") if person == facts.me.id else Plain(facts.shown(person))


def _signatures(facts: Facts, case: ApplicationView) -> Message:
    signed = [s for s in steps(facts, case) if s.rule.kind is StepKind.SIGN and s.settled_at and not s.void]
    if not signed:
        return ()
    return (Heading(Say("case-signatures")), Items(tuple(case_history.settled_line(facts, s) for s in signed)))


def _same(before: Any, now: Any) -> bool:
    """Whether two answers say the same: an id that the register has added is no change."""

    def bare(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {k: v for k, v in value.items() if k not in ("person", "phone") and v not in (None, "", False)}
        return [bare(v) for v in value] if isinstance(value, (list, tuple)) else value

    return bool(bare(before) == bare(now))
