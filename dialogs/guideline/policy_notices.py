"""What people are told about questions to the guideline, worded at the moment it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.facts import Facts, Need
from dialogs.guideline import person_words
from dialogs.notice import Notice, NudgeRow
from dialogs.quoting import quote
from dialogs.words import Line, Message, Say


def asked(row: NudgeRow, facts: Facts) -> Message:
    if facts.asked is None:
        return ()
    words = person_words.asked_privately if facts.asked.private else person_words.asked_words
    return words(facts, facts.asked)


def over(row: NudgeRow, facts: Facts) -> Message:
    """What the others' cards become when somebody has answered; a private question may be gone altogether."""
    found = facts.asked
    if found is None or found.private or found.open:
        return (Say("person-over"),)
    return (person_words.already(facts, found),)


def answered(row: NudgeRow, facts: Facts) -> Message:
    if facts.asked is None:
        return ()
    words = person_words.answered_privately if facts.asked.private else person_words.answer
    return words(facts, facts.asked)


def read_again(row: NudgeRow, facts: Facts) -> Message:
    """A better reader chose otherwise; it chooses among the guideline's own passages and writes nothing."""
    passages = row.about.get("passages") or ()
    if not passages:
        return (Say("ask-read-again-silent", guideline=facts.pack.organisation.guideline.short),)
    quotes = (quote(facts.pack, str(section), str(text)) for section, text in passages)
    return (Say("ask-read-again"), *quotes)


def _waits(row: NudgeRow, facts: Facts) -> bool:
    return facts.asked is not None and facts.asked.open


def _is_answered(row: NudgeRow, facts: Facts) -> bool:
    return facts.asked is not None and not facts.asked.open and facts.asked.asker_id == facts.me.id


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("notice-question-heading")


_ASKED = frozenset({Need.ASKED})

NOTICES: Mapping[str, Notice] = {
    "question-asked": Notice(word=asked, title=_title, holds=_waits, needs=_ASKED),
    "question-over": Notice(word=over, title=_title, needs=_ASKED),
    "question-answered": Notice(word=answered, title=_title, holds=_is_answered, needs=_ASKED),
    "policy-read-again": Notice(word=read_again, title=_title),
}
"""How each notice is worded. The row's `about` names the question as a press would."""
