"""A yes, a no or a verdict in words of one's own to a case that waits for one's answer: "jag är med", "ja till tiktok".

Only what is worded as the answer that the card asks for is taken for it. A bare yes is, where just one thing waits and it is a
question; anything else is shown the cards, with their buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dialogs import waiting
from dialogs.applications import case_pointed, case_words
from dialogs.facts import Facts, Need
from dialogs.texts import said_of_cases as said
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.understand import Meaning
from dialogs.words import Say, Word
from policy_text.pack import Outcome, StepKind
from register.applications.applications import ApplicationView
from register.applications.casework import StepView

Pair = tuple[ApplicationView, StepView]

_KINDS = {"accept": StepKind.ACCEPT, "assign": StepKind.ASSIGN, "know": StepKind.KNOW}
_QUESTIONS = (StepKind.ACCEPT, StepKind.ASSIGN)
"""What a bare yes answers: the others are not asked as questions, and a signature is more than a yes."""


def read(text: str, meaning: Meaning, waits: Callable[[], Sequence[Pair]]) -> str:
    """What is said to what waits ("yes", "no", "named"), where something does; "" of anything else."""
    if meaning.asks:
        return ""
    verb = said.verb(text)
    found = "yes" if said.yes(text) else "no" if said.no(text) else "named" if verb else ""
    if not found or not (them := waits()):
        return ""
    return found if verb != "see" or any(case_pointed.is_for(text, case) for case, _ in them) else ""


def start(state: State, event: Started, facts: Facts) -> Turn:
    text = event.text
    match event.args.get("rest"):
        case "yes":
            return _yes(facts, text)
        case "no":
            return _no(facts, text)
        case "touch":
            return _touch(facts)
        case _:
            return _named(facts, text)


def several(state: State, event: Started, facts: Facts) -> Turn:
    """ "tillstyrk 1, 2 och 3": each is judged by itself, so each has its card."""
    numbers = [int(one) for one in str(event.args.get("rest") or "").split(",")]
    them = [pair for pair in facts.waiting if pair[0].number in numbers]
    return _cards(facts, them, "case-one-at-a-time") if them else Turn(words=(Say("case-unknown", number=numbers[0]),))


def _yes(facts: Facts, text: str) -> Turn:
    kinds = said.yes(text)
    wanted = _QUESTIONS if "plain" in kinds else tuple(_KINDS[kind] for kind in kinds)
    fitting = [pair for pair in facts.waiting if pair[1].rule.kind in wanted]
    alone = waiting.count(facts) == 1
    if len(fitting) == 1 and alone:
        return _answered(fitting[0][1].rule.outcomes[0], "")
    if "accept" in kinds and not fitting:
        return Turn(goto=Goto(dialog="duty", args={"do": "take", "rest": ""}))
    return Turn(goto=Goto(dialog="talk", args={"kind": "answer"}, text=text))


def _no(facts: Facts, text: str) -> Turn:
    if waiting.count(facts) != 1 or len(facts.waiting) != 1:
        return Turn(goto=Goto(dialog="talk", args={"kind": "answer"}, text=text))
    _, step = facts.waiting[0]
    if step.rule.kind is StepKind.ACCEPT:
        return _answered(Outcome.DECLINE, "")
    return Turn(goto=Goto(dialog="about_step", args={"rest": "no"}))


def _named(facts: Facts, text: str) -> Turn:
    verb = said.verb(text)
    them = list(facts.waiting)
    cases = tuple({case.id: case for case, _ in them}.values())
    named = {case.id for case in case_pointed.meant(facts, text, cases)}
    meant = [pair for pair in them if pair[0].id in named] or ([] if verb in ("see", "yes", "no") else them)
    if verb == "see":
        return _cards(facts, meant, "") if meant else Turn(goto=Goto(dialog="ask_policy", text=text))
    fitting = [(case, step) for case, step in meant if _outcome(step, verb)]
    if len(fitting) == 1 and (named or said.is_of_the_one(text)):
        case, step = fitting[0]
        reason = "" if verb in ("yes", "no") else said.reason(text)
        return Turn(
            goto=Goto(dialog="case", args={"do": _outcome(step, verb), "number": case.number, "rest": reason})
        )  # fmt: skip
    return _cards(facts, meant or them, "case-which" if len(meant or them) > 1 else "case-said-which")


def _touch(facts: Facts) -> Turn:
    """What nobody understands from somebody who is asked something may be about that."""
    if len(facts.waiting) == 1:
        return _cards(facts, facts.waiting, "case-said-touch")
    return Turn(words=(Say("case-said-touch"), *waiting.words(facts)))


def _outcome(step: StepView, verb: str) -> str:
    """The answer to a step that a verb is; "" where the step has none such. A chief's approval gives the assignment."""
    given = step.rule.outcomes
    if verb == "yes":
        return str(given[0]) if step.rule.kind in _QUESTIONS else ""
    if verb == "no":
        return str(Outcome.DECLINE) if step.rule.kind is StepKind.ACCEPT else ""
    if verb == "approve" and step.rule.kind is StepKind.ASSIGN:
        return str(given[0])
    return verb if verb in given else ""


def _answered(outcome: Outcome, rest: str) -> Turn:
    return Turn(goto=Goto(dialog="case", args={"do": str(outcome), "number": None, "rest": rest}))


def _cards(facts: Facts, them: Sequence[Pair], lead: str) -> Turn:
    told: list[Word] = [Say(lead)] if lead else []
    for case, step in them:
        told += case_words.asked(facts, case, step, short=True)
    return Turn(words=tuple(told))


DIALOGS = (
    Dialog(name="case_said", steps={"start": start}, needs=waiting.NEEDS | {Need.DEPARTMENTS}),
    Dialog(name="case_several", steps={"start": several}, needs=waiting.NEEDS | {Need.DEPARTMENTS}),
)
