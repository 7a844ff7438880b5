"""Settings: read once, resolved to who is served with which keys, and refused in words when they cannot be used."""

from __future__ import annotations

import shutil

import pytest

from bot import settings
from bot.settings import (
    ActivityCredentials,
    BrokenSettings,
    EmailCredentials,
    Environment,
    SlackCredentials,
    TeamsCredentials,
    Trouble,
)
from tests.builders import ROOT

SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}
EMAIL = {"SMTP_HOST": "smtp.sater.se", "SMTP_FROM": "kanalvakt@sater.se"}
TEAMS = {"TEAMS_APP_ID": "a", "TEAMS_APP_PASSWORD": "p", "TEAMS_TENANT_ID": "t"}


@pytest.fixture(autouse=True)
def a_clean_place(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in (*SLACK, *TEAMS, *EMAIL, "SMTP_USER", "SMTP_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


def given(monkeypatch, **values: str) -> settings.Settings:
    for name, value in values.items():
        monkeypatch.setenv(name, value)
    return settings.read()


def test_with_nothing_set_both_municipalities_are_served_on_loopback_with_the_page_open(monkeypatch):
    found = given(monkeypatch)

    assert [p.name for p in found.packs] == ["gullspang", "sater"]
    assert (found.host, found.port, found.database) == ("127.0.0.1", 3978, "sqlite:///var/kanalvakt.db")
    assert found.tryout
    assert found.slack == {} == found.teams


def test_a_platform_with_keys_closes_the_page(monkeypatch):
    found = given(monkeypatch, KANALVAKT_ORGANISATIONS='["sater"]', **SLACK)

    assert not found.tryout
    assert found.slack["sater"].bot_token.get_secret_value() == "xoxb-1"
    assert found.anonymous_teams == ""


def test_a_token_is_never_shown_by_accident(monkeypatch):
    assert "xoxb-1" not in repr(given(monkeypatch, KANALVAKT_ORGANISATIONS='["sater"]', **SLACK))


@pytest.mark.parametrize(
    ("values", "trouble", "key"),
    [
        ({"SLACK_BOT_TOKEN": "x", "KANALVAKT_ORGANISATIONS": '["sater"]'}, Trouble.HALF_SLACK, "SLACK_SIGNING_SECRET"),
        ({"SLACK_APP_TOKEN": "xapp-1", "KANALVAKT_ORGANISATIONS": "sater"}, Trouble.HALF_SLACK, "SLACK_BOT_TOKEN"),
        ({"SLACK_TEAM_ID": "T1", "KANALVAKT_ORGANISATIONS": "sater"}, Trouble.HALF_SLACK, "SLACK_BOT_TOKEN"),
        ({"KANALVAKT_ORGANISATIONS": "[sater"}, Trouble.INVALID, "organisations"),
        ({"KANALVAKT_ORGANISATION": "sater"}, Trouble.INVALID, "organisation"),
        ({"KANALVAKT_PACKS": str(ROOT / "policy_text/sater")}, Trouble.PACK_TWICE, "packs"),
        ({"KANALVAKT_SETTINGS": "/nowhere/kanalvakt.toml"}, Trouble.NO_FILE, "KANALVAKT_SETTINGS"),
        ({"TEAMS_APP_ID": "x", "KANALVAKT_ORGANISATIONS": '["sater"]'}, Trouble.HALF_TEAMS, "TEAMS_APP_PASSWORD"),
        ({"SMTP_HOST": "x", "KANALVAKT_ORGANISATIONS": '["sater"]'}, Trouble.HALF_EMAIL, "SMTP_FROM"),
        ({"SMTP_FROM": "a@b.se", "KANALVAKT_ORGANISATIONS": '["sater"]'}, Trouble.HALF_EMAIL, "SMTP_HOST"),
        ({**EMAIL, "SMTP_USER": "x", "KANALVAKT_ORGANISATIONS": '["sater"]'}, Trouble.HALF_EMAIL, "SMTP_PASSWORD"),
        ({**EMAIL, "SMTP_PASSWORD": "x", "KANALVAKT_ORGANISATIONS": '["sater"]'}, Trouble.HALF_EMAIL, "SMTP_USER"),
        (EMAIL, Trouble.WHICH_ORGANISATION, "SMTP_HOST"),
        (SLACK, Trouble.WHICH_ORGANISATION, "SLACK_BOT_TOKEN"),
        ({"KANALVAKT_ORGANISATIONS": '["soder"]'}, Trouble.UNKNOWN_ORGANISATION, "organisations"),
        ({"KANALVAKT_PORT": "hej"}, Trouble.INVALID, "port"),
        ({"KANALVAKT_TRYOUT": "on", "KANALVAKT_HOST": "0.0.0.0"}, Trouble.TRYOUT_NOT_LOOPBACK, "host"),
    ],
)
def test_settings_that_cannot_be_used_say_which_and_why(monkeypatch, values, trouble, key):
    with pytest.raises(BrokenSettings) as broken:
        given(monkeypatch, **values)

    assert (broken.value.trouble, broken.value.key) == (trouble, key)


@pytest.mark.parametrize(
    ("values", "trouble", "key"),
    [
        ({**SLACK, "SLACK_SIGNING_SECRET": ""}, Trouble.HALF_SLACK, "SLACK_SIGNING_SECRET"),
        ({**SLACK, "SLACK_BOT_TOKEN": ""}, Trouble.HALF_SLACK, "SLACK_BOT_TOKEN"),
        ({**TEAMS, "TEAMS_APP_ID": ""}, Trouble.HALF_TEAMS, "TEAMS_APP_ID"),
        ({**TEAMS, "TEAMS_APP_PASSWORD": ""}, Trouble.HALF_TEAMS, "TEAMS_APP_PASSWORD"),
        ({**TEAMS, "TEAMS_TENANT_ID": ""}, Trouble.HALF_TEAMS, "TEAMS_TENANT_ID"),
    ],
)
def test_an_empty_key_is_no_key_since_anybody_can_sign_with_it(monkeypatch, values, trouble, key):
    with pytest.raises(BrokenSettings) as broken:
        given(monkeypatch, KANALVAKT_ORGANISATIONS='["sater"]', **values)

    assert (broken.value.trouble, broken.value.key) == (trouble, key)


@pytest.mark.parametrize(
    ("platform", "keys"),
    [
        ("slack", {"bot_token": "xoxb-1", "signing_secret": ""}),
        ("slack", {"bot_token": "", "signing_secret": "s"}),
        ("teams", {"app_id": "", "app_password": "p", "tenant_id": "t"}),
        ("teams", {"app_id": "a", "app_password": "", "tenant_id": "t"}),
        ("teams", {"app_id": "a", "app_password": "p", "tenant_id": ""}),
    ],
)
def test_an_empty_key_in_the_file_is_refused_by_name(monkeypatch, tmp_path, platform, keys):
    lines = [f'{name} = "{value}"' for name, value in keys.items()]
    (tmp_path / "kanalvakt.toml").write_text("\n".join([f"[organisation.sater.{platform}]", *lines]))
    empty = next(name for name, value in keys.items() if not value)

    with pytest.raises(BrokenSettings) as broken:
        given(monkeypatch)

    assert (broken.value.trouble, broken.value.key) == (Trouble.INVALID, f"organisation.sater.{platform}.{empty}")


def test_each_organisation_has_its_own_keys_in_the_file(monkeypatch, tmp_path):
    (tmp_path / "kanalvakt.toml").write_text(
        """
        base_url = "https://bot.example.se/"

        [organisation.sater.teams]
        app_id = "a1"
        app_password = "p1"
        tenant_id = "t1"

        [organisation.gullspang.slack]
        bot_token = "xoxb-2"
        signing_secret = "s2"
        """
    )

    found = given(monkeypatch)

    assert found.base_url == "https://bot.example.se"
    assert found.teams["sater"].app_id == "a1"
    assert found.slack["gullspang"].signing_secret.get_secret_value() == "s2"


def test_mail_is_set_in_the_environment_or_for_each_organisation_and_never_shows_its_password(monkeypatch, tmp_path):
    (tmp_path / "kanalvakt.toml").write_text(
        """
        [organisation.gullspang.email]
        host = "smtp.gullspang.se"
        port = 465
        from = "Gullspångs bot <bot@gullspang.se>"
        user = "bot"
        password = "hemligt"
        starttls = false
        sends_per_minute = 10
        """,
        encoding="utf-8",
    )
    found = given(monkeypatch)

    server = found.email["gullspang"]
    assert (server.host, server.port, server.sender) == ("smtp.gullspang.se", 465, "Gullspångs bot <bot@gullspang.se>")
    assert (server.user, server.starttls, server.sends_per_minute) == ("bot", False, 10)
    assert "hemligt" not in repr(found)
    assert found.tryout

    (tmp_path / "kanalvakt.toml").unlink()
    server = given(monkeypatch, KANALVAKT_ORGANISATIONS='["sater"]', **EMAIL).email["sater"]
    assert (server.host, server.port, server.sender, server.starttls) == (
        "smtp.sater.se",
        587,
        "kanalvakt@sater.se",
        True,
    )


def test_a_file_that_is_not_toml_is_refused_with_where_it_goes_wrong(monkeypatch, tmp_path):
    (tmp_path / "kanalvakt.toml").write_text('base_url = "https://bot.example.se\n')

    with pytest.raises(BrokenSettings) as broken:
        given(monkeypatch)

    assert (broken.value.trouble, broken.value.key) == (Trouble.BROKEN_FILE, "kanalvakt.toml")
    assert "line 1" in broken.value.detail


def test_municipalities_are_listed_as_people_write_a_list(monkeypatch):
    for written in ("sater, gullspang", "sater,gullspang", '["sater", "gullspang"]'):
        assert [p.name for p in given(monkeypatch, KANALVAKT_ORGANISATIONS=written).packs] == ["gullspang", "sater"]


def test_a_pack_is_known_by_the_id_in_it_whatever_its_folder_is_called(monkeypatch, tmp_path):
    folder = tmp_path / "nora-paketet"
    shutil.copytree(ROOT / "policy_text/sater", folder)
    policy = folder / "policy.toml"
    policy.write_text(policy.read_text(encoding="utf-8").replace('id = "sater"', 'id = "nora"', 1), encoding="utf-8")

    found = given(monkeypatch, KANALVAKT_PACKS=str(folder), KANALVAKT_ORGANISATIONS="nora", **SLACK)

    assert (found.packs, list(found.slack)) == ((folder,), ["nora"])


def test_an_open_address_never_opens_the_page_by_itself(monkeypatch):
    found = given(monkeypatch, KANALVAKT_HOST="0.0.0.0")

    assert not found.tryout
    assert found.anonymous_teams == ""


def test_every_setting_stands_in_the_readme_and_the_readme_names_no_other():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = {line.split("`")[1] for line in readme.splitlines() if line.startswith("| `")}
    names = {str(f.validation_alias or f"KANALVAKT_{n.upper()}") for n, f in Environment.model_fields.items()}
    names -= {"KANALVAKT_ORGANISATION"}
    assert {n for n in table if n.isupper()} == names | {"KANALVAKT_SETTINGS"}

    of_one = {
        key for line in readme.splitlines() if line.startswith("| `[organisation.") for key in line.split("`")[3::2]
    }
    kinds = (SlackCredentials, TeamsCredentials, EmailCredentials, ActivityCredentials)
    keys = {str(f.validation_alias or n) for kind in kinds for n, f in kind.model_fields.items()}
    assert of_one == keys
