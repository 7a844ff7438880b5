"""Slack's staging: a story's lines delivered as Slack delivers them, and what Slack is told to show read back."""

from __future__ import annotations

import asyncio
import html
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from bot.slack.door import SlackDoor
from bot.stories import transcript
from bot.stories.transcript import Does, Story
from tests.bot.slack import payloads
from tests.bot.slack.payloads import TEAM
from tests.bot.slack.stage import SECRET, Call, FakeSlack, a_person, credentials, direct, serving
from tests.stagings import scripts
from tests.stagings.hours import Hours
from tests.stagings.house import StagedHouse
from tests.stagings.scripts import Heard

BETWEEN = 2.0
"""Seconds that pass for the door between two lines: people are slower than the pace Slack asks of us."""


@dataclass
class _Card:
    """A message as Slack shows it, and as it was before it was changed."""

    ts: str
    blocks: list[list[dict[str, Any]]]


@dataclass
class _Person:
    user: str
    cards: list[_Card] = field(default_factory=list)
    view: dict[str, Any] | None = None
    typed: dict[str, str] = field(default_factory=dict)
    """What has been filled in and stands there still when the form comes back with something to mend."""


@cache
def play(name: str) -> list[Heard]:
    """What each person is shown in Slack, act by act."""
    story = scripts.story(name)
    with tempfile.TemporaryDirectory(prefix="kanalvakt-slack-") as workplace, asyncio.Runner(loop_factory=Hours) as run:
        return run.run(_play(story, Path(workplace)))


async def _play(story: Story, workplace: Path) -> list[Heard]:
    staged, slack = StagedHouse(story, workplace), FakeSlack()
    users: dict[str, str] = {}

    def address(email: str, name: str) -> tuple[str, dict[str, str]]:
        user = users.setdefault(email, f"U{len(users) + 1:04}")
        slack.people[user] = a_person(user, name=name, email=email)
        return user, {"user": user, "team": TEAM}

    staged.fill("slack", address)
    for email, name in scripts.outsiders(story).items():
        users[email] = f"U{len(users) + 1:04}"
        slack.people[users[email]] = a_person(users[email], name=name, email=email, team_id="TANNAN", is_stranger=True)
    app = web.Application()
    async with serving(slack.app()) as there, aiohttp.ClientSession() as session:
        slack.url = there
        door = SlackDoor(staged.house, {story.organisation: credentials(slack)}, session)
        staged.couriers["slack"] = door.courier
        app.add_routes(door.routes())
        async with serving(app) as here:
            await door.open()
            people = {name: _Person(user=users[email]) for name, (email, _) in scripts.cast(story).items()}
            play = _Play(staged, slack, door, session, f"{here}/slack/events", people)
            try:
                return [await play.act(act) for act in scripts.acts(story)]
            finally:
                await door.close()
                staged.house.close()


class _Play:
    def __init__(
        self, staged: StagedHouse, slack: FakeSlack, door: SlackDoor, session: aiohttp.ClientSession, url: str,
        people: dict[str, _Person],
    ) -> None:  # fmt: skip
        self._staged, self._slack, self._door = staged, slack, door
        self._session, self._url, self._people = session, url, people
        self._by_user = {person.user: name for name, person in people.items()}
        self._seen = len(slack.calls)

    async def act(self, act: scripts.Act) -> Heard:
        heard = Heard()
        match act.line:
            case Does(who=who, text=text):
                await self._do(heard, who, text)
                await self._staged.post()
            case moves:
                await self._staged.move(moves.at)
        await self._door.settled()
        self._read(heard, act.line.who if isinstance(act.line, Does) else "")
        loop = asyncio.get_running_loop()
        if isinstance(loop, Hours):
            loop.ahead += BETWEEN
        return heard

    async def _do(self, heard: Heard, who: str, text: str) -> None:
        person = self._people[who]
        body, headers = payloads.signed(self._payload(person, text), SECRET)
        async with self._session.post(self._url, data=body, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
            told = await answer.json() if answer.content_type == "application/json" else {}
        await self._door.settled()
        match told:
            case {"response_action": "errors", "errors": problems}:
                typed = (f"{label} = {answer}" for label, answer in person.typed.items())
                heard.add_form(who, " ".join([_view(person.view or {}), *typed, *problems.values()]))
            case {"response_action": "update", "view": view}:
                person.view, person.typed = view, {}
                heard.add_form(who, _view({**view, "blocks": _as_written(view["blocks"])}))
            case _ if text.startswith("["):
                person.view = None

    def _payload(self, person: _Person, text: str) -> dict[str, Any]:
        chat = direct(person.user)
        if text.startswith("/"):
            name, _, words = text.partition(" ")
            return dict(payloads.command(words, name=name, user=person.user, channel=chat))
        if text.startswith("["):
            assert person.view is not None, text
            labels = [block["label"]["text"] for block in person.view["blocks"] if block["type"] == "input"]
            person.typed |= scripts.labelled(labels, scripts.pairs(text))
            return payloads.view_submission(person.view, payloads.filled(person.view, person.typed), user=person.user)
        if (pressed := transcript.pressed(text)) is not None:
            whose = self._people[pressed.whose] if pressed.whose else person
            card, button = _find(whose, pressed.label, pressed.card)
            return payloads.action(button, user=person.user, channel=chat, ts=card.ts)
        # What a person types with &, < and > comes from Slack as entities.
        return payloads.message(html.escape(text, quote=False), user=person.user, channel=chat)

    def _read(self, heard: Heard, actor: str) -> None:
        """What Slack has been told since the last line."""
        for at, call in enumerate(self._slack.calls[self._seen :], self._seen):
            match call.method:
                case "chat.postMessage":
                    self._posted(heard, call, f"1772442000.{at + 1:06}")
                case "chat.update":
                    self._updated(heard, call)
                case "views.open":
                    self._people[actor].view, self._people[actor].typed = dict(call["view"]), {}
                    heard.add_form(actor, _view(call["view"]))
        self._seen = len(self._slack.calls)

    def _posted(self, heard: Heard, call: Call, ts: str) -> None:
        if (name := self._whose(call)) is None:
            return
        heard.add(name, call.text)
        if name in self._people and payloads.buttons(call["blocks"]):
            self._people[name].cards.append(_Card(ts=ts, blocks=[call["blocks"]]))

    def _updated(self, heard: Heard, call: Call) -> None:
        if (name := self._whose(call)) is None:
            return
        heard.add(name, call.text)
        for card in self._people[name].cards if name in self._people else ():
            if card.ts == call["ts"]:
                card.blocks.append(call["blocks"])

    def _whose(self, call: Call) -> str | None:
        """Whose own chat it is said in: None for those whom the story does not follow, a place that is nobody's by its id."""
        own = self._by_user.get(call["channel"].replace("D", "U", 1))
        return own or (None if call["channel"][0] in "UD" else str(call["channel"]))


def _find(person: _Person, label: str, number: int) -> tuple[_Card, dict[str, Any]]:
    for card in [person.cards[number - 1]] if number else person.cards[::-1]:
        for blocks in card.blocks[::-1] if number else card.blocks[-1:]:
            if (button := payloads.buttons(blocks).get(label)) is not None:
                return card, button
    raise AssertionError(f"({label}) is not there")


def _as_written(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What stands above a field in a view that is shown anew, after it, as a story has a problem."""
    found: list[dict[str, Any]] = []
    for block in blocks:
        below = found and block["type"] == "input" and found[-1]["type"] == "section"
        found.insert(len(found) - 1 if below else len(found), block)
    return found


def _view(view: dict[str, Any]) -> str:
    """A form as it stands on the screen."""
    return f"[{view['title']['text']}] {payloads.read(view['blocks'])} ({view['submit']['text']})"
