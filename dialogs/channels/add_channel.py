"""Adding a channel that was there before the bot: question by question, or as a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from dialogs import called
from dialogs.channels import add_channel_asides as asides
from dialogs.channels import add_channel_items as items_of
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.texts import no_answer, vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, State, Turn
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Heading,
    Kind,
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
from register.wishes import AddChannel


def start(state: State, event: Event, facts: Facts) -> Turn:
    return _ask({}, items_of.ITEMS[0], facts, opening=True)


def ask(state: State, event: Event, facts: Facts) -> Turn:
    """The open question: steered, or answered and stored."""
    values, item = _values(state), str(state.answers.get("item") or "")
    if not isinstance(event, Said):
        return _ask(values, item, facts) if item in items_of.ITEMS else _summary(values, facts)
    match vocabulary.control(event.text):
        case "cancel" | "pause":
            return Turn(words=(Say("add-channel-stopped"),))
        case "restart":
            return _ask({}, items_of.ITEMS[0], facts, opening=True)
        case "form":
            return _form(values, facts)
        case "summary":
            return _summary(values, facts)
        case "back":
            return _ask(values, _before(item, facts), facts)
        case "skip" if item not in items_of.REQUIRED:
            turn = _next({**values, item: ""}, item, facts)
            return turn if item != "address" else replace(turn, words=(Say("add-channel-no-address"), *turn.words))
        case "skip":
            return Turn(next="ask", words=(Say("add-channel-needed"),))
        case "send":
            return _save(values, facts)
        case "so_far" | "left":
            return _summary(values, facts)
        case "what" if item in items_of.ITEMS:
            return asides.why(facts, item)
        case "drop":
            return Turn(words=(Say("add-channel-stopped"),))
        case "wait" | "resume" | "sent" if item in items_of.ITEMS:
            return _ask(values, item, facts)
        case _:
            pass
    if item not in items_of.ITEMS:
        return _save(values, facts) if vocabulary.yes_or_no(event.text)[0] == "yes" else _summary(values, facts)
    if (aside := _aside(state, event.text, facts)) is not None:
        return aside
    read = items_of.read_item(item, event.text, facts)
    if read.problem is not None:
        return Turn(next="ask", answers={"values": values, "item": item}, words=(read.problem,), lost=True)
    return _next({**values, item: read.value}, item, facts, stored=item)


def _aside(state: State, text: str, facts: Facts) -> Turn | None:
    """What is no answer to the open question: where it goes, why it is asked, or that it waits."""
    values, item = _values(state), str(state.answers.get("item") or "")
    offered, unsaved = state.answers.get("offered"), state.answers.get("unsaved")
    said, rest = vocabulary.yes_or_no(text)
    if offered and said and not rest:
        if said == "no" and not offered["here"]:
            return _ask(values, item, facts)
        to, there = (offered["item"], offered["text"]) if said == "yes" else (item, offered["here"])
        return _put(values, item, str(to), str(there), facts)
    if unsaved and unsaved["item"] == item and no_answer.meant_all_the_same(text):
        return _put(values, item, item, unsaved["text"], facts)
    if no_answer.asks_why(text):
        return asides.why(facts, item)
    if (turn := asides.unanswered(facts, item, text)) is not None:
        return turn
    other = asides.belongs_to(facts, values, item, text)
    return asides.offer(facts, item, other, text) if other else None


def _put(values: Mapping[str, Any], item: str, to: str, text: str, facts: Facts) -> Turn:
    """An answer to this question, whichever is open; the open one is put again."""
    read = items_of.read_item(to, text, facts)
    if read.problem is not None:
        return Turn(next="ask", answers=_open(values, item), words=(read.problem, *items_of.question(item, facts)))
    if to == item:
        return _next({**values, item: read.value}, item, facts, stored=item)
    told = Say("apply-put", label=items_of.label(to, facts), value=items_of.shown(to, read.value, facts))
    turn = _ask({**values, to: read.value}, item, facts)
    return replace(turn, words=(told, *turn.words))


def saved(state: State, event: Event, facts: Facts) -> Turn:
    """It stands in the register, or why not; what was written is kept."""
    if isinstance(event, Refused):
        return Turn(next="ask", answers={"item": ""}, words=(channel_words.refusal(facts, event.error),))
    if not isinstance(event, Done) or facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    lead = called.the_lead(facts)
    told = Say("add-channel-done", channel=channel_words.title(facts, facts.channel), lead=lead)
    return Turn(words=(told, *channel_words.card(facts, facts.channel, whole=True)))


def is_about(state: State, text: str, facts: Facts) -> bool:
    """ "varför frågar du det?" is about the question that is open."""
    return state.step == "ask" and state.answers.get("item") in items_of.ITEMS and no_answer.asks_why(text)


def again(state: State, facts: Facts) -> Message:
    item = str(state.answers.get("item") or "")
    return items_of.question(item, facts) if item in items_of.ITEMS else ()


# Presses


def put(state: State, event: Pressed, facts: Facts) -> Turn:
    """What was typed at another question, put where it belongs, or where it was typed after all."""
    to, item = str(event.press.args.get("item") or ""), str(state.answers.get("item") or "")
    if to not in items_of.ITEMS or item not in items_of.ITEMS or state.step != "ask":
        return Turn(words=(Say("old-card"),))
    return _put(_values(state), item, to, str(event.press.args.get("text") or ""), facts)


def skip(state: State, event: Pressed, facts: Facts) -> Turn:
    item = str(state.answers.get("item") or "")
    if state.step != "ask" or item not in items_of.ITEMS or item in items_of.REQUIRED:
        return Turn(words=(Say("old-card"),))
    return _next({**_values(state), item: ""}, item, facts)


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    return _ask({}, items_of.ITEMS[0], facts, opening=True)


def edit(state: State, event: Pressed, facts: Facts) -> Turn:
    item = str(event.press.args.get("item") or "")
    if item not in items_of.ITEMS or state.step != "ask" or not state.answers:
        return Turn(words=(Say("old-card"),))
    return _ask(_values(state), item, facts)


def open_form(state: State, event: Pressed, facts: Facts) -> Turn:
    return _form(_values(state), facts)


def page(state: State, event: Filled, facts: Facts) -> Turn:
    """The form was sent in: what can be read is kept, the rest is asked for again in the form."""
    values, problems = dict(_values(state)), {}
    for item in items_of.items(facts):
        written = str(event.values.get(item) or "").strip()
        if not written:
            values.pop(item, None)
            if item in items_of.REQUIRED:
                problems[item] = Say("add-channel-needed")
            continue
        read = items_of.read_filled(item, written, values.get(item), facts)
        if read.problem is not None:
            problems[item] = read.problem
        else:
            values[item] = read.value
    if problems:
        return _form(values, facts, raw=event.values, problems=problems)
    return _summary(values, facts)


def save(state: State, event: Pressed, facts: Facts) -> Turn:
    return _save(_values(state), facts)


# How one gets from one question to the next.


def _ask(values: Mapping[str, Any], item: str, facts: Facts, *, opening: bool = False) -> Turn:
    lead = called.the_lead(facts)
    first: Message = (Say("add-channel-opening", lead=lead, steward=called.the_steward(facts)),)
    words = (*(first if opening else ()), *items_of.question(item, facts))
    return Turn(next="ask", answers=_open(values, item), words=words)


def _next(values: Mapping[str, Any], item: str, facts: Facts, stored: str = "") -> Turn:
    """The next question not yet answered, or everything as it now stands."""
    every = items_of.items(facts)
    ahead = [one for one in every[every.index(item) + 1 :] if one not in values]
    turn = _ask(values, ahead[0], facts) if ahead else _summary(values, facts)
    if not stored:
        return turn
    said = Say("apply-stored", value=items_of.shown(stored, values[stored], facts))
    return Turn(next=turn.next, answers=turn.answers, words=(said, *turn.words))


def _before(item: str, facts: Facts) -> str:
    every = items_of.items(facts)
    here = every.index(item) if item in every else len(every)
    return every[max(here - 1, 0)]


def _summary(values: Mapping[str, Any], facts: Facts) -> Turn:
    rows = tuple(
        Row(
            label=items_of.label(item, facts),
            value=items_of.shown(item, values.get(item), facts),
            button=Button(label=Say("button-change"), press=press("add_channel.edit", latched=True, item=item)),
        )
        for item in items_of.items(facts)
    )
    save = Button(label=Say("button-add-this"), press=press("add_channel.save", latched=True), style=Style.PRIMARY)
    words: Message = (Heading(Say("add-channel-summary")), Rows(rows), Buttons((save,)))
    return Turn(next="ask", answers={"values": dict(values), "item": ""}, words=words)


def _save(values: Mapping[str, Any], facts: Facts) -> Turn:
    known = {item: value for item, value in values.items() if value and value != items_of.THEY_DO}
    missing = [item for item in items_of.REQUIRED if item not in known]
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
            label=items_of.label(item, facts),
            hint=items_of.hint(item, facts),
            options=departments if item == "department_id" else (),
            required=item in items_of.REQUIRED,
            max_length=items_of.LONGEST.get(item, 1000),
        )
        for item in items_of.items(facts)
    )
    filled: dict[str, Value] = {item: items_of.written(item, values[item], facts) for item in values if values[item]}
    form = Form(
        name="add-channel", title=Say("add-channel-form-title"), press=press("add_channel.page"), fields=fields,
        submit=Say("button-to-summary"),
    )  # fmt: skip
    shown = {**filled, **({k: v for k, v in raw.items() if v is not None} if raw else {})}
    return Turn(
        next="ask", answers={"values": dict(values), "item": ""},
        words=(Ask(form=form, values=shown, problems=problems or {}),),
    )  # fmt: skip


def _open(values: Mapping[str, Any], item: str) -> dict[str, Any]:
    """The answers so far and the open question; nothing that was offered before."""
    return {"values": dict(values), "item": item, "offered": None, "unsaved": None}


def _values(state: State) -> dict[str, Any]:
    return dict(state.answers.get("values") or {})


DIALOG = Dialog(
    name="add_channel",
    steps={"start": start, "ask": ask, "saved": saved},
    presses={"open": open_it, "edit": edit, "form": open_form, "page": page, "save": save, "put": put, "skip": skip},
    needs=frozenset({Need.CHANNEL, Need.MENTIONED, Need.PROTECTED, Need.DEPARTMENTS}),
    again=again,
    about=is_about,
)
