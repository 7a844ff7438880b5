"""What belongs in the diary besides applications: put on the registrator's list, chased until it is answered (R076, R084)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from register import journal, rights
from register.errors import AlreadySettled
from register.obligations import obligations, reminders
from register.obligations.obligations import Duty, How
from register.people import people
from register.people.people import PersonView
from register.records import diary, record_news
from register.records.diary import DocumentKind, DocumentView
from register.records.record_wishes import NoteDocumentDiary
from register.storage.store import Unit
from register.wishes import Receipt, Rule, Wish


def put(
    unit: Unit, kind: DocumentKind, subject: int, *, number: int, channel: int | None, by: int, rule: str
) -> DocumentView | None:
    """A document for the diary; the registrator hears of it at once, and is reminded until it is answered."""
    document = diary.make(unit, kind, subject, number=number, channel=channel, by=by)
    if document is None:
        return None
    due = unit.now + timedelta(days=unit.pack.numbers.diary_days.value)
    reminders.begin(
        unit, Duty.DIARY, key(document), channel=channel, due_at=due, owed_by=unit.pack.functions.registrar,
        document=document.id,
    )  # fmt: skip
    journal.write(unit, "document_made", "document", document.id, by, rule, kind=kind, about=subject)
    record_news.for_the_diary(unit, document)
    return document


def note(unit: Unit, wish: NoteDocumentDiary, by: PersonView) -> Receipt:
    registrar = unit.pack.functions.registrar
    if not by.holds(registrar):
        raise rights.refusal(unit.pack, registrar)
    document = diary.load(unit, wish.document)
    number = wish.number.strip()[:60]
    if not diary.settle(unit, document.id, number, by.id, again=wish.correct):
        settled = diary.load(unit, document.id)
        settler = people.view(unit, settled.settled_by) if settled.settled_by else None
        raise AlreadySettled(
            by=settler.shown if settler else "", person=settled.settled_by, at=settled.settled_at,
            outcome="diary" if settled.diary_number else "no_diary", number=settled.number,
        )  # fmt: skip
    owed = obligations.with_key(unit, Duty.DIARY, key(document))
    if owed is not None and owed.open:
        reminders.end(unit, owed.id, How.DONE if number else How.NOT_NEEDED, by.id, card=wish.card)
    journal.write(unit, "diary_settled", "document", document.id, by.id, rights.rule(unit.pack, "R084"), number=number)
    record_news.diary_settled(unit, document, wish.card)
    return Receipt(id=document.id, values={"document": document.id, "channel": document.channel_id})


def key(document: DocumentView) -> str:
    return f"document:{document.id}"


RULES: Mapping[type[Wish], Rule] = {NoteDocumentDiary: note}
