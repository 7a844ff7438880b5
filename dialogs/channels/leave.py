"""Leaving the municipality: one's own channels, or somebody else's, all at once, and what it would do before it is done."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import called
from dialogs.channels import channel_words, hand_over_words
from dialogs.facts import Facts
from dialogs.texts import asked, vocabulary
from dialogs.turn import Done, Event, Goto, Refused, Said, State, Turn
from dialogs.words import Say
from register import rights
from register.channels.channels import ChannelView
from register.errors import LastAdministrator
from register.wishes import LeaveOrganisation


def of(facts: Facts, person: int) -> Turn:
    theirs, chief_of = facts.theirs if person != facts.me.id else _own(facts)
    is_theirs = any(rights.answers_for(channel, facts.me) for channel in theirs)
    if not (person == facts.me.id or rights.keeps_register(facts.pack, facts.me) or is_theirs):
        return Turn(words=(Say("error-not-allowed", waiting=called.the_lead(facts)),))
    if not theirs and not chief_of:
        return Turn(next="start", goto=Goto(dialog="leaving", args={"person": person}))
    words = hand_over_words.leaving(facts, person, theirs, chief_of)
    return Turn(next="leave_asked", answers={"person": person, "channel": None}, words=words)


def somebody_else(facts: Facts, text: str) -> Turn:
    """Somebody else leaves the municipality: what that would do to their channels, for those who may say so."""
    if not facts.mentioned:
        return Turn(words=(Say("people-not-found", text=asked.somebody_leaves(text).title()),))
    return Turn(next="start", goto=Goto(dialog="hand_over", args={"person": facts.mentioned[0].id}, text="slutar"))


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
