"""Who comes in, and with which status everybody else is turned away."""

from __future__ import annotations

import asyncio
import contextlib
import time

import aiohttp
import jwt
import pytest
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs

from bot.house import Spoken
from bot.teams.auth import KeySet, Refused, Token
from dialogs.blocks import Paragraph
from tests.bot.teams.payloads import TENANT, a_message, an_activity
from tests.bot.teams.stubs import APP, BOTS, OTHER_APP, OTHER_TENANT, Microsoft, Teams, a_key, a_teams

HEJ = Spoken(blocks=(Paragraph("Hej!"),))


async def refused(teams: Teams, payload, token) -> int:
    status, _ = await teams.post(payload, token)
    assert teams.house.heard == []
    assert teams.microsoft.calls == []
    return status


async def test_a_good_token_is_heard_and_answered():
    async with a_teams(HEJ) as teams:
        status, _ = await teams.post(a_message("hej"))

        assert status == 200
        assert [one.organisation for one in teams.house.heard] == ["sater"]
        assert [one["text"] for one in teams.microsoft.sent] == ["Hej!"]


async def test_app_and_tenant_pick_the_organisation():
    payload = a_message("hej")
    payload["conversation"]["tenantId"] = payload["channelData"]["tenant"]["id"] = OTHER_TENANT.upper()
    async with a_teams(HEJ) as teams:
        status, _ = await teams.post(payload, teams.microsoft.token(aud=OTHER_APP))

        assert status == 200
        assert [one.organisation for one in teams.house.heard] == ["gullspang"]


@pytest.mark.parametrize(
    "claims",
    [
        {"exp": int(time.time()) - 3600},
        {"exp": None},
        {"exp": "snart"},
        {"nbf": int(time.time()) + 3600},
        {"iss": "https://api.example.org"},
        {"iss": None},
        {"aud": "00000000-0000-4000-8000-000000000000"},
        {"aud": None},
        {"aud": [APP]},
        {"serviceurl": None},
        {"serviceurl": "https://example.org/"},
        {"kid": ""},
        {"kid": "k9"},
        {"kid": "k1", "key": "k2"},
    ],
    ids=" and ".join,  # no moment in a name: two processes collect them
)
async def test_a_token_that_does_not_hold_is_401(claims):
    async with a_teams() as teams:
        assert await refused(teams, a_message("hej"), teams.microsoft.token(**claims)) == 401


@pytest.mark.parametrize(
    "token", ["x", "a.b.c", "e30.e30.", "\u00e5\u00e4\u00f6", "." * 4000, "W1td" * 1500 + ".e30.e30"]
)
async def test_garbage_for_a_token_is_401(token):
    async with a_teams() as teams:
        assert await refused(teams, a_message("hej"), token) == 401


async def test_an_unsigned_token_and_one_signed_with_the_public_key_as_a_secret_are_401():
    async with a_teams() as teams:
        claims = {"iss": "https://api.botframework.com", "aud": APP, "exp": int(time.time()) + 3600}
        claims["serviceurl"] = teams.microsoft.service_url
        unsigned = jwt.encode(claims, "", algorithm="none", headers={"kid": "k1"})
        confused = jwt.encode(claims, "x" * 64, algorithm="HS256", headers={"kid": "k1"})

        assert await refused(teams, a_message("hej"), unsigned) == 401
        assert await refused(teams, a_message("hej"), confused) == 401


@pytest.mark.parametrize("header", ["", "Basic abc", "Bearer", "Bearer ", "bearer x"])
async def test_no_token_is_401(header):
    async with a_teams() as teams:
        status, _ = await teams.post(a_message("hej"), Authorization=header)

        assert status == 401
        assert teams.house.heard == []


async def test_a_body_without_service_url_is_401():
    payload = a_message("hej")
    del payload["serviceUrl"]
    async with a_teams() as teams:
        assert await refused(teams, payload, None) == 401


async def test_a_key_that_is_not_for_teams_does_not_sign_for_teams():
    async with a_teams() as teams:
        teams.microsoft.endorsements = ["webchat"]

        assert await refused(teams, a_message("hej"), None) == 401


@pytest.mark.parametrize("channel", ["directline", "webchat", "emulator", "email", "", None])
async def test_only_teams_itself_says_who_somebody_is(channel):
    # One key signs for all channels of the Bot Framework, and who writes through a web chat calls themselves what they like.
    async with a_teams() as teams:
        teams.microsoft.endorsements = ["msteams", "directline", "webchat", "email"]

        assert await refused(teams, {**a_message("hej"), "channelId": channel}, None) == 401


@pytest.mark.parametrize(
    ("told", "also"), [(OTHER_TENANT, OTHER_TENANT), (TENANT, OTHER_TENANT), ("", ""), ("okand", "okand")]
)
async def test_an_unknown_tenant_is_refused_politely_and_sees_nothing(told, also):
    payload = a_message("hej")
    payload["conversation"]["tenantId"], payload["channelData"]["tenant"]["id"] = told, also
    async with a_teams() as teams:
        status, said = await teams.post(payload)

        assert status == 403
        assert said == "Den här boten är inte öppen för din organisation.\nThis bot is not open to your organisation."
        assert teams.house.heard == []
        assert teams.microsoft.calls == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"hej"',
        b"{}",
        b'{"type": ""}',
        b'{"type": "message"}',
        b'{"type": {"a": 1}, "from": {"id": "a"}, "conversation": {"id": "b"}}',
        b'{"type": "message", "from": "Anna", "conversation": {"id": "b"}}',
        b'{"type": "message", "from": {"id": 1}, "conversation": {"id": "b"}}',
        b'{"type": "message", "from": {"id": "a"}, "conversation": {"id": "b"}, "id": 7}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"type": ' + b"9" * 5000 + b"}",
    ],
    ids=lambda body: body[:40].decode(errors="replace"),
)
async def test_a_body_that_is_no_activity_is_400(body):
    async with a_teams() as teams:
        headers = {"Authorization": f"Bearer {teams.microsoft.token()}", "Content-Type": "application/json"}
        async with teams.client.post("/api/messages", data=body, headers=headers) as response:
            assert response.status == 400
        assert teams.house.heard == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "text/json"])
async def test_a_body_of_another_kind_is_415(kind):
    async with a_teams() as teams:
        headers = {"Authorization": f"Bearer {teams.microsoft.token()}", "Content-Type": kind}
        async with teams.client.post("/api/messages", data=b"{}", headers=headers) as response:
            assert response.status == 415


async def test_a_charset_does_not_make_it_another_kind():
    async with a_teams(HEJ) as teams:
        status, _ = await teams.post(a_message("hej"), **{"Content-Type": "application/json; charset=utf-8"})

        assert status == 200


async def test_a_body_that_is_too_large_is_413_whether_it_says_so_or_not():
    async def in_pieces():
        for _ in range(40):
            yield b" " * 10_000

    async with a_teams() as teams:
        headers = {"Authorization": f"Bearer {teams.microsoft.token()}", "Content-Type": "application/json"}
        for body in (b" " * 300_000, in_pieces()):
            async with teams.client.post("/api/messages", data=body, headers=headers) as response:
                assert response.status == 413
        assert teams.house.heard == []


async def test_an_action_we_do_not_have_is_501():
    async with a_teams() as teams:
        status, _ = await teams.post(an_activity("invoke", name="task/fetch", value={}))

        assert status == 501


# Keys


async def test_many_first_messages_at_once_fetch_the_keys_once_and_all_come_in():
    async with a_teams(HEJ) as teams:
        answers = await asyncio.gather(*(teams.post(a_message(f"hej {n}")) for n in range(20)))

        assert {status for status, _ in answers} == {200}
        assert teams.microsoft.key_fetches == 1


async def test_a_new_key_is_fetched_when_it_is_first_used():
    async with a_teams(HEJ) as teams:
        await teams.post(a_message("hej"))
        teams.microsoft.keys = ["k1", "k2"]
        status, _ = await teams.post(a_message("hej"), teams.microsoft.token("k2"))

        assert status == 200
        assert teams.microsoft.key_fetches == 2


async def test_made_up_keys_do_not_make_us_fetch_again_and_again():
    async with a_teams() as teams:
        for n in range(10):
            await teams.post(a_message("hej"), teams.microsoft.token(kid=f"made-up-{n}"))

        assert teams.microsoft.key_fetches == 2


async def test_when_the_keys_cannot_be_had_it_is_our_fault_and_not_the_callers():
    async with a_teams(HEJ) as teams:
        teams.microsoft.keys_down = True
        status, _ = await teams.post(a_message("hej"))

        assert status == 503
        assert teams.house.heard == []


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def test_keys_are_fetched_anew_after_a_day_and_unknown_ones_looked_for_once_a_minute():
    microsoft, clock = Microsoft(), Clock()
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")
        keys = KeySet(session, f"{microsoft.url}/metadata", clock)

        async def fetches(id: str, after: float) -> int:
            clock.now += after
            with contextlib.suppress(Refused):
                await keys.find(id)
            return microsoft.key_fetches

        assert await fetches("k1", after=0) == 1
        assert await fetches("k9", after=1) == 2
        assert await fetches("k8", after=58) == 2
        assert await fetches("k8", after=3) == 3
        assert await fetches("k1", after=3600) == 3
        assert await fetches("k1", after=24 * 3600) == 4


async def test_old_keys_go_on_being_used_while_new_ones_cannot_be_had():
    microsoft, clock = Microsoft(), Clock()
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")
        keys = KeySet(session, f"{microsoft.url}/metadata", clock)
        first = await keys.find("k1")
        microsoft.keys_down = True
        clock.now += 48 * 3600

        assert await keys.find("k1") == first


async def test_a_key_server_that_comes_back_is_asked_again_soon():
    microsoft, clock = Microsoft(keys_down=True), Clock()
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")
        keys = KeySet(session, f"{microsoft.url}/metadata", clock)
        with pytest.raises(Refused, match="no_keys"):
            await keys.find("k1")
        microsoft.keys_down = False
        with pytest.raises(Refused, match="no_keys"):
            await keys.find("k1")
        clock.now += 6

        assert (await keys.find("k1")).public.public_numbers() == a_key("k1").public_key().public_numbers()


# Our own token


async def test_our_own_token_is_fetched_once_for_each_app_and_used_for_every_answer():
    async with a_teams(HEJ) as teams:
        await asyncio.gather(*(teams.post(a_message(f"hej {n}")) for n in range(5)))

        assert teams.microsoft.logins == [
            {
                "tenant": TENANT,
                "grant_type": "client_credentials",
                "client_id": APP,
                "client_secret": "hemligt",
                "scope": "https://api.botframework.com/.default",
            }
        ]
        assert {call.authorization for call in teams.microsoft.calls} == {"Bearer token-1"}


async def test_a_token_that_the_connector_does_not_take_is_fetched_anew_for_the_next_answer():
    async with a_teams(HEJ) as teams:
        teams.microsoft.refusals.append((401, {"error": {"code": "Unauthorized"}}, {}))
        await teams.post(a_message("hej"))
        await teams.post(a_message("hej igen"))

        assert [call.authorization for call in teams.microsoft.calls] == ["Bearer token-1", "Bearer token-2"]


async def test_our_own_token_is_fetched_anew_before_it_ends():
    microsoft, clock = Microsoft(expires_in=3600), Clock()
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")
        token = Token(session, BOTS["sater"], microsoft.endpoints, clock)

        assert await token.get() == "token-1"
        clock.now += 3299
        assert await token.get() == "token-1"
        clock.now += 2
        assert await token.get() == "token-2"


# Without a token


async def test_without_a_token_only_this_computer_comes_in_and_only_where_that_is_allowed():
    async with a_teams(HEJ, bots={}, anonymous_for="gullspang") as teams:
        direct, _ = await teams.post(a_message("hej"), Authorization="")
        through_a_proxy, _ = await teams.post(a_message("hej"), Authorization="", **{"X-Forwarded-For": "192.0.2.1"})
        from_a_page, _ = await teams.post(a_message("hej"), Authorization="", Origin="https://example.org")
        by_another_name, _ = await teams.post(a_message("hej"), Authorization="", Host="bot.example.org")

        assert (direct, through_a_proxy, from_a_page, by_another_name) == (200, 401, 401, 401)
        assert [one.organisation for one in teams.house.heard] == ["gullspang"]
        assert {call.authorization for call in teams.microsoft.calls} == {""}
        assert teams.microsoft.logins == []


async def test_where_a_developer_may_come_without_a_token_a_bad_token_is_still_401():
    async with a_teams(HEJ, anonymous_for="gullspang") as teams:
        assert await refused(teams, a_message("hej"), "x") == 401
        status, _ = await teams.post(a_message("hej"))

        assert status == 200
        assert [one.organisation for one in teams.house.heard] == ["sater"]


async def test_nothing_of_what_a_stranger_wrote_is_logged():
    payload = a_message("mitt personnummer är 850101-1234")
    payload["conversation"]["tenantId"] = payload["channelData"]["tenant"]["id"] = OTHER_TENANT
    async with a_teams() as teams:
        with capture_logs() as logged:
            await teams.post(payload)
            await teams.post(payload, "hemlig.token.här")

    assert [(one["event"], one["status"]) for one in logged if one["event"] == "teams.refused"] == [
        ("teams.refused", 403),
        ("teams.refused", 401),
    ]
    assert not [text for text in ("personnummer", "850101", "Anna", "hemlig", OTHER_TENANT) if text in str(logged)]
