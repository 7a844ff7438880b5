"""A draft is looked at and forgotten: none of its words is found afterwards in the database, the log or the next answer."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import pytest
import structlog

from bot.app import LivingHouse, build
from bot.tryout.house import Mailbox
from dialogs import blocks
from dialogs.turn import Actor, Command, FormSent, Inbound, Place, PlaceKind, Typed, What
from register.people import people
from tests.builders import a_person, a_store
from tests.dialogs.guideline.asking import Asking, read

WORDS = ("Trollhättan", "korvgubben", "zebrafisk", "19121212", "Sommar2026", "070-123")
DRAFT = (
    "Vet du att korvgubben från Trollhättan har en zebrafisk? Ring 070-123 45 67, 19121212-1212. Lösenord: Sommar2026!"
)


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def eva(store):
    return Asking(store, a_person(store, "Eva Ek"))


def everything_stored(folder: Path) -> str:
    files = sorted(folder.glob("kanalvakt.db*"))
    return b"".join(file.read_bytes() for file in files).decode("utf-8", errors="replace")


def left_of_it(text: str) -> list[str]:
    return [word for word in WORDS if word.casefold() in text.casefold()]


class Heard:
    """Eva at the door of a house: what she is shown, with a log that holds everything from the lowest level up."""

    def __init__(self, house: LivingHouse) -> None:
        self.house, self.count = house, 0

    async def does(self, what: What) -> str:
        self.count += 1
        spoken = await self.house.hear(
            Inbound(
                key=f"door-{self.count}",
                organisation="sater",
                actor=Actor(platform="tryout", user="eva", name="Eva Ek", email="eva.ek@sater.se", reach={}),
                place=Place(kind=PlaceKind.PERSONAL, key="tryout:eva"),
                what=what,
            )
        )
        self.form = spoken.form
        return blocks.as_text(spoken.blocks)


@pytest.fixture
def log():
    """Everything that is logged, by the house and by the libraries, as one text once it is called."""
    kept, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(kept), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    with structlog.testing.capture_logs() as entries:
        yield lambda: f"{kept.getvalue()}{entries}"
    root.removeHandler(handler)
    root.setLevel(level)


async def test_no_word_of_a_draft_is_left_in_the_database_or_the_log_whichever_way_it_came(store, tmp_path, log):
    a_person(store, "Eva Ek")
    house = build(store, store.clock, Mailbox(store.clock), read)
    eva = Heard(house)
    ways = ("granska mitt svar", DRAFT, f"granska: {DRAFT}", DRAFT, "avbryt", f"läs igenom det här svaret:\n{DRAFT}")
    shown = [await eva.does(Typed(text=typed)) for typed in ways]
    shown.append(await eva.does(Command(name="kanal", text=f"granska: {DRAFT}")))
    await eva.does(Command(name="kanal", text="granska"))
    assert eva.form is not None
    shown.append(
        await eva.does(FormSent(press=eva.form.press, values={"kind": "reply", "draft": DRAFT, "media": ["film"]}))
    )
    house.close()

    assert sum("personnummer" in one for one in shown) >= 5
    assert "turn" in log()
    assert left_of_it(log()) == []
    assert left_of_it(everything_stored(tmp_path)) == []


async def test_what_is_pasted_without_a_word_is_read_as_a_draft_and_kept_nowhere(store, tmp_path, log):
    a_person(store, "Eva Ek")
    house = build(store, store.clock, Mailbox(store.clock), read)
    eva = Heard(house)
    shown = await eva.does(
        Typed(text="Hej Maria! Korvgubben från Trollhättan har en zebrafisk på lördag. Välkommen! /Eva")
    )
    house.close()

    assert "Underskriften har ett namn men ingen funktion." in shown
    assert left_of_it(log()) == []
    assert left_of_it(everything_stored(tmp_path)) == []


async def test_the_next_question_never_leans_on_a_draft(store, tmp_path, log):
    a_person(store, "Eva Ek")
    house = build(store, store.clock, Mailbox(store.clock), read)
    eva = Heard(house)
    await eva.does(Typed(text="granska"))
    await eva.does(Typed(text="Vet du att korvgubben har en zebrafisk?"))
    await eva.does(Typed(text="nej"))
    await eva.does(Typed(text="Och på helger?"))
    house.close()

    assert left_of_it(everything_stored(tmp_path)) == []


def test_the_person_hears_that_it_holds_a_secret_and_the_secret_is_not_said_again(eva):
    said = eva.say(f"granska: {DRAFT}")

    assert "Det ser ut att stå ett lösenord i texten." in said
    assert "Det ser ut att stå ett personnummer i texten." in said
    assert not any(word in said for word in ("Sommar2026", "19121212", "070-123"))


def test_a_redelivered_draft_is_not_answered_from_what_was_stored(eva):
    inbound = eva.inbound(Typed(text=f"granska: {DRAFT}"))
    assert eva.deliver(inbound, f"granska: {DRAFT}")

    assert eva.deliver(inbound, f"granska: {DRAFT}") == ""


def test_a_draft_that_looks_like_a_command_about_a_case_or_a_question_is_still_a_draft(eva):
    for draft in ("Visa 14 bilder från invigningen på torget i lördags", "Hur snabbt måste vi svara?"):
        eva.say("granska")

        assert "Om innehållet stämmer bedömer du själv." in eva.say(draft)


def test_a_draft_in_english_does_not_make_the_bot_speak_english(eva, store):
    eva.say("granska")
    said = eva.say("We have new books in the library and you are welcome to borrow them.")

    assert "Jag har inte sparat något av texten" in said
    assert store.run_now("sater", lambda unit: people.view(unit, eva.who.id)).language in ("", "sv")


def test_a_question_about_the_picture_lets_a_question_to_the_guideline_in(eva):
    eva.say("granska: Vi har öppet i dag, välkommen")

    said = eva.say("Hur snabbt måste vi svara?")

    assert said.startswith("”Svar ska ges med snabbhet")
    assert said.splitlines()[-2] == "Hör en bild eller en film till?"


def test_another_draft_may_be_pasted_where_a_picture_is_asked_about(eva):
    eva.say("granska: Vi har öppet i dag, välkommen")

    assert "Här står ”!!!”" in eva.say("Vi har öppet i dag och i morgon och på lördag, välkommen!!!")


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("en bild", "Har bilden en alternativ text?"),
        ("video", "Är filmen textad?"),
        ("båda", "Har bilden en alternativ text?"),
        ("nej, bara text", "Då är vi klara."),
        ("kanske det", "Hör en bild eller en film till?"),
    ],
)
def test_the_question_about_pictures_is_answered_in_words(eva, answer, told):
    eva.say("granska: Vi har öppet i dag, välkommen")

    assert eva.say(answer).startswith(told)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (("ja", "ja"), "Bra, då är vi klara."),
        (("ja", "nej"), "Filmen ska vara textad."),
        (("nej", "ja"), "Bilden ska ha alternativ text"),
        (("ingen bild", "ja, textad"), "Bra, då är vi klara."),
        (("ja", "kanske det"), "Är filmen textad?"),
    ],
)
def test_what_a_picture_and_a_film_already_have_is_asked_before_anything_is_said_of_it(eva, answers, told):
    eva.say("granska: Vi har öppet i dag, välkommen")
    eva.say("båda")
    eva.say(answers[0])

    assert eva.say(answers[1]).startswith(told)


def test_a_colleague_that_is_named_is_told_and_whoever_writes_is_not(store, eva, tmp_path):
    a_person(store, "Zara Korvgubb")

    said = eva.say("granska: Zara Korvgubb och Eva Ek hälsar välkommen till biblioteket")

    assert "Här nämns ”Zara Korvgubb”." in said
    assert "Eva Ek" not in said
    assert "hälsar välkommen till biblioteket" not in everything_stored(tmp_path)


def test_an_empty_form_says_what_is_missing(eva):
    eva.command("kanal", "granska")
    eva.fill(kind="reply", draft="  ")

    assert "Klistra in utkastet här." in eva.text()
    assert "Jag hittar ingen underskrift" in eva.fill(draft="Vi har öppet i dag.")


def test_where_others_read_along_no_draft_is_looked_at(store, tmp_path):
    eva = Asking(store, a_person(store, "Eva Ek"), shared=True)

    assert eva.say(f"granska: {DRAFT}").startswith("Det där ser ut som ett lösenord, så jag sparade det inte.")
    assert eva.say("granska").startswith("Det tar vi hellre i en privat chatt.")
    assert left_of_it(everything_stored(tmp_path)) == []


def test_what_it_looks_for_can_be_asked(eva):
    eva.say("granska")

    assert eva.say("vad menas?").startswith("Jag tittar efter det här: lösenord, personnummer, telefonnummer")


def test_a_command_is_still_a_command_where_a_draft_is_awaited(eva):
    eva.say("granska")

    assert eva.say("hjälp").startswith("Det här kan jag hjälpa dig med:")


def test_an_answer_in_an_application_that_begins_like_a_draft_is_still_the_answer(eva):
    for line in ("ansök", "Facebook", "Biblioteket"):
        eva.say(line)

    assert eva.say("Läs högt: vi vill få barn att låna fler böcker").startswith("Då skriver jag: ”Läs högt: vi vill")


def test_a_draft_in_the_middle_of_an_application_is_looked_at_and_not_stored_there(eva, tmp_path):
    for line in ("ansök", "Facebook", "Biblioteket"):
        eva.say(line)
    eva.say("granska: Hej, korvgubben är här")
    eva.say("nej")

    assert left_of_it(everything_stored(tmp_path)) == []
    assert eva.say("fortsätt").startswith("Då fortsätter vi med Facebook för Biblioteket (ärende 1).")
