"""What a crisis that runs is about is changed: by a button and a line, or in words at once ("det gäller bara kultur")."""

from __future__ import annotations

from dialogs import called
from dialogs.crises import crisis, crisis_picture, crisis_words
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts
from dialogs.texts import in_a_crisis, vocabulary
from dialogs.turn import Done, Event, Pressed, Refused, Said, State, Turn
from dialogs.words import Say, Word
from register.crises.crises import CrisisView, Scope
from register.crises.crisis_wishes import ChangeScope


def scope(state: State, event: Pressed, facts: Facts) -> Turn:
    view = the(facts).view
    if view is None or not view.running:
        return crisis_picture.over(facts)
    drawn = crisis_words.picture(facts)
    inside, outside = drawn.inside, drawn.outside
    told: list[Word] = [Say("crisis-scope-now", channels=crisis_words.some(inside, facts), count=inside.count)]
    if outside.count:
        told.append(Say("crisis-scope-outside", channels=crisis_words.some(outside, facts)))
    told.append(Say("crisis-scope-how", department=called.department(facts)))
    return Turn(next="rescope", answers={"crisis": view.id}, words=tuple(told))


def rescope(state: State, event: Event, facts: Facts) -> Turn:
    """ "ta med barn och utbildning", "ta bort bibliotekets Facebook"."""
    view = the(facts).view
    if view is None or not isinstance(event, Said):
        return crisis_picture.look(facts)
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("crisis-scope-kept"),))
    meaning, rest = vocabulary.said(event.text, "crisis_come", "crisis_leave")
    if not meaning:
        meaning, rest = in_a_crisis.leads(event.text, alone=True)
    return moved(facts, view, meaning.removeprefix("crisis_"), rest)


def moved(facts: Facts, view: CrisisView, moves: str, rest: str) -> Turn:
    """What comes in or leaves; "bara kultur" is that sector in and all others out."""
    chosen = crisis.read_scope(facts, rest) if moves in ("come", "leave", "only") and rest else None
    every = the(facts).every
    ids = tuple(one.id for one in every if _is_chosen(one.id, one.department_id, chosen)) if chosen else ()
    if not ids:
        unclear = (Say("crisis-scope-unclear"),)
        return Turn(next="rescope", answers={"crisis": view.id}, words=unclear, lost=True)
    others = tuple(one.id for one in every if one.id not in ids) if moves == "only" else ()
    wish = ChangeScope(
        crisis=view.id, come=ids if moves in ("come", "only") else (), leave=ids if moves == "leave" else others
    )
    return Turn(next="rescoped", answers={"crisis": view.id}, wish=wish)


def _is_chosen(id: int, department: int | None, chosen: dict[str, str]) -> bool:
    ids = {int(one) for one in chosen["ids"].split(",") if one}
    match Scope(chosen["scope"]):
        case Scope.ALL:
            return True
        case Scope.DEPARTMENTS:
            return department in ids
        case Scope.CHANNELS:
            return id in ids


def rescoped(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            come, leave = int(receipt.values["come"]), int(receipt.values["leave"])
            return Turn(words=(Say("crisis-rescoped", come=come, leave=leave),))
        case Refused(error=error):
            return Turn(next="rescope", words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()
