"""A text that plainly answers another question than the open one: a web address, a person, a sector, or "det står ovan".

It is never guessed: the bot says what it looks like and offers to put it there, or to take it as the answer all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from dialogs import answers as reading
from dialogs import options
from dialogs.applications import questions
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.words import Button, Buttons, Message, Plain, Press, Say, Style
from policy_text.pack import Option, QuestionKind
from register import addresses
from register.applications.applications import ApplicationView

LONGEST = 200
"""Characters of a text that a button can carry; a longer one is an answer and nothing else."""

_OF_PEOPLE = (QuestionKind.PERSON, QuestionKind.PEOPLE)


class Place(Struct, frozen=True, kw_only=True):
    """A question as far as one can tell from a text that it answers it. `departments`: its options are the organisation's."""

    key: str
    kind: QuestionKind
    options: tuple[Option, ...] = ()
    departments: bool = False
    other: bool = False
    """An answer outside the options is one too."""
    role: str | None = None
    """Of a person: the role that makes them the answer."""


def belongs_to(facts: Facts, case: ApplicationView, open_item: Item, text: str) -> Item | None:
    """The other question that a text plainly answers, one without an answer before the rest; None where it may well be meant
    for the open one."""
    every = questions.items(facts.pack, facts.departments)
    others = [one for one in every if one.key != open_item.key]
    others.sort(key=lambda one: case.answers.get(one.key) is not None)
    place = plainly(facts, text, _place(open_item), [_place(one) for one in others])
    found = next((one for one in others if place is not None and one.key == place.key), None)
    is_choice = found is not None and found.kind is QuestionKind.CHOICE
    if found is not None and is_choice and reading.read(found, text, facts).value == case.answers.get(found.key):
        return None  # it stands there already
    return found


def plainly(facts: Facts, text: str, open: Place, others: Sequence[Place]) -> Place | None:
    """The first of the others that a text plainly answers."""
    text = text.strip()
    if len(text) > LONGEST:
        return None
    if open.kind is not QuestionKind.URL and addresses.is_on_the_web(text):
        return next((one for one in others if one.kind is QuestionKind.URL), None)
    if open.kind not in _OF_PEOPLE and _is_a_person(facts, text):
        return _for_person(facts, others)
    if open.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES) and not open.other:
        return None
    return next((one for one in others if one.kind is QuestionKind.CHOICE and _is_option(one, text)), None)


def _place(item: Item) -> Place:
    return Place(
        key=item.key, kind=item.kind, options=item.options, departments=item.part is not None, other=item.other,
        role=None if item.part is not None else item.question.role,
    )  # fmt: skip


def stands_already(facts: Facts, case: ApplicationView, open_item: Item, text: str) -> Item | None:
    """The choice that a word names, where it stands so already and the open question asks for words of one's own."""
    if open_item.kind is not QuestionKind.LINE or len(text.split()) > 1:
        return None
    for one in questions.items(facts.pack, facts.departments):
        option = options.find(one.options, text) if one.kind is QuestionKind.CHOICE and one.part is None else None
        if option is not None and option.id == case.answers.get(one.key):
            return one
    return None


def says_above(text: str) -> bool:
    """ "det står i fältet innan", "se ovan": the answer is in what was answered before."""
    return vocabulary.tells(text, "above")


def before(facts: Facts, case: ApplicationView, open_item: Item) -> tuple[Item, str] | None:
    """The question before the open one and its answer, where that is a text that could stand here too."""
    every = questions.items(facts.pack, facts.departments)
    here = next((n for n, one in enumerate(every) if one.key == open_item.key), 0)
    written = (QuestionKind.LINE, QuestionKind.TEXT, QuestionKind.SCHEDULE)
    if open_item.kind not in written:
        return None
    for one in reversed(every[:here]):
        value = case.answers.get(one.key)
        if one.kind in written and isinstance(value, str) and value:
            return (one, value) if open_item.min_length <= len(value) <= open_item.max_length else None
    return None


def as_answer(facts: Facts, text: str) -> str:
    """What a button carries: a known person with their e-mail, so that the name is not looked for again."""
    known = next((person for person in facts.mentioned if fold(person.name) == fold(text)), None)
    return f"{known.name} {known.email}" if known is not None else text.strip()


def offer(facts: Facts, case: ApplicationView, open_item: Item, other: Item, text: str) -> Message:
    """(Ja, lägg det där) (Nej, det är svaret här); the latter only where it could be one."""
    there = _button("button-put-there", "apply.put", case, other, text=as_answer(facts, text), style=Style.PRIMARY)
    here = _button("button-put-here", "apply.put", case, open_item, text=text.strip())
    told = Say("apply-misplaced", text=Plain(text), label=other.label, open=open_item.label)
    may_stand_here = reading.read(open_item, text, facts, before=case.answers.get(open_item.key)).value is not None
    return (told, Buttons((there, here) if may_stand_here else (there,)))


def offer_same(case: ApplicationView, open_item: Item, earlier: Item, value: str) -> Message:
    """The earlier answer, to stand here too."""
    told = Say("apply-above", label=earlier.label, text=Plain(value), open=open_item.label)
    same = _button("button-same-here", "apply.put", case, open_item, text=value[:LONGEST], style=Style.PRIMARY)
    return (told, Buttons((same,))) if len(value) <= LONGEST else (told,)


def _button(
    label: str, do: str, case: ApplicationView, item: Item, *, text: str = "", style: Style = Style.PLAIN
) -> Button:
    args: dict[str, Any] = {"application": case.id, "item": item.key, **({"text": text} if text else {})}
    return Button(label=Say(label), press=Press(do=do, args=args, latched=True), style=style)


def _is_a_person(facts: Facts, text: str) -> bool:
    whole = any(fold(person.name) == fold(text) for person in facts.mentioned)
    return whole or addresses.is_email(text)


def _for_person(facts: Facts, others: Sequence[Place]) -> Place | None:
    """The question about a role that the person holds, else about those who administer it."""
    them = [one for one in others if one.kind in _OF_PEOPLE and not one.departments]
    known = facts.mentioned[0] if len(facts.mentioned) == 1 else None
    by_role = (one for one in them if one.role and known is not None and known.holds(one.role))
    administrators = (one for one in them if one.key == "administrators")
    return next(by_role, None) or next(administrators, None)


def _is_option(place: Place, text: str) -> bool:
    """An option by its whole name; for a department also as one says it ("barn och utbildning")."""
    wanted = fold(text)
    if any(wanted in {fold(name) for name in (option.label, *option.words)} for option in place.options):
        return True
    found = options.find(place.options, text) if place.departments else None
    return found is not None and len(wanted) > 5 and _bare(wanted) in _bare(fold(found.label))


def _bare(name: str) -> str:
    return name.replace("-", "").removeprefix("sektor ")
