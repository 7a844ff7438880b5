"""What Slack is told of the app: valid by Slack's own schema, and the file in the repository says the same."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from bot.slack.manifest import as_yaml, manifest
from bot.slack.richtext import Json

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT.parent / "shared" / "schemas" / "slack" / "manifest"
COMMANDS = ("kanal", "policy", "kris")
HERE = "https://kanalvakt.example.se"


def schema() -> Json:
    file = SCHEMAS / "manifest.schema.2.0.0.json"
    if not file.exists():
        pytest.skip("Slack's manifest schema is not here: ../shared/schemas/slack")
    read: Json = json.loads(file.read_text(encoding="utf-8"))
    return read


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("base_url", [HERE, None])
def test_the_manifest_is_what_slack_accepts(base_url: str | None, language: str):
    jsonschema.validate(manifest(base_url, "Kanalvakt", COMMANDS, language), schema())


def test_the_schema_would_refuse_a_wrong_one():
    wrong = json.loads((SCHEMAS / "example.v2.manifest.invalid.json").read_text()) if schema() else {}

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema())


def test_everything_is_sent_to_one_address():
    told = manifest(f"{HERE}/", "Kanalvakt", COMMANDS)

    assert {command["url"] for command in told["features"]["slash_commands"]} == {f"{HERE}/slack/events"}
    assert told["settings"]["event_subscriptions"]["request_url"] == f"{HERE}/slack/events"
    assert told["settings"]["interactivity"]["request_url"] == f"{HERE}/slack/events"
    assert told["settings"]["socket_mode_enabled"] is False


def test_without_an_address_it_is_for_socket_mode():
    told = manifest(None, "Kanalvakt", COMMANDS)

    assert "request_url" not in str(told)
    assert "url" not in told["features"]["slash_commands"][0]
    assert told["settings"]["socket_mode_enabled"] is True


def test_commands_are_ascii_with_a_description_each():
    commands = manifest(HERE, "Kanalvakt", COMMANDS)["features"]["slash_commands"]

    assert [command["command"] for command in commands] == ["/kanal", "/policy", "/kris"]
    assert all(command["command"].isascii() and command["description"] for command in commands)


def test_the_file_in_the_repository_says_the_same():
    file = ROOT / "manifest" / "slack" / "manifest.yaml"

    assert file.read_text(encoding="utf-8") == as_yaml(manifest(HERE, "Kanalvakt", COMMANDS))


def test_yaml_is_written_as_yaml_is_read():
    value: Json = {"a": {"b": 'x: "y"', "c": True}, "list": ["ett", {"d": 1, "e": ["f"]}], "none": None}

    assert as_yaml(value) == (
        'a:\n  b: "x: \\"y\\""\n  c: true\nlist:\n  - "ett"\n  - d: 1\n    e:\n      - "f"\nnone: null\n'
    )
