"""Those who run channels now are found among themselves: gaps of a thousand channels are counted without reading them"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "channel_administrator_now",
        "channel_administrator",
        ["organisation_id", "channel_id", "person_id", "main"],
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )


def downgrade() -> None:
    op.drop_index("channel_administrator_now", "channel_administrator")
