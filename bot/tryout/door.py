"""The try-out page's door: hear, ask the house, keep what was said, and tell the page what is new.

The page asks once a second. That is simpler than a stream, heals itself when the server has been restarted, and costs
one small answer on the same machine. Everything the page does also answers with what is new, so nobody waits a second.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from importlib import resources
from typing import Any

from aiohttp import web
from jinja2 import Environment, StrictUndefined, Template

from bot.house import Spoken
from bot.tryout import hear, render, speak
from bot.tryout.guard import Handler, answer, body, guarded, problem
from bot.tryout.hear import Envelope, Unreadable
from bot.tryout.history import Entry, History, How
from bot.tryout.stage import TryoutPerson, TryoutStage
from dialogs import blocks as b
from dialogs import texts
from dialogs.turn import ButtonPressed, FormSent, Met, What

Act = Callable[[Mapping[str, Any], Envelope], Awaitable[None]]

_FILES = {
    "page.css": "text/css",
    "page.js": "text/javascript",
    "forms.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
_STARTS = (("apply", "others"), ("waits", "runs"), ("away", "runs"), ("ask", "everyone"), ("mine", "everyone"))
"""What can be written, and by whom: everyone, those who look after a channel, or those who do not."""


class TryoutDoor:
    """Serves the page for one stage. Everything here is for one person at their own computer."""

    def __init__(self, stage: TryoutStage) -> None:
        self._stage = stage
        self._history = History()
        # One thing at a time: a moved clock, a new house and a press each leave everything settled behind them.
        self._turn = asyncio.Lock()
        self._moved: tuple[datetime, datetime] | None = None
        """From and to when the clock was last moved."""
        self._page = _template("page.html")
        self._files = {name: _file(name).encode() for name in _FILES}

    def routes(self) -> list[web.RouteDef]:
        acts: dict[str, Act] = {
            "say": self._say,
            "press": self._press,
            "form": self._form,
            "close": self._close,
            "meet": self._meet,
            "clock": self._clock,
            "restart": self._restart,
        }
        return [
            web.get("/", guarded(self._show)),
            web.get("/tryout/state", guarded(self._state)),
            *(web.get(f"/tryout/{name}", guarded(self._static(name))) for name in _FILES),
            *(web.post(f"/tryout/{name}", guarded(self._acting(act))) for name, act in acts.items()),
        ]

    # What is looked at

    async def _show(self, request: web.Request) -> web.Response:
        language = _language(request)
        html = self._page.render(
            t=lambda id: render.text(texts.phrase(f"tryout-{id}", language)),
            language=language,
            other=next(other for other in texts.LANGUAGES if other != language),
            organisations=self._stage.organisations(),
            moves=[move.value for move in hear.Move],
            starts=_STARTS,
            data={"language": language, "texts": speak.page_texts(language)},
        )
        return web.Response(text=html, content_type="text/html")

    def _static(self, name: str) -> Handler:
        async def serve(request: web.Request) -> web.Response:
            return web.Response(body=self._files[name], content_type=_FILES[name], charset="utf-8")

        return serve

    async def _state(self, request: web.Request) -> web.Response:
        organisation = self._known(request.query.get("organisation", ""))
        async with self._turn:
            return answer(self._news(organisation, request.query.get("since", ""), _language(request)))

    def _news(self, organisation: str, since: str, language: str) -> dict[str, Any]:
        """What the page does not know yet; everything, when it has been looking at another house."""
        for delivered in self._stage.mailbox(organisation, self._history.read_up_to(organisation)):
            self._history.receive(organisation, delivered, texts.LANGUAGES[0])
        seen = self._history.seen(since)
        planned = self._stage.next_event()
        return {
            "cursor": self._history.cursor,
            "fresh": seen is None,
            "clock": speak.clock(self._stage.now, language),
            "next": speak.clock(planned, language) if planned else None,
            "passed": speak.passed(self._stage.days_off(organisation, *self._moved), language) if self._moved else "",
            "people": speak.people(self._stage.people(organisation)),
            "entries": [speak.entry(entry, language) for entry in self._history.since(organisation, seen or 0)],
        }

    # What is done

    def _acting(self, act: Act) -> Handler:
        async def handle(request: web.Request) -> web.Response:
            language = _language(request)
            try:
                sent = hear.payload(await body(request))
                envelope = hear.envelope(sent, language)
                self._known(envelope.organisation, language)
                async with self._turn:
                    await act(sent, envelope)
                    return answer(self._news(envelope.organisation, envelope.since, language))
            except Unreadable as exc:
                raise problem(web.HTTPBadRequest, exc.text, language) from exc

        return handle

    async def _say(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        text, what = hear.typed(sent)
        if self._history.first_time(envelope.key):
            self._keep(envelope, How.SAID, (b.Paragraph(text),))
            self._answer(envelope, await self._ask(envelope, what))

    async def _press(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        if not self._history.first_time(envelope.key):
            return
        press, entry = hear.press(sent), self._entry(envelope)
        if press is None:
            self._keep(envelope, How.ANSWER, _unknown_button(envelope))
            return
        if entry and (label := speak.label_of(press, entry.blocks)):
            self._keep(envelope, How.PRESSED, (b.Paragraph(label),))
        spoken = await self._ask(envelope, ButtonPressed(press=press))
        if entry and spoken.replaces is not None:
            self._history.replace(entry, spoken.replaces)
        self._answer(envelope, spoken)

    async def _form(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        values = hear.values(sent)
        if not self._history.first_time(envelope.key):
            return
        press, entry = hear.press(sent), self._entry(envelope)
        if press is None:
            self._keep(envelope, How.ANSWER, _unknown_button(envelope))
            return
        spoken = await self._ask(envelope, FormSent(press=press, values=values))
        if entry and entry.form and not (spoken.form and any(field.problem for field in spoken.form.fields)):
            self._history.drop(entry)
            self._keep(envelope, How.SENT, speak.filled_in(entry.form, values, envelope.language))
        self._answer(envelope, spoken)

    async def _close(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        entry = self._entry(envelope)
        if entry and entry.form:
            self._history.drop(entry)

    async def _meet(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        """The first time one is somebody, the bot introduces itself as it does when it is installed."""
        if self._history.is_empty(envelope.organisation, envelope.person):
            self._answer(envelope, await self._ask(envelope, Met()))

    async def _clock(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        before = self._stage.now
        to = hear.target(sent, before, self._stage.next_event())
        if not self._history.first_time(envelope.key):
            return
        if sent.get("move") == hear.Move.EVENT:
            await self._stage.move_to_event(envelope.organisation)
        else:
            await self._stage.move_clock(to)
        self._moved = (before, self._stage.now)

    async def _restart(self, sent: Mapping[str, Any], envelope: Envelope) -> None:
        if self._history.first_time(envelope.key):
            await self._stage.restart()
            self._moved = None
            self._history = History()
            self._history.first_time(envelope.key)

    # How it is kept

    async def _ask(self, envelope: Envelope, what: What) -> Spoken:
        return await self._stage.hear(hear.inbound(envelope, self._person(envelope), what))

    def _answer(self, envelope: Envelope, spoken: Spoken) -> None:
        """An answer without a form leaves an open one standing: to ask something meanwhile costs nobody what they wrote."""
        if spoken.blocks:
            self._keep(envelope, How.ANSWER, spoken.blocks, spoken.language)
        if not spoken.form:
            return
        open = self._history.open_form(envelope.organisation, envelope.person)
        if open and open.form and (open.form.name, open.form.press) == (spoken.form.name, spoken.form.press):
            self._history.replace(open, (spoken.form,))
            return
        if open:
            self._history.drop(open)
        self._keep(envelope, How.FORM, (spoken.form,), spoken.language)

    def _keep(self, envelope: Envelope, how: How, blocks: b.Blocks, language: str = "") -> None:
        self._history.add(
            envelope.organisation,
            self._person(envelope).key,
            how,
            blocks,
            at=self._stage.now,
            language=language or envelope.language,
            aside=envelope.aside,
        )

    def _entry(self, envelope: Envelope) -> Entry | None:
        return self._history.find(envelope.entry, envelope.organisation, envelope.person)

    def _known(self, organisation: str, language: str = texts.LANGUAGES[0]) -> str:
        if organisation not in {id for id, _ in self._stage.organisations()}:
            raise problem(web.HTTPNotFound, "tryout-problem-organisation", language)
        return organisation

    def _person(self, envelope: Envelope) -> TryoutPerson:
        for person in self._stage.people(envelope.organisation):
            if person.key == envelope.person:
                return person
        raise problem(web.HTTPNotFound, "tryout-problem-person", envelope.language)


def _unknown_button(envelope: Envelope) -> b.Blocks:
    return (b.Paragraph(texts.phrase("tryout-unknown-button", envelope.language)),)


def _language(request: web.Request) -> str:
    asked = request.query.get("language", "")
    return asked if asked in texts.LANGUAGES else texts.LANGUAGES[0]


def _template(name: str) -> Template:
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(_file(name))


def _file(name: str) -> str:
    return resources.files("bot.tryout").joinpath(name).read_text(encoding="utf-8")
