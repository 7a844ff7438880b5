"""What belongs in the municipality's diary: listed for the registrator, who enters it and says its number, or waves it off."""

from __future__ import annotations

from dialogs import case_history
from dialogs.case_names import definite, title
from dialogs.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Heading,
    Kind,
    Line,
    Message,
    Press,
    Say,
    Style,
    Word,
    press,
    stamped,
)
from register.applications import ApplicationView
from register.errors import AlreadySettled
from register.wishes import NoteDiary

LONGEST = 60
MOST = 10
"""Cases shown at once; the rest come when these are done."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The list, or something typed: "diariefört 14: KS 2026/12", "behöver inte diarieföras 14"."""
    do = event.args.get("do")
    if do is None:
        return Turn(words=listed(facts))
    if facts.case is None:
        return Turn(words=(Say("case-unknown", number=int(event.args.get("number") or 0)),))
    rest = str(event.args.get("rest") or "").strip()
    if do == "diary" and not rest:
        return _ask(facts.case, form=False)
    return _noted(facts.case, rest, typed=True)


def listed(facts: Facts) -> Message:
    registrar = facts.pack.functions.registrar
    if not facts.me.holds(registrar):
        return (Say("diary-not-yours", who=definite(facts, registrar)),)
    if not facts.for_diary:
        return (Say("diary-none"),)
    told: list[Word] = [Heading(Say("diary-heading", count=len(facts.for_diary)))]
    for case in facts.for_diary[:MOST]:
        told += entry(facts, case)
    if len(facts.for_diary) > MOST:
        told.append(Say("diary-more", count=len(facts.for_diary) - MOST))
    return stamped(tuple(told), on="list")


def entry(facts: Facts, case: ApplicationView) -> Message:
    """One case with what the registrator can do about it. Its own number never looks like a diarienummer."""
    line = Say(
        "diary-line", number=case.number, what=title(facts, case), who=facts.shown(case.sender_id or case.applicant_id),
        when=case.sent[0].at.date() if case.sent else case.started_at.date(),
    )  # fmt: skip
    at = {"application": case.id}
    entered = Button(label=Say("button-diary"), press=Press(do="diary.number", args=at), style=Style.PRIMARY)
    row = (
        Button(label=Say("button-see-all"), press=Press(do="case.see", args=at)),
        entered,
        Button(label=Say("button-no-diary"), press=Press(do="diary.none", args=at)),
        Button(label=Say("button-copy"), press=Press(do="case.copy", args=at)),
    )
    return (line, Buttons(row))


def number(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    """(Diariefört) asks for the number; the form has it."""
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    correct = bool(event.press.args.get("correct"))
    if not isinstance(event, Filled):
        return _ask(facts.case, correct=correct, form=True)
    written = str(event.values.get("number") or "").strip()
    if not written:
        return _ask(facts.case, correct=correct, form=True, problem=Say("diary-problem-number"))
    return _noted(facts.case, written, filled=True, correct=correct)


def none(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    args = event.press.args
    card = args.get("card")
    return _noted(facts.case, "", card=int(card) if isinstance(card, int) else None, on=str(args.get("on") or ""))


def answer(state: State, event: Event, facts: Facts) -> Turn:
    """The number, typed."""
    if facts.case is None or not isinstance(event, Said):
        return Turn(next="answer")
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("case-let-be"),))
    if not any(char.isdigit() for char in event.text):
        return Turn(next="answer", words=(Say("diary-problem-number"),))
    return _noted(facts.case, event.text.strip(), typed=True, correct=bool(state.answers.get("correct")))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    case = facts.case
    match event:
        case Done() if case is not None:
            return _over(state, facts, (entered_line(facts, case),))
        case Refused(error=AlreadySettled()) if case is not None:
            mend = press("diary.number", application=case.id, correct=True)
            change = Buttons((Button(label=Say("button-change"), press=mend),))
            return _over(state, facts, (entered_line(facts, case), change))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


def entered_line(facts: Facts, case: ApplicationView) -> Line:
    """Who entered it, and as what."""
    me = case.diary_settled_by == facts.me.id
    who: Line | str = Say("who-you") if me else facts.shown(case.diary_settled_by)
    id = "diary-entered" if case.diary_number else "diary-waved-off"
    return Say(
        id, number=case.number, what=title(facts, case), who=who, dnr=case.diary_number, at=case.diary_settled_at
    )


def _ask(case: ApplicationView, *, form: bool, correct: bool = False, problem: Say | None = None) -> Turn:
    own = press("diary.number", application=case.id, correct=correct)
    as_form = Form(
        name="diary-number", title=Say("diary-form"), press=own,
        fields=(
            Field(
                key="number", kind=Kind.LINE, label=Say("diary-field"), hint=Say("diary-field-hint"), max_length=LONGEST
            ),
        ),
    )  # fmt: skip
    ask = Ask(form=as_form, problems={"number": problem} if problem else {})
    return Turn(
        next="answer", answers={**clean(application=case.id), "correct": correct},
        words=(Say("diary-ask", number=case.number), *((ask,) if form else ())),
    )  # fmt: skip


def _noted(
    case: ApplicationView, text: str, *, typed: bool = False, filled: bool = False, correct: bool = False,
    card: int | None = None, on: str = "",
) -> Turn:  # fmt: skip
    return Turn(
        next="noted",
        answers={**clean(application=case.id, typed=typed, filled=filled, on=on), "correct": correct},
        wish=NoteDiary(application=case.id, number=text[:LONGEST], correct=correct, card=card),
    )


def _over(state: State, facts: Facts, line: Message) -> Turn:
    if state.answers.get("typed") or state.answers.get("filled"):
        return Turn(words=line)
    if state.answers.get("on") == "list":
        return Turn(replaces=(*line, *listed(facts)))
    return Turn(replaces=line)


DIALOGS = (
    Dialog(
        name="diary",
        steps={"start": start, "answer": answer, "noted": noted},
        presses={"number": number, "none": none},
        needs=frozenset({Need.CASE, Need.FOR_DIARY, Need.DEPARTMENTS}),
    ),
)
