"""What has been removed lately from one's own channels: looked at, never asked about. Whoever types it may be upset."""

from __future__ import annotations

from dialogs.facts import Facts, Need
from dialogs.records import removal_words
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Button, Heading, Plain, Press, Row, Rows, Say, buttons, press
from register.records.removals import RemovalStatus, RemovalView


def start(state: State, event: Started, facts: Facts) -> Turn:
    found = facts.records.latest
    if not found:
        return Turn(words=(Say("wrong-none"), buttons(("button-remove", press("moderate.new")))))
    return Turn(words=(Heading(Say("removals-heading")), Rows(tuple(_row(facts, one) for one in found))))


def _row(facts: Facts, one: RemovalView) -> Row:
    value = Say(
        "wrong-row", channel=removal_words.channel_of(facts, one.channel_id),
        ground=removal_words.ground_label(facts, one.ground), done=removal_words.what_was_done(one),
    )  # fmt: skip
    return Row(label=Plain(str(one.number)), value=value, button=_button(one))


def _button(one: RemovalView) -> Button | None:
    at = {"removal": one.id, "channel": one.channel_id}
    match one.status:
        case RemovalStatus.OPEN:
            return Button(label=Say("button-continue"), press=Press(do="moderate.go_on", args=at))
        case RemovalStatus.DONE:
            return Button(label=Say("button-see-document"), press=Press(do="document.see", args=at))
        case RemovalStatus.STANDS:
            return None


DIALOG = Dialog(
    name="removals_list", steps={"start": start}, needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.RECORDS})
)
