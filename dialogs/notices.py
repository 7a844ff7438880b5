"""What is to be told, put into words at the moment it is claimed: one message for all that is new to a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from dialogs import reading
from dialogs.applications import ask_others, case_notices, chief_asked
from dialogs.channels import channel_notices, website
from dialogs.crises import crisis_notices
from dialogs.everyday import (
    absence_notices,
    daily_reading,
    network_notices,
    obligation_notices,
    standing_notices,
    supervision_notices,
    tips,
)
from dialogs.facts import Facts, Need
from dialogs.guideline import policy_notices
from dialogs.notice import Notice, NudgeRow
from dialogs.people import reach_notices, returning
from dialogs.records import diary_notices, record_notices, telling_notices
from dialogs.turn import Started, State
from dialogs.words import Button, Buttons, Heading, Line, Message, Word, stamped
from register import nudges
from register.nudges import Urgency
from register.obligations.obligations import Duty
from register.people.people import PersonView
from register.storage.store import Unit

MOST_BUTTONS = 4
"""Of one subject; the rest stand on the whole thing, one press away."""

SEE = "case.see"


@cache
def every() -> Mapping[str, Notice]:
    """Every notice that the register puts, by name."""
    return {
        **case_notices.NOTICES,
        **ask_others.NOTICES,
        **chief_asked.NOTICES,
        **channel_notices.NOTICES,
        **policy_notices.NOTICES,
        **crisis_notices.NOTICES,
        **obligation_notices.NOTICES,
        **tips.NOTICES,
        **reach_notices.NOTICES,
        **returning.NOTICES,
        **supervision_notices.NOTICES,
        **absence_notices.NOTICES,
        **standing_notices.NOTICES,
        **network_notices.NOTICES,
        **website.NOTICES,
        **record_notices.NOTICES,
        **diary_notices.NOTICES,
        **telling_notices.NOTICES,
    }


def needs(notice: str) -> frozenset[Need]:
    return every()[notice].needs


def holds(row: NudgeRow, facts: Facts) -> bool:
    return every()[row.notice].holds(row, facts)


def word(row: NudgeRow, facts: Facts) -> Message:
    return every()[row.notice].word(row, facts)


def compose(unit: Unit, person: PersonView, rows: Sequence[NudgeRow]) -> list[tuple[list[int], Message, int | None]]:
    """A person's open nudges as messages: (nudge ids, words, the earlier message that it replaces).

    New ones are merged into one message, a heading for each subject; an update replaces the message it overtakes, where
    what has not been overtaken stands as it is now. A nudge in none of them no longer holds and is to be dropped.
    """
    said = _Reader(unit, person)
    found: list[tuple[list[int], Message, int | None]] = []
    for message in dict.fromkeys(row.replaces for row in rows if row.replaces is not None):
        ids = [row.id for row in rows if row.replaces == message]
        found.append((ids, _updated(unit, said, message), message))
    new = [row for row in rows if row.replaces is None and said.holds(row)]
    # A crisis is never one heading among others.
    alone = [row for row in new if row.urgency >= Urgency.CRISIS]
    found += [([row.id], _merged(said, [row]), None) for row in alone]
    rest = [row for row in new if row not in alone]
    if rest:
        found.append(([row.id for row in rest], _merged(said, rest), None))
    return found


FIRST = frozenset({f"duty-{Duty.REPLY}", f"duty-{Duty.REMOVAL}"})
"""What comes first in a merged message, whatever it is merged with."""


class _Reader:
    """Facts for one person's nudges, read once for all that need the same."""

    def __init__(self, unit: Unit, person: PersonView) -> None:
        self.unit, self.person = unit, person
        self.read: dict[tuple[object, ...], Facts] = {}

    def facts(self, row: NudgeRow) -> Facts:
        wanted = needs(row.notice)
        refs = {("step_row" if key == "step" else key): value for key, value in row.about.items()}
        key = (wanted, *sorted((k, v) for k, v in refs.items() if k in _REFS and v is not None))
        if key not in self.read:
            language = self.person.language or self.unit.pack.organisation.language
            state = State(dialog=reading.NOTICE, version=1, step="", answers=refs)
            self.read[key] = reading.read(
                self.unit, wanted, me=self.person, language=language, state=state, event=Started()
            )
        return self.read[key]

    def holds(self, row: NudgeRow) -> bool:
        return holds(row, self.facts(row))

    def word(self, row: NudgeRow) -> Message:
        return word(row, self.facts(row))

    def title(self, row: NudgeRow) -> Line:
        return every()[row.notice].title(row, self.facts(row))


_REFS = (
    "application", "step_row", "channel", "change", "person", "asked", "crisis", "entry", "hand_over", "first", "last",
    "removal", "document", "closing", *daily_reading.REFS,
)  # fmt: skip


def _merged(said: _Reader, rows: Sequence[NudgeRow]) -> Message:
    """One message about everything. A card about one thing only says so on its buttons: it is replaced when pressed."""
    if len(rows) == 1:
        return stamped(said.word(rows[0]), card=rows[0].id)
    return _blocks(said, [(row, row) for row in rows])


def _updated(unit: Unit, said: _Reader, message: int) -> Message:
    """An earlier message as it should read now: what is over is a line, what is not stands with its buttons."""
    over: dict[int, NudgeRow] = {row.about.get("of", 0): row for row in nudges.updates_of(unit, message)}
    parts = nudges.of_message(unit, message)
    if len(parts) == 1:
        return stamped(said.word(over[parts[0].id]), card=parts[0].id)
    return _blocks(said, [(row, over.get(row.id, row)) for row in parts])


def _blocks(said: _Reader, parts: Sequence[tuple[NudgeRow, NudgeRow]]) -> Message:
    """(what was told, what is to be read in its place) with each subject under a heading of its own."""
    told: list[Word] = []
    # Somebody waits for an answer, or something must go: that comes first.
    parts = sorted(parts, key=lambda part: part[0].notice not in FIRST)
    for name in dict.fromkeys(_block_of(row) for row, _ in parts):
        own = [(row, now) for row, now in parts if _block_of(row) == name]
        together = every()[own[0][0].notice].together
        if together is not None and len(own) > 1:
            told += together([(row, now, said.facts(now)) for row, now in own])
            continue
        told += [Heading(said.title(own[0][0])), *_gathered([word for _, now in own for word in said.word(now)])]
    return stamped(tuple(told), merged=True)


def _block_of(row: NudgeRow) -> str:
    return every()[row.notice].gather or row.subject


def _gathered(words: Iterable[Word]) -> Message:
    """One subject's words with its buttons last, each once, the way to everything first and at most four in all."""
    every = list(words)
    rest = tuple(word for word in every if not isinstance(word, Buttons))
    row: list[Button] = []
    for button in (b for word in every if isinstance(word, Buttons) for b in word.buttons):
        if all((b.press.do, b.label) != (button.press.do, button.label) for b in row):
            row.append(button)
    whole = [b for b in row if b.press.do == SEE]
    if len(row) > MOST_BUTTONS and whole:
        row = [*whole[:1], *[b for b in row if b.press.do != SEE][: MOST_BUTTONS - 1]]
    return (*rest, Buttons(tuple(row))) if row else rest
