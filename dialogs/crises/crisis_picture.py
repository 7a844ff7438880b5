"""Whether a crisis is on, to each what concerns them; whoever leads one gets the picture that is kept up to date.

That picture is a message of its own (`crisis_notices.status`), edited in place and a line when it is over. Asked for again it
moves down to where it was asked for: an answer could not be edited, and would tell for ever what was true once.
"""

from __future__ import annotations

from dialogs import called
from dialogs.crises import crisis_words
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts
from dialogs.turn import Done, Event, Refused, State, Turn
from dialogs.words import Message, Say, Word, buttons, press
from register import rights
from register.crises.crisis_wishes import ShowPicture
from register.errors import CrisisRuns


def look(facts: Facts, *, told: Message = ()) -> Turn:
    """ "krisläge". `told`: said already of what comes, so that the picture needs no words of its own."""
    seen = the(facts)
    if seen.view is None or not seen.running:
        return Turn(words=idle(facts))
    if not seen.may_start:
        return Turn(words=crisis_words.mine(facts, seen.view, whole=True))
    answers = {"crisis": seen.view.id, "told": bool(told)}
    return Turn(next="shown", answers=answers, words=told, wish=ShowPicture(crisis=seen.view.id))


def shown(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done() if state.answers.get("told"):
            return Turn()
        case Done():
            return Turn(words=(Say("crisis-picture-here"),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def runs(facts: Facts, error: CrisisRuns) -> Turn:
    """Somebody was first: who and when, and what it is, so that one joins instead of starting another."""
    told = Say(
        "crisis-runs-exercise" if error.facts["exercise"] else "crisis-runs",
        who=error.facts["by"],
        at=error.facts["at"],
    )
    return look(facts, told=(told,)) if the(facts).running else Turn(words=(told,))


def over(facts: Facts) -> Turn:
    """A button on a card about a crisis that has ended: the card says so, and has no buttons any more."""
    view = the(facts).view
    if view is None or view.running or not the(facts).may_start:
        return look(facts)
    return Turn(replaces=crisis_words.over(facts, view))


def idle(facts: Facts) -> Message:
    """None is on, and what one can do about it."""
    seen = the(facts)
    if not seen.enabled:
        return no_rule(facts)
    told: list[Word] = [Say("crisis-none"), *((Say("crisis-none-local"),) if seen.local else crisis_words.rule(facts))]
    if seen.may_start:
        told.append(
            buttons(("button-crisis-begin", press("crisis.begin")), ("button-readiness", press("readiness.open")))
        )
    elif facts.pack.crisis.may_start:
        told.append(who_starts(facts))
    return tuple(told)


def who_starts(facts: Facts) -> Say:
    return Say("crisis-who-starts", who=crisis_words.starters(facts))


def no_rule(facts: Facts) -> Message:
    told: list[Word] = [
        Say(
            "crisis-no-rule",
            guideline=facts.pack.organisation.guideline.short,
            policy=facts.pack.organisation.guideline.noun_definite,
        )
    ]
    if rights.is_steward(facts.pack, facts.me):
        told += [Say("crisis-no-rule-steward"), buttons(("button-crisis-local-on", press("crisis.switch", on=True)))]
    if rights.in_communications(facts.pack, facts.me):
        told += [Say("crisis-no-rule-instead"), buttons(("button-send-message", press("go.send")))]
    elif not rights.is_steward(facts.pack, facts.me):
        told.append(Say("crisis-no-rule-ask", lead=called.the_lead(facts)))
    return tuple(told)
