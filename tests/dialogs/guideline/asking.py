"""A reader that knows a few questions by heart, and a chat that hears what its buttons carry, as the doors have it."""

from __future__ import annotations

from typing import Any

from dialogs import codec, desk
from dialogs.texts.vocabulary import fold
from dialogs.turn import ButtonPressed, Inbound, Place, PlaceKind, Reply, Typed
from dialogs.understand import Found, Level, understand
from policy_text.pack import Pack
from register.people.people import PersonView
from register.questions import policy_questions
from register.storage import outbox
from register.storage.store import Store
from scheduler import postman
from tests.builders import Chat

# Question: topic, its name, whether it is private.
KNOWN = {
    "hur snabbt maste vi svara": ("svarstid", "svarstid", False),
    "how fast must we answer": ("svarstid", "svarstid", False),
    "hur ofta ska vi lagga ut nagot": ("inlaggsfrekvens", "hur ofta man ska lägga ut något", False),
    "far vi kopa annonser": ("annonsering", "annonsering", False),
    "may we buy ads": ("annonsering", "annonsering", False),
    "annonsering": ("annonsering", "annonsering", False),
    "svarstid": ("svarstid", "svarstid", False),
    "far jag klaga pa chefen hemma": ("kritisera_chefen", "kritik mot chefen", True),
}
OFF_TOPIC = "vad blir det till lunch"
NEAR = "far vi ha tavlingar"
WHERE = {"svarstid": "svarstid", "inlaggsfrekvens": "inlaggsfrekvens"}


def read(text: str, pack: Pack, previous: str | None) -> Found:
    key = fold(text)
    if key == OFF_TOPIC:
        return Found(level=Level.SILENT, topic="lunch", topic_name="lunch", off_topic=True)
    if key == NEAR:
        return Found(level=Level.NEAR, passages=pack.topics["svarstid"])
    if key == "och pa helger" and previous and fold(previous) in KNOWN:
        key = fold(previous)
    if key not in KNOWN:
        return Found(level=Level.SILENT)
    topic, name, private = KNOWN[key]
    passages = pack.topics.get(topic, ())
    level = Level.ANSWER if passages else Level.SILENT
    return Found(level=level, topic=topic, topic_name=name, private=private, passages=passages, sure=0.9)


class Asking(Chat):
    """`shared` puts it in a thread where others read along."""

    def __init__(self, store: Store, who: PersonView, org: str = "sater", *, shared: bool = False) -> None:
        super().__init__(store, who, org, reader=read)
        self.shared = shared
        self.previous: str | None = None

    def deliver(self, inbound: Inbound, text: str = "") -> str:
        previous, what = self.previous, inbound.what
        if isinstance(what, ButtonPressed):
            text, previous = str(what.press.args.get("question", "")), str(what.press.args.get("before", "")) or None
        examples = self.store.run_now(self.org, policy_questions.examples)
        meaning = understand(text, self.store.packs[self.org], self.reader, previous, examples)
        if isinstance(what, Typed):
            self.previous = text if meaning.asks and not meaning.found.private else None
        self.last = self.store.run_now(self.org, lambda unit: desk.answer(unit, inbound, meaning))
        return self.text()

    def inbound(self, what: Any, key: str = "") -> Inbound:
        heard = super().inbound(what, key)
        if not self.shared:
            return heard
        place = Place(kind=PlaceKind.SHARED, key="tryout:kanalen/1")
        return Inbound(
            key=f"{heard.key}-shared", organisation=heard.organisation, actor=heard.actor, place=place, what=what
        )

    def told(self) -> str:
        """The latest message that has come by itself; its buttons can be pressed. "" when none has."""

        def claim(unit: Any) -> str:
            postman.word_for(unit, self.who.id)
            return next((row.words for row in reversed(messages(unit, self.who.id))), "")

        words = self.store.run_now(self.org, claim)
        self.last = Reply(words=codec.loads(words)) if words else Reply()
        return self.text() if words else ""


def messages(unit: Any, person: int) -> list[outbox.Claimed]:
    rows = (outbox.load(unit, number) for number in range(1, 200))
    return [row for row in rows if row is not None and row.person_id == person]
