"""`POST /activity/<org>`: what a tool may tell, how it proves who it is, and that texts never get past the door."""

from __future__ import annotations

import asyncio
import json

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from multidict import CIMultiDict
from pydantic import SecretStr
from sqlalchemy import text
from sqlmodel import SQLModel

from bot.sources.door import MOST_BYTES, SIGNATURE, TIMESTAMP, WINDOW, ActivityDoor, sign
from register.activity import activity
from tests.builders import MONDAY, Clock, a_channel, a_person, a_store

SECRET = "a-secret-for-the-library"
OTHER_SECRET = "another-municipalitys-own"
NOW = MONDAY.timestamp()
COMMENT = {
    "id": "1",
    "channel": "https://www.facebook.com/bib/",
    "kind": "comment",
    "at": "2026-03-02T08:30",
    "thread": "t1",
}


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path, Clock())
    yield made
    made.close()


@pytest.fixture
def library(store):
    eva = a_person(store, "Eva Ek")
    return a_channel(store, "Biblioteket", eva, main=eva, address="www.facebook.com/bib")


@pytest.fixture
async def tool(store, library):
    app = web.Application()
    app.router.add_routes(ActivityDoor(lambda: store, {"sater": SecretStr(SECRET)}, lambda: NOW).routes())
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.fixture
async def both(store, library):
    """The same door, open for both municipalities with a secret for each."""
    app = web.Application()
    secrets = {"sater": SecretStr(SECRET), "gullspang": SecretStr(OTHER_SECRET)}
    app.router.add_routes(ActivityDoor(lambda: store, secrets, lambda: NOW).routes())
    async with TestClient(TestServer(app)) as client:
        yield client


async def post(tool, body, *, at=NOW, secret=SECRET, org="sater", headers=None, signed=None):
    """(status, answer); the body is what is sent, `signed` what the signature is made of."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    stamp = f"{at:.0f}" if isinstance(at, float) else at
    own = {
        "Content-Type": "application/json", TIMESTAMP: stamp,
        SIGNATURE: sign(secret, stamp, raw if signed is None else signed),
    }  # fmt: skip
    async with tool.post(f"/activity/{org}", data=raw, headers={**own, **(headers or {})}) as answer:
        return answer.status, await answer.json()


def waiting(store, library):
    return store.run_now("sater", lambda unit: activity.waiting(unit, library.id))


async def test_a_comment_waits_and_a_reply_in_its_thread_settles_it(tool, store, library):
    assert await post(tool, {"events": [COMMENT]}) == (200, {"taken": 1, "known": 0, "left_out": []})
    assert [one.kind for one in waiting(store, library)] == ["comment"]

    reply = {**COMMENT, "id": "2", "kind": "reply", "at": "2026-03-02T08:45"}
    await post(tool, {"events": [reply]})

    assert waiting(store, library) == ()


async def test_the_same_thing_is_told_once_however_often_it_comes(tool, store, library):
    await post(tool, {"events": [COMMENT]})

    assert await post(tool, {"events": [COMMENT]}) == (200, {"taken": 0, "known": 1, "left_out": []})
    assert len(waiting(store, library)) == 1


async def test_a_citizens_name_and_text_are_dropped_at_the_door(tool, store):
    wordy = {**COMMENT, "text": "Varför är badet stängt?", "from": {"name": "Medborgar Medborgarsson"}}
    status, _ = await post(tool, {"events": [wordy]})

    with store.engine.connect() as connection:
        stored = [
            str(row)
            for table in SQLModel.metadata.tables
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
        ]
    assert status == 200
    assert not [row for row in stored if "badet" in row or "Medborgarsson" in row]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"secret": "another-secret-altogether"}, (401, "bad_signature")),
        ({"signed": b"{}"}, (401, "bad_signature")),
        ({"at": NOW - WINDOW - 1}, (401, "too_old")),
        ({"at": NOW + WINDOW + 1}, (401, "too_old")),
        ({"at": "yesterday"}, (400, "bad_timestamp")),
        ({"headers": {SIGNATURE: ""}}, (401, "not_signed")),
        ({"headers": {TIMESTAMP: ""}}, (401, "not_signed")),
        ({"headers": {SIGNATURE: "sha256=åäö"}}, (401, "bad_signature")),
        ({"headers": {"Content-Type": "text/plain"}}, (415, "not_json")),
        ({"org": "gullspang"}, (404, "unknown")),
        ({"org": "nowhere"}, (404, "unknown")),
    ],
)
async def test_whoever_does_not_prove_who_they_are_is_turned_away(tool, store, library, changes, expected):
    status, answer = await post(tool, {"events": [COMMENT]}, **changes)

    assert (status, answer["error"]) == expected
    assert waiting(store, library) == ()


async def test_a_signature_that_is_no_text_is_a_bad_one(tool, store, library):
    head = (
        b"POST /activity/sater HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
        b"X-Kanalvakt-Timestamp: " + f"{NOW:.0f}".encode() + b"\r\nX-Kanalvakt-Signature: \xff\xfe\r\n\r\n{}"
    )
    reader, writer = await asyncio.open_connection(tool.server.host, tool.server.port)
    writer.write(head)
    status = await reader.readline()
    writer.close()

    assert status.split()[1] == b"401"


@pytest.mark.parametrize(
    "told",
    [
        {"secret": OTHER_SECRET},
        {"org": "gullspang"},
        {"at": f"0{NOW:.0f}", "headers": {TIMESTAMP: f"{NOW:.0f}"}},
        {"at": f"{NOW - 200:.0f}", "headers": {TIMESTAMP: f"{NOW:.0f}"}},
        *[
            {"headers": {SIGNATURE: made}}
            for made in (
                "sha256=",
                "sha1=" + "0" * 40,
                "sha256=" + "0" * 64,
                "SHA256=" + "0" * 64,
                "0" * 64,
                "sha512=" + "0" * 128,
            )
        ],
    ],
    ids=str,
)
async def test_what_one_municipality_has_signed_is_said_in_its_own_name_and_at_its_own_moment_only(
    both, store, library, told
):
    status, answer = await post(both, {"events": [COMMENT]}, **told)

    assert (status, answer) == (401, {"error": "bad_signature"})
    assert waiting(store, library) == ()


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [("+" + f"{NOW:.0f}", 400), (f"{NOW:.0f}.0", 400), (f"{NOW:.0f}000000", 400), ("1e9", 400), (f"-{NOW:.0f}", 400)],
)
async def test_a_moment_that_is_no_whole_number_is_none_though_rightly_signed(tool, store, library, stamp, expected):
    assert await post(tool, {"events": [COMMENT]}, at=stamp) == (expected, {"error": "bad_timestamp"})
    assert waiting(store, library) == ()


async def test_two_signatures_are_none(tool, store, library):
    raw, stamp = json.dumps({"events": [COMMENT]}).encode(), f"{NOW:.0f}"
    own = [("Content-Type", "application/json"), (TIMESTAMP, stamp)]
    made = [(SIGNATURE, sign(SECRET, stamp, raw)), (SIGNATURE, "sha256=" + "0" * 64)]
    statuses = []
    for both in (made, made[::-1]):
        async with tool.post("/activity/sater", data=raw, headers=CIMultiDict([*own, *both])) as answer:
            statuses.append(answer.status)

    assert statuses == [401, 401]
    assert waiting(store, library) == ()


async def test_what_was_captured_and_is_sent_again_within_its_time_is_taken_once(tool, store, library):
    answers = [await post(tool, {"events": [COMMENT]}, at=NOW - 250) for _ in range(3)]

    assert [(status, answer["taken"]) for status, answer in answers] == [(200, 1), (200, 0), (200, 0)]
    assert len(waiting(store, library)) == 1


async def test_what_no_database_keeps_is_left_out_of_what_is_told(tool, store, library):
    odd = {**COMMENT, "id": "1\x00\ud800", "thread": "t\x00", "link": "https://x.se/\ud800"}

    assert await post(tool, {"source": "s\x00\ud800", "events": [odd]}) == (
        200,
        {"taken": 1, "known": 0, "left_out": []},
    )
    assert [one.kind for one in waiting(store, library)] == ["comment"]


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000, b"\xff\xfe", b'{"events": [], "n": ' + b"9" * 5000 + b"}",
        b"not json", b"[]", {"events": "none"}, {"events": [1]}, {"events": [{**COMMENT, "kind": "shout"}]},
        {"events": [{**COMMENT, "at": "soon"}]}, {"events": [{**COMMENT, "channel": ""}]},
        {"events": [{**COMMENT, "count": 0}]}, {"events": [{**COMMENT, "id": ["1"]}]}, {"events": [COMMENT] * 501},
    ],
)  # fmt: skip
async def test_what_cannot_be_read_is_refused_whole(tool, store, library, body):
    status, _ = await post(tool, body)

    assert status == 400
    assert waiting(store, library) == ()


async def test_too_much_is_refused_before_it_is_read(tool):
    assert await post(tool, b"x" * (MOST_BYTES + 1)) == (413, {"error": "too_large"})


async def test_one_that_cannot_be_placed_holds_up_none_of_the_others(tool, store, library):
    strange = {**COMMENT, "id": "9", "channel": "www.facebook.com/other"}
    ahead = {**COMMENT, "id": "8", "at": "2026-03-03T08:00"}

    status, answer = await post(tool, {"events": [strange, COMMENT, ahead]})

    assert (status, answer["taken"]) == (200, 1)
    assert answer["left_out"] == [{"event": 0, "error": "no_channel"}, {"event": 2, "error": "not_yet"}]
