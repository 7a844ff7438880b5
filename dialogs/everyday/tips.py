"""The guideline's own short advice: this week's on request, and one a week for whoever wants that (R063)."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.facts import Facts
from dialogs.notice import Notice, NudgeRow
from dialogs.quoting import quote
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Started, State, Turn
from dialogs.words import Line, Message, Say, buttons, press
from register.obligations import calendar
from register.wishes import FollowTips, StopTips


def start(state: State, event: Started, facts: Facts) -> Turn:
    """One piece of advice, the same all week; "sluta med råd" stops those that come by themselves."""
    match event.args.get("do"):
        case "follow":
            return Turn(next="followed", wish=FollowTips())
        case "stop":
            return Turn(next="stopped", wish=StopTips())
    tips, guideline = facts.pack.tips, facts.pack.organisation.guideline
    if not tips:
        return Turn(words=(Say("tips-none", guideline=guideline.short),))
    tip = tips[calendar.date_of(facts.now).isocalendar().week % len(tips)]
    row = buttons(("button-tips-follow", press("tips.follow")))
    return Turn(words=(Say("tips-one"), quote(facts.pack, tip.section, tip.text), row))


def follow(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next="followed", wish=FollowTips())


def followed(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Refused):
        return Turn(words=(Say("tips-none", guideline=facts.pack.organisation.guideline.short),))
    if not isinstance(event, Done):
        return Turn()
    values, row = event.receipt.values, buttons(("button-tips-stop", press("tips.stop")))
    if values["already"]:
        return Turn(words=(Say("tips-already"), row))
    return Turn(words=(Say("tips-follows", weeks=values["weeks"], first=values["first"]), row))


def stop(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next="stopped", wish=StopTips())


def stopped(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Done):
        return Turn()
    return Turn(words=(Say("tips-stopped" if event.receipt.values["stopped"] else "tips-not-following"),))


def weekly(row: NudgeRow, facts: Facts) -> Message:
    tip, last = facts.pack.tips[int(row.about["tip"])], int(row.about["tip"]) == len(facts.pack.tips) - 1
    told = (
        Say("tips-weekly", guideline=facts.pack.organisation.guideline.noun_definite),
        quote(facts.pack, tip.section, tip.text),
    )
    return (*told, Say("tips-last") if last else buttons(("button-tips-stop", press("tips.stop"))))


def _still_there(row: NudgeRow, facts: Facts) -> bool:
    """A later edition of the guideline may hold fewer."""
    return int(row.about["tip"]) < len(facts.pack.tips)


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("tips-one")


NOTICES: Mapping[str, Notice] = {"weekly-tip": Notice(word=weekly, title=_title, holds=_still_there)}

DIALOG = Dialog(
    name="tips",
    steps={"start": start, "followed": followed, "stopped": stopped},
    presses={"follow": follow, "stop": stop},
)
