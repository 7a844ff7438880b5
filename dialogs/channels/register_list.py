"""The whole register, for those who keep it: every channel, and what is to be mended."""

from __future__ import annotations

from dialogs import called
from dialogs.channels import channel_words
from dialogs.channels.register_facts import MANY, PAGE, Listed
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Event, Goto, Pressed, Said, Started, State, Turn
from dialogs.words import Heading, Message, Say, Word, buttons, press
from register import rights

_NONE = Listed()


def start(state: State, event: Started, facts: Facts) -> Turn:
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts), buttons(("button-my-channels", press("go.my_channels")))))
    return _overview(facts)


def at_list(state: State, event: Event, facts: Facts) -> Turn:
    """The list is shown: a name finds a channel, "mer" shows the next ones."""
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts),))
    if not isinstance(event, Said):
        return Turn(next="list", words=overview(facts))
    if vocabulary.said(event.text, "more")[0]:
        return _next_page(facts)
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("stopped-here"),))
    found = facts.register.named or _NONE
    if found.count == 1:
        return Turn(next="list", words=channel_words.card(facts, found.channels[0], whole=True))
    if found.count:
        return Turn(next="list", words=(Say("register-found", count=found.count), _shown(facts, found)))
    wants = event.meaning.found.wants
    if wants and wants != "register":
        return Turn(goto=Goto(dialog=wants, text=event.text))
    words = len(event.text.split())
    is_name = words == 1 or (words <= 3 and event.text[:1].isupper())
    return Turn(next="list", words=(Say("register-not-found", text=event.text[:60]),), lost=not is_name)


def overview(facts: Facts) -> Message:
    """How many there are, what is to be mended first, and the beginning of the list."""
    found = facts.register
    if found.count > MANY:
        return _glance(facts)
    gaps, rest = found.gaps or _NONE, found.rest or _NONE
    told: list[Word] = [
        Heading(Say("register-heading")),
        Say("register-count", count=found.count, lacking=gaps.count),
    ]
    if not found.count:
        return (*told, buttons(("button-add-channel", press("add_channel.open"))))
    if gaps.count:
        told += [Say("register-gaps"), _shown(facts, gaps)]
        if gaps.count > PAGE:
            told.append(_next_button(PAGE, only_gaps=True))
    if rest.count:
        told += [*((Say("register-rest"),) if gaps.count else ()), _shown(facts, rest)]
    row = [("button-add-channel", press("add_channel.open"))]
    if rest.count > PAGE:
        row.insert(0, ("button-show-more", press("register.more", start=PAGE, gaps=False)))
    return (*told, Say("register-search"), buttons(*row))


def _glance(facts: Facts) -> Message:
    """Of very many, the first page; what is to be mended is gone through when it is asked for."""
    return (
        Heading(Say("register-heading")),
        Say("register-many", count=facts.register.count),
        _shown(facts, facts.register.rest or _NONE),
        Say("register-search"),
        buttons(
            ("button-show-gaps", press("register.gaps")),
            ("button-show-more", press("register.more", start=PAGE, every=True)),
            ("button-add-channel", press("add_channel.open")),
        ),
    )


# Presses


def open_it(state: State, event: Pressed, facts: Facts) -> Turn:
    return _overview(facts) if rights.sees_register(facts.pack, facts.me) else Turn(words=(_refused(facts),))


def more(state: State, event: Pressed, facts: Facts) -> Turn:
    return _next_page(facts) if rights.sees_register(facts.pack, facts.me) else Turn(words=(_refused(facts),))


def show_gaps(state: State, event: Pressed, facts: Facts) -> Turn:
    """What is to be mended, where there are too many channels to show it at once."""
    if not rights.sees_register(facts.pack, facts.me):
        return Turn(words=(_refused(facts),))
    if not (facts.register.gaps or _NONE).count:
        return Turn(next="list", words=(Say("register-nothing-to-mend"),))
    return _next_page(facts)


def _overview(facts: Facts) -> Turn:
    answers = {"from": 0, "gaps": False, "every": facts.register.every}
    return Turn(next="list", answers=answers, words=overview(facts))


def _next_page(facts: Facts) -> Turn:
    only_gaps, every = facts.register.gaps is not None, facts.register.every
    page = facts.register.gaps or facts.register.rest or _NONE
    if not page.channels:
        return Turn(next="list", words=(Say("register-no-more"),))
    last = page.start + len(page.channels)
    told: list[Word] = [
        Say("register-page", first=page.start + 1, last=last, count=page.count),
        _shown(facts, page),
    ]
    if last < page.count:
        told.append(_next_button(last, only_gaps=only_gaps, every=every))
    return Turn(next="list", answers={"from": page.start, "gaps": only_gaps, "every": every}, words=tuple(told))


def _next_button(at: int, *, only_gaps: bool, every: bool = False) -> Word:
    return buttons(("button-show-more", press("register.more", start=at, gaps=only_gaps, every=every)))


def _shown(facts: Facts, page: Listed) -> Word:
    return channel_words.listed(facts, page.channels)


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
