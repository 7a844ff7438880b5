"""The application as a form in steps: the same questions, a page at a time, into the same draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from dialogs import answers as reading
from dialogs import called
from dialogs.applications import questions, together
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.words import Ask, Field, Form, Kind, Option, Plain, Say, Value, press
from policy_text.pack import QuestionKind
from register.applications.applications import ApplicationView

_REASON = ".reason"


def pages(facts: Facts) -> int:
    return max(q.page for q in facts.pack.questions)


def page(
    facts: Facts,
    case: ApplicationView,
    number: int,
    *,
    raw: Mapping[str, Any] | None = None,
    problems: Mapping[str, Say] | None = None,
) -> Ask:
    """One page of the form, filled in with what the draft holds or with what was just sent in."""
    fields: list[Field] = []
    values: dict[str, Value] = {}
    asked: set[str] = set()
    for item in _items(facts, number):
        fields += _fields(facts, item, again=item.part is None and item.question.text in asked)
        asked.add(item.question.text)
        values |= _values(facts, item, case.answers.get(item.key))
    if raw is not None:
        values = {**values, **{k: v for k, v in raw.items() if v is not None}}
    last = number == pages(facts)
    form = Form(
        name=f"apply-{facts.pack.organisation.id}-{number}",
        title=Say("apply-form-title", number=number, of=pages(facts)),
        press=press("apply.page", application=case.id, page=number),
        fields=tuple(fields),
        submit=Say("button-to-summary") if last else Say("button-next"),
    )
    return Ask(form=form, values=values, problems=problems or {})


def read(
    facts: Facts, case: ApplicationView, number: int, raw: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Say]]:
    """(answers by item key, problems by field key). An empty field takes its answer away; gaps show in the summary."""
    values: dict[str, Any] = {}
    problems: dict[str, Say] = {}
    for item in _items(facts, number):
        text = raw.get(item.key)
        if item.kind is QuestionKind.CHOICES:
            values[item.key] = list(text) if text else None
            continue
        written = _text(text)
        if not written:
            values.setdefault(item.key, None)
            continue
        # "administratörerna" further down means those who stand further up on the same page.
        here = replace(facts, case=replace(case, answers={**case.answers, **values}))
        found = _read_one(here, item, written, _text(raw.get(item.key + _REASON)))
        values[item.key] = found.value
        if found.value is not None:
            values |= together.told(facts, item, found.value)
        if found.problem is not None and (found.value is None or item.kind is QuestionKind.YES_NO_REASON):
            field = item.key + _REASON if found.value is not None else item.key
            problems[field] = found.problem
    return values, problems


def left_out(facts: Facts, number: int, values: Mapping[str, Any]) -> list[str]:
    """Items of a page that may be without an answer, and are."""
    return [item.key for item in _items(facts, number) if not item.required and values.get(item.key) is None]


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
                key=item.key + _REASON, kind=Kind.TEXT, label=Plain(item.question.reason_label or ""), required=False,
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


def _values(facts: Facts, item: Item, value: Any) -> dict[str, Value]:
    if value is None:
        return {}
    match item.kind:
        case QuestionKind.YES_NO_REASON:
            return {item.key: value["value"], item.key + _REASON: value.get("reason", "")}
        case QuestionKind.PEOPLE:
            return {item.key: "\n".join(_person_line(facts, e) for e in value)}
        case QuestionKind.PERSON:
            return {item.key: _person_line(facts, value)}
        case QuestionKind.CHOICE if item.other:
            return {item.key: next((o.label for o in item.options if o.id == value), str(value))}
        case QuestionKind.CHOICES:
            return {item.key: tuple(value)}
        case _:
            return {item.key: str(value)}


def _person_line(facts: Facts, entry: Mapping[str, Any]) -> str:
    return f"{entry['name']} {entry['email']}" + (f" ({called.main_mark(facts)})" if entry.get("main") else "")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value.strip()
    return "" if value in (None, False, ()) else str(value)
