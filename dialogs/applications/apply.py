"""Applying for a channel: one draft, asked question by question or filled in as a form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec.structs import replace

from dialogs import answers as reading
from dialogs import corrections
from dialogs.applications import apply_asides as asides
from dialogs.applications import apply_form, apply_words, questions
from dialogs.applications import apply_moves as moves
from dialogs.applications import apply_others as others
from dialogs.applications import apply_presses as presses
from dialogs.facts import Facts, Need
from dialogs.texts import asked, no_answer, vocabulary
from dialogs.turn import Dialog, Done, Event, Refused, Said, Started, State, Turn
from dialogs.words import Say
from register.applications.applications import ApplicationView
from register.wishes import StartDraft, WriteAnswers


def start(state: State, event: Started, facts: Facts) -> Turn:
    """A new draft, or the one that is already begun."""
    drafts = [case for case in facts.own_cases if case.can_write]
    if event.args.get("application") and event.text:
        opened = replace(state, answers={"application": int(event.args["application"]), "item": None, "skipped": []})
        return ask(opened, Said(text=event.text, meaning=event.meaning), facts)
    if event.args.get("see"):
        return _see(state, drafts, int(event.args["application"]), facts)
    if event.args.get("application"):
        return _open(int(event.args["application"]))
    if vocabulary.control(event.text) == "drop" and len(drafts) > 1:
        return others.which(facts, drafts, drop=True)
    if vocabulary.control(event.text) == "drop":
        return moves.ask_drop(drafts[0]) if drafts else Turn(words=(Say("apply-none-to-drop"),))
    if drafts and event.args.get("form"):
        return _form(drafts[0].id, moves.page_left(drafts[0], facts))
    if not event.args.get("anew") and (turn := others.another(facts, drafts, event.text)) is not None:
        return turn
    if len(drafts) > 1 and not event.args.get("anew"):
        return others.which(facts, drafts)
    if drafts and vocabulary.control(event.text) == "resume":
        turn = _open(drafts[0].id)
        return replace(turn, words=(apply_words.going_on(facts, drafts[0]),))
    if drafts and not event.args.get("anew"):
        return Turn(
            next="resume",
            answers={"application": drafts[0].id, "skipped": []},
            words=apply_words.resume(facts, drafts[0]),
        )
    return Turn(
        next="begun",
        answers={"form": bool(event.args.get("form")), "skipped": []},
        wish=StartDraft(answers=corrections.hints(facts, event.text)),
    )


def _see(state: State, drafts: Sequence[ApplicationView], application: int, facts: Facts) -> Turn:
    """All the answers, each with its (Ändra): what somebody who wants to change something looks for."""
    case = next((case for case in drafts if case.id == application), None)
    return moves.at_summary(state, replace(facts, case=case)) if case is not None else _open(application)


def _open(application: int) -> Turn:
    return Turn(
        next="ask",
        answers={"application": application, "skipped": []},
        wish=WriteAnswers(application=application, answers={}),
    )


def _form(application: int, page: int) -> Turn:
    return Turn(
        next="written",
        answers={"application": application, "form_page": page},
        wish=WriteAnswers(application=application, answers={}),
    )


def begun(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            if state.answers.get("form"):
                return _form(receipt.id, 1)
            return Turn(
                next="written",
                answers={"application": receipt.id, "opening": True},
                wish=WriteAnswers(application=receipt.id, answers={}),
            )
        case _:
            return Turn(words=(Say("apply-lost"),))


def resume(state: State, event: Event, facts: Facts) -> Turn:
    """There is a draft: go on with it, or begin anew."""
    if isinstance(event, Said):
        control = vocabulary.control(event.text)
        asked = next((flag for flag in _ONCE_MORE if state.answers.get(flag)), None)
        if asked is not None:
            return _once_more(replace(state, answers={**state.answers, asked: None}), event, facts, asked)
        if control == "restart":
            return moves.ask_restart(state, facts)
        if control in ("cancel", "pause"):
            return Turn(words=(Say("apply-paused"),))
        if control == "drop" and facts.case is not None:
            return moves.ask_drop(facts.case)
        if control == "form":
            return presses.open_form(state, event, facts)
        if others.asked_for(event.text):
            return others.begin(state)
        wished = None
        # "ändra … till" says what this one is to be.
        if facts.case is not None and vocabulary.edit(event.text) is None:
            wished = others.another(facts, [facts.case], event.text)
        # Last what the model makes of it, which takes longest: most of what is said here names no other channel.
        if wished is not None and event.meaning.found.wants == "apply":
            return wished
        if control in ("resume", "") and (control or vocabulary.yes_or_no(event.text)[0] == "yes"):
            return moves.next_question(state, facts)
        if vocabulary.yes_or_no(event.text)[0] == "no":
            return Turn(words=(Say("apply-paused"),))
        if facts.case is not None:
            item = moves.first_unanswered(state, facts)
            turn = ask(replace(state, answers={**state.answers, "item": item}), event, facts)
            return replace(turn, answers={"item": item, **turn.answers}) if turn.next == "ask" else turn
    words = moves.again(state, facts) if facts.case is not None else (Say("apply-lost"),)
    return Turn(next="resume", words=words)


_ONCE_MORE: Mapping[str, tuple[str, Callable[[State, Event, Facts], Turn]]] = {
    "restarting": ("restart", presses.restart_sure),
    "dropping": ("drop", presses.drop),
}
"""What is asked about before it is done: the word that says it again, and what then does it, as the button does."""


def _once_more(state: State, event: Said, facts: Facts, asked: str) -> Turn:
    """ "ja", or the word once more, does what was asked about; anything else lets it be, and goes on with the application."""
    control, do = _ONCE_MORE[asked]
    said, heard = vocabulary.yes_or_no(event.text)[0], vocabulary.control(event.text)
    if heard == control or said == "yes":
        return do(state, event, facts)
    stays = said == "no" or heard in ("cancel", "resume")
    turn = moves.go_on(state, facts) if stays else ask(state, event, facts)
    return replace(turn, answers={asked: None, **turn.answers})


def ask(state: State, event: Event, facts: Facts) -> Turn:
    """The open question: steered, corrected, or answered."""
    case = facts.case
    if case is None or not case.can_write:
        return Turn(words=(Say("apply-lost"),))
    if not isinstance(event, Said):
        return moves.next_question(state, facts)
    if state.answers.get("offered"):
        turn = moves.where_it_goes(state, facts, event.text) or ask(
            replace(state, answers={**state.answers, "offered": None}), event, facts
        )
        return replace(turn, answers={"offered": None, **turn.answers})
    if asked.changes_own(event.text) == "" and vocabulary.correction(event.text) is None:
        return moves.so_far(state, facts, case)
    if vocabulary.tells(event.text, "wanted_no_more") or vocabulary.tells(event.text, "given_up"):
        return moves.ask_drop(case)
    item = moves.open_item(state, facts)
    if item is not None and no_answer.asks_why(event.text):
        return asides.why(facts, case, item)
    if is_about(state, event.text, facts):
        return moves.steer(state, vocabulary.EXPLAIN, facts, case) or moves.at_summary(state, facts)
    steered = moves.steer(state, event.text, facts, case)
    if steered is not None:
        return steered
    if item is not None and (kept := asides.all_the_same(state, facts, item, event.text)) is not None:
        return kept
    if item is not None and (no := asides.unanswered(state, facts, case, item, event.text)) is not None:
        return no
    if item is not None and (elsewhere := moves.misplaced_answer(state, facts, case, item, event.text)) is not None:
        return elsewhere
    change = corrections.read(facts, case, event.text, open_item=item, just=moves.key_of(state, "just"))
    if change is not None:
        return moves.change(state, facts, change)
    if item is None:
        return moves.not_at_summary(state, facts, case, event.text)
    read = reading.read(item, event.text, facts, before=case.answers.get(item.key))
    return moves.answer(state, facts, item, read)


def is_about(state: State, text: str, facts: Facts) -> bool:
    """ "vad menas med plan?", "vad är en sektor?" where that is what is asked for just now; "varför frågar du det?"."""
    meant = vocabulary.meant(text)
    item = moves.open_item(state, facts)
    if item is not None and state.step == "ask":
        how = no_answer.asks_how(text)
        if no_answer.asks_why(text) or how == "" or (how and questions.speaks_of(item, how)):
            return True
    return bool(meant) and state.step == "ask" and item is not None and questions.speaks_of(item, meant)


def written(state: State, event: Event, facts: Facts) -> Turn:
    """An answer has been stored: says so, and asks what comes next."""
    if isinstance(event, Refused) or facts.case is None:
        return Turn(words=(apply_words.refusal(event.error) if isinstance(event, Refused) else Say("apply-lost"),))
    if state.answers.get("form_page"):
        page = int(state.answers["form_page"])
        return Turn(next="ask", answers={"form_page": None}, words=(apply_form.page(facts, facts.case, page),))
    said = apply_words.stored(facts, facts.case, state.answers)
    turn = moves.next_question(state, facts)
    return replace(
        turn,
        words=(*said, *turn.words),
        answers={**turn.answers, "opening": None, "changed": None, "half": None, "along": None},
    )


DIALOG = Dialog(
    name="apply",
    steps={
        "start": start,
        "begun": begun,
        "resume": resume,
        "ask": ask,
        "written": written,
        "paged": presses.paged,
        "dropped": presses.dropped,
        "sent": presses.sent,
        "withdrawing": presses.withdrawing,
        "withdrawn": presses.withdrawn,
    },
    presses={
        "edit": presses.edit,
        "choose": presses.choose,
        "chief": presses.chief,
        "put": presses.put,
        "another": others.press_another,
        "skip": asides.skip,
        "go_on": presses.go_on,
        "see": presses.see,
        "restart": presses.restart,
        "restart_sure": presses.restart_sure,
        "drop": presses.drop,
        "form": presses.open_form,
        "page": presses.page,
        "send": moves.send,
        "withdraw": presses.withdraw,
    },
    needs=frozenset({Need.CASE, Need.OWN_CASES, Need.MENTIONED, Need.FIRST_NAMED, Need.DEPARTMENTS, Need.UNSURE_CHIEF}),
    again=moves.again,
    about=is_about,
    passing=frozenset({"withdrawing"}),
)
