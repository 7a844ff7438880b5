"""What somebody asks about a case that waits for their answer: whether they must, by when, what yes and no lead to, who else may.

What has been asked of them last is meant, a case or anything else (`about_card`). Answered from the case and the pack, with
the card's own buttons below; what the guideline does not say is said not to be there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dialogs import about_card, called, waiting
from dialogs.applications import case_words
from dialogs.applications.case_names import definite, ident, sentence, steps, title, waited_for, way
from dialogs.asks import CASE as OF_CASE
from dialogs.asks import KINDS
from dialogs.facts import Facts, Need
from dialogs.quoting import quote
from dialogs.texts import asked, vocabulary
from dialogs.turn import Dialog, Goto, Started, State, Turn
from dialogs.understand import Meaning, language_of
from dialogs.words import Line, Message, Plain, Say, Word
from policy_text.pack import Outcome, StepKind, WorkflowStep
from register.applications import cases
from register.applications.applications import ApplicationView, Status
from register.applications.casework import StepView

CASE = "case"
"""The conversation in which an answer to a case is being given."""
NO = (Outcome.RETURN, Outcome.DECLINE, Outcome.ADVISE_AGAINST, Outcome.REJECT, Outcome.TALK)


def read(text: str, open: State | None, meaning: Meaning, waits: Callable[[], object]) -> str:
    """What is asked, where no question to the guideline is gone on with; "" otherwise.

    Where nothing has been asked of them, only what can be about nothing else. In the middle of a conversation with a question of
    its own it is about that question, unless something has been asked of them since (`waits`).
    """
    found = asked.of_a_card(text)
    if not found or (found in _MAY_LEAN and _leans(meaning)):
        return ""
    certain = found in _OF_ANYTHING if open is None else open.dialog in _IN_THE_MIDDLE
    return found if certain or waits() else ""


_IN_THE_MIDDLE = (CASE, "absence", "daily", "duty", "keep_close", "my_channels", "record", "status")
"""Conversations that answer what was asked, or that ask nothing themselves."""
_MAY_LEAN = ("must", "when", "urgent")
_OF_ANYTHING = ("must", "urgent", "silent", "why")


def _leans(meaning: Meaning) -> bool:
    """Whether it goes on from a question that was none about a card; in another language it begins anew."""
    before = meaning.before
    if before and meaning.language and language_of(before) not in ("", meaning.language):
        return False
    return bool(before) and not asked.of_a_card(before) and vocabulary.command(before) is None


def start(state: State, event: Started, facts: Facts) -> Turn:
    asks, several = str(event.args.get("rest") or ""), waiting.count(facts) > 1
    row = facts.open.answers.get("step_row") if facts.open is not None else None
    if being_answered := next((pair for pair in facts.waiting if pair[1].id == row), None):
        return Turn(words=_answer(facts, asks, *being_answered))
    last = event.args.get("them", about_card.told(facts.told_last))
    for n, one in enumerate(last):
        if KINDS[one["notice"]] != OF_CASE:
            return Turn(goto=about_card.go(asks, last[n:], event.text, several=several))
        if found := next((pair for pair in facts.waiting if pair[1].id == one["about"].get("step")), None):
            return Turn(words=_named(facts, asks, *found, several=several))
    if facts.waiting:
        latest = max(facts.waiting, key=lambda pair: pair[1].opened_at)
        return Turn(words=_named(facts, asks, *latest, several=several))
    if waiting.count(facts):
        return Turn(words=(Say("about-which"), *waiting.words(facts)))
    if asks not in _OF_ANYTHING:
        return Turn(goto=Goto(dialog="ask_policy", text=event.text))
    return Turn(words=(Say("about-none"),))


def _named(facts: Facts, asks: str, case: ApplicationView, step: StepView, *, several: bool) -> Message:
    """With which one is meant, where several things wait."""
    told = _answer(facts, asks, case, step)
    if not several:
        return told
    what = Say("about-thing-case", number=case.number, what=title(facts, case), step=step.rule.title)
    return (Say("about-this", what=what), *told)


def _answer(facts: Facts, asks: str, case: ApplicationView, step: StepView) -> Message:
    told = _ANSWERS.get(asks, _what)(facts, case, step)
    return (*told, case_words.outcomes(case, step))


# ---- The answers ----------------------------------------------------------------------------------------------------


def _what(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    lines = (case_words.asked_line(facts, case, step), case_words.summary(facts, case))
    return (*lines, *_grounds(facts, step.rule), *_yes(facts, case, step), *_no(facts, case, step))


def _must(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    who = "chief" if step.rule.by == "chief" else "others"
    return (Say(f"about-must-{step.rule.kind}", who=who, **_values(facts, case, step)), *_grounds(facts, step.rule))


def _when(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """No guideline says how soon a case is answered: that is said, and for how long it has waited."""
    return (Say("about-when-not-said", **_values(facts, case, step)), _since(facts, case, step))


def _urgent(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    return (_since(facts, case, step), Say("about-when-not-said", **_values(facts, case, step)))


def _since(facts: Facts, case: ApplicationView, step: StepView) -> Say:
    id = "about-since" if step.rule.blocking else "about-since-goes-on"
    return Say(id, since=step.opened_at, **_values(facts, case, step))


def _silent(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    id = "about-silent" if step.rule.blocking else "about-silent-goes-on"
    return (Say(id, **_values(facts, case, step)),)


def _no(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """What each answer that is no yes leads to."""
    given = [outcome for outcome in step.rule.outcomes if outcome in NO]
    if not given:
        return (Say("about-no-none", **_values(facts, case, step)),)
    return tuple(Say(f"about-no-{_no_of(facts, step, one)}", **_values(facts, case, step)) for one in given)


def _no_of(facts: Facts, step: StepView, outcome: Outcome) -> str:
    ends = outcome is Outcome.DECLINE and cases.is_decided_by(facts.pack, step)
    return "decline-ends" if ends else way(step, outcome)


def _yes(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """What the leading answer does, and where the case goes then."""
    told = Say(f"about-yes-{step.rule.kind}", **_values(facts, case, step))
    if not step.rule.blocking or step.rule.kind is StepKind.DECIDE:
        return (told,)
    return (told, _then(facts, case, step))


def _then(facts: Facts, case: ApplicationView, step: StepView) -> Say:
    same = (one for one in steps(facts, case) if one.rule.id == step.rule.id and one.version == step.version)
    others = [one for one in same if one.open and one.id != step.id]
    if others:
        names = tuple(Plain(facts.shown(one.person_id)) for one in others)
        return Say("about-then-others", who=names)
    after = _next(facts, step.rule)
    return Say("about-then-next", next=waited_for(facts, after)) if after is not None else Say("about-then-ready")


def _next(facts: Facts, rule: WorkflowStep) -> WorkflowStep | None:
    """The blocking step after this one."""
    them = facts.pack.workflow.steps
    after = them[next(n for n, one in enumerate(them) if one.id == rule.id) + 1 :]
    return next((one for one in after if one.blocking), None)


def _why(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    kind = "role" if step.person_id is None else "chief" if step.rule.by == "chief" else "named"
    roles = tuple(Plain(called.title(facts, role)) for role in step.roles if facts.me.holds(role, step.department_id))
    return (Say(f"about-why-{kind}", roles=roles, **_values(facts, case, step)), *_grounds(facts, step.rule))


def _other(facts: Facts, case: ApplicationView, step: StepView) -> Message:
    """Who else may answer: nobody for who is named; for a role all that hold it; on paper; in one's own case a stand-in."""
    told: list[Word] = []
    if step.person_id is not None:
        told.append(Say(f"about-other-{'chief' if step.rule.by == 'chief' else 'named'}", **_values(facts, case, step)))
    else:
        others = tuple(
            Plain(one.shown)
            for one in facts.everyone
            if one.id != facts.me.id and any(one.holds(role, step.department_id) for role in step.roles)
        )
        roles = tuple(Plain(called.the(facts, role)) for role in step.roles)
        id = "about-other-role" if others else "about-other-nobody"
        steward = sentence(called.the_steward(facts))
        told.append(Say(id, who=others, roles=roles, steward_first=steward, **_values(facts, case, step)))
        if step.rule.stand_in:
            told.append(Say("about-other-own-case", stand_in=called.the(facts, step.rule.stand_in)))
    if step.rule.paper:
        told.append(Say("about-other-paper"))
    return tuple(told)


_ANSWERS: Mapping[str, Callable[[Facts, ApplicationView, StepView], Message]] = {
    "must": _must, "when": _when, "urgent": _urgent, "silent": _silent, "no": _no, "yes": _yes, "other": _other,
    "what": _what, "why": _why,
}  # fmt: skip


def _grounds(facts: Facts, rule: WorkflowStep) -> Message:
    """The guideline's words behind the step, and that its place in the order is ours where it is."""
    found: list[Word] = [quote(facts.pack, rule.section, rule.quote)] if rule.section and rule.quote else []
    if rule.assumption:
        found.append(Say("about-order-assumed", guideline=facts.pack.organisation.guideline.noun_definite))
    return tuple(found)


def _values(facts: Facts, case: ApplicationView, step: StepView) -> dict[str, Any]:
    """What any of the sentences may speak of."""
    after = _next(facts, step.rule)
    nobody: Line | str = ""
    return {
        "number": case.number, "what": title(facts, case), "applicant": facts.shown(case.applicant_id),
        "over": case.status != Status.UNDER_WAY, "body": definite(facts, step.rule.by),
        "next": waited_for(facts, after) if after is not None else nobody,
        "role_of_chief": called.chief(facts),
        "administrator": called.administrator(facts), "guideline": facts.pack.organisation.guideline.short,
        "kind": ident(step.rule.kind),
    }  # fmt: skip


DIALOG = Dialog(
    name="about_step",
    steps={"start": start},
    needs=waiting.NEEDS | {Need.UNDER_WAY, Need.DEPARTMENTS, Need.EVERYONE, Need.TOLD_LAST},
)
