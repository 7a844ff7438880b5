"""What others must hear reaches them in their own chat, once, and every trouble is told as what it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.teams.connector import retry_after
from dialogs import blocks as b
from dialogs.words import Press
from scheduler.courier import Address, Closed, Courier, NotNow, Unreachable
from tests.bot.teams.payloads import ANNA, BOT, TENANT, a_message, read
from tests.bot.teams.stubs import Teams, a_teams

NOTICE: b.Blocks = (
    b.Title("Ny ansökan: Biblioteket på Facebook"),
    b.ButtonRow((b.BlockButton(label="Läs hela", press=Press(do="decide.read", args={"application": 14})),)),
)
SETTLED: b.Blocks = (b.Paragraph("Tillstyrkt i går kl. 10.32."),)
LONG: b.Blocks = (b.Title("Riktlinjen"), *(b.Paragraph("ord " * 740) for _ in range(12)))


def anna(teams: Teams, *, organisation: str = "sater", **reach: object) -> Address:
    known = {
        "serviceUrl": teams.microsoft.service_url,
        "channelId": "msteams",
        "bot": {"id": BOT["id"]},
        "user": {"id": ANNA["id"]},
        "tenantId": TENANT,
        "conversation": {"id": "a:1personal-anna-berg"},
    }
    kept = {name: value for name, value in (known | reach).items() if value is not None}
    return Address(organisation=organisation, platform="teams", user=ANNA["aadObjectId"], reach=kept)


async def test_a_notice_reaches_the_persons_own_chat():
    async with a_teams() as teams:
        courier: Courier = teams.door.courier
        ref = await courier.deliver(anna(teams), NOTICE)

        (call,) = teams.microsoft.calls
        assert (call.method, call.path) == ("POST", "/a%3A1personal-anna-berg/activities")
        assert call.authorization == "Bearer token-1"
        assert read(call.body) == "Ny ansökan: Biblioteket på Facebook\n(Läs hela)"
        assert call.body["summary"] == "Ny ansökan: Biblioteket på Facebook"
        assert (call.body["from"], call.body["recipient"]) == ({"id": BOT["id"]}, {"id": ANNA["id"]})
        assert ref == {
            "serviceUrl": teams.microsoft.service_url,
            "conversation": "a:1personal-anna-berg",
            "activities": ["m1"],
        }


async def test_the_address_of_somebody_who_wrote_is_one_that_can_be_written_to():
    async with a_teams() as teams:
        await teams.post(a_message("hej"))
        actor = teams.house.heard[0].actor
        to = Address(organisation="sater", platform="teams", user=actor.user, reach=actor.reach or {})
        await teams.door.courier.deliver(to, NOTICE)

        assert [call.path for call in teams.microsoft.calls] == ["/a%3A1personal-anna-berg/activities"]


async def test_somebody_only_met_among_others_gets_a_chat_of_their_own():
    async with a_teams() as teams:
        ref = await teams.door.courier.deliver(anna(teams, conversation=None), NOTICE)

        assert [call.path for call in teams.microsoft.calls] == ["", "/a%3A1opened-anna-berg/activities"]
        assert ref["conversation"] == "a:1opened-anna-berg"


async def test_a_notice_becomes_another_in_its_place():
    async with a_teams() as teams:
        ref = await teams.door.courier.deliver(anna(teams), NOTICE)
        await teams.door.courier.update(anna(teams), ref, SETTLED)

        call = teams.microsoft.calls[-1]
        assert (call.method, call.path) == ("PUT", "/a%3A1personal-anna-berg/activities/m1")
        assert read(call.body) == "Tillstyrkt i går kl. 10.32."
        assert call.body["attachments"][0]["contentType"] == "application/vnd.microsoft.card.adaptive"


async def test_a_notice_in_two_messages_becomes_one_and_the_other_goes_away():
    async with a_teams() as teams:
        ref = await teams.door.courier.deliver(anna(teams), LONG)
        await teams.door.courier.update(anna(teams), ref, SETTLED)

        assert ref["activities"] == ["m1", "m2"]
        assert [(call.method, call.path) for call in teams.microsoft.calls[2:]] == [
            ("PUT", "/a%3A1personal-anna-berg/activities/m1"),
            ("DELETE", "/a%3A1personal-anna-berg/activities/m2"),
        ]


async def test_a_notice_that_grows_goes_on_in_a_message_after_it():
    async with a_teams() as teams:
        ref = await teams.door.courier.deliver(anna(teams), NOTICE)
        await teams.door.courier.update(anna(teams), ref, LONG)

        assert [call.method for call in teams.microsoft.calls] == ["POST", "PUT", "POST"]


async def test_a_notice_that_is_gone_stays_gone():
    async with a_teams() as teams:
        ref = await teams.door.courier.deliver(anna(teams), NOTICE)
        teams.microsoft.refusals.append((404, {"error": {"code": "ActivityNotFoundInConversation"}}, {}))
        await teams.door.courier.update(anna(teams), ref, SETTLED)

        assert len(teams.microsoft.calls) == 2


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (403, "ConversationBlockedByUser"),
        (403, "BotNotInConversationRoster"),
        (404, "ConversationNotFound"),
        (410, "X"),
    ],
)
async def test_somebody_who_has_removed_or_blocked_the_bot_cannot_be_reached(status, code):
    async with a_teams() as teams:
        teams.microsoft.refusals += [(status, {"error": {"code": code}}, {})]
        with pytest.raises(Unreachable, match=code):
            await teams.door.courier.deliver(anna(teams), NOTICE)

        assert len(teams.microsoft.calls) == 1


@pytest.mark.parametrize("status", [400, 401, 408, 412, 413, 429, 500, 502, 503, 504])
async def test_what_may_pass_is_left_for_later_and_never_tried_again_here(status):
    async with a_teams() as teams:
        teams.microsoft.refusals += [(status, {"error": {"code": "Busy"}}, {"Retry-After": "7"})]
        with pytest.raises(NotNow, match="Busy") as caught:
            await teams.door.courier.deliver(anna(teams), NOTICE)

        assert caught.value.retry_after == 7
        assert len(teams.microsoft.calls) == 1


async def test_an_answer_that_is_none_of_teams_own_is_left_for_later():
    async with a_teams() as teams:
        teams.microsoft.refusals += [(502, "<html>", {}), (302, {}, {"Location": "https://example.org/"})]
        for _ in range(2):
            with pytest.raises(NotNow):
                await teams.door.courier.deliver(anna(teams), NOTICE)

        assert len(teams.microsoft.calls) == 2


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "no address", "https://[/"])
async def test_a_teams_that_is_out_of_reach_is_left_for_later(url):
    async with a_teams() as teams:
        with pytest.raises(NotNow):
            await teams.door.courier.deliver(anna(teams, serviceUrl=url), NOTICE)


@pytest.mark.parametrize("reach", [{"serviceUrl": None}, {"serviceUrl": ""}, {"user": None}])
async def test_half_an_address_is_none(reach):
    async with a_teams() as teams:
        with pytest.raises(Unreachable, match="no_address"):
            await teams.door.courier.deliver(anna(teams, **reach), NOTICE)


async def test_an_organisation_without_a_bot_reaches_nobody():
    async with a_teams() as teams:
        with pytest.raises(Closed, match="no_bot"):
            await teams.door.courier.deliver(anna(teams, organisation="mora"), NOTICE)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("7", 7.0), (" 0.5 ", 0.5), ("-3", 0.0), ("", None), ("snart", None), ("inf", None), ("nan", None)],
)
def test_how_long_to_wait_is_read_from_seconds(said, seconds):
    assert retry_after({"Retry-After": said}) == seconds


def test_how_long_to_wait_is_read_from_a_moment():
    soon = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    past = format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)

    assert 3500 < (retry_after({"Retry-After": soon}) or 0) <= 3600
    assert retry_after({"Retry-After": past}) == 0
