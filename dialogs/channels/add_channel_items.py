"""What is asked of a channel that was there before the bot: each question, how its answer is read, and how it is shown."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from dialogs import called, filled_in, given
from dialogs.applications import apply_words
from dialogs.channels import channel_reading
from dialogs.facts import Facts
from dialogs.words import Button, Buttons, Line, Message, Plain, Say, press
from register import addresses

ITEMS = ("medium", "name", "unit", "department_id", "address", "administrators", "daily", "chief", "contact")
REQUIRED = ("medium", "name", "administrators")
THEY_DO = "administrators"
"""The answer to who runs it day by day, when it is the administrators themselves."""
LONGEST = {"name": 200, "unit": 200, "contact": 200, "address": 500}


class Read(Struct, frozen=True, kw_only=True):
    value: Any = None
    problem: Say | None = None


def read_item(item: str, text: str, facts: Facts) -> Read:
    """What was written, as the value of one item."""
    text = " ".join(text.split()) if item not in ("administrators", "daily") else text.strip()
    if len(text) > LONGEST.get(item, 3000):
        return Read(problem=Say("answer-too-long", limit=LONGEST.get(item, 3000), have=len(text)))
    if not any(char.isalnum() for char in text):
        return Read(problem=Say("answer-empty"))
    match item:
        case "medium":
            found = channel_reading.medium(text, facts)
            return Read(value=found) if found else Read(problem=Say("answer-choose", options=_media(facts)))
        case "address":
            ok = addresses.is_on_the_web(text)
            return Read(value=text) if ok else Read(problem=Say("error-not-an-address"))
        case "department_id":
            department = _department(text, facts)
            names = tuple(Plain(name) for name in facts.departments.values())
            return Read(value=department) if department else Read(problem=Say("answer-choose", options=names))
        case "administrators":
            them, problem = channel_reading.people(text, facts)
            return Read(problem=problem) if problem else Read(value=them)
        case "daily":
            them, problem = channel_reading.who_run(text, facts)
            return Read(problem=problem) if problem else Read(value=them or THEY_DO)
        case "chief":
            one = channel_reading.person(text, facts)
            return Read(problem=one) if isinstance(one, Say) else Read(value=asdict(one))
        case _:
            return Read(value=text)


def items(facts: Facts) -> tuple[str, ...]:
    """Where the municipality asks in its application who runs a channel day by day (GU-P6), it is asked here too."""
    left_out = {"" if facts.departments else "department_id", "" if facts.pack.question("daily") else "daily"}
    return tuple(item for item in ITEMS if item not in left_out)


def question(item: str, facts: Facts) -> Message:
    every = items(facts)
    asked = Say(
        f"add-channel-{item.replace('_', '-')}", number=every.index(item) + 1 if item in every else 1, of=len(every),
        main=called.main(facts), mark=called.main_mark(facts), chief=called.chief(facts),
        department=called.department(facts), domain=facts.pack.organisation.email_domains[0],
    )  # fmt: skip
    names = tuple(facts.departments.values()) if item == "department_id" else ()
    listed: Message = (Say("add-channel-choose", options=tuple(Plain(name) for name in names)),) if names else ()
    if item != ITEMS[0]:
        return (asked, *listed)
    return (asked, Buttons((Button(label=Say("button-form"), press=press("add_channel.form")),)))


def hint(item: str, facts: Facts) -> Line | None:
    domain = facts.pack.organisation.email_domains[0]
    match item:
        case "medium":
            return Say("form-other-hint", options=_media(facts))
        case "administrators":
            return Say("form-people-hint", domain=domain, main=called.main_mark(facts))
        case "daily":
            return Say("add-channel-daily-hint")
        case "chief":
            return Say("form-person-hint", domain=domain)
        case _:
            return None


def written(item: str, value: Any, facts: Facts) -> str:
    """A value as one would have written it, to stand in the form."""
    match item:
        case "medium":
            return apply_words.medium_label(facts, str(value))
        case "daily" if value == THEY_DO:
            return called.administrators(facts)
        case "administrators" | "daily":
            main = called.main_mark(facts)
            return "\n".join(filled_in.line(e, e["shown"]) + (f" ({main})" if e.get("main") else "") for e in value)
        case "chief":
            return filled_in.line(value, value["shown"])
        case _:
            return str(value)


def read_filled(item: str, written: str, before: Any, facts: Facts) -> Read:
    """What stands in the form, where the value of before was filled in."""
    if before and before != THEY_DO and item in ("administrators", "daily", "chief"):
        them = [before] if item == "chief" else before
        written = filled_in.read_back(written, ((one, one["shown"]) for one in them))
    return read_item(item, written, facts)


def shown(item: str, value: Any, facts: Facts) -> Line:
    if not value:
        return Say("channel-missing")
    match item:
        case "medium":
            return Plain(apply_words.medium_label(facts, str(value)))
        case "department_id":
            return Plain(facts.departments.get(int(value), "–"))
        case "daily" if value == THEY_DO:
            return Plain(called.the_administrators(facts))
        case "administrators" | "daily":
            main = called.main(facts)
            people = tuple(
                Say("channel-person-main", name=str(e["shown"]), title=main)
                if e.get("main")
                else Plain(str(e["shown"]))
                for e in value
            )
            return Say("answer-people", people=people)
        case "chief":
            return Plain(str(value["shown"]))
        case _:
            return Plain(str(value))


def _department(text: str, facts: Facts) -> int | None:
    if (id := given.number(text)) in facts.departments:
        return id
    return channel_reading.department(text, facts.departments, facts.pack)


def _media(facts: Facts) -> tuple[Plain, ...]:
    question = facts.pack.question("medium")
    return tuple(Plain(option.label) for option in (question.options if question else ()))


def label(item: str, facts: Facts) -> Line:
    match item:
        case "chief":
            return Plain(called.capital(called.chief(facts)))
        case "department_id":
            return Plain(called.capital(called.department(facts)))
        case "administrators":
            return Plain(called.capital(called.administrators(facts)))
        case _:
            return Say(f"add-channel-row-{item}")
