"""Plays a transcript in a house of its own: a fixed clock, an example register, no network."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from bot.app import LivingHouse, build
from bot.stories import transcript
from bot.stories.transcript import Bot, Does, Line, Moves, Remark, Story
from bot.tryout.house import Mailbox
from dialogs import blocks as b
from dialogs.turn import Actor, ButtonPressed, Command, FormSent, Inbound, Place, PlaceKind, Typed, What
from dialogs.understand import Reader
from dialogs.words import Kind, Press
from policy_text import example
from policy_text.application import Official
from policy_text.example import Example
from policy_text.pack import Pack
from register.people import people
from register.storage import schema, seed
from register.storage.store import Store, Unit
from scheduler import ticks

Watch: TypeAlias = Callable[[Bot, b.Blocks], None]


class NotInTheStory(LookupError):
    """A line refers to something that is not there: a button, a card, a field, a person."""


class Player(Struct):
    """Somebody of the cast, with the cards they have seen and the form that is open before them."""

    email: str
    name: str
    cards: list[list[b.Blocks]] = field(default_factory=list)
    """Each as it was and has become, newest last: an old client, or a quick finger, presses what has been replaced."""

    form: b.FormBlock | None = None
    outsider: bool = False
    """Of another organisation: nobody has them in the register."""


class Stage:
    """One story being played. `watch` is called with each line of the bot and the message it is drawn from."""

    def __init__(
        self, story: Story, pack: Pack, folder: Path, reader: Reader | None, workplace: Path,
        watch: Watch | None = None,
    ) -> None:  # fmt: skip
        pack = as_told(story, pack)
        self._story, self._pack = story, pack
        self._watch = watch
        self._now = next(one.at for one in story.lines if isinstance(one, Moves)).astimezone(UTC)
        found = example.load(folder, pack)
        self._cast = {name: cast(found, pack, who) for name, who in story.cast.items()}
        self._by_email = {person.email: name for name, person in self._cast.items()}
        store = Store(f"sqlite:///{workplace / 'story.db'}", {pack.id: pack}, lambda: self._now)
        schema.make(store.engine)
        store.run_now(pack.id, lambda unit: _fill(unit, found))
        self._mailbox = Mailbox(lambda: self._now)
        self._house: LivingHouse = build(store, lambda: self._now, self._mailbox, reader)
        self._seen = 0
        self._deliveries = 0
        self._numbers: dict[int, tuple[str, int]] = {}

    async def play(self) -> Story:
        """The story with the bot's lines as they are now."""
        heard: list[Line] = []
        for line in self._story.lines:
            match line:
                case Remark():
                    heard.append(line)
                case Moves(at=at):
                    heard.append(line)
                    heard += await self._move(at.astimezone(UTC))
                case Does(who=who, text=text):
                    heard.append(line)
                    heard += await self._do(who, text)
                case Bot():
                    continue
        return replace(self._story, lines=tuple(heard))

    def close(self) -> None:
        self._house.close()

    async def _move(self, to: datetime) -> list[Line]:
        heard = await self._tick()
        while (due := self._next()) is not None and due <= to:
            self._now = due
            heard += await self._tick()
        self._now = max(to, self._now)
        return [*heard, *await self._tick()]

    def _next(self) -> datetime | None:
        return min((at for at in ticks.moments(self._house.store) if at > self._now), default=None)

    async def _tick(self) -> list[Line]:
        ticks.sweep(self._house.store)
        if self._story.owed:
            ticks.look_over(self._house.store)
        return await self._post()

    async def _do(self, who: str, text: str) -> list[Line]:
        person = self._cast[who]
        what, card = self._what(person, text)
        self._deliveries += 1
        spoken = await self._house.hear(
            Inbound(
                key=f"story-{self._deliveries}",
                organisation=self._pack.id,
                actor=Actor(
                    platform="tryout",
                    user=person.email,
                    name=person.name,
                    email=person.email,
                    member=not person.outsider,
                    reach={},
                ),
                place=Place(kind=PlaceKind.PERSONAL, key=f"tryout:{person.email}"),
                what=what,
            )
        )
        heard: list[Line] = []
        if spoken.replaces is not None and card is not None:
            person.cards[card].append(spoken.replaces)
            heard.append(self._hears(spoken.replaces, card=card + 1))
        said = (*spoken.blocks, *((spoken.form,) if spoken.form else ()))
        # What is typed beside an open form leaves it open.
        if spoken.form or isinstance(what, FormSent):
            person.form = spoken.form
        if said and said != spoken.replaces:
            heard.append(self._hears(said, private=spoken.private))
            _keep(person, said)
        return [*heard, *await self._post()]

    async def _post(self) -> list[Line]:
        """What the postman has delivered since last time; what is due within the minute is seen to first."""
        ticks.remind(self._house.store)
        ticks.watch(self._house.store)
        await self._house.postman.round()
        heard: list[Line] = []
        for _, one in self._mailbox.messages[self._seen :]:
            self._seen += 1
            name = self._by_email.get(one.to)
            if name is None:
                continue  # somebody outside the cast: they hear it, the story does not
            person = self._cast[name]
            if one.replaces is not None and one.replaces in self._numbers:
                _, card = self._numbers[one.replaces]
                person.cards[card].append(one.blocks)
                heard.append(self._hears(one.blocks, to=name, card=card + 1))
                continue
            if _keep(person, one.blocks):
                self._numbers[one.number] = (name, len(person.cards) - 1)
            heard.append(self._hears(one.blocks, to=name))
        return heard

    def _hears(self, message: b.Blocks, *, to: str = "", card: int | None = None, private: bool = False) -> Bot:
        line = Bot(text=shown(message), to=to, card=card, private=private)
        if self._watch is not None:
            self._watch(line, message)
        return line

    def _what(self, person: Player, text: str) -> tuple[What, int | None]:
        if text.startswith("/"):
            name, _, words = text[1:].partition(" ")
            return Command(name=name, text=words), None
        if pressed := transcript.pressed(text):
            if pressed.whose:
                press, _ = _find_button(self._cast[pressed.whose], pressed.label, pressed.card)
                return ButtonPressed(press=press), None
            press, card = _find_button(person, pressed.label, pressed.card)
            return ButtonPressed(press=press), card
        if text.startswith("[") and text.endswith("]"):
            return _filled(person, text[1:-1]), None
        return Typed(text=text), None


def as_told(story: Story, pack: Pack) -> Pack:
    """The pack as the story has it: where it names an e-service, that is the official way in."""
    if not story.eservice:
        return pack
    workflow = pack.workflow.model_copy(update={"official": Official.ESERVICE, "official_assumption": False})
    links = pack.links.model_copy(update={"eservice": story.eservice})
    return pack.model_copy(update={"workflow": workflow, "links": links})


def play(
    story: Story, packs: Mapping[str, Pack], folders: Mapping[str, Path], reader: Reader | None = None,
    watch: Watch | None = None,
) -> Story:  # fmt: skip
    """Plays a story in a folder of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="kanalvakt-story-") as workplace:
        stage = Stage(story, packs[story.organisation], folders[story.organisation], reader, Path(workplace), watch)
        try:
            return asyncio.run(stage.play())
        finally:
            stage.close()


def differences(expected: Story, heard: Story) -> list[tuple[str, str]]:
    """(expected, heard) wherever the two stories part, line by line between two acts."""
    found = []
    for want, got in zip(_acts(expected), _acts(heard), strict=True):
        wanted, gotten = list(want), list(got)
        for one in range(max(len(wanted), len(gotten))):
            w = wanted[one] if one < len(wanted) else None
            g = gotten[one] if one < len(gotten) else None
            if w is None or g is None or not transcript.matches(w, g):
                found.append((_line(w), _line(g)))
    return found


def _line(line: Bot | None) -> str:
    return "\n".join(transcript._written(line)) if line is not None else ""


def _acts(story: Story) -> list[list[Bot]]:
    """The bot's lines after each thing that is done or each move of the clock."""
    acts: list[list[Bot]] = [[]]
    for line in story.lines:
        match line:
            case Bot():
                acts[-1].append(line)
            case Does() | Moves():
                acts.append([])
            case Remark():
                continue
    return acts


def shown(message: b.Blocks) -> str:
    """A message as a transcript writes it: as plain text, its buttons at the end of the line they belong to."""
    lines: list[str] = []
    for block in message:
        text = b.as_text((block,))
        if isinstance(block, b.ButtonRow) and lines:
            lines[-1] = f"{lines[-1]} {text}"
        else:
            lines += text.split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _keep(person: Player, message: b.Blocks) -> bool:
    """Counts a message with something to press as one of the person's cards."""
    if any(True for _ in _buttons(message)) or any(isinstance(block, b.FormBlock) for block in message):
        person.cards.append([message])
        return True
    return False


def _buttons(message: b.Blocks) -> list[tuple[str, str, Press]]:
    """(row label or "", button label, press)."""
    found = []
    for block in message:
        if isinstance(block, b.ButtonRow):
            found += [("", one.label, one.press) for one in block.buttons]
        elif isinstance(block, b.FactList):
            found += [(fact.label, fact.button.label, fact.button.press) for fact in block.facts if fact.button]
    return found


def _find_button(person: Player, label: str, number: int) -> tuple[Press, int]:
    """On the newest card that has it, as it is now; on a card that is named, also as it once was."""
    at = [number - 1] if number else range(len(person.cards) - 1, -1, -1)
    for card in at:
        if not 0 <= card < len(person.cards):
            break
        for message in person.cards[card][::-1] if number else person.cards[card][-1:]:
            for row, text, press in _buttons(message):
                if label in (text, f"{text}: {row}"):
                    return press, card
    raise NotInTheStory(f"({label})")


def _filled(person: Player, text: str) -> FormSent:
    if person.form is None:
        raise NotInTheStory("[…]")
    by_label = {f.label: f for f in person.form.fields}
    values: dict[str, Any] = {f.key: f.value for f in person.form.fields if f.value not in (None, "")}
    for pair in re.split(r";\s*(?=[^;=]+=)", text):
        label, _, answer = pair.partition("=")
        found = by_label.get(label.strip()) or next(
            (f for text, f in by_label.items() if text.startswith(label.strip())), None
        )
        if found is None:
            raise NotInTheStory(label)
        values[found.key] = _answer(found, answer.strip())
    return FormSent(press=person.form.press, values=values)


def _answer(found: b.BlockField, answer: str) -> Any:
    by_label = {o.label: o.value for o in found.options}
    match found.kind:
        case Kind.CHECK:
            return answer.casefold() in ("ja", "x", "yes")
        case Kind.CHOICES:
            return [by_label[one.strip()] for one in answer.split(",") if one.strip()]
        case Kind.CHOICE:
            return by_label.get(answer, answer)
        case _:
            return answer.replace(" / ", "\n")


def cast(found: Example, pack: Pack, who: str) -> Player:
    """Somebody of the example register, by name, e-mail, role id or role title; "administratör 2" is the second such."""
    if who.startswith(transcript.OUTSIDER):
        name, _, email = who.removeprefix(transcript.OUTSIDER).strip().rpartition(" ")
        return Player(email=email, name=name, outsider=True)
    wanted, _, nth = who.rpartition(" ") if re.search(r" \d+$", who) else (who, "", "1")
    for person in found.people:
        if who in (person.name, person.email):
            return Player(email=person.email, name=person.name)
    roles = {id for id, role in pack.roles.items() if wanted in (id, role.title)}
    holders = [p for p in found.people if p.role in roles]
    if len(holders) < int(nth):
        raise NotInTheStory(who)
    person = holders[int(nth) - 1]
    return Player(email=person.email, name=person.name)


def _fill(unit: Unit, found: Example) -> None:
    seed.seed(unit, found)
    for person in people.everyone(unit):
        people.reached_by(unit, person.id, "tryout", person.email, {})
