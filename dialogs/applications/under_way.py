"""The cases under way, each by what it waits for: all of them to those who keep the books, to others those they are part of."""

from __future__ import annotations

from dialogs.applications import case_words
from dialogs.facts import Facts, Need
from dialogs.texts import asked, vocabulary
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.words import Heading, Message, Say, Word, buttons, press
from register.applications import casework
from register.applications.applications import ApplicationView
from register.applications.casework import StepView

MOST = 8
"""Cases in one answer; more becomes a wall."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    in_own_words = bool(event.text) and vocabulary.command(event.text) is None
    if in_own_words and not _theirs(facts):
        what, of = asked.looked_up(event.text)  # who runs a channel that was spoken of, to those who have sent nothing
        return Turn(
            goto=Goto(dialog="look_up" if what else "ask_policy", args={"what": what, "of": of}, text=event.text)
        )
    return Turn(words=listed(facts))


def besides(facts: Facts) -> Message:
    """The same after something else has been said, and nothing where there is nothing to list."""
    return listed(facts) if _theirs(facts) else ()


def listed(facts: Facts) -> Message:
    """The one that has waited the longest first."""
    them = _theirs(facts)
    if not them:
        id = "under-way-none" if casework.keeps_books(facts.pack, facts.me) else "under-way-none-of-yours"
        return (
            Say(id),
            buttons(("button-apply", press("go.apply")), ("button-my-applications", press("go.my_applications"))),
        )
    told: list[Word] = [Heading(Say("under-way-heading", count=len(them)))]
    for case, _ in them[:MOST]:
        told += [*case_words.status(facts, case), buttons(("button-see", press("case.see", application=case.id)))]
    if len(them) > MOST:
        told.append(Say("under-way-more", count=len(them) - MOST))
    if any(step.rule.records for _, step in facts.waiting):
        told.append(buttons(("button-agenda", press("go.agenda"))))
    return tuple(told)


def _theirs(facts: Facts) -> list[tuple[ApplicationView, tuple[StepView, ...]]]:
    return [(case, steps) for case, steps in facts.under_way if casework.concerns(facts.pack, case, steps, facts.me)]


DIALOGS = (
    Dialog(
        name="under_way",
        steps={"start": start},
        needs=frozenset({Need.UNDER_WAY, Need.WAITING, Need.DEPARTMENTS}),
    ),
)
