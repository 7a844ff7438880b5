"""The applicant's own application as text to copy, and what becomes of papers that belong to it: files are not taken in."""

from __future__ import annotations

from dialogs.applications import case_documents
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Say, buttons, press
from register.applications.applications import ApplicationView

ENCLOSURE = "enclosure"


def start(state: State, event: Started, facts: Facts) -> Turn:
    if event.args.get("what") == ENCLOSURE:
        return Turn(words=(Say("own-papers-enclosure"),))
    case = _meant(facts)
    if case is None and facts.me.holds(facts.pack.functions.registrar):
        return Turn(words=(Say("case-export-which"),))
    if case is None:
        return Turn(words=(Say("my-applications-none"), buttons(("button-apply", press("go.apply")))))
    return Turn(words=(Say("own-papers-copy"), *case_documents.copy(facts, case)))


def _meant(facts: Facts) -> ApplicationView | None:
    """The one that is being written, else the latest."""
    open = facts.open.answers.get("application") if facts.open is not None else None
    return next((case for case in facts.own_cases if case.id == open), next(iter(facts.own_cases), None))


DIALOG = Dialog(
    name="own_papers", steps={"start": start}, needs=frozenset({Need.OWN_CASES, Need.DEPARTMENTS, Need.CASE})
)
