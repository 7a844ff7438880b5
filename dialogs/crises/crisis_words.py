"""How a crisis is shown: to whoever is told, to whoever leads it, and as what is about to be started."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import wraps
from typing import Any

from msgspec.structs import replace

from dialogs import called, texts
from dialogs.applications import apply_words
from dialogs.channels import channel_words
from dialogs.crises.crisis_reading import MOST, CrisisFacts
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.turn import State, Step, Turn
from dialogs.wording import STOCKHOLM
from dialogs.words import (
    Button,
    Buttons,
    Heading,
    Items,
    Line,
    Message,
    Plain,
    Quote,
    Row,
    Rows,
    Say,
    Style,
    Value,
    Word,
    buttons,
    press,
)
from register.crises.crises import CrisisView
from register.crises.crisis_picture import Picture, Preview, Some, ToRing
from register.crises.crisis_scope import Called, InScope, Mine
from register.errors import NoCrisisRule, NotAllowed, NotPossibleNow, RegisterError
from register.people import publication

RULE = "R091"


def the(facts: Facts) -> CrisisFacts:
    """What was read of the crisis; every dialog here asks for it."""
    if facts.crisis is None:
        raise RuntimeError("the dialog did not ask for the crisis")
    return facts.crisis


def starter(facts: Facts) -> str:
    """Whoever started it, by name, or by function where the identity is protected."""
    found = the(facts).starter
    return "–" if found is None else publication.shown(facts.pack, found)


def prefix(facts: Facts, view: CrisisView) -> Message:
    """ÖVNING, and nothing that can be mistaken for it; a local instruction is said to be one."""
    told: list[Word] = [Say("crisis-exercise")] if view.exercise else []
    if view.local:
        told.append(Say("crisis-local", policy=facts.pack.organisation.guideline.noun_definite))
    return tuple(told)


def starters(facts: Facts) -> tuple[Line, ...]:
    """Those who may start crisis mode, and lead it."""
    return tuple(Plain(called.the(facts, role)) for role in facts.pack.crisis.may_start)


def labelled(facts: Facts, view: CrisisView | None, message: Message) -> Message:
    """A message with its label first, once, however it was put together."""
    label = prefix(facts, view) if view is not None else ()
    return message if not message or message[: len(label)] == label else (*label, *message)


def labelling(steps: Mapping[str, Step]) -> Mapping[str, Step]:
    """The same steps, in which everything that is said about an exercise, or on a local instruction, says so."""

    def with_label(step: Step) -> Step:
        @wraps(step)
        def labelled_step(state: State, event: Any, facts: Facts) -> Turn:
            turn = step(state, event, facts)
            view = the(facts).view
            replaces = labelled(facts, view, turn.replaces) if turn.replaces is not None else None
            return replace(turn, words=labelled(facts, view, turn.words), replaces=replaces)

        return labelled_step

    return {name: with_label(step) for name, step in steps.items()}


def publisher(facts: Facts) -> str:
    return facts.pack.crisis.publishes or called.the_communications_unit(facts)


def responsible(facts: Facts, view: CrisisView) -> Message:
    """Who answers for what the unit publishes, where the guideline says so; nothing is said of an exercise."""
    if view.exercise or view.local or not facts.pack.crisis.responsible:
        return ()
    return (
        Say("crisis-responsible", who=called.capital(facts.pack.crisis.responsible), unit=publisher(facts),
            where=channel_words.where(facts, RULE)),
    )  # fmt: skip


def rule(facts: Facts) -> tuple[Quote, ...]:
    found = facts.pack.rule(RULE)
    if found is None or found.section is None or found.quote is None:
        return ()
    return (quote(facts.pack, found.section, found.quote),)


def names(them: Iterable[Called | Mine], facts: Facts) -> tuple[Line, ...]:
    """ "Bibliotekets Facebook", at most eight and then how many more."""
    every = tuple(them)
    return _and_more((title(facts, one) for one in every[:MOST]), len(every))


def some(them: Some, facts: Facts) -> tuple[Line, ...]:
    """The same of those of which only the first have been read."""
    return _and_more((title(facts, one) for one in them.first), them.count)


def _and_more(shown: Iterable[Line], count: int) -> tuple[Line, ...]:
    first = tuple(shown)
    return (*first, Say("crisis-and-more", count=count - len(first))) if count > len(first) else first


def title(facts: Facts, one: Called | InScope | Mine) -> Line:
    medium = apply_words.medium_label(facts, one.medium)
    return (
        Plain(one.name)
        if medium.casefold() in one.name.casefold()
        else Say("channel-title", name=one.name, medium=medium)
    )


def refusal(facts: Facts, error: RegisterError) -> Line:
    """Why it cannot be done, and what can."""
    if isinstance(error, NotPossibleNow):
        id = f"not-now-{str(error.facts.get('status')).replace('_', '-')}"
        if texts.exists(id):
            return Say(id, number=int(error.facts.get("number") or 0))
    if isinstance(error, NoCrisisRule):
        return Say("error-no-crisis-rule")
    if isinstance(error, NotAllowed) and not error.facts:
        return Say("crisis-not-told")
    return channel_words.refusal(facts, error)


# ---- What is about to be started -----------------------------------------------------------------------------------


def preview(
    facts: Facts, what: str, scope: Line, found: Preview, *, exercise: bool, comments: bool, pause: bool
) -> Message:
    """Everything that starting means, before it is confirmed; the ticks change it in place."""
    unreachable = tuple(
        Plain(facts.shown(id)) if id in facts.people else Plain(_name(facts, id)) for id in found.unreachable[:MOST]
    )
    rows: list[Row] = [
        Row(label=Say("crisis-row-what"), value=Plain(what)),
        Row(label=Say("crisis-row-scope"), value=scope),
        Row(
            label=Say("crisis-row-told"), value=Say("crisis-told", channels=found.channels, people=found.administrators)
        ),
    ]
    if unreachable:
        rows.append(Row(label=Say("crisis-row-unreachable"), value=_listed(unreachable, len(found.unreachable))))
    if found.without.first:
        named = tuple(Plain(one.name) for one in found.without.first)
        rows.append(
            Row(
                label=Say("crisis-row-no-access", unit=called.capital(publisher(facts))),
                value=_listed(named, found.without.count),
            )
        )
    rows += [
        Row(
            label=Say("crisis-row-comments"),
            value=Say("crisis-comments-unit" if comments else "crisis-comments-stay", unit=publisher(facts)),
        ),
        Row(label=Say("crisis-row-posts"), value=Say("crisis-posts-pause" if pause else "crisis-posts-free")),
    ]
    go = Button(label=Say("button-crisis-go"), press=press("crisis.go", latched=True), style=Style.DANGER)
    ticks = (
        ("exercise", "button-crisis-real" if exercise else "button-crisis-exercise"),
        ("comments", "button-crisis-no-comments" if comments else "button-crisis-comments"),
        ("pause", "button-crisis-no-pause" if pause else "button-crisis-pause"),
    )
    row = tuple(Button(label=Say(id), press=press("crisis.toggle", latched=True, which=which)) for which, id in ticks)
    head: list[Word] = [Say("crisis-exercise")] if exercise else []
    if the(facts).local:
        head.append(Say("crisis-local", policy=facts.pack.organisation.guideline.noun_definite))
    return (*head, Heading(Say("crisis-preview")), Rows(tuple(rows)), Say("crisis-assumptions"), Buttons((go, *row)))


def _name(facts: Facts, id: int) -> str:
    found = (the(facts).people or {}).get(id)
    return found.shown if found else "–"


def _listed(first: Iterable[Line], count: int) -> Line:
    return Say("crisis-list", them=_and_more(first, count))


# ---- The live picture ----------------------------------------------------------------------------------------------


def kind(view: CrisisView | None, id: str) -> str:
    """The sentence that speaks of an exercise as one, instead of a crisis."""
    return f"{id}-exercise" if view is not None and view.exercise else id


def as_title(what: str) -> str:
    """What has happened, in a heading: those end without a full stop."""
    return what if what.endswith("..") else what.removesuffix(".")


def as_sentence(text: str) -> str:
    """What somebody has written, where more is said after it."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def lasted(view: CrisisView) -> dict[str, Value]:
    """From when to when; an end on the same day is told by the clock alone."""
    began, end = view.started_at.astimezone(STOCKHOLM), (view.ended_at or view.started_at).astimezone(STOCKHOLM)
    clock = f"{end:%H.%M}" if began.date() == end.date() else ""
    return {"at": view.started_at, "until": view.ended_at, "clock": clock, "day": "same" if clock else "other"}


def over(facts: Facts, view: CrisisView) -> Message:
    """What a card about one that has ended says, instead of what it said then."""
    return (*prefix(facts, view), Say("crisis-line-over", number=view.number, at=view.ended_at))


def picture(facts: Facts) -> Picture:
    found = the(facts).picture
    if found is None:
        raise RuntimeError("the picture of the crisis was not read")
    return found


def status(facts: Facts, view: CrisisView, *, ways: bool = True) -> Message:
    """Who to ring first, then where one can publish, then who knows."""
    seen, drawn = the(facts), picture(facts)
    told: list[Word] = [
        *prefix(facts, view),
        Heading(Say("crisis-title", number=view.number, what=Plain(as_title(view.what)))),
    ]
    told.append(
        Say("crisis-since", at=view.started_at, who=starter(facts), channels=drawn.inside.count)
        if view.running
        else Say("crisis-was", **lasted(view))
    )
    told += _ring(facts, drawn)
    told += _access(facts, drawn)
    told += _sectors(facts, drawn)
    if ways and view.running and seen.may_start:
        id = view.id
        told.append(
            buttons(
                ("button-crisis-update", press("crisis_run.update", crisis=id)),
                ("button-crisis-scope", press("crisis_run.scope", crisis=id)),
                ("button-crisis-log", press("crisis_run.log", crisis=id)),
                ("button-crisis-end", press("crisis_run.end", crisis=id)),
            )
        )
    return tuple(told)


def _ring(facts: Facts, drawn: Picture) -> list[Word]:
    """Those who asked to be called, then those whom nothing can be sent to; with their telephone from the register."""
    if not drawn.ring:
        return []
    lines = _and_more((_to_ring(facts, one) for one in drawn.ring), drawn.to_ring)
    return [Say("crisis-ring"), Items(lines)]


def _to_ring(facts: Facts, one: ToRing) -> Say:
    found = (the(facts).people or {}).get(one.person_id)
    values: dict[str, Value] = {"who": found.shown if found else "–", "channel": one.channel}
    id = "crisis-ring-asked" if one.asked else "crisis-ring-lost"
    return Say(id, phone=(found.phone if found else "") or Say("crisis-no-phone"), **values)


def _access(facts: Facts, drawn: Picture) -> list[Word]:
    count, without, unit = drawn.inside.count, drawn.without, called.capital(publisher(facts))
    if not count:
        return []
    if not without.count:
        return [Say("crisis-access-all", unit=unit, count=count)]
    named = some(without, facts)
    return [Say("crisis-access-some", unit=unit, can=count - without.count, count=count, without=named)]


def _sectors(facts: Facts, drawn: Picture) -> list[Word]:
    """Per sector, never per person: acknowledged, not yet, out of reach."""
    departments = the(facts).departments or {}
    lines = tuple(
        Say(
            "crisis-sector",
            sector=Plain(departments.get(one.department_id or 0, ""))
            if one.department_id
            else Say("crisis-no-sector", department=called.department(facts)),
            yes=one.yes,
            no=one.no,
            lost=one.lost,
        )
        for one in sorted(drawn.sectors, key=lambda one: departments.get(one.department_id or 0, ""))
    )
    return [Items(lines)] if lines else []


# ---- To each what concerns them ------------------------------------------------------------------------------------


def mine(facts: Facts, view: CrisisView, *, whole: bool = False) -> Message:
    """ "Får jag publicera?": the state of just one's own channels, with the quote. `whole`: what has happened besides."""
    inside = tuple(one for one in the(facts).mine if one.out_at is None)
    if not inside:
        return (*prefix(facts, view), Say("crisis-not-yours"))
    told: list[Word] = [
        *prefix(facts, view),
        *((Say("crisis-notice-what", what=Plain(as_sentence(view.what))),) if whole else ()),
        Say("crisis-mine", unit=called.capital(publisher(facts)), channels=names(inside, facts), at=view.started_at,
            pause=view.pauses_posts, exercise=view.exercise),
        Say(
            "crisis-mine-comments" if view.takes_comments and not view.exercise else "crisis-mine-replies",
            unit=called.capital(publisher(facts)),
        ),
        *responsible(facts, view),
    ]  # fmt: skip
    if not view.local and not view.exercise:
        told += rule(facts)
    return tuple(told)


def answer_buttons(view: CrisisView) -> Word:
    id = view.id
    return buttons(
        Button(label=Say("button-acknowledge"), press=press("crisis_answer.ack", crisis=id), style=Style.PRIMARY),
        Button(label=Say("button-call-me"), press=press("crisis_answer.call", crisis=id)),
    )
