"""What an approved application promises of its channel, read from its answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from policy_text.pack import Pack, QuestionKind


def in_application(pack: Pack, answers: Mapping[str, Any]) -> dict[str, Any]:
    """The channel's plain fields."""
    return {
        "unit": str(answers.get("unit") or ""),
        "medium": str(answers.get("medium") or ""),
        "address": str(answers.get("address") or ""),
        "department_id": _department(answers),
        "chief_id": answers["chief"]["person"],
        "purpose": str(answers.get("goals") or ""),
        "plan": _plan(pack, answers),
        "unit_may_publish": _yes_no(answers.get("comms_publish")),
    }


def _department(answers: Mapping[str, Any]) -> int | None:
    """The department chosen in the form ("d3"), else that of the chief who answers for it."""
    chosen = str(answers.get("unit.belongs_to") or "")
    if chosen[:1] == "d" and chosen[1:].isdigit():
        return int(chosen[1:])
    return answers.get("department_id")


def _plan(pack: Pack, answers: Mapping[str, Any]) -> dict[str, Any]:
    """What the schedule question promises: its own words, and its parts that can be computed with."""
    question = next((q for q in pack.questions if q.kind is QuestionKind.SCHEDULE), None)
    if question is None:
        return {}
    parts = {part.key: answers.get(f"{question.key}.{part.key}") for part in question.parts}
    return {key: value for key, value in {"text": answers.get(question.key), **parts}.items() if value is not None}


def _yes_no(answer: Any) -> str:
    return str(answer.get("value", "")) if isinstance(answer, Mapping) else str(answer or "")
