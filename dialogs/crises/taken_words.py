"""What the communications unit has taken over of a channel, as its card tells it: who publishes, who answers, since when."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts
from dialogs.words import Line, Row, Say
from register.channels.channels import ChannelView
from register.crises.taken_over import Share, Why


def rows(facts: Facts, channel: ChannelView) -> list[Row]:
    """A row for a crisis, and one for each hand-over."""
    found = []
    for why in (Why.CRISIS, Why.HAND_OVER):
        taken = [one for one in facts.taken.get(channel.id, ()) if one.why is why]
        if not taken:
            continue
        shares = {one.share for one in taken}
        value = Say(
            f"taken-{_id(why)}", unit=called.capital(called.the_communications_unit(facts)),
            since=min(one.since for one in taken), replies=Share.REPLIES in shares, posts=Share.POSTS in shares,
        )  # fmt: skip
        found.append(Row(label=Say(f"taken-row-{_id(why)}"), value=value))
    return found


def brief(facts: Facts, channel: ChannelView) -> list[Line]:
    """The same in a list of channels."""
    whys = {one.why for one in facts.taken.get(channel.id, ())}
    return [Say(f"taken-short-{_id(why)}") for why in (Why.CRISIS, Why.HAND_OVER) if why in whys]


def _id(why: Why) -> str:
    return str(why).replace("_", "-")
