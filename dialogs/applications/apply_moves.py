"""How an application gets from one question to the next: steered, answered, corrected, passed over, summed up."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from dialogs import answers as reading
from dialogs import corrections
from dialogs.applications import answer_words, apply_form, apply_others, apply_words, misplaced, questions, together
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.turn import Event, Started, State, Turn
from dialogs.words import Message, Say, buttons, press
from policy_text.pack import QuestionKind
from register.applications.applications import ApplicationView
from register.wishes import SubmitApplication, WriteAnswers


def again(state: State, facts: Facts) -> Message:
    """The open question once more, after something else was answered by the way."""
    if facts.case is None or not facts.case.can_write:
        return ()
    if state.step == "resume":
        if state.answers.get("hints"):
            return apply_others.offer(facts, facts.case, state.answers["hints"])
        if state.answers.get("dropping"):
            return drop_sure(facts.case)
        return restart_sure(facts.case) if state.answers.get("restarting") else apply_words.resume(facts, facts.case)
    item = open_item(state, facts)
    if item is None:
        return apply_words.below_summary(facts, facts.case, understood=True)
    return apply_words.question(facts, facts.case, item)


def send(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    missing = apply_words.missing(facts, facts.case)
    if missing:
        turn = ask_item(replace(state, answers={**state.answers, "skipped": []}), facts, missing[0])
        return replace(
            turn,
            answers={**turn.answers, "application": facts.case.id},
            words=(apply_words.what_is_missing(facts, missing), *turn.words),
        )
    return Turn(next="sent", answers={"application": facts.case.id}, wish=SubmitApplication(application=facts.case.id))


def steer(state: State, text: str, facts: Facts, case: ApplicationView) -> Turn | None:
    match vocabulary.control(text):
        case "back":
            return back(state, facts)
        case "skip":
            turn = skip(state, facts, key_of(state, "item"))
            return replace(turn, words=(Say("apply-unsure"), *turn.words)) if vocabulary.is_unsure(text) else turn
        case "pause":
            return Turn(words=(Say("apply-paused"),))
        case "cancel":
            return Turn(words=(Say("apply-cancelled"), buttons(
                ("button-continue", press("apply.go_on", application=case.id)),
                *((("button-drop", press("apply.drop", application=case.id)),) if not case.version else ()),
            )))  # fmt: skip
        case "drop":
            return ask_drop(case)
        case "restart":
            return ask_restart(state, facts)
        case "resume":
            return go_on(state, facts)
        case "what":
            item = open_item(state, facts)
            return (
                Turn(next="ask", words=apply_words.explained(facts, case, item)) if item else at_summary(state, facts)
            )
        case "summary":
            return at_summary(state, facts)
        case "so_far":
            return so_far(state, facts, case)
        case "left":
            return what_is_left(state, facts, case)
        case "sent":
            return Turn(next="ask", words=(Say("apply-not-sent"), *again(state, facts)))
        case "not_yet" | "who_sees" as said:
            return Turn(next="ask", words=(Say(f"apply-{said.replace('_', '-')}"), *again(state, facts)))
        case "wait":
            return take_back(state, facts, case)
        case "form":
            return Turn(next="ask", words=(apply_form.page(facts, case, page_of(state, facts)),))
        case "send":
            return send(state, Started(), facts)
        case _:
            return None


def skip(state: State, facts: Facts, key: str | None) -> Turn:
    """What is asked next, with this question left for later."""
    skipped = [*passed_over(state), key] if key else passed_over(state)
    return next_question(replace(state, answers={**state.answers, "skipped": skipped}), facts)


def answer(state: State, facts: Facts, item: Item, read: reading.Reading) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    if read.value is None:
        problem = read.problem or Say("answer-empty")
        return Turn(
            next="ask",
            answers={"application": facts.case.id, "item": item.key, "skipped": passed_over(state)},
            words=(problem, *apply_words.choices(facts.case, item)),
            lost=True,
        )
    told = together.told(facts, item, read.value)
    return Turn(
        next="written",
        answers={
            "application": facts.case.id, "just": item.key, "item": item.key, "skipped": passed_over(state),
            "half": read.problem is not None, "problem": _problem(read), "along": [key for key in told if key != item.key],
        },
        wish=WriteAnswers(application=facts.case.id, answers=told),
    )  # fmt: skip


def change(state: State, facts: Facts, change: corrections.Change) -> Turn:
    """An earlier answer changes; everything else stays, and the open question is put again."""
    if change.half is not None:
        return answer(state, facts, change.item, change.half)
    if change.problem is not None or facts.case is None:
        return Turn(next="ask", words=(change.problem or Say("apply-lost"), *again(state, facts)))
    if change.value is None:
        turn = ask_item(state, facts, change.item, now=True)
        return replace(turn, answers={**turn.answers, "back": key_of(state, "item")})
    told = together.told(facts, change.item, change.value)
    return Turn(
        next="written",
        answers={
            "changed": {"item": change.item.key, "from": facts.case.answers.get(change.item.key)},
            "just": change.item.key,
            "along": [key for key in told if key != change.item.key],
        },
        wish=WriteAnswers(application=facts.case.id, answers=told),
    )


def misplaced_answer(state: State, facts: Facts, case: ApplicationView, item: Item, text: str) -> Turn | None:
    """What plainly answers another question is offered to be put there; "det står ovan" takes the earlier answer."""
    the_administrators = item.kind is QuestionKind.PEOPLE and item.key != "administrators"
    if misplaced.says_above(text) and not (the_administrators and case.answers.get("administrators")):
        earlier = misplaced.before(facts, case, item)
        if earlier is None:
            return Turn(next="ask", words=(Say("apply-above-none"), *again(state, facts)))
        offered = {"item": item.key, "text": earlier[1]}
        return Turn(
            next="ask", answers={"offered": offered}, words=misplaced.offer_same(case, item, earlier[0], earlier[1])
        )
    already = misplaced.stands_already(facts, case, item, text)
    if already is not None:
        told = Say(
            "apply-already", label=already.label, value=answer_words.of(facts, already, case.answers[already.key])
        )
        return Turn(next="ask", words=(told, *again(state, facts)))
    other = misplaced.belongs_to(facts, case, item, text)
    if other is None:
        return None
    offered = {"item": other.key, "text": misplaced.as_answer(facts, text), "here": text.strip()}
    return Turn(next="ask", answers={"offered": offered}, words=misplaced.offer(facts, case, item, other, text))


def where_it_goes(state: State, facts: Facts, text: str) -> Turn | None:
    """ "ja" puts it there, "nej" takes it as the answer to the open question; None when something else was said."""
    offered = state.answers["offered"]
    said, rest = vocabulary.yes_or_no(text)
    if not said or rest:
        return None
    key = str(offered["item"]) if said == "yes" else key_of(state, "item") or ""
    item = questions.item(facts.pack, facts.departments, key)
    if item is None or (said == "no" and not offered.get("here")):
        return Turn(next="ask", words=again(state, facts))
    return put(state, facts, item, str(offered["text"] if said == "yes" else offered["here"]))


def put(state: State, facts: Facts, item: Item, text: str) -> Turn:
    """An answer to this question, whichever is open; the open one is put again."""
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    before = facts.case.answers.get(item.key)
    read = reading.read(item, text, facts, before=before)
    if item.key == key_of(state, "item") or read.value is None:
        turn = answer(state, facts, item, read)
        return replace(turn, answers={**turn.answers, "offered": None})
    return Turn(
        next="written",
        answers={
            "application": facts.case.id, "just": item.key, "changed": {"item": item.key, "from": before}, "offered": None,
            "half": None,
        },
        wish=WriteAnswers(application=facts.case.id, answers={item.key: read.value}),
    )  # fmt: skip


def next_question(state: State, facts: Facts) -> Turn:
    """The question to put now: what was open before a change, what is left, or the summary."""
    case = facts.case
    if case is None:
        return Turn(words=(Say("apply-lost"),))
    stopped = stopped_by_gate(facts, case)
    if stopped is not None:
        return stopped
    if state.answers.get("half"):
        item = open_item(state, facts)
        if item is not None:
            return Turn(next="ask", words=(apply_words.problem(state.answers.get("problem")),))
    changed = state.answers.get("changed")
    if changed and key_of(state, "item"):
        item = open_item(state, facts)
        # When the open question is the very one that was changed, it has its answer.
        if item is not None and item.key != changed["item"]:
            return ask_item(state, facts, item)
    passed = passed_over(state)
    left = [i for i in _unanswered(case, facts) if i.key not in passed]
    places = {i.key: n for n, i in enumerate(questions.items(facts.pack, facts.departments))}
    here = places.get(key_of(state, "item") or "", -1)
    ahead = [i for i in left if places[i.key] > here] or left
    return ask_item(state, facts, ahead[0]) if ahead else at_summary(state, facts)


def go_on(state: State, facts: Facts) -> Turn:
    """The question that is open while it has no answer, or else what comes next."""
    item = open_item(state, facts)
    if facts.case is None or item is None or item not in _unanswered(facts.case, facts):
        return next_question(state, facts)
    return ask_item(state, facts, item)


def ask_item(state: State, facts: Facts, item: Item, *, now: bool = False) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="ask",
        answers={"application": facts.case.id, "item": item.key, "back": None, "skipped": passed_over(state)},
        words=apply_words.question(facts, facts.case, item, now=now),
    )


def back(state: State, facts: Facts) -> Turn:
    every = questions.items(facts.pack, facts.departments)
    here = next((n for n, i in enumerate(every) if i.key == key_of(state, "item")), len(every))
    return ask_item(state, facts, every[max(here - 1, 0)], now=True)


def so_far(state: State, facts: Facts, case: ApplicationView) -> Turn:
    """What has been answered, and the open question once more: it is still the one that is answered next."""
    item = open_item(state, facts)
    if item is None or not apply_words.missing(facts, case):
        return at_summary(state, facts)
    return Turn(next="ask", words=(*apply_words.answered(facts, case), *apply_words.question(facts, case, item)))


def what_is_left(state: State, facts: Facts, case: ApplicationView) -> Turn:
    """ "hur många frågor är kvar?": those without an answer by name, and the open one again."""
    item, left = open_item(state, facts), apply_words.missing(facts, case)
    if item is None or not left:
        return at_summary(state, facts)
    return Turn(next="ask", words=(apply_words.left(left), *apply_words.question(facts, case, item)))


def take_back(state: State, facts: Facts, case: ApplicationView) -> Turn:
    """ "nej vänta", "det blev fel": what was answered last is asked again, with what stands; nothing is lost."""
    every = questions.items(facts.pack, facts.departments)
    last = next((i for i in every if i.key == key_of(state, "just") and case.answers.get(i.key) is not None), None)
    if last is None:
        return Turn(next="ask", words=(Say("apply-wait"), *again(state, facts)))
    turn = ask_item(state, facts, last, now=True)
    return replace(turn, words=(Say("apply-wait"), *turn.words))


def at_summary(state: State, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    # Whoever has seen the whole without it has left it out: it is not asked for again after a change.
    left_out = [item.key for item in _unanswered(facts.case, facts) if not item.required]
    return Turn(
        next="ask",
        answers={"application": facts.case.id, "item": None, "skipped": [*passed_over(state), *left_out]},
        words=apply_words.summary(facts, facts.case),
    )


def not_at_summary(state: State, facts: Facts, case: ApplicationView, text: str) -> Turn:
    """Something typed below the summary: the name of an answer asks for it again; else how one changes or sends it."""
    every = questions.items(facts.pack, facts.departments)
    item = questions.named(every, text, by_label=True) if len(text.split()) <= _A_NAME else None
    if item is not None:
        return ask_item(state, facts, item, now=True)
    return Turn(next="ask", words=apply_words.below_summary(facts, case), lost=True)


_A_NAME = 3
"""So few words may be the name of an answer."""


def ask_restart(state: State, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="resume",
        answers={"application": facts.case.id, "skipped": passed_over(state), "restarting": True},
        words=restart_sure(facts.case),
    )


def restart_sure(case: ApplicationView) -> Message:
    return (
        Say("apply-restart-sure"),
        buttons(
            ("button-restart", press("apply.restart_sure", application=case.id)),
            ("button-continue", press("apply.go_on", application=case.id)),
        ),
    )


def ask_drop(case: ApplicationView) -> Turn:
    """ "ta bort utkastet": not before it has been said what goes. One that has been sent before is withdrawn instead."""
    if case.version:
        go_on = ("button-continue", press("apply.go_on", application=case.id))
        return Turn(words=(Say("apply-cannot-drop"), buttons(go_on)))
    return Turn(next="resume", answers={"application": case.id, "dropping": True}, words=drop_sure(case))


def drop_sure(case: ApplicationView) -> Message:
    return (
        Say("apply-drop-sure"),
        buttons(
            ("button-drop", press("apply.drop", application=case.id)),
            ("button-continue", press("apply.go_on", application=case.id)),
        ),
    )


def stopped_by_gate(facts: Facts, case: ApplicationView) -> Turn | None:
    """Said instead of the next question. The answer that stopped it is the open question, so that another answer goes on."""
    question = apply_words.gate(facts, case)
    if question is None:
        return None
    return Turn(
        next="ask",
        answers={"application": case.id, "item": question.key},
        words=apply_words.stopped(facts, case, question),
    )


def open_item(state: State, facts: Facts) -> Item | None:
    key = key_of(state, "item")
    return questions.item(facts.pack, facts.departments, key) if key else None


def first_unanswered(state: State, facts: Facts) -> str | None:
    left = _unanswered(facts.case, facts) if facts.case else ()
    return left[0].key if left else None


def page_left(case: ApplicationView, facts: Facts) -> int:
    """The form's page with the first question that has no answer yet."""
    left = _unanswered(case, facts)
    return left[0].question.page if left else 1


def _unanswered(case: ApplicationView, facts: Facts) -> tuple[Item, ...]:
    every = questions.items(facts.pack, facts.departments)
    return questions.unanswered(every, case.answers, facts.pack.numbers.min_administrators.value)


def page_of(state: State, facts: Facts) -> int:
    item = open_item(state, facts)
    return item.question.page if item else 1


def key_of(state: State, name: str) -> str | None:
    value = state.answers.get(name)
    return str(value) if value else None


def passed_over(state: State) -> list[str]:
    return [str(key) for key in state.answers.get("skipped") or ()]


def _problem(read: reading.Reading) -> dict[str, Any] | None:
    """What is still to be said about half an answer, as plain values that a saved state can hold."""
    return {"id": read.problem.id, "values": dict(read.problem.values)} if read.problem else None
