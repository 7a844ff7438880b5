"""What somebody wrote, read as a channel, a person, a medium, a department: the one meant, or what to say about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from msgspec import Struct
from rapidfuzz import fuzz, process

from dialogs import answers, belonging, options
from dialogs.applications import apply_words
from dialogs.facts import Facts
from dialogs.texts import naming, vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.words import Say
from policy_text.pack import Pack
from register.channels.channels import ChannelView
from register.people import publication

SHORT = 5
"""A word shorter than this must begin a word of a name; within one it is there by chance."""
LIKELY = 85
"""How alike a text and what something is called must be, of 100."""

REMEMBERED = 8192
"""Names kept as they are matched: those of some thousand channels, which are public."""


class Called(Protocol):
    """Something called as a channel is: one, or only its names."""

    @property
    def name(self) -> str: ...

    @property
    def unit(self) -> str: ...

    @property
    def medium(self) -> str: ...

    @property
    def address(self) -> str: ...


C = TypeVar("C", bound=Called)


class Named(Struct, frozen=True, kw_only=True):
    """Somebody named, with their work e-mail. `shown` is their function where the identity is protected."""

    name: str
    email: str
    shown: str


def person(text: str, facts: Facts) -> Named | Say:
    """One person, by name when the register knows them, else by e-mail too."""
    if vocabulary.is_me(naming.who_alone(text)):
        return Named(name=facts.me.name, email=facts.me.email, shown=facts.me.shown)
    entry, problem = answers.named(text.strip(), {p.email: p for p in facts.mentioned}, facts)
    if problem is not None:
        return problem
    if entry is None and len(facts.first_named) == 1:
        (one,) = facts.first_named
        return Named(name=one.name, email=one.email, shown=one.shown)
    if entry is None:
        return Say("answer-person-unknown", text=text[:60])
    name, email = str(entry["name"]), str(entry["email"])
    return Named(name=name, email=email, shown=_shown(entry, facts))


def people(text: str, facts: Facts) -> tuple[list[dict[str, Any]], Say | None]:
    """Several, with who is main; and what to say when one of them cannot be read."""
    known = {p.email: p for p in facts.mentioned}
    found: list[dict[str, Any]] = []
    for chunk in re.split(r"[,;\n]|\boch\b|\bsamt\b|\band\b", text):
        entry, problem = answers.named(chunk.strip(), known, facts)
        if problem is not None:
            return found, problem
        if entry is None:
            continue
        main = answers.says_main(chunk, facts)
        if all(one["email"] != entry["email"] for one in found):
            found.append({"name": entry["name"], "email": entry["email"], "main": main, "shown": _shown(entry, facts)})
    return found, None if found else Say("answer-person-unknown", text=text[:60])


def _shown(entry: Mapping[str, Any], facts: Facts) -> str:
    known = (facts.me, *facts.mentioned, *facts.protected)
    them = (publication.shown(facts.pack, one) for one in known if one.email == entry["email"])
    return next(them, str(entry["name"]))


def who_run(text: str, facts: Facts) -> tuple[list[dict[str, Any]], Say | None]:
    """Those who run a channel day by day; nobody in particular when it is the administrators who do it."""
    if vocabulary.said(text, "none", "the_administrators")[0]:
        return [], None
    return people(text, facts)


def channel(text: str, them: Iterable[ChannelView], facts: Facts) -> ChannelView | None:
    """The channel that a text names, by its number in the list or as it is called."""
    listed = tuple(them)
    nth = number(text)
    if nth is not None and fold(text) == str(nth) and 1 <= nth <= len(listed):
        return listed[nth - 1]
    found = matching(text, listed, facts)
    return found[0] if found else None


def written(text: str, own: tuple[ChannelView, ...], facts: Facts) -> ChannelView | None:
    """One of one's own, or of all: by number or name where they were listed, of very many by its name."""
    if own or facts.sees_all_channels:
        return channel(text, own or facts.all_channels, facts)
    return next(iter(matching(text, facts.all_channels, facts)), None)


def matching(text: str, them: Iterable[ChannelView], facts: Facts) -> tuple[ChannelView, ...]:
    """Channels that a text may mean, the likeliest first."""
    return called_like(text, them, facts.pack)


def called_like(text: str, them: Iterable[C], pack: Pack) -> tuple[C, ...]:
    wanted = fold(text)
    if len(wanted) < 3:
        return ()
    listed = tuple(them)
    labels = {medium: apply_words.label_of(pack, medium) for medium in {one.medium for one in listed}}
    names = [_names(one.name, one.unit, labels[one.medium], one.address) for one in listed]
    scores = _short(wanted, names) if len(wanted) < SHORT else _alike(wanted, names)
    for place, of_one in enumerate(names):
        if wanted in of_one:
            scores[place] = 101
    # The likeliest first, those that are as likely in the order they came.
    return tuple(listed[place] for place in sorted(scores, key=lambda place: (-scores[place], place)))


def _short(wanted: str, names: Sequence[tuple[str, ...]]) -> dict[int, float]:
    """ "bok" is in "Facebook", and means nothing there."""
    return {
        place: 90.0
        for place, of_one in enumerate(names)
        if any(word.startswith(wanted) for name in of_one for word in name.split())
    }


def _alike(wanted: str, names: Sequence[tuple[str, ...]]) -> dict[int, float]:
    """Matched all at once: a thousand channels one by one take as long as a whole turn."""
    flat = [(place, name) for place, of_one in enumerate(names) for name in of_one if len(name) >= len(wanted)]
    texts = [name for _, name in flat]
    found: dict[int, float] = {}
    for _, score, at in process.extract(
        wanted, texts, scorer=fuzz.partial_ratio, processor=None, score_cutoff=LIKELY, limit=None
    ):
        place = flat[at][0]
        found[place] = max(score, found.get(place, 0.0))
    return found


def spoken_of(text: str, them: Iterable[ChannelView]) -> ChannelView | None:
    """The one channel whose unit or name stands in a longer text ("… på bibliotekets sida"), bent as Swedish bends it."""
    found = standing_in(text, them)
    return found[0] if len(found) == 1 else None


def names_another(text: str, channel: ChannelView, facts: Facts) -> bool:
    """Whether a text speaks of some other account than the person's only one: another medium, or "skolans blogg"."""
    words = f"{channel.unit} {channel.name.partition(' ')[0]}".split()
    if any(vocabulary.stands_in(word, text) for word in words):
        return False
    medium = medium_named(facts.pack, text)
    return bool(medium and medium != channel.medium) or naming.speaks_of_theirs(text)


def standing_in(text: str, them: Iterable[C]) -> tuple[C, ...]:
    """Those whose unit or name stands in the text."""
    words = fold(text)
    return tuple(one for one in them if any(stem in words for stem in _stems(one.name, one.unit)))


@lru_cache(REMEMBERED)
def _names(name: str, unit: str, medium: str, address: str) -> tuple[str, ...]:
    """What a channel is called, as it is matched."""
    return tuple(dict.fromkeys(fold(one) for one in (name, unit, f"{name} {medium}", address) if one))


@lru_cache(REMEMBERED)
def _stems(name: str, unit: str) -> tuple[str, ...]:
    """Its name and unit without what Swedish bends them by."""
    folded = (fold(one) for one in (name, unit) if one)
    return tuple(dict.fromkeys(one[: max(5, len(one) - 2)] for one in folded if len(one) > 4))


@lru_cache(REMEMBERED)
def folded(name: str) -> str:
    """One of these names alone, as it is matched."""
    return fold(name)


def administrators(text: str, channel: ChannelView, facts: Facts) -> tuple[int, ...]:
    """Which of the channel's administrators may be meant, by name, function or e-mail; several where they share a first name."""
    if vocabulary.is_me(text):
        return (facts.me.id,) if channel.administered_by(facts.me.id) else ()
    wanted = fold(text)
    known = [facts.people[one.person_id] for one in channel.administrators if one.person_id in facts.people]
    whole = [one.id for one in known if _stands(wanted, fold(one.shown), *(() if one.protected else (one.email,)))]
    first = [one.id for one in known if not one.protected and _stands(wanted, fold(one.name).split(" ")[0])]
    return tuple(whole or first)


def _stands(text: str, *names: str) -> bool:
    return bool(text) and any(
        text == name or re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", text) for name in names if name
    )


def number(text: str) -> int | None:
    found = re.search(r"\d{1,3}", text)
    return int(found[0]) if found else None


def numbers(text: str) -> tuple[int, ...]:
    """Every number there is, each once: "1, 2 och 3", "1–3"."""
    found: dict[int, None] = {}
    for first, last in re.findall(r"(\d{1,3})(?:\s*(?:-|–|till|to)\s*(\d{1,3}))?", text):
        found.update(dict.fromkeys(range(int(first), int(last or first) + 1)))
    return tuple(found)


def is_numbers(text: str) -> bool:
    """Whether there is nothing but numbers: "3", "1, 2 och 3"."""
    return bool(re.fullmatch(r"\s*\d{1,3}(?:(?:[\s,.&–-]|och|till|and|to)+\d{1,3})*\s*", text))


def medium(text: str, facts: Facts) -> str | None:
    """The medium's id, or the word itself for one that the pack does not list."""
    question = facts.pack.question("medium")
    option = options.find(question.options, text) if question else None
    if option is not None:
        return option.id
    return text.strip() if 0 < len(text.split()) <= 4 else None


def medium_named(pack: Pack, text: str) -> str:
    """The id of the medium that a word in a text names ("insta", "fejjan"); "" for none."""
    question, words = pack.question("medium"), fold(text).split()
    for option in question.options if question else ():
        names = {fold(name) for name in (option.label, option.id, *option.words)}
        if any(word in names or any(word.startswith(n) and len(n) > 3 for n in names) for word in words):
            return option.id
    return ""


def media_called(pack: Pack, text: str) -> tuple[str, ...]:
    """The ids of the media whose name is what a text says, or nearly."""
    question, wanted = pack.question("medium"), fold(text)
    labels = {option.id: fold(option.label) for option in question.options if len(wanted) >= 3} if question else {}
    if len(wanted) < SHORT:
        return tuple(id for id, label in labels.items() if any(word.startswith(wanted) for word in label.split()))
    them = ((id, label) for id, label in labels.items() if len(label) >= len(wanted))
    return tuple(id for id, label in them if fuzz.partial_ratio(wanted, label) >= LIKELY)


def department(text: str, departments: Mapping[int, str], pack: Pack | None = None) -> int | None:
    """The one that a text names; by the `pack`'s words for what belongs to it, where those may be meant."""
    wanted = fold(text)
    exact = next((id for id, name in departments.items() if fold(name) == wanted), None)
    if exact is not None or len(wanted) < 3:
        return exact
    score, best = max(
        ((fuzz.partial_ratio(wanted, fold(name)), id) for id, name in departments.items()), default=(0, 0)
    )
    if score >= LIKELY:
        return best
    return belonging.department(text, departments, pack) if pack is not None else None
