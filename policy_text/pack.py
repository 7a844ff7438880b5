"""One municipality's folder, loaded and checked: a whole `Pack`, or `BrokenPack` with everything that is wrong."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import InstanceOf, ValidationError

from policy_text import checks, duties, guideline
from policy_text.application import (
    ChiefsWord,
    Gate,
    Official,
    Option,
    Outcome,
    Question,
    QuestionKind,
    QuestionPart,
    StepKind,
    Workflow,
    WorkflowStep,
)
from policy_text.checks import PackProblem
from policy_text.duties import DutyRule, Stage
from policy_text.guideline import Guideline, Passage, Section
from policy_text.parts import Functions, Grounded, GuidelineFacts, Noun, Organisation, Quotation, Role, RoleScope, Words
from policy_text.policy import (
    Based,
    ChecklistItem,
    ClockTime,
    Closing,
    Crisis,
    Days,
    GallringRow,
    Hours,
    Links,
    Number,
    Numbers,
    Outdated,
    Policy,
    PublicList,
    RemovalGround,
    ReplyTime,
    Rule,
    Rung,
    VisitorLine,
    Visitors,
)
from policy_text.proofreading import Check, DraftCheck

__all__ = [
    "Based",
    "BrokenPack",
    "Check",
    "ChecklistItem",
    "ChiefsWord",
    "ClockTime",
    "Closing",
    "Crisis",
    "Days",
    "DraftCheck",
    "DutyRule",
    "Functions",
    "GallringRow",
    "Gate",
    "Grounded",
    "Guideline",
    "GuidelineFacts",
    "Hours",
    "Links",
    "Noun",
    "Number",
    "Numbers",
    "Official",
    "Option",
    "Organisation",
    "Outcome",
    "Outdated",
    "Pack",
    "PackProblem",
    "Passage",
    "PublicList",
    "Question",
    "QuestionKind",
    "QuestionPart",
    "Quotation",
    "RemovalGround",
    "ReplyTime",
    "Role",
    "RoleScope",
    "Rule",
    "Rung",
    "Section",
    "Stage",
    "StepKind",
    "VisitorLine",
    "Visitors",
    "Words",
    "Workflow",
    "WorkflowStep",
    "check",
    "load",
    "packs",
]


class BrokenPack(ValueError):
    """A pack with something wrong in it; `problems` lists all that was found."""

    def __init__(self, problems: tuple[PackProblem, ...]) -> None:
        super().__init__("; ".join(f"{problem.file} {problem.key}: {problem.code}" for problem in problems))
        self.problems = problems


class Pack(Policy):
    """Everything the bot knows about one municipality's guideline."""

    guideline: InstanceOf[Guideline]
    topics: Mapping[str, tuple[Quotation, ...]]
    """What people ask about, and the passages that answer it; an empty tuple where the guideline is silent."""

    @property
    def id(self) -> str:
        return self.organisation.id

    def question(self, key: str) -> Question | None:
        """By key ("medium") or by id ("SÄ-A1")."""
        return next((question for question in self.questions if key in (question.key, question.id)), None)

    def rule(self, id: str) -> Rule | None:
        return self.rules.get(id)

    def duty(self, name: str) -> DutyRule:
        """How a duty is reminded of; a sane default where the pack does not list it."""
        return self._by_duty.get(name) or duties.default(name)

    @cached_property
    def _by_duty(self) -> Mapping[str, DutyRule]:
        return {rule.duty: rule for rule in self.duties}

    def advises(self, end: str) -> tuple[Quotation, ...]:
        """The guideline's own words to the end of a guide; none where it is silent."""
        told = (self._quoted(one) if isinstance(one, str) else one for one in self.advice.get(end, ()))
        return tuple(dict.fromkeys(one for one in told if one is not None))

    def _quoted(self, id: str) -> Quotation | None:
        rule = self.rules.get(id)
        return Quotation(section=rule.section, text=rule.quote) if rule and rule.section and rule.quote else None

    def gallring_of(self, kind: str) -> GallringRow | None:
        return next((row for row in self.gallring if row.kind == kind), None)

    def title_of(self, role: str) -> str:
        return self.roles[role].title

    def outdated_in(self, section: str, text: str) -> tuple[Outdated, ...]:
        """What a quotation from that section cites that has since been replaced."""
        return tuple(
            entry for entry in self.outdated if entry.section == section and any(word in text for word in entry.words)
        )


def load(folder: Path) -> Pack:
    pack, problems = _read(folder)
    if pack is None or problems:
        raise BrokenPack(tuple(problems))
    return pack


def check(folder: Path) -> list[PackProblem]:
    """Everything that is wrong with a pack; empty when it can be loaded."""
    return _read(folder)[1]


def packs(folders: Iterable[Path]) -> dict[str, Pack]:
    """Packs by organisation id. One broken pack breaks them all: half a house does not open."""
    loaded: dict[str, Pack] = {}
    problems: list[PackProblem] = []
    for folder in folders:
        pack, found = _read(folder)
        problems += found
        if pack is None:
            continue
        if pack.id in loaded:
            problems.append(
                PackProblem(file=f"{folder.name}/policy.toml", key="organisation.id", code="id_twice", found=pack.id)
            )
        loaded[pack.id] = pack
    if problems:
        raise BrokenPack(tuple(problems))
    return loaded


def _read(folder: Path) -> tuple[Pack | None, list[PackProblem]]:
    text, problems = _guideline(folder / "guideline.md")
    raw, found = _toml(folder / "policy.toml")
    problems += found
    topics, found = _topics(folder / "topics.toml")
    problems += found
    policy: Policy | None = None
    if raw is not None:
        policy, found = _policy(raw)
        problems += found
    if text is not None:
        problems += checks.topics(topics, text)
    if policy is not None and text is not None:
        problems += checks.policy(policy, text)
    if policy is None or text is None or problems:
        return None, problems
    parts = {name: getattr(policy, name) for name in Policy.model_fields}
    return Pack(**parts, guideline=text, topics=topics), problems


def _guideline(path: Path) -> tuple[Guideline | None, list[PackProblem]]:
    content, problems = _content(path)
    if content is None:
        return None, problems
    try:
        return guideline.parse(content), []
    except guideline.BrokenGuideline as broken:
        key = f"line {broken.line}"
        return None, [PackProblem(file=path.name, key=key, code=broken.code, found=broken.found)]


def _policy(raw: dict[str, Any]) -> tuple[Policy | None, list[PackProblem]]:
    try:
        return Policy.model_validate(checks.with_ids(raw)), []
    except ValidationError as wrong:
        return None, checks.from_pydantic(wrong, raw, file="policy.toml")


def _topics(path: Path) -> tuple[dict[str, tuple[Quotation, ...]], list[PackProblem]]:
    """A table a topic: `passages = [{section, text}, …]`, or `silent = true`."""
    if not path.exists():
        return {}, []
    raw, problems = _toml(path)
    if raw is None:
        return {}, problems
    topics: dict[str, tuple[Quotation, ...]] = {}
    for id, table in raw.items():
        try:
            topic = checks.Topic.model_validate(table)
        except ValidationError as wrong:
            problems += checks.from_pydantic(wrong, table, file=path.name, under=id)
        else:
            topics[id] = topic.passages
    return topics, problems


def _toml(path: Path) -> tuple[dict[str, Any] | None, list[PackProblem]]:
    content, problems = _content(path)
    if content is None:
        return None, problems
    try:
        return tomllib.loads(content), []
    except tomllib.TOMLDecodeError as wrong:
        return None, [PackProblem(file=path.name, code="not_toml", found=str(wrong))]


def _content(path: Path) -> tuple[str | None, list[PackProblem]]:
    try:
        return path.read_text(encoding="utf-8"), []
    except FileNotFoundError:
        return None, [PackProblem(file=path.name, code="missing_file", expected=path.name)]
    except UnicodeDecodeError:
        return None, [PackProblem(file=path.name, code="not_utf8", expected="UTF-8")]
