"""The stages of one obligation: what is said of it when, worked out from the pack's rule and its own deadline."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from msgspec import Struct

from policy_text.duties import WEEKDAYS
from policy_text.pack import DutyRule, Pack, Stage
from register.obligations import calendar, deadlines, waking
from register.obligations.calendar import CountingRule
from register.obligations.waking import Waking

LADDER = "ladder"


class Moment(Struct, frozen=True, kw_only=True):
    """A stage of one obligation.

    nominal   when it is time for it by the rule
    at        when the tick looks at it: the same, or the morning of the day on which it is said ahead of a quiet
    breach    whether the deadline has passed by then
    """

    stage: str
    nominal: datetime
    at: datetime
    daily: bool
    to: tuple[str, ...]
    breach: bool


def of(pack: Pack, rule: DutyRule, since: datetime, due_at: datetime) -> tuple[Moment, ...]:
    """Its stages in the order they come, the ladder not among them."""
    return _worked_out(rule, since, due_at, waking.counting(pack), waking.of_pack(pack))


def after(moments: tuple[Moment, ...], stage: str) -> tuple[Moment, ...]:
    """The stages that come after one; none after a rung of the ladder."""
    if not stage:
        return moments
    if stage.startswith(LADDER):
        return ()
    names = [moment.stage for moment in moments]
    return moments[names.index(stage) + 1 :] if stage in names else moments


@lru_cache(maxsize=4096)
def _worked_out(
    rule: DutyRule, since: datetime, due_at: datetime, days: CountingRule, hours: Waking
) -> tuple[Moment, ...]:
    """Three hundred channels that fall due together have the same stages."""
    found = []
    for stage in rule.stages:
        nominal = at = _nominal(stage, since, due_at, days)
        if stage.say == "now" and nominal < due_at:
            nominal = at = _with_the_daily(nominal, hours)
            said = waking.ahead_of(nominal, due_at, hours, days)
            if said < nominal:
                at = calendar.at(calendar.date_of(said), hours.start)
        found.append(
            Moment(
                stage=stage.name, nominal=nominal, at=max(at, since), daily=stage.say == "daily", to=stage.to,
                breach=nominal >= due_at,
            )
        )  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.at))


@lru_cache(maxsize=8192)
def say_at(moment: Moment, now: datetime, due_at: datetime, hours: Waking, days: CountingRule) -> datetime:
    """When one person hears of it, who has these hours. Never before now."""
    if moment.daily:
        return _with_a_daily(moment, now, due_at, hours, days)
    if moment.breach or due_at <= now:
        return waking.gathered(waking.next_awake(now, hours, days), None, hours)
    ahead = waking.ahead_of(max(now, moment.nominal), due_at, hours, days)
    return ahead if ahead >= now else waking.next_awake(now, hours, days)


def _with_a_daily(moment: Moment, now: datetime, due_at: datetime, hours: Waking, days: CountingRule) -> datetime:
    """The next daily message. What belongs to a day whose message has been missed, as after a stop of ours, is told at once
    where the next comes too late; what came in during the day, and was told of late, has its other stages."""
    at = waking.next_daily(max(now, moment.nominal), hours, days)
    of_the_day = moment.nominal == calendar.start_of(calendar.date_of(moment.nominal))
    was_missed = of_the_day and waking.next_daily(moment.nominal, hours, days) < now
    awake = waking.next_awake(now, hours, days)
    return awake if was_missed and awake < due_at <= at else at


def _with_the_daily(moment: datetime, hours: Waking) -> datetime:
    """What would come shortly after the daily message comes with it."""
    daily = calendar.at(calendar.date_of(moment), hours.daily)
    return daily if daily < moment < daily + waking.GATHERED else moment


def _nominal(stage: Stage, since: datetime, due_at: datetime, days: CountingRule) -> datetime:
    match stage.when:
        case "begun":
            return since
        case "left":
            assert stage.part is not None
            return _part_left(since, due_at, stage.part, days)
        case "due":
            return due_at
        case "before" | "after":
            assert stage.days is not None
            off = timedelta(days=stage.days if stage.when == "after" else -stage.days)
            return calendar.start_of(calendar.date_of(due_at) + off)
        case "weekday":
            assert stage.day is not None
            monday = calendar.Week.of(since).monday
            return calendar.start_of(monday + timedelta(days=WEEKDAYS.index(stage.day)))


def _part_left(since: datetime, due_at: datetime, part: float, days: CountingRule) -> datetime:
    """The moment when so much of the counted time is left; of the time itself where no time is counted."""
    whole = deadlines.counted_between(since, due_at, days)
    if not whole:
        return since + (due_at - since) * (1 - part)
    return deadlines.add_counting_hours(since, whole.total_seconds() / 3600 * (1 - part), days)
