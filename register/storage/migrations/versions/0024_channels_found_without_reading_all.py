"""A thousand channels are found and counted without being read: how they are spelt, who runs them, what a role owes"""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_FOLD = str.maketrans("åäöéèêëüáàíóúñç", "aaoeeeeuaaiounc")
_INDICES = (
    ("obligation_of_role", "obligation", ["organisation_id", "owed_by", "duty", "stage"],
     "settled_at IS NULL AND owed_by <> 'administrators'"),
    ("obligation_of_person", "obligation", ["organisation_id", "owed_by_id"],
     "settled_at IS NULL AND owed_by_id IS NOT NULL"),
    ("crisis_person_to_call", "crisis_person", ["organisation_id", "crisis_id"], "call_at IS NOT NULL"),
)  # fmt: skip
_RUNNING = (
    "FROM channel_administrator AS one WHERE one.organisation_id = channel.organisation_id "
    "AND one.channel_id = channel.id AND one.until IS NULL"
)


def upgrade() -> None:
    op.create_table(
        "channel_spelling",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("piece", sa.String(length=5), nullable=False),
        sa.ForeignKeyConstraint(["organisation_id", "channel_id"], ["channel.organisation_id", "channel.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sa.UniqueConstraint("organisation_id", "piece", "channel_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_channel_spelling_organisation_id", "channel_spelling", ["organisation_id"])
    op.create_index("channel_spelling_of", "channel_spelling", ["organisation_id", "channel_id"])
    for name in ("runners", "mains"):
        op.add_column("channel", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("channel", sa.Column("chief_runs", sa.Boolean(), nullable=False, server_default=sa.false()))
    for index, table, columns, where in _INDICES:
        op.create_index(index, table, columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))
    _count()
    _spell()


def downgrade() -> None:
    for index, table, _, _ in _INDICES:
        op.drop_index(index, table)
    for name in ("runners", "mains", "chief_runs"):
        op.drop_column("channel", name)
    op.drop_table("channel_spelling")


def _count() -> None:
    op.execute(
        f"UPDATE channel SET runners = (SELECT count(DISTINCT one.person_id) {_RUNNING}), "
        f"mains = (SELECT count(*) {_RUNNING} AND one.main), "
        f"chief_runs = EXISTS (SELECT 1 {_RUNNING} AND one.person_id = channel.chief_id)"
    )


def _spell() -> None:
    connection = op.get_bind()
    spelling = sa.table("channel_spelling", *map(sa.column, ("organisation_id", "channel_id", "piece")))
    query = "SELECT organisation_id, id, name, unit, address_key FROM channel WHERE status <> 'closed'"
    for row in connection.execute(sa.text(query)).all():
        rows = [
            {"organisation_id": row.organisation_id, "channel_id": row.id, "piece": piece}
            for piece in sorted(_pieces((row.name, row.unit), row.address_key))
        ]
        if rows:
            connection.execute(sa.insert(spelling), rows)


def _pieces(called: Iterable[str], address: str) -> set[str]:
    names = {_folded(one) for one in called if one}
    place = _folded(address)
    parts = (*(f"{name} " for name in names), place.partition("/")[2] or place)
    spelt = {part[at : at + 3] for part in parts for at in range(len(part) - 2)}
    return spelt | {name[:5] for name in names if len(name) >= 5}


def _folded(text: str) -> str:
    return " ".join(text.casefold().translate(_FOLD).split()).strip(" .!?,:;")
