"""Leaving the municipality: one's own channels, or somebody else's, all at once, and what it would do before it is done."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import called
from dialogs.channels import channel_words, hand_over_words
from dialogs.facts import Facts
from dialogs.texts import asked, naming, vocabulary
from dialogs.turn import Done, Event, Goto, Refused, Said, State, Turn
from dialogs.words import Button, Buttons, Plain, Say, press
from register import rights
from register.channels.channels import ChannelView
from register.errors import LastAdministrator
from register.people.people import PersonView
from register.wishes import LeaveOrganisation


def of(facts: Facts, person: int) -> Turn:
    theirs, chief_of = facts.theirs if person != facts.me.id else _own(facts)
    is_theirs = any(rights.answers_for(facts.pack, channel, facts.me) for channel in theirs)
    if not (person == facts.me.id or rights.keeps_register(facts.pack, facts.me) or is_theirs):
        return _not_yours(facts)
    if not theirs and not chief_of:
        return Turn(next="start", goto=Goto(dialog="leaving", args={"person": person}))
    words = hand_over_words.leaving(facts, person, theirs, chief_of)
    return Turn(next="leave_asked", answers={"person": person, "channel": None}, words=words)


def somebody_else(facts: Facts, text: str) -> Turn:
    """Somebody else leaves the municipality: what that would do to their channels, for those who may say so."""
    them = facts.mentioned[:1] or _nearest(facts)
    if len(them) > 1 and not (facts.channels or rights.keeps_register(facts.pack, facts.me)):
        return _not_yours(facts)
    if len(them) > 1:
        row = tuple(
            Button(label=Plain(one.shown), press=press("hand_over.leave", person=one.id)) for one in them[:_MOST]
        )
        return Turn(words=(Say("hand-over-which-of-them", count=len(them) - len(row)), Buttons(row)))
    if them:
        return Turn(next="start", goto=Goto(dialog="hand_over", args={"person": them[0].id}, text="slutar"))
    named = asked.somebody_leaves(text)
    if not naming.may_be_called(named):
        return Turn(words=(Say("leave-who"),))
    return Turn(words=(Say("people-not-found", text=named.title()),))


def _not_yours(facts: Facts) -> Turn:
    return Turn(words=(Say("leave-not-yours", chief=called.the_chief(facts), lead=called.the_lead(facts)),))


def _nearest(facts: Facts) -> tuple[PersonView, ...]:
    """Those of that first name: the one among one's colleagues and people, where there is just one."""
    near = {person for channel in facts.channels for person in channel.people}
    mine = tuple(one for one in facts.first_named if one.id in near)
    return mine if len(mine) == 1 else facts.first_named


_MOST = 4
"""Buttons in a row (tone.md)."""


def is_sure(state: State, event: Event, facts: Facts) -> Turn:
    """What leaving would do has been shown."""
    person = int(state.answers.get("person") or facts.me.id)
    if isinstance(event, Said):
        if vocabulary.yes_or_no(event.text)[0] == "yes":
            return Turn(next="left", wish=LeaveOrganisation(person=person))
        if vocabulary.yes_or_no(event.text)[0] == "no" or vocabulary.control(event.text) in ("cancel", "pause"):
            return Turn(words=(Say("stopped-here"),))
        return replace(of(facts, person), lost=True)
    return of(facts, person)


def left(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            return Turn(words=hand_over_words.left(facts, receipt.values))
        case Refused(error=LastAdministrator() as error):
            return Turn(words=(Say("leave-refused-last", name=str(error.facts["name"])),))
        case Refused(error=error):
            return Turn(words=(channel_words.refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


def _own(facts: Facts) -> tuple[tuple[ChannelView, ...], tuple[ChannelView, ...]]:
    theirs = tuple(c for c in facts.channels if c.administered_by(facts.me.id))
    return theirs, tuple(c for c in facts.channels if c.chief_id == facts.me.id)
