"""SQLite's planner has been told how our tables are filled: a find among many is never made by reading all of them."""

from __future__ import annotations

import pytest

from register.applications import casework
from register.storage import planner, schema
from register.storage.database import engine
from register.storage.store import Store
from tests.builders import Clock, all_packs

ALL_OF_ONE = "(organisation_id=?)"
"""How SQLite says that it goes through every row of one municipality."""

DISTURBED_TODAY = """
    SELECT id FROM nudge
    WHERE organisation_id = 'sater' AND person_id IN (1, 2, 3) AND urgency = 1 AND say_at >= '2026-03-02' AND replaces IS NULL
"""


@pytest.fixture
def store(tmp_path):
    made = Store(f"sqlite:///{tmp_path / 'planned.db'}", all_packs(), Clock())
    schema.make(made.engine)
    yield made
    made.close()


def plan(store: Store, question: str) -> list[str]:
    def asked(connection):
        return [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {question}")]

    found: list[str] = store.claim(asked).result()
    return found


@pytest.mark.parametrize(
    ("question", "index"),
    [
        ("SELECT id FROM nudge WHERE organisation_id = 'sater' AND subject IN ('a', 'b', 'c')", "subject=?"),
        (DISTURBED_TODAY, "nudge_of_person (organisation_id=? AND person_id=? AND urgency=? AND say_at>?)"),
        ("SELECT id FROM reach WHERE organisation_id = 'sater' AND person_id IN (1, 2, 3)", "ix_reach_person_id"),
        ("SELECT id FROM obligation WHERE organisation_id = 'sater' AND settled_at IS NULL AND next_at <= '2026-03-02'",
         "obligation_next"),
        ("SELECT id FROM obligation WHERE organisation_id = 'sater' AND duty = 'reply' AND channel_id IN (1, 2, 3)",
         "obligation_of_channel"),
        ("SELECT id FROM outbox WHERE organisation_id = 'sater' AND person_id = 7", "ix_outbox_person_id"),
    ],
)  # fmt: skip
def test_what_narrows_most_is_used(store, question, index):
    steps = plan(store, question)

    assert index in steps[0]
    assert not any(step.endswith(ALL_OF_ONE) for step in steps)


def test_what_waits_for_somebody_is_found_among_what_is_open(store):
    asked = casework.WAITING_BY_NAME.statement.params(person=7, our_organisation="sater")
    question = str(asked.compile(store.engine, compile_kwargs={"literal_binds": True}))

    assert "case_step_open (organisation_id=? AND person_id=?)" in plan(store, question)[0]


def test_a_house_from_before_is_told_when_it_opens(tmp_path):
    made = engine(f"sqlite:///{tmp_path / 'old.db'}")
    schema.open_or_refuse(made)
    with made.begin() as connection:
        connection.exec_driver_sql("DROP TABLE sqlite_stat1")
        before = planner.knows(connection)
    schema.open_or_refuse(made)
    with made.begin() as connection:
        after = planner.knows(connection)
    made.dispose()

    assert (before, after) == (False, True)


def test_what_analyze_has_found_out_is_left_as_it_is(tmp_path):
    made = engine(f"sqlite:///{tmp_path / 'analysed.db'}")
    schema.open_or_refuse(made)
    with made.begin() as connection:
        connection.exec_driver_sql("UPDATE sqlite_stat1 SET stat = '7 7' WHERE idx = 'ix_nudge_organisation_id'")
    schema.open_or_refuse(made)
    with made.begin() as connection:
        known = connection.exec_driver_sql("SELECT stat FROM sqlite_stat1 WHERE idx = 'ix_nudge_organisation_id'")

        assert known.scalar() == "7 7"
    made.dispose()
