"""People are asked for once, remembered for a while, and never waited for longer than a turn can bear."""

from __future__ import annotations

import asyncio

import pytest

from bot.slack.profiles import Profile, Remembered, profile
from bot.slack.tasks import Tasks


class Book:
    """Answers with a name for each key when it may, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.open = asyncio.Event()
        self.open.set()
        self.fails = False

    async def ask(self, key: str) -> str:
        self.asked.append(key)
        await self.open.wait()
        if self.fails:
            raise TimeoutError
        return key.upper()


async def test_an_answer_is_remembered():
    book = Book()
    names = Remembered("name", book.ask, Tasks())

    assert [await names.get("a"), await names.get("a")] == ["A", "A"]
    assert book.asked == ["a"]


async def test_many_who_ask_at_once_ask_once():
    book = Book()
    names = Remembered("name", book.ask, Tasks())

    assert await asyncio.gather(*(names.get("a") for _ in range(5))) == ["A"] * 5
    assert book.asked == ["a"]


async def test_an_answer_that_comes_too_late_is_there_for_the_next():
    book, tasks = Book(), Tasks()
    book.open.clear()
    names = Remembered("name", book.ask, tasks, patience=0.0)

    assert await names.get("a") is None
    book.open.set()
    await tasks.settled()
    assert await names.get("a") == "A"
    assert book.asked == ["a"]


async def test_a_failure_is_not_remembered():
    book, tasks = Book(), Tasks()
    book.fails = True
    names = Remembered("name", book.ask, tasks)

    assert await names.get("a") is None
    book.fails = False
    await tasks.settled()
    assert await names.get("a") == "A"


async def test_an_old_answer_is_asked_for_anew():
    book = Book()
    names = Remembered("name", book.ask, Tasks(), keep=0.0)

    await names.get("a")
    await names.get("a")

    assert book.asked == ["a", "a"]


async def test_the_oldest_are_forgotten_when_there_are_too_many():
    book = Book()
    names = Remembered("name", book.ask, Tasks(), most=2)

    for key in "abcca":
        await names.get(key)

    assert book.asked == ["a", "b", "c", "a"]


async def test_stopping_gives_up_what_does_not_come_to_an_end():
    tasks = Tasks()
    stuck = tasks.start(asyncio.Event().wait())
    endless = tasks.keep(asyncio.Event().wait())

    await tasks.close(0.0)

    assert stuck.cancelled()
    assert endless.cancelled()


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (
            {"id": "U1", "team_id": "T1", "profile": {"real_name": "Åsa Öberg", "email": " asa@sater.se "}},
            Profile(user="U1", name="Åsa Öberg", email="asa@sater.se", member=True),
        ),
        (
            {"id": "U1", "team_id": "T2", "profile": {"display_name": "Gäst"}},
            Profile(user="U1", name="Gäst", member=False),
        ),
        ({"id": "USLACKBOT", "name": "slackbot"}, Profile(user="USLACKBOT", name="slackbot", member=False)),
        ({"id": "U1", "deleted": True}, Profile(user="U1", member=False)),
        (
            # Whoever has not confirmed an address may have written somebody else's.
            {"id": "U1", "is_email_confirmed": False, "profile": {"real_name": "Eva Ek", "email": "chef@sater.se"}},
            Profile(user="U1", name="Eva Ek", email="", member=True),
        ),
        (
            {"id": "U1", "is_email_confirmed": True, "profile": {"real_name": "Eva Ek", "email": "eva@sater.se"}},
            Profile(user="U1", name="Eva Ek", email="eva@sater.se", member=True),
        ),
    ],
)
def test_a_profile_says_who_it_is_and_whether_they_belong_here(told: dict[str, object], known: Profile):
    assert profile(told, "T1") == known
