"""Who hears what was typed: the order of the readers, without a register."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from dialogs import catalogue, routing
from dialogs.understand import Found, understand
from tests.builders import all_packs

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
SATER = all_packs()["sater"]


def nothing_known(*_asked):
    raise AssertionError("nothing is looked up for these words")


def heard_by(text, *, slash="", open="", shared=False, crisis="", wants="", asked=""):
    """The dialog that hears it; `open` is a dialog and its step ("apply ask"), `wants` what the reader makes of it.

    `asked` is the notice that asked something of the person last.
    """
    dialog, _, step = open.partition(" ")
    state = replace(routing.fresh(catalogue.dialogs()[dialog]), step=step) if open else None

    def reader(*_text):
        return Found(wants=wants, wants_sure=0.9 if wants else 0.0)

    words = routing.Words(
        text=text, slash=slash, meaning=understand(text, SATER, reader), now=NOW, shared=shared, open=state,
        around=routing.Surroundings(
            facts=nothing_known, is_asked=lambda: False, asked_last=lambda: asked, cases=tuple, crisis=lambda: crisis
        ),
    )  # fmt: skip
    return routing.way(words)[0].name


@pytest.mark.parametrize(
    ("text", "dialog"),
    [
        ("status", "status"),
        ("granska: Nu öppnar biblioteket igen efter sommaren", "review_draft"),
        ("tack så mycket", "talk"),
        ("ja", "talk"),
        ("avbryt", "nothing_open"),
        ("vi la ut ett inlägg i går", "record"),
        ("vem sköter bibliotekets Facebook?", "look_up"),
        ("hur snabbt måste vi svara?", "ask_policy"),
        ("läget i krisen", "crisis"),
    ],
)
def test_where_nothing_is_open_words_go_to_whoever_surely_is_meant(text, dialog):
    assert heard_by(text) == dialog


def test_a_wish_in_other_words_is_heard_after_all_that_is_said_outright():
    assert heard_by("vi skulle behöva synas där ungdomarna är", wants="apply") == "apply"
    assert heard_by("status", wants="apply") == "status"
    assert heard_by("skulle vi kunna synas där ungdomarna är?", wants="apply") == "apply"


def test_what_is_open_hears_an_answer_and_not_what_is_meant_for_somebody_else():
    asked = "apply ask"

    assert heard_by("Vi vill nå fler besökare", open=asked) == "apply"
    assert heard_by("ja", open=asked) == "apply"
    assert heard_by("tillbaka", open=asked) == "apply"
    assert heard_by("status", open=asked) == "status"
    assert heard_by("hej", open=asked) == "talk"


def test_in_a_crisis_its_words_come_before_the_commands_and_only_for_those_it_is_about():
    assert heard_by("krisen är över", crisis="leads") != heard_by("krisen är över")


def test_a_sentence_that_asks_for_nothing_may_be_news_of_the_crisis_one_leads():
    assert heard_by("vattnet rinner igen i hela centrum", crisis="leads") == "crisis_run"
    assert heard_by("vattnet rinner igen i hela centrum", crisis="told") == "ask_policy"
    assert heard_by("vi skulle behöva synas där ungdomarna är", crisis="leads", wants="apply") == "apply"


def test_ok_is_for_whoever_asked_last():
    assert heard_by("ok", asked="substitute-you-are") == "stand_in"
    assert heard_by("kan inte", asked="substitute-you-are") == "stand_in"
    assert heard_by("ok", asked="case-step") == "talk"
    assert heard_by("vi la ut ett inlägg i går", asked="substitute-you-are") == "record"


def test_where_others_read_along_what_is_ones_own_is_shown_the_way_to_ones_own_chat():
    for text in ("mina kanaler", "vi la ut ett inlägg i går"):
        assert heard_by(text, shared=True) == "elsewhere"
    assert heard_by("hjälp", shared=True) == "help"
    assert heard_by("hur snabbt måste vi svara?", shared=True) == "ask_policy"


def test_a_slash_command_by_itself_and_with_words_that_are_no_command():
    assert [heard_by("", slash=name) for name in ("kanal", "policy", "kris")] == ["status", "ask_policy", "crisis"]
    assert heard_by("tävlingar", slash="policy") == "ask_policy"
    assert heard_by("vattenläcka i centrum", slash="kris") == "crisis"
    assert heard_by("ansök", slash="kanal", shared=True) == "apply"
    assert heard_by("skicka", slash="kanal") == "send"


def test_words_always_reach_somebody():
    for text in ("x", "…", "🎉", "a" * 20_000):
        assert heard_by(text)
