"""What the guides say: the question with its buttons, and at the end the advice, the guideline's own words, what to do next."""

from __future__ import annotations

from dialogs import called
from dialogs.everyday import deadline_words
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.records import tell_chief
from dialogs.wording import Speaker
from dialogs.words import Button, Buttons, Copyable, Heading, Items, Message, Plain, Say, Value, Word, press
from policy_text.guides import Guide, Option
from policy_text.pack import Quotation, ReplyTime
from register.obligations import deadlines

MOST_DEPARTMENTS = 10
"""Named with their chief; a municipality with more is told to ask."""

MOST = 4
"""Buttons in a row; with more answers the last of them is (Mer)."""


def opening(facts: Facts, name: str, guide: Guide) -> Say:
    return Say(f"guide-{_id(name)}-opening", **_values(facts), named="yes" if _names_source(facts) else "no")


def asked(facts: Facts, name: str, guide: Guide, question: str) -> Message:
    options = guide.questions[question].options
    row = [_button(name, question, option) for option in options]
    if len(row) > MOST:
        row[MOST - 1 :] = [Button(label=Say("button-more"), press=press(f"{name}.more", question=question))]
    return (_text(facts, name, question), Buttons(tuple(row)))


def rest(facts: Facts, name: str, guide: Guide, question: str) -> Message:
    """The answers under (Mer)."""
    options = guide.questions[question].options[MOST - 1 :]
    return (Say("guide-more"), Buttons(tuple(_button(name, question, option) for option in options)))


def answered(facts: Facts, name: str, question: str, chosen: Option) -> Message:
    """What the pressed card becomes."""
    return (Say("guide-answered", question=_text(facts, name, question), answer=_label(name, question, chosen)),)


def taken(facts: Facts, name: str, question: str, chosen: Option) -> Say:
    return Say("guide-taken", answer=_label(name, question, chosen))


def grounds(facts: Facts) -> Message:
    """What is taken down here, for whoever does not know whether it is that bad."""
    labels = tuple(Plain(ground.label) for ground in facts.pack.removal_grounds)
    if not labels:
        return (Say("guide-no-grounds", **_values(facts)),)
    return (Say("guide-grounds", **_values(facts)), Items(labels))


def ended(facts: Facts, name: str, guide: Guide, outcome: str) -> Message:
    end, id = guide.outcomes[outcome], f"guide-{_id(name)}-{_id(outcome)}"
    quoted = facts.pack.advises(f"{name}_{outcome}")
    grounded = (facts.pack.rule(end.needs) is not None) if end.needs else bool(quoted)
    values = {**_values(facts), "grounded": "yes" if grounded else "no"}
    told: list[Word] = [Heading(Say(f"{id}-heading")), Say(id, **values)]
    silent = f"guide-law-{end.law}" if end.law else "guide-silent"
    told += _quoted(facts, quoted, "guide-says") if quoted else [Say(silent, **values)]
    if end.deadline:
        told += _deadline(facts)
    if end.steps:
        told.append(Say("guide-next"))
        told.append(Items(tuple(Say(f"{id}-{step}", **values) for step in range(1, end.steps + 1))))
    if end.afterwards and (later := facts.pack.advises(end.afterwards)):
        told += _quoted(facts, later, "guide-afterwards")
    if end.letter:
        told += [*_who_knows(facts), _letter(facts)]
    told.append(Say(f"guide-source-{guide.source}", **_values(facts)))
    tell = tell_chief.offer(facts, end.mistake) if end.mistake else None
    ways = tuple(
        Button(label=Say(f"button-guide-{_id(want)}"), press=press(f"{name}.go", want=want)) for want in end.opens
    )
    if tell or ways:
        told.append(Buttons((*((tell,) if tell else ()), *ways)))
    return tuple(told)


def _quoted(facts: Facts, them: tuple[Quotation, ...], lead: str) -> list[Word]:
    return [Say(lead, **_values(facts)), *(quote(facts.pack, one.section, one.text) for one in them)]


def _deadline(facts: Facts) -> list[Word]:
    """When a reply to what comes in now is due, where the guideline or an assumption sets a time."""
    reply = facts.pack.numbers.reply
    if reply is None:
        return []
    return [Say("guide-deadline", due=_due(facts, reply), assumed=reply.assumption)]


def _who_knows(facts: Facts) -> list[Word]:
    """Whom the register knows of: each department's chief. Who handles a matter it does not know, and that is said."""
    role = facts.pack.functions.chief
    if not facts.departments:
        return [Say("guide-who-unknown", **_values(facts))]
    lines = []
    for id, name in sorted(facts.departments.items(), key=lambda one: one[1])[:MOST_DEPARTMENTS]:
        them = tuple(facts.shown(person.id) for person in facts.chiefs if person.holds_for(role, id))
        known = Say("guide-who-chief", department=name, who=them, role=called.title(facts, role))
        lines.append(known if them else Say("guide-who-nobody", department=name, role=called.title(facts, role)))
    more = len(facts.departments) > MOST_DEPARTMENTS
    return [
        Say("guide-who", role=called.title(facts, role)),
        Items(tuple(lines)),
        *((Say("guide-who-more", **_values(facts)),) if more else ()),
    ]


def _letter(facts: Facts) -> Copyable:
    """To the colleague who can answer. Whoever sends it puts the link in; what was asked never passes through here."""
    speaker, reply = Speaker(language=facts.language, now=facts.now), facts.pack.numbers.reply
    letter = Say("guide-letter-soon")
    if reply is not None:
        letter = Say("guide-letter", due=_due(facts, reply))
    return Copyable(text=speaker.say(letter), title=Say("guide-letter-title"))


def _due(facts: Facts, reply: ReplyTime) -> str:
    line = deadline_words.due_line(deadlines.reckon(facts.now, deadlines.rule_of(reply)), facts.language)
    return line[:1].lower() + line[1:]


def _text(facts: Facts, name: str, question: str) -> Say:
    return Say(f"guide-{_id(name)}-{_id(question)}-question", **_values(facts))


def _button(name: str, question: str, option: Option) -> Button:
    pick = press(f"{name}.pick", question=question, option=option.id)
    return Button(label=_label(name, question, option), press=pick)


def _label(name: str, question: str, option: Option) -> Say:
    if option.id in ("yes", "no"):
        return Say(f"button-{option.id}")
    if option.id == "unsure":
        return Say("button-guide-unsure")
    return Say(f"guide-{_id(name)}-{_id(question)}-{_id(option.id)}")


def _values(facts: Facts) -> dict[str, Value]:
    """What this municipality calls those that a sentence may speak of."""
    functions = facts.pack.functions
    return {
        "guideline": facts.pack.organisation.guideline.noun_definite,
        "short": facts.pack.organisation.guideline.short,
        "registrar": called.the(facts, functions.registrar),
        "chief": called.title(facts, functions.nearest_chief or functions.chief),
        "unit": called.the_communications_unit(facts),
    }


def _names_source(facts: Facts) -> bool:
    """Whether the guideline itself points at the flow (R064)."""
    rule = facts.pack.rule("R064")
    return rule is not None and rule.quote is not None


def _id(name: str) -> str:
    return name.replace("_", "-")
