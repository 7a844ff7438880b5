"""What a secretary writes after a meeting, in a line: "KLG 3/12 § 45 bifall på alla utom 14, den ska kompletteras till jul"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date

from msgspec import Struct, field

from dialogs.texts import dates, said_of_cases
from dialogs.texts.vocabulary import fold

_PARAGRAPH = re.compile(r"§+\s*\d+[a-z]?(?:\s*[–-]\s*\d+)?", re.IGNORECASE)
_PART = re.compile(r"(?P<number>\b\d{1,6}\b)|(?P<word>ja till|men inte|[^\W\d_]+(?: upp\b)?)")
_OF_IT = re.compile(r"\s*(?:den|det|de|dom|ärendet|it)\b", re.IGNORECASE)
"""What begins so tells more of the one just spoken of."""
_VERBS = ("approve", "reject", "later")
POSTPONE = "postpone"


class Meeting(Struct, frozen=True, kw_only=True):
    """What was understood. `decisions` by the case's number; `noted` is what was said of one that was put off, as written."""

    on: date | None = None
    reference: str = ""
    decisions: Mapping[int, str] = field(default_factory=dict)
    noted: Mapping[int, str] = field(default_factory=dict)
    unknown: tuple[int, ...] = ()


def is_of_a_meeting(text: str) -> bool:
    """Whether it says what was decided, and where that can be read or on which day."""
    folded = fold(text)
    decided = any(said_of_cases.says(folded, verb) for verb in _VERBS)
    return decided and (
        _PARAGRAPH.search(text) is not None or re.search(r"\b\d{1,2}/\d{1,2}\b|\d{4}-\d\d", text) is not None
    )


def read(text: str, today: date, numbers: Collection[int]) -> Meeting:
    """`numbers` are the cases that wait for a decision; any other that is named is `unknown`."""
    head, body = _apart(text)
    found = dates.find(head, today, past=True)
    on, reference = found if found is not None else (None, head)
    reference = " ".join(reference.split()).strip(" ,.:;–-")
    decisions, noted = _decisions(body, numbers)
    given = {number: outcome for number, outcome in decisions.items() if number in numbers}
    return Meeting(
        on=on, reference=reference if _PARAGRAPH.search(reference) or re.search(r"\w{4}", reference) else "",
        decisions=given, noted={n: said for n, said in noted.items() if given.get(n) == POSTPONE},
        unknown=tuple(sorted(set(decisions) - set(numbers))),
    )  # fmt: skip


def _apart(text: str) -> tuple[str, str]:
    """Where it was decided, and what: parted after the paragraph, or before the first word for a decision."""
    paragraph, first = _PARAGRAPH.search(text), _first_verb(text)
    if paragraph is None:
        return text[:first], text[first:]
    if paragraph.start() < first:
        return text[: paragraph.end()], text[paragraph.end() :]
    where = _WHERE.search(text)
    at = where.start() if where is not None else paragraph.start()
    return text[at : paragraph.end()], f"{text[:at]} {text[paragraph.end() :]}"


_WHERE = re.compile(r"(?:\b[^\W\d_]{2,25}\s+)?(?:\d[\d/-]*\s*)?(?=§)")


def _first_verb(text: str) -> int:
    plain = text.casefold().translate(str.maketrans("åäöé", "aaoe"))
    return min((m.start() for verb in _VERBS if (m := said_of_cases.says(plain, verb))), default=len(text))


def _decisions(body: str, numbers: Collection[int]) -> tuple[dict[int, str], dict[int, str]]:
    """The outcome of each case that is named, and of all the others where all are; what was said of those put off."""
    heard = _Heard()
    for sentence in re.split(r"[.;\n]", body):
        heard.sentence(sentence)
    named = {number: outcome for number, outcome in heard.said.items() if outcome}
    if heard.everyone:
        named |= {number: heard.everyone for number in numbers if number not in heard.said}
    elif not heard.said and heard.outcome and len(numbers) == 1:
        named = dict.fromkeys(numbers, heard.outcome)
    return named, heard.noted


class _Heard:
    """Sentence by sentence: "bifall 12 och 13, avslag 14", "12 bifall, 13 avslag", "alla utom 14, den bordlades"."""

    def __init__(self) -> None:
        self.said: dict[int, str] = {}
        self.noted: dict[int, str] = {}
        self.outcome = self.everyone = ""
        self.open: list[int] = []
        """Numbers whose outcome has not been said."""

    def sentence(self, sentence: str) -> None:
        but, after, first = False, False, True
        clauses = re.split(r",(?!\s*(?:\d|ärende))", sentence)
        for clause in clauses:
            for part in _PART.finditer(fold(clause)):
                number, word = part["number"], part["word"] or ""
                verb = next((v for v in _VERBS if word and said_of_cases.says(word, v)), "")
                everyone = bool(word and said_of_cases.says(word, "all"))
                if first and (number or verb or everyone):
                    after, first = not verb, False  # the number comes before what was decided of it
                if number:
                    self._number(int(number), waits=but or after)
                elif word and said_of_cases.says(word, "but"):
                    but = True
                elif verb:
                    self._verb(POSTPONE if verb == "later" else verb, clause)
                    but = False
                elif everyone and not but:
                    self.everyone = EVERYONE if after else self.outcome or EVERYONE

    def _number(self, number: int, *, waits: bool) -> None:
        self.said[number] = "" if waits else self.outcome
        if waits or not self.outcome:
            self.open.append(number)

    def _verb(self, outcome: str, clause: str) -> None:
        for number in self.open:
            self.said[number] = outcome
            if outcome == POSTPONE and _OF_IT.match(clause):
                self.noted[number] = clause.strip(" ,.;")
        self.outcome = outcome if not self.open or self.everyone == EVERYONE else self.outcome or outcome
        if self.everyone == EVERYONE:
            self.everyone = outcome
        self.open = []


EVERYONE = "all"
"""All were named before what was decided of them: "övriga bifall"."""
