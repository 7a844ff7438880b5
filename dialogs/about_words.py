"""The answers about what is asked of somebody: one sentence for each kind of thing and question, and the grounds for it.

The sentence is "about-<question>-<kind>"; of what a channel owes "about-<question>-duty-<duty>" where that has one of its own.
A kind without a sentence for a question is answered with its own card.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from dialogs import called, texts
from dialogs.asks import DUTY, KINDS
from dialogs.channels import channel_words
from dialogs.crises import crisis_words, unit_words
from dialogs.everyday import absence_words, duty_words, obligation_words
from dialogs.facts import Facts
from dialogs.notice import NudgeRow
from dialogs.quoting import quote
from dialogs.words import Line, Message, Plain, Say, Value
from policy_text.duties import OWNER, DutyRule
from register.obligations import calendar
from register.obligations.obligations import ADMINISTRATORS, Duty, ObligationView


def answer(facts: Facts, row: NudgeRow, asks: str, since: datetime) -> Message:
    """Empty where the card itself is the answer."""
    kind = KINDS[row.notice]
    one, due = owed(facts, row), _due(facts, row)
    if one is not None and asks == "why" and one.duty is not Duty.SUBSTITUTE:
        return duty_words.why(facts, one)
    values = {**_standing(facts), **_VALUES.get(kind, _nothing)(facts, row), "since": since}
    found = next((id for id in _ids(facts, row, kind, asks) if texts.exists(id)), "")
    if asks in _TIME and due is not None and not found:
        values |= {"due": obligation_words.latest(facts, due), "how": _how_soon(facts, due)}
        return (Say(f"about-{asks}-due", **values), *_source(facts, one))
    if asks in _TIME and not found:
        return (
            Say("about-when-not-said", guideline=facts.pack.organisation.guideline.short),
            Say("about-came", since=since),
        )
    return (Say(found, **values), *(_grounds(facts, row, kind) if asks in ("must", "why") else ())) if found else ()


_TIME = ("when", "urgent")


def thing(facts: Facts, row: NudgeRow) -> Line:
    """What it is, in a few words, where several things wait."""
    one, kind = owed(facts, row), KINDS[row.notice]
    if one is not None:
        return obligation_words.what(facts, one)
    return Say(f"about-thing-{kind}", **{**_standing(facts), **_VALUES.get(kind, _nothing)(facts, row)})


def owed(facts: Facts, row: NudgeRow) -> ObligationView | None:
    """What is owed that the message was about."""
    if KINDS[row.notice] != DUTY:
        return None
    return facts.records.incident if row.notice == "removal-incident" else facts.obligation


def _ids(facts: Facts, row: NudgeRow, kind: str, asks: str) -> Iterable[str]:
    one = owed(facts, row)
    if one is not None:
        yield f"about-{asks}-duty-{one.duty.replace('_', '-')}"
    yield f"about-{asks}-{kind}"


# ---- By when --------------------------------------------------------------------------------------------------------


def _due(facts: Facts, row: NudgeRow) -> datetime | None:
    one, removal = owed(facts, row), facts.records.removal
    if one is not None:
        return facts.owed[0].due_at if facts.owed and facts.owed[0].duty is one.duty else one.due_at
    return removal.due_at if KINDS[row.notice] == "removal" and removal is not None else None


def _how_soon(facts: Facts, due: datetime) -> str:
    if due <= facts.now:
        return "late"
    return "today" if calendar.date_of(due) == calendar.date_of(facts.now) else "later"


def _source(facts: Facts, one: ObligationView | None) -> Message:
    return duty_words.assumed(facts, one) if one is not None else ()


# ---- On what grounds ------------------------------------------------------------------------------------------------


def _grounds(facts: Facts, row: NudgeRow, kind: str) -> Message:
    """The guideline's words behind what is asked, where it has any."""
    one = owed(facts, row)
    duty = one.duty if one is not None else _STANDS_ON.get(kind)
    if duty is None:
        return ()
    rule = facts.pack.duty(duty)
    return (quote(facts.pack, rule.section, rule.quote),) if rule.section and rule.quote else ()


_STANDS_ON = {"meeting": Duty.NETWORK, "removal": Duty.REMOVAL}
"""The duty of the pack that a thing belongs to, where it is none itself."""


# ---- What the sentences may speak of --------------------------------------------------------------------------------


def _standing(facts: Facts) -> dict[str, Value]:
    return {
        "channel": channel_words.title(facts, facts.channel) if facts.channel else Plain(facts.pack.organisation.name),
        "unit": called.the_communications_unit(facts), "unit_first": called.capital(called.the_communications_unit(facts)),
        "guideline": facts.pack.organisation.guideline.short, "noun": facts.pack.organisation.guideline.noun_definite,
        "noun_first": called.capital(facts.pack.organisation.guideline.noun_definite),
        "role_of_chief": called.chief(facts), "administrator": called.administrator(facts),
    }  # fmt: skip


def _nothing(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    return {}


def _of_duty(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    one = owed(facts, row)
    if one is None:
        return {}
    rule = facts.pack.duty(one.duty)
    others = _others(facts, one)
    return {
        "what": obligation_words.what(facts, one), "others": others, "count": len(others),
        "grounds": "plan" if rule.from_plan else "guideline" if rule.section and rule.quote else "assumption",
        "plan": called.one(facts, facts.pack.words.plan), "up": _up(facts, one, rule), "helped": bool(_up(facts, one, rule)),
        **(_of_substitute(facts, one) if one.duty is Duty.SUBSTITUTE else {}),
    }  # fmt: skip


def _of_substitute(facts: Facts, one: ObligationView) -> Mapping[str, Value]:
    first, last, who = absence_words.about(one)
    return {
        "who": facts.shown(who),
        "days": absence_words.days(first, last),
        "arranger": absence_words.arranger(facts, one),
    }


def _others(facts: Facts, one: ObligationView) -> tuple[Line, ...]:
    """Who else may do it: colleagues who are there, or those who hold the same role."""
    if one.owed_by == ADMINISTRATORS:
        return tuple(Plain(facts.shown(id)) for id in (facts.duty.colleagues if facts.duty else ()))
    role = str(getattr(facts.pack.functions, one.owed_by, None) or one.owed_by)
    if one.owed_by_id is not None or one.owed_by == "chief":
        return ()
    department = facts.channel.department_id if facts.channel else None
    return tuple(
        Plain(person.shown) for person in facts.everyone if person.id != facts.me.id and person.holds(role, department)
    )


def _up(facts: Facts, one: ObligationView, rule: DutyRule) -> str:
    """Who is asked to help when its time has run out, by function; "" where nobody is, or it is oneself."""
    rungs = (
        [rung.who for rung in facts.pack.ladder] if rule.ladder else [to for stage in rule.stages for to in stage.to]
    )
    for who in rungs:
        if who in (OWNER, ADMINISTRATORS, "other_administrator", "substitute", one.owed_by):
            continue
        role = str(getattr(facts.pack.functions, who, None) or who)
        if role in facts.pack.roles and not facts.me.holds(role):
            return called.the(facts, role)
    return ""


def _of_crisis(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    view = crisis_words.the(facts).view
    mine = tuple(one for one in crisis_words.the(facts).mine if one.out_at is None) or crisis_words.the(facts).mine
    return {
        "channels": crisis_words.names(mine, facts), "number": len(mine),
        "exercise": view.exercise if view else False, "pause": view.pauses_posts if view else False,
    }  # fmt: skip


def _of_stand_in(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    one = facts.absence.substitute
    if one is None:
        return {}
    return {
        "by": facts.shown(one.named_by), "who": facts.shown(one.instead_of), "days": absence_words.days_of(one),
        "same": one.named_by == one.instead_of,
    }  # fmt: skip


def _of_change(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    return {"who": facts.shown(facts.change.by)} if facts.change else {}


def _of_unit(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    made = facts.hand_over
    if made is None:
        return {}
    return {
        "who": facts.shown(made.offered_by),
        "channels": unit_words.names(facts, made),
        "shares": unit_words.what(made.shares),
    }


def _of_meeting(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    return (
        {"at": calendar.local(facts.meeting.at), "who": facts.shown(facts.meeting.called_by)} if facts.meeting else {}
    )


def _of_circular(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    return {"who": facts.shown(facts.message.by)} if facts.message else {}


def _of_closing(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    closing = facts.records.closing
    others = tuple(Plain(facts.shown(id)) for id in sorted(facts.records.deciders) if id != facts.me.id)
    return {"who": facts.shown(closing.asked_by) if closing else "", "others": others, "count": len(others)}


def _of_channel(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    others = [a.person_id for a in facts.channel.administrators if a.person_id != facts.me.id] if facts.channel else []
    return {"others": tuple(Plain(facts.shown(id)) for id in others), "count": len(others)}


def _of_case(facts: Facts, row: NudgeRow) -> Mapping[str, Value]:
    case = facts.case
    return {"number": case.number, "who": facts.shown(case.applicant_id)} if case else {}


_VALUES: Mapping[str, Callable[[Facts, NudgeRow], Mapping[str, Value]]] = {
    DUTY: _of_duty, "crisis": _of_crisis, "back": _of_crisis, "stand-in": _of_stand_in, "change": _of_change,
    "unit": _of_unit, "meeting": _of_meeting, "circular": _of_circular, "closing": _of_closing, "set-up": _of_channel,
    "removal": _of_channel, "returned": _of_case, "to-send": _of_case,
}  # fmt: skip
