"""Closing a channel, as a conversation: why, who decides, and then its steps until the last one (R069, R089, R090)."""

from __future__ import annotations

from dialogs import called
from dialogs.channels import channel_reading, channel_words, which_channel
from dialogs.facts import Facts, Need
from dialogs.records import close_words, documents, removal_words
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say
from register import rights
from register.channels.channels import ChannelStatus, ChannelView, ChecklistView
from register.errors import AlreadySettled, DetailsMissing, LooksSecret, NotAPlace
from register.records.closings import ClosingStatus
from register.records.record_wishes import AnswerClosing, ProposeClosing, TickClosing, UndoClosing


def start(state: State, event: Started, facts: Facts) -> Turn:
    """Which channel; one that is being closed already is shown step by step."""
    closing = [one for one in facts.channels if one.status == ChannelStatus.CLOSING]
    if event.args.get("show") and len(closing) == 1:
        return Turn(next="start", goto=Goto(dialog="close", args={"channel": closing[0].id}))
    return _at(facts, facts.channel) if facts.channel else which_channel.start(state, event, facts, "close.open")


def choose(state: State, event: Event, facts: Facts) -> Turn:
    return which_channel.chosen(state, event, facts, "close.open")


def why(state: State, event: Event, facts: Facts) -> Turn:
    """The reason, which stands in the decision."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if not isinstance(event, Said):
        return Turn(next="why", words=close_words.why(facts, channel))
    if _breaks_off(event.text) or vocabulary.yes_or_no(event.text) == ("no", ""):
        return _stopped(facts)
    if len(event.text.strip()) < 3:
        return Turn(next="why", words=(Say("closing-why-needed"),))
    reason = event.text.strip()
    return Turn(next="sure", answers={"why": reason}, words=close_words.confirm(facts, channel, reason))


def sure(state: State, event: Event, facts: Facts) -> Turn:
    channel = facts.channel
    if channel is None:
        return _lost()
    if isinstance(event, Said):
        answer, _ = vocabulary.yes_or_no(event.text)
        if answer == "no" or _breaks_off(event.text):
            return _stopped(facts)
        if answer != "yes" and vocabulary.control(event.text) != "send":
            return Turn(next="sure", words=close_words.confirm_short(facts, channel), lost=True)
    return _propose(state, channel)


def settled(state: State, event: Event, facts: Facts) -> Turn:
    """Decided, or asked of whoever decides; or it was refused."""
    channel = facts.channel
    match event:
        case Refused(error=LooksSecret() as error) | Refused(error=DetailsMissing() as error):
            return Turn(next="why", words=(removal_words.refusal(facts, error),))
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if channel is not None and receipt.values.get("decided"):
            return _decided(facts, channel)
        case Done() if channel is not None:
            return Turn(words=close_words.asked(facts, channel))
        case _:
            return _lost()


def answered(state: State, event: Event, facts: Facts) -> Turn:
    """A decider's answer to a proposal: the card becomes what came of it."""
    channel, closing = facts.channel, facts.records.closing
    if isinstance(event, Refused):
        words: Message = (removal_words.refusal(facts, event.error),)
        return _over(state, words) if isinstance(event.error, AlreadySettled) else Turn(words=words)
    if channel is None or closing is None:
        return _lost()
    if closing.status is ClosingStatus.DECLINED:
        return _over(state, (Say("closing-declined", channel=channel_words.title(facts, channel)),))
    line: Message = (Say("closing-decided", channel=channel_words.title(facts, channel)),)
    if not close_words.steps(channel):
        return _over(state, close_words.ticked(facts, channel, None, 0, done=True))
    return Turn(next="list", words=close_words.under_way(facts, channel), replaces=line if _on_card(state) else None)


def at_list(state: State, event: Event, facts: Facts) -> Turn:
    """The steps are shown: "klart 2", "klart 2: e-arkivet", "ångra 2"."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if not isinstance(event, Said):
        return Turn(next="list", words=close_words.standing(facts, channel))
    if _breaks_off(event.text):
        return _stopped(facts)
    if vocabulary.said(event.text, "closing_undo") == ("closing_undo", ""):
        return Turn(next="undone", wish=UndoClosing(channel=channel.id))
    meaning, rest = vocabulary.said(event.text, "tick", "untick")
    number = channel_reading.number(rest)
    rows = close_words.steps(channel)
    if number is None or not 1 <= number <= len(rows):
        return Turn(next="list", words=(Say("closing-which", last=len(rows)),))
    place = rest.partition(":")[2].strip()
    return _tick(facts, channel, rows[number - 1], done=meaning != "untick", place=place)


def place(state: State, event: Event, facts: Facts) -> Turn:
    """Where it is archived, in a few words."""
    channel, row = facts.channel, _row_of(facts, int(state.answers.get("row") or 0))
    if channel is None or row is None:
        return _lost()
    if not isinstance(event, Said):
        return Turn(next="place", words=close_words.ask_place(facts, row))
    if _breaks_off(event.text) or vocabulary.control(event.text) in ("back", "skip"):
        return Turn(next="list", words=close_words.standing(facts, channel))
    return _wish(channel, row, done=True, place=event.text.strip())


def ticked(state: State, event: Event, facts: Facts) -> Turn:
    """What came of it, and the steps as they stand now."""
    channel = facts.channel
    match event:
        case Refused(error=NotAPlace() | LooksSecret() as error):
            return Turn(next="place", words=(removal_words.refusal(facts, error),))
        case Refused(error=error) if channel is not None and channel.status == ChannelStatus.CLOSING:
            return Turn(next="list", words=(removal_words.refusal(facts, error),))
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if channel is not None:
            left, done = int(receipt.values["left"]), bool(receipt.values["done"])
            row = _row_of(facts, int(receipt.values["row"]))
            words = close_words.ticked(facts, channel, row, left, done=done)
            shown = close_words.under_way(facts, channel)
            return Turn(next="list" if left else None, words=words, replaces=shown if not _on_card(state) else words)
        case _:
            return _lost()


def undone(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done(receipt=receipt) if facts.channel is not None:
            id = "closing-undone" if receipt.values.get("was_decided") else "closing-withdrawn"
            return Turn(words=(Say(id, channel=channel_words.title(facts, facts.channel)),))
        case _:
            return _lost()


def again(state: State, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return (Say("choose-channel"),) if state.step == "choose" else ()
    match state.step:
        case "why":
            return (Say("closing-ask-why", channel=channel_words.title(facts, channel)),)
        case "sure":
            return close_words.confirm(facts, channel, str(state.answers.get("why") or ""))
        case "place":
            row = _row_of(facts, int(state.answers.get("row") or 0))
            return close_words.ask_place(facts, row) if row else ()
        case "list":
            return (Say("closing-how-again", channel=channel_words.title(facts, channel)),)
        case _:
            return ()


# Presses: they may come from any card at any time.


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    return _at(facts, facts.channel) if facts.channel else _lost()


def steps(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Visa stegen) on a card that may be old: the steps as they stand, or that there are none."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if channel.status == ChannelStatus.CLOSING or not rights.sees(facts.pack, channel, facts.me):
        return _at(facts, channel)
    return Turn(words=close_words.standing(facts, channel))


def press_sure(state: State, event: Pressed, facts: Facts) -> Turn:
    return _propose(state, facts.channel) if facts.channel else _lost()


def stop(state: State, event: Pressed, facts: Facts) -> Turn:
    return _stopped(facts)


def answer(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Besluta att stänga) or (Stäng inte) on a decider's card."""
    closing, args = facts.records.closing, event.press.args
    if closing is None:
        return _lost()
    card = args.get("card")
    wish = AnswerClosing(
        closing=closing.id, approve=bool(args.get("approve")), card=card if isinstance(card, int) else None
    )
    answers = {"channel": closing.channel_id, "closing": closing.id, "card": isinstance(card, int)}
    return Turn(next="answered", answers=answers, wish=wish)


def tick(state: State, event: Pressed, facts: Facts) -> Turn:
    channel, row = facts.channel, _row_of(facts, int(event.press.args.get("row") or 0))
    if channel is None or row is None:
        return Turn(words=(Say("closing-not-under-way"),)) if channel is not None else _lost()
    card = event.press.args.get("card")
    done = bool(event.press.args.get("done", True))
    return _tick(facts, channel, row, done=done, card=card if isinstance(card, int) else None)


def undo(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return _lost()
    return Turn(next="undone", answers={"channel": facts.channel.id}, wish=UndoClosing(channel=facts.channel.id))


def document(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.records.closing_document is None:
        return _lost()
    return Turn(next=_stay(facts), words=documents.shown(facts, facts.records.closing_document))


# How one gets from one thing to the next.


def _at(facts: Facts, channel: ChannelView) -> Turn:
    fresh = {"channel": channel.id, "closing": None, "why": None, "row": None, "card": False}
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(Say("error-not-allowed", waiting=called.the_administrators(facts)),))
    if channel.status == ChannelStatus.CLOSING:
        return Turn(next="list", answers=fresh, words=close_words.standing(facts, channel))
    closing = facts.records.closing
    known = closing is not None and closing.channel_id == channel.id
    if channel.status == ChannelStatus.CLOSED or (known and closing.status is ClosingStatus.PROPOSED):  # type: ignore[union-attr]
        return Turn(words=close_words.standing(facts, channel))
    return Turn(next="why", answers=fresh, words=close_words.why(facts, channel))


def _propose(state: State, channel: ChannelView) -> Turn:
    wish = ProposeClosing(channel=channel.id, why=str(state.answers.get("why") or ""))
    return Turn(next="settled", answers={"channel": channel.id}, wish=wish)


def _decided(facts: Facts, channel: ChannelView) -> Turn:
    if not close_words.steps(channel):
        return Turn(words=close_words.ticked(facts, channel, None, 0, done=True))
    line = Say("closing-decided", channel=channel_words.title(facts, channel))
    return Turn(next="list", words=(line, *close_words.under_way(facts, channel)))


def _tick(
    facts: Facts, channel: ChannelView, row: ChecklistView, *, done: bool, place: str = "", card: int | None = None
) -> Turn:
    """A step that is done only with where it now lies asks for that first."""
    found = close_words.item(facts, row)
    if done and found is not None and found.place and not place and row.done_at is None:
        answers = {"channel": channel.id, "row": row.id, "card": False}
        return Turn(next="place", answers=answers, words=close_words.ask_place(facts, row))
    return _wish(channel, row, done=done, place=place, card=card)


def _wish(channel: ChannelView, row: ChecklistView, *, done: bool, place: str, card: int | None = None) -> Turn:
    answers = {"channel": channel.id, "row": row.id, "card": card is not None}
    return Turn(next="ticked", answers=answers, wish=TickClosing(row=row.id, done=done, place=place, card=card))


def _row_of(facts: Facts, id: int) -> ChecklistView | None:
    rows = close_words.steps(facts.channel) if facts.channel else ()
    return next((row for row in rows if row.id == id), None)


def _over(state: State, words: Message) -> Turn:
    return Turn(words=words, replaces=words if _on_card(state) else None)


def _on_card(state: State) -> bool:
    return bool(state.answers.get("card"))


def _stay(facts: Facts) -> str | None:
    return "list" if facts.open is not None and facts.open.dialog == "close" else None


def _stopped(facts: Facts) -> Turn:
    return Turn(words=(Say("closing-stopped"),))


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause")


def _lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="close",
    steps={
        "start": start, "choose": choose, "why": why, "sure": sure, "settled": settled, "answered": answered,
        "list": at_list, "place": place, "ticked": ticked, "undone": undone,
    },
    presses={
        "open": open_it, "steps": steps, "sure": press_sure, "stop": stop, "answer": answer, "tick": tick, "undo": undo,
        "document": document,
    },
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.ALL_CHANNELS, Need.RECORDS}),
    again=again,
    free=frozenset({"why"}),
)  # fmt: skip
