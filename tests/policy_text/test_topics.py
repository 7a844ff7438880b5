"""The catalogue of what people ask about, and where each municipality's guideline answers it, hold together."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from policy_text import guideline

ROOM = Path(guideline.__file__).parent
PACKS = sorted(path.parent.name for path in ROOM.glob("*/topics.toml"))

KEYS = {"name", "about", "kind", "private", "near", "questions"}
KINDS = {"guideline", "silent", "off_topic", "want"}
OPENS = frozenset(
    "apply application_status my_channels absence removal hand_over add_channel record_post record_reply close_channel "
    "visitors_text withdraw crisis help ask_person review_draft about_me agenda status "
    "should_reply is_it_a_case seen_criticism exempt summer network send register diary unit_hand_over readiness hours "
    "daily waiting tips removed_wrongly snapshot review website gallring unanswered steward case_export".split()
)
# Private use, the press, criticism of the employer, whistleblowing and the union: some that must never be stored.
NEVER_STORED = frozenset(
    "privat_arbetstid rast privat_skriva kritisera_arbetsgivaren grans_privat markera_privat privat_profil_tjanst "
    "kommunal_fraga_privat media meddelarfrihet visselblasning facket jo_anmalan konsekvenser".split()
)

Topic = Mapping[str, Any]


@cache
def _themes() -> Mapping[str, Mapping[str, Topic]]:
    return {
        path.name: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOM / "topics").glob("*.toml"))
    }


def _catalogue() -> dict[str, Topic]:
    return {id: topic for theme in _themes().values() for id, topic in theme.items()}


@cache
def _mapping(pack: str) -> Mapping[str, Topic]:
    return tomllib.loads((ROOM / pack / "topics.toml").read_text(encoding="utf-8"))


def _to_be_mapped() -> set[str]:
    return {id for id, topic in _catalogue().items() if topic["kind"] != "off_topic"}


def _silent_in(pack: str) -> set[str]:
    return {id for id, mapped in _mapping(pack).items() if mapped.get("silent")}


def test_both_packs_are_mapped() -> None:
    assert PACKS == ["gullspang", "sater"]


def test_a_topic_stands_in_one_theme_only() -> None:
    ids = [id for theme in _themes().values() for id in theme]

    assert sorted(id for id in set(ids) if ids.count(id) > 1) == []


def test_a_topic_has_an_ascii_id_and_every_key_it_needs() -> None:
    for id, topic in _catalogue().items():
        assert re.fullmatch(r"[a-z][a-z0-9_]*", id), id
        assert topic["kind"] in KINDS, id
        assert set(topic) == KEYS | ({"opens"} if topic["kind"] == "want" else set()), id
        assert re.fullmatch(r".+[^.]", topic["name"]), id
        assert re.fullmatch(r".+", topic["about"]), id
        assert topic["questions"], id


def test_every_dialog_is_opened_by_a_want() -> None:
    assert {topic["opens"] for topic in _catalogue().values() if topic["kind"] == "want"} == OPENS


def test_near_topics_exist_and_are_others() -> None:
    known = _catalogue()

    for id, topic in known.items():
        assert [near for near in topic["near"] if near not in known or near == id] == [], id
        assert len(set(topic["near"])) == len(topic["near"]), id


def test_what_is_said_about_a_topic_points_only_to_topics_that_exist() -> None:
    known = _catalogue()

    for id, topic in known.items():
        # An id in brackets is a pointer to a neighbour.
        for brackets in re.findall(r"\(([a-z0-9_, ]+)\)", topic["about"]):
            assert [word for word in brackets.split(", ") if word not in known] == [], id


def test_private_matters_are_marked() -> None:
    known = _catalogue()

    assert sorted(id for id in NEVER_STORED if not known[id]["private"]) == []


def test_no_question_stands_twice() -> None:
    seen: dict[str, str] = {}
    for id, topic in _catalogue().items():
        for question in topic["questions"]:
            words = " ".join(question.split()).casefold()
            assert words not in seen, f"{question!r} in {seen[words]} and {id}"
            seen[words] = id


@pytest.mark.parametrize("pack", PACKS)
def test_every_topic_is_mapped_and_every_mapped_topic_exists(pack: str) -> None:
    assert set(_mapping(pack)) == _to_be_mapped()


@pytest.mark.parametrize("pack", PACKS)
def test_a_mapping_is_passages_or_silence(pack: str) -> None:
    for id, mapped in _mapping(pack).items():
        assert mapped == {"silent": True} or (set(mapped) == {"passages"} and mapped["passages"]), id


@pytest.mark.parametrize("pack", PACKS)
def test_every_mapped_passage_stands_word_for_word_in_its_section(pack: str) -> None:
    text = guideline.load(ROOM / pack / "guideline.md")

    for id, mapped in _mapping(pack).items():
        for passage in mapped.get("passages", []):
            assert text.contains(passage["text"], passage["section"]), f"{id}: {passage['text']}"
            assert len(passage["text"].split()) <= 85, id


def test_a_topic_is_called_silent_when_no_guideline_answers_it() -> None:
    silent_everywhere = set.intersection(*(_silent_in(pack) for pack in PACKS))
    known = _catalogue()

    assert {id for id in silent_everywhere if known[id]["kind"] == "guideline"} == set()
    assert {id for id, topic in known.items() if topic["kind"] == "silent"} <= silent_everywhere


def test_the_last_two_bullets_of_saters_section_6_are_nothing_to_be_removed() -> None:
    for id, mapped in _mapping("sater").items():
        for passage in mapped.get("passages", []):
            if "Minst två inlägg per vecka" in passage["text"] or "inom 24 timmar" in passage["text"]:
                assert "tas bort" not in passage["text"], id


def test_there_are_topics_enough() -> None:
    silent = {id for pack in PACKS for id in _silent_in(pack) if _catalogue()[id]["kind"] != "want"}

    assert len(_catalogue()) >= 300
    assert len(silent) >= 100
