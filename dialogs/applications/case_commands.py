"""What is typed about a case, read: "tillstyrk 14", "begär komplettering 14: skriv vem som modererar", "ärende 14"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from msgspec import Struct

from dialogs.applications import about_step, case_said
from dialogs.applications.case_said import Pair
from dialogs.texts import asked, diary_said, meeting_said, said_of_cases, vocabulary
from dialogs.turn import State
from dialogs.understand import Meaning

_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"^\s*(?P<words>[^:]+)(?::(?P<rest>.*))?$", re.DOTALL)
_ALONE = ("see", "copy", "letter", "send", "revise", "no_diary", "no_diary_removal", "see_removal", "export")
"""What takes nothing after the number, so that "ärende 14 gäller biblioteket" is no command."""

_ANSWERS = ("recommend", "advise_against", "return", "approve", "approve_with_conditions", "reject")
"""What one may say more about after a comma: "tillstyrker, bra ansökan"."""

_OF_OTHERS = ("hand_draft", "remind")
"""What somebody asks that others do: a colleague with the draft, those who have the case."""

_DIALOGS = {
    **{do: do for do in _OF_OTHERS},
    "diary": "diary", "no_diary": "diary", "diary_removal": "diary", "no_diary_removal": "diary",
    "see_removal": "document", "eservice": "eservice", "export": "case_export", "about": "about_step",
    "change_own": "own_change", "meeting": "meeting_told", "dnr": "diary_told", "said": "case_said", "several": "case_several",
}  # fmt: skip


class Spoken(Struct, frozen=True, kw_only=True):
    """`number` None: the one case that waits, where there is just one. `rest` is what was said after it."""

    do: str
    number: int | None
    rest: str = ""

    @property
    def dialog(self) -> str:
        return _DIALOGS.get(self.do, "case")

    @property
    def args(self) -> dict[str, object]:
        return {"do": self.do, "number": self.number, "rest": self.rest}

    @property
    def by_the_way(self) -> bool:
        """Whether it is no answer to any question, so that it is heard in the middle of a conversation too."""
        return self.number is not None or self.do in (*_OF_OTHERS, "about")


def read(
    text: str, open: State | None, meaning: Meaning, is_asked: Callable[[], object], cases: Callable[[], Sequence[Pair]] = tuple,
) -> Spoken | None:  # fmt: skip
    """What a whole text asks of a case, or asks to have done with it. `is_asked`: whether something has been asked of the
    person; `cases`: those that wait for an answer of theirs."""
    if asks := about_step.read(text, open, meaning, is_asked):
        return Spoken(do="about", number=None, rest=asks)
    for others in _OF_OTHERS:
        if (who := asked.of_others(text, others)) is not None:
            return Spoken(do=others, number=None, rest=who)
    if (of := asked.changes_own(text)) is not None:
        return Spoken(do="change_own", number=None, rest=of)
    meeting = open is None and not meaning.asks and meeting_said.is_of_a_meeting(text)
    numbered = () if open is not None or meaning.asks else diary_said.pairs(text)
    if len(numbered) > 1:
        return Spoken(do="dnr", number=None)
    found = _numbered().match(text) if _DIGIT.search(text) else None
    if found:
        words, noun = found["words"], found["noun"] or ""
        do = _do(f"{words} {noun}") or _do(words) or _do(said_of_cases.without_preposition(words))
        rest = found["rest"].strip(" :,.;!?–-\n")
        if do in _ANSWERS and (more := said_of_cases.several(found["rest"])):
            if meeting:
                return Spoken(do="meeting", number=None)
            numbers = (int(found["number"]), *more)
            return Spoken(do="several", number=None, rest=",".join(map(str, numbers)))
        if do is not None and not (rest and do in _ALONE):
            return Spoken(do=do, number=int(found["number"]), rest=rest)
    if meeting or numbered:
        return Spoken(do="meeting" if meeting else "dnr", number=None)
    found = _BARE.match(text)
    if found:
        do = _do(found["words"])
        if do is not None and do not in _ALONE and do not in _DIALOGS:
            return Spoken(do=do, number=None, rest=(found["rest"] or "").strip())
    words, comma, rest = text.partition(",")
    if comma and (do := _do(words)) in _ANSWERS:
        return Spoken(do=do or "", number=None, rest=rest.strip())
    if open is None and (how := case_said.read(text, meaning, cases)):
        return Spoken(do="said", number=None, rest=how)
    return None


def _do(words: str) -> str | None:
    return vocabulary.case_words().get(vocabulary.fold(words))


@cache
def _numbered() -> re.Pattern[str]:
    """ "tillstyrk ärende nr 14: …" as what to do, the noun before the number, the number, and the rest."""
    nouns = "|".join(map(re.escape, sorted(vocabulary.case_nouns(), key=len, reverse=True)))
    return re.compile(
        rf"^\s*(?P<words>\D+?)\s*(?P<noun>(?:\b(?:{nouns})\.?\s+)+)?(?P<number>\d{{1,6}})\b(?P<rest>.*)$",
        re.IGNORECASE | re.DOTALL,
    )
