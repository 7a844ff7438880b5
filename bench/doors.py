"""Through the doors: a signed delivery in, a whole turn with its state on disk, the answer out, beside the SDKs' echoes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import table
from bench.processes import Asker, Timed, asker, bots
from bench.table import Row

ROUNDS = 3
MANY = 16

# Turns at one client and at many: a second or two of each, whatever the bot's pace.
TURNS = {"ours": (160, 640), "bolt": (80, 960), "bolt-floor": (400, 1920), "botbuilder": (32, 128)}


def slack(folder: Path) -> Iterator[Row]:
    with asker() as asking, bots(asking.world, folder, "ours", "bolt", "bolt-floor") as ports:
        one, many = _rounds(asking, "slack", ports)
    _nothing_lost(folder)
    ours, stock, floor = (_p50(one[name]) for name in ("ours", "bolt", "bolt-floor"))
    yield Row(
        what="Slack: signerat kommando till 200, 1 klient, p50; mot Bolts ekobot",
        ours=table.ms(ours), peer=table.ms(stock), ratio=table.times(ours / stock), goal="≤ 0,25 ×",
        met=ours <= stock / 4,
    )  # fmt: skip
    yield Row(
        what="Slack: detsamma mot Bolts golv (inget sparas)",
        ours=table.ms(ours), peer=table.ms(floor), ratio=table.times(ours / floor), goal="≤ 5 ×", met=ours <= 5 * floor,
    )  # fmt: skip
    ours, stock = _pace(many["ours"]), _pace(many["bolt"])
    yield Row(
        what="Slack: turer i sekunden, 16 klienter; mot Bolts ekobot (inget sparas)",
        ours=table.per_second(ours), peer=table.per_second(stock), ratio=table.times(ours / stock), goal="≥ 500/s",
        met=ours >= 500,
    )  # fmt: skip
    ours, stock = (table.middle(table.share(one.took, 0.99) for one in many[name]) for name in ("ours", "bolt"))
    yield Row(
        what="Slack: p99 vid 16 klienter", ours=table.ms(ours), peer=table.ms(stock), ratio=table.times(ours / stock),
        goal="≤ 60 ms", met=ours <= 0.060,
    )  # fmt: skip


def teams(folder: Path) -> Iterator[Row]:
    with asker() as asking, bots(asking.world, folder, "ours", "botbuilder") as ports:
        _, many = _rounds(asking, "teams", ports)
    _nothing_lost(folder)
    ours, stock = _pace(many["ours"]), _pace(many["botbuilder"])
    yield Row(
        what="Teams: signerat meddelande till levererat svar, 16 klienter; mot botbuilders ekobot",
        ours=table.per_second(ours), peer=table.per_second(stock), ratio=table.times(ours / stock), goal="≥ 5 ×",
        met=ours >= 5 * stock,
    )  # fmt: skip


def _rounds(
    asking: Asker, door: str, ports: Mapping[str, int]
) -> tuple[Mapping[str, list[Timed]], Mapping[str, list[Timed]]]:
    """Each bot in each round, by turns, so that what else the machine does meets them all."""
    for port in ports.values():
        # Everybody is met, and everything imported and compiled, before the clock runs.
        asking.ask(door, port, clients=MANY, turns=MANY * 10)
    one: dict[str, list[Timed]] = {name: [] for name in ports}
    many: dict[str, list[Timed]] = {name: [] for name in ports}
    for _ in range(ROUNDS):
        for name, port in ports.items():
            alone, together = TURNS[name]
            one[name].append(asking.ask(door, port, clients=1, turns=alone))
            many[name].append(_all_said(asking.ask(door, port, clients=MANY, turns=together), door))
    return one, many


def _all_said(timed: Timed, door: str) -> Timed:
    if door == "teams" and timed.said < len(timed.took):
        raise RuntimeError(f"{len(timed.took)} messages, but only {timed.said} replies came")
    return timed


def _nothing_lost(folder: Path) -> None:
    """Every answered delivery must stand in the database; a turn that failed has been undone."""
    turns = MANY * 10 + ROUNDS * sum(TURNS["ours"])
    database = sqlite3.connect(folder / "bench.db")
    (stored,) = database.execute("SELECT count(*) FROM inbox").fetchone()
    database.close()
    if stored != turns:
        said = [line for line in (folder / "ours.log").read_text(encoding="utf-8").splitlines() if '"info"' not in line]
        raise RuntimeError("\n".join([f"{turns} turns were answered, but {stored} are stored", *said[:5]]))


def _p50(rounds: list[Timed]) -> float:
    return table.middle(table.share(one.took, 0.5) for one in rounds)


def _pace(rounds: list[Timed]) -> float:
    return table.middle(one.pace for one in rounds)
