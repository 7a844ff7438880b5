"""A token that has been found good is taken at its word for a while, and for nothing but what it says."""

from __future__ import annotations

import time

import aiohttp
from aiohttp.test_utils import TestServer

from bot.house import Spoken
from bot.teams.auth import Refused, TeamsAuthentication
from dialogs.blocks import Paragraph
from tests.bot.teams.payloads import a_message
from tests.bot.teams.stubs import APP, BOTS, Microsoft, a_teams

HEJ = Spoken(blocks=(Paragraph("Hej!"),))


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def a_caller(exp: int, then: float) -> list[str]:
    """What becomes of a token that is used, and used again after `then` seconds, when its key is no longer Microsoft's."""
    microsoft, clock = Microsoft(), Clock()
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")
        authentication = TeamsAuthentication(BOTS, session, microsoft.endpoints, clock=clock)
        token = f"Bearer {microsoft.token(exp=int(time.time()) + exp)}"
        first = await authentication.caller(token)
        microsoft.keys = ["k2"]
        await authentication.caller(f"Bearer {microsoft.token('k2')}")
        clock.now += then
        try:
            return [first.app_id, (await authentication.caller(token)).app_id]
        except Refused as refused:
            return [first.app_id, refused.why]


async def test_a_token_that_has_been_found_good_is_taken_at_its_word_for_a_few_minutes():
    assert await a_caller(exp=3600, then=299) == [APP, APP]


async def test_a_token_whose_key_has_been_taken_back_soon_counts_for_nothing():
    assert await a_caller(exp=3600, then=301) == [APP, "unknown_key"]


async def test_a_token_is_not_taken_at_its_word_after_its_own_end():
    # Ended four minutes ago, within what another computer's clock may differ; a minute later it is no longer.
    assert await a_caller(exp=-240, then=55) == [APP, APP]
    assert await a_caller(exp=-240, then=61) == [APP, "unknown_key"]


async def test_a_token_that_is_known_still_speaks_only_for_its_own_service_and_tenant():
    async with a_teams(HEJ) as teams:
        token = teams.microsoft.token()
        assert (await teams.post(a_message("hej"), token))[0] == 200
        elsewhere = {**a_message("hej"), "serviceUrl": "https://elsewhere.example/"}
        status, _ = await teams.post(elsewhere, token)

        assert status == 401
        assert len(teams.house.heard) == 1
