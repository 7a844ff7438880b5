"""What can be asked about what must be shown afterwards: removals, the diary, closing, snapshots, the yearly look-over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from register.wishes import Wish

# Removals


@dataclass(frozen=True, kw_only=True)
class NoteRemoval(Wish):
    """Something is to be removed, on this ground of the pack. Nothing of what it says is in the wish.

    `activity`: the citizen's comment or message, where it is known.
    """

    channel: int
    ground: str
    activity: int | None = None


@dataclass(frozen=True, kw_only=True)
class NoteCopy(Wish):
    """Where the copy lies; or why there is none: "forbidden" (it may not be copied) or "missed" (it is gone already)."""

    removal: int
    place: str = ""
    none: str = ""


@dataclass(frozen=True, kw_only=True)
class NoteRemoved(Wish):
    """It is gone from the channel: "hidden", "unpublished" or "deleted"."""

    removal: int
    how: str


@dataclass(frozen=True, kw_only=True)
class LetStand(Wish):
    """It is not to be removed after all: criticism stays (R083)."""

    removal: int


@dataclass(frozen=True, kw_only=True)
class NotePolice(Wish):
    """Whether the police know: "reported", "later" or "no"."""

    removal: int
    answer: str


@dataclass(frozen=True, kw_only=True)
class NoteIncident(Wish):
    """Whether personal data has been seen by somebody who should not: "yes", "no" or "unknown"."""

    removal: int
    answer: str


@dataclass(frozen=True, kw_only=True)
class SettleIncident(Wish):
    """The data protection officer has taken care of it: it has been reported to the authority, or need not be."""

    removal: int
    reported: bool
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class NoteWrongRemoval(Wish):
    """It should not have been removed. `restored`: it can be read again; otherwise it is lost."""

    removal: int
    restored: bool


# The diary


@dataclass(frozen=True, kw_only=True)
class NoteDocumentDiary(Wish):
    """The registrator has entered a document in the diary under `number`, or it need not be there (empty number)."""

    document: int
    number: str
    correct: bool = False
    card: int | None = None


# Closing a channel


@dataclass(frozen=True, kw_only=True)
class ProposeClosing(Wish):
    """Somebody who runs the channel asks those who may decide to close it."""

    channel: int
    why: str


@dataclass(frozen=True, kw_only=True)
class DecideClosing(Wish):
    channel: int
    why: str


@dataclass(frozen=True, kw_only=True)
class AnswerClosing(Wish):
    """One who may decide answers a proposal."""

    closing: int
    approve: bool
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class TickClosing(Wish):
    """A step of closing is done, or is not after all. `place`: where it now lies, for the steps that need it."""

    row: int
    done: bool = True
    place: str = ""
    card: int | None = None


@dataclass(frozen=True, kw_only=True)
class UndoClosing(Wish):
    channel: int


# Snapshots and the yearly look-over


@dataclass(frozen=True, kw_only=True)
class NoteSnapshot(Wish):
    """A picture of the channel has been saved. `ticked` are the items of the pack's list that hold for it."""

    channel: int
    place: str
    on: date
    ticked: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoteBigChange(Wish):
    """The channel has changed much, so a picture of it is due (R087)."""

    channel: int


@dataclass(frozen=True, kw_only=True)
class ChooseSnapshots(Wish):
    """Where the guideline asks for none, the municipality may want them all the same: so often, or not (None)."""

    months: int | None


@dataclass(frozen=True, kw_only=True)
class NoteReview(Wish):
    """The yearly look-over of one channel: "yes" or "no" by item of the pack's list."""

    channel: int
    answers: Mapping[str, str] = field(default_factory=dict)
