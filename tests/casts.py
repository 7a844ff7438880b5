"""The people of a case in each municipality, and the post that reaches them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from dialogs import blocks, codec
from dialogs.wording import Speaker
from dialogs.words import Buttons, Message, Press
from policy_text.pack import Outcome, StepKind
from register import nudges
from register.applications import casework
from register.applications.applications import ApplicationView
from register.applications.casework import StepView
from register.people import people
from register.people.people import PersonView
from register.storage import outbox
from register.storage.store import Store
from register.wishes import SettleStep
from scheduler.postman import word_for
from tests.builders import Chat, Clock, a_person, a_sent_application, a_store, case_of, perform, steps_of


class Post:
    """What has been put to be told, worded as the postman does, and kept by the person it is for."""

    def __init__(self, store: Store, org: str) -> None:
        self.store, self.org = store, org
        self.read = 0
        self.letters: dict[int, list[tuple[int | None, Message]]] = {}

    def deliver(self) -> None:
        due = self.store.claim(lambda connection: nudges.due(connection, self.store.clock())).result()
        for org, person in due:
            self.store.run_now(org, partial(word_for, person=person))
        while (one := self.store.run_now(self.org, lambda unit: outbox.load(unit, self.read + 1))) is not None:
            self.read += 1
            self.letters.setdefault(one.person_id, []).append((one.changes, codec.loads(one.words)))

    def to(self, person: PersonView) -> list[str]:
        """The new messages that this person has got, as text."""
        self.deliver()
        return [self._text(words) for changes, words in self.letters.get(person.id, []) if changes is None]

    def updates(self, person: PersonView) -> list[str]:
        """What earlier messages have become."""
        self.deliver()
        return [self._text(words) for changes, words in self.letters.get(person.id, []) if changes is not None]

    def buttons(self, person: PersonView) -> list[str]:
        """The labels in the latest message."""
        self.deliver()
        speaker = self._speaker()
        _, words = self.letters[person.id][-1]
        return [speaker.line(b.label) for word in words if isinstance(word, Buttons) for b in word.buttons]

    def button(self, person: PersonView, label: str, nth: int = -1) -> Press:
        """The button with this label; `nth` of several alike, the latest unless said otherwise."""
        self.deliver()
        speaker = self._speaker()
        found = [
            button.press
            for _, words in self.letters.get(person.id, [])
            for word in words
            if isinstance(word, Buttons)
            for button in word.buttons
            if speaker.line(button.label) == label
        ]
        return found[nth]

    def _text(self, words: Message) -> str:
        return blocks.as_text(self._speaker().word(words))

    def _speaker(self) -> Speaker:
        return Speaker(language="sv", now=self.store.clock())


class Municipality:
    """A municipality with its people, the post that reaches them, and everybody's chat with the bot."""

    def __init__(self, folder: Path, org: str) -> None:
        self.org, self.clock = org, Clock()
        self.store = a_store(folder, self.clock)
        self.post = Post(self.store, org)
        self.chats: dict[int, Chat] = {}

    def person(self, name: str, *roles: str, **values: Any) -> PersonView:
        return a_person(self.store, name, *roles, org=self.org, **values)

    def chat(self, who: PersonView) -> Chat:
        """One chat for each person, so that a conversation goes on."""
        return self.chats.setdefault(who.id, Chat(self.store, who, self.org))

    def press(self, who: PersonView, label: str, nth: int = -1) -> Chat:
        """A button on a card that this person has been sent."""
        chat = self.chat(who)
        chat.send_press(self.post.button(who, label, nth))
        return chat

    def settle(self, who: PersonView, case: ApplicationView, step: str, outcome: Outcome, **values: Any) -> None:
        row = steps_of(self.store, case.id, self.org)[step].id
        perform(self.store, SettleStep(step=row, outcome=outcome, **values), who, self.org)

    def waiting_for(self, who: PersonView) -> tuple[tuple[ApplicationView, StepView], ...]:
        return self.store.run_now(self.org, lambda unit: casework.waiting_for(unit, people.view(unit, who.id)))

    def now(self, case: ApplicationView) -> ApplicationView:
        return case_of(self.store, case.id, self.org)


class Sater(Municipality):
    """Sara applies and is main responsible, Kalle is to run it with her, Eva is their chief."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "sater")
        self.sara, self.kalle = self.person("Sara Lind"), self.person("Kalle Karlsson")
        self.eva = self.person("Eva Strand", "sektorchef", department="Sektor kultur")
        self.karin = self.person("Karin Ek", "kommunikationschef")
        self.ulf = self.person("Ulf Sander", "ersattande_beredare")
        self.anders = self.person("Anders Wik", "sekreterare")
        self.birgitta = self.person("Birgitta Lov", "registrator")

    def sent(self, **changes: Any) -> ApplicationView:
        return a_sent_application(self.store, self.sara, self.kalle, chief=self.eva, **changes)

    def to_prepare(self, **changes: Any) -> ApplicationView:
        """Accepted by both and assigned by the chief."""
        case = self.sent(**changes)
        self.settle(self.kalle, case, "accept", Outcome.ACCEPT)
        self.settle(self.eva, case, "assign", Outcome.ASSIGN)
        return self.now(case)

    def to_decide(self, **changes: Any) -> ApplicationView:
        case = self.to_prepare(**changes)
        self.settle(self.karin, case, "prepare", Outcome.RECOMMEND)
        return self.now(case)


class Gullspang(Municipality):
    """Jenny applies and is main responsible, Emma is to run it with her, Anneli signs as their chief."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "gullspang")
        self.jenny, self.emma = self.person("Jenny Ask"), self.person("Emma Norr")
        self.anneli = self.person("Anneli Ros", "verksamhetsansvarig_chef", department="Kultur och fritid")
        self.camilla = self.person("Camilla Fors", "informationsansvarig")

    def sent(self, **changes: Any) -> ApplicationView:
        return a_sent_application(self.store, self.jenny, self.emma, chief=self.anneli, org=self.org, **changes)

    def sign(self, case: ApplicationView, *who: PersonView) -> None:
        """Each of these signs what waits for them in the case."""
        for person in who:
            step = next(s for c, s in self.waiting_for(person) if c.id == case.id and s.rule.kind == StepKind.SIGN)
            perform(self.store, SettleStep(step=step.id, outcome=Outcome.SIGN), person, self.org)
