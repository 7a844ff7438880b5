"""What the registrator is told of what belongs in the diary, whatever it is, and again while it has not been answered."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.records import diary, diary_things, removal_words
from dialogs.records.diary_things import Thing
from dialogs.words import Line, Message, Say
from register.obligations.obligations import Duty


def waits(row: NudgeRow, facts: Facts) -> Message:
    thing = _thing(facts)
    return diary.entry(thing) if thing is not None else ()


def still_waits(row: NudgeRow, facts: Facts) -> Message:
    """The same, with the same buttons, and that nothing has been answered."""
    thing = _thing(facts)
    if thing is None:
        return ()
    line, *rest = diary.entry(thing)
    return (line, Say("diary-still-waits"), *rest)


def settled(row: NudgeRow, facts: Facts) -> Message:
    line = diary_things.entered(facts)
    return (line,) if line is not None else ()


def _thing(facts: Facts) -> Thing | None:
    return diary_things.named(facts)


def _title(row: NudgeRow, facts: Facts) -> Line:
    document = facts.records.document
    if document is not None:
        return Say("notice-diary-heading-of", name=removal_words.document_name(facts, document))
    if facts.case is not None:
        return Say("notice-diary-heading-of", name=Say("diary-name-case", number=facts.case.number))
    return Say("notice-diary-heading")


def _to_enter(row: NudgeRow, facts: Facts) -> bool:
    if facts.records.document is not None:
        return not facts.records.document.settled
    return facts.case is not None and not facts.case.diary_settled


def _still_owed(row: NudgeRow, facts: Facts) -> bool:
    return facts.obligation is not None and facts.obligation.open and _to_enter(row, facts)


_DOCUMENT = frozenset({Need.CHANNEL, Need.RECORDS, Need.OBLIGATION})

NOTICES: Mapping[str, Notice] = {
    "document-for-diary": Notice(word=waits, title=_title, holds=_to_enter, needs=_DOCUMENT),
    "document-diary-settled": Notice(word=settled, title=_title, needs=_DOCUMENT),
    f"duty-{Duty.DIARY}": Notice(
        word=still_waits, title=_title, holds=_still_owed, needs=_DOCUMENT | {Need.CASE, Need.DEPARTMENTS}
    ),
}
"""The reminder stands over the general words for what is owed."""
