"""`kanalvakt export crisis N` and `export readiness`: on paper, since the chat may be down when it is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from bot.commands.exporting import say, written, written_paper
from bot.commands.registers import By, Opened, Org, Out, in_register, refuse, who
from bot.pages import sheets
from dialogs import papers, reading
from dialogs.crises import crisis_paper, readiness_paper
from dialogs.facts import Facts, Need
from dialogs.papers import Paper
from dialogs.texts import phrase
from dialogs.turn import Started, State
from register import journal
from register.crises import crises, readiness
from register.crises.crises import CrisisView
from register.errors import NotFound
from register.people import people
from register.storage.store import Unit


def crisis_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt export crisis N`: the whole log as Markdown; with `--out` also as CSV and as a printable page."""

    def export_crisis(
        number: Annotated[int, typer.Argument(help=phrase("export-help-crisis-number"))], *, org: Org = "", out: Out = None,
        by: By = "",
    ) -> None:  # fmt: skip
        made, sheet = in_register(opened, org, lambda unit: _crisis(unit, number, by))
        if out is None:
            typer.echo(papers.markdown(made), nl=False)
            return
        if out.suffix == ".csv":
            say([written(out, sheet)])
            return
        name = phrase("export-file-crisis", number=number)
        files = written_paper(made, out, name)
        say(files if out.suffix else [*files, written(out / f"{name}.csv", sheet)])

    return export_crisis


def readiness_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt export readiness`: whom to ring and where one gets in, to be printed and kept."""

    def export_readiness(*, org: Org = "", out: Out = None, by: By = "") -> None:
        made = in_register(opened, org, lambda unit: _readiness(unit, by))
        if out is None:
            typer.echo(papers.markdown(made), nl=False)
            return
        say(written_paper(made, out, phrase("export-file-readiness")))

    return export_readiness


def _crisis(unit: Unit, number: int, by: str) -> tuple[Paper, bytes]:
    person, operator = who(unit, by)
    try:
        view = crises.with_number(unit, number)
    except NotFound as missing:
        raise refuse(phrase("export-no-crisis", number=number)) from missing
    journal.write(
        unit, "crisis_exported", "crisis", view.id, person.id if person else None, **({"operator": operator} if operator else {})
    )  # fmt: skip
    facts = _facts(unit, view)
    return crisis_paper.paper(facts, view), sheets.csv_of(*crisis_paper.sheet(facts, view))


def _facts(unit: Unit, view: CrisisView) -> Facts:
    """As whoever started it would see the log; in the municipality's language, since it is kept."""
    return reading.read(
        unit, frozenset({Need.CRISIS_LOG}), me=people.view(unit, view.started_by), language=unit.pack.organisation.language,
        state=State(dialog="crisis_run", version=1, step="", answers={"crisis": view.id}), event=Started(),
    )  # fmt: skip


def _readiness(unit: Unit, by: str) -> Paper:
    person, operator = who(unit, by)
    journal.write(
        unit, "readiness_exported", "register", 0, person.id if person else None, **({"operator": operator} if operator else {})
    )  # fmt: skip
    return readiness_paper.paper(unit.pack, readiness.whole(unit), unit.now)
