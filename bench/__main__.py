"""`python -m bench` runs every row and prints the table; `python -m bench slack turn` only those."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import structlog

from bench import clock, crisis, crowd, doors, inside, postman, questions, starting, table
from bench.table import Row

ROWS: Mapping[str, Callable[[Path], Iterator[Row]]] = {
    "slack": doors.slack,
    "teams": doors.teams,
    "disk": inside.disk,
    "turn": inside.turn,
    "crowd": crowd.crowd,
    "crisis": crisis.crisis,
    "deadline": inside.deadline,
    "tick": clock.tick,
    "year": clock.year,
    "postman": postman.postman,
    "questions": questions.questions,
    "loading": questions.loading,
    "start": starting.start,
}


def main(wanted: list[str]) -> int:
    unknown = [name for name in wanted if name not in ROWS]
    if unknown:
        print(f"Finns inte: {', '.join(unknown)}. Välj bland {', '.join(ROWS)}.", file=sys.stderr)
        return 2
    # A turn's own line in the log is part of a service's turn, not of the core's, and is not drawn for a person at a screen.
    structlog.configure(processors=[], logger_factory=structlog.ReturnLoggerFactory())
    began, rows = time.perf_counter(), list[Row]()
    for name in wanted or ROWS:
        print(f"{name} … ", end="", file=sys.stderr, flush=True)
        before = time.perf_counter()
        with tempfile.TemporaryDirectory(prefix="kanalvakt-bench-") as folder:
            rows += ROWS[name](Path(folder))
        print(f"{time.perf_counter() - before:.0f} s", file=sys.stderr)
    print(table.markdown(rows))
    for row in rows:
        if row.named:
            print(f"\n{row.what}: {'; '.join(row.named)}.")
    goals = [row.met for row in rows if row.met is not None]
    print(f"\n{sum(goals)} av {len(goals)} mål nådda på {time.perf_counter() - began:.0f} s.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
