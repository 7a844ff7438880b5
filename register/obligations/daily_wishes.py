"""What people ask of the register from day to day: what has happened, what is owed, who is away, what they have chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from register.activity.activity import Kind
from register.wishes import Wish

# What has happened on a channel


@dataclass(frozen=True, kw_only=True)
class NotePosts(Wish):
    channel: int
    at: datetime
    count: int = 1
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerWeek(Wish):
    """How many posts a week had. `at_least` where the answer was "2 or more"."""

    channel: int
    year: int
    week: int
    count: int
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class NoteWaiting(Wish):
    """Comments or messages that wait for an answer. Never whose, never what they say."""

    channel: int
    kind: Kind
    at: datetime
    count: int = 1
    link: str = ""


@dataclass(frozen=True, kw_only=True)
class SettleWaiting(Wish):
    """One or some that wait are answered, or need no answer (`needed` False: nobody asks why)."""

    activities: tuple[int, ...]
    needed: bool = True
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class SettleAllWaiting(Wish):
    """Everything that waits on these channels is answered, and they have been looked after."""

    channels: tuple[int, ...]
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class NoteCalm(Wish):
    """Somebody has looked, and there is nothing new."""

    channels: tuple[int, ...]
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class TakeBack(Wish):
    """What was told a moment ago was wrong. `told` is the entry that the receipt named."""

    told: int


@dataclass(frozen=True, kw_only=True)
class AnswerWeekend(Wish):
    """Who looks after these channels in the days off to come: "me", "colleague" or "none".

    `year` and `week` are those of the card that is answered; without one, the present.
    """

    channels: tuple[int, ...]
    who: str
    year: int | None = None
    week: int | None = None
    card: int | None = None


# What is owed


@dataclass(frozen=True, kw_only=True)
class TakeDuty(Wish):
    """ "Jag tar den": the ladder stops, and asks once when it runs out."""

    obligation: int
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class SettleDuty(Wish):
    """It is done, or not needed."""

    obligation: int
    needed: bool = True
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class RemindMe(Wish):
    obligation: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class PassDuty(Wish):
    """ "Lämna över": somebody else who runs the channel is asked instead."""

    obligation: int
    to: int
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class KeepChannel(Wish):
    """The chief's answer about a channel where nothing happens (R069): it stays, and why."""

    obligation: int
    reason: str
    card: int | None = None


# Who is away


@dataclass(frozen=True, kw_only=True)
class NoteAbsence(Wish):
    """Days only. `replaces` is an absence that these days take the place of; `proposes`, who might stand in."""

    first: date
    last: date | None = None
    until_further: bool = False
    replaces: int | None = None
    proposes: int | None = None


@dataclass(frozen=True, kw_only=True)
class NoteAbsenceOf(Wish):
    """Somebody else's days, told by one who may: a colleague on the channel, the chief, or those who keep the register."""

    person: int
    first: date
    last: date | None = None
    until_further: bool = False


@dataclass(frozen=True, kw_only=True)
class EndAbsenceOf(Wish):
    """Somebody else is back, or was never away; None: the one that is on."""

    person: int
    absence: int | None = None


@dataclass(frozen=True, kw_only=True)
class EndAbsence(Wish):
    """Back at work, or it was a mistake; None: the one that is on."""

    absence: int | None = None


@dataclass(frozen=True, kw_only=True)
class NameSubstitute(Wish):
    """Somebody stands in on the channel that the question is about, for the days that it names."""

    obligation: int
    person: int | None = None
    name: str = ""
    email: str = ""
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class NeedNoSubstitute(Wish):
    obligation: int
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class AnswerSubstitute(Wish):
    """Whoever was named says yes or no."""

    substitute: int
    accept: bool
    card: int | None = None


# What is chosen


@dataclass(frozen=True, kw_only=True)
class ChooseHours(Wish):
    """ "HH:MM"; None keeps what stands, "" goes back to the municipality's own."""

    daily: str | None = None
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, kw_only=True)
class SwitchKind(Wish):
    """A kind of reminder on or off for the whole municipality."""

    duty: str
    on: bool


@dataclass(frozen=True, kw_only=True)
class Exempt(Wish):
    """A channel for something of limited length owes no number of posts from one day to another (R068)."""

    channel: int
    reason: str
    first: date
    last: date


@dataclass(frozen=True, kw_only=True)
class EndExemption(Wish):
    channel: int


@dataclass(frozen=True, kw_only=True)
class PauseForSummer(Wish):
    """A department's channels owe no posts for some days; replies as always. `last` None ends the pause."""

    department: int
    first: date
    last: date | None = None


# Messages to administrators


@dataclass(frozen=True, kw_only=True)
class SendMessage(Wish):
    """`to`: "all", "department:<id>" or "medium:<id>"."""

    text: str
    to: str


@dataclass(frozen=True, kw_only=True)
class AcknowledgeMessage(Wish):
    message: int
    card: int | None = None


# Network meetings (R029)


@dataclass(frozen=True, kw_only=True)
class CallMeeting(Wish):
    at: datetime
    place: str


@dataclass(frozen=True, kw_only=True)
class AnswerMeeting(Wish):
    """`moves`: how often it had been moved when the card that is answered was sent."""

    meeting: int
    comes: bool
    moves: int = 0


@dataclass(frozen=True, kw_only=True)
class MoveMeeting(Wish):
    """Another time, another place, or both; what is None stays as it is."""

    meeting: int
    at: datetime | None = None
    place: str | None = None


@dataclass(frozen=True, kw_only=True)
class CallOffMeeting(Wish):
    meeting: int


@dataclass(frozen=True, kw_only=True)
class NoteAttendance(Wish):
    meeting: int
    present: tuple[int, ...]
