""" "jag vill ändra i ansökan", "ändra målgruppen": one's own application, wherever it is on its way."""

from __future__ import annotations

from dialogs.applications import case_names, misplaced
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Event, Goto, Started, State, Turn
from dialogs.words import Message, Say, buttons, press
from register.applications.applications import ApplicationView, Status

MOST = 3
"""Applications offered to be changed at once, the latest first."""


def start(state: State, event: Event, facts: Facts) -> Turn:
    """A draft is gone on with, what is on its way is offered back, both are told apart; who has neither asks the guideline."""
    if not isinstance(event, Started):
        return Turn()
    drafts = [case for case in facts.own_cases if case.can_write and any(case.answers.values())]
    under_way = [case for case in facts.own_cases if case.status is Status.UNDER_WAY][:MOST]
    if drafts and not under_way:
        # Which answer it is about is read there; "jag vill ändra i ansökan" shows them all.
        named = event.text if event.args.get("rest") else ""
        how = {} if named else {"see": True}
        return Turn(goto=Goto(dialog="apply", args={"application": drafts[0].id, **how}, text=named))
    if under_way:
        begun = _begun(facts, drafts[0]) if drafts else ()
        change = event.text if event.args.get("rest") and len(event.text) <= misplaced.LONGEST else ""
        return Turn(words=(*begun, *(word for case in under_way for word in may_be_changed(facts, case, change))))
    if event.args.get("rest"):
        return Turn(goto=Goto(dialog="ask_policy", text=event.text))
    return Turn(words=(Say("own-change-none"), buttons(*_WAYS)))


def _begun(facts: Facts, draft: ApplicationView) -> Message:
    told = Say("welcome-draft", what=case_names.title(facts, draft), number=draft.number)
    return (told, buttons(("button-show-answers", press("apply.see", application=draft.id))))


def may_be_changed(facts: Facts, case: ApplicationView, change: str = "") -> Message:
    """It can be taken back and sent anew, or withdrawn; the press says what that costs, and carries the change that was told."""
    told = Say("own-change-sent", number=case.number, what=case_names.title(facts, case))
    revise = press("case.revise", application=case.id, text=change)
    withdraw = press("apply.withdraw", application=case.id)
    return (told, buttons(("button-revise", revise), ("button-withdraw", withdraw)))


_WAYS = (("button-my-channels", press("go.my_channels")), ("button-apply", press("go.apply")))

DIALOGS = (Dialog(name="own_change", steps={"start": start}, needs=frozenset({Need.OWN_CASES, Need.DEPARTMENTS})),)
