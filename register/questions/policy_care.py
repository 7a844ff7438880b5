"""The wishes about questions that the guideline does not settle: send, answer, save as an instruction, learn a wording."""

from __future__ import annotations

import secrets as chance
from collections.abc import Mapping
from datetime import timedelta

from policy_text.pack import Pack
from register import journal, nudges, rights, secrets
from register.errors import AlreadySettled, LooksSecret, NobodyAnswers, NotFound, NotPossibleNow
from register.people import people
from register.people.people import PersonView
from register.questions import policy_questions
from register.questions.policy_questions import AskedLevel, QuestionView
from register.storage.store import Unit
from register.wishes import (
    AddExample,
    AnswerQuestion,
    CountAsked,
    DropInstruction,
    NoteHelped,
    NoteRead,
    Receipt,
    Rule,
    SaveInstruction,
    SendQuestion,
    Wish,
)

UNREAD = timedelta(days=30)
"""How long a private question or its answer lies here when nobody comes for it."""

_GROUND = "R018"


def count_asked(unit: Unit, wish: CountAsked, by: PersonView) -> Receipt:
    policy_questions.count(unit, wish.topic, wish.topic_name, AskedLevel(wish.level))
    return Receipt()


def send(unit: Unit, wish: SendQuestion, by: PersonView) -> Receipt:
    """To whoever the pack says answers. The same question twice is one while it waits."""
    text = wish.text.strip()
    _refuse_secret(text)
    if not text:
        raise NotPossibleNow(status="empty")
    heard_by = answerers(unit)
    if not heard_by:
        raise NobodyAnswers()
    policy_questions.forget_unread(unit, unit.now - UNREAD)
    earlier = policy_questions.open_of(unit, by.id, text) if wish.named else None
    if earlier is not None:
        return Receipt(id=earlier.id, values={"ticket": ""})
    question = policy_questions.insert(
        unit, asker=by.id if wish.named else None, place=wish.place if wish.named and not wish.private else "",
        ticket="" if wish.named else chance.token_urlsafe(24), text=text, topic=wish.topic, topic_name=wish.topic_name,
        private=wish.private,
    )  # fmt: skip
    if not wish.private:
        who = by.id if wish.named else None
        journal.write(unit, "question_sent", "question", question.id, who, topic=wish.topic)
    nudges.put(
        unit, to=heard_by, subject=_subject(question), stage="asked", notice="question-asked",
        anonymous=question.asker_id is None or question.private, asked=question.id,
    )  # fmt: skip
    return Receipt(id=question.id, values={"ticket": question.ticket})


def answer(unit: Unit, wish: AnswerQuestion, by: PersonView) -> Receipt:
    question = policy_questions.load(unit, wish.asked)
    _refuse_unless_answers(unit, by)
    if question.private and by.id not in answerers(unit):
        raise rights.refusal(unit.pack, unit.pack.functions.answers)
    if not question.open:
        raise AlreadySettled(
            by=people.view(unit, question.answered_by).shown if question.answered_by else "", person=question.answered_by,
            outcome="answered", at=question.answered_at, number=question.id,
        )  # fmt: skip
    text = wish.text.strip()
    _refuse_secret(text)
    if not text:
        raise NotPossibleNow(status="empty")
    question = policy_questions.answer(unit, question, text, by.id)
    if not question.private:
        journal.write(unit, "question_answered", "question", question.id, by.id)
    nudges.overtake(
        unit, subject=_subject(question), stage="asked", by="answered", notice="question-over",
        asked=question.id,
    )  # fmt: skip
    if question.asker_id is not None:
        nudges.put(
            unit, to=(question.asker_id,), subject=_subject(question), stage="answer", notice="question-answered",
            asked=question.id,
        )  # fmt: skip
    return Receipt(id=question.id, values={"private": question.private, "named": question.asker_id is not None})


def note_read(unit: Unit, wish: NoteRead, by: PersonView) -> Receipt:
    """Nothing is kept of a private question once its answer has been shown."""
    question = _of_asker(unit, wish.asked, wish.ticket, by)
    if question.private and not question.open:
        policy_questions.forget(unit, question.id)
    return Receipt(id=wish.asked)


def note_helped(unit: Unit, wish: NoteHelped, by: PersonView) -> Receipt:
    question = _of_asker(unit, wish.asked, wish.ticket, by)
    if question.open:
        raise NotPossibleNow(status="open")
    if not wish.helped and question.helped is not False:
        policy_questions.count(unit, question.topic, question.topic_name, AskedLevel.NOT_HELPED)
    policy_questions.set_helped(unit, question.id, wish.helped)
    return Receipt(id=question.id)


def save(unit: Unit, wish: SaveInstruction, by: PersonView) -> Receipt:
    """The answer is quoted from now on, and the question's own wording leads to it at once."""
    question = policy_questions.load(unit, wish.asked)
    _refuse_unless_answers(unit, by)
    if question.private or question.open:
        raise NotPossibleNow(status="private" if question.private else "open")
    topic = question.topic or f"local_{question.id}"
    if any(one.text == question.answer for one in policy_questions.instructions(unit, topic)):
        raise NotPossibleNow(status="saved")
    role = role_of(unit.pack, by)
    id = policy_questions.add_instruction(unit, topic=topic, text=question.answer, role=role)
    policy_questions.add_example(unit, topic=topic, topic_name=question.topic_name, text=question.text)
    journal.write(unit, "instruction_saved", "instruction", id, by.id, rights.rule(unit.pack, _GROUND), topic=topic)
    return Receipt(id=id, values={"topic_name": question.topic_name, "role": role})


def drop(unit: Unit, wish: DropInstruction, by: PersonView) -> Receipt:
    _refuse_unless_answers(unit, by)
    if not policy_questions.drop_instruction(unit, wish.instruction):
        raise NotFound(what="instruction", id=wish.instruction)
    journal.write(unit, "instruction_dropped", "instruction", wish.instruction, by.id, rights.rule(unit.pack, _GROUND))
    return Receipt(id=wish.instruction)


def add_example(unit: Unit, wish: AddExample, by: PersonView) -> Receipt:
    question = policy_questions.load(unit, wish.asked)
    _refuse_unless_answers(unit, by)
    if question.private:
        raise NotPossibleNow(status="private")
    if wish.topic not in unit.pack.topics:
        raise NotFound(what="topic", id=wish.topic)
    policy_questions.add_example(unit, topic=wish.topic, topic_name=wish.topic_name, text=question.text)
    policy_questions.set_topic(unit, question.id, wish.topic, wish.topic_name)
    journal.write(unit, "example_added", "question", question.id, by.id, topic=wish.topic)
    return Receipt(id=question.id, values={"topic_name": wish.topic_name})


def read_again(unit: Unit, platform: str, user: str, stage: str, passages: tuple[tuple[str, str], ...]) -> None:
    """A better reader has chosen otherwise than what was answered; no passages: it finds that the guideline is silent."""
    # Whoever asked has just been met; nobody is joined here.
    person = people.meet(unit, platform=platform, user=user, name="", email="", member=False, how=None)
    if person is not None:
        nudges.put(
            unit, to=(person,), subject="policy", stage=stage, notice="policy-read-again",
            passages=[list(passage) for passage in passages],
        )  # fmt: skip


# Who may, and who hears


def answerers(unit: Unit) -> tuple[int, ...]:
    """Whoever the pack says answers; where nobody holds that role, those nearest to it."""
    functions = unit.pack.functions
    for role in (functions.answers, functions.communications_lead, functions.communications_staff, functions.steward):
        found = people.holders(unit, role)
        if found:
            return found
    return ()


def may_answer(pack: Pack, person: PersonView) -> bool:
    functions = pack.functions
    if person.holds_any((functions.answers, functions.communications_lead, functions.communications_staff)):
        return True
    return person.holds(functions.steward)


def may_see(unit: Unit, question: QuestionView, person: PersonView) -> bool:
    """Whoever asked, and those who answer; of private questions only those who have been asked."""
    if question.asker_id == person.id:
        return True
    return person.id in answerers(unit) if question.private else may_answer(unit.pack, person)


def role_of(pack: Pack, person: PersonView) -> str:
    """The role by which somebody answers."""
    functions = pack.functions
    roles = (functions.answers, functions.communications_lead, functions.communications_staff, functions.steward)
    return next((role for role in roles if person.holds(role)), functions.answers)


def _of_asker(unit: Unit, asked: int, ticket: str, by: PersonView) -> QuestionView:
    """The question, if it is theirs: by name, or by the ticket that only their card carries."""
    question = policy_questions.with_ticket(unit, ticket) if ticket else policy_questions.load(unit, asked)
    if not ticket and question.asker_id != by.id:
        # Nobody else is even told that it has been asked.
        raise NotFound(what="question", id=asked)
    return question


def _refuse_unless_answers(unit: Unit, by: PersonView) -> None:
    if not may_answer(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.answers)


def _refuse_secret(text: str) -> None:
    found = secrets.found_in(text)
    if found is not None:
        raise LooksSecret(kind=str(found))


def _subject(question: QuestionView) -> str:
    return f"question:{question.id}"


RULES: Mapping[type[Wish], Rule] = {
    CountAsked: count_asked,
    SendQuestion: send,
    AnswerQuestion: answer,
    NoteRead: note_read,
    NoteHelped: note_helped,
    SaveInstruction: save,
    DropInstruction: drop,
    AddExample: add_example,
}
