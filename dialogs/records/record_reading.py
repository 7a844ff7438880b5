"""Reads what is known of removals, the diary, closing and the yearly look-over, in the desk's unit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from dialogs import given
from dialogs.records.record_facts import Records
from register.channels import channels
from register.channels.channels import ChannelView
from register.errors import NotFound
from register.obligations import obligations
from register.obligations.obligations import Duty
from register.people.people import PersonView
from register.records import closing_care, closings, diary, record_news, removal_care, removals, yearly
from register.records.diary import DocumentKind, DocumentView
from register.records.removals import RemovalView
from register.storage.store import Unit

LATEST_DAYS = 60
"""Days back that a removal is offered to be gone on with or put right; an older one is named by its number."""


def read(
    unit: Unit, me: PersonView, answers: Mapping[str, Any], named: Mapping[str, Any], channel: ChannelView | None,
    own: Iterable[ChannelView],
) -> tuple[Records, ChannelView | None]:  # fmt: skip
    """The records, and the channel that they speak of where it was not named by itself.

    `named` came with the event and goes before what the conversation has; another thing named there is not mixed with it.
    """
    refs = {**answers, **named}
    if named.get("application"):
        refs["document"] = named.get("document")
    refs |= _of_obligation(unit, refs)
    document = _document(unit, refs)
    removal = _removal(unit, refs, document)
    about = channel or _channel_of(unit, removal, document)
    if removal is not None and not removal_care.sees(unit, channels.load(unit, removal.channel_id), removal, me):
        removal = None
    ids = {one.id for one in own} | ({about.id} if about else set())
    latest = removals.latest(unit, *sorted(ids), since=unit.now - timedelta(days=LATEST_DAYS))
    registrar = me.holds(unit.pack.functions.registrar)
    found: dict[str, Any] = {}
    if about is not None:
        closing = _closing(unit, refs, document, about)
        found = {
            "may": removal_care.may(unit, about, me),
            "closing": closing,
            "closing_document": diary.about(unit, DocumentKind.CLOSING, closing.id) if closing else None,
            "deciders": closing_care.who_decide(unit, about),
            "snapshots": yearly.snapshots(unit, about.id)[:5],
            "reviews": yearly.reviews(unit, about.id)[:2],
            "owed": obligations.open_of(unit, about.id, duties=(Duty.SNAPSHOT, Duty.REVIEW)),
            "told": record_news.run_by(unit, about),
        }
    seen = tuple(one for one in latest if found.get("may") or one.seen_by == me.id or _of(one, own))
    waiting = diary.waiting(unit) if registrar else ()
    spoken_of = {one.channel_id for one in seen} | {one.channel_id for one in waiting if one.channel_id is not None}
    records = Records(
        removal=removal, latest=seen, document=document, documents=waiting,
        channels={id: channels.load(unit, id) for id in sorted(spoken_of)},
        incident=obligations.with_key(unit, Duty.INCIDENT, f"removal:{removal.id}") if removal else None,
        snapshot_months=yearly.snapshot_months(unit), **found,
    )  # fmt: skip
    return records, about


def _of(removal: RemovalView, own: Iterable[ChannelView]) -> bool:
    return any(removal.channel_id == channel.id for channel in own)


def _of_obligation(unit: Unit, refs: Mapping[str, Any]) -> dict[str, Any]:
    """What an obligation that is named is about."""
    try:
        about = obligations.load(unit, _number(refs, "obligation")).about if _number(refs, "obligation") else {}
    except NotFound:
        return {}
    return {name: about[name] for name in ("removal", "document", "closing") if about.get(name)}


def _removal(unit: Unit, refs: Mapping[str, Any], document: DocumentView | None) -> RemovalView | None:
    id = _number(refs, "removal")
    if not id and document is not None and document.kind is DocumentKind.REMOVAL:
        id = document.subject_id
    try:
        return removals.load(unit, id) if id else None
    except NotFound:
        return None


def _document(unit: Unit, refs: Mapping[str, Any]) -> DocumentView | None:
    try:
        if _number(refs, "document"):
            return diary.load(unit, _number(refs, "document"))
    except NotFound:
        return None
    if str(refs.get("do") or "").endswith("_removal"):
        return diary.numbered(unit, DocumentKind.REMOVAL, _number(refs, "number"))
    return diary.about(unit, DocumentKind.REMOVAL, _number(refs, "removal")) if _number(refs, "removal") else None


def _closing(
    unit: Unit, refs: Mapping[str, Any], document: DocumentView | None, channel: ChannelView
) -> closings.ClosingView | None:
    id = _number(refs, "closing")
    if not id and document is not None and document.kind is DocumentKind.CLOSING:
        id = document.subject_id
    try:
        found = closings.load(unit, id) if id else closings.of_channel(unit, channel.id)
    except NotFound:
        return None
    return found if found is not None and found.channel_id == channel.id else None


def _channel_of(unit: Unit, removal: RemovalView | None, document: DocumentView | None) -> ChannelView | None:
    about = removal or document
    if about is None or about.channel_id is None:
        return None
    return channels.load(unit, about.channel_id)


def _number(refs: Mapping[str, Any], name: str) -> int:
    return given.number(refs.get(name))
