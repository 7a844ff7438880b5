"""The wishes about channels: adding one that was there before, setting one up, keeping its facts right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from register import addresses, journal, rights, secrets
from register.applications import departures
from register.channels import administrators, channel_news, channels, checklists, daily, daily_care, doubles, gaps
from register.channels.channels import ChannelStatus, ChannelView, ChecklistView, Origin
from register.channels.gaps import Gap
from register.errors import (
    ChiefIsOnlyAdministrator,
    LooksSecret,
    NoAddress,
    NoChief,
    NoMainAdministrator,
    NotAChief,
    NotAnAddress,
    NotComplete,
    NotPossibleNow,
    TooFewAdministrators,
)
from register.obligations import obligations, reminders
from register.obligations.obligations import Duty, How
from register.people import people, publication
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import (
    ActivateChannel,
    AddChannel,
    NoteAccessTried,
    NoteCredentials,
    Receipt,
    Rule,
    SetChannelAddress,
    SetChannelChief,
    SetChannelContact,
    TickChecklist,
    Wish,
)


def add(unit: Unit, wish: AddChannel, by: PersonView) -> Receipt:
    """Only those who administer it, the communications lead and the steward add a channel; a gap in it is named."""
    named = list(wish.values.get("administrators") or ())
    is_theirs = any(str(entry["email"]).strip().lower() == by.email for entry in named)
    if not is_theirs and not rights.keeps_register(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    channel = insert(unit, wish.values, by.id)
    channel_news.added(unit, channel, by.id)
    channel_news.runs_it(unit, channel, by.id)
    return _receipt(unit, channel)


def insert(unit: Unit, values: Mapping[str, Any], by: int | None) -> ChannelView:
    """A channel that was there before the bot, with the people named in it; also what an import does."""
    plain = checked(unit, values)
    address = plain["address"]
    name, medium = _no_secret(str(values["name"]).strip()), str(values["medium"])
    doubles.refuse(unit, medium=medium, name=name, address=address)
    department = values.get("department_id")
    chief = values.get("chief") or {}
    since: datetime | None = values.get("since")
    channel = channels.insert(
        unit, name=name, medium=medium, **plain, department_id=department, plan=dict(values.get("plan") or {}),
        status=ChannelStatus.ACTIVE, origin=Origin.BEFORE_THE_BOT, opened_at=since or unit.now, active_at=since,
        chief_id=_chief(unit, str(chief.get("name", "")), str(chief["email"])) if chief.get("email")
        else chief_of(unit, department),
    )  # fmt: skip
    main_taken = False
    for entry in values.get("administrators") or ():
        person = people.find_ours(unit, name=str(entry["name"]), email=str(entry["email"]))
        is_main = bool(entry.get("main")) and not main_taken
        main_taken = main_taken or is_main
        channels.appoint(unit, channel.id, person, main=is_main)
    run_by = (people.find_ours(unit, name=str(e["name"]), email=str(e["email"])) for e in values.get("daily") or ())
    daily.name(unit, channel.id, run_by)
    journal.write(unit, "channel_added", "channel", channel.id, by, rights.rule(unit.pack, "R044"))
    return channels.load(unit, channel.id)


def set_address(unit: Unit, wish: SetChannelAddress, by: PersonView) -> Receipt:
    channel = cared_for(unit, wish.channel, by)
    address = _checked_address(wish.address)
    if not address:
        raise NotAnAddress()
    doubles.refuse(unit, medium="", name="", address=address, but=channel.id)
    if address == channel.address:
        return _receipt(unit, channel)
    channel = channels.change(unit, channel.id, address=address)
    journal.write(unit, "address_set", "channel", channel.id, by.id, rights.rule(unit.pack, "R043"))
    if channel.status == ChannelStatus.ACTIVE:
        channel_news.address_changed(unit, channel, by.id)
        reminders.list_changed(unit, channel.id)
    return _receipt(unit, channel)


def set_contact(unit: Unit, wish: SetChannelContact, by: PersonView) -> Receipt:
    channel = cared_for(unit, wish.channel, by)
    contact = _publishable(unit, wish.contact)
    channel = channels.change(unit, channel.id, contact=contact)
    journal.write(unit, "contact_set", "channel", channel.id, by.id, rights.rule(unit.pack, "R036"))
    _tick_key(unit, channel, "contact_person", done=bool(contact), by=by.id)
    return _receipt(unit, channels.load(unit, channel.id), contact=contact)


def set_chief(unit: Unit, wish: SetChannelChief, by: PersonView) -> Receipt:
    """Somebody who holds a chief's role and does not run it alone; what waits for a chief's answer goes to the new one."""
    channel = cared_for(unit, wish.channel, by)
    chief = _chief(unit, wish.name, wish.email)
    if chief == channel.chief_id:
        return _receipt(unit, channel)
    if gaps.new_with(channel, unit.pack, chief_id=chief):
        raise ChiefIsOnlyAdministrator()
    channel = channels.change(unit, channel.id, chief_id=chief)
    journal.write(unit, "chief_named", "channel", channel.id, by.id, rights.rule(unit.pack, "R022"), chief=chief)
    channel_news.chief_named(unit, channel, by.id)
    administrators.ask_again(unit, channel)
    return _receipt(unit, channel)


def tick(unit: Unit, wish: TickChecklist, by: PersonView) -> Receipt:
    """Done or not, by whoever owns the row. Pressed twice it stays as it was."""
    channel_id, _ = channels.checklist_row(unit, wish.row)
    channel = channels.load(unit, channel_id)
    for row in channel.checklist:
        if row.id in (wish.row, *wish.more):
            _tick(unit, channel, row, by, done=wish.done)
    return _receipt(
        unit, channels.load(unit, channel.id), row=wish.row, done=wish.done, count=1 + len(wish.more)
    )  # fmt: skip


def _tick(unit: Unit, channel: ChannelView, row: ChecklistView, by: PersonView, *, done: bool) -> None:
    if not rights.may_tick(unit.pack, channel, by, row.owner, row.owner_id):
        if row.owner == "communications_lead":
            raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if (row.done_at is not None) != done:
        checklists.tick(unit, row.id, done=done, by=by.id)
        what = "checklist_done" if done else "checklist_undone"
        journal.write(unit, what, "channel", channel.id, by.id, _rule_of(unit, row.list, row.key), row=row.id)
        if done:
            _no_longer_owed(unit, channel, row.id, by.id)


def activate(unit: Unit, wish: ActivateChannel, by: PersonView) -> Receipt:
    """The channel is running: its address is set and its own, and R022–R024 hold. What is left on the list stays there."""
    channel = channels.load(unit, wish.channel)
    if not channel.administered_by(by.id):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if channel.status == ChannelStatus.ACTIVE:
        return _receipt(unit, channel, already=True)
    if channel.status != ChannelStatus.SETTING_UP:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    _refuse_gaps(unit, _with_those_here(unit, channel))
    if not channel.address:
        raise NoAddress()
    _checked_address(channel.address)
    doubles.refuse_running(unit, channel)
    channel = channels.change(unit, channel.id, status=ChannelStatus.ACTIVE, active_at=unit.now)
    journal.write(unit, "channel_active", "channel", channel.id, by.id, rights.rule(unit.pack, "R022"))
    channel_news.active(unit, channel, by.id)
    reminders.list_changed(unit, channel.id)
    return _receipt(unit, channel, already=False)


def note_access(unit: Unit, wish: NoteAccessTried, by: PersonView) -> Receipt:
    """The communications unit has tried for itself whether it can publish there, and says how it went."""
    channel = channels.load(unit, wish.channel)
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    channel = channels.change(unit, channel.id, access_works=wish.works, access_tried_at=unit.now)
    journal.write(unit, "access_tried", "channel", channel.id, by.id, rights.rule(unit.pack, "R092"), works=wish.works)
    _tick_key(unit, channel, "communications_access", done=wish.works, by=by.id)
    reminders.end_all(unit, channel.id, (Duty.ACCESS_TRY,), How.DONE, by.id)
    if not wish.works:
        channel_news.access_failed(unit, channel, by.id)
    return _receipt(unit, channels.load(unit, channel.id))


def note_credentials(unit: Unit, wish: NoteCredentials, by: PersonView) -> Receipt:
    """Where the credentials are kept (R028). What looks like the credentials themselves is refused."""
    channel = cared_for(unit, wish.channel, by)
    place = _place(wish.place)
    channel = channels.change(unit, channel.id, credentials_kept=place)
    journal.write(
        unit, "credentials_noted", "channel", channel.id, by.id, rights.rule(unit.pack, "R028"), kept=bool(place)
    )
    _tick_key(unit, channel, "credentials", done=bool(place), by=by.id)
    return _receipt(unit, channels.load(unit, channel.id))


def cared_for(unit: Unit, id: int, by: PersonView) -> ChannelView:
    """The channel, if this person may keep its facts right."""
    channel = channels.load(unit, id)
    if not rights.cares_for(unit.pack, channel, by):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    if channel.status == ChannelStatus.CLOSED:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    return channel


def chief_of(unit: Unit, department: int | None) -> int | None:
    """The department's chief, when exactly one person is that."""
    if department is None:
        return None
    found = [
        p.id
        for p in people.views(unit, people.holders(unit, unit.pack.functions.chief, department)).values()
        if p.holds_for(unit.pack.functions.chief, department)
    ]
    return found[0] if len(found) == 1 else None


def _rule_of(unit: Unit, list: str, key: str) -> str:
    item = next((i for i in unit.pack.checklists.get(list, ()) if i.key == key), None)
    return item.rule if item else ""


def _with_those_here(unit: Unit, channel: ChannelView) -> ChannelView:
    """The channel as if those who have left the municipality were off it."""
    here = departures.still_here(unit, {channel.chief_id or 0, *(one.person_id for one in channel.administrators)})
    there = tuple(one for one in channel.administrators if one.person_id in here)
    return replace(channel, administrators=there, chief_id=channel.chief_id if channel.chief_id in here else None)


def _refuse_gaps(unit: Unit, channel: ChannelView) -> None:
    refusals: dict[Gap, NotComplete] = {
        Gap.TOO_FEW_ADMINISTRATORS: TooFewAdministrators(
            have=len(channel.administrators), need=unit.pack.numbers.min_administrators.value
        ),
        Gap.NO_MAIN_ADMINISTRATOR: NoMainAdministrator(),
        Gap.NO_CHIEF: NoChief(name=channel.name),
        Gap.CHIEF_IS_ONLY_ADMINISTRATOR: ChiefIsOnlyAdministrator(),
    }
    for gap in gaps.of_people(channel, unit.pack):
        raise refusals[gap]


def _chief(unit: Unit, name: str, email: str) -> int:
    person = people.find_ours(unit, name=name, email=email)
    found = people.view(unit, person)
    if not rights.is_chief(unit.pack, found):
        raise NotAChief(name=found.shown, role=unit.pack.title_of(unit.pack.functions.chief))
    return person


def _tick_key(unit: Unit, channel: ChannelView, key: str, *, done: bool, by: int) -> None:
    """What has just been done is ticked on the list too, so that nobody says the same thing twice."""
    for row in channel.checklist:
        if row.key == key and (row.done_at is not None) != done:
            checklists.tick(unit, row.id, done=done, by=by)


def _no_longer_owed(unit: Unit, channel: ChannelView, row: int, by: int) -> None:
    """The reminder of one row, where there is one, is over."""
    for owed in obligations.open_of(unit, channel.id, duties=(Duty.CHECKLIST, Duty.CONDITION)):
        if owed.about.get("row") == row:
            reminders.end(unit, owed.id, How.DONE, by)


def checked(unit: Unit, values: Mapping[str, Any]) -> dict[str, str]:
    """What is written of a channel, as it may be kept: no secret, an address that is one, nobody who is protected by name."""
    return {
        "address": _checked_address(str(values.get("address") or "")),
        "unit": _no_secret(str(values.get("unit") or "")),
        "purpose": _no_secret(str(values.get("purpose") or "")),
        "contact": _publishable(unit, str(values.get("contact") or "")),
        "credentials_kept": _place(str(values.get("credentials_kept") or "")),
    }


def _checked_address(address: str) -> str:
    address = _no_secret(address.strip())
    if address and not addresses.is_on_the_web(address):
        raise NotAnAddress()
    return address


def _publishable(unit: Unit, contact: str) -> str:
    return publication.of(unit, _no_secret(contact.strip()))[:200]


def _place(place: str) -> str:
    found = secrets.found_in_place(place)
    if found is not None:
        raise LooksSecret(kind=found)
    return place.strip()[:200]


def _no_secret(text: str) -> str:
    found = secrets.found_in(text)
    if found is not None:
        raise LooksSecret(kind=found)
    return text


def _receipt(unit: Unit, channel: ChannelView, **values: Any) -> Receipt:
    left = len(channels.load(unit, channel.id).left_to_do)
    return Receipt(id=channel.id, values={"channel": channel.id, "name": channel.name, "left": left, **values})


RULES: Mapping[type[Wish], Rule] = {
    AddChannel: add,
    SetChannelAddress: set_address,
    SetChannelContact: set_contact,
    SetChannelChief: set_chief,
    TickChecklist: tick,
    ActivateChannel: activate,
    NoteAccessTried: note_access,
    NoteCredentials: note_credentials,
    **administrators.RULES,
    **daily_care.RULES,
}
