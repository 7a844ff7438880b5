"""Readiness (beredskap): what would fail in a crisis tonight, as a list to mend, each row with its button."""

from __future__ import annotations

from dialogs import called, given
from dialogs.channels import channel_words
from dialogs.crises import crisis_words
from dialogs.crises.crisis_words import the
from dialogs.facts import Facts, Need
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, State, Turn
from dialogs.words import Heading, Line, Message, Plain, Row, Rows, Say, Value, Word, buttons, press
from register.crises.crisis_wishes import SetReadiness
from register.crises.readiness import Kind, Lack
from register.wishes import NoteAccessTried


def start(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(words=listed(facts))


def listed(facts: Facts) -> Message:
    seen = the(facts)
    mine = Say("readiness-me-on" if seen.i_am_ready else "readiness-me-off")
    way = "button-ready-off" if seen.i_am_ready else "button-ready-on"
    own: Message = (mine, buttons((way, press("readiness.me", on=not seen.i_am_ready))))
    found = seen.lacks
    if found is None:
        return own
    if not found.count:
        return (Say("readiness-good", count=seen.how_many), *own)
    told: list[Word] = [Heading(Say("readiness-heading", count=found.count))]
    for kind in Kind:
        of_kind = [one for one in found.first if one.kind is kind]
        if not of_kind:
            continue
        more = found.counts[kind] - len(of_kind)
        told += [
            Say(f"readiness-{kind}", count=found.counts[kind], departments=called.capital(called.departments(facts))),
            Rows(tuple(_row(facts, one) for one in of_kind)),
        ]
        if more:
            told.append(Say("readiness-more", count=more))
    return (*told, *own)


def value(facts: Facts, one: Lack) -> Say:
    """What is lacking, in a few words."""
    values: dict[str, Value] = {
        "when": one.tried or "", "reached": one.reached, "need": facts.pack.numbers.min_administrators.value,
        "chief": called.chief(facts) if one.why == "chief-missing" else called.capital(called.the_chief(facts)),
    }  # fmt: skip
    return Say(f"readiness-{one.why}", **values)


def label(facts: Facts, one: Lack) -> Line:
    if one.channel is None:
        return Plain((the(facts).departments or {}).get(one.department_id or 0, ""))
    return crisis_words.title(facts, one.channel)


_WAYS = {
    Kind.ACCESS: ("button-tried", "readiness.tried"),
    Kind.PEOPLE: ("button-administrators", "hand_over.open"),
    Kind.CREDENTIALS: ("button-see", "my_channels.show"),
}
"""The press that does something about it. A sector's chief is seen on its channels, in the register."""


def _row(facts: Facts, one: Lack) -> Row:
    if one.channel is None:
        way = buttons(("button-register", press("register.open"))).buttons[0]
        return Row(label=label(facts, one), value=value(facts, one), button=way)
    id, do = _WAYS[one.kind]
    return Row(
        label=label(facts, one),
        value=value(facts, one),
        button=buttons((id, press(do, channel=one.channel.id))).buttons[0],
    )


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
    channel = given.number(event.press.args.get("channel"))
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
    needs=frozenset({Need.CRISIS, Need.READINESS, Need.CHANNEL, Need.DEPARTMENTS}),
)
