"""The outbox lane by e-mail (SMTP): one connection a message and one message at a time, with troubles told apart.

Mail goes only to addresses at the municipality's own domains. What comes back later as a bounce is not seen here; only what
the server says while it is spoken with.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from email.headerregistry import Address as Mailbox
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid, parseaddr
from typing import Any, NoReturn

import aiosmtplib
import structlog
from aiosmtplib import SMTPException, SMTPRecipientsRefused, SMTPResponseException
from msgspec import Struct

from bot.email import render
from bot.settings import EmailCredentials
from dialogs.blocks import Blocks
from dialogs.texts import phrase
from policy_text.pack import Pack
from register.people.doors import EMAIL
from scheduler import clock
from scheduler.courier import AT_ONCE, Address, CannotChange, Closed, MessageRef, NotNow, Paced, Unreachable, Wait
from scheduler.pace import Limit, Pace, Turn

log = structlog.get_logger(__name__)

PATIENCE = 15.0
"""Seconds that a server has for each step."""

LONGEST_QUEUE = 20.0
IMPLICIT_TLS = 465

_TROUBLES = (SMTPException, OSError, TimeoutError, ValueError)


class Chats(Struct, frozen=True, kw_only=True):
    """Where a mail may say that it can be answered: the open chats of an organisation, and the service's own address."""

    names: Mapping[str, Sequence[str]]
    address: str = ""


class EmailCourier:
    """Fulfils `scheduler.courier.Courier` for those who are in neither chat."""

    def __init__(self, servers: Mapping[str, EmailCredentials], packs: Mapping[str, Pack], chats: Chats) -> None:
        self._servers, self._packs, self._chats = servers, packs, chats
        self._paces = {organisation: Pace() for organisation in servers}
        self._locks = {organisation: asyncio.Lock() for organisation in servers}

    def wait(self, to: Address, *, change: bool) -> Wait:
        server = self._servers.get(to.organisation)
        # A change is not sent from here (see `update`), so it waits for nothing.
        if server is None or change:
            return AT_ONCE
        return Wait(everybody=self._paces[to.organisation].wait(_lanes(server)))

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        server = self._servers.get(to.organisation)
        if server is None:
            raise Closed("no_server")
        message = self._written(to, blocks, server)
        turn = await self._turn(to.organisation, server)
        try:
            async with self._locks[to.organisation]:
                await aiosmtplib.send(message, **_connection(server))
        except _TROUBLES as error:
            _pass_on(error, to)
        finally:
            turn.answered()
        return {"id": str(message["Message-ID"])}

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        """A mail cannot be changed once it is sent."""
        raise CannotChange("email")

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        """Anybody with an address at the municipality."""
        pack = self._packs.get(organisation)
        if organisation not in self._servers or pack is None:
            return ()
        if email.lower().rpartition("@")[2] not in pack.organisation.email_domains:
            return ()
        return (Address(organisation=organisation, platform=EMAIL, user=email),)

    def _written(self, to: Address, blocks: Blocks, server: EmailCredentials) -> EmailMessage:
        facts = self._packs[to.organisation].organisation
        name, sender = parseaddr(server.sender)
        local, _, domain = sender.rpartition("@")
        message = EmailMessage()
        message["From"] = Mailbox(
            display_name=name or phrase("email-signature", facts.language, organisation=facts.name),
            username=local, domain=domain,
        )  # fmt: skip
        message["To"] = to.user
        message["Subject"] = render.subject(blocks, facts.language)
        message["Date"] = format_datetime(clock.now())
        message["Message-ID"] = make_msgid(domain=domain)
        # Nobody's "I am away" is to come back to us.
        message["Auto-Submitted"] = "auto-generated"
        message["X-Auto-Response-Suppress"] = "All"
        message.set_content(
            render.text(
                blocks, facts.language, organisation=facts.name, chats=self._chats.names.get(to.organisation, ()),
                address=self._chats.address,
            )
        )  # fmt: skip
        return message

    async def _turn(self, organisation: str, server: EmailCredentials) -> Turn:
        try:
            return await self._paces[organisation].turn(_lanes(server), LONGEST_QUEUE)
        except TimeoutError as late:
            raise Paced("paced", late.args[0]) from late


async def what_is_wrong(server: EmailCredentials) -> str | None:
    """Connects, logs in and leaves again. None, or what is the matter, as a code or the server's number."""
    told = _connection(server)
    login = {key: told.pop(key) for key in ("username", "password")}
    client = aiosmtplib.SMTP(**told)
    try:
        async with client:
            if login["username"]:
                await client.login(login["username"], login["password"] or "")
            await client.noop()
    except _TROUBLES as error:
        return _code(error)
    return None


def _lanes(server: EmailCredentials) -> Mapping[str, Sequence[Limit]]:
    return {"mail": (Limit(most=server.sends_per_minute, within=60.0),)}


def _connection(server: EmailCredentials) -> dict[str, Any]:
    implicit = server.port == IMPLICIT_TLS
    _, sender = parseaddr(server.sender)
    return {
        "hostname": server.host,
        "port": server.port,
        "username": server.user or None,
        "password": server.password.get_secret_value() if server.password else None,
        "use_tls": implicit,
        "start_tls": server.starttls and not implicit,
        "timeout": PATIENCE,
        # Who we say we are: asking the machine for its own name may wait for its name server.
        "local_hostname": sender.rpartition("@")[2],
    }


def _pass_on(error: BaseException, to: Address) -> NoReturn:
    code = _code(error)
    refused = error.recipients[0] if isinstance(error, SMTPRecipientsRefused) and error.recipients else None
    if refused is not None and _is_nobody(refused.code, refused.message):
        raise Unreachable(code) from error
    if isinstance(error, SMTPResponseException) and error.code >= 500 and refused is None:
        # The login or the sender was refused: nothing the person can help.
        log.error("email.refused_us", organisation=to.organisation, code=code)
    raise NotNow(code) from error


def _is_nobody(code: int, message: str) -> bool:
    """Whether there is no such mailbox. 5.7 is policy ("relaying denied"): about us, not about them."""
    return code >= 500 and not message.startswith("5.7")


def _code(error: BaseException) -> str:
    """The server's own numbers, never its sentence: that one names people."""
    if isinstance(error, SMTPRecipientsRefused) and error.recipients:
        error = error.recipients[0]
    if isinstance(error, SMTPResponseException):
        enhanced = error.message.split(" ", 1)[0]
        known = enhanced.replace(".", "").isdigit() and enhanced.count(".") == 2
        return f"{error.code} {enhanced}" if known else str(error.code)
    return type(error).__name__
