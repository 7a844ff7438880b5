"""A real mail server (aiosmtpd) in this process, which keeps what it is given and refuses whom it is told to."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult

from bot.settings import EmailCredentials

FROM = "kanalvakt@sater.se"
USER, PASSWORD = "kanalvakt", "brevlåda"


@dataclass
class MailServer:
    """`refuses` answers a recipient (or "*", or "from") with a line of its own."""

    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    refuses: dict[str, str] = field(default_factory=dict)
    logins: list[tuple[str, str]] = field(default_factory=list)
    secured: list[bool] = field(default_factory=list)

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802  the library's name
        if line := self.refuses.get("from"):
            return line
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if line := self.refuses.get(address) or self.refuses.get("*"):
            return line
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        mail = message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        self.recipients += envelope.rcpt_tos
        self.secured.append(session.ssl is not None)
        return "250 OK"

    def authenticate(self, server, session, envelope, mechanism, data) -> AuthResult:
        login = (data.login.decode(), data.password.decode())
        self.logins.append(login)
        return AuthResult(success=login == (USER, PASSWORD), handled=False)

    @property
    def texts(self) -> list[str]:
        return [mail.get_content() for mail in self.mails]

    def credentials(self, **more: Any) -> EmailCredentials:
        known: Mapping[str, Any] = {"host": "127.0.0.1", "port": self.port, "from": FROM, "starttls": False}
        return EmailCredentials.model_validate({**known, **more})


@asynccontextmanager
async def a_mail_server(tls: ssl.SSLContext | None = None, *, login: bool = False) -> AsyncIterator[MailServer]:
    mail = MailServer()
    habits: dict[str, Any] = {
        "enable_SMTPUTF8": True, "hostname": "localhost", "tls_context": tls, "require_starttls": tls is not None,
        "auth_required": login, "auth_require_tls": tls is not None, "authenticator": mail.authenticate,
    }  # fmt: skip
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(mail, **habits), "127.0.0.1", 0)
    mail.port = server.sockets[0].getsockname()[1]
    try:
        yield mail
    finally:
        server.close()
        await server.wait_closed()
