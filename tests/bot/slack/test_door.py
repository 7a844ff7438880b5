"""Who may come in, and that what comes in is heard once: real Bolt, real signatures, a real server on loopback."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import replace
from typing import Any

import pytest
import structlog

from bot.house import Spoken
from dialogs import turn as t
from dialogs.blocks import Paragraph
from dialogs.turn import Inbound, Place, PlaceKind
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
    signature,
    signed,
)
from tests.bot.slack.stage import OTHER_SECRET, OTHER_TEAM, OTHER_TOKEN, SECRET, a_person, a_stage

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


@pytest.mark.parametrize(
    "forged",
    [
        {"X-Slack-Signature": "v0=" + "0" * 64},
        {"X-Slack-Signature": ""},
        {"X-Slack-Signature": "v0=åäö"},
        {"X-Slack-Request-Timestamp": ""},
        {"X-Slack-Request-Timestamp": "i går"},
        {"X-Slack-Request-Timestamp": "1772442000.5"},
        {"X-Slack-Request-Timestamp": "-5"},
    ],
)
async def test_a_forged_delivery_is_refused_and_not_heard(forged: dict[str, str]):
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET)
        status, _ = await stage.post(body, headers | forged)

    assert status == 401
    assert stage.house.heard == []
    assert stage.slack.calls == []


async def test_a_delivery_without_signature_is_refused():
    async with a_stage() as stage:
        status, _ = await stage.post(json.dumps(message("hej")), {"Content-Type": "application/json"})

    assert status == 401
    assert stage.house.heard == []


@pytest.mark.parametrize("seconds", [-301, 301])
async def test_a_delivery_from_another_time_is_refused_though_rightly_signed(seconds: int):
    async with a_stage() as stage:
        status, _ = await stage.deliver(message("hej"), timestamp=time.time() + seconds)

    assert status == 401
    assert stage.house.heard == []


async def test_a_changed_body_is_refused():
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET)
        status, _ = await stage.post(body.replace("hej", "nej"), headers)

    assert status == 401


async def test_each_workspace_reaches_its_own_organisation_with_its_own_token():
    async with a_stage(HEJ, HEJ, other=True) as stage:
        stage.slack.people["U0BO"] = a_person("U0BO", team_id=OTHER_TEAM)
        first, _ = await stage.deliver(message("hej"))
        second, _ = await stage.deliver(message("hej", team=OTHER_TEAM, user="U0BO", channel="D0BO"), OTHER_SECRET)

    assert (first, second) == (200, 200)
    assert [inbound.organisation for inbound in stage.house.heard] == ["sater", "gullspang"]
    assert stage.slack.said[1].token == OTHER_TOKEN


@pytest.mark.parametrize(("team", "secret"), [(TEAM, OTHER_SECRET), (OTHER_TEAM, SECRET)])
async def test_the_team_and_the_secret_must_belong_together(team: str, secret: str):
    async with a_stage(other=True) as stage:
        status, _ = await stage.deliver(message("hej", team=team), secret)

    assert status == 401
    assert stage.house.heard == []


async def test_a_stranger_is_refused_and_the_log_says_so_without_a_word_of_what_was_said():
    async with a_stage() as stage:
        with structlog.testing.capture_logs() as logs:
            status, _ = await stage.deliver(message("hemligt", team="T0STRANGER"), "their-own-secret")
            await stage.deliver(message("hemligt", team="<script>hemligt</script>"), "their-own-secret")

    assert status == 401
    assert stage.house.heard == []
    assert logs == [
        {"event": "slack.refused", "log_level": "warning", "team": "T0STRANGER", "reason": "unknown_team"},
        {"event": "slack.refused", "log_level": "warning", "team": None, "reason": "unknown_team"},
    ]


async def test_an_unknown_workspace_with_our_app_is_refused_politely():
    async with a_stage() as stage:
        asked, told = await stage.deliver(command("ansök", team="T0ELSEWHERE"))
        said, nothing = await stage.deliver(message("hej", team="T0ELSEWHERE"))

    assert (asked, said, nothing) == (200, 200, "")
    assert told["response_type"] == "ephemeral"
    assert "inte kopplad till den här arbetsytan" in told["text"]
    assert stage.house.heard == []


async def test_a_workspace_is_learnt_at_start_when_the_settings_do_not_say_it():
    async with a_stage(HEJ, team_id=None) as stage:
        status, _ = await stage.deliver(message("hej"))

    assert status == 200
    assert len(stage.house.heard) == 1


async def test_a_workspace_that_could_not_be_learnt_asks_slack_to_come_again():
    async with a_stage(team_id=None) as stage:
        stage.slack.fails["auth.test"] = ["invalid_auth"]
        stage.door._workspaces["sater"].team = None
        problems = await stage.door.open()
        status, _ = await stage.deliver(message("hej"))

    assert problems == {"sater": "invalid_auth"}
    assert status == 503
    assert stage.house.heard == []


async def test_a_token_of_another_workspace_than_the_settings_say_closes_the_door():
    async with a_stage(team_id="T0ANOTHER") as stage:
        problems = await stage.door.open()
        status, _ = await stage.deliver(message("hej", team="T0ANOTHER"))

    assert problems == {"sater": "other_team"}
    assert status == 503


async def test_two_organisations_cannot_share_a_workspace():
    async with a_stage(other=True) as stage:
        stage.slack.teams[OTHER_TOKEN] = TEAM
        stage.door._workspaces["gullspang"].credentials = stage.door._workspaces["gullspang"].credentials.model_copy(
            update={"team_id": None}
        )
        problems = await stage.door.open()

    assert problems == {"gullspang": "same_team"}


async def test_the_address_can_be_verified():
    async with a_stage() as stage:
        status, body = await stage.deliver({"type": "url_verification", "challenge": "abc123"})
        forged, _ = await stage.deliver({"type": "url_verification", "challenge": "abc123"}, "their-own-secret")

    assert (status, body) == (200, {"challenge": "abc123"})
    assert forged == 401


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ('{"type": "event_callback", "team_id": "T0SA', "application/json", 400),
        ("null", "application/json", 400),
        ("[1, 2]", "application/json", 400),
        ("[" * 100_000, "application/json", 400),
        ('{"team": 7}', "application/json", 400),
        (b"\xff\xfe{}", "application/json", 400),
        ("payload=%7B%22type%22", "application/x-www-form-urlencoded", 400),
        ("", "application/json", 401),
        ("{}", "application/json", 401),
        ("{}", "text/plain", 415),
        ("<xml/>", "application/xml", 415),
    ],
)
async def test_what_is_no_delivery_gets_a_clear_answer(body: str | bytes, kind: str, status: int):
    async with a_stage() as stage:
        now = str(int(time.time()))
        signed_text = body if isinstance(body, str) else body.decode("latin-1")
        headers = {
            "Content-Type": kind,
            "X-Slack-Request-Timestamp": now,
            "X-Slack-Signature": signature(signed_text, "their-own-secret", now),
        }
        answered, _ = await stage.post(body, headers)

    assert answered == status
    assert stage.house.heard == []


async def test_other_methods_than_post_are_not_allowed():
    async with a_stage() as stage, stage.session.get(stage.url) as answer:
        assert answer.status == 405


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
        stage.door._workspaces["sater"].people._patience = 0.01
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


async def test_a_button_nobody_knows_is_answered_kindly():
    async with a_stage() as stage:
        status, _ = await stage.deliver(action({"value": "{}"}))

    assert status == 200
    assert stage.house.heard == []
    assert len(stage.slack.said) == 1
    assert stage.slack.said[0]["channel"] == DIRECT


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
    huge = Spoken(form=replace(_form(), fields=()), blocks=())
    async with a_stage(huge) as stage:
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


def _form() -> Any:
    from tests.bot.slack.test_modal import a_field, a_form

    return a_form(a_field())
