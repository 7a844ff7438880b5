"""Those who run channels now, what is late and what has been said of what is owed are found among themselves"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None


_TOLD = "settled_at IS NULL AND stage <> '' AND channel_id IS NOT NULL"


def upgrade() -> None:
    op.create_index(
        "channel_administrator_now",
        "channel_administrator",
        ["organisation_id", "channel_id", "person_id", "main"],
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_index(
        "obligation_late",
        "obligation",
        ["organisation_id", "due_at"],
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    op.create_index(
        "obligation_told",
        "obligation",
        ["organisation_id", "channel_id", "due_at"],
        sqlite_where=sa.text(_TOLD),
        postgresql_where=sa.text(_TOLD),
    )


def downgrade() -> None:
    op.drop_index("obligation_told", "obligation")
    op.drop_index("obligation_late", "obligation")
    op.drop_index("channel_administrator_now", "channel_administrator")
