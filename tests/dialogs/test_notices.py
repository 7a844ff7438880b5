"""What people are told: worded when it is claimed, merged, mended when it is over, and nobody protected by name."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel

from dialogs import blocks, codec, notices
from dialogs.applications import case_notices
from dialogs.wording import Speaker
from dialogs.words import Buttons
from policy_text.pack import Outcome
from register.applications import drafts
from register.wishes import (
    LeaveOrganisation,
    NoteDiary,
    RecordMeeting,
    ReviseApplication,
    SubmitApplication,
    WithdrawApplication,
)
from tests.builders import ROOT, a_draft, a_sent_application, answers_for, perform, steps_of
from tests.casts import Gullspang, Municipality, Sater

NUDGE, ROLE = (SQLModel.metadata.tables[name] for name in ("nudge", "role_held"))
MEETING = {"date": "2026-03-02", "reference": "protokoll § 45"}


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = Gullspang(tmp_path)
    yield made
    made.store.close()


# ---- Every notice ---------------------------------------------------------------------------------------------------


def put_by_register() -> Iterator[str]:
    """The names of the notices that the register puts, read out of its code."""
    for path in (ROOT / "register").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "notice" and isinstance(node.value, ast.Constant):
                yield str(node.value.value)


def test_every_notice_that_the_register_puts_has_its_words():
    names = set(put_by_register())

    assert {"case-step", "case-to-send", "case-for-diary"} <= names
    assert sorted(names - set(notices.every())) == []


def a_whole_life(town: Sater) -> None:
    """Every notice about a case, put at least once: handed over, sent, returned, changed, decided, filed, withdrawn."""
    draft = a_draft(town.store, town.sara, answers_for(town.kalle, town.sara, chief=town.eva))
    perform(town.store, SubmitApplication(application=draft.id), town.sara)
    town.post.deliver()
    perform(town.store, SubmitApplication(application=draft.id), town.kalle)
    town.post.deliver()
    first = town.now(draft)
    town.settle(town.sara, first, "accept", Outcome.ACCEPT)
    town.post.deliver()
    town.settle(town.eva, first, "assign", Outcome.RETURN, comment="Kalle Karlsson och Sara Lind: vem modererar?")
    town.post.deliver()
    perform(town.store, SubmitApplication(application=first.id), town.sara)
    perform(town.store, SubmitApplication(application=first.id), town.kalle)
    town.settle(town.sara, first, "accept", Outcome.ACCEPT)
    town.settle(town.eva, first, "assign", Outcome.ASSIGN)
    town.post.deliver()
    perform(town.store, ReviseApplication(application=first.id), town.sara)
    town.post.deliver()
    perform(town.store, WithdrawApplication(application=first.id), town.sara)
    decided, rejected, put_off = (town.to_decide(unit=unit) for unit in ("Simhallen", "Musikskolan", "Museet"))
    town.post.deliver()
    perform(town.store, NoteDiary(application=decided.id, number="KS 2026/12"), town.birgitta)
    town.post.deliver()
    under_way = town.sent(unit="Badhuset")
    town.post.deliver()
    perform(town.store, WithdrawApplication(application=under_way.id), town.sara)
    conditions = [{"text": "Kalle Karlsson skriver en bildpolicy", "owner": town.kalle.id, "date": "2026-05-01"}]
    details = {**MEETING, "conditions": conditions}
    town.settle(town.anders, decided, "decide", Outcome.APPROVE_WITH_CONDITIONS, details=details)
    town.settle(town.anders, rejected, "decide", Outcome.REJECT, details=MEETING, comment="Enligt Sara Lind räcker en.")
    postponed = {"step": steps_of(town.store, put_off.id)["decide"].id, "outcome": "postpone"}
    perform(town.store, RecordMeeting(decisions=(postponed,), **MEETING), town.anders)
    perform(town.store, LeaveOrganisation(person=town.kalle.id), town.kalle)
    town.post.deliver()


def everything_told(town: Municipality) -> dict[int, str]:
    speaker = Speaker(language="sv", now=town.clock.now)
    return {
        person: "\n".join(blocks.as_text(speaker.word(words)) for _, words in letters)
        for person, letters in town.post.letters.items()
    }


def test_no_notice_ever_names_a_person_with_a_protected_identity(tmp_path):
    town = Sater(tmp_path)
    protected = {
        "sara": town.person("Sara Lind", protected=True, title="bibliotekarie", email="s.l@sater.se"),
        "kalle": town.person("Kalle Karlsson", protected=True, email="k.k@sater.se"),
        "eva": town.person(
            "Eva Strand", "sektorchef", department="Sektor kultur", protected=True, email="e.s@sater.se"
        ),
        "karin": town.person("Karin Ek", "kommunikationschef", protected=True, email="k.e@sater.se"),
    }
    for name, person in protected.items():
        setattr(town, name, person)
    a_whole_life(town)

    told = everything_told(town)

    assert len(told) >= 6
    assert {
        row
        for text in told.values()
        for row in ("Sara Lind", "Kalle Karlsson", "Eva Strand", "Karin Ek")
        if row in text
    } == set()
    assert "Bibliotekarie" in told[town.eva.id]
    town.store.close()


def test_everybody_concerned_has_been_told_everything_there_is_a_notice_for(sater):
    a_whole_life(sater)

    rows = sater.store.run_now("sater", lambda unit: unit.execute(select(NUDGE)).all())
    never = {"case-nobody", "case-signed-on-paper", "case-ended", "draft-old", "draft-deleted"}
    assert {row.notice for row in rows} - {"channel-left"} == set(case_notices.NOTICES) - never
    assert [row.notice for row in rows if row.settled_at is None] == []


# ---- What no longer holds -------------------------------------------------------------------------------------------


def test_a_question_that_has_been_answered_meanwhile_is_never_asked(sater):
    other = sater.person("Lena Ek", "kommunikationschef")
    case = sater.to_prepare()
    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)

    assert not [text for text in sater.post.to(other) if text.startswith("Ny ansökan")]


def test_who_no_longer_holds_the_role_is_not_asked(sater):
    case = sater.to_prepare()
    hers = ROLE.delete().where(ROLE.c.person_id == sater.karin.id)
    sater.store.run_now("sater", lambda unit: unit.execute(hers))

    assert sater.post.to(sater.karin) == []
    assert steps_of(sater.store, case.id)["prepare"].open


def test_news_on_the_way_is_dropped_when_the_case_has_come_back_before_it_was_told(sater):
    case = sater.sent()
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    sater.settle(sater.eva, case, "assign", Outcome.RETURN, comment="Skriv vem som modererar.")

    told = sater.post.to(sater.sara)

    assert len(told) == 1
    assert "Ändra och skicka ärende 1 igen när det är klart." in told[0]
    assert "tog uppdraget" not in told[0]


def test_the_last_signature_is_told_as_the_decision_and_not_twice(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma)
    gullspang.post.to(gullspang.jenny)

    gullspang.sign(case, gullspang.anneli)

    last = gullspang.post.to(gullspang.jenny)[-1]
    assert last.splitlines()[0] == "Biblioteket på Facebook (ärende 1) är godkänt."
    assert last.count("skrev under") == 1


# ---- Several things in one message ----------------------------------------------------------------------------------


def test_several_things_to_tell_are_one_message_with_a_heading_each(sater):
    for unit in ("Biblioteket", "Simhallen"):
        sater.sent(unit=unit)

    (told,) = sater.post.to(sater.kalle)

    assert told.splitlines() == [
        "Ärende 1: Biblioteket på Facebook",
        "Sara Lind vill ha med dig som administratör för Biblioteket på Facebook (ärende 1). Tar du det uppdraget?",
        "Två administratörer, 4 timmar i veckan, plan finns, konsekvensanalys gjord och kommunikationsenheten kan publicera.",
        "(Läs hela) (Jag tar uppdraget) (Jag kan inte)",
        "Ärende 2: Simhallen på Facebook",
        "Sara Lind vill ha med dig som administratör för Simhallen på Facebook (ärende 2). Tar du det uppdraget?",
        "Två administratörer, 4 timmar i veckan, plan finns, konsekvensanalys gjord och kommunikationsenheten kan publicera.",
        "(Läs hela) (Jag tar uppdraget) (Jag kan inte)",
    ]


def test_answering_one_of_several_leaves_the_others_with_their_buttons(sater):
    for unit in ("Biblioteket", "Simhallen"):
        sater.sent(unit=unit)
    sater.post.to(sater.kalle)

    chat = sater.press(sater.kalle, "Jag tar uppdraget", 0)

    assert chat.replaced() == ""
    assert chat.text().splitlines()[0] == "Biblioteket på Facebook (ärende 1). Du tog uppdraget i dag kl. 09.00."
    assert sater.post.updates(sater.kalle)[-1].splitlines() == [
        "Ärende 1: Biblioteket på Facebook",
        "Biblioteket på Facebook (ärende 1). Du tog uppdraget i dag kl. 09.00.",
        "Nu väntar ärendet på sektorchefen.",
        "Ärende 2: Simhallen på Facebook",
        "Sara Lind vill ha med dig som administratör för Simhallen på Facebook (ärende 2). Tar du det uppdraget?",
        "Två administratörer, 4 timmar i veckan, plan finns, konsekvensanalys gjord och kommunikationsenheten kan publicera.",
        "(Läs hela) (Jag tar uppdraget) (Jag kan inte)",
    ]


def test_when_all_of_it_is_over_the_message_has_no_buttons_left(sater):
    for unit in ("Biblioteket", "Simhallen"):
        sater.sent(unit=unit)
    sater.post.to(sater.kalle)

    sater.press(sater.kalle, "Jag tar uppdraget", 0)
    sater.post.deliver()
    sater.press(sater.kalle, "Jag tar uppdraget")

    assert "(" not in sater.post.updates(sater.kalle)[-1].replace("(ärende", "")


def test_one_subject_never_has_more_than_four_buttons(gullspang):
    gullspang.sent()
    gullspang.post.deliver()

    for letters in gullspang.post.letters.values():
        for _, words in letters:
            rows = [word for word in words if isinstance(word, Buttons)]
            assert all(len(row.buttons) <= 4 for row in rows)


def test_a_card_pressed_in_its_own_message_is_not_mended_a_second_time(sater):
    sater.to_prepare()

    sater.press(sater.karin, "Tillstyrk")

    assert sater.post.updates(sater.karin) == []


def test_a_card_whose_question_was_answered_in_words_is_mended(sater):
    sater.to_prepare()
    sater.post.to(sater.karin)

    sater.chat(sater.karin).say("tillstyrk 1")

    assert sater.post.updates(sater.karin) == [
        (
            "Biblioteket på Facebook (ärende 1). Du tillstyrkte i dag kl. 09.00.\n"
            "Nu väntar ärendet på kommunledningsgruppen."
        )
    ]


# ---- Language, and bearing to be said late --------------------------------------------------------------------------


def test_words_survive_the_outbox(sater):
    a_whole_life(sater)

    for letters in sater.post.letters.values():
        for _, words in letters:
            assert codec.loads(codec.dumps(words)) == words


def test_a_draft_that_lies_is_told_kindly_with_a_way_on(sater):
    a_draft(sater.store, sater.sara, {"medium": "facebook", "unit": "Biblioteket"})
    sater.clock.later(days=63)
    sater.store.run_now("sater", drafts.sweep)

    assert sater.post.to(sater.sara) == [
        (
            "Ditt utkast om Biblioteket på Facebook (ärende 1) har legat orört sedan måndag 2 mars. Vill du fortsätta? "
            "Efter 180 dagar tar jag bort det.\n"
            "(Fortsätt) (Ta bort utkastet)"
        )
    ]


def test_the_stand_in_is_asked_about_the_communications_units_own_channel(sater):
    case = a_sent_application(sater.store, sater.karin, sater.kalle, chief=sater.eva)
    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)

    assert (
        sater.post.to(sater.ulf)[0].splitlines()[0] == "Ny ansökan: Biblioteket på Facebook (ärende 1), från Karin Ek."
    )
    assert not [text for text in sater.post.to(sater.karin) if "Tillstyrk" in text]
