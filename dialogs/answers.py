"""What somebody typed, read as the answer to one question: a value, or what to say about it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from dialogs import belonging, called, options
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.quoting import where
from dialogs.texts import around, counted, naming, vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.words import Line, Plain, Say
from policy_text.pack import QuestionKind
from register import addresses
from register.people.people import PersonView, name_key


class Reading(Struct, frozen=True, kw_only=True):
    """`value` to store (None: nothing); `problem` says what to mend, and the question stays open.

    A value together with a problem is half an answer: it is kept, and the rest is asked for.
    """

    value: Any = None
    problem: Say | None = None


AS_BUTTONS = 4
"""So many options stand as buttons below the question; more have to be written out (tone.md)."""


def read(item: Item, text: str, facts: Facts, before: Any = None) -> Reading:
    """`before` is the answer so far, for answers that grow (people) or come in two steps (a reason)."""
    text = text.strip()
    if not any(char.isalnum() for char in text) and not vocabulary.yes_or_no(text)[0]:
        return Reading(problem=Say("answer-empty"))
    if len(text) > item.max_length:
        return Reading(problem=Say("answer-too-long", limit=item.max_length, have=len(text)))
    match item.kind:
        case QuestionKind.CHOICE:
            return _choice(item, text, facts)
        case QuestionKind.CHOICES:
            return _choices(item, text)
        case QuestionKind.NUMBER:
            return _number(item, text)
        case QuestionKind.YES_NO:
            return _yes_no(text)
        case QuestionKind.YES_NO_REASON:
            return _yes_no_reason(item, text, before)
        case QuestionKind.PEOPLE:
            return people(item, text, facts, before or ())
        case QuestionKind.PERSON:
            return _person(item, text, facts)
        case QuestionKind.URL:
            return Reading(value=text) if addresses.is_on_the_web(text) else Reading(problem=Say("answer-no-url"))
        case QuestionKind.LINE | QuestionKind.TEXT | QuestionKind.SCHEDULE:
            line = item.kind is QuestionKind.LINE
            if item.required and _says_nothing(text):  # "nej" is no name of an activity, and "mm" no plan
                return Reading(problem=Say("answer-empty" if line else "answer-too-short"))
            if len(text) < item.min_length:
                return Reading(problem=Say("answer-too-short"))
            return Reading(value=text)


def _says_nothing(text: str) -> bool:
    """A yes, a no or a hum, and nothing more."""
    said, rest = vocabulary.yes_or_no(text)
    return around.is_hum(text) or bool(said and not any(char.isalnum() for char in rest))


def shown(item: Item, value: Any) -> Line:
    """An answer as it is read back."""
    if value in (None, "", [], ()):
        return Say("answer-none")
    match item.kind:
        case QuestionKind.CHOICE:
            return Plain(next((o.label for o in item.options if o.id == value), str(value)))
        case QuestionKind.CHOICES:
            return options.in_words(item, value)
        case QuestionKind.YES_NO:
            return Say(f"answer-{value}")
        case QuestionKind.YES_NO_REASON:
            return _shown_reason(value)
        case QuestionKind.PEOPLE:
            people = tuple(marked(item, e["name"]) if e.get("main") else Plain(e["name"]) for e in value)
            return Say("answer-people", people=people)
        case QuestionKind.PERSON:
            return Plain(str(value["name"]))
        case QuestionKind.NUMBER if isinstance(value, float):
            return Say("answer-number", number=value)  # "1,5" in Swedish
        case _:
            return Plain(str(value))


def people(item: Item, text: str, facts: Facts, before: Sequence[Mapping[str, Any]]) -> Reading:
    """People by name or e-mail, added to those already named. One of the administrators is main."""
    themselves = facts.case.named("administrators") if facts.case and item.key != "administrators" else ()
    the_same = vocabulary.said(text, "the_administrators") == ("the_administrators", "")
    if themselves and (the_same or vocabulary.tells(text, "above")):
        return Reading(value=[{k: v for k, v in e.items() if k not in ("main", "person")} for e in themselves])
    found = [dict(entry) for entry in before]
    known = {p.email: p for p in facts.mentioned if _stands_in(text, p)}
    out = [entry for entry in found if is_called(entry, naming.not_them(text))]
    if out:
        found = [entry for entry in found if entry not in out]
        return _enough(item, with_one_main(found, facts.me.email), facts) if found else Reading(value=[])
    if says_main(text, facts):
        already = [entry for entry in found if is_called(entry, naming.before_is(text))]
        if len(already) == 1:
            return _enough(item, [{**entry, "main": entry is already[0]} for entry in found], facts)
    missed: Say | None = None
    known_already = False
    for chunk in vocabulary.each_named(text):
        entry, problem = named(chunk.strip(), known, facts, joined=naming.are_two(text))
        if entry is None:
            is_there = any(is_called(one, naming.first_name(chunk)) for one in found)
            missed, known_already = missed or (None if is_there else problem), known_already or is_there
            continue
        entry["main"] = says_main(chunk, facts)
        earlier = next((e for e in found if e["email"] == entry["email"]), None)
        known_already = known_already or earlier is not None
        if earlier is not None:
            earlier["main"] = earlier.get("main") or entry["main"]
        else:
            found.append(entry)
    for person in known.values():
        if all(e["email"] != person.email for e in found):
            found.append({**_entry(person), "main": False})
    if missed is not None:
        return Reading(value=_as_people(item, found, facts) or None, problem=missed)
    if len(found) == len(before) and not known_already and not says_main(text, facts):
        return Reading(problem=Say("answer-person-unknown", text=text[:60]))
    them = _as_people(item, found, facts)
    return _enough(item, them, facts) if item.key == "administrators" else Reading(value=them)


def _as_people(item: Item, found: list[dict[str, Any]], facts: Facts) -> list[dict[str, Any]]:
    if item.key == "administrators":
        return with_one_main(found, facts.me.email)
    return [{k: v for k, v in entry.items() if k != "main"} for entry in found]


def _stands_in(text: str, person: PersonView) -> bool:
    """Whether a person is named in just this text: a form's other fields name people too."""
    return person.email in text.lower() or name_key(person.name) in name_key(" ".join(re.findall(r"[\w'’-]+", text)))


def _enough(item: Item, found: list[dict[str, Any]], facts: Facts) -> Reading:
    """As many as there must be, and no more than there may."""
    if item.maximum is not None and len(found) > item.maximum:
        return Reading(problem=Say("answer-too-many-people", limit=item.maximum))
    need = facts.pack.numbers.min_administrators.value
    if len(found) < need:
        rule = facts.pack.rule(facts.pack.numbers.min_administrators.rule or "")
        section = where(facts.pack, rule.section if rule else None)
        return Reading(value=found, problem=Say("answer-too-few", need=need, have=len(found), section=section))
    return Reading(value=found)


def says_main(text: str, facts: Facts) -> bool:
    """By any word for it, the pack's own among them: what a form is filled in with is read back."""
    return vocabulary.says_main(text) or fold(called.main_mark(facts)) in fold(text)


def is_called(entry: Mapping[str, Any], text: str) -> bool:
    """Whether a text is somebody's first name, last name, whole name or e-mail."""
    name = fold(str(entry["name"]))
    return bool(text) and fold(text) in (name, *name.split(), fold(str(entry["email"])))


def with_one_main(found: list[dict[str, Any]], me: str) -> list[dict[str, Any]]:
    """Exactly one main: whoever was called so last, else the applicant when named, else the first."""
    mains = [e for e in found if e.get("main")]
    chosen = mains[-1] if mains else next((e for e in found if e["email"] == me), found[0] if found else None)
    return [{**e, "main": e is chosen} for e in found]


def named(
    chunk: str, known: Mapping[str, PersonView], facts: Facts, *, joined: bool = False
) -> tuple[dict[str, Any] | None, Say | None]:
    """Somebody who is named, or why nobody is found. `joined`: one of two that are named together, so a name it is."""
    if vocabulary.is_me(re.sub(r"\(.*?\)", "", chunk)):
        return _entry(facts.me), None
    email = addresses.EMAIL.search(chunk)
    if email:
        address = email[0].lower()
        person = known.get(address)
        if person is not None:
            return _entry(person), None
        if address.rpartition("@")[2] not in facts.pack.organisation.email_domains:
            return None, Say("answer-email-not-ours", email=address, domain=facts.pack.organisation.email_domains[0])
        name = re.sub(r"[^\w\s'’-]", " ", chunk.replace(email[0], " "))
        name = " ".join(w for w in name.split() if w[:1].isupper()) or addresses.name_in(address)
        return {"name": name, "email": address, "phone": ""}, None
    person = next((p for p in known.values() if fold(p.name) in fold(chunk)), None)
    if person is not None:
        return _entry(person), None
    alone = naming.first_name(chunk)
    them = [p for p in facts.first_named if alone and fold(p.name).split(" ")[0] == fold(alone)]
    if len(them) == 1:
        return _entry(them[0]), None
    if them:
        return None, Say("answer-which-of-name", name=alone.title(), people=tuple(Plain(p.name) for p in them))
    if written := naming.full_name(chunk):
        return None, Say("answer-person-needs-email", name=written)
    if naming.may_be_a_name(chunk):
        return None, Say("answer-person-needs-email", name=chunk.title())
    if alone and (joined or alone[0].isupper()):
        return None, Say("answer-first-name-unknown", name=alone.capitalize())
    return None, None


def _entry(person: PersonView) -> dict[str, Any]:
    return {"name": person.name, "email": person.email, "phone": person.phone}


def _person(item: Item, text: str, facts: Facts) -> Reading:
    entry, problem = named(text, {p.email: p for p in facts.mentioned}, facts)
    if problem is not None:
        return Reading(problem=problem)
    if entry is None:
        return Reading(problem=Say("answer-person-unknown", text=text[:60]))
    if item.key == "chief" and entry["email"] == facts.me.email:
        return Reading(problem=Say("answer-chief-is-you"))
    return Reading(value=entry)


def _choice(item: Item, text: str, facts: Facts) -> Reading:
    meant = around.bare(text)
    option = options.find(item.options, meant)
    if option is not None:
        return Reading(value=option.id)
    few = len(meant.split()) <= belonging.MOST_WORDS
    if few and item.of_departments and (id := belonging.department(meant, facts.departments, facts.pack)) is not None:
        return Reading(value=f"d{id}")
    if item.other and len(meant.split()) <= 6 and not _says_nothing(text):
        return Reading(value=meant)
    if len(item.options) <= AS_BUTTONS:
        return Reading(problem=Say("answer-choose-one"))
    return Reading(problem=Say("answer-choose", options=tuple(Plain(o.label) for o in item.options)))


def _choices(item: Item, text: str) -> Reading:
    found = options.chosen(item, text)
    if not found:
        return Reading(problem=Say("answer-choose-some", options=tuple(Plain(o.label) for o in item.options)))
    return Reading(value=found)


def _number(item: Item, text: str) -> Reading:
    value = counted.number(text, in_hours=_is_in_hours(item))
    if isinstance(value, counted.NoNumber):
        return Reading(problem=Say(f"answer-{value}"))
    low, high = item.minimum, item.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        return Reading(problem=Say("answer-number-range", low=low or 0, high=high if high is not None else ""))
    return Reading(value=int(value) if value.is_integer() else value)


def _is_in_hours(item: Item) -> bool:
    """Whether the number is one of hours, by the pack's own name for it."""
    return "timm" in fold(f"{item.label} {item.part.text if item.part else item.question.text}")


def _yes_no(text: str) -> Reading:
    answer, _ = vocabulary.yes_or_no(text)
    return Reading(value=answer) if answer else Reading(problem=Say("answer-yes-or-no"))


def _yes_no_reason(item: Item, text: str, before: Any) -> Reading:
    answer, rest = vocabulary.yes_or_no(text)
    if not answer:
        if isinstance(before, Mapping) and before.get("value"):
            return Reading(value={"value": before["value"], "reason": text})
        return Reading(problem=Say("answer-yes-or-no"))
    return reasoned(item, answer, rest)


def reasoned(item: Item, answer: str, reason: str) -> Reading:
    """ "yes" or "no", with the reason that one of them asks for; without it the answer is half."""
    if answer == item.question.reason_when and len(reason) < 3:
        problem = Say("answer-reason", label=item.question.reason_label or "")
        return Reading(value={"value": answer, "reason": ""}, problem=problem)
    return Reading(value={"value": answer, "reason": reason})


def offers(item: Item, value: str) -> bool:
    """Whether the value is one that a button or a menu of the question carries."""
    if item.kind in (QuestionKind.YES_NO, QuestionKind.YES_NO_REASON):
        return value in ("yes", "no")
    return any(value == option.id for option in item.options)


def marked(item: Item, name: str) -> Say:
    """The main administrator, as the pack calls one: "Sara Lind (huvudansvarig)", "Jenny Ask (kontoansvarig)"."""
    return Say("answer-person-main", name=name, title=item.main.mark or item.main.indefinite)


def _shown_reason(value: Mapping[str, Any]) -> Line:
    if value.get("reason"):
        return Say(f"answer-{value['value']}-because", reason=str(value["reason"]).rstrip("."))
    return Say(f"answer-{value['value']}")
