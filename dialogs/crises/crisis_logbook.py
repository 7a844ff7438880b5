"""The log of a crisis in the chat, while it is on and after: its last rows, the whole to copy, and how it becomes a paper."""

from __future__ import annotations

from dialogs import papers
from dialogs.crises import crisis_documents, crisis_paper
from dialogs.crises.crisis_words import lasted, the
from dialogs.facts import Facts
from dialogs.turn import Turn
from dialogs.words import Copyable, Heading, Message, Rows, Say, Word, buttons, press
from register.crises.crises import CrisisView


def may_read(facts: Facts) -> bool:
    """Those who lead, and whoever enters it in the diary."""
    return the(facts).may_start or facts.me.holds(facts.pack.functions.registrar)


def look(facts: Facts, view: CrisisView, *, whole: bool = False) -> Turn:
    return Turn(words=_whole(facts, view) if whole else _recent(facts, view))


def _whole(facts: Facts, view: CrisisView) -> Message:
    title = Say("crisis-document", number=view.number)
    text = papers.plain(crisis_paper.paper(facts, view, copied=True)).rstrip()
    return (Copyable(text=text, title=title), Say("crisis-log-paper", number=view.number))


def _recent(facts: Facts, view: CrisisView) -> Message:
    """The last rows, each text with its way to be mended; of one that is over, from when to when it was."""
    latest, earlier = the(facts).log, the(facts).logged - len(the(facts).log)
    told: list[Word] = [Heading(Say("crisis-log-heading", number=view.number))]
    if not view.running:
        told.append(Say("crisis-was", **lasted(view)))
    if earlier > 0:
        told.append(Say("crisis-log-earlier", count=earlier))
    told.append(Rows(tuple(crisis_documents.row(facts, view, one) for one in latest)))
    told.append(buttons(("button-crisis-copy", press("crisis_run.copy", crisis=view.id))))
    return tuple(told)
