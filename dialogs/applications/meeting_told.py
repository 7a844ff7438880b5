"""What was decided at a meeting, told in a line: read back case by case, and recorded when that is what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import given
from dialogs.applications import agenda, case_answers
from dialogs.applications.case_names import definite, ident, title
from dialogs.applications.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.texts import dates, meeting_said, said_of_cases, vocabulary
from dialogs.texts.meeting_said import POSTPONE, Meeting
from dialogs.texts.vocabulary import fold
from dialogs.turn import Dialog, Event, Pressed, Said, Started, State, Turn
from dialogs.wording import Speaker
from dialogs.words import Button, Buttons, Items, Line, Message, Plain, Press, Say, Style, Word, buttons, press
from policy_text.pack import Outcome
from register.applications.applications import ApplicationView
from register.applications.casework import StepView
from register.wishes import RecordMeeting

_OUTCOMES = {"approve": str(Outcome.APPROVE), "reject": str(Outcome.REJECT), POSTPONE: POSTPONE}


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Without a day, a place or a case that waits there is nothing to record; conditions need more than a line."""
    them = agenda.waiting(facts)
    if not them:
        return Turn(words=agenda.listed(facts))
    told = meeting_said.read(event.text, case_answers.today(facts), [case.number for case, _ in them])
    if told.unknown and not told.decisions:
        return Turn(words=(_unknown(told), *agenda.listed(facts)))
    if lacks := _lacks(told, event.text):
        return Turn(words=(Say(f"meeting-lacks-{lacks}"), *agenda.listed(facts)))
    return Turn(next="sure", answers=_answers(facts, told), words=_read_back(facts, told))


def sure(state: State, event: Event, facts: Facts) -> Turn:
    """ "ja" records it; "nej" lets it be."""
    if not isinstance(event, Said):
        return Turn(next="sure", words=_again(state, facts))
    answer, rest = vocabulary.yes_or_no(event.text)
    if vocabulary.control(event.text) in ("cancel", "pause", "wait") or answer == "no":
        return Turn(words=(Say("meeting-let-be"), buttons(("button-record", press("agenda.record")))))
    if answer == "yes" and not rest:
        return _wished(state, facts)
    return start(state, Started(text=event.text, meaning=event.meaning), facts)


def record(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wished(state, facts)


def again(state: State, facts: Facts) -> Message:
    return _again(state, facts)


def _again(state: State, facts: Facts) -> Message:
    return (Say("meeting-sure"), _buttons()) if state.step == "sure" else ()


def _lacks(told: Meeting, text: str) -> str:
    if said_of_cases.says(fold(text), "condition"):
        return "conditions"
    if not told.decisions:
        return "cases"
    return "meeting" if told.on is None or not told.reference else ""


def _answers(facts: Facts, told: Meeting) -> dict[str, Any]:
    steps = {case.number: step.id for case, step in agenda.waiting(facts)}
    decided = [f"{steps[number]}:{_OUTCOMES[outcome]}" for number, outcome in told.decisions.items()]
    on = told.on.isoformat() if told.on is not None else ""
    return {**clean(), "date": on, "reference": told.reference, "decided": sorted(decided)}


def _wished(state: State, facts: Facts) -> Turn:
    """What was read back, and nothing else."""
    titles, decisions = {}, []
    speaker = Speaker(language=facts.language, now=facts.now)
    outcomes: Mapping[int, str] = {
        given.number(one.partition(":")[0]): one.partition(":")[2] for one in state.answers.get("decided") or ()
    }
    for case, step in agenda.waiting(facts):
        if step.id in outcomes:
            decisions.append({"step": step.id, "outcome": outcomes[step.id], "conditions": []})
            titles[str(case.number)] = speaker.line(title(facts, case))
    if not decisions:
        return Turn(words=agenda.listed(facts))
    wish = RecordMeeting(
        date=str(state.answers["date"]), reference=str(state.answers["reference"]), decisions=tuple(decisions)
    )
    return Turn(next="done", answers={**clean(), "titles": titles}, wish=wish)


def _read_back(facts: Facts, told: Meeting) -> Message:
    them = agenda.waiting(facts)
    on = dates.in_full(told.on, facts.language) if told.on is not None else ""
    body = definite(facts, them[0][1].rule.by)
    words: list[Word] = [
        Say("meeting-understood", body=body, on=on, reference=Plain(told.reference)),
        Items(tuple(_line(facts, case, step, told) for case, step in them)),
    ]
    if told.unknown:
        words.append(_unknown(told))
    words += [Say("meeting-noted", number=number, text=Plain(text)) for number, text in told.noted.items()]
    return (*words, Say("meeting-sure"), _buttons())


def _unknown(told: Meeting) -> Say:
    return Say("meeting-unknown", numbers=tuple(Plain(str(n)) for n in told.unknown), count=len(told.unknown))


def _line(facts: Facts, case: ApplicationView, step: StepView, told: Meeting) -> Line:
    outcome = told.decisions.get(case.number)
    said = Say(f"agenda-outcome-{ident(_OUTCOMES[outcome])}") if outcome else Say("meeting-untouched")
    return Say("agenda-recorded", number=case.number, what=title(facts, case), outcome=said)


def _buttons() -> Buttons:
    sure = Button(
        label=Say("button-record-these"), press=Press(do="meeting_told.record", latched=True), style=Style.PRIMARY
    )
    return Buttons((sure, Button(label=Say("button-fill-in"), press=press("agenda.record"))))


DIALOGS = (
    Dialog(
        name="meeting_told",
        steps={"start": start, "sure": sure, "done": agenda.done},
        presses={"record": record},
        needs=frozenset({Need.UNDER_WAY, Need.WAITING, Need.DEPARTMENTS, Need.MENTIONED}),
        again=again,
    ),
)
