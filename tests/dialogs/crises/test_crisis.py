"""Crisis mode in words: how few lines it takes, who is let, what an exercise says, and a crisis of a thousand channels."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from bot.slack import modal
from bot.slack import render as slack
from bot.teams import render as teams
from dialogs.blocks import Blocks, FormBlock
from dialogs.crises import crisis_answer, crisis_run, readiness, unit_hand_over
from dialogs.turn import FormSent
from dialogs.wording import Speaker
from dialogs.words import Press
from register import journal
from register.crises import crises, crisis_scope
from register.crises.crisis_wishes import CorrectEntry, EndCrisis
from tests.bot.slack.drawn import accepted
from tests.bot.teams.drawn import size
from tests.builders import Chat, a_person, as_text, perform, read_out
from tests.register.crises.a_crisis import NIGHT, City, Town

SLACKS_WHOLE_MESSAGE = 13_200
TEAMS_CARD = 28_000
"""Bytes that each takes of one message (platforms.md, "Limits")."""


@pytest.fixture
def town(tmp_path: Path):
    made = Town(tmp_path)
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory):
    made = City(tmp_path_factory.mktemp("city"))
    yield made
    made.store.close()


def drawn(chat: Chat) -> Blocks:
    return Speaker(language="sv", now=chat.store.clock()).word(chat.last.words)


def fits_on_each_platform(message: Blocks) -> None:
    for part in slack.messages(message):
        accepted(part.blocks)
        assert len(json.dumps(part.blocks)) <= SLACKS_WHOLE_MESSAGE
    for card in teams.messages(message, "sv"):
        assert size(card) <= TEAMS_CARD


# ---- Starting ------------------------------------------------------------------------------------------------------


def test_a_crisis_is_started_in_three_lines(town):
    lena = Chat(town.store, town.lena)

    lena.say("starta krisläge vattenläcka på Rådhustorget")
    lena.say("alla")
    lena.say("starta")

    crisis = town.store.run_now("sater", crises.running)
    assert (crisis.what, crisis.exercise, crisis.scope) == ("vattenläcka på Rådhustorget.", False, "all")


def test_what_is_not_to_be_is_broken_off_with_nothing_started(town):
    lena = Chat(town.store, town.lena)
    lena.say("starta krisläge vattenläcka")

    assert lena.say("avbryt") == "Då startar jag inget."
    assert town.store.run_now("sater", crises.running) is None


def test_a_form_with_something_missing_comes_back_with_what_it_is(town):
    lena = Chat(town.store, town.lena)
    lena.command("kris", "start")

    lena.fill(what="", scope="departments")

    assert set(lena.form().problems) == {"what", "departments"}


# ---- Who is let ----------------------------------------------------------------------------------------------------

LEADS = [
    "crisis.begin", "crisis.toggle", "crisis.go", "crisis_run.update", "crisis_run.correct",
    "crisis_run.scope", "crisis_run.end", "crisis_run.end_really", "crisis_run.log", "crisis_run.copy",
]  # fmt: skip


def tables(town: Town) -> dict[str, list[tuple[object, ...]]]:
    """Everything about crises and what is taken over, as it stands."""
    names = ("crisis", "crisis_channel", "crisis_person", "crisis_entry", "taken_over", "hand_over", "nudge")
    with town.store.engine.connect() as connection:
        return {
            name: [tuple(row) for row in connection.execute(select(SQLModel.metadata.tables[name]))] for name in names
        }


@pytest.mark.parametrize("do", LEADS)
def test_a_forged_press_of_somebody_without_the_role_changes_nothing_and_is_in_the_journal(town, do):
    crisis = town.start(scope="channels", ids=(town.channel.id,))
    before = tables(town)

    said = Chat(town.store, town.eva).send_press(
        Press(do=do, args={"crisis": crisis.id, "entry": 1, "which": "exercise"})
    )

    assert tables(town) == before
    assert said.startswith(("Det är kommunikationschefen", "Ett krisläge kan startas av", "Det här kan", "Det är"))
    refused = [
        row
        for row in town.store.run_now("sater", lambda u: journal.of(u, "person", town.eva.id))
        if row.what == "refused"
    ]
    assert len(refused) == 1


def test_a_forged_form_is_refused_the_same_way(town):
    crisis = town.start(scope="channels", ids=(town.channel.id,))
    before, eva = tables(town), Chat(town.store, town.eva)

    sent = Press(do="crisis_run.update_filled", args={"crisis": crisis.id})
    eva.deliver(eva.inbound(FormSent(press=sent, values={"happened": "Allt är lugnt."})))
    eva.deliver(
        eva.inbound(FormSent(press=Press(do="crisis.filled", args={}), values={"what": "Storm", "scope": "all"}))
    )

    assert tables(town) == before
    rows = town.store.run_now("sater", lambda unit: journal.of(unit, "person", town.eva.id))
    assert [(row.what, row.details["wish"]) for row in rows] == [("refused", "SendUpdate"), ("refused", "AskToStart")]


def test_nothing_of_a_crisis_is_shown_to_one_who_does_not_lead_it(town):
    crisis = town.start(scope="channels", ids=(town.channel.id,))
    olle = Chat(town.store, town.olle)

    shown = [olle.send_press(Press(do=do, args={"crisis": crisis.id, "entry": 1})) for do in LEADS]
    shown += [olle.say("kris slut"), olle.say("kris läge allt är bra"), olle.say("kris logg")]

    assert [text for text in shown if "Biblioteket" in text or "Rådhustorget" in text] == []


def test_presses_about_a_crisis_of_another_municipality_find_none(town):
    crisis = town.start()
    camilla = Chat(
        town.store, a_person(town.store, "Camilla Fors", "informationsansvarig", org="gullspang"), "gullspang"
    )
    before = tables(town)

    for dialog in (crisis_run.DIALOG, crisis_answer.DIALOGS[0], readiness.DIALOG, unit_hand_over.DIALOG):
        for name in dialog.presses:
            args = {"crisis": crisis.id, "entry": 1, "hand_over": 1, "channel": town.channel.id, "on": True}
            assert "Rådhustorget" not in camilla.send_press(Press(do=f"{dialog.name}.{name}", args=args))

    assert tables(town) == before


def test_a_press_on_a_crisis_that_is_over_says_so(town):
    crisis = town.start()
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    lena = Chat(town.store, town.lena)

    lena.send_press(Press(do="crisis_run.end_really", args={"crisis": crisis.id}))

    assert lena.replaced() == f"Krisläge {crisis.number} är redan avslutat."


# ---- What is said --------------------------------------------------------------------------------------------------


def test_everything_that_is_said_in_an_exercise_begins_with_that(town):
    lena, eva = Chat(town.store, town.lena), Chat(town.store, town.eva)
    crisis = town.start(exercise=True)
    town.ready(town.eva)

    said = [
        lena.say("krisläge"), lena.say("kris läge"), lena.say("avbryt"), lena.say("kris läge Vattnet är tillbaka."),
        lena.press("Rätta"), lena.say("Vattnet är borta."), lena.say("kris logg"), lena.say("starta krisläge"),
        lena.send_press(Press(do="crisis_run.scope", args={"crisis": crisis.id})), lena.say("ta med allt möjligt"),
        lena.say("avbryt"), lena.say("kris slut"), lena.say("nej"),
        eva.say("får jag publicera?"), eva.say("kris slut"),
    ]  # fmt: skip
    eva.send_press(Press(do="crisis_answer.call", args={"crisis": crisis.id}))
    said.append(eva.replaced())
    for hour, minute in ((22, 57), (23, 7), (23, 27)):
        town.at(hour, minute)
    town.at(7, 0, day=4)
    town.at(11, 0, day=4)
    lena.send_press(Press(do="crisis_run.end_really", args={"crisis": crisis.id}))
    said.append(lena.replaced())
    for person in (town.eva, town.kalle, town.lena, town.karin):
        said += [as_text(reply, town.clock.now) for reply in read_out(town.store, person)]

    assert [text for text in said if not text.startswith("ÖVNING")] == []


def test_what_was_corrected_once_is_corrected_again_from_how_it_stands(town):
    crisis = town.start()
    first = town.store.run_now("sater", lambda u: crises.load(u, crisis.id))
    entry = 1
    perform(town.store, CorrectEntry(entry=entry, text="Vattenläcka på Torggatan"), town.lena)
    lena = Chat(town.store, town.lena)

    asked = lena.send_press(Press(do="crisis_run.correct", args={"crisis": crisis.id, "entry": entry}))

    assert first.what == "Vattenläcka på Rådhustorget."
    assert asked.startswith("Så här står det nu: Vattenläcka på Torggatan.")
    pictures = [as_text(reply, town.clock.now) for reply in read_out(town.store, town.lena)]
    assert any(text.startswith("Krisläge 1: Vattenläcka på Torggatan\n") for text in pictures)


# ---- A crisis of a thousand channels -------------------------------------------------------------------------------


def test_a_crisis_of_a_thousand_channels_fits_on_each_platform(city):
    lena = Chat(city.store, city.lena)

    for line in (
        "kris beredskap",
        "starta krisläge vattenläcka",
        "alla",
        "starta",
        "krisläge",
        "kris logg",
        "kris slut",
    ):
        lena.say(line)
        fits_on_each_platform(drawn(lena))
    picture = next(reply for reply in read_out(city.store, city.lena) if "Inte på: " in as_text(reply, NIGHT))
    fits_on_each_platform(Speaker(language="sv", now=NIGHT).word(picture.words))

    text = as_text(picture, NIGHT)
    assert "Inte på: Bibliotek 0 på Facebook" in text
    assert "till." in text


def test_with_more_channels_than_a_list_takes_their_names_are_written(tmp_path, city):
    other = Chat(city.store, a_person(city.store, "Per Holmgren", "tjansteperson_i_beredskap"))
    running = city.store.run_now("sater", crises.running)
    if running is not None:
        perform(city.store, EndCrisis(crisis=running.id), city.lena)
    other.command("kris", "start")
    form = Speaker(language="sv", now=city.clock.now).word((other.form(),))[0]
    assert isinstance(form, FormBlock)
    modal.modal(form, "sv", "")

    other.fill(what="Storm", scope="channels", named="Bibliotek 7, Bibliotek 900")

    assert "Gäller: Bibliotek 7 på Facebook och Bibliotek 900 på Facebook" in other.text()


def test_in_a_crisis_of_very_many_all_may_come_and_never_all_leave(city):
    lena = Chat(city.store, city.lena, platform="slack")
    running = city.store.run_now("sater", crises.running)
    if running is not None:
        perform(city.store, EndCrisis(crisis=running.id), city.lena)
    lena.command("kris", "start")
    lena.fill(what="Storm", scope="channels", named="Bibliotek 7, Bibliotek 900")
    lena.press("Starta")
    every = len(city.store.run_now("sater", crisis_scope.called))
    id = city.store.run_now("sater", crises.running).id

    def changed(text: str) -> tuple[str, int]:
        lena.send_press(Press(do="crisis_run.scope", args={"crisis": id}))
        told = lena.say(text)
        crisis = city.store.run_now("sater", lambda unit: crises.load(unit, id, whole=True))
        return told, len([one for one in crisis.channels if one.out_at is None])

    assert every > 100
    assert changed("ta med alla") == (f"{every - 2} kanaler har kommit med. De som berörs får veta det.", every)
    assert changed("ta bort Bibliotek 7") == ("En kanal har gått tillbaka. De som berörs får veta det.", every - 1)
    assert changed("ta bort alla") == (
        "Då skulle krisläget inte gälla någon kanal. Skriv kris slut om det är över.", every - 1
    )  # fmt: skip


# ---- On the channel's card -----------------------------------------------------------------------------------------


def test_the_card_of_a_channel_says_who_publishes_and_who_answers_while_it_is_on(town):
    crisis = town.start(takes_comments=True)
    eva = Chat(town.store, town.eva)

    during = eva.say("mina kanaler")
    perform(town.store, EndCrisis(crisis=crisis.id), town.lena)

    assert (
        "Krisläge: Kommunikationsenheten publicerar också och svarar på kommentarerna, sedan i dag kl. 22.47" in during
    )
    assert "Krisläge" not in eva.say("mina kanaler")
