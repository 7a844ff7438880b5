"""A question to the guideline: quoted word for word, or an honest word that it is silent.

Three levels and nothing between them: the passage that answers, the nearest there is, silence. Never a rule from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs import called
from dialogs.facts import Facts, Need
from dialogs.guideline import offers, policy_words
from dialogs.guideline.policy_words import carried
from dialogs.quoting import quote
from dialogs.texts import drafted, following
from dialogs.turn import Dialog, Event, Goto, Pressed, Started, State, Turn
from dialogs.understand import Found, Level, Meaning
from dialogs.words import Button, Buttons, Copyable, Message, Plain, Press, Quote, Say, Word, press
from policy_text.pack import Quotation
from register.questions.policy_questions import AskedLevel
from register.wishes import CountAsked

CERTAIN = 0.75
"""An answer surer than this stands by itself."""

NEAR_ENOUGH = 0.3
"""What was no question is shown the nearest passages only when they are as near as this."""

FAR = 0.2
"""Below this the nearest is far off: one passage shows that as well as three, and is read on a phone."""

STATED = 0.5
"""What asks nothing is taken for a question only as surely as this; below, the passages are the nearest there are."""

SHORTLY, FEW = 0.9, 2
"""The same for a word or two, which are like much."""

MOST_QUOTED = 3
"""One passage that answers and two to look at, or three that are near."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Answers by the way: whatever conversation is open stays where it was."""
    aside, found = bool(event.args.get("aside")), event.meaning.found
    if not re.search(r"\w", event.text):
        return Turn(words=(Say("ask-what", guideline=facts.pack.organisation.guideline.noun_definite),), aside=aside)
    if following.by_name(event.text) or (event.meaning.before and following.asks_who_decided(event.text)):
        return Turn(words=(policy_words.decided(facts),), aside=aside)
    unread = found.off_topic or _level(event.meaning) is Level.NONE
    if unread and not aside and not facts.shared_place and drafted.read(event.text, pasted=True):
        # A letter to somebody, and nothing that is asked of us: what people paste here is a draft to be read.
        return Turn(
            words=(Say("ask-is-a-draft"),),
            goto=Goto(dialog="review_draft", args={"pasted": True}, text=event.text),
            kept=False,
        )
    words = answer(facts, event.meaning, near=1 if aside else MOST_QUOTED, offered=not aside)
    if unread:
        return Turn(words=words, aside=aside, kept=not found.private)
    return Turn(
        next="counted",
        answers={"aside": aside},
        wish=CountAsked(topic=found.topic, topic_name=found.topic_name, level=AskedLevel(_level(event.meaning))),
        words=words,
        kept=not found.private,
        reread=not found.private,
    )


def counted(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(aside=bool(state.answers.get("aside")))


def share(state: State, event: Pressed, facts: Facts) -> Turn:
    """The answer once more, for everybody in the thread; asked again, so that it is what is true now."""
    if not event.meaning.text:
        return Turn(words=(Say("ask-again-please"),), aside=True)
    if event.meaning.found.private:
        return Turn(words=(Say("ask-share-private"),), aside=True, kept=False)
    told = without_buttons(answer(facts, event.meaning))
    if not facts.shared_place:
        return Turn(words=(Say("ask-share-elsewhere"), _copy(told)), aside=True)
    return Turn(words=(Say("ask-shared", question=Plain(event.meaning.text)), *told), aside=True, public=True)


def reckon(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(words=policy_words.calculation(facts, str(event.press.args.get("at") or "")), aside=True)


def not_helped(state: State, event: Pressed, facts: Facts) -> Turn:
    """Counted, and a person offered instead."""
    found = event.meaning.found
    return Turn(
        next="counted",
        answers={"aside": True},
        wish=CountAsked(topic=found.topic, topic_name=found.topic_name, level=AskedLevel.NOT_HELPED),
        words=(
            Say("ask-not-helped", unit=called.the_communications_unit(facts)),
            Buttons((policy_words.ask_person(facts, event.meaning),)),
        ),
        kept=not found.private,
    )


def by_the_way(facts: Facts, meaning: Meaning) -> Turn | None:
    """The answer in the middle of a conversation that keeps nothing of what is typed; None when there is none to give.

    Without buttons, since they would carry the question, and with nothing counted.
    """
    found = meaning.found
    if not meaning.asks or found.off_topic or _level(meaning) is not Level.ANSWER:
        return None
    return Turn(words=without_buttons(answer(facts, meaning)), aside=True, kept=False)


def answer(facts: Facts, meaning: Meaning, near: int = MOST_QUOTED, *, offered: bool = False) -> Message:
    """What the guideline says, and below it what has been said locally, with what may be done about it.

    `near`: so many passages that may answer are shown; in the middle of something else one is enough.
    `offered`: what may have been wanted rather than asked gets a button too.
    """
    match _level(meaning):
        case Level.ANSWER:
            told: Message = (*_ours(facts, meaning.found), *_answered(facts, meaning))
        case Level.NEAR:
            nearest = (
                quote(facts.pack, p.section, p.text)
                for p in meaning.found.passages[: near if meaning.found.sure >= FAR else 1]
            )
            told = (*_ours(facts, meaning.found), Say("ask-near"), *nearest, *policy_words.local(facts))
        case Level.SILENT if meaning.found.off_topic:
            return (Say("ask-off-topic"), *_row(facts, meaning, offered=offered))
        case Level.SILENT:
            told = (_silent(facts, meaning), *policy_words.local(facts))
        case _:
            return (Say("ask-not-yet"), Buttons((Button(label=Say("button-help"), press=press("go.help")),)))
    return (*told, *_row(facts, meaning, offered=offered))


def _ours(facts: Facts, found: Found) -> Message:
    """Asked about another municipality, it is still our own guideline that is quoted, and said to be."""
    if not found.elsewhere:
        return ()
    return (Say("ask-elsewhere", other=found.elsewhere, guideline=facts.pack.organisation.guideline.short),)


def _level(meaning: Meaning) -> Level:
    found, asks = meaning.found, meaning.asks or "?" in meaning.text
    level = found.level
    if level is Level.ANSWER and not asks and found.sure < (SHORTLY if len(meaning.text.split()) <= FEW else STATED):
        level = Level.NEAR
    if level is Level.SILENT and not found.topic and not asks:
        return Level.NONE  # no question, and nothing in it that anybody has asked about
    if level is Level.NEAR and found.sure < NEAR_ENOUGH and not asks:
        return Level.NONE  # a statement that is like nothing in the guideline is not answered with three quotations
    return Level.SILENT if level in (Level.ANSWER, Level.NEAR) and not found.passages else level


def is_far_off(text: str, meaning: Meaning) -> bool:
    """Whether the guideline has next to nothing to say to a text that is no draft either."""
    little = meaning.found.off_topic or _level(meaning) in (Level.NONE, Level.NEAR)
    return little and bool(re.search(r"\w", text)) and not drafted.read(text, pasted=True)


def _answered(facts: Facts, meaning: Meaning) -> Message:
    first, *rest = meaning.found.passages[:MOST_QUOTED]
    others = _worth_seeing(facts, meaning.found, rest)
    told: list[Word] = [] if facts.language == "sv" else [Say("ask-answer-lead")]
    told.append(quote(facts.pack, first.section, first.text, dated=True))
    told += policy_words.reckoned(facts, first)
    if others:
        told.append(Say("ask-see-also"))
        told += [quote(facts.pack, p.section, p.text) for p in others]
    link = facts.pack.organisation.guideline.link or facts.pack.links.guideline
    if link:
        told.append(Say("ask-link", link=link.replace("{section}", first.section)))
    return (*told, *policy_words.local(facts))


def _worth_seeing(facts: Facts, found: Found, rest: Sequence[Quotation]) -> list[Quotation]:
    """What the pack itself sets beside the answer; where it is less than certain, the next best too."""
    beside = facts.pack.topics.get(found.topic, ())
    return [passage for place, passage in enumerate(rest) if passage in beside or (place == 0 and found.sure < CERTAIN)]


def _silent(facts: Facts, meaning: Meaning) -> Say:
    guideline, name = facts.pack.organisation.guideline.short, meaning.found.topic_name
    # Topics are named in Swedish; in an English sentence the name would be a foreign word.
    if name and facts.language == "sv":
        return Say("ask-silent-about", guideline=guideline, topic=name)
    return Say("ask-silent", guideline=guideline)


def _row(facts: Facts, meaning: Meaning, *, offered: bool) -> Message:
    """What may be done about the answer; nothing that carries a question too long for a button."""
    row: list[Button] = _wanted(meaning) if offered and not facts.shared_place else []
    if meaning.found.off_topic:
        return (Buttons((*row, Button(label=Say("button-help"), press=press("go.help")))),)
    level, args = _level(meaning), carried(meaning)
    if level in (Level.ANSWER, Level.SILENT) and not row and (next_step := offers.button(facts, meaning)):
        row.append(next_step)
    if level is Level.ANSWER and policy_words.has_calculation(facts, meaning.found.passages[0]):
        row.append(Button(label=Say("button-reckoning"), press=press("ask_policy.reckon", at=facts.now.isoformat())))
    if level is Level.ANSWER and args:
        row.append(Button(label=Say("button-not-helped"), press=Press(do="ask_policy.not_helped", args=args)))
    elif level is not Level.ANSWER:
        row.append(policy_words.ask_person(facts, meaning))
    if facts.shared_place and args and not meaning.found.private:
        row.append(Button(label=Say("button-share"), press=Press(do=policy_words.SHARE, args=args)))
    return (Buttons(tuple(row)),) if row else ()


def _wanted(meaning: Meaning) -> list[Button]:
    """What may be wanted done: a text that reads like a question may be a wish, and the other way round."""
    wants = meaning.found.wants or meaning.found.maybe
    return [offers.opening(wants, meaning.text)] if wants and carried(meaning) else []


def without_buttons(words: Message) -> Message:
    return tuple(word for word in words if not isinstance(word, Buttons))


def _copy(words: Message) -> Copyable:
    """The quotations as plain text, to be put where the bot cannot."""
    return Copyable(text="\n\n".join(f"”{word.text}” – {word.source}" for word in words if isinstance(word, Quote)))


DIALOG = Dialog(
    name="ask_policy",
    steps={"start": start, "counted": counted},
    presses={"share": share, "reckon": reckon, "not_helped": not_helped},
    needs=frozenset({Need.INSTRUCTIONS}),
)
