"""What an applicant asks of others: "kan Oskar fylla i resten?", "påminn Oskar", and what those others are told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict

from dialogs import answers, given
from dialogs.applications import apply_words, case_history, case_names
from dialogs.channels import channel_reading
from dialogs.channels.channel_reading import Named
from dialogs.facts import Facts, Need
from dialogs.notice import Notice, NudgeRow
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Button, Buttons, Line, Message, Plain, Press, Say, Style, Word, buttons, press
from register.applications.applications import ApplicationView, Status
from register.applications.draft_care import HandDraft, RemindAsked
from register.errors import NotFound

MOST = 3
"""Cases offered to be reminded of at once."""

# ---- Somebody else goes on with the draft ---------------------------------------------------------------------------


def hand(state: State, event: Event, facts: Facts) -> Turn:
    """The draft that is open, or the latest; nobody else's, and none that has been sent."""
    draft = _draft(facts)
    if draft is None:
        return Turn(words=(Say("draft-hand-none"), buttons(("button-apply", press("go.apply")))))
    who = str(event.args.get("rest") or "") if isinstance(event, Started) else ""
    start = {"application": draft.id, "come": None}
    if who and not vocabulary.said(who, "somebody")[0] and isinstance(channel_reading.person(who, facts), Named):
        return _named(facts, draft, who, start)
    return Turn(next="who", answers=start, words=_ask_who(facts, draft))


def who(state: State, event: Event, facts: Facts) -> Turn:
    case = facts.case
    if case is None:
        return Turn(words=(Say("apply-lost"),))
    if not isinstance(event, Said):
        return Turn(next="who", words=_ask_who(facts, case))
    if vocabulary.control(event.text) or vocabulary.yes_or_no(event.text) == ("no", ""):
        return _stays(case)
    return _named(facts, case, event.text, {"application": case.id})


def sure(state: State, event: Event, facts: Facts) -> Turn:
    case, come = facts.case, state.answers.get("come")
    if case is None or not isinstance(come, Mapping):
        return Turn(words=(Say("apply-lost"),))
    if isinstance(event, Said):
        answer, _ = vocabulary.yes_or_no(event.text)
        if answer == "no" or vocabulary.control(event.text) in ("cancel", "pause", "back", "wait"):
            return _stays(case)
        if answer != "yes" and vocabulary.control(event.text) != "send":
            return Turn(next="sure", words=_confirm(facts, case, Named(**come)), lost=True)
    wish = HandDraft(application=case.id, name=str(come["name"]), email=str(come["email"]))
    return Turn(next="handed", wish=wish)


def keep(state: State, event: Pressed, facts: Facts) -> Turn:
    return _stays(facts.case) if facts.case is not None else Turn(words=(Say("apply-lost"),))


def handed(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            name = facts.shown(int(receipt.values["person"]))
            reach = (Say("draft-hand-unmet", who=name),) if receipt.values["out_of_reach"] else ()
            words: Message = (Say("draft-handed", who=name, number=int(receipt.values["number"])), *reach)
            return Turn(words=words, replaces=words)
        case Refused(error=error):
            return Turn(words=(apply_words.refusal(error),))
        case _:
            return Turn(words=(Say("apply-lost"),))


def hand_again(state: State, facts: Facts) -> Message:
    case, come = facts.case, state.answers.get("come")
    if case is None:
        return ()
    return _confirm(facts, case, Named(**come)) if state.step == "sure" and come else _ask_who(facts, case)


def _draft(facts: Facts) -> ApplicationView | None:
    drafts = [case for case in facts.own_cases if case.status is Status.DRAFT and not case.version]
    open = facts.open.answers.get("application") if facts.open is not None else None
    return next((case for case in drafts if case.id == open), drafts[0] if drafts else None)


def _named(facts: Facts, case: ApplicationView, text: str, start: dict[str, Any]) -> Turn:
    come = channel_reading.person(text, facts)
    if isinstance(come, Say):
        return Turn(next="who", answers=start, words=(come,), lost=True)
    if come.email == facts.me.email:
        return Turn(next="who", answers=start, words=(Say("draft-hand-yourself"),))
    return Turn(next="sure", answers={**start, "come": asdict(come)}, words=_confirm(facts, case, come))


def _ask_who(facts: Facts, case: ApplicationView) -> Message:
    domain = facts.pack.organisation.email_domains[0]
    asked = Say("draft-hand-who", what=case_names.title(facts, case), number=case.number, domain=domain)
    return (asked, buttons(("button-keep-draft", press("hand_draft.keep", application=case.id))))


def _confirm(facts: Facts, case: ApplicationView, come: Named) -> Message:
    told = Say("draft-hand-sure", who=come.shown, what=case_names.title(facts, case), number=case.number)
    yes = Button(label=Say("button-do-so"), press=press("hand_draft.sure", latched=True), style=Style.PRIMARY)
    no = Button(label=Say("button-keep-draft"), press=press("hand_draft.keep", application=case.id))
    return (told, Buttons((yes, no)))


def _stays(case: ApplicationView) -> Turn:
    go_on = buttons(("button-continue", press("apply.go_on", application=case.id)))
    return Turn(words=(Say("draft-hand-stays"), go_on))


# ---- Those who have the case remember it ----------------------------------------------------------------------------


def remind(state: State, event: Event, facts: Facts) -> Turn:
    """The case that waits for whoever is named; of several it is asked which."""
    who = str(event.args.get("rest") or "") if isinstance(event, Started) else ""
    them = [case for case in facts.own_cases if case.id in facts.who_have]
    if not them:
        return Turn(words=(Say("remind-none"), buttons(("button-see-status", press("go.status")))))
    theirs = [case for case in them if any(_is_called(facts, id, who) for id in facts.who_have[case.id])]
    if len(theirs) == 1:
        return _remind(theirs[0].id)
    told = Say("remind-not-them") if not theirs else Say("remind-which")
    return Turn(words=(told, *(word for case in (theirs or them)[:MOST] for word in _offer(facts, case))))


def remind_pressed(state: State, event: Pressed, facts: Facts) -> Turn:
    return _remind(given.number(event.press.args.get("application")))


def reminded(state: State, event: Event, facts: Facts) -> Turn:
    case = facts.case
    match event:
        case Done(receipt=receipt) if case is not None:
            who = tuple(Plain(facts.shown(id)) for id in receipt.values["people"])
            how = "again" if receipt.values["again"] else "later" if receipt.values["later"] else "now"
            what = case_names.title(facts, case)
            return Turn(words=(Say("reminded", how=how, who=who, what=what, number=case.number),))
        case Refused(error=NotFound()):
            return Turn(words=(Say("error-not-found"),))
        case Refused(error=error):
            return Turn(words=(case_history.refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


def _remind(application: int) -> Turn:
    return Turn(next="reminded", answers={"application": application}, wish=RemindAsked(application=application))


def _offer(facts: Facts, case: ApplicationView) -> Message:
    who = tuple(Plain(facts.shown(id)) for id in facts.who_have[case.id])
    told = Say("remind-has", who=who, what=case_names.title(facts, case), number=case.number)
    return (told, buttons(("button-remind", press("remind.them", application=case.id))))


def _is_called(facts: Facts, person: int, text: str) -> bool:
    found = facts.people.get(person)
    return found is not None and answers.is_called({"name": found.name, "email": found.email}, text)


# ---- What they are told ---------------------------------------------------------------------------------------------


def _handed_to_you(row: NudgeRow, facts: Facts) -> Message:
    case = facts.case
    if case is None:
        return (Say("notice-gone"),)
    told = Say(
        "notice-draft-handed",
        who=facts.shown(int(row.about["person"])),
        what=case_names.title(facts, case),
        number=case.number,
    )
    return (told, buttons(("button-continue", press("apply.go_on", application=case.id))))


def _waits_for_you(row: NudgeRow, facts: Facts) -> Message:
    case = facts.case
    if case is None:
        return (Say("notice-gone"),)
    told: list[Word] = [
        Say("notice-case-reminded", who=facts.shown(int(row.about["person"])), what=case_names.title(facts, case),
            number=case.number)
    ]  # fmt: skip
    see = Press(do="case.see", args={"application": case.id, "step_row": row.about.get("step")})
    return (*told, Buttons((Button(label=Say("button-see-all"), press=see, style=Style.PRIMARY),)))


def _is_mine(row: NudgeRow, facts: Facts) -> bool:
    return facts.case is not None and facts.case.applicant_id == facts.me.id and facts.case.can_write


def _still_waits(row: NudgeRow, facts: Facts) -> bool:
    return any(step.id == row.about.get("step") and step.open for step in facts.steps)


def _title(row: NudgeRow, facts: Facts) -> Line:
    if facts.case is None:
        return Say("notice-heading")
    return Say("notice-heading-case", number=facts.case.number, what=case_names.title(facts, facts.case))


_CASE = frozenset({Need.CASE, Need.DEPARTMENTS})

NOTICES: Mapping[str, Notice] = {
    "draft-handed": Notice(word=_handed_to_you, title=_title, holds=_is_mine, needs=_CASE),
    "case-reminded": Notice(word=_waits_for_you, title=_title, holds=_still_waits, needs=_CASE),
}

DIALOGS = (
    Dialog(
        name="hand_draft",
        steps={"start": hand, "who": who, "sure": sure, "handed": handed},
        presses={"sure": sure, "keep": keep},
        needs=frozenset({Need.CASE, Need.OWN_CASES, Need.MENTIONED, Need.DEPARTMENTS}),
        again=hand_again,
    ),
    Dialog(
        name="remind",
        steps={"start": remind, "reminded": reminded},
        presses={"them": remind_pressed},
        needs=frozenset({Need.CASE, Need.OWN_CASES, Need.WHO_HAVE, Need.DEPARTMENTS}),
    ),
)
