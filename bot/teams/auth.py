"""Who is calling, and who we are: tokens from Teams checked, our own fetched, and both kept for as long as they hold."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

import aiohttp
import jwt
import structlog
from botbuilder.schema import Activity
from botframework.connector.auth import (
    AuthenticateRequestResult,
    AuthenticationConstants,
    BotFrameworkAuthentication,
    ChannelValidation,
    ClaimsIdentity,
)
from msgspec import Struct, field

from bot.settings import TeamsCredentials
from bot.teams.connector import SharedConnectors

log = structlog.get_logger(__name__)

DAY = 24 * 3600.0
MINUTE = 60.0
SOON = 5.0
"""Seconds until a key server that gave us nothing at all is asked again."""

CLOCK_SKEW = 300
"""Seconds that another computer's clock may differ from ours; the Bot Framework's own figure."""

EARLY = 300.0
"""Seconds before its end that a token of ours is no longer used."""

TIME_LIMIT = aiohttp.ClientTimeout(total=5)

REMEMBERED = 300.0
"""Seconds that a token which has been found good is taken at its word: Teams uses one for every delivery of an hour."""

MOST_TOKENS = 256

CHANNEL = "msteams"
"""Who writes through another channel of the Bot Framework (a web chat, a mail) calls themselves what they like."""

ALGORITHMS = tuple(AuthenticationConstants.ALLOWED_SIGNING_ALGORITHMS)


class Refused(Exception):
    """This caller does not come in. `why` is a code for the log, never anything that the caller sent."""

    def __init__(self, status: HTTPStatus, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


def _metadata() -> str:
    # The SDK's own switch for another key server is honoured: a government cloud, or a test.
    return str(
        ChannelValidation.open_id_metadata_endpoint or AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL
    )


class Endpoints(Struct, frozen=True, kw_only=True):
    """Where Microsoft's keys and tokens are, and who signs. Another cloud, or a test, has its own."""

    metadata: str = field(default_factory=_metadata)
    issuer: str = AuthenticationConstants.TO_BOT_FROM_CHANNEL_TOKEN_ISSUER
    token: str = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
    scope: str = "https://api.botframework.com/.default"


class Key(Struct, frozen=True, kw_only=True):
    """A key that Teams signs with, and the channels it may sign for."""

    public: Any
    endorsements: frozenset[str]


class KeySet:
    """The keys by id, fetched without holding up anybody else, by one at a time, and kept for a day.

    A key that is not among them may be new: the set is fetched again, at most once a minute, so that made-up keys cost
    nothing. A set that cannot be fetched again goes on being used.
    """

    def __init__(self, session: aiohttp.ClientSession, metadata: str, clock: Callable[[], float]) -> None:
        self._session, self._metadata, self._clock = session, metadata, clock
        self._lock = asyncio.Lock()
        self._keys: Mapping[str, Key] = {}
        self._until = self._not_before = 0.0

    async def find(self, id: str) -> Key:
        if self._lacks(id):
            async with self._lock:
                # Whoever waited for the lock finds what the first one fetched.
                if self._lacks(id) and self._clock() >= self._not_before:
                    await self._fetch()
        if not self._keys:
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "no_keys")
        if id not in self._keys:
            raise Refused(HTTPStatus.UNAUTHORIZED, "unknown_key")
        return self._keys[id]

    def _lacks(self, id: str) -> bool:
        return id not in self._keys or self._clock() >= self._until

    async def _fetch(self) -> None:
        was_empty = not self._keys
        try:
            about = await self._get(self._metadata)
            self._keys = _keys(await self._get(about["jwks_uri"])) or self._keys
            self._until = self._clock() + DAY
        except (aiohttp.ClientError, TimeoutError, ValueError, TypeError, LookupError) as error:
            log.warning("teams.keys_not_fetched", error=type(error).__name__)
        if not self._keys:
            self._not_before = self._clock() + SOON
        elif not was_empty:
            self._not_before = self._clock() + MINUTE

    async def _get(self, url: str) -> Any:
        async with self._session.get(url, timeout=TIME_LIMIT) as response:
            response.raise_for_status()
            return await response.json(content_type=None)


def _keys(document: Mapping[str, Any]) -> Mapping[str, Key]:
    found = {}
    for one in document["keys"]:
        try:
            key = jwt.PyJWK.from_dict(one, algorithm=ALGORITHMS[0]).key
            found[str(one["kid"])] = Key(public=key, endorsements=frozenset(one.get("endorsements") or ()))
        except (jwt.PyJWTError, LookupError):
            # A kind of key that is new to us does not take the others with it.
            log.warning("teams.key_not_read")
    return found


def _number(told: object) -> float:
    """PyJWT takes a text for a number too. Raises `TypeError`, and `OverflowError` for one that is beyond all."""
    if isinstance(told, bool) or not isinstance(told, int | float):
        raise TypeError(type(told).__name__)
    return float(told)


class Token:
    """Our own token for one app, fetched once and kept until it is about to end."""

    def __init__(
        self,
        session: aiohttp.ClientSession,
        credentials: TeamsCredentials,
        endpoints: Endpoints,
        clock: Callable[[], float],
    ) -> None:
        self._session, self._credentials, self._endpoints, self._clock = session, credentials, endpoints, clock
        self._lock = asyncio.Lock()
        self._value, self._until = "", 0.0

    async def get(self) -> str:
        """Raises what aiohttp raises when the login service is out of reach or refuses us."""
        if self._clock() >= self._until:
            async with self._lock:
                if self._clock() >= self._until:
                    await self._fetch()
        return self._value

    def forget(self) -> None:
        """The connector did not take it."""
        self._until = 0.0

    async def _fetch(self) -> None:
        form = {
            "grant_type": "client_credentials",
            "client_id": self._credentials.app_id,
            "client_secret": self._credentials.app_password.get_secret_value(),
            "scope": self._endpoints.scope,
        }
        url = self._endpoints.token.format(tenant=self._credentials.tenant_id)
        async with self._session.post(url, data=form, timeout=TIME_LIMIT, allow_redirects=False) as response:
            if response.status != HTTPStatus.OK:
                log.error("teams.login_refused", status=response.status, app_id=self._credentials.app_id)
                response.raise_for_status()
            answer = await response.json(content_type=None)
        self._value = str(answer["access_token"])
        self._until = self._clock() + max(0.0, float(answer.get("expires_in", 0)) - EARLY)


class Caller(Struct, frozen=True, kw_only=True):
    """Somebody whose token holds: the app it was made for, and all that it says."""

    app_id: str
    claims: Mapping[str, Any] = field(default_factory=dict)
    endorsements: frozenset[str] = frozenset()


DEVELOPER = Caller(app_id="")
"""Somebody at this computer, let in without a token."""


class Admitted(AuthenticateRequestResult):  # type: ignore[misc]  # the SDK has no types
    """The SDK's own result, and the organisation that token and tenant have picked."""

    organisation: str


class TeamsAuthentication(BotFrameworkAuthentication):  # type: ignore[misc]  # the SDK has no types
    """Checks callers in two steps: the token before anything of the body is read, then the body against the token.

    `anonymous_for` is the organisation that a developer's own computer may speak for without a token.
    """

    def __init__(
        self,
        bots: Mapping[str, TeamsCredentials],
        session: aiohttp.ClientSession,
        endpoints: Endpoints,
        anonymous_for: str = "",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._keys = KeySet(session, endpoints.metadata, clock)
        self._issuer = endpoints.issuer
        self._anonymous_for = anonymous_for
        self._bots = bots
        self._organisations: dict[str, dict[str, str]] = {}
        self._clock = clock
        self._callers: OrderedDict[str, tuple[float, Caller]] = OrderedDict()
        self._connectors = {"": SharedConnectors(session, None)} if anonymous_for else {}
        for organisation, bot in bots.items():
            self._organisations.setdefault(bot.app_id.casefold(), {})[bot.tenant_id.casefold()] = organisation
            self._connectors[bot.app_id.casefold()] = SharedConnectors(session, Token(session, bot, endpoints, clock))

    @property
    def is_open(self) -> bool:
        """Whether somebody at this computer may come without a token."""
        return bool(self._anonymous_for)

    def connectors(self, organisation: str) -> SharedConnectors | None:
        """The way out for an organisation; None when it has no bot in Teams."""
        if organisation in self._bots:
            return self._connectors[self._bots[organisation].app_id.casefold()]
        return self._connectors[""] if organisation == self._anonymous_for else None

    async def caller(self, authorization: str) -> Caller:
        """The caller behind an Authorization header. Raises `Refused`."""
        scheme, _, token = authorization.partition(" ")
        if scheme != "Bearer" or not token:
            raise Refused(HTTPStatus.UNAUTHORIZED, "no_token")
        until, known = self._callers.get(token, (0.0, DEVELOPER))
        if self._clock() < until:
            return known
        try:
            id = jwt.get_unverified_header(token).get("kid")
            if not isinstance(id, str):
                raise Refused(HTTPStatus.UNAUTHORIZED, "no_key_id")
            key = await self._keys.find(id)
            claims = jwt.decode(
                token,
                key.public,
                algorithms=ALGORITHMS,
                issuer=self._issuer,
                leeway=CLOCK_SKEW,
                # The audience is looked up below, among all the apps we serve.
                options={"require": ["exp", "iss", "aud"], "verify_aud": False},
            )
            end = _number(claims["exp"])
        # A token is anybody's text: PyJWT's own errors, and what its parsers let through.
        except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError) as error:
            raise Refused(HTTPStatus.UNAUTHORIZED, type(error).__name__) from error
        audience = claims["aud"]
        if not isinstance(audience, str) or audience.casefold() not in self._organisations:
            raise Refused(HTTPStatus.UNAUTHORIZED, "wrong_audience")
        caller = Caller(app_id=audience.casefold(), claims=claims, endorsements=key.endorsements)
        return self._remember(token, caller, end)

    def _remember(self, token: str, caller: Caller, end: float) -> Caller:
        """For as long as the token holds, and never long, so that a key that is taken back soon counts for nothing."""
        left = min(end + CLOCK_SKEW - time.time(), REMEMBERED)
        self._callers[token] = (self._clock() + left, caller)
        self._callers.move_to_end(token)
        if len(self._callers) > MOST_TOKENS:
            self._callers.popitem(last=False)
        return caller

    def admit(self, caller: Caller, activity: Activity, tenants: frozenset[str]) -> Admitted:
        """The organisation that an activity belongs to. `tenants`: all that the activity names. Raises `Refused`."""
        if caller is DEVELOPER:
            if not self._anonymous_for or not activity.service_url:
                raise Refused(HTTPStatus.UNAUTHORIZED, "no_token")
            return self._admitted(caller, self._anonymous_for)
        if not activity.service_url or caller.claims.get(ChannelValidation.SERVICE_URL_CLAIM) != activity.service_url:
            raise Refused(HTTPStatus.UNAUTHORIZED, "wrong_service_url")
        if activity.channel_id != CHANNEL:
            raise Refused(HTTPStatus.UNAUTHORIZED, "wrong_channel")
        if caller.endorsements and activity.channel_id not in caller.endorsements:
            raise Refused(HTTPStatus.UNAUTHORIZED, "key_not_for_channel")
        ours = self._organisations[caller.app_id]
        if len(tenants) != 1 or (tenant := next(iter(tenants)).casefold()) not in ours:
            raise Refused(HTTPStatus.FORBIDDEN, "unknown_tenant")
        return self._admitted(caller, ours[tenant])

    def _admitted(self, caller: Caller, organisation: str) -> Admitted:
        admitted = Admitted()
        admitted.organisation = organisation
        admitted.claims_identity = ClaimsIdentity(dict(caller.claims), True)
        admitted.connector_factory = self._connectors[caller.app_id]
        admitted.audience = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
        return admitted

    # What the SDK's adapter asks for.

    async def authenticate_request(self, activity: Activity, auth_header: str) -> Admitted:
        tenant = activity.conversation.tenant_id if activity.conversation else None
        return self.admit(await self.caller(auth_header), activity, frozenset({tenant} if tenant else ()))

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> Admitted:
        raise Refused(HTTPStatus.UNAUTHORIZED, "no_streaming")

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> SharedConnectors:
        app_id = claims_identity.get_claim_value(AuthenticationConstants.AUDIENCE_CLAIM) or ""
        return self._connectors[app_id.casefold()]

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        """Nobody signs in through this bot."""
