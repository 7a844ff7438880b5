"""Changes of a channel's administrators: proposed, answered by the chief where the pack says so, and kept."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from sqlalchemy import Index, Row, bindparam, select
from sqlalchemy import update as sql_update
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys


class ChangeKind(StrEnum):
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"
    MAIN = "main"


class ChangeOutcome(StrEnum):
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    """Taken back by whoever proposed it, or overtaken by somebody's departure."""


class AdministratorChange(Owned, table=True):
    """One change. `person_id` comes or becomes main, `leaving_id` goes; `outcome` is empty while the chief is asked."""

    __tablename__ = "administrator_change"
    __table_args__ = (
        *keys(channel_id="channel", person_id="person", leaving_id="person", by="person", settled_by="person"),
        Index("administrator_change_open", "organisation_id", "channel_id", "outcome"),
    )

    id: int | None = Field(default=None, primary_key=True)
    channel_id: int
    kind: str = Field(max_length=20)
    person_id: int | None = None
    leaving_id: int | None = None
    main: bool = False
    """Whether `person_id` is to be main."""
    by: int
    at: datetime = Field(sa_type=Utc)
    outcome: str = Field(default="", max_length=20)
    settled_at: datetime | None = Field(default=None, sa_type=Utc)
    settled_by: int | None = None


class ChangeView(Struct, frozen=True, kw_only=True):
    """A change as a step may see it."""

    id: int
    channel_id: int
    kind: ChangeKind
    person_id: int | None
    leaving_id: int | None
    main: bool
    by: int
    at: datetime
    outcome: str
    settled_at: datetime | None
    settled_by: int | None

    @property
    def open(self) -> bool:
        return not self.outcome

    @property
    def people(self) -> frozenset[int]:
        """Everyone it speaks of."""
        named = (self.person_id, self.leaving_id, self.by, self.settled_by)
        return frozenset(id for id in named if id is not None)


_TABLE = AdministratorChange.__table__  # type: ignore[attr-defined]
_BY_ID = Prepared(select(_TABLE).where(_TABLE.c.id == bindparam("its_id")))
_OPEN_OF = Prepared(
    select(_TABLE)
    .where(_TABLE.c.channel_id.in_(bindparam("channels", expanding=True)), _TABLE.c.outcome == "")
    .order_by(_TABLE.c.id)
)


def propose(
    unit: Unit, channel: int, kind: ChangeKind, *, by: int, person: int | None = None, leaving: int | None = None,
    main: bool = False,
) -> tuple[ChangeView, bool]:  # fmt: skip
    """The change, and whether it is new: the same one asked for twice is one change."""
    for change in open_of(unit, channel):
        if (change.kind, change.person_id, change.leaving_id, change.main) == (kind, person, leaving, main):
            return change, False
    id = unit.insert(
        AdministratorChange, channel_id=channel, kind=kind, person_id=person, leaving_id=leaving, main=main, by=by,
        at=unit.now, outcome="",
    )  # fmt: skip
    return load(unit, id), True


def load(unit: Unit, id: int) -> ChangeView:
    rows = unit.rows(_BY_ID, its_id=id)
    if not rows:
        raise NotFound(what="change", id=id)
    return _view(rows[0])


def open_of(unit: Unit, *channels: int) -> tuple[ChangeView, ...]:
    """What waits for an answer on these channels, oldest first."""
    if not channels:
        return ()
    return tuple(_view(row) for row in unit.rows(_OPEN_OF, channels=channels))


def open_about(unit: Unit, person: int) -> tuple[ChangeView, ...]:
    """Open changes in which somebody comes or goes, or that they have proposed."""
    about = (_TABLE.c.person_id == person) | (_TABLE.c.leaving_id == person) | (_TABLE.c.by == person)
    return tuple(_view(row) for row in unit.execute(select(_TABLE).where(about, _TABLE.c.outcome == "")))


def settle(unit: Unit, id: int, outcome: ChangeOutcome, by: int) -> ChangeView:
    unit.execute(
        sql_update(_TABLE)
        .where(_TABLE.c.id == id, _TABLE.c.outcome == "")
        .values(outcome=outcome, settled_at=unit.now, settled_by=by)
    )
    return load(unit, id)


def _view(row: Row[tuple[object, ...]]) -> ChangeView:
    return ChangeView(
        id=row.id, channel_id=row.channel_id, kind=ChangeKind(row.kind), person_id=row.person_id,
        leaving_id=row.leaving_id, main=row.main, by=row.by, at=row.at, outcome=row.outcome,
        settled_at=row.settled_at, settled_by=row.settled_by,
    )  # fmt: skip
