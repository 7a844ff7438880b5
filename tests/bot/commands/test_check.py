"""`kanalvakt check`: what is set, what is missing, what is wrong and how to mend it, each tried where it can be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from msgspec.structs import replace
from pydantic import SecretStr
from sqlalchemy import text

from bot import settings
from bot.commands import check
from bot.settings import Settings, SlackCredentials, TeamsCredentials
from register.people import people
from register.storage import schema
from register.storage.database import engine
from register.storage.store import Store
from tests.bot.slack.payloads import TEAM
from tests.bot.slack.stage import OTHER_TOKEN, FakeSlack, credentials, serving
from tests.builders import ROOT, Clock, a_person, all_packs
from tests.postgres import a_database
from tests.scheduler.posting import put

SATER = ROOT / "policy_text/sater"


def settings_for(folder: Path, **values: Any) -> Settings:
    told: dict[str, Any] = {"database": f"sqlite:///{folder / 'k.db'}", "packs": (SATER,), **values}
    return replace(settings.read(), **told)


@pytest.fixture(autouse=True)
def a_clean_place(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("SLACK_", "TEAMS_", "KANALVAKT_"))]:
        if name != "KANALVAKT_TEST_POSTGRES":
            monkeypatch.delenv(name)


async def the_keys(request: web.Request) -> web.Response:
    return web.json_response({"jwks_uri": ""})


async def found(
    here: Settings, teams_keys: str = "http://127.0.0.1:9/", teams_login: str = "http://127.0.0.1:9/"
) -> list[tuple[bool | None, str]]:
    return [(one.good, one.text) async for one in check.findings(here, teams_keys, teams_login)]


async def test_on_a_fresh_machine_all_is_well_and_what_is_not_set_is_only_said(tmp_path):
    told = await found(settings_for(tmp_path))

    assert [good for good, _ in told] == [True, True, True, None, None, None, None]
    assert [line for _, line in told][3:] == [
        "Databasen är tom. Den fylls när tjänsten startar.",
        "sater: Slack är inte inställt.",
        "sater: Teams är inte inställt.",
        "sater: E-post är inte inställd. Den som varken är i Teams eller Slack nås inte.",
    ]


async def test_a_broken_pack_is_named_with_the_command_that_says_more(tmp_path):
    broken = tmp_path / "nyby"
    broken.mkdir()
    (broken / "policy.toml").write_text("[organisation]\nid = 1\n", encoding="utf-8")

    assert (
        False,
        f"nyby: paketet går inte att använda. Kör kanalvakt policy check {broken}.",
    ) in await found(settings_for(tmp_path, packs=(broken,)))


async def test_whoever_keeps_the_bot_is_missed_and_those_out_of_reach_are_counted(tmp_path):
    here = settings_for(tmp_path)
    store = Store(here.database, all_packs(), Clock())
    schema.open_or_refuse(store.engine)

    def fill(unit) -> None:
        lena = people.add(unit, name="Lena Ak", email="lena.ak@sater.se")
        unit.insert(people.RoleHeld, person_id=lena, role="kommunikationschef", department_id=None)

    store.run_now("sater", fill)
    store.close()

    told = await found(here)

    assert (True, "Databasen svarar och har rätt schema.") in told
    assert (
        False,
        (
            "sater: ingen sköter boten än (behövs inte för att bara prova på sidan). Ge någon rollen: "
            "kanalvakt people role add --org sater E-POST steward"
        ),
    ) in told
    assert [line for good, line in told if good is None and "kan inte nås" in line] == [
        "sater: En person med roll eller kanal kan inte nås."
    ]


async def test_a_municipality_that_is_left_out_of_the_settings_is_named_while_something_waits_there(tmp_path):
    here = settings_for(tmp_path)
    store = Store(here.database, all_packs(), Clock())
    schema.open_or_refuse(store.engine)
    put(store, a_person(store, "Gun Ek", org="gullspang"), org="gullspang")
    store.close()

    told = await found(here)

    assert (
        None,
        (
            "gullspang: finns i databasen men är inte med i inställningarna. Det som väntar på att skickas där blir kvar. "
            "Lägg till gullspang i KANALVAKT_ORGANISATIONS om kommunen ska vara med."
        ),
    ) in told
    both = replace(here, packs=(SATER, SATER.parent / "gullspang"))
    assert not [line for _, line in await found(both) if "är inte med i inställningarna" in line]


async def test_a_database_that_cannot_be_used_is_told_with_how_to_mend_it(tmp_path):
    file = tmp_path / "k.db"
    store = Store(f"sqlite:///{file}", all_packs(), Clock())
    schema.open_or_refuse(store.engine)
    store.close()
    only_read = await found(settings_for(tmp_path, database=f"sqlite:///file:{file}?mode=ro&uri=true"))
    file.write_bytes(b"hej" * 4000)
    damaged = await found(settings_for(tmp_path))

    assert (
        False,
        (
            "Databasen går bara att läsa. Kontrollera att filen, dess mapp och disken får skrivas av den som kör tjänsten. "
            "((sqlite3.OperationalError) attempt to write a readonly database)"
        ),
    ) in only_read
    assert (
        False,
        (
            "Databasen är skadad. Stoppa tjänsten, spara filen och lägg tillbaka den senaste kopian. "
            "((sqlite3.DatabaseError) file is not a database)"
        ),
    ) in damaged


@pytest.mark.parametrize(
    ("said", "good", "line"),
    [
        (None, True, f"sater: Slack svarar, arbetsyta {TEAM}."),
        (
            "invalid_auth",
            False,
            "sater: Slack säger nej: invalid_auth. Kontrollera bot_token (börjar med xoxb-) och signing_secret.",
        ),
    ],
)
async def test_slack_is_tried(tmp_path, said, good, line):
    slack = FakeSlack()
    async with serving(slack.app()) as url:
        slack.url = url
        slack.fails["auth.test"] = [said]
        told = await found(settings_for(tmp_path, slack={"sater": credentials(slack)}))

    assert (good, line) in told


async def test_a_token_of_another_workspace_is_told_apart(tmp_path):
    slack = FakeSlack()
    async with serving(slack.app()) as url:
        slack.url = url
        wrong = credentials(slack, bot_token=SecretStr(OTHER_TOKEN))
        told = await found(settings_for(tmp_path, slack={"sater": wrong}))

    assert [line for good, line in told if good is False] == [
        f"sater: token hör till arbetsyta T0GULLSPANG, men team_id är {TEAM}."
    ]


async def test_socket_mode_is_tried_where_there_is_a_token_for_it(tmp_path):
    slack = FakeSlack()
    async with serving(slack.app()) as url:
        slack.url = url
        slack.fails["apps.connections.open"] = ["invalid_auth", None]
        here = settings_for(tmp_path, slack={"sater": credentials(slack, app_token=SecretStr("xapp-1"))})
        wrong, right = await found(here), await found(here)

    assert (
        False,
        (
            "sater: Slack svarar, men Socket Mode går inte att öppna: invalid_auth. Kontrollera SLACK_APP_TOKEN "
            "(börjar med xapp-, med rätten connections:write)."
        ),
    ) in wrong
    assert (True, f"sater: Slack svarar, arbetsyta {TEAM}.") in right


async def test_teams_keys_and_our_own_secret_are_tried_and_what_hinders_it_is_said(tmp_path):
    async def login(request: web.Request) -> web.Response:
        known = (await request.post())["client_secret"] == "hemligt"
        return web.json_response({"access_token": "ours", "expires_in": 3600}, status=200 if known else 401)

    app = web.Application()
    app.add_routes([web.get("/keys", the_keys), web.post("/t/token", login)])
    async with serving(app) as url:

        async def told(secret: str, keys: str = "keys") -> list[tuple[bool | None, str]]:
            bots = {"sater": TeamsCredentials(app_id="app", app_password=SecretStr(secret), tenant_id="t")}
            return await found(settings_for(tmp_path, teams=bots), f"{url}/{keys}", f"{url}/{{tenant}}/token")

        working, no_keys, refused = await told("hemligt"), await told("hemligt", "nothing"), await told("gammalt")

    assert (
        True,
        "sater: Teams är inställt: Microsofts nyckellista går att hämta, och boten får logga in.",
    ) in working
    assert (False, "sater: Microsofts nyckellista går inte att hämta: ClientResponseError") in no_keys
    assert (
        False,
        (
            "sater: Microsoft släpper inte in boten (401), så den kan ta emot men inte svara. Kontrollera app_password "
            "(har hemligheten gått ut?), app_id och tenant_id."
        ),
    ) in refused


async def test_a_variable_that_nobody_reads_is_named_with_the_one_that_was_meant(tmp_path, monkeypatch):
    for name in ("KANALVAKT_TYROUT", "SLACK_BOT_TOKN", "SLACK_WEBHOOK_FOR_SOMETHING_ELSE"):
        monkeypatch.setenv(name, "on")

    assert [line for good, line in await found(settings_for(tmp_path)) if good is False] == [
        "KANALVAKT_TYROUT känner jag inte igen, så den gör ingenting. Menade du KANALVAKT_TRYOUT?",
        "SLACK_BOT_TOKN känner jag inte igen, så den gör ingenting. Menade du SLACK_BOT_TOKEN?",
    ]


async def test_a_postgresql_that_must_be_lifted_or_does_not_answer_is_said_with_what_to_do(tmp_path):
    with a_database() as url:
        empty = await found(settings_for(tmp_path, database=url))
        made = engine(url)
        schema.upgrade(made)
        with made.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        made.dispose()
        newer = await found(settings_for(tmp_path, database=url))
    gone = await found(settings_for(tmp_path, database="postgresql+psycopg://x:y@127.0.0.1:1/none"))

    assert (False, "Databasen har ett äldre schema. Kör kanalvakt db upgrade.") in empty
    assert (False, "Databasen är skapad av en nyare version av Kanalvakt. Uppgradera programmet.") in newer
    assert any(good is False and line.startswith("Databasen svarar inte: ") for good, line in gone)


async def test_where_processes_may_share_a_database_it_is_said_that_they_must_share_the_pace(tmp_path):
    shared = "Varje process håller takten för sig. Delar flera processer databasen"
    slack = {
        "sater": SlackCredentials(
            bot_token=SecretStr("x"), signing_secret=SecretStr("y"), api_base="http://127.0.0.1:9/"
        )
    }

    on_postgresql = await found(settings_for(tmp_path, database="postgresql://nobody@127.0.0.1:9/none", slack=slack))
    on_sqlite = await found(settings_for(tmp_path, slack=slack))

    assert [good for good, line in on_postgresql if line.startswith(shared)] == [None]
    assert [line for _, line in on_sqlite if line.startswith(shared)] == []
