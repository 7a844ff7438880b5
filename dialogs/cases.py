"""Cases for those who prepare, sign, decide, record and file them."""

from __future__ import annotations

from dialogs import case_words
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Pressed, State, Turn
from dialogs.words import Say


def see(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    return Turn(words=case_words.whole(facts, facts.case))


DIALOGS = (Dialog(name="case", steps={}, presses={"see": see}, needs=frozenset({Need.CASE, Need.DEPARTMENTS})),)
