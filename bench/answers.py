"""How well the built-in choice answers questions by other authors: `make answers`, a Markdown table for the README."""

from __future__ import annotations

from pathlib import Path

from bot.settings import BUILT_IN
from policy_text import measure, pack
from policy_text.answers import Answers
from policy_text.measure import Asked, Scores

SETS = Path(__file__).parent.parent / "tests/questions"
HEAD = "| Frågor | Antal | Rätt först | Rätt bland tre | Tyst när det ska | Rätt när tyst | Ordagrant |"


def main() -> None:
    packs = pack.packs([BUILT_IN / "sater", BUILT_IN / "gullspang"])
    answers = Answers.load(packs)
    guidelines = {id: one.guideline for id, one in packs.items()}
    print(HEAD)
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, asked in groups().items():
        given = measure.ask(answers, packs, asked)
        print(line(name, measure.score(asked, given, guidelines)))


def groups() -> dict[str, tuple[Asked, ...]]:
    """Split B of both sets and the fresh one whole; then those of other authors by kind and municipality."""
    dev, dev2, fresh = (measure.read(SETS / f"{name}.jsonl") for name in ("dev", "dev2", "fresh"))
    found = {
        "dev, B": tuple(a for a in dev if a.split == "B"),
        "dev2, B": tuple(a for a in dev2 if a.split == "B"),
        "fresh (annan författare)": fresh,
    }
    together = (*found["dev2, B"], *fresh)
    for kind, asked in measure.by(together, lambda each: each.kind).items():
        found[f"dev2 B + fresh: {kind}"] = asked
    for org, asked in measure.by(together, lambda each: each.org).items():
        found[f"dev2 B + fresh: {org}"] = asked
    return found


def line(name: str, scores: Scores) -> str:
    values = (scores.hit1, scores.hit3, scores.refusal_recall, scores.refusal_precision, scores.verbatim)
    shown = " | ".join("–" if value is None else f"{value:.2f}".replace(".", ",") for value in values)
    return f"| {name} | {scores.n} | {shown} |"


if __name__ == "__main__":
    main()
