"""(Visa underlaget): what goes to the diary, shown to those it concerns, ready to copy into the municipality's own system."""

from __future__ import annotations

from dialogs import called, papers
from dialogs.facts import Facts, Need
from dialogs.records import diary_papers, diary_things, removal_words
from dialogs.turn import Dialog, Pressed, Started, State, Turn
from dialogs.words import Copyable, Message, Say
from register import rights
from register.records.diary import DocumentKind, DocumentView


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "visa borttagning 3"."""
    if facts.records.document is None:
        return Turn(words=(Say("removal-unknown", number=int(event.args.get("number") or 0)),))
    return Turn(words=shown(facts, facts.records.document))


def see(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.records.document is None:
        return Turn(words=(Say("error-not-found"),))
    return Turn(words=shown(facts, facts.records.document))


def shown(facts: Facts, document: DocumentView) -> Message:
    if not _may_see(facts, document):
        return (Say("document-not-yours", who=called.the_administrators(facts)),)
    paper = diary_papers.of(facts, document)
    if paper is None:
        return (Say("error-not-found"),)
    title = removal_words.document_title(facts, document)
    stands = diary_things.document_entered(facts, document) if document.settled else Say("document-waits")
    return (Copyable(text=papers.plain(paper), title=title), stands)


def _may_see(facts: Facts, document: DocumentView) -> bool:
    """A removal is in the facts only of those who may see it."""
    if facts.me.holds(facts.pack.functions.registrar):
        return True
    if document.kind is DocumentKind.REMOVAL:
        return facts.records.removal is not None
    return facts.channel is not None and rights.sees(facts.pack, facts.channel, facts.me)


DIALOG = Dialog(
    name="document",
    steps={"start": start},
    presses={"see": see},
    needs=frozenset({Need.CHANNEL, Need.RECORDS}),
)
