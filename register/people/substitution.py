"""Who arranges that somebody stands in, by the pack (R026, R027), and whom the bot suggests."""

from __future__ import annotations

from datetime import date

from policy_text.pack import Pack
from register import journal
from register.channels import channels
from register.channels.channels import ChannelView
from register.obligations import calendar, deadlines
from register.obligations.calendar import CountingRule
from register.people import absences, people
from register.people.absences import SubstituteView
from register.people.people import PersonView
from register.storage.store import Unit

ANSWERED = "substitute_answered"
CHIEF, MAIN = "chief", "main_administrator"
SUGGESTED = 2


def counting(pack: Pack) -> CountingRule:
    """Which days count: those of the reply time, or the calendar's own where the guideline sets none."""
    return deadlines.rule_of(pack.numbers.reply) if pack.numbers.reply is not None else CountingRule(hours=24)


def arrangers(unit: Unit, channel: ChannelView, instead_of: int, first: date) -> tuple[tuple[str, int], ...]:
    """(as what, who) may arrange it, in the pack's order.

    Whoever is going away arranges it themselves where the guideline says so, but only before they have gone.
    """
    gone = first <= calendar.date_of(unit.now)
    return tuple(
        (who, person)
        for who in unit.pack.substitute.asks
        for person in _people(unit, channel, who)
        if person != instead_of or (who == MAIN and not gone)
    )


def arranger(unit: Unit, channel: ChannelView, instead_of: int, first: date) -> tuple[str, int | None]:
    """(what it is owed by, which person): the first in the pack's order who is there today; else the communications lead."""
    able = arrangers(unit, channel, instead_of, first)
    away = absences.away(unit, (person for _, person in able))
    for who, person in able:
        if person not in away:
            return who, person
    return unit.pack.functions.communications_lead, None


def suggestions(unit: Unit, channel: ChannelView, instead_of: int) -> tuple[int, ...]:
    """At most two who might do it: has stood in before, is known as a substitute, runs a channel nearby, works nearby."""
    if channel.department_id is None:
        nearby: tuple[PersonView, ...] = ()
    else:
        nearby = tuple(p for p in people.everyone(unit) if p.department_id == channel.department_id)
    before = {one.person_id for one in absences.ever(unit, channel.id)}
    title = unit.pack.roles[unit.pack.functions.substitute].title
    run = {a.person_id for one in channels.all_open(unit) for a in one.administrators}
    excluded = {a.person_id for a in channel.administrators} | {instead_of, channel.chief_id}
    excluded |= {one.person_id for one in absences.substitutes(unit, channel.id)} | _declined(unit, channel)
    excluded |= absences.away(unit, (p.id for p in nearby))
    chiefs = {unit.pack.functions.chief, *unit.pack.functions.fallback_chiefs, unit.pack.functions.nearest_chief}

    def rank(person: PersonView) -> tuple[int, str]:
        known = person.title == title or person.holds(unit.pack.functions.substitute)
        return (0 if person.id in before else 1 if known else 2 if person.id in run else 3, person.name)

    candidates = [p for p in nearby if p.id not in excluded and not p.holds_any(chiefs)]
    return tuple(p.id for p in sorted(candidates, key=rank)[:SUGGESTED])


def places(unit: Unit, person: int) -> tuple[tuple[int, ...], tuple[SubstituteView, ...]]:
    """(the channels that somebody stands in for today, where they are named and have not said whether they can)."""
    named, today = absences.to_stand_in(unit, person), calendar.date_of(unit.now)
    now = dict.fromkeys(one.channel_id for one in named if one.covers(today))
    asked = (one for one in named if one.named_by != person and answer_of(unit, one.id) is None)
    return tuple(now), tuple(asked)


def answer_of(unit: Unit, substitute: int) -> str | None:
    """What the one named has answered: "accept", "decline", or None."""
    rows = [row for row in journal.of(unit, "substitute", substitute) if row.what == ANSWERED]
    return ("accept" if rows[-1].details["accept"] else "decline") if rows else None


def _declined(unit: Unit, channel: ChannelView) -> set[int]:
    return {one.person_id for one in absences.ever(unit, channel.id) if answer_of(unit, one.id) == "decline"}


def _people(unit: Unit, channel: ChannelView, who: str) -> tuple[int, ...]:
    match who:
        case "chief":
            return (channel.chief_id,) if channel.chief_id is not None else ()
        case "main_administrator":
            return (channel.main,) if channel.main is not None else ()
        case _:
            return people.holders(unit, who, channel.department_id)
