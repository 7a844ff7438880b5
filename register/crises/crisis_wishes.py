"""What can be asked about a crisis, and about a hand-over to the communications unit without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from register.wishes import Wish


@dataclass(frozen=True, kw_only=True)
class CrisisWish(Wish):
    """A refusal of one of these is written in the journal: who tried to, and was not let."""

    refusal_is_journalled: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class StartCrisis(CrisisWish):
    """`scope` is one of `crises.Scope`; `ids` are departments or channels where it needs them."""

    what: str
    scope: str = "all"
    ids: tuple[int, ...] = ()
    exercise: bool = False
    takes_comments: bool = False
    pauses_posts: bool = False


@dataclass(frozen=True, kw_only=True)
class AskToStart(CrisisWish):
    """May I start one? Asked before somebody is made to write what has happened. Changes nothing."""


@dataclass(frozen=True, kw_only=True)
class AskToLead(CrisisWish):
    """May I send, change or end? Asked before anything of it is shown. Changes nothing."""


@dataclass(frozen=True, kw_only=True)
class ShowPicture(CrisisWish):
    """The live picture where one stands now; the earlier one becomes a line, so that there is never more than one."""

    crisis: int


@dataclass(frozen=True, kw_only=True)
class Acknowledge(CrisisWish):
    """ "Kvittera"; with `call_me`, "Ring mig". `card` is the nudge whose own card was pressed."""

    crisis: int
    call_me: bool = False
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class SendUpdate(CrisisWish):
    """`fields`, by key of the five questions people ask; or plain text."""

    crisis: int
    text: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class CorrectEntry(CrisisWish):
    """A row of the log was wrong. The earlier text is kept beside the new one; whoever was told it hears the correction."""

    entry: int
    text: str


@dataclass(frozen=True, kw_only=True)
class ChangeScope(CrisisWish):
    """Channels that come in or leave."""

    crisis: int
    come: tuple[int, ...] = ()
    leave: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EndCrisis(CrisisWish):
    crisis: int


@dataclass(frozen=True, kw_only=True)
class TakeBack(CrisisWish):
    """An administrator acknowledges that the channels they run are theirs again."""

    crisis: int
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class SwitchCrisis(CrisisWish):
    """A steward switches a local instruction on or off where the guideline has no crisis rule (R093)."""

    on: bool


@dataclass(frozen=True, kw_only=True)
class SetReadiness(CrisisWish):
    """Somebody has beredskap: is told again at night too. Said by themselves or by whoever leads the communications."""

    person: int
    on: bool


@dataclass(frozen=True, kw_only=True)
class OfferHandOver(CrisisWish):
    """§ 5.3: the chief of a sector hands communication in some channels over to the unit. `shares`: "posts", "replies"."""

    channels: tuple[int, ...]
    shares: tuple[str, ...]
    first: date
    last: date


@dataclass(frozen=True, kw_only=True)
class AnswerHandOver(CrisisWish):
    hand_over: int
    accept: bool
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class EndHandOver(CrisisWish):
    """Before its last day, by the chief or the unit."""

    hand_over: int
