"""The wishes that answer a reminder: take it, done, not needed, remind me later, hand it to a colleague, keep the channel.

Who may: those who owe it, those who answer for the channel or keep the register, and whoever has been told of it, since the
ladder asks them to help. A button grants nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from policy_text.pack import RoleScope
from register import journal, nudges, rights
from register.activity import activity, activity_care
from register.activity.activity import Settled
from register.channels import channels
from register.channels.channels import ChannelView
from register.errors import AlreadySettled, NotAllowed, NotFound, NotHappenedYet, NotPossibleNow
from register.obligations import calendar, ladder, obligations, reminders, told
from register.obligations.daily_wishes import KeepChannel, PassDuty, RemindMe, SettleDuty, TakeDuty
from register.obligations.ladder import Circle
from register.obligations.obligations import Duty, How, ObligationView
from register.people import absences, people
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

KEPT_FOR = 60
"""Days before a channel that its chief has kept is asked about again, where the pack has no number."""


def take(unit: Unit, wish: TakeDuty, by: PersonView) -> Receipt:
    """The ladder stops. Somebody else's hold is respected until it runs out."""
    one, channel = _open(unit, wish.obligation, by)
    if one.taken_by is not None and one.taken_by != by.id and one.taken_until and one.taken_until > unit.now:
        who = people.view(unit, one.taken_by)
        raise AlreadySettled(by=who.shown, person=who.id, outcome="taken", at=one.taken_until, number=0)
    taken = reminders.take(unit, one.id, by.id)
    journal.write(unit, "duty_taken", "obligation", one.id, by.id)
    return _receipt(one, channel, until=taken.taken_until)


def settle(unit: Unit, wish: SettleDuty, by: PersonView) -> Receipt:
    """Done or not needed. A reply takes its comment with it; supervision notes that somebody looked."""
    one, channel = _open(unit, wish.obligation, by)
    how = How.DONE if wish.needed else How.NOT_NEEDED
    if one.duty is Duty.REPLY and channel is not None:
        rows = activity.of_ids(unit, [int(one.about.get("activity") or 0)])
        settled = Settled.REPLIED if wish.needed else Settled.NO_REPLY_NEEDED
        activity_care.settled(unit, channel, rows, settled, by.id, card=wish.card)
    reminders.end(unit, one.id, how, by.id, card=wish.card)
    journal.write(unit, "duty_settled", "obligation", one.id, by.id, how=str(how))
    return _receipt(one, channel, how=str(how))


def remind(unit: Unit, wish: RemindMe, by: PersonView) -> Receipt:
    one, channel = _open(unit, wish.obligation, by)
    if wish.at <= unit.now:
        raise NotHappenedYet(at=wish.at)
    reminders.remind_at(unit, one.id, by.id, wish.at)
    return _receipt(one, channel, at=wish.at)


def hand_over(unit: Unit, wish: PassDuty, by: PersonView) -> Receipt:
    """A colleague on the channel, or who stands in there, has it from now on and is told at once."""
    one, channel = _open(unit, wish.obligation, by)
    if channel is None:
        raise NotPossibleNow(status="no_colleague", number=0)
    standing_in = {s.person_id for s in absences.substitutes(unit, channel.id)}
    able = ({a.person_id for a in channel.administrators} | standing_in) - absences.away(unit, (wish.to,))
    if wish.to not in able or wish.to == by.id:
        raise NotFound(what="person", id=wish.to)
    if one.owed_by_id == wish.to and one.taken_by is None:
        return _receipt(one, channel, person=wish.to)  # pressed twice: they have it, and have been told
    changed = obligations.change(unit, one.id, owed_by_id=wish.to, taken_by=None, taken_until=None)
    stage, when = f"{told.PASSED}:{by.id}:{unit.now.timestamp():.0f}", {wish.to: unit.now}
    told.say(unit, changed, stage, when, passed_by=by.id)
    cards = told.Cards(unit, (changed,))
    cards.shrink(changed, stage, {**when, by.id: unit.now})
    cards.write()
    journal.write(unit, "duty_passed", "obligation", one.id, by.id, to=wish.to)
    unit.to_say_now = True
    return _receipt(one, channel, person=wish.to)


def keep(unit: Unit, wish: KeepChannel, by: PersonView) -> Receipt:
    """R069: the chief keeps a channel where nothing happens, and says why; it is asked about again after as long."""
    one, channel = _open(unit, wish.obligation, by)
    if one.duty is not Duty.INACTIVE or channel is None:
        raise NotFound(what="obligation", id=one.id)
    if not (rights.answers_for(unit.pack, channel, by) or rights.keeps_register(unit.pack, by)):
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    reminders.end(unit, one.id, How.NOT_NEEDED, by.id, card=wish.card)
    journal.write(
        unit, "channel_kept", "channel", channel.id, by.id, rights.rule(unit.pack, "R069"), reason=wish.reason[:500]
    )
    return _receipt(one, channel)


def may(unit: Unit, one: ObligationView, person: PersonView) -> bool:
    """Whether it is any of this person's business: what is owed, and by whom, is shown to nobody else."""
    if person.id in (one.owed_by_id, one.taken_by) or _owes_by_role(unit, one, person):
        return True
    if one.channel_id is not None:
        channel = channels.load(unit, one.channel_id)
        if rights.cares_for(unit.pack, channel, person) or rights.in_communications(unit.pack, person):
            return True
        if any(s.person_id == person.id for s in absences.substitutes(unit, channel.id)):
            return True
    elif rights.keeps_register(unit.pack, person) or person.id in ladder.owners(
        Circle.of(unit, ()), one, calendar.date_of(unit.now)
    ):
        return True
    return nudges.was_told(unit, told.subject(one), person.id)


def _owes_by_role(unit: Unit, one: ObligationView, person: PersonView) -> bool:
    """Whoever keeps the diary owes what belongs there, told of it or not; a role of one department is the ladder's to know."""
    name = str(getattr(unit.pack.functions, one.owed_by, None) or one.owed_by)
    role = unit.pack.roles.get(name)
    return role is not None and role.scope is RoleScope.ORGANISATION and person.holds(name)


def _open(unit: Unit, id: int, by: PersonView) -> tuple[ObligationView, ChannelView | None]:
    one = obligations.load(unit, id)
    if not may(unit, one, by):
        raise NotAllowed(role="", waiting="")
    channel = channels.load(unit, one.channel_id) if one.channel_id is not None else None
    if not one.open:
        who = people.view(unit, one.settled_by).shown if one.settled_by else ""
        raise AlreadySettled(by=who, person=one.settled_by, outcome=one.settled_how, at=one.settled_at, number=0)
    return one, channel


def _receipt(one: ObligationView, channel: ChannelView | None, **values: object) -> Receipt:
    return Receipt(
        id=one.id, values={"obligation": one.id, "channel": channel.id if channel else None, "duty": one.duty, **values}
    )


RULES: Mapping[type[Wish], Rule] = {
    TakeDuty: take,
    SettleDuty: settle,
    RemindMe: remind,
    PassDuty: hand_over,
    KeepChannel: keep,
}
