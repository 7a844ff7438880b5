"""The application as a form in steps: the same questions, a page at a time, into the same draft.

A form stays open while the same draft goes on elsewhere, in Teams for good. So its press says what it was filled in with
(`form_since`), and what has been answered since is never taken away by a field that nobody has touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from dialogs import answers as reading
from dialogs import called, filled_in
from dialogs.applications import answer_words, form_since, questions, together
from dialogs.applications.form_since import REASON
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.words import Ask, Field, Form, Kind, Line, Option, Plain, Say, Value, press
from policy_text.pack import QuestionKind
from register.applications.applications import ApplicationView


class Sent(Struct, frozen=True, kw_only=True):
    """A page that was sent in: answers by item key, and problems by field key.

    `kept` are items that had been answered anew meanwhile and were not touched here: their newer answers stand.
    """

    values: Mapping[str, Any]
    problems: Mapping[str, Say]
    kept: tuple[str, ...]


def pages(facts: Facts) -> int:
    return max(q.page for q in facts.pack.questions)


def page(
    facts: Facts,
    case: ApplicationView,
    number: int,
    *,
    raw: Mapping[str, Any] | None = None,
    problems: Mapping[str, Say] | None = None,
    kept: Sequence[str] = (),
) -> Ask:
    """One page of the form, filled in with what the draft holds or with what was just sent in.

    `kept`: what had been answered anew since the page before was opened, to be told.
    """
    fields: list[Field] = []
    values: dict[str, Value] = {}
    asked: set[str] = set()
    items = _items(facts, number)
    for item in items:
        fields += _fields(facts, item, again=item.part is None and item.question.text in asked)
        asked.add(item.question.text)
        values |= form_since.filled(facts, item, case.answers.get(item.key))
        if raw is not None and item.key not in kept:
            values |= {key: raw[key] for key in form_since.keys(item) if raw.get(key) is not None}
    last = number == pages(facts)
    form = Form(
        name=f"apply-{facts.pack.organisation.id}-{number}",
        title=Say("apply-form-title", number=number, of=pages(facts)),
        press=press("apply.page", application=case.id, page=number, seen=form_since.stamp(facts, items, case.answers)),
        fields=tuple(fields),
        intro=told(facts, case, kept),
        submit=Say("button-to-summary") if last else Say("button-next"),
    )
    return Ask(form=form, values=values, problems=problems or {})


def read(facts: Facts, case: ApplicationView, number: int, seen: str, raw: Mapping[str, Any]) -> Sent:
    """What is to be stored of a page. An empty field takes its answer away; gaps show in the summary.

    `seen` is what the page was filled in with. Where an answer was changed both here and elsewhere since, the newer one
    stands until the page, shown again with both, is sent in once more.
    """
    values: dict[str, Any] = {}
    problems: dict[str, Say] = {}
    items = _items(facts, number)
    since = form_since.compare(facts, items, case.answers, seen, raw)
    for item in items:
        if item.key in since.kept:
            continue
        if item.key in since.both:
            before = answer_words.of(facts, item, case.answers.get(item.key))
            problems[item.key] = Say("apply-form-both", value=before)
            continue
        text = raw.get(item.key)
        if item.kind is QuestionKind.CHOICES:
            values[item.key] = list(text) if text else values.get(item.key)
            continue
        written = _as_named(facts, item, case.answers.get(item.key), _text(text))
        if not written:
            values.setdefault(item.key, None)
            continue
        # "administratörerna" further down means those who stand further up on the same page.
        here = replace(facts, case=replace(case, answers={**case.answers, **values}))
        found = _read_one(here, item, written, _text(raw.get(item.key + REASON)))
        values[item.key] = found.value
        if found.value is not None:
            values |= together.told(facts, item, found.value)
        if found.problem is not None and (found.value is None or item.kind is QuestionKind.YES_NO_REASON):
            field = item.key + REASON if found.value is not None else item.key
            problems[field] = found.problem
    return Sent(values=values, problems=problems, kept=since.kept)


def left_out(facts: Facts, number: int, sent: Sent) -> list[str]:
    """Items of a page that may be without an answer, and are."""
    gone = [key for key, value in sent.values.items() if value is None]
    return [item.key for item in _items(facts, number) if not item.required and item.key in gone]


def told(facts: Facts, case: ApplicationView, kept: Sequence[str]) -> tuple[Line, ...]:
    """That newer answers than a form's have been left as they are, and which; nothing when there were none."""
    if not kept:
        return ()
    items = (item for item in questions.items(facts.pack, facts.departments) if item.key in kept)
    return (Say("apply-form-kept", what=tuple(_kept(facts, item, case.answers.get(item.key)) for item in items)),)


def _kept(facts: Facts, item: Item, value: Any) -> Line:
    """By its name, and with its answer where that is short."""
    text = str(value or "")
    if item.kind not in (QuestionKind.CHOICE, QuestionKind.LINE, QuestionKind.URL) or not 0 < len(text) <= _SHORT:
        return Plain(item.label)
    return Say("apply-form-kept-one", label=item.label, value=answer_words.of(facts, item, value))


_SHORT = 60
"""Characters of an answer that is read as part of a sentence."""


def _read_one(facts: Facts, item: Item, written: str, reason: str) -> reading.Reading:
    match item.kind:
        case QuestionKind.CHOICE | QuestionKind.YES_NO if reading.offers(item, written):
            return reading.Reading(value=written)
        case QuestionKind.YES_NO_REASON if reading.offers(item, written):
            return reading.reasoned(item, written, reason)
        case _:
            return reading.read(item, written, facts)


def _items(facts: Facts, number: int) -> tuple[Item, ...]:
    return tuple(i for i in questions.items(facts.pack, facts.departments) if i.question.page == number)


def _fields(facts: Facts, item: Item, *, again: bool) -> list[Field]:
    """`again`: the same words were asked further up ("syftet med och målgruppen för"), so this half goes by its own name."""
    label = Plain(item.label if again or item.part is not None else item.question.text)
    hint = Plain(item.help) if item.help else None
    required = item.required and item.kind is not QuestionKind.PEOPLE
    options = tuple(Option(value=o.id, label=Plain(o.label)) for o in item.options)
    yes_no = (Option(value="yes", label=Say("button-yes")), Option(value="no", label=Say("button-no")))
    match item.kind:
        case QuestionKind.CHOICE if item.other:
            known = Say("form-other-hint", options=tuple(Plain(o.label) for o in item.options))
            return [
                Field(
                    key=item.key, kind=Kind.LINE, label=label, hint=known, required=required, max_length=item.max_length
                )
            ]
        case QuestionKind.CHOICE:
            return [Field(key=item.key, kind=Kind.CHOICE, label=label, hint=hint, options=options, required=required)]
        case QuestionKind.CHOICES:
            return [Field(key=item.key, kind=Kind.CHOICES, label=label, hint=hint, options=options, required=False)]
        case QuestionKind.YES_NO:
            return [Field(key=item.key, kind=Kind.CHOICE, label=label, hint=hint, options=yes_no, required=required)]
        case QuestionKind.YES_NO_REASON:
            reason = Field(
                key=item.key + REASON, kind=Kind.TEXT, label=Plain(item.question.reason_label or ""), required=False,
                max_length=min(item.max_length, 3000),
            )  # fmt: skip
            return [
                Field(key=item.key, kind=Kind.CHOICE, label=label, hint=hint, options=yes_no, required=required),
                reason,
            ]
        case QuestionKind.PEOPLE:
            domain, is_run = facts.pack.organisation.email_domains[0], item.key != "administrators"
            people = Say(
                "add-channel-daily-hint" if is_run else "form-people-hint", domain=domain, main=called.main_mark(facts)
            )
            return [Field(key=item.key, kind=Kind.TEXT, label=label, hint=people, required=item.required)]
        case QuestionKind.PERSON:
            person = Say("form-person-hint", domain=facts.pack.organisation.email_domains[0])
            return [Field(key=item.key, kind=Kind.LINE, label=label, hint=person, required=required, max_length=200)]
        case QuestionKind.NUMBER:
            return [Field(key=item.key, kind=Kind.NUMBER, label=label, hint=hint, required=required, max_length=10)]
        case QuestionKind.TEXT | QuestionKind.SCHEDULE:
            return [
                Field(
                    key=item.key,
                    kind=Kind.TEXT,
                    label=label,
                    hint=hint,
                    required=required,
                    max_length=min(item.max_length, 3000),
                )
            ]
        case QuestionKind.LINE | QuestionKind.URL:
            return [
                Field(
                    key=item.key,
                    kind=Kind.LINE,
                    label=label,
                    hint=hint,
                    required=required,
                    max_length=min(item.max_length, 3000),
                )
            ]


def _as_named(facts: Facts, item: Item, value: Any, written: str) -> str:
    if not value or item.kind not in (QuestionKind.PEOPLE, QuestionKind.PERSON):
        return written
    entries = [value] if isinstance(value, Mapping) else value
    return filled_in.read_back(written, ((entry, answer_words.name(facts, entry)) for entry in entries))


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    return "" if value in (None, False, ()) else str(value)
