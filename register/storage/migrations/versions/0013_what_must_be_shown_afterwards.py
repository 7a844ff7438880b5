"""What must be shown afterwards"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "closing",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_as", sa.String(length=60), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "asked_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "channel_id"],
            ["channel.organisation_id", "channel.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "decided_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "ended_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("closing", schema=None) as batch_op:
        batch_op.create_index("closing_of_channel", ["organisation_id", "channel_id", "status"], unique=False)
        batch_op.create_index(batch_op.f("ix_closing_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "diary_document",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("diary_number", sa.String(length=60), nullable=False),
        sa.Column("settled_at", sa.DateTime(), nullable=True),
        sa.Column("settled_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "channel_id"],
            ["channel.organisation_id", "channel.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "made_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "settled_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sa.UniqueConstraint("organisation_id", "kind", "subject_id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("diary_document", schema=None) as batch_op:
        batch_op.create_index(
            "diary_document_waiting",
            ["organisation_id"],
            unique=False,
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_diary_document_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "review",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "channel_id"],
            ["channel.organisation_id", "channel.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "noted_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index("review_of_channel", ["organisation_id", "channel_id", "noted_at"], unique=False)

    op.create_table(
        "snapshot",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("ticked", sa.JSON(), nullable=False),
        sa.Column("noted_at", sa.DateTime(), nullable=False),
        sa.Column("noted_by", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "channel_id"],
            ["channel.organisation_id", "channel.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "noted_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("snapshot", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_snapshot_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index("snapshot_of_channel", ["organisation_id", "channel_id", "taken_on"], unique=False)

    op.create_table(
        "removal",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("ground", sa.String(length=40), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=True),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("seen_by", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("copied", sa.String(length=20), nullable=False),
        sa.Column("copy_place", sa.String(length=200), nullable=False),
        sa.Column("copied_at", sa.DateTime(), nullable=True),
        sa.Column("copied_by", sa.Integer(), nullable=True),
        sa.Column("how", sa.String(length=20), nullable=False),
        sa.Column("removed_at", sa.DateTime(), nullable=True),
        sa.Column("removed_by", sa.Integer(), nullable=True),
        sa.Column("removed_as", sa.String(length=60), nullable=False),
        sa.Column("stood_at", sa.DateTime(), nullable=True),
        sa.Column("stood_by", sa.Integer(), nullable=True),
        sa.Column("police", sa.String(length=20), nullable=False),
        sa.Column("incident", sa.String(length=20), nullable=False),
        sa.Column("wrong_at", sa.DateTime(), nullable=True),
        sa.Column("wrong_by", sa.Integer(), nullable=True),
        sa.Column("restored", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "activity_id"],
            ["activity.organisation_id", "activity.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "channel_id"],
            ["channel.organisation_id", "channel.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "copied_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "removed_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "seen_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "stood_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wrong_by"],
            ["person.organisation_id", "person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "id"),
        sa.UniqueConstraint("organisation_id", "number"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("removal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_removal_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index("removal_of_channel", ["organisation_id", "channel_id", "seen_at"], unique=False)

    with op.batch_alter_table("checklist_row", schema=None) as batch_op:
        batch_op.add_column(sa.Column("place", sa.String(length=200), server_default="", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("checklist_row", schema=None) as batch_op:
        batch_op.drop_column("place")

    with op.batch_alter_table("removal", schema=None) as batch_op:
        batch_op.drop_index("removal_of_channel")
        batch_op.drop_index(batch_op.f("ix_removal_organisation_id"))

    op.drop_table("removal")
    with op.batch_alter_table("snapshot", schema=None) as batch_op:
        batch_op.drop_index("snapshot_of_channel")
        batch_op.drop_index(batch_op.f("ix_snapshot_organisation_id"))

    op.drop_table("snapshot")
    with op.batch_alter_table("review", schema=None) as batch_op:
        batch_op.drop_index("review_of_channel")
        batch_op.drop_index(batch_op.f("ix_review_organisation_id"))

    op.drop_table("review")
    with op.batch_alter_table("diary_document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_diary_document_organisation_id"))
        batch_op.drop_index(
            "diary_document_waiting",
            sqlite_where=sa.text("settled_at IS NULL"),
            postgresql_where=sa.text("settled_at IS NULL"),
        )

    op.drop_table("diary_document")
    with op.batch_alter_table("closing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_closing_organisation_id"))
        batch_op.drop_index("closing_of_channel")

    op.drop_table("closing")
