"""Where the municipality's own e-service is the way in: one page to copy from, and its number, with which it is sent."""

from __future__ import annotations

from dialogs.applications import case_history, case_words, questions
from dialogs.applications.case_names import title
from dialogs.applications.case_steps import clean
from dialogs.facts import Facts, Need
from dialogs.quoting import where
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Filled, Pressed, Refused, Said, Started, State, Turn
from dialogs.wording import Speaker
from dialogs.words import Ask, Copyable, Field, Form, Kind, Line, Message, Plain, Say, buttons, press
from register.applications.applications import ApplicationView
from register.wishes import NoteEserviceNumber

LONGEST = 60


def page(facts: Facts, case: ApplicationView) -> Message:
    """Every question in the e-service's order with its answer, ready to copy, and a button for when it has been sent."""
    speaker = Speaker(language=facts.pack.organisation.language, now=facts.now)
    lines: list[str] = []
    for item in questions.items(facts.pack, facts.departments):
        value = case.answers.get(item.key)
        if item.question.gate is not None or (item.part is not None and value is None):
            continue
        asked: Line = Plain(item.label if item.part else item.question.text)
        lines += [speaker.line(asked), speaker.line(case_words.answer(facts, item, value)), ""]
    name = facts.pack.workflow.eservice_name
    link = facts.pack.links.eservice
    return (
        Say("eservice-page", name=name, where=where(facts.pack, facts.pack.workflow.section)),
        *((Say("eservice-link", link=link),) if link else ()),
        Copyable(text="\n".join(lines).strip(), title=Say("doc-copy", number=case.number)),
        Say("eservice-then"),
        buttons(("button-eservice-sent", press("eservice.number", application=case.id))),
    )


def start(state: State, event: Started, facts: Facts) -> Turn:
    """ "ärendenummer för 14: AB-123"."""
    if facts.case is None:
        return Turn(words=(Say("case-unknown", number=int(event.args.get("number") or 0)),))
    rest = str(event.args.get("rest") or "")
    return _noted(facts.case, rest) if rest else _ask(facts, facts.case, form=False)


def number(state: State, event: Pressed | Filled, facts: Facts) -> Turn:
    if facts.case is None:
        return Turn(words=(Say("error-not-found"),))
    if isinstance(event, Filled):
        return _noted(facts.case, str(event.values.get("number") or ""))
    return _ask(facts, facts.case, form=True)


def _ask(facts: Facts, case: ApplicationView, *, form: bool) -> Turn:
    asked = Say("eservice-ask", name=facts.pack.workflow.eservice_name)
    as_form = Form(
        name="eservice-number", title=Say("eservice-form"), press=press("eservice.number", application=case.id),
        fields=(Field(key="number", kind=Kind.LINE, label=Say("eservice-field"), max_length=LONGEST),),
    )  # fmt: skip
    return Turn(
        next="answer", answers=clean(application=case.id), words=(asked, *((Ask(form=as_form),) if form else ()))
    )


def answer(state: State, event: Event, facts: Facts) -> Turn:
    if facts.case is None or not isinstance(event, Said):
        return Turn(next="answer")
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("case-let-be"),))
    return _noted(facts.case, event.text)


def _noted(case: ApplicationView, text: str) -> Turn:
    wish = NoteEserviceNumber(application=case.id, number=text.strip()[:LONGEST])
    return Turn(next="noted", answers=clean(application=case.id), wish=wish)


def noted(state: State, event: Event, facts: Facts) -> Turn:
    case = facts.case
    match event:
        case Done() if case is not None:
            line = Say("eservice-noted", number=case.number, what=title(facts, case), theirs=case.eservice_number)
            return Turn(words=(line, case_words.next_line(facts, case)))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn()


DIALOGS = (
    Dialog(
        name="eservice",
        steps={"start": start, "answer": answer, "noted": noted},
        presses={"number": number},
        needs=frozenset({Need.CASE, Need.DEPARTMENTS}),
    ),
)
