"""The outbox lane: delivered, changed, found by work e-mail, and every refusal told apart."""

from __future__ import annotations

import pytest
import structlog

from dialogs.blocks import BlockButton, ButtonRow, Paragraph
from dialogs.words import Press
from scheduler.courier import Address, Closed, NotNow, Paced, Unreachable
from tests.bot.slack.payloads import DIRECT, TEAM, USER
from tests.bot.slack.stage import a_person, a_stage

ASA = Address(organisation="sater", platform="slack", user=USER)
NOTICE = (
    Paragraph("En kommentar väntar på svar."),
    ButtonRow((BlockButton(label="Jag tar den", press=Press(do="reply.take", args={"id": 3})),)),
)
LONG = tuple(Paragraph(f"Rad {n}") for n in range(60))


async def test_a_notice_stands_in_the_persons_own_chat_and_can_be_changed_there():
    async with a_stage() as stage:
        ref = await stage.door.courier.deliver(ASA, NOTICE)
        await stage.door.courier.update(ASA, ref, (Paragraph("Besvarad."),))

    sent, changed = stage.slack.calls
    assert (sent.method, sent["channel"], sent.text) == (
        "chat.postMessage",
        USER,
        "En kommentar väntar på svar.\n(Jag tar den)",
    )
    assert ref == {"channel": DIRECT, "ts": [changed["ts"]]}
    assert (changed.method, changed["channel"], changed.text) == ("chat.update", DIRECT, "Besvarad.")


async def test_a_long_notice_is_several_messages_that_become_one():
    async with a_stage() as stage:
        ref = await stage.door.courier.deliver(ASA, LONG)
        await stage.door.courier.update(ASA, ref, NOTICE)

    assert [call.method for call in stage.slack.calls] == [
        "chat.postMessage",
        "chat.postMessage",
        "chat.update",
        "chat.delete",
    ]
    assert [call["ts"] for call in stage.slack.calls[2:]] == ref["ts"]


async def test_a_short_notice_may_become_a_long_one():
    async with a_stage() as stage:
        ref = await stage.door.courier.deliver(ASA, NOTICE)
        await stage.door.courier.update(ASA, ref, LONG)

    assert [call.method for call in stage.slack.calls] == ["chat.postMessage", "chat.update", "chat.postMessage"]


async def test_a_limit_is_handed_on_with_the_time_that_slack_says():
    async with a_stage() as stage:
        stage.slack.fails["chat.postMessage"] = [(429, "30")]
        with pytest.raises(NotNow) as refused:
            await stage.door.courier.deliver(ASA, NOTICE)

    assert refused.value.retry_after == 30.0
    assert str(refused.value) == "ratelimited"
    assert len(stage.slack.calls) == 1


@pytest.mark.parametrize("failure", [500, 503, 404, "internal_error", "service_unavailable"])
async def test_a_slack_that_is_down_is_tried_later(failure: int | str):
    async with a_stage() as stage:
        stage.slack.fails["chat.postMessage"] = [failure]
        with pytest.raises(NotNow) as refused:
            await stage.door.courier.deliver(ASA, NOTICE)

    assert refused.value.retry_after is None


async def test_a_slack_that_cannot_be_reached_is_tried_later():
    async with a_stage(api_base="http://127.0.0.1:1/") as stage:
        with pytest.raises(NotNow):
            await stage.door.courier.deliver(ASA, NOTICE)


@pytest.mark.parametrize("error", ["channel_not_found", "user_not_found", "account_inactive", "messages_tab_disabled"])
async def test_a_person_who_cannot_be_written_to_is_unreachable(error: str):
    async with a_stage() as stage:
        stage.slack.fails["chat.postMessage"] = [error]
        with pytest.raises(Unreachable, match=error):
            await stage.door.courier.deliver(ASA, NOTICE)


async def test_an_organisation_without_a_workspace_reaches_nobody():
    async with a_stage() as stage:
        with pytest.raises(Closed, match="no_workspace"):
            await stage.door.courier.deliver(Address(organisation="gullspang", platform="slack", user=USER), NOTICE)


@pytest.mark.parametrize("error", ["invalid_auth", "missing_scope", "token_revoked"])
async def test_a_fault_of_the_installation_makes_nobody_unreachable(error: str):
    async with a_stage() as stage:
        stage.slack.fails["chat.postMessage"] = [error]
        with structlog.testing.capture_logs() as logs, pytest.raises(NotNow, match=error):
            await stage.door.courier.deliver(ASA, NOTICE)

    assert logs == [{"event": "slack.refused_us", "log_level": "error", "organisation": "sater", "code": error}]


async def test_the_rest_of_a_long_notice_is_tried_again_without_its_beginning():
    async with a_stage() as stage:
        stage.slack.fails["chat.postMessage"] = [None, (429, "0")]
        ref = await stage.door.courier.deliver(ASA, LONG)

    assert [call.text.split("\n")[0] for call in stage.slack.calls] == ["Rad 0", "Rad 50", "Rad 50"]
    assert len(ref["ts"]) == 2


async def test_a_notice_that_slack_will_not_draw_is_sent_as_text():
    async with a_stage() as stage:
        stage.slack.fails["chat.postMessage"] = ["msg_blocks_too_long"]
        ref = await stage.door.courier.deliver(ASA, NOTICE)

    assert len(ref["ts"]) == 1
    assert stage.slack.calls[-1]["text"] == "En kommentar väntar på svar.\n(Jag tar den)"


@pytest.mark.parametrize("error", ["message_not_found", "cant_update_message", "edit_window_closed"])
async def test_a_message_that_is_gone_makes_nobody_unreachable(error: str):
    async with a_stage() as stage:
        stage.slack.fails["chat.update"] = [error]
        await stage.door.courier.update(ASA, {"channel": DIRECT, "ts": ["17.1"]}, NOTICE)

    assert len(stage.slack.calls) == 1


async def test_a_change_meets_the_same_limits():
    async with a_stage() as stage:
        stage.slack.fails["chat.update"] = [(429, "7"), "channel_not_found"]
        with pytest.raises(NotNow) as busy:
            await stage.door.courier.update(ASA, {"channel": DIRECT, "ts": ["17.1"]}, NOTICE)
        with pytest.raises(Unreachable):
            await stage.door.courier.update(ASA, {"channel": DIRECT, "ts": ["17.1"]}, NOTICE)

    assert busy.value.retry_after == 7.0


async def test_a_member_is_found_by_work_address():
    async with a_stage() as stage:
        found = await stage.door.courier.find("sater", "asa@sater.se")

    assert found == (Address(organisation="sater", platform="slack", user=USER, reach={"user": USER, "team": TEAM}),)


async def test_nobody_is_found_where_there_is_nobody():
    async with a_stage() as stage:
        stage.slack.fails["users.lookupByEmail"] = ["users_not_found"]
        assert await stage.door.courier.find("sater", "okand@sater.se") == ()
        assert await stage.door.courier.find("gullspang", "asa@sater.se") == ()


@pytest.mark.parametrize(
    "about",
    [
        {"is_restricted": True},
        {"is_stranger": True},
        {"deleted": True},
        {"is_bot": True},
        {"is_email_confirmed": False},
    ],
)
async def test_a_guest_is_not_found_by_work_address(about: dict[str, bool]):
    async with a_stage() as stage:
        stage.slack.people[USER] = a_person() | about

        assert await stage.door.courier.find("sater", "asa@sater.se") == ()


async def test_looking_for_somebody_may_have_to_wait():
    async with a_stage() as stage:
        stage.slack.fails["users.lookupByEmail"] = [(429, "12")]
        with pytest.raises(NotNow) as busy:
            await stage.door.courier.find("sater", "asa@sater.se")

    assert busy.value.retry_after == 12.0


async def test_a_queue_too_long_to_wait_in_goes_back_to_the_outbox():
    async with a_stage(sends_per_second=0.01) as stage:
        await stage.door.courier.deliver(ASA, NOTICE)
        with pytest.raises(Paced, match="paced") as busy:
            await stage.door.courier.deliver(Address(organisation="sater", platform="slack", user="U0BO"), NOTICE)

    assert busy.value.retry_after == pytest.approx(100.0, abs=5)
