"""Nudges in words: one message of everything, edited as its subjects settle, shrunk by the next, dropped when it is over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dialogs import notices, texts
from dialogs.notices import MOST_BUTTONS
from dialogs.words import Buttons
from register.obligations import look_over, obligations, reminders
from register.obligations.obligations import Duty, How
from register.people import absences, people
from scheduler import ticks
from tests.builders import Chat, Library, a_channel, a_person
from tests.casts import Post
from tests.clocks import a_comment, at, owes, posted


class Watched(Library):
    """The library with what its people have got."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.post = Post(self.store, "sater")


@pytest.fixture
def library(tmp_path):
    made = Watched(tmp_path)
    yield made
    made.store.close()


def goes_on(library: Watched, to: str) -> None:
    """The clock goes on, and the postman goes his rounds."""
    until = at(to)
    while True:
        ticks.remind(library.store)
        library.post.deliver()
        moments = [moment for moment in ticks.moments(library.store) if moment > library.clock.now]
        if not moments or min(moments) > until:
            break
        library.clock.now = min(moments)
    library.clock.now = until
    ticks.remind(library.store)
    library.post.deliver()


def test_a_comment_is_said_as_the_tone_has_it(library):
    a_comment(library, "2026-03-04 14:10")
    goes_on(library, "2026-03-05 08:15")

    (message,) = library.post.to(library.eva)
    assert message.splitlines() == [
        "En kommentar på Biblioteket på Facebook har väntat sedan i går kl. 14.10. Svara senast i dag kl. 14.10.",
        "(Jag tar den) (Redan besvarad) (Behöver inget svar) (Mer)",
    ]


def test_what_runs_out_at_midnight_is_said_to_run_out_in_the_evening(library):
    a_comment(library, "2026-03-07 11:00")
    goes_on(library, "2026-03-09 08:15")

    assert "Svara senast i kväll." in library.post.to(library.eva)[0]


def test_several_comments_are_one_thing_with_the_oldest_ones_deadline(library):
    for minute in (10, 20, 30):
        a_comment(library, f"2026-03-04 14:{minute}")
    goes_on(library, "2026-03-05 08:15")

    (message,) = library.post.to(library.eva)
    assert "3 kommentarer på Biblioteket på Facebook väntar på svar, den äldsta sedan i går kl. 14.10." in message
    assert message.count("(Jag tar den)") == 1


def test_a_card_goes_on_to_speak_of_what_is_left_and_ends_as_a_line(library):
    first, second = a_comment(library, "2026-03-04 14:10"), a_comment(library, "2026-03-04 14:20")
    goes_on(library, "2026-03-05 08:15")

    library.store.run_now("sater", lambda unit: reminders.end(unit, first.id, How.DONE, library.eva.id))
    (left,) = library.post.updates(library.kalle)
    library.store.run_now("sater", lambda unit: reminders.end(unit, second.id, How.DONE, library.eva.id))
    (_, over) = library.post.updates(library.kalle)

    assert "En kommentar på Biblioteket på Facebook har väntat sedan i går kl. 14.20." in left
    assert "(Jag tar den)" in left
    assert over == "Svar på Biblioteket på Facebook: klart, Eva Ek i dag kl. 08.15."


def test_a_new_stage_is_a_new_message_and_the_earlier_one_shrinks(library):
    a_comment(library, "2026-03-04 14:10")
    goes_on(library, "2026-03-05 14:30")

    messages, updates = library.post.to(library.eva), library.post.updates(library.eva)
    assert len(messages) == 2
    assert "skulle ha besvarats senast" in messages[-1]
    assert updates == ["Svar på Biblioteket på Facebook: jag har påmint på nytt längre ner."]


def test_one_message_a_day_holds_all_and_is_edited_as_its_subjects_settle(library):
    posted(library, "2026-03-10 10:00")
    owes(library, "2026-03-12 07:00")
    goes_on(library, "2026-03-12 08:15")
    (message,) = library.post.to(library.eva)
    (posts,) = library.store.run_now("sater", lambda unit: obligations.open_duty(unit, Duty.POSTS))

    library.store.run_now("sater", lambda unit: reminders.end(unit, posts.id, How.DONE, library.kalle.id))
    (edited,) = library.post.updates(library.eva)

    assert "Ett inlägg har kommit på Biblioteket på Facebook den här veckan." in message
    assert "Hur ser det ut på Biblioteket på Facebook i dag?" in message
    assert "Inlägg v. 11 på Biblioteket på Facebook: klart, Kalle Karlsson i dag kl. 08.15." in edited
    assert "Hur ser det ut på Biblioteket på Facebook i dag?" in edited


def test_whoever_is_handed_the_weeks_posts_hears_how_many_there_are(library):
    posted(library, "2026-03-10 10:00")
    owes(library, "2026-03-12 07:00")
    goes_on(library, "2026-03-12 08:15")

    said = Chat(library.store, library.eva).say("kalle fixar inlägget")

    assert said == "Då har Kalle Karlsson det nu: Inlägg v. 11 på Biblioteket på Facebook. Jag har sagt till."
    assert library.post.to(library.kalle)[-1].startswith(
        "Ett inlägg har kommit på Biblioteket på Facebook den här veckan. Minst 2 i veckan är det som gäller (§ 6)."
    )


@pytest.mark.parametrize(
    ("posts", "wanted"),
    [
        (1, "Ett inlägg har kommit på Biblioteket på Facebook den här veckan. Minst 2 i veckan"),
        (0, "Jag vet inte om ni la ut något på Biblioteket på Facebook v. 11. Hur många inlägg blev det?"),
    ],
)
def test_a_reminder_of_posts_that_was_asked_for_says_what_is_known_and_asks_what_is_not(library, posts, wanted):
    if posts:
        posted(library, "2026-03-10 10:00", posts)
    owes(library, "2026-03-12 07:00")
    goes_on(library, "2026-03-12 08:15")
    Chat(library.store, library.eva).say("påminn mig kl. 13 om inlägg")

    goes_on(library, "2026-03-12 13:15")

    assert any(text.startswith(wanted) for text in library.post.to(library.eva)[1:])


def test_a_post_promised_after_its_week_is_said_to_count_for_the_next(library):
    posted(library, "2026-03-10 10:00")
    owes(library, "2026-03-12 07:00")
    goes_on(library, "2026-03-12 08:15")

    said = Chat(library.store, library.eva).say("lägger ut på måndag")

    assert said.startswith(
        "Det inlägget räknas då till v. 12. Inlägg v. 11 på Biblioteket på Facebook frågar jag dig om"
    )


def test_whoever_has_no_time_is_asked_for_no_reason_and_shown_two_ways_on(library):
    a_comment(library, "2026-03-04 14:10")
    goes_on(library, "2026-03-05 08:15")

    assert Chat(library.store, library.eva).say("hinner inte") == (
        "Det är ingen fara. Svar på Biblioteket på Facebook ska vara klart senast i dag kl. 14.10. "
        "Kan någon annan ta det, eller ska jag påminna dig igen?\n(Lämna över) (Påminn mig …)"
    )


def test_the_daily_question_is_one_for_all_of_somebodys_channels(library):
    a_channel(
        library.store, "Simhallen", library.eva, library.kalle, main=library.eva, active_at=at("2026-01-05 12:00")
    )
    owes(library, "2026-03-10 07:00")
    goes_on(library, "2026-03-10 08:15")

    message = next(text for text in library.post.to(library.eva) if "Dagens uppsikt" in text)
    assert "Hur ser det ut i dag? Ett svar räcker för alla." in message
    assert "• Biblioteket på Facebook" in message
    assert "• Simhallen på Facebook" in message
    assert message.count("(Allt lugnt)") == 1


def test_whoever_went_away_meanwhile_is_told_nothing_and_whoever_is_there_is(library):
    a_comment(library, "2026-03-06 15:00")

    def away(unit):
        absences.note(unit, library.eva.id, date(2026, 3, 9), date(2026, 3, 13), by=library.eva.id)
        reminders.moved(unit, (library.channel.id,))

    library.store.run_now("sater", away)
    goes_on(library, "2026-03-09 12:00")

    assert library.post.to(library.eva) == []
    assert len(library.post.to(library.kalle)) == 2


def test_what_somebody_else_has_taken_is_not_said(library):
    one = a_comment(library, "2026-03-04 14:10")
    library.store.run_now("sater", lambda unit: reminders.take(unit, one.id, library.kalle.id))
    goes_on(library, "2026-03-05 14:15")

    assert library.post.to(library.eva) == []


def test_at_most_three_messages_a_day_break_through(library):
    for n in range(6):
        a_channel(library.store, f"Förskolan {n}", library.eva, library.kalle, main=library.eva)
    for n in range(6):
        library.clock.now = at(f"2026-03-04 {9 + n:02}:00")

        def owe(unit, n=n):
            due = at(f"2026-03-05 {9 + n:02}:00")
            reminders.begin(unit, Duty.REPLY, f"{n}", channel=library.channel.id + 1 + n, due_at=due)

        library.store.run_now("sater", owe)
    goes_on(library, "2026-03-05 17:00")

    outside = [text for text in library.post.to(library.eva) if "Förskolan" in text]
    assert len(outside) == 1 + 3


def test_a_gap_names_what_is_lacking(library):
    library.clock.now = at("2026-03-02 07:00")
    a_channel(library.store, "Simhallen", library.eva, main=library.eva, chief_id=library.karin.id)
    library.store.run_now("sater", look_over.look_over)
    goes_on(library, "2026-03-02 09:00")

    (message,) = library.post.to(library.karin)
    assert "Det här fattas på Simhallen på Facebook:" in message
    assert "• bara en administratör, och det ska vara minst 2 (§ 5.1)" in message


@pytest.mark.parametrize("duty", Duty)
@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_duty_has_a_name_and_its_words(duty, language):
    assert texts.exists(f"duty-name-{duty.replace('_', '-')}", language)
    assert texts.exists(f"simulate-duty-{duty.replace('_', '-')}", language)


class Row:
    """A nudge's row as the wording sees it."""

    id, subject, replaces, urgency = 1, "obligation:1", None, 0

    def __init__(self, duty, **about):
        self.about, self.notice = about, f"duty-{duty}"


NUMBERS = {"posts": 1, "owed": 2, "weeks": 2, "days": 61, "left": 3}
WAYS: tuple[dict[str, object], ...] = (
    {}, {"rung": "chief"}, {"rung": "chief", "nobody_there": True}, {"asks": True}, {"taken": True}, {"later": True}
)  # fmt: skip


@pytest.mark.parametrize("organisation", ["sater", "gullspang"])
def test_every_stage_of_every_duty_can_be_said_and_has_at_most_four_buttons(library, organisation):
    """Each stage that the pack has, to whoever owes it and to somebody further up."""
    anna = a_person(library.store, "Anna Alm", org=organisation)
    channel = a_channel(library.store, "Biblioteket", anna, org=organisation)

    def words(unit, duty):
        due = at("2026-03-09 00:00")
        away: dict[str, Any] = {
            "first": "2026-03-09",
            "last": "2026-03-13",
            "instead_of": anna.id,
            "absence": 0,
            "declined": 0,
        }
        one = reminders.begin(unit, duty, "x", channel=channel.id, due_at=due, year=2026, week=10, **away)
        assert one is not None
        me = people.view(unit, anna.id)
        for stage in (*(stage.name for stage in unit.pack.duty(duty).stages), "ladder:1"):
            for way in WAYS:
                row = Row(duty, obligation=one.id, channel=channel.id, stage_said=stage, **NUMBERS, **way)
                yield from (message for _, message, _ in notices.compose(unit, me, [row]))

    for duty in Duty:
        messages = library.store.run_now(organisation, lambda unit, duty=duty: list(words(unit, duty)))

        if duty in (Duty.REMOVAL, Duty.DIARY, Duty.INCIDENT, Duty.CLOSING):
            assert messages == [], f"{duty}: about something that is not there"
            continue
        assert messages, duty
        assert all(messages)
        rows = [word for message in messages for word in message if isinstance(word, Buttons)]
        assert all(len(row.buttons) <= MOST_BUTTONS for row in rows)
