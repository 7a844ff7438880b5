"""Everything between Teams and the house: hear, ask the house, speak, and know what is still being said."""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict
from collections.abc import Coroutine, Iterable, Mapping
from typing import Any

import aiohttp
import structlog
from aiohttp import web
from botbuilder.core import BotAdapter, TurnContext
from msgspec.structs import replace

from bot.house import House, Spoken
from bot.settings import TeamsCredentials
from bot.teams import hear, render, speak, threads
from bot.teams.adapter import TeamsAdapter
from bot.teams.auth import Endpoints, TeamsAuthentication
from bot.teams.connector import Conversations, Trouble
from bot.teams.courier import TeamsCourier
from bot.teams.hear import Account, Heard, Payload
from bot.teams.members import Members, actor
from bot.teams.speak import Answer
from bot.teams.threads import Thread, Threads
from dialogs import texts
from dialogs.blocks import Paragraph
from dialogs.turn import Inbound, Met, Place, PlaceKind
from scheduler.courier import Address, CourierError

log = structlog.get_logger(__name__)

PATIENCE = 5.0
"""Seconds that a delivery waits for its answer to be taken by Teams. At ten, Teams calls us out of reach and sends it again."""

CLOSING = 8.0
"""Seconds that stopping waits for what is being said; the whole service stops within ten."""

PAIRED = 60.0
"""Seconds within which two tellings of an installation are one."""

REMEMBERED = 10_000


class TeamsDoor:
    """Serves `POST /api/messages` for every organisation that has a bot in Teams.

    The answer to a message is sent before its 200: Teams then slows down with us, the order is kept, and a crash between the
    two makes Teams deliver again, which the house answers from its inbox. But it is sent from a task of its own, so that a
    slow Teams costs the delivery no more than `patience`, and a client that hangs up takes no answer with it.

    `anonymous_for` is the organisation that somebody at this very computer may speak for without a token, as the Agents
    Playground does; "" where nobody may.
    """

    def __init__(
        self,
        house: House,
        bots: Mapping[str, TeamsCredentials],
        session: aiohttp.ClientSession,
        *,
        anonymous_for: str = "",
        endpoints: Endpoints | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._house, self._patience = house, patience
        authentication = TeamsAuthentication(bots, session, endpoints or Endpoints(), anonymous_for)
        self._adapter = TeamsAdapter(authentication)
        self._members = Members({organisation: bot.tenant_id for organisation, bot in bots.items()})
        self.courier = TeamsCourier(authentication, self._language)
        self._running: set[asyncio.Task[None]] = set()
        self._threads = Threads()
        self._done: OrderedDict[str, float] = OrderedDict()

    def routes(self) -> list[web.RouteDef]:
        return [web.post("/api/messages", self._receive)]

    async def close(self, patience: float = CLOSING) -> None:
        """Lets what is being said be said, for as long as there is patience."""
        try:
            async with asyncio.timeout(patience):
                while self._running:
                    await asyncio.wait(self._running)
        except TimeoutError:
            for task in self._running:
                task.cancel()
            await asyncio.gather(*self._running, return_exceptions=True)

    async def _receive(self, request: web.Request) -> web.Response:
        return await self._adapter.process(request, self._turn)

    # Hearing

    async def _turn(self, context: TurnContext, payload: Payload, organisation: str) -> None:
        heard = hear.hear(payload)
        if heard is None:
            if comers := hear.joined(payload):
                self._start(self._meet(context, payload, organisation, comers))
            return
        if isinstance(heard.what, Met):
            # Teams tells of one installation twice: as an installation, and as somebody who has joined.
            if not self._first(f"met {organisation} {heard.place.key}", kept=PAIRED):
                return
            if heard.place.kind is PlaceKind.SHARED:
                self._start(self._meet(context, payload, organisation, None))
        await self._answer(context, payload, organisation, heard)

    async def _answer(self, context: TurnContext, payload: Payload, organisation: str, heard: Heard) -> None:
        thread = self._threads.of(organisation, heard)
        spoken = await self._ask(context, payload, organisation, heard, thread)
        answered = speak.answer(heard, spoken)
        if spoken.elsewhere and (own := await self._in_person(payload, organisation, heard)):
            heard, spoken = own, await self._ask(context, payload, organisation, own)
            answered = replace(speak.answer(own, spoken), apart=True)
        if thread is not None and spoken.public:
            await self._share(context, organisation, heard, thread, answered, spoken.language)
            return
        if heard.invoke:
            await speak.answer_invoke(context, speak.invoke_body(answered, spoken.language))
        # Delivered again, it has been said already; only a pressed card still waits for its answer.
        if not self._first(f"{organisation} {heard.key}"):
            return
        speaking = self._start(self._speak(context, organisation, heard, spoken.language, answered))
        if not heard.invoke:
            await asyncio.wait({speaking}, timeout=self._patience)

    async def _ask(
        self, context: TurnContext, payload: Payload, organisation: str, heard: Heard, thread: Thread | None = None
    ) -> Spoken:
        if heard.what is None:
            language = self._language(organisation)
            unknown = Paragraph(texts.phrase("teams-unknown-button", language))
            return Spoken(blocks=(unknown,), language=language)
        member = await self._members.find(_conversations(context), organisation, hear.roster(payload), heard.sender)
        who = actor(heard.sender, member, heard.reach)
        # What leads back to a thread is heard as said there.
        there = replace(heard, place=thread.place) if thread is not None else heard
        return await self._house.hear(hear.inbound(there, heard.what, organisation, who))

    async def _in_person(self, payload: Payload, organisation: str, heard: Heard) -> Heard | None:
        """The same, as though it had been said in the person's own chat; None where none can be opened.

        So whoever writes "mina kanaler" among others has the answer, and not the advice to write it once more.
        """
        to = Address(organisation=organisation, platform=hear.PLATFORM, user=heard.sender.user, reach=heard.reach)
        try:
            own = await self.courier.own_chat(to)
        except (Trouble, CourierError):
            return None
        there = Place(kind=PlaceKind.PERSONAL, key=hear.key(own))
        return replace(
            heard, key=hear.key(heard.key, "own"), place=there, reach=hear.reach(payload, heard.sender, own)
        )  # fmt: skip

    async def _meet(
        self, context: TurnContext, payload: Payload, organisation: str, comers: Iterable[Account] | None
    ) -> None:
        """Makes those who have come, or all who are there, known to the house, so that they can be written to.

        Nothing is said to them: they have not spoken to us, and what they hear first is what concerns them.
        """
        conversations, roster = _conversations(context), hear.roster(payload)
        try:
            if comers is None:
                comers = [self._learned(organisation, told) async for told in conversations.members(roster)]
        except Trouble as trouble:
            log.warning("teams.members_not_met", organisation=organisation, status=trouble.status, code=trouble.code)
            return
        for account in comers:
            member = await self._members.find(conversations, organisation, roster, account)
            if member and member.own:
                await self._house.hear(
                    Inbound(
                        key=hear.key(roster, context.activity.id or "", account.user),
                        organisation=organisation,
                        actor=actor(account, member, hear.reach(payload, account, None)),
                        place=Place(kind=PlaceKind.PERSONAL, key=hear.key(account.user)),
                        what=Met(),
                    )
                )

    def _learned(self, organisation: str, told: Mapping[str, Any]) -> Account:
        account = hear.account(told)
        self._members.learn(organisation, account, told)
        return account

    # Speaking

    async def _speak(
        self, context: TurnContext, organisation: str, heard: Heard, language: str, answered: Answer
    ) -> None:
        try:
            if answered.becomes and heard.card:
                # What answers an invoke is seen by whoever pressed, until they look again; this is for good and for all.
                await speak.become(context, heard.card, answered.becomes)
        except Trouble as trouble:
            _not_said(trouble, organisation, heard)
        try:
            if answered.apart:
                await self._say_apart(context, organisation, heard, language, answered)
            else:
                await speak.say(context, answered.said)
        except Trouble as trouble:
            _not_said(trouble, organisation, heard)

    async def _share(
        self, context: TurnContext, organisation: str, heard: Heard, thread: Thread, answered: Answer, language: str
    ) -> None:
        """Said where it was asked; the person who pressed, in their own chat, is told that it is."""
        text = "teams-shared"
        if self._first(f"{organisation} {heard.key}"):
            try:
                await threads.say(_conversations(context), context, thread, answered.said)
            except Trouble as trouble:
                _not_said(trouble, organisation, heard)
                text = "teams-not-shared"
        if heard.invoke:
            await speak.answer_invoke(context, speak.invoke_text(texts.phrase(text, language)))
        else:
            await speak.say(context, render.messages((Paragraph(texts.phrase(text, language)),), language))

    async def _say_apart(
        self, context: TurnContext, organisation: str, heard: Heard, language: str, answered: Answer
    ) -> None:
        """Where others read, Teams has no message that only one sees: it goes to the person's own chat with us.

        That it does is said where it was asked. Whoever added the bot to a team has asked nothing: the team hears nothing.
        """
        to = Address(organisation=organisation, platform=hear.PLATFORM, user=heard.sender.user, reach=heard.reach)
        asked = Thread(organisation=organisation, user=heard.sender.user, conversation=context.activity.conversation.id)
        try:
            await self.courier.say(to, threads.with_way_back(answered.said, self._threads.remember(asked)))
            text = "teams-answered-in-person"
        except (Trouble, CourierError) as error:
            log.info("teams.no_own_chat", organisation=organisation, error=str(error))
            text = "teams-answer-in-person"
        if isinstance(heard.what, Met):
            return
        if not heard.invoke or text == "teams-answer-in-person":
            await speak.say(context, render.messages((Paragraph(texts.phrase(text, language)),), language))

    def _language(self, organisation: str) -> str:
        pack = self._house.organisations.get(organisation)
        return pack.organisation.language if pack else texts.LANGUAGES[0]

    def _first(self, what: str, kept: float = math.inf) -> bool:
        """Whether this is new here. The house knows for good what it has answered; this keeps it from being said twice."""
        now = asyncio.get_running_loop().time()
        if self._done.get(what, -math.inf) >= now:
            return False
        self._done[what] = now + kept
        self._done.move_to_end(what)
        if len(self._done) > REMEMBERED:
            self._done.popitem(last=False)
        return True

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("teams.failed", exc_info=error)


def _conversations(context: TurnContext) -> Conversations:
    conversations: Conversations = context.turn_state[BotAdapter.BOT_CONNECTOR_CLIENT_KEY].conversations
    return conversations


def _not_said(trouble: Trouble, organisation: str, heard: Heard) -> None:
    # The answer lane is best effort: whoever asked can ask again, and what was done is safe.
    log.warning("teams.not_said", organisation=organisation, key=heard.key, status=trouble.status, code=trouble.code)
