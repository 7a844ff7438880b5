"""Whether a platform takes what is written to somebody is kept with the person: it was looked for among all ways to all"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("met", sa.Boolean(), nullable=False, server_default=sa.false()))
    where = sa.text("NOT met")
    op.create_index("person_not_met", "person", ["organisation_id"], sqlite_where=where, postgresql_where=where)
    op.execute(
        "UPDATE person SET met = EXISTS (SELECT 1 FROM reach WHERE reach.organisation_id = person.organisation_id "
        "AND reach.person_id = person.id AND reach.unreachable = '' AND reach.platform <> 'email')"
    )


def downgrade() -> None:
    op.drop_index("person_not_met", "person")
    op.drop_column("person", "met")
