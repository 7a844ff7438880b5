"""Only this computer's own browser is let in, and only what the page sends is taken in."""

from __future__ import annotations

import json

import pytest

from dialogs.turn import Typed
from tests.bot.tryout.browser import Page, a_page
from tests.bot.tryout.scripted import ANNA

PATHS = ["/", "/tryout/state?organisation=sater", "/tryout/page.js", "/tryout/page.css", "/tryout/icon.svg"]
ACTS = ["say", "press", "form", "close", "meet", "clock", "restart"]
NOT_HERE = "Provsidan kan bara öppnas direkt i en webbläsare på den dator där Kanalvakt körs."
PASSED_ON = [
    {"Forwarded": "for=192.0.2.1"},
    {"X-Forwarded-For": "127.0.0.1"},
    {"X-Forwarded-Proto": "https"},
    {"Via": "1.1 proxy"},
    {"Host": "kanalvakt.example"},
    {"Host": "127.0.0.1.example:3978"},
    {"Origin": "https://kanalvakt.example"},
    {"Origin": "null"},
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("headers", PASSED_ON, ids=str)
async def test_nothing_is_shown_through_a_proxy_or_to_another_page(path: str, headers: dict[str, str]):
    async with a_page() as page, page.client.get(path, headers=headers) as response:
        assert response.status == 403
        assert await response.text() == NOT_HERE


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "headers", [*PASSED_ON, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}], ids=str
)
async def test_nothing_is_done_through_a_proxy_or_by_another_page(act: str, headers: dict[str, str]):
    async with a_page() as page:
        sent = {"organisation": "sater", "person": ANNA.key, "text": "hej", "move": "hour"}
        async with page.client.post(f"/tryout/{act}", json=sent, headers=headers) as response:
            assert response.status == 403

        assert page.stage.heard == []
        assert page.stage.restarts == 0


CROSS = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "headers",
    [
        {**CROSS, "Sec-Fetch-Dest": "script"},
        {**CROSS, "Sec-Fetch-Dest": "image"},
        {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors", "Origin": "http://127.0.0.1:1"},
        {**CROSS, "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"},
    ],
    ids=str,
)
async def test_nothing_is_given_to_a_page_that_draws_it_into_its_own(path: str, headers: dict[str, str]):
    async with a_page() as page, page.client.get(path, headers=headers) as response:
        assert response.status == 403


async def test_a_link_from_elsewhere_opens_the_page():
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    async with a_page() as page, page.client.get("/", headers=link) as response:
        assert response.status == 200


@pytest.mark.parametrize("path", ["/", "/tryout/state?organisation=sater"])
@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://localhost:1"])
async def test_neither_a_web_socket_nor_a_stream_of_events_is_opened_from_elsewhere(path: str, origin: str):
    key = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "x" * 24,
    }
    async with a_page() as page:
        for asked in (key, {"Accept": "text/event-stream"}):
            async with page.client.get(path, headers={**asked, "Origin": origin}) as response:
                assert response.status == 403


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
async def test_a_form_that_any_page_may_post_does_nothing_though_an_old_browser_tells_nothing_of_it(
    act: str, kind: str
):
    async with a_page() as page:
        body = json.dumps({"organisation": "sater", "person": ANNA.key, "text": "hej", "move": "hour"})
        async with page.client.post(f"/tryout/{act}", data=body.encode(), headers={"Content-Type": kind}) as response:
            assert response.status == 415

        assert page.stage.heard == []
        assert page.stage.restarts == 0


async def test_another_port_of_the_same_computer_is_another_page():
    async with a_page() as page:
        sent = {"organisation": "sater", "person": ANNA.key, "text": "hej"}
        headers = {"Origin": "http://127.0.0.1:1"}
        async with page.client.post("/tryout/say", json=sent, headers=headers) as response:
            assert response.status == 403


async def test_the_pages_own_origin_is_let_in():
    async with a_page() as page:
        own = str(page.client.make_url("/")).rstrip("/")
        sent = {"organisation": "sater", "person": ANNA.key, "text": "hej"}
        headers = {"Origin": own, "Sec-Fetch-Site": "same-origin"}
        async with page.client.post("/tryout/say", json=sent, headers=headers) as response:
            assert response.status == 200


@pytest.mark.parametrize("path", [*PATHS, "/tryout/state?organisation=mora"])
async def test_every_answer_tells_the_browser_to_be_careful(path: str):
    async with a_page() as page, page.client.get(path) as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert response.headers["Cache-Control"] == "no-store"


async def refused(page: Page, body: bytes | str, type: str = "application/json", act: str = "say") -> tuple[int, str]:
    async with page.client.post(f"/tryout/{act}", data=body, headers={"Content-Type": type}) as response:
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        return response.status, json.loads(await response.text())["problem"]


@pytest.mark.parametrize("body", [b"", b"{", b'{"organisation": "sater", "text": "h', b"[]", b"7", b"\xff"])
async def test_truncated_or_foreign_json_gets_a_sentence(body: bytes):
    async with a_page() as page:
        assert await refused(page, body) == (
            400,
            "Det som skickades gick inte att läsa. Ladda om sidan och försök igen.",
        )
        assert page.stage.heard == []


@pytest.mark.parametrize(
    "type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json"]
)
async def test_only_json_is_taken_in(type: str):
    async with a_page() as page:
        body = json.dumps({"organisation": "sater", "person": ANNA.key, "text": "hej"})

        assert await refused(page, body, type) == (415, "Sidan tar bara emot JSON (application/json).")
        assert page.stage.heard == []


async def test_more_than_anybody_means_is_not_taken_in():
    async with a_page() as page:
        body = json.dumps({"organisation": "sater", "person": ANNA.key, "text": "a" * 600_000})

        assert await refused(page, body) == (
            413,
            "Det där är för mycket att ta emot på en gång. Korta texten och skicka igen.",
        )
        assert page.stage.heard == []


async def test_ten_thousand_characters_are_passed_on_whole():
    async with a_page() as page:
        await page.post("say", text="å" * 10_000)

        assert page.stage.heard[0].what == Typed(text="å" * 10_000)


@pytest.mark.parametrize(
    ("sent", "status", "problem"),
    [
        ({"organisation": "mora"}, 404, "Kommunen finns inte här. Ladda om sidan och välj en annan."),
        ({"organisation": None}, 404, "Kommunen finns inte här. Ladda om sidan och välj en annan."),
        ({"person": "okand@sater.example"}, 404, "Personen finns inte här längre. Välj en annan."),
        ({"person": "gudrun.alm@gullspang.example"}, 404, "Personen finns inte här längre. Välj en annan."),
        ({"text": "  "}, 400, "Skriv något först, så svarar jag."),
    ],
)
async def test_what_cannot_be_answered_gets_a_sentence(sent: dict[str, object], status: int, problem: str):
    async with a_page() as page:
        body = {"organisation": "sater", "person": ANNA.key, "text": "hej"} | sent

        assert await refused(page, json.dumps(body)) == (status, problem)
        assert page.stage.heard == []


async def test_refusals_speak_the_pages_language():
    async with a_page() as page:
        body = {"organisation": "sater", "person": ANNA.key, "text": " "}
        async with page.client.post("/tryout/say?language=en", json=body) as response:
            assert (await response.json())["problem"] == "Write something first, and I will answer."


async def test_an_unknown_municipality_shows_nothing():
    async with a_page() as page, page.client.get("/tryout/state?organisation=mora") as response:
        assert response.status == 404
