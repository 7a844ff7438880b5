"""A document for the diary may be of no one channel: the log of a crisis"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("diary_document", schema=None) as batch_op:
        batch_op.alter_column("channel_id", existing_type=sa.Integer(), nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM diary_document WHERE channel_id IS NULL")
    with op.batch_alter_table("diary_document", schema=None) as batch_op:
        batch_op.alter_column("channel_id", existing_type=sa.Integer(), nullable=False)
