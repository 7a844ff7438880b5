"""The words of a question that goes to a person: what sending it means, what it says, and what came back."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts
from dialogs.guideline import policy_words
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
    Plain,
    Press,
    Say,
    Style,
    Word,
    buttons,
    press,
)
from register.questions.policy_questions import QuestionView
from register.wishes import Receipt

LONGEST_ANSWER = 2000


def offer(facts: Facts, text: str, *, private: bool, typed: bool = True) -> Message:
    """What is about to happen, before it does. `typed`: it may also be answered in words, where it stays open."""
    unit = called.the_communications_unit(facts)
    told: list[Word] = [Say("person-offer-private" if private else "person-offer", unit=unit, question=Plain(text))]
    carried = {policy_words.QUESTION: text}
    if not policy_words.fits(carried):
        return (*told, Say("person-write-send")) if typed else (Say("person-too-long"),)
    told.append(
        Buttons(
            (
                Button(
                    label=Say("button-send"),
                    press=Press(do="ask_person.send", args={"named": True, **carried}),
                    style=Style.PRIMARY,
                ),
                Button(
                    label=Say("button-send-without-name"),
                    press=Press(do="ask_person.send", args={"named": False, **carried}),
                ),
                Button(label=Say("button-cancel"), press=press("ask_person.leave")),
            )
        )
    )
    return tuple(told)


def sent(facts: Facts, *, ticket: str, private: bool) -> Message:
    """Without name there is no way back but the button."""
    unit = called.the_communications_unit(facts)
    if not ticket:
        return (Say("person-sent-private" if private else "person-sent", unit=unit),)
    return (Say("person-sent-without-name", unit=unit), *_look(ticket))


def no_answer_yet(facts: Facts, ticket: str) -> Message:
    return (Say("person-no-answer", unit=called.the_communications_unit(facts)), *(_look(ticket) if ticket else ()))


def asked_words(facts: Facts, asked: QuestionView) -> Message:
    """A question as whoever answers it sees it."""
    who: Line = Plain(facts.shown(asked.asker_id)) if asked.asker_id is not None else Say("person-somebody")
    guideline = facts.pack.organisation.guideline.short
    told = Say(
        "person-asked", who=who, question=Plain(asked.text), guideline=guideline,
        topic=Plain(asked.topic_name) if asked.topic_name else None, about="yes" if asked.topic_name else "no",
    )  # fmt: skip
    return (told, _answer_button(asked))


def asked_privately(facts: Facts, asked: QuestionView) -> Message:
    """That there is a question; what it says is only shown to who asks to see it, and kept nowhere else."""
    return (Say("person-asked-private"), buttons(("button-see", press("ask_person.show", asked=asked.id))))


def _answer_button(asked: QuestionView) -> Word:
    return buttons(("button-reply", press("ask_person.answer", asked=asked.id)))


def write_answer(facts: Facts, asked: QuestionView) -> Message:
    """Typed here, or in the form."""
    hint = Say("person-answer-hint-private" if asked.private else "person-answer-hint")
    form = Form(
        name="answer-question",
        title=Say("person-answer-title"),
        press=press("ask_person.filled", asked=asked.id),
        fields=(Field(key="answer", kind=Kind.TEXT, label=Say("person-answer-field"), hint=hint, max_length=LONGEST_ANSWER),),
    )  # fmt: skip
    return (Say("person-write-answer", question=Plain(asked.text)), Ask(form=form))


def already(facts: Facts, asked: QuestionView) -> Say:
    return Say("person-already", by=facts.shown(asked.answered_by), at=asked.answered_at)


def answer(facts: Facts, asked: QuestionView, ticket: str = "") -> Message:
    """The answer as whoever asked sees it, marked for what it is."""
    unit = called.the_communications_unit(facts)
    told: list[Word] = [Heading(Say("person-answer-heading", unit=unit))]
    if asked.text:
        told.append(Say("person-you-asked", question=Plain(asked.text)))
    told.append(Say("person-answer", answer=Plain(asked.answer)))
    if asked.private:
        return (*told, Say("person-forgotten"))
    args = {"ticket": ticket} if ticket else {}
    yes = Press(do="ask_person.helped", args={"asked": asked.id, "yes": True, **args})
    no = Press(do="ask_person.helped", args={"asked": asked.id, "yes": False, **args})
    return (*told, Say("person-did-it-help"), buttons(("button-yes", yes), ("button-no", no)))


def answered_privately(facts: Facts, asked: QuestionView) -> Message:
    unit = called.the_communications_unit(facts)
    see = press("ask_person.fetch", asked=asked.id)
    return (Say("person-answered-private", unit=unit), buttons(("button-see-answer", see)))


def done(facts: Facts, did: str, asked: int, receipt: Receipt) -> Message:
    """What has been done, and what may be done next."""
    match did:
        case "answered" if receipt.values.get("private"):
            return (Say("person-answer-sent-private"),)
        case "answered":
            named = receipt.values.get("named") is True
            save = buttons(("button-save-instruction", press("ask_person.save", asked=asked)))
            return (Say("person-answer-sent" if named else "person-answer-left"), Say("person-save"), save)
        case "saved":
            undo = buttons(("button-drop-instruction", press("ask_person.drop", instruction=receipt.id)))
            role = called.the(facts, str(receipt.values["role"]))
            return (Say("person-saved", role=role, guideline=facts.pack.organisation.guideline.noun_definite), undo)
        case "dropped":
            return (Say("person-dropped"),)
        case "helped":
            return (Say("person-helped"),)
        case _:
            return (Say("person-not-helped", unit=called.the_communications_unit(facts)),)


def _look(ticket: str) -> Message:
    return (buttons(("button-is-there-an-answer", press("ask_person.fetch", ticket=ticket))),)
