"""Options that a text names, and chosen ones in words: "insta", "mån–fre och söndag", "måndag till fredag"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from dialogs.applications.questions import Item
from dialogs.texts import vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.words import Line, Plain, Say
from policy_text import swedish
from policy_text.duties import WEEKDAYS
from policy_text.pack import Option

A_RUN = 3
"""So many days after one another are said as the first and the last."""


def find(options: Sequence[Option], text: str) -> Option | None:
    """The option that a text names, however it is written ("insta", "Facebok")."""
    wanted = fold(text)
    names = {fold(name): option for option in options for name in (option.id, option.label, *option.words)}
    if wanted in names:
        return names[wanted]
    within = [o for name, o in names.items() if len(name) > 2 and re.search(rf"\b{re.escape(name)}", wanted)]
    if within:
        return max(within, key=lambda o: len(o.label))
    if shortened := _shortened(options, wanted):
        return shortened
    if len(wanted) < 4:
        return None
    rightly = fold(" ".join(swedish.words(text)))  # "fejsbok", "insta gram"
    if named := [o for name, o in names.items() if len(name) > 3 and re.search(rf"\b{re.escape(name)}", rightly)]:
        return named[0]
    begun = {o.id: o for name, o in names.items() if _bare(name).startswith(_bare(wanted))}
    if len(begun) == 1:
        return next(iter(begun.values()))
    best = max(names, key=lambda name: fuzz.ratio(name, wanted), default="")
    return names[best] if best and fuzz.ratio(best, wanted) >= 80 else None


def _shortened(options: Sequence[Option], wanted: str) -> Option | None:
    """The one option whose words are begun in order: "barn o utb" is "Sektor barn och utbildning"."""
    said = [word for word in re.findall(r"\w+", wanted) if word not in _JOINING]
    if not said or any(len(word) < 3 for word in said):
        return None

    def begins(option: Option) -> bool:
        rest = iter(re.findall(r"\w+", fold(option.label)))
        return all(any(word.startswith(one) for word in rest) for one in said)

    found = [option for option in options if begins(option)]
    return found[0] if len(found) == 1 else None


_JOINING = frozenset({"o", "och", "and", "sektor", "sektorn", "forvaltning", "forvaltningen"})


def _bare(name: str) -> str:
    """Without hyphens: "kultur och fritid" begins "kultur- och fritidsförvaltningen"."""
    return name.replace("-", "")


def chosen(item: Item, text: str) -> list[str]:
    """The options that a text names, in their own order: "mån–fre och söndag"."""
    meant, out = vocabulary.left_out(text)
    found = _all_named(item, meant) - (_all_named(item, out) if out else set())
    return [option.id for option in item.options if option.id in found]


def _all_named(item: Item, text: str) -> set[str]:
    chunks = re.split(r"[,;\n]|\boch\b|\band\b", text)
    return {id for chunk in chunks for id in _days(item, chunk) or _from_to(item.options, chunk)}


def _from_to(options: Sequence[Option], text: str) -> tuple[str, ...]:
    """ "måndag till fredag", "mån–fre": the options from one to the other; else the one that is named."""
    ends = [
        find(options, end)
        for end in re.split(r"\s*[–-]\s*|\btill(?: och med)?\b|\bt\.?o\.?m\.?|\bto\b", text, maxsplit=1)
    ]
    first, last = ends[0], ends[-1]
    if first is None or last is None:
        one = find(options, text)
        return (one.id,) if one else ()
    ids = [option.id for option in options]
    here, there = ids.index(first.id), ids.index(last.id)
    return tuple(ids[here : there + 1]) if here <= there else (first.id, last.id)


def _days(item: Item, text: str) -> tuple[str, ...]:
    """ "varje vardag", "alla dagar", where the days of the week are to choose among."""
    ids = tuple(option.id for option in item.options)
    if ids != WEEKDAYS:
        return ()
    meant = vocabulary.said(text, "workdays", "every_day")[0]
    return {"workdays": WEEKDAYS[:5], "every_day": WEEKDAYS}.get(meant, ())


def in_words(item: Item, value: Sequence[str]) -> Line:
    """Those chosen, with a word before the last; days after one another from the first to the last."""
    labels = {option.id: option.label for option in item.options}
    if tuple(labels) != WEEKDAYS:
        return Say("answer-choices", chosen=tuple(Plain(labels.get(id, str(id))) for id in value))
    days = sorted(WEEKDAYS.index(id) for id in value if id in WEEKDAYS)
    if len(days) == len(WEEKDAYS):
        return Say("answer-every-day")
    return Say("answer-choices", chosen=tuple(_spans(days, [labels[id] for id in WEEKDAYS])))


def _spans(days: Sequence[int], names: Sequence[str]) -> Iterator[Say | Plain]:
    runs: list[list[int]] = []
    for day in days:
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    for run in runs:
        if len(run) >= A_RUN:
            yield Say("answer-from-to", first=names[run[0]], last=names[run[-1]])
        else:
            yield from (Plain(names[day]) for day in run)
