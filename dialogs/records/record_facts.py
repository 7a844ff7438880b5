"""What the conversations about removals, the diary, closing and the yearly look-over may look at, beside the channel."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from register.channels.channels import ChannelView
from register.obligations.obligations import ObligationView
from register.records.closings import ClosingView
from register.records.diary import DocumentView
from register.records.removals import RemovalView
from register.records.yearly import ReviewView, SnapshotView


class Records(Struct, frozen=True, kw_only=True):
    """`may`: the person may do something about what is on the channel. `deciders` may decide to close it.

    `removal`, `document` and `closing` are the ones that the state or the press names, where the person may see them;
    `latest` the removals of the channels in the facts, the latest first; `documents` what waits for the diary.
    """

    may: bool = False
    removal: RemovalView | None = None
    latest: tuple[RemovalView, ...] = ()
    document: DocumentView | None = None
    documents: tuple[DocumentView, ...] = ()
    incident: ObligationView | None = None
    closing: ClosingView | None = None
    closing_document: DocumentView | None = None
    deciders: tuple[int, ...] = ()
    snapshots: tuple[SnapshotView, ...] = ()
    snapshot_months: int | None = None
    reviews: tuple[ReviewView, ...] = ()
    owed: tuple[ObligationView, ...] = ()
    """The snapshot and the look-over that the channel owes now."""
    told: tuple[int, ...] = ()
    """Those who run the channel today, whom an outsider's word goes to."""
    channels: Mapping[int, ChannelView] = field(default_factory=dict)
    """Those that `latest` and `documents` speak of, closed ones too."""

    @property
    def people(self) -> frozenset[int]:
        found = {*self.deciders, *self.told}
        for removal in (self.removal, *self.latest):
            found |= removal.people if removal else set()
        for one in (self.document, *self.documents):
            found |= one.people if one else set()
        found |= self.closing.people if self.closing else set()
        found |= {one.noted_by for one in self.snapshots} | {one.noted_by for one in self.reviews}
        if self.incident is not None and self.incident.settled_by is not None:
            found.add(self.incident.settled_by)
        return frozenset(found)
