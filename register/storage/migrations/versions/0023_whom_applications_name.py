"""Whom the answers of applications name is kept beside them: it was looked for in the text of every one"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def upgrade() -> None:
    op.create_table(
        "application_mention",
        sa.Column("organisation_id", sa.String(length=60), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "application_id"], ["application.organisation_id", "application.id"], ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("organisation_id", "application_id", "version", "key"),
        sa.UniqueConstraint("organisation_id", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_application_mention_organisation_id", "application_mention", ["organisation_id"])
    op.create_index("application_mention_key", "application_mention", ["organisation_id", "key"])
    _fill()


def downgrade() -> None:
    op.drop_table("application_mention")


def _fill() -> None:
    """From the answers as they stand, and from each version that was sent."""
    connection = op.get_bind()
    mention = sa.table("application_mention", *map(sa.column, ("organisation_id", "application_id", "version", "key")))
    for query in (
        "SELECT organisation_id, id AS application_id, 0 AS version, answers FROM application",
        "SELECT organisation_id, application_id, version, answers FROM application_version",
    ):
        for row in connection.execute(sa.text(query)).all():
            answers = json.loads(row.answers) if isinstance(row.answers, str) else row.answers
            keys = sorted({key[:200] for key in _named(answers)})
            rows = [
                {"organisation_id": row.organisation_id, "application_id": row.application_id, "version": row.version,
                 "key": key} for key in keys
            ]  # fmt: skip
            if rows:
                connection.execute(sa.insert(mention), rows)


def _named(answer: Any) -> Iterator[str]:
    match answer:
        case str():
            yield from (found.casefold() for found in _EMAIL.findall(answer))
        case dict():
            if isinstance(answer.get("person"), int):
                yield f"person:{answer['person']}"
            for part in answer.values():
                yield from _named(part)
        case list():
            for part in answer:
                yield from _named(part)
