"""What the application says: questions, what was stored, the summary, and why something cannot be sent yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import called
from dialogs.applications import answer_words, chief_words, questions
from dialogs.applications.questions import Item
from dialogs.facts import Facts
from dialogs.quoting import quote, where
from dialogs.words import Button, Buttons, Line, Message, Plain, Row, Rows, Say, Style, Word, buttons, press
from policy_text.pack import Official, Pack, Question, QuestionKind
from register.applications.applications import ApplicationView
from register.errors import AlreadySettled, RegisterError
from register.wishes import Receipt

_SHOWN_OPTIONS = 4
"""Buttons under a question; the rest are typed (tone.md: at most four)."""


def question(facts: Facts, case: ApplicationView, item: Item, *, now: bool = False) -> Message:
    """The question of an item, with its help, its options, and what stands now when it is asked again."""
    of = len(facts.pack.questions)
    asked: list[Word] = []
    if item.part is None:
        asked.append(Say("apply-question", number=item.number, of=of, question=item.question.text))
        if item.help:
            asked.append(Plain(item.help))
    else:
        asked.append(Say("apply-part", number=item.number, of=of, question=item.part.text or f"{item.label}?"))
        if item.help:
            asked.append(Plain(item.help))
    value = case.answers.get(item.key)
    if now and value is not None:
        asked.append(Say(_id("apply-stands", item, value), value=answer_words.of(facts, item, value)))
    row = _options(case, item)
    return (*asked, *((row,) if row else ()))


def _options(case: ApplicationView, item: Item) -> Buttons | None:
    def choice(label: Say | Plain, value: str) -> Button:
        return Button(
            label=label, press=press("apply.choose", latched=True, application=case.id, item=item.key, value=value)
        )

    if item.kind in (QuestionKind.YES_NO, QuestionKind.YES_NO_REASON):
        return Buttons((choice(Say("button-yes"), "yes"), choice(Say("button-no"), "no")))
    if item.kind is QuestionKind.CHOICE:
        return Buttons(tuple(choice(Plain(o.label), o.id) for o in item.options[:_SHOWN_OPTIONS]))
    return None


def choices(case: ApplicationView, item: Item) -> Message:
    """The buttons of a question that is still open."""
    row = _options(case, item)
    return (row,) if row else ()


def explained(facts: Facts, case: ApplicationView, item: Item) -> Message:
    """ "vad menas?": the open question from the guideline, then the question again with its help."""
    told: list[Word] = [Say("apply-means", label=item.label)]
    for id in GROUNDS.get(item.question.key, ()):
        rule = facts.pack.rule(id)
        if rule is not None and rule.quote and rule.section:
            told.append(quote(facts.pack, rule.section, rule.quote))
    return (*told, *question(facts, case, item))


GROUNDS: Mapping[str, tuple[str, ...]] = {
    "medium": ("R004", "R005"), "goals": ("R003", "R001"), "audience": ("R001",), "plan": ("R003",), "dpia": ("R080",),
    "administrators": ("R022", "R023"), "competence": ("R030",), "time": ("R025",), "chief": ("R013", "R026"),
    "comms_publish": ("R091",), "address": ("R034", "R035"), "watch": ("R065", "R072"), "daily": ("R027",),
    "website_first": ("R006",), "listening_only": ("R008",), "assignment": ("R013",), "hours": ("R025",),
}  # fmt: skip
"""Rules that say why a question is asked, by the question's key."""


def stored(facts: Facts, case: ApplicationView, state: Mapping[str, Any]) -> Message:
    """What was just stored, with (Ändra); or what was changed from what to what."""
    item = questions.item(facts.pack, facts.departments, str(state.get("just") or ""))
    opening: Message = ()
    if state.get("opening"):
        opening = (Say("apply-opening", application=facts.pack.words.application.indefinite),)
        if goes_by_eservice(facts, case):
            flow = facts.pack.workflow
            opening += (Say("eservice-opening", name=flow.eservice_name, where=where(facts.pack, flow.section)),)
        for told in questions.items(facts.pack, facts.departments):
            if case.answers.get(told.key):
                opening = (*opening, *_then(facts, case, told))
        opening = (*opening, *_double(facts))
    if item is None or state.get("opening"):
        return opening
    changed = state.get("changed")
    value = case.answers.get(item.key)
    besides = (questions.item(facts.pack, facts.departments, str(key)) for key in state.get("along") or ())
    along = tuple(word for one in besides if one is not None for word in _then(facts, case, one, along=True))
    if changed and changed["from"] is None:
        put = Say(_id("apply-put", item, value), label=item.label, value=answer_words.of(facts, item, value))
        return (put, *_gone(facts, item, value))
    if changed:
        before = answer_words.of(facts, item, changed["from"])
        return (
            Say(
                _id("apply-changed", item, value), label=item.label, old=before, new=answer_words.of(facts, item, value)
            ),
            *along,
            *_gone(facts, item, value),
        )
    return (*_then(facts, case, item), *along, *_remarks(facts, case, item, value))


def _then(facts: Facts, case: ApplicationView, item: Item, *, along: bool = False) -> Message:
    """`along`: read from another answer. A number or days alone do not tell what they are of."""
    change = press("apply.edit", application=case.id, item=item.key)
    value = answer_words.of(facts, item, case.answers.get(item.key))
    if along and item.kind in (QuestionKind.NUMBER, QuestionKind.CHOICES):
        return (Say("apply-read-along", label=item.label, value=value), buttons(("button-change", change)))
    return (Say(_id("apply-stored", item, case.answers.get(item.key)), value=value), buttons(("button-change", change)))


def _id(id: str, item: Item, value: Any) -> str:
    """A longer text is read back between quotation marks, a short answer in bold."""
    is_text = item.kind in (QuestionKind.TEXT, QuestionKind.SCHEDULE) or (isinstance(value, str) and len(value) > 60)
    return f"{id}-text" if is_text else id


def _remarks(facts: Facts, case: ApplicationView, item: Item, value: Any) -> Message:
    """What goes against the guideline, or doubles a channel: said, never a hindrance."""
    told: list[Word] = []
    against = item.question.against
    if against is not None and isinstance(value, Mapping) and value.get("value") == item.question.reason_when:
        told += [Say("apply-against"), quote(facts.pack, against.section, against.text)]
    if item.key in ("unit", "medium", "address"):
        told += _double(facts)
    told += _gone(facts, item, value)
    if item.key == "chief" and not told:
        told += chief_words.unsure(facts, case)
    return tuple(told)


def _gone(facts: Facts, item: Item, value: Any) -> Message:
    """That somebody named has left, as far as the register knows."""
    if item.kind not in (QuestionKind.PEOPLE, QuestionKind.PERSON) or not value:
        return ()
    named = (value,) if isinstance(value, Mapping) else value
    gone = [facts.gone[one["email"]] for one in named if one.get("email") in facts.gone]
    who = tuple(Plain(facts.shown(person)) for person in gone)
    about = {"steward": called.the_steward(facts), "application": called.the_application(facts)}
    return (Say("apply-gone", count=len(who), who=who, **about),) if who else ()


def _double(facts: Facts) -> Message:
    """That the register has such a channel already."""
    return (Say("apply-alike", name=facts.alike.name),) if facts.alike is not None else ()


def problem(saved: Mapping[str, Any] | None) -> Say:
    return Say(str(saved["id"]), **saved["values"]) if saved else Say("answer-empty")


def summary(facts: Facts, case: ApplicationView) -> Message:
    """All answers with (Ändra), then (Skicka)."""
    left = missing(facts, case)
    told: list[Word] = [Say("apply-summary", number=case.number), Rows(rows(facts, case, change=True))]
    told += chief_words.in_summary(facts, case)
    if left:
        told.append(what_is_missing(facts, left))
    send = send_button(facts, case, "apply.send")
    form = Button(label=Say("button-form"), press=press("apply.form", application=case.id))
    answer = Button(
        label=Say("button-answer"), press=press("apply.edit", application=case.id, item=left[0].key), style=Style.PRIMARY
    ) if left else send  # fmt: skip
    return (*told, Buttons((answer, form)))


def below_summary(facts: Facts, case: ApplicationView, *, understood: bool = False) -> Message:
    """How an answer is changed, and what there is to press: the whole of it stands above.

    `understood`: something else has been answered by the way.
    """
    left = missing(facts, case)
    see = Button(label=Say("button-show-answers"), press=press("apply.see", application=case.id))
    row = (see,) if left else (send_button(facts, case, "apply.send"), see)
    told: tuple[Word, ...] = (Say("apply-at-summary" if understood else "apply-below-summary", number=case.number),)
    return (*told, *((what_is_missing(facts, left),) if left else ()), Buttons(row))


def send_button(facts: Facts, case: ApplicationView, do: str) -> Button:
    """(Skicka), or the way to the e-service while it has not been sent there."""
    label = "button-to-eservice" if goes_by_eservice(facts, case) else "button-send"
    return Button(label=Say(label), press=press(do, application=case.id), style=Style.PRIMARY)


def goes_by_eservice(facts: Facts, case: ApplicationView) -> bool:
    return facts.pack.workflow.official is Official.ESERVICE and not case.eservice_number


def answered(facts: Facts, case: ApplicationView) -> Message:
    """What has an answer so far, each with (Ändra)."""
    empty = Say("answer-none")
    found = tuple(row for row in rows(facts, case, change=True) if row.value != empty)
    return (Say("apply-so-far"), Rows(found)) if found else (Say("apply-nothing-yet"),)


def left(them: tuple[Item, ...]) -> Say:
    return Say("apply-left", count=len(them), what=tuple(Plain(item.label) for item in them))


def rows(facts: Facts, case: ApplicationView, *, change: bool = False, changed: bool = False) -> tuple[Row, ...]:
    """Label and answer for everything asked. `changed` marks what differs from the version before."""
    found = []
    for item in questions.items(facts.pack, facts.departments):
        value = case.answers.get(item.key)
        if item.question.gate is not None or (item.part is not None and value is None):
            continue
        label: Say | Plain = Plain(item.label)
        if changed and case.earlier is not None and case.version > 1 and case.earlier.get(item.key) != value:
            label = Say("row-changed", label=item.label)
        button = Button(label=Say("button-change"), press=press("apply.edit", application=case.id, item=item.key))
        found.append(Row(label=label, value=answer_words.of(facts, item, value), button=button if change else None))
    return tuple(found)


def missing(facts: Facts, case: ApplicationView) -> tuple[Item, ...]:
    every = questions.items(facts.pack, facts.departments)
    return questions.missing(every, case.answers, facts.pack.numbers.min_administrators.value)


def gate(facts: Facts, case: ApplicationView) -> Question | None:
    """The question whose answer ends the application before it has begun: website first, listening only."""
    stops = (q for q in facts.pack.questions if q.gate is not None and case.answers.get(q.key) == q.gate.stops_when)
    return next(stops, None)


def what_is_missing(facts: Facts, left: tuple[Item, ...]) -> Say:
    need = facts.pack.numbers.min_administrators.value
    answers = facts.case.answers if facts.case else {}

    def named(item: Item) -> Line:
        too_few = item.key == "administrators" and answers.get(item.key)
        return Say("apply-missing-more", label=item.label, need=need) if too_few else Plain(item.label)

    return Say("apply-missing", what=tuple(named(item) for item in left), count=len(left))


def sent(facts: Facts, receipt: Receipt) -> Message:
    if receipt.values.get("handed_to"):
        return (
            Say(
                "apply-handed",
                name=facts.shown(int(receipt.values["handed_to_id"])),
                main=called.main_mark(facts),
                where=where(facts.pack, facts.pack.workflow.section),
            ),
        )
    waiting = [s for s in facts.steps if s.open and s.rule.blocking]
    first = waiting[0].rule.waiting if waiting else ""
    decider = facts.pack.roles[facts.pack.functions.decider].definite
    steps = tuple(Plain(s.title) for s in facts.pack.workflow.steps if s.blocking)
    return (
        Say("apply-sent", number=int(receipt.values["number"]), waiting=first),
        Say("apply-way", steps=steps, decider=decider),
    )


def going_on(facts: Facts, case: ApplicationView) -> Say:
    """Which draft it is, when somebody has already said that they want to go on."""
    unit = str(case.answers.get("unit") or "")
    medium = medium_label(facts, str(case.answers.get("medium") or ""))
    which = "both" if unit and medium else "unit" if unit else "medium" if medium else "none"
    return Say("apply-going-on", which=which, unit=unit, medium=medium, number=case.number)


def resume(facts: Facts, case: ApplicationView) -> Message:
    unit = str(case.answers.get("unit") or "")
    medium = medium_label(facts, str(case.answers.get("medium") or ""))
    which = "both" if unit and medium else "unit" if unit else "medium" if medium else "none"
    id = "apply-resume-returned" if case.version else "apply-resume"
    return (
        Say(id, when=case.changed_at.date(), which=which, unit=unit, medium=medium, number=case.number),
        buttons(
            ("button-continue", press("apply.go_on", application=case.id)),
            ("button-restart", press("apply.restart", application=case.id)),
        ),
    )


def stopped(facts: Facts, case: ApplicationView, question: Question) -> Message:
    """A gate's answer: why the application ends here, and how to change the answer."""
    gate = question.gate
    if gate is None:
        return ()
    change = press("apply.edit", application=case.id, item=question.key)
    return (
        Say(f"gate-{gate.code}"),
        quote(facts.pack, gate.section, gate.quote),
        buttons(("button-change-answer", change), ("button-drop", press("apply.drop", application=case.id))),
    )


def not_open(facts: Facts) -> Message:
    """The draft is gone, sent or somebody else's."""
    if facts.case is None:
        return (Say("apply-lost"),)
    return (Say("apply-not-open", number=facts.case.number, status=facts.case.status.replace("_", "-")),)


def refusal(error: RegisterError) -> Say:
    """A refusal in words: its code names the sentence, its facts fill it."""
    facts = {k: (v if not isinstance(v, tuple) else ", ".join(map(str, v))) for k, v in error.facts.items()}
    if isinstance(error, AlreadySettled):
        facts["outcome"] = Say(f"outcome-{str(error.facts['outcome']).replace('_', '-')}")
    return Say(f"error-{error.code.replace('_', '-')}", **facts)


def medium_label(facts: Facts, medium: str) -> str:
    return label_of(facts.pack, medium)


def label_of(pack: Pack, medium: str) -> str:
    question = pack.question("medium")
    options = question.options if question else ()
    return next((o.label for o in options if o.id == medium), medium)
