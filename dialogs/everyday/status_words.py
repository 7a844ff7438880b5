"""How channels stand, in words: "i fas", "behöver hjälp", "vet inte", with why and one proposed action."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from dialogs import called
from dialogs.channels import channel_words
from dialogs.everyday.daily_facts import MOST_LINES, MOST_NAMED
from dialogs.facts import Facts
from dialogs.words import (
    Button,
    Heading,
    Items,
    Line,
    Message,
    Plain,
    Press,
    Row,
    Rows,
    Say,
    Value,
    Word,
    buttons,
    press,
)
from register.channels.channels import ChannelStatus
from register.obligations.standings import NEWS_WITHIN, Standing, State, Summary, Why
from register.people.people import PersonView

_DOES: dict[Why, tuple[str, str]] = {
    Why.REMOVAL_LATE: ("button-send-message", "send.to_channel"),
    Why.REPLY_LATE: ("button-send-message", "send.to_channel"),
    Why.POSTS_MISSED: ("button-send-message", "send.to_channel"),
    Why.NOBODY_THERE: ("button-administrators", "hand_over.open"),
    Why.GAPS: ("button-administrators", "hand_over.open"),
}
"""The proposed action as a button, where one button can do it; else the channel's own card."""


def own(facts: Facts, them: Sequence[Standing]) -> Message:
    """To those who look after them: what waits there, the week's posts, and what is the matter."""
    rows = tuple(Row(label=_name(facts, one), value=_at_a_glance(facts, one)) for one in them)
    if not rows:
        return ()
    return (Heading(Say("status-own-heading")), Rows(rows), *_ask_week(facts, them))


def _ask_week(facts: Facts, them: Sequence[Standing]) -> Message:
    """Unknown is not zero: for the first channel of which a week is not known, how many posts it was."""
    one = next((one for one in them if one.why is Why.POSTS_UNKNOWN), None)
    if one is None:
        return ()
    year = (facts.now - timedelta(days=7)).isocalendar().year
    row = tuple(
        (label, press("record.week", channel=one.channel.id, year=year, week=one.week, count=count))
        for count, label in enumerate(("button-no-posts", "button-one-post", "button-more-posts"))
    )
    return (Say("status-ask-week", channel=_name(facts, one), week=one.week), buttons(*row))


def others(facts: Facts) -> tuple[Standing, ...]:
    """Those the person answers for as chief without looking after them."""
    mine = {channel.id for channel in facts.daily.mine}
    answers = {channel.id for channel in facts.channels if channel.chief_id == facts.me.id}
    return tuple(one for one in facts.standings if one.channel.id in answers - mine)


def answered_for(facts: Facts, them: Sequence[Standing]) -> Message:
    """To the chief: those in need of help and those we know nothing of; "Allt är i fas." when there are none."""
    counts = {state: sum(one.state is state for one in them) for state in State}
    return (Heading(Say("status-answer-for-heading")), *_grouped(facts, Summary(counts=counts, first=tuple(them))))


def report(facts: Facts, found: Summary, *, brief: bool = False) -> Message:
    """The communications lead's: channels, what waits for a decision, who cannot be reached. Silent parts are left out."""
    told: list[Word] = [
        Heading(Say("status-all-heading" if brief else "report-heading", week=facts.now.isocalendar().week))
    ]
    told += _grouped(facts, found)
    decisions = _decisions(facts)
    if decisions:
        told += [Say("report-decisions", count=len(decisions)), Items(decisions)]
    reach = _out_of_reach(facts)
    if reach:
        told.append(reach)
    if facts.lacks:
        told += [Say("report-readiness", count=facts.lacks), buttons(("button-readiness", press("readiness.open")))]
    if found.counts[State.IN_STEP] < found.total:
        told.append(buttons(("button-show-all", press("status.all"))))
    return tuple(told)


def whole(facts: Facts, found: Summary) -> Message:
    """Every channel, a line each."""
    them = found.first[:MOST_LINES]
    rows = tuple(Row(label=_name(facts, one), value=_line(facts, one), button=_show(one)) for one in them)
    more = (Say("status-more", count=found.total - len(them)),) if found.total > len(them) else ()
    return (Heading(Say("status-all-heading", week=facts.now.isocalendar().week)), Rows(rows), *more)


def _grouped(facts: Facts, found: Summary) -> Message:
    in_step = found.counts[State.IN_STEP]
    if in_step == found.total:
        return (Say("status-all-in-step"),)
    told: list[Word] = []
    for id, state in (("status-needs-help", State.NEEDS_HELP), ("status-unknown", State.UNKNOWN)):
        if found.counts[state]:
            rows = tuple(
                Row(label=_name(facts, one), value=_advised(facts, one), button=_action(one))
                for one in found.of(state)[:MOST_NAMED]
            )
            told += [Say(id, count=found.counts[state]), Rows(rows)]
    if in_step:
        told.append(Say("status-in-step", count=in_step))
    return tuple(told)


def _at_a_glance(facts: Facts, one: Standing) -> Line:
    parts: list[Line] = [] if one.state is State.UNKNOWN else [_state(one)]
    if one.why is not None:
        parts.append(_why(facts, one))
    if one.waiting and one.why is not Why.REPLY_LATE:
        parts.append(Say("status-waiting", count=one.waiting))
    # One that is set up or being closed owes no posts.
    if one.needed and one.channel.status is ChannelStatus.ACTIVE and one.why is not Why.POSTS_UNKNOWN:
        parts.append(Say("status-posts", posts=one.posts or 0, needed=one.needed, known=one.posts is not None))
    if not parts[1:]:
        return parts[0]
    if one.state is State.UNKNOWN:
        return Say("status-list", parts=tuple(parts))
    return Say("status-parts", first=parts[0], rest=tuple(parts[1:]))


def _line(facts: Facts, one: Standing) -> Line:
    if one.why is None or one.state is State.UNKNOWN:
        return _why(facts, one) if one.why else _state(one)
    return Say("status-parts", first=_state(one), rest=(_why(facts, one),))


def _advised(facts: Facts, one: Standing) -> Line:
    """Why, and the one thing to do about it."""
    if one.why is None:
        return _state(one)
    id = f"status-do-{one.why.replace('_', '-')}"
    return Say("status-why-do", why=_why(facts, one), do=Say(id, administrators=called.the_administrators(facts)))


def _why(facts: Facts, one: Standing) -> Say:
    assert one.why is not None
    values: dict[str, Value] = {"count": one.count, "week": one.week, "what": Plain("")}
    if one.duty is not None:
        values["what"] = Say(f"duty-name-{one.duty.replace('_', '-')}", channel=_name(facts, one), week=one.week)
    if one.why is Why.NO_NEWS and one.channel.active_at and facts.now - one.channel.active_at < NEWS_WITHIN:
        return Say("status-why-no-news-yet")
    return Say(f"status-why-{one.why.replace('_', '-')}", **values)


def _state(one: Standing) -> Say:
    if one.channel.status != "active":
        return Say(f"status-state-{one.channel.status.replace('_', '-')}")
    return Say(f"status-state-{one.state.replace('_', '-')}")


def _name(facts: Facts, one: Standing) -> Line:
    return channel_words.title(facts, one.channel)


def _action(one: Standing) -> Button:
    label, do = (
        _DOES.get(one.why, ("button-see", "my_channels.show")) if one.why else ("button-see", "my_channels.show")
    )
    return Button(label=Say(label), press=Press(do=do, args={"channel": one.channel.id}))


def _show(one: Standing) -> Button:
    return Button(label=Say("button-see"), press=press("my_channels.show", channel=one.channel.id))


def _decisions(facts: Facts) -> tuple[Line, ...]:
    """Cases on their way, by what they wait for; a case by its number, never by who sent it."""
    told: list[Line] = []
    for case, steps in facts.under_way:
        waits = next((step for step in steps if step.open), None)
        if waits is not None:
            by = facts.pack.roles[waits.rule.by].definite if waits.rule.by in facts.pack.roles else ""
            told.append(Say("report-case", number=case.number, waiting=by or called.the_administrators(facts)))
    return tuple(told[:MOST_NAMED])


def _out_of_reach(facts: Facts) -> Say | None:
    """Functions, not names."""
    if not facts.out_of_reach:
        return None
    functions = sorted({_function(facts, person) for person, _ in facts.out_of_reach})
    return Say("report-out-of-reach", count=len(facts.out_of_reach), who=tuple(functions[:6]))


def _function(facts: Facts, person: PersonView) -> str:
    run = facts.first_channels.get(person.id)
    if run is not None:
        return f"{called.administrator(facts)} ({run})"
    return facts.function_of(person)
