"""The database's own shape: made for a fresh house, lifted when it is old, refused when it is newer than we are.

SQLite is copied first and lifted at start, since nobody else does it. PostgreSQL is lifted by `kanalvakt db upgrade`, under
an advisory lock, and the service will not open on an old schema.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import SQLModel

from register import journal, nudges
from register.activity import activity
from register.applications import applications, casework, mentions
from register.channels import changes, channels, daily, public_changes, spelling
from register.crises import crises, crisis_log, hand_overs, taken_over
from register.meetings import circulars, meetings
from register.obligations import obligations
from register.people import absences, choices, doors, people, untold
from register.questions import policy_questions
from register.records import closings, diary, removals, yearly
from register.storage import conversations, copies, inbox, migrations, outbox, planner, trouble

TABLES = (
    absences, activity, applications, casework, changes, channels, choices, circulars, closings,
    conversations, crises, crisis_log, daily, diary, doors, hand_overs, inbox, journal, meetings, mentions, nudges, obligations,
    outbox, people, policy_questions, public_changes, removals, spelling, taken_over, untold, yearly,
)  # fmt: skip
"""The modules whose tables make up the schema; importing them here registers them all."""

for _table in SQLModel.metadata.tables.values():
    # SQLite would otherwise give a deleted row's id to the next one, and what was said of the old would be taken for the new.
    _table.dialect_options["sqlite"]["autoincrement"] = True

_LOCK = 0x6B616E61
"""Our own number among PostgreSQL's advisory locks ("kana")."""


class SchemaError(RuntimeError):
    """The database cannot be used as it is.

    ├── NoDatabase   it does not answer
    ├── OldSchema    it must be lifted first
    └── NewerSchema  a newer version of this program made it
    """


class NoDatabase(SchemaError):
    """`trouble` is what its operator can mend, where that is known."""

    def __init__(self, wrong: Exception) -> None:
        super().__init__(str(wrong).splitlines()[0])
        self.trouble = trouble.of(wrong)


class OldSchema(SchemaError):
    pass


class NewerSchema(SchemaError):
    pass


def make(engine: Engine) -> None:
    """All tables, in an empty database that lives no longer than its process."""
    with engine.begin() as connection:
        SQLModel.metadata.create_all(connection)
        planner.tell(connection)


def revision(engine: Engine) -> str | None:
    """The revision that the database stands on; None when it is empty. Raises `NoDatabase`."""
    try:
        with engine.connect() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return None
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    except (SQLAlchemyError, OSError) as wrong:
        raise NoDatabase(wrong) from wrong


def try_out(engine: Engine) -> None:
    """Raises `NoDatabase` when it cannot be written to, or is not whole."""
    try:
        with engine.begin() as connection:
            trouble.try_out(connection)
            found = (
                connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
                if engine.dialect.name == "sqlite"
                else "ok"
            )
            if found != "ok":
                raise trouble.NotWhole(found)
    except (SQLAlchemyError, OSError, trouble.NotWritable, trouble.NotWhole) as wrong:
        raise NoDatabase(wrong) from wrong


def open_or_refuse(engine: Engine) -> Path | None:
    """Makes sure that the database is on our schema before the service opens.

    Returns where the copy of an old SQLite file was put, when one was lifted. Raises `SchemaError`.
    """
    stands_on = revision(engine)
    if stands_on == migrations.HEAD:
        try:
            with engine.begin() as connection:
                trouble.try_out(connection)
                if not planner.knows(connection):
                    planner.tell(connection)
        except (SQLAlchemyError, trouble.NotWritable) as wrong:
            raise NoDatabase(wrong) from wrong
        return None
    if stands_on is not None and stands_on not in migrations.EVERY:
        raise NewerSchema(stands_on)
    if engine.dialect.name != "sqlite":
        raise OldSchema(stands_on or "–")
    copy = copies.make(engine, stands_on) if stands_on is not None else None
    upgrade(engine)
    return copy


def upgrade(engine: Engine) -> None:
    """Lifts the database to the newest revision. Two who try at the same time take turns."""
    from alembic import command  # noqa: PLC0415  takes a while to load, and is needed only when there is something to lift
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        _lock(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, migrations.HEAD)
        planner.tell(connection)


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
