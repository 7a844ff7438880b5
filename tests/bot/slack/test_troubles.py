"""When Slack says no: asked again, said elsewhere, said plainly, and never a word of it in the log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
import structlog

from bot.house import Spoken
from dialogs.blocks import BlockButton, Blocks, ButtonRow, Paragraph
from dialogs.words import Kind, Press
from tests.bot.slack.forms import MEDIA, a_field, a_form
from tests.bot.slack.payloads import (
    CHANNEL,
    USER,
    action,
    mention,
    message,
)
from tests.bot.slack.stage import Call, a_stage

SUPPORT = Press(do="decide.support", args={"case": 14})
A_BUTTON = {"value": '{"_":"Press","do":"decide.support","args":{"case":14},"latched":false,"revision":null}'}
FORM = a_form(a_field("medium", Kind.CHOICE, options=MEDIA), a_field("goal", Kind.TEXT))


def saying(text: str, **more: Any) -> Spoken:
    return Spoken(blocks=said(text), **more)


def said(text: str) -> Blocks:
    return (Paragraph(text),)


def where(calls: Iterable[Call]) -> list[tuple[str, str | None, str | None, str]]:
    """Method, channel, thread and text of each thing said."""
    return [(c.method, c.arguments.get("channel"), c.arguments.get("thread_ts"), c.text) for c in calls]


async def test_a_busy_slack_is_asked_again_when_it_says():
    async with a_stage(saying("Hej!")) as stage:
        stage.slack.fails["chat.postMessage"] = [(429, "0"), (429, "0")]
        await stage.deliver(message("hej"))

    assert [call.text for call in stage.slack.said] == ["Hej!"] * 3


async def test_an_answer_does_not_wait_for_a_slack_that_is_busy_for_minutes():
    async with a_stage(saying("Hej!")) as stage:
        stage.slack.fails["chat.postMessage"] = [(429, "120"), (429, "120")]
        with structlog.testing.capture_logs() as logs:
            await stage.deliver(message("hemligt"))

    assert [(entry["event"], entry["code"]) for entry in logs] == [("slack.unsaid", "ratelimited")] * 2
    assert "hemligt" not in str(logs)
    assert "Hej" not in str(logs)


@pytest.mark.parametrize("error", ["not_in_channel", "channel_not_found", "is_archived"])
async def test_an_answer_that_has_no_place_where_it_was_asked_stands_in_our_own_chat(error: str):
    async with a_stage(saying("Inom 24 timmar.")) as stage:
        stage.slack.fails["chat.postMessage"] = [error]
        await stage.deliver(mention("hur snabbt?", ts="17.1"))

    assert where(stage.slack.said)[1:] == [("chat.postMessage", USER, None, "Inom 24 timmar.")]


async def test_an_answer_whose_address_has_expired_stands_in_our_own_chat():
    async with a_stage(saying("Tack!")) as stage:
        stage.slack.fails["respond"] = [404]
        await stage.deliver(action(A_BUTTON, channel=CHANNEL, ephemeral=True, response_url=stage.response_url))

    assert where(stage.slack.said)[1:] == [("chat.postMessage", USER, None, "Tack!")]


async def test_what_slack_will_not_draw_is_said_in_plain_text():
    blocks = (Paragraph("<b>Hej</b>"), ButtonRow((BlockButton(label="Tillstyrk", press=SUPPORT),)))
    async with a_stage(Spoken(blocks=blocks)) as stage:
        stage.slack.fails["chat.postMessage"] = ["invalid_blocks"]
        await stage.deliver(message("hej"))

    plain = stage.slack.said[-1]
    assert "blocks" not in plain.arguments
    assert plain["text"] == "&lt;b&gt;Hej&lt;/b&gt;\n(Tillstyrk)"
