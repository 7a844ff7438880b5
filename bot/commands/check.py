"""`kanalvakt check`: what is configured, missing or wrong, how to mend it, and whether it works when tried."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from msgspec import Struct
from pydantic import SecretStr

from bot import running
from bot.settings import EmailCredentials, Settings, SlackCredentials, TeamsCredentials
from dialogs.texts import phrase
from policy_text import pack as packs_room
from policy_text.pack import BrokenPack, Pack
from register import nudges
from register.channels import channels
from register.people import doors, people
from register.records import gallring
from register.storage import migrations, outbox, schema
from register.storage.store import Store, Unit
from scheduler import clock

TEAMS_KEYS = "https://login.botframework.com/v1/.well-known/openidconfiguration"
TEAMS_LOGIN = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
_PATIENCE = aiohttp.ClientTimeout(total=10)


class Finding(Struct, frozen=True, kw_only=True):
    """One thing looked at. `good` False: it is to be mended; None: it is only said."""

    good: bool | None
    text: str


async def findings(
    settings: Settings, teams_keys: str = TEAMS_KEYS, teams_login: str = TEAMS_LOGIN
) -> AsyncIterator[Finding]:
    """Everything `kanalvakt check` looks at, in the order a reader would want it."""
    yield Finding(good=True, text=phrase("check-settings-ok"))
    for line in running.unknown_lines():
        yield Finding(good=False, text=line)
    whole: dict[str, Pack] = {}
    for folder in settings.packs:
        try:
            pack = packs_room.load(folder)
        except BrokenPack:
            yield Finding(good=False, text=phrase("check-pack-broken", org=folder.name, folder=str(folder)))
            continue
        whole[pack.id] = pack
        yield Finding(
            good=True, text=phrase("check-pack-ok", org=pack.id, rules=len(pack.rules), topics=len(pack.topics))
        )
        for finding in retention(pack):
            yield finding
    database = await asyncio.to_thread(_database, settings)
    yield database
    if database.good and schema_is_ours(settings):
        for finding in await asyncio.to_thread(_people, settings, whole):
            yield finding
    async with aiohttp.ClientSession(timeout=_PATIENCE) as session:
        for org in whole:
            yield await _slack(org, settings.slack.get(org), session)
        for org in whole:
            yield await _teams(org, settings.teams.get(org), teams_keys, teams_login, session)
    for org in whole:
        yield await _email(org, settings.email.get(org))
    if settings.database.startswith("postgresql") and (settings.slack or settings.email):
        yield Finding(good=None, text=phrase("check-pace-shared"))


def retention(pack: Pack) -> list[Finding]:
    """Kinds of records that the pack's gallring table says nothing of, and rows for what nobody keeps."""
    found = []
    for names, id in ((gallring.lacking(pack), "lacking"), (gallring.unknown(pack), "unknown")):
        if names:
            kinds = ", ".join(names)
            found.append(Finding(good=None, text=phrase(f"gallring-check-{id}", org=pack.id, kinds=kinds)))
    return found or [Finding(good=True, text=phrase("gallring-check-whole", org=pack.id))]


def schema_is_ours(settings: Settings) -> bool:
    made = Store(settings.database, {}, clock.now)
    try:
        return schema.revision(made.engine) == migrations.HEAD
    finally:
        made.close()


def _database(settings: Settings) -> Finding:
    store = Store(settings.database, {}, clock.now)
    try:
        stands_on = schema.revision(store.engine)
        if stands_on is not None:
            schema.try_out(store.engine)
    except schema.NoDatabase as wrong:
        return Finding(good=False, text=running.database_line(wrong))
    finally:
        store.close()
    if stands_on is None and store.is_sqlite:
        return Finding(good=None, text=phrase("check-database-none"))
    if stands_on is None:
        return Finding(good=False, text=phrase("check-database-old"))
    if stands_on == migrations.HEAD:
        return Finding(good=True, text=phrase("check-database-ok"))
    known = stands_on in migrations.EVERY
    return Finding(good=known and store.is_sqlite, text=phrase("check-database-old" if known else "check-database-new"))


def _people(settings: Settings, packs: dict[str, Pack]) -> list[Finding]:
    """Whom nobody can reach, whether anybody looks after the bot, and who is in the database but no longer served."""
    found = []
    store = Store(settings.database, packs, clock.now)
    try:
        waits = store.claim(lambda c: outbox.waiting_in(c) | {*nudges.organisations_due(c, store.clock())}).result()
        left_out = sorted(waits - packs.keys())
        found += [Finding(good=None, text=phrase("check-not-served", org=org)) for org in left_out]
        for org, pack in packs.items():
            mail = org in settings.email
            stewards, unreached = store.run_now(
                org,
                lambda unit, mail=mail: (_stewards(unit), _unreached(unit, by_email=mail)),  # type: ignore[misc]
            )
            if not stewards:
                text = phrase("check-no-steward", org=org, role=pack.functions.steward)
                found.append(Finding(good=False, text=text))
            if unreached:
                found.append(Finding(good=None, text=phrase("check-people-unreachable", org=org, count=unreached)))
    finally:
        store.close()
    return found


def _stewards(unit: Unit) -> int:
    return len(people.holders(unit, unit.pack.functions.steward))


def _unreached(unit: Unit, *, by_email: bool) -> int:
    """Of those with a role, and those who administer or run a channel."""
    ids = {person.id for person in people.with_roles(unit)}
    ids |= {person for channel in channels.all_open(unit) for person in channel.people}
    return len(doors.out_of_reach(unit, ids, by_email=by_email))


async def _slack(org: str, credentials: SlackCredentials | None, session: aiohttp.ClientSession) -> Finding:
    if credentials is None:
        return Finding(good=None, text=phrase("check-slack-none", org=org))
    told = await _asked_slack("auth.test", credentials.bot_token, credentials, session)
    if not told.get("ok"):
        return Finding(good=False, text=phrase("check-slack-failed", org=org, why=str(told.get("error", "?"))))
    team = str(told.get("team_id", ""))
    if credentials.team_id and team != credentials.team_id:
        return Finding(
            good=False, text=phrase("check-slack-wrong-team", org=org, team=team, wanted=credentials.team_id)
        )
    if credentials.app_token is not None:
        socket = await _asked_slack("apps.connections.open", credentials.app_token, credentials, session)
        if not socket.get("ok"):
            why = str(socket.get("error", "?"))
            return Finding(good=False, text=phrase("check-slack-no-socket", org=org, why=why))
    return Finding(good=True, text=phrase("check-slack-ok", org=org, team=str(told.get("team") or team)))


async def _asked_slack(
    method: str, token: SecretStr, credentials: SlackCredentials, session: aiohttp.ClientSession
) -> dict[str, Any]:
    """What Slack answers; `{"error": …}` when nothing can be made of it."""
    headers = {"Authorization": f"Bearer {token.get_secret_value()}"}
    try:
        async with session.post(f"{credentials.api_base.rstrip('/')}/{method}", headers=headers) as response:
            told = await response.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError) as wrong:
        return {"error": type(wrong).__name__}
    return told if isinstance(told, dict) else {}


async def _teams(
    org: str, credentials: TeamsCredentials | None, keys: str, login: str, session: aiohttp.ClientSession
) -> Finding:
    """Microsoft's keys, without which nobody is let in, and a token of our own, without which nothing can be said."""
    if credentials is None:
        return Finding(good=None, text=phrase("check-teams-none", org=org))
    try:
        async with session.get(keys) as response:
            response.raise_for_status()
            await response.json(content_type=None)
    except (aiohttp.ClientError, TimeoutError, ValueError) as wrong:
        return Finding(good=False, text=phrase("check-teams-no-keys", org=org, why=type(wrong).__name__))
    from bot.teams.auth import Endpoints, Token  # noqa: PLC0415  the SDK is loaded only where it is used

    try:
        await Token(session, credentials, Endpoints(token=login), time.time).get()
    except aiohttp.ClientResponseError as refused:
        return Finding(good=False, text=phrase("check-teams-no-login", org=org, why=str(refused.status)))
    except (aiohttp.ClientError, TimeoutError, ValueError, LookupError) as wrong:
        return Finding(good=False, text=phrase("check-teams-no-login", org=org, why=type(wrong).__name__))
    return Finding(good=True, text=phrase("check-teams-ok", org=org))


async def _email(org: str, server: EmailCredentials | None) -> Finding:
    if server is None:
        return Finding(good=None, text=phrase("check-email-none", org=org))
    from bot.email.courier import what_is_wrong  # noqa: PLC0415  only where it is used

    why = await what_is_wrong(server)
    if why is not None:
        return Finding(good=False, text=phrase("check-email-failed", org=org, host=server.host, why=why))
    return Finding(good=True, text=phrase("check-email-ok", org=org, host=server.host, sender=server.sender))
