"""What is said at a question about a channel and is no answer to it: an answer to another, why it is asked, that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.applications import apply_asides, misplaced
from dialogs.applications.misplaced import Place
from dialogs.channels import add_channel_items as items_of
from dialogs.facts import Facts
from dialogs.texts import no_answer
from dialogs.turn import Turn
from dialogs.words import Button, Buttons, Message, Plain, Say, Style, press
from policy_text.pack import Option, QuestionKind

_KINDS: Mapping[str, QuestionKind] = {
    "medium": QuestionKind.CHOICE, "name": QuestionKind.LINE, "unit": QuestionKind.LINE,
    "department_id": QuestionKind.CHOICE, "address": QuestionKind.URL, "administrators": QuestionKind.PEOPLE,
    "daily": QuestionKind.PEOPLE, "chief": QuestionKind.PERSON, "contact": QuestionKind.PERSON,
}  # fmt: skip
_RULES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("medium", "name", "unit", "department_id", "address"), ("R043",)), "contact": ("R036",),
    "administrators": ("R022", "R023"), "daily": ("R027",), "chief": ("R026",),
}  # fmt: skip
"""The rules that say why something is asked of a channel that is there already: it is to be listed, and to be run by somebody."""


def belongs_to(facts: Facts, values: Mapping[str, Any], item: str, text: str) -> str:
    """The other question that a text plainly answers, one without an answer before the rest; "" where there is none."""
    others = sorted((one for one in items_of.items(facts) if one != item), key=lambda one: one in values)
    found = misplaced.plainly(facts, text, _place(facts, item), [_place(facts, one) for one in others])
    if found is None or (found.key in values and items_of.read_item(found.key, text, facts).value == values[found.key]):
        return ""
    return found.key


def offer(facts: Facts, item: str, other: str, text: str) -> Turn:
    """(Ja, lägg det där) (Nej, det är svaret här); the latter only where it could be one."""
    there = misplaced.as_answer(facts, text)
    told = Say(
        "apply-misplaced", text=Plain(text), label=items_of.label(other, facts), open=items_of.label(item, facts)
    )
    row = [_button("button-put-there", other, there, Style.PRIMARY)]
    may_stand_here = items_of.read_item(item, text, facts).problem is None
    if may_stand_here:
        row.append(_button("button-put-here", item, text.strip()))
    offered = {"item": other, "text": there, "here": text.strip() if may_stand_here else ""}
    return Turn(next="ask", answers={"offered": offered}, words=(told, Buttons(tuple(row))))


def unanswered(facts: Facts, item: str, text: str) -> Turn | None:
    """What is said instead of an answer is not stored as one; None where it may well be an answer."""
    asks_who = _KINDS[item] in (QuestionKind.PERSON, QuestionKind.PEOPLE)
    kind = no_answer.kind(text, asks_who=asks_who)
    if not kind:
        return None
    row = []
    if item not in items_of.REQUIRED:
        row.append(Button(label=Say("button-skip"), press=press("add_channel.skip", latched=True, item=item)))
    may_stand = _KINDS[item] is QuestionKind.LINE
    if may_stand:
        row.append(_button("button-save-anyway", item, text.strip()))
    needed = (Say("add-channel-needed"),) if item in items_of.REQUIRED else ()
    told: Message = (*apply_asides.said(kind, asks_who=asks_who), *needed, *items_of.question(item, facts))
    return Turn(
        next="ask", answers={"unsaved": {"item": item, "text": text.strip()} if may_stand else None},
        words=(*told, Buttons(tuple(row))) if row else told,
    )  # fmt: skip


def why(facts: Facts, item: str) -> Turn:
    """The guideline's own words behind a question, or that it is an assumption; then the question again."""
    told = apply_asides.quoted(facts, _RULES[item])
    opening = Say("why-rule") if told else Say("why-assumption")
    later = (Say("why-later"),) if item not in items_of.REQUIRED else ()
    return Turn(next="ask", words=(opening, *told, *later, *items_of.question(item, facts)))


def _place(facts: Facts, item: str) -> Place:
    medium = facts.pack.question("medium")
    options = {
        "medium": medium.options if medium else (),
        "department_id": tuple(
            Option(id=f"d{id}", label=name, words=()) for id, name in facts.departments.items()
        ),
    }.get(item, ())  # fmt: skip
    role = facts.pack.functions.chief if item == "chief" else None
    return Place(key=item, kind=_KINDS[item], options=options, departments=item == "department_id", role=role)


def _button(label: str, item: str, text: str, style: Style = Style.PLAIN) -> Button:
    do = press("add_channel.put", latched=True, item=item, text=text)
    return Button(label=Say(label), press=do, style=style)
