"""What each person has been told, by how urgent it was and when"""

from __future__ import annotations

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("nudge_of_person", "nudge", ["organisation_id", "person_id", "urgency", "say_at"])
    op.drop_index("ix_nudge_person_id", table_name="nudge")


def downgrade() -> None:
    op.create_index("ix_nudge_person_id", "nudge", ["person_id"])
    op.drop_index("nudge_of_person", table_name="nudge")
