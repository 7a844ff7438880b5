"""A question to the guideline: quoted word for word, or an honest word that it is silent."""

from __future__ import annotations

from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.understand import Found, Level
from dialogs.words import Message, Say, Word, buttons, press


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Answers by the way: whatever conversation is open stays where it was."""
    return Turn(words=answer(facts, event.meaning.found, event.text), aside=bool(event.args.get("aside")))


def answer(facts: Facts, found: Found, text: str) -> Message:
    guideline = facts.pack.organisation.guideline
    if not text:
        return (Say("ask-what", guideline=guideline.noun_definite),)
    match found.level:
        case Level.ANSWER:
            first, *others = found.passages
            told: list[Word] = [quote(facts.pack, first.section, first.text)]
            if others:
                told.append(Say("ask-see-also"))
                told += [quote(facts.pack, p.section, p.text) for p in others[:2]]
            return tuple(told)
        case Level.NEAR:
            return (Say("ask-near"), *(quote(facts.pack, p.section, p.text) for p in found.passages[:3]))
        case Level.SILENT if found.off_topic:
            return (Say("ask-off-topic"),)
        case Level.SILENT if found.topic_name:
            return (Say("ask-silent-about", guideline=guideline.short, topic=found.topic_name),)
        case Level.SILENT:
            return (Say("ask-silent", guideline=guideline.short),)
        case Level.NONE:
            return (Say("ask-not-yet"), buttons(("button-help", press("go.help"))))


DIALOG = Dialog(name="ask_policy", steps={"start": start})
