"""Short guides, one dialog each: should we answer, is this a case, I have seen criticism. A question at a time, then advice.

They never ask for what a visitor has written or who it was. What is typed is an answer or nothing, and nothing of it is
kept: the state holds which way was taken, as ids.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from dialogs.facts import Facts, Need
from dialogs.guideline import ask_policy, guide_words
from dialogs.records import tell_chief
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Event, Goto, Pressed, Said, Started, State, Step, Turn
from dialogs.words import Message, Say
from policy_text import guides
from policy_text.guides import ELSEWHERE, Guide, Option

SHORT = 8
"""Words of an answer that may hold its word anywhere; a longer text must begin with it."""

_Way = tuple[str, ...]
"""The questions answered so far, the first one first."""


def _start(name: str, guide: Guide) -> Step:
    def start(state: State, event: Started, facts: Facts) -> Turn:
        told = str(event.args.get("end") or _told(guide, event.text))
        if told in guide.outcomes:
            return Turn(words=guide_words.ended(facts, name, guide, told), kept=not event.text)
        question, _, option = told.partition(".")
        if option:
            chosen = next(one for one in guide.questions[question].options if one.id == option)
            return replace(_chosen(name, guide, question, chosen, (), facts), kept=not event.text)
        words = (guide_words.opening(facts, name, guide), *guide_words.asked(facts, name, guide, guide.first))
        return Turn(next=guide.first, answers={"way": ""}, words=words, kept=not event.text)

    return start


def _question(name: str, guide: Guide, question: str) -> Step:
    def asked(state: State, event: Event, facts: Facts) -> Turn:
        """Typed: an answer, what steers, a question to the guideline, something else wanted, or what is not understood."""
        here = guide_words.asked(facts, name, guide, question)
        if not isinstance(event, Said):
            return Turn(next=question, words=here)
        if steered := _steered(name, guide, question, state, event.text, facts):
            return steered
        chosen = _read(event.text, guide.questions[question].options)
        if chosen is not None:
            return _chosen(name, guide, question, chosen, _way(state), facts, noted=True)
        if by_the_way := ask_policy.by_the_way(facts, event.meaning):
            return by_the_way
        if event.meaning.found.wants not in ("", name):
            return Turn(goto=Goto(dialog=event.meaning.found.wants), kept=False)
        return Turn(next=question, words=(Say("guide-not-understood"), *here), kept=False)

    return asked


def _steered(name: str, guide: Guide, question: str, state: State, text: str, facts: Facts) -> Turn | None:
    """ "avbryt", "tillbaka", "börja om", "vad menas", "mer"; None when it is none of them."""
    if vocabulary.said(text, "more") == ("more", "") and len(guide.questions[question].options) > guide_words.MOST:
        return Turn(next=question, words=guide_words.rest(facts, name, guide, question))
    match vocabulary.control(text):
        case "cancel" | "pause":
            return Turn(words=(Say("guide-stopped"),))
        case "back":
            return _to(name, guide, _up_to(question, _way(state)), facts)
        case "restart":
            return _to(name, guide, (), facts)
        case "what":
            here = guide_words.asked(facts, name, guide, question)
            return Turn(next=question, words=(Say("guide-any-way"), *here))
        case _:
            return None


def _pick(name: str, guide: Guide) -> Step:
    def pick(state: State, event: Pressed, facts: Facts) -> Turn:
        """An answer pressed. It says which question it answers, so an earlier one may be answered anew."""
        question, option = str(event.press.args.get("question")), str(event.press.args.get("option"))
        asked = guide.questions.get(question)
        chosen = next((one for one in asked.options if one.id == option), None) if asked else None
        if chosen is None:
            return Turn(words=(Say("unknown-button"),), aside=True)
        turn = _chosen(name, guide, question, chosen, _way(state), facts)
        answered = guide_words.answered(facts, name, question, chosen)
        return Turn(next=turn.next, answers=turn.answers, words=turn.words, goto=turn.goto, replaces=answered)

    return pick


def _more(name: str, guide: Guide) -> Step:
    def more(state: State, event: Pressed, facts: Facts) -> Turn:
        """(Mer): the answers that did not fit under the question."""
        question = str(event.press.args.get("question"))
        if question not in guide.questions:
            return Turn(words=(Say("unknown-button"),), aside=True)
        return Turn(
            next=question, answers={"way": " ".join(_up_to(question, _way(state)))},
            words=guide_words.rest(facts, name, guide, question),
        )  # fmt: skip

    return more


def _go(name: str, guide: Guide) -> Step:
    known = {want for outcome in guide.outcomes.values() for want in outcome.opens}

    def go(state: State, event: Pressed, facts: Facts) -> Turn:
        want = str(event.press.args.get("want"))
        if want not in known:
            return Turn(words=(Say("unknown-button"),), aside=True)
        return Turn(goto=Goto(dialog=want))

    return go


def _chosen(
    name: str, guide: Guide, question: str, chosen: Option, way: _Way, facts: Facts, *, noted: bool = False
) -> Turn:
    """`noted`: it was typed, so it is said how it was taken."""
    way = (*_up_to(question, way), question)
    if chosen.shows:
        told = guide_words.grounds(facts)
        return Turn(next=question, words=(*told, *guide_words.asked(facts, name, guide, question)), kept=not noted)
    plain = chosen.id in ("yes", "no")
    lead: Message = (guide_words.taken(facts, name, question, chosen),) if noted and not plain else ()
    if chosen.tells_chief:
        lead = (*lead, *tell_chief.offered(facts))
    if chosen.to.startswith(ELSEWHERE):
        return Turn(words=lead, goto=Goto(dialog=chosen.to.removeprefix(ELSEWHERE)), kept=not noted)
    if chosen.to in guide.questions:
        words = (*lead, *guide_words.asked(facts, name, guide, chosen.to))
        return Turn(next=chosen.to, answers={"way": " ".join(way)}, words=words, kept=not noted)
    return Turn(words=(*lead, *guide_words.ended(facts, name, guide, chosen.to)), kept=not noted)


def _to(name: str, guide: Guide, way: _Way, facts: Facts) -> Turn:
    """Back to the last question of a way, or to the first of all."""
    last = way[-1] if way else guide.first
    return Turn(next=last, answers={"way": " ".join(way[:-1])}, words=guide_words.asked(facts, name, guide, last))


def _told(guide: Guide, text: str) -> str:
    """The end, or the answer, that a text tells by itself; "" where it tells none."""
    return next((end for what, end in guide.tells.items() if vocabulary.tells(text, what)), "")


def _way(state: State) -> _Way:
    return tuple(str(state.answers.get("way") or "").split())


def _up_to(question: str, way: _Way) -> _Way:
    """The way to a question, without it."""
    return way[: way.index(question)] if question in way else way


def _read(text: str, options: tuple[Option, ...]) -> Option | None:
    """The answer that a text is: yes or no, a number, or one of an answer's words."""
    by_id, short = {option.id: option for option in options}, len(text.split()) <= SHORT
    if "unsure" in by_id and vocabulary.guide_answer(text, "unsure", anywhere=short):
        return by_id["unsure"]
    said = vocabulary.yes_or_no(text)[0]
    if said:
        return by_id.get(said)
    number = text.strip(" .)")
    if number.isdecimal() and 1 <= int(number[:2]) <= len(options):
        return options[int(number[:2]) - 1]
    hits = [option for option in options if vocabulary.guide_answer(text, option.id, anywhere=short)]
    return hits[0] if len(hits) == 1 else None


def _again(name: str, guide: Guide) -> Callable[[State, Facts], Message]:
    def again(state: State, facts: Facts) -> Message:
        return guide_words.asked(facts, name, guide, state.step) if state.step in guide.questions else ()

    return again


def _dialog(name: str, guide: Guide) -> Dialog:
    return Dialog(
        name=name,
        steps={"start": _start(name, guide), **{one: _question(name, guide, one) for one in guide.questions}},
        presses={"pick": _pick(name, guide), "more": _more(name, guide), "go": _go(name, guide)},
        needs=frozenset(
            {Need.INSTRUCTIONS, *((Need.CHIEFS,) if any(e.letter for e in guide.outcomes.values()) else ())}
        ),
        again=_again(name, guide),
        free=frozenset(guide.questions),
    )


DIALOGS = tuple(_dialog(name, guide) for name, guide in guides.guides().items())
