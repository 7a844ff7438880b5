"""What a sender is told when something has not reached anybody."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.applications.case_names import title
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.words import Line, Message, Say


def not_reached(row: NudgeRow, facts: Facts) -> Message:
    who, what = facts.shown(int(row.about["person"])), _what(facts)
    if what is None:
        return (Say("not-reached", who=who),)
    return (Say("not-reached-about", who=who, what=what),)


def _what(facts: Facts) -> Line | None:
    if facts.case is not None:
        return title(facts, facts.case)
    return channel_words.title(facts, facts.channel) if facts.channel is not None else None


def _title(row: NudgeRow, facts: Facts) -> Line:
    return _what(facts) or Say("notice-heading")


NOTICES: Mapping[str, Notice] = {
    "not-reached": Notice(word=not_reached, title=_title, needs=frozenset({Need.CASE, Need.CHANNEL}))
}
