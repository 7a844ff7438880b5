"""What people ask of the register from day to day: what has happened, what is owed, who is away, what they have chosen."""

from __future__ import annotations

from datetime import date, datetime

from register.activity.activity import Kind
from register.wishes import Wish

# What has happened on a channel


class NotePosts(Wish, frozen=True, kw_only=True):
    channel: int
    at: datetime
    count: int = 1
    link: str = ""


class AnswerWeek(Wish, frozen=True, kw_only=True):
    """How many posts a week had. `at_least` where the answer was "2 or more"."""

    channel: int
    year: int
    week: int
    count: int
    card: int | None = None


class NoteWaiting(Wish, frozen=True, kw_only=True):
    """Comments or messages that wait for an answer. Never whose, never what they say."""

    channel: int
    kind: Kind
    at: datetime
    count: int = 1
    link: str = ""


class SettleWaiting(Wish, frozen=True, kw_only=True):
    """One or some that wait are answered, or need no answer (`needed` False: nobody asks why)."""

    activities: tuple[int, ...]
    needed: bool = True
    card: int | None = None


class SettleAllWaiting(Wish, frozen=True, kw_only=True):
    """Everything that waits on these channels is answered, and they have been looked after."""

    channels: tuple[int, ...]
    card: int | None = None


class NoteCalm(Wish, frozen=True, kw_only=True):
    """Somebody has looked, and there is nothing new."""

    channels: tuple[int, ...]
    card: int | None = None


class TakeBack(Wish, frozen=True, kw_only=True):
    """What was told a moment ago was wrong. `told` is the entry that the receipt named."""

    told: int


class AnswerWeekend(Wish, frozen=True, kw_only=True):
    """Who looks after these channels in the days off to come: "me", "colleague" or "none".

    `year` and `week` are those of the card that is answered; without one, the present.
    """

    channels: tuple[int, ...]
    who: str
    year: int | None = None
    week: int | None = None
    card: int | None = None


# What is owed


class TakeDuty(Wish, frozen=True, kw_only=True):
    """ "Jag tar den": the ladder stops, and asks once when it runs out."""

    obligation: int
    card: int | None = None


class SettleDuty(Wish, frozen=True, kw_only=True):
    """It is done, or not needed."""

    obligation: int
    needed: bool = True
    card: int | None = None


class RemindMe(Wish, frozen=True, kw_only=True):
    obligation: int
    at: datetime


class PassDuty(Wish, frozen=True, kw_only=True):
    """ "Lämna över": somebody else who runs the channel is asked instead."""

    obligation: int
    to: int
    card: int | None = None


class KeepChannel(Wish, frozen=True, kw_only=True):
    """The chief's answer about a channel where nothing happens (R069): it stays, and why."""

    obligation: int
    reason: str
    card: int | None = None


# Who is away


class NoteAbsence(Wish, frozen=True, kw_only=True):
    """Days only. `replaces` is an absence that these days take the place of; `proposes`, who might stand in."""

    first: date
    last: date | None = None
    until_further: bool = False
    replaces: int | None = None
    proposes: int | None = None


class NoteAbsenceOf(Wish, frozen=True, kw_only=True):
    """Somebody else's days, told by one who may: a colleague on the channel, the chief, or those who keep the register."""

    person: int
    first: date
    last: date | None = None
    until_further: bool = False


class EndAbsenceOf(Wish, frozen=True, kw_only=True):
    """Somebody else is back, or was never away; None: the one that is on."""

    person: int
    absence: int | None = None


class EndAbsence(Wish, frozen=True, kw_only=True):
    """Back at work, or it was a mistake; None: the one that is on."""

    absence: int | None = None


class NameSubstitute(Wish, frozen=True, kw_only=True):
    """Somebody stands in on the channel that the question is about, for the days that it names."""

    obligation: int
    person: int | None = None
    name: str = ""
    email: str = ""
    card: int | None = None


class NeedNoSubstitute(Wish, frozen=True, kw_only=True):
    obligation: int
    card: int | None = None


class AnswerSubstitute(Wish, frozen=True, kw_only=True):
    """Whoever was named says yes or no."""

    substitute: int
    accept: bool
    card: int | None = None


# What is chosen


class ChooseHours(Wish, frozen=True, kw_only=True):
    """ "HH:MM"; None keeps what stands, "" goes back to the municipality's own."""

    daily: str | None = None
    start: str | None = None
    end: str | None = None


class SwitchKind(Wish, frozen=True, kw_only=True):
    """A kind of reminder on or off for the whole municipality."""

    duty: str
    on: bool


class Exempt(Wish, frozen=True, kw_only=True):
    """A channel for something of limited length owes no number of posts from one day to another (R068)."""

    channel: int
    reason: str
    first: date
    last: date


class EndExemption(Wish, frozen=True, kw_only=True):
    channel: int


class PauseForSummer(Wish, frozen=True, kw_only=True):
    """A department's channels owe no posts for some days; replies as always. `last` None ends the pause."""

    department: int
    first: date
    last: date | None = None


# Messages to administrators


class SendMessage(Wish, frozen=True, kw_only=True):
    """`to`: "all", "department:<id>" or "medium:<id>"."""

    text: str
    to: str


class AcknowledgeMessage(Wish, frozen=True, kw_only=True):
    message: int
    card: int | None = None


# Network meetings (R029)


class CallMeeting(Wish, frozen=True, kw_only=True):
    at: datetime
    place: str


class AnswerMeeting(Wish, frozen=True, kw_only=True):
    """`moves`: how often it had been moved when the card that is answered was sent."""

    meeting: int
    comes: bool
    moves: int = 0


class MoveMeeting(Wish, frozen=True, kw_only=True):
    """Another time, another place, or both; what is None stays as it is."""

    meeting: int
    at: datetime | None = None
    place: str | None = None


class CallOffMeeting(Wish, frozen=True, kw_only=True):
    meeting: int


class NoteAttendance(Wish, frozen=True, kw_only=True):
    meeting: int
    present: tuple[int, ...]
