"""A draft of each municipality's pack, made as if it were new, against the pack that people have gone through."""

from __future__ import annotations

from functools import cache

import pytest

from policy_text import draft, topics
from policy_text.likeness import Likeness
from policy_text.measure import plain
from tests.builders import all_packs


@cache
def suggested(new):
    others = [pack for pack in all_packs().values() if pack.id != new]
    return draft.suggest(all_packs()[new].guideline, topics.load(), others, Likeness.load())


def spoken_of(new):
    """The topics that the guideline answers, and those it is silent on."""
    mapped = all_packs()[new].topics
    return [id for id in suggested(new) if mapped.get(id)], [id for id in suggested(new) if not mapped.get(id)]


def shown(one):
    return [passage for passage in (one.passage, *one.others) if passage is not None]


def is_right(passage, mapped):
    """The same words, whichever of the two was cut shorter; of a bullet with its lead-in, the bullet."""
    own = [plain(passage.text), plain(passage.text.split("\n")[-1])]
    for quotation in mapped:
        theirs = [plain(quotation.text), plain(quotation.text.split("\n")[-1])]
        if quotation.section == passage.section and any(a in b or b in a for a, b in zip(own, theirs, strict=True)):
            return True
    return False


def share(found):
    found = list(found)
    return sum(found) / len(found)


@pytest.mark.parametrize(("new", "first", "among_three"), [("sater", 0.71, 0.85), ("gullspang", 0.71, 0.84)])
def test_the_right_passage_is_suggested_first_or_among_three(new, first, among_three):
    mapped, answered = all_packs()[new].topics, spoken_of(new)[0]

    assert share(is_right(shown(suggested(new)[id])[0], mapped[id]) for id in answered) >= first
    assert share(any(is_right(one, mapped[id]) for one in shown(suggested(new)[id])) for id in answered) >= among_three


@pytest.mark.parametrize(("new", "told", "silent"), [("sater", 0.88, 0.74), ("gullspang", 0.88, 0.74)])
def test_silence_is_told_from_what_the_guideline_answers(new, told, silent):
    answered, silent_on = spoken_of(new)

    assert share(suggested(new)[id].passage is not None for id in answered) >= told
    assert share(suggested(new)[id].passage is None for id in silent_on) >= silent


@pytest.mark.parametrize("new", ["sater", "gullspang"])
def test_what_is_called_sure_is_right_more_often_than_what_is_not(new):
    mapped = all_packs()[new].topics
    right: dict[bool, list[bool]] = {True: [], False: []}
    for id, one in suggested(new).items():
        if one.passage is not None:
            right[one.sure >= 0.7].append(is_right(one.passage, mapped.get(id, ())))

    assert share(right[True]) >= 0.85
    assert share(right[False]) <= 0.65


def test_the_next_likely_stand_as_comments_to_choose_from():
    first, other = shown(suggested("sater")["svarstid"])[:2]
    one = draft.Suggestion(topic="svarstid", passage=first, sure=0.9, others=(other,))

    written = draft.topics_toml([one], {"svarstid": "svarstid"})

    assert written.splitlines()[0] == "[svarstid]  # svarstid (90 %)"
    assert written.splitlines()[1].startswith('passages = [{ section = "6", text = "Svar ska ges')
    assert written.splitlines()[2].startswith("# passages = [{ section = ")
