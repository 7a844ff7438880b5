"""While crisis mode is on, and when it ends: answering, telling more, changing what it is about, handing back."""

from __future__ import annotations

from functools import wraps
from typing import Any

from msgspec.structs import replace

from dialogs import called, given
from dialogs.crises import crisis_documents, crisis_logbook, crisis_picture, crisis_rescope, crisis_words
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Step, Turn
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Kind,
    Message,
    Plain,
    Press,
    Say,
    Style,
    buttons,
    press,
)
from register.crises.crises import CrisisView
from register.crises.crisis_log import Happened
from register.crises.crisis_wishes import AskToLead, CorrectEntry, EndCrisis, SendUpdate
from register.errors import NotPossibleNow

QUESTIONS = ("happened", "affected", "municipality", "do", "more")
"""What people ask in a crisis: what has happened, how am I affected, what does the municipality do, what shall I do, where can I
learn more."""

LONGEST = 3000


def start(state: State, event: Started, facts: Facts) -> Turn:
    view, do = the(facts).view, event.args.get("do")
    if do in ("log", "paper") and view is not None:
        return crisis_logbook.look(facts, view, whole=do == "paper") if crisis_logbook.may_read(facts) else _may_i()
    if view is None or not the(facts).running:
        return crisis_picture.look(facts)
    rest = str(event.args.get("rest") or "").strip()
    if do in ("update", "end", "scope", "news") and not the(facts).may_start:
        return _may_i()
    match do:
        case "update" if rest:
            return _update(view, rest)
        case "update":
            return _ask_update(view, form=bool(event.args.get("form")))
        case "end":
            return _ask_end(facts, view)
        case "scope":
            return crisis_rescope.moved(facts, view, str(event.args.get("moves")), rest)
        case "news":
            return _ask_news(view, event.text)
        case _:
            return crisis_picture.look(facts)


def _may_i() -> Turn:
    """Asked of the register, which keeps that it was refused."""
    return Turn(next="not_mine", wish=AskToLead())


def not_mine(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(words=(Say("crisis-who-leads", who=crisis_words.starters(facts)),))


def leading(step: Step) -> Step:
    """Nothing of it is shown to one who may not do it, whatever card the press comes from."""

    @wraps(step)
    def led(state: State, event: Any, facts: Facts) -> Turn:
        return step(state, event, facts) if the(facts).may_start else _may_i()

    return led


# ---- Telling more --------------------------------------------------------------------------------------------------


def update(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Skicka läge): the form with the five questions; a line typed does as well."""
    view = the(facts).view
    if view is None or not view.running:
        return crisis_picture.over(facts)
    return _ask_update(view, form=True)


def text(state: State, event: Event, facts: Facts) -> Turn:
    view = the(facts).view
    if view is None or not isinstance(event, Said):
        return crisis_picture.look(facts)
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("crisis-not-sent"),))
    if vocabulary.control(event.text) == "form":
        return _ask_update(view, form=True)
    return _update(view, event.text)


def update_filled(state: State, event: Filled, facts: Facts) -> Turn:
    view = the(facts).view
    if view is None:
        return crisis_picture.look(facts)
    fields = {key: str(event.values.get(key) or "").strip() for key in QUESTIONS}
    fields = {key: value for key, value in fields.items() if value}
    if not fields:
        problem = {QUESTIONS[0]: Say("crisis-update-empty")}
        return Turn(next="text", answers={"crisis": view.id}, words=(_five(view, dict(event.values), problem),))
    return Turn(next="sent", answers={"crisis": view.id}, wish=SendUpdate(crisis=view.id, fields=fields))


def _ask_news(view: CrisisView, text: str) -> Turn:
    """What may be news for all is asked about before it is sent."""
    text = text.strip()[:LONGEST]
    asked = Say(crisis_words.kind(view, "crisis-news-ask"), text=Plain(crisis_words.as_sentence(text)))
    row = (
        ("button-crisis-news-send", press("crisis_run.news_send", latched=True)),
        ("button-crisis-news-not", press("crisis_run.news_not", latched=True)),
    )
    return Turn(next="news", answers={"crisis": view.id, "news": text}, words=(asked, buttons(*row)))


def news(state: State, event: Event, facts: Facts) -> Turn:
    """ "ja" sends it; another sentence is asked about in its turn, and anything else is heard as if nothing were open."""
    view = the(facts).view
    if view is None or not view.running or not isinstance(event, Said):
        return crisis_picture.look(facts)
    said = vocabulary.yes_or_no(event.text)
    if said == ("yes", "") or vocabulary.control(event.text) == "send":
        return _update(view, str(state.answers.get("news") or ""))
    if said == ("no", "") or vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("crisis-not-sent"),))
    return Turn(next="news", lost=True)


def news_send(state: State, event: Pressed, facts: Facts) -> Turn:
    view = the(facts).view
    return _update(view, str(state.answers.get("news") or "")) if view is not None else crisis_picture.look(facts)


def news_not(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(replaces=(Say("crisis-not-sent"),))


def sent(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            mend = press("crisis_run.correct", crisis=receipt.id, entry=int(receipt.values["entry"]))
            return Turn(
                words=(
                    Say("crisis-sent", count=int(receipt.values["told"])),
                    buttons(("button-correct", mend)),
                )
            )
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def correct(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Rätta) on a row of the log: the earlier text stands beside the new one."""
    entry, stands = the(facts).entry, the(facts).stands
    if entry is None or stands is None or entry.what not in (Happened.STARTED, Happened.UPDATE):
        return Turn(words=(Say("error-not-found"),))
    answers = {"crisis": _id(event.press, "crisis"), "entry": entry.id}
    text = crisis_words.as_sentence(crisis_documents.said(facts, stands))
    return Turn(next="correction", answers=answers, words=(Say("crisis-correct", text=Plain(text)),))


def correction(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return crisis_picture.look(facts)
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("crisis-not-corrected"),))
    return Turn(
        next="corrected", wish=CorrectEntry(entry=int(state.answers["entry"]), text=event.text.strip()[:LONGEST])
    )


def corrected(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            return Turn(words=(Say("crisis-corrected-done", count=int(receipt.values["told"])),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


# ---- The end -------------------------------------------------------------------------------------------------------


def end(state: State, event: Pressed, facts: Facts) -> Turn:
    view = the(facts).view
    if view is None or not view.running:
        return crisis_picture.over(facts)
    return _ask_end(facts, view)


def ending(state: State, event: Event, facts: Facts) -> Turn:
    view = the(facts).view
    if view is None or not isinstance(event, Said):
        return crisis_picture.look(facts)
    if vocabulary.yes_or_no(event.text)[0] == "yes" or vocabulary.said(event.text, "crisis_end")[0]:
        return _end(view.id)
    return Turn(words=(Say(crisis_words.kind(view, "crisis-goes-on")),))


def end_really(state: State, event: Pressed, facts: Facts) -> Turn:
    return _end(_id(event.press, "crisis"), pressed=True)


def keep_on(state: State, event: Pressed, facts: Facts) -> Turn:
    view = the(facts).view
    if view is None or not view.running:
        return crisis_picture.over(facts)
    return Turn(replaces=(Say(crisis_words.kind(view, "crisis-goes-on")),))


def ended(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            id, values = crisis_words.kind(the(facts).view, "crisis-ended"), receipt.values
            told: Message = (Say(id, number=int(values["number"]), channels=int(values["channels"])),)
            return Turn(replaces=told) if state.answers.get("pressed") else Turn(words=told)
        case Refused(error=NotPossibleNow() as error) if state.answers.get("pressed"):
            return Turn(replaces=(crisis_words.refusal(facts, error),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


# ---- What is looked at ---------------------------------------------------------------------------------------------


def status(state: State, event: Pressed, facts: Facts) -> Turn:
    return crisis_picture.over(facts)


def log(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Loggen); the card of one that has ended says so from now on."""
    view = the(facts).view
    if view is None:
        return Turn(words=(Say("error-not-found"),))
    turn = crisis_logbook.look(facts, view)
    picture = not view.running and not event.press.args.get("kept")
    return replace(turn, replaces=crisis_words.over(facts, view)) if picture else turn


def copy(state: State, event: Pressed, facts: Facts) -> Turn:
    """The whole log as a text, for the diary."""
    view = the(facts).view
    if not crisis_logbook.may_read(facts):
        return _may_i()
    if view is None:
        return Turn(words=(Say("error-not-found"),))
    return crisis_logbook.look(facts, view, whole=True)


def again(state: State, facts: Facts) -> Message:
    match state.step:
        case "text":
            return (Say("crisis-update-ask"),)
        case "rescope":
            return (Say("crisis-scope-how", department=called.department(facts)),)
        case "correction":
            return (Say("crisis-correct-again"),)
        case _:
            return ()


def _ask_update(view: CrisisView, *, form: bool) -> Turn:
    """A line typed does; "/kris läge" and (Skicka läge) open the form too."""
    words: Message = (Say("crisis-update-ask"), *((_five(view, {}),) if form else ()))
    return Turn(next="text", answers={"crisis": view.id}, words=words)


def _update(view: CrisisView, text: str) -> Turn:
    return Turn(next="sent", answers={"crisis": view.id}, wish=SendUpdate(crisis=view.id, text=text.strip()[:LONGEST]))


def _five(view: CrisisView, values: dict[str, object], problems: dict[str, Say] | None = None) -> Ask:
    fields = tuple(
        Field(key=key, kind=Kind.TEXT, label=Say(f"crisis-question-{key}"), required=False, max_length=1000)
        for key in QUESTIONS
    )
    form = Form(
        name="crisis-update", title=Say("crisis-update-form"), press=press("crisis_run.update_filled", crisis=view.id),
        fields=fields, intro=(Say("crisis-nobody"),),
    )  # fmt: skip
    kept = {key: str(value) for key, value in values.items() if key in QUESTIONS}
    return Ask(form=form, values=kept, problems=problems or {})


def _ask_end(facts: Facts, view: CrisisView) -> Turn:
    drawn = crisis_words.picture(facts)
    row = (
        Button(
            label=Say(crisis_words.kind(view, "button-crisis-end-really")),
            press=press("crisis_run.end_really", crisis=view.id),
            style=Style.DANGER,
        ),
        Button(label=Say("button-crisis-keep-on"), press=press("crisis_run.keep_on", crisis=view.id)),
    )
    told = Say(crisis_words.kind(view, "crisis-end-ask"), channels=drawn.inside.count, waiting=drawn.waiting)
    return Turn(next="ending", answers={"crisis": view.id}, words=(told, Buttons(row)))


def _end(id: int, *, pressed: bool = False) -> Turn:
    return Turn(next="ended", answers={"crisis": id, "pressed": pressed}, wish=EndCrisis(crisis=id))


def _id(one: Press, name: str) -> int:
    return given.number(one.args.get(name))


DIALOG = Dialog(
    name="crisis_run",
    steps=crisis_words.labelling({
        "start": start, "text": text, "news": news, "sent": sent, "correction": correction, "corrected": corrected,
        "rescope": crisis_rescope.rescope, "rescoped": crisis_rescope.rescoped, "ending": ending, "ended": ended,
        "not_mine": not_mine, "shown": crisis_picture.shown,
    }),
    presses=crisis_words.labelling({
        "update": leading(update), "update_filled": update_filled, "correct": leading(correct),
        "scope": leading(crisis_rescope.scope), "end": leading(end),
        "news_send": leading(news_send), "news_not": news_not,
        "end_really": end_really, "keep_on": keep_on, "status": status, "log": leading(log), "copy": copy,
    }),
    needs=frozenset({Need.CRISIS_LEAD}),
    again=again,
    free=frozenset({"text", "correction"}),
    passing=frozenset({"news", "rescope"}),
)  # fmt: skip
