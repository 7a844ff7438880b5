"""What can be asked about what must be shown afterwards: removals, the diary, closing, snapshots, the yearly look-over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import field

from register.wishes import Wish

# Removals


class NoteRemoval(Wish, frozen=True, kw_only=True):
    """Something is to be removed, on this ground of the pack. Nothing of what it says is in the wish.

    `activity`: the citizen's comment or message, where it is known.
    """

    channel: int
    ground: str
    activity: int | None = None


class NoteCopy(Wish, frozen=True, kw_only=True):
    """Where the copy lies; or why there is none: "forbidden" (it may not be copied) or "missed" (it is gone already)."""

    removal: int
    place: str = ""
    none: str = ""


class NoteRemoved(Wish, frozen=True, kw_only=True):
    """It is gone from the channel: "hidden", "unpublished" or "deleted"."""

    removal: int
    how: str


class LetStand(Wish, frozen=True, kw_only=True):
    """It is not to be removed after all: criticism stays (R083)."""

    removal: int


class NotePolice(Wish, frozen=True, kw_only=True):
    """Whether the police know: "reported", "later" or "no"."""

    removal: int
    answer: str


class NoteIncident(Wish, frozen=True, kw_only=True):
    """Whether personal data has been seen by somebody who should not: "yes", "no" or "unknown"."""

    removal: int
    answer: str


class SettleIncident(Wish, frozen=True, kw_only=True):
    """The data protection officer has taken care of it: it has been reported to the authority, or need not be."""

    removal: int
    reported: bool
    card: int | None = None


class NoteWrongRemoval(Wish, frozen=True, kw_only=True):
    """It should not have been removed. `restored`: it can be read again; otherwise it is lost."""

    removal: int
    restored: bool


# The diary


class NoteDocumentDiary(Wish, frozen=True, kw_only=True):
    """The registrator has entered a document in the diary under `number`, or it need not be there (empty number)."""

    document: int
    number: str
    correct: bool = False
    card: int | None = None


# Closing a channel


class ProposeClosing(Wish, frozen=True, kw_only=True):
    """Somebody who runs the channel asks those who may decide to close it."""

    channel: int
    why: str


class DecideClosing(Wish, frozen=True, kw_only=True):
    channel: int
    why: str


class AnswerClosing(Wish, frozen=True, kw_only=True):
    """One who may decide answers a proposal."""

    closing: int
    approve: bool
    card: int | None = None


class TickClosing(Wish, frozen=True, kw_only=True):
    """A step of closing is done, or is not after all. `place`: where it now lies, for the steps that need it."""

    row: int
    done: bool = True
    place: str = ""
    card: int | None = None


class UndoClosing(Wish, frozen=True, kw_only=True):
    channel: int


# Snapshots and the yearly look-over


class NoteSnapshot(Wish, frozen=True, kw_only=True):
    """A picture of the channel has been saved. `ticked` are the items of the pack's list that hold for it."""

    channel: int
    place: str
    on: date
    ticked: tuple[str, ...] = ()


class NoteBigChange(Wish, frozen=True, kw_only=True):
    """The channel has changed much, so a picture of it is due (R087)."""

    channel: int


class ChooseSnapshots(Wish, frozen=True, kw_only=True):
    """Where the guideline asks for none, the municipality may want them all the same: so often, or not (None)."""

    months: int | None


class NoteReview(Wish, frozen=True, kw_only=True):
    """The yearly look-over of one channel: "yes" or "no" by item of the pack's list."""

    channel: int
    answers: Mapping[str, str] = field(default_factory=dict)
