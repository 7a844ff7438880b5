"""The log is lines of facts: nothing that somebody sent makes a line of its own, or a terminal do something."""

from __future__ import annotations

import json
import operator
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from bot import tracebacks
from register.errors import EmailNotOurs
from register.people import people
from register.storage.store import Store
from tests.on_both import BOTH, a_store_on

SAYS = """
import structlog
from bot import logs
logs.configure({style!r})
structlog.get_logger().warning("slack.refused", team="\\x1b]0;hej\\x07", key="Ev1\\n2026-03-02 [info] turn")
"""


@pytest.mark.parametrize("style", ["console", "json"])
def test_what_somebody_sent_is_one_line_of_plain_text(style: str):
    told = subprocess.run(
        [sys.executable, "-c", SAYS.format(style=style)], capture_output=True, check=True, text=True, timeout=60
    ).stderr

    assert told.count("\n") == 1
    assert told.removesuffix("\n").isprintable()


@pytest.fixture(params=BOTH)
def store(request, tmp_path) -> Iterator[Store]:
    with a_store_on(request.param, tmp_path, workers=1) as made:
        yield made


NAME, EMAIL, NUMBER = "Eva Ek", "eva.ek@sater.se", "850101-1234"
"""By names of our own, since a traceback shows the lines of code that it went through."""


def fall(error: Exception) -> None:
    raise error


FAULTS = {
    "a number": partial(int, NAME),
    "a key": partial(operator.getitem, {"namn": NAME}, EMAIL),
    "a day": partial(date.fromisoformat, f"{NAME} {NUMBER}"),
    "half a character": f"{NAME}\ud800".encode,
    "JSON": partial(json.loads, f'{{"namn": "{NAME}", '),
    "a refusal": partial(fall, EmailNotOurs(email=EMAIL)),
    "a sentence": partial(fall, LookupError(f"no button '{NAME}' in ”hej {NAME}” for {EMAIL} {NUMBER} 070-123 45 67")),
    "several": partial(fall, ExceptionGroup("many", [ValueError(f"'{NAME}'"), KeyError(NAME)])),
}


def raised(fault: Callable[[], object]) -> tuple[type[Exception], Exception, Any]:
    try:
        fault()
    except Exception as error:  # noqa: BLE001  whatever it is, it is to be told
        return (type(error), error, error.__traceback__)
    raise AssertionError("it is no fault")


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place_and_without_what_anybody_had_written(fault):
    def within() -> None:
        try:
            fault()
        except Exception as first:
            raise RuntimeError(f"while looking at '{NAME}'") from first

    story = tracebacks.told(raised(within))

    assert "test_logs.py" in story
    assert "RuntimeError: while looking at '…'" in story
    assert [word for word in ("Eva", "Ek", "eva.ek", "850101", "070") if word in story] == []


def test_what_helps_to_mend_a_fault_is_told():
    messages = (
        "database is locked", "'thread' is no field", "no such table: person", "invalid literal for int() with base 10: 'x'",
        "duplicate key value violates unique constraint \"person_email\"",
    )  # fmt: skip

    assert [tracebacks.without_words(message) for message in messages] == list(messages)


def test_of_a_row_that_a_database_does_not_take_nothing_is_told_but_why(store):
    def twice(unit) -> None:
        for _ in range(2):
            people.add(unit, name=NAME, email=EMAIL)

    def lacking(unit) -> None:
        row = {"name": NAME, "email": EMAIL}
        unit.connection.execute(
            text("INSERT INTO person (organisation_id, name, email) VALUES (NULL, :name, :email)"), row
        )

    stories = [tracebacks.told(raised(partial(store.run_now, "sater", work))) for work in (twice, lacking)]

    assert ["unique" in stories[0].casefold(), "null" in stories[1].casefold()] == [True, True]
    assert [word for word in ("Eva", "eva.ek") if word in "".join(stories)] == []


LIBRARY = """
import logging, structlog, sys
from bot import logs
logs.configure(sys.argv[1])
name, email = sys.argv[2:]
logging.getLogger("asyncio").error("Task exception was never retrieved %r", KeyError(name), exc_info=KeyError(name))
logging.getLogger("guest").warning("could not send to %s", email)
try:
    int(name)
except ValueError:
    structlog.get_logger().exception("turn_failed", reference="7F3K")
"""


@pytest.mark.parametrize("style", ["console", "json"])
def test_neither_we_nor_a_library_tell_who_it_was_about(style: str):
    told = subprocess.run(
        [sys.executable, "-c", LIBRARY, style, NAME, EMAIL], capture_output=True, check=True, text=True, timeout=60
    ).stderr

    assert ["Eva" in told, "eva.ek" in told] == [False, False]
    assert ["7F3K" in told, "Task exception was never retrieved" in told, told.count("Error: ")] == [True, True, 2]
