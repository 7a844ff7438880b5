"""Cases for those who prepare, sign, decide and follow them: the buttons on a card, and the same in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import waiting
from dialogs.applications import (
    case_answers,
    case_documents,
    case_history,
    case_steps,
    case_words,
    chief_words,
    eservice,
)
from dialogs.applications.case_names import ident, title
from dialogs.applications.case_steps import begin, clean
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Say, Word, buttons, press, stamped
from policy_text.pack import Outcome
from register.applications.applications import ApplicationView, Status
from register.applications.casework import StepView
from register.wishes import ReviseApplication, SubmitApplication

_ASSIGN = str(Outcome.ASSIGN)
_DO = {"paper": Outcome.SIGN}


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Something typed: "tillstyrk 14", "ärende 14", or just "tillstyrk" when one case waits."""
    do, number, rest = (event.args.get(name) for name in ("do", "number", "rest"))
    outcome = str(_DO.get(str(do), do))
    if number is None:
        return _the_one(facts, outcome, str(rest or ""), paper=do == "paper")
    if facts.case is None:
        return Turn(words=(Say("case-unknown", number=int(number)),))
    match do:
        case "see":
            return Turn(words=case_words.whole(facts, facts.case))
        case "copy":
            return Turn(words=case_documents.copy(facts, facts.case))
        case "letter":
            return Turn(words=case_documents.letter(facts, facts.case))
        case "send":
            return _send(facts.case.id, typed=True)
        case "revise":
            return _revise(facts, facts.case, sure=False, typed=True)
        case _:
            step = _meant(facts, facts.case, outcome)
            if step is None and outcome == Outcome.APPROVE and (one := _to_assign(facts, facts.case)) is not None:
                outcome, step = _ASSIGN, one
            if step is None:
                told = Say("case-not-that", number=facts.case.number, what=Say(f"button-outcome-{ident(outcome)}"))
                return Turn(words=(told, *case_words.status(facts, facts.case)))
            return begin(step.id, step, outcome, paper=do == "paper", typed=True, rest=str(rest or ""), facts=facts)


def _the_one(facts: Facts, outcome: str, rest: str, *, paper: bool) -> Turn:
    """Without a number it is the one case that waits for such an answer."""
    fitting = [(case, step) for case, step in facts.waiting if outcome in step.rule.outcomes]
    if not fitting and outcome == Outcome.APPROVE:  # a chief's "godkänns"
        outcome, fitting = _ASSIGN, [pair for pair in facts.waiting if _ASSIGN in pair[1].rule.outcomes]
    if len(fitting) == 1:
        _, step = fitting[0]
        return begin(step.id, step, outcome, paper=paper, typed=True, rest=rest, facts=facts)
    if not fitting:
        if facts.waiting:
            return Turn(goto=Goto(dialog="talk", args={"kind": "answer"}))
        return Turn(words=(Say("case-none-waits"),))
    told: list[Word] = [Say("case-which")]
    for case, step in fitting:
        told += case_words.asked(facts, case, step, short=True)
    return Turn(words=tuple(told))


def _to_assign(facts: Facts, case: ApplicationView) -> StepView | None:
    """The assignment in a case that waits for this chief, who says "godkänn" of it."""
    return next((step for one, step in facts.waiting if one.id == case.id and _ASSIGN in step.rule.outcomes), None)


def _meant(facts: Facts, case: ApplicationView, outcome: str) -> StepView | None:
    """The step that somebody who names a case and an answer means: one that waits for them, else the latest such one."""
    able = [s for s in facts.steps if outcome in s.rule.outcomes]
    mine = {step.id for _, step in facts.waiting}
    for fits in (lambda s: s.id in mine, lambda s: s.open, lambda s: not s.void, lambda s: True):
        found = [step for step in able if fits(step)]
        if found:
            return found[-1]
    return None


# Presses


def settle(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    row = _number(args.get("step_row"))
    if row is None:
        return Turn(words=(Say("unknown-button"),))
    step = next((s for s in facts.steps if s.id == row), None)
    return begin(
        row, step, str(args.get("outcome") or ""), paper=bool(args.get("paper")), facts=facts,
        card=_number(args.get("card")), on=str(args.get("on") or ""),
    )  # fmt: skip


def see(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    return Turn(words=case_words.whole(facts, facts.case))


def more(state: State, event: Pressed, facts: Facts) -> Turn:
    """Every way of answering, where the card had no room for all."""
    step = next((s for s in facts.steps if s.id == _number(event.press.args.get("step_row"))), None)
    if facts.case is None or step is None:
        return Turn(words=(Say("error-not-found"),))
    if not step.open:
        return Turn(words=(case_history.over_line(facts, facts.case, step),))
    card = _number(event.press.args.get("card"))
    if card is None:
        return Turn(words=(case_words.asked_line(facts, facts.case, step), case_words.every_answer(step)))
    return Turn(replaces=stamped(case_words.asked_with_all(facts, facts.case, step), card=card))


def copy(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    make = case_documents.letter if event.press.args.get("letter") else case_documents.copy
    return Turn(words=make(facts, facts.case))


def send(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Skicka) in the hands of whoever is to be main responsible."""
    args = event.press.args
    application = _number(args.get("application"))
    if application is None:
        return Turn(words=(Say("unknown-button"),))
    return _send(application, card=_number(args.get("card")), on=str(args.get("on") or ""))


def _send(application: int, *, card: int | None = None, on: str = "", typed: bool = False) -> Turn:
    answers = clean(application=application, card=card, on=on, typed=typed)
    return Turn(next="sent", answers=answers, wish=SubmitApplication(application=application, card=card))


def sent(state: State, event: Event, facts: Facts) -> Turn:
    case = facts.case
    match event:
        case Done(receipt=receipt) if case is not None and receipt.values.get("eservice"):
            return eservice.to_page(case)
        case Done(receipt=receipt) if case is not None and receipt.values.get("unsure_chief"):
            return Turn(words=chief_words.held_up(facts, case))
        case Done() if case is not None:
            line = Say("case-sent", number=case.number, what=title(facts, case), at=facts.now)
            words = (line, case_words.next_line(facts, case), *eservice.changed_there(case))
            return case_steps.over(state, facts, words)
        case Refused(error=error):
            return case_steps.over(state, facts, (case_history.refusal(facts, error),))
        case _:
            return Turn()


def revise(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    args = event.press.args
    return _revise(facts, facts.case, sure=bool(args.get("sure")), change=str(args.get("text") or ""))


def _revise(facts: Facts, case: ApplicationView, *, sure: bool, typed: bool = False, change: str = "") -> Turn:
    """The applicant wants it back to change it: first what that costs, then back into it.

    A button that says so is not asked about again, unless others have answered. `change` is what they have already said
    that they want changed.
    """
    others = {s.settled_by for s in facts.steps if s.settled_at and not s.void} - {facts.me.id}
    if (others or typed) and not sure and case.status == Status.UNDER_WAY:
        do = press("case.revise", application=case.id, sure=True, text=change)
        words = (Say("case-revise-sure", number=case.number, count=len(others)), buttons(("button-revise", do)))
        return Turn(next="revising", answers=clean(application=case.id, change=change), words=words)
    answers = clean(application=case.id, change=change)
    return Turn(next="revised", answers=answers, wish=ReviseApplication(application=case.id))


def revising(state: State, event: Event, facts: Facts) -> Turn:
    """ "ja" or "nej" instead of the button; anything else lets the question go."""
    said = vocabulary.yes_or_no(event.text) if isinstance(event, Said) else ("", "")
    if facts.case is None or said not in (("yes", ""), ("no", "")):
        return Turn(lost=True)
    if said[0] == "no":
        return Turn(words=(Say("apply-not-withdrawn"),))
    return _revise(facts, facts.case, sure=True, change=str(state.answers.get("change") or ""))


def revised(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done() if facts.case is not None:
            said = Say("case-revised", number=facts.case.number)
            change = str(state.answers.get("change") or "")
            how = {} if change else {"see": True}
            opens = Goto(dialog="apply", args={"application": facts.case.id, **how}, text=change)
            return Turn(next="start", words=(said,), goto=opens)
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


# Forms: all that they need stands in their press, so that they can be sent in whatever has happened since


def reason_form(state: State, event: Filled | Pressed, facts: Facts) -> Turn:
    raw = event.values if isinstance(event, Filled) else {}
    comment = str(raw.get("comment") or "").strip()
    answers = _from_press(event)
    if len(comment) > case_answers.LONGEST:
        return Turn(words=(Say("answer-too-long", limit=case_answers.LONGEST, have=len(comment)),))
    return case_steps.wished({**answers, "comment": comment, "filled": isinstance(event, Filled)})


def paper_form(state: State, event: Filled, facts: Facts) -> Turn:
    place = str(event.values.get("place") or "").strip()[: case_answers.LONGEST_LINE]
    return case_steps.wished({**_from_press(event), "details": {"paper": True, "place": place}, "filled": True})


def decision_form(state: State, event: Filled, facts: Facts) -> Turn:
    answers = _from_press(event)
    step = next((s for s in facts.steps if s.id == answers["step_row"]), None)
    if step is None:
        return Turn(words=(Say("error-not-found"),))
    if answers["outcome"] not in step.rule.outcomes:
        return Turn(words=(Say("unknown-button"),))
    read = case_answers.read_decision(facts, step, str(answers["outcome"]), event.values)
    answers = {**answers, "filled": True, "raw": dict(event.values), "details": read.details, "comment": read.comment}
    if read.problems:
        return case_steps.decision_again(facts, step, answers, read.problems)
    return case_steps.wished(answers)


def _from_press(event: Filled | Pressed) -> dict[str, Any]:
    args: Mapping[str, Any] = event.press.args
    return clean(
        step_row=_number(args.get("step_row")) or 0, outcome=str(args.get("outcome") or ""),
        paper=bool(args.get("paper")), on=str(args.get("on") or ""),
    )  # fmt: skip


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None


DIALOGS = (
    Dialog(
        name="case",
        steps={
            "start": start,
            "may": case_steps.may,
            "reason": case_steps.reason,
            "place": case_steps.place,
            "decision": case_steps.decision,
            "settled": case_steps.settled,
            "sent": sent,
            "revising": revising,
            "revised": revised,
        },
        presses={
            "see": see,
            "settle": settle,
            "more": more,
            "copy": copy,
            "send": send,
            "revise": revise,
            "reason": reason_form,
            "paper": paper_form,
            "decide": decision_form,
        },
        needs=waiting.NEEDS | {Need.CASE, Need.DEPARTMENTS, Need.MENTIONED, Need.UNSURE_CHIEF},
        again=case_steps.again,
        free=frozenset({"reason", "place", "decision"}),
        passing=frozenset({"revising"}),
    ),
)
