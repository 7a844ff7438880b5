"""Leaving the municipality without a channel to hand over: what hangs on the person all the same, said before it is noted."""

from __future__ import annotations

from dialogs import called
from dialogs.applications import case_names
from dialogs.channels import channel_words, leave
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Event, Pressed, Said, Started, State, Turn
from dialogs.words import Button, Buttons, Line, Message, Plain, Say, Style, Word, buttons, press
from register.applications.applications import ApplicationView, Status
from register.wishes import LeaveOrganisation


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Who may say so has been seen to where it came from, and is decided by the register."""
    person = int(event.args.get("person") or facts.me.id)
    return Turn(next="asked", answers={"person": person}, words=_told(facts, person))


def asked(state: State, event: Event, facts: Facts) -> Turn:
    person = int(state.answers.get("person") or facts.me.id)
    if not isinstance(event, Said):
        return Turn(next="asked", words=_told(facts, person))
    if vocabulary.yes_or_no(event.text)[0] == "yes":
        return _note(person)
    if vocabulary.yes_or_no(event.text)[0] == "no" or vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("leaving-not"),))
    return Turn(next="asked", words=_told(facts, person), lost=True)


def sure(state: State, event: Pressed, facts: Facts) -> Turn:
    return _note(int(event.press.args.get("person") or facts.me.id))


def again(state: State, facts: Facts) -> Message:
    return _told(facts, int(state.answers.get("person") or facts.me.id)) if state.step == "asked" else ()


def _note(person: int) -> Turn:
    return Turn(next="left", answers={"person": person}, wish=LeaveOrganisation(person=person))


def _told(facts: Facts, person: int) -> Message:
    """What ends, then what somebody should see to first, each with its way; then whether it should be noted."""
    mine = "yes" if person == facts.me.id else "no"
    who = facts.shown(person)
    told: list[Word] = [Say("leaving-no-channels", mine=mine, who=who, chief=called.chief(facts))]
    roles = _roles(facts, person)
    if roles:
        told.append(Say("leaving-roles", mine=mine, roles=roles))
    if mine == "yes":
        told += _hanging(facts)
        told.append(Say("leaving-none") if len(told) == 1 else Say("leaving-then"))
    note = Button(
        label=Say("button-leaving", mine=mine), press=press("leaving.sure", latched=True, person=person),
        style=Style.DANGER,
    )  # fmt: skip
    return (*told, Buttons((note, Button(label=Say("button-cancel"), press=press("go.my_channels")))))


def _roles(facts: Facts, person: int) -> tuple[Line, ...]:
    """What they hold besides being employed, as it is called here."""
    known = facts.people.get(person)
    held = sorted({one.role for one in known.roles}) if known is not None else []
    functions = facts.pack.functions
    everyday = (functions.employee, functions.administrator, functions.main_administrator, functions.substitute)
    return tuple(Plain(called.title(facts, role)) for role in held if role in facts.pack.roles and role not in everyday)


def _hanging(facts: Facts) -> Message:
    """Channels that one runs day by day, answers that one owes, drafts, and applications under way."""
    told: list[Word] = []
    daily = tuple(channel_words.title(facts, one) for one in facts.channels if facts.me.id in one.daily)
    if daily:
        told.append(Say("leaving-daily", channels=daily))
    if facts.waiting or facts.to_send:
        told.append(
            Say("leaving-waits", count=len({case.id for case, _ in facts.waiting} | {one.id for one in facts.to_send}))
        )
        told.append(buttons(("button-waiting", press("go.waiting"))))
    for case in facts.own_cases:
        told += _own(facts, case)
    return tuple(told)


def _own(facts: Facts, case: ApplicationView) -> Message:
    what = case_names.title(facts, case)
    match case.status:
        case Status.DRAFT if case.handed_to is None:
            ways = (
                ("button-let-other-go-on", press("go.hand_draft")),
                ("button-drop", press("apply.drop", application=case.id)),
            )
            return (Say("leaving-draft", number=case.number, what=what), buttons(*ways))
        case Status.UNDER_WAY | Status.RETURNED | Status.DRAFT:
            see = buttons(("button-see", press("case.see", application=case.id)))
            return (Say("leaving-sent", number=case.number, what=what), see)
        case _:
            return ()


DIALOG = Dialog(
    name="leaving",
    steps={"start": start, "asked": asked, "left": leave.left},
    presses={"sure": sure},
    needs=frozenset({Need.OWN_CASES, Need.WAITING, Need.CHANNELS, Need.DEPARTMENTS}),
    again=again,
    passing=frozenset({"asked"}),
)
