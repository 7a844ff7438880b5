"""Applying for a channel: one draft, asked question by question or filled in as a form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dialogs import answers as reading
from dialogs import apply_form, apply_words, corrections, questions
from dialogs.facts import Facts, Need
from dialogs.questions import Item
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say, buttons, press
from policy_text.pack import QuestionKind
from register.applications import ApplicationView
from register.wishes import DropDraft, StartDraft, SubmitApplication, WithdrawApplication, WriteAnswers


def start(state: State, event: Started, facts: Facts) -> Turn:
    """A new draft, or the one that is already begun."""
    drafts = [case for case in facts.own_cases if case.can_write]
    if event.args.get("application"):
        return _open(int(event.args["application"]))
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


def _open(application: int) -> Turn:
    return Turn(
        next="ask",
        answers={"application": application, "skipped": []},
        wish=WriteAnswers(application=application, answers={}),
    )


def begun(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            first = {"application": receipt.id}
            if state.answers.get("form"):
                return Turn(
                    next="written",
                    answers={**first, "form_page": 1},
                    wish=WriteAnswers(application=receipt.id, answers={}),
                )
            return Turn(
                next="written",
                answers={**first, "opening": True},
                wish=WriteAnswers(application=receipt.id, answers={}),
            )
        case _:
            return Turn(words=(Say("apply-lost"),))


def resume(state: State, event: Event, facts: Facts) -> Turn:
    """There is a draft: go on with it, or begin anew."""
    if isinstance(event, Said):
        control = vocabulary.control(event.text)
        if control == "restart":
            return _ask_restart(state, facts)
        if control in ("cancel", "pause"):
            return Turn(words=(Say("apply-paused"),))
        if control == "form":
            return open_form(state, event, facts)
        if control in ("resume", "") and (control or vocabulary.yes_or_no(event.text)[0] == "yes"):
            return _next(state, facts)
        if vocabulary.yes_or_no(event.text)[0] == "no":
            return Turn(words=(Say("apply-paused"),))
        if facts.case is not None:
            return ask(replace(state, answers={**state.answers, "item": _first(state, facts)}), event, facts)
    return Turn(next="resume", words=apply_words.resume(facts, facts.case) if facts.case else (Say("apply-lost"),))


def ask(state: State, event: Event, facts: Facts) -> Turn:
    """The open question: steered, corrected, or answered."""
    case = facts.case
    if case is None or not case.can_write:
        return Turn(words=(Say("apply-lost"),))
    if not isinstance(event, Said):
        return _next(state, facts)
    steered = _steer(state, event.text, facts, case)
    if steered is not None:
        return steered
    item = _item(state, facts)
    change = corrections.read(facts, case, event.text, open_item=item, just=_key(state, "just"))
    if change is not None:
        return _change(state, facts, change)
    if item is None:
        return _at_summary(state, facts)
    read = reading.read(item, event.text, facts, before=case.answers.get(item.key))
    return _answer(state, facts, item, read)


def written(state: State, event: Event, facts: Facts) -> Turn:
    """An answer has been stored: says so, and asks what comes next."""
    if isinstance(event, Refused) or facts.case is None:
        return Turn(words=(apply_words.refusal(event.error) if isinstance(event, Refused) else Say("apply-lost"),))
    if state.answers.get("form_page"):
        page = int(state.answers["form_page"])
        return Turn(next="ask", answers={"form_page": None}, words=(apply_form.page(facts, facts.case, page),))
    said = apply_words.stored(facts, facts.case, state.answers)
    turn = _next(state, facts)
    return replace(
        turn, words=(*said, *turn.words), answers={**turn.answers, "opening": None, "changed": None, "half": None}
    )


def again(state: State, facts: Facts) -> Message:
    """The open question once more, after something else was answered by the way."""
    if facts.case is None or not facts.case.can_write:
        return ()
    if state.step == "resume":
        return apply_words.resume(facts, facts.case)
    item = _item(state, facts)
    return apply_words.question(facts, facts.case, item) if item else apply_words.summary(facts, facts.case)


# Presses: they may come from any card at any time.


def edit(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Ändra) beside an answer."""
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    item = questions.item(facts.pack, facts.departments, str(event.press.args.get("item", "")))
    if item is None:
        return Turn(words=(Say("unknown-button"),))
    open_item = _key(state, "item") if state.answers.get("application") == facts.case.id else None
    return Turn(
        next="ask",
        answers={
            "application": facts.case.id,
            "item": item.key,
            "back": open_item,
            "skipped": _skipped(state),
            "just": item.key,
        },
        words=apply_words.question(facts, facts.case, item, now=True),
    )


def choose(state: State, event: Pressed, facts: Facts) -> Turn:
    """A button with one of the options of the open question."""
    item = questions.item(facts.pack, facts.departments, str(event.press.args.get("item", "")))
    if item is None or facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    value = str(event.press.args.get("value", ""))
    if item.kind is QuestionKind.YES_NO_REASON:
        return _answer(state, facts, item, reading.reasoned(item, value, ""))
    return _answer(state, facts, item, reading.Reading(value=value))


def go_on(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    return _next(replace(state, answers={**state.answers, "application": facts.case.id}), facts)


def see(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="ask",
        answers={"application": facts.case.id, "item": None, "skipped": _skipped(state)},
        words=apply_words.summary(facts, facts.case),
    )


def restart(state: State, event: Pressed, facts: Facts) -> Turn:
    return _ask_restart(state, facts)


def restart_sure(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    return Turn(next="dropped", answers={"anew": True}, wish=DropDraft(application=facts.case.id))


def dropped(state: State, event: Event, facts: Facts) -> Turn:
    """The draft is gone: a new one when that was asked for. One that has been sent before cannot be thrown away."""
    if isinstance(event, Refused):
        return Turn(words=(Say("apply-cannot-drop"),))
    if state.answers.get("anew"):
        return Turn(
            next="begun",
            answers={"application": None, "form": False, "skipped": [], "item": None, "just": None},
            wish=StartDraft(),
        )
    return Turn(words=(Say("apply-dropped"),))


def drop(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    return Turn(next="dropped", answers={"anew": False}, wish=DropDraft(application=facts.case.id))


def open_form(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    page = int(event.press.args.get("page") or 1) if isinstance(event, Pressed) else 1
    return Turn(
        next="ask",
        answers={"application": facts.case.id, "skipped": _skipped(state), "item": _first(state, facts)},
        words=(apply_form.page(facts, facts.case, page),),
    )


def page(state: State, event: Filled, facts: Facts) -> Turn:
    """One page of the form was sent in."""
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    number = int(event.press.args.get("page") or 1)
    values, problems = apply_form.read(facts, facts.case, number, event.values)
    if problems:
        return Turn(
            next="ask",
            answers={"application": facts.case.id, "skipped": _skipped(state)},
            words=(apply_form.page(facts, facts.case, number, raw=event.values, problems=problems),),
        )
    return Turn(
        next="paged",
        answers={"application": facts.case.id, "page": number, "skipped": _skipped(state)},
        wish=WriteAnswers(application=facts.case.id, answers=values),
    )


def paged(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Refused) or facts.case is None:
        return Turn(words=(apply_words.refusal(event.error) if isinstance(event, Refused) else Say("apply-lost"),))
    stopped = _stopped_by_gate(facts, facts.case)
    if stopped is not None:
        return stopped
    number = int(state.answers["page"])
    if number < apply_form.pages(facts):
        return Turn(next="ask", words=(apply_form.page(facts, facts.case, number + 1),))
    return Turn(next="ask", answers={"item": None}, words=apply_words.summary(facts, facts.case))


def send(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    missing = apply_words.missing(facts, facts.case)
    if missing:
        turn = _ask_item(replace(state, answers={**state.answers, "skipped": []}), facts, missing[0])
        return replace(
            turn,
            answers={**turn.answers, "application": facts.case.id},
            words=(apply_words.what_is_missing(facts, missing), *turn.words),
        )
    return Turn(next="sent", answers={"application": facts.case.id}, wish=SubmitApplication(application=facts.case.id))


def sent(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            words = apply_words.sent(facts, receipt)
            return Turn(words=words, replaces=words)
        case Refused(error=error):
            return Turn(next="ask", answers={"item": None}, words=(apply_words.refusal(error),))
        case _:
            return Turn()


def withdraw(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    if not event.press.args.get("sure"):
        sure = press("apply.withdraw", application=facts.case.id, sure=True)
        return Turn(
            next=None, words=(Say("apply-withdraw-sure", number=facts.case.number), buttons(("button-withdraw", sure)))
        )
    return Turn(
        next="withdrawn", answers={"application": facts.case.id}, wish=WithdrawApplication(application=facts.case.id)
    )


def withdrawn(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            return Turn(words=(Say("apply-withdrawn", number=receipt.values["number"]),))
        case Refused(error=error):
            return Turn(words=(apply_words.refusal(error),))
        case _:
            return Turn()


# How one gets from one question to the next.


def _steer(state: State, text: str, facts: Facts, case: ApplicationView) -> Turn | None:
    match vocabulary.control(text):
        case "back":
            return _back(state, facts)
        case "skip":
            key = _key(state, "item")
            skipped = [*_skipped(state), key] if key else _skipped(state)
            return _next(replace(state, answers={**state.answers, "skipped": skipped}), facts)
        case "pause":
            return Turn(words=(Say("apply-paused"),))
        case "cancel":
            return Turn(words=(Say("apply-cancelled"), buttons(
                ("button-continue", press("apply.go_on", application=case.id)),
                *((("button-drop", press("apply.drop", application=case.id)),) if not case.version else ()),
            )))  # fmt: skip
        case "restart":
            return _ask_restart(state, facts)
        case "resume":
            return _next(state, facts)
        case "what":
            item = _item(state, facts)
            return (
                Turn(next="ask", words=apply_words.explained(facts, case, item)) if item else _at_summary(state, facts)
            )
        case "summary":
            return _at_summary(state, facts)
        case "form":
            return Turn(next="ask", words=(apply_form.page(facts, case, _page_of(state, facts)),))
        case "send":
            return send(state, Started(), facts)
        case _:
            return None


def _answer(state: State, facts: Facts, item: Item, read: reading.Reading) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    if read.value is None:
        problem = read.problem or Say("answer-empty")
        return Turn(
            next="ask",
            answers={"application": facts.case.id, "item": item.key, "skipped": _skipped(state)},
            words=(problem,),
        )
    return Turn(
        next="written",
        answers={
            "application": facts.case.id, "just": item.key, "item": item.key, "skipped": _skipped(state),
            "half": read.problem is not None, "problem": _problem(read),
        },
        wish=WriteAnswers(application=facts.case.id, answers={item.key: read.value}),
    )  # fmt: skip


def _problem(read: reading.Reading) -> dict[str, Any] | None:
    """What is still to be said about half an answer, as plain values that a saved state can hold."""
    return {"id": read.problem.id, "values": dict(read.problem.values)} if read.problem else None


def _change(state: State, facts: Facts, change: corrections.Change) -> Turn:
    """An earlier answer changes; everything else stays, and the open question is put again."""
    if change.problem is not None or facts.case is None:
        return Turn(next="ask", words=(change.problem or Say("apply-lost"), *again(state, facts)))
    if change.value is None:
        turn = _ask_item(state, facts, change.item, now=True)
        return replace(turn, answers={**turn.answers, "back": _key(state, "item")})
    return Turn(
        next="written",
        answers={
            "changed": {"item": change.item.key, "from": facts.case.answers.get(change.item.key)},
            "just": change.item.key,
        },
        wish=WriteAnswers(application=facts.case.id, answers={change.item.key: change.value}),
    )


def _next(state: State, facts: Facts) -> Turn:
    """The question to put now: what was open before a change, what is left, or the summary."""
    case = facts.case
    if case is None:
        return Turn(words=(Say("apply-lost"),))
    stopped = _stopped_by_gate(facts, case)
    if stopped is not None:
        return stopped
    if state.answers.get("half"):
        item = _item(state, facts)
        if item is not None:
            return Turn(next="ask", words=(apply_words.problem(state.answers.get("problem")),))
    if state.answers.get("changed") and _key(state, "item"):
        item = _item(state, facts)
        if item is not None:
            return _ask_item(state, facts, item)
    every = questions.items(facts.pack, facts.departments)
    left = [i for i in every if case.answers.get(i.key) is None and i.key not in _skipped(state)]
    here = next((n for n, i in enumerate(every) if i.key == _key(state, "item")), -1)
    ahead = [i for i in left if every.index(i) > here] or left
    return _ask_item(state, facts, ahead[0]) if ahead else _at_summary(state, facts)


def _ask_item(state: State, facts: Facts, item: Item, *, now: bool = False) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="ask",
        answers={"application": facts.case.id, "item": item.key, "back": None, "skipped": _skipped(state)},
        words=apply_words.question(facts, facts.case, item, now=now),
    )


def _back(state: State, facts: Facts) -> Turn:
    every = questions.items(facts.pack, facts.departments)
    here = next((n for n, i in enumerate(every) if i.key == _key(state, "item")), len(every))
    return _ask_item(state, facts, every[max(here - 1, 0)], now=True)


def _at_summary(state: State, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="ask", answers={"item": None, "skipped": _skipped(state)}, words=apply_words.summary(facts, facts.case)
    )


def _ask_restart(state: State, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="resume",
        answers={"application": facts.case.id, "skipped": _skipped(state)},
        words=(
            Say("apply-restart-sure"),
            buttons(
                ("button-restart", press("apply.restart_sure", application=facts.case.id)),
                ("button-continue", press("apply.go_on", application=facts.case.id)),
            ),
        ),
    )


def _stopped_by_gate(facts: Facts, case: ApplicationView) -> Turn | None:
    """An answer that ends the application before it has begun: website first, listening only."""
    for question in facts.pack.questions:
        if question.gate is not None and case.answers.get(question.key) == question.gate.stops_when:
            return Turn(words=apply_words.stopped(facts, case, question))
    return None


def _item(state: State, facts: Facts) -> Item | None:
    key = _key(state, "item")
    return questions.item(facts.pack, facts.departments, key) if key else None


def _first(state: State, facts: Facts) -> str | None:
    every = questions.items(facts.pack, facts.departments)
    left = questions.unanswered(every, facts.case.answers if facts.case else {})
    return left.key if left else None


def _page_of(state: State, facts: Facts) -> int:
    item = _item(state, facts)
    return item.question.page if item else 1


def _key(state: State, name: str) -> str | None:
    value = state.answers.get(name)
    return str(value) if value else None


def _skipped(state: State) -> list[str]:
    return [str(key) for key in state.answers.get("skipped") or ()]


DIALOG = Dialog(
    name="apply",
    steps={
        "start": start,
        "begun": begun,
        "resume": resume,
        "ask": ask,
        "written": written,
        "paged": paged,
        "dropped": dropped,
        "sent": sent,
        "withdrawn": withdrawn,
    },
    presses={
        "edit": edit,
        "choose": choose,
        "go_on": go_on,
        "see": see,
        "restart": restart,
        "restart_sure": restart_sure,
        "drop": drop,
        "form": open_form,
        "page": page,
        "send": send,
        "withdraw": withdraw,
    },
    needs=frozenset({Need.CASE, Need.OWN_CASES, Need.MENTIONED, Need.DEPARTMENTS}),
    again=again,
)
