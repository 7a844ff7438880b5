"""A network meeting can be moved: how often it has been, and which time each answer was given for"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meeting", sa.Column("moves", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("meeting_guest", sa.Column("answered_for", sa.DateTime(), nullable=True))
    op.execute(
        "UPDATE meeting_guest SET answered_for = (SELECT meeting.at FROM meeting WHERE meeting.id = meeting_guest.meeting_id)"
        " WHERE comes IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_column("meeting_guest", "answered_for")
    op.drop_column("meeting", "moves")
