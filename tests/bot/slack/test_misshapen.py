"""Rightly signed and yet not what Slack sends: answered, heard by nobody, and told in one line without a word of it."""

from __future__ import annotations

import asyncio
import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bot.slack.payloads import TEAM, action, event, home_opened, mention, message, view_submission
from tests.bot.slack.stage import FakeHouse, a_stage
from tests.bot.slack.test_socket_mode import play

PAYLOADS = Path(__file__).parents[2] / "payloads" / "slack"

FORM = json.loads((PAYLOADS / "form.json").read_text(encoding="utf-8"))
BUTTON = {"type": "button", "value": '{"_":"Press","do":"apply.edit","args":{},"latched":false,"revision":null}'}

WHOLE = {
    "a message": message("hemligt"),
    "a mention": mention("hemligt"),
    "an opened home": home_opened(),
    "a press": action(BUTTON, thread="1772442000.000100"),
    "a press at home": action(BUTTON, channel=None),
    "a form": {**FORM, "team": {"id": TEAM}},
    "a check of the address": {"type": "url_verification", "challenge": "hemligt", "team_id": TEAM},
}

EXPECTED = {"slack.misshapen", "slack.refused", "slack.untold"}
"""What may be logged: the shape, the workspace, or that Slack does not know the person. None of it is a fault of ours."""

NAMES = ("id", "type", "value", "values", "state", "channel", "user", "team_id", "selected_option", "way", "_")
ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.sampled_from(["", "hemligt", "\0", "[" * 9000]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip


def places(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a payload that holds something."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        yield (*at, name)
        yield from places(one, (*at, name))


def put(payload: dict[str, Any], at: tuple[Any, ...], value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(payload)
    inside: Any = changed
    for name in at[:-1]:
        inside = inside[name]
    inside[at[-1]] = value
    return changed


@pytest.mark.parametrize("kind", WHOLE)
def test_whatever_stands_anywhere_in_a_signed_delivery_it_is_answered_and_nothing_of_it_logged(kind: str):
    whole = WHOLE[kind]
    with asyncio.Runner() as runner:
        opened = a_stage()
        stage = runner.run(opened.__aenter__())

        @settings(max_examples=60, deadline=None)
        @given(st.sampled_from(list(places(whole))), ANY)
        def deliver(at: tuple[Any, ...], value: Any) -> None:
            told = put(whole, at, value)
            with structlog.testing.capture_logs() as logs:
                status, _ = runner.run(stage.deliver({"type": None, **told}))

            assert status in (200, 400)
            assert {one["event"] for one in logs} <= EXPECTED
            assert (status == 400) == ([one["event"] for one in logs] == ["slack.misshapen"])
            assert "hemligt" not in str(logs)

        try:
            deliver()
        finally:
            runner.run(opened.__aexit__(None, None, None))


MISSHAPEN = {
    "actions are a text": {**action(BUTTON), "actions": "hemligt"},
    "an action is nothing": {**action(BUTTON), "actions": [None]},
    "the user is a number": {**action(BUTTON), "user": 7},
    "the channel is a list": message("hemligt", channel=["D0ASA"]),  # type: ignore[arg-type]
    "the event is nothing": {**event({}), "event": None},
    "the event is a text": {**event({}), "event": "hemligt"},
    "the text is an object": message({"hemligt": 1}),  # type: ignore[arg-type]
    "what was filled in is a list": {**FORM, "view": {**FORM["view"], "state": {"values": ["hemligt"]}}},
    "what was chosen is a text": {
        **FORM, "view": {**FORM["view"], "state": {"values": {"a~1": {"choice": {"selected_option": "hemligt"}}}}}
    },
}  # fmt: skip


@pytest.mark.parametrize("told", MISSHAPEN.values(), ids=MISSHAPEN.keys())
async def test_a_list_where_an_object_was_is_no_delivery(told: dict[str, Any]):
    async with a_stage() as stage:
        with structlog.testing.capture_logs() as logs:
            status, _ = await stage.deliver(told)

    assert status == 400
    assert stage.house.heard == []
    assert stage.slack.calls == []
    assert logs == [{"event": "slack.misshapen", "log_level": "warning"}]


@pytest.mark.parametrize("told", [event({}), {**action(BUTTON), "actions": []}, {**action(BUTTON), "user": None}])
async def test_a_delivery_that_leaves_out_what_was_said_says_nothing(told: dict[str, Any]):
    async with a_stage() as stage:
        status, body = await stage.deliver(told)

    assert (status, body) == (200, "")
    assert stage.house.heard == []


async def test_a_form_whose_way_back_is_garbled_is_answered_as_one_we_do_not_know():
    view = {**FORM["view"], "private_metadata": json.dumps({"press": BUTTON["value"], "way": {"channel": ["D0ASA"]}})}
    async with a_stage() as stage:
        status, _ = await stage.deliver({**view_submission({**view, "blocks": []}, {}), "view": view})

    assert status == 200
    assert stage.house.heard == []


async def test_over_the_socket_too_what_is_misshapen_is_acked_and_not_heard():
    house = FakeHouse()
    envelopes = [
        {"type": "interactive", "envelope_id": str(number), "payload": told, "accepts_response_payload": True}
        for number, told in enumerate(MISSHAPEN.values())
    ]
    with structlog.testing.capture_logs() as logs:
        _, socket = await play(house, *envelopes)

    assert [answer["envelope_id"] for answer in socket.answers] == [str(number) for number in range(len(MISSHAPEN))]
    assert house.heard == []
    assert logs == [{"event": "slack.misshapen", "log_level": "warning"}] * len(MISSHAPEN)
