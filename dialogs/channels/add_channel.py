"""Adding a channel that was there before the bot: question by question, or as a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dialogs import called
from dialogs.applications import apply_words
from dialogs.channels import channel_reading, channel_words
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, State, Turn
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Heading,
    Kind,
    Line,
    Message,
    Option,
    Plain,
    Row,
    Rows,
    Say,
    Style,
    Value,
    press,
)
from register.channels import channel_care
from register.wishes import AddChannel

ITEMS = ("medium", "name", "unit", "department_id", "address", "administrators", "daily", "chief", "contact")
_REQUIRED = ("medium", "name", "administrators")
_THEY_DO = "administrators"
"""The answer to who runs it day by day, when it is the administrators themselves."""
_LONGEST = {"name": 200, "unit": 200, "contact": 200, "address": 500}


@dataclass(frozen=True, kw_only=True)
class Read:
    value: Any = None
    problem: Say | None = None


def start(state: State, event: Event, facts: Facts) -> Turn:
    return _ask({}, ITEMS[0], facts, opening=True)


def ask(state: State, event: Event, facts: Facts) -> Turn:
    """The open question: steered, or answered and stored."""
    values, item = _values(state), str(state.answers.get("item") or "")
    if not isinstance(event, Said):
        return _ask(values, item, facts) if item in ITEMS else _summary(values, facts)
    match vocabulary.control(event.text):
        case "cancel" | "pause":
            return Turn(words=(Say("add-channel-stopped"),))
        case "restart":
            return _ask({}, ITEMS[0], facts, opening=True)
        case "form":
            return _form(values, facts)
        case "summary":
            return _summary(values, facts)
        case "back":
            return _ask(values, _before(item, facts), facts)
        case "skip" if item not in _REQUIRED:
            turn = _next({**values, item: ""}, item, facts)
            return turn if item != "address" else replace(turn, words=(Say("add-channel-no-address"), *turn.words))
        case "skip":
            return Turn(next="ask", words=(Say("add-channel-needed"),))
        case "send":
            return _save(values, facts)
        case _:
            pass
    if item not in ITEMS:
        return _save(values, facts) if vocabulary.yes_or_no(event.text)[0] == "yes" else _summary(values, facts)
    read = read_item(item, event.text, facts)
    if read.problem is not None:
        return Turn(next="ask", answers={"values": values, "item": item}, words=(read.problem,), lost=True)
    return _next({**values, item: read.value}, item, facts, stored=item)


def saved(state: State, event: Event, facts: Facts) -> Turn:
    """It stands in the register, or why not; what was written is kept."""
    if isinstance(event, Refused):
        return Turn(next="ask", answers={"item": ""}, words=(channel_words.refusal(facts, event.error),))
    if not isinstance(event, Done) or facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    lead = called.the_lead(facts)
    told = Say("add-channel-done", channel=channel_words.title(facts, facts.channel), lead=lead)
    return Turn(words=(told, *channel_words.card(facts, facts.channel, whole=True)))


def again(state: State, facts: Facts) -> Message:
    item = str(state.answers.get("item") or "")
    return _question(item, facts) if item in ITEMS else ()


# Presses


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    return _ask({}, ITEMS[0], facts, opening=True)


def edit(state: State, event: Pressed, facts: Facts) -> Turn:
    item = str(event.press.args.get("item") or "")
    if item not in ITEMS or state.step != "ask" or not state.answers:
        return Turn(words=(Say("old-card"),))
    return _ask(_values(state), item, facts)


def open_form(state: State, event: Pressed, facts: Facts) -> Turn:
    return _form(_values(state), facts)


def page(state: State, event: Filled, facts: Facts) -> Turn:
    """The form was sent in: what can be read is kept, the rest is asked for again in the form."""
    values, problems = dict(_values(state)), {}
    for item in _items(facts):
        written = str(event.values.get(item) or "").strip()
        if not written:
            values.pop(item, None)
            if item in _REQUIRED:
                problems[item] = Say("add-channel-needed")
            continue
        read = read_item(item, written, facts)
        if read.problem is not None:
            problems[item] = read.problem
        else:
            values[item] = read.value
    if problems:
        return _form(values, facts, raw=event.values, problems=problems)
    return _summary(values, facts)


def save(state: State, event: Pressed, facts: Facts) -> Turn:
    return _save(_values(state), facts)


def read_item(item: str, text: str, facts: Facts) -> Read:
    """What was written, as the value of one item."""
    text = " ".join(text.split()) if item not in ("administrators", "daily") else text.strip()
    if len(text) > _LONGEST.get(item, 3000):
        return Read(problem=Say("answer-too-long", limit=_LONGEST.get(item, 3000), have=len(text)))
    if not any(char.isalnum() for char in text):
        return Read(problem=Say("answer-empty"))
    match item:
        case "medium":
            found = channel_reading.medium(text, facts)
            return Read(value=found) if found else Read(problem=Say("answer-choose", options=_media(facts)))
        case "address":
            ok = channel_care.is_address(text)
            return Read(value=text) if ok else Read(problem=Say("error-not-an-address"))
        case "department_id":
            department = _department(text, facts)
            names = tuple(Plain(name) for name in facts.departments.values())
            return Read(value=department) if department else Read(problem=Say("answer-choose", options=names))
        case "administrators":
            them, problem = channel_reading.people(text, facts)
            return Read(problem=problem) if problem else Read(value=them)
        case "daily":
            them, problem = channel_reading.who_run(text, facts)
            return Read(problem=problem) if problem else Read(value=them or _THEY_DO)
        case "chief":
            one = channel_reading.person(text, facts)
            return Read(problem=one) if isinstance(one, Say) else Read(value=vars(one))
        case _:
            return Read(value=text)


# How one gets from one question to the next.


def _items(facts: Facts) -> tuple[str, ...]:
    """Where the municipality asks in its application who runs a channel day by day (GU-P6), it is asked here too."""
    left_out = {"" if facts.departments else "department_id", "" if facts.pack.question("daily") else "daily"}
    return tuple(item for item in ITEMS if item not in left_out)


def _ask(values: Mapping[str, Any], item: str, facts: Facts, *, opening: bool = False) -> Turn:
    lead = called.the_lead(facts)
    first: Message = (Say("add-channel-opening", lead=lead, steward=called.the_steward(facts)),)
    words = (*(first if opening else ()), *_question(item, facts))
    return Turn(next="ask", answers={"values": dict(values), "item": item}, words=words)


def _question(item: str, facts: Facts) -> Message:
    every = _items(facts)
    asked = Say(
        f"add-channel-{item.replace('_', '-')}", number=every.index(item) + 1 if item in every else 1, of=len(every),
        main=called.main(facts), chief=called.chief(facts),
        department=called.department(facts), domain=facts.pack.organisation.email_domains[0],
    )  # fmt: skip
    names = tuple(facts.departments.values()) if item == "department_id" else ()
    listed: Message = (Say("add-channel-choose", options=tuple(Plain(name) for name in names)),) if names else ()
    if item != ITEMS[0]:
        return (asked, *listed)
    return (asked, Buttons((Button(label=Say("button-form"), press=press("add_channel.form")),)))


def _next(values: Mapping[str, Any], item: str, facts: Facts, stored: str = "") -> Turn:
    """The next question not yet answered, or everything as it now stands."""
    every = _items(facts)
    ahead = [one for one in every[every.index(item) + 1 :] if one not in values]
    turn = _ask(values, ahead[0], facts) if ahead else _summary(values, facts)
    if not stored:
        return turn
    said = Say("apply-stored", value=_shown(stored, values[stored], facts))
    return Turn(next=turn.next, answers=turn.answers, words=(said, *turn.words))


def _before(item: str, facts: Facts) -> str:
    every = _items(facts)
    here = every.index(item) if item in every else len(every)
    return every[max(here - 1, 0)]


def _summary(values: Mapping[str, Any], facts: Facts) -> Turn:
    rows = tuple(
        Row(
            label=_label(item, facts),
            value=_shown(item, values.get(item), facts),
            button=Button(label=Say("button-change"), press=press("add_channel.edit", latched=True, item=item)),
        )
        for item in _items(facts)
    )
    save = Button(label=Say("button-add-this"), press=press("add_channel.save", latched=True), style=Style.PRIMARY)
    words: Message = (Heading(Say("add-channel-summary")), Rows(rows), Buttons((save,)))
    return Turn(next="ask", answers={"values": dict(values), "item": ""}, words=words)


def _save(values: Mapping[str, Any], facts: Facts) -> Turn:
    known = {item: value for item, value in values.items() if value and value != _THEY_DO}
    missing = [item for item in _REQUIRED if item not in known]
    if missing:
        return _ask(values, missing[0], facts)
    return Turn(next="saved", answers={"values": dict(values), "item": ""}, wish=AddChannel(values=known))


def _form(
    values: Mapping[str, Any], facts: Facts, raw: Mapping[str, Any] | None = None,
    problems: Mapping[str, Say] | None = None,
) -> Turn:  # fmt: skip
    kinds = {"administrators": Kind.TEXT, "daily": Kind.TEXT, "address": Kind.LINE, "department_id": Kind.CHOICE}
    departments = tuple(Option(value=str(id), label=Plain(name[:75])) for id, name in facts.departments.items())
    fields = tuple(
        Field(
            key=item,
            kind=kinds.get(item, Kind.LINE),
            label=_label(item, facts),
            hint=_hint(item, facts),
            options=departments if item == "department_id" else (),
            required=item in _REQUIRED,
            max_length=_LONGEST.get(item, 1000),
        )
        for item in _items(facts)
    )
    filled: dict[str, Value] = {item: _written(item, values[item], facts) for item in values if values[item]}
    form = Form(
        name="add-channel", title=Say("add-channel-form-title"), press=press("add_channel.page"), fields=fields,
        submit=Say("button-to-summary"),
    )  # fmt: skip
    shown = {**filled, **({k: v for k, v in raw.items() if v is not None} if raw else {})}
    return Turn(
        next="ask", answers={"values": dict(values), "item": ""},
        words=(Ask(form=form, values=shown, problems=problems or {}),),
    )  # fmt: skip


def _hint(item: str, facts: Facts) -> Line | None:
    domain = facts.pack.organisation.email_domains[0]
    match item:
        case "medium":
            return Say("form-other-hint", options=_media(facts))
        case "administrators":
            return Say("form-people-hint", domain=domain)
        case "daily":
            return Say("add-channel-daily-hint")
        case "chief":
            return Say("form-person-hint", domain=domain)
        case _:
            return None


def _written(item: str, value: Any, facts: Facts) -> str:
    """A value as one would have written it, to stand in the form."""
    match item:
        case "medium":
            return apply_words.medium_label(facts, str(value))
        case "daily" if value == _THEY_DO:
            return called.administrators(facts)
        case "administrators" | "daily":
            main = vocabulary.main_word()
            return "\n".join(f"{e['name']} {e['email']}" + (f" ({main})" if e.get("main") else "") for e in value)
        case "chief":
            return f"{value['name']} {value['email']}"
        case _:
            return str(value)


def _shown(item: str, value: Any, facts: Facts) -> Line:
    if not value:
        return Say("channel-missing")
    match item:
        case "medium":
            return Plain(apply_words.medium_label(facts, str(value)))
        case "department_id":
            return Plain(facts.departments.get(int(value), "–"))
        case "daily" if value == _THEY_DO:
            return Plain(called.the_administrators(facts))
        case "administrators" | "daily":
            main = called.main(facts)
            people = tuple(
                Say("channel-person-main", name=str(e["shown"]), title=main)
                if e.get("main")
                else Plain(str(e["shown"]))
                for e in value
            )
            return Say("answer-people", people=people)
        case "chief":
            return Plain(str(value["shown"]))
        case _:
            return Plain(str(value))


def _department(text: str, facts: Facts) -> int | None:
    if text.isdigit() and int(text) in facts.departments:
        return int(text)
    return channel_reading.department(text, facts.departments)


def _media(facts: Facts) -> tuple[Plain, ...]:
    question = facts.pack.question("medium")
    return tuple(Plain(option.label) for option in (question.options if question else ()))


def _label(item: str, facts: Facts) -> Line:
    match item:
        case "chief":
            return Plain(called.capital(called.chief(facts)))
        case "department_id":
            return Plain(called.capital(called.department(facts)))
        case "administrators":
            return Plain(called.capital(called.administrators(facts)))
        case _:
            return Say(f"add-channel-row-{item}")


def _values(state: State) -> dict[str, Any]:
    return dict(state.answers.get("values") or {})


DIALOG = Dialog(
    name="add_channel",
    steps={"start": start, "ask": ask, "saved": saved},
    presses={"open": open_it, "edit": edit, "form": open_form, "page": page, "save": save},
    needs=frozenset({Need.CHANNEL, Need.MENTIONED, Need.DEPARTMENTS}),
    again=again,
)
