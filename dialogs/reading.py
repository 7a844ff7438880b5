"""Reads the facts a dialog needs, in the desk's unit; the only other file here that knows the register's nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from dialogs import asks, given, glances, refers
from dialogs.channels import register_facts, register_reading
from dialogs.crises import crisis_reading
from dialogs.everyday import daily_reading, obligation_reading, send_reading
from dialogs.facts import Facts, Need
from dialogs.records import record_reading
from dialogs.texts import asked, naming, vocabulary
from dialogs.turn import Done, Event, Filled, Pressed, Said, Started, State
from policy_text.pack import Official, Pack, QuestionKind
from register import cards, nudges, rights, seldom, waits
from register.applications import applications, case_file, casework, chiefs, draft_care
from register.applications.applications import ApplicationView, Status
from register.applications.casework import StepView
from register.channels import changes, channels, doubles, glimpses, public_changes
from register.channels.changes import ChangeView
from register.channels.channels import ChannelView
from register.crises import hand_overs
from register.errors import NotFound
from register.people import doors, gone, names, people, person_data, publication, runners
from register.people.people import PersonView
from register.questions import policy_care, policy_questions
from register.questions.policy_questions import QuestionView
from register.records import gallring
from register.storage import outbox
from register.storage.store import Unit

MOST_ABOUT_ME = 50
"""Rows of each kind that somebody is shown of themselves in a chat; the whole is had on the command line."""


def read(
    unit: Unit,
    needs: frozenset[Need],
    *,
    me: PersonView,
    language: str,
    state: State,
    event: Event,
    shared: bool = False,
    opened: State | None = None,
    place: str = "",
) -> Facts:
    """The facts for one step. Ids come from the state's answers, or from the press, which wins."""
    refs = {**state.answers, **_refs(event)}
    found: dict[str, Any] = {}
    if Need.WAITS in needs:
        seldom.look_ahead(unit, me)
    if Need.OWN_CASES in needs:
        found["own_cases"] = applications.by_applicant(unit, me.id)  # first, since the case is mostly one of them
    if Need.CASE in needs:
        found["case"], found["steps"] = _case(unit, me, state.answers, _refs(event))
        found["alike"] = _alike(unit, found["case"])
    if Need.UNSURE_CHIEF in needs:
        found |= _of_chief(unit, me, found.get("case"), refs)
    if Need.WHO_HAVE in needs:
        found["who_have"] = draft_care.who_have(unit, me.id, found["own_cases"])
    if Need.UNDER_WAY in needs:
        cases = applications.with_status(unit, (Status.UNDER_WAY, Status.RETURNED))
        steps_of = casework.of_all(unit, (case.id for case in cases))
        found["under_way"] = tuple((case, steps_of.get(case.id, ())) for case in cases)
    if Need.SPOKEN_OF in needs and refs.get("what") == "outcome":
        found["spoken_of"] = _spoken_of(unit, me, str(refs.get("of") or ""))
    if Need.FOR_DIARY in needs:
        found["for_diary"] = applications.for_the_diary(unit)
    if Need.WAITING in needs:
        found["waiting"] = casework.waiting_for(unit, me)
        found["to_send"] = applications.handed_to(unit, me.id)
    if Need.CHANNEL in needs and refs.get("channel"):
        found["channel"] = _or_none(unit, int(refs["channel"]))
    if Need.CHANNELS in needs:
        mine = (channels.of_administrator(unit, me.id), channels.of_daily(unit, me.id), channels.of_chief(unit, me.id))
        own = {c.id: c for some in mine for c in some}
        found["channels"] = tuple(sorted(own.values(), key=lambda c: c.name))
    if Need.THEIRS in needs and _number(refs, "person"):
        person = _number(refs, "person")
        found["theirs"] = (channels.of_administrator(unit, person), channels.of_chief(unit, person))
    if Need.ALL_CHANNELS in needs:
        found["how_many_channels"] = glimpses.how_many(unit)
        found["all_channels"] = glances.of_all(unit, glances.texts(event))
    if Need.REGISTER in needs:
        found["register"] = register_reading.read(unit, me, state, event)
    if Need.CHANGES in needs:
        found["change"] = _change(unit, refs)
        found["changes"] = changes.open_of(unit, *(channel.id for channel in refers.channels(found)))
        if found["change"] is not None and found.get("channel") is None:
            found["channel"] = _or_none(unit, found["change"].channel_id)
    if Need.DPO in needs:
        officers = people.holders(unit, unit.pack.functions.dpo)
        found["dpo"] = people.view(unit, officers[0]) if officers else None
    if Need.OUT_OF_REACH in needs or Need.OUT_OF_REACH_SOON in needs:
        soon = Need.OUT_OF_REACH in needs or bool(vocabulary.said(_words(event), "unreachable")[0])
        found["not_looked_for"] = not soon and _glances_at(unit, event)
        if not found["not_looked_for"] and rights.sees_register(unit.pack, me):
            found["out_of_reach"] = doors.out_of_reach_at_work(unit)
            found["first_channels"] = runners.first_channels(unit, (person.id for person, _ in found["out_of_reach"]))
    if Need.MENTIONED in needs:
        found["mentioned"] = names.in_text(unit, _words(event))
    if Need.FIRST_NAMED in needs and isinstance(event, (Said, Started)) and _may_name(unit.pack, state):
        found["first_named"] = _first_named(unit, event.text)
    if Need.DEPARTMENTS in needs or (Need.TO_ESERVICE in needs and _may_be_ready(unit, found["own_cases"])):
        found["departments"] = people.departments(unit)
    if Need.CHIEFS in needs:
        found["departments"] = people.departments(unit)
        chiefs = people.views(unit, people.holders(unit, unit.pack.functions.chief))
        found["chiefs"] = tuple(sorted(chiefs.values(), key=lambda person: person.name))
    if Need.UNREACHABLE in needs:
        rows = outbox.unsent(unit)
        them = people.views(unit, (row.person_id for row in rows))
        found["unreachable"] = tuple((them[row.person_id], str(row.sending)) for row in rows)
    if Need.EVERYONE in needs:
        found["everyone"] = people.with_roles(unit)
    if Need.INSTRUCTIONS in needs:
        found["instructions"] = policy_questions.instructions(unit, _topic(event))
    if Need.ASKED in needs:
        found["asked"] = _asked(unit, me, refs)
    if Need.IN_VAIN in needs and policy_care.may_answer(unit.pack, me):
        found["in_vain"] = policy_questions.in_vain(unit)
        found["to_look_at"] = tuple(q for q in policy_questions.to_look_at(unit) if policy_care.may_see(unit, q, me))
    if Need.OBLIGATION in needs:
        found |= obligation_reading.read(unit, refs, me, is_told=state.dialog == NOTICE)
    if Need.SAID_OF_IT in needs and "obligation" in found:
        found["said_of_it"] = nudges.last_said(unit, found["obligation"].subject)
    if Need.TOLD_LAST in needs:
        found["told_last"] = cards.told_last(unit, me.id, asks.KINDS)
    if Need.WAITS in needs:
        found["waits_for_me"] = waits.of(unit, me, found.get("channels", ()))
    if needs & crisis_reading.NEEDS:
        found["crisis"] = crisis_reading.read(unit, needs, me, refs, event)
    if Need.HAND_OVER in needs:
        found["hand_over"], found["hand_overs"] = crisis_reading.hand_over(unit, refs), hand_overs.open_ones(unit)
        offers = (one for one in (found["hand_over"], *found["hand_overs"]) if one is not None)
        found["handed_over"] = glimpses.some(unit, (id for one in offers for id in one.channels))
    found |= daily_reading.read(unit, needs, me, refs, found.get("channel"), event)
    if Need.CIRCULAR in needs:
        chooses = Need.ADDRESSEES in needs
        found["addressed"] = send_reading.read(unit, me, refs, event, found["message"], chooses=chooses)
    if Need.TAKEN in needs:
        found["taken"] = crisis_reading.taken(unit, tuple(refers.channels(found)))
    if Need.GALLRAT in needs:
        found["gallrat"] = gallring.latest(unit)
    if Need.ABOUT_ME in needs:
        found["about_me"] = person_data.about(unit, me, most=MOST_ABOUT_ME)
    if Need.CASE_FILE in needs and found.get("case") and me.holds(unit.pack.functions.registrar):
        found["case_file"] = case_file.of(unit, found["case"])
    if Need.WEBSITE in needs:
        first, last = _number(refs, "first"), _number(refs, "last")
        found["website"] = public_changes.between(unit, first, last) if last else public_changes.open_ones(unit)
    if Need.RECORDS in needs:
        own = found.get("channels", ())
        found["records"], found["channel"] = record_reading.read(
            unit, me, state.answers, _refs(event), found.get("channel"), own
        )
    if Need.PROTECTED in needs or found.get("case") is not None:
        found["protected"] = publication.protected(unit)
    known = {
        one.id: one for one in (*found.get("everyone", ()), *found.get("mentioned", ()), *found.get("chiefs", ()), me)
    }
    named = refers.people(found) | {_number(refs, "person")}
    found["people"] = {**known, **people.views(unit, named - {*known, 0})}
    return Facts(
        pack=unit.pack, now=unit.now, me=me, language=language, shared_place=shared, open=opened, place=place, **found
    )


def is_asked(unit: Unit, me: PersonView, since: datetime | None = None) -> bool:
    """Whether anything has been asked of a person (since then), answered or not: what "måste jag?" may be about."""
    told = cards.told_last(unit, me.id, asks.KINDS)
    return any(one.settled_at > since for one in told) if since else bool(told or casework.waiting_for(unit, me))


def asked_last(unit: Unit, me: PersonView) -> str:
    """The notice that has asked something of a person last, answered or not; "" where none has."""
    told = cards.told_last(unit, me.id, asks.KINDS, most=1)
    return str(told[0].notice) if told else ""


def _glances_at(unit: Unit, event: Event) -> bool:
    """The first look at a register with so many channels that going through them all would be felt by everybody."""
    return isinstance(event, Started) and glimpses.how_many(unit) > register_facts.MANY


def _refs(event: Event) -> Mapping[str, Any]:
    match event:
        case Pressed(press=press) | Filled(press=press):
            return press.args
        case Started(args=args):
            return args
        case Done(receipt=receipt):
            return {k: v for k, v in receipt.values.items() if k in _RECEIPT_REFS}
        case _:
            return {}


NOTICE = "notice"
"""The state of what is told without having been asked for."""

_RECEIPT_REFS = (
    "application", "channel", "change", "person", "asked", "crisis", "hand_over", "first", "last", "removal", "document",
    "closing", *daily_reading.REFS,
)  # fmt: skip


def _words(event: Event) -> str:
    match event:
        case Said(text=text) | Started(text=text):
            return text
        case Filled(values=values):
            return "\n".join(str(value) for value in values.values())
        case _:
            return ""


_CASE_REFS = ("step_row", "application", "number")


def _case(
    unit: Unit, me: PersonView, answers: Mapping[str, Any], named: Mapping[str, Any]
) -> tuple[ApplicationView | None, tuple[StepView, ...]]:
    """The case that the event names, else the state's; nothing when it is none of the person's business."""
    refs = named if any(named.get(key) for key in _CASE_REFS) else answers
    try:
        if refs.get("step_row"):
            case = applications.load(unit, casework.load(unit, int(refs["step_row"])).application_id)
        elif refs.get("application"):
            case = applications.load(unit, int(refs["application"]))
        elif refs.get("number"):
            case = applications.load(unit, applications.id_of(unit, int(refs["number"])))
        else:
            return None, ()
    except (NotFound, ValueError):
        return None, ()
    steps = casework.of(unit, case)
    return (case, steps) if casework.concerns(unit.pack, case, steps, me) else (None, ())


def _may_name(pack: Pack, state: State) -> bool:
    """An application asks for much besides people."""
    question = pack.question(str(state.answers.get("item") or "")) if state.dialog == "apply" else None
    return state.dialog != "apply" or (question is not None and question.kind in _OF_PEOPLE)


_OF_PEOPLE = (QuestionKind.PEOPLE, QuestionKind.PERSON)


def _first_named(unit: Unit, text: str) -> tuple[PersonView, ...]:
    """Everybody of the first names that stand alone; a protected identity is named whole, or not at all."""
    alone = map(naming.first_name, vocabulary.each_named(asked.somebody_leaves(text) or text)[:_NAMES])
    them = {one.id: one for name in alone if name for one in names.of_first_name(unit, name)}
    return tuple(one for one in them.values() if not one.protected)


_NAMES = 4
"""So many names are looked for in one line."""


def _may_be_ready(unit: Unit, own: Iterable[ApplicationView]) -> bool:
    return unit.pack.workflow.official is Official.ESERVICE and any(case.can_write for case in own)


def _spoken_of(unit: Unit, me: PersonView, text: str) -> tuple[ApplicationView, ...]:
    """The sent applications whose activity stands in a text, the latest first."""
    sent = applications.with_status(unit, (Status.UNDER_WAY, Status.RETURNED, *applications.ENDED))
    named = tuple(case for case in sent[::-1] if vocabulary.stands_in(str(case.answers.get("unit") or ""), text))
    steps_of = casework.of_all(unit, (case.id for case in named))
    return tuple(case for case in named if casework.concerns(unit.pack, case, steps_of.get(case.id, ()), me))


def _alike(unit: Unit, case: ApplicationView | None) -> ChannelView | None:
    if case is None or not case.can_write or not case.answers.get("medium"):
        return None
    name, address = channels.name_of(case.answers), str(case.answers.get("address", ""))
    return doubles.alike(unit, medium=str(case.answers["medium"]), name=name, address=address) if name else None


def _of_chief(unit: Unit, me: PersonView, case: ApplicationView | None, refs: Mapping[str, Any]) -> dict[str, Any]:
    asked, person = _number(refs, "application"), _number(refs, "person")
    is_steward = bool(asked and person) and rights.is_steward(unit.pack, me)
    return {
        "unsure_chief": chiefs.doubt(unit, case) if case is not None else None,
        "gone": gone.among(unit, _emails(unit.pack, case)) if case is not None and case.can_write else {},
        "chief_question": chiefs.question(unit, asked, person) if is_steward else None,
    }


def _emails(pack: Pack, case: ApplicationView) -> Iterator[str]:
    """Of everybody named in an application."""
    for question in pack.questions:
        if question.kind in _OF_PEOPLE:
            yield from (str(entry["email"]) for entry in case.named(question.key) if entry.get("email"))


def _or_none(unit: Unit, channel: int) -> ChannelView | None:
    try:
        return channels.load(unit, channel)
    except NotFound:
        return None


def _number(refs: Mapping[str, Any], name: str) -> int:
    """An id that came with the state or the press; 0 when there is none, or nothing that can be one."""
    return given.number(refs.get(name))


def _change(unit: Unit, refs: Mapping[str, Any]) -> ChangeView | None:
    try:
        change = _number(refs, "change")
        return changes.load(unit, change) if change else None
    except NotFound:
        return None


def _topic(event: Event) -> str:
    match event:
        case Started(meaning=meaning) | Said(meaning=meaning) | Pressed(meaning=meaning):
            return meaning.found.topic
        case _:
            return ""


def _asked(unit: Unit, me: PersonView, refs: Mapping[str, Any]) -> QuestionView | None:
    """A ticket is shown to nobody but whoever asked; an id opens only what somebody may see."""
    try:
        if refs.get("ticket"):
            return policy_questions.with_ticket(unit, str(refs["ticket"]))
        question = policy_questions.load(unit, _number(refs, "asked"))
    except NotFound:
        return None
    return question if policy_care.may_see(unit, question, me) else None
