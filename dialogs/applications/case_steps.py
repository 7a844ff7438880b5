"""An answer to a case, from the press or the word to what came of it: asked for what is missing, wished, told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import waiting
from dialogs.applications import case_answers, case_history, case_words, chief_words
from dialogs.applications.case_names import definite
from dialogs.facts import Facts
from dialogs.texts import dates, meeting_said, said_of_cases, vocabulary
from dialogs.turn import Done, Event, Goto, Refused, Said, State, Turn
from dialogs.words import Ask, Items, Message, Say, Word, buttons, press
from policy_text.pack import Outcome
from register.applications.applications import Status
from register.applications.casework import StepView
from register.errors import AlreadySettled, DateImpossible, DetailsMissing, NewerVersion, NotPossibleNow
from register.wishes import AskToSettle, SettleStep

_BLANK: Mapping[str, Any] = {
    "application": None,
    "number": None,
    "step_row": None,
    "outcome": "",
    "paper": False,
    "card": None,
    "on": "",
    "typed": False,
    "filled": False,
    "comment": "",
    "asked": "",
    "details": {},
    "raw": {},
}


def clean(**values: Any) -> dict[str, Any]:
    """Fresh answers for a state: nothing of the case before stays behind."""
    return {**_BLANK, **values}


def begin(
    row: int, step: StepView | None, outcome: str, *, facts: Facts, paper: bool = False, card: int | None = None,
    on: str = "", typed: bool = False, rest: str = "",
) -> Turn:  # fmt: skip
    """One way of answering was chosen. Where words are needed, first whether it may be done at all.

    `card` is the nudge whose own card was pressed; `on` says that the button stood in a list of several.
    """
    answers = clean(step_row=row, outcome=outcome, paper=paper, card=card, on=on, typed=typed)
    if step is None or not case_answers.needs_words(step, outcome, paper=paper):
        return wished({**answers, "comment": rest})
    if paper:
        answers["details"] = {"paper": True, "place": rest}
    elif case_answers.records(step):
        answers["details"] = case_answers.in_one_line(facts, rest)
    else:
        answers["comment"] = rest
    if rest and not case_answers.records(step) and outcome != Outcome.APPROVE_WITH_CONDITIONS:
        return wished(answers)
    return Turn(next="may", answers=answers, wish=AskToSettle(step=row, outcome=outcome, paper=paper))


def wished(answers: Mapping[str, Any]) -> Turn:
    """Asks the register. A card is only replaced in the answer when it was its own button that was pressed."""
    direct = not (answers["typed"] or answers["filled"])
    wish = SettleStep(
        step=int(answers["step_row"]), outcome=str(answers["outcome"]), comment=str(answers["comment"]),
        details=dict(answers["details"]), card=answers["card"] if direct else None,
    )  # fmt: skip
    return Turn(next="settled", answers=answers, wish=wish)


def may(state: State, event: Event, facts: Facts) -> Turn:
    """It may be done: now the words."""
    if isinstance(event, Refused):
        return settled(state, event, facts)
    step = _step(state, facts)
    if step is None or facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    outcome = str(state.answers["outcome"])
    if state.answers["paper"]:
        return Turn(next="place", words=_said(state, case_answers.ask_place(facts, step, _args(state))))
    if case_answers.records(step) or outcome == Outcome.APPROVE_WITH_CONDITIONS:
        turn = _next_of_decision(state.answers, step, facts)
        if turn.next != "decision" or state.answers["typed"]:
            return turn
        return Turn(
            next="decision", answers=turn.answers,
            words=(*turn.words, case_answers.ask_decision(facts, step, outcome, _args(state))),
        )  # fmt: skip
    asked = case_answers.ask_reason(facts, facts.case, step, outcome, _args(state))
    return Turn(next="reason", words=_said(state, asked))


def _said(state: State, words: Message) -> Message:
    """A form is opened by a press; what was typed is answered by typing."""
    return tuple(w for w in words if not isinstance(w, Ask)) if state.answers["typed"] else words


def reason(state: State, event: Event, facts: Facts) -> Turn:
    """What is missing, or why: whatever is written now, unless it is "avbryt" or "hoppa över"."""
    if not isinstance(event, Said):
        return Turn(next="reason")
    text = event.text.strip()
    stopped = None if said_of_cases.no(text) else _stopped(event)  # "jag hinner inte" is a reason here
    if stopped is not None:
        return stopped
    if vocabulary.control(text) == "skip":
        if case_answers.may_skip(str(state.answers["outcome"])):
            return wished({**state.answers, "typed": True})
        return Turn(next="reason", words=(Say("case-reason-needed"),))
    if not any(char.isalnum() for char in text):
        return Turn(next="reason", words=(Say("answer-empty"),))
    if len(text) > case_answers.LONGEST:
        return Turn(next="reason", words=(Say("answer-too-long", limit=case_answers.LONGEST, have=len(text)),))
    return wished({**state.answers, "comment": text, "typed": True})


def place(state: State, event: Event, facts: Facts) -> Turn:
    """Where the paper is kept."""
    if not isinstance(event, Said):
        return Turn(next="place")
    stopped = _stopped(event)
    if stopped is not None:
        return stopped
    text = event.text.strip()[: case_answers.LONGEST_LINE]
    if not any(char.isalnum() for char in text):
        return Turn(next="place", words=(Say("answer-empty"),))
    return wished({**state.answers, "details": {"paper": True, "place": text}, "typed": True})


def decision(state: State, event: Event, facts: Facts) -> Turn:
    """A decision one question at a time: the day, where it can be read, the conditions, why not."""
    step = _step(state, facts)
    if step is None or not isinstance(event, Said):
        return Turn(next="decision")
    stopped = _stopped(event)
    if stopped is not None:
        return stopped
    if meeting_said.is_of_a_meeting(event.text):
        return Turn(goto=Goto(dialog="meeting_told", text=event.text))  # all of it again, in a line
    text, asked, answers = event.text.strip(), state.answers["asked"], dict(state.answers)
    details = dict(answers["details"])
    is_skip = vocabulary.control(text) == "skip"
    match asked:
        case "date":
            found = dates.find(text, case_answers.today(facts), past=True)
            if found is None:
                return Turn(next="decision", words=(Say("case-problem-date"),))
            if found[0] > case_answers.today(facts):
                return Turn(next="decision", words=(Say("case-problem-future"),))
            details["date"] = found[0].isoformat()
            details["reference"] = details.get("reference") or found[1]
        case "reference":
            if not any(char.isalnum() for char in text):
                return Turn(next="decision", words=(Say("case-problem-reference"),), lost=True)
            details["reference"] = text[: case_answers.LONGEST_LINE]
        case "conditions":
            conditions, problem = case_answers.read_conditions(facts, text)
            if problem is not None or not conditions:
                return Turn(next="decision", words=(problem or Say("case-problem-conditions"),))
            details["conditions"] = [*details.get("conditions", ()), *conditions]
            more = (Say("case-conditions-read"), Items(case_answers.written_conditions(facts, conditions)))
            turn = _next_of_decision({**answers, "details": details, "typed": True}, step, facts)
            return Turn(next=turn.next, words=(*more, *turn.words), answers=turn.answers, wish=turn.wish)
        case _:
            answers["comment"] = "" if is_skip else text[: case_answers.LONGEST]
            return wished({**answers, "typed": True})
    return _next_of_decision({**answers, "details": details, "typed": True}, step, facts)


def _next_of_decision(answers: Mapping[str, Any], step: StepView, facts: Facts) -> Turn:
    """The next thing to ask about a decision, or the wish when all of it is there."""
    details, outcome = answers["details"], str(answers["outcome"])
    body = definite(facts, step.rule.by)
    asks: list[tuple[bool, str, Say]] = [
        (case_answers.records(step) and not details.get("date"), "date", Say("case-ask-date", body=body)),
        (case_answers.records(step) and not details.get("reference"), "reference", Say("case-ask-reference")),
        (
            outcome == Outcome.APPROVE_WITH_CONDITIONS and not details.get("conditions"), "conditions",
            Say("case-ask-conditions"),
        ),
        (outcome == Outcome.REJECT and answers["asked"] != "why", "why", Say("case-ask-why")),
    ]  # fmt: skip
    for is_open, asked, said in asks:
        if is_open:
            return Turn(next="decision", answers={**answers, "asked": asked}, words=(said,))
    return wished(answers)


def decision_again(facts: Facts, step: StepView, answers: Mapping[str, Any], problems: Mapping[str, Say]) -> Turn:
    """The form once more, with what to mend."""
    args = {name: answers[name] for name in ("step_row", "outcome", "on")}
    form = case_answers.ask_decision(
        facts, step, str(answers["outcome"]), args, raw=answers["raw"], problems=problems
    )  # fmt: skip
    return Turn(next="decision", answers={**answers, "details": {}, "asked": "date", "filled": False}, words=(form,))


def settled(state: State, event: Event, facts: Facts) -> Turn:
    """What came of it."""
    step, case = _step(state, facts), facts.case
    match event:
        case Done(receipt=receipt) if receipt.values.get("unsure_chief"):
            return Turn(words=chief_words.not_yet(facts))
        case Done() if case is not None and step is not None:
            said: list[Word] = [case_history.named_line(facts, case, step)]
            conditions = case_history.conditions(facts, step)
            said += [Items(conditions)] if conditions else []
            said += [case_words.next_line(facts, case)] if step.rule.blocking else []
            return over(state, facts, tuple(said))
        case Done():
            # The step was the last that tied the person to the case.
            return over(state, facts, (Say("case-answered"),))
        case Refused(error=AlreadySettled() | NewerVersion() | NotPossibleNow()) if before := _said_before(
            state, facts
        ):
            return Turn(words=before, replaces=before)
        case Refused(error=AlreadySettled() as error):
            line_of = case_history.already(facts, case, error, int(state.answers["step_row"] or 0))
            now = (case_words.next_line(facts, case),) if case is not None else ()
            return over(state, facts, (Say("case-already"), line_of, *now))
        case Refused(error=NewerVersion() | NotPossibleNow() as error):
            new = _new_card(facts)
            under_way = case is not None and case.status is Status.UNDER_WAY
            waits_on_others = isinstance(error, NewerVersion) and under_way and not new
            told = Say("case-changed-later") if waits_on_others else case_history.refusal(facts, error)
            return over(state, facts, (told, *new))
        case Refused(error=DateImpossible() | DetailsMissing() as error) if step is not None:
            return _mend(state, facts, step, error)
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


def _said_before(state: State, facts: Facts) -> Message:
    """A form stood open beside its question, which the same person answered in words: it becomes what was said there."""
    step, case = _step(state, facts), facts.case
    if not state.answers.get("filled") or case is None or step is None or step.open or step.settled_by != facts.me.id:
        return ()
    return (Say("case-answered-before"), case_history.named_line(facts, case, step))


def _mend(state: State, facts: Facts, step: StepView, error: DateImpossible | DetailsMissing) -> Turn:
    """The register wants more of an answer: asked for where it was given."""
    problem = case_history.refusal(facts, error)
    if state.answers["filled"] and state.answers["raw"]:
        return decision_again(facts, step, state.answers, {"date": problem})
    if state.answers["details"].get("date"):
        details = {key: value for key, value in state.answers["details"].items() if key != "date"}
        return Turn(next="decision", answers={"details": details, "asked": "date", "typed": False}, words=(problem,))
    return Turn(words=(problem,))


def over(state: State, facts: Facts, line: Message) -> Turn:
    """The answer stands where the card stood. In a list the rest of the list stays; what was typed is answered below."""
    if state.answers.get("typed") or state.answers.get("filled"):
        return Turn(words=line)
    if state.answers.get("on") == "list":
        return Turn(replaces=(*line, *waiting.words(facts)))
    return Turn(replaces=line)


def again(state: State, facts: Facts) -> Message:
    """The open question once more, after something else was answered by the way."""
    step = _step(state, facts)
    if step is None or not step.open or facts.case is None:
        return ()
    if state.step == "decision":
        return _next_of_decision(state.answers, step, facts).words
    outcome = str(state.answers["outcome"])
    if state.step == "place":
        return case_answers.ask_place(facts, step, _args(state))[:1]
    if state.step == "reason":
        return case_answers.ask_reason(facts, facts.case, step, outcome, _args(state))[:1]
    return ()


def _new_card(facts: Facts) -> Message:
    """The same case as it now waits for this person, where it does."""
    for case, step in facts.waiting:
        if facts.case is not None and case.id == facts.case.id:
            return case_words.asked(facts, case, step)
    return ()


def _stopped(event: Said) -> Turn | None:
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("case-let-be"), buttons(("button-waiting", press("go.waiting")))))
    return None


def _step(state: State, facts: Facts) -> StepView | None:
    row = state.answers.get("step_row")
    return next((s for s in facts.steps if s.id == row), None)


def _args(state: State) -> dict[str, Any]:
    args = {name: state.answers[name] for name in ("step_row", "outcome", "on")}
    return {**args, "paper": True} if state.answers["paper"] else args
