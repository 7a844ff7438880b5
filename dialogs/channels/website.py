"""Webbens lista: whoever updates the municipality's website hears what has changed, and says when it is done (R043)."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import called
from dialogs.applications import case_history, case_names
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Started, State, Turn
from dialogs.words import Items, Line, Message, Plain, Say, buttons, press
from register import rights
from register.channels import public_list
from register.channels.public_changes import ChangeView, Kind
from register.errors import AlreadySettled
from register.wishes import SettleWebsite

MOST = 10
"""Changes shown at once."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """What the website does not show yet."""
    if not rights.in_communications(facts.pack, facts.me):
        return Turn(words=(Say("website-refused", unit=called.the_communications_unit(facts)),))
    return Turn(words=told(facts) or (Say("website-none"),))


def done(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    first, last, card = (int(value) if isinstance(value := args.get(n), int) else 0 for n in ("first", "last", "card"))
    return Turn(
        next="noted", answers={"first": first, "last": last},
        wish=SettleWebsite(first=first, last=last, card=card or None),
    )  # fmt: skip


def noted(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done():
            return Turn(replaces=(Say("website-done"),))
        case Refused(error=AlreadySettled(facts=values)):
            by: Line = Plain(str(values["by"])) if values["by"] else Say("somebody")
            by = Say("who-you") if values.get("person") == facts.me.id else by
            return Turn(replaces=(Say("website-already", who=by, at=values["at"]),))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


def told(facts: Facts) -> Message:
    """What has changed, with (Klart)."""
    waiting = [change for change in facts.website if change.settled_at is None]
    if not waiting:
        return ()
    lines = tuple(_line(facts, change) for change in waiting)
    do = buttons(("button-done", press("website.done", first=waiting[0].id, last=waiting[-1].id)))
    line = Say("website-changed", count=len(lines), first=lines[0])
    return (line, do) if len(lines) == 1 else (line, Items(lines[:MOST]), do)


def _line(facts: Facts, change: ChangeView) -> Say:
    what = name_of(change)
    match change.kind:
        case Kind.NEW:
            return Say("website-new", what=what, address=change.values.get("address") or "none")
        case Kind.CLOSED:
            return Say("website-closed", what=what)
        case Kind.CHANGED if change.fields == ("address",):
            return Say("website-address", what=what, address=change.values["address"])
        case Kind.CHANGED if public_list.STATE in change.fields:
            closing = change.values.get(public_list.STATE) == public_list.CLOSING
            return Say("website-closing" if closing else "website-kept", what=what)
        case Kind.CHANGED:
            fields = tuple(Say(f"public-field-{field}") for field in change.fields)
            return Say("website-other", what=what, fields=fields)


def name_of(change: ChangeView) -> Line:
    """ "Biblioteket på Facebook"; a name that already says which medium stands alone."""
    name, medium = change.values.get("name", ""), change.values.get("medium", "")
    if not medium or medium.casefold() in name.casefold():
        return Plain(name or medium)
    return Say("feed-what", name=name, medium=medium)


def changed(row: NudgeRow, facts: Facts) -> Message:
    return told(facts)


def updated(row: NudgeRow, facts: Facts) -> Message:
    """What the others' cards become."""
    settled = next((change for change in facts.website if change.settled_at is not None), None)
    if settled is None or settled.settled_at is None:
        return (Say("website-none"),)
    return (Say("website-updated", who=case_names.me_or(facts, settled.settled_by or 0), at=settled.settled_at),)


def _waits(row: NudgeRow, facts: Facts) -> bool:
    return any(change.settled_at is None for change in facts.website)


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("website-heading")


_CHANGES = frozenset({Need.WEBSITE})

NOTICES: Mapping[str, Notice] = {
    "website-changed": Notice(word=changed, holds=_waits, title=_title, needs=_CHANGES),
    "website-updated": Notice(word=updated, title=_title, needs=_CHANGES),
}

DIALOG = Dialog(name="website", steps={"start": start, "noted": noted}, presses={"done": done}, needs=_CHANGES)
