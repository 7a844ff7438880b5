"""A pressed button changes its card, and a form is filled in step by step, on new clients and old."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.house import Spoken
from dialogs import blocks as b
from dialogs.turn import ButtonPressed, FormSent
from dialogs.words import Kind, Press
from tests.bot.teams.payloads import (
    a_message,
    a_submit,
    an_execute,
    data_of,
    read,
)
from tests.bot.teams.stubs import a_teams

PAGE = Press(do="apply.page", args={"page": 1}, latched=True, revision=3)
EDIT = Press(do="apply.edit", args={"field": "medium"})
SUPPORT = {"kanalvakt": {"press": {"do": "decide.support", "args": {}, "latched": False, "revision": None}}}
SAVED = Spoken(
    blocks=(
        b.Paragraph(f"Då skriver jag {b.BOLD}Facebook{b.END}."),
        b.ButtonRow((b.BlockButton(label="Ändra", press=EDIT),)),
    )
)
CARD_TYPE = "application/vnd.microsoft.card.adaptive"


def a_form(title: str = "Ansökan, steg 1", problem: str | None = None) -> b.FormBlock:
    purpose = b.BlockField(
        key="purpose",
        kind=Kind.TEXT,
        label="Vad ska kanalen användas till?",
        hint=None,
        options=(),
        required=True,
        max_length=3000,
        problem=problem,
    )
    return b.FormBlock(name="apply", title=title, intro=(), submit="Nästa", press=PAGE, fields=(purpose,))


def said(text: str, **more) -> Spoken:
    return Spoken(blocks=(b.Paragraph(text),), **more)


# Buttons and cards


async def test_a_pressed_button_is_answered_with_what_its_card_becomes_and_the_card_changes_for_all():
    spoken = Spoken(replaces=(b.Paragraph("Tillstyrkt kl. 10.32."),), blocks=(b.Paragraph("Tack!"),))
    async with a_teams(spoken) as teams:
        status, answer = await teams.post(an_execute(SUPPORT, card="1772445601000"))
        await teams.door.close()

        assert status == 200
        assert (answer["statusCode"], answer["type"]) == (200, CARD_TYPE)
        assert read(answer) == "Tillstyrkt kl. 10.32."
        (update,) = [call for call in teams.microsoft.calls if call.method == "PUT"]
        assert update.path == "/a%3A1personal-anna-berg/activities/1772445601000"
        assert read(update.body) == "Tillstyrkt kl. 10.32."
        assert [read(one) for one in teams.microsoft.sent] == ["Tack!"]


async def test_a_button_pressed_on_an_older_client_changes_its_card_too():
    spoken = Spoken(replaces=(b.Paragraph("Tillstyrkt kl. 10.32."),), blocks=(b.Paragraph("Tack!"),))
    async with a_teams(spoken) as teams:
        status, answer = await teams.post(a_submit(SUPPORT, card="1772445601000"))

        assert (status, answer) == (200, "")
        assert [read(one) for one in teams.microsoft.updates] == ["Tillstyrkt kl. 10.32."]
        assert [read(one) for one in teams.microsoft.sent] == ["Tack!"]


async def test_a_button_whose_card_stays_says_where_the_answer_is():
    async with a_teams(said("Hela ansökan.")) as teams:
        _, answer = await teams.post(an_execute(SUPPORT, card="1772445601000"))
        await teams.door.close()

        assert answer == {
            "statusCode": 200,
            "type": "application/vnd.microsoft.activity.message",
            "value": "Svaret står i chatten.",
        }
        assert [read(one) for one in teams.microsoft.sent] == ["Hela ansökan."]
        assert teams.microsoft.updates == []


async def test_a_button_that_is_answered_with_nothing_is_still_answered():
    async with a_teams() as teams:
        _, answer = await teams.post(an_execute(SUPPORT))

        assert read(answer) == "Tack, jag har tagit emot det."


async def test_a_press_delivered_again_gets_its_card_again_and_says_nothing_more():
    spoken = Spoken(replaces=(b.Paragraph("Tillstyrkt."),), blocks=(b.Paragraph("Tack!"),))
    async with a_teams(spoken) as teams:
        payload = an_execute(SUPPORT, card="1772445601000")
        await teams.post(payload)
        _, again = await teams.post(payload)
        await teams.door.close()

        assert read(again) == "Tillstyrkt."
        assert len(teams.microsoft.sent) == 1
        assert len(teams.microsoft.updates) == 1


async def test_what_a_button_carries_comes_back_as_it_was():
    async with a_teams(SAVED) as teams:
        await teams.post(a_message("Facebook"))
        card = teams.microsoft.sent[0]["attachments"][0]["content"]
        await teams.post(an_execute(data_of(card, "Ändra"), card="m1"))

        assert teams.house.heard[-1].what == ButtonPressed(press=EDIT)


@pytest.mark.parametrize("data", [None, {}, {"kanalvakt": {"press": {"do": "os.system('ls')", "args": {}}}}])
async def test_a_button_of_nobodys_is_answered_kindly_and_never_reaches_the_house(data):
    async with a_teams() as teams:
        status, answer = await teams.post(an_execute(data, card="1772445601000"))
        await teams.door.close()

        assert (status, answer["statusCode"]) == (200, 200)
        assert [read(one) for one in teams.microsoft.sent] == [
            "Den knappen gäller inte längre. Skriv hjälp, så visar jag vad du kan göra nu."
        ]
        assert teams.house.heard == []


# Forms


async def test_a_form_is_a_card_after_what_is_said():
    async with a_teams(replace(SAVED, form=a_form())) as teams:
        await teams.post(a_message("ansök"))

        assert [read(one) for one in teams.microsoft.sent] == [
            "Då skriver jag Facebook.\n(Ändra)",
            "[Ansökan, steg 1]\n  Vad ska kanalen användas till?\n(Nästa)",
        ]


async def filled(teams, make=an_execute, **spoken):
    """A form opened, filled in and sent; what the press was answered with."""
    teams.house.says = Spoken(form=a_form())
    await teams.post(a_message("ansök"))
    card = teams.microsoft.sent[-1]["attachments"][0]["content"]
    teams.house.says = Spoken(**spoken)
    _, answer = await teams.post(make(data_of(card, "Nästa", {"Vad ska kanalen användas till?": "Nå unga"}), card="m1"))
    await teams.door.close()
    return answer


async def test_what_is_filled_in_reaches_the_house():
    async with a_teams() as teams:
        await filled(teams)

        assert teams.house.heard[-1].what == FormSent(press=PAGE, values={"purpose": "Nå unga"})


async def test_a_form_with_problems_is_shown_again_in_its_place():
    async with a_teams() as teams:
        answer = await filled(teams, form=a_form(problem="Skriv minst en mening."))

        assert read(answer) == ("[Ansökan, steg 1]\n  Vad ska kanalen användas till? ! Skriv minst en mening.\n(Nästa)")
        assert [read(one) for one in teams.microsoft.updates] == [read(answer)]
        assert len(teams.microsoft.sent) == 1


async def test_the_next_step_of_a_form_takes_the_place_of_the_one_before():
    async with a_teams() as teams:
        answer = await filled(teams, form=a_form("Ansökan, steg 2"))

        assert read(answer).startswith("[Ansökan, steg 2]")
        assert len(teams.microsoft.sent) == 1


async def test_a_form_that_is_done_with_closes_before_the_answer_is_said():
    async with a_teams() as teams:
        answer = await filled(teams, blocks=(b.Paragraph("Tack! Ansökan är skickad."),))

        assert read(answer) == "Formuläret ”Ansökan, steg 1” är ifyllt."
        assert [read(one) for one in teams.microsoft.sent[1:]] == ["Tack! Ansökan är skickad."]


async def test_on_an_older_client_a_form_closes_too():
    async with a_teams() as teams:
        await filled(teams, make=a_submit, blocks=(b.Paragraph("Tack!"),))

        assert [read(one) for one in teams.microsoft.updates] == ["Formuläret ”Ansökan, steg 1” är ifyllt."]


async def test_where_teams_does_not_tell_which_card_was_pressed_its_new_look_is_a_new_message():
    async with a_teams() as teams:
        teams.house.says = Spoken(replaces=(b.Paragraph("Tillstyrkt."),), blocks=(b.Paragraph("Tack!"),))
        await teams.post(a_submit(SUPPORT))

        assert [read(one) for one in teams.microsoft.sent] == ["Tillstyrkt.", "Tack!"]
