"""The answers to a case that need words: what is missing, why not, what was decided, where the paper is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct, field

from dialogs.applications import case_names
from dialogs.applications.case_names import definite, ident, way
from dialogs.facts import Facts
from dialogs.texts import dates, vocabulary
from dialogs.wording import STOCKHOLM
from dialogs.words import Ask, Field, Form, Kind, Line, Message, Plain, Press, Say, Scalar, Value, buttons
from policy_text.pack import Outcome, StepKind
from register import addresses
from register.applications.applications import ApplicationView
from register.applications.casework import NEEDS_REASON, StepView

_ASKS_REASON = (Outcome.RETURN, Outcome.DECLINE, Outcome.ADVISE_AGAINST, Outcome.TALK, Outcome.REJECT)
LONGEST = 2000
LONGEST_LINE = 200


def records(step: StepView) -> bool:
    """Whether the answer is a body's decision that somebody writes down."""
    return step.rule.kind is StepKind.DECIDE and bool(step.rule.records)


def needs_words(step: StepView, outcome: str, *, paper: bool) -> bool:
    conditional = outcome == Outcome.APPROVE_WITH_CONDITIONS
    return paper or records(step) or conditional or outcome in _ASKS_REASON


def may_skip(outcome: str) -> bool:
    return outcome not in NEEDS_REASON


def today(facts: Facts) -> date:
    return facts.now.astimezone(STOCKHOLM).date()


# A reason, or a place


def ask_reason(
    facts: Facts, case: ApplicationView, step: StepView, outcome: str, args: Mapping[str, Scalar]
) -> Message:
    """The question, and the same as a form; where a reason is not needed, a button without one."""
    asked = way(step, outcome)
    said = Say(f"case-ask-{asked}", what=case_names.title(facts, case), number=case.number)
    form = Form(
        name="case-reason",
        title=Say(f"case-form-{asked}"),
        press=Press(do="case.reason", args=args),
        fields=(
            Field(
                key="comment", kind=Kind.TEXT, label=Say(f"case-field-{asked}"), required=not may_skip(outcome),
                max_length=LONGEST,
            ),
        ),
    )  # fmt: skip
    skip = (buttons(("button-without-reason", Press(do="case.reason", args=args))),) if may_skip(outcome) else ()
    return (said, *skip, Ask(form=form))


def ask_place(facts: Facts, step: StepView, args: Mapping[str, Scalar]) -> Message:
    name = facts.shown(step.person_id)
    hint = Say("case-field-place-hint")
    form = Form(
        name="case-paper",
        title=Say("case-form-paper"),
        press=Press(do="case.paper", args=args),
        fields=(
            Field(key="place", kind=Kind.LINE, label=Say("case-field-place"), hint=hint, max_length=LONGEST_LINE),
        ),
    )  # fmt: skip
    mine = step.person_id == facts.me.id
    return (Say("case-ask-paper-own" if mine else "case-ask-paper", name=name), Ask(form=form))


# A decision


def ask_decision(
    facts: Facts, step: StepView, outcome: str, args: Mapping[str, Scalar], *, raw: Mapping[str, Any] | None = None,
    problems: Mapping[str, Say] | None = None,
) -> Ask:  # fmt: skip
    """One decision as a form, with today's date in it."""
    fields = list(meeting_fields()) if records(step) else []
    if outcome == Outcome.APPROVE_WITH_CONDITIONS:
        fields.append(conditions_field("conditions", required=True))
    fields.append(
        Field(key="comment", kind=Kind.TEXT, label=Say("case-field-motive"), required=False, max_length=LONGEST)
    )
    form = Form(
        name="case-decision", title=Say(f"case-form-{ident(outcome)}"), press=Press(do="case.decide", args=args),
        fields=tuple(fields), intro=(Say("case-decision-intro", body=definite(facts, step.rule.by)),),
    )  # fmt: skip
    values: dict[str, Value] = {"date": today(facts), **{k: str(v) for k, v in (raw or {}).items() if v}}
    return Ask(form=form, values=values, problems=problems or {})


def meeting_fields() -> tuple[Field, ...]:
    """When it was decided and where that can be read."""
    hint = Say("case-field-reference-hint")
    return (
        Field(key="date", kind=Kind.DATE, label=Say("case-field-date")),
        Field(
            key="reference", kind=Kind.LINE, label=Say("case-field-reference"), hint=hint, max_length=LONGEST_LINE
        ),
    )  # fmt: skip


def conditions_field(key: str, *, required: bool, label: Line | None = None) -> Field:
    return Field(
        key=key, kind=Kind.TEXT, label=label or Say("case-field-conditions"), hint=Say("case-field-conditions-hint"),
        required=required, max_length=LONGEST,
    )  # fmt: skip


class Decision(Struct, frozen=True, kw_only=True):
    """What was filled in. `problems` by field say what to mend."""

    details: dict[str, Any] = field(default_factory=dict)
    comment: str = ""
    problems: dict[str, Say] = field(default_factory=dict)


def read_decision(facts: Facts, step: StepView, outcome: str, raw: Mapping[str, Any]) -> Decision:
    problems: dict[str, Say] = {}
    details: dict[str, Any] = {}
    if records(step):
        details, problems = read_meeting(facts, raw)
    if outcome == Outcome.APPROVE_WITH_CONDITIONS:
        found, problem = read_conditions(facts, str(raw.get("conditions") or ""))
        details["conditions"] = found
        if problem is not None or not found:
            problems["conditions"] = problem or Say("case-problem-conditions")
    return Decision(details=details, comment=str(raw.get("comment") or "").strip(), problems=problems)


def read_meeting(facts: Facts, raw: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Say]]:
    """(date and reference, what to mend in them)."""
    decided = dates.read(str(raw.get("date") or ""), today(facts), past=True)
    reference = str(raw.get("reference") or "").strip()
    problems: dict[str, Say] = {}
    if decided is None:
        problems["date"] = Say("case-problem-date")
    elif decided > today(facts):
        problems["date"] = Say("case-problem-future")
    if not reference:
        problems["reference"] = Say("case-problem-reference")
    return {"date": decided.isoformat() if decided else "", "reference": reference}, problems


def read_conditions(facts: Facts, text: str) -> tuple[list[dict[str, Any]], Say | None]:
    """One condition a line: "what; who; when". Who and when may be left out, and come in any order."""
    found: list[dict[str, Any]] = []
    for line in text.splitlines():
        what, *rest = [part.strip() for part in line.strip(" -*•").split(";")]
        if not what:
            continue
        condition: dict[str, Any] = {"text": what, "owner": None, "date": None}
        for part in (part for part in rest if part):
            due = dates.read(part, today(facts), past=False)
            owner = _owner(facts, part) if due is None else None
            if due is not None:
                condition["date"] = due.isoformat()
            elif owner is not None:
                condition["owner"] = owner
            else:
                return found, Say("case-problem-owner", text=part[:60])
        found.append(condition)
    return found, None


def _owner(facts: Facts, text: str) -> int | None:
    """The person of the register that is named."""
    folded = vocabulary.fold(text)
    if vocabulary.is_me(text):
        return facts.me.id
    email = addresses.EMAIL.search(text)
    known = (*facts.mentioned, *facts.people.values())
    for person in known:
        if (email and email[0].lower() == person.email) or vocabulary.fold(person.name) == folded:
            return person.id
    return None


def written_conditions(facts: Facts, found: list[dict[str, Any]]) -> tuple[Line, ...]:
    """Conditions as they were understood."""
    lines: list[Line] = []
    for one in found:
        parts: list[Line] = [Plain(one["text"])]
        parts += [Plain(facts.shown(one["owner"]))] if one["owner"] else []
        parts += [Plain(dates.in_full(date.fromisoformat(one["date"]), facts.language))] if one["date"] else []
        lines.append(Say("condition-read", parts=tuple(parts)))
    return tuple(lines)


def in_one_line(facts: Facts, text: str) -> dict[str, Any]:
    """ "16 mars, protokoll § 45" after a typed "bifall 14": what can be made out of it."""
    found = dates.find(text, today(facts), past=True)
    if found is None:
        return {"reference": text.strip()} if text.strip() else {}
    decided, rest = found
    return {"date": decided.isoformat(), "reference": rest}
