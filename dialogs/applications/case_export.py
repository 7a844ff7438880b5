"""(Hämta handlingen): a whole case for the registrator, who examines it before it is handed out."""

from __future__ import annotations

import re

from dialogs import called, papers
from dialogs.applications import case_history, case_paper
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Started, State, Turn
from dialogs.words import Copyable, Say
from register.errors import NotAllowed
from register.wishes import ExportCase


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "hämta handlingen 14", or in other words; without a number it says how to name the case."""
    if not event.args.get("number"):
        named = re.search(r"\b\d{1,6}\b", event.text)
        if named is None:
            return Turn(words=(Say("case-export-which"),))
        return Turn(goto=Goto(dialog="case_export", args={"number": int(named[0])}))
    if facts.case is None:
        return Turn(words=(Say("case-unknown", number=int(event.args.get("number") or 0)),))
    return _get(facts.case.id)


def get(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.shared_place:
        return Turn(words=(Say("elsewhere"),))
    return _get(facts.case.id) if facts.case is not None else Turn(words=(Say("error-not-found"),))


def _get(case: int) -> Turn:
    return Turn(next="got", answers={"application": case}, wish=ExportCase(application=case))


def got(state: State, event: Event, facts: Facts) -> Turn:
    """Not kept for a redelivery: it holds what has not been examined yet."""
    match event:
        case Done() if facts.case is not None and facts.case_file is not None:
            made = case_paper.paper(facts.pack, facts.case_file, facts.now, veil=True)
            title = Say("case-export-title", number=facts.case.number)
            return Turn(words=(Say("case-export-noted"), Copyable(text=papers.plain(made), title=title)), kept=False)
        case Refused(error=NotAllowed()) if facts.case is not None:
            registrar = called.the(facts, facts.pack.functions.registrar)
            return Turn(words=(Say("case-export-refused", registrar=registrar, number=facts.case.number),))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


DIALOG = Dialog(
    name="case_export", steps={"start": start, "got": got}, presses={"get": get},
    needs=frozenset({Need.CASE, Need.CASE_FILE}),
)  # fmt: skip
