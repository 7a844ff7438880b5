"""Where the municipality's own e-service is the way in: one page to copy from, and its number, with which it is sent."""

from __future__ import annotations

from dialogs import called
from dialogs.applications import answer_words, apply_words, case_history, case_words, chief_words, questions
from dialogs.applications.case_names import title
from dialogs.applications.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.quoting import where
from dialogs.texts import numbering, vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.wording import Speaker
from dialogs.words import Ask, Copyable, Field, Form, Kind, Line, Message, Plain, Say, buttons, press
from policy_text.pack import Official
from register.applications.applications import ApplicationView
from register.wishes import NoteEserviceNumber

LONGEST = 60

_LATER = ("cancel", "pause", "skip", "back")
_IN_THE_DRAFT = ("summary", "so_far", "left", "send", "form", "resume", "drop", "restart")
"""What is asked of the application and not of its number."""


def to_page(case: ApplicationView) -> Turn:
    """On to the page, and from there to the number."""
    return Turn(next="start", goto=Goto(dialog="eservice", args={"application": case.id, "page": True}))


def page(facts: Facts, case: ApplicationView) -> Message:
    """Every question in the e-service's order with its answer, ready to copy, and a button for when it has been sent."""
    speaker = Speaker(language=facts.pack.organisation.language, now=facts.now)
    lines: list[str] = []
    for item in questions.items(facts.pack, facts.departments):
        value = case.answers.get(item.key)
        if item.question.gate is not None or (item.part is not None and value is None):
            continue
        asked: Line = Plain(item.label if item.part else item.question.text)
        lines += [speaker.line(asked), speaker.line(answer_words.of(facts, item, value)), ""]
    name = facts.pack.workflow.eservice_name
    link = facts.pack.links.eservice
    return (
        Say("eservice-page", name=name, where=where(facts.pack, facts.pack.workflow.section)),
        *((Say("eservice-link", link=link),) if link else ()),
        Copyable(text="\n".join(lines).strip(), title=Say("doc-copy", number=case.number)),
        *_then(case),
    )


def changed_there(case: ApplicationView | None) -> Message:
    """A changed application that goes out again is changed where the one that counts stands, too."""
    if case is None or not case.eservice_number or case.can_write:
        return ()
    return (Say("eservice-also-there", theirs=case.eservice_number),)


def withdrawn_there(case: ApplicationView | None) -> Message:
    if case is None or not case.eservice_number:
        return ()
    return (Say("eservice-withdraw-there", theirs=case.eservice_number),)


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The page to copy; or "ärendenummer för 14: AB-123"."""
    case = facts.case
    if case is None:
        return Turn(words=(Say("case-unknown", number=int(event.args.get("number") or 0)),))
    if event.args.get("page"):
        return Turn(next="answer", answers=clean(application=case.id), words=page(facts, case))
    rest = str(event.args.get("rest") or "")
    if rest:
        return _read(facts, case, rest)
    return _ask(facts, case, form=False)


def number(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    if isinstance(event, Filled):
        return _read(facts, facts.case, str(event.values.get("number") or ""))
    return _ask(facts, facts.case, form=True)


def _ask(facts: Facts, case: ApplicationView, *, form: bool) -> Turn:
    if case.eservice_number:
        told = Say("eservice-already", number=case.number, theirs=case.eservice_number)
        return Turn(next="known", answers=clean(application=case.id), words=(told,))
    if not apply_words.goes_by_eservice(facts, case):
        return Turn(words=(Say("eservice-not-here"),))
    asked = Say("eservice-ask", name=facts.pack.workflow.eservice_name)
    as_form = Form(
        name="eservice-number", title=Say("eservice-form"), press=press("eservice.number", application=case.id),
        fields=(Field(key="number", kind=Kind.LINE, label=Say("eservice-field"), max_length=LONGEST),),
    )  # fmt: skip
    return Turn(
        next="answer", answers=clean(application=case.id), words=(asked, *((Ask(form=as_form),) if form else ()))
    )


def answer(state: State, event: Event, facts: Facts) -> Turn:
    """The number, that it is sent, or something about the application, which is still a draft."""
    case = facts.case
    if case is None or not case.can_write:
        return Turn(words=apply_words.not_open(facts))
    if not isinstance(event, Said):
        return Turn(next="answer", words=_then(case))
    control = vocabulary.control(event.text)
    if vocabulary.is_unsure(event.text) or control == "what" or is_about(state, event.text, facts):
        return Turn(next="answer", words=(*_where(facts), *again(state, facts)))
    if control in _LATER:
        return Turn(words=(Say("eservice-later", number=case.number),))
    if control == "sent":
        return Turn(next="answer", words=(Say("eservice-not-yet", number=case.number), *_then(case)))
    if vocabulary.tells(event.text, "sent_there") or vocabulary.said(event.text, "tick") == ("tick", ""):
        return _ask(facts, case, form=False)
    if control in _IN_THE_DRAFT or vocabulary.edit(event.text) is not None:
        return Turn(next="start", goto=Goto(dialog="apply", args={"application": case.id}, text=event.text))
    return _read(facts, case, event.text)


def known(state: State, event: Event, facts: Facts) -> Turn:
    """It is sent, and its number stands: another number puts that right; anything else is heard as it would be anywhere."""
    case = facts.case
    if case is None or not isinstance(event, Said):
        return Turn()
    if vocabulary.control(event.text) == "wait":
        revise = (("button-revise", press("case.revise", application=case.id)),) if not case.can_write else ()
        told = Say("eservice-is", number=case.number, theirs=case.eservice_number)
        return Turn(next="known", words=(told, *((buttons(*revise),) if revise else ())))
    rights_it = vocabulary.tells(event.text, "number_told") or vocabulary.correction(event.text) is not None
    if numbering.found_in(event.text) and (rights_it or len(event.text.split()) == 1):
        return _read(facts, case, event.text)
    return Turn(next="known", lost=True)


def is_about(state: State, text: str, facts: Facts) -> bool:
    """ "var hittar jag numret?" is about what is asked for just now."""
    return state.step == "answer" and vocabulary.tells(text, "number_where")


def again(state: State, facts: Facts) -> Message:
    return _then(facts.case) if state.step == "answer" and facts.case is not None and facts.case.can_write else ()


def _then(case: ApplicationView) -> Message:
    return (Say("eservice-then"), buttons(("button-eservice-sent", press("eservice.number", application=case.id))))


def _where(facts: Facts) -> Message:
    return (Say("eservice-where"), Say("eservice-where-besides", unit=called.the_communications_unit(facts)))


def _read(facts: Facts, case: ApplicationView, text: str) -> Turn:
    """The number in a text; what holds none is not stored as one."""
    found = numbering.found_in(text)
    if not found or len(found) > LONGEST:
        told = (Say("eservice-no-number"), Say("eservice-where"), *_then(case))
        return Turn(next="answer", answers=clean(application=case.id), words=told, lost=True)
    if case.can_write and facts.pack.workflow.official is not Official.ESERVICE:
        return Turn(words=(Say("eservice-not-here"),))
    wish = NoteEserviceNumber(application=case.id, number=found)
    return Turn(next="noted", answers=clean(application=case.id), wish=wish)


def noted(state: State, event: Event, facts: Facts) -> Turn:
    case = facts.case
    match event:
        case Done(receipt=receipt) if case is not None and receipt.values.get("before"):
            return Turn(next="known", words=(_changed(case, str(receipt.values["before"])),))
        case Done(receipt=receipt) if case is not None and receipt.values.get("unsure_chief"):
            return Turn(words=chief_words.held_up(facts, case))
        case Done(receipt=receipt) if case is not None and receipt.values.get("handed_to"):
            return Turn(words=apply_words.sent(facts, receipt))
        case Done() if case is not None:
            line = Say("eservice-noted", number=case.number, what=title(facts, case), theirs=case.eservice_number)
            return Turn(next="known", words=(line, case_words.next_line(facts, case)))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


def _changed(case: ApplicationView, before: str) -> Say:
    if before == case.eservice_number:
        return Say("eservice-already", number=case.number, theirs=before)
    return Say("eservice-changed", number=case.number, before=before, theirs=case.eservice_number)


DIALOGS = (
    Dialog(
        name="eservice",
        steps={"start": start, "answer": answer, "noted": noted, "known": known},
        presses={"number": number},
        needs=frozenset({Need.CASE, Need.DEPARTMENTS, Need.UNSURE_CHIEF}),
        again=again,
        about=is_about,
        passing=frozenset({"known"}),
    ),
)
