"""How one applies: the questions in the guideline's own words, and the way of an application to its decision."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from policy_text.parts import Grounded, Label, Part, Quotation, Slug, Text


class QuestionKind(StrEnum):
    CHOICE = "choice"
    CHOICES = "choices"
    LINE = "line"
    TEXT = "text"
    PEOPLE = "people"
    PERSON = "person"
    YES_NO = "yes_no"
    YES_NO_REASON = "yes_no_reason"
    NUMBER = "number"
    URL = "url"
    SCHEDULE = "schedule"


class Option(Part):
    id: Slug
    label: Label
    words: tuple[str, ...] = ()
    """Other ways of writing it: "insta", "fb"."""


class QuestionPart(Part):
    """A part of an answer that can be computed with, asked beside the question's own free text."""

    key: Slug
    kind: Literal[QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.LINE, QuestionKind.NUMBER]
    label: Label
    text: str = ""
    """The question as it is put in the chat; empty: the label with a question mark."""
    help: str = ""
    required: bool = True
    options: tuple[Option, ...] = ()
    options_from: Literal["units"] | None = None
    """The options are the municipality's own units, known to the register."""
    minimum: int | None = None
    maximum: int | None = None
    max_length: int = Field(default=200, ge=1)


class Gate(Part):
    """An answer that ends the application before it has begun, and the words that say why."""

    stops_when: Literal["yes", "no"]
    code: Slug
    section: Text
    quote: Text


class Question(Grounded):
    """One question of the application, in the guideline's own words unless `own_words`."""

    id: Text
    key: Slug
    kind: QuestionKind
    text: Text
    own_words: bool = False
    label: Label
    help: str = ""
    required: bool = True
    """Of the question's own answer; each part says for itself."""
    max_length: int = Field(default=2000, ge=1)
    min_length: int = Field(default=0, ge=0)
    page: int = Field(ge=1)
    page_title: Label
    options: tuple[Option, ...] = ()
    other: bool = False
    """An answer outside the options is allowed."""
    reason_when: Literal["yes", "no"] | None = None
    reason_label: Label | None = None
    against: Quotation | None = None
    """What the answer that needs a reason goes against."""
    gate: Gate | None = None
    minimum: int | None = None
    maximum: int | None = None
    """Of a number, or of how many people."""
    person_fields: tuple[Literal["name", "email", "phone"], ...] = ("name", "email")
    role: Slug | None = None
    """The role that the named person must hold."""
    parts: tuple[QuestionPart, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _quote_is_text(cls, data: Any) -> Any:
        if isinstance(data, dict) and "quote" not in data and not data.get("own_words") and "section" in data:
            return {**data, "quote": data.get("text")}
        return data

    @model_validator(mode="after")
    def _fits_its_kind(self) -> "Question":
        if (self.kind is QuestionKind.YES_NO_REASON) != (self.reason_when is not None):
            raise ValueError("reason_when_with_yes_no_reason")
        if self.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES} and not self.options:
            raise ValueError("choice_needs_options")
        if self.kind is QuestionKind.SCHEDULE and not self.parts:
            raise ValueError("schedule_needs_parts")
        if self.gate and self.kind is not QuestionKind.YES_NO:
            raise ValueError("gate_needs_yes_no")
        return self


class StepKind(StrEnum):
    ACCEPT = "accept"
    """Each named administrator accepts their part."""
    ASSIGN = "assign"
    """The named chief gives the assignment and the time."""
    PREPARE = "prepare"
    DECIDE = "decide"
    """A body decides; `records` says which roles write the decision down."""
    KNOW = "know"
    SIGN = "sign"
    """Bound to the plan's version."""
    COPY = "copy"


class Outcome(StrEnum):
    ACCEPT = "accept"
    DECLINE = "decline"
    ASSIGN = "assign"
    RECOMMEND = "recommend"
    ADVISE_AGAINST = "advise_against"
    RETURN = "return"
    APPROVE = "approve"
    APPROVE_WITH_CONDITIONS = "approve_with_conditions"
    REJECT = "reject"
    KNOW = "know"
    TALK = "talk"
    SIGN = "sign"
    RECEIVE = "receive"


class WorkflowStep(Grounded):
    id: Slug
    kind: StepKind
    by: Slug
    """"administrators", "main_administrator", "chief" (those named in the application) or a role of the pack."""
    records: tuple[Slug, ...] = ()
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    blocking: bool = True
    stand_in: Slug | None = None
    paper: bool = False
    """A signature on paper may be entered, with where the original is kept."""
    title: Text
    waiting: Text


class Official(StrEnum):
    """Where the application that counts is sent."""

    ESERVICE = "eservice"
    BOT = "bot"


class ChiefsWord(Grounded):
    """Whether the chief must agree before something takes effect."""

    value: bool


class Workflow(Grounded):
    """From a written application to a decided channel; section and quote ground who applies."""

    writes: Slug
    sends: Slug
    official: Official
    official_assumption: bool = False
    eservice_name: str = ""
    administrators_changed_by_chief: ChiefsWord
    """Whether a change of a channel's administrators waits for the chief who answers for it."""
    steps: Annotated[tuple[WorkflowStep, ...], Field(min_length=1)]

    def step(self, id: str) -> WorkflowStep:
        return next(step for step in self.steps if step.id == id)
