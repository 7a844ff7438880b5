"""Who should hear of removals, of what belongs in the diary, and of a channel that closes.

`dialogs.records.record_notices` words it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from policy_text.pack import RemovalGround
from register import nudges
from register.channels.channels import ChannelView
from register.nudges import Urgency
from register.obligations import calendar, waking
from register.people import absences, people
from register.records import diary
from register.records.closings import ClosingView
from register.records.diary import DocumentKind, DocumentView
from register.records.removals import RemovalStatus, RemovalView
from register.storage.store import Unit

NOTED, INCIDENT, DIARY, PROPOSED = "noted", "incident", "diary", "proposed"
"""Stages whose cards have buttons until what they ask is done."""


def removal_noted(
    unit: Unit, channel: ChannelView, removal: RemovalView, ground: RemovalGround, by: int, *, outsider: bool
) -> None:
    """Seen by somebody else, it is for those who run the channel. A crime is the security coordinator's too (R075)."""
    if outsider:
        urgency = Urgency.BREACH if ground.urgent else Urgency.ORDINARY
        _put(unit, told_first(unit, channel) - {by}, removal, NOTED, "removal-noted", urgency)
    if ground.urgent:
        _put(unit, {channel.chief_id} - {by}, removal, "chief", "removal-chief", Urgency.BREACH)
    security = unit.pack.functions.security
    if security is not None and "security" in ground.follow_up:
        _put(unit, set(people.holders(unit, security)) - {by}, removal, "security", "removal-security", Urgency.BREACH)


def told_first(unit: Unit, channel: ChannelView) -> set[int | None]:
    """Those who run it today; where nobody does, its chief and the lead."""
    return {*run_by(unit, channel)} or {channel.chief_id, *_leads(unit)}


def removal_over(unit: Unit, channel: ChannelView, removal: RemovalView, by: int) -> None:
    """Cards with buttons become a line, and whoever saw it hears that it is taken care of."""
    nudges.overtake(
        unit, subject=_subject(removal), stage=NOTED, by="over", notice="removal-over", but=by,
        removal=removal.id, channel=channel.id,
    )  # fmt: skip
    _put(unit, {removal.seen_by} - {by}, removal, "over", "removal-over")
    if removal.status is RemovalStatus.DONE and "removal" in unit.pack.chief_hears.of:
        _chief_hears(unit, channel, removal, "chief-done", "removal-chief-done", by)


def removal_wrong(unit: Unit, channel: ChannelView, removal: RemovalView, by: int) -> None:
    """Whoever removed it, the lead, and the registrator where it stands in the diary already."""
    document = diary.about(unit, DocumentKind.REMOVAL, removal.id)
    told = {removal.removed_by, *_leads(unit)}
    if document is not None and document.diary_number:
        told |= set(people.holders(unit, unit.pack.functions.registrar))
    _put(unit, told - {by}, removal, "wrong", "removal-wrong", document=document.id if document else None)
    if "wrong_removal" in unit.pack.chief_hears.of and channel.chief_id not in told:
        _chief_hears(unit, channel, removal, "chief-wrong", "removal-wrong", by)


def incident(unit: Unit, removal: RemovalView, obligation: int, by: int) -> None:
    """The data protection officer; where nobody is that, those who give out roles and the lead."""
    officers = set(people.holders(unit, unit.pack.functions.dpo))
    told = officers or {*_leads(unit), *people.holders(unit, unit.pack.functions.steward)}
    _put(unit, told if officers else told - {by}, removal, INCIDENT, "removal-incident", Urgency.BREACH,
         obligation=obligation)  # fmt: skip


def incident_over(unit: Unit, removal: RemovalView, obligation: int, card: int | None) -> None:
    nudges.overtake(
        unit, subject=_subject(removal), stage=INCIDENT, by="incident-over", notice="removal-incident-over", card=card,
        removal=removal.id, channel=removal.channel_id, obligation=obligation,
    )  # fmt: skip


def for_the_diary(unit: Unit, document: DocumentView) -> None:
    """In working hours: it can wait until then."""
    awake = waking.next_awake(unit.now, waking.of_pack(unit.pack), waking.counting(unit.pack))
    nudges.put(
        unit, to=people.holders(unit, unit.pack.functions.registrar), subject=f"document:{document.id}", stage=DIARY,
        notice="document-for-diary", say_at=None if awake == unit.now else awake, document=document.id,
        channel=document.channel_id,
    )  # fmt: skip


def diary_settled(unit: Unit, document: DocumentView, card: int | None) -> None:
    nudges.overtake(
        unit, subject=f"document:{document.id}", stage=DIARY, by="settled", notice="document-diary-settled", card=card,
        document=document.id, channel=document.channel_id,
    )  # fmt: skip


def closing_proposed(unit: Unit, closing: ClosingView, deciders: Iterable[int]) -> None:
    _tell(unit, deciders, closing, PROPOSED, "closing-proposed")


def closing_answered(unit: Unit, closing: ClosingView, by: int, card: int | None) -> None:
    """The other deciders' cards become a line; whoever asked hears the answer."""
    nudges.overtake(
        unit, subject=_of(closing), stage=PROPOSED, by="answered", notice="closing-over", card=card,
        closing=closing.id, channel=closing.channel_id,
    )  # fmt: skip
    if closing.asked_by != by:
        _tell(unit, {closing.asked_by}, closing, "answered", "closing-answered")


def closing_decided(unit: Unit, channel: ChannelView, closing: ClosingView, by: int) -> None:
    """Everybody with something to do: those who run it, its chief, the lead."""
    told = {*run_by(unit, channel), channel.chief_id, *_leads(unit)} - {by, closing.asked_by}
    _tell(unit, told, closing, "decided", "closing-decided")


def closing_ended(unit: Unit, channel: ChannelView, closing: ClosingView, by: int) -> None:
    """It is closed, or it goes on after all."""
    told = {*run_by(unit, channel), channel.chief_id, closing.decided_by, *_leads(unit)} - {by}
    _tell(unit, told, closing, str(closing.status), "closing-ended")


def review_found(unit: Unit, channel: ChannelView, review: int, rows: Iterable[int], chief: bool, by: int) -> None:
    """What the look-over found is the chief's to mend where it is about time; they hear it from the bot."""
    if chief and channel.chief_id is not None and channel.chief_id != by:
        nudges.put(
            unit, to=(channel.chief_id,), subject=f"channel:{channel.id}", stage=f"review:{review}",
            notice="review-found", channel=channel.id, rows=list(rows),
        )  # fmt: skip


def run_by(unit: Unit, channel: ChannelView) -> tuple[int, ...]:
    """Those who look after it today: whoever does so daily, else its administrators, where they are here; and substitutes."""
    today = calendar.date_of(unit.now)
    usual = set(channel.daily) or {a.person_id for a in channel.administrators}
    here = usual - absences.away(unit, usual, today)
    standing_in = {one.person_id for one in absences.substitutes(unit, channel.id) if one.covers(today)}
    return tuple(sorted({*(here or usual), *standing_in}))


def _put(
    unit: Unit, to: Iterable[int | None], removal: RemovalView, stage: str, notice: str,
    urgency: Urgency = Urgency.ORDINARY, **about: Any,
) -> None:  # fmt: skip
    nudges.put(
        unit, to={person for person in to if person is not None}, subject=_subject(removal), stage=stage, notice=notice,
        urgency=urgency, removal=removal.id, channel=removal.channel_id, **about,
    )  # fmt: skip


def _chief_hears(unit: Unit, channel: ChannelView, removal: RemovalView, stage: str, notice: str, by: int) -> None:
    """R009: no alarm, so it comes with the next daily message."""
    if channel.chief_id is not None and channel.chief_id != by:
        daily = waking.next_daily(unit.now, waking.of_pack(unit.pack), waking.counting(unit.pack))
        nudges.put(
            unit, to=(channel.chief_id,), subject=_subject(removal), stage=stage, notice=notice, say_at=daily,
            removal=removal.id, channel=removal.channel_id,
        )  # fmt: skip


def _tell(unit: Unit, to: Iterable[int | None], closing: ClosingView, stage: str, notice: str) -> None:
    nudges.put(
        unit, to={person for person in to if person is not None}, subject=_of(closing), stage=stage, notice=notice,
        closing=closing.id, channel=closing.channel_id,
    )  # fmt: skip


def _leads(unit: Unit) -> set[int]:
    return set(people.holders(unit, unit.pack.functions.communications_lead))


def _subject(removal: RemovalView) -> str:
    return f"removal:{removal.id}"


def _of(closing: ClosingView) -> str:
    return f"closing:{closing.id}"
