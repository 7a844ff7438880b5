"""What is told of network meetings: the invitation, one reminder the working day before, and afterwards who was there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from dialogs.everyday import network_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.words import Line, Message, Say
from register.obligations.obligations import Duty


def _invited(row: NudgeRow, facts: Facts) -> Message:
    return network_words.invitation(facts, facts.meeting) if facts.meeting else ()


def _reminded(row: NudgeRow, facts: Facts) -> Message:
    return network_words.invitation(facts, facts.meeting, again=True) if facts.meeting else ()


def _to_note(row: NudgeRow, facts: Facts) -> Message:
    assert facts.meeting is not None
    return network_words.to_note(facts.meeting)


def _moved(row: NudgeRow, facts: Facts) -> Message:
    was = datetime.fromisoformat(str(row.about["was"]))
    return network_words.invitation(facts, facts.meeting, was=was) if facts.meeting else ()


def _moved_line(row: NudgeRow, facts: Facts) -> Message:
    was, at = (datetime.fromisoformat(str(row.about[key])) for key in ("was", "at"))
    return (network_words.moved_line(was, at, str(row.about["place"])),)


def _called_off(row: NudgeRow, facts: Facts) -> Message:
    return (network_words.called_off(datetime.fromisoformat(str(row.about["at"])), str(row.about["place"])),)


def _still_to_come(row: NudgeRow, facts: Facts) -> bool:
    return facts.meeting is not None and facts.meeting.at > facts.now


def _worth_reminding(row: NudgeRow, facts: Facts) -> bool:
    """Not to whoever has said no, and not where the municipality has switched the kind off."""
    mine = facts.meeting.guest(facts.me.id) if facts.meeting else None
    on = Duty.NETWORK not in facts.hours.off
    return _still_to_come(row, facts) and mine is not None and mine.comes is not False and on


def _not_noted(row: NudgeRow, facts: Facts) -> bool:
    return facts.meeting is not None and facts.meeting.noted_at is None


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("network-title")


_MEETING = frozenset({Need.MEETINGS})

NOTICES: Mapping[str, Notice] = {
    "meeting": Notice(word=_invited, title=_title, holds=_still_to_come, needs=_MEETING),
    "meeting-reminder": Notice(word=_reminded, title=_title, holds=_worth_reminding, needs=_MEETING | {Need.HOURS}),
    "meeting-moved": Notice(word=_moved, title=_title, holds=_still_to_come, needs=_MEETING),
    "meeting-moved-line": Notice(word=_moved_line, title=_title),
    "meeting-off": Notice(word=_called_off, title=_title),
    "meeting-attendance": Notice(word=_to_note, title=_title, holds=_not_noted, needs=_MEETING),
}
"""How each notice is worded."""
