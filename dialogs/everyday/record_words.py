"""How what happens from day to day is said back: what was noted, what waits, when it must be answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from dialogs import called
from dialogs.channels import channel_reading, channel_words
from dialogs.everyday import obligation_words
from dialogs.facts import Facts
from dialogs.texts.happened import What
from dialogs.words import (
    Button,
    Buttons,
    Line,
    Message,
    Plain,
    Press,
    Row,
    Rows,
    Say,
    Scalar,
    Value,
    Word,
    buttons,
    press,
)
from register.activity.activity import ActivityView
from register.channels.channels import ChannelView
from register.errors import AlreadySettled, NotAllowed, NotFound, NotHappenedYet, RegisterError
from register.obligations import calendar
from register.obligations.obligations import Duty

_BUTTONS = 4


def title(facts: Facts, channel: ChannelView | None) -> Line:
    """A channel as it is called in the middle of a sentence."""
    return channel_words.title(facts, channel) if channel is not None else Say("record-all-channels")


def day(moment: datetime) -> date:
    return calendar.date_of(moment)


def by(facts: Facts, due: datetime) -> Say:
    """ "senast i dag kl. 14.10", "senast måndag kväll"."""
    return Say("by-latest", latest=obligation_words.latest(facts, due))


def cited(facts: Facts, rule: str) -> Line:
    """Where the guideline says so, after a space; nothing where it does not."""
    found = facts.pack.rule(rule)
    section = facts.pack.guideline.section(found.section) if found and found.section else None
    if section is None:
        return Plain("")
    if section.number:
        return Say("cited-section", number=section.number)
    return Say("cited-heading", guideline=facts.pack.organisation.guideline.noun_definite, heading=section.heading)


def of_medium(facts: Facts, text: str, them: tuple[ChannelView, ...]) -> tuple[ChannelView, ...]:
    """Those on the medium that a word names ("insta", "fejjan")."""
    medium = channel_reading.medium_named(facts.pack, text)
    return tuple(c for c in them if c.medium == medium) if medium else ()


def which_channel(facts: Facts, them: tuple[ChannelView, ...], do: str, args: Mapping[str, Scalar]) -> Message:
    """The question, with a button for each."""
    kept = {key: value for key, value in args.items() if value is not None}
    choices = [(c, Press(do=do, args={**kept, "channel": c.id})) for c in them[:30]]
    if len(choices) <= _BUTTONS:
        row = tuple(Button(label=title(facts, c), press=p) for c, p in choices)
        return (Say("record-which"), Buttons(row))
    rows = tuple(
        Row(label=title(facts, c), value=Plain(c.unit), button=Button(label=Say("button-choose"), press=p))
        for c, p in choices
    )
    return (Say("choose-channel" if facts.daily.of_many else "record-which"), Rows(rows))


def which_one(facts: Facts, channel: ChannelView, waits: tuple[ActivityView, ...], *, needed: bool) -> Message:
    """Several wait: which of them; the oldest first."""
    row = [
        Button(label=Say("record-the-one", at=one.at), press=press("record.one", activity=one.id, needed=needed))
        for one in waits[: _BUTTONS - 1]
    ]
    if needed:
        row.append(Button(label=Say("button-all"), press=press("record.every", channel=channel.id)))
    id = "record-which-replied" if needed else "record-which-not-needed"
    return (Say(id, count=len(waits), channel=title(facts, channel)), Buttons(tuple(row)))


def told(
    facts: Facts, what: What, values: Mapping[str, Any], when: datetime | date | None, timed: bool
) -> Message:  # fmt: skip
    """What was noted, what follows from it, and (Ångra)."""
    channel = facts.channel
    words: list[Word] = []
    match what:
        case What.POSTS | What.NO_POSTS:
            words = _posts(facts, channel, values, when)
        case What.COMMENT | What.MESSAGE:
            return _waits(facts, channel, values, timed=timed)
        case What.REPLIED | What.NO_REPLY_NEEDED:
            words = [
                Say(f"record-{_id(what)}", channel=title(facts, channel), count=int(values.get("settled") or 0)),
                *_left(facts, channel, values),
            ]
        case What.ALL_REPLIED:
            words = [Say("record-all-replied", channel=several(facts, channel, values), count=int(values["settled"]))]
        case What.CALM:
            words = [Say("record-calm", channel=several(facts, channel, values))]
            if values.get("waiting"):
                words.append(Say("record-calm-but", count=int(values["waiting"])))
    row = [("button-undo", press("record.undo", told=int(values["told"])))]
    if what is What.CALM and values.get("waiting"):
        row.insert(0, ("button-all-replied", press("daily.replied")))
    return (*words, buttons(*row))


def _posts(
    facts: Facts, channel: ChannelView | None, values: Mapping[str, Any], when: datetime | date | None
) -> list[Word]:
    count, posts, needed = int(values["count"]), int(values["posts"]), int(values["needed"])
    week = {"week": int(values["week"]), "this": bool(values["this_week"])}
    if when is None:
        words: list[Word] = [Say("record-posts-week", count=count, channel=title(facts, channel), **week)]
    else:
        words = [Say("record-posts", count=count, channel=title(facts, channel), at=when)]
    if needed and posts >= needed:
        words.append(Say("record-posts-enough", needed=needed, **week))
    elif needed and count:
        words.append(Say("record-posts-so-far", posts=posts, needed=needed, **week))
    return words


def _waits(facts: Facts, channel: ChannelView | None, values: Mapping[str, Any], *, timed: bool) -> Message:
    count, waiting, due = int(values["count"]), int(values["waiting"]), values.get("due")
    kind = str(values["kind"])
    words: list[Word] = [
        Say("record-waits", count=count, kind=kind, channel=title(facts, channel), at=values["at"], timed=timed)
    ]
    if due is None:
        words.append(no_deadline(facts))
    else:
        id = "record-deadline-passed" if due < facts.now else "record-deadline"
        where = _by_plan(facts) if facts.pack.numbers.reply is None else cited(facts, "R070")
        words.append(Say(id, by=by(facts, due), where=where, waiting=waiting, more=waiting > count))
    row = [("button-replied", press("record.every", channel=channel.id if channel else 0))]
    if due is not None and facts.pack.numbers.reply is None and isinstance(values.get("owed"), int):
        row.append(("button-reckoning", press("duty.reckon", obligation=int(values["owed"]))))
    elif due is not None:
        row.append(("button-reckoning", press("ask_policy.reckon", at=values["oldest"].isoformat())))
    row.append(("button-undo", press("record.undo", told=int(values["told"]))))
    return (*words, buttons(*row))


def no_deadline(facts: Facts) -> Say:
    """Neither the guideline nor the channel's own plan sets a time, where plans are what counts."""
    plan = called.one(facts, facts.pack.words.plan) if facts.pack.duty(Duty.REPLY).from_plan else ""
    guideline = facts.pack.organisation.guideline.noun_definite
    return Say("record-no-deadline", guideline=guideline, plan=plan, planned="yes" if plan else "no")


def _by_plan(facts: Facts) -> Line:
    return Say("cited-plan", plan=called.one(facts, facts.pack.words.plan))


def _left(facts: Facts, channel: ChannelView | None, values: Mapping[str, Any]) -> list[Word]:
    """What still waits there; the oldest sets the deadline, all are counted."""
    waiting, due = int(values["waiting"]), values.get("due")
    if not waiting:
        return [Say("record-none-left")]
    told: Value = by(facts, due) if due is not None else Plain("")
    return [Say("record-left", count=waiting, due=due is not None, by=told)]


def several(facts: Facts, channel: ChannelView | None, values: Mapping[str, Any]) -> Line:
    """One channel by its name, more as "dina två kanaler"."""
    if int(values.get("channels") or 0) > 1:
        return Say("record-your-channels", count=int(values["channels"]))
    return title(facts, channel or facts.daily.known(int(values.get("channel") or 0)))


def usual_moments(now: datetime) -> tuple[tuple[str, datetime], ...]:
    """Buttons for since when something waits: the last working hours, as one thinks of them."""
    today = calendar.date_of(now)
    morning, noon = calendar.at(today, time(8)), calendar.at(today, time(12))
    yesterday = calendar.at(today - calendar.ONE_DAY, time(12))
    found = [("button-since-morning", morning), ("button-since-noon", noon), ("button-since-yesterday", yesterday)]
    return tuple((label, at) for label, at in found if at <= now)


def refusal(facts: Facts, error: RegisterError, *, undoing: bool = False) -> Say:
    match error:
        case NotHappenedYet(facts=values):
            return Say("error-not-happened-yet", at=values["at"])
        case AlreadySettled() if undoing:
            return Say("record-taken-back-already")
        case NotFound() if undoing:
            return Say("record-cannot-take-back")
        case AlreadySettled(facts=values) if values.get("outcome") in ("replied", "no_reply_needed", "removed"):
            return Say("record-already", at=values["at"])
        case AlreadySettled(facts=values):
            return Say("record-week-known", posts=int(values.get("number") or 0))
        case NotAllowed(facts=values):
            return Say("error-not-allowed", waiting=str(values.get("waiting") or called.the_administrators(facts)))
        case _:
            return channel_words.refusal(facts, error)


def _id(what: What) -> str:
    return what.replace("_", "-")
