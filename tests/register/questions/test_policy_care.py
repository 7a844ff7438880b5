"""The rules about questions that the guideline does not settle: who hears, who may answer, what is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from register import journal
from register.errors import (
    AlreadySettled,
    LooksSecret,
    NobodyAnswers,
    NotAllowed,
    NotFound,
    NotPossibleNow,
)
from register.questions import policy_care, policy_questions
from register.questions.policy_questions import QuestionStatus
from register.wishes import (
    AddExample,
    AnswerQuestion,
    CountAsked,
    DropInstruction,
    NoteHelped,
    NoteRead,
    SaveInstruction,
    SendQuestion,
)
from tests.builders import Clock, a_person, a_store, perform

ADS = SendQuestion(text="Får vi köpa annonser?", topic="annonsering", topic_name="annonsering", place="tryout:eva")


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    store = a_store(tmp_path, clock)
    yield store
    store.close()


@pytest.fixture
def eva(store):
    return a_person(store, "Eva Ek")


@pytest.fixture
def karin(store):
    return a_person(store, "Karin Berg", "kommunikationschef")


def question(store, id):
    return store.run_now("sater", lambda unit: policy_questions.load(unit, id))


def told(store) -> list[tuple[str, int]]:
    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT notice, person_id FROM nudge ORDER BY id").all()
    return [(row.notice, row.person_id) for row in rows]


def test_a_question_goes_to_whoever_the_pack_says_answers(store, eva, karin):
    sent = perform(store, ADS, eva)

    assert question(store, sent.id).asker_id == eva.id
    assert told(store) == [("question-asked", karin.id)]


def test_where_that_role_is_empty_those_nearest_to_it_hear(store, eva):
    staff = a_person(store, "Stina Sten", "kommunikator")
    perform(store, ADS, eva)

    assert told(store) == [("question-asked", staff.id)]


def test_where_there_is_nobody_at_all_it_is_refused(store, eva):
    with pytest.raises(NobodyAnswers):
        perform(store, ADS, eva)


def test_the_same_question_twice_is_one_while_it_waits(store, eva, karin):
    first, second = perform(store, ADS, eva), perform(store, ADS, eva)

    assert first.id == second.id
    assert len(told(store)) == 1


def test_without_name_neither_the_person_nor_the_place_is_kept(store, eva, karin):
    sent = perform(store, SendQuestion(text="Får vi?", named=False, place="tryout:eva"), eva)

    found = question(store, sent.id)
    assert (found.asker_id, len(found.ticket) >= 24) == (None, True)
    entries = store.run_now("sater", lambda unit: journal.of(unit, "question", sent.id))
    assert [(entry.what, entry.by) for entry in entries] == [("question_sent", None)]


def test_a_password_in_a_question_is_never_stored(store, eva, karin):
    with pytest.raises(LooksSecret):
        perform(store, SendQuestion(text="lösenordet är Sommar2026!, får jag dela det?"), eva)


def test_only_those_who_answer_questions_may_answer(store, eva, karin):
    sent = perform(store, ADS, eva)
    with pytest.raises(NotAllowed):
        perform(store, AnswerQuestion(asked=sent.id, text="Ja."), a_person(store, "Bo Bok", "sektorchef"))

    perform(store, AnswerQuestion(asked=sent.id, text="Ja."), karin)

    found = question(store, sent.id)
    assert (found.status, found.answer, found.answered_by) == (QuestionStatus.ANSWERED, "Ja.", karin.id)


def test_the_second_answer_is_refused_with_who_was_first(store, eva, karin, clock):
    sent = perform(store, ADS, eva)
    perform(store, AnswerQuestion(asked=sent.id, text="Ja."), karin)
    clock.later(hours=1)
    with pytest.raises(AlreadySettled) as refused:
        perform(store, AnswerQuestion(asked=sent.id, text="Nej."), karin)

    assert (refused.value.facts["by"], refused.value.facts["at"]) == ("Karin Berg", clock.now - timedelta(hours=1))


def test_a_private_question_loses_its_words_when_answered_and_itself_when_read(store, eva, karin):
    sent = perform(store, SendQuestion(text="Får jag klaga?", topic="kritik", private=True), eva)
    perform(store, AnswerQuestion(asked=sent.id, text="Ja."), karin)
    assert question(store, sent.id).text == ""

    perform(store, NoteRead(asked=sent.id), eva)

    with pytest.raises(NotFound):
        question(store, sent.id)


def test_a_private_question_is_never_in_the_journal_and_never_an_instruction_or_an_example(store, eva, karin):
    sent = perform(store, SendQuestion(text="Får jag klaga?", topic="svarstid", private=True), eva)
    with pytest.raises(NotPossibleNow):
        perform(store, AddExample(asked=sent.id, topic="svarstid", topic_name="svarstid"), karin)
    perform(store, AnswerQuestion(asked=sent.id, text="Ja."), karin)
    with pytest.raises(NotPossibleNow):
        perform(store, SaveInstruction(asked=sent.id), karin)

    assert store.run_now("sater", lambda unit: journal.of(unit, "question", sent.id)) == ()


def test_a_private_question_that_nobody_comes_for_is_forgotten_after_thirty_days(store, eva, karin, clock):
    sent = perform(store, SendQuestion(text="Får jag klaga?", private=True), eva)
    clock.later(days=31)
    perform(store, ADS, eva)

    with pytest.raises(NotFound):
        question(store, sent.id)


def test_somebody_elses_answer_is_neither_read_nor_judged_nor_known_to_be_there(store, eva, karin):
    sent = perform(store, ADS, eva)
    perform(store, AnswerQuestion(asked=sent.id, text="Ja."), karin)
    bo = a_person(store, "Bo Bok")

    for wish in (NoteRead(asked=sent.id), NoteHelped(asked=sent.id, helped=False)):
        with pytest.raises(NotFound):
            perform(store, wish, bo)


def test_an_instruction_names_the_role_and_not_the_person_and_can_be_dropped(store, eva, karin):
    sent = perform(store, ADS, eva)
    perform(store, AnswerQuestion(asked=sent.id, text="Ja, efter samråd."), karin)
    saved = perform(store, SaveInstruction(asked=sent.id), karin)

    (found,) = store.run_now("sater", lambda unit: policy_questions.instructions(unit, "annonsering"))
    assert (found.text, found.role) == ("Ja, efter samråd.", "kommunikationschef")
    with pytest.raises(NotPossibleNow):
        perform(store, SaveInstruction(asked=sent.id), karin)
    with pytest.raises(NotAllowed):
        perform(store, DropInstruction(instruction=saved.id), eva)
    perform(store, DropInstruction(instruction=saved.id), karin)
    assert store.run_now("sater", lambda unit: policy_questions.instructions(unit, "annonsering")) == ()


def test_an_example_needs_a_topic_that_the_municipality_has(store, eva, karin):
    sent = perform(store, ADS, eva)
    with pytest.raises(NotFound):
        perform(store, AddExample(asked=sent.id, topic="finns_inte", topic_name="x"), karin)
    perform(store, AddExample(asked=sent.id, topic="svarstid", topic_name="svarstid"), karin)
    perform(store, AddExample(asked=sent.id, topic="svarstid", topic_name="svarstid"), karin)

    (example,) = store.run_now("sater", policy_questions.examples)
    assert (example.topic, example.text) == ("svarstid", "Får vi köpa annonser?")


def test_whoever_reads_questions_hears_that_there_is_something_new_to_read(store, eva, karin):
    heard: list[str] = []
    store.on_learned = heard.append
    sent = perform(store, ADS, eva)
    assert heard == []

    perform(store, AddExample(asked=sent.id, topic="svarstid", topic_name="svarstid"), karin)

    assert heard == ["sater"]


def test_counts_hold_a_topic_and_a_number(store, eva):
    for level in ("silent", "silent", "not_helped", "answer"):
        perform(store, CountAsked(topic="annonsering", topic_name="annonsering", level=level), eva)

    (count,) = store.run_now("sater", policy_questions.in_vain)
    assert (count.topic, count.silent, count.near, count.not_helped, count.in_vain) == ("annonsering", 2, 0, 1, 3)


def test_a_second_reading_is_told_once_and_only_to_somebody_who_has_been_met(store, eva):
    def tell(unit: Any, user: str) -> None:
        policy_care.read_again(unit, "tryout", user, "stage", (("6", "Svar ska ges."),))

    for user in (eva.email, eva.email, "okand@sater.se"):
        store.run_now("sater", lambda unit, user=user: tell(unit, user))

    assert told(store) == [("policy-read-again", eva.id)]
