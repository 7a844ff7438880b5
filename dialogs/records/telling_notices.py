"""What one's chief hears of criticism, and those who help hear of a taken account; whoever has it told sees the same words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.quoting import quote
from dialogs.words import Line, Message, Say
from register.people.people import PersonView


def criticism_line(facts: Facts, who: PersonView, mistake: str) -> Say:
    return Say("notice-criticism", who=facts.shown(who.id), mistake=mistake)


def taken_line(facts: Facts, who: PersonView, at: datetime) -> Say:
    """With a number to ring, where it is known and the identity is not protected."""
    phone = who.phone if who.phone and not who.protected else "none"
    return Say("notice-taken", who=facts.shown(who.id), channel=account(facts), phone=phone, at=at)


def account(facts: Facts) -> Line:
    return channel_words.title(facts, facts.channel) if facts.channel else Say("notice-taken-some")


def criticism_seen(row: NudgeRow, facts: Facts) -> Message:
    who = _teller(row, facts)
    if who is None:
        return ()
    told = criticism_line(facts, who, str(row.about.get("mistake") or "unknown"))
    heard = facts.pack.chief_hears
    return (told, quote(facts.pack, heard.section, heard.quote)) if heard.section and heard.quote else (told,)


def account_taken(row: NudgeRow, facts: Facts) -> Message:
    who = _teller(row, facts)
    at = datetime.fromisoformat(str(row.about["at"]))
    return (taken_line(facts, who, at),) if who else ()


def account_safe(row: NudgeRow, facts: Facts) -> Message:
    who = _teller(row, facts)
    return (Say("notice-safe", who=facts.shown(who.id), channel=account(facts)),) if who else ()


def _teller(row: NudgeRow, facts: Facts) -> PersonView | None:
    person = row.about.get("person")
    return facts.people.get(person) if isinstance(person, int) else None


def _there(row: NudgeRow, facts: Facts) -> bool:
    return _teller(row, facts) is not None


def _criticism(row: NudgeRow, facts: Facts) -> Line:
    return Say("notice-criticism-heading")


def _taken(row: NudgeRow, facts: Facts) -> Line:
    return Say("notice-taken-heading")


_NEEDS = frozenset({Need.CHANNEL})

NOTICES: Mapping[str, Notice] = {
    "criticism-seen": Notice(word=criticism_seen, title=_criticism, holds=_there),
    "account-taken": Notice(word=account_taken, title=_taken, holds=_there, needs=_NEEDS),
    "account-safe": Notice(word=account_safe, title=_taken, holds=_there, needs=_NEEDS),
}
"""How each notice is worded. The row's `about` names whoever has it told as `person`."""
