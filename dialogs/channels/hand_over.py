"""Changing who runs a channel, as a conversation: hand over, step down, add, change main, leave the municipality."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict, replace

from dialogs import called
from dialogs.channels import channel_reading, channel_words, hand_over_words, leave
from dialogs.channels.channel_reading import Named
from dialogs.facts import Facts, Need
from dialogs.texts import asked, naming, vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say, buttons, press
from register import rights
from register.channels.channels import ChannelView
from register.errors import AlreadySettled, NoChief, TooFewAdministrators
from register.wishes import (
    AddAdministrator,
    LeaveOrganisation,
    RemoveAdministrator,
    ReplaceAdministrator,
    SetMainAdministrator,
    SettleChange,
    Wish,
    WithdrawChange,
)

_COMES = ("add", "hand_over")
"""Where somebody new is named."""
_WAYS = ("hand_over", "step_down", "add", "remove", "main")


def start(state: State, event: Started, facts: Facts) -> Turn:
    """One's own channel, or which of them; "jag slutar" is about all of them."""
    if event.args.get("leaves") or asked.somebody_leaves(event.text):
        return leave.somebody_else(facts, event.text)
    if vocabulary.said(event.text, "leave")[0]:
        return leave.of(facts, int(event.args.get("person") or facts.me.id))
    if facts.channel is not None:
        return (
            menu(state, Said(text=event.text, meaning=event.meaning), facts)
            if event.text
            else _menu(facts, facts.channel)
        )
    theirs = _cared_for(facts)
    named = channel_reading.spoken_of(event.text, theirs) if event.text else None
    if named is not None:
        return _about(facts, named, event.text)
    if not theirs:
        ways = [("button-my-channels", press("go.my_channels"))]
        if vocabulary.said(event.text, "goes")[0]:
            ways.append(("button-i-leave", press("hand_over.leave")))
        if rights.sees_register(facts.pack, facts.me):
            ways = [("button-register", press("register.open"))]
        return Turn(words=(Say("hand-over-no-channels"), buttons(*ways)))
    if len(theirs) == 1 and not channel_reading.names_another(event.text, theirs[0], facts):
        return _about(facts, theirs[0], event.text)
    return replace(_choose(facts), answers={"said": event.text})


def choose(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Said):
        if _breaks_off(event.text):
            return Turn(words=(Say("stopped-here"),))
        if vocabulary.said(event.text, "leave")[0]:
            return _leaves(facts, event.text)
        found = channel_reading.channel(event.text, _cared_for(facts), facts)
        if found is not None:
            return _about(facts, found, str(state.answers.get("said") or ""))
        return replace(_choose(facts), lost=True)
    return _choose(facts)


def _about(facts: Facts, channel: ChannelView, text: str) -> Turn:
    """The channel is known; what was said from the beginning ("lägg till Eva Ek") is heard again, with its facts."""
    said = text if vocabulary.said(text, *_WAYS)[1] and vocabulary.said(text, *_WAYS)[0] else _added(facts, text)
    return Turn(next="start", goto=Goto(dialog="hand_over", args={"channel": channel.id}, text=said))


def menu(state: State, event: Event, facts: Facts) -> Turn:
    """What to change: a button, or words ("lägg till Kalle Ek kalle.ek@…")."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if not isinstance(event, Said):
        return _menu(facts, channel)
    if _breaks_off(event.text):
        return Turn(words=(Say("stopped-here"),))
    meaning, rest = vocabulary.said(event.text, "leave", *_WAYS)
    if meaning == "leave":
        return _leaves(facts, event.text)
    other = channel_reading.spoken_of(event.text, _cared_for(facts))
    if other is not None and other.id != channel.id:
        return _menu(facts, other)
    if not meaning:
        return Turn(next="menu", words=hand_over_words.menu(facts, channel), lost=True)
    turn = _way(facts, channel, meaning, facts.me.id)
    return _who(facts, channel, meaning, rest, facts.me.id) if rest and turn.next == "who" else turn


def who(state: State, event: Event, facts: Facts) -> Turn:
    """Somebody is being named."""
    channel = facts.channel
    if channel is None:
        return _lost()
    do = str(state.answers.get("do") or "")
    if not isinstance(event, Said):
        return Turn(next="who", words=hand_over_words.ask_who(facts, channel, do))
    no = vocabulary.yes_or_no(event.text) == ("no", "")
    if no or _breaks_off(event.text) or vocabulary.control(event.text) in ("back", "wait"):
        return _menu(facts, channel)
    return _who(facts, channel, do, event.text, int(state.answers.get("person") or facts.me.id))


def sure(state: State, event: Event, facts: Facts) -> Turn:
    """What is about to change has been said; (Gör så) or "ja" does it."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if isinstance(event, Said):
        answer, _ = vocabulary.yes_or_no(event.text)
        if answer == "no" or _breaks_off(event.text) or vocabulary.control(event.text) == "back":
            return _menu(facts, channel)
        if answer != "yes" and vocabulary.control(event.text) != "send":
            return Turn(next="sure", words=_confirmed_again(state, facts, channel), lost=True)
    return Turn(next="settled", wish=_wish(state, facts, channel))


def settled(state: State, event: Event, facts: Facts) -> Turn:
    """The chief has been asked, it is done, or it was refused."""
    channel = facts.channel
    match event:
        case Refused(error=TooFewAdministrators()) if channel is not None:
            words = hand_over_words.must_name_a_successor(facts, channel)
            return Turn(next="who", answers={"do": "hand_over"}, words=words)
        case Refused(error=NoChief() as error) if channel is not None:
            name = press("set_up.write", channel=channel.id, field="chief")
            return Turn(words=(channel_words.refusal(facts, error), buttons(("button-chief", name))))
        case Refused(error=error) if channel is not None and state.answers.get("do"):
            return Turn(next="menu", words=(channel_words.refusal(facts, error), *_ways_back(channel)))
        case Refused(error=error):
            return Turn(words=(channel_words.refusal(facts, error),))
        case Done(receipt=receipt) if channel is not None and receipt.values.get("waits"):
            return Turn(words=hand_over_words.asked(facts, channel, receipt.values))
        case Done() if channel is not None:
            return Turn(words=hand_over_words.done(facts, channel))
        case _:
            return _lost()


def answered(state: State, event: Event, facts: Facts) -> Turn:
    """The chief's answer, or a proposal taken back: the card becomes what came of it."""
    if isinstance(event, Refused):
        words: Message = (channel_words.refusal(facts, event.error),)
        return _over(state, words) if isinstance(event.error, AlreadySettled) else Turn(words=words)
    if facts.channel is None or facts.change is None:
        return _lost()
    outcome = Say(
        f"change-{facts.change.outcome}", channel=channel_words.title(facts, facts.channel),
        change=channel_words.change_line(facts, facts.change),
    )  # fmt: skip
    return _over(state, (outcome,))


def _over(state: State, words: Message) -> Turn:
    """The chief's own card becomes the line; in a longer list nothing else is taken away."""
    return Turn(words=words, replaces=words if state.answers.get("card") else None)


def again(state: State, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    match state.step:
        case "who":
            return hand_over_words.ask_who(facts, channel, str(state.answers.get("do") or "add"))
        case "sure":
            return _confirmed_again(state, facts, channel)
        case "menu":
            return (Say("hand-over-what"),)
        case _:
            return ()


# Presses: they may come from any card at any time.


def open_menu(state: State, event: Pressed, facts: Facts) -> Turn:
    return _menu(facts, facts.channel) if facts.channel else _lost()


def do(state: State, event: Pressed, facts: Facts) -> Turn:
    way = str(event.press.args.get("do") or "")
    if facts.channel is None or way not in _WAYS:
        return _lost()
    if not rights.cares_for(facts.pack, facts.channel, facts.me):
        return Turn(words=(_only_those_who_care(facts),))
    return _way(facts, facts.channel, way, int(event.press.args.get("person") or facts.me.id))


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    """A person chosen with a button."""
    way = str(event.press.args.get("do") or "")
    if facts.channel is None or way not in (*_COMES, "main", "remove", "new_main"):
        return _lost()
    come = facts.people.get(int(event.press.args.get("person") or 0))
    if way in _COMES and come is not None:
        named = Named(name=come.name, email=come.email, shown=come.shown)
        return _coming(facts, facts.channel, way, named, int(state.answers.get("person") or facts.me.id))
    return _picked(facts, facts.channel, way, int(event.press.args.get("person") or 0))


def press_sure(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return _lost()
    return Turn(next="settled", wish=_wish(state, facts, facts.channel))


def settle(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Godkänn) or (Godkänn inte) on a chief's card."""
    args = event.press.args
    wish = SettleChange(change=int(args.get("change") or 0), approve=bool(args.get("approve")))
    return Turn(next="answered", answers={"change": wish.change, "card": bool(args.get("card"))}, wish=wish)


def withdraw(state: State, event: Pressed, facts: Facts) -> Turn:
    wish = WithdrawChange(change=int(event.press.args.get("change") or 0))
    return Turn(next="answered", answers={"change": wish.change, "card": False}, wish=wish)


def press_leave(state: State, event: Pressed, facts: Facts) -> Turn:
    return leave.of(facts, int(event.press.args.get("person") or facts.me.id))


def leave_sure(state: State, event: Pressed, facts: Facts) -> Turn:
    person = int(event.press.args.get("person") or facts.me.id)
    return Turn(next="left", answers={"person": person}, wish=LeaveOrganisation(person=person))


# How one gets from one thing to the next.


def _leaves(facts: Facts, text: str) -> Turn:
    return leave.somebody_else(facts, text) if asked.somebody_leaves(text) else leave.of(facts, facts.me.id)


def _choose(facts: Facts) -> Turn:
    ways = channel_words.listed(facts, _cared_for(facts), do="hand_over.open")
    return Turn(next="choose", words=(Say("choose-channel"), ways))


def _added(facts: Facts, text: str) -> str:
    """ "Vi har fått en ny kollega, Sara Lind", "Amir Haddad kan vara administratör": who is to be added, where it is plain."""
    who = [one for one in facts.mentioned if one.id != facts.me.id]
    return f"add {who[0].shown}" if len(who) == 1 and naming.adds_somebody(text) else ""


def _menu(facts: Facts, channel: ChannelView) -> Turn:
    if not rights.cares_for(facts.pack, channel, facts.me):
        return Turn(words=(_only_those_who_care(facts),))
    fresh = {"channel": channel.id, "do": None, "person": None, "come": None, "new_main": None}
    return Turn(next="menu", answers=fresh, words=hand_over_words.menu(facts, channel))


def _way(facts: Facts, channel: ChannelView, do: str, person: int) -> Turn:
    """The next question of a way: who comes, who goes, or, when it is known, whether one is sure."""
    start = {"channel": channel.id, "do": do, "person": person, "come": None, "new_main": None}
    if do == "hand_over" and not channel.administered_by(person):
        return _menu(facts, channel)
    if do == "step_down":
        return _step_down(facts, channel, start)
    return Turn(next="who", answers=start, words=hand_over_words.ask_who(facts, channel, do))


def _step_down(facts: Facts, channel: ChannelView, start: dict[str, Any]) -> Turn:
    if not channel.administered_by(facts.me.id):
        return _menu(facts, channel)
    others = [a.person_id for a in channel.administrators if a.person_id != facts.me.id]
    if len(others) < facts.pack.numbers.min_administrators.value:
        words = hand_over_words.must_name_a_successor(facts, channel)
        return Turn(next="who", answers={**start, "do": "hand_over"}, words=words)
    if channel.main == facts.me.id:
        words = hand_over_words.ask_who(facts, channel, "new_main")
        return Turn(next="who", answers={**start, "do": "new_main"}, words=words)
    words = hand_over_words.confirm(facts, channel, "step_down", None, facts.me.id)
    return Turn(next="sure", answers=start, words=words)


def _who(facts: Facts, channel: ChannelView, do: str, text: str, person: int) -> Turn:
    if do in ("main", "remove", "new_main"):
        them = channel_reading.administrators(text, channel, facts)
        if len(them) == 1:
            return _picked(facts, channel, do, them[0])
        if them:
            words = hand_over_words.which_of_them(channel, do, tuple(facts.people[id] for id in them))
            return Turn(next="who", answers={"channel": channel.id, "do": do}, words=words)
        told = Say("hand-over-not-administrator", administrators=channel_words.administrators(facts, channel))
        return Turn(next="who", answers={"channel": channel.id, "do": do}, words=(told,), lost=True)
    if len(facts.first_named) > 1:
        words = hand_over_words.which_of_them(channel, do, facts.first_named)
        return Turn(next="who", answers={"channel": channel.id, "do": do, "person": person}, words=words)
    come = channel_reading.person(text, facts)
    if isinstance(come, Say):
        answers = {"channel": channel.id, "do": do, "person": person}
        return Turn(next="who", answers=answers, words=(come,), lost=True)
    return _coming(facts, channel, do, come, person)


def _coming(facts: Facts, channel: ChannelView, do: str, come: Named, person: int) -> Turn:
    answers = {"channel": channel.id, "do": do, "person": person, "come": asdict(come)}
    return Turn(next="sure", answers=answers, words=hand_over_words.confirm(facts, channel, do, come, person))


def _picked(facts: Facts, channel: ChannelView, do: str, person: int) -> Turn:
    if do == "new_main":
        answers = {"channel": channel.id, "do": "step_down", "person": facts.me.id, "new_main": person}
        return Turn(
            next="sure", answers=answers, words=hand_over_words.confirm(facts, channel, "new_main", None, person)
        )
    answers = {"channel": channel.id, "do": do, "person": person}
    return Turn(next="sure", answers=answers, words=hand_over_words.confirm(facts, channel, do, None, person))


def _confirmed_again(state: State, facts: Facts, channel: ChannelView) -> Message:
    come, do = state.answers.get("come"), str(state.answers.get("do") or "")
    if do == "step_down" and state.answers.get("new_main"):
        return hand_over_words.confirm(facts, channel, "new_main", None, int(state.answers["new_main"]))
    person = int(state.answers["person"]) if state.answers.get("person") else None
    return hand_over_words.confirm(facts, channel, do, Named(**come) if come else None, person)


def _wish(state: State, facts: Facts, channel: ChannelView) -> Wish:
    person = int(state.answers.get("person") or facts.me.id)
    come = state.answers.get("come") or {}
    match str(state.answers.get("do") or ""):
        case "hand_over":
            return ReplaceAdministrator(channel=channel.id, person=person, name=come["name"], email=come["email"])
        case "add":
            return AddAdministrator(channel=channel.id, name=come["name"], email=come["email"])
        case "main":
            return SetMainAdministrator(channel=channel.id, person=person)
        case _:
            new_main = state.answers.get("new_main")
            return RemoveAdministrator(
                channel=channel.id, person=person, new_main=int(new_main) if new_main is not None else None
            )


def _cared_for(facts: Facts) -> tuple[ChannelView, ...]:
    """Their channels whose administrators they may change; who runs one day by day may not."""
    return tuple(channel for channel in facts.channels if rights.cares_for(facts.pack, channel, facts.me))


def _ways_back(channel: ChannelView) -> Message:
    return (buttons(("button-administrators", press("hand_over.open", channel=channel.id))),)


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause")


def _only_those_who_care(facts: Facts) -> Say:
    return Say("error-not-allowed", waiting=called.the_administrators(facts))


def _lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="hand_over",
    steps={
        "start": start,
        "choose": choose,
        "menu": menu,
        "who": who,
        "sure": sure,
        "settled": settled,
        "answered": answered,
        "leave_asked": leave.is_sure,
        "left": leave.left,
    },
    presses={
        "open": open_menu,
        "do": do,
        "person": pick,
        "sure": press_sure,
        "settle": settle,
        "withdraw": withdraw,
        "leave": press_leave,
        "leave_sure": leave_sure,
    },
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.CHANGES, Need.MENTIONED, Need.FIRST_NAMED, Need.THEIRS}),
    again=again,
    passing=frozenset({"choose", "menu", "leave_asked"}),
)
