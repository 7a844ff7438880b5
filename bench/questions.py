"""What the policy answers take: a question, loading, and memory; asked are the questions that people by other hands wrote."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from bench import table
from bench.house import packs
from bench.processes import ROOT, read, started
from bench.table import Row

QUESTIONS = ROOT / "tests" / "questions" / "dev2.jsonl"
MIB = 1024 * 1024


def questions(_folder: Path, rounds: int = 3, most: int | None = None) -> Iterator[Row]:
    took = _asked(rounds, most)
    p50, p99 = table.share(took, 0.5), table.share(took, 0.99)
    yield Row(what="En policyfråga i processen, p50", ours=table.ms(p50), goal="≤ 2 ms", met=p50 <= 0.002)
    yield Row(what="En policyfråga i processen, p99", ours=table.ms(p99), goal="≤ 10 ms", met=p99 <= 0.010)


def loading(_folder: Path, times: int = 3) -> Iterator[Row]:
    told = []
    for _ in range(times):
        with started("bench.loaded") as process:
            told.append(read(process))
    seconds, held = table.middle(one["seconds"] for one in told), max(one["held"] for one in told) / MIB
    yield Row(
        what="Ladda båda paketen och svarsmodellen",
        ours=f"{table.number(seconds)} s",
        goal="≤ 0,4 s",
        met=seconds <= 0.4,
    )
    yield Row(what="Svarens del av minnet", ours=f"{held:.0f} MiB", goal="≤ 50 MiB", met=held <= 50)


def _asked(rounds: int, most: int | None) -> list[float]:
    from policy_text.answers import Answers  # noqa: PLC0415

    answers = Answers.load(packs())
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()[:most]
    asked = [(told["question"], packs()[told["org"]]) for line in lines if line for told in (json.loads(line),)]
    for question, pack in asked[:20]:
        answers.answer(question, pack)
    took = []
    for _ in range(rounds):
        for question, pack in asked:
            began = time.perf_counter()
            answers.answer(question, pack)
            took.append(time.perf_counter() - began)
    return took
