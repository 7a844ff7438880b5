"""What comes in is heard once, by whom it was said, and answered; faults of ours are said too."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import structlog

from bot.house import Spoken
from dialogs import turn as t
from dialogs.blocks import Paragraph
from dialogs.turn import Inbound, Place, PlaceKind
from tests.bot.slack.forms import a_form
from tests.bot.slack.payloads import (
    BOT,
    CHANNEL,
    DIRECT,
    TEAM,
    USER,
    action,
    command,
    event,
    home_opened,
    mention,
    message,
    signed,
)
from tests.bot.slack.stage import SECRET, a_person, a_stage

HEJ = Spoken(blocks=(Paragraph("Hej!"),))


async def test_a_signed_message_is_heard_and_answered():
    async with a_stage(HEJ) as stage:
        status, body = await stage.deliver(message("hej"))

    assert (status, body) == (200, "")
    (inbound,) = stage.house.heard
    assert inbound == Inbound(
        key=inbound.key,
        organisation="sater",
        actor=t.Actor(
            platform="slack",
            user=USER,
            name="Åsa Öberg",
            email="asa@sater.se",
            member=True,
            reach={"user": USER, "team": TEAM},
        ),
        place=Place(kind=PlaceKind.PERSONAL, key=f"slack:{DIRECT}"),
        what=t.Typed(text="hej"),
    )
    (said,) = stage.slack.said
    assert (said.method, said["channel"], said.text) == ("chat.postMessage", DIRECT, "Hej!")


async def test_a_delivery_sent_again_is_acked_again_but_not_said_twice():
    async with a_stage(HEJ) as stage:
        again = message("hej")
        first, _ = await stage.deliver(again)
        second, _ = await stage.deliver(again, **{"X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"})

    assert (first, second) == (200, 200)
    assert {inbound.key for inbound in stage.house.heard} == {f"slack:{again['event_id']}"}
    assert len(stage.slack.said) == 1


async def test_the_only_delivery_may_be_a_retry():
    async with a_stage(HEJ) as stage:
        await stage.deliver(message("hej"), **{"X-Slack-Retry-Num": "2", "X-Slack-Retry-Reason": "connection_failed"})

    assert len(stage.slack.said) == 1


async def test_a_captured_command_sent_again_is_the_same_delivery():
    async with a_stage(HEJ) as stage:
        body, headers = signed(command("ansök", channel=CHANNEL, response_url=stage.response_url), SECRET)
        first = await stage.post(body, headers)
        second = await stage.post(body, headers)

    assert first == second
    assert len({inbound.key for inbound in stage.house.heard}) == 1


async def test_a_mention_that_comes_as_two_events_is_heard_once():
    async with a_stage(HEJ) as stage:
        said = mention("hur snabbt måste vi svara?", ts="17.1")
        twin = event({**said["event"], "type": "message", "channel_type": "channel"})
        await stage.deliver(said)
        await stage.deliver(twin)

    assert [inbound.what for inbound in stage.house.heard] == [t.Typed(text="hur snabbt måste vi svara?")]
    assert len(stage.slack.said) == 1


async def test_what_the_bot_itself_says_is_not_heard():
    async with a_stage() as stage:
        status, _ = await stage.deliver(message("Hej!", user=BOT))

    assert status == 200
    assert stage.house.heard == []


async def test_words_in_a_command_that_bolt_stumbles_over_are_heard():
    async with a_stage(HEJ) as stage:
        status, _ = await stage.deliver(command("vad är payload?", name="/policy"))

    assert status == 200
    assert stage.house.heard[0].what == t.Command(name="policy", text="vad är payload?")


async def test_people_named_in_a_message_are_heard_by_name_and_work_address():
    async with a_stage(HEJ) as stage:
        stage.slack.people["U0BO"] = a_person("U0BO", name="Bo Ek", email="bo@sater.se")
        await stage.deliver(message("<@U0BO> och <@U0OKAND> kan hjälpa till"))

    assert stage.house.heard[0].what == t.Typed(text="Bo Ek (bo@sater.se) och @U0OKAND kan hjälpa till")


async def test_text_pressed_again_is_not_read_as_slack_writes_it():
    async with a_stage(HEJ) as stage:
        await stage.deliver(action({"value": '{"_":"Typed","text":"a &lt; b <@U1>"}'}))

    assert stage.house.heard[0].what == t.Typed(text="a &lt; b <@U1>")


@pytest.mark.parametrize(
    "about",
    [
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_stranger": True},
        {"is_bot": True},
        {"team_id": "T0GRANNKOMMUNEN"},
    ],
)
async def test_guests_and_strangers_are_no_members(about: dict[str, Any]):
    async with a_stage(HEJ) as stage:
        stage.slack.people[USER] = a_person() | about
        await stage.deliver(message("hej"))

    assert stage.house.heard[0].actor.member is False


async def test_somebody_from_another_workspace_is_no_member_even_when_slack_says_nothing_more():
    async with a_stage(HEJ) as stage:
        stage.slack.fails["users.info"] = ["user_not_found"]
        await stage.deliver(mention("hej", user_team="T0GRANNKOMMUNEN"))

    actor = stage.house.heard[0].actor
    assert (actor.user, actor.name, actor.email, actor.member) == (USER, "", "", False)


async def test_a_profile_is_asked_for_once():
    async with a_stage(HEJ, HEJ) as stage:
        await stage.deliver(message("hej"))
        await stage.deliver(message("hej igen"))

    assert len(stage.slack.of("users.info")) == 1


async def test_a_turn_does_not_wait_for_a_profile_that_does_not_come():
    async with a_stage(HEJ, HEJ) as stage:
        stage.slack.holds["users.info"] = asyncio.Event()
        body, headers = signed(message("hej"), SECRET)
        async with stage.session.post(stage.url, data=body, headers=headers) as answer:
            status = answer.status
        stage.slack.holds["users.info"].set()
        await stage.door.settled()
        await stage.deliver(message("hej igen"))

    assert status == 200
    assert [inbound.actor.email for inbound in stage.house.heard] == ["", "asa@sater.se"]
    assert len(stage.slack.of("users.info")) == 1


async def test_an_opened_home_is_published():
    async with a_stage(Spoken(blocks=(Paragraph("Dina kanaler"),))) as stage:
        status, _ = await stage.deliver(home_opened())

    assert status == 200
    assert stage.house.heard[0].what == t.HomeOpened()
    (published,) = stage.slack.said
    assert (published.method, published["user_id"], published.text) == ("views.publish", USER, "Dina kanaler")


async def test_the_chat_opened_for_the_first_time_is_a_welcome_and_not_asked_about_again():
    async with a_stage(Spoken(blocks=(Paragraph("Hej! Jag hjälper dig."),))) as stage:
        statuses = [(await stage.deliver(home_opened(tab="messages")))[0] for _ in range(3)]

    assert statuses == [200, 200, 200]
    assert [inbound.what for inbound in stage.house.heard] == [t.Met(first=True)]
    assert [(call.method, call["channel"], call.text) for call in stage.slack.said] == [
        ("chat.postMessage", DIRECT, "Hej! Jag hjälper dig.")
    ]


async def test_where_there_is_nothing_to_say_to_an_opened_chat_nothing_is_said():
    async with a_stage(Spoken()) as stage:
        await stage.deliver(home_opened(tab="messages"))

    assert stage.slack.said == []


async def test_a_button_nobody_knows_is_answered_kindly():
    async with a_stage() as stage:
        status, _ = await stage.deliver(action({"value": "{}"}))

    assert status == 200
    assert stage.house.heard == []
    (said,) = stage.slack.said
    assert (said["channel"], said.text.split(".")[0]) == (DIRECT, "Den knappen känner jag inte igen längre")


async def test_a_fault_of_ours_is_said_with_a_reference_that_the_log_knows():
    async with a_stage(RuntimeError("trasig")) as stage:
        with structlog.testing.capture_logs() as logs:
            status, _ = await stage.deliver(message("hemligt"))

    assert status == 200
    (failed,) = logs
    assert failed["event"] == "slack.failed"
    assert failed["exc_info"] is True
    assert failed["key"] == stage.house.heard[0].key
    assert stage.slack.said[0].text.endswith(f"Referens {failed['reference']}.")
    assert "hemligt" not in str(logs)


async def test_what_cannot_be_drawn_is_a_fault_of_ours_too():
    empty = a_form()
    async with a_stage(Spoken(form=empty)) as stage:
        with structlog.testing.capture_logs() as logs:
            status, _ = await stage.deliver(command("ansök"))

    assert status == 200
    assert [entry["event"] for entry in logs] == ["slack.failed"]
    assert "Något gick fel hos oss" in stage.slack.said[0].text


async def test_stopping_waits_for_what_is_being_said():
    async with a_stage(HEJ) as stage:
        stage.slack.holds["chat.postMessage"] = asyncio.Event()
        body, headers = signed(message("hej"), SECRET)
        async with stage.session.post(stage.url, data=body, headers=headers) as answer:
            assert answer.status == 200
        closing = asyncio.create_task(stage.door.close())
        await asyncio.sleep(0)
        assert not closing.done()
        stage.slack.holds["chat.postMessage"].set()
        await closing

    assert [said.text for said in stage.slack.said] == ["Hej!"]
