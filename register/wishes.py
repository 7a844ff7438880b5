"""What can be asked of the register: one frozen value a wish. `requests.perform` carries them out or refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

if TYPE_CHECKING:
    from register.people.people import PersonView
    from register.storage.store import Unit


@dataclass(frozen=True, kw_only=True)
class Wish:
    """Something a person asks to have done. Who asks is not in it: the desk says so, from the resolved actor."""

    refusal_is_journalled: ClassVar[bool] = False
    """Whether it is kept that somebody asked and was refused."""


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What was done: `id` of the thing, and values that the answer needs."""

    id: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)


Rule: TypeAlias = "Callable[[Unit, Any, PersonView], Receipt]"
"""What carries out one kind of wish, or refuses it with a `RegisterError`."""


# Applications


@dataclass(frozen=True, kw_only=True)
class StartDraft(Wish):
    answers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class WriteAnswers(Wish):
    """Answers by question key; None takes an answer away. Values as `dialogs.answers` reads them."""

    application: int
    answers: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class DropDraft(Wish):
    application: int


@dataclass(frozen=True, kw_only=True)
class SubmitApplication(Wish):
    """Sends it, or hands it to whoever is to send it. `card` is the nudge whose own card was pressed, if one was."""

    application: int
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class WithdrawApplication(Wish):
    application: int


@dataclass(frozen=True, kw_only=True)
class ReviseApplication(Wish):
    """The applicant takes a sent application back to change it: what has been signed or answered no longer counts."""

    application: int


@dataclass(frozen=True, kw_only=True)
class NoteEserviceNumber(Wish):
    """The municipality's own e-service is the official way in: the case counts as sent with its number."""

    application: int
    number: str


@dataclass(frozen=True, kw_only=True)
class SettleStep(Wish):
    """Somebody answers a step of a case. `outcome` is one of the step's own outcomes in the pack.

    `details`, by kind of step: date, reference, body, conditions (list of {text, owner, date}) for a decision; place for a
    paper signature.
    """

    step: int
    outcome: str
    comment: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    card: int | None = None
    """The nudge whose own card was pressed: it is replaced in the answer, so no update is sent for it."""


@dataclass(frozen=True, kw_only=True)
class AskToSettle(Wish):
    """May I answer this step so? Asked before somebody is made to write a reason. Changes nothing."""

    step: int
    outcome: str
    paper: bool = False


@dataclass(frozen=True, kw_only=True)
class RecordMeeting(Wish):
    """What a body decided at one meeting. Each of `decisions` has step, outcome (or "postpone"), and perhaps conditions.

    A case that somebody else has already recorded is told in the receipt and holds up none of the others.
    """

    date: str
    reference: str
    decisions: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, kw_only=True)
class NoteDiary(Wish):
    """The registrator has entered it in the diary under `number`, or it need not be there (empty number).

    `correct`: what was noted before was wrong.
    """

    application: int
    number: str
    correct: bool = False
    card: int | None = None


# Channels


@dataclass(frozen=True, kw_only=True)
class AddChannel(Wish):
    """A channel that was there before the bot.

    `values`: name and medium; if known address, unit, department_id, purpose, contact, credentials_kept,
    administrators (list of {name, email, main}), daily (list of {name, email}) and chief ({name, email}).
    """

    values: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class SetChannelAddress(Wish):
    channel: int
    address: str


@dataclass(frozen=True, kw_only=True)
class SetChannelContact(Wish):
    """Who the visitors may turn to, as it is to be published."""

    channel: int
    contact: str


@dataclass(frozen=True, kw_only=True)
class SetChannelChief(Wish):
    """The chief who answers for the channel; somebody who holds that role."""

    channel: int
    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class TickChecklist(Wish):
    row: int
    done: bool = True


@dataclass(frozen=True, kw_only=True)
class ActivateChannel(Wish):
    channel: int


@dataclass(frozen=True, kw_only=True)
class NoteAccessTried(Wish):
    """The communications unit has tried to publish on the channel: it works, or it does not."""

    channel: int
    works: bool


@dataclass(frozen=True, kw_only=True)
class NoteCredentials(Wish):
    """Whether and where the credentials are kept. Never the credentials."""

    channel: int
    place: str


@dataclass(frozen=True, kw_only=True)
class AddAdministrator(Wish):
    channel: int
    name: str
    email: str
    main: bool = False


@dataclass(frozen=True, kw_only=True)
class RemoveAdministrator(Wish):
    """`new_main` takes over the main responsibility when the one who goes has it."""

    channel: int
    person: int
    new_main: int | None = None


@dataclass(frozen=True, kw_only=True)
class ReplaceAdministrator(Wish):
    """Somebody hands over: the newcomer gets the place, and the main responsibility if it went with it."""

    channel: int
    person: int
    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class SetMainAdministrator(Wish):
    channel: int
    person: int


@dataclass(frozen=True, kw_only=True)
class NameDaily(Wish):
    """Who runs the channel day by day: `people` ({name, email}) and nobody else. Empty: its administrators do."""

    channel: int
    people: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class SettleChange(Wish):
    """The chief answers a proposed change of administrators."""

    change: int
    approve: bool


@dataclass(frozen=True, kw_only=True)
class WithdrawChange(Wish):
    """Whoever proposed a change takes it back before the chief has answered."""

    change: int


@dataclass(frozen=True, kw_only=True)
class LeaveOrganisation(Wish):
    """A person leaves: off all channels in one go, with the list of what to change on each platform."""

    person: int


# People


@dataclass(frozen=True, kw_only=True)
class GiveRole(Wish):
    email: str
    name: str
    role: str
    department: str = ""


@dataclass(frozen=True, kw_only=True)
class TakeRole(Wish):
    person: int
    role: str
    department_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class SetProtected(Wish):
    """Protected identity on or off. `title` is the function shown instead of the name; empty keeps the one that stands."""

    person: int
    protected: bool
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class ChooseLanguage(Wish):
    language: str


# What the guideline does not settle


@dataclass(frozen=True, kw_only=True)
class CountAsked(Wish):
    """A question has been asked: its topic and how it went ("answer", "near", "silent", "not_helped"), nothing else."""

    topic: str
    topic_name: str
    level: str


@dataclass(frozen=True, kw_only=True)
class SendQuestion(Wish):
    """A question for whoever the pack says answers. Without `named` nobody, not even the register, knows who asked."""

    text: str
    topic: str = ""
    topic_name: str = ""
    private: bool = False
    named: bool = True
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerQuestion(Wish):
    asked: int
    text: str


@dataclass(frozen=True, kw_only=True)
class NoteRead(Wish):
    """Whoever asked has been shown the answer; `ticket` where they asked without name."""

    asked: int
    ticket: str = ""


@dataclass(frozen=True, kw_only=True)
class NoteHelped(Wish):
    asked: int
    helped: bool
    ticket: str = ""


@dataclass(frozen=True, kw_only=True)
class SaveInstruction(Wish):
    """What was answered is to be quoted to everyone who asks the same, below the guideline (R018)."""

    asked: int


@dataclass(frozen=True, kw_only=True)
class DropInstruction(Wish):
    instruction: int


@dataclass(frozen=True, kw_only=True)
class AddExample(Wish):
    """An open question's wording is one more way of asking about a topic."""

    asked: int
    topic: str
    topic_name: str


# The guideline's own advice, one a week


@dataclass(frozen=True, kw_only=True)
class FollowTips(Wish):
    """For whoever asks, from the coming Monday on (R063)."""


@dataclass(frozen=True, kw_only=True)
class StopTips(Wish):
    """No more of them to whoever asks."""


# What is kept, handed out and shown to others


@dataclass(frozen=True, kw_only=True)
class ExportCase(Wish):
    """The whole of a case, for a request of public records; that it was taken out is journalled."""

    application: int


@dataclass(frozen=True, kw_only=True)
class SettleWebsite(Wish):
    """The website's list shows the changes from `first` to `last`."""

    first: int
    last: int
    card: int | None = None
