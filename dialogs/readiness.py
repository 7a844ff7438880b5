"""Readiness (beredskap): what would fail in a crisis tonight, as a list to mend, each row with its button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dialogs import called, channel_words, crisis_words
from dialogs.crisis_words import the
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, State, Turn
from dialogs.words import Heading, Line, Message, Plain, Row, Rows, Say, Value, Word, buttons, press
from register import rights
from register.channels import ChannelView
from register.crisis_wishes import SetReadiness
from register.wishes import NoteAccessTried

MOST = 20
"""Rows of one kind shown in the chat; the printable page has them all."""


@dataclass(frozen=True, kw_only=True)
class Lack:
    """One thing to mend: where, what, and the press that does something about it."""

    kind: str
    label: Line
    value: Say
    button: tuple[str, str, int] | None = None
    """(text id, press, channel id)."""


def start(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(words=listed(facts))


def listed(facts: Facts) -> Message:
    seen = the(facts)
    mine = Say("readiness-me-on" if seen.i_am_ready else "readiness-me-off")
    way = "button-ready-off" if seen.i_am_ready else "button-ready-on"
    own: Message = (mine, buttons((way, press("readiness.me", on=not seen.i_am_ready))))
    if not (seen.may_start or rights.sees_register(facts.pack, facts.me)):
        return own
    found = lacks(facts)
    if not found:
        return (Say("readiness-good", count=len(seen.every)), *own)
    told: list[Word] = [Heading(Say("readiness-heading", count=len(found)))]
    for kind in dict.fromkeys(one.kind for one in found):
        of_kind = [one for one in found if one.kind == kind]
        told += [Say(f"readiness-{kind}", count=len(of_kind)), Rows(tuple(_row(one) for one in of_kind[:MOST]))]
        if len(of_kind) > MOST:
            told.append(Say("readiness-more", count=len(of_kind) - MOST))
    return (*told, *own)


def lacks(facts: Facts) -> list[Lack]:
    """Where the unit cannot publish or has not tried; too few to reach; credentials; sectors without a chief to reach."""
    found: list[Lack] = []
    every = facts.all_channels
    found += (_access(facts, one) for one in every if not (one.access_works and one.unit_may_publish != "no"))
    found += _people(facts, every)
    found += (
        Lack(kind="credentials", label=channel_words.title(facts, one), value=Say("readiness-no-credentials"),
             button=("button-see", "my_channels.show", one.id))
        for one in every if not one.credentials_kept
    )  # fmt: skip
    return [*found, *_sectors(facts, every)]


def _access(facts: Facts, one: ChannelView) -> Lack:
    values: dict[str, Value] = {"when": one.access_tried_at.date() if one.access_tried_at else ""}
    id = "said-no" if one.unit_may_publish == "no" else "fails" if one.access_tried_at else "untried"
    return Lack(kind="access", label=channel_words.title(facts, one), value=Say(f"readiness-{id}", **values),
                button=("button-tried", "readiness.tried", one.id))  # fmt: skip


def _people(facts: Facts, every: Iterable[ChannelView]) -> Iterable[Lack]:
    """R022: two, and both to be reached."""
    lost = the(facts).unreachable
    for one in every:
        reached = sum(a.person_id not in lost for a in one.administrators)
        if reached < facts.pack.numbers.min_administrators.value:
            yield Lack(
                kind="people", label=channel_words.title(facts, one),
                value=Say("readiness-reached", reached=reached, need=facts.pack.numbers.min_administrators.value),
                button=("button-administrators", "hand_over.open", one.id),
            )  # fmt: skip


def _sectors(facts: Facts, every: Iterable[ChannelView]) -> Iterable[Lack]:
    """Sectors with channels whose chief cannot be reached, or that have none."""
    lost = the(facts).unreachable
    departments = the(facts).departments or {}
    for id in sorted({one.department_id for one in every if one.department_id is not None}):
        chiefs = {one.chief_id for one in every if one.department_id == id and one.chief_id is not None}
        if not chiefs - lost:
            no_chief = Say("readiness-no-chief", chief=called.capital(called.the_chief(facts)))
            value = no_chief if chiefs else Say("readiness-chief-missing", chief=called.chief(facts))
            yield Lack(kind="sectors", label=Plain(departments.get(id, "")), value=value)


def _row(one: Lack) -> Row:
    if one.button is None:
        return Row(label=one.label, value=one.value)
    id, do, channel = one.button
    return Row(label=one.label, value=one.value, button=buttons((id, press(do, channel=channel))).buttons[0])


def tried(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Prövat) asks how it went."""
    if facts.channel is None:
        return Turn(words=(Say("error-not-found"),))
    id = facts.channel.id
    ways = buttons(
        ("button-access-works", press("readiness.result", works=True, channel=id)),
        ("button-access-fails", press("readiness.result", works=False, channel=id)),
    )
    return Turn(words=(Say("readiness-tried", channel=channel_words.title(facts, facts.channel)), ways))


def result(state: State, event: Pressed, facts: Facts) -> Turn:
    id = str(event.press.args.get("channel") or "")
    channel = int(id) if id.isdigit() else 0
    works = bool(event.press.args.get("works"))
    return Turn(next="noted", answers={"channel": channel}, wish=NoteAccessTried(channel=channel, works=works))


def me(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next="mine", wish=SetReadiness(person=facts.me.id, on=bool(event.press.args.get("on"))))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done() if facts.channel is not None:
            works = "readiness-noted-works" if facts.channel.access_works else "readiness-noted-fails"
            return Turn(replaces=(Say(works, channel=channel_words.title(facts, facts.channel)),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


def mine(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            return Turn(words=(Say("readiness-mine-on" if receipt.values["on"] else "readiness-mine-off"),))
        case Refused(error=error):
            return Turn(words=(crisis_words.refusal(facts, error),))
        case _:
            return Turn()


DIALOG = Dialog(
    name="readiness",
    steps={"start": start, "noted": noted, "mine": mine},
    presses={"open": start, "tried": tried, "result": result, "me": me},
    needs=frozenset({Need.CRISIS_WHOLE, Need.ALL_CHANNELS, Need.CHANNEL, Need.DEPARTMENTS}),
)
