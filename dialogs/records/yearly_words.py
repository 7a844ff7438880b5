"""What the yearly things say: the picture of a channel with its list, and the look-over with its questions."""

from __future__ import annotations

from datetime import date, timedelta

from dialogs import called
from dialogs.applications.case_answers import today
from dialogs.channels import channel_words
from dialogs.facts import Facts
from dialogs.records import close_words, removal_words
from dialogs.words import (
    Ask,
    Button,
    Buttons,
    Field,
    Form,
    Heading,
    Items,
    Kind,
    Line,
    Message,
    Option,
    Plain,
    Row,
    Rows,
    Say,
    Style,
    Value,
    buttons,
    press,
)
from policy_text.pack import ChecklistItem
from register import rights
from register.channels.channels import ChannelView
from register.obligations.obligations import Duty
from register.records.yearly import REVIEW, SNAPSHOT


def items(facts: Facts, list: str) -> tuple[ChecklistItem, ...]:
    return facts.pack.checklists.get(list, ())


# ---- The picture ---------------------------------------------------------------------------------------------------


def snapshot(facts: Facts, channel: ChannelView) -> Message:
    """When the last one was saved and where, when the next is due, what is to be in it; then the way in."""
    last = facts.records.snapshots[0] if facts.records.snapshots else None
    owed = next((one for one in facts.records.owed if one.duty is Duty.SNAPSHOT), None)
    saved = Say("snapshot-last", on=last.taken_on, place=last.place) if last else Say("snapshot-never")
    rows = [
        Row(label=Say("snapshot-row-last"), value=saved),
        Row(label=Say("snapshot-row-next"), value=_next(facts, owed.due_at.date() if owed else None)),
    ]  # fmt: skip
    fill = press("snapshot.fill", channel=channel.id)
    do = [Button(label=Say("button-snapshot-saved"), press=fill, style=Style.PRIMARY)]
    if facts.pack.numbers.snapshot_months is None and rights.leads(facts.pack, facts.me):
        on = facts.records.snapshot_months is None
        label = "button-snapshot-choose" if on else "button-snapshot-choose-not"
        do.append(Button(label=Say(label), press=press("snapshot.choose", on=on, channel=channel.id)))
    listed = tuple(Plain(one.text) for one in items(facts, SNAPSHOT))
    return (
        Heading(Say("snapshot-heading", channel=channel_words.title(facts, channel))),
        *removal_words.grounds_of(facts, "R087"),
        Rows(tuple(rows)),
        *((Say("snapshot-check"), Items(listed)) if listed else ()),
        Say("snapshot-ask-place"),
        Buttons(tuple(do)),
    )


def snapshot_form(facts: Facts, channel: ChannelView, values: dict[str, Value], problems: dict[str, Say]) -> Message:
    checks = tuple(
        Field(key=one.key, kind=Kind.CHECK, label=Plain(one.text), required=False) for one in items(facts, SNAPSHOT)
    )
    form = Form(
        name="snapshot", title=Say("snapshot-form"), press=press("snapshot.fill", channel=channel.id),
        fields=(
            Field(key="place", kind=Kind.LINE, label=Say("snapshot-field-place"), hint=Say("snapshot-field-hint"),
                  max_length=120),
            Field(key="on", kind=Kind.DATE, label=Say("snapshot-field-on")),
            *checks,
        ),
    )  # fmt: skip
    return (Ask(form=form, values={"on": today(facts), **values}, problems=problems),)


def snapshot_ticks(facts: Facts, channel: ChannelView) -> Message:
    listed = tuple(Plain(one.text) for one in items(facts, SNAPSHOT))
    return (
        Say("snapshot-ask-ticks", channel=channel_words.title(facts, channel)),
        Items(listed),
        buttons(
            ("button-yes", press("snapshot.ticks", latched=True, all=True)),
            ("button-not-all", press("snapshot.ticks", latched=True, all=False)),
        ),
    )


def snapshot_noted(facts: Facts, channel: ChannelView, next_due: date | None) -> Message:
    last = facts.records.snapshots[0]
    missing = tuple(Plain(one.text) for one in items(facts, SNAPSHOT) if one.key not in last.ticked)
    told: Message = (
        Say("snapshot-noted", channel=channel_words.title(facts, channel), on=last.taken_on, place=last.place),
    )
    if missing:
        told = (*told, Say("snapshot-lacks"), Items(missing))
    return (*told, Say("snapshot-next", due=next_due)) if next_due else told


def _next(facts: Facts, due: date | None) -> Line:
    if due is not None:
        return Say("snapshot-due", due=due)
    guideline = facts.pack.organisation.guideline.noun_definite
    return Say("snapshot-not-due" if facts.records.snapshot_months else "snapshot-not-asked", guideline=guideline)


# ---- The look-over -------------------------------------------------------------------------------------------------


def review(facts: Facts, channel: ChannelView) -> Message:
    last = facts.records.reviews[0] if facts.records.reviews else None
    owed = next((one for one in facts.records.owed if one.duty is Duty.REVIEW), None)
    told = (
        Say("yearly-last", when=last.noted_at.date(), who=facts.shown(last.noted_by)) if last else Say("yearly-first")
    )
    return (
        Heading(Say("yearly-heading", channel=channel_words.title(facts, channel))),
        told,
        *((Say("yearly-due" if last is None else "yearly-due-next", due=owed.due_at.date()),) if owed else ()),
        Say("yearly-intro", count=len(items(facts, REVIEW))),
        buttons(
            ("button-review-form", press("review.fill", channel=channel.id)),
            ("button-review-talk", press("review.talk", channel=channel.id)),
        ),
    )


def review_form(facts: Facts, channel: ChannelView, values: dict[str, Value], problems: dict[str, Say]) -> Message:
    """Yes or no to each; what is in the register stands beside what it asks of."""
    answers = (Option(value="yes", label=Say("answer-yes")), Option(value="no", label=Say("answer-no")))
    fields = tuple(
        Field(
            key=one.key, kind=Kind.CHOICE, label=Plain(one.question), hint=_beside(facts, channel, one), options=answers
        )
        for one in items(facts, REVIEW)
    )
    form = Form(
        name="review", title=Say("yearly-form"), press=press("review.fill", channel=channel.id), fields=fields,
        intro=(channel_words.title(facts, channel),),
    )  # fmt: skip
    return (Ask(form=form, values=values, problems=problems),)


def review_question(facts: Facts, channel: ChannelView, one: ChecklistItem, number: int) -> Message:
    yes = press("review.answer", latched=True, channel=channel.id, key=one.key, answer="yes")
    no = press("review.answer", latched=True, channel=channel.id, key=one.key, answer="no")
    beside = _beside(facts, channel, one)
    return (
        Say("yearly-question", number=number, of=len(items(facts, REVIEW)), question=one.question),
        *((beside,) if beside else ()),
        buttons(("button-yes", yes), ("button-no", no)),
    )


def reviewed(facts: Facts, channel: ChannelView, rows: tuple[int, ...], found: int, due: date) -> Message:
    """What is to be mended, by whom and by when; and when the next is."""
    title = channel_words.title(facts, channel)
    if not found:
        return (Say("yearly-all-well", channel=title), Say("yearly-next", due=due))
    texts = {one.key: one for one in items(facts, REVIEW)}
    left = [row for row in channel.checklist if row.list == REVIEW and row.done_at is None and row.key in texts]
    lines = tuple(
        Say(
            "yearly-to-mend", text=texts[row.key].text, owner=close_words.owner(facts, row.owner), due=row.due_on or due
        )
        for row in left
    )
    return (
        Say("yearly-found", channel=title, count=found),
        Items(lines),
        Say("yearly-next", due=due),
        buttons(("button-checklist", press("set_up.open", channel=channel.id))),
    )


def _beside(facts: Facts, channel: ChannelView, one: ChecklistItem) -> Line | None:
    """What the register knows of what is asked."""
    if one.key == "administrators":
        return Say("hand-over-now", administrators=channel_words.administrators(facts, channel))
    hours = channel.plan.get("hours")
    return Say("yearly-hours", hours=int(hours)) if one.key == "time" and hours else None


def soon(facts: Facts, due: date) -> bool:
    """Whether it is due within a month: then it is spoken of where the channel is."""
    return due <= today(facts) + timedelta(days=30)


def not_yours(facts: Facts) -> Say:
    return Say("error-not-allowed", waiting=called.the_administrators(facts))
