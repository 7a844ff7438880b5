"""The whole register, for those who keep it: every channel, and what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogs import called
from dialogs.channels import channel_reading, channel_words
from dialogs.facts import Facts, Need
from dialogs.reading import PAGE as _PAGE
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Event, Goto, Pressed, Said, Started, State, Turn
from dialogs.words import Heading, Message, Say, Word, buttons, press
from register import rights
from register.channels import gaps
from register.channels.channels import ChannelView


def start(state: State, event: Started, facts: Facts) -> Turn:
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts), buttons(("button-my-channels", press("go.my_channels")))))
    every = facts.how_many_channels > len(facts.all_channels)
    return Turn(next="list", answers={"from": 0, "gaps": False, "every": every}, words=overview(facts))


def at_list(state: State, event: Event, facts: Facts) -> Turn:
    """The list is shown: a name finds a channel, "mer" shows the next ones."""
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts),))
    if not isinstance(event, Said):
        return Turn(next="list", words=overview(facts))
    if vocabulary.said(event.text, "more")[0]:
        only_gaps, every = bool(state.answers.get("gaps")), bool(state.answers.get("every"))
        return _more(facts, int(state.answers.get("from") or 0), only_gaps=only_gaps, every=every)
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("stopped-here"),))
    found = channel_reading.matching(event.text, facts.all_channels, facts)
    if len(found) == 1:
        return Turn(next="list", words=channel_words.card(facts, found[0], whole=True))
    if found:
        return Turn(next="list", words=(Say("register-found", count=len(found)), _shown(facts, found[:_PAGE])))
    wants = event.meaning.found.wants
    if wants and wants != "register":
        return Turn(goto=Goto(dialog=wants, text=event.text))
    words = len(event.text.split())
    is_name = words == 1 or (words <= 3 and event.text[:1].isupper())
    return Turn(next="list", words=(Say("register-not-found", text=event.text[:60]),), lost=not is_name)


def overview(facts: Facts) -> Message:
    """How many there are, what is to be mended first, and the beginning of the list."""
    if facts.how_many_channels > len(facts.all_channels):
        return _glance(facts)
    lacking = with_gaps(facts)
    told: list[Word] = [
        Heading(Say("register-heading")),
        Say("register-count", count=len(facts.all_channels), lacking=len(lacking)),
    ]
    if not facts.all_channels:
        return (*told, buttons(("button-add-channel", press("add_channel.open"))))
    if lacking:
        told += [Say("register-gaps"), _shown(facts, lacking[:_PAGE])]
        if len(lacking) > _PAGE:
            told.append(_next_button(_PAGE, only_gaps=True))
    rest = _without(facts, lacking)
    if rest:
        told += [Say("register-rest"), _shown(facts, rest[:_PAGE])]
    row = [("button-add-channel", press("add_channel.open"))]
    if len(rest) > _PAGE:
        row.insert(0, ("button-show-more", press("register.more", at=_PAGE, gaps=False)))
    return (*told, Say("register-search"), buttons(*row))


def _glance(facts: Facts) -> Message:
    """Of very many, the first page; what is to be mended is gone through when it is asked for."""
    return (
        Heading(Say("register-heading")),
        Say("register-many", count=facts.how_many_channels),
        _shown(facts, facts.all_channels),
        Say("register-search"),
        buttons(
            ("button-show-gaps", press("register.gaps")),
            ("button-show-more", press("register.more", at=len(facts.all_channels), every=True)),
            ("button-add-channel", press("add_channel.open")),
        ),
    )


def with_gaps(facts: Facts) -> list[ChannelView]:
    """Those with most to mend first."""
    counted = [(len(gaps.of(channel, facts.pack, facts.now)), channel) for channel in facts.all_channels]
    return [channel for count, channel in sorted(counted, key=lambda pair: -pair[0]) if count]


def _without(facts: Facts, some: Iterable[ChannelView]) -> list[ChannelView]:
    """The others; told apart by id, since comparing a thousand channels with each other takes a second."""
    ids = {channel.id for channel in some}
    return [channel for channel in facts.all_channels if channel.id not in ids]


# Presses


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts),))
    return Turn(next="list", answers={"from": 0, "gaps": False}, words=overview(facts))


def more(state: State, event: Pressed, facts: Facts) -> Turn:
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts),))
    at = max(int(event.press.args.get("at") or 0) - _PAGE, 0)
    every, only_gaps = bool(event.press.args.get("every")), bool(event.press.args.get("gaps"))
    return _more(facts, at, only_gaps=only_gaps, every=every)


def show_gaps(state: State, event: Pressed, facts: Facts) -> Turn:
    """What is to be mended, where there are too many channels to show it at once."""
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts),))
    if not with_gaps(facts):
        return Turn(next="list", words=(Say("register-nothing-to-mend"),))
    return _more(facts, -_PAGE, only_gaps=True)


def _more(facts: Facts, at: int, *, only_gaps: bool, every: bool = False) -> Turn:
    lacking = () if every else with_gaps(facts)
    them: Sequence[ChannelView] = lacking if only_gaps else _without(facts, lacking)
    start = at + _PAGE
    page = them[start : start + _PAGE]
    if not page:
        return Turn(next="list", words=(Say("register-no-more"),))
    told: list[Word] = [
        Say("register-page", first=start + 1, last=start + len(page), count=len(them)),
        _shown(facts, page),
    ]
    if start + _PAGE < len(them):
        told.append(_next_button(start + _PAGE, only_gaps=only_gaps, every=every))
    return Turn(next="list", answers={"from": start, "gaps": only_gaps, "every": every}, words=tuple(told))


def _next_button(at: int, *, only_gaps: bool, every: bool = False) -> Word:
    return buttons(("button-show-more", press("register.more", at=at, gaps=only_gaps, every=every)))


def _shown(facts: Facts, them: Sequence[ChannelView]) -> Word:
    return channel_words.listed(facts, them)


def _refused(facts: Facts) -> Say:
    lead = called.the_lead(facts)
    return Say("register-refused", lead=lead, steward=called.the_steward(facts))


DIALOG = Dialog(
    name="register",
    steps={"start": start, "list": at_list},
    presses={"open": open_it, "more": more, "gaps": show_gaps},
    needs=frozenset({Need.REGISTER, Need.DEPARTMENTS}),
    passing=frozenset({"list"}),
)
