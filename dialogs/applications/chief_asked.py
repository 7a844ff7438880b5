"""The steward is asked whether somebody is chief, and answers with one press; the applicant hears what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import called, given
from dialogs.applications import apply_words, case_names, chief_words
from dialogs.channels import channel_reading, channel_words
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Button, Buttons, Line, Message, Plain, Say, Style, Word, buttons, press
from register.applications.chief_asked import SettleChief
from register.applications.chiefs import Question
from register.errors import AlreadySettled, DetailsMissing, NewerVersion, NotFound


def start(state: State, event: Started, facts: Facts) -> Turn:
    return _card(facts)


def yes(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wished(event, is_chief=True)


def no(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wished(event, is_chief=False)


def department(state: State, event: Event, facts: Facts) -> Turn:
    """Of what: where the register knows no departments yet, whatever it is called."""
    if not isinstance(event, Said):
        return _card(facts)
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("chief-let-be"),))
    found = channel_reading.department(event.text, facts.departments, facts.pack)
    name = facts.departments[found] if found is not None else event.text.strip()[:200]
    if not any(char.isalpha() for char in name):
        return Turn(next="department", words=(_of_what(facts),), lost=True)
    return _wish(state.answers, is_chief=True, department=name)


def settled(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done():
            words = _answered(facts, is_chief=bool(state.answers["is_chief"]))
            return Turn(words=words, replaces=words)
        case Refused(error=DetailsMissing()):
            return Turn(next="department", answers=state.answers, words=(_of_what(facts),))
        case Refused(error=AlreadySettled() as error):
            line = (Say("chief-already", who=facts.shown(error.facts["person"]), at=error.facts["at"]),)
            return Turn(words=line, replaces=line)
        case Refused(error=NewerVersion() | NotFound()):
            line = (_no_longer(facts),)
            return Turn(words=line, replaces=line)
        case Refused(error=error):
            return Turn(words=(channel_words.refusal(facts, error),))
        case _:
            return _card(facts)


def again(state: State, facts: Facts) -> Message:
    return (_of_what(facts),) if state.step == "department" else ()


def _wished(event: Pressed, *, is_chief: bool) -> Turn:
    args = event.press.args
    return _wish({key: args.get(key) for key in ("application", "person", "card")}, is_chief=is_chief)


def _wish(about: Mapping[str, object], *, is_chief: bool, department: str = "") -> Turn:
    application, person = given.number(about.get("application")), given.number(about.get("person"))
    answers = {"application": application, "person": person, "card": about.get("card"), "is_chief": is_chief}
    wish = SettleChief(
        application=application, person=person, is_chief=is_chief, department=department,
        card=given.number(about.get("card")) or None,
    )  # fmt: skip
    return Turn(next="settled", answers=answers, wish=wish)


# What is said


def _card(facts: Facts) -> Turn:
    return Turn(words=_asked(facts, facts.chief_question))


def _asked(facts: Facts, one: Question | None) -> Message:
    if one is None:
        return (_no_longer(facts),)
    is_chief, is_none = (
        press(f"chief.{answer}", application=one.application, person=one.person.id) for answer in ("yes", "no")
    )
    return (
        Say(
            "chief-asked", who=facts.shown(one.applicant.id), name=facts.shown(one.person.id), what=_what(facts, one),
            number=one.number, application=called.the_application(facts), **chief_words.role(facts, one.department),
            **chief_words.who_is(facts, one.chiefs),
        ),
        Buttons((
            Button(label=Say("button-is-chief"), press=is_chief, style=Style.PRIMARY),
            Button(label=Say("button-is-no-chief"), press=is_none),
        )),
    )  # fmt: skip


def _answered(facts: Facts, *, is_chief: bool) -> Message:
    """To the steward; whoever was chief there before still is, until that too is said."""
    one = facts.chief_question
    if one is None:
        return (_no_longer(facts),)
    role = facts.pack.functions.chief
    told: list[Word] = [_over(facts, one, is_chief=is_chief)]
    others = [chief for chief in one.chiefs if chief.id != one.person.id] if is_chief and one.department else []
    for chief in others:
        place = next((id for id, name in facts.departments.items() if name == one.department), None)
        told.append(Say("people-also", who=facts.shown(chief.id), role=called.chief(facts)))
        take = press("steward.take", person=chief.id, role=role, department=place)
        told.append(buttons(("button-take-role", take)))
    return tuple(told)


def _over(facts: Facts, one: Question, *, is_chief: bool) -> Say:
    return Say(
        "chief-over", is_chief="yes" if is_chief else "no", name=facts.shown(one.person.id),
        who=facts.shown(one.applicant.id), what=_what(facts, one), number=one.number,
        **chief_words.role(facts, one.department),
    )  # fmt: skip


def _of_what(facts: Facts) -> Say:
    one = facts.chief_question
    name = facts.shown(one.person.id) if one is not None else "–"
    return Say("chief-of-what", name=name, role=called.chief(facts), department=called.department(facts))


def _no_longer(facts: Facts) -> Say:
    return Say("chief-no-longer", application=called.the_application(facts))


def _what(facts: Facts, one: Question) -> Line:
    medium = apply_words.medium_label(facts, one.medium)
    if one.unit and medium:
        return Say("case-title", unit=one.unit, medium=medium)
    return Plain(one.unit or medium) if one.unit or medium else Say("case-untitled")


# What is told


def _told(row: NudgeRow, facts: Facts) -> Message:
    return _asked(facts, facts.chief_question)


def _told_over(row: NudgeRow, facts: Facts) -> Message:
    one = facts.chief_question
    return (_over(facts, one, is_chief=bool(row.about["is_chief"])),) if one is not None else (_no_longer(facts),)


def _told_answer(row: NudgeRow, facts: Facts) -> Message:
    """To the applicant, who can send it now or names another; to the chief of one under way, who can answer it now."""
    case, name = facts.case, facts.shown(int(row.about["person"]))
    if case is None:
        return (Say("notice-gone"),)
    is_chief, mine = bool(row.about["is_chief"]), row.about["person"] == facts.me.id
    place = str(row.about.get("place") or "")
    told = Say(
        "chief-answered", mine="yes" if mine else "no", is_chief="yes" if is_chief else "no", name=name,
        steward=called.capital(called.the_steward(facts)), what=case_names.title(facts, case), number=case.number,
        application=called.the_application(facts), **chief_words.role(facts, place),
    )  # fmt: skip
    if mine and not case.can_write:
        return (told, buttons(("button-see", press("case.see", application=case.id))))
    if not is_chief:
        return (told, *chief_words.instead(facts, case))
    send = "case.send" if case.handed_to == facts.me.id else "apply.send"
    row_of = (
        Button(label=Say("button-send"), press=press(send, application=case.id), style=Style.PRIMARY),
        Button(label=Say("button-show-answers"), press=press("apply.see", application=case.id)),
    )
    return (told, Buttons(row_of))


def _of_case(row: NudgeRow, facts: Facts) -> Line:
    if facts.case is not None:
        return Say("notice-heading-case", number=facts.case.number, what=case_names.title(facts, facts.case))
    one = facts.chief_question
    return Say("notice-heading-case", number=one.number, what=_what(facts, one)) if one else Say("notice-heading")


def _is_open(row: NudgeRow, facts: Facts) -> bool:
    return facts.chief_question is not None and facts.chief_question.open


def _still_stands(row: NudgeRow, facts: Facts) -> bool:
    return facts.case is not None and row.about["person"] in facts.case.ids_of("chief")


_NEEDS = frozenset({Need.CASE, Need.UNSURE_CHIEF, Need.DEPARTMENTS})

NOTICES: Mapping[str, Notice] = {
    "case-chief": Notice(word=_told, title=_of_case, holds=_is_open, needs=_NEEDS),
    "case-chief-over": Notice(word=_told_over, title=_of_case, needs=_NEEDS),
    "case-chief-answered": Notice(word=_told_answer, title=_of_case, holds=_still_stands, needs=_NEEDS),
}

DIALOG = Dialog(
    name="chief",
    steps={"start": start, "department": department, "settled": settled},
    presses={"yes": yes, "no": no},
    needs=_NEEDS,
    again=again,
)
