"""The wishes about closing a channel: asked for, decided, carried out step by step, taken back (R069, R089, R090).

A channel is being closed until its last step is done. Each step is a row of the checklist with an owner, and an obligation
that is nudged until it is done; a step that needs others waits for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from policy_text.pack import ChecklistItem, Pack
from register import journal, rights, secrets
from register.channels import channels, checklists
from register.channels.channels import ChannelStatus, ChannelView, ChecklistView
from register.errors import AlreadySettled, DetailsMissing, LooksSecret, NotAllowed, NotPossibleNow, StepsBefore
from register.obligations import obligations, reminders
from register.obligations.obligations import Duty, How
from register.people import people
from register.people.people import PersonView
from register.records import closing_undone, closings, diary_care, record_news, removal_care
from register.records.closings import LIST, ClosingStatus, ClosingView
from register.records.diary import DocumentKind
from register.records.record_wishes import AnswerClosing, DecideClosing, ProposeClosing, TickClosing, UndoClosing
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

LONGEST = 500
A_WEEK = 7
"""Days at least for a step that could not be begun before another was done: an assumption."""
GOES_ON = frozenset({Duty.REPLY, Duty.SUPERVISION, Duty.REMOVAL, Duty.DIARY, Duty.INCIDENT, Duty.CLOSING, Duty.CRISIS})
"""What is owed until the account is gone: citizens still write there. The rest ends with the decision."""
OUTLIVES = frozenset({Duty.DIARY, Duty.INCIDENT, Duty.REMOVAL, Duty.CRISIS, Duty.CLOSING})
"""What is owed although the channel is closed."""


def propose(unit: Unit, wish: ProposeClosing, by: PersonView) -> Receipt:
    """Whoever cares for the channel may ask; whoever may decide is not asked, they decide."""
    if not rights.cares_for(unit.pack, channels.load(unit, wish.channel), by):
        raise rights.refusal(unit.pack, unit.pack.functions.administrator)
    channel = _open(unit, wish.channel)
    deciders = who_decide(unit, channel)
    if by.id in deciders:
        return decide(unit, DecideClosing(channel=channel.id, why=wish.why), by)
    closing = closings.insert(unit, channel=channel.id, why=_why(wish.why), by=by.id)
    journal.write(unit, "closing_proposed", "channel", channel.id, by.id, _rule(unit.pack), closing=closing.id)
    record_news.closing_proposed(unit, closing, deciders)
    return _receipt(closing, decided=False, deciders=tuple(deciders))


def decide(unit: Unit, wish: DecideClosing, by: PersonView) -> Receipt:
    _check_decider(unit, channels.load(unit, wish.channel), by)
    channel = _open(unit, wish.channel)
    asked = closings.of_channel(unit, channel.id)
    if asked is None or asked.status is not ClosingStatus.PROPOSED:
        asked = closings.insert(unit, channel=channel.id, why=_why(wish.why), by=by.id)
    return _begin(unit, channel, asked, by, None)


def answer(unit: Unit, wish: AnswerClosing, by: PersonView) -> Receipt:
    closing = closings.load(unit, wish.closing)
    unit.alone_with(f"closing {closing.channel_id}")
    closing = closings.load(unit, wish.closing)
    channel = channels.load(unit, closing.channel_id)
    _check_decider(unit, channel, by)
    if closing.status is not ClosingStatus.PROPOSED:
        raise _settled(unit, closing)
    if wish.approve:
        return _begin(unit, channel, closing, by, wish.card)
    closing = closings.change(unit, closing.id, status=ClosingStatus.DECLINED, ended_at=unit.now, ended_by=by.id)
    journal.write(unit, "closing_declined", "channel", channel.id, by.id, _rule(unit.pack), closing=closing.id)
    record_news.closing_answered(unit, closing, by.id, wish.card)
    return _receipt(closing, decided=False)


def tick(unit: Unit, wish: TickClosing, by: PersonView) -> Receipt:
    """A step is done, in its order; the last one closes the channel."""
    channel_id, _ = channels.checklist_row(unit, wish.row)
    unit.alone_with(f"closing {channel_id}")
    channel = channels.load(unit, channel_id)
    row = next((one for one in channel.checklist if one.id == wish.row), None)
    closing = closings.of_channel(unit, channel_id)
    if row is None or row.list != LIST or closing is None or closing.status is not ClosingStatus.UNDER_WAY:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    if not rights.may_tick(unit.pack, channel, by, row.owner, row.owner_id):
        raise _not_theirs(unit.pack, row.owner)
    item = item_of(unit.pack, row)
    if wish.done and row.done_at is None:
        missing = waits_for(unit.pack, channel, row)
        if missing:
            raise StepsBefore(keys=missing)
        if item is not None and item.place and not wish.place.strip():
            raise DetailsMissing(keys=("place",))
    if (row.done_at is not None) == wish.done:
        return _receipt(closing, row=row.id, done=wish.done, left=_left(channel))
    checklists.tick(unit, row.id, done=wish.done, by=by.id)
    if item is not None and item.place:
        checklists.note_row(unit, row.id, removal_care.place_of(wish.place) if wish.done else "")
    what = "closing_step_done" if wish.done else "closing_step_undone"
    journal.write(unit, what, "channel", channel.id, by.id, item.rule if item else "", row=row.id, key=row.key)
    return _after(unit, closing, channels.load(unit, channel.id), row, by, wish)


def undo(unit: Unit, wish: UndoClosing, by: PersonView) -> Receipt:
    """Before the last step is done, the decision can be taken back by those who may make it; a proposal by who made it."""
    unit.alone_with(f"closing {wish.channel}")
    channel, closing = channels.load(unit, wish.channel), closings.of_channel(unit, wish.channel)
    if closing is None or closing.status not in closings.OPEN:
        raise NotPossibleNow(status=channel.status, number=channel.number)
    if closing.status is ClosingStatus.UNDER_WAY or by.id != closing.asked_by:
        _check_decider(unit, channel, by)
    was_decided = closing.status is ClosingStatus.UNDER_WAY
    closing = closings.change(unit, closing.id, status=ClosingStatus.UNDONE, ended_at=unit.now, ended_by=by.id)
    journal.write(unit, "closing_undone", "channel", channel.id, by.id, _rule(unit.pack), closing=closing.id)
    if was_decided:
        reminders.end_all(unit, channel.id, (Duty.CLOSING,), How.OVERTAKEN, by.id)
        checklists.drop_rows(unit, channel.id, LIST)
        back_to = ChannelStatus.ACTIVE if channel.active_at is not None else ChannelStatus.SETTING_UP
        channel = channels.change(unit, channel.id, status=back_to)
        closing_undone.owe_again(unit, channel, closing)
        record_news.closing_ended(unit, channel, closing, by.id)
    else:
        record_news.closing_answered(unit, closing, by.id, None)
    return _receipt(closing, was_decided=was_decided)


# ---- Who and what -------------------------------------------------------------------------------------------------


def who_decide(unit: Unit, channel: ChannelView) -> tuple[int, ...]:
    """The people who may decide to close it, as the pack says."""
    found: list[int | None] = []
    for who in unit.pack.closing.decides:
        match who:
            case "chief":
                found += [
                    one.id for one in people.views(unit, _chief_of(channel)).values() if rights.is_chief(unit.pack, one)
                ]
            case "main_administrator":
                found.append(channel.main)
            case role:
                found += people.holders(unit, role)
    return tuple(dict.fromkeys(person for person in found if person is not None))


def _chief_of(channel: ChannelView) -> tuple[int, ...]:
    return (channel.chief_id,) if channel.chief_id is not None else ()


def item_of(pack: Pack, row: ChecklistView) -> ChecklistItem | None:
    return next((item for item in pack.checklists.get(LIST, ()) if item.key == row.key), None)


def waits_for(pack: Pack, channel: ChannelView, row: ChecklistView) -> tuple[str, ...]:
    """The items that must be done before this one and are not."""
    item = item_of(pack, row)
    left = {one.key for one in channel.checklist if one.list == LIST and one.done_at is None}
    return tuple(key for key in (item.needs if item else ()) if key in left)


def _begin(unit: Unit, channel: ChannelView, closing: ClosingView, by: PersonView, card: int | None) -> Receipt:
    closing = closings.change(
        unit, closing.id, status=ClosingStatus.UNDER_WAY, decided_at=unit.now, decided_by=by.id,
        decided_as=removal_care.function_of(unit, channel, by),
    )  # fmt: skip
    channel = channels.change(unit, channel.id, status=ChannelStatus.CLOSING)
    for item in unit.pack.checklists.get(LIST, ()):
        checklists.add_row(unit, channel.id, list=LIST, key=item.key, owner=item.owner)
    channel = channels.load(unit, channel.id)
    journal.write(unit, "closing_decided", "channel", channel.id, by.id, _rule(unit.pack), closing=closing.id)
    reminders.end_all(unit, channel.id, set(Duty) - GOES_ON, How.OVERTAKEN, by.id)
    diary_care.put(
        unit, DocumentKind.CLOSING, closing.id, number=channel.number, channel=channel.id, by=by.id,
        rule=rights.rule(unit.pack, "R084"),
    )  # fmt: skip
    record_news.closing_answered(unit, closing, by.id, card)
    record_news.closing_decided(unit, channel, closing, by.id)
    _owe_steps(unit, channel, closing)
    if not _left(channel):
        closing = _close(unit, channel, closing, by)
    return _receipt(closing, decided=True, left=_left(channel))


def _owe_steps(unit: Unit, channel: ChannelView, closing: ClosingView) -> None:
    """What can be done now is owed now; what waits for another step is owed when that is done."""
    begun = closing.decided_at or unit.now
    due = max(begun + timedelta(days=unit.pack.numbers.closing_days.value), unit.now + timedelta(days=A_WEEK))
    for row in _rows(channel):
        if row.done_at is None and not waits_for(unit.pack, channel, row):
            reminders.begin(
                unit, Duty.CLOSING, _key(closing, row), channel=channel.id, due_at=due, owed_by=row.owner,
                owed_by_id=row.owner_id, closing=closing.id, row=row.id,
            )  # fmt: skip


def _after(
    unit: Unit, closing: ClosingView, channel: ChannelView, row: ChecklistView, by: PersonView, wish: TickClosing
) -> Receipt:
    owed = next(
        (
            one
            for one in obligations.open_of(unit, channel.id, duties=(Duty.CLOSING,))
            if one.about.get("row") == row.id
        ),
        None,
    )
    if wish.done:
        if owed is not None:
            reminders.end(unit, owed.id, How.DONE, by.id, card=wish.card)
        _owe_steps(unit, channel, closing)
    elif owed is None:
        due = unit.now + timedelta(days=1)
        reminders.begin(
            unit, Duty.CLOSING, f"{_key(closing, row)}:{unit.now.timestamp():.0f}", channel=channel.id, due_at=due,
            owed_by=row.owner, owed_by_id=row.owner_id, closing=closing.id, row=row.id,
        )  # fmt: skip
    if not _left(channel):
        closing = _close(unit, channel, closing, by)
    return _receipt(closing, row=row.id, done=wish.done, left=_left(channel))


def _close(unit: Unit, channel: ChannelView, closing: ClosingView, by: PersonView) -> ClosingView:
    """The last step is done: the channel is closed, and what it still owed is over."""
    channel = channels.change(unit, channel.id, status=ChannelStatus.CLOSED)
    reminders.end_all(unit, channel.id, set(Duty) - OUTLIVES, How.OVERTAKEN, by.id)
    closing = closings.change(unit, closing.id, status=ClosingStatus.CLOSED, ended_at=unit.now, ended_by=by.id)
    journal.write(unit, "channel_closed", "channel", channel.id, by.id, _rule(unit.pack), closing=closing.id)
    record_news.closing_ended(unit, channel, closing, by.id)
    return closing


def _open(unit: Unit, id: int) -> ChannelView:
    """The channel, with nobody else closing it; neither closed nor being closed."""
    unit.alone_with(f"closing {id}")
    channel = channels.load(unit, id)
    if channel.status in (ChannelStatus.CLOSING, ChannelStatus.CLOSED):
        closing = closings.of_channel(unit, id)
        raise _settled(unit, closing) if closing else NotPossibleNow(status=channel.status, number=channel.number)
    return channel


def _check_decider(unit: Unit, channel: ChannelView, by: PersonView) -> None:
    deciders = who_decide(unit, channel)
    if by.id in deciders:
        return
    first = unit.pack.closing.decides[0]
    role = {
        "chief": unit.pack.functions.chief, "main_administrator": unit.pack.functions.main_administrator
    }.get(first, first)  # fmt: skip
    raise NotAllowed(role=role, waiting=unit.pack.roles[role].definite)


def _not_theirs(pack: Pack, owner: str) -> NotAllowed:
    role = {"administrators": pack.functions.administrator}.get(owner) or getattr(pack.functions, owner)
    return rights.refusal(pack, role)


def _settled(unit: Unit, closing: ClosingView) -> AlreadySettled:
    decided = closing.status in (ClosingStatus.UNDER_WAY, ClosingStatus.CLOSED)
    who, at = (closing.decided_by, closing.decided_at) if decided else (closing.ended_by, closing.ended_at)
    if closing.status is ClosingStatus.PROPOSED:
        who, at = closing.asked_by, closing.asked_at
    settler = people.view(unit, who) if who else None
    return AlreadySettled(
        by=settler.shown if settler else "", person=who, at=at, outcome=f"closing_{closing.status}", number=0
    )


def _why(text: str) -> str:
    found = secrets.found_in(text)
    if found is not None:
        raise LooksSecret(kind=found)
    if not text.strip():
        raise DetailsMissing(keys=("why",))
    return text.strip()[:LONGEST]


def _rows(channel: ChannelView) -> Iterable[ChecklistView]:
    return (row for row in channel.checklist if row.list == LIST)


def _left(channel: ChannelView) -> int:
    return sum(row.done_at is None for row in _rows(channel))


def _key(closing: ClosingView, row: ChecklistView) -> str:
    return f"closing:{closing.id}:{row.id}"


def _rule(pack: Pack) -> str:
    return rights.rule(pack, "R090") or rights.rule(pack, "R089") or rights.rule(pack, "R069")


def _receipt(closing: ClosingView, **values: object) -> Receipt:
    return Receipt(id=closing.id, values={"closing": closing.id, "channel": closing.channel_id, **values})


RULES: Mapping[type[Wish], Rule] = {
    ProposeClosing: propose,
    DecideClosing: decide,
    AnswerClosing: answer,
    TickClosing: tick,
    UndoClosing: undo,
}
