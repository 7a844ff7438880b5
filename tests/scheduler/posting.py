"""Messages and nudges put as the register does, for the tests of the postman."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlmodel import SQLModel

from dialogs import codec
from dialogs.words import Plain
from register import nudges
from register.people import people, untold
from register.people.people import PersonView
from register.storage import outbox
from register.storage.store import Store

OUTBOX = SQLModel.metadata.tables["outbox"]


def put(store: Store, person: PersonView, text: str = "Hej", org: str = "sater", **values: Any) -> int:
    """One message, worded already."""
    words = codec.dumps((Plain(text),))
    return store.run_now(org, lambda unit: outbox.put(unit, person=person.id, words=words, language="sv", **values))


def nudge(store: Store, to: PersonView, what: str, about: PersonView, org: str = "sater", **values: Any) -> None:
    """Something to tell whose words hold `what`: that somebody has written to the bot for the first time."""
    store.run_now(
        org,
        lambda unit: nudges.put(
            unit, to=(to.id,), subject=f"person:{about.id}", stage=f"joined:{what}", notice="people-joined",
            person=about.id, platform=what, **values,
        ),
    )  # fmt: skip


def row(store: Store, message: int, org: str = "sater") -> Any:
    return store.run_now(org, lambda unit: unit.execute(select(OUTBOX).where(OUTBOX.c.id == message)).one())


def somebody_new(store: Store, name: str, org: str = "sater") -> PersonView:
    """In the register, with a work e-mail, and never met by the bot."""
    email = f"{name.lower().replace(' ', '.')}@{store.packs[org].organisation.email_domains[0]}"
    return store.run_now(org, lambda unit: people.view(unit, people.add(unit, name=name, email=email)))


def not_told(store: Store, org: str = "sater") -> list[tuple[int, str, str]]:
    """Whom what could not be told, and why."""
    return [(one.person, one.stage, one.why) for one in store.run_now(org, untold.waiting)]
