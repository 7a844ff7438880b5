"""The municipality's website must show the same channels as the register (R043): what changed is noted and told.

`follow` compares what is published with what was; it may be called at any time. The communications unit is told once for
each change, unless the pack says that the website reads the feed by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from register import journal, nudges, rights
from register.channels import channels, checklists, public_changes, public_list
from register.channels.public_changes import Kind
from register.errors import AlreadySettled, NotFound
from register.people import people
from register.people.people import PersonView
from register.records.closings import LIST
from register.storage.store import Unit
from register.wishes import Receipt, Rule, SettleWebsite, Wish

NOT_A_CHANGE = frozenset({"updated"})
"""Published fields that change because something else has."""

_IN_THE_CHECKLIST = "public_list"


def follow(unit: Unit) -> None:
    """Notes what has been added to the list, changed in it or gone from it since the last time, and tells of it.

    A channel that was there before the bot is noted and not told: whoever added it knows whether the website has it.
    """
    unit.alone_with("the public list")
    before = public_changes.last_of_each(unit)
    now = {entry.channel: entry for entry in public_list.entries(unit)}
    quiet = unit.pack.public_list.website_reads_feed
    noted: list[int] = []
    for channel, entry in now.items():
        was = before.get(channel)
        if was is None or was.kind is Kind.CLOSED:
            # One that is being closed and comes back (its step was not done after all) is no news to the website.
            known = quiet or entry.closing or (was is None and entry.from_before)
            id = public_changes.put(unit, channel, entry.number, Kind.NEW, entry.values, settled=known)
            noted += [] if known else [id]
            continue
        changed = [f for f, v in entry.values.items() if f not in NOT_A_CHANGE and public_list.value_of(was, f) != v]
        if changed:
            noted.append(
                public_changes.put(unit, channel, entry.number, Kind.CHANGED, entry.values, changed, settled=quiet)
            )
    for channel, was in before.items():
        if was.kind is not Kind.CLOSED and channel not in now:
            remover = _taken_off_by(unit, channel)
            id = public_changes.put(
                unit, channel, was.number, Kind.CLOSED, was.values, settled=quiet or remover is not None, by=remover
            )
            if remover is not None:
                _nothing_left_to_do(unit, channel, remover)
            noted += [] if remover is not None else [id]
    if noted and not quiet:
        nudges.put(
            unit, to=_keepers(unit), subject=SUBJECT, stage=f"changed:{noted[-1]}", notice="website-changed",
            first=noted[0], last=noted[-1],
        )  # fmt: skip


def _nothing_left_to_do(unit: Unit, channel: int, by: int) -> None:
    """It is gone from the website: what was still to be changed about it there need not be."""
    settled = public_changes.settle_of(unit, channel, by)
    waiting = public_changes.open_ones(unit)
    for change in settled:
        if not any(one.id < change.id for one in waiting):
            nudges.overtake(
                unit, subject=SUBJECT, stage=f"changed:{change.id}", by=f"done:{change.id}", notice="website-updated",
                first=change.id, last=change.id,
            )  # fmt: skip


def settle(unit: Unit, wish: SettleWebsite, by: PersonView) -> Receipt:
    """Somebody has put it on the website, and with it all that changed before; a new channel's checklist says so too."""
    if not rights.in_communications(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    if not public_changes.between(unit, wish.first, wish.last):
        raise NotFound(what="public_change", id=wish.last)
    settled = [change for change in public_changes.open_ones(unit) if change.id <= wish.last]
    if not any(change.id >= wish.first for change in settled):
        raise _already(unit, wish)
    public_changes.settle(unit, wish.last, by.id)
    for channel in {change.channel_id for change in settled if change.kind is Kind.NEW}:
        for row in channels.load(unit, channel).checklist:
            if row.key == _IN_THE_CHECKLIST and row.done_at is None:
                checklists.tick(unit, row.id, done=True, by=by.id)
    journal.write(unit, "website_updated", "register", 0, by.id, rights.rule(unit.pack, "R043"), changes=len(settled))
    for change in settled:
        stage = f"changed:{change.id}"
        nudges.overtake(
            unit, subject=SUBJECT, stage=stage, by=f"done:{change.id}", notice="website-updated", card=wish.card,
            first=settled[0].id, last=wish.last,
        )  # fmt: skip
    return Receipt(values={"first": settled[0].id, "last": wish.last})


SUBJECT = "website"


def _taken_off_by(unit: Unit, channel: int) -> int | None:
    """Whoever has ticked that it is gone from the website, when it was closed: they are not asked to take it away."""
    rows = channels.load(unit, channel).checklist
    return next((r.done_by for r in rows if r.list == LIST and r.key == public_list.STEP and r.done_at), None)


def _already(unit: Unit, wish: SettleWebsite) -> AlreadySettled:
    settled = [change for change in public_changes.between(unit, wish.first, wish.last) if change.settled_by]
    change = settled[-1] if settled else None
    settler = people.view(unit, change.settled_by) if change and change.settled_by else None
    return AlreadySettled(
        by=settler.shown if settler else "", person=settler.id if settler else None, outcome="website",
        at=change.settled_at if change and change.settled_at else unit.now, number=0,
    )  # fmt: skip


def _keepers(unit: Unit) -> set[int]:
    functions = unit.pack.functions
    return {
        *people.holders(unit, functions.communications_lead),
        *people.holders(unit, functions.communications_staff),
    }


RULES: Mapping[type[Wish], Rule] = {SettleWebsite: settle}
