"""A notice by mail reaches a real server, once, and every trouble is told as what it is."""

from __future__ import annotations

import asyncio

import pytest
import structlog
from aiosmtpd.smtp import SMTP

from bot.email.courier import Chats, EmailCourier, what_is_wrong
from bot.settings import EmailCredentials
from dialogs import blocks as b
from dialogs.words import Press
from scheduler.courier import Address, CannotChange, Closed, NotNow, Paced, Unreachable
from tests.bot.email.stage import PASSWORD, USER, MailServer, a_mail_server
from tests.bot.email.tls import a_certificate
from tests.builders import all_packs

NOTICE: b.Blocks = (
    b.Title("Ny ansökan: Biblioteket på Facebook"),
    b.Paragraph("Sara Lind vill nå barnfamiljer."),
    b.ButtonRow((b.BlockButton(label="Läs hela", press=Press(do="decide.read")),)),
)
EVA = Address(organisation="sater", platform="email", user="eva.ek@sater.se")


def courier(server: EmailCredentials, *chats: str) -> EmailCourier:
    return EmailCourier({"sater": server}, all_packs(), Chats(names={"sater": chats}))


async def refusal(mail: MailServer, kind: type[NotNow | Unreachable]) -> str:
    with pytest.raises(kind) as refused:
        await courier(mail.credentials()).deliver(EVA, NOTICE)
    return str(refused.value)


async def test_a_notice_arrives_as_a_plain_mail_that_says_how_to_answer():
    async with a_mail_server() as mail:
        ref = await courier(mail.credentials(), "Teams").deliver(EVA, NOTICE)

    (sent,) = mail.mails
    assert mail.recipients == ["eva.ek@sater.se"]
    assert sent["Subject"] == "Ny ansökan: Biblioteket på Facebook"
    assert sent["From"] == '"Kanalvakt, Säters kommun" <kanalvakt@sater.se>'
    assert (sent["To"], sent["Auto-Submitted"]) == ("eva.ek@sater.se", "auto-generated")
    assert sent.get_content_type() == "text/plain"
    assert ref == {"id": sent["Message-ID"]}
    assert sent["Message-ID"].endswith("@sater.se>")
    assert mail.texts[0].splitlines()[3] == "Sara Lind vill nå barnfamiljer."
    assert "Det här kan du svara: Läs hela. Gör det i Teams:" in mail.texts[0]


async def test_a_sender_with_a_name_of_its_own_keeps_it():
    async with a_mail_server() as mail:
        await courier(mail.credentials(**{"from": "Säters bot <bot@sater.se>"})).deliver(EVA, NOTICE)

    assert mail.mails[0]["From"] == "Säters bot <bot@sater.se>"


async def test_login_and_encryption_are_used_when_they_are_set(tmp_path, monkeypatch):
    context, bundle = a_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    async with a_mail_server(context, login=True) as mail:
        server = mail.credentials(host="localhost", starttls=True, user=USER, password=PASSWORD)
        assert await what_is_wrong(server) is None
        await courier(server).deliver(EVA, NOTICE)

    assert mail.logins == [(USER, PASSWORD)] * 2
    assert mail.secured == [True]


async def test_a_server_that_cannot_prove_who_it_is_gets_nothing(tmp_path):
    context, _ = a_certificate(tmp_path)
    async with a_mail_server(context) as mail:
        server = mail.credentials(host="localhost", starttls=True)
        assert await what_is_wrong(server) is not None
        with pytest.raises(NotNow):
            await courier(server).deliver(EVA, NOTICE)

    assert mail.mails == []


@pytest.mark.parametrize(
    ("line", "code"), [("550 5.1.1 No such user here", "550 5.1.1"), ("553 mailbox name invalid", "553")]
)
async def test_a_mailbox_that_does_not_exist_makes_the_person_unreachable_by_mail(line: str, code: str):
    async with a_mail_server() as mail:
        mail.refuses["eva.ek@sater.se"] = line
        assert await refusal(mail, Unreachable) == code


@pytest.mark.parametrize(("line", "code"), [("451 4.7.1 Greylisted, try later", "451 4.7.1"), ("452 full", "452")])
async def test_a_server_that_is_busy_is_tried_later(line: str, code: str):
    async with a_mail_server() as mail:
        mail.refuses["*"] = line
        assert await refusal(mail, NotNow) == code


async def test_a_fault_of_the_installation_makes_nobody_unreachable_and_names_nobody_in_the_log():
    async with a_mail_server() as mail:
        mail.refuses["*"] = "550 5.7.1 relaying denied for eva.ek@sater.se"
        assert await refusal(mail, NotNow) == "550 5.7.1"
        mail.refuses = {"from": "550 5.7.60 not allowed to send as this"}
        with structlog.testing.capture_logs() as logs:
            assert await refusal(mail, NotNow) == "550 5.7.60"

    assert logs == [{"event": "email.refused_us", "log_level": "error", "organisation": "sater", "code": "550 5.7.60"}]


async def test_a_wrong_password_is_a_fault_of_the_installation(tmp_path, monkeypatch):
    context, bundle = a_certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    async with a_mail_server(context, login=True) as mail:
        server = mail.credentials(host="localhost", starttls=True, user=USER, password="fel")
        assert await what_is_wrong(server) == "535 5.7.8"
        with pytest.raises(NotNow, match=r"535 5\.7\.8"):
            await courier(server).deliver(EVA, NOTICE)


async def test_a_server_that_cannot_be_reached_is_tried_later():
    nowhere = EmailCredentials.model_validate({"host": "127.0.0.1", "port": 1, "from": "a@sater.se"})

    assert await what_is_wrong(nowhere) == "SMTPConnectError"
    with pytest.raises(NotNow):
        await courier(nowhere).deliver(EVA, NOTICE)


async def test_an_organisation_without_a_server_has_its_door_closed():
    async with a_mail_server() as mail:
        with pytest.raises(Closed):
            await courier(mail.credentials()).deliver(
                Address(organisation="gullspang", platform="email", user="a@gullspang.se"), NOTICE
            )


async def test_a_mail_that_is_sent_cannot_be_changed():
    async with a_mail_server() as mail:
        with pytest.raises(CannotChange):
            await courier(mail.credentials()).update(EVA, {"id": "<1@sater.se>"}, NOTICE)

    assert mail.mails == []


async def test_mail_goes_to_addresses_at_the_municipality_and_nowhere_else():
    async with a_mail_server() as mail:
        post = courier(mail.credentials())

        assert await post.find("sater", "eva.ek@sater.se") == (EVA,)
        assert await post.find("sater", "eva.ek@example.se") == ()
        assert await post.find("gullspang", "eva.ek@gullspang.se") == ()


async def test_no_more_leave_in_a_minute_than_the_server_takes():
    async with a_mail_server() as mail:
        post = courier(mail.credentials(sends_per_minute=2))
        for _ in range(2):
            await post.deliver(EVA, NOTICE)

        assert post.wait(EVA, change=False).everybody == pytest.approx(60, abs=5)
        with pytest.raises(Paced) as late:
            await post.deliver(EVA, NOTICE)
        assert late.value.retry_after == pytest.approx(60, abs=5)


async def test_one_mail_at_a_time_is_handed_to_the_server():
    open_now, most = 0, 0

    class Counting(MailServer):
        async def handle_DATA(self, server: SMTP, session, envelope):  # noqa: N802
            nonlocal open_now, most
            open_now += 1
            most = max(most, open_now)
            await asyncio.sleep(0.02)
            open_now -= 1
            return "250 OK"

    mail = Counting()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(mail), "127.0.0.1", 0)
    mail.port = server.sockets[0].getsockname()[1]
    post = courier(mail.credentials())
    await asyncio.gather(*(post.deliver(EVA, NOTICE) for _ in range(3)))
    server.close()

    assert most == 1
