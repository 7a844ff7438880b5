"""What can be wrong with a pack: its shape, its quotations, and the names that one part uses of another."""

import types
from collections.abc import Iterator, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel, ValidationError, model_validator

from policy_text import guides
from policy_text.application import Question
from policy_text.duties import DUTIES, OWNER
from policy_text.guideline import Guideline
from policy_text.parts import Part, Quotation
from policy_text.policy import PLACEHOLDERS, Based, Number, Policy, VisitorLine, placeholders

NAMED_IN_APPLICATION = frozenset({"administrators", "main_administrator", "chief"})
DECIDES_CLOSING = frozenset({"chief", "main_administrator"})
RUNGS = frozenset({"administrators", "other_administrator", "substitute", "chief"})


class PackProblem(Struct, frozen=True, kw_only=True):
    """Where it is (file, key), what it is (code), what should stand there and what does."""

    file: str
    key: str = ""
    code: str
    expected: str = ""
    found: str = ""


class Topic(Part):
    """A topic as a pack maps it: to passages, or expressly to silence."""

    passages: tuple[Quotation, ...] = ()
    silent: bool = False

    @model_validator(mode="after")
    def _one_of_two(self) -> "Topic":
        if self.silent == bool(self.passages):
            raise ValueError("passages_or_silent")
        return self


# ---- Shape --------------------------------------------------------------------------------------------------------


def with_ids(raw: dict[str, Any]) -> dict[str, Any]:
    """The file's content with each rule carrying its id, and the questions of the form among the rules."""
    rules = raw.get("rules")
    if not isinstance(rules, dict):
        return raw
    whole = {id: {"id": id, **rule} if isinstance(rule, dict) else rule for id, rule in rules.items()}
    questions = raw.get("questions")
    for question in questions if isinstance(questions, list) else ():
        if isinstance(question, dict) and isinstance(question.get("id"), str):
            kept = {key: question[key] for key in ("id", "section", "quote", "assumption") if key in question}
            if "text" in question and "section" in question and not question.get("own_words"):
                kept.setdefault("quote", question["text"])
            whole.setdefault(question["id"], kept)
    return {**raw, "rules": whole}


_CODES = {
    "missing": "missing_key",
    "extra_forbidden": "unknown_key",
    "enum": "not_one_of",
    "literal_error": "not_one_of",
    "string_too_long": "too_long",
    "string_too_short": "empty",
    "too_short": "empty",
    "string_pattern_mismatch": "not_a_slug",
    "greater_than_equal": "too_small",
}


def from_pydantic(
    wrong: ValidationError, raw: object, *, file: str, under: str = "", model: type[BaseModel] = Policy
) -> list[PackProblem]:
    """Pydantic's errors as problems: one for each place, with its key as a person finds it in the file."""
    problems: dict[str, PackProblem] = {}
    for error in wrong.errors(include_url=False):
        loc = tuple(part for part in error["loc"] if part != "[key]")
        if loc[:1] == ("rules",) and _is_question(loc, raw):
            continue  # the same mistake is told where the question stands
        kind, context = error["type"], error.get("ctx", {})
        key = ".".join(filter(None, (under, _key(loc, raw, missing=kind == "missing"))))
        if kind == "value_error":
            code, expected = str(context["error"]), ""
        else:
            code, expected = _CODES.get(kind, "wrong_type"), _expected(kind, context, _at(model, loc))
        found = "" if kind == "missing" else _short(error["input"])
        problems.setdefault(key, PackProblem(file=file, key=key, code=code, expected=expected, found=found))
    return list(problems.values())


def _is_question(loc: tuple[int | str, ...], raw: object) -> bool:
    rules = raw.get("rules") if isinstance(raw, dict) else None
    return len(loc) > 1 and isinstance(rules, dict) and loc[1] not in rules


def _key(loc: tuple[int | str, ...], raw: object, *, missing: bool) -> str:
    """The place as `questions[SÄ-A4].label`; steps that only pydantic knows (members of a union) are left out."""
    key, here = "", raw
    for index, part in enumerate(loc):
        last = index == len(loc) - 1
        match here:
            case dict() if part in here or (missing and last):
                key, here = f"{key}.{part}" if key else str(part), here.get(part)
            case list() if isinstance(part, int) and part < len(here):
                here = here[part]
                name = (here.get("id") or here.get("key") or here.get("duty")) if isinstance(here, dict) else None
                key = f"{key}[{name or part + 1}]"
            case _:
                break
    return key


def _expected(kind: str, context: Mapping[str, Any], annotation: object) -> str:
    match kind:
        case "string_too_long":
            return f"<= {context['max_length']}"
        case "greater_than_equal":
            return f">= {context['ge']}"
        case "extra_forbidden" if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return "|".join(annotation.model_fields)
        case _:
            return _describe(annotation)


def _at(model: type[BaseModel], loc: tuple[int | str, ...]) -> object:
    """The annotation at a place in the models; for an unknown key, the model that does not know it."""
    here: object = model
    for part in loc:
        here = _bare(here)
        if isinstance(here, type) and issubclass(here, BaseModel):
            if part not in here.model_fields:
                return here
            here = here.model_fields[str(part)].annotation
        elif get_origin(here) in (tuple, Mapping) or get_origin(here) is not None:
            arguments = [argument for argument in get_args(here) if argument is not Ellipsis]
            here = arguments[-1] if arguments else here
    return _bare(here)


def _bare(annotation: object) -> object:
    """Without `Annotated` and `| None`."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in get_args(annotation) if member is not type(None)]
        if len(members) == 1:
            return _bare(members[0])
    return annotation


def _describe(annotation: object) -> str:
    if get_origin(annotation) is Literal:
        return "|".join(str(getattr(value, "value", value)) for value in get_args(annotation))
    if get_origin(annotation) is tuple:
        return "list"
    if not isinstance(annotation, type):
        return "table" if get_origin(annotation) is not None and get_origin(annotation) is not types.UnionType else ""
    if issubclass(annotation, StrEnum):
        return "|".join(annotation)
    if issubclass(annotation, BaseModel):
        return "table"
    names: dict[type, str] = {str: "text", bool: "true|false", int: "number", date: "date", time: "time"}
    return names.get(annotation, "")


def _short(value: object, limit: int = 80) -> str:
    text = str(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


# ---- Quotations ---------------------------------------------------------------------------------------------------


def topics(mapped: Mapping[str, tuple[Quotation, ...]], text: Guideline) -> list[PackProblem]:
    return [
        problem
        for id, passages in mapped.items()
        for count, passage in enumerate(passages, start=1)
        for problem in _verbatim(passage, passage.section, text, "topics.toml", f"{id}.passages[{count}]")
    ]


def _quotations(policy: Policy, text: Guideline) -> Iterator[PackProblem]:
    for key, part in _walk(policy, ""):
        section = getattr(part, "section", None)
        if section is not None:
            yield from _verbatim(part, section, text, "policy.toml", key)


def _verbatim(part: BaseModel, section: str, text: Guideline, file: str, key: str) -> Iterator[PackProblem]:
    if text.section(section) is None:
        expected = "|".join(known.id for known in text.sections)
        yield PackProblem(file=file, key=f"{key}.section", code="no_such_section", expected=expected, found=section)
        return
    for name, words in _words(part):
        if not text.contains(words, section):
            found = _short(words)
            yield PackProblem(file=file, key=f"{key}.{name}", code="not_in_section", expected=section, found=found)


def _words(part: BaseModel) -> Iterator[tuple[str, str]]:
    """What a part claims that its section says, under the name it has in the file."""
    if isinstance(part, Quotation | VisitorLine) or (isinstance(part, Question) and not part.own_words):
        yield "text", part.text
    quote = getattr(part, "quote", None)
    if quote is not None and quote != getattr(part, "text", None):
        yield "quote", quote


def _walk(value: object, key: str) -> Iterator[tuple[str, BaseModel]]:
    """Every part of the pack, with its key as it is written in the file."""
    if isinstance(value, BaseModel):
        if key:
            yield key, value
        for name in type(value).model_fields:
            yield from _walk(getattr(value, name), f"{key}.{name}" if key else name)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _walk(item, f"{key}.{name}")
    elif isinstance(value, tuple):
        for count, item in enumerate(value, start=1):
            named = (getattr(item, name, None) for name in ("id", "key", "duty"))
            yield from _walk(item, f"{key}[{next(filter(None, named), count)}]")


# ---- Names that one part uses of another --------------------------------------------------------------------------


def policy(policy: Policy, text: Guideline) -> list[PackProblem]:
    problems = [*_quotations(policy, text), *_names(policy), *_twice(policy), *_placeholders(policy)]
    # The questions are among the rules: what is wrong with one is told once, where the question stands.
    ids = tuple(f"rules.{question.id}." for question in policy.questions)
    return [problem for problem in problems if not problem.key.startswith(ids)]


def _names(policy: Policy) -> Iterator[PackProblem]:
    roles = set(policy.roles)
    for name in type(policy.functions).model_fields:
        value = getattr(policy.functions, name)
        for role in value if isinstance(value, tuple) else (value,):
            if role is not None:
                yield from _known(role, roles, f"functions.{name}", "no_such_role")
    for question in policy.questions:
        if question.role is not None:
            yield from _known(question.role, roles, f"questions[{question.id}].role", "no_such_role")
    yield from _known(policy.workflow.writes, roles, "workflow.writes", "no_such_role")
    yield from _known(policy.workflow.sends, roles, "workflow.sends", "no_such_role")
    for step in policy.workflow.steps:
        key = f"workflow.steps[{step.id}]"
        yield from _known(step.by, roles | NAMED_IN_APPLICATION, f"{key}.by", "no_such_role")
        for role in (*step.records, *filter(None, (step.stand_in,))):
            yield from _known(role, roles, f"{key}.records", "no_such_role")
        if policy.roles[step.by].body and not step.records if step.by in roles else False:
            yield PackProblem(file="policy.toml", key=f"{key}.records", code="body_needs_recorder", found=step.by)
    for who in policy.substitute.asks:
        yield from _known(who, roles | {"chief", "main_administrator"}, "substitute.asks", "no_such_role")
    for count, rung in enumerate(policy.ladder, start=1):
        yield from _known(rung.who, roles | RUNGS, f"ladder[{count}].who", "no_such_role")
    for who in policy.closing.decides:
        yield from _known(who, roles | DECIDES_CLOSING, "closing.decides", "no_such_role")
    for role in policy.account_taken.tells:
        yield from _known(role, roles, "account_taken.tells", "no_such_role")
    for role in policy.crisis.may_start:
        yield from _known(role, roles, "crisis.starts", "no_such_role")
    for name in type(policy.numbers).model_fields:
        number = getattr(policy.numbers, name)
        if isinstance(number, Based) and number.rule is not None:
            yield from _known(number.rule, set(policy.rules), f"numbers.{name}.rule", "no_such_rule")
    for id, items in policy.checklists.items():
        for item in items:
            yield from _known(item.rule, set(policy.rules), f"checklists.{id}[{item.key}].rule", "no_such_rule")
            for first in item.needs:
                earlier = {other.key for other in items[: items.index(item)]}
                yield from _known(first, earlier, f"checklists.{id}[{item.key}].needs", "no_such_item")
    yield from _advice(policy)
    yield from _duties(policy)
    for row in policy.gallring:
        if row.rule is not None:
            yield from _known(row.rule, set(policy.rules), f"gallring[{row.kind}].rule", "no_such_rule")
        if row.number is not None:
            numbers = {n for n in type(policy.numbers).model_fields if isinstance(getattr(policy.numbers, n), Number)}
            yield from _known(row.number, numbers, f"gallring[{row.kind}].number", "no_such_number")
    outdated = {entry.id for entry in policy.outdated}
    for line in policy.visitors.lines:
        if line.note:
            yield from _known(line.note, outdated, f"visitors.lines[{line.key}].note", "no_such_outdated")


def _advice(policy: Policy) -> Iterator[PackProblem]:
    ends = frozenset(guides.advised())
    for end, told in policy.advice.items():
        yield from _known(end, ends, f"advice.{end}", "no_such_advice")
        for count, one in enumerate(told, start=1):
            if isinstance(one, str):
                yield from _known(one, set(policy.rules), f"advice.{end}[{count}]", "no_such_rule")


def _duties(policy: Policy) -> Iterator[PackProblem]:
    """Each duty is one the house knows, stands on a rule of the pack, and is told to somebody there is."""
    heard = {OWNER, *RUNGS, *policy.roles, *type(policy.functions).model_fields}
    for duty in policy.duties:
        key = f"duties[{duty.duty}]"
        yield from _known(duty.duty, DUTIES, f"{key}.duty", "no_such_duty")
        if duty.rule is not None:
            yield from _known(duty.rule, set(policy.rules), f"{key}.rule", "no_such_rule")
        for stage in duty.stages:
            for who in stage.to:
                yield from _known(who, heard, f"{key}.stages[{stage.name}].to", "no_such_role")


def _known(name: str, known: set[str] | frozenset[str], key: str, code: str) -> Iterator[PackProblem]:
    if name not in known:
        yield PackProblem(file="policy.toml", key=key, code=code, expected="|".join(sorted(known)), found=name)


def _twice(policy: Policy) -> Iterator[PackProblem]:
    lists: dict[str, list[str]] = {
        "questions.id": [question.id for question in policy.questions],
        "questions.key": [question.key for question in policy.questions],
        "workflow.steps.id": [step.id for step in policy.workflow.steps],
        "duties.duty": [duty.duty for duty in policy.duties],
        **{f"duties[{duty.duty}].stages.name": [stage.name for stage in duty.stages] for duty in policy.duties},
        "gallring.kind": [row.kind for row in policy.gallring],
        "removal_grounds.id": [ground.id for ground in policy.removal_grounds],
        "draft_checks.check": [one.check for one in policy.draft_checks],
        **{f"checklists.{id}.key": [item.key for item in items] for id, items in policy.checklists.items()},
    }
    for key, names in lists.items():
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield PackProblem(file="policy.toml", key=key, code="id_twice", found=name)
    for id, rule in policy.rules.items():
        if rule.id != id:
            yield PackProblem(file="policy.toml", key=f"rules.{id}.id", code="other_id", expected=id, found=rule.id)
    pages = [question.page for question in policy.questions]
    if pages != sorted(pages):
        yield PackProblem(file="policy.toml", key="questions.page", code="pages_out_of_order", found=str(pages))


def _placeholders(policy: Policy) -> Iterator[PackProblem]:
    for line in policy.visitors.lines:
        for name, template in (("text", line.text), ("short", line.short)):
            key = f"visitors.lines[{line.key}].{name}"
            try:
                used = placeholders(template)
            except ValueError as wrong:
                yield PackProblem(file="policy.toml", key=key, code="not_a_template", found=str(wrong))
                continue
            for field in sorted(used - PLACEHOLDERS):
                expected = "|".join(sorted(PLACEHOLDERS))
                yield PackProblem(
                    file="policy.toml", key=key, code="no_such_placeholder", expected=expected, found=field
                )
