"""What people are told of a crisis and of hand-overs, worded at the moment it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import called
from dialogs.crises import crisis_documents, crisis_words, unit_words
from dialogs.crises.crisis_words import names, prefix, publisher, responsible, the
from dialogs.facts import Facts, Need
from dialogs.notice import Check, Notice, NudgeRow, Wording
from dialogs.words import Button, Items, Line, Message, Plain, Say, Style, Value, Word, buttons, press
from register.crises.crises import CrisisView
from register.crises.crisis_scope import Mine


def started(row: NudgeRow, facts: Facts) -> Message:
    return _taken_over(facts, "crisis-notice")


def again(row: NudgeRow, facts: Facts) -> Message:
    return _taken_over(facts, "crisis-notice-again")


def stands_in(row: NudgeRow, facts: Facts) -> Message:
    """Nobody who runs the channel has answered: a substitute or the chief is told instead."""
    return _taken_over(facts, "crisis-notice-stands-in")


def more(row: NudgeRow, facts: Facts) -> Message:
    return _taken_over(facts, "crisis-notice-more")


def _taken_over(facts: Facts, id: str) -> Message:
    view = _view(facts)
    mine = tuple(one for one in the(facts).mine if one.out_at is None)
    since = min((one.in_at for one in mine), default=view.started_at)
    values: dict[str, Value] = {
        "unit": called.capital(publisher(facts)), "channels": names(mine, facts), "count": len(mine), "at": since,
        "what": Plain(view.what), "comments": view.takes_comments, "pause": view.pauses_posts,
    }  # fmt: skip
    exercise = f"{id}-exercise" if view.exercise else id
    told: list[Word] = [*prefix(facts, view), Say(exercise, **values)]
    if not view.exercise:
        told += [Say("crisis-notice-what", what=Plain(view.what)), *responsible(facts, view)]
        told.append(Say("crisis-notice-yours", comments=view.takes_comments, pause=view.pauses_posts))
    return (*told, crisis_words.answer_buttons(view))


def answered(row: NudgeRow, facts: Facts) -> Message:
    view = _view(facts)
    mine = tuple(one for one in the(facts).mine if one.out_at is None) or the(facts).mine
    return (*prefix(facts, view), Say("crisis-line-answered", channels=names(mine, facts)))


def again_over(row: NudgeRow, facts: Facts) -> Message:
    return (*prefix(facts, _view(facts)), Say("crisis-line-again"))


def closed(row: NudgeRow, facts: Facts) -> Message:
    """A card that nobody answered while it was on."""
    view = _view(facts)
    return (*prefix(facts, view), Say(crisis_words.kind(view, "crisis-line-closed")))


def less(row: NudgeRow, facts: Facts) -> Message:
    view = _view(facts)
    left = tuple(one for one in the(facts).mine if one.id in (row.about.get("left") or ()))
    return (*prefix(facts, view), _no_more(facts, view, left), _back(view))


def handed_back(row: NudgeRow, facts: Facts) -> Message:
    """What has come back and not been acknowledged, as it stands now, where somebody looks at what waits for them."""
    view = _view(facts)
    if not view.running:
        return ended(row, facts)
    left = tuple(one for one in the(facts).mine if one.out_at is not None and one.back_at is None)
    return (*prefix(facts, view), _no_more(facts, view, left), _back(view))


def _no_more(facts: Facts, view: CrisisView, left: tuple[Mine, ...]) -> Say:
    """What is no longer in it; an exercise took nothing, so nothing is given back."""
    id, waiting = crisis_words.kind(view, "crisis-notice-less"), sum(one.waiting for one in left)
    return Say(id, channels=names(left, facts), waiting=waiting)


def ended(row: NudgeRow, facts: Facts) -> Message:
    """Handed back from a moment; what waits for an answer is said, and nothing of the time between is asked for."""
    view = _view(facts)
    mine = the(facts).mine
    if view.exercise:
        return (*prefix(facts, view), Say("crisis-notice-ended-exercise"))
    waiting = tuple(one for one in mine if one.waiting)
    told: list[Word] = [
        *prefix(facts, view),
        Say("crisis-notice-ended", channels=names(mine, facts), at=view.ended_at, count=len(mine)),
    ]
    if waiting:
        told += [
            Say("crisis-notice-waiting"),
            Items(
                tuple(
                    Say("crisis-waiting-line", channel=crisis_words.title(facts, one), count=one.waiting)
                    for one in waiting
                )
            ),
        ]
    return (*told, _back(view))


def back(row: NudgeRow, facts: Facts) -> Message:
    return (*prefix(facts, _view(facts)), Say("crisis-taken-back", channels=names(the(facts).mine, facts)))


def call(row: NudgeRow, facts: Facts) -> Message:
    who = int(row.about["person"])
    found = facts.people.get(who)
    phone = found.phone if found and found.phone else ""
    told = Say("crisis-notice-call", who=facts.shown(who), phone=phone or Say("crisis-no-phone"))
    return (*prefix(facts, _view(facts)), told)


def update(row: NudgeRow, facts: Facts) -> Message:
    entry = the(facts).entry
    if entry is None:
        return ()
    view = _view(facts)
    return (*prefix(facts, view), Say("crisis-notice-update", at=entry.at), crisis_documents.answers(facts, entry))


def corrected(row: NudgeRow, facts: Facts) -> Message:
    entry, before = the(facts).entry, the(facts).corrected
    if entry is None or before is None:
        return ()
    now, then = (crisis_words.as_sentence(text) for text in (entry.text, crisis_documents.said(facts, before)))
    return (*prefix(facts, _view(facts)), Say("crisis-notice-corrected", text=Plain(now), before=Plain(then)))


def still_on(row: NudgeRow, facts: Facts) -> Message:
    view = _view(facts)
    ways = buttons(
        ("button-crisis-status", press("crisis_run.status", crisis=view.id)),
        ("button-crisis-end", press("crisis_run.end", crisis=view.id)),
    )
    return (*prefix(facts, view), Say("crisis-notice-still-on", at=view.started_at, what=Plain(view.what)), ways)


def status(row: NudgeRow, facts: Facts) -> Message:
    """The live picture; when it is over, a line."""
    view = _view(facts)
    if view.running:
        return crisis_words.status(facts, view)
    return crisis_words.over(facts, view)


def moved(row: NudgeRow, facts: Facts) -> Message:
    """The picture has been asked for again."""
    return (*prefix(facts, _view(facts)), Say("crisis-line-moved"))


def summary(row: NudgeRow, facts: Facts) -> Message:
    """Duration, who knew per sector, what was sent: never per person."""
    view = _view(facts)
    updates = sum(1 for one in the(facts).log if one.what == "update" and one.corrects is None)
    told: list[Word] = [
        *prefix(facts, view),
        Say("crisis-summary", number=view.number, what=Plain(view.what), **crisis_words.lasted(view),
            channels=crisis_words.picture(facts).inside.count, updates=updates),
        Items(tuple(crisis_documents.figures(facts, view))),
    ]  # fmt: skip
    ways = buttons(
        ("button-crisis-log", press("crisis_run.log", crisis=view.id, kept=True)),
        ("button-crisis-copy", press("crisis_run.copy", crisis=view.id)),
    )
    return (*told, ways)


def _back(view: CrisisView) -> Word:
    at = press("crisis_answer.back", crisis=view.id)
    return buttons(Button(label=Say("button-acknowledge"), press=at, style=Style.PRIMARY))


def _view(facts: Facts) -> CrisisView:
    view = the(facts).view
    if view is None:
        raise RuntimeError("a notice about a crisis that is not there")
    return view


def _runs(row: NudgeRow, facts: Facts) -> bool:
    return the(facts).view is not None and the(facts).running


def _there(row: NudgeRow, facts: Facts) -> bool:
    return the(facts).view is not None


def _over(row: NudgeRow, facts: Facts) -> bool:
    view = the(facts).view
    return view is not None and not view.running


def _waits_back(row: NudgeRow, facts: Facts) -> bool:
    return any(one.out_at is not None and one.back_at is None for one in the(facts).mine)


def _entry(row: NudgeRow, facts: Facts) -> bool:
    return the(facts).entry is not None


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("crisis-heading")


def _one(word: Wording, holds: Check = _there, *needs: Need) -> Notice:
    return Notice(word=word, holds=holds, title=_title, needs=frozenset({Need.CRISIS, *needs}))


NOTICES: Mapping[str, Notice] = {
    "crisis-started": _one(started, _runs),
    "crisis-again": _one(again, _runs),
    "crisis-stands-in": _one(stands_in, _runs),
    "crisis-more": _one(more, _runs),
    "crisis-less": _one(less),
    "crisis-answered": _one(answered),
    "crisis-again-over": _one(again_over),
    "crisis-closed": _one(closed),
    "crisis-call": _one(call, _runs),
    "crisis-update": _one(update, _entry),
    "crisis-corrected": _one(corrected, _entry),
    "crisis-still-on": _one(still_on, _runs),
    "crisis-status": _one(status, _there, Need.CRISIS_PICTURE),
    "crisis-moved": _one(moved),
    "crisis-ended": _one(ended, _over),
    "crisis-back": _one(back),
    "crisis-handed-back": _one(handed_back, _waits_back),
    "crisis-summary": _one(summary, _over, Need.CRISIS_PICTURE, Need.CRISIS_LOG),
    **unit_words.NOTICES,
}
"""How each notice is worded. The row's `about` names the crisis, the entry and the person as a press would."""
