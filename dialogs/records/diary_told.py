"""Diary numbers for several cases, told in a line: each is noted, and what could not be is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dialogs.applications.case_names import definite
from dialogs.applications.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.records import diary, diary_things
from dialogs.texts import diary_said
from dialogs.turn import Dialog, Done, Event, Refused, Started, State, Turn
from dialogs.words import Message, Plain, Say
from register.wishes import NoteDiary

MOST = 8
"""Cases noted in one go; each is a wish of its own."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    registrar = facts.pack.functions.registrar
    if not facts.me.holds(registrar):
        return Turn(words=(Say("diary-not-yours", who=definite(facts, registrar)),))
    told = diary_said.pairs(event.text)
    waiting = {case.number: case for case in facts.for_diary}
    found = [(waiting[number], dnr) for number, dnr in told if number in waiting][:MOST]
    missed = [number for number, _ in told if number not in waiting]
    if not found:
        return Turn(words=(_missed(missed), *diary.listed(facts)))
    return _next([[case.id, dnr] for case, dnr in found], missed, ())


def _next(left: Sequence[Sequence[Any]], missed: Sequence[int], said: Message) -> Turn:
    (application, dnr), *rest = left
    return Turn(
        next="noted", words=said,
        answers={**clean(), "application": application, "document": None, "left": rest, "missed": list(missed)},
        wish=NoteDiary(application=int(application), number=str(dnr)[: diary.LONGEST]),
    )  # fmt: skip


def noted(state: State, event: Event, facts: Facts) -> Turn:
    """One is noted, or somebody was before: its line, and then the next of them."""
    missed, case = list(state.answers["missed"]), facts.case
    said: Message = ()
    if isinstance(event, Done | Refused) and case is not None and case.diary_settled_at is not None:
        said = (diary_things.case_entered(facts, case),)
    elif case is not None:
        missed.append(case.number)
    if state.answers["left"]:
        return _next(state.answers["left"], missed, said)
    return Turn(words=(*said, _missed(missed)) if missed else said)


def _missed(numbers: Sequence[int]) -> Say:
    return Say("diary-not-waiting", numbers=tuple(Plain(str(one)) for one in sorted(numbers)), count=len(numbers))


DIALOGS = (
    Dialog(
        name="diary_told",
        steps={"start": start, "noted": noted},
        needs=frozenset({Need.CASE, Need.FOR_DIARY, Need.DEPARTMENTS, Need.RECORDS}),
    ),
)
