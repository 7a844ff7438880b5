"""Whoever sent something hears that it has not arrived, since nobody knows yet how to reach the person it was for."""

from __future__ import annotations

from register import nudges
from register.storage.store import Unit


def tell_senders(unit: Unit, message: int, person: int) -> None:
    """Once for each sender, subject and person; what was said on nobody's behalf is only the steward's affair."""
    for row in nudges.of_message(unit, message):
        sender = row.about.get(nudges.SENDER)
        if sender is None or sender == person:
            continue
        of = {key: row.about[key] for key in ("application", "channel") if row.about.get(key)}
        nudges.put(
            unit, to=(int(sender),), subject=row.subject, stage=f"not-reached:{person}", notice="not-reached",
            anonymous=True, person=person, **of,
        )  # fmt: skip
