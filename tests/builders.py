"""What many tests begin with: a store on a real file, people, a desk to talk to. Each test shows the rest itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from dialogs import blocks, desk, notices
from dialogs.turn import (
    Actor,
    ButtonPressed,
    Command,
    FormSent,
    Inbound,
    Place,
    PlaceKind,
    Reply,
    Typed,
    What,
)
from dialogs.understand import Reader, understand
from dialogs.wording import Speaker
from dialogs.words import Ask, Button, Buttons, Press, Row, Rows
from policy_text import pack as packs_room
from policy_text.pack import Pack
from register import journal, nudges, requests
from register.applications import applications, casework
from register.applications.applications import ApplicationView
from register.applications.casework import StepView
from register.channels import channels
from register.channels.channels import ChannelStatus, ChannelView, Origin
from register.people import people
from register.people.people import PersonView
from register.storage import schema
from register.storage.store import Store, Unit
from register.wishes import Receipt, StartDraft, SubmitApplication, Wish

ROOT = Path(__file__).parent.parent
MONDAY = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""Monday 2 March 2026, 09.00 in Sweden."""


@cache
def all_packs() -> Mapping[str, Pack]:
    return packs_room.packs([ROOT / "policy_text" / name for name in ("sater", "gullspang")])


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = MONDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


def a_store(folder: Path, clock: Clock | None = None) -> Store:
    """Both municipalities in one SQLite file, as the service has them."""
    store = Store(f"sqlite:///{folder / 'kanalvakt.db'}", all_packs(), clock or Clock())
    schema.make(store.engine)
    return store


def a_person(
    store: Store, name: str, *roles: str, org: str = "sater", department: str = "", **values: Any
) -> PersonView:
    """Somebody with a work e-mail made of the name, and these roles."""

    def make(unit: Any) -> PersonView:
        email = f"{name.lower().replace(' ', '.')}@{unit.pack.organisation.email_domains[0]}"
        where = people.department_named(unit, department) if department else None
        id = people.add(unit, name=name, email=values.pop("email", email), department_id=where, **values)
        for role in roles:
            unit.insert(people.RoleHeld, person_id=id, role=role, department_id=where if department else None)
        people.reached_by(unit, id, "tryout", people.view(unit, id).email, {})
        return people.view(unit, id)

    return store.run_now(org, make)


def a_channel(
    store: Store,
    name: str,
    *administrators: PersonView,
    main: PersonView | None = None,
    org: str = "sater",
    **values: Any,
) -> ChannelView:
    """A channel that runs, on Facebook unless said otherwise, with these people; nothing else of it is known."""

    def make(unit: Unit) -> ChannelView:
        standing: dict[str, Any] = {
            "medium": "facebook", "status": ChannelStatus.ACTIVE, "origin": Origin.BEFORE_THE_BOT, "active_at": unit.now
        }  # fmt: skip
        made = channels.insert(unit, name=name, **{**standing, **values})
        for person in administrators:
            channels.appoint(unit, made.id, person.id, main=main is not None and person.id == main.id)
        return channels.load(unit, made.id)

    return store.run_now(org, make)


def with_checklist(store: Store, channel: ChannelView, org: str = "sater") -> ChannelView:
    """The channel with the pack's list of what to do, nothing of it done."""

    def make(unit: Unit) -> ChannelView:
        for item in unit.pack.checklists["set_up"]:
            unit.insert(
                channels.ChecklistRow, channel_id=channel.id, list="set_up", key=item.key, text="", owner=item.owner
            )
        return channels.load(unit, channel.id)

    return store.run_now(org, make)


def read_out(store: Store, to: PersonView, org: str = "sater") -> list[Reply]:
    """What this person is to be told, worded now as the postman would, and then told: one reply a message."""

    def word(unit: Unit) -> list[Reply]:
        reader = people.view(unit, to.id)
        language = reader.language or unit.pack.organisation.language
        found = []
        for ids, message, _ in notices.compose(unit, reader, nudges.open_for(unit, to.id)):
            for id in ids:
                nudges.settle(unit, id, None)
            found.append(Reply(words=message, language=language))
        return found

    return store.run_now(org, word)


def as_text(reply: Reply, now: datetime = MONDAY) -> str:
    return blocks.as_text(Speaker(language=reply.language, now=now).word(reply.words))


def perform(store: Store, wish: Wish, by: PersonView, org: str = "sater") -> Receipt:
    """One wish carried out as a door would have it done, or its refusal raised."""
    return store.run_now(org, lambda unit: requests.perform(unit, wish, people.view(unit, by.id)))


def told(store: Store, to: PersonView, org: str = "sater") -> list[str]:
    """The names of what this person is to be told and has not been."""
    return [row.notice for row in store.run_now(org, lambda unit: nudges.open_for(unit, to.id))]


def seen(store: Store, channel: ChannelView, org: str = "sater") -> ChannelView:
    """The channel as it stands now."""
    return store.run_now(org, lambda unit: channels.load(unit, channel.id))


def journal_of(store: Store, channel: ChannelView, org: str = "sater") -> list[tuple[str, str]]:
    """What has happened to a channel: what, and by which rule."""
    rows = store.run_now(org, lambda unit: journal.of(unit, "channel", channel.id))
    return [(row.what, row.rule) for row in rows]


def answers_for(*administrators: PersonView, chief: PersonView, org: str = "sater", **changes: Any) -> dict[str, Any]:
    """Every question of the municipality answered; the first of the administrators is main."""
    people_named = [{"name": p.name, "email": p.email, "main": p is administrators[0]} for p in administrators]
    both = {
        "medium": "facebook", "unit": "Biblioteket", "administrators": people_named,
        "chief": {"name": chief.name, "email": chief.email}, "goals": "Nå barnfamiljer med bokcirklar och lov.",
    }  # fmt: skip
    own: dict[str, dict[str, Any]] = {
        "sater": {
            "plan": "Två inlägg i veckan, den som är i tjänst modererar.", "dpia": {"value": "yes", "reason": ""},
            "competence": "Kommunens kurs", "time": "Fyra timmar i veckan", "time.hours_per_week": 4,
            "comms_publish": {"value": "yes", "reason": ""},
        },
        "gullspang": {
            "listening_only": "no", "website_first": "yes", "assignment": {"name": chief.name, "email": chief.email},
            "address": "www.facebook.com/biblioteket", "audience": "Barnfamiljer", "daily": people_named[:1],
            "watch": "Varje vardag", "watch.posts_per_week": 2, "watch.days": ["mon"], "watch.removal_hours": 48,
            "hours": 4,
        },
    }  # fmt: skip
    chosen = {"unit.belongs_to": f"d{chief.department_id}"} if chief.department_id else {}
    return {**both, **own[org], **chosen, **changes}


def a_draft(store: Store, applicant: PersonView, answers: Mapping[str, Any], org: str = "sater") -> ApplicationView:
    return case_of(store, perform(store, StartDraft(answers=answers), applicant, org).id, org)


def a_sent_application(
    store: Store, applicant: PersonView, *others: PersonView, chief: PersonView, org: str = "sater", **changes: Any
) -> ApplicationView:
    """Sent by the applicant, who is to be main responsible, with these others as administrators."""
    draft = a_draft(store, applicant, answers_for(applicant, *others, chief=chief, org=org, **changes), org)
    perform(store, SubmitApplication(application=draft.id), applicant, org)
    return case_of(store, draft.id, org)


def case_of(store: Store, application: int, org: str = "sater") -> ApplicationView:
    """A case as it stands now."""
    return store.run_now(org, lambda unit: applications.load(unit, application))


def steps_of(store: Store, application: int, org: str = "sater") -> dict[str, StepView]:
    """The latest step of each kind in a case, by its id in the workflow."""
    case = case_of(store, application, org)
    return {step.rule.id: step for step in store.run_now(org, lambda unit: casework.of(unit, case))}


class Library:
    """A library with a Facebook page, run by Eva and Kalle, answered for by Karin; Lena leads the communications."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.store = a_store(folder, self.clock)
        self.eva, self.kalle = a_person(self.store, "Eva Ek"), a_person(self.store, "Kalle Karlsson")
        self.karin = a_person(self.store, "Karin Strand", "sektorchef", department="Sektor kultur")
        self.lena = a_person(self.store, "Lena Åkerman", "kommunikationschef")
        self.channel = a_channel(
            self.store, "Biblioteket", self.eva, self.kalle, main=self.eva, chief_id=self.karin.id,
            department_id=self.karin.department_id, address="www.facebook.com/biblioteket",
        )  # fmt: skip

    def now(self) -> ChannelView:
        return seen(self.store, self.channel)

    def runs(self) -> list[int]:
        return [a.person_id for a in self.now().administrators]

    def set_up(self, **values: Any) -> ChannelView:
        """One that is being set up, with the same people."""
        values = {"status": ChannelStatus.SETTING_UP, "active_at": None, "chief_id": self.karin.id, **values}
        return a_channel(self.store, "Simhallen", self.eva, self.kalle, main=self.eva, **values)


class Chat:
    """A person's private chat with the bot, through the desk."""

    def __init__(
        self, store: Store, who: PersonView, org: str = "sater", platform: str = "tryout", reader: Reader | None = None
    ) -> None:
        self.store, self.who, self.org, self.platform, self.reader = store, who, org, platform, reader
        self.count = 0
        self.last = Reply()

    def say(self, text: str) -> str:
        return self._hear(Typed(text=text), text)

    def command(self, name: str, text: str = "") -> str:
        return self._hear(Command(name=name, text=text), text)

    def press(self, label: str, row: str | None = None) -> str:
        """The button with this label in what was last said."""
        return self.send_press(self.button(label, row))

    def send_press(self, press: Press) -> str:
        return self._hear(ButtonPressed(press=press))

    def fill(self, **values: Any) -> str:
        """The form last opened, by field key (dots written as two underscores), what it held kept."""
        ask = self.form()
        written = {key.replace("__", "."): value for key, value in values.items()}
        return self._hear(FormSent(press=ask.form.press, values={**ask.values, **written}))

    def send_form(self, press: Press, **values: Any) -> str:
        """A form that was opened earlier, sent in now."""
        return self._hear(FormSent(press=press, values=values))

    def form(self) -> Ask:
        return next(word for word in self.last.words if isinstance(word, Ask))

    def button(self, label: str, row: str | None = None) -> Press:
        speaker = self._speaker()
        for where, button in _buttons(self.last):
            if speaker.line(button.label) == label and (row is None or (where and speaker.line(where.label) == row)):
                return button.press
        raise LookupError(f"no ({label}) in:\n{self.text()}")

    def text(self) -> str:
        """What was last said, as plain text."""
        return blocks.as_text(self._speaker().word(self.last.words))

    def replaced(self) -> str:
        """What the pressed card became, as plain text; "" when it stayed."""
        return blocks.as_text(self._speaker().word(self.last.replaces or ()))

    def deliver(self, inbound: Inbound, text: str = "") -> str:
        pack = self.store.packs[self.org]
        meaning = understand(text, pack, self.reader)
        self.last = self.store.run_now(self.org, lambda unit: desk.answer(unit, inbound, meaning))
        return self.text()

    def inbound(self, what: What, key: str = "") -> Inbound:
        self.count += 1
        return Inbound(
            key=key or f"{self.platform}-{self.who.email}-{self.count}",
            organisation=self.org,
            actor=Actor(
                platform=self.platform, user=self.who.email, name=self.who.name, email=self.who.email, reach={}
            ),
            place=Place(kind=PlaceKind.PERSONAL, key=f"{self.platform}:{self.who.email}"),
            what=what,
        )

    def _hear(self, what: What, text: str = "") -> str:
        return self.deliver(self.inbound(what), text)

    def _speaker(self) -> Speaker:
        return Speaker(language=self.last.language, now=self.store.clock())


def _buttons(reply: Reply) -> list[tuple[Row | None, Button]]:
    found: list[tuple[Row | None, Button]] = []
    for word in reply.words:
        if isinstance(word, Buttons):
            found += [(None, button) for button in word.buttons]
        elif isinstance(word, Rows):
            found += [(row, row.button) for row in word.rows if row.button]
    return found


def a_whole_draft(chat: Chat, *, medium: str = "Facebook", unit: str = "Biblioteket", chief: str) -> str:
    """Säter's ten questions answered, up to the summary; the other administrator is Kalle Karlsson."""
    for line in (
        "ansök", medium, unit, "Vi vill nå barnfamiljer och berätta om bokcirklar.",
        "Två inlägg i veckan, den som är i tjänst modererar.", "ja", "jag och Kalle Karlsson kalle.karlsson@sater.se",
        "Vi har gått kommunens kurs.", "Fyra timmar i veckan tillsammans", chief, "ja",
    ):  # fmt: skip
        chat.say(line)
    return chat.text()
