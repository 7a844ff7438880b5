"""`kanalvakt ask`: the guideline without the bot, for one question or many lines."""

import json

from typer.testing import CliRunner

from bot.cli import app


def ask(*words, lines=()):
    return CliRunner().invoke(app, ["ask", *words], input="\n".join(lines))


def test_an_answer_is_the_passage_with_where_it_stands_and_when_it_was_decided():
    done = ask("--org", "sater", "hur snabbt måste vi svara?")

    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == (
        "”Svar ska ges med snabbhet som ledstjärna, inom 24 timmar med undantag av helger.”"
        " – Säters riktlinjer, § 6 Uppsikt och moderering (2 september 2021)"
    )


def test_silence_names_what_the_guideline_says_nothing_about():
    assert ask("--org", "sater", "får vi ha tävlingar?").stdout == (
        "Säters riktlinjer tar inte upp tävlingar och utlottningar.\n"
    )


def test_each_line_is_answered_as_json_with_the_best_passage_first():
    lines = [
        json.dumps({"id": "a", "org": "sater", "question": "hur snabbt måste vi svara?"}),
        json.dumps({"id": "b", "org": "gullspang", "question": "får vi ha tävlingar?"}),
    ]
    done = ask("--jsonl", lines=lines)
    first, second = map(json.loads, done.stdout.splitlines())

    assert done.exit_code == 0
    assert (first["id"], first["level"], first["refused"]) == ("a", "answer", False)
    assert first["passages"][0] == {
        "section": "6",
        "text": "Svar ska ges med snabbhet som ledstjärna, inom 24 timmar med undantag av helger.",
    }
    assert (second["id"], second["level"], second["refused"], second["topic"]) == ("b", "silent", True, "tavlingar")
    assert second["passages"]


def test_a_line_that_cannot_be_answered_is_named_and_the_others_are_answered():
    lines = ["{", json.dumps({"id": "b", "org": "sater", "question": "vem beslutar?"}), '{"id": "c"}']
    done = ask("--jsonl", lines=lines)

    assert done.exit_code == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["b"]
    assert done.stderr.startswith("Rad 1:")
    assert "\nRad 3:" in done.stderr


def test_without_a_municipality_or_with_an_unknown_one_it_says_so():
    assert ask("hur ofta?").exit_code == 2
    assert "gullspang, sater" in ask("--org", "bergby", "hur ofta?").stderr
