"""The wishes to have somebody told: one's chief of criticism (R009), and those who help when an account has been taken.

Nothing but that it is so is told: what has been written, and by whom, never comes here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from register import journal, nudges, rights
from register.channels import channels
from register.channels.channels import ChannelView
from register.errors import NobodyToTell, NoNearestChief, NotPossibleNow, SeveralChiefs
from register.nudges import Urgency
from register.obligations import waking
from register.people import people
from register.people.people import PersonView
from register.records.telling_wishes import TellAccountSafe, TellAccountTaken, TellChief
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

MISTAKES = ("yes", "no", "unknown")

TAKEN, SAFE = "taken", "safe"
"""Stages of what is told of an account."""


def tell_chief(unit: Unit, wish: TellChief, by: PersonView) -> Receipt:
    """In waking hours: it is no alarm. Only where the guideline has the rule, and once for each time it was offered."""
    if "criticism" not in unit.pack.chief_hears.of:
        raise NotPossibleNow(status="no_such_rule")
    them = chiefs_of(unit, by)
    if not them:
        raise NoNearestChief(role=unit.pack.functions.nearest_chief or unit.pack.functions.chief)
    chosen = wish.person or (them[0] if len(them) == 1 else 0)
    if chosen not in them:
        known = people.views(unit, them)
        raise SeveralChiefs(people=tuple((id, known[id].shown) for id in them))
    subject = f"criticism:{by.id}:{wish.since}"
    awake = waking.next_awake(unit.now, waking.of_pack(unit.pack), waking.counting(unit.pack))
    if nudges.was_told(unit, subject, chosen):
        return Receipt(id=chosen, values={"person": chosen, "again": True})
    mistake = wish.mistake if wish.mistake in MISTAKES else "unknown"
    nudges.put(
        unit, to=(chosen,), subject=subject, stage="seen", notice="criticism-seen",
        say_at=None if awake == unit.now else awake, person=by.id, mistake=mistake,
    )  # fmt: skip
    journal.write(unit, "criticism_told", "person", chosen, by.id, rights.rule(unit.pack, "R009"), mistake=mistake)
    return Receipt(id=chosen, values={"person": chosen, "again": False, "at": awake, "mistake": mistake})


def tell_taken(unit: Unit, wish: TellAccountTaken, by: PersonView) -> Receipt:
    """At once, also at night. Whoever reports it is not told of it; where nobody else is to be, those who keep the bot are."""
    channel = _named(unit, wish.channel)
    told = helpers(unit, by.id, channel)
    if not told:
        raise NobodyToTell()
    subject = _of(by, wish.channel, wish.since)
    again = any(nudges.was_told(unit, subject, person) for person in told)
    if not again:
        nudges.put(
            unit, to=told, subject=subject, stage=TAKEN, notice="account-taken", urgency=Urgency.BREACH,
            channel=channel.id if channel else None, person=by.id, at=unit.now.isoformat(),
        )  # fmt: skip
        about = ("channel", channel.id) if channel else ("person", by.id)
        journal.write(unit, "account_taken_told", *about, by.id, told=sorted(told))
    return Receipt(id=by.id, values={**_names(unit, told), "channel": wish.channel, "again": again})


def tell_safe(unit: Unit, wish: TellAccountSafe, by: PersonView) -> Receipt:
    """Said anew and not only mended: whoever is on their way to a computer is to hear that they need not be."""
    subject, channel = _of(by, wish.channel, wish.since), _named(unit, wish.channel)
    told = {person for person in helpers(unit, by.id, channel) if nudges.was_told(unit, subject, person)}
    if not told:
        raise NotPossibleNow(status="nobody_was_told")
    calmed = f"{subject}:{SAFE}"
    again = any(nudges.was_told(unit, calmed, person) for person in told)
    if not again:
        nudges.put(
            unit, to=told, subject=calmed, stage=SAFE, notice="account-safe", urgency=Urgency.BREACH,
            channel=wish.channel, person=by.id,
        )  # fmt: skip
        about = ("channel", wish.channel) if wish.channel is not None else ("person", by.id)
        journal.write(unit, "account_safe_told", *about, by.id)
    return Receipt(id=by.id, values={**_names(unit, told), "channel": wish.channel, "again": again})


def chiefs_of(unit: Unit, person: PersonView) -> tuple[int, ...]:
    """Who may be somebody's nearest chief: whoever is that in their department, else who answers for their channels.

    The register knows chiefs by department, so there may be several; then whoever asks says which.
    """
    functions = unit.pack.functions
    if person.department_id is not None:
        for role in (functions.nearest_chief, functions.chief, *functions.fallback_chiefs):
            found = [id for id in people.holders(unit, role, person.department_id) if id != person.id] if role else []
            if found:
                return tuple(found)
    theirs = {one.chief_id for one in channels.of_administrator(unit, person.id)} - {None, person.id}
    return tuple(sorted(id for id in theirs if id is not None))


def helpers(unit: Unit, by: int, channel: ChannelView | None = None) -> set[int]:
    """Those whom the pack names, else the communications lead and staff; the stewards where nobody else is there.

    Whoever else administers the account may be the one who still gets in.
    """
    functions = unit.pack.functions
    roles = unit.pack.account_taken.tells or (functions.communications_lead, functions.communications_staff)
    named = _holding(unit, roles) - {by} or _holding(unit, (functions.steward,)) - {by}
    return named | ({one.person_id for one in channel.administrators} - {by} if channel else set())


def _named(unit: Unit, channel: int | None) -> ChannelView | None:
    return channels.load(unit, channel) if channel is not None else None


def _holding(unit: Unit, roles: Iterable[str]) -> set[int]:
    return {person for role in roles for person in people.holders(unit, role)}


def _names(unit: Unit, told: Iterable[int]) -> dict[str, object]:
    known = people.views(unit, told)
    return {"told": tuple(sorted(known[id].shown for id in known))}


def _of(by: PersonView, channel: int | None, since: int) -> str:
    return f"taken:{channel or 0}:{by.id}:{since}"


RULES: Mapping[type[Wish], Rule] = {
    TellChief: tell_chief,
    TellAccountTaken: tell_taken,
    TellAccountSafe: tell_safe,
}
