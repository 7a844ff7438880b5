"""Sources that tell of channels by themselves: a file, a port; and what their silence means."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sources.port import Source, SourceSilent, gather
from register.activity import activity, import_activity, sources
from register.activity.activity import Kind
from register.activity.arrivals import Happening
from register.imports import Fate
from register.obligations import standings
from register.obligations.calendar import Week
from register.obligations.daily_wishes import AnswerWeek
from register.obligations.standings import State, Why
from tests.builders import Library, as_text, perform, read_out, told

FILE = """Kanal;Slag;När;Id;Text
Biblioteket;inlägg;2026-02-27;1;Hej alla barn!
Biblioteket;kommentar;2026-03-02 08:00;2;När öppnar ni?
Okända;inlägg;2026-02-27;3;
Biblioteket;rop;2026-02-27;4;
Biblioteket;inlägg;i går;5;
"""


class Feed:
    """A source that answers with what it is given, or not at all."""

    name, owner = "feed", None

    def __init__(self, *happened: Happening, why: str = "") -> None:
        self.happened, self.why = happened, why

    async def since(self, moment):
        if self.why:
            raise SourceSilent(self.why)
        return self.happened


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def run(house, *, really):
    return house.store.run_now("sater", lambda unit: import_activity.run(unit, FILE.encode(), really=really))


def standing(house):
    channel = house.now()
    found = house.store.run_now("sater", lambda unit: standings.of(unit, [channel]))
    return found[0].state, found[0].why


def a_post(house) -> Happening:
    return Happening(channel="Biblioteket", kind=Kind.POST, at=house.clock.now, key="p1")


def test_a_dry_run_tells_what_would_happen_and_changes_nothing(house):
    report = run(house, really=False)

    assert [line.fate for line in report.lines] == [Fate.ADDED, Fate.ADDED, *[Fate.LEFT_OUT] * 3]
    assert [line.why.code for line in report.lines if line.why] == ["no_channel", "unknown_kind", "not_a_time"]
    assert report.unknown_columns == ("Text",)
    assert (
        house.store.run_now("sater", lambda unit: activity.heard_of(unit, house.clock.now - timedelta(days=999)))
        == frozenset()
    )


def test_a_file_is_read_once_however_often(house):
    run(house, really=True)

    assert [line.fate for line in run(house, really=True).lines][:2] == [Fate.SAME, Fate.SAME]
    assert len(house.store.run_now("sater", lambda unit: activity.waiting(unit, house.channel.id))) == 1


async def test_what_a_source_fetches_is_taken_in_by_the_port(house):
    feed: Source = Feed(a_post(house))

    outcome = await gather(house.store, "sater", feed, house.clock.now)

    assert outcome is not None
    assert (outcome.taken, outcome.known) == (1, 0)


async def test_a_source_that_stops_answering_makes_its_channel_unknown_and_its_owner_hears_once(house):
    week = Week.of(house.clock.now).previous
    perform(house.store, AnswerWeek(channel=house.channel.id, year=week.year, week=week.week, count=2), house.eva)
    await gather(house.store, "sater", Feed(a_post(house)), house.clock.now)
    house.store.run_now("sater", lambda unit: sources.heard(unit, "feed", (), owner=house.lena.id))
    assert standing(house) == (State.IN_STEP, None)

    for _ in range(2):
        assert await gather(house.store, "sater", Feed(why="503"), house.clock.now) is None

    assert standing(house) == (State.UNKNOWN, Why.SOURCE_SILENT)
    assert told(house.store, house.lena) == ["source-silent"]
    assert as_text(read_out(house.store, house.lena)[0]).startswith(
        "Källan feed har inte hört av sig sedan i dag kl. 09.00."
    )


def test_one_that_tells_nothing_for_days_is_silent_too(house):
    house.store.run_now("sater", lambda unit: sources.heard(unit, "webhook", (house.channel.id,)))
    house.clock.later(days=4)

    assert house.store.run_now("sater", sources.silent) == {house.channel.id}
