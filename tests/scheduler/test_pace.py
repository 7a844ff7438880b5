"""Never over a platform's limit, whatever the network does, and close to it when there is much to say."""

from __future__ import annotations

import heapq
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack import courier as slack
from bot.teams import courier as teams
from scheduler.pace import Limit, Pace, Turn

FIVE_A_SECOND = (Limit.per_second(5.0),)


class Seconds:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def departures(limits, latencies, *, early=0.0):
    """When each of these messages reaches the platform, if each leaves as soon as it may and is answered `latency` later.

    A message arrives somewhere between its leaving and its answer; `early` says how far on the way.
    """
    clock = Seconds()
    pace = Pace(clock)
    answers: list[tuple[float, int]] = []
    turns: list[Turn] = []
    arrived = []
    for number, latency in enumerate(latencies):
        while (wait := pace.wait({"lane": limits})) > 0:
            clock.now += wait
            while answers and answers[0][0] <= clock.now:
                at, which = heapq.heappop(answers)
                now, clock.now = clock.now, at
                turns[which].answered()
                clock.now = now
        turns.append(pace.take({"lane": limits}))
        arrived.append(clock.now + latency * early)
        heapq.heappush(answers, (clock.now + latency, number))
    return sorted(arrived)


def most_within(times, seconds):
    """The most in any window of this length."""
    return max(sum(1 for t in times[i:] if t < start + seconds - 1e-9) for i, start in enumerate(times))


def test_a_conversation_gets_one_message_a_second_counted_from_the_answer():
    clock = Seconds()
    pace = Pace(clock)
    turn = pace.take({"D1": slack.CONVERSATION})

    clock.now = 100.3
    turn.answered()
    clock.now = 100.4
    assert pace.wait({"D1": slack.CONVERSATION}) == pytest.approx(0.9)
    clock.now = 101.3
    assert pace.wait({"D1": slack.CONVERSATION}) == pytest.approx(0.0)


def test_nothing_follows_in_a_conversation_while_the_answer_is_awaited():
    clock = Seconds()
    pace = Pace(clock)
    pace.take({"D1": slack.CONVERSATION})
    clock.now += 60

    assert pace.wait({"D1": slack.CONVERSATION}) > 0
    assert pace.wait({"D2": slack.CONVERSATION}) == 0


def test_a_workspaces_messages_are_spread_evenly():
    times = departures(FIVE_A_SECOND, [0.0] * 11)

    assert [round(later - sooner, 3) for sooner, later in pairwise(times)] == [0.2] * 10


def test_a_rate_below_one_a_second_is_kept_too():
    clock = Seconds()
    pace = Pace(clock)
    pace.take({"posts": (Limit.per_second(0.01),)}).answered()

    assert pace.wait({"posts": (Limit.per_second(0.01),)}) == pytest.approx(100.0)


latencies = st.lists(st.floats(0.0, 3.0), min_size=60, max_size=120)


@settings(max_examples=40, deadline=None)
@given(latencies, st.sampled_from([0.0, 0.5, 1.0]))
def test_no_window_ever_holds_more_than_a_limit_however_slow_the_answers_are(latencies, early):
    for limits in (teams.CONVERSATION, teams.APP, FIVE_A_SECOND):
        times = departures(limits, latencies, early=early)
        for limit in limits:
            assert most_within(times, limit.within) <= limit.most


def test_teams_is_written_to_at_its_pace_when_there_is_much_to_say():
    times = departures(teams.APP, [0.01] * 500)

    assert 500 / (times[-1] - times[0]) >= 0.95 * 50


def test_what_the_platform_says_itself_comes_before_our_reckoning():
    clock = Seconds()
    pace = Pace(clock)
    pace.take({"posts": FIVE_A_SECOND}).answered()
    pace.hold("posts", 30)

    assert pace.wait({"posts": FIVE_A_SECOND}) == pytest.approx(30.0)


def test_the_narrowest_of_several_lanes_decides():
    clock = Seconds()
    pace = Pace(clock)
    pace.take({"posts": FIVE_A_SECOND, "D1": slack.CONVERSATION}).answered()

    assert pace.wait({"posts": FIVE_A_SECOND, "D2": slack.CONVERSATION}) == pytest.approx(0.2)
    assert pace.wait({"posts": FIVE_A_SECOND, "D1": slack.CONVERSATION}) == pytest.approx(1.0)


async def test_a_turn_too_far_away_is_refused_at_once():
    pace = Pace()
    pace.take({"posts": (Limit.per_second(0.01),)}).answered()

    with pytest.raises(TimeoutError):
        await pace.turn({"posts": (Limit.per_second(0.01),)}, most=20)


def test_conversations_long_past_are_forgotten():
    clock = Seconds()
    pace = Pace(clock)
    for number in range(6000):
        clock.now += 2
        pace.take({f"D{number}": slack.CONVERSATION}).answered()

    assert len(pace._buckets) < 5002
