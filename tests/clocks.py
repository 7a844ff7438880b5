"""What tests of the clock begin with: a library whose time passes tick by tick, and what has been said in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select, update
from sqlmodel import SQLModel

from register import nudges
from register.activity import activity
from register.activity.activity import Kind
from register.channels import channels
from register.obligations import deadlines, look_over, obligations, reminders, waking
from register.obligations.calendar import STOCKHOLM
from register.obligations.obligations import Duty, How, ObligationView
from scheduler import ticks
from tests.builders import Library

NUDGE = SQLModel.metadata.tables["nudge"]


def at(text: str) -> datetime:
    """Swedish time, as "2026-11-20 15:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def a_comment(library: Library, when: str, key: str = "") -> ObligationView:
    """A comment that came then waits for an answer."""
    library.clock.now = at(when)

    def owe(unit):
        due = deadlines.reckon(unit.now, waking.counting(unit.pack)).due
        return reminders.begin(unit, Duty.REPLY, key or when, channel=library.channel.id, due_at=due)

    made: ObligationView = library.store.run_now("sater", owe)
    ticks.remind(library.store)
    return made


def pass_time(library: Library, to: str) -> None:
    """The clock goes on, ticking at each moment when there is something to do, and what may be said is said."""
    until = at(to)
    while True:
        ticks.remind(library.store)
        hear(library)
        moments = library.store.claim(lambda c: (obligations.next_due(c), nudges.next_due(c))).result()
        planned = [moment for moment in moments if moment is not None and moment > library.clock.now]
        if not planned or min(planned) > until:
            break
        library.clock.now = min(planned)
    library.clock.now = until
    ticks.remind(library.store)
    hear(library)


def said(library: Library, wanted: Callable[[Any], bool] = lambda row: True) -> list[str]:
    """Everything put to be said, as "20/11 08:00 eva first", in the order it is said; what has been dropped is not."""
    query = select(NUDGE).where(NUDGE.c.replaces.is_(None)).order_by(NUDGE.c.say_at, NUDGE.c.person_id)
    rows = library.store.run_now("sater", lambda unit: unit.execute(query).all())
    names = {p.id: p.name.split()[0].lower() for p in (library.eva, library.kalle, library.karin, library.lena)}
    found = []
    for row in rows:
        dropped = row.settled_at is not None and row.message_id is None
        if dropped or not wanted(row):
            continue
        moment = row.say_at.astimezone(STOCKHOLM)
        found.append(f"{moment:%d/%m %H:%M} {names.get(row.person_id, row.person_id)} {row.about['stage_said']}")
    return found


def settle(library: Library, one: ObligationView, how: How = How.DONE) -> bool:
    return library.store.run_now("sater", lambda unit: reminders.end(unit, one.id, how, library.eva.id))


def owes(library: Library, when: str) -> None:
    """From then on the channel owes what it owes: it has run for long, and nobody has said anything of it."""
    library.clock.now = at("2026-01-05 12:00")
    long_ago = {"active_at": library.clock.now, "credentials_kept": "valvet", "unit_may_publish": "no"}
    library.store.run_now("sater", lambda unit: channels.change(unit, library.channel.id, **long_ago))
    library.clock.now = at(when)
    library.store.run_now("sater", look_over.look_over)
    ticks.remind(library.store)


def posted(library: Library, when: str, count: int = 1) -> None:
    """Somebody has told that something was posted then; no posts at all is told too."""
    kind, moment = Kind.POST if count else Kind.NOTHING, at(when)
    key = f"posts:{when}" if not count else when
    library.store.run_now(
        "sater",
        lambda unit: activity.note(
            unit, channel=library.channel.id, kind=kind, at=moment, by=None, key=key, count=count or 1
        ),
    )


def looked(library: Library, when: str) -> None:
    """Somebody has looked after the channel then."""
    pass_time(library, when)
    library.store.run_now(
        "sater",
        lambda unit: reminders.end_all(unit, library.channel.id, (Duty.SUPERVISION,), How.DONE, library.eva.id),
    )


def only(library: Library, duty: Duty) -> list[str]:
    """What has been said of one kind of duty."""
    ids = {row.id: row.notice for row in everything(library)}
    return said(library, lambda row: ids[row.id] == f"duty-{duty}")


def everything(library: Library) -> list[Any]:
    return list(library.store.run_now("sater", lambda unit: unit.execute(select(NUDGE)).all()))


def hear(library: Library) -> None:
    """Whatever may be said now has been said: each handed over as a message of its own, which has its own number."""
    now = library.clock.now
    waiting = NUDGE.c.settled_at.is_(None) & (NUDGE.c.say_at <= now)
    library.store.run_now(
        "sater", lambda unit: unit.execute(update(NUDGE).where(waiting).values(settled_at=now, message_id=NUDGE.c.id))
    )
