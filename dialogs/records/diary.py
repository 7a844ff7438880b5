"""What belongs in the municipality's diary: listed for the registrator, who enters it and says its number, or waves it off."""

from __future__ import annotations

from dialogs.applications import case_history
from dialogs.applications.case_names import definite
from dialogs.applications.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.records import diary_things, removal_words
from dialogs.records.diary_things import Thing
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
    Message,
    Press,
    Say,
    Style,
    Word,
    stamped,
)
from register.errors import AlreadySettled

LONGEST = 60
MOST = 10
"""Things shown at once; the rest come when these are done."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The list, or something typed: "diariefört 14: KS 2026/12", "behöver inte diarieföras borttagning 3"."""
    do = str(event.args.get("do") or "")
    if not do:
        return Turn(words=listed(facts))
    of_removal = do.endswith("removal")
    thing = diary_things.named(facts)
    if thing is None or of_removal != ("document" in thing.refs):
        id = "removal-unknown" if of_removal else "case-unknown"
        return Turn(words=(Say(id, number=int(event.args.get("number") or 0)),))
    rest = str(event.args.get("rest") or "").strip()
    if not do.startswith("no_") and not rest:
        return _ask(thing, form=False)
    return _noted(thing, rest, typed=True)


def listed(facts: Facts) -> Message:
    registrar = facts.pack.functions.registrar
    if not facts.me.holds(registrar):
        return (Say("diary-not-yours", who=definite(facts, registrar)),)
    waiting = diary_things.waiting(facts)
    if not waiting:
        return (Say("diary-none"),)
    heading = "diary-heading-mixed" if facts.records.documents else "diary-heading"
    told: list[Word] = [Heading(Say(heading, count=len(waiting)))]
    for thing in waiting[:MOST]:
        told += entry(thing)
    if len(waiting) > MOST:
        told.append(Say("diary-more", count=len(waiting) - MOST))
    return stamped(tuple(told), on="list")


def entry(thing: Thing) -> Message:
    """One of them with what the registrator can do about it. Its own number never looks like a diarienummer."""
    number = Press(do="diary.number", args=thing.refs)
    row = [
        Button(label=Say("button-see-all"), press=thing.see),
        Button(label=Say("button-diary"), press=number, style=Style.PRIMARY),
        Button(label=Say("button-no-diary"), press=Press(do="diary.none", args=thing.refs)),
    ]
    if thing.copy is not None:
        row.append(Button(label=Say("button-copy"), press=thing.copy))
    return (thing.line, Buttons(tuple(row)))


def number(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    """(Diariefört) asks for the number; the form has it."""
    thing = _theirs(facts)
    if thing is None:
        return Turn(words=(Say("error-not-found"),))
    correct = bool(event.press.args.get("correct"))
    if not isinstance(event, Filled):
        return _ask(thing, correct=correct, form=True)
    written = str(event.values.get("number") or "").strip()
    if not written:
        return _ask(thing, correct=correct, form=True, problem=Say("diary-problem-number"))
    return _noted(thing, written, filled=True, correct=correct)


def _theirs(facts: Facts) -> Thing | None:
    """What a press names: a document's title says whom it is about, and only the registrator is asked for its number."""
    return diary_things.named(facts) if facts.me.holds(facts.pack.functions.registrar) else None


def none(state: State, event: Pressed, facts: Facts) -> Turn:
    thing = _theirs(facts)
    if thing is None:
        return Turn(words=(Say("error-not-found"),))
    args = event.press.args
    card = args.get("card")
    return _noted(thing, "", card=int(card) if isinstance(card, int) else None, on=str(args.get("on") or ""))


def answer(state: State, event: Event, facts: Facts) -> Turn:
    """The number, typed."""
    thing = diary_things.named(facts)
    if thing is None or not isinstance(event, Said):
        return Turn(next="answer")
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("case-let-be"),))
    if not any(char.isdigit() for char in event.text):
        return Turn(next="answer", words=(Say("diary-problem-number"),))
    return _noted(thing, event.text.strip(), typed=True, correct=bool(state.answers.get("correct")))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    thing, entered = diary_things.named(facts), diary_things.entered(facts)
    match event:
        case Done() if entered is not None:
            return _over(state, facts, (entered,))
        case Refused(error=AlreadySettled()) if thing is not None and entered is not None:
            mend = Press(do="diary.number", args={**thing.refs, "correct": True})
            change = Buttons((Button(label=Say("button-change"), press=mend),))
            return _over(state, facts, (entered, change))
        case Refused(error=error) if facts.records.document is not None:
            return Turn(words=(removal_words.refusal(facts, error),))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


def _ask(thing: Thing, *, form: bool, correct: bool = False, problem: Say | None = None) -> Turn:
    own = Press(do="diary.number", args={**thing.refs, "correct": correct})
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
        next="answer", answers={**_fresh(thing), "correct": correct}, words=(thing.asked, *((ask,) if form else ())),
    )  # fmt: skip


def _noted(
    thing: Thing, text: str, *, typed: bool = False, filled: bool = False, correct: bool = False,
    card: int | None = None, on: str = "",
) -> Turn:  # fmt: skip
    return Turn(
        next="noted",
        answers={**_fresh(thing), "typed": typed, "filled": filled, "on": on, "correct": correct},
        wish=thing.wish(text[:LONGEST], correct=correct, card=card),
    )


def _fresh(thing: Thing) -> dict[str, object]:
    """Only the one that it is about now."""
    return {**clean(), "application": None, "document": None, **thing.refs}


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
        needs=frozenset({Need.CASE, Need.FOR_DIARY, Need.DEPARTMENTS, Need.RECORDS}),
    ),
)
