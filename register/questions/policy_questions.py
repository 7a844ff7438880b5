"""What the guideline did not settle: questions sent to a person, what was answered, and what people ask in vain.

A question about something private holds its words only until they have been read; of it a topic and a count remain.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from sqlalchemy import Index, Text, bindparam, delete, select
from sqlalchemy import update as sql_update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field

from register.errors import NotFound
from register.storage.store import Owned, Prepared, Unit
from register.storage.tables import Utc, keys


class QuestionStatus(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"


class AskedLevel(StrEnum):
    """How a question went."""

    ANSWER = "answer"
    NEAR = "near"
    SILENT = "silent"
    NOT_HELPED = "not_helped"
    """Whoever asked said that the answer did not help."""


IN_VAIN = (AskedLevel.NEAR, AskedLevel.SILENT, AskedLevel.NOT_HELPED)


class PolicyQuestion(Owned, table=True):
    """A question sent to a person. `asker_id` and `place` are empty when it was sent without name.

    Then `ticket`, which only the asker's own card carries, is the way back to the answer.
    """

    __tablename__ = "policy_question"
    __table_args__ = (
        *keys(asker_id="person", answered_by="person"),
        Index("policy_question_status", "organisation_id", "status"),
    )

    id: int | None = Field(default=None, primary_key=True)
    asker_id: int | None = None
    place: str = Field(default="", max_length=200)
    ticket: str = Field(default="", index=True, max_length=60)
    text: str = Field(sa_type=Text)
    topic: str = Field(default="", max_length=80)
    topic_name: str = Field(default="", max_length=200)
    private: bool = False
    status: str = Field(default=QuestionStatus.OPEN, max_length=20)
    asked_at: datetime = Field(sa_type=Utc)
    answer: str = Field(default="", sa_type=Text)
    answered_by: int | None = None
    answered_at: datetime | None = Field(default=None, sa_type=Utc)
    helped: bool | None = None
    seen: bool = False
    """Somebody has put it in a topic, or away, from the work list."""


class LocalInstruction(Owned, table=True):
    """What the communications unit has said beside the guideline, ranked below it; named by role, not by person."""

    __tablename__ = "local_instruction"
    __table_args__ = (*keys(), Index("local_instruction_topic", "organisation_id", "topic"))

    id: int | None = Field(default=None, primary_key=True)
    topic: str = Field(max_length=80)
    text: str = Field(sa_type=Text)
    role: str = Field(max_length=60)
    at: datetime = Field(sa_type=Utc)
    dropped_at: datetime | None = Field(default=None, sa_type=Utc)


class LocalExample(Owned, table=True):
    """One more way of asking about a topic, put there by somebody who saw it asked in vain."""

    __tablename__ = "local_example"
    __table_args__ = keys(("topic", "text"))

    id: int | None = Field(default=None, primary_key=True)
    topic: str = Field(max_length=80)
    topic_name: str = Field(default="", max_length=200)
    text: str = Field(max_length=1000)
    at: datetime = Field(sa_type=Utc)


class AskedCount(Owned, table=True):
    """How often a topic has been asked about, and how it went. Nobody's name and nobody's words."""

    __tablename__ = "asked_count"
    __table_args__ = keys(("topic", "level"))

    id: int | None = Field(default=None, primary_key=True)
    topic: str = Field(default="", max_length=80)
    topic_name: str = Field(default="", max_length=200)
    level: str = Field(max_length=20)
    count: int = 0


class QuestionView(Struct, frozen=True, kw_only=True):
    id: int
    asker_id: int | None
    ticket: str
    text: str
    topic: str
    topic_name: str
    private: bool
    status: QuestionStatus
    asked_at: datetime
    answer: str
    answered_by: int | None
    answered_at: datetime | None
    helped: bool | None

    @property
    def open(self) -> bool:
        return self.status is QuestionStatus.OPEN


class InstructionView(Struct, frozen=True, kw_only=True):
    id: int
    topic: str
    text: str
    role: str
    at: datetime


class ExampleView(Struct, frozen=True, kw_only=True):
    topic: str
    topic_name: str
    text: str


class TopicCount(Struct, frozen=True, kw_only=True):
    """`near`, `silent` and `not_helped` are how often it was asked in vain, and how."""

    topic: str
    topic_name: str
    near: int = 0
    silent: int = 0
    not_helped: int = 0

    @property
    def in_vain(self) -> int:
        return self.near + self.silent + self.not_helped


_QUESTION = PolicyQuestion.__table__  # type: ignore[attr-defined]
_INSTRUCTION = LocalInstruction.__table__  # type: ignore[attr-defined]
_EXAMPLE = LocalExample.__table__  # type: ignore[attr-defined]
_COUNT = AskedCount.__table__  # type: ignore[attr-defined]
_INSTRUCTIONS = Prepared(
    select(_INSTRUCTION)
    .where(_INSTRUCTION.c.topic == bindparam("its_topic"), _INSTRUCTION.c.dropped_at.is_(None))
    .order_by(_INSTRUCTION.c.id.desc()),
    stands=True,
)
_ONE_MORE = Prepared(
    sql_update(_COUNT)
    .where(_COUNT.c.topic == bindparam("its_topic"), _COUNT.c.level == bindparam("its_level"))
    .values(count=_COUNT.c.count + 1)
)
_IN_VAIN = Prepared(select(_COUNT).where(_COUNT.c.level.in_(IN_VAIN)).order_by(_COUNT.c.id))
_TO_LOOK_AT = Prepared(
    select(_QUESTION)
    .where((_QUESTION.c.status == QuestionStatus.OPEN) | (_QUESTION.c.helped.is_(False) & _QUESTION.c.seen.is_(False)))
    .order_by(_QUESTION.c.id)
)


# Questions sent to a person


def insert(
    unit: Unit, *, asker: int | None, place: str, ticket: str, text: str, topic: str, topic_name: str, private: bool
) -> QuestionView:
    id = unit.insert(
        PolicyQuestion, asker_id=asker, place=place, ticket=ticket, text=text, topic=topic, topic_name=topic_name,
        private=private, status=QuestionStatus.OPEN, asked_at=unit.now, answer="", seen=False,
    )  # fmt: skip
    return load(unit, id)


def load(unit: Unit, id: int) -> QuestionView:
    row = unit.execute(select(_QUESTION).where(_QUESTION.c.id == id)).first()
    if row is None:
        raise NotFound(what="question", id=id)
    return _question(row)


def with_ticket(unit: Unit, ticket: str) -> QuestionView:
    row = unit.execute(select(_QUESTION).where(_QUESTION.c.ticket == ticket)).first() if ticket else None
    if row is None:
        raise NotFound(what="question", id=0)
    return _question(row)


def open_of(unit: Unit, asker: int, text: str) -> QuestionView | None:
    """The same question, sent by the same person, that still waits."""
    row = unit.execute(
        select(_QUESTION).where(
            _QUESTION.c.asker_id == asker, _QUESTION.c.text == text, _QUESTION.c.status == QuestionStatus.OPEN
        )
    ).first()
    return _question(row) if row else None


def to_look_at(unit: Unit) -> tuple[QuestionView, ...]:
    """What waits for an answer, and what an answer did not help, oldest first; private ones only while they wait."""
    return tuple(_question(row) for row in unit.rows(_TO_LOOK_AT))


def answer(unit: Unit, question: QuestionView, text: str, by: int) -> QuestionView:
    """A private question's own words go when it is answered."""
    values: dict[str, Any] = {
        "status": QuestionStatus.ANSWERED, "answer": text, "answered_by": by, "answered_at": unit.now
    }  # fmt: skip
    if question.private:
        values["text"] = ""
    unit.execute(sql_update(_QUESTION).where(_QUESTION.c.id == question.id).values(**values))
    return load(unit, question.id)


def set_helped(unit: Unit, id: int, helped: bool) -> None:
    unit.execute(sql_update(_QUESTION).where(_QUESTION.c.id == id).values(helped=helped))


def set_topic(unit: Unit, id: int, topic: str, topic_name: str) -> None:
    """Put in a topic from the work list, and so seen."""
    unit.execute(
        sql_update(_QUESTION).where(_QUESTION.c.id == id).values(topic=topic, topic_name=topic_name, seen=True)
    )


def forget(unit: Unit, id: int) -> None:
    """Nothing is left of a private question that has been answered and read."""
    unit.execute(delete(_QUESTION).where(_QUESTION.c.id == id))


def forget_unread(unit: Unit, before: datetime) -> None:
    """Private answers that nobody has come for, and private questions that nobody has answered."""
    unit.execute(delete(_QUESTION).where(_QUESTION.c.private.is_(True), _QUESTION.c.asked_at < before))


def forget_before(unit: Unit, moment: datetime) -> int:
    """Questions answered before."""
    return unit.execute(delete(_QUESTION).where(_QUESTION.c.answered_at < moment)).rowcount


# Local instructions and examples


def add_instruction(unit: Unit, *, topic: str, text: str, role: str) -> int:
    return unit.insert(LocalInstruction, topic=topic, text=text, role=role, at=unit.now)


def instructions(unit: Unit, topic: str) -> tuple[InstructionView, ...]:
    """What has been said about a topic, the latest first."""
    if not topic:
        return ()
    rows = unit.rows(_INSTRUCTIONS, its_topic=topic)
    return tuple(InstructionView(id=r.id, topic=r.topic, text=r.text, role=r.role, at=r.at) for r in rows)


def drop_instruction(unit: Unit, id: int) -> bool:
    """Whether there was one to drop."""
    done = unit.execute(
        sql_update(_INSTRUCTION)
        .where(_INSTRUCTION.c.id == id, _INSTRUCTION.c.dropped_at.is_(None))
        .values(dropped_at=unit.now)
    )
    return done.rowcount > 0


def forget_dropped(unit: Unit, before: datetime) -> int:
    """Instructions that ceased to hold before."""
    return unit.execute(delete(_INSTRUCTION).where(_INSTRUCTION.c.dropped_at < before)).rowcount


def add_example(unit: Unit, *, topic: str, topic_name: str, text: str) -> None:
    """The same words put in again change nothing."""
    known = select(_EXAMPLE.c.id).where(_EXAMPLE.c.topic == topic, _EXAMPLE.c.text == text[:1000])
    if unit.execute(known).first() is None:
        unit.insert(LocalExample, topic=topic, topic_name=topic_name, text=text[:1000], at=unit.now)
    unit.learned = True


def examples(unit: Unit) -> tuple[ExampleView, ...]:
    """By topic, the oldest first; the latest word on the same wording comes last."""
    rows = unit.execute(select(_EXAMPLE).order_by(_EXAMPLE.c.id))
    return tuple(ExampleView(topic=r.topic, topic_name=r.topic_name, text=r.text) for r in rows)


# Counts


def count(unit: Unit, topic: str, topic_name: str, level: AskedLevel) -> None:
    if _counted(unit, topic, level):
        return
    try:
        with unit.savepoint():
            unit.insert(AskedCount, topic=topic, topic_name=topic_name, level=level, count=1)
    except IntegrityError:
        _counted(unit, topic, level)  # somebody else was first


def _counted(unit: Unit, topic: str, level: AskedLevel) -> bool:
    return unit.execute(_ONE_MORE, its_topic=topic, its_level=level).rowcount > 0


def in_vain(unit: Unit) -> tuple[TopicCount, ...]:
    """What has been asked in vain, the most frequent first."""
    found: dict[str, dict[str, Any]] = {}
    for row in unit.rows(_IN_VAIN):
        found.setdefault(row.topic, {"topic": row.topic, "topic_name": row.topic_name})[row.level] = row.count
    return _by_count(TopicCount(**values) for values in found.values())


def _by_count(counts: Iterable[TopicCount]) -> tuple[TopicCount, ...]:
    return tuple(sorted(counts, key=lambda one: (-one.in_vain, one.topic_name)))


def _question(row: Any) -> QuestionView:
    return QuestionView(
        id=row.id, asker_id=row.asker_id, ticket=row.ticket, text=row.text, topic=row.topic, topic_name=row.topic_name,
        private=row.private, status=QuestionStatus(row.status), asked_at=row.asked_at, answer=row.answer,
        answered_by=row.answered_by, answered_at=row.answered_at, helped=row.helped,
    )  # fmt: skip
