"""Channels are found by name and by chief, and what has happened by when: a thousand are no longer gone through"""

from __future__ import annotations

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("activity_at", "activity", ["organisation_id", "at"])
    op.create_index("channel_called", "channel", ["organisation_id", "name"])
    op.create_index("channel_chief", "channel", ["organisation_id", "chief_id"])


def downgrade() -> None:
    op.drop_index("channel_chief", "channel")
    op.drop_index("channel_called", "channel")
    op.drop_index("activity_at", "activity")
