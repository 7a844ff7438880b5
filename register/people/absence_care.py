"""The wishes about absence: days are noted, who is left hears, and where somebody must stand in, it is asked for (R026).

A reason never reaches this floor: the wishes have no place for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from register import journal, nudges, rights
from register.channels import channels
from register.channels.channels import ChannelView
from register.errors import AlreadyAdministrator, AlreadySettled, NotAllowed, NotFound, NotTheirDays
from register.obligations import calendar, obligations, reminders, told
from register.obligations.daily_wishes import (
    AnswerSubstitute,
    EndAbsence,
    NameSubstitute,
    NeedNoSubstitute,
    NoteAbsence,
    NoteAbsenceOf,
)
from register.obligations.obligations import Duty, How, ObligationView
from register.people import absences, people, substitution
from register.people.absences import AbsenceView, SubstituteView
from register.people.people import PersonView
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

LONGEST_AHEAD = timedelta(days=550)
UNTIL_FURTHER = timedelta(days=365)
"""What `last` says of an absence without an end, so that it can be looked up like any other."""


def note(unit: Unit, wish: NoteAbsence, by: PersonView) -> Receipt:
    """Days of one's own. What they overlap, or replace, is over: an absence is changed by telling it anew."""
    first, last = days_of(unit, wish)
    earlier = absences.of_people(unit, (by.id,))
    same = [a for a in earlier if (a.first, a.last, a.until_further) == (first, last, wish.until_further)]
    if same and wish.proposes is None:
        return receipt(same[0], known=True)
    return noted(
        unit, by.id, first, last, by, until_further=wish.until_further, replaces=wish.replaces, proposes=wish.proposes
    )


def days_of(unit: Unit, wish: NoteAbsence | NoteAbsenceOf) -> tuple[date, date]:
    """First and last, from today on; `NotTheirDays` where there are none such."""
    today = calendar.date_of(unit.now)
    first = max(wish.first, today)
    last = first + UNTIL_FURTHER if wish.until_further else (wish.last or wish.first)
    if last < first or first > today + LONGEST_AHEAD or last > today + LONGEST_AHEAD + UNTIL_FURTHER:
        raise NotTheirDays()
    return first, last


def noted(
    unit: Unit, person: int, first: date, last: date, by: PersonView, *, until_further: bool, replaces: int | None = None,
    proposes: int | None = None,
) -> Receipt:  # fmt: skip
    """The row, and what follows from it for each channel."""
    for one in absences.of_people(unit, (person,)):
        if one.id == replaces or _overlap(one, first, last):
            over(unit, one, by.id, replaced=True)
    made = absences.note(unit, person, first, last, by=by.id, until_further=until_further)
    journal.write(unit, "absence_noted", "person", person, by.id, rights.rule(unit.pack, "R026"), absence=made.id)
    heard, asked = _arrange(unit, made, by, proposes)
    reminders.moved(unit, (channel.id for channel in channels.of_administrator(unit, person)))
    return receipt(made, known=False, told=heard, asked=asked)


def end(unit: Unit, wish: EndAbsence, by: PersonView) -> Receipt:
    """Back at work: the one that is on, or the very one that (Ångra) names; those who were told or asked hear it."""
    own, today = absences.of_people(unit, (by.id,)), calendar.date_of(unit.now)
    found = next((a for a in own if (a.id == wish.absence if wish.absence else a.covers(today))), None)
    if found is None:
        raise NotFound(what="absence", id=wish.absence or 0)
    ended(unit, found, by)
    if found.noted_by != by.id:
        nudges.put(
            unit,
            to=(found.noted_by,),
            subject=f"absence:{found.id}",
            stage="over",
            notice="absence-of-over",
            person=by.id,
        )
    return receipt(found, known=False)


def ended(unit: Unit, absence: AbsenceView, by: PersonView) -> None:
    """Over before its last day; the card of whoever it was noted for says so."""
    over(unit, absence, by.id, replaced=False)
    journal.write(unit, "absence_over", "person", absence.person_id, by.id, absence=absence.id)
    reminders.moved(unit, (channel.id for channel in channels.of_administrator(unit, absence.person_id)))


def name(unit: Unit, wish: NameSubstitute, by: PersonView) -> Receipt:
    """Whoever was asked, the chief or those who keep the register name one; who is named hears it and may say no."""
    asked, channel = _asked(unit, wish.obligation, by)
    if not asked.open:
        raise _settled(unit, asked)
    person = wish.person or people.find_ours(unit, name=wish.name, email=wish.email)
    found = people.view(unit, person)
    if channel.administered_by(person):
        raise AlreadyAdministrator(name=found.shown)
    first, last, instead_of = _days_of(asked)
    named = absences.name_substitute(unit, channel.id, person, instead_of=instead_of, first=first, last=last, by=by.id)
    reminders.end(unit, asked.id, How.DONE, by.id, card=wish.card)
    reminders.moved(unit, (channel.id,))
    journal.write(unit, "substitute_named", "channel", channel.id, by.id, rights.rule(unit.pack, "R026"), person=person)
    for to, notice in ((person, "substitute-you-are"), (instead_of, "substitute-named")):
        nudges.put(
            unit, to={to} - {by.id}, subject=f"channel:{channel.id}", stage=f"{notice}:{named.id}", notice=notice,
            channel=channel.id, substitute=named.id, person=person if notice == "substitute-named" else instead_of,
        )  # fmt: skip
    return _of_substitute(named)


def need_none(unit: Unit, wish: NeedNoSubstitute, by: PersonView) -> Receipt:
    """ "Behövs inte": it is the answer of whoever arranges, and no reason is asked for."""
    asked, channel = _asked(unit, wish.obligation, by)
    if not reminders.end(unit, asked.id, How.NOT_NEEDED, by.id, card=wish.card):
        raise _settled(unit, asked)
    journal.write(unit, "substitute_not_needed", "channel", channel.id, by.id)
    return Receipt(id=channel.id, values={"channel": channel.id, "obligation": asked.id})


def answer(unit: Unit, wish: AnswerSubstitute, by: PersonView) -> Receipt:
    """Yes is thanked for; no gives the place back, and whoever named them hears it and is asked again."""
    found = absences.substitute(unit, wish.substitute)
    if found.person_id != by.id and not rights.sees(unit.pack, channels.load(unit, found.channel_id), by):
        raise NotFound(what="substitute", id=found.id)  # who has been asked, and by whom, is nobody else's business
    if found.person_id != by.id:
        raise NotAllowed(role="", waiting=people.view(unit, found.person_id).shown)
    settled = substitution.answer_of(unit, found.id)
    if settled is not None:
        raise AlreadySettled(by=by.shown, person=by.id, outcome=settled, at=unit.now, number=0)
    channel = channels.load(unit, found.channel_id)
    journal.write(unit, substitution.ANSWERED, "substitute", found.id, by.id, accept=wish.accept)
    overtaken: dict[str, Any] = {
        "channel": channel.id, "substitute": found.id, "accept": wish.accept, "person": by.id
    }  # fmt: skip
    nudges.overtake(
        unit, subject=f"channel:{channel.id}", stage=f"substitute-you-are:{found.id}", by=f"answered:{found.id}",
        notice="substitute-answered-own", card=wish.card, **overtaken,
    )  # fmt: skip
    tell = {found.named_by, found.instead_of} if wish.accept else {found.instead_of}
    nudges.put(
        unit, to=tell - {by.id}, subject=f"channel:{channel.id}", stage=f"substitute-answer:{found.id}",
        notice="substitute-answered", **overtaken,
    )  # fmt: skip
    if not wish.accept:
        absences.stand_back(unit, found.id)
        _ask(unit, channel, found.instead_of, found.first, found.last, declined=found.id)
    return _of_substitute(found, accept=wish.accept)


# ---- Who is told and who is asked -----------------------------------------------------------------------------------


def _arrange(
    unit: Unit, absence: AbsenceView, by: PersonView, proposes: int | None = None
) -> tuple[list[int], list[int]]:
    """(channels whose other administrators are told, channels for which somebody to stand in is asked for).

    Whoever has told it, of somebody else, need not be told. Where somebody to stand in is proposed, it is always asked.
    """
    heard, asked = [], []
    short, away = absence_is_short(unit, absence), absence.person_id
    for channel in channels.of_administrator(unit, away):
        left = present_throughout(unit, channel, absence)
        _count_anew(unit, channel, absence)
        proposed = proposes if proposes is not None and not channel.administered_by(proposes) else None
        if left and short and proposed is None:
            heard.append(channel.id)
            nudges.put(
                unit, to=left - {by.id}, subject=f"channel:{channel.id}", stage=f"away:{absence.id}",
                notice="absence-colleague", channel=channel.id, person=away, absence=absence.id,
            )  # fmt: skip
        elif not _covered(unit, channel, absence):
            asked.append(channel.id)
            _ask(
                unit,
                channel,
                away,
                absence.first,
                absence.last,
                left=len(left),
                absence=absence.id,
                proposed=proposed or 0,
            )
    return heard, asked


def _ask(
    unit: Unit, channel: ChannelView, instead_of: int, first: date, last: date, *, left: int = 0, absence: int = 0,
    declined: int = 0, proposed: int = 0,
) -> None:  # fmt: skip
    """The one whom the pack says arranges. Due when the absence begins; asked anew after each no."""
    owed_by, person = substitution.arranger(unit, channel, instead_of, first)
    again = f"after-no-{declined}" if declined else f"absence-{absence}"
    key = f"{channel.id}:{instead_of}:{first}:{last}:{again}"
    reminders.begin(
        unit, Duty.SUBSTITUTE, key, channel=channel.id, owed_by=owed_by, owed_by_id=person,
        due_at=max(unit.now, calendar.start_of(first)), instead_of=instead_of, first=first.isoformat(),
        last=last.isoformat(), left=left, absence=absence, declined=declined, proposed=proposed,
    )  # fmt: skip


def absence_is_short(unit: Unit, absence: AbsenceView) -> bool:
    """Fewer counting days than the pack's number (an assumption)."""
    if absence.until_further:
        return False
    rule, day, counted = substitution.counting(unit.pack), absence.first, 0
    while day <= absence.last and counted < unit.pack.numbers.short_absence_days.value:
        counted += calendar.is_counting(day, rule)
        day += calendar.ONE_DAY
    return counted < unit.pack.numbers.short_absence_days.value


def present_throughout(unit: Unit, channel: ChannelView, absence: AbsenceView) -> set[int]:
    """The channel's other administrators who are not away on any of those days."""
    return _others_there(unit, channel, absence.person_id, absence.first, absence.last)


def _others_there(unit: Unit, channel: ChannelView, person: int, first: date, last: date) -> set[int]:
    others = {a.person_id for a in channel.administrators} - {person}
    return others - {one.person_id for one in absences.of_people(unit, others) if _overlap(one, first, last)}


def _count_anew(unit: Unit, channel: ChannelView, absence: AbsenceView) -> None:
    """What has been asked about others who are away those days tells how many are left now; its card is worded anew."""
    for owed in obligations.open_of(unit, channel.id, duties=(Duty.SUBSTITUTE,)):
        first, last, who = _days_of(owed)
        if who == absence.person_id or not _overlap(absence, first, last):
            continue
        left = len(_others_there(unit, channel, who, first, last))
        if left != owed.about.get("left"):
            counted = obligations.change(unit, owed.id, about={**owed.about, "left": left})
            told.reword(unit, counted, by=f"left:{left}:{absence.id}")


def _covered(unit: Unit, channel: ChannelView, absence: AbsenceView) -> bool:
    return any(
        one.instead_of == absence.person_id and one.first <= absence.first and absence.last <= one.last
        for one in absences.substitutes(unit, channel.id)
    )


# ---- When it is over ------------------------------------------------------------------------------------------------


def over(unit: Unit, absence: AbsenceView, by: int, *, replaced: bool) -> None:
    """The absence, the questions about it that wait, and whoever stands in because of it."""
    absences.over(unit, absence.id)
    nudges.overtake(
        unit, subject=f"absence:{absence.id}", stage="noted", by="over", notice="absence-of-line",
        but=by if by == absence.person_id and not replaced else None, changed=replaced,
    )  # fmt: skip
    for channel in channels.of_administrator(unit, absence.person_id):
        subject = f"channel:{channel.id}"
        nudges.overtake(
            unit, subject=subject, stage=f"away:{absence.id}", by=f"back:{absence.id}", notice="absence-over",
            channel=channel.id, person=absence.person_id, absence=absence.id, changed=replaced,
        )  # fmt: skip
        for owed in obligations.open_of(unit, channel.id, duties=(Duty.SUBSTITUTE,)):
            if owed.about.get("instead_of") == absence.person_id and _overlap(absence, *_days_of(owed)[:2]):
                reminders.end(unit, owed.id, How.OVERTAKEN, by)
        _count_anew(unit, channel, absence)
        if replaced:
            continue
        for one in absences.substitutes(unit, channel.id):
            if one.instead_of == absence.person_id and _overlap(absence, one.first, one.last):
                absences.stand_back(unit, one.id)
                nudges.put(
                    unit, to={one.person_id, one.named_by} - {by}, subject=subject, stage=f"stood-back:{one.id}",
                    notice="substitute-over", channel=channel.id, person=absence.person_id, substitute=one.id,
                )  # fmt: skip


def _overlap(one: AbsenceView, first: date, last: date) -> bool:
    return one.first <= last and (one.until_further or one.last >= first)


# ---- Reading --------------------------------------------------------------------------------------------------------


def _asked(unit: Unit, id: int, by: PersonView) -> tuple[ObligationView, ChannelView]:
    asked = obligations.load(unit, id)
    if asked.duty is not Duty.SUBSTITUTE or asked.channel_id is None:
        raise NotFound(what="obligation", id=id)
    channel = channels.load(unit, asked.channel_id)
    first, _, instead_of = _days_of(asked)
    arranges = substitution.arrangers(unit, channel, instead_of, first)
    allowed = {*(person for _, person in arranges), channel.chief_id, asked.owed_by_id}
    if by.id not in allowed and not rights.keeps_register(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.chief)
    return asked, channel


def _days_of(asked: ObligationView) -> tuple[date, date, int]:
    about = asked.about
    return date.fromisoformat(about["first"]), date.fromisoformat(about["last"]), int(about["instead_of"])


def _settled(unit: Unit, asked: ObligationView) -> AlreadySettled:
    who = people.view(unit, asked.settled_by).shown if asked.settled_by else ""
    return AlreadySettled(by=who, person=asked.settled_by, outcome=asked.settled_how, at=asked.settled_at, number=0)


def _of_substitute(named: SubstituteView, **values: Any) -> Receipt:
    return Receipt(
        id=named.id,
        values={
            "channel": named.channel_id, "person": named.person_id, "instead_of": named.instead_of,
            "first": named.first, "last": named.last, "substitute": named.id, **values,
        },
    )  # fmt: skip


def receipt(absence: AbsenceView, *, known: bool, told: Iterable[int] = (), asked: Iterable[int] = ()) -> Receipt:
    return Receipt(
        id=absence.id,
        values={
            "absence": absence.id, "first": absence.first, "last": absence.last, "known": known,
            "until_further": absence.until_further, "told": tuple(told), "asked_for": tuple(asked),
        },
    )  # fmt: skip


RULES: Mapping[type[Wish], Rule] = {
    NoteAbsence: note,
    EndAbsence: end,
    NameSubstitute: name,
    NeedNoSubstitute: need_none,
    AnswerSubstitute: answer,
}
