"""The habits of what recurs by the week and the day: posts (R067, R068), supervision (R065), and a channel gone still (R069)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from policy_text.duties import WEEKDAYS
from policy_text.pack import Pack
from register.obligations import calendar, deadlines, ladder, told
from register.obligations.around import Around
from register.obligations.calendar import CountingRule, Week
from register.obligations.habits import Habit, Look, Now, Owed
from register.obligations.obligations import Duty, How, ObligationView
from register.storage.store import Unit

A_WEEK = timedelta(days=7)
A_DAY = 24
"""Counted hours from one reminder about supervision to the next."""


def posts_owed(pack: Pack, plan: Mapping[str, Any]) -> int:
    """Posts a week: by the guideline, or by the channel's own plan where that is what counts."""
    if pack.duty(Duty.POSTS).from_plan:
        promised = plan.get("posts_per_week")
        return int(promised) if promised else 0
    return pack.numbers.posts_per_week.value if pack.numbers.posts_per_week else 0


def supervised_days(pack: Pack, plan: Mapping[str, Any]) -> frozenset[str]:
    """The weekdays on which somebody is to look."""
    if pack.duty(Duty.SUPERVISION).from_plan:
        return frozenset(plan.get("days") or ())
    return frozenset(pack.numbers.supervision_days.days if pack.numbers.supervision_days else ())


# ---- Posts --------------------------------------------------------------------------------------------------------


def posts(channel: int, week: Week) -> Owed:
    """So many posts in one ISO week. It is open a week more, since Monday's question may be answered late."""
    return Owed(
        duty=Duty.POSTS, key=f"{channel}:{week.year}-W{week.week:02d}", channel=channel, since=week.start,
        due_at=week.end, about={"year": week.year, "week": week.week},
    )  # fmt: skip


def _look_at_posts(around: Around, one: ObligationView, stage: str) -> Look:
    """Behind is said on Thursday when it is known; on Monday what is unknown is asked, and a known lack is said."""
    assert one.channel_id is not None
    week, runs = Week.of(one.since), around.runs(one.channel_id)
    owed = posts_owed(around.pack, runs.plan if runs else {})
    if not owed or around.exempt(one.channel_id, week):
        return Look(now=Now.NOT_NEEDED)
    known = around.posts(one.channel_id, week)
    if known is not None and known >= owed:
        return Look(now=Now.DONE)
    if around.now >= one.due_at + A_WEEK:
        return Look(now=Now.OVERTAKEN if known is None else Now.MISSED)
    about = {"posts": known, "owed": owed}
    if around.now < one.due_at:
        return Look(now=Now.WAIT if known is None else Now.SAY, about=about)
    if known is None:
        return Look(now=Now.ASK, about=about)
    missed = _missed_in_a_row(around, one.channel_id, week, owed)
    limit = around.pack.numbers.missed_weeks_before_chief
    to = (ladder.CHIEF,) if limit is not None and missed >= limit.value else ()
    return Look(about={**about, "weeks": missed}, to=to)


def _missed_in_a_row(around: Around, channel: int, week: Week, owed: int) -> int:
    """Weeks in a row up to this one that we know had too few; as many as the chief hears of, no further back."""
    limit = around.pack.numbers.missed_weeks_before_chief
    missed = 1
    while limit is not None and missed < limit.value:
        week = week.previous
        known = around.posts(channel, week)
        if known is None or known >= owed or around.exempt(channel, week):
            break
        missed += 1
    return missed


def _next_week(unit: Unit, one: ObligationView) -> Iterable[Owed]:
    """The next week, or this one after a long stop."""
    assert one.channel_id is not None
    if one.settled_how == How.OVERTAKEN and unit.now < one.due_at:
        return ()
    return (posts(one.channel_id, max(Week.of(one.since).next, Week.of(unit.now))),)


def _posts_close(one: ObligationView) -> datetime:
    return one.due_at + A_WEEK


# ---- Supervision --------------------------------------------------------------------------------------------------


def supervision(pack: Pack, channel: int, day: date, **about: Any) -> Owed:
    """Somebody looks at the channel one day, by the hour that the pack says."""
    return Owed(
        duty=Duty.SUPERVISION, key=f"{channel}:{day}", channel=channel, since=calendar.start_of(day),
        due_at=calendar.at(day, pack.numbers.supervision_due.at), about=about,
    )  # fmt: skip


def _look_at_supervision(around: Around, one: ObligationView, stage: str) -> Look:
    """On days off only whoever has said that they look is reminded; the ladder waits for the next counting day."""
    assert one.channel_id is not None
    day, today = calendar.date_of(one.since), calendar.date_of(around.now)
    runs = around.runs(one.channel_id)
    if runs is None or WEEKDAYS[day.weekday()] not in supervised_days(around.pack, runs.plan):
        return Look(now=Now.NOT_NEEDED)
    if today > day:
        return Look(now=Now.MISSED)
    if not calendar.is_counting(day, around.days):
        volunteer = around.weekend(one.channel_id, week_of_days_off(day, around.days))
        return Look(people=(volunteer,), every_day=True) if volunteer else Look(now=Now.OVERTAKEN)
    asks = stage == "tap" and _asks_about_days_off(around, one.channel_id, day, runs.plan)
    return Look(to=_rungs_reached(around, one) if stage == "breach" else (), aside=told.WEEKEND if asks else "")


def _rungs_reached(around: Around, one: ObligationView) -> tuple[str, ...]:
    """Who else hears, once each, when nobody has looked since an earlier counting day: the ladder's waits, in counted time."""
    since = one.about.get("unseen_since")
    if since is None:
        return ()
    now = deadlines.counted_between(datetime.fromisoformat(since), around.now, around.days)
    before = now - timedelta(hours=A_DAY)
    waited, reached = timedelta(), []
    for rung in ladder.rungs(around.pack):
        waited += timedelta(hours=rung.wait_hours)
        if before < waited <= now:
            reached.append(rung.who)
    return tuple(reached)


def _asks_about_days_off(around: Around, channel: int, day: date, plan: Mapping[str, Any]) -> bool:
    """On the last counting day before days off on which somebody is to look, who that is; once it is answered, no more."""
    days = around.days
    tomorrow = day + calendar.ONE_DAY
    if calendar.is_counting(tomorrow, days):
        return False
    supervised = supervised_days(around.pack, plan)
    while not calendar.is_counting(tomorrow, days):
        if WEEKDAYS[tomorrow.weekday()] in supervised:
            return around.weekend(channel, Week.of_day(day)) is None
        tomorrow += calendar.ONE_DAY
    return False


def week_of_days_off(day: date, days: CountingRule) -> Week:
    """The week that a stretch of days off is named by: that of its first day, so that Easter Monday belongs to the Thursday."""
    while not calendar.is_counting(day - calendar.ONE_DAY, days):
        day -= calendar.ONE_DAY
    return Week.of_day(day)


def _next_day(unit: Unit, one: ObligationView) -> Iterable[Owed]:
    """Each calendar day has its own; after a long stop today's is the next. It remembers since when nobody has looked."""
    if one.open or one.channel_id is None or one.settled_how == How.NOT_NEEDED:
        return ()
    day = max(calendar.date_of(one.since) + calendar.ONE_DAY, calendar.date_of(unit.now))
    unseen = one.about.get("unseen_since")
    if one.settled_how == How.MISSED and one.stage == "breach" and unseen is None:
        unseen = one.due_at.isoformat()
    about = {"unseen_since": unseen} if unseen is not None and one.settled_how != How.DONE else {}
    return (supervision(unit.pack, one.channel_id, day, **about),)


def _day_closes(one: ObligationView) -> datetime:
    return calendar.start_of(calendar.date_of(one.since) + calendar.ONE_DAY)


# ---- A channel where nothing happens ------------------------------------------------------------------------------


def inactive(pack: Pack, channel: int, since: datetime) -> Owed:
    """If nothing is posted for so long, the question comes whether the channel is to be kept (R069)."""
    day = calendar.date_of(since) + timedelta(days=pack.numbers.inactive_ask_days.value)
    return Owed(
        duty=Duty.INACTIVE, key=f"{channel}:{calendar.date_of(since)}", channel=channel, since=since,
        due_at=calendar.start_of(day),
    )  # fmt: skip


def _look_at_stillness(around: Around, one: ObligationView, stage: str) -> Look:
    """Something newer is known: it begins anew. Nothing at all is known: nothing is claimed, and the posts are asked about."""
    assert one.channel_id is not None
    last = around.last_posts.get(one.channel_id)
    if last is None:
        return Look(now=Now.WAIT, again=around.now + A_WEEK)
    if last > one.since:
        return Look(now=Now.OVERTAKEN, then=(inactive(around.pack, one.channel_id, last),))
    return Look(about={"days": (around.now - last).days})


def _still_since(unit: Unit, one: ObligationView) -> Iterable[Owed]:
    """Kept: it is looked at anew from now on."""
    if one.channel_id is None or one.settled_how not in (How.DONE, How.NOT_NEEDED):
        return ()
    return (inactive(unit.pack, one.channel_id, unit.now),)


HABITS: Mapping[Duty, Habit] = {
    Duty.POSTS: Habit(look=_look_at_posts, next=_next_week, closes=_posts_close),
    Duty.SUPERVISION: Habit(look=_look_at_supervision, next=_next_day, closes=_day_closes),
    Duty.INACTIVE: Habit(look=_look_at_stillness, next=_still_since),
}
