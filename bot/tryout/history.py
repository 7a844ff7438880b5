"""What has been said in one house, so that changing person or reloading the page shows it again."""

from __future__ import annotations

import secrets
from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from bot.tryout.stage import Delivered
from dialogs.blocks import Blocks, FormBlock


class How(StrEnum):
    """How an entry came about: the first three are the person's own doing, the rest the bot's."""

    SAID = "said"
    PRESSED = "pressed"
    SENT = "sent"
    ANSWER = "answer"
    FORM = "form"
    NOTICE = "notice"


class Entry(Struct, frozen=True, kw_only=True):
    """One thing in a person's conversation.

    `aside`: it belongs to what the person was sent, so it is shown also while one is somebody else.
    `changed` counts up through the whole history; `gone` entries are kept so that a page can be told to drop them.
    """

    number: int
    changed: int
    organisation: str
    person: str
    how: How
    at: datetime
    blocks: Blocks
    language: str
    aside: bool
    gone: bool = False

    @property
    def form(self) -> FormBlock | None:
        match self.blocks:
            case (FormBlock() as form,):
                return form
            case _:
                return None


class History:
    """Every conversation of one house, in order. A new house has a new history, told apart by its `epoch`."""

    def __init__(self) -> None:
        self.epoch = secrets.token_hex(4)
        self.changes = 0
        self._entries: dict[int, Entry] = {}
        self._delivered: dict[tuple[str, int], int] = {}
        self._read: dict[str, int] = {}
        self._heard: set[str] = set()

    @property
    def cursor(self) -> str:
        """Where this history stands now; given back, it tells what a page has already seen."""
        return f"{self.epoch}.{self.changes}"

    def seen(self, cursor: str) -> int | None:
        """The number of changes a page has seen, or None when it was looking at another history."""
        epoch, _, number = cursor.partition(".")
        return (
            int(number) if epoch == self.epoch and number.isascii() and number.isdigit() and len(number) < 12 else None
        )

    def since(self, organisation: str, seen: int) -> list[Entry]:
        return [e for e in self._entries.values() if e.changed > seen and e.organisation == organisation]

    def first_time(self, key: str) -> bool:
        """Whether this delivery is new; a page that lost the answer sends the same one again."""
        new = key not in self._heard
        self._heard.add(key)
        return new

    def is_empty(self, organisation: str, person: str) -> bool:
        return not any(e.organisation == organisation and e.person == person for e in self._entries.values())

    def find(self, number: int | None, organisation: str, person: str) -> Entry | None:
        """The entry, if it is this person's own and still shown."""
        entry = self._entries.get(number) if number is not None else None
        mine = entry and not entry.gone and (entry.organisation, entry.person) == (organisation, person)
        return entry if mine else None

    def open_form(self, organisation: str, person: str) -> Entry | None:
        open = [e for e in self._entries.values() if e.how is How.FORM and not e.gone]
        return next((e for e in reversed(open) if (e.organisation, e.person) == (organisation, person)), None)

    def add(
        self, organisation: str, person: str, how: How, blocks: Blocks, *, at: datetime, language: str, aside: bool
    ) -> Entry:
        entry = Entry(
            number=len(self._entries) + 1,
            changed=self._next(),
            organisation=organisation,
            person=person,
            how=how,
            at=at,
            blocks=blocks,
            language=language,
            aside=aside,
        )
        self._entries[entry.number] = entry
        return entry

    def replace(self, entry: Entry, blocks: Blocks) -> None:
        self._entries[entry.number] = replace(entry, blocks=blocks, changed=self._next())

    def drop(self, entry: Entry) -> None:
        self._entries[entry.number] = replace(entry, gone=True, changed=self._next())

    def read_up_to(self, organisation: str) -> int:
        """The number of the last delivery that has been taken in."""
        return self._read.get(organisation, 0)

    def receive(self, organisation: str, delivered: Delivered, language: str) -> None:
        """A delivery becomes a notice in its reader's conversation, or takes the place of an earlier one."""
        self._read[organisation] = max(self.read_up_to(organisation), delivered.number)
        earlier = self._delivered.get((organisation, delivered.replaces)) if delivered.replaces is not None else None
        if earlier is not None:
            self.replace(self._entries[earlier], delivered.blocks)
            self._delivered[organisation, delivered.number] = earlier
            return
        entry = self.add(
            organisation,
            delivered.to,
            How.NOTICE,
            delivered.blocks,
            at=delivered.at,
            language=language,
            aside=True,
        )
        self._delivered[organisation, delivered.number] = entry.number

    def _next(self) -> int:
        self.changes += 1
        return self.changes
