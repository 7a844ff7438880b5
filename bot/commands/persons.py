"""`kanalvakt person export | erase`: what is held about somebody, and what goes when they ask to be forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated

import typer

from bot.commands.registers import By, Opened, Org, Out, in_register, plain, refuse, who
from bot.pages import printing
from dialogs import papers
from dialogs.papers import Paper
from dialogs.people import person_paper
from dialogs.texts import phrase
from policy_text.pack import Pack
from register import journal
from register.channels import channels
from register.errors import NotFound
from register.people import people, person_data
from register.people.people import PersonView
from register.people.person_data import HOLDINGS, Erased
from register.storage.store import Unit

_Who = Annotated[str, typer.Argument(help=phrase("export-help-who"))]
_Really = Annotated[bool, typer.Option("--really", help=phrase("import-help-really"))]


def export_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt person export EMAIL|ID`: everything, as Markdown; a name ending in .html gives a printable page."""

    def export_person(someone: _Who, *, org: Org = "", out: Out = None, by: By = "") -> None:
        made = in_register(opened, org, lambda unit: _export(unit, someone, by))
        if out is None:
            typer.echo(papers.markdown(made), nl=False)
            return
        page = out.suffix == ".html"
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text(printing.html(made) if page else papers.markdown(made), encoding="utf-8")
        except OSError as wrong:
            raise refuse(phrase("export-not-written", file=str(out), why=str(wrong.strerror))) from wrong
        typer.echo(str(out))

    return export_person


def erase_command(opened: Opened) -> Callable[..., None]:
    """`kanalvakt person erase EMAIL|ID`: what would go and what the law keeps; `--really` does it."""

    def erase_person(someone: _Who, *, org: Org = "", really: _Really = False, by: By = "") -> None:
        for line in in_register(opened, org, lambda unit: _erase(unit, someone, by, really=really)):
            typer.echo(line)

    return erase_person


def _export(unit: Unit, someone: str, by: str) -> Paper:
    person = _find(unit, someone)
    asker, operator = who(unit, by)
    details = {"operator": operator} if operator else {}
    made = person_paper.paper(unit.pack, person_data.about(unit, person), unit.now)
    journal.write(unit, "person_exported", "person", person.id, asker.id if asker else None, **details)
    return made


def _erase(unit: Unit, someone: str, by: str, *, really: bool) -> list[str]:
    person = _find(unit, someone)
    asker, operator = who(unit, by)
    is_needed = bool(person.roles or channels.of_administrator(unit, person.id))
    planned = person_data.erase(unit, person, asker.id if asker else None, operator) if really else (
        person_data.plan_erasure(unit, person)
    )  # fmt: skip
    return list(erasure_lines(unit.pack, person, planned, really=really, is_needed=is_needed))


def erasure_lines(
    pack: Pack, person: PersonView, planned: Erased, *, really: bool, is_needed: bool
) -> Iterator[str]:  # fmt: skip
    """What goes, what is kept and why, in the order of the list."""
    language = pack.organisation.language
    yield phrase("person-erase-wet" if really else "person-erase-dry", language, name=plain(person.shown))
    for holding in HOLDINGS:
        what = phrase(f"held-{holding.id.replace('_', '-')}", language)
        if holding.id == "person":
            yield phrase("person-erase-whole" if planned.whole else "person-erase-person", language)
        elif holding.id in planned.gone:
            yield phrase("person-erase-gone", language, what=what, count=planned.gone[holding.id])
    for holding in HOLDINGS:
        if holding.id in planned.kept:
            what = phrase(f"held-{holding.id.replace('_', '-')}", language)
            why = person_paper.kept_because(pack, holding.kept_as, language)
            yield phrase("person-erase-kept", language, what=what, count=planned.kept[holding.id], why=why)
    if planned.kept:
        yield phrase("person-erase-law", language)
    if is_needed and not really:
        yield phrase("person-erase-first", language)
    if not really:
        yield phrase("person-erase-do-it", language)


def _find(unit: Unit, someone: str) -> PersonView:
    """By e-mail, or by id; somebody who has left too."""
    if someone.strip().isdigit():
        try:
            return people.view(unit, int(someone))
        except NotFound as missing:
            raise refuse(phrase("person-unknown", who=plain(someone))) from missing
    found = person_data.with_email(unit, someone)
    if found is None:
        raise refuse(phrase("person-unknown", who=plain(someone)))
    return found
