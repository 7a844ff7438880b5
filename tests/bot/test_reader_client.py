"""A better reader over HTTP: good, slow, broken and lying answers, and what becomes of a choice."""

from __future__ import annotations

import asyncio
import itertools
import json
import tomllib
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr

from bot import reader_client, settings
from bot.app import build
from bot.commands import topics
from bot.reader_client import ChatReader, endpoint
from bot.second_reading import SecondReading
from bot.settings import ChosenReader
from bot.tryout.house import Mailbox
from dialogs import blocks
from dialogs.guideline.chosen_reader import Candidate, Choice, Chooser, candidates
from dialogs.turn import Actor, Inbound, Place, PlaceKind, Typed
from policy_text.pack import Quotation
from register.questions.policy_questions import ExampleView
from tests.builders import Clock, a_person, a_store
from tests.dialogs.guideline.asking import read

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

TWO = (Candidate(id="p1", heading="6", text="Svar ska ges."), Candidate(id="p2", heading="2", text="Frågor besvaras."))


@asynccontextmanager
async def served(handler: Handler):
    """The address of a local server that speaks the protocol, or does not."""
    app = web.Application()
    app.router.add_post("/v1/chat/completions", handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    finally:
        await runner.cleanup()


def says(content: str) -> Handler:
    async def handler(request: web.Request) -> web.StreamResponse:
        return web.json_response({"choices": [{"message": {"role": "assistant", "content": content}}]})

    return handler


async def choice_of(handler: Handler, limit: float = 2.0) -> Choice | None:
    async with served(handler) as url, aiohttp.ClientSession() as session:
        return await ChatReader(session, ChosenReader(url=url), limit).choose("Hur snabbt?", TWO)


@pytest.mark.parametrize(
    ("content", "ids"),
    [
        ('{"ids": ["p2", "p1"]}', ("p2", "p1")),
        ('```json\n{"ids": ["p2"]}\n```', ("p2",)),
        ('["p1"]', ("p1",)),
        ("p2, p1", ("p2", "p1")),
        ('{"ids": "silent"}', ()),
        ("silent", ()),
    ],
)
async def test_ids_and_silence_are_a_choice(content, ids):
    assert await choice_of(says(content)) == Choice(ids)


@pytest.mark.parametrize(
    "content",
    [
        "Svar ska ges inom 12 timmar.",
        '{"ids": ["p1"], "answer": "inom 12 timmar"}',
        '{"ids": ["p9"]}',
        '{"ids": ["p1", "p9"]}',
        '{"ids": []}',
        '{"ids": [1]}',
        '{"ids": ["p1", "p2", "p1", "p2"]}',
        "p1 eftersom det står där",
        "",
        "[" * 5_000,
    ],
)
async def test_anything_else_is_ignored(content):
    assert await choice_of(says(content)) is None


async def test_an_answer_that_takes_too_long_is_not_waited_for():
    released = asyncio.Event()

    async def slow(request: web.Request) -> web.StreamResponse:
        await released.wait()
        return web.Response()

    async with served(slow) as url, aiohttp.ClientSession() as session:
        assert await ChatReader(session, ChosenReader(url=url), 0.05).choose("Hur snabbt?", TWO) is None
        released.set()


async def broken_json(request: web.Request) -> web.StreamResponse:
    return web.Response(text='{"choices": [', content_type="application/json")


async def refusing(request: web.Request) -> web.StreamResponse:
    return web.json_response({"error": "quota"}, status=429)


async def moving(request: web.Request) -> web.StreamResponse:
    raise web.HTTPTemporaryRedirect("http://example.org/")


async def another_shape(request: web.Request) -> web.StreamResponse:
    return web.json_response({"choices": [{"text": "p1"}]})


async def endless(request: web.Request) -> web.StreamResponse:
    return web.Response(body=b" " * 200_000)


@pytest.mark.parametrize("handler", [broken_json, refusing, moving, another_shape, endless])
async def test_a_broken_answer_is_ignored(handler):
    assert await choice_of(handler) is None


async def test_where_nobody_listens_the_built_in_choice_stands():
    async with aiohttp.ClientSession() as session:
        reader = ChatReader(session, ChosenReader(url="http://127.0.0.1:9/v1"))
        assert await reader.choose("Hur snabbt?", TWO) is None


async def test_what_is_sent_is_the_question_and_the_passages_and_nothing_about_who_asks():
    heard: list[tuple[dict[str, Any], str | None]] = []

    async def handler(request: web.Request) -> web.StreamResponse:
        heard.append((await request.json(), request.headers.get("Authorization")))
        return web.json_response({"choices": [{"message": {"content": "p1"}}]})

    async with served(handler) as url, aiohttp.ClientSession() as session:
        settings = ChosenReader(url=url, key=SecretStr("nyckel"), model="liten")
        await ChatReader(session, settings).choose("Hur snabbt?", TWO)

    ((body, authorization),) = heard
    assert authorization == "Bearer nyckel"
    assert (body["model"], body["messages"][0]["content"]) == ("liten", reader_client.INSTRUCTION)
    assert json.loads(body["messages"][1]["content"]) == {
        "question": "Hur snabbt?",
        "passages": [
            {"id": "p1", "section": "6", "text": "Svar ska ges."},
            {"id": "p2", "section": "2", "text": "Frågor besvaras."},
        ],
    }
    assert set(body) == {"messages", "temperature", "max_tokens", "model"}


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/v1", "https://a.example/v1/chat/completions"),
        ("https://a.example/v1/", "https://a.example/v1/chat/completions"),
        (
            "https://a.example/openai/deployments/x/chat/completions?api-version=1",
            "https://a.example/openai/deployments/x/chat/completions?api-version=1",
        ),
    ],
)
def test_a_base_address_gets_the_usual_path_and_a_whole_one_is_kept(url, expected):
    assert endpoint(url) == expected


# What becomes of it


class Picks:
    """A chooser that always says the same, and remembers what it was handed."""

    def __init__(self, choice: Choice | None) -> None:
        self.choice = choice
        self.asked: list[str] = []

    async def choose(self, question: str, candidates: Any) -> Choice | None:
        self.asked.append(question)
        return self.choice


OTHER = Quotation(section="6", text="Minst två inlägg per vecka ska göras")


@asynccontextmanager
async def asking(tmp_path, chooser: Chooser):
    """A house with that reader, its mailbox, and a way for Eva to ask it something."""
    clock = Clock()
    store = a_store(tmp_path, clock)
    eva, mailbox = a_person(store, "Eva Ek"), Mailbox(clock)
    second = SecondReading(chooser, lambda text, pack, found: (*found.passages[:1], OTHER))
    house = build(store, clock, mailbox, read, second)
    keys = itertools.count(1)

    async def ask(question: str) -> Any:
        return await house.hear(
            Inbound(
                key=str(next(keys)),
                organisation="sater",
                actor=Actor(platform="tryout", user=eva.email, name=eva.name, email=eva.email, reach={}),
                place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
                what=Typed(text=question),
            )
        )

    yield house, mailbox, ask
    house.close()


async def messages_after(tmp_path, question: str, picks: Picks) -> list[str]:
    """What comes by itself after the answer."""
    async with asking(tmp_path, picks) as (house, mailbox, ask):
        await ask(question)
        await house.finish()
        await house.postman.round()
        return [blocks.as_text(one.blocks) for _, one in mailbox.messages]


async def test_another_choice_comes_as_a_second_message_in_the_guidelines_own_words(tmp_path):
    (told,) = await messages_after(tmp_path, "Hur snabbt måste vi svara?", Picks(Choice(("p2",))))

    assert told.startswith("Jag läste en gång till.")
    assert "”Minst två inlägg per vecka ska göras” – Säters riktlinjer, § 6 Uppsikt och moderering." in told


async def test_a_choice_of_silence_is_told_too(tmp_path):
    assert await messages_after(tmp_path, "Hur snabbt måste vi svara?", Picks(Choice(()))) == [
        "Jag läste en gång till, och Säters riktlinjer tar nog inte upp det du frågade om."
    ]


@pytest.mark.parametrize("choice", [None, Choice(("p1",))])
async def test_the_same_choice_or_none_says_nothing_more(tmp_path, choice):
    assert await messages_after(tmp_path, "Hur snabbt måste vi svara?", Picks(choice)) == []


@pytest.mark.parametrize("question", ["Får jag klaga på chefen hemma?", "Vad blir det till lunch?", "mina kanaler"])
async def test_what_is_private_off_topic_or_no_question_is_never_sent(tmp_path, question):
    picks = Picks(Choice(("p2",)))

    assert await messages_after(tmp_path, question, picks) == []
    assert picks.asked == []


async def test_the_answer_is_given_while_the_reader_still_thinks(tmp_path):
    released = asyncio.Event()

    class Thinks:
        async def choose(self, question: str, candidates: Any) -> Choice | None:
            await released.wait()
            return Choice(("p2",))

    async with asking(tmp_path, Thinks()) as (house, mailbox, ask):
        answered = await ask("Hur snabbt måste vi svara?")
        before = list(mailbox.messages)
        released.set()
        await house.finish()
        await house.postman.round()

        assert "inom 24 timmar" in blocks.as_text(answered.blocks)
        assert before == []
        assert len(mailbox.messages) == 1


async def test_a_private_question_is_not_sent_with_the_one_that_leans_on_it(tmp_path):
    picks = Picks(None)

    async with asking(tmp_path, picks) as (house, _, ask):
        await ask("Får jag klaga på chefen hemma?")
        await ask("Och på helger?")
        await house.finish()

        assert [asked for asked in picks.asked if "chefen" in asked] == []


async def test_the_reader_is_handed_at_most_ten_passages_each_with_an_id_of_ours():
    many = tuple(Quotation(section="6", text=f"Mening {n}.") for n in range(14))

    handed = candidates((*many, many[0]))

    assert [one.id for one in handed] == ["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10"]
    assert [one.text for one in handed] == [one.text for one in many[:10]]


def test_no_reader_is_asked_where_none_is_set(tmp_path, monkeypatch):
    monkeypatch.delenv("KANALVAKT_READER_URL", raising=False)
    monkeypatch.chdir(tmp_path)

    assert settings.read().chosen_reader is None
    assert reader_client.LIMIT == 2.0


# kanalvakt topics export


def test_local_examples_are_written_as_the_topic_files_have_them():
    examples = [
        ExampleView(topic="svarstid", topic_name="svarstid", text='När "svarar" vi?\nSnart?'),
        ExampleView(topic="annonsering", topic_name="", text="köpa annons"),
        ExampleView(topic="svarstid", topic_name="svarstid", text="hur fort"),
    ]

    assert tomllib.loads("\n".join(topics.as_toml(examples, "x"))) == {
        "svarstid": {"name": "svarstid", "questions": ['När "svarar" vi?\nSnart?', "hur fort"]},
        "annonsering": {"questions": ["köpa annons"]},
    }
