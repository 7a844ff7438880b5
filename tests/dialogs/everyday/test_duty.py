"""The conversations about what is owed: a still channel is kept with a reason or closed, and cards answer as words do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from dialogs.words import press
from register.activity.activity import Kind
from register.obligations import obligations, reminders
from register.obligations.daily_wishes import NoteWaiting
from register.obligations.obligations import Duty
from tests.builders import Chat, Library, a_channel, a_person, perform


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def a_still_channel(house) -> int:
    made = house.store.run_now(
        "sater",
        lambda unit: reminders.begin(
            unit, Duty.INACTIVE, "still", channel=house.channel.id, owed_by="chief", since=unit.now - timedelta(days=60),
            due_at=unit.now + timedelta(days=30),
        ),
    )  # fmt: skip
    assert made is not None
    return int(made.id)


def a_comment(house, *, hours: int = 2) -> None:
    at = house.clock.now - timedelta(hours=hours)
    perform(house.store, NoteWaiting(channel=house.channel.id, kind=Kind.COMMENT, at=at), house.eva)


def open_duties(house) -> list[Duty]:
    found = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id))
    return [one.duty for one in found]


def weeks_owed(house) -> list[int]:
    found = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id, duties=(Duty.POSTS,)))
    return [one.about["week"] for one in found]


def test_a_still_channel_is_kept_with_a_reason(house):
    one, chat = a_still_channel(house), Chat(house.store, house.karin)

    asked = chat.send_press(press("keep_close.keep", obligation=one))
    said = chat.say("Den används vid valet nästa år.")

    assert asked.startswith("Varför ska Biblioteket på Facebook vara kvar? En mening räcker.")
    assert said == (
        "Då är Biblioteket på Facebook kvar, och skälet är noterat. Jag frågar igen om det fortsätter vara tyst."
    )
    assert house.store.run_now("sater", lambda unit: obligations.load(unit, one)).settled_how == "not_needed"


def test_a_still_channel_is_handed_over_to_be_closed(house):
    chat = Chat(house.store, house.karin)

    said = chat.send_press(press("keep_close.close", obligation=a_still_channel(house)))

    assert "Biblioteket på Facebook" in said
    assert Duty.INACTIVE in open_duties(house)


def test_an_old_card_about_a_still_channel_says_that_it_is_answered(house):
    one, chat = a_still_channel(house), Chat(house.store, house.karin)
    chat.send_press(press("keep_close.keep", obligation=one))
    chat.say("Den behövs.")

    assert chat.send_press(press("keep_close.keep", obligation=one)) == ""
    assert chat.replaced() == "Biblioteket på Facebook är kvar."


def test_with_several_waiting_a_press_asks_which(house):
    a_comment(house, hours=5)
    a_comment(house, hours=2)
    chat = Chat(house.store, house.kalle)
    one = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id)[0].id)

    assert chat.send_press(press("duty.done", obligation=one)) == (
        "Två väntar på Biblioteket på Facebook. Vilken har du svarat på?\n"
        "(Den från i dag kl. 04.00) (Den från i dag kl. 07.00) (Alla)"
    )
    chat.press("Den från i dag kl. 04.00")
    assert chat.replaced() == (
        "Då är den besvarad på Biblioteket på Facebook.\nEn till väntar där. Svara senast i morgon kl. 07.00.\n(Ångra)"
    )


def test_a_strangers_press_changes_nothing(house):
    a_comment(house)
    one = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id)[0].id)
    stranger = Chat(house.store, a_person(house.store, "Sven Ek"))

    assert stranger.send_press(press("duty.take", obligation=one)) == (
        "Jag hittar inte det du menar. Det kan ha tagits bort, eller så har du inte del i det."
    )
    assert open_duties(house) == [Duty.REPLY]


def test_a_card_from_another_municipality_is_nobodys_here(house):
    a_comment(house)
    one = house.store.run_now("sater", lambda unit: obligations.open_of(unit, house.channel.id)[0].id)
    other = Chat(house.store, a_person(house.store, "Emma Norr", org="gullspang"), org="gullspang")

    assert other.send_press(press("duty.done", obligation=one)).startswith("Jag hittar inte det du menar.")
    assert open_duties(house) == [Duty.REPLY]


def test_posts_that_are_already_out_are_counted_as_those_that_were_lacking(house):
    week = house.clock.now.isocalendar()
    made = house.store.run_now(
        "sater",
        lambda unit: reminders.begin(
            unit, Duty.POSTS, "w", channel=house.channel.id, due_at=unit.now + timedelta(days=6), year=week.year,
            week=week.week,
        ),
    )  # fmt: skip
    assert made is not None
    chat = Chat(house.store, house.eva)

    said = chat.send_press(press("duty.done", obligation=made.id))

    assert said == (
        "Då har jag noterat två inlägg på Biblioteket på Facebook, i dag.\nVeckans två inlägg är på plats.\n(Ångra)"
    )
    assert week.week not in weeks_owed(house)
    chat.press("Ångra")
    assert week.week in weeks_owed(house)


def test_the_same_in_english(house):
    chat = Chat(house.store, house.eva)
    chat.say("can we speak english")

    assert chat.say("we posted yesterday") == (
        "I have noted one post on Biblioteket on Facebook, yesterday.\nThat makes 1 of 2 in week 9.\n(Undo)"
    )


def test_with_several_channels_a_reply_is_about_the_one_where_something_waits(house):
    a_channel(house.store, "Simhallen", house.kalle, main=house.kalle)
    a_comment(house)

    assert Chat(house.store, house.kalle).say("jag har svarat") == (
        "Då är den besvarad på Biblioteket på Facebook.\nInget mer väntar där.\n(Ångra)"
    )
