"""What is said besides the guideline's own words: how the bot reckons, what has been said locally, whom to ask."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from dialogs import called
from dialogs.everyday import deadline_words
from dialogs.facts import Facts
from dialogs.texts import dates
from dialogs.understand import Meaning
from dialogs.words import Button, Items, Message, Plain, Press, Say, Word
from policy_text.pack import Number, Quotation, ReplyTime
from register.obligations import calendar, deadlines
from register.obligations.deadlines import Deadline
from register.questions.policy_questions import InstructionView

QUESTION, BEFORE = "question", "before"
"""What a press carries of the question it speaks of; doors have it understood again before the unit."""

SHARE = "ask_policy.share"
"""The press that shows an answer to everybody where it was asked; a door that has answered elsewhere brings it back there."""

MOST_CARRIED = 1400
"""Characters of JSON; Slack's buttons hold 2,000 in all."""

MOST_INSTRUCTIONS = 2

_NUMBERS = ("min_administrators", "posts_per_week", "removal_hours", "inactive_close_days")


def carried(meaning: Meaning) -> Mapping[str, str]:
    """The question as a button carries it; nothing when it is too long for one."""
    args = {QUESTION: meaning.text, **({BEFORE: meaning.before} if meaning.before else {})}
    return args if meaning.text and fits(args) else {}


def fits(args: Mapping[str, str]) -> bool:
    return len(json.dumps(args, ensure_ascii=False)) <= MOST_CARRIED


def ask_person(facts: Facts, meaning: Meaning) -> Button:
    label = Say("button-ask-unit", unit=called.the_communications_unit(facts))
    return Button(label=label, press=Press(do="ask_person.open", args=carried(meaning)))


# What the bot itself goes by


def decided(facts: Facts) -> Say:
    """Who decided the guideline, and when, as far as it says so itself."""
    one = facts.pack.organisation.guideline
    on = dates.in_full(one.decided, facts.language)
    named = "yes" if one.decided_by else "no"
    reference = f" ({one.reference})" if one.reference else ""
    return Say("ask-decided", guideline=one.title, day=on, by=one.decided_by, named=named, reference=reference)


def reckoned(facts: Facts, passage: Quotation) -> list[Word]:
    """The numbers that the bot acts on and that this passage gives, as it counts with them."""
    told: list[Word] = []
    for name in _NUMBERS:
        number = getattr(facts.pack.numbers, name)
        if isinstance(number, Number) and _gives(facts, number.rule, passage):
            told.append(Say(f"ask-number-{name.replace('_', '-')}", value=number.value, assumed=number.assumption))
    reply = facts.pack.numbers.reply
    if reply is not None and _gives(facts, reply.rule, passage):
        deadline = deadlines.reckon(facts.now, deadlines.rule_of(reply))
        due = deadline_words.due_line(deadline, facts.language)
        told.append(Say("ask-number-reply", due=due[:1].lower() + due[1:], assumed=reply.assumption))
    return told


def has_calculation(facts: Facts, passage: Quotation) -> bool:
    reply = facts.pack.numbers.reply
    return reply is not None and _gives(facts, reply.rule, passage)


def calculation(facts: Facts, at: str) -> Message:
    """The way from the moment that the answer spoke of to its deadline, a line a day."""
    reply = facts.pack.numbers.reply
    if reply is None:
        return (Say("ask-again-please"),)
    deadline = deadlines.reckon(_moment(at) or facts.now, deadlines.rule_of(reply))
    lines = deadline_words.calculation(deadline, facts.language, eves_assumed=reply.eves_assumption)
    return (
        Say("ask-reckoning"),
        Items(tuple(Plain(line) for line in lines)),
        Plain(_last(facts, deadline)),
        *_assumed(reply),
    )


def _last(facts: Facts, deadline: Deadline) -> str:
    return deadline_words.due_line(deadline, facts.language)


def _assumed(reply: ReplyTime) -> Message:
    return (Say("due-source-assumption"),) if reply.assumption else ()


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _gives(facts: Facts, rule: str | None, passage: Quotation) -> bool:
    """Whether the passage is where the rule stands."""
    found = facts.pack.rule(rule) if rule else None
    if found is None or not found.quote or found.section != passage.section:
        return False
    return found.quote in passage.text or passage.text in found.quote


# What has been said locally


def local(facts: Facts) -> tuple[Word, ...]:
    """Below the guideline: what the communications unit has said, when, and by which role."""
    return tuple(instruction(facts, one) for one in facts.instructions[:MOST_INSTRUCTIONS])


def instruction(facts: Facts, one: InstructionView) -> Say:
    role = called.the(facts, one.role) if one.role in facts.pack.roles else called.the_communications_unit(facts)
    day = dates.in_full(calendar.date_of(one.at), facts.language)
    return Say("ask-local-instruction", text=Plain(one.text), role=role, date=day)
