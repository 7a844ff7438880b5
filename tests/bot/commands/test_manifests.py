"""What the platforms are handed to install the bot says what the bot really has."""

from __future__ import annotations

import json
import zipfile

import pytest
from pydantic import SecretStr

from bot.commands import manifests
from bot.settings import Environment, OrganisationCredentials, TeamsCredentials, resolve
from dialogs.texts import vocabulary
from tests.builders import ROOT, all_packs


def test_the_commands_of_slack_are_those_of_the_vocabulary_and_policy():
    named = {one.slash for one in vocabulary.commands() if one.slash}

    assert set(manifests.slash_commands()) == named | {"policy"}


def test_the_manifest_in_the_repository_is_the_one_that_is_written(tmp_path):
    settings = resolve(Environment(base_url="https://kanalvakt.example.se"))

    written = manifests.write(settings, all_packs(), tmp_path)

    assert [file.name for file in written] == ["slack-manifest.yaml"]
    kept = ROOT / "manifest/slack/manifest.yaml"
    assert written[0].read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")


def test_each_teams_bot_gets_a_package_of_its_own_with_the_menu_in_it(tmp_path):
    bot = TeamsCredentials(app_id="11111111-2222-4333-8444-555555555555", app_password=SecretStr("x"), tenant_id="t")
    settings = resolve(
        Environment(base_url="https://kanalvakt.example.se", organisation={"sater": OrganisationCredentials(teams=bot)})
    )

    written = manifests.write(settings, all_packs(), tmp_path)

    assert [file.name for file in written] == ["slack-manifest.yaml", "teams-sater.zip"]
    with zipfile.ZipFile(written[1]) as package:
        assert set(package.namelist()) == {"manifest.json", "color.png", "outline.png"}
        manifest = json.loads(package.read("manifest.json"))
    titles = [c["title"] for c in manifest["bots"][0]["commandLists"][0]["commands"]]
    assert titles == [word for word, _ in manifests.menu("sv")]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_menu_fits_in_a_teams_command_list(language):
    menu = manifests.menu(language)

    assert 0 < len(menu) <= manifests.TEAMS_COMMANDS
    assert all(len(word) <= 32 and len(does) <= 128 for word, does in menu)
