"""The wishes about removals: noted, copied, removed, registered; and put right when it was wrong (R071–R078, R083).

Anybody who works here may say that something is to be removed; those who run the channel do it. In order: a copy, then the
removal, then the diary. What is removed is the channel's and is never written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from policy_text.pack import Pack, RemovalGround
from register import journal, rights, secrets
from register.activity import activity
from register.activity.activity import Kind, Settled
from register.channels import channels
from register.channels.channels import ChannelStatus, ChannelView
from register.errors import AlreadySettled, CopyFirst, LooksSecret, NotAPlace, NotFound, NotPossibleNow
from register.obligations import calendar, obligations, reminders
from register.obligations.obligations import Duty, How
from register.people import absences, people
from register.people.people import PersonView
from register.records import diary_care, record_news, removals
from register.records.diary import DocumentKind
from register.records.record_wishes import (
    LetStand,
    NoteCopy,
    NoteIncident,
    NotePolice,
    NoteRemoval,
    NoteRemoved,
    NoteWrongRemoval,
    SettleIncident,
)
from register.records.removals import Copy, RemovalStatus, RemovalView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

SOON_HOURS = 24
"""Hours to remove something in, where neither the channel's plan nor the pack sets any: an assumption."""

INCIDENT_HOURS = 72
"""From when it is known until the authority must have been told: article 33(1) of the GDPR, the same in every municipality."""


def note(unit: Unit, wish: NoteRemoval, by: PersonView) -> Receipt:
    """The clock begins to run (R071). Who runs the channel hears of it at once when somebody else has seen it."""
    channel, ground = channels.load(unit, wish.channel), ground_of(unit.pack, wish.ground)
    if channel.status == ChannelStatus.CLOSED:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    due = unit.now + timedelta(hours=hours_for(unit.pack, channel, ground))
    removal = removals.insert(
        unit, channel=channel.id, ground=ground.id, by=by.id, due_at=due, activity=_activity(unit, wish, channel)
    )
    owed = reminders.begin(unit, Duty.REMOVAL, _key(removal), channel=channel.id, due_at=due, removal=removal.id)
    if owed is not None:
        # Whoever is at it may have had to leave it, and whoever was told may not have looked: the others are told too.
        at_it = {by.id} if may(unit, channel, by) else set()
        _remind_at_the_deadline(unit, removal, {*at_it, *record_news.told_first(unit, channel), channel.chief_id})
    journal.write(
        unit, "removal_noted", "removal", removal.id, by.id, _rule(unit.pack), channel=channel.id, ground=ground.id
    )
    record_news.removal_noted(unit, channel, removal, ground, by.id, outsider=not may(unit, channel, by))
    return _receipt(removal)


def note_copy(unit: Unit, wish: NoteCopy, by: PersonView) -> Receipt:
    """Where the copy lies. What looks like the text itself is refused, so that it never comes to stand here (R078)."""
    removal = _open(unit, wish.removal, by)
    if wish.none in (Copy.FORBIDDEN, Copy.MISSED):
        kept, place = Copy(wish.none), ""
    else:
        kept, place = Copy.KEPT, _copy_place(unit, removal, wish.place)
    removal = removals.change(
        unit, removal.id, copied=kept, copy_place=place, copied_at=unit.now, copied_by=by.id
    )  # fmt: skip
    _remind_at_the_deadline(unit, removal, {by.id})
    journal.write(unit, "removal_copied", "removal", removal.id, by.id, rights.rule(unit.pack, "R077"), copy=kept)
    return _receipt(removal)


def note_removed(unit: Unit, wish: NoteRemoved, by: PersonView) -> Receipt:
    """It is gone: the clock stops, and the registrator gets what belongs in the diary (R076)."""
    removal = _open(unit, wish.removal, by)
    if not removal.copied:
        raise CopyFirst()
    channel = channels.load(unit, removal.channel_id)
    removal = removals.change(
        unit, removal.id, how=removals.How(wish.how), removed_at=unit.now, removed_by=by.id,
        removed_as=function_of(unit, channel, by),
    )  # fmt: skip
    _end_clock(unit, removal, How.DONE, by.id)
    if removal.activity_id is not None:
        activity.settle(unit, removal.activity_id, Settled.REMOVED, by.id)
    activity.note(unit, channel=channel.id, kind=Kind.REMOVAL, at=unit.now, by=by.id, key=f"removal:{removal.id}")
    journal.write(unit, "removal_done", "removal", removal.id, by.id, _rule(unit.pack), how=removal.how)
    diary_care.put(
        unit, DocumentKind.REMOVAL, removal.id, number=removal.number, channel=channel.id, by=by.id,
        rule=rights.rule(unit.pack, "R076") or rights.rule(unit.pack, "R077"),
    )  # fmt: skip
    record_news.removal_over(unit, channel, removal, by.id)
    return _receipt(removal)


def let_stand(unit: Unit, wish: LetStand, by: PersonView) -> Receipt:
    removal = _open(unit, wish.removal, by)
    removal = removals.change(unit, removal.id, stood_at=unit.now, stood_by=by.id)
    _end_clock(unit, removal, How.NOT_NEEDED, by.id)
    journal.write(unit, "removal_not_needed", "removal", removal.id, by.id, rights.rule(unit.pack, "R083"))
    record_news.removal_over(unit, channels.load(unit, removal.channel_id), removal, by.id)
    return _receipt(removal)


def note_police(unit: Unit, wish: NotePolice, by: PersonView) -> Receipt:
    removal = _theirs(unit, wish.removal, by)
    removal = removals.change(unit, removal.id, police=wish.answer)
    journal.write(
        unit, "removal_police", "removal", removal.id, by.id, rights.rule(unit.pack, "R075"), answer=wish.answer
    )
    return _receipt(removal)


def note_incident(unit: Unit, wish: NoteIncident, by: PersonView) -> Receipt:
    """Has anybody's personal data been seen by those who should not? If it may be so, the officer's 72 hours run."""
    removal = _theirs(unit, wish.removal, by)
    removal = removals.change(unit, removal.id, incident=wish.answer)
    journal.write(
        unit, "removal_incident", "removal", removal.id, by.id, rights.rule(unit.pack, "R080"), answer=wish.answer
    )
    officers = people.holders(unit, unit.pack.functions.dpo)
    if wish.answer in ("yes", "unknown"):
        due = removal.seen_at + timedelta(hours=INCIDENT_HOURS)
        begun = reminders.begin(
            unit, Duty.INCIDENT, _key(removal), channel=removal.channel_id, due_at=due, since=removal.seen_at,
            owed_by=unit.pack.functions.dpo, removal=removal.id,
        )  # fmt: skip
        if begun is not None:
            record_news.incident(unit, removal, begun.id, by.id)
    return Receipt(id=removal.id, values={**_values(removal), "officers": len(officers)})


def settle_incident(unit: Unit, wish: SettleIncident, by: PersonView) -> Receipt:
    removal = removals.load(unit, wish.removal)
    if not by.holds(unit.pack.functions.dpo):
        raise rights.refusal(unit.pack, unit.pack.functions.dpo)
    owed = obligations.with_key(unit, Duty.INCIDENT, _key(removal))
    if owed is None:
        raise NotFound(what="incident", id=removal.id)
    if not owed.open:
        settler = people.view(unit, owed.settled_by) if owed.settled_by else None
        raise AlreadySettled(
            by=settler.shown if settler else "", person=owed.settled_by, at=owed.settled_at,
            outcome="incident_reported" if owed.settled_how == How.DONE else "incident_not_needed", number=removal.number,
        )  # fmt: skip
    reminders.end(unit, owed.id, How.DONE if wish.reported else How.NOT_NEEDED, by.id, card=wish.card)
    journal.write(
        unit, "incident_settled", "removal", removal.id, by.id, rights.rule(unit.pack, "R080"), reported=wish.reported
    )
    record_news.incident_over(unit, removal, owed.id, wish.card)
    return Receipt(id=removal.id, values={**_values(removal), "reported": wish.reported})


def note_wrong(unit: Unit, wish: NoteWrongRemoval, by: PersonView) -> Receipt:
    """It should have stood. Said as it is, beside what was done, never instead of it (R056, R083)."""
    removal = _theirs(unit, wish.removal, by)
    if removal.status is not RemovalStatus.DONE or removal.wrong_at is not None:
        raise _over(unit, removal)
    removal = removals.change(unit, removal.id, wrong_at=unit.now, wrong_by=by.id, restored=wish.restored)
    rule = rights.rule(unit.pack, "R083") or rights.rule(unit.pack, "R056")
    journal.write(unit, "removal_wrong", "removal", removal.id, by.id, rule, restored=wish.restored)
    record_news.removal_wrong(unit, channels.load(unit, removal.channel_id), removal, by.id)
    return _receipt(removal)


# ---- Who and what -------------------------------------------------------------------------------------------------


def may(unit: Unit, channel: ChannelView, person: PersonView) -> bool:
    """Those who run the channel, stand in there or answer for it, and the communications unit."""
    if rights.sees(unit.pack, channel, person):
        return True
    today = (one for one in absences.substitutes(unit, channel.id) if one.person_id == person.id)
    return any(one.covers(calendar.date_of(unit.now)) for one in today)


def sees(unit: Unit, channel: ChannelView, removal: RemovalView, person: PersonView) -> bool:
    """Those who may do something about it, whoever saw it, and those who must be told of it by their function."""
    functions = unit.pack.functions
    told = [role for role in (functions.registrar, functions.dpo, functions.security) if role]
    return may(unit, channel, person) or removal.seen_by == person.id or person.holds_any(tuple(told))


def ground_of(pack: Pack, id: str) -> RemovalGround:
    found = next((ground for ground in pack.removal_grounds if ground.id == id), None)
    if found is None:
        raise NotFound(what="ground", id=id)
    return found


def hours_for(pack: Pack, channel: ChannelView, ground: RemovalGround) -> int:
    """What the channel has promised, else what the pack says; an urgent ground never waits longer than its own hours."""
    promised = channel.plan.get("removal_hours")
    number = pack.numbers.removal_hours
    hours = int(promised) if promised else number.value if number else SOON_HOURS
    return min(hours, pack.numbers.removal_urgent_hours.value) if ground.urgent else hours


def is_secret(pack: Pack, removal: RemovalView) -> bool:
    """Whether nothing may be typed about it here, not even where the copy lies in words of one's own (R078)."""
    ground = next((one for one in pack.removal_grounds if one.id == removal.ground), None)
    return ground is not None and "secrecy" in ground.follow_up and bool(pack.copy_places)


def _copy_place(unit: Unit, removal: RemovalView, text: str) -> str:
    known = {place.casefold(): place for place in unit.pack.copy_places}
    if text.strip().casefold() in known:
        return known[text.strip().casefold()]
    if is_secret(unit.pack, removal):
        raise NotAPlace(secret=True)
    return place_of(text)


def place_of(text: str) -> str:
    """A place in somebody's own words, with no personnummer and no password in it.

    A name alone is let be: "mappen Anna Berg" may be a colleague's own folder, and that it is a visitor's cannot be known,
    since no visitor is ever in the register. So it is marked to be examined where it is handed out, and about what is secret
    nothing is typed at all (`is_secret`).
    """
    found = secrets.found_in_place(text)
    if found is not None:
        raise LooksSecret(kind=found)
    if not secrets.is_place(text):
        raise NotAPlace()
    return text.strip()


def function_of(unit: Unit, channel: ChannelView, person: PersonView) -> str:
    """In which function somebody acts on a channel: what the diary says instead of a name."""
    functions = unit.pack.functions
    if channel.main == person.id:
        return functions.main_administrator
    if channel.administered_by(person.id):
        return functions.administrator
    if channel.chief_id == person.id:
        return functions.chief
    for role in (functions.communications_lead, functions.communications_staff, functions.steward):
        if person.holds(role):
            return role
    return functions.substitute


def _open(unit: Unit, id: int, by: PersonView) -> RemovalView:
    removal = _theirs(unit, id, by)
    if removal.status is not RemovalStatus.OPEN:
        raise _over(unit, removal)
    return removal


def _theirs(unit: Unit, id: int, by: PersonView) -> RemovalView:
    removal = removals.locked(unit, id)
    if not may(unit, channels.load(unit, removal.channel_id), by):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    return removal


def _over(unit: Unit, removal: RemovalView) -> AlreadySettled:
    who, at, outcome = removal.stood_by, removal.stood_at, "removal_stands"
    if removal.status is RemovalStatus.DONE:
        who, at, outcome = removal.removed_by, removal.removed_at, f"removal_{removal.how}"
    if removal.wrong_at is not None:
        who, at, outcome = removal.wrong_by, removal.wrong_at, "removal_wrong"
    settler = people.view(unit, who) if who else None
    return AlreadySettled(
        by=settler.shown if settler else "", person=who, at=at, outcome=outcome, number=removal.number
    )


def _remind_at_the_deadline(unit: Unit, removal: RemovalView, them: Iterable[int | None]) -> None:
    """What is urgent is not left until Monday: these hear when the time is out, evening or not."""
    owed = obligations.with_key(unit, Duty.REMOVAL, _key(removal))
    if owed is not None and owed.open and ground_of(unit.pack, removal.ground).urgent and removal.due_at > unit.now:
        for person in sorted({one for one in them if one is not None}):
            reminders.remind_at(unit, owed.id, person, removal.due_at)


def _end_clock(unit: Unit, removal: RemovalView, how: How, by: int) -> None:
    owed = obligations.with_key(unit, Duty.REMOVAL, _key(removal))
    if owed is not None and owed.open:
        reminders.end(unit, owed.id, how, by)


def _activity(unit: Unit, wish: NoteRemoval, channel: ChannelView) -> int | None:
    if wish.activity is None:
        return None
    found = activity.load(unit, wish.activity)
    return found.id if found.channel_id == channel.id else None


def _key(removal: RemovalView) -> str:
    return f"removal:{removal.id}"


def _rule(pack: Pack) -> str:
    return rights.rule(pack, "R073") or rights.rule(pack, "R074") or rights.rule(pack, "R071")


def _values(removal: RemovalView) -> dict[str, object]:
    return {"removal": removal.id, "channel": removal.channel_id, "number": removal.number}


def _receipt(removal: RemovalView) -> Receipt:
    return Receipt(id=removal.id, values=_values(removal))


RULES: Mapping[type[Wish], Rule] = {
    NoteRemoval: note,
    NoteCopy: note_copy,
    NoteRemoved: note_removed,
    LetStand: let_stand,
    NotePolice: note_police,
    NoteIncident: note_incident,
    SettleIncident: settle_incident,
    NoteWrongRemoval: note_wrong,
}
