"""What closing a channel says: what is about to happen, its steps with who does them, and how far it has come."""

from __future__ import annotations

from dialogs import called
from dialogs.applications.case_names import me_or
from dialogs.channels import channel_words
from dialogs.facts import Facts
from dialogs.records import removal_words
from dialogs.words import (
    Button,
    Buttons,
    Heading,
    Items,
    Line,
    Message,
    Plain,
    Press,
    Row,
    Rows,
    Say,
    Style,
    Word,
    buttons,
    press,
)
from policy_text.pack import ChecklistItem
from register import rights
from register.channels.channels import ChannelView, ChecklistView
from register.records.closings import LIST, ClosingStatus


def steps(channel: ChannelView) -> tuple[ChecklistView, ...]:
    return tuple(row for row in channel.checklist if row.list == LIST)


def item(facts: Facts, row: ChecklistView) -> ChecklistItem | None:
    return next((one for one in facts.pack.checklists.get(LIST, ()) if one.key == row.key), None)


def step_text(facts: Facts, row: ChecklistView) -> str:
    found = item(facts, row)
    return found.text if found else row.key


def owner(facts: Facts, who: str) -> Line:
    match who:
        case "administrators":
            return Plain(called.the_administrators(facts))
        case _:
            return Plain(called.the(facts, str(getattr(facts.pack.functions, who))))


def why(facts: Facts, channel: ChannelView) -> Message:
    """The question, with what the guideline says of closing."""
    asked = Say("closing-ask-why", channel=channel_words.title(facts, channel))
    return (*removal_words.grounds_of(facts, "R090", "R089"), asked)


def confirm(facts: Facts, channel: ChannelView, reason: str) -> Message:
    """What is about to happen, and who decides it."""
    title = channel_words.title(facts, channel)
    items = tuple(
        Say("closing-step-line", text=one.text, owner=owner(facts, one.owner))
        for one in facts.pack.checklists.get(LIST, ())
    )
    way: tuple[Word, ...] = (Say("closing-way"), Items(items)) if items else ()
    break_off = press("close.stop")
    if facts.me.id in facts.records.deciders:
        told = Say("closing-confirm", channel=title, why=Plain(reason))
        do = Button(label=Say("button-decide-closing"), press=press("close.sure", latched=True), style=Style.DANGER)
        return (told, *way, *_assumed(facts), Buttons((do, Button(label=Say("button-cancel"), press=break_off))))
    who = tuple(facts.shown(person) for person in facts.records.deciders)
    told = Say("closing-confirm-ask", channel=title, why=Plain(reason), who=who)
    ask = Button(label=Say("button-ask-closing"), press=press("close.sure", latched=True), style=Style.PRIMARY)
    return (told, *_assumed(facts), Buttons((ask, Button(label=Say("button-cancel"), press=break_off))))


def confirm_short(facts: Facts, channel: ChannelView) -> Message:
    """Asked again when something else was said: what it is about and its two buttons, not all of its steps once more."""
    decides = facts.me.id in facts.records.deciders
    label, style = ("button-decide-closing", Style.DANGER) if decides else ("button-ask-closing", Style.PRIMARY)
    do = Button(label=Say(label), press=press("close.sure", latched=True), style=style)
    ways = Buttons((do, Button(label=Say("button-cancel"), press=press("close.stop"))))
    return (Say("closing-sure-short", channel=channel_words.title(facts, channel)), ways)


def asked(facts: Facts, channel: ChannelView) -> Message:
    who = tuple(facts.shown(person) for person in facts.records.deciders)
    return (Say("closing-asked", channel=channel_words.title(facts, channel), who=who),)


def standing(facts: Facts, channel: ChannelView) -> Message:
    """Where it stands: asked, under way step by step, or over."""
    closing = facts.records.closing
    title = channel_words.title(facts, channel)
    if closing is None or closing.status in (ClosingStatus.DECLINED, ClosingStatus.UNDONE):
        return (Say("closing-not-under-way"),)
    at = {"closing": closing.id, "channel": channel.id}
    if closing.status is ClosingStatus.PROPOSED:
        told = Say(
            "closing-proposed", channel=title, who=me_or(facts, closing.asked_by), why=Plain(closing.why),
            when=closing.asked_at.date(),
        )  # fmt: skip
        return (told, *_answers(facts, closing.asked_by, at))
    if closing.status is ClosingStatus.CLOSED:
        return (Say("closing-closed-since", channel=title, at=closing.ended_at), _document(channel))
    return under_way(facts, channel)


def under_way(facts: Facts, channel: ChannelView) -> Message:
    """The steps, each with who does it, and what has been done where."""
    closing = facts.records.closing
    rows = steps(channel)
    left = sum(row.done_at is None for row in rows)
    told: list[Word] = [Heading(Say("closing-heading", channel=channel_words.title(facts, channel)))]
    if closing is not None and closing.decided_at is not None:
        told.append(
            Say("closing-decided-line", who=facts.shown(closing.decided_by), when=closing.decided_at.date(),
                why=Plain(closing.why))
        )  # fmt: skip
    told.append(Say("closing-left", left=left, total=len(rows)))
    told.append(Rows(tuple(_row(facts, channel, number, row) for number, row in enumerate(rows, 1))))
    if left:
        told.append(Say("closing-how"))
    do: list[Button] = [Button(label=Say("button-see-document"), press=press("close.document", channel=channel.id))]
    if left and facts.me.id in facts.records.deciders:
        do.append(Button(label=Say("button-undo-closing"), press=press("close.undo", channel=channel.id)))
    return (*told, Buttons(tuple(do)))


def ask_place(facts: Facts, row: ChecklistView) -> Message:
    return (Say("closing-ask-place", text=step_text(facts, row)),)


def ticked(facts: Facts, channel: ChannelView, row: ChecklistView | None, left: int, *, done: bool) -> Message:
    if not left:
        return (Say("closing-closed", channel=channel_words.title(facts, channel)), _document(channel))
    text = step_text(facts, row) if row else ""
    return (Say("closing-ticked" if done else "closing-unticked", text=text, left=left),)


def mine(facts: Facts, channel: ChannelView) -> tuple[ChecklistView, ...]:
    """The steps left that are this person's to do."""
    return tuple(
        row for row in steps(channel)
        if row.done_at is None and rights.owns_row(facts.pack, channel, facts.me, row.owner, row.owner_id)
    )  # fmt: skip


def _row(facts: Facts, channel: ChannelView, number: int, row: ChecklistView) -> Row:
    done = row.done_at is not None
    text = step_text(facts, row)
    value = Say("closing-step-line", text=text, owner=owner(facts, row.owner))
    if row.done_at is not None:
        value = Say(
            "closing-step-done", text=text, who=facts.shown(row.done_by), when=row.done_at.date(), place=row.place,
            placed="yes" if row.place else "no",
        )  # fmt: skip
    button = None
    if rights.may_tick(facts.pack, channel, facts.me, row.owner, row.owner_id):
        do = press("close.tick", channel=channel.id, row=row.id, done=not done)
        button = Button(label=Say("button-undo" if done else "button-done"), press=do)
    return Row(label=Say("check-number", number=number, done="yes" if done else "no"), value=value, button=button)


def _answers(facts: Facts, asker: int, at: dict[str, int]) -> Message:
    if facts.me.id in facts.records.deciders:
        return (answer_buttons(at),)
    if facts.me.id == asker:
        return (buttons(("button-withdraw-change", press("close.undo", channel=at["channel"]))),)
    return ()


def answer_buttons(at: dict[str, int]) -> Buttons:
    yes = Press(do="close.answer", args={"approve": True, **at})
    return Buttons(
        (
            Button(label=Say("button-decide-closing"), press=yes, style=Style.DANGER),
            Button(label=Say("button-not-close"), press=Press(do="close.answer", args={"approve": False, **at})),
        )
    )


def _document(channel: ChannelView) -> Word:
    return buttons(("button-see-document", press("close.document", channel=channel.id)))


def _assumed(facts: Facts) -> Message:
    return (Say("closing-decider-assumed", mark=removal_words.assumed(facts)),) if facts.pack.closing.assumption else ()
