"""The wishes about what has happened on a channel: posts, what waits, replies, "allt lugnt", and taking it back.

Telling settles what was owed because of it. Every telling is one journal entry that names its rows, so that (Ångra) takes
back exactly that and nothing else. No citizen's name or word is in any of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from register import journal, rights
from register.activity import activity
from register.activity.activity import ActivityView, Kind, Settled
from register.channels import channels
from register.channels.channels import ChannelStatus, ChannelView
from register.channels.glimpses import Outline
from register.errors import AlreadySettled, NotFound, NotHappenedYet, NotPossibleNow
from register.obligations import calendar, deadlines, obligations, promises, reminders, waking, weekends, weekly
from register.obligations.calendar import Week
from register.obligations.daily_wishes import (
    AnswerWeek,
    AnswerWeekend,
    NoteCalm,
    NotePosts,
    NoteWaiting,
    SettleAllWaiting,
    SettleWaiting,
    TakeBack,
)
from register.obligations.obligations import Duty, How, ObligationView
from register.people import absences
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

TOLD, TAKEN_BACK = "activity_told", "activity_taken_back"
MOST_AT_ONCE = 50
"""More alike in one telling is a slip of the finger."""

FORESIGHT = timedelta(minutes=5)
"""How far a teller's clock may run before ours."""

_HOW_OF = {Settled.REPLIED: How.DONE, Settled.NO_REPLY_NEEDED: How.NOT_NEEDED, Settled.REMOVED: How.DONE}


def looked_after(unit: Unit, id: int, by: PersonView) -> ChannelView:
    """The channel, if this person may say what happens on it: who runs it, stands in, answers for it or keeps the register."""
    channel = channels.load(unit, id)
    stands_in = any(
        one.person_id == by.id and one.covers(calendar.date_of(unit.now)) for one in absences.substitutes(unit, id)
    )
    allowed = rights.cares_for(unit.pack, channel, by) or rights.in_communications(unit.pack, by)
    if not (allowed or stands_in):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if channel.status == ChannelStatus.CLOSED:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    return channel


def note_posts(unit: Unit, wish: NotePosts, by: PersonView) -> Receipt:
    channel = looked_after(unit, wish.channel, by)
    at, count = _happened(unit, wish.at), max(1, min(wish.count, MOST_AT_ONCE))
    noted = activity.note(unit, channel=channel.id, kind=Kind.POST, at=at, by=by.id, link=wish.link, count=count)
    week = Week.of(at)
    ended = posts_told(unit, channel, week, by.id)
    told = _told(unit, channel, by, noted=[noted], ended=ended)
    return _receipt(channel, told, at=at, count=count, **_week_so_far(unit, channel, week))


def answer_week(unit: Unit, wish: AnswerWeek, by: PersonView) -> Receipt:
    """(Inga) (1) (2 eller fler): unknown becomes known. A second answer finds the first."""
    channel = looked_after(unit, wish.channel, by)
    week = Week(year=wish.year, week=wish.week)
    known = activity.posts_between(unit, channel.id, week.start, week.end)
    if week.start > unit.now:
        raise NotHappenedYet(at=week.start)
    if known is not None:
        raise AlreadySettled(by="", person=0, outcome=str(known), at=unit.now, number=known)
    at = min(unit.now, week.end - timedelta(hours=12))
    noted = activity.note(
        unit, channel=channel.id, kind=Kind.POST if wish.count else Kind.NOTHING, at=at, by=by.id,
        key=f"posts:{week.year}-{week.week:02d}", count=max(1, min(wish.count, MOST_AT_ONCE)),
    )  # fmt: skip
    ended = posts_told(unit, channel, week, by.id, card=wish.card)
    told = _told(unit, channel, by, noted=[noted], ended=ended)
    return _receipt(channel, told, at=at, count=wish.count, **_week_so_far(unit, channel, week))


def note_waiting(unit: Unit, wish: NoteWaiting, by: PersonView) -> Receipt:
    """Each that waits is owed an answer by itself, so each becomes a row with a deadline of its own."""
    channel = looked_after(unit, wish.channel, by)
    at, count = _happened(unit, wish.at), max(1, min(wish.count, MOST_AT_ONCE))
    stem = f"chat:{wish.kind}:{by.id}:{unit.now.timestamp():.6f}:{at.timestamp():.0f}"
    noted = [
        wait_for_reply(unit, channel, wish.kind, at, by=by.id, key=f"{stem}:{n}", link=wish.link) for n in range(count)
    ]
    ended = seen_to(unit, channel, by.id)
    told = _told(unit, channel, by, noted=noted, ended=ended)
    return _receipt(channel, told, at=at, count=count, kind=str(wish.kind), **_waiting_now(unit, channel))


def settle_waiting(unit: Unit, wish: SettleWaiting, by: PersonView) -> Receipt:
    rows = activity.of_ids(unit, wish.activities)
    if not rows:
        raise NotFound(what="activity", id=0)
    channel = looked_after(unit, rows[0].channel_id, by)
    open_rows = [row for row in rows if row.channel_id == channel.id and row.settled_at is None]
    if not open_rows:
        raise AlreadySettled(by="", person=0, outcome=rows[0].settled_how, at=rows[0].settled_at, number=0)
    how = Settled.REPLIED if wish.needed else Settled.NO_REPLY_NEEDED
    ended = settled(unit, channel, open_rows, how, by.id, card=wish.card) + seen_to(unit, channel, by.id)
    told = _told(unit, channel, by, settled=[row.id for row in open_rows], ended=ended)
    return _receipt(channel, told, settled=len(open_rows), how=str(how), **_waiting_now(unit, channel))


def settle_all(unit: Unit, wish: SettleAllWaiting, by: PersonView) -> Receipt:
    """(Allt besvarat) on one channel or on all that the person looks after."""
    them = [looked_after(unit, id, by) for id in dict.fromkeys(wish.channels)]
    done, ended = [], []
    for channel in them:
        rows = activity.waiting(unit, channel.id)
        ended += settled(unit, channel, rows, Settled.REPLIED, by.id, card=wish.card)
        ended += seen_to(unit, channel, by.id, card=wish.card)
        done += [row.id for row in rows]
    told = _told(unit, them[0] if len(them) == 1 else None, by, settled=done, ended=ended)
    return Receipt(values={"told": told, "settled": len(done), "channels": len(them), **_only(them)})


def note_calm(unit: Unit, wish: NoteCalm, by: PersonView) -> Receipt:
    """Looked after; what was known to wait waits still, and is said so."""
    them = [looked_after(unit, id, by) for id in dict.fromkeys(wish.channels)]
    noted, ended = [], []
    for channel in them:
        day = calendar.date_of(unit.now)
        row = activity.note(
            unit, channel=channel.id, kind=Kind.NOTHING, at=unit.now, by=by.id, key=f"calm:{day}:{by.id}"
        )
        noted += [row] if row is not None else []
        ended += seen_to(unit, channel, by.id, card=wish.card)
    still = activity.waiting(unit, *(channel.id for channel in them))
    told = _told(unit, them[0] if len(them) == 1 else None, by, noted=noted, ended=ended)
    return Receipt(values={"told": told, "channels": len(them), "waiting": len(still), **_only(them)})


def answer_weekend(unit: Unit, wish: AnswerWeekend, by: PersonView) -> Receipt:
    """Who looks after the channels in the days off: whoever says so of themselves, a colleague, or nobody."""
    week = _days_off_meant(unit, wish)
    who: dict[int, int] = {}
    for id in dict.fromkeys(wish.channels):
        channel = looked_after(unit, id, by)
        others = [a.person_id for a in channel.administrators if a.person_id != by.id]
        present = [p for p in others if p not in absences.away(unit, others, week.monday + timedelta(days=5))]
        who[id] = {"me": by.id, "colleague": present[0] if present else 0}.get(wish.who, weekends.NOBODY)
        before = weekends.chosen(unit, id, week)
        weekends.choose(unit, id, week, who[id], by=by.id)
        if before == by.id and who[id] == weekends.NOBODY:
            weekends.tell_who_named(unit, id, week, by.id)
    reminders.weekend_answered(unit, who, week, card=wish.card)
    people = set(who.values()) - {weekends.NOBODY}
    person = next(iter(people)) if len(people) == 1 else 0
    weekends.tell(unit, {id: p for id, p in who.items() if p not in (by.id, weekends.NOBODY)}, week, by.id)
    return Receipt(values={"person": person, "who": wish.who, "channels": len(who)})


def _days_off_meant(unit: Unit, wish: AnswerWeekend) -> Week:
    """The week that the days off belong to; not one whose days off are over."""
    present, today, days = Week.of(unit.now), calendar.date_of(unit.now), waking.counting(unit.pack)
    if wish.year is None or wish.week is None:
        return present
    asked = Week(year=wish.year, week=wish.week)
    under_way = None if calendar.is_counting(today, days) else weekly.week_of_days_off(today, days)
    if asked not in (present, under_way):
        raise NotPossibleNow(status="over", number=0)
    return asked


def take_back(unit: Unit, wish: TakeBack, by: PersonView) -> Receipt:
    """Only whoever told it, and once: rows noted are gone, what was settled waits again, what was owed is owed again."""
    entry = journal.load(unit, wish.told, TOLD)
    if entry is None or entry.by != by.id:
        raise NotFound(what="told", id=wish.told)
    if any(row.details.get("told") == wish.told for row in journal.of(unit, "told", wish.told)):
        raise AlreadySettled(by="", person=by.id, outcome="taken_back", at=unit.now, number=0)
    details: Mapping[str, Any] = entry.details
    for view in activity.of_ids(unit, details["noted"]):
        for owed in _owed_for(unit, view):
            reminders.end(unit, owed.id, How.OVERTAKEN, by.id)
    activity.forget(unit, details["noted"])
    activity.reopen(unit, details["settled"])
    for id in details["ended"]:
        obligations.reopen(unit, id)
    journal.write(unit, TAKEN_BACK, "told", wish.told, by.id, told=wish.told)
    return Receipt(values={"channel": entry.subject_id or None})


# ---- What follows from a telling, also when a source tells it ------------------------------------------------------


def wait_for_reply(
    unit: Unit, channel: ChannelView, kind: Kind, at: datetime, *, by: int | None, key: str = "", source: str = "chat",
    link: str = "", thread: str = "",
) -> int | None:  # fmt: skip
    """A row that waits, and the reply owed for it; None when it has been told before."""
    id = activity.note(
        unit, channel=channel.id, kind=kind, at=at, by=by, key=key, source=source, link=link, thread=thread
    )
    due = reply_due(unit, channel, at)
    if id is not None and due is not None:
        reminders.begin(unit, Duty.REPLY, f"activity:{id}", channel=channel.id, due_at=due, since=at, activity=id)
    return id


def settled(
    unit: Unit, channel: ChannelView, rows: Iterable[ActivityView], how: Settled, by: int | None, *, card: int | None = None
) -> list[int]:  # fmt: skip
    """These wait no more; the ids of the obligations that ended with them."""
    ids = {row.id for row in rows if activity.settle(unit, row.id, how, by)}
    owed = obligations.open_of(unit, channel.id, duties=(Duty.REPLY,))
    return [
        one.id
        for one in owed
        if one.about.get("activity") in ids and reminders.end(unit, one.id, _HOW_OF[how], by, card=card)
    ]


def seen_to(unit: Unit, channel: ChannelView, by: int | None, *, card: int | None = None) -> list[int]:
    """Somebody has been there: the supervision that is owed until now is done."""
    owed = obligations.open_of(unit, channel.id, duties=(Duty.SUPERVISION,))
    return [
        one.id
        for one in owed
        if calendar.date_of(one.since) <= calendar.date_of(unit.now)
        and reminders.end(unit, one.id, How.DONE, by, card=card)
    ]


def posts_told(
    unit: Unit, channel: ChannelView, week: Week, by: int | None, *, card: int | None = None
) -> list[int]:  # fmt: skip
    """The week's posts are owed no more once there are as many as were asked for."""
    known = activity.posts_between(unit, channel.id, week.start, week.end)
    needed = posts_needed(unit, channel)
    if known is None or needed is None or known < needed:
        return []
    owed = obligations.open_of(unit, channel.id, duties=(Duty.POSTS,))
    return [
        one.id
        for one in owed
        if (one.about.get("year"), one.about.get("week")) == (week.year, week.week)
        and reminders.end(unit, one.id, How.DONE, by, card=card)
    ]


def posts_needed(unit: Unit, channel: ChannelView | Outline) -> int | None:
    """How many a week: the guideline's number, or what the channel's own plan promises; None: nobody has said."""
    if unit.pack.numbers.posts_per_week is not None:
        return unit.pack.numbers.posts_per_week.value
    planned = (channel.plan or {}).get("posts_per_week")
    return int(planned) if planned else None


def reply_due(unit: Unit, channel: ChannelView, at: datetime) -> datetime | None:
    """When what arrived then must have been answered; None where neither the guideline nor the channel's plan sets a time."""
    rule = promises.rule(unit.pack, channel.plan)
    return deadlines.reckon(at, rule).due if rule is not None else None


# ---- Behind the rules -----------------------------------------------------------------------------------------------


def _happened(unit: Unit, at: datetime) -> datetime:
    if at > unit.now + FORESIGHT:
        raise NotHappenedYet(at=at)
    return min(at, unit.now)


def _owed_for(unit: Unit, view: ActivityView) -> tuple[ObligationView, ...]:
    owed = obligations.with_key(unit, Duty.REPLY, f"activity:{view.id}")
    return (owed,) if owed is not None and owed.open else ()


def _told(
    unit: Unit, channel: ChannelView | None, by: PersonView, *, noted: Iterable[int | None] = (),
    settled: Iterable[int] = (), ended: Iterable[int] = (),
) -> int:  # fmt: skip
    return journal.write(
        unit, TOLD, "channel" if channel else "register", channel.id if channel else 0, by.id,
        noted=[id for id in noted if id is not None], settled=list(settled), ended=list(dict.fromkeys(ended)),
    )  # fmt: skip


def _week_so_far(unit: Unit, channel: ChannelView, week: Week) -> dict[str, Any]:
    known = activity.posts_between(unit, channel.id, week.start, week.end)
    return {
        "posts": known or 0, "needed": posts_needed(unit, channel) or 0, "week": week.week,
        "this_week": week == Week.of(unit.now),
    }  # fmt: skip


def _waiting_now(unit: Unit, channel: ChannelView) -> dict[str, Any]:
    """All that waits are counted; the oldest sets the deadline."""
    waits = activity.waiting(unit, channel.id)
    due = reply_due(unit, channel, waits[0].at) if waits else None
    owed = obligations.with_key(unit, Duty.REPLY, f"activity:{waits[0].id}") if waits else None
    return {
        "waiting": sum(row.count for row in waits), "due": due, "oldest": waits[0].at if waits else None,
        "owed": owed.id if owed is not None else None,
    }  # fmt: skip


def _only(them: list[ChannelView]) -> dict[str, Any]:
    return {"channel": them[0].id} if len(them) == 1 else {}


def _receipt(channel: ChannelView, told: int, **values: Any) -> Receipt:
    return Receipt(id=channel.id, values={"channel": channel.id, "told": told, **values})


RULES: Mapping[type[Wish], Rule] = {
    NotePosts: note_posts,
    AnswerWeek: answer_week,
    NoteWaiting: note_waiting,
    SettleWaiting: settle_waiting,
    SettleAllWaiting: settle_all,
    NoteCalm: note_calm,
    AnswerWeekend: answer_weekend,
    TakeBack: take_back,
}
