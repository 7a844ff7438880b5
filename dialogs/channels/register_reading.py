"""Reads the page of the register that is asked for, in the desk's unit: a municipality may have a thousand channels."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs import glances
from dialogs.channels import channel_reading
from dialogs.channels.register_facts import MANY, PAGE, Listed, Register
from dialogs.texts import vocabulary
from dialogs.turn import Event, Pressed, Said, State
from register import rights
from register.channels import glimpses, lacking
from register.people.people import PersonView
from register.storage.store import Unit


def read(unit: Unit, me: PersonView, state: State, event: Event) -> Register:
    """Nothing for whoever is not shown it."""
    if not rights.sees_register(unit.pack, me):
        return Register()
    count = glimpses.how_many(unit)
    match event:
        case Pressed(press=press) if press.name == "gaps":
            return Register(count=count, gaps=_to_mend(unit, 0))
        case Pressed(press=press) if press.name == "more":
            start = max(int(press.args.get("start") or 0), PAGE)
            return _more(unit, count, start, gaps=bool(press.args.get("gaps")), every=bool(press.args.get("every")))
        case Said(text=text) if vocabulary.said(text, "more")[0]:
            start = int(state.answers.get("from") or 0) + PAGE
            gaps, every = bool(state.answers.get("gaps")), bool(state.answers.get("every"))
            return _more(unit, count, start, gaps=gaps, every=every)
        case Said(text=text):
            found = channel_reading.called_like(text, glances.names(unit, text), unit.pack)
            return Register(count=count, named=_page(unit, [one.id for one in found[:PAGE]], 0, len(found)))
        case _ if count > MANY:
            return Register(count=count, rest=_every(unit, count, 0), every=True)
        case _:
            return Register(count=count, gaps=_to_mend(unit, 0), rest=_others(unit, count, 0))


def _more(unit: Unit, count: int, start: int, *, gaps: bool, every: bool) -> Register:
    if every:
        return Register(count=count, rest=_every(unit, count, start), every=True)
    if gaps:
        return Register(count=count, gaps=_to_mend(unit, start))
    return Register(count=count, rest=_others(unit, count, start))


def _every(unit: Unit, count: int, start: int) -> Listed:
    return _page(unit, [one.id for one in glimpses.page_of_names(unit, PAGE, start)], start, count)


def _to_mend(unit: Unit, start: int) -> Listed:
    return _page(unit, lacking.some(unit, PAGE, start), start, lacking.how_many(unit))


def _others(unit: Unit, count: int, start: int) -> Listed:
    """Of every channel but those, by name."""
    return _page(unit, lacking.others(unit, PAGE, start), start, count - lacking.how_many(unit))


def _page(unit: Unit, wanted: Sequence[int], start: int, count: int) -> Listed:
    """These, in this order; `count`: how many there are in all of their kind."""
    found = {one.id: one for one in glimpses.some(unit, wanted)}
    return Listed(channels=tuple(found[id] for id in wanted if id in found), start=start, count=count)
