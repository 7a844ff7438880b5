"""What `kanalvakt check` and the start say of mail, and that the running service delivers by it."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from msgspec.structs import replace

from bot import settings
from bot.commands import check
from bot.settings import EmailCredentials, Environment, Settings
from register.people import people
from tests.bot.email.stage import a_mail_server
from tests.builders import Clock, a_store
from tests.running import clean, running

PEOPLE = """namn;e-post;sektor;roller
Karin Ek;karin@sater.se;;kommunikationschef
Ulf Sander;ulf@sater.se;;steward
"""


def installed(folder: Path) -> Settings:
    raw = Environment(database=f"sqlite:///{folder / 'k.db'}", organisations=("sater",))
    return settings.resolve(raw)


async def said(found: Settings) -> list[str]:
    # Microsoft's keys are nothing that this test asks for.
    return [f.text for f in [one async for one in check.findings(found)] if "jlservern" in f.text or "E-post" in f.text]


async def test_mail_that_is_not_set_is_said_with_what_it_means(tmp_path):
    assert await said(installed(tmp_path)) == [
        "sater: E-post är inte inställd. Den som varken är i Teams eller Slack nås inte."
    ]


async def test_a_mail_server_is_tried(tmp_path):
    async with a_mail_server() as mail:
        found = replace(installed(tmp_path), email={"sater": mail.credentials()})
        assert await said(found) == ["sater: Mejlservern 127.0.0.1 svarar. Mejlen kommer från kanalvakt@sater.se."]

    assert (await said(found))[0].startswith(
        "sater: Mejlservern 127.0.0.1 tar inte emot oss: SMTPConnectError. Kontrollera SMTP_HOST,"
    )
    assert mail.mails == []


def test_with_mail_those_who_have_never_met_the_bot_are_not_counted_as_out_of_reach(tmp_path):
    store = a_store(tmp_path, Clock())
    store.run_now("sater", lambda unit: people.give(unit, people.add(unit, name="K", email="k@sater.se"), "steward"))
    raw = Environment(database=str(store.engine.url), organisations=("sater",))
    packs = dict(store.packs)
    without = settings.resolve(raw)
    server = EmailCredentials.model_validate({"host": "h", "from": "a@sater.se"})
    store.close()

    counted = [
        [f.text for f in check._people(one, {"sater": packs["sater"]}) if "kan inte nås" in f.text]
        for one in (without, replace(without, email={"sater": server}))
    ]
    assert [len(found) for found in counted] == [1, 0]


async def test_the_service_says_that_the_door_is_open_and_takes_a_notice_through_it(tmp_path):
    async with a_mail_server() as mail:
        given = {
            "KANALVAKT_ORGANISATIONS": '["sater"]',
            "KANALVAKT_DATABASE": f"sqlite:///{tmp_path / 'register.db'}",
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": str(mail.port),
            "SMTP_FROM": "kanalvakt@sater.se",
            "SMTP_STARTTLS": "false",
        }
        file = tmp_path / "people.csv"
        file.write_text(PEOPLE, encoding="utf-8")
        command = [sys.executable, "-c", "from bot.cli import main; main()", "people", "import", str(file)]
        await asyncio.to_thread(
            subprocess.run, [*command, "--org", "sater", "--really"], env=clean(given), check=True, capture_output=True
        )
        service = running(tmp_path, given)
        up = await asyncio.to_thread(service.__enter__)
        try:
            async with asyncio.timeout(20):
                while not mail.mails:  # noqa: ASYNC110  the service is another process
                    await asyncio.sleep(0.05)
        finally:
            await asyncio.to_thread(service.__exit__, None, None, None)

    assert "E-post: öppen för sater (127.0.0.1)." in up.said()
    assert mail.recipients[0] in ("karin@sater.se", "ulf@sater.se")
