"""How what is owed is said: by when, since when, how many, and by which rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from dialogs import called, channel_words
from dialogs.facts import Facts
from dialogs.words import Line, Plain, Say, Value
from register import calendar
from register.obligations import ObligationView


def latest(facts: Facts, moment: datetime) -> Line:
    """ "i dag kl. 14.10"; what runs out at midnight belongs to the evening before: "måndag kväll"."""
    local = calendar.local(moment)
    if local.hour == local.minute == 0:
        evening = calendar.date_of(moment) - timedelta(days=1)
        today = calendar.date_of(facts.now)
        rel = {0: "today", -1: "yesterday"}.get((evening - today).days, "other")
        return Say("nudge-evening", day=evening, rel=rel)
    return Say("nudge-moment", at=moment)


def values(facts: Facts, one: ObligationView, about: Mapping[str, Any]) -> dict[str, Value]:
    """What the sentence of any stage may speak of."""
    week = one.about.get("week")
    return {
        "channel": channel_words.title(facts, facts.channel) if facts.channel else Plain(facts.pack.organisation.name),
        "count": len(facts.owed) or 1,
        "since": facts.owed[0].since if facts.owed else one.since,
        "due": latest(facts, facts.owed[0].due_at if facts.owed else one.due_at),
        "late": "yes" if (facts.owed[0] if facts.owed else one).due_at <= facts.now else "no",
        "week": int(week) if week else calendar.Week.of(one.since).week,
        "posts": _number(about.get("posts")), "owed": _number(about.get("owed")),
        "source": source(facts, one), "administrators": called.the_administrators(facts),
        "what": what(facts, one),
    }  # fmt: skip


def what(facts: Facts, one: ObligationView) -> Line:
    """The matter in a few words: "Svar på Bibliotekets Facebook"."""
    channel = channel_words.title(facts, facts.channel) if facts.channel else Plain(facts.pack.organisation.name)
    return Say(f"duty-name-{one.duty.replace('_', '-')}", channel=channel, week=_week(one))


def source(facts: Facts, one: ObligationView) -> Line:
    """Where it stands, as one cites it in passing: "§ 6", "er aktivitetsplan", or that it is an assumption."""
    rule = facts.pack.duty(one.duty)
    if rule.from_plan:
        return Say("duty-source-plan", plan=called.one(facts, facts.pack.words.plan))
    section = facts.pack.guideline.section(rule.section) if rule.section else None
    if section is None:
        return Say("duty-source-assumption", guideline=facts.pack.organisation.guideline.noun_definite)
    if section.number:
        return Say("duty-source-section", number=section.number)
    return Say("duty-source-heading", heading=section.heading)


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _week(one: ObligationView) -> int:
    return _number(one.about.get("week")) or calendar.Week.of(one.since).week
