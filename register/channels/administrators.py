"""The wishes about who administers a channel: hand over, step down, add, change main, leave the municipality.

R022–R024 hold for every request: it may mend a gap, never make one. Where the pack says so the chief answers first. A
departure takes effect at once and may leave a gap, but never a channel without anybody: the chief then stands in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from register import journal, rights
from register.applications import casework, departures
from register.channels import changes, channel_news, channels, daily, daily_care, gaps
from register.channels.changes import ChangeKind, ChangeOutcome, ChangeView
from register.channels.channels import AdministratorView, ChannelStatus, ChannelView
from register.channels.gaps import Gap
from register.errors import (
    AlreadyAdministrator,
    AlreadySettled,
    ChiefIsOnlyAdministrator,
    LastAdministrator,
    LastSteward,
    NoChief,
    NoMainAdministrator,
    NotAllowed,
    NotFound,
    NotPossibleNow,
    TooFewAdministrators,
    TooManyAdministrators,
)
from register.obligations import reminders
from register.obligations.obligations import Duty, How
from register.people import doors, people
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import (
    AddAdministrator,
    LeaveOrganisation,
    Receipt,
    RemoveAdministrator,
    ReplaceAdministrator,
    Rule,
    SetMainAdministrator,
    SettleChange,
    Wish,
    WithdrawChange,
)


def add(unit: Unit, wish: AddAdministrator, by: PersonView) -> Receipt:
    channel = _cared_for(unit, wish.channel, by)
    person = _newcomer(unit, channel, wish.name, wish.email)
    return _ask(unit, channel, ChangeKind.ADD, by, person=person, main=wish.main or channel.main is None)


def remove(unit: Unit, wish: RemoveAdministrator, by: PersonView) -> Receipt:
    """Somebody steps down, or is asked to by the main administrator, the chief or those who keep the register."""
    channel = _cared_for(unit, wish.channel, by)
    _refuse_unless_there(channel, wish.person, wish.new_main)
    if wish.person != by.id and not rights.may_rearrange(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.main_administrator)
    is_main = channel.main == wish.person
    return _ask(
        unit,
        channel,
        ChangeKind.REMOVE,
        by,
        leaving=wish.person,
        person=wish.new_main if is_main else None,
        main=is_main,
    )


def hand_over(unit: Unit, wish: ReplaceAdministrator, by: PersonView) -> Receipt:
    channel = _cared_for(unit, wish.channel, by)
    _refuse_unless_there(channel, wish.person)
    if wish.person != by.id and not rights.may_rearrange(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.main_administrator)
    person = _newcomer(unit, channel, wish.name, wish.email)
    is_main = channel.main == wish.person
    return _ask(unit, channel, ChangeKind.REPLACE, by, person=person, leaving=wish.person, main=is_main)


def set_main(unit: Unit, wish: SetMainAdministrator, by: PersonView) -> Receipt:
    channel = _cared_for(unit, wish.channel, by)
    _refuse_unless_there(channel, wish.person)
    if not rights.may_rearrange(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.main_administrator)
    if channel.main == wish.person:
        return _receipt(channel, None, waits=False)
    return _ask(unit, channel, ChangeKind.MAIN, by, person=wish.person, main=True)


def settle(unit: Unit, wish: SettleChange, by: PersonView) -> Receipt:
    """The chief answers. Approved, it must still be possible: others may have come and gone meanwhile."""
    change = changes.load(unit, wish.change)
    channel = channels.load(unit, change.channel_id)
    if not change.open:
        settler = people.view(unit, change.settled_by) if change.settled_by else None
        raise AlreadySettled(by=settler.shown if settler else "", outcome=change.outcome, at=change.settled_at)
    if not rights.answers_for(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    if not wish.approve:
        return _decline(unit, channel, change, ChangeOutcome.DECLINED, by)
    _refuse_new_gaps(unit, channel, change)
    change = changes.settle(unit, change.id, ChangeOutcome.APPROVED, by.id)
    channel_news.change_settled(unit, channel, change, by.id)
    return _receipt(_carry_out(unit, channel, change, by.id), change, waits=False)


def withdraw(unit: Unit, wish: WithdrawChange, by: PersonView) -> Receipt:
    change = changes.load(unit, wish.change)
    channel = channels.load(unit, change.channel_id)
    if not change.open:
        raise AlreadySettled(by="", outcome=change.outcome, at=change.settled_at)
    if change.by != by.id:
        raise NotAllowed(role=None, waiting=people.view(unit, change.by).shown)
    return _decline(unit, channel, change, ChangeOutcome.WITHDRAWN, by)


def leave(unit: Unit, wish: LeaveOrganisation, by: PersonView) -> Receipt:
    """Off every channel in one go, without roles, with what is to be changed on each platform."""
    person = people.view(unit, wish.person)
    own = channels.of_administrator(unit, person.id)
    answered_for = channels.of_chief(unit, person.id)
    if not (by.id == person.id or rights.keeps_register(unit.pack, by) or _is_chief_of(unit, by, person, own)):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    if unit.pack.functions.steward in {held.role for held in person.roles} and people.is_last(
        unit, person.id, unit.pack.functions.steward
    ):
        raise LastSteward()
    for change in changes.open_about(unit, person.id):
        _decline(unit, channels.load(unit, change.channel_id), change, ChangeOutcome.WITHDRAWN, by)
    run = channels.of_daily(unit, person.id)
    for channel in run:
        daily.end(unit, channel.id, person.id)
        if not channel.administered_by(person.id):
            channel_news.left(unit, channels.load(unit, channel.id), person.id, by.id)
    for channel in answered_for:
        channels.change(unit, channel.id, chief_id=None)
    to_do = [_take_off(unit, channels.load(unit, channel.id), person, by) for channel in own]
    for channel in answered_for:
        channel_news.left(unit, channels.load(unit, channel.id), person.id, by.id)
    waited = casework.waiting_for(unit, person)
    people.leave(unit, person.id)
    cases = departures.follow(unit, person, by.id)
    departures.nobody_asked(unit, waited)
    rule = rights.rule(unit.pack, "R024")
    journal.write(unit, "person_left", "person", person.id, by.id, rule, channels=[c.id for c in (*own, *answered_for)])
    without = tuple(channel.name for channel in run if not channels.load(unit, channel.id).daily)
    told = {"person": person.id, "name": person.shown, "channels": tuple(to_do), "daily": without, "cases": cases}
    return Receipt(id=person.id, values=told)


def _is_chief_of(unit: Unit, by: PersonView, person: PersonView, own: Sequence[ChannelView]) -> bool:
    over = person.department_id is not None and by.holds_for(unit.pack.functions.chief, person.department_id)
    return over or any(rights.answers_for(unit.pack, channel, by) for channel in own)


def ask_again(unit: Unit, channel: ChannelView) -> None:
    """The channel has a new chief, who gets what the former one had not answered."""
    for change in changes.open_of(unit, channel.id):
        channel_news.change_asked(unit, channel, change)


def _ask(
    unit: Unit, channel: ChannelView, kind: ChangeKind, by: PersonView, *, person: int | None = None,
    leaving: int | None = None, main: bool = False,
) -> Receipt:  # fmt: skip
    """Carried out at once, or put to the chief. What would break the rules is refused before anybody is asked."""
    change, is_new = changes.propose(unit, channel.id, kind, by=by.id, person=person, leaving=leaving, main=main)
    _refuse_new_gaps(unit, channel, change)
    waits = unit.pack.workflow.administrators_changed_by_chief.value and not rights.answers_for(unit.pack, channel, by)
    if waits:
        if channel.chief_id is None:
            raise NoChief(name=channel.name)
        if is_new:
            rule = rights.rule(unit.pack, "R022")
            journal.write(unit, "change_asked", "channel", channel.id, by.id, rule, change=change.id)
            channel_news.change_asked(unit, channel, change)
        return _receipt(channel, change, waits=True, is_new=is_new, out_of_reach=_is_out_of_reach(unit, person, by))
    change = changes.settle(unit, change.id, ChangeOutcome.APPROVED, by.id)
    return _receipt(_carry_out(unit, channel, change, by.id), change, waits=False)


def _is_out_of_reach(unit: Unit, person: int | None, by: PersonView) -> bool:
    """Nothing can be sent to whoever comes; they are told first when it is done, so whoever asks can see to it before that."""
    return person is not None and person != by.id and bool(doors.out_of_reach(unit, (person,)))


def _carry_out(unit: Unit, channel: ChannelView, change: ChangeView, by: int) -> ChannelView:
    if change.leaving_id is not None:
        channels.stand_down(unit, channel.id, change.leaving_id)
        daily_care.follow(unit, channel, leaving=change.leaving_id, comes=_successor(change))
    if _comes(channel, change) and change.person_id is not None:
        channels.appoint(unit, channel.id, change.person_id)
    if change.main and change.person_id is not None:
        channels.set_main(unit, channel.id, change.person_id)
    journal.write(
        unit, f"administrator_{change.kind}", "channel", channel.id, by, rights.rule(unit.pack, "R024"),
        change=change.id, person=change.person_id, leaving=change.leaving_id,
    )  # fmt: skip
    after = channels.load(unit, channel.id)
    if not gaps.of_people(after, unit.pack):
        reminders.end_all(unit, after.id, (Duty.GAP,), How.DONE, by)
    channel_news.administrators_changed(unit, after, change, by)
    return after


def _decline(
    unit: Unit, channel: ChannelView, change: ChangeView, outcome: ChangeOutcome, by: PersonView
) -> Receipt:  # fmt: skip
    change = changes.settle(unit, change.id, outcome, by.id)
    rule = rights.rule(unit.pack, "R022")
    journal.write(unit, f"change_{outcome}", "channel", channel.id, by.id, rule, change=change.id)
    channel_news.change_settled(unit, channel, change, by.id)
    return _receipt(channel, change, waits=False)


def _take_off(unit: Unit, channel: ChannelView, person: PersonView, by: PersonView) -> Mapping[str, Any]:
    """One channel of somebody who leaves. Alone on it, the chief stands in until somebody has been appointed (R027)."""
    others = [a for a in channel.administrators if a.person_id != person.id]
    if not others:
        if channel.chief_id is None or channel.chief_id == person.id:
            raise LastAdministrator(name=channel.name)
        channels.appoint(unit, channel.id, channel.chief_id)
    was_main = channel.main == person.id
    channels.stand_down(unit, channel.id, person.id)
    if was_main and len(others) == 1:
        channels.set_main(unit, channel.id, others[0].person_id)
    journal.write(
        unit, "administrator_left", "channel", channel.id, by.id, rights.rule(unit.pack, "R022"), leaving=person.id
    )
    after = channels.load(unit, channel.id)
    channel_news.left(unit, after, person.id, by.id)
    return {
        "channel": channel.id,
        "name": channel.name,
        "medium": channel.medium,
        "address": channel.address,
        "kept": channel.credentials_kept,
        "stands_in": after.chief_id if not others else None,
        "gaps": tuple(str(gap) for gap in gaps.of_people(after, unit.pack)),
    }


def _refuse_new_gaps(unit: Unit, channel: ChannelView, change: ChangeView) -> None:
    """Whatever is asked may mend a gap, or leave one that stood; it may not make one, nor make one worse."""
    after = _as_if(channel, change)
    have, need = len(after.administrators), unit.pack.numbers.min_administrators.value
    if not after.administrators:
        raise LastAdministrator(name=channel.name)
    if have < need and have < len(channel.administrators):
        raise TooFewAdministrators(have=have, need=need)
    limit = unit.pack.numbers.max_administrators
    if limit is not None and have > limit.value and have > len(channel.administrators):
        raise TooManyAdministrators(limit=limit.value)
    new = set(gaps.of_people(after, unit.pack)) - set(gaps.of_people(channel, unit.pack))
    if Gap.NO_MAIN_ADMINISTRATOR in new:
        raise NoMainAdministrator()
    if Gap.CHIEF_IS_ONLY_ADMINISTRATOR in new:
        raise ChiefIsOnlyAdministrator()


def _as_if(channel: ChannelView, change: ChangeView) -> ChannelView:
    """The channel as it would be with the change carried out."""
    there = [a for a in channel.administrators if a.person_id != change.leaving_id]
    if _comes(channel, change) and change.person_id is not None:
        there.append(AdministratorView(person_id=change.person_id, main=False, since=change.at))
    if change.main:
        there = [replace(a, main=a.person_id == change.person_id) for a in there]
    return replace(channel, administrators=tuple(there))


def _comes(channel: ChannelView, change: ChangeView) -> bool:
    """Whether somebody is added who is not there already, by another change meanwhile."""
    newcomer = change.kind in (ChangeKind.ADD, ChangeKind.REPLACE) and change.person_id is not None
    return newcomer and not channel.administered_by(change.person_id or 0)


def _successor(change: ChangeView) -> int | None:
    """Whoever gets the place of the one who goes; a new main administrator had a place already."""
    return change.person_id if change.kind is ChangeKind.REPLACE else None


def _newcomer(unit: Unit, channel: ChannelView, name: str, email: str) -> int:
    person = people.find_ours(unit, name=name, email=email)
    if channel.administered_by(person):
        raise AlreadyAdministrator(name=people.view(unit, person).shown)
    return person


def _refuse_unless_there(channel: ChannelView, *them: int | None) -> None:
    for person in them:
        if person is not None and not channel.administered_by(person):
            raise NotFound(what="administrator", id=person)


def _cared_for(unit: Unit, id: int, by: PersonView) -> ChannelView:
    channel = channels.load(unit, id)
    if not rights.cares_for(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if channel.status == ChannelStatus.CLOSED:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    return channel


def _receipt(
    channel: ChannelView, change: ChangeView | None, *, waits: bool, is_new: bool = True, out_of_reach: bool = False
) -> Receipt:
    values: dict[str, Any] = {"channel": channel.id, "waits": waits, "is_new": is_new, "out_of_reach": out_of_reach}
    if change is not None:
        values |= {"change": change.id, "kind": str(change.kind), "outcome": change.outcome}
    return Receipt(id=change.id if change else channel.id, values=values)


RULES: Mapping[type[Wish], Rule] = {
    AddAdministrator: add,
    RemoveAdministrator: remove,
    ReplaceAdministrator: hand_over,
    SetMainAdministrator: set_main,
    SettleChange: settle,
    WithdrawChange: withdraw,
    LeaveOrganisation: leave,
}
