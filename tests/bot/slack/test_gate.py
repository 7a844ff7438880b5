"""Who may come in: real Bolt, real signatures, a real server on loopback."""

from __future__ import annotations

import json
import time

import pytest
import structlog

from bot.house import Spoken
from dialogs.blocks import Paragraph
from tests.bot.slack.payloads import (
    TEAM,
    command,
    message,
    signature,
    signed,
)
from tests.bot.slack.stage import OTHER_SECRET, OTHER_TEAM, OTHER_TOKEN, SECRET, TOKEN, FakeSlack, a_person, a_stage

HEJ = Spoken(blocks=(Paragraph("Hej!"),))


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
        {"X-Slack-Request-Timestamp": "9" * 5000},
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
    async with a_stage(HEJ, HEJ, other={}) as stage:
        stage.slack.people["U0BO"] = a_person("U0BO", team_id=OTHER_TEAM)
        first, _ = await stage.deliver(message("hej"))
        second, _ = await stage.deliver(message("hej", team=OTHER_TEAM, user="U0BO", channel="D0BO"), OTHER_SECRET)

    assert (first, second) == (200, 200)
    assert [inbound.organisation for inbound in stage.house.heard] == ["sater", "gullspang"]
    assert stage.slack.said[1].token == OTHER_TOKEN


@pytest.mark.parametrize(("team", "secret"), [(TEAM, OTHER_SECRET), (OTHER_TEAM, SECRET)])
async def test_the_team_and_the_secret_must_belong_together(team: str, secret: str):
    async with a_stage(other={}) as stage:
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
    async with a_stage(slack=FakeSlack(fails={"auth.test": ["invalid_auth"]}), team_id=None) as stage:
        status, _ = await stage.deliver(message("hej"))

    assert stage.problems == {"sater": "invalid_auth"}
    assert status == 503
    assert stage.house.heard == []


async def test_a_token_of_another_workspace_than_the_settings_say_closes_the_door():
    async with a_stage(team_id="T0ANOTHER") as stage:
        status, _ = await stage.deliver(message("hej", team="T0ANOTHER"))

    assert stage.problems == {"sater": "other_team"}
    assert status == 503


async def test_two_organisations_cannot_share_a_workspace():
    async with a_stage(slack=FakeSlack(teams={TOKEN: TEAM, OTHER_TOKEN: TEAM}), other={"team_id": None}) as stage:
        assert stage.problems == {"gullspang": "same_team"}


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
