"""What stands on the registrator's list, whatever it is: a case or a document, as one kind of thing to enter or wave off."""

from __future__ import annotations

from msgspec import Struct

from dialogs.applications.case_names import title
from dialogs.facts import Facts
from dialogs.records import removal_words
from dialogs.words import Line, Press, Say
from register.applications.applications import ApplicationView, Status
from register.records.diary import DocumentKind, DocumentView
from register.records.record_wishes import NoteDocumentDiary
from register.wishes import NoteDiary, Wish


class Thing(Struct, frozen=True, kw_only=True):
    """`refs` are what presses and a conversation's answers carry of it, `line` how the list tells it."""

    refs: dict[str, int]
    asked: Say
    line: Say
    see: Press
    copy: Press | None = None

    def wish(self, number: str, *, correct: bool, card: int | None) -> Wish:
        if "document" in self.refs:
            return NoteDocumentDiary(document=self.refs["document"], number=number, correct=correct, card=card)
        return NoteDiary(application=self.refs["application"], number=number, correct=correct, card=card)


def named(facts: Facts) -> Thing | None:
    """The one that the press or the conversation names."""
    if facts.records.document is not None:
        return document(facts, facts.records.document)
    return case(facts, facts.case) if facts.case is not None else None


def waiting(facts: Facts) -> tuple[Thing, ...]:
    return (
        *(case(facts, one) for one in facts.for_diary),
        *(document(facts, one) for one in facts.records.documents),
    )


def case(facts: Facts, one: ApplicationView) -> Thing:
    id = "diary-line-withdrawn" if one.status == Status.WITHDRAWN else "diary-line"
    line = Say(
        id, number=one.number, what=title(facts, one), who=facts.shown(one.sender_id or one.applicant_id),
        when=one.sent[0].at.date() if one.sent else one.started_at.date(),
    )  # fmt: skip
    at = {"application": one.id}
    return Thing(
        refs=at, asked=Say("diary-ask", number=one.number), line=line, see=Press(do="case.see", args=at),
        copy=Press(do="case.copy", args=at),
    )  # fmt: skip


def document(facts: Facts, one: DocumentView) -> Thing:
    """A removal, a closing; or the log of a crisis, which is shown where it is kept."""
    at = {"document": one.id}
    crisis = one.kind is DocumentKind.CRISIS
    see = Press(do="crisis_run.copy", args={"crisis": one.subject_id}) if crisis else Press(do="document.see", args=at)
    line = Say(f"document-line-{one.kind}", title=removal_words.document_title(facts, one), number=one.number,
               when=one.made_at.date())  # fmt: skip
    asked = Say(_id("document-ask", one), title=removal_words.document_title(facts, one), number=one.number)
    return Thing(refs=at, asked=asked, line=line, see=see)


def _id(text: str, one: DocumentView) -> str:
    """A log is spoken of in its own way: it is of no channel."""
    return f"{text}-crisis" if one.kind is DocumentKind.CRISIS else text


def entered(facts: Facts) -> Line | None:
    """Who entered it, and as what; or who waved it off."""
    if facts.records.document is not None:
        return document_entered(facts, facts.records.document)
    return case_entered(facts, facts.case) if facts.case is not None else None


def case_entered(facts: Facts, one: ApplicationView) -> Line:
    id = "diary-entered" if one.diary_number else "diary-waved-off"
    return Say(
        id, number=one.number, what=title(facts, one), who=_who(facts, one.diary_settled_by), dnr=one.diary_number,
        at=one.diary_settled_at,
    )  # fmt: skip


def document_entered(facts: Facts, one: DocumentView) -> Line:
    id = _id("document-entered" if one.diary_number else "document-waved-off", one)
    return Say(
        id, title=removal_words.document_title(facts, one), number=one.number, who=_who(facts, one.settled_by),
        dnr=one.diary_number, at=one.settled_at,
    )  # fmt: skip


def _who(facts: Facts, person: int | None) -> Line | str:
    return Say("who-you") if person == facts.me.id else facts.shown(person)
