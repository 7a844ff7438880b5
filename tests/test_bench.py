"""The bench runs: its rows inside the process, with counts so small that they say nothing of speed."""

from __future__ import annotations

import re

from bench import clock, crowd, inside, postman, questions, table
from bench.table import Row

ROW = Row(what="En tur", ours="1,2 ms", peer="11,0 ms", ratio="0,11 ×", goal="≤ 0,25 ×", met=True)


def test_a_turn_is_measured(tmp_path):
    row, worked = inside.turn(tmp_path, turns=5)

    assert row.ours.endswith(" ms")
    assert row.goal == "≤ 1,5 ms"
    assert worked.cells[-2:] == ("–", "–")


def test_the_disk_is_measured_by_itself(tmp_path):
    (row,) = inside.disk(tmp_path, writes=5)

    assert row.ours.endswith(" ms")


def test_a_deadline_is_measured(tmp_path):
    (row,) = inside.deadline(tmp_path, each=20)

    assert row.ours.endswith(" µs")


def test_a_grown_register_is_measured_beside_an_empty_one(tmp_path):
    grows, slowest, several, unfelt = crowd.crowd(tmp_path, drafts=20, running=5, each=1, warming=0)

    what = "20 utkast och 5 kanaler mot ett tomt register"
    assert re.match(
        f"{what}, \\d{{3}} turer: den som växer mest \\(”.*” av (systemansvarig|administratör)\\)$", grows.what
    )
    assert slowest.what.startswith(f"{what}, ")
    assert grows.ratio.endswith(" ×")
    assert (several.what, several.goal) == (f"{what}: turer som växer mer än så", "0")
    assert unfelt.what == f"{what}: turer som växer mer än så, med högst två millisekunder"


def test_a_tick_is_measured_among_few_and_among_many_on_both_databases(tmp_path):
    rows = list(clock.tick(tmp_path, sizes=(60, 120), each=1))

    assert [row.what.split(", ")[1] for row in rows] == ["SQLite", "PostgreSQL"]
    assert all(row.ratio.endswith(" ×") for row in rows)


def test_a_simulated_period_is_measured(tmp_path):
    row, held = clock.year(tmp_path, running=3, days=4)

    assert row.what.startswith("4 dygn simulerade för 3 kanaler (")
    assert row.ours.endswith(" s")
    assert held.what.count(",") == 4
    assert held.ours.endswith(" MiB")


def test_the_postman_is_measured_on_both_platforms_and_never_refused(tmp_path):
    teams, slack = postman.postman(tmp_path, messages=10, conversations=5)

    assert teams.what == "Postmannen: 10 meddelanden till 5 samtal i Teams; mot gränsen (0 fick 429)"
    assert slack.what == "Postmannen: 10 meddelanden till 5 samtal i Slack; mot gränsen (0 fick 429)"
    assert (teams.peer, slack.peer) == ("50,0/s", "5,00/s")


def test_questions_are_measured(tmp_path):
    p50, p99 = questions.questions(tmp_path, rounds=1, most=10)

    assert (p50.goal, p99.goal) == ("≤ 2 ms", "≤ 10 ms")


def test_the_table_is_markdown_as_it_stands_in_the_readme():
    missed = Row(what="Start", ours="2,1 s", goal="≤ 1,5 s", met=False)

    assert table.markdown([ROW, missed]).splitlines() == [
        "| Mått   | Kanalvakt | Jämfört med | Kvot   | Mål      | Nått    |",
        "| ------ | --------- | ----------- | ------ | -------- | ------- |",
        "| En tur | 1,2 ms    | 11,0 ms     | 0,11 × | ≤ 0,25 × | ja      |",
        "| Start  | 2,1 s     | –           | –      | ≤ 1,5 s  | **nej** |",
    ]


def test_numbers_have_three_figures_as_swedish_writes_them():
    assert [table.number(value) for value in (0.047, 1.234, 12.34, 123.4, 1234.5)] == [
        "0,05",
        "1,23",
        "12,3",
        "123",
        "1\u00a0234",
    ]


def test_all_but_the_slowest_hundredth_are_at_most_the_p99():
    assert table.share(list(range(1, 101)), 0.99) == 99
    assert table.share([3.0, 1.0, 2.0], 0.5) == 2.0
