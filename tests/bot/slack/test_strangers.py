"""What a stranger might change around a delivery that Slack has signed, or send in its stead."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import urlencode

import pytest
from multidict import CIMultiDict

from bot.house import Spoken
from dialogs.blocks import Paragraph
from tests.bot.slack.payloads import TEAM, action, command, event, message, signature, signed
from tests.bot.slack.stage import OTHER_SECRET, OTHER_TEAM, SECRET, Stage, a_stage

HEJ = Spoken(blocks=(Paragraph("Hej!"),))
A_BUTTON = {"value": '{"_":"Press","do":"apply.edit","args":{},"latched":false,"revision":null}'}
STAMP, SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"


def now(seconds: int = 0) -> str:
    return str(int(time.time()) + seconds)


async def refused(stage: Stage, body: str, headers: Any) -> int:
    status, _ = await stage.post(body, headers)
    assert stage.house.heard == []
    assert stage.slack.calls == []
    return status


STAMPS = {
    "with a plus": lambda: f"+{now()}",
    "with an underscore": lambda: f"{now()[:3]}_{now()[3:]}",
    "with a fraction": lambda: f"{now()}.0",
    "as a power": lambda: "1e9",
    "as hexadecimal": lambda: hex(int(now())),
    "in other digits": lambda: now().translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "in milliseconds": lambda: f"{now()}000",
    "twice": lambda: f"{now()}, {now()}",
    "below zero": lambda: f"-{now()}",
    "old": lambda: now(-400),
    "to come": lambda: now(400),
}


@pytest.mark.parametrize("stamp", STAMPS.values(), ids=STAMPS)
async def test_a_moment_that_is_not_written_as_slack_writes_it_is_none_though_rightly_signed(stamp: Any):
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET)
        told = stamp()
        own = {STAMP: told, SIGNATURE: signature(body, SECRET, told)}

        assert await refused(stage, body, {**headers, **own}) == 401


SIGNATURES = {
    "another version": lambda made: made.replace("v0=", "v1="),
    "no version": lambda made: made.removeprefix("v0="),
    "in capitals": lambda made: "v0=" + made.removeprefix("v0=").upper(),
    "cut off": lambda made: made[:-1],
    "with more after it": lambda made: f"{made}0",
    "only the version": lambda made: "v0=",
    "after another": lambda made: f"v0={'0' * 64},{made}",
    "with a null": lambda made: f"{made[:10]}%00{made[11:]}",
    "quoted": lambda made: f'"{made}"',
}


@pytest.mark.parametrize("change", SIGNATURES.values(), ids=SIGNATURES)
async def test_a_signature_is_taken_as_it_was_made_or_not_at_all(change: Any):
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET)

        assert await refused(stage, body, {**headers, SIGNATURE: change(headers[SIGNATURE])}) == 401


async def test_a_signature_does_not_hold_for_another_moment():
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET, timestamp=time.time() - 200)

        assert await refused(stage, body, {**headers, STAMP: now()}) == 401


@pytest.mark.parametrize("name", [STAMP, SIGNATURE])
@pytest.mark.parametrize("order", [1, -1], ids=["the good one first", "the bad one first"])
async def test_two_of_what_there_is_one_of_are_none(name: str, order: int):
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET)
        other = {STAMP: now(-1), SIGNATURE: f"v0={'0' * 64}"}[name]
        rest = [(key, value) for key, value in headers.items() if key != name]
        both = CIMultiDict([*rest, *[(name, one) for one in [headers[name], other][::order]]])

        assert await refused(stage, body, both) == 401


CHANGES = {
    "a space at the end": lambda body: f"{body} ",
    "a line at the beginning": lambda body: f"\n{body}",
    "another word": lambda body: body.replace("hej", "nej"),
    "a name written otherwise": lambda body: body.replace('"text"', '"te\\u0078t"'),
    "a mark before it": lambda body: f"\ufeff{body}",
    "another person": lambda body: body.replace("U0ASA", "U0CHEF"),
    "the same thing said twice": lambda body: body[:-1] + ', "type": "event_callback"}',
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_a_body_that_was_changed_after_it_was_signed_is_refused_however_little(change: Any):
    async with a_stage() as stage:
        body, headers = signed(message("hej"), SECRET)

        assert await refused(stage, change(body), headers) in (400, 401)


async def test_a_form_under_json_and_json_under_a_form_are_read_as_what_was_signed():
    as_json, as_form = {"Content-Type": "application/json"}, {"Content-Type": "application/x-www-form-urlencoded"}
    async with a_stage() as stage:
        said, headers = signed(message("hej"), "their-own-secret")
        asked, others = signed(command("ansök"), "their-own-secret")

        assert await refused(stage, said, {**headers, **as_form}) == 401
        assert await refused(stage, asked, {**others, **as_json}) in (400, 401)


@pytest.mark.parametrize(("secret", "expected"), [(SECRET, (401, [])), (OTHER_SECRET, (200, ["gullspang"]))])
async def test_of_two_payloads_in_one_form_the_one_that_is_heard_is_the_one_whose_team_must_have_signed(
    secret, expected
):
    payloads = [json.dumps(action(A_BUTTON, team=team)) for team in (TEAM, OTHER_TEAM)]
    body, stamp = urlencode([("payload", one) for one in payloads]), now()
    form = {
        "Content-Type": "application/x-www-form-urlencoded",
        STAMP: stamp,
        SIGNATURE: signature(body, secret, stamp),
    }
    async with a_stage(HEJ, other={}) as stage:
        status, _ = await stage.post(body, form)

        assert (status, [one.organisation for one in stage.house.heard]) == expected


ELSEWHERE: dict[str, dict[str, Any]] = {
    "another in the list of those installed": {
        **message("hej"), "authorizations": [{"team_id": OTHER_TEAM}, {"team_id": TEAM}]
    },
    "a whole enterprise": {**message("hej"), "team_id": None, "enterprise_id": "E0KOMMUNER", "authorizations": []},
    "an enterprise under a team's name": {**message("hej"), "team_id": "E0KOMMUNER", "authorizations": []},
    "no team at all": {**event({"type": "message", "user": "U0ASA"}), "team_id": "", "authorizations": []},
}  # fmt: skip


@pytest.mark.parametrize("told", ELSEWHERE.values(), ids=ELSEWHERE)
async def test_who_it_is_for_is_said_by_the_delivery_and_must_be_who_signed_it(told: dict[str, Any]):
    async with a_stage(other={}) as stage:
        status, _ = await stage.deliver(told)

        assert (status, stage.house.heard) in ((401, []), (200, []))
        assert stage.slack.calls == []


async def test_a_check_of_the_connection_says_nothing_to_the_house():
    async with a_stage() as stage:
        told = {**message("hej"), "ssl_check": "1"}
        status, _ = await stage.post(json.dumps(told), {"Content-Type": "application/json"})

        assert status == 200
        assert stage.house.heard == []
        assert stage.slack.calls == []


async def test_a_delivery_sent_again_and_again_within_its_five_minutes_is_said_once():
    async with a_stage(HEJ) as stage:
        body, headers = signed(message("hej"), SECRET, timestamp=time.time() - 250)
        statuses = [(await stage.post(body, headers))[0] for _ in range(5)]

        assert statuses == [200] * 5
        assert len({inbound.key for inbound in stage.house.heard}) == 1
        assert len(stage.slack.said) == 1
