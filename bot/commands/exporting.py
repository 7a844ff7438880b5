"""`kanalvakt export case | register | audit`: what others ask for, on paper and as spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.registers import By, Opened, Org, Out, in_register, plain, refuse, who
from bot.pages import printing, sheets
from dialogs import papers
from dialogs.applications import case_paper
from dialogs.papers import Paper
from dialogs.records import audit_paper
from dialogs.texts import phrase
from policy_text.pack import Pack
from register import journal
from register.applications import applications, case_file
from register.errors import NotFound, NotPossibleNow
from register.people import people
from register.records import audit, records_out
from register.records.audit import Audit, Period
from register.storage.store import Unit


def case_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt export case N`: the whole of a case as Markdown, and with `--out` as a printable page too."""

    def export_case(
        number: Annotated[int, typer.Argument(help=phrase("export-help-number"))], *, org: Org = "", out: Out = None,
        by: By = "",
    ) -> None:  # fmt: skip
        made = in_register(opened, org, lambda unit: _case(unit, number, by))
        if out is None:
            typer.echo(papers.markdown(made), nl=False)
            return
        name = phrase("export-file-case", number=number)
        say(written_paper(made, out, name))
        typer.echo(phrase("export-examine", marks="yes" if papers.marks(made) else "no"), err=True)

    return export_case


def register_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt export register`: the register of channels as CSV, of one department or all (R044)."""

    def export_register(
        *, org: Org = "", out: Out = None,
        department: Annotated[str, typer.Option("--department", help=phrase("export-help-department"))] = "",
    ) -> None:  # fmt: skip
        made = in_register(opened, org, lambda unit: _register(unit, department))
        if out is None:
            typer.get_binary_stream("stdout").write(made)
            return
        say([written(out if out.suffix else out / phrase("export-file-register"), made)])

    return export_register


def audit_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt export audit`: one printable page and a CSV for each section."""

    def export_audit(
        *, org: Org = "", out: Out = None, by: By = "",
        first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help=phrase("export-help-from"))] = None,
        last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"], help=phrase("export-help-to"))] = None,
    ) -> None:  # fmt: skip
        if first and last and last < first:
            raise refuse(phrase("export-period-backwards"))
        period = Period(first=first.date() if first else None, last=last.date() if last else None)
        made, found = in_register(opened, org, lambda unit: _audit(unit, period, by))
        if out is None:
            typer.echo(papers.markdown(made), nl=False)
            return
        files = written_paper(made, out, phrase("export-file-audit"))
        files += [written(out / name, content) for name, content in found.items()]
        say(files)

    return export_audit


# ---- What is taken out --------------------------------------------------------------------------------------------


def _case(unit: Unit, number: int, by: str) -> Paper:
    person, operator = who(unit, by)
    try:
        case = applications.load(unit, applications.id_of(unit, number))
        records_out.taken_out(unit, case, person.id if person else None, operator)
    except NotFound as missing:
        raise refuse(phrase("export-no-case", number=number)) from missing
    except NotPossibleNow as draft:
        raise refuse(phrase("export-draft", number=number)) from draft
    return case_paper.paper(unit.pack, case_file.of(unit, case), unit.now)


def _register(unit: Unit, department: str) -> bytes:
    found = None
    if department:
        known = people.departments(unit)
        found = next((id for id, name in known.items() if name.casefold() == department.strip().casefold()), None)
        if found is None:
            raise refuse(phrase("export-no-department", name=plain(department), known="; ".join(known.values())))
    made = audit.register_of(unit, found)
    return _sheet(unit.pack, made, 0)


def _audit(unit: Unit, period: Period, by: str) -> tuple[Paper, Mapping[str, bytes]]:
    person, operator = who(unit, by)
    found = audit.read(unit, period)
    details = {"operator": operator} if operator else {}
    journal.write(unit, "audit_exported", "register", 0, person.id if person else None, **details)
    language = unit.pack.organisation.language
    names = [phrase(f"audit-{one.section.id}", language).lower().replace(" ", "-") for one in found.sections]
    files = {f"{name}.csv": _sheet(unit.pack, found, number) for number, name in enumerate(names)}
    return audit_paper.paper(unit.pack, found, unit.now), files


def _sheet(pack: Pack, found: Audit, number: int) -> bytes:
    columns, rows = audit_paper.sheet(pack, found.sections[number], found.people)
    return sheets.csv_of(columns, rows)


# ---- Files --------------------------------------------------------------------------------------------------------


def written_paper(paper: Paper, out: Path, name: str) -> list[Path]:
    """The paper as `name`.md and `name`.html in a folder, or as the one file that `out` names by its ending."""
    if out.suffix == ".html":
        return [written(out, printing.html(paper).encode())]
    if out.suffix == ".md":
        return [written(out, papers.markdown(paper).encode())]
    return [
        written(out / f"{name}.md", papers.markdown(paper).encode()),
        written(out / f"{name}.html", printing.html(paper).encode()),
    ]


def written(file: Path, content: bytes) -> Path:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as wrong:
        raise refuse(phrase("export-not-written", file=str(file), why=str(wrong.strerror))) from wrong
    return file


def say(files: list[Path]) -> None:
    for file in files:
        typer.echo(str(file))
