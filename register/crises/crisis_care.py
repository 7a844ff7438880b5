"""Starting, widening, ending a crisis, and what those who are told may answer: who may, and what follows at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

from register import journal, rights, secrets
from register.crises import crises, crisis_log, crisis_news, crisis_scope, crisis_watch, taken_over
from register.crises.crises import CrisisView, Part, Scope
from register.crises.crisis_log import Happened
from register.crises.crisis_scope import InScope
from register.crises.crisis_wishes import (
    Acknowledge,
    AskToLead,
    AskToStart,
    ChangeScope,
    CorrectEntry,
    EndCrisis,
    SendUpdate,
    SetReadiness,
    ShowPicture,
    StartCrisis,
    SwitchCrisis,
    TakeBack,
)
from register.crises.taken_over import Share, Why
from register.errors import (
    CrisisRuns,
    LooksSecret,
    NoCrisisRule,
    NotAllowed,
    NothingInScope,
    NotPossibleNow,
)
from register.obligations import moves
from register.people import choices, doors, people
from register.people.people import PersonView
from register.records import diary_care
from register.records.diary import DocumentKind
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish

LOCAL = "crisis_local"
"""The municipality's choice: crisis mode by a local instruction, where the guideline has no rule (R093)."""

LONGEST_LINE = 300
LONGEST_UPDATE = 3000
RULE = "R091"


def enabled(unit: Unit) -> bool:
    return unit.pack.crisis.enabled or is_local(unit)


def is_local(unit: Unit) -> bool:
    """Whether crisis mode stands on a local instruction, and must be said to everywhere."""
    return not unit.pack.crisis.enabled and bool(choices.of(unit, LOCAL).get(choices.EVERYBODY))


def may_start(unit: Unit, person: PersonView) -> bool:
    return person.holds_any(unit.pack.crisis.may_start)


def ask(unit: Unit, wish: AskToStart, by: PersonView) -> Receipt:
    _refuse_unless_starter(unit, by)
    _refuse_if_running(unit)
    return Receipt()


def lead(unit: Unit, wish: AskToLead, by: PersonView) -> Receipt:
    _refuse_unless_starter(unit, by)
    return Receipt()


def show(unit: Unit, wish: ShowPicture, by: PersonView) -> Receipt:
    crisis = crises.load(unit, wish.crisis)
    _refuse_unless_starter(unit, by)
    if not crisis.running:
        raise NotPossibleNow(status="crisis_over", number=crisis.number)
    crisis_news.status_here(unit, crisis, by.id)
    return _receipt(crisis)


def start(unit: Unit, wish: StartCrisis, by: PersonView) -> Receipt:
    """From this instant the unit may publish on each channel in scope, and everyone who runs one is told."""
    _refuse_unless_starter(unit, by)
    what = _line(wish.what, LONGEST_LINE)
    if not what:
        raise NotPossibleNow(status="crisis_what_missing")
    what = _a_sentence(what)
    found = crisis_scope.channels(unit, Scope(wish.scope), wish.ids)
    if not found:
        raise NothingInScope()
    times = unit.pack.crisis.times
    crisis = crises.open_one(
        unit, exercise=wish.exercise, local=is_local(unit), what=what, scope=wish.scope,
        takes_comments=wish.takes_comments, pauses_posts=wish.pauses_posts, started_by=by.id,
        next_at=unit.now + timedelta(hours=times.still_on_hours),
    )  # fmt: skip
    if crisis is None:
        _refuse_if_running(unit)
        raise AssertionError("no crisis was opened, and none runs")
    _log(unit, crisis, Happened.STARTED, by.id, what, channels=len(found))
    _journal(
        unit, crisis, "crisis_started", by.id, (one.id for one in found), scope=wish.scope, **_answers_for(unit, crisis)
    )
    come_in(unit, crisis, found, by.id)
    crisis_news.status_begins(unit, crisis)
    crisis_watch.plan(unit, crisis.id)
    return _receipt(crises.load(unit, crisis.id), channels=len(found), people=len(crisis_scope.administrators(found)))


def come_in(unit: Unit, crisis: CrisisView, found: Iterable[InScope], by: int) -> None:
    """These channels are in scope from now on; whoever runs one and has not been told is told."""
    found = tuple(found)
    crises.take_in(unit, crisis.id, (one.id for one in found))
    if not crisis.exercise:
        shares = (Share.PUBLISH, Share.REPLIES) if crisis.takes_comments else (Share.PUBLISH,)
        taken_over.begin(unit, (one.id for one in found), shares, Why.CRISIS, crisis.id)
        moves.move(unit, (one.id for one in found))
    told = crises.known(unit, crisis.id)
    department_of = {person: one.department_id for one in found for person in one.administrators}
    # Where nobody runs a channel whoever answers for it is the only one there is to tell.
    chiefs = {one.chief_id: one.department_id for one in found if not one.administrators and one.chief_id is not None}
    part = {**dict.fromkeys(chiefs, Part.CHIEF), **dict.fromkeys(department_of, Part.ADMINISTRATOR)}
    department_of = {**chiefs, **department_of}
    new = sorted(set(department_of) - told)
    ready = crisis_scope.with_readiness(unit, new)
    crises.add_people(
        unit, crisis.id,
        [{"person_id": person, "part": part[person], "department_id": department_of[person],
          "next_at": crisis_watch.again_at(unit, 0, person in ready)} for person in new],
    )  # fmt: skip
    again = sorted(set(department_of) & told)
    crises.change_person(unit, crisis.id, again, out_at=None)
    crisis_news.started(unit, crisis, new)
    crisis_news.widened(unit, crisis, again)
    unreachable = [person.id for person, _ in doors.out_of_reach(unit, new)]
    if unreachable:
        _log(unit, crisis, Happened.UNREACHABLE, None, people=len(unreachable))


def acknowledge(unit: Unit, wish: Acknowledge, by: PersonView) -> Receipt:
    """Somebody who was told has seen it. Pressed twice it stays as it was; whoever was not told has nothing to answer."""
    crisis = crises.load(unit, wish.crisis)
    mine = crises.person(unit, crisis.id, by.id)
    if mine is None:
        raise NotAllowed()
    if wish.call_me and not crisis.running:
        raise NotPossibleNow(status="crisis_over", number=crisis.number)  # nobody would hear of it
    first = crises.acknowledge(unit, crisis.id, by.id)
    if first:
        _log(unit, crisis, Happened.ACKNOWLEDGED, by.id)
        crisis_news.answered(unit, crisis, by.id, wish.card)
    if wish.call_me and mine.call_at is None:
        crises.change_person(unit, crisis.id, (by.id,), call_at=unit.now)
        _log(unit, crisis, Happened.CALL_ME, by.id)
        crisis_news.call(unit, crisis, by.id)
    if (first or wish.call_me) and crisis.running:
        crisis_news.status_changed(unit, crisis)
    at = mine.acknowledged_at or unit.now
    return _receipt(crisis, already=not first, at=at, call_me=wish.call_me)


def update(unit: Unit, wish: SendUpdate, by: PersonView) -> Receipt:
    """A text, or the answers to the five questions, to everyone in scope."""
    crisis = _running(unit, wish.crisis)
    _refuse_unless_starter(unit, by)
    text = _line(wish.text, LONGEST_UPDATE)
    fields = {key: _line(str(value), LONGEST_UPDATE) for key, value in wish.fields.items() if str(value).strip()}
    if not text and not fields:
        raise NotPossibleNow(status="crisis_text_missing")
    entry = _log(unit, crisis, Happened.UPDATE, by.id, text, **({"fields": fields} if fields else {}))
    told = crisis_news.update(unit, crisis, entry, by.id)
    return _receipt(crisis, entry=entry, told=told)


def correct(unit: Unit, wish: CorrectEntry, by: PersonView) -> Receipt:
    id, row = crisis_log.entry(unit, wish.entry)
    crisis = crises.load(unit, id, whole=True)
    _refuse_unless_starter(unit, by)
    if row.corrects is not None or row.what not in (Happened.STARTED, Happened.UPDATE):
        raise NotPossibleNow(status="crisis_not_a_text", number=crisis.number)
    text = _line(wish.text, LONGEST_UPDATE)
    if not text:
        raise NotPossibleNow(status="crisis_text_missing")
    if row.what is Happened.STARTED:
        # What has happened is said in every message: from now on as it should be.
        text = _a_sentence(text[:LONGEST_LINE])
        crises.change(unit, crisis.id, what=text)
    entry = _log(unit, crisis, row.what, by.id, text, corrects=row.id)
    told = crisis_news.corrected(unit, crisis, entry, by.id) if crisis.running else 0
    if crisis.running:
        crisis_news.status_changed(unit, crisis)
    return _receipt(crisis, entry=entry, told=told)


def change_scope(unit: Unit, wish: ChangeScope, by: PersonView) -> Receipt:
    """Channels come in or leave; those who run them hear it. The last one does not leave: then the crisis is ended."""
    crisis = _running(unit, wish.crisis)
    _refuse_unless_starter(unit, by)
    inside = {one.channel_id for one in crisis.channels if one.out_at is None}
    come = [
        one for one in crisis_scope.channels(unit, Scope.CHANNELS, wish.come) if one.id not in inside
    ] if wish.come else []  # fmt: skip
    leave = sorted(set(wish.leave) & inside)
    if not come and not leave:
        raise NothingInScope()
    if not come and len(leave) == len(inside):
        raise NotPossibleNow(status="crisis_last_channel", number=crisis.number)
    if come:
        _log(unit, crisis, Happened.WIDENED, by.id, channels=[one.id for one in come])
        _journal(unit, crisis, "crisis_widened", by.id, (one.id for one in come), **_answers_for(unit, crisis))
        come_in(unit, crisis, come, by.id)
    if leave:
        _log(unit, crisis, Happened.NARROWED, by.id, channels=leave)
        _journal(unit, crisis, "crisis_narrowed", by.id, leave)
        _let_out(unit, crisis, leave)
        _those_out(unit, crises.load(unit, crisis.id, whole=True), leave)
    crisis = crises.load(unit, crisis.id, whole=True)
    crisis_watch.plan(unit, crisis.id)
    crisis_news.status_changed(unit, crisis)
    return _receipt(crisis, come=len(come), leave=len(leave))


def end(unit: Unit, wish: EndCrisis, by: PersonView) -> Receipt:
    """Everything goes back from now: each channel to its own administrators, what was paused from this moment on.

    The log is the registrator's to enter in the diary; that of an exercise tells of nothing that happened.
    """
    crisis = crises.load(unit, wish.crisis, whole=True)
    _refuse_unless_starter(unit, by)
    if not crisis.running:
        raise NotPossibleNow(status="crisis_over", number=crisis.number)
    still = [c.channel_id for c in crisis.channels if c.out_at is None]
    crises.change(
        unit, crisis.id, ended_at=unit.now, ended_by=by.id, figures=crisis_watch.figures(unit, crisis)
    )  # fmt: skip
    _log(unit, crisis, Happened.ENDED, by.id)
    _journal(unit, crisis, "crisis_ended", by.id, still)
    _let_out(unit, crisis, still)
    crises.change_person(unit, crisis.id, (p.person_id for p in crisis.people), next_at=None)
    crisis_news.ended(unit, crises.load(unit, crisis.id, whole=True))
    if not crisis.exercise:
        diary_care.put(
            unit, DocumentKind.CRISIS, crisis.id, number=crisis.number, channel=None, by=by.id,
            rule=rights.rule(unit.pack, "R084"),
        )  # fmt: skip
    return _receipt(crises.load(unit, crisis.id), channels=len(still))


def take_back(unit: Unit, wish: TakeBack, by: PersonView) -> Receipt:
    """ "Kvittera" on the hand-back, for all the channels one runs."""
    crisis = crises.load(unit, wish.crisis)
    mine = [one.id for one in crisis_scope.mine(unit, crisis.id, by.id)]
    if not mine:
        raise NotAllowed()
    back = crises.taken_back(unit, crisis.id, mine, by.id)
    for channel in sorted(back):
        _log(unit, crisis, Happened.TAKEN_BACK, by.id, channel=channel)
        journal.write(unit, "taken_back", "channel", channel, by.id, rights.rule(unit.pack, RULE), crisis=crisis.id)
    if back:
        crisis_news.back(unit, crisis, by.id, wish.card)
    return _receipt(crisis, channels=len(back), already=not back)


def switch(unit: Unit, wish: SwitchCrisis, by: PersonView) -> Receipt:
    if not rights.is_steward(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.steward)
    if unit.pack.crisis.enabled:
        raise NotPossibleNow(status="crisis_in_guideline")
    if not wish.on:
        _refuse_if_running(unit)
    choices.choose(unit, LOCAL, wish.on or None, by=by.id)
    return Receipt(values={"on": wish.on})


def set_readiness(unit: Unit, wish: SetReadiness, by: PersonView) -> Receipt:
    if wish.person != by.id and not rights.keeps_register(unit.pack, by):
        raise rights.refusal(unit.pack, unit.pack.functions.communications_lead)
    person = people.view(unit, wish.person)
    choices.choose(unit, crisis_scope.READINESS, wish.on or None, by=by.id, person=person.id)
    return Receipt(id=person.id, values={"person": person.id, "name": person.shown, "on": wish.on})


def _let_out(unit: Unit, crisis: CrisisView, channels: list[int]) -> None:
    crises.let_out(unit, crisis.id, channels)
    if not crisis.exercise:
        taken_over.end(unit, Why.CRISIS, crisis.id, channels)
        moves.move(unit, channels)


def _those_out(unit: Unit, crisis: CrisisView, left: list[int]) -> None:
    """Those of whom no channel is left are out of it; whoever runs one that left hears which."""
    found = crisis_scope.channels(unit, Scope.CHANNELS, (c.channel_id for c in crisis.channels))
    inside = {one.channel_id for one in crisis.channels if one.out_at is None}
    still = {person for one in found if one.id in inside for person in one.administrators}
    concerned = {person for one in found if one.id in left for person in one.administrators}
    crises.change_person(unit, crisis.id, concerned - still, out_at=unit.now, next_at=None)
    crisis_news.narrowed(unit, crisis, sorted(concerned), left)


def _running(unit: Unit, id: int) -> CrisisView:
    crisis = crises.load(unit, id, whole=True)
    if not crisis.running:
        raise NotPossibleNow(status="crisis_over", number=crisis.number)
    return crisis


def _refuse_unless_starter(unit: Unit, by: PersonView) -> None:
    if not enabled(unit):
        raise NoCrisisRule()
    if not may_start(unit, by):
        raise rights.refusal(unit.pack, unit.pack.crisis.may_start[0])


def _refuse_if_running(unit: Unit) -> None:
    already = crises.running(unit)
    if already is not None:
        by = people.view(unit, already.started_by)
        raise CrisisRuns(
            by=by.shown, person=by.id, at=already.started_at, number=already.number, crisis=already.id,
            exercise=already.exercise,
        )  # fmt: skip


def _answers_for(unit: Unit, crisis: CrisisView) -> dict[str, Any]:
    """Why, and who answers for what is published; an exercise moves no responsibility, nor does a local instruction."""
    moved = "" if crisis.exercise or crisis.local else unit.pack.crisis.responsible
    return {"reason": crisis.what, **({"responsible": moved} if moved else {})}


def _a_sentence(text: str) -> str:
    return text if text[-1] in ".!?…" else f"{text}."


def _line(text: str, longest: int) -> str:
    found = secrets.found_in(text)
    if found is not None:
        raise LooksSecret(kind=found)
    return text.strip()[:longest]


def _log(unit: Unit, crisis: CrisisView, what: Happened, by: int | None, text: str = "", **details: Any) -> int:
    corrects, channel = details.pop("corrects", None), details.pop("channel", None)
    rule = rights.rule(unit.pack, RULE)
    return crisis_log.write(
        unit, crisis.id, what, by, text, rule=rule, corrects=corrects, channel=channel, **details
    )  # fmt: skip


def _journal(unit: Unit, crisis: CrisisView, what: str, by: int, channels: Iterable[int], **details: Any) -> None:
    """On the crisis, and on each channel in it, so that a channel's own history shows it."""
    rule = rights.rule(unit.pack, RULE)
    journal.write(unit, what, "crisis", crisis.id, by, rule, **details)
    # Where the crisis and the scope stand already they are left out of a thousand rows.
    more = {key: value for key, value in details.items() if key != "scope"}
    journal.write_each(
        unit,
        what,
        "channel",
        channels,
        by,
        rule,
        crisis=crisis.id,
        number=crisis.number,
        exercise=crisis.exercise,
        **more,
    )


def _receipt(crisis: CrisisView, **values: Any) -> Receipt:
    return Receipt(id=crisis.id, values={"crisis": crisis.id, "number": crisis.number, **values})


RULES: Mapping[type[Wish], Rule] = {
    AskToStart: ask,
    AskToLead: lead,
    ShowPicture: show,
    StartCrisis: start,
    Acknowledge: acknowledge,
    SendUpdate: update,
    CorrectEntry: correct,
    ChangeScope: change_scope,
    EndCrisis: end,
    TakeBack: take_back,
    SwitchCrisis: switch,
    SetReadiness: set_readiness,
}
