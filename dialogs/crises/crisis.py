"""Crisis mode is begun: what has happened, what it is about, one look at what it means, and (Starta).

At most four presses or lines from the first word to started, at night, on a phone.
"""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz, process

from dialogs import called, given
from dialogs.channels.channel_reading import department, folded
from dialogs.crises import crisis_form, crisis_picture, crisis_words
from dialogs.crises.crisis_reading import ids_of, parts
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts, Need
from dialogs.texts import in_a_crisis, vocabulary
from dialogs.texts.vocabulary import fold
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Line, Message, Plain, Say, Word, buttons, press
from register.crises.crises import Scope
from register.crises.crisis_scope import Called
from register.crises.crisis_wishes import AskToStart, StartCrisis, SwitchCrisis
from register.errors import CrisisRuns, NoCrisisRule, NotAllowed

_MEANINGS = (
    "crisis_start",
    "crisis_drill",
    "crisis_update",
    "crisis_end",
    "crisis_ready",
    "crisis_log",
    "crisis_paper",
)
_TICKS = ("exercise", "comments", "pause")
LONGEST = crisis_form.LONGEST
_LIKELY = 85
"""How alike a text and a channel's name must be, of 100."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "/kris", "/kris start vattenläcka", "/kris läge …", "/kris slut", "/kris beredskap", "krisläge"."""
    meaning, rest = _said(event.text)
    if meaning in ("crisis_start", "crisis_drill"):
        drill = meaning == "crisis_drill"
        what = "" if drill and in_a_crisis.is_when(rest) else rest
        return _may_i_start(what=what, form=bool(event.args.get("form")), exercise=drill)
    if meaning:
        do = meaning.removeprefix("crisis_")
        return Turn(
            next="start",
            goto=Goto(
                dialog="readiness" if do == "ready" else "crisis_run",
                args={"do": do, "rest": rest, "form": bool(event.args.get("form"))},
            ),
        )
    turn = crisis_picture.look(facts)
    idle = the(facts).enabled and the(facts).may_start and not the(facts).running
    return Turn(next="seen", words=turn.words) if idle else turn


def _said(text: str) -> tuple[str, str]:
    """What is to be done and what was written besides, as it was, its full stop too: "starta krisläge: vattenläcka."."""
    for sign in (":", ","):
        head, found, after = text.partition(sign)
        before, more = vocabulary.said(head, *_MEANINGS)
        if found and before and not more:
            return before, after.strip()
    meaning, rest = vocabulary.said(text, *_MEANINGS)
    return meaning, text[text.find(rest) :].strip() if rest and rest in text else rest


def seen(state: State, event: Event, facts: Facts) -> Turn:
    """ "starta" or "ja" under the overview, as its button; anything else is heard as if nothing were open."""
    no = isinstance(event, Said) and vocabulary.yes_or_no(event.text) == ("no", "")
    if not isinstance(event, Said) or no or _breaks_off(event.text):
        return Turn(words=(Say("crisis-not-started"),))
    starts = vocabulary.said(event.text, "crisis_start") == ("crisis_start", "")
    if starts or vocabulary.yes_or_no(event.text) == ("yes", ""):
        return _may_i_start()
    if the(facts).running:
        return crisis_picture.look(facts)
    return Turn(next="seen", words=crisis_picture.idle(facts), lost=True)


def begin(state: State, event: Pressed, facts: Facts) -> Turn:
    return _may_i_start()


def asked(state: State, event: Event, facts: Facts) -> Turn:
    """Whether one may; nobody writes what has happened in vain."""
    match event:
        case Done() if state.answers.get("form"):
            return Turn(next="what", words=(Say("crisis-open-form"), crisis_form.ask(facts, {})))
        case Done() if state.answers.get("what"):
            return _ask_scope(facts)
        case Done() if state.answers.get("exercise"):
            return Turn(next="what", words=(Say("crisis-what-exercise"),))
        case Done():
            return Turn(next="what", words=(Say("crisis-what"),))
        case Refused(error=NoCrisisRule()):
            return Turn(words=crisis_picture.no_rule(facts))
        case Refused(error=CrisisRuns() as runs):
            return crisis_picture.runs(facts, runs)
        case Refused(error=NotAllowed()):
            return Turn(words=(crisis_picture.who_starts(facts),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def what(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn(next="what", words=(Say("crisis-what"),))
    if _breaks_off(event.text):
        return Turn(words=(Say("crisis-not-started"),))
    if vocabulary.control(event.text) == "form":
        return Turn(next="what", words=(crisis_form.ask(facts, {}),))
    return _ask_scope(facts, what=event.text.strip()[:LONGEST])


def scope(state: State, event: Event, facts: Facts) -> Turn:
    """ "alla", "barn och utbildning", "bibliotekets Facebook"."""
    if not isinstance(event, Said):
        return _ask_scope(facts)
    if _breaks_off(event.text):
        return Turn(words=(Say("crisis-not-started"),))
    chosen = read_scope(facts, event.text)
    return (
        _look(**chosen)
        if chosen
        else Turn(
            next="scope",
            words=(Say("crisis-scope-unknown", department=called.department(facts)), *_scopes(facts)),
            lost=True,
        )
    )


def confirm(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return _look()
    if _breaks_off(event.text):
        return Turn(words=(Say("crisis-not-started"),))
    real, before = vocabulary.said(event.text, "crisis_real", "crisis_exercise")
    if real:
        # Never a toggle: "skarpt" is in earnest however often it is said.
        chosen = {"exercise": real == "crisis_exercise"}
        if before and vocabulary.said(before, "crisis_go") == ("crisis_go", ""):
            return _go(state, **chosen)
        return _look(**chosen)
    if vocabulary.yes_or_no(event.text)[0] == "no":
        return Turn(words=(Say("crisis-not-started"),))
    meaning, _ = vocabulary.said(event.text, "crisis_go", "crisis_comments", "crisis_pause")
    if meaning == "crisis_go" or vocabulary.yes_or_no(event.text)[0] == "yes":
        return _go(state)
    if meaning:
        return _look(**{meaning.removeprefix("crisis_"): True})
    return Turn(next="confirm", words=(Say("crisis-confirm-how"),), lost=True)


def looked(state: State, event: Event, facts: Facts) -> Turn:
    """What starting would mean, read anew with what has been chosen."""
    match event:
        case Done() if _is_empty(facts):
            return Turn(next="scope", words=(Say("crisis-scope-empty"), *_scopes(facts)))
        case Done() if state.answers.get("ticked"):
            return Turn(next="confirm", replaces=_preview(facts, state))
        case Done():
            return Turn(next="confirm", words=_preview(facts, state))
        case Refused(error=CrisisRuns() as runs):
            return crisis_picture.runs(facts, runs)
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def _is_empty(facts: Facts) -> bool:
    """Whether what has been chosen has no channel, so that nobody would be told."""
    found = the(facts).preview
    return found is not None and not found.channels


def started(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            told = Say(
                "crisis-started-exercise" if state.answers.get("exercise") else "crisis-started",
                number=int(receipt.values["number"]), channels=int(receipt.values["channels"]),
                people=int(receipt.values["people"]), unit=crisis_words.publisher(facts),
            )  # fmt: skip
            # The picture itself comes as a message of its own, and is the one that is kept up to date.
            return Turn(replaces=(told,)) if state.answers.get("pressed") else Turn(words=(told,))
        case Refused(error=CrisisRuns() as runs):
            return crisis_picture.runs(facts, runs)
        case Refused(error=error):
            return Turn(next="what", words=(crisis_words.refusal(facts, error), Say("crisis-what")))
        case _:
            return Turn()


def again(state: State, facts: Facts) -> Message:
    match state.step:
        case "seen":
            return (Say("crisis-seen-how"),)
        case "what":
            return (Say("crisis-what"),)
        case "scope":
            return (Say("crisis-scope"), *_scopes(facts))
        case "confirm":
            return (Say("crisis-confirm-how"),)
        case _:
            return ()


# Presses


def choose(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Alla kanaler); or (Utvalda kanaler), which asks which."""
    if event.press.args.get("scope") != Scope.ALL:
        return Turn(next="scope", words=(Say("crisis-which-channels"),))
    return _look(scope=str(Scope.ALL), ids="")


def toggle(state: State, event: Pressed, facts: Facts) -> Turn:
    return _look(ticked=True, **_switched(state, str(event.press.args.get("which"))))


def go(state: State, event: Pressed, facts: Facts) -> Turn:
    return _go(state, pressed=True)


def filled(state: State, event: Filled, facts: Facts) -> Turn:
    """The form, all in one."""
    values = event.values
    written = str(values.get("what") or "").strip()[:LONGEST]
    wanted = str(values.get("scope") or Scope.ALL)
    where = "departments" if wanted == Scope.DEPARTMENTS else "named" if "named" in values else "channels"
    ids = _picked(facts, where, values.get(where)) if wanted != Scope.ALL else ""
    problems: dict[str, Say] = {}
    if not written:
        problems["what"] = Say("answer-empty")
    if wanted != Scope.ALL and not ids:
        problems[where] = Say(
            "crisis-scope-unknown" if where == "named" and values.get(where) else "crisis-pick-some",
            department=called.department(facts),
        )
    if problems:
        return Turn(next="what", words=(crisis_form.ask(facts, dict(values), problems),))
    ticks = {name: bool(values.get(name)) for name in _TICKS}
    return _look(what=written, scope=wanted, ids=ids, **ticks)


def _picked(facts: Facts, where: str, value: Any) -> str:
    """Ids of what was picked, or of the channels that were written."""
    if where == "named":
        return _joined(one.id for one in channels_named(facts, str(value or "")))
    return _joined(one for one in value or () if given.number(one))


def switch(state: State, event: Pressed, facts: Facts) -> Turn:
    """The steward switches the local instruction on or off."""
    return Turn(next="switched", wish=SwitchCrisis(on=bool(event.press.args.get("on"))))


def switched(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            id = "crisis-local-on" if receipt.values["on"] else "crisis-local-off"
            return Turn(words=(Say(id, policy=facts.pack.organisation.guideline.noun_definite),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def read_scope(facts: Facts, text: str) -> dict[str, str] | None:
    """What a text means by scope: {"scope": …, "ids": "3,7"}."""
    only, rest = in_a_crisis.leads(text, alone=True)
    text = rest if only == "only" else text
    if vocabulary.said(text, "crisis_all")[0]:
        return {"scope": str(Scope.ALL), "ids": ""}
    found = channels_named(facts, text)
    if found:
        return {"scope": str(Scope.CHANNELS), "ids": _joined(one.id for one in found)}
    sectors = [department(part, the(facts).departments or {}) for part in parts(text)]
    ids = [id for id in sectors if id is not None]
    return {"scope": str(Scope.DEPARTMENTS), "ids": _joined(ids)} if ids and len(ids) == len(sectors) else None


def channels_named(facts: Facts, text: str) -> list[Called]:
    """Channels named in a text, by what they are called; every part of it must be one."""
    every = the(facts).every
    names = [folded(one.name) for one in every]
    found: list[Called] = []
    for part in parts(text):
        best = process.extractOne(fold(part), names, scorer=fuzz.ratio, score_cutoff=_LIKELY)
        if best is None:
            return []
        found.append(every[best[2]])
    return found


def _may_i_start(*, what: str = "", form: bool = False, exercise: bool = False) -> Turn:
    ticks = {**dict.fromkeys(_TICKS, False), "exercise": exercise}
    clean = {"what": what[:LONGEST], "form": form and not what, "scope": "", "ids": "", **ticks}
    return Turn(next="asked", answers=clean, wish=AskToStart())


def _ask_scope(facts: Facts, **answers: Any) -> Turn:
    return Turn(next="scope", answers=answers, words=(Say("crisis-scope"), *_scopes(facts)))


def _scopes(facts: Facts) -> Message:
    departments = sorted((the(facts).departments or {}).items(), key=lambda pair: pair[1])
    own = [(id, name) for id, name in departments if id in the(facts).with_channels]
    told: list[Word] = [
        buttons(
            ("button-crisis-all", press("crisis.choose", latched=True, scope=str(Scope.ALL))),
            ("button-crisis-pick", press("crisis.choose", latched=True, scope=str(Scope.CHANNELS))),
        )
    ]
    if own:
        told.insert(
            0, Say("crisis-sectors", department=called.department(facts), sectors=tuple(Plain(name) for _, name in own))
        )
    return tuple(told)


def _look(**answers: Any) -> Turn:
    """The facts are read once more before the answer, since the preview is of what has just been chosen."""
    return Turn(next="looked", answers={"ticked": False, **answers}, wish=AskToStart())


def _go(state: State, *, pressed: bool = False, **chosen: bool) -> Turn:
    answers = {**state.answers, **chosen}
    wish = StartCrisis(
        what=str(answers.get("what") or ""), scope=str(answers.get("scope") or Scope.ALL), ids=ids_of(answers),
        exercise=bool(answers.get("exercise")), takes_comments=bool(answers.get("comments")),
        pauses_posts=bool(answers.get("pause")),
    )  # fmt: skip
    return Turn(next="started", answers={"pressed": pressed, **chosen}, wish=wish)


def _switched(state: State, which: str) -> dict[str, bool]:
    return {which: not state.answers.get(which)} if which in _TICKS else {}


def _preview(facts: Facts, state: State) -> Message:
    found, answers = the(facts).preview, state.answers
    if found is None:
        return (Say("crisis-scope"), *_scopes(facts))
    ticks = {name: bool(answers.get(name)) for name in _TICKS}
    return crisis_words.preview(facts, str(answers.get("what")), _scope_line(facts, answers), found, **ticks)


def _scope_line(facts: Facts, answers: Any) -> Line:
    ids = ids_of(answers)
    match Scope(str(answers["scope"])):
        case Scope.ALL:
            return Say("crisis-scope-all")
        case Scope.DEPARTMENTS:
            names = the(facts).departments or {}
            return Say("crisis-list", them=tuple(Plain(names[id]) for id in ids if id in names))
        case Scope.CHANNELS:
            return Say("crisis-list", them=crisis_words.names(the(facts).chosen, facts))


def _breaks_off(text: str) -> bool:
    return vocabulary.control(text) in ("cancel", "pause", "back")


def _joined(ids: Any) -> str:
    return ",".join(str(id) for id in ids)


DIALOG = Dialog(
    name="crisis",
    steps=crisis_words.labelling({
        "start": start, "seen": seen, "asked": asked, "what": what, "scope": scope, "looked": looked, "confirm": confirm,
        "started": started, "switched": switched, "shown": crisis_picture.shown,
    }),
    presses=crisis_words.labelling({
        "begin": begin, "choose": choose, "toggle": toggle, "go": go, "filled": filled, "switch": switch,
    }),
    needs=frozenset({Need.CRISIS_LEAD}),
    again=again,
    free=frozenset({"what"}),
    passing=frozenset({"seen"}),
)  # fmt: skip
