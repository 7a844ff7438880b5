"""What can be asked about a crisis, and about a hand-over to the communications unit without one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from msgspec import field

from register.wishes import Wish


class CrisisWish(Wish, frozen=True, kw_only=True):
    """A refusal of one of these is written in the journal: who tried to, and was not let."""

    refusal_is_journalled: ClassVar[bool] = True


class StartCrisis(CrisisWish, frozen=True, kw_only=True):
    """`scope` is one of `crises.Scope`; `ids` are departments or channels where it needs them."""

    what: str
    scope: str = "all"
    ids: tuple[int, ...] = ()
    exercise: bool = False
    takes_comments: bool = False
    pauses_posts: bool = False


class AskToStart(CrisisWish, frozen=True, kw_only=True):
    """May I start one? Asked before somebody is made to write what has happened. Changes nothing."""


class AskToLead(CrisisWish, frozen=True, kw_only=True):
    """May I send, change or end? Asked before anything of it is shown. Changes nothing."""


class ShowPicture(CrisisWish, frozen=True, kw_only=True):
    """The live picture where one stands now; the earlier one becomes a line, so that there is never more than one."""

    crisis: int


class Acknowledge(CrisisWish, frozen=True, kw_only=True):
    """ "Kvittera"; with `call_me`, "Ring mig". `card` is the nudge whose own card was pressed."""

    crisis: int
    call_me: bool = False
    card: int | None = None


class SendUpdate(CrisisWish, frozen=True, kw_only=True):
    """`fields`, by key of the five questions people ask; or plain text."""

    crisis: int
    text: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)


class CorrectEntry(CrisisWish, frozen=True, kw_only=True):
    """A row of the log was wrong. The earlier text is kept beside the new one; whoever was told it hears the correction."""

    entry: int
    text: str


class ChangeScope(CrisisWish, frozen=True, kw_only=True):
    """Channels that come in or leave."""

    crisis: int
    come: tuple[int, ...] = ()
    leave: tuple[int, ...] = ()


class EndCrisis(CrisisWish, frozen=True, kw_only=True):
    crisis: int


class TakeBack(CrisisWish, frozen=True, kw_only=True):
    """An administrator acknowledges that the channels they run are theirs again."""

    crisis: int
    card: int | None = None


class SwitchCrisis(CrisisWish, frozen=True, kw_only=True):
    """A steward switches a local instruction on or off where the guideline has no crisis rule (R093)."""

    on: bool


class SetReadiness(CrisisWish, frozen=True, kw_only=True):
    """Somebody has beredskap: is told again at night too. Said by themselves or by whoever leads the communications."""

    person: int
    on: bool


class OfferHandOver(CrisisWish, frozen=True, kw_only=True):
    """§ 5.3: the chief of a sector hands communication in some channels over to the unit. `shares`: "posts", "replies"."""

    channels: tuple[int, ...]
    shares: tuple[str, ...]
    first: date
    last: date


class AnswerHandOver(CrisisWish, frozen=True, kw_only=True):
    hand_over: int
    accept: bool
    card: int | None = None


class EndHandOver(CrisisWish, frozen=True, kw_only=True):
    """Before its last day, by the chief or the unit."""

    hand_over: int
