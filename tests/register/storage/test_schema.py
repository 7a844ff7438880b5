"""The database is made, lifted or refused; never used half-way."""

from __future__ import annotations

import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlmodel import SQLModel

from register.channels import spelling
from register.storage import copies, migrations, schema
from register.storage.database import engine
from register.storage.schema import NewerSchema, OldSchema
from tests.builders import ROOT
from tests.postgres import a_database


@pytest.fixture(params=["sqlite", "postgresql"])
def made(request, tmp_path):
    if request.param == "sqlite":
        one = engine(f"sqlite:///{tmp_path / 'k.db'}")
        yield one
        one.dispose()
        return
    with a_database() as url:
        one = engine(url)
        yield one
        one.dispose()


def test_migrating_an_empty_database_gives_exactly_the_tables_of_the_code(made):
    schema.upgrade(made)

    with made.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    assert schema.revision(made) == migrations.HEAD


def test_the_revisions_named_in_code_are_those_on_disk():
    config = Config()
    config.set_main_option("script_location", str(ROOT / "register/storage/migrations"))
    found = ScriptDirectory.from_config(config)

    assert tuple(r.revision for r in reversed(list(found.walk_revisions()))) == migrations.EVERY
    assert found.get_current_head() == migrations.HEAD


def test_lifting_twice_changes_nothing(made):
    schema.upgrade(made)
    schema.upgrade(made)

    assert schema.revision(made) == migrations.HEAD


def test_two_that_lift_at_the_same_time_take_turns(made):
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(schema.upgrade, made) for _ in range(2)]:
            done.result()

    assert schema.revision(made) == migrations.HEAD


def test_a_fresh_sqlite_file_is_made_at_start_without_a_copy(tmp_path):
    made = engine(f"sqlite:///{tmp_path / 'k.db'}")

    assert schema.open_or_refuse(made) is None
    assert schema.revision(made) == migrations.HEAD
    made.dispose()


def test_a_copy_is_kept_for_a_month_and_then_what_was_deleted_since_is_gone_from_it_too(tmp_path):
    made = engine(f"sqlite:///{tmp_path / 'k.db'}")
    schema.open_or_refuse(made)
    old, new = copies.make(made, "0000"), copies.make(made, "0001")
    assert old is not None
    assert new is not None
    (tmp_path / "k.copy.of-something-else.db").touch()
    now = datetime(2026, 3, 2, 8, tzinfo=UTC)
    for copy, days in ((old, 31), (new, 29), (tmp_path / "k.copy.of-something-else.db", 99)):
        os.utime(copy, times=2 * ((now - timedelta(days=days)).timestamp(),))

    assert (copies.forget_old(made, now), copies.forget_old(made, now)) == (1, 0)
    made.dispose()
    assert sorted(path.name for path in tmp_path.iterdir() if "copy" in path.name) == [
        "k.0001.copy.db",
        "k.copy.of-something-else.db",
    ]


def test_a_file_that_is_made_is_nobody_elses_to_read_and_so_are_its_log_and_its_copy(tmp_path):
    made = engine(f"sqlite:///{tmp_path / 'k.db'}")
    schema.open_or_refuse(made)

    with made.begin() as connection:
        connection.execute(text("CREATE TABLE kept (word TEXT)"))
        copy = copies.make(made, "0000")
        beside = sorted(tmp_path.iterdir())

    assert copy is not None
    assert {file.name: oct(file.stat().st_mode & 0o777) for file in beside} == {
        "k.0000.copy.db": "0o600", "k.db": "0o600", "k.db-shm": "0o600", "k.db-wal": "0o600"
    }  # fmt: skip
    made.dispose()


def test_a_file_that_is_there_keeps_the_rights_it_was_given(tmp_path):
    file = tmp_path / "k.db"
    file.touch()
    file.chmod(0o640)
    made = engine(f"sqlite:///{file}")

    schema.open_or_refuse(made)

    assert oct(file.stat().st_mode & 0o777) == "0o640"
    made.dispose()


def test_an_old_sqlite_file_is_copied_whole_before_it_is_lifted(tmp_path, monkeypatch):
    made = engine(f"sqlite:///{tmp_path / 'k.db'}")
    with made.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('0000')"))
        connection.execute(text("CREATE TABLE kept (word TEXT)"))
        connection.execute(text("INSERT INTO kept VALUES ('kvar')"))

    copy = copies.make(made, "0000")

    assert copy is not None
    with sqlite3.connect(copy) as old:
        assert old.execute("SELECT word FROM kept").fetchone() == ("kvar",)
    old.close()
    made.dispose()


def begin_at(made, revision, rows):
    with made.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(ROOT / "register/storage/migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    with made.begin() as connection:
        for row in rows:
            connection.exec_driver_sql(row)


def test_those_who_ran_a_channel_are_still_there_when_the_database_has_been_lifted(made):
    begin_at(made, "0001", OLD_ROWS)

    schema.upgrade(made)

    with made.connect() as connection:
        found = connection.execute(text("SELECT organisation_id, channel_id, person_id, until FROM daily_runner")).all()
        still = connection.execute(text("SELECT person_id, main FROM channel_administrator ORDER BY person_id")).all()
    assert [tuple(row) for row in found] == [("gullspang", 7, 1, None)]
    assert [(row.person_id, bool(row.main)) for row in still] == [(1, True), (2, False)]


OLD_ROWS = (
    *(
        "INSERT INTO person (organisation_id, id, name, name_key, email, title, phone, protected, language)"
        f" VALUES ('gullspang', {id}, '{name}', '{name}', '{name}@gullspang.se', '', '', (1 = 0), '')"
        for id, name in ((1, "emma"), (2, "viktor"))
    ),
    (
        "INSERT INTO channel (organisation_id, id, number, name, name_key, unit, unit_key, medium, address, address_key,"
        " purpose, plan, contact, status, origin, unit_may_publish, credentials_kept, opened_at, changed_at)"
        " VALUES ('gullspang', 7, 1, 'F 12', 'f 12', '', '', 'facebook', '', 'facebook.com/effen', '', '{}', '', 'active',"
        " 'before_the_bot', '', '', '2026-03-02', '2026-03-02')"
    ),
    *(
        "INSERT INTO channel_administrator (organisation_id, id, channel_id, person_id, main, daily, since)"
        f" VALUES ('gullspang', {id}, 7, {id}, ({id} = 1), ({id} = 1), '2026-03-02')"
        for id in (1, 2)
    ),
)
"""A channel as the first revision kept it: Emma administers it and runs it, Viktor only administers it."""


def test_whom_old_applications_name_is_found_when_the_database_has_been_lifted(made):
    begin_at(made, "0022", APPLICATIONS)

    schema.upgrade(made)

    with made.connect() as connection:
        query = text("SELECT application_id, version, key FROM application_mention ORDER BY version, key")
        found = [tuple(row) for row in connection.execute(query)]
    assert found == [(3, 0, "eva@sater.se"), (3, 0, "person:1"), (3, 1, "bo@sater.se")]


APPLICATIONS = (
    (
        "INSERT INTO person (organisation_id, id, name, name_key, email, title, phone, protected, language)"
        " VALUES ('sater', 1, 'sara', 'sara', 'sara@sater.se', '', '', (1 = 0), '')"
    ),
    (
        "INSERT INTO application (organisation_id, id, number, applicant_id, status, version, answers, started_at, changed_at,"
        " eservice_number, diary_number) VALUES ('sater', 3, 1, 1, 'under_way', 1,"
        """ '{"administrators": [{"email": "Eva@sater.se"}, {"person": 1}]}', '2026-03-02', '2026-03-02', '', '')"""
    ),
    (
        'INSERT INTO application_version (organisation_id, id, application_id, version, answers, "by", at)'
        """ VALUES ('sater', 1, 3, 1, '{"purpose": "Fråga bo@sater.se."}', 1, '2026-03-02')"""
    ),
)
"""An application that names Eva and Sara, and did name Bo when it was sent."""


def test_channels_that_were_there_are_spelt_and_who_runs_them_is_counted_when_the_database_has_been_lifted(made):
    begin_at(made, "0001", OLD_ROWS)

    schema.upgrade(made)

    with made.connect() as connection:
        spelt = connection.execute(text("SELECT piece FROM channel_spelling WHERE channel_id = 7 ORDER BY piece"))
        counted = connection.execute(text("SELECT runners, mains, chief_runs FROM channel")).one()
        assert {row.piece for row in spelt} == spelling.pieces(("F 12",), "facebook.com/effen")
    assert tuple(counted) == (2, 1, False)


def test_whoever_a_platform_takes_messages_to_has_been_met_when_the_database_has_been_lifted(made):
    begin_at(made, "0024", WAYS)

    schema.upgrade(made)

    with made.connect() as connection:
        met = [bool(row.met) for row in connection.execute(text("SELECT met FROM person ORDER BY id"))]
    assert met == [True, False, False, False]


WAYS = (
    *(
        "INSERT INTO person (organisation_id, id, name, name_key, email, title, phone, protected, language)"
        f" VALUES ('sater', {id}, '{name}', '{name}', '{name}@sater.se', '', '', (1 = 0), '')"
        for id, name in enumerate(("emma", "bo", "eva", "kim"), start=1)
    ),
    *(
        'INSERT INTO reach (organisation_id, id, person_id, platform, "user", how, used_at, unreachable)'
        f" VALUES ('sater', {id}, {id}, '{platform}', 'U{id}', '{{}}', '2026-03-02', '{why}')"
        for id, platform, why in ((1, "slack", ""), (2, "slack", "account_inactive"), (3, "email", ""))
    ),
)
"""Emma is reached in Slack, Bo no longer, Eva by e-mail alone, and Kim not at all."""


def test_a_database_made_by_a_newer_version_is_refused(made):
    with made.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('9999')"))

    with pytest.raises(NewerSchema):
        schema.open_or_refuse(made)


def test_the_service_does_not_lift_a_postgresql_by_itself():
    with a_database() as url:
        made = engine(url)
        with pytest.raises(OldSchema):
            schema.open_or_refuse(made)
        made.dispose()
