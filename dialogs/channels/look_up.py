"""Who runs a channel, who holds a role, how an application went, a channel by its name: asked as one asks a colleague."""

from __future__ import annotations

import re

from dialogs import called
from dialogs.applications import case_words
from dialogs.channels import channel_reading, channel_words
from dialogs.facts import Facts, Need
from dialogs.people import steward_words
from dialogs.texts import naming
from dialogs.texts.vocabulary import fold
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.understand import Level
from dialogs.words import Button, Buttons, Message, Plain, Press, Say, buttons, press
from policy_text.parts import RoleScope
from register import rights
from register.channels.channels import ChannelView
from register.people.people import PersonView

_BARE = 2
"""Words: "insta", "vår insta"; with more, the channel is named."""
MOST = 5
"""More channels or cases than these are not told one by one."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The answer; where nothing in the register is meant, the text goes on to whoever else may know."""
    what, of = str(event.args.get("what") or ""), str(event.args.get("of") or "")
    match what:
        case "holds":
            words = _holds(facts, of)
        case "mine":
            words = _mine(facts)
        case "outcome":
            words = _outcome(facts, of)
        case "bare":
            words = _bare(facts, of)
        case _:
            words = _channel(facts, of, whole=what != "runs")
    if words:
        return Turn(words=words)
    if what in ("runs", "card", "fine") and event.meaning.found.level is not Level.ANSWER:
        ask = Button(
            label=Say("button-ask-unit", unit=called.the_communications_unit(facts)), press=press("go.ask_person")
        )
        mine = Button(label=Say("button-my-channels"), press=press("go.my_channels"))
        return Turn(words=(Say("look-up-no-channel", of=Plain(of)), Buttons((mine, ask))))
    return Turn(goto=Goto(dialog=str(event.args.get("else") or "ask_policy"), text=event.text))


def _channel(facts: Facts, text: str, *, whole: bool) -> Message:
    """Who runs the channel that is named; `whole`: it was named and nothing was asked, so its card is shown."""
    found = (
        _own_on_medium(facts, text)
        or channel_reading.spoken_of(text, facts.all_channels)
        or channel_reading.channel(text, facts.all_channels, facts)
    )
    if found is None:
        steward = facts.pack.roles[facts.pack.functions.steward].definite
        return _holds(facts, steward) if fold(text) in _THE_BOT else ()
    if not rights.sees(facts.pack, found, facts.me):
        ask = Button(
            label=Say("button-ask-unit", unit=called.the_communications_unit(facts)), press=press("go.ask_person")
        )
        told = Say("look-up-not-seen", channel=found.name, unit=called.the_communications_unit(facts))
        return (told, Buttons((ask,)))
    if whole:
        return channel_words.card(facts, found)
    return (_run_by(facts, found), Buttons((Button(label=Say("button-see"), press=_show(found)),)))


def _own_on_medium(facts: Facts, text: str) -> ChannelView | None:
    """ "Vad fattas på insta?" is about one's own, when one has one there and nothing else is named."""
    if len(text.split()) > _BARE:
        return None
    medium = channel_reading.medium_named(facts.pack, text)
    own = [one for one in facts.channels if one.medium == medium]
    return own[0] if len(own) == 1 else None


def _mine(facts: Facts) -> Message:
    """Who runs one's own channel, or each of them: "vem har den nu?" asked where no other is spoken of."""
    if not facts.channels:
        return ()
    if len(facts.channels) == 1:
        (channel,) = facts.channels
        return (_run_by(facts, channel), Buttons((Button(label=Say("button-see"), press=_show(channel)),)))
    return tuple(_run_by(facts, channel) for channel in facts.channels[:MOST])


def _outcome(facts: Facts, of: str) -> Message:
    """How it went for an activity: its applications, else its channel; else that nothing of the kind is to be seen."""
    if facts.spoken_of:
        return tuple(word for case in facts.spoken_of[:MOST] for word in case_words.status(facts, case))
    return _channel(facts, of, whole=True) or (
        Say("look-up-no-case", of=Plain(of)),
        buttons(("want-application-status", press("go.my_applications"))),
    )


def _bare(facts: Facts, of: str) -> Message:
    """The card of the one channel whose activity a word or two name, and nothing more."""
    found = channel_reading.spoken_of(of, facts.all_channels)
    return _channel(facts, of, whole=True) if found is not None else ()


def _run_by(facts: Facts, channel: ChannelView) -> Say:
    who = channel_words.administrators(facts, channel)
    return Say("look-up-run-by", channel=channel_words.title(facts, channel), who=who)


_THE_BOT = ("boten", "kanalvakt", "dig", "the bot", "you")


def _show(channel: ChannelView) -> Press:
    return press("my_channels.show", channel=channel.id)


def _holds(facts: Facts, text: str) -> Message:
    """Who holds the role that is named, and for which department."""
    role = _role(facts, text)
    if role is None:
        return ()
    scope = facts.pack.roles[role].scope
    lines = tuple(
        Plain(f"{one.shown} ({place})" if place else one.shown)
        for one in facts.everyone
        for place in _places(facts, one, role)
        if scope is not RoleScope.UNIT or not _elsewhere(facts, text, place)
    )
    title = called.capital(called.the(facts, role))
    return (Say("look-up-holds", role=title, who=lines) if lines else Say("look-up-nobody", role=title),)


def _role(facts: Facts, text: str) -> str | None:
    """The given role whose title the text is, with or without its department after it."""
    named = fold(text)
    names = {
        fold(name): id
        for id, role in steward_words.given_roles(facts).items()
        for name in (role.title, role.definite, role.plural, role.english)
    }
    begun = [name for name in names if re.match(rf"{re.escape(name)}\b", named)]
    return names[max(begun, key=len)] if begun else None


def _places(facts: Facts, one: PersonView, role: str) -> tuple[str, ...]:
    """The departments that somebody holds a role for; "" for one held for the whole municipality."""
    return tuple(facts.departments.get(h.department_id or 0, "") for h in one.roles if h.role == role)


def _elsewhere(facts: Facts, text: str, place: str) -> bool:
    """Whether another department than this one is asked about."""
    named = naming.place_of(text)
    found = channel_reading.department(named, facts.departments, facts.pack) if named else None
    return found is not None and facts.departments[found] != place


DIALOG = Dialog(
    name="look_up",
    steps={"start": start},
    needs=frozenset(
        {Need.ALL_CHANNELS, Need.CHANNELS, Need.SPOKEN_OF, Need.DEPARTMENTS, Need.EVERYONE, Need.CHANGES, Need.TAKEN}
    ),
)
