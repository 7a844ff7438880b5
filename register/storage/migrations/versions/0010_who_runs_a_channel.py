"""Who runs a channel day by day may be somebody else than its administrators (GU-P6)"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "daily_runner",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "channel_id"],
            ["channel.organisation_id", "channel.id"],
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "person_id"],
            ["person.organisation_id", "person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "channel_id", "person_id", "since"),
        sa.UniqueConstraint("organisation_id", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_daily_runner_channel_id", "daily_runner", ["channel_id"])
    op.create_index("ix_daily_runner_organisation_id", "daily_runner", ["organisation_id"])
    op.create_index("ix_daily_runner_person_id", "daily_runner", ["person_id"])
    op.execute(
        "INSERT INTO daily_runner (organisation_id, channel_id, person_id, since, until) "
        "SELECT organisation_id, channel_id, person_id, since, until FROM channel_administrator WHERE daily"
    )
    op.drop_column("channel_administrator", "daily")


def downgrade() -> None:
    op.add_column("channel_administrator", sa.Column("daily", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE channel_administrator SET daily = (1 = 1) WHERE EXISTS (SELECT 1 FROM daily_runner d "
        "WHERE d.organisation_id = channel_administrator.organisation_id AND d.until IS NULL "
        "AND d.channel_id = channel_administrator.channel_id AND d.person_id = channel_administrator.person_id)"
    )
    op.drop_table("daily_runner")
