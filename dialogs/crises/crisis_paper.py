"""The log of a crisis as a document: for the diary, for a file, and as rows for a spreadsheet. Functions, not names."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs import called
from dialogs.crises import crisis_documents
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts
from dialogs.papers import Bullets, Paper, Section, Table
from dialogs.records import audit_paper
from dialogs.texts import phrase
from dialogs.wording import Speaker
from register.crises.crises import CrisisView

COLUMNS = ("number", "at", "function", "what", "text", "corrects", "rule", "words")


def paper(facts: Facts, view: CrisisView, *, copied: bool = False) -> Paper:
    """The whole log: when, what, and by which function. `copied`: as lines, for whoever copies it out of the chat."""
    language, speaker = facts.language, Speaker(language=facts.language, now=facts.now)
    log = _lines(facts, view) if copied else _table(facts, view)
    sections = [Section(heading=phrase("crisis-document-log", language), parts=(log,))]
    if sectors := tuple(speaker.line(one) for one in crisis_documents.figures(facts, view)):
        heading = phrase("crisis-document-sectors", language)
        sections.append(Section(heading=heading, parts=(Bullets(sectors),)))
    return Paper(
        title=speaker.line(crisis_documents.title(view)), kicker=facts.pack.organisation.name, language=language,
        intro=(Bullets(tuple(speaker.line(one) for one in crisis_documents.head(facts, view))),),
        sections=tuple(sections), foot=audit_paper.foot(facts.now, language),
    )  # fmt: skip


def _lines(facts: Facts, view: CrisisView) -> Bullets:
    return Bullets(tuple(f"{at} {what}" for at, what, _ in _happened(facts, view)))


def _table(facts: Facts, view: CrisisView) -> Table:
    columns = tuple(phrase(f"crisis-document-{name}", facts.language) for name in ("at", "what", "function"))
    caption = phrase("crisis-document-log-caption", facts.language)
    return Table(caption=caption, columns=columns, rows=tuple(_happened(facts, view)), empty="–")


def _happened(facts: Facts, view: CrisisView) -> Iterator[tuple[str, str, str]]:
    """What has happened and when, in a sentence, and the function that did it; the bot's own doings are nobody's."""
    speaker = Speaker(language=facts.language, now=facts.now)
    for row in the(facts).log:
        what = speaker.line(crisis_documents.line(facts, view, row, formal=True))
        by = called.capital(crisis_documents.function(facts, row.by)) if row.by is not None else "–"
        yield crisis_documents.clock(row.at), what, by


def sheet(facts: Facts, view: CrisisView) -> tuple[list[str], list[list[str]]]:
    """(columns, rows) of the log, a row for each thing that happened."""
    columns = [phrase(f"crisis-sheet-{name}", facts.language) for name in COLUMNS]
    speaker = Speaker(language=facts.language, now=facts.now)
    rows = [
        [
            str(row.id), crisis_documents.clock(row.at),
            crisis_documents.function(facts, row.by) if row.by is not None else "",
            phrase(f"crisis-happened-{str(row.what).replace('_', '-')}", facts.language),
            crisis_documents.said(facts, row), str(row.corrects or ""), row.rule,
            speaker.line(crisis_documents.line(facts, view, row, formal=True)),
        ]
        for row in the(facts).log
    ]  # fmt: skip
    return columns, rows
