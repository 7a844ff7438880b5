"""The buttons and form pages of an application: they may come from any card, at any time."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import answers as reading
from dialogs import corrections
from dialogs.applications import apply_form, apply_words, chief_words, eservice, questions
from dialogs.applications import apply_moves as moves
from dialogs.facts import Facts
from dialogs.texts import vocabulary
from dialogs.turn import Done, Event, Filled, NoSuchStep, Pressed, Refused, Said, State, Turn
from dialogs.words import Say, buttons, press
from policy_text.pack import QuestionKind
from register.errors import NotAChief
from register.wishes import DropDraft, StartDraft, WithdrawApplication, WriteAnswers


def edit(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Ändra) beside an answer."""
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    item = questions.item(facts.pack, facts.departments, str(event.press.args.get("item", "")))
    if item is None:
        return Turn(words=(Say("unknown-button"),))
    open_item = moves.key_of(state, "item") if state.answers.get("application") == facts.case.id else None
    return Turn(
        next="ask",
        answers={
            "application": facts.case.id,
            "item": item.key,
            "back": open_item,
            "skipped": moves.passed_over(state),
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
    if not reading.offers(item, value):
        raise NoSuchStep(value)
    if item.kind is QuestionKind.YES_NO_REASON:
        return moves.answer(state, facts, item, reading.reasoned(item, value, ""))
    return moves.answer(state, facts, item, reading.Reading(value=value))


def chief(state: State, event: Pressed, facts: Facts) -> Turn:
    """Somebody whom the register knows as chief there, instead of the one who was named."""
    item = questions.item(facts.pack, facts.departments, "chief")
    if item is None or facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    known = facts.unsure_chief.chiefs if facts.unsure_chief is not None else ()
    one = next((person for person in known if person.id == event.press.args.get("chief")), None)
    if one is None:
        return Turn(next="ask", words=moves.again(state, facts))
    entry = {"name": one.name, "email": one.email, "phone": one.phone}
    turn = moves.change(state, facts, corrections.Change(item=item, value=entry))
    return replace(turn, answers={**turn.answers, "application": facts.case.id})


def put(state: State, event: Pressed, facts: Facts) -> Turn:
    """What was typed at another question, put where it belongs, or where it was typed after all."""
    item = questions.item(facts.pack, facts.departments, str(event.press.args.get("item", "")))
    if item is None or facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    return moves.put(state, facts, item, str(event.press.args.get("text") or ""))


def go_on(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    turn = moves.go_on(replace(state, answers={**state.answers, "application": facts.case.id}), facts)
    return replace(turn, answers={**turn.answers, "restarting": None, "dropping": None})


def see(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("apply-lost"),))
    return Turn(
        next="ask",
        answers={"application": facts.case.id, "item": None, "skipped": moves.passed_over(state)},
        words=apply_words.summary(facts, facts.case),
    )


def restart(state: State, event: Pressed, facts: Facts) -> Turn:
    return moves.ask_restart(state, facts)


def restart_sure(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    return Turn(next="dropped", answers={"anew": True, "restarting": None}, wish=DropDraft(application=facts.case.id))


def drop(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    return Turn(next="dropped", answers={"anew": False, "dropping": None}, wish=DropDraft(application=facts.case.id))


def open_form(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    page = int(event.press.args.get("page") or 1) if isinstance(event, Pressed) else 1
    return Turn(
        next="ask",
        answers={
            "application": facts.case.id,
            "skipped": moves.passed_over(state),
            "item": moves.first_unanswered(state, facts),
        },
        words=(apply_form.page(facts, facts.case, page),),
    )


def page(state: State, event: Filled, facts: Facts) -> Turn:
    """One page of the form was sent in."""
    if facts.case is None or not facts.case.can_write:
        return Turn(words=apply_words.not_open(facts))
    number = int(event.press.args.get("page") or 1)
    sent = apply_form.read(facts, facts.case, number, str(event.press.args.get("seen") or ""), event.values)
    if sent.problems:
        again = apply_form.page(facts, facts.case, number, raw=event.values, problems=sent.problems, kept=sent.kept)
        return Turn(
            next="ask",
            answers={"application": facts.case.id, "skipped": moves.passed_over(state)},
            words=(again,),
        )
    # What may be left out and was left empty is answered: it is not asked for again after the form.
    empty = apply_form.left_out(facts, number, sent)
    return Turn(
        next="paged",
        answers={
            "application": facts.case.id, "page": number, "skipped": [*moves.passed_over(state), *empty],
            "kept": list(sent.kept),
        },
        wish=WriteAnswers(application=facts.case.id, answers=sent.values),
    )  # fmt: skip


def paged(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Refused) or facts.case is None:
        return Turn(words=(apply_words.refusal(event.error) if isinstance(event, Refused) else Say("apply-lost"),))
    kept = [str(key) for key in state.answers.get("kept") or ()]
    stopped = moves.stopped_by_gate(facts, facts.case)
    if stopped is not None:
        told = (*apply_form.told(facts, facts.case, kept), *stopped.words)
        return replace(stopped, answers={**stopped.answers, "kept": None}, words=told)
    number = int(state.answers["page"])
    if number < apply_form.pages(facts):
        # What is typed beside the form answers what is still open, never a question that the form has just answered.
        left = moves.first_unanswered(state, facts)
        following = apply_form.page(facts, facts.case, number + 1, kept=kept)
        return Turn(next="ask", answers={"item": left, "kept": None}, words=(following,))
    told = (*apply_form.told(facts, facts.case, kept), *apply_words.summary(facts, facts.case))
    return Turn(next="ask", answers={"item": None, "kept": None}, words=told)


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


def sent(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt) if receipt.values.get("eservice") and facts.case is not None:
            return eservice.to_page(facts.case)
        case Done(receipt=receipt) if receipt.values.get("unsure_chief") and facts.case is not None:
            return Turn(next="ask", answers={"item": None}, words=chief_words.held_up(facts, facts.case))
        case Done(receipt=receipt):
            words = (*apply_words.sent(facts, receipt), *eservice.changed_there(facts.case))
            return Turn(words=words, replaces=words)
        case Refused(error=NotAChief()) if facts.case is not None:
            return Turn(next="ask", answers={"item": None}, words=chief_words.unsure(facts, facts.case))
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
            next="withdrawing", answers={"application": facts.case.id},
            words=(Say("apply-withdraw-sure", number=facts.case.number), buttons(("button-withdraw", sure))),
        )  # fmt: skip
    return _withdrawn(facts.case.id)


def withdrawing(state: State, event: Event, facts: Facts) -> Turn:
    """ "ja" or "nej" instead of the button; anything else lets the question go."""
    said = vocabulary.yes_or_no(event.text) if isinstance(event, Said) else ("", "")
    if facts.case is None or said not in (("yes", ""), ("no", "")):
        return Turn(lost=True)
    return _withdrawn(facts.case.id) if said[0] == "yes" else Turn(words=(Say("apply-not-withdrawn"),))


def _withdrawn(application: int) -> Turn:
    return Turn(
        next="withdrawn", answers={"application": application}, wish=WithdrawApplication(application=application)
    )


def withdrawn(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            words = (Say("apply-withdrawn", number=receipt.values["number"]), *eservice.withdrawn_there(facts.case))
            return Turn(words=words)
        case Refused(error=error):
            return Turn(words=(apply_words.refusal(error),))
        case _:
            return Turn()
