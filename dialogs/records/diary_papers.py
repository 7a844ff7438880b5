"""What goes to the diary, as a paper: a removal, the decision to close a channel. In the municipality's own language.

It says date, channel, ground, what was done, in which function, and where the copy lies; never what was removed (R076–R078).
"""

from __future__ import annotations

from datetime import datetime

from dialogs import papers
from dialogs.facts import Facts
from dialogs.papers import Mark, Paper, Paragraph, Part, Quoted, Section, Text, Why
from dialogs.quoting import source
from dialogs.records import removal_words
from dialogs.texts import dates, phrase
from dialogs.wording import STOCKHOLM, Speaker
from dialogs.words import Line
from register.channels.channels import ChannelView
from register.records.closings import ClosingStatus, ClosingView
from register.records.diary import DocumentKind, DocumentView
from register.records.removals import Copy, RemovalView


def of(facts: Facts, document: DocumentView) -> Paper | None:
    """The paper that a document is; None when what it tells of is not in the facts, as a crisis, which has `crisis_paper`."""
    channel, records = facts.channel, facts.records
    if channel is None:
        return None
    writer = _Writer(facts, channel, document)
    match document.kind:
        case DocumentKind.REMOVAL:
            return writer.removal(records.removal) if records.removal else None
        case DocumentKind.CLOSING:
            return writer.closing(records.closing) if records.closing else None
        case DocumentKind.CRISIS:
            return None


class _Writer:
    def __init__(self, facts: Facts, channel: ChannelView, document: DocumentView) -> None:
        self.facts, self.channel, self.document = facts, channel, document
        self.language = facts.pack.organisation.language

    def removal(self, removal: RemovalView) -> Paper:
        done = phrase(f"paper-removal-{removal.how or 'open'}", self.language)
        rows: list[tuple[str, Text | None]] = [
            ("seen", self._moment(removal.seen_at)),
            ("ground", self._line(removal_words.ground_label(self.facts, removal.ground))),
            ("done", f"{done}, {self._moment(removal.removed_at)}" if removal.removed_at else done),
            ("function", self._role(removal.removed_as)),
            ("copy", self._copy(removal)),
            ("police", phrase(f"paper-police-{removal.police}", self.language) if removal.police else None),
            ("incident", phrase(f"paper-incident-{removal.incident}", self.language) if removal.incident else None),
        ]
        parts = [Section(heading=self._say("paper-ground"), parts=tuple(self._ground(removal)))]
        if removal.wrong_at is not None:
            told = "paper-wrong-restored" if removal.restored else "paper-wrong-lost"
            said = phrase(told, self.language, at=self._moment(removal.wrong_at))
            parts.append(Section(heading=self._say("paper-wrong"), parts=(Paragraph(said),)))
        content = self._say("paper-content-text" if removal.copied == Copy.KEPT else "paper-content-no-copy")
        parts.append(Section(heading=self._say("paper-content"), parts=(Paragraph(content),)))
        title = phrase("paper-removal-title", self.language, number=removal.number, channel=self._title())
        return self._paper(title, rows, tuple(parts))

    def closing(self, closing: ClosingView) -> Paper:
        decided = self._moment(closing.decided_at) if closing.decided_at else ""
        who = self._role(closing.decided_as) or ""
        rows: list[tuple[str, Text | None]] = [
            ("decided", decided),
            ("decided-by", f"{self.facts.shown(closing.decided_by)}, {who}" if who else None),
            ("why", Mark(closing.why, Why.FREE)),
            ("state", self._state(closing)),
        ]
        steps: list[Part] = []
        items = {item.key: item.text for item in self.facts.pack.checklists.get("closing", ())}
        lines = tuple(
            phrase(
                "paper-step-done" if row.done_at else "paper-step-left", self.language, text=items.get(row.key, row.key),
                at=self._moment(row.done_at) if row.done_at else "", place=row.place, placed="yes" if row.place else "no",
            )
            for row in self.channel.checklist
            if row.list == "closing"
        )  # fmt: skip
        if lines:
            steps.append(papers.Bullets(lines))
        sections = (Section(heading=self._say("paper-steps"), parts=tuple(steps)),) if steps else ()
        title = phrase("paper-closing-title", self.language, channel=self._title(), at=decided)
        return self._paper(title, rows, sections)

    def _paper(self, title: str, rows: list[tuple[str, Text | None]], sections: tuple[Section, ...]) -> Paper:
        about = [("channel", self._title()), ("address", self.channel.address or None)]
        ends = [("diary", self.document.diary_number or None)]
        facts = tuple((self._say(f"paper-row-{name}"), value) for name, value in (*about, *rows, *ends) if value)
        now = self.facts.now.astimezone(STOCKHOLM)
        foot = phrase(
            "paper-foot", self.language, date=dates.in_full(now.date(), self.language), clock=f"{now:%H.%M}"
        )  # fmt: skip
        return Paper(
            title=title, kicker=self.facts.pack.organisation.name, language=self.language, intro=(papers.Facts(facts),),
            sections=sections, foot=foot,
        )  # fmt: skip

    def _ground(self, removal: RemovalView) -> list[Part]:
        ground = removal_words.ground(self.facts, removal.ground)
        if ground is None:
            return []
        section = self.facts.pack.guideline.section(ground.section)
        where = self.facts.pack.organisation.guideline.short
        if section is not None:
            where = source(self.facts.pack, section.number, section.heading)
        return [Quoted(text=ground.quote, source=where)]

    def _copy(self, removal: RemovalView) -> Text:
        """Where it lies; in somebody's own words it may hold anything, and is to be examined before it is handed out."""
        if removal.copied == Copy.KEPT:
            known = removal.copy_place in self.facts.pack.copy_places
            return removal.copy_place if known else Mark(removal.copy_place, Why.FREE)
        return phrase(f"paper-copy-{removal.copied or 'none'}", self.language)

    def _state(self, closing: ClosingView) -> str:
        ended = self._moment(closing.ended_at) if closing.ended_at else ""
        is_over = closing.status in (ClosingStatus.CLOSED, ClosingStatus.UNDONE)
        return phrase(
            f"paper-closing-{closing.status}" if is_over else "paper-closing-under_way", self.language, at=ended
        )

    def _role(self, role: str) -> str | None:
        """A function, with the name that the municipality gives it."""
        functions, words = self.facts.pack.functions, self.facts.pack.words
        if role == functions.main_administrator:
            return words.main_administrator.indefinite
        if role == functions.administrator:
            return words.administrator.indefinite
        return self.facts.pack.title_of(role) if role in self.facts.pack.roles else None

    def _title(self) -> str:
        return self._line(removal_words.channel_of(self.facts, self.channel.id))

    def _line(self, line: Line) -> str:
        return Speaker(language=self.language, now=self.facts.now).line(line)

    def _moment(self, at: datetime) -> str:
        local = at.astimezone(STOCKHOLM)
        return phrase(
            "paper-moment", self.language, date=dates.in_full(local.date(), self.language), clock=f"{local:%H.%M}"
        )

    def _say(self, id: str) -> str:
        return phrase(id, self.language)
