"""What waits for one person besides cases: what they owe, and what somebody has asked of them.

A handful of statements however many channels there are: each finds its rows by whose they are, never by walking the register.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct, field
from sqlalchemy import Integer, bindparam, select, text

from policy_text.duties import OWNER
from policy_text.pack import Pack
from register import rights
from register.activity import activity
from register.channels import gaps, glimpses, public_changes
from register.channels.channels import ChannelStatus, ChannelView
from register.crises import crises, hand_overs, handed_back
from register.crises.crises import Crisis, CrisisPerson, CrisisView
from register.crises.hand_overs import HandOverView
from register.crises.handed_back import HandedBack
from register.meetings.circulars import Circular, CircularReceipt
from register.meetings.meetings import Meeting, MeetingGuest
from register.obligations import obligations
from register.obligations.obligations import ADMINISTRATORS, Duty, Obligation, ObligationView
from register.people import substitution
from register.people.absences import SubstituteView
from register.people.people import PersonView
from register.questions import policy_care, policy_questions
from register.questions.policy_questions import QuestionView
from register.records.closings import Closing, ClosingStatus
from register.storage.store import Prepared, Unit

ONCE_TOLD = frozenset({
    Duty.POSTS, Duty.SUPERVISION, Duty.INACTIVE, Duty.GAP, Duty.CREDENTIALS, Duty.CHECKLIST, Duty.SNAPSHOT,
    Duty.REVIEW, Duty.POLICY_REVIEW, Duty.ACCESS_TRY, Duty.PRIVACY_SETTINGS,
})  # fmt: skip
"""What is owed all the time or far ahead: it waits for somebody once they have been reminded of it."""

_SAID_OTHERWISE = (Duty.REPLY, Duty.DIARY, Duty.PUBLIC_LIST)
"""Comments are gathered by channel, the diary is counted, and the website's list is what it does not show."""

_OF_EVERY_CHANNEL = frozenset({Duty.POSTS, Duty.SUPERVISION, Duty.INACTIVE, Duty.PRIVACY_SETTINGS, Duty.REPLY})
"""What the unit owes only of channels that it has taken over: not looked for among the thousands otherwise."""

MOST = 200
"""Rows read of what somebody owes by their role; the first to be due come first."""

MESSAGES_BACK = timedelta(days=30)
"""How long a message that nobody has acknowledged still waits."""

MEETINGS_BACK = timedelta(days=60)
"""How long the attendance of a meeting is still asked for."""


class Comments(Struct, frozen=True, kw_only=True):
    """What waits for an answer on one channel; `due_at` is None where no time is set."""

    channel: int
    kind: str
    """What they are, where all are of one kind; else empty."""
    count: int
    since: datetime
    due_at: datetime | None
    obligation: int | None


class Message(Struct, frozen=True, kw_only=True):
    """A message to administrators that waits to be acknowledged."""

    id: int
    by: int
    sent_at: datetime


class Invitation(Struct, frozen=True, kw_only=True):
    """A network meeting: to be answered, or, `noted`, whose attendance is to be written down by whoever called it."""

    id: int
    at: datetime
    to_note: bool = False


class Proposal(Struct, frozen=True, kw_only=True):
    """A channel that somebody asks to have closed."""

    channel: int
    asked_at: datetime
    by: int


class Waits(Struct, frozen=True, kw_only=True):
    """`owed` is without what is told otherwise: comments by channel, the diary and the website's list as a count."""

    crisis: CrisisView | None = None
    handed_back: tuple[HandedBack, ...] = ()
    comments: tuple[Comments, ...] = ()
    owed: tuple[ObligationView, ...] = ()
    for_diary: tuple[ObligationView, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    hand_overs: tuple[HandOverView, ...] = ()
    website: tuple[datetime, ...] = ()
    """When each change that the website does not show was made, the oldest first."""
    questions: tuple[QuestionView, ...] = ()
    messages: tuple[Message, ...] = ()
    meetings: tuple[Invitation, ...] = ()
    stand_ins: tuple[SubstituteView, ...] = ()
    """Where they have been named as substitute and have not said whether they can."""
    channels: Mapping[int, ChannelView] = field(default_factory=dict)
    """Those that the rest speak of, by id."""

    @property
    def people(self) -> frozenset[int]:
        """Ids of everyone they speak of."""
        return frozenset(
            {one.by for one in self.messages}
            | {one.by for one in self.proposals}
            | {one.offered_by for one in self.hand_overs}
            | {id for one in self.stand_ins for id in (one.named_by, one.instead_of)}
        )


def of(unit: Unit, me: PersonView, own: Iterable[ChannelView]) -> Waits:
    """`own`: the channels that the person administers, runs day by day or answers for."""
    known = {channel.id: channel for channel in own}
    stands_in, asked = substitution.places(unit, me.id)
    known |= {one.id: one for one in glimpses.some(unit, {*stands_in, *(one.channel_id for one in asked)} - set(known))}
    runs = frozenset(one.id for one in known.values() if one.id in stands_in or _runs(one, me.id))
    offered = _offered(unit, me)
    crisis, to_acknowledge = _crisis(unit, me)
    theirs = obligations.open_of(unit, *sorted(known))
    by_role = _by_role(unit, me, busy=crisis is not None or any(one.goes_on for one in offered))
    known |= {one.id: one for one in glimpses.some(unit, _channels_of(by_role) - set(known))}
    proposals = _proposals(unit, me, known)
    known |= {one.id: one for one in glimpses.some(unit, {one.channel for one in proposals} - set(known))}
    every = tuple({one.id: one for one in (*theirs, *by_role)}.values())
    mine = tuple(one for one in every if _is_mine(unit, one, me, known, runs))
    owed = [one for one in mine if one.duty not in _SAID_OTHERWISE and _still_lacking(unit.pack, one, known)]
    return Waits(
        crisis=crisis if to_acknowledge else None,
        handed_back=handed_back.of(unit, me.id, _take_back(known.values(), me.id, stands_in)),
        comments=_comments(unit, runs, mine, every),
        owed=tuple(sorted(owed, key=lambda one: (one.due_at, one.id))),
        for_diary=tuple(one for one in mine if one.duty is Duty.DIARY),
        proposals=tuple(one for one in proposals if one.channel in known),
        hand_overs=tuple(one for one in offered if one.waits and one.offered_by != me.id),
        website=_website(unit, me),
        questions=_questions(unit, me),
        messages=_messages(unit, me),
        meetings=_meetings(unit, me),
        stand_ins=asked,
        channels=known,
    )


# ---- Whose it is ----------------------------------------------------------------------------------------------------


def _runs(channel: ChannelView, person: int) -> bool:
    """As reminders go: to whoever runs it day by day, else to all who administer it."""
    return person in channel.daily if channel.daily else channel.administered_by(person)


def _take_back(them: Iterable[ChannelView], person: int, stands_in: Collection[int]) -> set[int]:
    """The channels whose hand-back is theirs to acknowledge; a chief's only where they run none (`crisis_scope.mine`)."""
    them = tuple(them)
    run = {one.id for one in them if one.id in stands_in or one.administered_by(person)}
    return run or {one.id for one in them if one.chief_id == person}


def _is_mine(
    unit: Unit, one: ObligationView, me: PersonView, known: Mapping[int, ChannelView], runs: Collection[int]
) -> bool:
    """Whether it waits for this person: theirs to do, not taken by somebody else, not paused, and not far ahead."""
    now = unit.now
    if one.paused_until is not None and now < one.paused_until:
        return False
    if one.taken_until is not None and now < one.taken_until and one.taken_by != me.id:
        return False
    if one.duty in ONCE_TOLD and not one.stage:
        return False
    if one.owed_by_id is not None:
        return one.owed_by_id == me.id
    rule = unit.pack.duty(one.duty)
    first = rule.stages[0].to
    rungs = (one.owed_by,) if OWNER in first else first
    return any(_is_one_of(unit.pack, rung, one.channel_id, me, known, runs) for rung in rungs)


def _is_one_of(
    pack: Pack, rung: str, channel: int | None, me: PersonView, known: Mapping[int, ChannelView], runs: Collection[int]
) -> bool:
    about = known.get(channel) if channel is not None else None
    if rung == ADMINISTRATORS:
        return channel in runs
    if rung == "chief":
        return about is not None and about.chief_id == me.id
    role = str(getattr(pack.functions, rung, None) or rung)
    return me.holds(
        role, about.department_id if about is not None and role != pack.functions.communications_staff else None
    )


def _still_lacking(pack: Pack, one: ObligationView, known: Mapping[int, ChannelView]) -> bool:
    """What has been mended is over by the next round of reminders, and does not wait until then."""
    channel = known.get(one.channel_id) if one.channel_id is not None else None
    if channel is None:
        return one.channel_id is None
    match one.duty:
        case Duty.GAP:
            return bool(gaps.of_people(channel, pack))
        case Duty.CREDENTIALS:
            return not channel.credentials_kept
        case Duty.CHECKLIST if not one.about.get("row"):
            # While it is set up, its list waits by itself (`my_channels.waiting`).
            return channel.status == ChannelStatus.ACTIVE and any(row.list == "set_up" for row in channel.left_to_do)
        case Duty.CHECKLIST | Duty.CONDITION:
            return any(row.id == one.about.get("row") for row in channel.left_to_do)
        case _:
            return True


# ---- Reading --------------------------------------------------------------------------------------------------------

_OBLIGATION = Obligation.__table__  # type: ignore[attr-defined]
_CRISIS = Crisis.__table__  # type: ignore[attr-defined]
_TOLD = CrisisPerson.__table__  # type: ignore[attr-defined]
_CIRCULAR = Circular.__table__  # type: ignore[attr-defined]
_RECEIPT = CircularReceipt.__table__  # type: ignore[attr-defined]
_MEETING = Meeting.__table__  # type: ignore[attr-defined]
_GUEST = MeetingGuest.__table__  # type: ignore[attr-defined]
_CLOSING = Closing.__table__  # type: ignore[attr-defined]

_OWED = select(*(_OBLIGATION.c[name] for name in ObligationView._fields))
_OWED = _OWED.order_by(_OBLIGATION.c.due_at, _OBLIGATION.c.id).limit(bindparam("most", type_=Integer))
_AMONG_DUTIES = _OBLIGATION.c.duty.in_(bindparam("duties", expanding=True))
_OF_ROLES = _OWED.where(
    text(obligations.OF_ROLE), _OBLIGATION.c.owed_by.in_(bindparam("roles", expanding=True)), _AMONG_DUTIES
)
_BY_ROLE = tuple(
    Prepared(query, by="obligation_of_role") for query in (_OF_ROLES, _OF_ROLES.where(_OBLIGATION.c.stage > ""))
)
"""Whatever has been said of it; and only what has been said to somebody."""
OWED_BY_NAME = Prepared(
    _OWED.where(text(obligations.OF_PERSON), _OBLIGATION.c.owed_by_id == bindparam("person")), by="obligation_of_person"
)
_ACKNOWLEDGED = Prepared(
    select(_TOLD.c.acknowledged_at, _TOLD.c.out_at).where(
        _TOLD.c.crisis_id == bindparam("crisis"), _TOLD.c.person_id == bindparam("person")
    )
)
MESSAGES = Prepared(
    select(_CIRCULAR.c.id, _CIRCULAR.c.by, _CIRCULAR.c.sent_at)
    .join(_RECEIPT, _RECEIPT.c.circular_id == _CIRCULAR.c.id)
    .where(
        _CIRCULAR.c.sent_at > bindparam("since", type_=_CIRCULAR.c.sent_at.type),
        _RECEIPT.c.person_id == bindparam("person"),
        _RECEIPT.c.acknowledged_at.is_(None),
    )
    .order_by(_CIRCULAR.c.id)
)
INVITATIONS = Prepared(
    select(_MEETING.c.id, _MEETING.c.at)
    .join(_GUEST, _GUEST.c.meeting_id == _MEETING.c.id)
    .where(
        _MEETING.c.at > bindparam("now", type_=_MEETING.c.at.type),
        _GUEST.c.person_id == bindparam("person"),
        _GUEST.c.comes.is_(None),
    )
    .order_by(_MEETING.c.at)
)
_TO_NOTE = Prepared(
    select(_MEETING.c.id, _MEETING.c.at)
    .where(
        _MEETING.c.called_by == bindparam("person"),
        _MEETING.c.noted_at.is_(None),
        _MEETING.c.at <= bindparam("now", type_=_MEETING.c.at.type),
        _MEETING.c.at > bindparam("since", type_=_MEETING.c.at.type),
    )
    .order_by(_MEETING.c.at)
)
PROPOSED = Prepared(
    select(_CLOSING.c.channel_id, _CLOSING.c.asked_at, _CLOSING.c.asked_by)
    .where(_CLOSING.c.status == ClosingStatus.PROPOSED)
    .order_by(_CLOSING.c.id)
)


def _by_role(unit: Unit, me: PersonView, *, busy: bool) -> tuple[ObligationView, ...]:
    """What is owed by the person by name or by one of their roles. `busy`: the unit runs some channels for others.

    Of what is owed all the time only what has been said is read: a role may owe something of each of a thousand channels.
    """
    rows = [
        row for row in unit.rows(OWED_BY_NAME, person=me.id, most=MOST) if busy or row.duty not in _OF_EVERY_CHANNEL
    ]
    if roles := _roles(unit.pack, me):
        always, sooner = ONCE_TOLD, frozenset(Duty) - ONCE_TOLD
        for query, duties in zip(_BY_ROLE, (sooner, always), strict=True):
            wanted = duties if busy else duties - _OF_EVERY_CHANNEL
            rows += unit.rows(query, duties=tuple(sorted(wanted)), roles=roles, most=MOST)
    found = {row.id: ObligationView._make((row[0], Duty(row[1]), *row[2:])) for row in rows}
    return tuple(sorted(found.values(), key=lambda one: (one.due_at, one.id))[:MOST])


def _roles(pack: Pack, me: PersonView) -> tuple[str, ...]:
    """What `owed_by` says of somebody: their roles, and the functions that those fill."""
    roles = {held.role for held in me.roles}
    named = (
        {name for name in type(pack.functions).model_fields if getattr(pack.functions, name) in roles}
        if roles
        else set()
    )
    return tuple(sorted(roles | named))


def _channels_of(them: Iterable[ObligationView]) -> set[int]:
    return {one.channel_id for one in them if one.channel_id is not None}


def _comments(
    unit: Unit, runs: Collection[int], mine: Iterable[ObligationView], every: Iterable[ObligationView]
) -> tuple[Comments, ...]:
    """By channel, what is due first before the rest. What somebody else owes or has taken is not theirs."""
    due = {one.about.get("activity"): one for one in mine if one.duty is Duty.REPLY}
    others = {one.about.get("activity") for one in every if one.duty is Duty.REPLY} - set(due)
    wanted = sorted({*runs, *(one.channel_id for one in due.values() if one.channel_id is not None)})
    found: dict[int, list[Any]] = {}
    for row in activity.waiting(unit, *wanted):
        if row.id in due or (row.channel_id in runs and row.id not in others):
            found.setdefault(row.channel_id, []).append(row)
    told = []
    for channel, rows in found.items():
        owed = sorted((due[row.id] for row in rows if row.id in due), key=lambda one: one.due_at)
        told.append(
            Comments(
                channel=channel, kind=rows[0].kind if len({row.kind for row in rows}) == 1 else "",
                count=sum(row.count for row in rows), since=rows[0].at,
                due_at=owed[0].due_at if owed else None, obligation=owed[0].id if owed else None,
            )
        )  # fmt: skip
    return tuple(sorted(told, key=lambda one: (one.due_at or unit.now, one.since, one.channel)))


def _crisis(unit: Unit, me: PersonView) -> tuple[CrisisView | None, bool]:
    """The one that runs, and whether the person has been told of it and not answered."""
    running = crises.running(unit)
    if running is None:
        return None, False
    row = next(iter(unit.rows(_ACKNOWLEDGED, crisis=running.id, person=me.id)), None)
    return running, row is not None and row.acknowledged_at is None and row.out_at is None


def _offered(unit: Unit, me: PersonView) -> tuple[HandOverView, ...]:
    return hand_overs.open_ones(unit) if rights.in_communications(unit.pack, me) else ()


def _questions(unit: Unit, me: PersonView) -> tuple[QuestionView, ...]:
    """Those that nobody has answered, for whoever is asked to answer them."""
    if not policy_care.may_answer(unit.pack, me):
        return ()
    found = [one for one in policy_questions.to_look_at(unit) if one.open and one.asker_id != me.id]
    return tuple(found) if found and me.id in policy_care.answerers(unit) else ()


def _website(unit: Unit, me: PersonView) -> tuple[datetime, ...]:
    if not rights.in_communications(unit.pack, me):
        return ()
    return tuple(change.at for change in public_changes.open_ones(unit))


def _messages(unit: Unit, me: PersonView) -> tuple[Message, ...]:
    rows = unit.rows(MESSAGES, since=unit.now - MESSAGES_BACK, person=me.id)
    return tuple(Message(id=row.id, by=row.by, sent_at=row.sent_at) for row in rows)


def _meetings(unit: Unit, me: PersonView) -> tuple[Invitation, ...]:
    rows = unit.rows(INVITATIONS, now=unit.now, person=me.id)
    found = [Invitation(id=row.id, at=row.at) for row in rows]
    if rights.in_communications(unit.pack, me):
        held: Sequence[Any] = unit.rows(_TO_NOTE, person=me.id, now=unit.now, since=unit.now - MEETINGS_BACK)
        found = [*(Invitation(id=row.id, at=row.at, to_note=True) for row in held), *found]
    return tuple(found)


def _proposals(unit: Unit, me: PersonView, known: Mapping[int, ChannelView]) -> tuple[Proposal, ...]:
    """Those that the person may decide, as the pack says who does (`closing_care.who_decide`)."""
    decides = unit.pack.closing.decides
    any_channel = me.holds_any(who for who in decides if who not in ("chief", "main_administrator"))
    found = []
    for row in unit.rows(PROPOSED):
        channel = known.get(row.channel_id)
        as_chief = "chief" in decides and channel is not None and channel.chief_id == me.id
        as_main = "main_administrator" in decides and channel is not None and channel.main == me.id
        if any_channel or as_chief or as_main:
            found.append(Proposal(channel=row.channel_id, asked_at=row.asked_at, by=row.asked_by))
    return tuple(found)
