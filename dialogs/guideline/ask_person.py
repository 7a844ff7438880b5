"""A question handed to a person: sent with or without name, answered, read, and perhaps kept as a local instruction.

What is private travels in the buttons and in what is shown, never in the saved conversation, the inbox or a message kept.
"""

from __future__ import annotations

from typing import Any

from dialogs import called, given
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.guideline import person_words
from dialogs.guideline.person_words import asked_words
from dialogs.guideline.policy_words import BEFORE, QUESTION
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, State, Turn
from dialogs.understand import Found
from dialogs.words import Press, Say
from register.errors import AlreadySettled, RegisterError
from register.wishes import (
    AnswerQuestion,
    DropInstruction,
    NoteHelped,
    NoteRead,
    SaveInstruction,
    SendQuestion,
    Wish,
)

# Asking


def start(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(next="question", words=(Say("person-what", unit=called.the_communications_unit(facts)),))


def question(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return start(state, event, facts)
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("person-stopped"),))
    return _offer(facts, event.text, event.meaning.found, alone=True)


def opened(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Fråga kommunikationsenheten) under an answer."""
    text = _text(event.press)
    if not text:
        return start(state, event, facts)
    return _offer(facts, text, event.meaning.found, alone=facts.open is None or facts.open.dialog == "ask_person")


def offered(state: State, event: Event, facts: Facts) -> Turn:
    """ "skicka", "skicka utan namn", "avbryt": in words, for what is not private."""
    text = str(state.answers.get("question") or "")
    if not isinstance(event, Said) or not text:
        return start(state, event, facts)
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("person-stopped"),))
    found = Found(topic=str(state.answers.get("topic") or ""), topic_name=str(state.answers.get("topic_name") or ""))
    meaning, _ = vocabulary.said(event.text, "send_without_name", "send_with_name")
    if meaning or vocabulary.control(event.text) == "send" or vocabulary.yes_or_no(event.text) == ("yes", ""):
        return _send(facts, text, found, named=meaning != "send_without_name")
    if vocabulary.yes_or_no(event.text)[0] == "no":
        return Turn(words=(Say("person-stopped"),))
    return Turn(next="offered", words=person_words.offer(facts, text, private=False))


def send(state: State, event: Pressed, facts: Facts) -> Turn:
    text = _text(event.press)
    if not text:
        return Turn(words=(Say("ask-again-please"),), aside=True)
    return _send(facts, text, event.meaning.found, named=event.press.args.get("named") is True, pressed=True)


def sent(state: State, event: Event, facts: Facts) -> Turn:
    private, aside = bool(state.answers.get("private")), bool(state.answers.get("aside"))
    if isinstance(event, Refused):
        return Turn(words=(_refusal(facts, event.error),), aside=aside, kept=not private)
    if not isinstance(event, Done):
        return Turn(aside=aside)
    words = person_words.sent(facts, ticket=str(event.receipt.values.get("ticket") or ""), private=private)
    return Turn(words=words, replaces=words if aside else None, aside=aside, kept=not private)


def leave(state: State, event: Pressed, facts: Facts) -> Turn:
    words = (Say("person-stopped"),)
    open_here = facts.open is not None and facts.open.dialog == "ask_person"
    return Turn(words=words, replaces=words, aside=not open_here)


def _offer(facts: Facts, text: str, found: Found, *, alone: bool) -> Turn:
    """Where nothing else is open, "skicka" may be typed; what is private is not kept for that."""
    typed = alone and not found.private and not facts.shared_place
    words = person_words.offer(facts, text, private=found.private, typed=typed)
    if not typed:
        return Turn(words=words, aside=not alone, kept=not found.private)
    answers = {"question": text, "topic": found.topic, "topic_name": found.topic_name}
    return Turn(next="offered", answers=answers, words=words)


def _send(facts: Facts, text: str, found: Found, *, named: bool, pressed: bool = False) -> Turn:
    wish = SendQuestion(
        text=text, topic=found.topic, topic_name=found.topic_name, private=found.private, named=named, place=facts.place
    )
    in_the_way = facts.open is not None and facts.open.dialog != "ask_person"
    answers: dict[str, Any] = {"private": found.private, "aside": pressed and in_the_way, "question": ""}
    return Turn(next="sent", answers=answers, wish=wish, kept=not found.private)


# Answering


def show(state: State, event: Pressed, facts: Facts) -> Turn:
    """The whole question, to whoever may answer it."""
    asked = facts.asked
    if asked is None:
        return _gone()
    if not asked.open:
        return Turn(words=(person_words.already(facts, asked),), aside=True)
    return Turn(words=asked_words(facts, asked), aside=True, kept=not asked.private)


def answer(state: State, event: Pressed, facts: Facts) -> Turn:
    asked = facts.asked
    if asked is None:
        return _gone()
    if not asked.open:
        return Turn(words=(person_words.already(facts, asked),), aside=True)
    return Turn(
        next="answering",
        answers={"asked": asked.id},
        words=person_words.write_answer(facts, asked),
        kept=not asked.private,
    )


def answering(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn()
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("person-stopped"),))
    return _wish(state, AnswerQuestion(asked=_asked(state), text=event.text), "answered")


def answer_filled(state: State, event: Filled, facts: Facts) -> Turn:
    text, asked = str(event.values.get("answer") or ""), int(str(event.press.args.get("asked") or 0))
    turn = _wish(state, AnswerQuestion(asked=asked, text=text), "answered")
    return Turn(next=turn.next, answers={**turn.answers, "asked": asked}, wish=turn.wish)


def save(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wish(state, SaveInstruction(asked=_number(event.press, "asked")), "saved")


def drop(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wish(state, DropInstruction(instruction=_number(event.press, "instruction")), "dropped")


# Reading the answer


def fetch(state: State, event: Pressed, facts: Facts) -> Turn:
    """The answer to a question sent without name, or to a private one: shown, and then forgotten if it is private."""
    asked, ticket = facts.asked, str(event.press.args.get("ticket") or "")
    if asked is None or (not ticket and asked.asker_id != facts.me.id):
        return _gone()
    if asked.open:
        return Turn(words=person_words.no_answer_yet(facts, ticket), aside=True, kept=not asked.private)
    return Turn(
        next="read",
        wish=NoteRead(asked=asked.id, ticket=ticket),
        words=person_words.answer(facts, asked, ticket),
        answers={"aside": True},
        kept=not asked.private,
    )


def read(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(aside=True)


def helped(state: State, event: Pressed, facts: Facts) -> Turn:
    yes, ticket = event.press.args.get("yes") is True, str(event.press.args.get("ticket") or "")
    asked = _number(event.press, "asked")
    return _wish(state, NoteHelped(asked=asked, helped=yes, ticket=ticket), "helped" if yes else "not-helped")


# What came of it


def settled(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=(_refusal(facts, error),))
        case Done(receipt=receipt):
            return Turn(words=person_words.done(facts, str(state.answers.get("did") or ""), _asked(state), receipt))
        case _:
            return Turn()


def _wish(state: State, wish: Wish, did: str) -> Turn:
    return Turn(next="settled", answers={"did": did}, wish=wish)


def _refusal(facts: Facts, error: RegisterError) -> Say:
    if isinstance(error, AlreadySettled):
        return Say("person-already", by=str(error.facts["by"] or "–"), at=error.facts["at"])
    return channel_words.refusal(facts, error)


def _gone() -> Turn:
    return Turn(words=(Say("person-gone"),), aside=True)


def _text(press: Press) -> str:
    """The question that a press carries, after the one it leans on."""
    return " ".join(str(press.args[key]).strip() for key in (BEFORE, QUESTION) if press.args.get(key))


def _number(press: Press, key: str) -> int:
    return given.number(press.args.get(key))


def _asked(state: State) -> int:
    return int(state.answers.get("asked") or 0)


DIALOG = Dialog(
    name="ask_person",
    steps={
        "start": start,
        "question": question,
        "offered": offered,
        "sent": sent,
        "answering": answering,
        "read": read,
        "settled": settled,
    },
    presses={
        "open": opened,
        "send": send,
        "leave": leave,
        "show": show,
        "answer": answer,
        "filled": answer_filled,
        "save": save,
        "drop": drop,
        "fetch": fetch,
        "helped": helped,
    },
    needs=frozenset({Need.ASKED}),
    free=frozenset({"question", "answering"}),
)
