"""A delivery is heard, answered where it came from, and only as long as somebody waits."""

from __future__ import annotations

import asyncio

import pytest

from bot.house import Spoken
from dialogs import blocks as b
from dialogs.turn import Actor, ButtonPressed, Inbound, Met, Place, PlaceKind, Typed
from dialogs.words import Press, Style
from tests.bot.teams.payloads import (
    ANNA,
    BOT,
    TENANT,
    THREAD,
    a_message,
    a_submit,
    an_arrival,
    an_execute,
    an_installation,
    cards,
    data_of,
    everything,
    read,
)
from tests.bot.teams.stubs import a_teams


def said(text: str, **more) -> Spoken:
    return Spoken(blocks=(b.Paragraph(text),), **more)


# Messages


async def test_a_message_is_answered_in_its_conversation_before_it_is_acknowledged():
    async with a_teams(said("Hej Anna!")) as teams:
        payload = a_message("hej")
        status, body = await teams.post(payload)

        assert (status, body) == (200, "")
        (call,) = teams.microsoft.calls
        assert (call.method, call.path) == ("POST", f"/a%3A1personal-anna-berg/activities/{payload['id']}")
        assert call.body == {
            "type": "message",
            "text": "Hej Anna!",
            "textFormat": "xml",
            "summary": "Hej Anna!",
            "from": {"id": BOT["id"]},
            "recipient": {"id": ANNA["id"]},
            "conversation": {"id": "a:1personal-anna-berg", "tenantId": TENANT},
            "replyToId": payload["id"],
            "channelId": "msteams",
            "serviceUrl": teams.microsoft.service_url,
            "inputHint": "acceptingInput",
        }


async def test_the_house_hears_who_it_was():
    async with a_teams() as teams:
        payload = a_message("hej")
        await teams.post(payload)

        assert teams.house.heard == [
            Inbound(
                key=f"teams:a:1personal-anna-berg/{payload['id']}",
                organisation="sater",
                actor=Actor(
                    platform="teams",
                    user="8a4be0e6-9c8d-4a53-8f0e-2f6f6d1b7c10",
                    name="Anna Berg",
                    email="anna.berg@sater.se",
                    member=True,
                    reach={
                        "serviceUrl": teams.microsoft.service_url,
                        "channelId": "msteams",
                        "bot": {"id": BOT["id"]},
                        "user": {"id": ANNA["id"]},
                        "tenantId": TENANT,
                        "conversation": {"id": "a:1personal-anna-berg"},
                    },
                ),
                place=teams.house.heard[0].place,
                what=Typed(text="hej"),
            )
        ]


async def test_several_messages_come_in_order():
    long = tuple(b.Paragraph(f"{n} " + "ord " * 1500) for n in range(4))
    async with a_teams(Spoken(blocks=long)) as teams:
        await teams.post(a_message("hej"))

        assert [one["text"][0] for one in teams.microsoft.sent] == ["0", "1", "2", "3"]


async def test_the_same_delivery_again_is_asked_of_the_house_but_said_once():
    async with a_teams(said("Hej!")) as teams:
        payload = a_message("hej")
        first, _ = await teams.post(payload)
        again, _ = await teams.post(payload)

        assert (first, again) == (200, 200)
        assert len(teams.house.heard) == 2
        assert len(teams.microsoft.sent) == 1


async def test_a_slow_teams_does_not_hold_the_delivery_up_and_is_waited_for_when_closing():
    async with a_teams(said("Hej!"), patience=0.01) as teams:
        await teams.post(a_message("först"))
        teams.microsoft.held = asyncio.Event()
        status, _ = await teams.post(a_message("hej"))

        assert status == 200
        closing = asyncio.create_task(teams.door.close())
        await asyncio.sleep(0)
        assert not closing.done()
        teams.microsoft.held.set()
        await closing
        assert len(teams.microsoft.sent) == 2


async def test_closing_has_an_end():
    async with a_teams(said("Hej!"), patience=0.01) as teams:
        await teams.post(a_message("först"))
        teams.microsoft.held = asyncio.Event()
        await teams.post(a_message("hej"))
        await teams.door.close(patience=0.01)
        teams.microsoft.held.set()


@pytest.mark.parametrize("status", [400, 403, 429, 500, 503])
async def test_an_answer_that_teams_does_not_take_is_not_said_again_and_no_fault_of_the_delivery(status):
    async with a_teams(said("Hej!")) as teams:
        teams.microsoft.refusals.append((status, {"error": {"code": "X"}}, {}))
        answer, _ = await teams.post(a_message("hej"))

        assert answer == 200
        assert len(teams.microsoft.calls) == 1


# Where others read


async def test_what_only_the_asker_should_see_goes_to_their_own_chat():
    async with a_teams(said("Din ansökan väntar på beslut.", private=True)) as teams:
        await teams.post(a_message("status", shared=True))

        opened, own, shared = teams.microsoft.calls
        assert (opened.method, opened.path) == ("POST", "")
        assert opened.body == {
            "bot": {"id": BOT["id"]},
            "members": [{"id": ANNA["id"]}],
            "isGroup": False,
            "tenantId": TENANT,
            "channelData": {"tenant": {"id": TENANT}},
        }
        assert own.path == "/a%3A1opened-anna-berg/activities"
        assert read(own.body) == "Din ansökan väntar på beslut."
        assert shared.path.startswith("/19%3Akanal%40thread.tacv2%3Bmessageid%3D1772445600000/activities/")
        assert read(shared.body) == "Jag har svarat dig i vår egen chatt."


async def test_where_no_own_chat_can_be_opened_nothing_private_is_said_among_others():
    async with a_teams(said("Din ansökan väntar på beslut.", private=True)) as teams:
        teams.microsoft.refusals.append((403, {"error": {"code": "BotNotInstalled"}}, {}))
        await teams.post(a_message("status", shared=True))

        assert [read(one) for one in teams.microsoft.sent] == [
            "Det här svarar jag på i vår egen chatt. Öppna den och skriv samma sak där."
        ]


def not_among_others(inbound: Inbound) -> Spoken:
    if inbound.place.kind is PlaceKind.SHARED:
        return said("Det tar vi hellre i en privat chatt.", private=True, elsewhere=True)
    return said("Du har två kanaler.")


async def test_what_is_not_taken_up_among_others_is_answered_in_the_own_chat_without_being_written_again():
    async with a_teams(not_among_others) as teams:
        asked = a_message("mina kanaler", shared=True)
        await teams.post(asked)
        await teams.post(asked)

        told = [(call.path, read(call.body)) for call in teams.microsoft.calls if "activities" in call.path]
        assert [text for _, text in told] == ["Du har två kanaler.", "Jag har svarat dig i vår egen chatt."]
        assert told[0][0] == "/a%3A1opened-anna-berg/activities"
        assert teams.house.heard[1].place == Place(kind=PlaceKind.PERSONAL, key="teams:a:1opened-anna-berg")
        assert teams.house.heard[1].what == Typed(text="mina kanaler")


async def test_what_is_not_taken_up_among_others_says_where_to_go_when_no_own_chat_can_be_opened():
    async with a_teams(not_among_others) as teams:
        teams.microsoft.refusals += [(403, {"error": {"code": "BotNotInstalled"}}, {})] * 2
        await teams.post(a_message("mina kanaler", shared=True))

        assert [read(one) for one in teams.microsoft.sent] == [
            "Det här svarar jag på i vår egen chatt. Öppna den och skriv samma sak där."
        ]


async def test_whoever_adds_the_bot_to_a_team_is_greeted_in_their_own_chat_and_the_team_hears_nothing():
    async with a_teams(said("Hej Anna!", private=True)) as teams:
        await teams.post(an_installation(shared=True))

        told = [(call.path, read(call.body)) for call in teams.microsoft.calls if "activities" in call.path]
        assert told == [("/a%3A1opened-anna-berg/activities", "Hej Anna!")]


async def test_what_all_may_see_is_said_in_the_thread():
    async with a_teams(said("Inom 24 timmar.")) as teams:
        await teams.post(a_message("hur snabbt måste vi svara?", shared=True))

        (call,) = teams.microsoft.calls
        assert "thread.tacv2%3Bmessageid%3D1772445600000" in call.path
        assert call.body["conversation"]["id"] == THREAD
        assert teams.house.heard[0].place.kind is PlaceKind.SHARED


async def test_in_their_own_chat_a_private_answer_is_just_an_answer():
    async with a_teams(said("Din ansökan väntar.", private=True)) as teams:
        await teams.post(a_message("status"))

        assert [read(one) for one in teams.microsoft.sent] == ["Din ansökan väntar."]


BO = {"id": "29:1bo-ek", "name": "Bo Ek", "aadObjectId": "0d6f2b54-3f5e-4c1e-9f0b-2a2f6f1b7c11"}
SHARE = b.ButtonRow(
    (
        b.BlockButton(
            label="Dela i tråden", press=Press(do="ask_policy.share", args={"question": "hur?"}), style=Style.PLAIN
        ),
    )
)


def answers(inbound: Inbound) -> Spoken:
    """In private first, with a way to share; shared, for everybody."""
    if isinstance(inbound.what, ButtonPressed):
        shared = inbound.place.kind is PlaceKind.SHARED
        return said("Fråga: hur? Inom 24 timmar.", public=True) if shared else said("Kopiera svaret.")
    return Spoken(blocks=(b.Paragraph("Inom 24 timmar."), SHARE), private=True)


async def asked_in_a_thread(teams):
    """The data of the share button in the own chat, where the answer went."""
    await teams.post(a_message("hur snabbt måste vi svara?", shared=True))
    (card,) = (one for call in teams.microsoft.calls for one in cards(call.body or {}))
    return data_of(card, "Dela i tråden")


@pytest.mark.parametrize("press", [an_execute, a_submit])
async def test_an_answer_that_went_to_the_own_chat_is_shared_back_where_it_was_asked(press):
    async with a_teams(answers) as teams:
        data = await asked_in_a_thread(teams)
        teams.microsoft.calls.clear()
        status, body = await teams.post(press(data, card="m2"))
        await teams.door.close()

        assert status == 200
        assert teams.house.heard[-1].place.kind is PlaceKind.SHARED
        shared = teams.microsoft.calls[0]
        assert shared.path.startswith("/19%3Akanal%40thread.tacv2%3Bmessageid%3D1772445600000/activities")
        assert read(shared.body) == "Fråga: hur? Inom 24 timmar."
        told = body["value"] if body else read(teams.microsoft.calls[1].body)
        assert told == "Nu står svaret i tråden, med din fråga."


async def test_nobody_shares_in_a_thread_where_they_have_not_asked():
    async with a_teams(answers) as teams:
        data = await asked_in_a_thread(teams)
        teams.microsoft.calls.clear()
        await teams.post(an_execute(data, sender=BO))
        await teams.post(an_execute({**data, "kanalvakt": {**data["kanalvakt"], "there": "19:annan@thread.tacv2"}}))
        await teams.door.close()

        assert [one.place.kind for one in teams.house.heard[-2:]] == [PlaceKind.PERSONAL, PlaceKind.PERSONAL]
        assert [call.path for call in teams.microsoft.calls if "thread.tacv2" in call.path] == []


async def test_a_thread_that_cannot_be_written_in_is_said_to_be_so():
    async with a_teams(answers) as teams:
        data = await asked_in_a_thread(teams)
        teams.microsoft.refusals.append((403, {"error": {"code": "BotNotInConversationRoster"}}, {}))
        _, body = await teams.post(an_execute(data))

        assert body["value"] == "Det gick inte att skriva i tråden. Kopiera svaret om du vill ha med det dit."


# Installation


async def test_an_installation_that_is_told_of_twice_is_welcomed_once():
    async with a_teams(said("Hej! Jag hjälper dig.")) as teams:
        await teams.post(an_installation())
        await teams.post(an_arrival(ANNA, BOT))

        assert [one.what for one in teams.house.heard] == [Met()]
        assert [read(one) for one in teams.microsoft.sent] == ["Hej! Jag hjälper dig."]


async def test_added_to_a_team_the_bot_gets_to_know_its_own_people_and_says_nothing_to_them():
    async with a_teams(said("Hej! Jag hjälper er.")) as teams:
        teams.microsoft.members |= {
            "29:1bo": {"id": "29:1bo", "objectId": "bo", "name": "Bo", "email": "bo@sater.se", "tenantId": TENANT},
            "29:1eva": {"id": "29:1eva", "objectId": "eva", "name": "Eva", "email": "e@x.se", "userRole": "guest"},
        }
        await teams.post(an_installation(shared=True))
        await teams.door.close()

        assert [call.path for call in teams.microsoft.calls if call.method == "GET"] == [
            "/19%3Alag%40thread.tacv2/pagedmembers?pageSize=200",
            "/19%3Alag%40thread.tacv2/pagedmembers?pageSize=200&continuationToken=1",
            "/19%3Alag%40thread.tacv2/pagedmembers?pageSize=200&continuationToken=2",
        ]
        assert len(teams.microsoft.sent) == 1
        (bo,) = [one for one in teams.house.heard if one.actor.user == "bo"]
        assert (bo.what, bo.place.kind, bo.actor.email) == (Met(), PlaceKind.PERSONAL, "bo@sater.se")
        assert bo.actor.reach is not None
        assert bo.actor.reach["user"] == {"id": "29:1bo"}
        assert "conversation" not in bo.actor.reach
        assert not [one for one in teams.house.heard if one.actor.user == "eva"]


async def test_somebody_who_joins_the_team_later_is_met_too():
    bo = {"id": "29:1bo", "aadObjectId": "bo"}
    async with a_teams(said("Hej!")) as teams:
        teams.microsoft.members["29:1bo"] = {**bo, "name": "Bo", "email": "bo@sater.se", "tenantId": TENANT}
        await teams.post(an_arrival(bo, shared=True))
        await teams.door.close()

        assert [(one.actor.user, one.actor.name, one.what) for one in teams.house.heard] == [("bo", "Bo", Met())]
        assert teams.microsoft.sent == []


async def test_what_concerns_nobody_is_acknowledged_and_left():
    async with a_teams(said("Hej!")) as teams:
        status, _ = await teams.post({**a_message("hej"), "type": "messageReaction"})

        assert status == 200
        assert teams.house.heard == []
        assert teams.microsoft.calls == []


# Nothing that is written becomes markup


@pytest.mark.parametrize(
    "text",
    [
        "**fet** _kursiv_ [länk](https://example.org) ![bild](x) <b>html</b> <at>Alla</at> &lt; `kod`",
        "1. ett\n2. två\n- punkt\n# rubrik\n> citat",
        "a\n\nb | c | d\n---|---|---",
    ],
)
async def test_what_a_person_wrote_is_shown_as_it_was_written(text):
    blocks = (b.Title(text), b.Paragraph(f"Då skriver jag {b.BOLD}{text}{b.END}."), b.CopyText(text=text))
    async with a_teams(Spoken(blocks=blocks)) as teams:
        await teams.post(a_message("hej"))
        (activity,) = teams.microsoft.sent

        assert everything(activity).count(text) == 3
        assert not [e for e in activity["attachments"][0]["content"]["body"] if e["type"] == "TextBlock"]


async def test_bold_in_a_message_without_a_card_is_marked_up_and_nothing_else_is():
    text = f"Skriv {b.BOLD}<hjälp>{b.END} & **fråga**\nnästa rad"
    async with a_teams(Spoken(blocks=(b.Paragraph(text), b.Paragraph("Hej då.")))) as teams:
        await teams.post(a_message("hej"))
        (activity,) = teams.microsoft.sent

        assert activity["textFormat"] == "xml"
        assert activity["text"] == ("<p>Skriv <b>&lt;hjälp&gt;</b> &amp; **fråga**<br/>nästa rad</p><p>Hej då.</p>")
        assert read(activity) == "Skriv <hjälp> & **fråga**\nnästa rad\nHej då."
