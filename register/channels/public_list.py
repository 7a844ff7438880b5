"""The list of channels for the public (R043, R044): only the fields that the pack publishes, and whether it is closing.

A channel that is being closed stays, said to be so, until its step "gone from the public list" is done: until then people
still find it, and must know.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from register.channels import channels, public_changes
from register.channels.channels import ChannelStatus, ChannelView, Origin
from register.channels.public_changes import ChangeView
from register.obligations import calendar
from register.people import people, publication
from register.records.closings import LIST
from register.storage.store import Unit

STATE, ACTIVE, CLOSING = "state", "active", "closing"
"""Published of every channel, whatever the pack's fields are."""

WRITTEN = frozenset({"name", "unit", "purpose", "contact"})
"""Fields in people's own words, in which somebody with a protected identity may be named."""

STEP = "public_list"
"""The step of closing that takes it from the list, in the pack's checklist."""


class PublicEntry(Struct, frozen=True, kw_only=True):
    """One channel as the public sees it. `values` are the pack's published fields, in its order, and `STATE`.

    `channel` is its id in the register, which is not published. `medium` is the medium's own name; `updated` an ISO date;
    what is not known is empty.
    """

    channel: int
    number: int
    from_before: bool
    """It was there before the bot."""
    values: Mapping[str, str]

    @property
    def closing(self) -> bool:
        return self.values.get(STATE) == CLOSING


def entries(unit: Unit) -> tuple[PublicEntry, ...]:
    """Channels by name."""
    departments = people.departments(unit)
    found = [
        PublicEntry(
            channel=channel.id,
            number=channel.number,
            from_before=channel.origin is Origin.BEFORE_THE_BOT,
            values=_published(unit, channel, departments),
        )
        for channel in _shown(unit)
    ]
    return tuple(sorted(found, key=lambda entry: channels.text_key(entry.values.get("name", ""))))


def updated(unit: Unit) -> date | None:
    """The day the list last changed; None while it is empty."""
    moments = [channel.changed_at for channel in _shown(unit)]
    return calendar.date_of(max(moments)) if moments else None


def modified(unit: Unit) -> datetime | None:
    """The moment the list last changed, what has gone from it included."""
    moments = [channel.changed_at for channel in _shown(unit)]
    return max([*moments, *(change.at for change in public_changes.latest(unit, 1))], default=None)


def changes(unit: Unit, limit: int) -> tuple[ChangeView, ...]:
    """The latest changes, the newest first, as they may be published today: somebody may have been protected since."""
    found = public_changes.latest(unit, limit)
    return tuple(
        replace(one, values={f: _today(unit, f, value_of(one, f)) for f in (*unit.pack.public_list.fields, STATE)})
        for one in found
    )


def value_of(change: ChangeView, field: str) -> str:
    """What was published; before the state was, every channel in the list was active."""
    return change.values.get(field, ACTIVE if field == STATE else "")


def taken_off(channel: ChannelView) -> bool:
    """Whether somebody has done the step that takes it from the list."""
    return any(row.list == LIST and row.key == STEP and row.done_at is not None for row in channel.checklist)


def _shown(unit: Unit) -> tuple[ChannelView, ...]:
    return tuple(
        channel for channel in channels.all_open(unit)
        if channel.status == ChannelStatus.ACTIVE
        or (channel.status == ChannelStatus.CLOSING and not taken_off(channel))
    )  # fmt: skip


def _today(unit: Unit, field: str, value: str) -> str:
    return publication.of(unit, value) if field in WRITTEN else value


def _published(unit: Unit, channel: ChannelView, departments: Mapping[int, str]) -> dict[str, str]:
    question = unit.pack.question("medium")
    labels = {option.id: option.label for option in question.options} if question else {}
    known = {
        "name": channel.name,
        "medium": labels.get(channel.medium, channel.medium),
        "address": _whole(channel.address),
        "unit": ", ".join(filter(None, (channel.unit, departments.get(channel.department_id or 0, "")))),
        "purpose": channel.purpose,
        "contact": channel.contact,
        "updated": calendar.date_of(channel.changed_at).isoformat(),
    }
    state = CLOSING if channel.status == ChannelStatus.CLOSING else ACTIVE
    return {**{field: _today(unit, field, known[field]) for field in unit.pack.public_list.fields}, STATE: state}


def _whole(address: str) -> str:
    """An address that a browser can follow; it was often written without its beginning."""
    if not address or address.casefold().startswith(("https://", "http://")):
        return address
    return f"https://{address}"
