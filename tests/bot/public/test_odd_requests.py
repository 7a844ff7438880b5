"""The public list and the health check are read by anyone, however they ask: answered in their own way, never with a fault."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping

import pytest
from aiohttp import web
from aiohttp.test_utils import unused_port
from structlog.testing import capture_logs

from bot import listening
from bot.public.door import PublicDoor
from tests.builders import Clock, a_channel, a_person, a_store


@pytest.fixture
async def port(tmp_path) -> AsyncIterator[int]:
    store, found = a_store(tmp_path, Clock()), unused_port()
    eva = a_person(store, "Eva Ek")
    a_channel(store, "Biblioteket", eva, main=eva, address="www.facebook.com/bib")
    app = web.Application()
    app.router.add_routes(PublicDoor(lambda: store, store.packs).routes())
    runner = listening.runner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", found).start()
    yield found
    await runner.cleanup()
    store.close()


async def ask(port: int, line: str, *headers: str, host: str = "127.0.0.1") -> tuple[int, bytes]:
    """The status and all that came with it, over a connection of one's own that is shut afterwards."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [line, *([f"Host: {host}"] if host else []), "Connection: close", *headers]
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
    answer = await asyncio.wait_for(reader.read(), timeout=10)
    writer.close()
    return (int(answer.split()[1]) if answer.startswith(b"HTTP/") else 0), answer


@pytest.fixture(autouse=True)
def no_fault(caplog):
    with capture_logs() as logged:
        yield
    assert {one["event"] for one in logged} <= {"request_refused"}
    assert caplog.records == []


PAGES = [
    "/public/sater",
    "/public/sater.json",
    "/public/sater.csv",
    "/public/sater/feed.atom",
    "/public/sater/guideline",
    "/public/sater/privacy",
    "/healthz",
]


async def of_each(port: int, line: str, *headers: str, **more: str) -> dict[str, tuple[int, bytes]]:
    """What is answered to the same request for each of the pages."""
    return {page: await ask(port, line.format(page), *headers, **more) for page in PAGES}


def statuses(answers: Mapping[str, tuple[int, bytes]]) -> set[int]:
    return {status for status, _ in answers.values()}


async def test_it_is_read_and_not_written(port: int):
    asked = {method: statuses(await of_each(port, f"{method} {{}} HTTP/1.1")) for method in ("GET", "HEAD")}
    refused = {
        method: statuses(await of_each(port, f"{method} {{}} HTTP/1.1", "Content-Length: 0"))
        for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND")
    }

    assert asked == {"GET": {200}, "HEAD": {200}}
    assert set().union(*refused.values()) == {405}


PATHS = {
    "a step up": "/public/../healthz/../../etc/passwd",
    "a step up, encoded": "/public/%2e%2e/%2e%2e/etc/passwd",
    "a step up, encoded twice": "/public/%252e%252e/etc/passwd",
    "a step up the other way": "/public/..\\..\\etc\\passwd",
    "a null": "/public/sater%00.json",
    "a new line": "/public/sater%0d%0aX-Mine:%201",
    "half of a character": "/public/s%ed%a0%80ter",
    "no character": "/public/s%ff%feter",
    "a broken code": "/public/s%zzter",
    "another alphabet": "/public/s\xe4ter",
    "capitals": "/public/SATER",
    "a slash too many": "//public//sater",
    "a slash at the end": "/public/sater/",
    "another format": "/public/sater.xml",
    "a very long name": "/public/" + "a" * 4000,
    "a template": "/public/{{7*7}}",
    "markup": "/public/<script>alert(1)</script>",
    "another municipality": "/public/mora/feed.atom",
    "nothing": "/",
    "everything": "*",
    "no path": "public/sater",
}


async def test_what_is_not_there_is_not_found_and_nothing_of_what_was_asked_is_repeated(port: int):
    answers = {what: await ask(port, f"GET {path} HTTP/1.1") for what, path in PATHS.items()}
    told = b"".join(answer for _, answer in answers.values())

    assert {what: status for what, (status, _) in answers.items() if status not in (400, 404)} == {}
    assert [one for one in (b"root:", b"<script>", b"\nX-Mine") if one in told] == []


QUERIES = {
    "very long": "x=" + "a" * 7000,
    "many": "&".join(f"x{n}={n}" for n in range(500)),
    "broken": "%zz&%ff=%00&=&&a==b",
    "markup": "q=<script>alert(1)</script>",
    "a language": "language=../../etc&callback=alert",
}


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
async def test_a_question_after_the_address_is_not_looked_at(port: int, query: str):
    answers = await of_each(port, f"GET {{}}?{query} HTTP/1.1")

    assert statuses(answers) == {200}
    assert [page for page, (_, answer) in answers.items() if b"alert(1)" in answer] == []


async def test_an_address_longer_than_any_is_refused(port: int):
    status, _ = await ask(port, f"GET /public/sater?{'x' * 100_000} HTTP/1.1")

    assert status in (400, 414)


HEADERS = {
    "a part of it": "Range: bytes=0-10",
    "many parts of it": "Range: bytes=" + ",".join(f"{n}-{n}" for n in range(500)),
    "a part from behind": "Range: bytes=-1",
    "a part that is none": "Range: bytes=9-1",
    "a part of something": "Range: lines=1-2",
    "another encoding": "Accept-Encoding: zstd;q=1.0, br;q=x, *;q=0",
    "another kind": "Accept: image/png;q=nonsense, */*;q=0",
    "another language": "Accept-Language: xx-\xff\xfe, *;q=2",
    "a broken tag": 'If-None-Match: "abc',
    "a tag without marks": "If-None-Match: abc",
    "an empty tag": "If-None-Match: ",
    "weak tags": 'If-None-Match: W/"a", W/"b", "c"',
    "very many tags": "If-None-Match: " + ", ".join(f'"{n}"' for n in range(1000)),
    "a day that is none": "If-Modified-Since: Mon, 99 Foo 2026 99:99:99 GMT",
    "a day before all": "If-Modified-Since: Mon, 01 Jan 0000 00:00:00 GMT",
    "a day after all": "If-Modified-Since: Fri, 31 Dec 99999 23:59:59 GMT",
    "a moment of another kind": "If-Modified-Since: 2026-03-02T08:00:00Z",
    "another match": 'If-Match: "x"',
    "unmodified": "If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT",
    "a part if": 'If-Range: "x"',
    "a web socket": "Upgrade: websocket",
    "another protocol": "Upgrade: h2c",
    "a stream of events": "Accept: text/event-stream",
    "another origin": "Origin: https://elsewhere.example",
    "a proxy": "X-Forwarded-Host: elsewhere.example",
    "another way of writing it": "X-Original-URL: /tryout/state",
    "another method": "X-HTTP-Method-Override: DELETE",
    "cookies": "Cookie: " + "a=b; " * 1000,
    "a broken cookie": 'Cookie: ="\x01\\',
}


async def test_whatever_is_asked_for_besides_it_is_the_same_page(port: int):
    answers = {what: await of_each(port, "GET {} HTTP/1.1", header) for what, header in HEADERS.items()}
    told = b"".join(answer for pages in answers.values() for _, answer in pages.values())

    assert {what: statuses(pages) for what, pages in answers.items() if statuses(pages) != {200}} == {
        "a broken cookie": {400}
    }
    assert b"elsewhere.example" not in told


@pytest.mark.parametrize("header", ["Expect: 100-continue", "Expect: something-else"])
async def test_an_expectation_is_answered(port: int, header: str):
    status, _ = await ask(port, "GET /public/sater HTTP/1.1", header)

    assert status in (100, 200, 417)


HOSTS = [
    "",
    "elsewhere.example",
    "127.0.0.1:99999",
    "[::1",
    "a b",
    "a/b",
    "user@host",
    "\xff\xfe",
    "x" * 5000,
    "127.0.0.1, elsewhere.example",
]


async def test_whatever_we_are_called_it_is_no_fault_of_ours(port: int):
    answers = {host: statuses(await of_each(port, "GET {} HTTP/1.1", host=host)) for host in HOSTS}

    assert {host: found for host, found in answers.items() if not found <= {200, 400}} == {}


@pytest.mark.parametrize(
    "line", ["GET http://elsewhere.example/public/sater HTTP/1.1", "GET /public/sater HTTP/1.0", "GET /public/sater"]
)
async def test_older_and_longer_ways_of_asking_are_answered(port: int, line: str):
    status, answer = await ask(port, line)

    assert status in (200, 400)
    assert b"elsewhere.example" not in answer


async def test_what_is_no_request_at_all_is_refused(port: int):
    statuses = [
        (await ask(port, line))[0]
        for line in (
            "",
            "\x16\x03\x01\x02\x00",
            "PRI * HTTP/2.0",
            "SSH-2.0-x",
            "GET",
            "GET / HTTP/9.9",
            "\x00" * 100,
            "}" * 9000,
        )
    ]

    assert set(statuses) <= {0, 400, 404, 405, 505}
