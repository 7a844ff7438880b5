"""Writes what the platforms want to install the bot: Slack's manifest and the Teams app packages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.settings import Settings
from bot.slack import manifest as slack
from dialogs.texts import phrase, vocabulary
from policy_text.pack import Pack

NAME = "Kanalvakt"
TEMPLATES = Path(__file__).parents[2] / "manifest"
TEAMS_COMMANDS = 10
"""As many as a command list in a Teams manifest may hold."""


def slash_commands() -> tuple[str, ...]:
    """The Slack commands that the vocabulary names, in its order, and /policy for questions."""
    named = dict.fromkeys(one.slash for one in vocabulary.commands() if one.slash)
    first, *rest = named
    return (first, "policy", *(one for one in rest if one != "policy"))


def menu(language: str) -> tuple[tuple[str, str], ...]:
    """(word, what it does) for everything that stands in the menu."""
    listed = [one for one in vocabulary.commands() if one.menu][:TEAMS_COMMANDS]
    return tuple((one.words[language][0], phrase(f"help-{one.id.replace('_', '-')}", language)) for one in listed)


def write(settings: Settings, packs: Mapping[str, Pack], out: Path) -> list[Path]:
    """The Slack manifest for the service's address (Socket Mode without one), and a package for each Teams bot."""
    out.mkdir(parents=True, exist_ok=True)
    written = [out / "slack-manifest.yaml"]
    made = slack.manifest(settings.base_url or None, NAME, slash_commands())
    written[0].write_text(slack.as_yaml(made), encoding="utf-8")
    if settings.teams:
        from bot.teams import manifest as teams  # noqa: PLC0415  the SDK is loaded only where Teams is used

        template = teams.template(TEMPLATES / "teams")
        for org, bot in settings.teams.items():
            language = packs[org].organisation.language
            commands = [teams.Command(title=word, description=does) for word, does in menu(language)]
            file = out / f"teams-{org}.zip"
            file.write_bytes(
                teams.package(
                    template,
                    organisation=org,
                    app_id=bot.app_id,
                    base_url=settings.base_url,
                    commands=commands,
                    language=language,
                )
            )
            written.append(file)
    return written
