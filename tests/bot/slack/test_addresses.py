"""The address that comes with a delivery is answered only where it is Slack's own."""

from __future__ import annotations

import pytest

from bot.house import Spoken
from bot.slack.tasks import Tasks
from bot.slack.workspace import Workspace
from dialogs.blocks import Paragraph
from tests.bot.slack.payloads import CHANNEL, USER, action
from tests.bot.slack.stage import a_stage, credentials

A_BUTTON = {"value": '{"_":"Press","do":"decide.support","args":{"case":14},"latched":false,"revision":null}'}


@pytest.mark.parametrize(
    "elsewhere",
    [
        "http://localhost:{port}/respond/one",
        "http://127.0.0.1.example.org:{port}/respond/one",
        "http://x@127.0.0.1:{port}/respond/one",
        "http://127.0.0.1:1/respond/one",
        "file:///etc/passwd",
        "//[",
    ],
)
async def test_nothing_is_answered_to_an_address_that_is_not_slacks(elsewhere: str):
    async with a_stage(Spoken(blocks=(Paragraph("Tack!"),))) as stage:
        address = elsewhere.format(port=stage.slack.url.rpartition(":")[2])
        await stage.deliver(action(A_BUTTON, channel=CHANNEL, ephemeral=True, response_url=address))

    # It goes to the person's own chat instead.
    (said,) = stage.slack.said
    assert (said.method, said["channel"], said.text) == ("chat.postMessage", USER, "Tack!")


async def test_slacks_own_addresses_stand_under_its_name():
    async with a_stage() as stage:
        slack = Workspace("sater", credentials(stage.slack, api_base="https://slack.com/api/"), stage.session, Tasks())

        assert slack.is_slacks("https://hooks.slack.com/commands/T0SATER/1/x")
        assert not slack.is_slacks("http://hooks.slack.com/commands/T0SATER/1/x")
        assert not slack.is_slacks("https://hooks.slack.com.example.org/commands")
        assert not slack.is_slacks("https://notslack.com/commands")
