"""How the absence of somebody else is said: days, who has told it by function, who is told. Never why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from dialogs import called
from dialogs.everyday import absence_words, record_words
from dialogs.everyday.daily_facts import MOST_LINES
from dialogs.facts import Facts
from dialogs.notice import NudgeRow
from dialogs.words import Button, Buttons, Items, Message, Plain, Say, Word, buttons, press
from register import rights
from register.channels.channels import ChannelView
from register.people import absence_of_others
from register.people.absences import AbsenceView
from register.people.people import PersonView

# To whoever tells it


def which(facts: Facts, them: Iterable[PersonView], args: Mapping[str, Any]) -> Message:
    days: dict[str, Any] = {key: args[key] for key in ("first", "last", "until_further", "back") if args.get(key)}
    ways = tuple(Button(label=Plain(one.shown), press=press("away_other.pick", away=one.id, **days)) for one in them)
    return (Say("away-which"), Buttons(ways[:10]))


def ask_days(one: PersonView, *, begun: bool) -> Say:
    return Say("away-until-when" if begun else "away-which-days", who=one.shown)


def noted(facts: Facts, one: PersonView, values: Mapping[str, Any], *, reasoned: bool) -> Message:
    """The days, that the reason was let go, and who hears."""
    days = absence_words.days(values["first"], values["last"], until_further=bool(values["until_further"]))
    if values["known"]:
        return (Say("away-known", who=one.shown, days=days), *absence_words.let_go(reasoned))
    words: list[Word] = [Say("away-noted", who=one.shown, days=days), *absence_words.let_go(reasoned)]
    for channel in facts.absence.run:
        if channel.id in values["told"]:
            told = tuple(facts.shown(p) for p in _others(channel, one.id, facts.me.id))
            if told:
                words.append(Say("absence-colleague-told", channel=record_words.title(facts, channel), who=told))
        elif channel.id in values["asked_for"]:
            words.append(Say("away-substitute-asked", channel=record_words.title(facts, channel)))
    undo = ("button-undo", press("away_other.undo", away=one.id, absence=int(values["absence"])))
    return (*words, buttons(undo))


def _others(channel: ChannelView, *but: int) -> list[int]:
    return [one.person_id for one in channel.administrators if one.person_id not in but]


def not_yours(facts: Facts) -> Say:
    return Say("away-not-yours", chief=called.the_chief(facts), steward=called.the_steward(facts))


# To the one it is about


def of_you(facts: Facts, row: NudgeRow) -> Message:
    """By which function, and how it is put right."""
    one = facts.absence.absence
    if one is None:
        return ()
    told = Say("away-of-you", by=_by(facts, str(row.about["told_as"])), days=absence_words.of(one))
    ways = buttons(
        ("button-change", press("absence.change", absence=one.id)),
        ("button-take-away", press("absence.undo", absence=one.id)),
    )
    return (told, ways)


def ended(facts: Facts, row: NudgeRow) -> Message:
    return (Say("away-of-you-ended", by=_by(facts, str(row.about["told_as"]))),)


def _by(facts: Facts, told_as: str) -> Say | Plain:
    """ "Sektorchefen", "En kollega på samma kanal": a function, not a name."""
    match told_as:
        case absence_of_others.COLLEAGUE:
            return Say("away-by-colleague")
        case absence_of_others.CHIEF:
            return Plain(called.capital(called.the_chief(facts)))
        case absence_of_others.LEAD:
            return Plain(called.capital(called.the_lead(facts)))
        case _:
            return Plain(called.capital(called.the_steward(facts)))


# Who is away


def who_is_away(facts: Facts, since: date | None, until: date | None) -> Message:
    found = facts.absence.who
    days = absence_words.days(since, until) if since and until else Plain("")
    whose = "all" if rights.sees_register(facts.pack, facts.me) else "own"
    if not found:
        return (Say("away-nobody", days=days, whose=whose),)
    return (Say("away-heading", days=days, whose=whose), *lines(facts, found))


def lines(facts: Facts, found: tuple[tuple[AbsenceView, tuple[ChannelView, ...]], ...]) -> Message:
    """Who, which days, and on which channels."""
    told = tuple(
        Say(
            "away-line", who=facts.shown(one.person_id), days=absence_words.of(one),
            channels=tuple(record_words.title(facts, channel) for channel in theirs),
        )
        for one, theirs in found[:MOST_LINES]
    )  # fmt: skip
    more = (Say("away-more", count=len(found) - MOST_LINES),) if len(found) > MOST_LINES else ()
    return (Items(told), *more)


def not_shown(facts: Facts) -> Say:
    return Say("away-not-shown", chief=called.the_chief(facts), unit=called.the_communications_unit(facts))


def stand_ins(facts: Facts, one: PersonView) -> Message:
    """Who stands in for somebody, channel by channel; else that nobody does."""
    mine = "own" if one.id == facts.me.id else "other"
    if not facts.absence.stand_ins:
        return (Say("away-no-stand-in", who=one.shown, whose=mine),)
    return tuple(
        Say(
            "away-stand-in", who=facts.shown(substitute.person_id), instead_of=one.shown, whose=mine,
            channel=record_words.title(facts, channel), days=absence_words.days_of(substitute),
            answered=answered == "accept" or substitute.named_by == substitute.person_id,
        )
        for substitute, channel, answered in facts.absence.stand_ins
    )  # fmt: skip
