"""Teams' staging: a story's lines delivered as Teams delivers them, and what Teams is told to show read back."""

from __future__ import annotations

import asyncio
import re
import tempfile
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from pydantic import SecretStr

from bot.settings import TeamsCredentials
from bot.stories import transcript
from bot.stories.transcript import Does, Story
from bot.teams import hear
from bot.teams.door import TeamsDoor
from dialogs.texts import phrase
from tests.bot.teams import payloads
from tests.bot.teams.payloads import TENANT
from tests.bot.teams.stubs import APP, Call, Microsoft
from tests.stagings import scripts
from tests.stagings.hours import Hours
from tests.stagings.house import StagedHouse
from tests.stagings.scripts import Heard

_FILLED_IN = re.compile("|".join(phrase("teams-form-done", language, title=".+") for language in ("sv", "en")))
"""What a form in Teams becomes when it has been sent in: elsewhere it closes."""


@dataclass
class _Card:
    """A message as Teams shows it, and as it was before it was changed."""

    id: str
    cards: list[dict[str, Any]]


@dataclass
class _Person:
    sender: Mapping[str, Any]
    cards: list[_Card] = field(default_factory=list)


@cache
def play(name: str) -> list[Heard]:
    """What each person is shown in Teams, act by act."""
    story = scripts.story(name)
    with tempfile.TemporaryDirectory(prefix="kanalvakt-teams-") as workplace, asyncio.Runner(loop_factory=Hours) as run:
        return run.run(_play(story, Path(workplace)))


async def _play(story: Story, workplace: Path) -> list[Heard]:
    staged, microsoft = StagedHouse(story, workplace), Microsoft(members={})
    senders: dict[str, Mapping[str, Any]] = {}
    async with TestServer(microsoft.app()) as server, aiohttp.ClientSession() as session:
        microsoft.url = str(server.make_url("")).rstrip("/")

        def address(email: str, name: str) -> tuple[str, Mapping[str, Any]]:
            person = str(uuid.uuid5(uuid.NAMESPACE_DNS, email))
            sender = senders.setdefault(email, {"id": f"29:1{email}", "name": name, "aadObjectId": person})
            microsoft.members[sender["id"]] = {
                **sender, "email": email, "userPrincipalName": email, "tenantId": TENANT, "userRole": "user",
            }  # fmt: skip
            told = hear.hear(payloads.a_message("hej", sender=sender, service_url=microsoft.service_url))
            assert told is not None
            return told.sender.user, told.reach

        staged.fill("teams", address)
        for email, name in scripts.outsiders(story).items():
            address(email, name)
            id = senders[email]["id"]
            microsoft.members[id] = {**microsoft.members[id], "tenantId": str(uuid.uuid4()), "userRole": "guest"}
        bot = TeamsCredentials(app_id=APP, app_password=SecretStr("hemligt"), tenant_id=TENANT)
        door = TeamsDoor(staged.house, {story.organisation: bot}, session, endpoints=microsoft.endpoints, patience=30)
        staged.couriers["teams"] = door.courier
        app = web.Application()
        app.add_routes(door.routes())
        async with TestClient(TestServer(app)) as client:
            people = {name: _Person(sender=senders[email]) for name, (email, _) in scripts.cast(story).items()}
            play = _Play(staged, microsoft, door, client, people)
            try:
                return [await play.act(act) for act in scripts.acts(story)]
            finally:
                await door.close()
                staged.house.close()


class _Play:
    def __init__(
        self, staged: StagedHouse, microsoft: Microsoft, door: TeamsDoor,
        client: TestClient[web.Request, web.Application], people: dict[str, _Person],
    ) -> None:  # fmt: skip
        self._staged, self._microsoft, self._door = staged, microsoft, door
        self._client, self._people = client, people
        self._seen = len(microsoft.calls)

    async def act(self, act: scripts.Act) -> Heard:
        heard = Heard()
        match act.line:
            case Does(who=who, text=text):
                await self._do(self._people[who], text)
                self._read(heard)
                await self._staged.post()
            case moves:
                await self._staged.move(moves.at)
        self._read(heard)
        return heard

    async def _do(self, person: _Person, text: str) -> None:
        payload = self._payload(person, text)
        payload["serviceUrl"] = self._microsoft.service_url
        headers = {"Authorization": f"Bearer {self._microsoft.token()}"}
        async with self._client.post("/api/messages", json=payload, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
        # What answers a press is said before the rest is sent; closing waits for all of it, and may be done again.
        await self._door.close()

    def _payload(self, person: _Person, text: str) -> dict[str, Any]:
        if text.startswith("["):
            card = next(card for card in person.cards[::-1] if _inputs(card.cards[-1]))
            shown = card.cards[-1]
            answers = scripts.labelled([one["label"] for one in _inputs(shown)], scripts.pairs(text))
            filled = {label: _chosen(shown, label, told) for label, told in answers.items()}
            data = payloads.data_of(shown, _titles(shown)[-1], filled)
            return payloads.an_execute(data, card=card.id, sender=person.sender)
        if (pressed := transcript.pressed(text)) is not None:
            whose = self._people[pressed.whose] if pressed.whose else person
            card, shown = _find(whose, pressed.label, pressed.card)
            return payloads.an_execute(payloads.data_of(shown, pressed.label), card=card.id, sender=person.sender)
        return payloads.a_message(text, sender=person.sender)

    def _read(self, heard: Heard) -> None:
        """What Teams has been told since the last line."""
        for at, call in enumerate(self._microsoft.calls[self._seen :], self._seen):
            name = self._whose(call)
            if name is None or call.method not in ("POST", "PUT"):
                continue
            text = payloads.read(call.body)
            (heard.add_beside if _FILLED_IN.search(text) else heard.add)(name, text)
            if _is_form(call.body):
                # Hints and what introduces a form stand only here.
                heard.add_form(name, payloads.everything(call.body))
            known = self._people[name].cards if name in self._people else []
            if call.method == "PUT":
                id = call.path.rpartition("/")[2]
                for card in (card for card in known if card.id == id):
                    card.cards += payloads.cards(call.body)
            elif _has_buttons(call.body):
                known.append(_Card(id=f"m{at + 1}", cards=payloads.cards(call.body)))
        self._seen = len(self._microsoft.calls)

    def _whose(self, call: Call) -> str | None:
        conversation = unquote(call.path.split("/")[1]) if "/" in call.path else ""
        whose = next((n for n, p in self._people.items() if conversation == f"a:1personal-{p.sender['id'][4:]}"), None)
        is_own = not conversation or conversation.startswith("a:1personal-")
        return whose or (None if is_own else conversation)


def _find(person: _Person, label: str, number: int) -> tuple[_Card, dict[str, Any]]:
    for card in [person.cards[number - 1]] if number else person.cards[::-1]:
        for shown in card.cards[::-1] if number else card.cards[-1:]:
            if label in _titles(shown) or label in _tooltips(shown):
                return card, shown
    raise AssertionError(f"({label}) is not there")


def _chosen(card: Mapping[str, Any], label: str, told: str) -> Any:
    one = next(one for one in _inputs(card) if one["label"] == label)
    return [part.strip() for part in told.split(",")] if one.get("isMultiSelect") else told


def _titles(card: Any) -> list[str]:
    return [one["title"] for one in _everything_in(card) if one.get("type") == "Action.Execute"]


def _tooltips(card: Any) -> list[str]:
    return [one["tooltip"] for one in _everything_in(card) if one.get("type") == "Action.Execute" and "tooltip" in one]


def _inputs(card: Any) -> list[dict[str, Any]]:
    return [one for one in _everything_in(card) if str(one.get("type")).startswith("Input.")]


def _is_form(activity: Mapping[str, Any]) -> bool:
    return any(_inputs(card) for card in payloads.cards(activity))


def _has_buttons(activity: Mapping[str, Any]) -> bool:
    return any(_titles(card) for card in payloads.cards(activity))


def _everything_in(told: Any) -> list[dict[str, Any]]:
    """All that stands in a card, outermost first; not what an action falls back to, which is the same again."""
    if isinstance(told, list):
        return [found for one in told for found in _everything_in(one)]
    if not isinstance(told, Mapping):
        return []
    within = [one for name, inner in told.items() if name not in ("data", "fallback") for one in _everything_in(inner)]
    return [dict(told), *within]
