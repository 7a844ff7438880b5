"""The command line: `kanalvakt serve`, `check`, `ask`, `due`, `play` and the rest."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import running
from bot import settings as settings_room
from bot.commands import (
    ask,
    crisis_exporting,
    document_exporting,
    drafting,
    due,
    exporting,
    imports,
    persons,
    simulate,
    topics,
)
from bot.running import WRONG, problem_lines, refusals_said
from dialogs.texts import phrase
from policy_text import pack as packs_room
from policy_text.pack import Pack
from register.records.diary import DocumentKind

if TYPE_CHECKING:
    from register.storage.store import Store

app = typer.Typer(help=phrase("cli-help"), no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
policy = typer.Typer(help=phrase("cli-policy-help"), no_args_is_help=True)
database = typer.Typer(help=phrase("cli-db-help"), no_args_is_help=True)
app.add_typer(policy, name="policy")
app.add_typer(database, name="db")

people_app = typer.Typer(help=phrase("cli-people-help"), no_args_is_help=True)
role_app = typer.Typer(help=phrase("cli-people-help"), no_args_is_help=True)
channels_app = typer.Typer(help=phrase("cli-channels-help"), no_args_is_help=True)
app.add_typer(people_app, name="people")
people_app.add_typer(role_app, name="role")
app.add_typer(channels_app, name="channels")
activity_app = typer.Typer(help=phrase("cli-activity-help"), no_args_is_help=True)
app.add_typer(activity_app, name="activity")
topics_app = typer.Typer(help=phrase("topics-help-export"), no_args_is_help=True)
app.add_typer(topics_app, name="topics")
export_app = typer.Typer(help=phrase("export-help"), no_args_is_help=True)
person_app = typer.Typer(help=phrase("person-help"), no_args_is_help=True)
app.add_typer(export_app, name="export")
app.add_typer(person_app, name="person")


def load_packs() -> Mapping[str, Pack]:
    """The packs that the settings name."""
    return packs_room.packs(settings_room.read().packs)


app.command("due", help=phrase("due-help"))(due.command(load_packs))
app.command("ask", help=phrase("ask-help"))(ask.command(load_packs))


def opened() -> Store:
    """The service's own database, for commands that read or change the register; the command closes it."""
    from register.storage import schema  # noqa: PLC0415  the database's libraries are for the commands that need it
    from register.storage.store import Store  # noqa: PLC0415
    from scheduler import clock  # noqa: PLC0415

    store = Store(settings_room.read().database, load_packs(), clock.now)
    schema.open_or_refuse(store.engine)
    return store


def load_folders() -> Mapping[str, Path]:
    """Where each pack lies."""
    return dict(zip(load_packs(), settings_room.read().packs, strict=True))


app.command("simulate", help=phrase("simulate-help"))(simulate.command(load_packs, load_folders, opened))
topics_app.command("export", help=phrase("topics-help-export"))(topics.command(load_packs, opened))
policy.command("draft", help=phrase("draft-help"))(drafting.command(load_packs))
people_app.command("import", help=phrase("import-help-people"))(imports.people_command(opened))
channels_app.command("import", help=phrase("import-help-channels"))(imports.channels_command(opened))
activity_app.command("import", help=phrase("import-help-activity"))(imports.activity_command(opened))
role_app.command("add", help=phrase("import-help-role-add"))(imports.role_add_command(opened))
role_app.command("remove", help=phrase("import-help-role-remove"))(imports.role_remove_command(opened))
export_app.command("case", help=phrase("export-help-case"))(exporting.case_command(opened))
export_app.command("register", help=phrase("export-help-register"))(exporting.register_command(opened))
export_app.command("crisis", help=phrase("export-help-crisis"))(crisis_exporting.crisis_command(opened))
export_app.command("readiness", help=phrase("export-help-readiness"))(crisis_exporting.readiness_command(opened))
export_app.command("removal", help=phrase("export-help-removal"))(
    document_exporting.command(opened, DocumentKind.REMOVAL)
)
export_app.command("closing", help=phrase("export-help-closing"))(
    document_exporting.command(opened, DocumentKind.CLOSING)
)
export_app.command("audit", help=phrase("export-help-audit"))(exporting.audit_command(opened))
person_app.command("export", help=phrase("person-help-export"))(persons.export_command(opened))
person_app.command("erase", help=phrase("person-help-erase"))(persons.erase_command(opened))


def main() -> None:
    with refusals_said():
        app()


@app.command("serve", help=phrase("cli-serve-help"))
def serve() -> None:
    running.run()


@policy.command("check", help=phrase("cli-policy-check-help"))
def check_pack(folder: Annotated[Path, typer.Argument(help=phrase("cli-policy-check-dir-help"))]) -> None:
    problems = tuple(packs_room.check(folder))
    if problems:
        for line in problem_lines(problems):
            typer.echo(line)
        raise typer.Exit(WRONG)
    found = packs_room.load(folder)
    passages = sum(1 for _ in found.guideline.passages())
    typer.echo(
        phrase(
            "pack-ok",
            passages=passages,
            rules=len(found.rules),
            questions=len(found.questions),
            topics=len(found.topics),
        )
    )
    from bot.commands import check as checking  # noqa: PLC0415  knows the register, which a pack alone does not need

    for finding in checking.retention(found):
        typer.echo(finding.text)
    for line in (*drafting.left_open(found), *drafting.left_to_do(folder, found)):
        typer.echo(line)


@app.command("check", help=phrase("cli-check-help"))
def check() -> None:
    from bot.commands import check as checking  # noqa: PLC0415  asks the platforms: not needed by the other commands

    async def look() -> int:
        wrong = 0
        async for finding in checking.findings(settings_room.read()):
            mark = {True: "✓", False: "✗", None: "–"}[finding.good]
            typer.echo(f"{mark} {finding.text}")
            wrong += finding.good is False
        typer.echo(phrase("check-mend", count=wrong) if wrong else phrase("check-all-good"))
        return wrong

    if asyncio.run(look()):
        raise typer.Exit(WRONG)


@app.command("manifest", help=phrase("cli-manifest-help"))
def manifest(out: Annotated[Path, typer.Option("--out", help=phrase("cli-manifest-out-help"))]) -> None:
    from bot.commands import manifests  # noqa: PLC0415

    for file in manifests.write(settings_room.read(), load_packs(), out):
        typer.echo(str(file))


@database.command("upgrade", help=phrase("cli-db-upgrade-help"))
def upgrade() -> None:
    from register.storage import schema  # noqa: PLC0415
    from register.storage.database import engine  # noqa: PLC0415

    made = engine(settings_room.read().database)
    schema.upgrade(made)
    made.dispose()
    typer.echo(phrase("check-database-ok"))


@app.command("play", help=phrase("cli-play-help"))
def play(
    file: Annotated[Path, typer.Argument(help=phrase("cli-play-file-help"))],
    *,
    record: Annotated[bool, typer.Option("--record", help=phrase("cli-play-record-help"))] = False,
) -> None:
    """Exit 0 when it ran as written, 1 when it differs, 2 when it is no story."""
    from bot import logs, reader  # noqa: PLC0415
    from bot.stories import stage, transcript  # noqa: PLC0415

    logs.quiet()

    settings = settings_room.read()
    packs = packs_room.packs(settings.packs)
    folders = dict(zip(packs, settings.packs, strict=True))
    try:
        story = transcript.read(file.read_text(encoding="utf-8"))
        if story.organisation not in packs:
            raise stage.NotInTheStory(story.organisation)
        heard = stage.play(story, packs, folders, reader.load(packs))
    except transcript.BrokenTranscript as broken:
        typer.echo(phrase("play-broken", line=broken.line, text=broken.text), err=True)
        raise typer.Exit(WRONG) from broken
    except stage.NotInTheStory as missing:
        typer.echo(phrase("play-not-there", what=str(missing.args[0])), err=True)
        raise typer.Exit(WRONG) from missing
    if record:
        typer.echo(transcript.write(heard), nl=False)
        return
    parted = stage.differences(story, heard)
    for expected, got in parted:
        typer.echo(f"{phrase('play-expected')}\n{expected}\n{phrase('play-heard')}\n{got}\n")
    typer.echo(phrase("play-differs", count=len(parted)) if parted else phrase("play-as-written"))
    if parted:
        raise typer.Exit(1)
