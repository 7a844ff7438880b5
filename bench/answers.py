"""How well the built-in choice answers questions by other authors: `make answers`, Markdown tables for the README.

`make answers ARGS=--curve` trains on random shares of the ways of asking and of the topics, and shows what each is worth.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bot.settings import BUILT_IN
from policy_text import measure, pack, topics
from policy_text.answers import Answers
from policy_text.measure import Asked, Scores
from policy_text.pack import Pack
from policy_text.topics import Topic

SETS = Path(__file__).parent.parent / "tests/questions"
HEAD = "| Frågor | Antal | Rätt först | Rätt bland tre | Tyst när det ska | Rätt när tyst | Ordagrant |"
SILENCES = "| Frågor | Nära ämnet | Tyst | Utanför ämnet | Tyst | Sagt som utanför |"
CURVE = "| Tränad på | Ämnen | Sätt att fråga | Rätt först | Rätt bland tre | Tyst när det ska |"
SHARES = (0.1, 0.25, 0.5, 0.75)
CHANCE = 7
"""Where the random shares begin, so that a curve can be drawn again."""


def main() -> None:
    packs = pack.packs([BUILT_IN / "sater", BUILT_IN / "gullspang"])
    if "--curve" in sys.argv[1:]:
        curve(packs)
        return
    answers = Answers.load(packs)
    found = groups()
    print(HEAD)
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, asked in found.items():
        print(line(name, _scored(answers, packs, asked)))
    print(f"\n{SILENCES}\n| --- | --- | --- | --- | --- | --- |")
    for name in ("dev2, B", "fresh", "fresh2, B", "alla tre: sater", "alla tre: gullspang"):
        print(silences(name, found[name], answers, packs))


def groups() -> dict[str, tuple[Asked, ...]]:
    """Split B of the sets and the third author's whole; then those of `others` by kind and municipality."""
    sets = {name: measure.read(SETS / f"{name}.jsonl") for name in ("dev", "dev2", "fresh", "fresh2")}
    found = {
        "dev, B": tuple(a for a in sets["dev"] if a.split == "B"),
        "dev2, B": tuple(a for a in sets["dev2"] if a.split == "B"),
        "fresh": sets["fresh"],
        "fresh2, B": tuple(a for a in sets["fresh2"] if a.split == "B"),
    }
    together = (*found["dev2, B"], *found["fresh"], *found["fresh2, B"])
    for kind, asked in measure.by(together, lambda each: each.kind).items():
        found[f"alla tre: {kind}"] = asked
    for org, asked in measure.by(together, lambda each: each.org).items():
        found[f"alla tre: {org}"] = asked
    return found


def line(name: str, scores: Scores) -> str:
    values = (scores.hit1, scores.hit3, scores.refusal_recall, scores.refusal_precision, scores.verbatim)
    return f"| {name} | {scores.n} | {' | '.join(map(_shown, values))} |"


def silences(name: str, asked: tuple[Asked, ...], answers: Answers, packs: Mapping[str, Pack]) -> str:
    """What the guideline is silent about, near its subject apart from what has nothing to do with it."""
    given = measure.ask(answers, packs, asked)
    near, off = measure.silences(asked, given, measure.off_topic(SETS / "off_topic.txt"))
    values = (near.n, _shown(near.refused), off.n, _shown(off.refused), _shown(off.said_off_topic))
    return f"| {name} | {' | '.join(map(str, values))} |"


def curve(packs: Mapping[str, Pack]) -> None:
    """Trained on less: a share of each topic's questions, then all questions of a share of the topics."""
    whole = topics.load()
    found = groups()
    asked = (*found["dev2, B"], *found["fresh"], *found["fresh2, B"])
    print(f"{CURVE}\n| --- | --- | --- | --- | --- | --- |")
    drawn = {
        **{f"{share:.0%} av sätten att fråga": _fewer_ways(whole, share) for share in SHARES},
        **{f"{share:.0%} av ämnena": _fewer_topics(whole, share) for share in SHARES[1:]},
        "allt": whole,
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, some in drawn.items():
            scores = _scored(_trained(some, packs, Path(folder)), packs, asked)
            ways = sum(len(topic.questions) for topic in some.values())
            values = map(_shown, (scores.hit1, scores.hit3, scores.refusal_recall))
            print(f"| {name} | {len(some)} | {ways} | {' | '.join(values)} |", flush=True)


def _trained(some: Mapping[str, Topic], packs: Mapping[str, Pack], folder: Path) -> Answers:
    from policy_text import training  # noqa: PLC0415  scipy is there only to train

    model = folder / "model.npz"
    training.train(model, some)
    return Answers.load(packs, model)


def _fewer_ways(whole: Mapping[str, Topic], share: float) -> dict[str, Topic]:
    chance = random.Random(CHANCE)
    return {
        id: topic.model_copy(
            update={"questions": tuple(chance.sample(topic.questions, max(1, round(share * len(topic.questions)))))}
        )
        for id, topic in whole.items()
    }


def _fewer_topics(whole: Mapping[str, Topic], share: float) -> dict[str, Topic]:
    kept = set(random.Random(CHANCE).sample(sorted(whole), round(share * len(whole))))
    return {id: topic for id, topic in whole.items() if id in kept}


def _scored(answers: Answers, packs: Mapping[str, Pack], asked: tuple[Asked, ...]) -> Scores:
    guidelines = {id: one.guideline for id, one in packs.items()}
    return measure.score(asked, measure.ask(answers, packs, asked), guidelines)


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace(".", ",")


if __name__ == "__main__":
    main()
