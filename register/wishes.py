"""What can be asked of the register: one frozen value a wish. `requests.perform` carries them out or refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from msgspec import Struct, field

if TYPE_CHECKING:
    from register.people.people import PersonView
    from register.storage.store import Unit


class Wish(Struct, frozen=True, kw_only=True):
    """Something a person asks to have done. Who asks is not in it: the desk says so, from the resolved actor."""

    refusal_is_journalled: ClassVar[bool] = False
    """Whether it is kept that somebody asked and was refused."""


class Receipt(Struct, frozen=True, kw_only=True):
    """What was done: `id` of the thing, and values that the answer needs."""

    id: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)


Rule: TypeAlias = "Callable[[Unit, Any, PersonView], Receipt]"
"""What carries out one kind of wish, or refuses it with a `RegisterError`."""


# Applications


class StartDraft(Wish, frozen=True, kw_only=True):
    answers: Mapping[str, Any] = field(default_factory=dict)


class WriteAnswers(Wish, frozen=True, kw_only=True):
    """Answers by question key; None takes an answer away. Values as `dialogs.answers` reads them."""

    application: int
    answers: Mapping[str, Any]


class DropDraft(Wish, frozen=True, kw_only=True):
    application: int


class SubmitApplication(Wish, frozen=True, kw_only=True):
    """Sends it, or hands it to whoever is to send it. `card` is the nudge whose own card was pressed, if one was."""

    application: int
    card: int | None = None


class WithdrawApplication(Wish, frozen=True, kw_only=True):
    application: int


class ReviseApplication(Wish, frozen=True, kw_only=True):
    """The applicant takes a sent application back to change it: what has been signed or answered no longer counts."""

    application: int


class NoteEserviceNumber(Wish, frozen=True, kw_only=True):
    """The municipality's own e-service is the official way in: the case counts as sent with its number."""

    application: int
    number: str


class SettleStep(Wish, frozen=True, kw_only=True):
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


class AskToSettle(Wish, frozen=True, kw_only=True):
    """May I answer this step so? Asked before somebody is made to write a reason. Changes nothing."""

    step: int
    outcome: str
    paper: bool = False


class RecordMeeting(Wish, frozen=True, kw_only=True):
    """What a body decided at one meeting. Each of `decisions` has step, outcome (or "postpone"), and perhaps conditions.

    A case that somebody else has already recorded is told in the receipt and holds up none of the others.
    """

    date: str
    reference: str
    decisions: tuple[Mapping[str, Any], ...]


class NoteDiary(Wish, frozen=True, kw_only=True):
    """The registrator has entered it in the diary under `number`, or it need not be there (empty number).

    `correct`: what was noted before was wrong.
    """

    application: int
    number: str
    correct: bool = False
    card: int | None = None


# Channels


class AddChannel(Wish, frozen=True, kw_only=True):
    """A channel that was there before the bot.

    `values`: name and medium; if known address, unit, department_id, purpose, contact, credentials_kept,
    administrators (list of {name, email, main}), daily (list of {name, email}) and chief ({name, email}).
    """

    values: Mapping[str, Any]


class SetChannelAddress(Wish, frozen=True, kw_only=True):
    channel: int
    address: str


class SetChannelContact(Wish, frozen=True, kw_only=True):
    """Who the visitors may turn to, as it is to be published."""

    channel: int
    contact: str


class SetChannelChief(Wish, frozen=True, kw_only=True):
    """The chief who answers for the channel; somebody who holds that role."""

    channel: int
    name: str
    email: str


class TickChecklist(Wish, frozen=True, kw_only=True):
    """`more`: other rows of the same list, done in the same breath; all of them or none."""

    row: int
    done: bool = True
    more: tuple[int, ...] = ()


class ActivateChannel(Wish, frozen=True, kw_only=True):
    channel: int


class NoteAccessTried(Wish, frozen=True, kw_only=True):
    """The communications unit has tried to publish on the channel: it works, or it does not."""

    channel: int
    works: bool


class NoteCredentials(Wish, frozen=True, kw_only=True):
    """Whether and where the credentials are kept. Never the credentials."""

    channel: int
    place: str


class AddAdministrator(Wish, frozen=True, kw_only=True):
    channel: int
    name: str
    email: str
    main: bool = False


class RemoveAdministrator(Wish, frozen=True, kw_only=True):
    """`new_main` takes over the main responsibility when the one who goes has it."""

    channel: int
    person: int
    new_main: int | None = None


class ReplaceAdministrator(Wish, frozen=True, kw_only=True):
    """Somebody hands over: the newcomer gets the place, and the main responsibility if it went with it."""

    channel: int
    person: int
    name: str
    email: str


class SetMainAdministrator(Wish, frozen=True, kw_only=True):
    channel: int
    person: int


class NameDaily(Wish, frozen=True, kw_only=True):
    """Who runs the channel day by day: `people` ({name, email}) and nobody else. Empty: its administrators do."""

    channel: int
    people: tuple[Mapping[str, str], ...] = ()


class SettleChange(Wish, frozen=True, kw_only=True):
    """The chief answers a proposed change of administrators."""

    change: int
    approve: bool


class WithdrawChange(Wish, frozen=True, kw_only=True):
    """Whoever proposed a change takes it back before the chief has answered."""

    change: int


class LeaveOrganisation(Wish, frozen=True, kw_only=True):
    """A person leaves: off all channels in one go, with the list of what to change on each platform."""

    person: int


# People


class GiveRole(Wish, frozen=True, kw_only=True):
    email: str
    name: str
    role: str
    department: str = ""


class TakeRole(Wish, frozen=True, kw_only=True):
    person: int
    role: str
    department_id: int | None = None


class SetProtected(Wish, frozen=True, kw_only=True):
    """Protected identity on or off. `title` is the function shown instead of the name; empty keeps the one that stands."""

    person: int
    protected: bool
    title: str = ""


class ChooseLanguage(Wish, frozen=True, kw_only=True):
    language: str


# What the guideline does not settle


class CountAsked(Wish, frozen=True, kw_only=True):
    """A question has been asked: its topic and how it went ("answer", "near", "silent", "not_helped"), nothing else."""

    topic: str
    topic_name: str
    level: str


class SendQuestion(Wish, frozen=True, kw_only=True):
    """A question for whoever the pack says answers. Without `named` nobody, not even the register, knows who asked."""

    text: str
    topic: str = ""
    topic_name: str = ""
    private: bool = False
    named: bool = True
    place: str = ""


class AnswerQuestion(Wish, frozen=True, kw_only=True):
    asked: int
    text: str


class NoteRead(Wish, frozen=True, kw_only=True):
    """Whoever asked has been shown the answer; `ticket` where they asked without name."""

    asked: int
    ticket: str = ""


class NoteHelped(Wish, frozen=True, kw_only=True):
    asked: int
    helped: bool
    ticket: str = ""


class SaveInstruction(Wish, frozen=True, kw_only=True):
    """What was answered is to be quoted to everyone who asks the same, below the guideline (R018)."""

    asked: int


class DropInstruction(Wish, frozen=True, kw_only=True):
    instruction: int


class AddExample(Wish, frozen=True, kw_only=True):
    """An open question's wording is one more way of asking about a topic."""

    asked: int
    topic: str
    topic_name: str


# The guideline's own advice, one a week


class FollowTips(Wish, frozen=True, kw_only=True):
    """For whoever asks, from the coming Monday on (R063)."""


class StopTips(Wish, frozen=True, kw_only=True):
    """No more of them to whoever asks."""


# What is kept, handed out and shown to others


class ExportCase(Wish, frozen=True, kw_only=True):
    """The whole of a case, for a request of public records; that it was taken out is journalled."""

    application: int


class SettleWebsite(Wish, frozen=True, kw_only=True):
    """The website's list shows the changes from `first` to `last`."""

    first: int
    last: int
    card: int | None = None
