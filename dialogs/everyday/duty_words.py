"""What is said when a reminder is answered, and when somebody asks why they got it or how it was reckoned."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any

from dialogs import called, texts
from dialogs.channels import channel_words
from dialogs.everyday import deadline_words, obligation_words, record_words
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.texts.happened import What
from dialogs.words import Button, Buttons, Items, Message, Plain, Press, Row, Rows, Say, Scalar, Word, buttons, press
from register.errors import NotAllowed, NotHappenedYet, RegisterError
from register.obligations import calendar, deadlines, promises
from register.obligations.obligations import Duty, How, ObligationView

A_LITTLE = timedelta(minutes=1)
MOST = 4


def more(one: ObligationView) -> Message:
    """What does not fit on the card."""
    return (
        Say("duty-more"),
        buttons(
            ("button-duty-reckon", press("duty.reckon", obligation=one.id)),
            ("button-duty-why", press("duty.why", obligation=one.id)),
            ("button-duty-later", press("duty.later", obligation=one.id)),
            ("button-duty-hand-over", press("duty.hand_over", obligation=one.id)),
        ),
    )


def cannot(facts: Facts, one: ObligationView) -> Message:
    """Somebody has no time: nothing is asked of why, and there are two ways on."""
    return (
        Say("duty-cannot", what=_what(facts, one), by=record_words.by(facts, one.due_at)),
        buttons(
            ("button-duty-hand-over", press("duty.hand_over", obligation=one.id)),
            ("button-duty-later", press("duty.later", obligation=one.id)),
        ),
    )


def why(facts: Facts, one: ObligationView) -> Message:
    """Because of what one is, and what the guideline says, word for word; an assumption is named as one."""
    rule, guideline = facts.pack.duty(one.duty), facts.pack.organisation.guideline
    words: list[Word] = [Say(_because(facts, one), channel=record_words.title(facts, facts.channel), **_roles(facts))]
    if rule.from_plan:
        words.append(Say("duty-why-plan", plan=called.one(facts, facts.pack.words.plan)))
    if rule.section and rule.quote:
        words.append(quote(facts.pack, rule.section, rule.quote))
    if rule.assumption or not rule.section:
        words.append(Say("duty-why-assumption", guideline=guideline.noun_definite))
    words.append(Say("duty-why-off"))
    return tuple(words)


def _because(facts: Facts, one: ObligationView) -> str:
    channel = facts.channel
    if channel is None:
        return "duty-because-role"
    if channel.administered_by(facts.me.id):
        return "duty-because-administrator"
    if any(c.id == channel.id for c in facts.daily.mine):
        return "duty-because-substitute"
    return "duty-because-chief" if channel.chief_id == facts.me.id else "duty-because-ladder"


def _roles(facts: Facts) -> dict[str, str]:
    return {"administrator": called.administrator(facts), "chief": called.chief(facts)}


def calculation(facts: Facts, one: ObligationView) -> Message:
    """A reply's deadline day by day; another duty's from when to when."""
    rule = promises.rule(facts.pack, facts.channel.plan if facts.channel else {})
    if one.duty is Duty.REPLY and rule is not None:
        reply = facts.pack.numbers.reply
        deadline = deadlines.reckon(one.since, rule)
        guessed = reply is None or reply.eves_assumption
        lines = deadline_words.calculation(deadline, facts.language, eves_assumed=guessed)
        due = deadline_words.due_line(deadline, facts.language)
        return (Plain(due), Items(tuple(Plain(line) for line in lines)))
    source = obligation_words.source(facts, one)
    told = Say("duty-reckoned", since=one.since, by=record_words.by(facts, one.due_at), source=source)
    return (told, *assumed(facts, one))


def assumed(facts: Facts, one: ObligationView) -> Message:
    """Where the guideline says that something is owed and not by when, the time is the pack's own assumption."""
    numbers = facts.pack.numbers
    times = {
        Duty.SUPERVISION: numbers.supervision_due, Duty.REMOVAL: numbers.removal_hours, Duty.DIARY: numbers.diary_days,
        Duty.INACTIVE: numbers.inactive_ask_days,
    }  # fmt: skip
    found = times.get(one.duty)
    if found is None or not found.assumption:
        return ()
    return (Say("duty-reckoned-assumed", guideline=facts.pack.organisation.guideline.noun_definite),)


def ask_when(facts: Facts, one: ObligationView) -> Message:
    row = tuple(
        Button(label=Say(label), press=press("duty.later", obligation=one.id, at=at.isoformat()))
        for label, at in _moments(facts.now)
    )
    return (Say("duty-ask-when"), Buttons(row))


def _moments(now: datetime) -> list[tuple[str, datetime]]:
    today = calendar.date_of(now)
    afternoon, morning = calendar.at(today, time(13)), calendar.at(today + calendar.ONE_DAY, time(8))
    found = [("button-in-an-hour", now + timedelta(hours=1))]
    if afternoon > now + timedelta(hours=1):
        found.append(("button-this-afternoon", afternoon))
    return [*found, ("button-tomorrow-morning", morning)]


def ask_whom(facts: Facts, one: ObligationView) -> Message:
    colleagues = facts.duty.colleagues if facts.duty else ()
    row = tuple(
        Button(label=Plain(facts.shown(p)), press=press("duty.hand_over", obligation=one.id, to=p))
        for p in colleagues[:MOST]
    )
    return (Say("duty-ask-whom"), Buttons(row))


def nothing_to_remind_of(facts: Facts) -> Message:
    """What there is to be reminded of: what waits, and the daily message at an hour of one's own."""
    return (
        Say(
            "duty-none-to-remind" if facts.daily.mine else "duty-none-to-remind-you", steward=called.the_steward(facts)
        ),
    )


def which(facts: Facts, owed: tuple[ObligationView, ...], do: str, args: Mapping[str, Any]) -> Message:
    """Several things are owed: which of them is meant."""
    at: dict[str, Scalar] = {"at": str(args["at"])} if args.get("at") else {}
    names = {c.id: c for c in (*facts.daily.mine, *facts.daily.within_reach)}
    rows = []
    for one in owed[:12]:
        channel = names.get(one.channel_id or 0)
        title = record_words.title(facts, channel) if channel else Plain(facts.pack.organisation.name)
        name = Say(f"duty-name-{one.duty.replace('_', '-')}", channel=title, week=int(one.about.get("week") or 0))
        button = Button(label=Say("button-choose"), press=Press(do=f"duty.{do}", args={**at, "obligation": one.id}))
        rows.append(Row(label=name, value=record_words.by(facts, one.due_at), button=button))
    return (Say("duty-which"), Rows(tuple(rows)))


def lacking(facts: Facts, one: ObligationView) -> int:
    """How many posts (Det är redan gjort) stands for: those that were lacking."""
    known = (facts.duty.posts or 0) if facts.duty else 0
    return max(1, (facts.daily.posts_needed.get(one.channel_id or 0) or 1) - known)


def done(
    facts: Facts, do: str, one: ObligationView, values: Mapping[str, Any], promised: datetime | None = None
) -> Message:  # fmt: skip
    """`promised`: the moment for which a post was told to be on its way."""
    match do:
        case "take" if promised is not None and promised >= one.due_at:
            week = calendar.Week.of(promised).week
            return (Say("duty-taken-after", what=_what(facts, one), at=values["until"], week=week),)
        case "take":
            return (Say("duty-taken", what=_what(facts, one), at=values["until"]),)
        case "later":
            return (Say("duty-later", at=values["at"]),)
        case "hand_over":
            return (Say("duty-passed", who=facts.shown(int(values["person"])), what=_what(facts, one)),)
        case _ if "told" in values:
            what = {
                Duty.POSTS: What.POSTS, Duty.SUPERVISION: What.CALM,
                Duty.REPLY: What.REPLIED if do == "done" else What.NO_REPLY_NEEDED,
            }[one.duty]  # fmt: skip
            at = record_words.day(values["at"]) if values.get("at") else None
            return record_words.told(facts, what, values, at, timed=False)
        case _:
            return (Say("duty-settled" if values.get("how") == How.DONE else "duty-waved-off", what=_what(facts, one)),)


def over(facts: Facts, one: ObligationView) -> Say:
    """What an old card should have been."""
    own = f"nudge-over-{one.duty.replace('_', '-')}-{one.settled_how.replace('_', '-')}"
    if texts.exists(own):
        return Say(
            own, channel=obligation_words.channel(facts), week=obligation_words.week(one), what=_what(facts, one)
        )  # fmt: skip
    who = facts.shown(one.settled_by) if one.settled_by else ""
    how = "seen" if one.settled_how == How.DONE and not who else one.settled_how
    return Say("nudge-over", how=how, what=_what(facts, one), who=who, at=one.settled_at or facts.now)


def _what(facts: Facts, one: ObligationView) -> Say:
    found = obligation_words.what(facts, one)
    assert isinstance(found, Say)
    return found


def refusal(facts: Facts, error: RegisterError) -> Say:
    match error:
        case NotAllowed():
            return Say("duty-not-yours", administrators=called.the_administrators(facts))
        case NotHappenedYet():
            return Say("duty-when-passed")
        case _:
            return channel_words.refusal(facts, error)
