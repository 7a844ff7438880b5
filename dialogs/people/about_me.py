"""Vad vet du om mig? Everything that is held about whoever asks, for everyone, and only where nobody reads along."""

from __future__ import annotations

from dialogs import called, papers
from dialogs.facts import Facts, Need
from dialogs.people import person_paper
from dialogs.turn import Dialog, Pressed, Started, State, Turn
from dialogs.words import Copyable, Heading, Items, Message, Plain, Row, Rows, Say, Word, buttons, press


def start(state: State, event: Started, facts: Facts) -> Turn:
    return Turn(words=overview(facts), kept=False)


def whole(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Visa allt): row by row, as text to copy."""
    if facts.shared_place:
        return Turn(words=(Say("elsewhere"),))
    if facts.about_me is None:
        return Turn()
    made = person_paper.paper(facts.pack, facts.about_me, facts.now, facts.language)
    return Turn(words=(Copyable(text=papers.plain(made), title=Say("about-me-all-title")),), kept=False)


def overview(facts: Facts) -> Message:
    """What I know of you, how much there is of the rest, what is never kept, and whom to turn to."""
    found = facts.about_me
    if found is None:
        return ()
    own = tuple(
        Row(label=Plain(label), value=Plain(value))
        for label, value in person_paper.own(facts.pack, found, facts.language)
    )
    rest = tuple(
        Say("held-count", what=person_paper.label(one, facts.language), count=one.count)
        for one in person_paper.others(found)
    )
    told: list[Word] = [Heading(Say("about-me-heading")), Rows(own)]
    told += [Say("about-me-also"), Items(rest)] if rest else [Say("about-me-nothing-more")]
    told += [Say("about-me-not"), Say("about-me-who", steward=called.the_steward(facts))]
    if rest:
        told.append(buttons(("button-about-me-all", press("about_me.all"))))
    return tuple(told)


DIALOG = Dialog(name="about_me", steps={"start": start}, presses={"all": whole}, needs=frozenset({Need.ABOUT_ME}))
