"""`kanalvakt export removal N` and `export closing N`: what belongs in the diary, as a file for the municipality's own system."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from bot.commands.exporting import say, written_paper
from bot.commands.registers import By, Opened, Org, Out, in_register, refuse, who
from dialogs import papers
from dialogs.facts import Facts
from dialogs.papers import Paper
from dialogs.records import diary_papers
from dialogs.records.record_facts import Records
from dialogs.texts import phrase
from register import journal
from register.channels import channels
from register.people import people
from register.records import closings, diary, removals
from register.records.diary import DocumentKind, DocumentView
from register.storage.store import Unit


def command(opened: Opened, kind: DocumentKind) -> Callable[..., None]:
    """As Markdown; with `--out` as a printable page too. Nothing of what was removed is in it: nothing of it is known."""

    def export_document(
        number: Annotated[int, typer.Argument(help=phrase("export-help-document-number"))], *, org: Org = "",
        out: Out = None, by: By = "",
    ) -> None:  # fmt: skip
        made = in_register(opened, org, lambda unit: _paper(unit, kind, number, by))
        if out is None:
            typer.echo(papers.markdown(made), nl=False)
            return
        say(written_paper(made, out, phrase(f"export-file-{kind}", number=number)))

    return export_document


def _paper(unit: Unit, kind: DocumentKind, number: int, by: str) -> Paper:
    person, operator = who(unit, by)
    document = diary.numbered(unit, kind, number)
    made = diary_papers.of(_facts(unit, document), document) if document is not None else None
    if document is None or made is None:
        raise refuse(phrase(f"export-no-{kind}", number=number))
    details = {"operator": operator} if operator else {}
    journal.write(unit, "document_exported", "document", document.id, person.id if person else None, **details)
    return made


def _facts(unit: Unit, document: DocumentView) -> Facts:
    """All that the paper tells of, whoever may see it in a chat: whoever has the command line has the database."""
    channel = channels.load(unit, document.channel_id) if document.channel_id is not None else None
    removal = removals.load(unit, document.subject_id) if document.kind is DocumentKind.REMOVAL else None
    closing = closings.load(unit, document.subject_id) if document.kind is DocumentKind.CLOSING else None
    records = Records(
        removal=removal, closing=closing, document=document, channels={channel.id: channel} if channel else {}
    )
    return Facts(
        pack=unit.pack, now=unit.now, me=people.view(unit, document.made_by), language=unit.pack.organisation.language,
        channel=channel, records=records, people=people.views(unit, records.people),
    )  # fmt: skip
