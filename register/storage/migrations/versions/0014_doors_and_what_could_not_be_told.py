"""Leases apart from waiting, the doors that are open, and what could not be told"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("leased_until", sa.DateTime(), nullable=True))

    op.create_table(
        "door",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(length=20), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sa.UniqueConstraint("organisation_id", "platform"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("door", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_door_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "untold",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nudge_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id", "message_id"], ["outbox.organisation_id", "outbox.id"]),
        sa.ForeignKeyConstraint(["organisation_id", "nudge_id"], ["nudge.organisation_id", "nudge.id"]),
        sa.ForeignKeyConstraint(["organisation_id", "person_id"], ["person.organisation_id", "person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sa.UniqueConstraint("organisation_id", "nudge_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("untold", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_untold_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_untold_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(
            "untold_open",
            ["organisation_id"],
            unique=False,
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        )


def downgrade() -> None:
    op.drop_table("untold")
    op.drop_table("door")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("leased_until")
