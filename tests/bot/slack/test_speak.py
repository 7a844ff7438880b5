"""Where an answer is said, and who sees it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from bot.house import Spoken
from dialogs import turn as t
from dialogs.blocks import Blocks, Paragraph
from dialogs.turn import Inbound
from dialogs.words import Kind, Press
from tests.bot.slack.forms import MEDIA, PRESS, a_field, a_form
from tests.bot.slack.payloads import (
    CHANNEL,
    DIRECT,
    USER,
    action,
    buttons,
    command,
    mention,
    message,
    signed,
    view_submission,
)
from tests.bot.slack.stage import SECRET, Call, a_stage

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


# Typed


async def test_an_answer_in_our_own_chat_is_an_ordinary_message():
    async with a_stage(saying("Hej!", private=True)) as stage:
        await stage.deliver(message("hej"))

    assert where(stage.slack.said) == [("chat.postMessage", DIRECT, None, "Hej!")]
    assert stage.slack.said[0]["text"] == "Hej!"
    assert stage.slack.said[0]["unfurl_links"] is False


async def test_an_answer_in_a_thread_of_our_own_chat_stands_there():
    async with a_stage(saying("Hej!")) as stage:
        await stage.deliver(message("hej", thread_ts="17.1"))

    assert where(stage.slack.said) == [("chat.postMessage", DIRECT, "17.1", "Hej!")]


async def test_a_mention_is_answered_in_a_thread_for_all():
    async with a_stage(saying("Inom 24 timmar.")) as stage:
        await stage.deliver(mention("hur snabbt?", ts="17.1"))

    assert where(stage.slack.said) == [("chat.postMessage", CHANNEL, "17.1", "Inom 24 timmar.")]


async def test_what_is_private_is_seen_by_the_asker_alone():
    async with a_stage(
        saying("Dina kanaler"), saying("Dina kanaler", private=True), saying("Ditt", private=True)
    ) as stage:
        await stage.deliver(mention("vad gäller?", ts="17.1"))
        await stage.deliver(mention("mina kanaler", ts="17.2"))
        await stage.deliver(mention("mina ansökningar", ts="17.4", thread_ts="17.3"))

    assert where(stage.slack.said) == [
        ("chat.postMessage", CHANNEL, "17.1", "Dina kanaler"),
        ("chat.postEphemeral", CHANNEL, None, "Dina kanaler"),
        ("chat.postEphemeral", CHANNEL, "17.3", "Ditt"),
    ]
    assert stage.slack.said[1]["user"] == USER


async def test_a_long_answer_is_several_messages_in_order():
    async with a_stage(Spoken(blocks=tuple(Paragraph(f"Rad {n}") for n in range(120)))) as stage:
        await stage.deliver(message("allt"))

    assert [len(call["blocks"]) for call in stage.slack.said] == [50, 50, 20]
    assert [call.text.split("\n")[0] for call in stage.slack.said] == ["Rad 0", "Rad 50", "Rad 100"]


async def test_answers_keep_their_order_when_slack_is_slow():
    async with a_stage(saying("Ett"), saying("Två")) as stage:
        stage.slack.holds["chat.postMessage"] = asyncio.Event()
        for text in ("ett", "två"):
            body, headers = signed(message(text), SECRET)
            async with stage.session.post(stage.url, data=body, headers=headers) as answer:
                assert answer.status == 200
        stage.slack.holds["chat.postMessage"].set()
        await stage.door.settled()

    assert [call.text for call in stage.slack.said] == ["Ett", "Två"]


# Commands


async def test_a_command_in_our_own_chat_is_answered_by_a_message_that_lasts():
    async with a_stage(saying("Dina kanaler")) as stage:
        status, body = await stage.deliver(command("mina kanaler"))

    assert (status, body) == (200, "")
    assert where(stage.slack.said) == [("chat.postMessage", DIRECT, None, "Dina kanaler")]
    assert stage.house.heard[0].place == t.Place(kind=t.PlaceKind.PERSONAL, key=f"slack:{DIRECT}")


async def test_a_command_in_a_channel_is_answered_in_the_ack_to_the_asker_alone():
    async with a_stage(saying("Dina kanaler")) as stage:
        status, body = await stage.deliver(command("mina kanaler", channel=CHANNEL))

    assert status == 200
    assert body["response_type"] == "ephemeral"
    assert body["text"] == "Dina kanaler"
    assert stage.slack.said == []


async def test_what_does_not_fit_in_the_ack_follows_it():
    long = Spoken(blocks=tuple(Paragraph(f"Rad {n}") for n in range(60)))
    async with a_stage(long) as stage:
        _, body = await stage.deliver(command("allt", channel=CHANNEL, response_url=stage.response_url))

    assert len(body["blocks"]) == 50
    (rest,) = stage.slack.said
    assert (rest.method, rest["response_type"], len(rest["blocks"])) == ("respond", "ephemeral", 10)


async def test_a_command_whose_ack_comes_too_late_to_be_shown_is_answered_through_its_own_address():
    async with a_stage(saying("Dina kanaler"), soon=0.0) as stage:
        asked = command("mina kanaler", channel=CHANNEL, response_url=stage.response_url)
        status, body = await stage.deliver(asked)

    assert (status, body) == (200, "")
    (answer,) = stage.slack.said
    assert (answer.method, answer["response_type"], answer.text) == ("respond", "ephemeral", "Dina kanaler")


async def test_a_command_in_the_chat_of_two_others_is_answered_there_to_the_asker_alone():
    async with a_stage(saying("Dina kanaler")) as stage:
        _, body = await stage.deliver(command("mina kanaler", channel="D0ANNAN"))

    assert body["response_type"] == "ephemeral"
    assert stage.house.heard[0].place.kind is t.PlaceKind.SHARED


# Forms


async def test_a_command_opens_a_form_after_its_ack():
    async with a_stage(Spoken(form=FORM)) as stage:
        asked = command("ansök", channel=CHANNEL)
        status, body = await stage.deliver(asked)

    assert (status, body) == (200, "")
    (opened,) = stage.slack.said
    assert (opened.method, opened["trigger_id"]) == ("views.open", asked["trigger_id"])
    assert opened["view"]["title"]["text"] == "Ny kanal"


async def test_a_form_that_came_too_late_is_offered_again_with_a_button_that_asks_anew():
    async with a_stage(Spoken(form=FORM), Spoken(form=FORM)) as stage:
        stage.slack.fails["views.open"] = ["expired_trigger_id"]
        await stage.deliver(command("ansök"))
        late = stage.slack.said[-1]
        await stage.deliver(action(buttons(late["blocks"])["Öppna formuläret"]))

    assert late.method == "chat.postMessage"
    assert late.text.startswith("Formuläret hann inte öppnas.")
    assert [inbound.what for inbound in stage.house.heard] == [t.Command(name="kanal", text="ansök")] * 2
    assert stage.house.heard[0].key != stage.house.heard[1].key
    assert [call.method for call in stage.slack.said] == ["views.open", "chat.postMessage", "views.open"]


async def test_a_late_form_in_a_channel_is_offered_to_the_asker_alone():
    async with a_stage(Spoken(form=FORM)) as stage:
        stage.slack.fails["views.open"] = ["expired_trigger_id"]
        await stage.deliver(command("ansök", channel=CHANNEL, response_url=stage.response_url))

    assert (stage.slack.said[-1].method, stage.slack.said[-1]["response_type"]) == ("respond", "ephemeral")


async def test_a_form_already_opened_by_the_same_press_is_not_offered_again():
    async with a_stage(Spoken(form=FORM)) as stage:
        stage.slack.fails["views.open"] = ["exchanged_trigger_id"]
        await stage.deliver(action(A_BUTTON))

    assert [call.method for call in stage.slack.said] == ["views.open"]


async def test_a_form_in_answer_to_something_typed_is_offered_with_a_button():
    async with a_stage(saying("Då börjar vi.", form=FORM), Spoken(form=FORM)) as stage:
        await stage.deliver(message("ansök"))
        offered = stage.slack.said[-1]
        await stage.deliver(action(buttons(offered["blocks"])["Öppna formuläret"]))

    assert [call.text for call in stage.slack.said[:2]] == [
        "Då börjar vi.",
        "Här fyller du i resten.\n(Öppna formuläret)",
    ]
    assert [inbound.what for inbound in stage.house.heard] == [t.Typed(text="ansök")] * 2
    assert stage.slack.said[-1].method == "views.open"


async def opened(stage: Any, payload: Any) -> Any:
    """The view that this opens."""
    await stage.deliver(payload)
    return stage.slack.of("views.open")[-1]["view"]


async def test_problems_of_a_form_are_said_in_the_ack_at_their_fields():
    wrong = a_form(a_field("medium", Kind.CHOICE, options=MEDIA), a_field("goal", Kind.TEXT, problem="Skriv ett mål."))
    async with a_stage(Spoken(form=FORM), Spoken(form=wrong)) as stage:
        view = await opened(stage, command("ansök"))
        status, body = await stage.deliver(view_submission(view, {"medium": "facebook", "goal": "?"}))

    assert status == 200
    assert body == {"response_action": "errors", "errors": {view["blocks"][-1]["block_id"]: "Skriv ett mål."}}
    assert stage.house.heard[1].what == t.FormSent(press=PRESS, values={"medium": "facebook", "goal": "?"})


async def test_the_next_step_of_a_form_takes_its_place_and_keeps_the_way_home():
    step = a_form(a_field("plan", Kind.TEXT), name="apply-2", title="Plan")
    async with a_stage(Spoken(form=FORM), Spoken(form=step), saying("Tack!")) as stage:
        view = await opened(stage, command("ansök"))
        _, body = await stage.deliver(view_submission(view, {"medium": "facebook", "goal": "Nå unga"}))
        status, closed = await stage.deliver(view_submission(body["view"], {"plan": "Två inlägg"}))

    assert body["response_action"] == "update"
    assert body["view"]["title"]["text"] == "Plan"
    assert (status, closed) == (200, "")
    assert where(stage.slack.said[1:]) == [("chat.postMessage", DIRECT, None, "Tack!")]
    assert {inbound.place.key for inbound in stage.house.heard} == {f"slack:{DIRECT}"}


async def test_a_form_whose_problem_is_in_no_open_field_is_shown_anew():
    wrong = a_form(a_field("who", problem="Det behövs två."))
    async with a_stage(Spoken(form=FORM), Spoken(form=wrong)) as stage:
        view = await opened(stage, command("ansök"))
        _, body = await stage.deliver(view_submission(view, {}))

    assert body["response_action"] == "update"
    assert body["view"]["blocks"][0]["text"]["text"] == "Det behövs två."


async def test_the_receipt_of_a_form_opened_in_a_channel_by_a_command_stands_in_our_own_chat():
    async with a_stage(Spoken(form=FORM), saying("Tack!")) as stage:
        view = await opened(stage, command("ansök", channel=CHANNEL))
        await stage.deliver(view_submission(view, {}))

    assert where(stage.slack.said[1:]) == [("chat.postMessage", USER, None, "Tack!")]
    assert [inbound.place.key for inbound in stage.house.heard] == [f"slack:{CHANNEL}"] * 2


async def test_a_form_opened_from_a_card_changes_that_card_when_it_is_sent_in():
    async with a_stage(Spoken(form=FORM), saying("Tack!", replaces=said("Avstyrkt."))) as stage:
        view = await opened(stage, action(A_BUTTON, channel=CHANNEL, ts="17.2", thread="17.1"))
        await stage.deliver(view_submission(view, {}))

    change, answer = stage.slack.said[1:]
    assert (change.method, change["channel"], change["ts"], change.text) == (
        "chat.update",
        CHANNEL,
        "17.2",
        "Avstyrkt.",
    )
    assert where([answer]) == [("chat.postMessage", CHANNEL, "17.1", "Tack!")]


# Buttons


async def test_a_pressed_card_is_replaced_and_the_answer_follows():
    async with a_stage(saying("Tack!", replaces=said("Du tillstyrkte."))) as stage:
        await stage.deliver(action(A_BUTTON, ts="17.1"))

    assert stage.house.heard[0].what == t.ButtonPressed(press=SUPPORT)
    change, answer = stage.slack.said
    assert (change.method, change["channel"], change["ts"], change.text) == (
        "chat.update",
        DIRECT,
        "17.1",
        "Du tillstyrkte.",
    )
    assert where([answer]) == [("chat.postMessage", DIRECT, None, "Tack!")]


async def test_a_card_that_becomes_nothing_is_taken_away():
    async with a_stage(Spoken(replaces=())) as stage:
        await stage.deliver(action(A_BUTTON, ts="17.1"))

    (gone,) = stage.slack.said
    assert (gone.method, gone["ts"]) == ("chat.delete", "17.1")


async def test_a_card_in_a_channel_is_answered_under_it():
    async with a_stage(saying("Tack!"), saying("Bara du", private=True)) as stage:
        await stage.deliver(action(A_BUTTON, channel=CHANNEL, ts="17.1"))
        await stage.deliver(action(A_BUTTON, channel=CHANNEL, ts="17.1"))

    assert where(stage.slack.said) == [
        ("chat.postMessage", CHANNEL, "17.1", "Tack!"),
        ("chat.postEphemeral", CHANNEL, None, "Bara du"),
    ]


async def test_what_only_one_person_sees_is_changed_and_answered_where_only_they_see_it():
    async with a_stage(saying("Tack!", replaces=said("Klart."))) as stage:
        await stage.deliver(action(A_BUTTON, channel=CHANNEL, ephemeral=True, response_url=stage.response_url))

    change, answer = stage.slack.said
    assert (change.method, change["replace_original"], change.text) == ("respond", True, "Klart.")
    assert (answer.method, answer["replace_original"], answer["response_type"]) == ("respond", False, "ephemeral")


async def test_a_card_where_we_are_no_member_is_changed_through_the_address_of_the_press():
    async with a_stage(Spoken(replaces=said("Delat.")), Spoken(replaces=())) as stage:
        stage.slack.fails |= {"chat.update": ["channel_not_found"], "chat.delete": ["cant_delete_message"]}
        for _ in range(2):
            pressed = action(A_BUTTON, channel=CHANNEL, ts="17.1", response_url=stage.response_url)
            await stage.deliver(pressed)

    changed, gone = stage.slack.of("respond")
    assert (changed["replace_original"], changed.text, gone.arguments) == (True, "Delat.", {"delete_original": True})
    assert [call.method for call in stage.slack.said] == ["chat.update", "respond", "chat.delete", "respond"]


async def test_a_card_that_cannot_be_changed_is_said_below_instead():
    async with a_stage(Spoken(replaces=said("Du tillstyrkte."))) as stage:
        stage.slack.fails["chat.update"] = ["message_not_found"]
        await stage.deliver(action(A_BUTTON, ts="17.1"))

    assert [call.method for call in stage.slack.said] == ["chat.update", "chat.postMessage"]
    assert stage.slack.said[-1].text == "Du tillstyrkte."


async def test_a_press_at_home_is_answered_in_the_chat_and_home_says_so():
    page = Spoken(blocks=(Paragraph("Inget väntar."),))
    async with a_stage(saying("Fråga 4 av 10."), page) as stage:
        await stage.deliver(action(A_BUTTON, channel=None))

    answer, home = stage.slack.said
    assert where([answer]) == [("chat.postMessage", DIRECT, None, "Fråga 4 av 10.")]
    assert home.text == "Jag svarade dig under Meddelanden. (Öppna Meddelanden)\nInget väntar."
    assert [type(inbound.what) for inbound in stage.house.heard] == [t.ButtonPressed, t.HomeOpened]
    assert stage.house.heard[1].key == f"{stage.house.heard[0].key}:home"


async def test_the_home_of_a_form_sent_in_from_there_is_drawn_anew():
    page = Spoken(blocks=(Paragraph("Inget väntar."),))
    async with a_stage(Spoken(form=FORM), Spoken(), page) as stage:
        view = await opened(stage, action(A_BUTTON, channel=None))
        await stage.deliver(view_submission(view, {}))

    assert [(call.method, call.text) for call in stage.slack.said[1:]] == [("views.publish", "Inget väntar.")]


async def test_an_answer_may_depend_on_what_was_heard():
    async def echo(inbound: Inbound) -> Spoken:
        assert isinstance(inbound.what, t.Typed)
        return saying(f"Du skrev {inbound.what.text}")

    async with a_stage(echo) as stage:
        await stage.deliver(message("a &lt; b"))

    assert stage.slack.said[0].text == "Du skrev a < b"
    assert stage.slack.said[0]["text"] == "Du skrev a &lt; b"


async def test_what_is_shared_is_said_to_everybody_in_the_thread_though_the_card_was_theirs_alone():
    async with a_stage(saying("Fråga: Hur snabbt?", public=True)) as stage:
        await stage.deliver(action(A_BUTTON, channel=CHANNEL, ephemeral=True, response_url=stage.response_url))

    assert [(method, channel, text) for method, channel, _, text in where(stage.slack.said)] == [
        ("chat.postMessage", CHANNEL, "Fråga: Hur snabbt?")
    ]
