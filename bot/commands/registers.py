"""What commands that read or change the register begin with: which municipality, who is at the keyboard, and refusals."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeAlias, TypeVar

import typer

from dialogs.texts import phrase
from register.people import people
from register.people.people import PersonView
from register.storage.store import Store, Unit

T = TypeVar("T")

REFUSED = 2

Opened: TypeAlias = "Callable[[], Store]"
"""Opens the register when a command is run; the command closes it."""

Org = Annotated[str, typer.Option("--org", help=phrase("export-help-org"))]
By = Annotated[str, typer.Option("--by", help=phrase("export-help-by"))]
Out = Annotated[Path | None, typer.Option("--out", help=phrase("export-help-out"))]


def in_register(opened: Opened, org: str, work: Callable[[Unit], T]) -> T:
    """One unit of work in one municipality's register. Without `org` it is the only one there is."""
    store = opened()
    try:
        if not org and len(store.packs) == 1:
            org = next(iter(store.packs))
        if org not in store.packs:
            known = ", ".join(sorted(store.packs))
            raise refuse(phrase("cli-unknown-organisation", org=plain(org), known=known) if org else which(known))
        return store.run_now(org, work)
    finally:
        store.close()


def which(known: str) -> str:
    return phrase("export-which-organisation", known=known)


def who(unit: Unit, by: str) -> tuple[PersonView | None, str]:
    """(the person of the register that `--by` names, else None; who is logged in on the machine, for the journal)."""
    if not by:
        return None, _login()
    found = people.with_email(unit, by)
    if found is None:
        raise refuse(phrase("person-unknown", who=plain(by)))
    return people.view(unit, found), _login()


def _login() -> str:
    try:
        return getpass.getuser()[:60]
    except (KeyError, OSError):  # a process without a name, as in a container
        return ""


def refuse(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(REFUSED)


def plain(written: str) -> str:
    """What somebody wrote, safe and short enough to be shown on a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in written.strip()[:120])
