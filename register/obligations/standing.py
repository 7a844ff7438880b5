"""The habits of what a channel's own state shows: what it lacks, what is left to set up, what is to be tried again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from policy_text.pack import Pack
from register.channels import gaps
from register.channels.channels import ChannelStatus, ChannelView
from register.obligations import calendar, weekly
from register.obligations.around import Around
from register.obligations.calendar import Week
from register.obligations.habits import Habit, Look, Now, Owed
from register.obligations.obligations import Duty, How, ObligationView
from register.storage.store import Unit

LEAD = "communications_lead"
SET_UP, CONDITIONS = "set_up", "conditions"


def owed_by(pack: Pack, channel: ChannelView, now: datetime, has: Collection[Duty] = ()) -> Iterator[Owed]:
    """What a channel owes as it stands, but for the duties it `has` already: those are left as they are."""
    if channel.status == ChannelStatus.ACTIVE:
        yield from _recurring(pack, channel, now, has)
    if channel.status in (ChannelStatus.ACTIVE, ChannelStatus.SETTING_UP):
        yield from _lacking(pack, channel, now, has)


def _recurring(pack: Pack, channel: ChannelView, now: datetime, has: Collection[Duty]) -> Iterator[Owed]:
    since = channel.active_at or channel.opened_at
    if Duty.POSTS not in has and weekly.posts_owed(pack, channel.plan):
        week = Week.of(now)
        yield weekly.posts(channel.id, week if since <= week.start else week.next)
    if Duty.SUPERVISION not in has and weekly.supervised_days(pack, channel.plan):
        today = calendar.date_of(now)
        fresh = now >= calendar.at(today, pack.numbers.supervision_due.at) or since > calendar.start_of(today)
        yield weekly.supervision(pack, channel.id, today + calendar.ONE_DAY if fresh else today)
    if Duty.INACTIVE not in has:
        yield weekly.inactive(pack, channel.id, max(since, now - timedelta(days=1)))
    if Duty.ACCESS_TRY not in has and pack.numbers.access_try_months is not None and channel.unit_may_publish != "no":
        # Channels that nobody has tried are spread over two months: sixty on one morning help nobody.
        first = now + timedelta(days=7 + 7 * (channel.number % 8))
        tried, months = channel.access_tried_at, pack.numbers.access_try_months.value
        due = months_after(tried, months) if tried else first
        yield _dated(pack, Duty.ACCESS_TRY, channel, now, due if due > now else first, LEAD)
    if Duty.PRIVACY_SETTINGS not in has and pack.numbers.privacy_settings_months is not None:
        months = pack.numbers.privacy_settings_months.value
        yield _dated(pack, Duty.PRIVACY_SETTINGS, channel, now, _next_time(since, months, now))


def _lacking(pack: Pack, channel: ChannelView, now: datetime, has: Collection[Duty]) -> Iterator[Owed]:
    if channel.status == ChannelStatus.ACTIVE:
        if Duty.GAP not in has and gaps.of_people(channel, pack):
            yield _dated(pack, Duty.GAP, channel, now, owed_by="chief" if channel.chief_id else LEAD)
        if Duty.CREDENTIALS not in has and not channel.credentials_kept:
            yield _dated(pack, Duty.CREDENTIALS, channel, now)
    if Duty.CHECKLIST not in has and any(row.list == SET_UP for row in channel.left_to_do):
        due = channel.opened_at + timedelta(days=pack.duty(Duty.CHECKLIST).within_days)
        yield _dated(pack, Duty.CHECKLIST, channel, now, max(due, now + timedelta(days=1)))
    for row in channel.left_to_do:
        if row.list == CONDITIONS and row.due_on is not None:
            yield Owed(
                duty=Duty.CONDITION, key=f"row:{row.id}", channel=channel.id, due_at=_end_of(row.due_on),
                owed_by=row.owner, owed_by_id=row.owner_id, about={"row": row.id},
            )  # fmt: skip


def public_list(pack: Pack, channel: int, now: datetime) -> Owed:
    """Something that is published about the channel has changed: the list on the website follows (R043)."""
    due = _end_of(calendar.date_of(now) + timedelta(days=pack.duty(Duty.PUBLIC_LIST).within_days))
    return Owed(
        duty=Duty.PUBLIC_LIST, key=f"{channel}:{now.timestamp():.0f}", channel=channel, due_at=due, owed_by=LEAD
    )


def policy_review(pack: Pack, now: datetime) -> Owed:
    """Is the guideline itself up to date (R021)? Once in so many months, or on the day that it sets for itself."""
    guideline, months = pack.organisation.guideline, pack.numbers.review_months.value
    due = calendar.start_of(guideline.review or guideline.decided)
    if due <= now:
        due = _next_time(calendar.start_of(guideline.decided), months, now)
    return Owed(
        duty=Duty.POLICY_REVIEW, key=f"{calendar.date_of(due)}", channel=None, due_at=due, owed_by=LEAD,
        about={"decided": guideline.decided.isoformat()},
    )  # fmt: skip


# ---- How they are looked at -----------------------------------------------------------------------------------------


def _look_at_gaps(around: Around, one: ObligationView, stage: str) -> Look:
    channel = around.view(one.channel_id)
    if channel is None:
        return Look(now=Now.OVERTAKEN)
    return Look() if gaps.of_people(channel, around.pack) else Look(now=Now.DONE)


def _look_at_credentials(around: Around, one: ObligationView, stage: str) -> Look:
    channel = around.view(one.channel_id)
    return Look(now=Now.DONE) if channel is None or channel.credentials_kept else Look()


def _look_at_checklist(around: Around, one: ObligationView, stage: str) -> Look:
    """The list of setting up; or, where one row is named, what the yearly look-over has found."""
    if one.about.get("row"):
        return _look_at_condition(around, one, stage)
    channel = around.view(one.channel_id)
    left = [row for row in channel.left_to_do if row.list == SET_UP] if channel else []
    return Look(about={"left": len(left)}) if left else Look(now=Now.DONE)


def _look_at_condition(around: Around, one: ObligationView, stage: str) -> Look:
    channel = around.view(one.channel_id)
    rows = {row.id: row for row in channel.left_to_do} if channel else {}
    return Look() if one.about.get("row") in rows else Look(now=Now.DONE)


def _look_at_access(around: Around, one: ObligationView, stage: str) -> Look:
    channel = around.view(one.channel_id)
    if channel is None or channel.unit_may_publish == "no":
        return Look(now=Now.NOT_NEEDED)
    tried = channel.access_tried_at
    return Look(now=Now.DONE) if tried is not None and tried > one.since else Look()


def _again(months: str) -> Habit:
    """One that comes again so many months after it was done; `months` names the number."""

    def next(unit: Unit, one: ObligationView) -> Iterable[Owed]:
        number = getattr(unit.pack.numbers, months)
        if number is None or one.settled_how != How.DONE:
            return ()
        due = months_after(unit.now, number.value)
        key = f"{one.channel_id or ''}:{calendar.date_of(due)}".lstrip(":")
        return (
            Owed(duty=one.duty, key=key, channel=one.channel_id, due_at=due, owed_by=one.owed_by, about=one.about),
        )  # fmt: skip

    return Habit(look=_look_at_access if months == "access_try_months" else Habit().look, next=next)


def _look_at_diary(around: Around, one: ObligationView, stage: str) -> Look:
    """Its words speak of the case or the document itself."""
    return Look(about={name: one.about[name] for name in ("application", "document") if one.about.get(name)})


HABITS: Mapping[Duty, Habit] = {
    Duty.DIARY: Habit(look=_look_at_diary),
    Duty.GAP: Habit(look=_look_at_gaps),
    Duty.CREDENTIALS: Habit(look=_look_at_credentials),
    Duty.CHECKLIST: Habit(look=_look_at_checklist),
    Duty.CONDITION: Habit(look=_look_at_condition),
    Duty.ACCESS_TRY: _again("access_try_months"),
    Duty.PRIVACY_SETTINGS: _again("privacy_settings_months"),
    Duty.POLICY_REVIEW: _again("review_months"),
}


# ---- Days -----------------------------------------------------------------------------------------------------------


def months_after(moment: datetime, months: int) -> datetime:
    """The same day so many months later, or the last day of a shorter month; its end, local time."""
    day = calendar.date_of(moment)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_of_next - calendar.ONE_DAY).day
    return _end_of(date(year, month + 1, min(day.day, last)))


def _next_time(since: datetime, months: int, now: datetime) -> datetime:
    """The first time after now that is a whole number of such periods after `since`."""
    count, due = months, months_after(since, months)
    while due <= now:
        count += months
        due = months_after(since, count)
    return due


def _dated(
    pack: Pack, duty: Duty, channel: ChannelView, now: datetime, due: datetime | None = None,
    owed_by: str = "administrators",
) -> Owed:  # fmt: skip
    """Due on that day, or within the pack's days from now."""
    due = due if due is not None and due > now else now + timedelta(days=pack.duty(duty).within_days)
    due = _end_of(calendar.date_of(due - timedelta(seconds=1)))
    return Owed(duty=duty, key=f"{channel.id}:{calendar.date_of(due)}", channel=channel.id, due_at=due, owed_by=owed_by)


def _end_of(day: date) -> datetime:
    return calendar.start_of(day + calendar.ONE_DAY)
