"""When one is told: the hour of the daily message and the quiet hours; and, for those who keep it, which kinds are sent."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Started, State, Turn
from dialogs.words import Ask, Button, Buttons, Field, Form, Heading, Kind, Message, Row, Rows, Say, Word, press
from policy_text.pack import DutyRule
from register import rights
from register.obligations.daily_wishes import ChooseHours, SwitchKind
from register.obligations.obligations import Duty
from register.obligations.rounds import DAILY, WAKING
from register.people.choice_care import NEVER_OFF

_QUICK = ("07:30", "09:00", "13:00")


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "påminn mig kl. 9" chooses at once; "mina inställningar" shows what stands."""
    daily = str(event.args.get("daily") or "")
    if daily:
        return Turn(next="chosen", wish=ChooseHours(daily=daily))
    if vocabulary.said(event.text, "kinds")[0]:
        return Turn(words=_kinds(facts))
    return Turn(words=settings(facts))


def settings(facts: Facts) -> Message:
    """What stands for this person, and how to change it."""
    row = [
        Button(label=Say("button-daily-at", clock=_shown(clock)), press=press("hours.daily", clock=clock))
        for clock in _QUICK
        if clock != _daily(facts)
    ][:2]
    row.append(Button(label=Say("button-other-hours"), press=press("hours.form")))
    if rights.keeps_register(facts.pack, facts.me):
        row.append(Button(label=Say("button-kinds"), press=press("hours.kinds")))
    start, end = _waking(facts)
    return (
        Heading(Say("hours-heading")),
        Say("hours-stand", daily=_shown(_daily(facts)), start=_shown(start), end=_shown(end), own=_is_own(facts)),
        Say("hours-crisis"),
        Buttons(tuple(row)),
    )


def daily(state: State, event: Pressed, facts: Facts) -> Turn:
    wish = ChooseHours(daily=str(event.press.args.get("clock") or ""))
    return Turn(next="chosen", answers={"card": True}, wish=wish)


def form(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    if not isinstance(event, Filled):
        return Turn(words=(Say("hours-form-intro"), _form(facts, {})))
    values = {key: _read(str(event.values.get(key) or "")) for key in ("daily", "start", "end")}
    problems = {key: Say("hours-problem") for key, value in values.items() if value is None}
    if not problems and values["start"] and values["end"] and values["start"] >= values["end"]:
        problems = {"end": Say("hours-problem-order")}
    if problems:
        return Turn(words=(_form(facts, problems, {k: str(v) for k, v in event.values.items()}),))
    wish = ChooseHours(daily=values["daily"], start=values["start"], end=values["end"])
    return Turn(next="chosen", answers={"card": False}, wish=wish)


def chosen(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done():
            words: Message = (Say("hours-chosen", daily=_shown(_daily(facts))),)
        case Refused():
            words = (Say("hours-problem"),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if state.answers.get("card") else None)


# Which kinds are sent at all


def kinds(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(words=_kinds(facts))


def switch(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    return Turn(next="switched", wish=SwitchKind(duty=str(args.get("duty") or ""), on=bool(args.get("on"))))


def switched(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done():
            words = _kinds(facts)
        case Refused():
            words = (Say("error-not-allowed", waiting=called.the_steward(facts)),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words if isinstance(event, Done) else None)


def _kinds(facts: Facts) -> Message:
    """Those that this municipality has; a crisis, an incident and what must be removed are always told."""
    if not rights.keeps_register(facts.pack, facts.me):
        return (Say("error-not-allowed", waiting=called.the_steward(facts)),)
    here: tuple[DutyRule, ...] = facts.pack.duties
    rows = [
        _kind(facts, Duty(rule.duty), on=rule.duty not in facts.hours.off)
        for rule in here
        if rule.duty not in NEVER_OFF
    ]
    told: list[Word] = [Heading(Say("kinds-heading")), Say("kinds-intro"), Rows(tuple(rows))]
    return tuple(told)


def _kind(facts: Facts, duty: Duty, *, on: bool) -> Row:
    button = Button(
        label=Say("button-turn-off" if on else "button-turn-on"), press=press("hours.switch", duty=str(duty), on=not on)
    )
    return Row(label=Say(f"kind-{duty.replace('_', '-')}"), value=Say("kind-on" if on else "kind-off"), button=button)


# Small things


def _daily(facts: Facts) -> str:
    return str(facts.hours.own.get(DAILY) or f"{facts.pack.numbers.daily_message.at:%H:%M}")


def _waking(facts: Facts) -> tuple[str, str]:
    own = facts.hours.own.get(WAKING)
    standing = facts.pack.numbers.waking
    return (str(own[0]), str(own[1])) if own else (f"{standing.start:%H:%M}", f"{standing.end:%H:%M}")


def _is_own(facts: Facts) -> bool:
    return bool(facts.hours.own.get(DAILY) or facts.hours.own.get(WAKING))


def _shown(clock: str) -> str:
    return clock.replace(":", ".")


def _read(text: str) -> str | None:
    """ "9", "9.30", "kl 09:30" as "09:30"; "" where nothing was written; None where it is no time of day."""
    plain = text.strip().lower().removeprefix("kl.").removeprefix("kl").strip().replace(".", ":")
    if not plain:
        return ""
    hour, _, minute = plain.partition(":")
    if not (hour.isdecimal() and (minute or "0").isdecimal() and int(hour) < 24 and int(minute or 0) < 60):
        return None
    return f"{int(hour):02d}:{int(minute or 0):02d}"


def _form(facts: Facts, problems: dict[str, Say], written: dict[str, str] | None = None) -> Ask:
    start_, end = _waking(facts)
    values = written or {"daily": _shown(_daily(facts)), "start": _shown(start_), "end": _shown(end)}
    fields = tuple(
        Field(
            key=key,
            kind=Kind.LINE,
            label=Say(f"hours-field-{key}"),
            hint=Say(f"hours-hint-{key}"),
            required=False,
            max_length=8,
        )
        for key in ("daily", "start", "end")
    )
    as_form = Form(name="hours", title=Say("hours-form"), press=press("hours.form"), fields=fields)
    return Ask(form=as_form, values=dict(values), problems=problems)


DIALOG = Dialog(
    name="hours",
    steps={"start": start, "chosen": chosen, "switched": switched},
    presses={"daily": daily, "form": form, "kinds": kinds, "switch": switch},
    needs=frozenset({Need.HOURS}),
)
