"""What is told besides reminders: Monday's report, messages to administrators, exemptions, silent sources."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from dialogs import called
from dialogs.everyday import record_words, send, status_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.words import Line, Message, Plain, Say, buttons, press
from register import rights
from register.obligations.obligations import Duty


def report(row: NudgeRow, facts: Facts) -> Message:
    """Worded when the postman comes to it, so it says how it stands on Monday morning."""
    return status_words.report(facts, facts.summary)


def circular(row: NudgeRow, facts: Facts) -> Message:
    if facts.message is None:
        return ()
    mine = facts.message.of(facts.me.id)
    words = send.read if mine and mine.acknowledged_at else send.received
    return words(facts, facts.message)


def exempted(row: NudgeRow, facts: Facts) -> Message:
    return (_exempt("exempt-told", row, facts),)


def exemption_over(row: NudgeRow, facts: Facts) -> Message:
    return (_exempt("exempt-over", row, facts),)


def paused(row: NudgeRow, facts: Facts) -> Message:
    return (_pause("pause-told", row, facts),)


def pause_over(row: NudgeRow, facts: Facts) -> Message:
    return (_pause("pause-over", row, facts),)


def waits_untimed(row: NudgeRow, facts: Facts) -> Message:
    """Nothing falls due, since no time is set; it is only not forgotten."""
    if facts.channel is None:
        return ()
    waits = facts.daily.waiting_on(facts.channel.id)
    if not waits:
        return (Say("waits-untimed-over", channel=record_words.title(facts, facts.channel)),)
    told = Say(
        "waits-untimed", channel=record_words.title(facts, facts.channel), count=sum(one.count for one in waits),
        since=waits[0].at, plan=called.one(facts, facts.pack.words.plan),
        guideline=facts.pack.organisation.guideline.noun_definite,
        planned="yes" if facts.pack.duty(Duty.REPLY).from_plan else "no",
    )  # fmt: skip
    channel = facts.channel.id
    return (
        told,
        buttons(
            ("button-tap-replied", press("daily.replied", channel=channel)),
            ("button-see", press("my_channels.show", channel=channel)),
        ),
    )


def source_silent(row: NudgeRow, facts: Facts) -> Message:
    since = datetime.fromisoformat(str(row.about["since"]))
    return (Say("notice-source-silent", source=str(row.about["source"]), since=since, count=int(row.about["count"])),)


def _exempt(id: str, row: NudgeRow, facts: Facts) -> Say:
    first, last = (date.fromisoformat(str(row.about[key])) for key in ("first", "last"))
    needed = facts.daily.posts_needed.get(facts.channel.id if facts.channel else 0) or 0
    return Say(id, channel=record_words.title(facts, facts.channel), first=first, last=last, needed=needed)


def _pause(id: str, row: NudgeRow, facts: Facts) -> Say:
    first, last = (date.fromisoformat(str(row.about[key])) for key in ("first", "last"))
    name = facts.departments.get(int(row.about["department"]), "")
    return Say(id, department=name, first=first, last=last)


def _still_paused(row: NudgeRow, facts: Facts) -> bool:
    """Ended before its time, or changed since: then this is not what holds."""
    first, last = (date.fromisoformat(str(row.about[key])) for key in ("first", "last"))
    return facts.hours.paused.get(int(row.about["department"])) == (first, last)


def _still_exempted(row: NudgeRow, facts: Facts) -> bool:
    """Ended before its time, or changed since: then this is not its end."""
    last = date.fromisoformat(str(row.about["last"]))
    return any(channel.id == row.about["channel"] and until == last for channel, _, until, _ in facts.hours.exempt)


def _still_waits(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and bool(facts.daily.waiting_on(facts.channel.id))


def _leads(row: NudgeRow, facts: Facts) -> bool:
    return rights.leads(facts.pack, facts.me)


def _title(row: NudgeRow, facts: Facts) -> Line:
    return record_words.title(facts, facts.channel) if facts.channel else Plain(facts.pack.organisation.name)


def _of_report(row: NudgeRow, facts: Facts) -> Line:
    return Say("report-title")


def _of_message(row: NudgeRow, facts: Facts) -> Line:
    return Say("send-title")


def _of_pause(row: NudgeRow, facts: Facts) -> Line:
    return Say("pause-form")


_REPORT = frozenset({Need.STANDINGS, Need.OUT_OF_REACH, Need.UNDER_WAY, Need.DEPARTMENTS, Need.LACKS})
_CHANNEL = frozenset({Need.CHANNEL, Need.DAILY})
_PAUSE = frozenset({Need.HOURS, Need.DEPARTMENTS})

NOTICES: Mapping[str, Notice] = {
    "week-report": Notice(word=report, title=_of_report, holds=_leads, needs=_REPORT),
    "circular": Notice(word=circular, title=_of_message, needs=frozenset({Need.CIRCULAR, Need.DEPARTMENTS})),
    "exempted": Notice(word=exempted, title=_title, needs=_CHANNEL),
    "exemption-over": Notice(
        word=exemption_over, title=_title, holds=_still_exempted, needs=_CHANNEL | frozenset({Need.HOURS})
    ),
    "paused": Notice(word=paused, title=_of_pause, holds=_still_paused, needs=_PAUSE),
    "pause-over": Notice(word=pause_over, title=_of_pause, holds=_still_paused, needs=_PAUSE),
    "waits-untimed": Notice(word=waits_untimed, title=_title, holds=_still_waits, needs=_CHANNEL),
    "source-silent": Notice(word=source_silent),
}
"""How each notice is worded."""
