"""What belongs in the diary is chased until the registrator has answered: a sent case as well as a document."""

from __future__ import annotations

import pytest
from sqlalchemy import delete
from sqlmodel import SQLModel

from register.errors import NotAllowed
from register.obligations import look_over, obligations
from register.obligations.obligations import Duty
from register.people.people import PersonView
from register.records.diary import waiting
from register.records.record_wishes import NoteCopy, NoteDocumentDiary, NoteRemoval, NoteRemoved
from register.wishes import NoteDiary, ReviseApplication, SubmitApplication, WithdrawApplication
from scheduler import ticks
from tests.builders import a_channel, perform
from tests.casts import Gullspang, Municipality, Sater
from tests.clocks import at


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def owed(town: Municipality) -> list[tuple[str, str]]:
    """Every diary obligation there has been: its key, and how it ended ("" while it is open)."""

    def read(unit):
        keys = (f"{kind}:{n}" for kind in ("application", "document") for n in range(1, 4))
        found = (obligations.with_key(unit, Duty.DIARY, key) for key in keys)
        return [(one.key, one.settled_how) for one in found if one is not None]

    return town.store.run_now(town.org, read)


@pytest.mark.parametrize("municipality", [Sater, Gullspang])
def test_a_sent_case_is_owed_to_the_diary_within_three_days(tmp_path, municipality):
    town = municipality(tmp_path)
    town.sent()

    one = town.store.run_now(town.org, lambda unit: obligations.with_key(unit, Duty.DIARY, "application:1"))
    assert one is not None
    assert (one.due_at, one.owed_by, one.channel_id) == (at("2026-03-05 09:00"), "registrator", None)
    town.store.close()


def test_a_case_that_nobody_answers_is_said_again_on_three_days_and_then_every_other_week(sater):
    sater.sent()

    assert chased(sater, sater.birgitta, "2026-04-16") == ["6/3", "10/3", "17/3", "31/3", "14/4"]


@pytest.mark.parametrize(("number", "how"), [("KS 2026/12", "done"), ("", "not_needed")])
def test_the_registrators_answer_ends_it(sater, number, how):
    case = sater.sent()

    with pytest.raises(NotAllowed):
        perform(sater.store, NoteDiary(application=case.id, number=number), sater.karin)
    assert owed(sater) == [("application:1", "")]

    perform(sater.store, NoteDiary(application=case.id, number=number), sater.birgitta)
    assert owed(sater) == [("application:1", how)]

    perform(sater.store, NoteDiary(application=case.id, number="KS 2026/13", correct=True), sater.birgitta)
    assert owed(sater) == [("application:1", how)]


def test_a_case_that_comes_back_and_is_sent_again_is_owed_once(sater):
    case = sater.sent()
    perform(sater.store, ReviseApplication(application=case.id), sater.sara)

    perform(sater.store, SubmitApplication(application=case.id), sater.sara)

    assert owed(sater) == [("application:1", "")]


def test_a_withdrawn_case_is_not_chased_but_stays_on_the_list(sater):
    case = sater.sent()
    assert chased(sater, sater.birgitta, "2026-03-06") == ["6/3"]
    assert sater.post.to(sater.birgitta)[-1].splitlines() == [
        "Ärende 1: Biblioteket på Facebook. Skickat måndag 2 mars av Sara Lind.",
        "Det väntar fortfarande på svar. Är det diariefört, eller behöver det inte diarieföras?",
        "(Läs hela) (Diariefört: dnr …) (Behöver inte) (Kopiera)",
    ]

    perform(sater.store, WithdrawApplication(application=case.id), sater.sara)

    assert chased(sater, sater.birgitta, "2026-04-01") == []
    assert owed(sater) == [("application:1", "overtaken")]
    assert sater.post.updates(sater.birgitta) == [
        "Ärende 1 till diariet: ansökan är tillbakadragen, så jag påminner inte mer. Den finns kvar i listan ”till diariet”."
    ]
    assert sater.chat(sater.birgitta).say("till diariet").splitlines()[1] == (
        "Ärende 1: Biblioteket på Facebook. Skickat måndag 2 mars av Sara Lind, som sedan drog tillbaka ansökan."
    )


def test_a_case_sent_before_there_were_reminders_is_chased_from_the_next_look(sater):
    sater.sent()
    gone = sater.sent(unit="Simhallen")
    perform(sater.store, WithdrawApplication(application=gone.id), sater.sara)
    sater.store.run_now("sater", forget_what_is_owed)

    assert sater.store.run_now("sater", look_over.look_over) >= 1

    assert owed(sater) == [("application:1", "")]
    before = sater.store.run_now("sater", look_over.look_over)
    assert owed(sater) == [("application:1", "")]
    assert before == 0


def forget_what_is_owed(unit) -> None:
    unit.execute(delete(SQLModel.metadata.tables["obligation"]))


@pytest.mark.parametrize("number", ["KS 2026/1", ""])
def test_a_document_that_the_registrator_leaves_unanswered_is_said_again_until_it_is_answered(sater, number):
    channel = a_channel(sater.store, "Biblioteket", sater.sara, sater.kalle, main=sater.sara)
    removal = perform(sater.store, NoteRemoval(channel=channel.id, ground="offensive"), sater.sara).id
    perform(sater.store, NoteCopy(removal=removal, place="mappen Borttaget"), sater.sara)
    perform(sater.store, NoteRemoved(removal=removal, how="hidden"), sater.sara)
    (document,) = sater.store.run_now("sater", waiting)

    assert chased(sater, sater.birgitta, "2026-03-10") == ["6/3", "10/3"]
    assert sater.post.to(sater.birgitta)[-1].splitlines()[1:] == [
        "Det väntar fortfarande på svar. Är det diariefört, eller behöver det inte diarieföras?",
        "(Läs hela) (Diariefört: dnr …) (Behöver inte)",
    ]

    perform(sater.store, NoteDocumentDiary(document=document.id, number=number), sater.birgitta)
    assert chased(sater, sater.birgitta, "2026-04-10") == []


def chased(town: Municipality, who: PersonView, until: str) -> list[str]:
    """The mornings on which somebody is reminded of something for the diary, from tomorrow to this day."""
    found = []
    before = len(town.post.to(who))
    while town.clock.now < at(f"{until} 09:00"):
        town.clock.later(days=1)
        for hour in ("09:10", "10:00"):
            town.clock.now = at(f"{town.clock.now:%Y-%m-%d} {hour}")
            ticks.remind(town.store)
        told = town.post.to(who)
        found += [
            f"{town.clock.now.day}/{town.clock.now.month}" for letter in told[before:] if "väntar fortfarande" in letter
        ]
        before = len(told)
    return found
