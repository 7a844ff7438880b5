"""The door itself: who may come in, what the house says to them, and that it is said once."""

from __future__ import annotations

import asyncio
import hashlib
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from urllib.parse import parse_qsl

import aiohttp
import structlog
from aiohttp import web
from msgspec.structs import replace
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot import bodies
from bot.house import House, Spoken
from bot.settings import SlackCredentials
from bot.slack import hear, speak
from bot.slack.courier import SlackCourier, reach
from bot.slack.hear import Heard, Kind
from bot.slack.manifest import PATH
from bot.slack.profiles import Profile
from bot.slack.render import Message
from bot.slack.shape import DELIVERY, fits, misshapen
from bot.slack.socket_mode import Socket
from bot.slack.speak import Voice
from bot.slack.tasks import Tasks
from bot.slack.workspace import QUIET, Workspace
from dialogs import turn as t
from dialogs.blocks import Paragraph
from dialogs.texts import phrase

log = structlog.get_logger(__name__)

TYPES = frozenset({"application/json", "application/x-www-form-urlencoded"})
SIGNED = ("x-slack-request-timestamp", "x-slack-signature")
READ = ("content-type", *SIGNED)
"""The headers that are handed on. Bolt would do as it is told by others, which are not Slack's."""

MOST_BYTES = 1024 * 1024
"""Of one delivery. Slack says no figure; a form with every field full is a tenth of it."""

REMEMBERED = 10_000
NAMED = 10
"""People named in one message whose names are looked up."""

PATIENCE = 8.0
"""Seconds for what is under way when we stop. The whole service has ten."""

LEARNING = 3.0
"""Seconds to wait for Slack to say who we are. The house opens anyway."""

SOON = 2.0
"""Seconds in which Slack surely still takes what an ack says. It waits three, and what comes later is shown to nobody."""

AGAIN_AFTER = (5.0, 300.0)
"""Seconds before asking Slack again who we are: at first, and at most."""


class SlackDoor:
    """One for all workspaces. The team in a delivery picks the organisation, whose own secret must have signed it."""

    def __init__(
        self,
        house: House,
        workspaces: Mapping[str, SlackCredentials],
        session: aiohttp.ClientSession,
        *,
        soon: float = SOON,
    ) -> None:
        self._house = house
        self._soon = soon
        self._tasks = Tasks()
        self._workspaces = {name: Workspace(name, told, session, self._tasks) for name, told in workspaces.items()}
        self._voices = {name: Voice(workspace) for name, workspace in self._workspaces.items()}
        self._bolts = {name: self._bolt(workspace) for name, workspace in self._workspaces.items()}
        self._sockets: list[Socket] = []
        self._answered: OrderedDict[str, None] = OrderedDict()
        self.courier = SlackCourier(self._workspaces)

    def routes(self) -> list[web.RouteDef]:
        return [web.post(PATH, self._delivered)]

    async def open(self) -> Mapping[str, str]:
        """Learns who we are in each workspace. Gives what is wrong, by organisation, as a code.

        A workspace that could not be asked is asked again while we run.
        """
        workspaces = list(self._workspaces.values())
        wrong = await asyncio.gather(*(self._learn(workspace) for workspace in workspaces))
        for workspace, code in zip(workspaces, wrong, strict=True):
            if code:
                self._tasks.keep(self._learn_in_time(workspace))
        return {workspace.organisation: code for workspace, code in zip(workspaces, wrong, strict=True) if code}

    def start_socket_mode(self) -> None:
        """Opens a connection for each workspace that has an app token. The SDK keeps it up, and tries until it stands."""
        for name, workspace in self._workspaces.items():
            if token := workspace.credentials.app_token:
                socket = Socket(self._bolts[name], workspace, token, self._tasks)
                self._sockets.append(socket)
                self._tasks.keep(socket.connect())

    async def settled(self) -> None:
        """Returns when everything that was to be said has been."""
        await self._tasks.settled()

    async def close(self) -> None:
        await asyncio.gather(*(socket.close() for socket in self._sockets))
        await self._tasks.close(PATIENCE)

    # Who may come in

    async def _delivered(self, request: web.Request) -> web.Response:
        if request.content_type not in TYPES:
            return web.Response(status=415)
        try:
            body = (await bodies.whole(request, MOST_BYTES)).decode()
            headers: dict[str, str | Sequence[str]] = {name: request.headers.get(name, "") for name in READ}
            read = AsyncBoltRequest(body=body, headers=headers)
        except bodies.Unread as unread:
            log.warning("slack.unread", why=unread.code)
            return web.Response(status=unread.status)
        # Bolt's readers take for granted what Slack sends; this was cut off, or somebody else wrote it.
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
            misshapen()
            return web.Response(status=400)
        # Bolt finds nothing in a command with the word "payload" in its text.
        read.body = read.body or dict(parse_qsl(body, keep_blank_values=True))
        if not fits(read.body, DELIVERY):
            misshapen()
            return web.Response(status=400)
        if read.body.get("ssl_check") == "1":
            return web.Response()
        if any(len(request.headers.getall(name, ())) > 1 for name in SIGNED):
            # What stands before us may have looked at the other.
            return self._refused(None, "signature")
        timestamp, signature = (_header(read, name) for name in SIGNED)
        # Bolt and its verifier stumble over what is no number, or no ASCII.
        if not re.fullmatch("[0-9]{1,12}", timestamp) or not signature.isascii():
            return self._refused(None, "signature")
        team = hear.team_of(read.body)
        workspace = next((w for w in self._workspaces.values() if team and w.team == team), None)
        if workspace is None:
            signer = next((w for w in self._workspaces.values() if w.signed(body, timestamp, signature)), None)
            if signer is None or team is not None:
                return self._stranger(read, team, signer)
            # A check of the address itself says no team.
            workspace = signer
        answer = await self._bolts[workspace.organisation].async_dispatch(read)
        if answer.status == 200 and not answer.body:
            # The ack of nearly everything.
            return web.Response()
        return self._refused(team, "signature") if answer.status == 401 else await to_aiohttp_response(answer)

    def _stranger(self, read: AsyncBoltRequest, team: str | None, signer: Workspace | None) -> web.Response:
        if signer is None:
            return self._refused(team, "unknown_team")
        if signer.team is None:
            # It may well be ours; Slack sends it again.
            return web.Response(status=503, headers={"Retry-After": "60"})
        self._refused(team, "unknown_team")
        if "command" not in read.body:
            return web.Response()
        text = phrase("slack-unknown-workspace", self._language(signer))
        return web.json_response({"response_type": "ephemeral", "text": text})

    def _refused(self, team: str | None, reason: str) -> web.Response:
        # Anybody may have written the team, so only what looks like one is logged.
        known = team if team and re.fullmatch(r"[A-Z0-9]{2,20}", team) else None
        log.warning("slack.refused", team=known, reason=reason)
        return web.json_response({"error": reason}, status=401)

    def _bolt(self, workspace: Workspace) -> AsyncApp:
        async def turn(req: AsyncBoltRequest) -> BoltResponse:
            return await self._turn(workspace, req)

        return _Bolt(
            name="kanalvakt",
            logger=QUIET,
            signing_secret=workspace.credentials.signing_secret.get_secret_value(),
            client=workspace.client,
            before_authorize=_Turns(turn),
        )

    # What the house says

    async def _turn(self, workspace: Workspace, request: AsyncBoltRequest) -> BoltResponse:
        # Over a socket nothing is signed, so the team is looked at here too.
        if hear.team_of(request.body) != workspace.team:
            self._refused(hear.team_of(request.body), "unknown_team")
            return BoltResponse(status=200)
        heard = None
        try:
            heard = hear.hear(request.body, _fingerprint(request), workspace.bot_user)
            return await self._answer(workspace, heard) if heard else BoltResponse(status=200)
        except Exception:
            reference = secrets.token_hex(2).upper()
            log.exception("slack.failed", reference=reference, key=heard and heard.key)
            return self._sorry(workspace, heard, reference)

    async def _answer(self, workspace: Workspace, heard: Heard) -> BoltResponse:
        # Slack says so each time the chat is looked at; the house is asked the first time only.
        if heard.what == t.Met(first=True) and not self._first(workspace, f"met {heard.user}"):
            return BoltResponse(status=200)
        began = time.monotonic()
        actor, direct, names = await self._known(workspace, heard)
        heard = hear.between_others(heard, direct)
        inbound = self._inbound(workspace, heard, actor, direct, names)
        spoken = await self._house.hear(inbound) if inbound else self._unknown_button(workspace)
        ack = speak.ack(heard, spoken, late=time.monotonic() - began > self._soon)
        if self._first(workspace, heard.key):
            self._tasks.start(self._speak(workspace, heard, spoken, actor, direct, ack.rest))
        return BoltResponse(status=200, body=ack.body or "")

    async def _speak(
        self,
        workspace: Workspace,
        heard: Heard,
        spoken: Spoken,
        actor: t.Actor,
        direct: str | None,
        rest: Sequence[Message] | None,
    ) -> None:
        voice = self._voices[workspace.organisation]
        try:
            await voice.speak(heard, spoken, direct, rest)
            if heard.way.home and heard.kind is not Kind.HOME and not spoken.form:
                page = replace(heard, key=f"{heard.key}:home", kind=Kind.HOME, what=t.HomeOpened())
                inbound = self._inbound(workspace, page, actor, direct, {})
                if inbound:
                    await voice.publish(page, await self._house.hear(inbound), answered=bool(spoken.blocks))
        except Exception:
            reference = secrets.token_hex(2).upper()
            log.exception("slack.failed", reference=reference, key=heard.key)
            self._sorry(workspace, heard, reference)

    async def _known(self, workspace: Workspace, heard: Heard) -> tuple[t.Actor, str | None, Mapping[str, str]]:
        """Who it is, their own chat with us where it matters, and the names of people mentioned: all at once."""
        way, mentioned = heard.way, sorted(heard.mentioned)[:NAMED]
        direct = None if way.shared or way.slash else way.channel
        if direct:
            workspace.directs.put(heard.user, direct)
        users, chat = (heard.user, *mentioned), not (way.shared or direct)
        asking: list[Awaitable[object]] = [
            workspace.people.get(user) for user in users if workspace.people.known(user) is None
        ]
        if chat and workspace.directs.known(heard.user) is None:
            asking.append(workspace.directs.get(heard.user))
        if asking:
            await asyncio.gather(*asking)
        person, *others = (workspace.people.known(user) for user in users)
        names = {user: _introduced(other) for user, other in zip(mentioned, others, strict=True) if other}
        return _actor(workspace, heard, person), workspace.directs.known(heard.user) if chat else direct, names

    def _inbound(
        self, workspace: Workspace, heard: Heard, actor: t.Actor, direct: str | None, names: Mapping[str, str]
    ) -> t.Inbound | None:
        if heard.what is None:
            return None
        written = heard.kind in (Kind.MESSAGE, Kind.COMMAND)
        what = hear.readable(heard.what, names) if written else heard.what
        return hear.inbound(heard, what, workspace.organisation, actor, direct)

    def _unknown_button(self, workspace: Workspace) -> Spoken:
        return self._own_words(workspace, "unknown-button")

    def _sorry(self, workspace: Workspace, heard: Heard | None, reference: str) -> BoltResponse:
        """Said for a fault of ours. The reference finds it in the log."""
        if heard is None or heard.kind is Kind.HOME:
            return BoltResponse(status=200)
        spoken = self._own_words(workspace, "trouble", reference=reference)
        ack = speak.ack(heard, spoken)
        self._tasks.start(self._voices[workspace.organisation].speak(heard, spoken, None, ack.rest))
        return BoltResponse(status=200, body=ack.body or "")

    def _own_words(self, workspace: Workspace, text: str, **values: str) -> Spoken:
        language = self._language(workspace)
        return Spoken(blocks=(Paragraph(phrase(text, language, **values)),), language=language, private=True)

    def _language(self, workspace: Workspace) -> str:
        pack = self._house.organisations.get(workspace.organisation)
        return pack.organisation.language if pack else "sv"

    def _first(self, workspace: Workspace, key: str) -> bool:
        """Whether this delivery is new here. Slack sends again what it thinks we missed; it is then acked, not said twice.

        The house knows for good what it has answered; this only keeps an answer from being spoken again.
        """
        known = f"{workspace.organisation} {key}"
        if known in self._answered:
            return False
        self._answered[known] = None
        if len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        return True

    # Who we are

    async def _learn(self, workspace: Workspace) -> str | None:
        try:
            async with asyncio.timeout(LEARNING):
                wrong = await workspace.learn()
        except TimeoutError:
            wrong = "timeout"
        if any(other is not workspace and other.team == workspace.team for other in self._workspaces.values()):
            wrong, workspace.team = wrong or "same_team", None
        if wrong:
            log.error("slack.closed", organisation=workspace.organisation, code=wrong)
        return wrong

    async def _learn_in_time(self, workspace: Workspace) -> None:
        pause, longest = AGAIN_AFTER
        while True:
            await asyncio.sleep(pause)
            if not await self._learn(workspace):
                return
            pause = min(pause * 2, longest)


class _Bolt(AsyncApp):
    """Bolt, which gathers for its listeners what they might ask for, a client of their own among it. Ours asks for nothing."""

    def _init_context(self, req: AsyncBoltRequest) -> None:
        # Were Bolt to call this otherwise, everything would go on as before, a fiftieth slower.
        pass


class _Turns(AsyncMiddleware):
    """Next in Bolt's row to its check of the signature; who we are is learnt when opening, so no turn asks for it anew. All
    kinds are heard in one place, so none is first matched with listeners, for each of which Bolt gathers what it might be
    given."""

    def __init__(self, turn: Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]) -> None:
        self._turn = turn

    async def async_process(
        self, *, req: AsyncBoltRequest, resp: BoltResponse, next: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        # Slack's check that an address is ours is answered further on in the row.
        return await (next() if req.body.get("type") == "url_verification" else self._turn(req))


def _actor(workspace: Workspace, heard: Heard, person: Profile | None) -> t.Actor:
    foreign = bool(heard.user_team and heard.user_team.startswith("T") and heard.user_team != workspace.team)
    known = person or Profile(user=heard.user)
    return t.Actor(
        platform=hear.PLATFORM,
        user=heard.user,
        name=known.name,
        email=known.email,
        member=known.member and not foreign,
        reach=reach(heard.user, workspace),
    )


def _introduced(person: Profile) -> str:
    return f"{person.name} ({person.email})" if person.email else person.name


def _header(request: AsyncBoltRequest, name: str) -> str:
    return str(request.headers.get(name, [""])[0])


def _fingerprint(request: AsyncBoltRequest) -> str:
    """A name for a delivery that Slack gave none: the same one again has the same."""
    signed = (_header(request, "x-slack-signature"), _header(request, "x-slack-request-timestamp"))
    told = repr((*signed, request.raw_body or request.body))
    return hashlib.sha256(told.encode()).hexdigest()[:32]
