"""What a channel lacks that the rules ask for (a brist), named so that it can be mended.

R022–R024: at least two administrators, exactly one of them main, a chief who is not the only one. They must hold for a new
channel to be opened; imports and departures may leave a gap.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from policy_text.pack import Pack
from register.channels.channels import ChannelStatus, ChannelView


class Gap(StrEnum):
    TOO_FEW_ADMINISTRATORS = "too_few_administrators"
    NO_MAIN_ADMINISTRATOR = "no_main_administrator"
    NO_CHIEF = "no_chief"
    CHIEF_IS_ONLY_ADMINISTRATOR = "chief_is_only_administrator"
    NO_ADDRESS = "no_address"
    CREDENTIALS_NOT_REGISTERED = "credentials_not_registered"
    ACCESS_NOT_TRIED = "access_not_tried"
    ACCESS_DOES_NOT_WORK = "access_does_not_work"


def of_people(channel: ChannelView, pack: Pack) -> tuple[Gap, ...]:
    """What the people of a channel lack: R022, R023, and a chief who is not alone."""
    found = []
    people = {a.person_id for a in channel.administrators}
    if len(people) < pack.numbers.min_administrators.value:
        found.append(Gap.TOO_FEW_ADMINISTRATORS)
    if sum(a.main for a in channel.administrators) != pack.numbers.main_administrators.value:
        found.append(Gap.NO_MAIN_ADMINISTRATOR)
    if channel.chief_id is None:
        found.append(Gap.NO_CHIEF)
    elif people == {channel.chief_id}:
        found.append(Gap.CHIEF_IS_ONLY_ADMINISTRATOR)
    return tuple(found)


def new_with(channel: ChannelView, pack: Pack, **values: Any) -> frozenset[Gap]:
    """What of that the channel would lack with these fields, and does not lack now."""
    return frozenset(of_people(replace(channel, **values), pack)) - frozenset(of_people(channel, pack))


def of(channel: ChannelView, pack: Pack, now: datetime) -> tuple[Gap, ...]:
    """All that a channel lacks. What is still being set up stands on its checklist, not here."""
    found = list(of_people(channel, pack))
    if channel.status != ChannelStatus.ACTIVE:
        return tuple(found)
    if not channel.address:
        found.append(Gap.NO_ADDRESS)
    if not channel.credentials_kept:
        found.append(Gap.CREDENTIALS_NOT_REGISTERED)
    found += _of_access(channel, pack, now)
    return tuple(found)


def _of_access(channel: ChannelView, pack: Pack, now: datetime) -> Iterable[Gap]:
    """Only where the guideline asks that the communications unit can publish, and the decision did not say otherwise."""
    months = pack.numbers.access_try_months
    if months is None or channel.unit_may_publish == "no":
        return
    if channel.access_tried_at is None or months_before(now, months.value) > channel.access_tried_at:
        yield Gap.ACCESS_NOT_TRIED
    elif channel.access_works is False:
        yield Gap.ACCESS_DOES_NOT_WORK


def months_before(moment: datetime, months: int) -> datetime:
    """The same day so many months ago, or the last day of a shorter month."""
    year, month = divmod(moment.year * 12 + moment.month - 1 - months, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, calendar.monthrange(year, month + 1)[1]))
