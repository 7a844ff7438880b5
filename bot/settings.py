"""The installation's settings: environment and `kanalvakt.toml`, read once, into frozen values.

What the guideline says stands in the packs, and what people choose stands in the register; here is only where it runs and
with which keys. Platform credentials belong to an organisation; the plain variables (`SLACK_BOT_TOKEN` …) are shorthand
when exactly one organisation is served.
"""

from __future__ import annotations

import difflib
import json
import os
import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Struct, field
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

BUILT_IN = Path(__file__).parent.parent / "policy_text"

PREFIX = "KANALVAKT_"
FILE = f"{PREFIX}SETTINGS"
_OF_TESTS = (f"{PREFIX}TEST_", f"{PREFIX}NOTHING_SKIPPED", f"{PREFIX}CHROMIUM")
"""What tells the tests something, and the service nothing."""


def _several(written: object) -> object:
    """A list in the environment: as people write one ("sater, gullspang"), or as JSON."""
    if not isinstance(written, str):
        return written
    if written.lstrip().startswith("["):
        return json.loads(written)
    return [one.strip() for one in written.split(",") if one.strip()]


Listed = (NoDecode, BeforeValidator(_several))

Key = Annotated[SecretStr, Field(min_length=1)]
"""An empty one would be a key that everybody has."""


class SlackCredentials(BaseModel):
    """One Slack workspace. Without `team_id` it is asked for at start. `app_token` turns Socket Mode on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bot_token: Key
    signing_secret: Key
    app_token: SecretStr | None = None
    team_id: str | None = None
    api_base: str = "https://slack.com/api/"
    sends_per_second: float = Field(default=5.0, gt=0)


class TeamsCredentials(BaseModel):
    """One bot registration; new ones are single-tenant, so every municipality has its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    app_id: str = Field(min_length=1)
    app_password: Key
    tenant_id: str = Field(min_length=1)
    app_type: Literal["SingleTenant"] = "SingleTenant"


class EmailCredentials(BaseModel):
    """A mail server for notices to those who are in neither chat. Port 465 speaks TLS from the first word."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    host: str
    port: int = Field(default=587, ge=1, le=65535)
    user: str = ""
    password: SecretStr | None = None
    sender: str = Field(validation_alias="from", pattern=r"[^@\s]+@[^@\s]+")
    starttls: bool = True
    sends_per_minute: int = Field(default=30, gt=0)
    """Exchange Online takes no more from one mailbox."""


class ChosenReader(BaseModel):
    """A better reader of questions: an OpenAI-compatible chat endpoint, the municipality's own. Off without an address."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: str
    key: SecretStr | None = None
    model: str = ""


class ActivityCredentials(BaseModel):
    """The secret that a tool signs what it tells with (`POST /activity/<org>`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    secret: SecretStr = Field(min_length=16)


class OrganisationCredentials(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    slack: SlackCredentials | None = None
    teams: TeamsCredentials | None = None
    activity: ActivityCredentials | None = None
    email: EmailCredentials | None = None


class Environment(BaseSettings):
    """What can be set. Variables have the prefix KANALVAKT_, except the platforms' own names."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter="__", env_ignore_empty=True, extra="forbid", frozen=True,
        toml_file="kanalvakt.toml",
    )  # fmt: skip

    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=0, le=65535)
    base_url: str = ""
    database: str = "sqlite:///var/kanalvakt.db"
    packs: Annotated[tuple[Path, ...], *Listed] = ()
    organisations: Annotated[tuple[str, ...], *Listed] = ()
    tryout: Literal["auto", "on", "off"] = "auto"
    tryout_database: str = "sqlite:///var/tryout.db"
    anonymous_teams: bool = False
    anonymous_organisation: str = ""
    log: Literal["console", "json"] = "console"
    reader_url: str = ""
    reader_key: SecretStr | None = None
    reader_model: str = ""
    activity_secret: SecretStr | None = Field(default=None, min_length=16)
    organisation: dict[str, OrganisationCredentials] = {}
    slack_bot_token: SecretStr | None = Field(default=None, validation_alias="SLACK_BOT_TOKEN")
    slack_signing_secret: SecretStr | None = Field(default=None, validation_alias="SLACK_SIGNING_SECRET")
    slack_app_token: SecretStr | None = Field(default=None, validation_alias="SLACK_APP_TOKEN")
    slack_team_id: str | None = Field(default=None, validation_alias="SLACK_TEAM_ID")
    slack_api_base: str = Field(default="https://slack.com/api/", validation_alias="SLACK_API_BASE")
    teams_app_id: str | None = Field(default=None, validation_alias="TEAMS_APP_ID")
    teams_app_password: SecretStr | None = Field(default=None, validation_alias="TEAMS_APP_PASSWORD")
    teams_tenant_id: str | None = Field(default=None, validation_alias="TEAMS_TENANT_ID")
    smtp_host: str | None = Field(default=None, validation_alias="SMTP_HOST")
    smtp_port: int = Field(default=587, ge=1, le=65535, validation_alias="SMTP_PORT")
    smtp_user: str = Field(default="", validation_alias="SMTP_USER")
    smtp_password: SecretStr | None = Field(default=None, validation_alias="SMTP_PASSWORD")
    smtp_from: str | None = Field(default=None, validation_alias="SMTP_FROM")
    smtp_starttls: bool = Field(default=True, validation_alias="SMTP_STARTTLS")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


class Trouble(StrEnum):
    """What may be wrong with the settings; the sentence is "settings-<code>"."""

    INVALID = "invalid"
    NO_FILE = "no-file"
    BROKEN_FILE = "broken-file"
    HALF_SLACK = "half-slack"
    HALF_TEAMS = "half-teams"
    HALF_EMAIL = "half-email"
    WHICH_ORGANISATION = "which-organisation"
    UNKNOWN_ORGANISATION = "unknown-organisation"
    PACK_TWICE = "pack-twice"
    READER_URL = "reader-url"
    TRYOUT_NOT_LOOPBACK = "tryout-not-loopback"


class BrokenSettings(ValueError):
    """Settings that cannot be used: what is wrong, and about which key."""

    def __init__(self, trouble: Trouble, key: str, detail: str = "") -> None:
        super().__init__(f"{trouble} {key} {detail}".strip())
        self.trouble, self.key, self.detail = trouble, key, detail


class Settings(Struct, frozen=True, kw_only=True):
    """The installation, resolved: credentials by organisation, pack folders, and which doors may open."""

    host: str
    port: int
    base_url: str
    database: str
    packs: tuple[Path, ...]
    tryout: bool
    tryout_database: str
    anonymous_teams: str
    """The organisation that a Teams client without app id belongs to (the Agents Playground); "" when not allowed."""
    log: Literal["console", "json"]
    slack: Mapping[str, SlackCredentials] = field(default_factory=dict)
    teams: Mapping[str, TeamsCredentials] = field(default_factory=dict)
    email: Mapping[str, EmailCredentials] = field(default_factory=dict)
    chosen_reader: ChosenReader | None = None
    activity: Mapping[str, SecretStr] = field(default_factory=dict)
    """The secret of each organisation whose activity may be told by a tool."""


def read() -> Settings:
    """Reads environment and `kanalvakt.toml` (or the file that KANALVAKT_SETTINGS names). Raises `BrokenSettings`."""
    file = os.environ.get(FILE)
    if file and not Path(file).is_file():
        raise BrokenSettings(Trouble.NO_FILE, FILE, file)
    kind = (
        type("Environment", (Environment,), {"model_config": {**Environment.model_config, "toml_file": file}})
        if file
        else Environment
    )
    try:
        return resolve(kind())
    except ValidationError as wrong:
        first = wrong.errors()[0]
        raise BrokenSettings(Trouble.INVALID, ".".join(str(p) for p in first["loc"]), first["msg"]) from wrong
    except SettingsError as wrong:
        raise BrokenSettings(Trouble.INVALID, str(wrong).partition('"')[2].partition('"')[0], "JSON") from wrong
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise BrokenSettings(Trouble.BROKEN_FILE, file or "kanalvakt.toml", str(wrong)) from wrong


def unknown(environment: Iterable[str]) -> Mapping[str, str]:
    """Variables that look like ours and are read by nobody, each with the one that may be meant, or ""."""
    fields = Environment.model_fields.items()
    ours = {str(told.validation_alias or f"{PREFIX}{name.upper()}") for name, told in fields} | {FILE}
    nested = tuple(f"{name}__" for name in ours)
    found = {}
    for name in sorted({*environment} - ours):
        mine = name.startswith(PREFIX) and not name.startswith((*nested, *_OF_TESTS))
        # The platforms' names are others' too, so one of those must be nearly right to be meant for us.
        near = difflib.get_close_matches(name, ours, n=1, cutoff=0.6 if mine else 0.85)
        if mine or (near and name.partition("_")[0] in ("SLACK", "TEAMS", "SMTP")):
            found[name] = near[0] if near else ""
    return found


def resolve(raw: Environment) -> Settings:
    folders = {p.name: p for p in sorted(BUILT_IN.iterdir()) if (p / "policy.toml").exists()}
    for folder in raw.packs:
        if (id := _id_of(folder)) in folders:
            raise BrokenSettings(Trouble.PACK_TWICE, "packs", id)
        folders[id] = folder
    if raw.organisations:
        for wanted in raw.organisations:
            if wanted not in folders:
                raise BrokenSettings(Trouble.UNKNOWN_ORGANISATION, "organisations", wanted)
        folders = {id: p for id, p in folders.items() if id in raw.organisations}
    slack = {id: c.slack for id, c in raw.organisation.items() if c.slack is not None}
    teams = {id: c.teams for id, c in raw.organisation.items() if c.teams is not None}
    email = {id: c.email for id, c in raw.organisation.items() if c.email is not None}
    activity = {id: c.activity.secret for id, c in raw.organisation.items() if c.activity is not None}
    if raw.activity_secret is not None:
        activity[_only(folders, "KANALVAKT_ACTIVITY_SECRET")] = raw.activity_secret
    _shorthand_slack(raw, slack, folders)
    _shorthand_teams(raw, teams, folders)
    _shorthand_email(raw, email, folders)
    for id in (*slack, *teams, *email, *activity):
        if id not in folders:
            raise BrokenSettings(Trouble.UNKNOWN_ORGANISATION, "organisation", id)
    open_house = not slack and not teams
    if raw.tryout == "on" and raw.host not in ("127.0.0.1", "localhost", "::1"):
        raise BrokenSettings(Trouble.TRYOUT_NOT_LOOPBACK, "host", raw.host)
    loopback = raw.host in ("127.0.0.1", "localhost", "::1")
    return Settings(
        host=raw.host, port=raw.port, base_url=raw.base_url.rstrip("/"), database=raw.database,
        packs=tuple(folders.values()),
        tryout=raw.tryout == "on" or (raw.tryout == "auto" and open_house and loopback),
        tryout_database=raw.tryout_database,
        anonymous_teams=(raw.anonymous_organisation or next(iter(folders))) if raw.anonymous_teams and loopback else "",
        log=raw.log, slack=slack, teams=teams, email=email, activity=activity, chosen_reader=_chosen_reader(raw),
    )  # fmt: skip


def _id_of(folder: Path) -> str:
    """What the pack in a folder calls its organisation. One that cannot be read is called as its folder until it is loaded."""
    try:
        told = tomllib.loads((folder / "policy.toml").read_text(encoding="utf-8"))
        return str(told["organisation"]["id"])
    except (OSError, ValueError, LookupError, TypeError):
        return folder.name


def _chosen_reader(raw: Environment) -> ChosenReader | None:
    url = raw.reader_url.strip()
    if not url:
        return None
    if not url.startswith(("http://", "https://")):
        raise BrokenSettings(Trouble.READER_URL, "reader_url", url)
    return ChosenReader(url=url, key=raw.reader_key, model=raw.reader_model)


def _shorthand_slack(raw: Environment, slack: dict[str, SlackCredentials], folders: Mapping[str, Path]) -> None:
    if not any((raw.slack_bot_token, raw.slack_signing_secret, raw.slack_app_token, raw.slack_team_id)):
        return
    if raw.slack_bot_token is None or raw.slack_signing_secret is None:
        raise BrokenSettings(Trouble.HALF_SLACK, "SLACK_SIGNING_SECRET" if raw.slack_bot_token else "SLACK_BOT_TOKEN")
    slack[_only(folders, "SLACK_BOT_TOKEN")] = SlackCredentials(
        bot_token=raw.slack_bot_token, signing_secret=raw.slack_signing_secret, app_token=raw.slack_app_token,
        team_id=raw.slack_team_id, api_base=raw.slack_api_base,
    )  # fmt: skip


def _shorthand_teams(raw: Environment, teams: dict[str, TeamsCredentials], folders: Mapping[str, Path]) -> None:
    given = {
        "TEAMS_APP_ID": raw.teams_app_id,
        "TEAMS_APP_PASSWORD": raw.teams_app_password,
        "TEAMS_TENANT_ID": raw.teams_tenant_id,
    }
    if not any(given.values()):
        return
    if raw.teams_app_id is None or raw.teams_app_password is None or raw.teams_tenant_id is None:
        raise BrokenSettings(Trouble.HALF_TEAMS, next(key for key, value in given.items() if not value))
    teams[_only(folders, "TEAMS_APP_ID")] = TeamsCredentials(
        app_id=raw.teams_app_id, app_password=raw.teams_app_password, tenant_id=raw.teams_tenant_id
    )


def _shorthand_email(raw: Environment, email: dict[str, EmailCredentials], folders: Mapping[str, Path]) -> None:
    given = {"SMTP_HOST": raw.smtp_host, "SMTP_FROM": raw.smtp_from}
    if not any((*given.values(), raw.smtp_user, raw.smtp_password)):
        return
    if raw.smtp_host is None or raw.smtp_from is None:
        raise BrokenSettings(Trouble.HALF_EMAIL, next(key for key, value in given.items() if not value))
    if bool(raw.smtp_user) != (raw.smtp_password is not None):
        raise BrokenSettings(Trouble.HALF_EMAIL, "SMTP_PASSWORD" if raw.smtp_user else "SMTP_USER")
    email[_only(folders, "SMTP_HOST")] = EmailCredentials(
        host=raw.smtp_host, port=raw.smtp_port, user=raw.smtp_user, password=raw.smtp_password, sender=raw.smtp_from,
        starttls=raw.smtp_starttls,
    )  # fmt: skip


def _only(folders: Mapping[str, Path], key: str) -> str:
    """The one organisation that plain variables speak of."""
    if len(folders) != 1:
        raise BrokenSettings(Trouble.WHICH_ORGANISATION, key, ", ".join(folders))
    return next(iter(folders))
