"""What is said at a question and is no answer to it: why it is asked, that nobody knows yet, that somebody else does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dialogs import answers as reading
from dialogs.applications import apply_moves as moves
from dialogs.applications import apply_words, case_names
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.quoting import quote, where
from dialogs.texts import around, no_answer, vocabulary
from dialogs.turn import Event, Pressed, State, Turn
from dialogs.words import Button, Buttons, Message, Press, Say, Word, press
from policy_text.pack import QuestionKind
from register.applications.applications import ApplicationView

_OF_PEOPLE = (QuestionKind.PERSON, QuestionKind.PEOPLE)
_WRITTEN = (QuestionKind.LINE, QuestionKind.TEXT, QuestionKind.SCHEDULE)
_DONE = "dpia"
"""The question whether something has been done: "vi håller på med den" is a no to it, with that as the reason."""
_RULES: Mapping[str, tuple[str, ...]] = {"unit": ("R035",)}
"""Rules that say why a question is asked, where "vad menas?" shows none."""


# Why it is asked


def why(facts: Facts, case: ApplicationView, item: Item) -> Turn:
    """ "varför frågar du det?": what the guideline says of the question, or that it is an assumption; then the question again."""
    asked = apply_words.question(facts, case, item)
    return Turn(next="ask", words=(*reasons(facts, item), Say("why-later"), *asked))


def reasons(facts: Facts, item: Item) -> Message:
    told: list[Word] = []
    question = item.question
    if item.part is not None:
        told.append(Say("why-part-unit" if item.part.options_from else "why-part"))
    elif question.assumption:
        told.append(Say("why-assumption"))
    elif question.own_words and question.section and question.quote:
        return (Say("why-rule"), quote(facts.pack, question.section, question.quote))
    else:
        told.append(
            Say(
                "why-asked-there", where=where(facts.pack, question.section),
                application=case_names.application(facts), own=facts.pack.organisation.guideline.noun_definite,
            )
        )  # fmt: skip
    quotes = grounds(facts, question.key)
    return (*told, Say("why-behind"), *quotes) if quotes else tuple(told)


def grounds(facts: Facts, key: str) -> Message:
    """The guideline's own words behind a question, by the question's key."""
    return quoted(facts, apply_words.GROUNDS.get(key, _RULES.get(key, ())))


def quoted(facts: Facts, rules: Iterable[str]) -> Message:
    found = (facts.pack.rule(id) for id in rules)
    return tuple(quote(facts.pack, rule.section, rule.quote) for rule in found if rule and rule.quote and rule.section)


# No answer


def unanswered(state: State, facts: Facts, case: ApplicationView, item: Item, text: str) -> Turn | None:
    """What is said instead of an answer is not stored as one; None where it may well be an answer."""
    if _gives_reason(case, item):
        return None
    kind = no_answer.kind(text, asks_who=item.kind in _OF_PEOPLE)
    if around.is_not_yet(text) and item.key == _DONE:
        read = reading.reasoned(item, "no", vocabulary.yes_or_no(text)[1] or text.strip())
        return moves.answer(state, facts, item, read)
    if around.is_not_yet(text) and item.kind in _WRITTEN:
        kind = "undecided"
    if not kind:
        return None
    may_stand = item.kind not in _OF_PEOPLE and reading.read(item, text, facts).value is not None
    row = [_button("button-skip", press("apply.skip", latched=True, application=case.id, item=item.key))]
    if kind == "knows" and not case.version:
        row.append(_button("button-let-other", press("go.hand_draft")))
    if kind == "not_me" and item.key != "administrators" and _is_named(case, facts.me.email):
        row.append(_button("button-change-who", press("apply.edit", application=case.id, item="administrators")))
    if may_stand:
        row.append(
            _button(
                "button-save-anyway",
                press("apply.put", latched=True, application=case.id, item=item.key, text=text.strip()),
            )
        )
    told = (*said(kind, asks_who=item.kind in _OF_PEOPLE), Say("no-answer-open", label=item.label))
    words = (*told, *apply_words.choices(case, item), Buttons(tuple(row)))
    return Turn(next="ask", answers={"unsaved": {"item": item.key, "text": text} if may_stand else None}, words=words)


def said(kind: str, *, asks_who: bool) -> Message:
    who = kind == "not_me" and asks_who
    return (Say("no-answer-who" if who else f"no-answer-{kind.replace('_', '-')}"),)


def all_the_same(state: State, facts: Facts, item: Item, text: str) -> Turn | None:
    """ "spara det ändå": what was not stored a moment ago is the answer."""
    unsaved = state.answers.get("unsaved")
    if not unsaved or unsaved["item"] != item.key or not no_answer.meant_all_the_same(text):
        return None
    return moves.put(state, facts, item, str(unsaved["text"]))


def skip(state: State, event: Event, facts: Facts) -> Turn:
    """(Hoppa över) under a question."""
    case = facts.case
    if case is None or not case.can_write:
        return Turn(words=apply_words.not_open(facts))
    item = str(event.press.args.get("item") or "") if isinstance(event, Pressed) else ""
    return moves.skip(state, facts, item or None)


def _gives_reason(case: ApplicationView, item: Item) -> bool:
    """Whether a yes or a no stands already and its reason is asked for: "vi har inte bestämt oss än" may be that."""
    return item.kind is QuestionKind.YES_NO_REASON and bool(case.answers.get(item.key))


def _is_named(case: ApplicationView, email: str) -> bool:
    return any(entry.get("email") == email for entry in case.answers.get("administrators") or ())


def _button(label: str, do: Press) -> Button:
    return Button(label=Say(label), press=do)
