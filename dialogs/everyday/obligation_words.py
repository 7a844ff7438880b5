"""How what is owed is said: by when, since when, how many, and by which rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from dialogs import called
from dialogs.channels import channel_words
from dialogs.everyday import deadline_words
from dialogs.facts import Facts
from dialogs.words import Items, Line, Plain, Say, Value, Word
from policy_text.parts import Noun
from register.channels import gaps
from register.obligations import calendar
from register.obligations.obligations import Duty, ObligationView

IN_SIGHT = 200
"""Days away within which an evening is named by its weekday; beyond it the day is said with its year, as days are."""


def latest(facts: Facts, moment: datetime) -> Line:
    """ "i dag kl. 14.10"; what runs out at midnight belongs to the evening before: "måndag kväll"."""
    local = calendar.local(moment)
    if local.hour == local.minute == 0:
        evening = calendar.date_of(moment) - timedelta(days=1)
        today = calendar.date_of(facts.now)
        rel = {0: "today", -1: "yesterday"}.get((evening - today).days, "near")
        if abs((evening - today).days) > IN_SIGHT:
            return Say("nudge-evening", rel="far", on=evening, weekday=0, day=0, month=0)
        return Say("nudge-evening", rel=rel, on=evening, **deadline_words.date_values(evening))
    return Say("nudge-moment", at=moment)


def values(facts: Facts, one: ObligationView, about: Mapping[str, Any]) -> dict[str, Value]:
    """What the sentence of any stage may speak of."""
    known, needed = facts.week_posts
    return {
        "channel": channel(facts),
        "count": len(facts.owed) or 1,
        "since": facts.owed[0].since if facts.owed else one.since,
        "due": latest(facts, facts.owed[0].due_at if facts.owed else one.due_at),
        "late": "yes" if (facts.owed[0] if facts.owed else one).due_at <= facts.now else "no",
        "week": week(one),
        "posts": _number(about.get("posts", known)), "owed": _number(about.get("owed", needed)),
        "source": source(facts, one), "administrators": called.the_administrators(facts),
        "what": what(facts, one), "weeks": _number(about.get("weeks")), "days": _number(about.get("days")),
        "left": _number(about.get("left")), "unit": called.the_communications_unit(facts),
        "lead": called.the_lead(facts), "chief": called.the_chief(facts),
        "guideline": facts.pack.organisation.guideline.title, "decided": facts.pack.organisation.guideline.decided,
        "from_plan": "yes" if facts.pack.duty(one.duty).from_plan else "no",
        "plan": called.one(facts, facts.pack.words.plan), "plan_definite": _definite(facts, facts.pack.words.plan),
        "noun": facts.pack.organisation.guideline.noun_definite,
    }  # fmt: skip


def details(facts: Facts, one: ObligationView) -> tuple[Word, ...]:
    """What stands under the sentence: what a channel lacks, the condition's own words."""
    theirs = facts.channel
    if theirs is None:
        return ()
    if one.duty is Duty.GAP:
        lacking = gaps.of_people(theirs, facts.pack)
        return (Items(tuple(channel_words.gap_line(facts, theirs, gap) for gap in lacking)),)
    if one.duty is Duty.CONDITION:
        row = next((row for row in theirs.checklist if row.id == one.about.get("row")), None)
        return (Plain(row.text),) if row else ()
    return ()


def what(facts: Facts, one: ObligationView) -> Line:
    """The matter in a few words: "Svar på Bibliotekets Facebook"."""
    if one.duty is Duty.DIARY and one.about.get("number"):
        return Say("duty-name-diary-case", number=_number(one.about["number"]))
    return Say(f"duty-name-{one.duty.replace('_', '-')}", channel=channel(facts), week=week(one))


def channel(facts: Facts) -> Line:
    """The channel it is about; the municipality where it is about none."""
    return channel_words.title(facts, facts.channel) if facts.channel else Plain(facts.pack.organisation.name)


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


def _definite(facts: Facts, noun: Noun) -> str:
    return f"the {noun.english}" if facts.language == "en" else noun.definite


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0


def week(one: ObligationView) -> int:
    return _number(one.about.get("week")) or calendar.Week.of(one.since).week
