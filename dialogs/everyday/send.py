"""A message to the administrators of all channels, a department's, a medium's or one: written, confirmed, sent, acknowledged."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from dialogs import called, given
from dialogs.applications import apply_words
from dialogs.channels import channel_reading, channel_words
from dialogs.everyday.daily_facts import Meant
from dialogs.facts import Facts, Need
from dialogs.texts import naming, vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Copyable,
    Field,
    Form,
    Items,
    Kind,
    Line,
    Message,
    Option,
    Plain,
    Say,
    buttons,
    press,
)
from register import rights
from register.errors import AlreadySettled, LooksSecret, NobodyToTell, NotAllowed
from register.meetings import circular_care
from register.meetings.circulars import CircularView
from register.obligations.daily_wishes import AcknowledgeMessage, SendMessage

ALL = "all"


def start(state: State, event: Started, facts: Facts) -> Turn:
    if not _sends(facts):
        told: Message = (Say("send-not-yours", who=called.the_communications_unit(facts)),)
        return Turn(words=(*told, Say("send-write-yourself")) if event.args.get("text") else told)
    if event.args.get("form"):
        return Turn(words=(_form(facts),))
    if event.args.get("latest"):
        return Turn(words=receipt_list(facts, facts.message) if facts.message else (Say("send-none-sent"),))
    if event.args.get("text"):
        return _in_one(facts, str(event.args.get("to") or ""), str(event.args["text"]))
    return Turn(next="to", answers=_clean(), words=_ask_to(facts))


def _in_one(facts: Facts, to_: str, written: str) -> Turn:
    """To whom and what in one line: shown before it is sent, or asked to whom when that was not understood."""
    found = to_ if to_ in facts.addressed.meant and _is_chosen(to_) else _read_to(facts, to_)
    if found and found not in facts.addressed.meant:  # whom it reaches is read once it is known who is meant
        return Turn(goto=Goto(dialog="send", args={"to": found, "text": written}))
    if found:
        turn = _confirm(facts, found, written)
        return replace(turn, answers={**_clean(), **turn.answers})
    return Turn(next="to", answers={**_clean(), "text": written}, words=(Say("send-to-one"), *_ask_to(facts)))


def _is_chosen(to_: str) -> bool:
    return to_ == ALL or to_.partition(":")[0] in ("department", "medium", "channel")


def to(state: State, event: Event, facts: Facts) -> Turn:
    """ "alla", "kultur", "Facebook", or a channel's name."""
    if not isinstance(event, Said):
        return Turn(next="to", words=_ask_to(facts))
    if vocabulary.control(event.text) in _STOPS:
        return Turn(words=(Say("send-stopped"),))
    first, colon, rest = event.text.partition(":")
    if colon and rest.strip() and _read_to(facts, first):
        return _in_one(facts, first, rest.strip())
    found = _read_to(facts, event.text)
    if found and state.answers.get("text"):
        return _in_one(facts, event.text, str(state.answers["text"]))
    if not found:
        return Turn(next="to", words=(Say("send-to-unknown"), *_ask_to(facts)), lost=True)
    return Turn(next="text", answers={"to": found}, words=(Say("send-ask-text", to=_to(facts, found)),))


def text(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn(next="text", words=(Say("send-ask-text", to=_to(facts, str(state.answers.get("to")))),))
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("send-stopped"),))
    return _confirm(facts, str(state.answers.get("to") or ALL), event.text)


_STOPS = ("cancel", "pause", "wait", "back", "drop")


def sure(state: State, event: Event, facts: Facts) -> Turn:
    """How many get it has been said; (Skicka) or "ja" sends."""
    to_, written = str(state.answers.get("to") or ALL), str(state.answers.get("text") or "")
    if isinstance(event, Said):
        (answer, _), control = vocabulary.yes_or_no(event.text), vocabulary.control(event.text)
        if answer == "no" or control in _STOPS:
            return Turn(words=(Say("send-stopped"),))
        if answer != "yes" and control != "send":
            # Other words are the message in better words; what steers a conversation never is.
            return _confirm(facts, to_, written if control else event.text)
    return Turn(next="sent", wish=SendMessage(text=written, to=to_))


def sent(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            values = receipt.values
            id = "send-later" if values["later"] else "send-sent"
            words: Message = (
                Say(id, count=int(values["people"]), at=values["at"]),
                buttons(("button-receipts", press("send.receipts", message=int(values["message"])))),
            )
        case Refused(error=error):
            words = (_refusal(facts, error),)
        case _:
            words = (Say("error-not-found"),)
    return Turn(words=words, replaces=words)


def again(state: State, facts: Facts) -> Message:
    match state.step:
        case "to":
            return _ask_to(facts)
        case "text":
            return (Say("send-ask-text", to=_to(facts, str(state.answers.get("to") or ALL))),)
        case "sure":
            return _confirmation(facts, str(state.answers.get("to") or ALL), str(state.answers.get("text") or ""))
        case _:
            return ()


# Presses


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    found = str(event.press.args.get("to") or ALL)
    return Turn(next="text", answers={**_clean(), "to": found}, words=(Say("send-ask-text", to=_to(facts, found)),))


def to_channel(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Skriv till dem) beside a channel that needs help."""
    found = f"channel:{_id(event.press.args.get('channel'))}"
    return Turn(next="text", answers={**_clean(), "to": found}, words=(Say("send-ask-text", to=_to(facts, found)),))


def form(state: State, event: Filled | Pressed, facts: Facts) -> Turn:
    if not isinstance(event, Filled):
        return Turn(words=(_form(facts),))
    written = str(event.values.get("text") or "").strip()
    if not written:
        return Turn(words=(_form(facts, {"text": Say("send-text-missing")}),))
    return _confirm(facts, str(event.values.get("to") or ALL), written)


def press_sure(state: State, event: Pressed, facts: Facts) -> Turn:
    return sure(state, event, facts)


def cancel(state: State, event: Pressed, facts: Facts) -> Turn:
    words = (Say("send-stopped"),)
    return Turn(words=words, replaces=words)


def acknowledge(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    wish = AcknowledgeMessage(message=_id(args.get("message")))
    return Turn(next="acknowledged", answers={"message": wish.message}, wish=wish)


def acknowledged(state: State, event: Event, facts: Facts) -> Turn:
    message = facts.message
    if message is None or (isinstance(event, Refused) and not isinstance(event.error, AlreadySettled)):
        return Turn(words=(Say("error-not-found"),))
    return Turn(replaces=read(facts, message))


def receipts(state: State, event: Pressed, facts: Facts) -> Turn:
    """Who has acknowledged, by department; for whoever sent it."""
    message = facts.message
    if message is None or (message.by != facts.me.id and not rights.in_communications(facts.pack, facts.me)):
        return Turn(words=(Say("error-not-found"),))
    return Turn(words=receipt_list(facts, message))


# Words


def received(facts: Facts, message: CircularView) -> Message:
    """The message as it reaches somebody, with (Kvittera)."""
    return (
        Say("send-received", who=facts.shown(message.by), to=_to(facts, message.to)),
        Plain(message.text),
        buttons(("button-acknowledge", press("send.acknowledge", message=message.id))),
    )


def read(facts: Facts, message: CircularView) -> Message:
    """The same when it has been acknowledged."""
    mine = message.of(facts.me.id)
    at = mine.acknowledged_at if mine and mine.acknowledged_at else facts.now
    return (Say("send-received", who=facts.shown(message.by), to=_to(facts, message.to)), Plain(message.text),
            Say("send-acknowledged", at=at))  # fmt: skip


def receipt_list(facts: Facts, message: CircularView) -> Message:
    done = [one for one in message.receipts if one.acknowledged_at is not None]
    told: list[Line] = []
    for department in dict.fromkeys(one.department_id for one in message.receipts):
        own = [one for one in message.receipts if one.department_id == department]
        left = tuple(facts.shown(one.person_id) for one in own if one.acknowledged_at is None)
        name = facts.departments.get(department or 0) or facts.pack.organisation.short
        id = "send-department-left" if left else "send-department-done"
        told.append(Say(id, department=name, done=len(own) - len(left), of=len(own), left=left))
    return (Say("send-receipts", done=len(done), of=len(message.receipts)), Items(tuple(told)))


def _confirm(facts: Facts, to_: str, written: str) -> Turn:
    written = written.strip()[: circular_care.LONGEST]
    return Turn(next="sure", answers={"to": to_, "text": written}, words=_confirmation(facts, to_, written))


def _confirmation(facts: Facts, to_: str, written: str) -> Message:
    meant = facts.addressed.meant.get(to_, Meant())
    ways = buttons(("button-send", press("send.sure", latched=True)), ("button-cancel", press("send.cancel")))
    return (
        Say("send-sure", people=meant.people, channels=meant.channels, to=_to(facts, to_)), Copyable(text=written), ways,
    )  # fmt: skip


def _ask_to(facts: Facts) -> Message:
    options = _options(facts)
    row = tuple(Button(label=label, press=press("send.pick", to=value)) for value, label in options[:4])
    return (Say("send-ask-to", department=called.department(facts)), Buttons(row))


def _options(facts: Facts) -> list[tuple[str, Line]]:
    found = facts.addressed
    everybody: list[tuple[str, Line]] = []
    if rights.in_communications(facts.pack, facts.me):
        everybody.append((ALL, Say("send-to-all")))
    own = [id for id in found.departments if id in facts.departments]
    everybody += [(f"department:{id}", Plain(facts.departments[id])) for id in own]
    return [*everybody, *((f"medium:{m}", Plain(apply_words.medium_label(facts, m))) for m in found.media)]


def _sends(facts: Facts) -> bool:
    return bool(facts.addressed.media) or rights.in_communications(facts.pack, facts.me)


def _read_to(facts: Facts, text_: str) -> str:
    text_ = naming.without_to(text_)
    folded = vocabulary.fold(text_)
    words = facts.pack.words
    theirs = (f"alla {noun.plural}" for noun in (words.administrator, words.main_administrator))
    if folded in {vocabulary.fold(word) for word in (*vocabulary.everybody(), *theirs)}:
        return ALL
    department = channel_reading.department(text_, facts.departments)
    if department is not None:
        return f"department:{department}"
    found = channel_reading.channel(text_, facts.all_channels, facts)
    if found is not None and vocabulary.fold(found.name) == folded:
        return f"channel:{found.id}"
    medium = channel_reading.medium(text_, facts)
    if medium is not None and medium in facts.addressed.media:
        return f"medium:{medium}"
    if found is None and (id := channel_reading.department(text_, facts.departments, facts.pack)) is not None:
        return f"department:{id}"
    return f"channel:{found.id}" if found is not None else ""


def _to(facts: Facts, to_: str) -> Line:
    kind, _, which = to_.partition(":")
    match kind:
        case "department":
            return Say("send-to-department", department=facts.departments.get(_id(which), ""))
        case "medium":
            return Say("send-to-medium", medium=apply_words.medium_label(facts, which))
        case "channel":
            known = (*facts.addressed.channels.values(), *facts.all_channels)
            found = next((c for c in known if str(c.id) == which), None)
            name: Line = channel_words.title(facts, found) if found else Plain("")
            return Say("send-to-channel", channel=name)
        case _:
            return Say("send-to-all-long")


def _form(facts: Facts, problems: dict[str, Say] | None = None) -> Ask:
    options = tuple(Option(value=value, label=label) for value, label in _options(facts))
    fields = (
        Field(key="to", kind=Kind.CHOICE, label=Say("send-field-to"), options=options),
        Field(key="text", kind=Kind.TEXT, label=Say("send-field-text"), max_length=circular_care.LONGEST),
    )
    as_form = Form(
        name="send", title=Say("send-form"), press=press("send.form"), fields=fields, submit=Say("button-next")
    )
    return Ask(form=as_form, values={"to": options[0].value} if options else {}, problems=problems or {})


def _refusal(facts: Facts, error: Any) -> Say:
    match error:
        case NobodyToTell():
            return Say("error-nobody-to-tell")
        case NotAllowed():
            return Say("send-not-yours", who=called.the_communications_unit(facts))
        case LooksSecret(facts=values):
            return Say(f"secret-{values['kind']}")
        case _:
            return channel_words.refusal(facts, error)


def _clean() -> dict[str, Any]:
    return {"to": None, "text": None, "message": None, "channel": None}


def _id(value: object) -> int:
    return given.number(value)


DIALOG = Dialog(
    name="send",
    steps={"start": start, "to": to, "text": text, "sure": sure, "sent": sent, "acknowledged": acknowledged},
    presses={
        "pick": pick,
        "to_channel": to_channel,
        "form": form,
        "sure": press_sure,
        "cancel": cancel,
        "acknowledge": acknowledge,
        "receipts": receipts,
    },
    needs=frozenset({Need.ALL_CHANNELS, Need.DEPARTMENTS, Need.CIRCULAR, Need.ADDRESSEES}),
    again=again,
    free=frozenset({"text", "sure"}),
)
