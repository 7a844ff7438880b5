"""Somebody whom the register has as gone writes all the same: the steward says whether they are back."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import given
from dialogs.channels import channel_words
from dialogs.facts import Facts
from dialogs.notice import Notice, NudgeRow
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Started, State, Turn
from dialogs.words import Button, Buttons, Line, Message, Say, Style, buttons, press
from register.errors import AlreadySettled
from register.people.returning import SettleReturn


def start(state: State, event: Started, facts: Facts) -> Turn:
    return Turn(words=(Say("error-not-found"),))


def back(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wished(event, is_back=True)


def gone(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wished(event, is_back=False)


def settled(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            line = _over(facts, receipt.id, is_back=bool(receipt.values["is_back"]))
            return Turn(words=line, replaces=line)
        case Refused(error=AlreadySettled() as error):
            line = (Say("return-already", by=error.facts["by"] or Say("somebody")),)
            return Turn(words=line, replaces=line)
        case Refused(error=error):
            return Turn(words=(channel_words.refusal(facts, error),))
        case _:
            return Turn(words=(Say("error-not-found"),))


def _wished(event: Pressed, *, is_back: bool) -> Turn:
    args = event.press.args
    wish = SettleReturn(
        person=given.number(args.get("person")), is_back=is_back, card=given.number(args.get("card")) or None
    )
    return Turn(next="settled", answers={"person": wish.person}, wish=wish)


def _over(facts: Facts, person: int, *, is_back: bool) -> Message:
    told = Say("return-over", who=facts.shown(person), is_back="yes" if is_back else "no")
    return (told,) if is_back else (told, buttons(("button-is-back", press("returning.back", person=person))))


def _wrote(row: NudgeRow, facts: Facts) -> Message:
    person = int(row.about["person"])
    yes, no = (press(f"returning.{answer}", person=person) for answer in ("back", "gone"))
    return (
        Say("return-asked", who=facts.shown(person)),
        Buttons((
            Button(label=Say("button-is-back"), press=yes, style=Style.PRIMARY),
            Button(label=Say("button-is-gone"), press=no),
        )),
    )  # fmt: skip


def _told_over(row: NudgeRow, facts: Facts) -> Message:
    return _over(facts, int(row.about["person"]), is_back=bool(row.about["is_back"]))


def _welcome(row: NudgeRow, facts: Facts) -> Message:
    return (Say("return-welcome"), buttons(("button-help", press("go.help"))))


def _title(row: NudgeRow, facts: Facts) -> Line:
    return Say("notice-people-heading")


NOTICES: Mapping[str, Notice] = {
    "people-wrote-gone": Notice(word=_wrote, title=_title),
    "people-wrote-gone-over": Notice(word=_told_over, title=_title),
    "people-back": Notice(word=_welcome, title=_title),
}

DIALOG = Dialog(name="returning", steps={"start": start, "settled": settled}, presses={"back": back, "gone": gone})
