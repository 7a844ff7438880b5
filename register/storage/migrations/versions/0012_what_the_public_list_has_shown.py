"""What the public list has shown"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "public_change",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("values", sa.JSON(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id", "channel_id"], ["channel.organisation_id", "channel.id"]),
        sa.ForeignKeyConstraint(["organisation_id", "settled_by"], ["person.organisation_id", "person.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("public_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_public_change_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index("public_change_of_channel", ["organisation_id", "channel_id", "id"], unique=False)
        batch_op.create_index(
            "public_change_open", ["organisation_id"], unique=False,
            sqlite_where=sa.text("settled_at IS NULL"), postgresql_where=sa.text("settled_at IS NULL"),
        )  # fmt: skip
