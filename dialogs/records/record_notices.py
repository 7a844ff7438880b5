"""What people are told of removals, and of a channel that closes, worded when it is sent.

A reminder of one of these has the same words and buttons as the first message of it, with when it should have been done.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs import called
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.notice import Check, Notice, NudgeRow, Wording
from dialogs.records import close_words, removal_words
from dialogs.words import Button, Buttons, Items, Line, Message, Plain, Press, Say, Style, Word, buttons, press
from register.channels.channels import ChannelView
from register.obligations.obligations import Duty, How
from register.records.closings import ClosingStatus
from register.records.removals import RemovalStatus, RemovalView

# ---- Removals -----------------------------------------------------------------------------------------------------


def removal_noted(row: NudgeRow, facts: Facts) -> Message:
    """Somebody has seen what may have to be removed; those who run the channel take care of it, or let it stand."""
    removal = facts.records.removal
    if removal is None:
        return ()
    told = Say("notice-removal-noted", who=facts.shown(removal.seen_by), due=removal.due_at, **_about(facts, removal))
    return (told, _removal_buttons(removal))


def removal_owed(row: NudgeRow, facts: Facts) -> Message:
    """The clock of a removal that is begun and not done."""
    removal = facts.records.removal
    if removal is None:
        return ()
    late = removal.due_at <= facts.now
    id = "notice-removal-late" if late else "notice-removal-owed"
    return (Say(id, due=removal.due_at, since=removal.seen_at, **_about(facts, removal)), _removal_buttons(removal))


def removal_chief(row: NudgeRow, facts: Facts) -> Message:
    removal = facts.records.removal
    if removal is None:
        return ()
    ground = removal_words.ground(facts, removal.ground)
    id = "notice-removal-chief-crime" if ground and "police" in ground.follow_up else "notice-removal-chief"
    return (Say(id, at=removal.seen_at, **_who_takes_care(facts, removal), **_about(facts, removal)),)


def removal_chief_done(row: NudgeRow, facts: Facts) -> Message:
    """R009: of every removal, in the daily message; nothing to do but to know it."""
    removal = facts.records.removal
    if removal is None:
        return ()
    told = Say("notice-removal-chief-done", done=removal_words.what_was_done(removal),
               who=facts.shown(removal.removed_by), **_about(facts, removal))  # fmt: skip
    return (told, buttons(("button-see-document", _see(removal))))


def removal_security(row: NudgeRow, facts: Facts) -> Message:
    """R075: a reference and nothing of what it says; the copy lies outside the chat."""
    removal = facts.records.removal
    if removal is None:
        return ()
    return (
        Say("notice-removal-security", at=removal.seen_at, **_who_takes_care(facts, removal), **_about(facts, removal)),
        *removal_words.grounds_of(facts, "R075"),
    )


def removal_over(row: NudgeRow, facts: Facts) -> Message:
    removal = facts.records.removal
    if removal is None:
        return ()
    by = removal.removed_by if removal.status is RemovalStatus.DONE else removal.stood_by
    id = "notice-removal-done" if removal.status is RemovalStatus.DONE else "notice-removal-stands"
    return (Say(id, done=removal_words.what_was_done(removal), who=facts.shown(by), **_about(facts, removal)),)


def removal_wrong(row: NudgeRow, facts: Facts) -> Message:
    removal = facts.records.removal
    if removal is None:
        return ()
    id = "notice-removal-wrong" if removal.restored else "notice-removal-wrong-lost"
    told = Say(id, at=removal.wrong_at, who=facts.shown(removal.wrong_by), **_about(facts, removal))
    document = facts.records.document
    diary = (Say("wrong-diary", dnr=document.diary_number),) if document and document.diary_number else ()
    return (told, *diary, buttons(("button-see-document", _see(removal))))


def incident(row: NudgeRow, facts: Facts) -> Message:
    """Article 33 of the GDPR: the officer gets the time, and a reference."""
    removal = facts.records.removal
    if removal is None:
        return ()
    due = facts.records.incident.due_at if facts.records.incident else removal.due_at
    told = Say("notice-incident", since=removal.seen_at, due=due, late=due <= facts.now, **_about(facts, removal))
    if not facts.me.holds(facts.pack.functions.dpo):
        nobody = Say("notice-incident-nobody", dpo=called.title(facts, facts.pack.functions.dpo))
        return (told, nobody, buttons(("button-see-document", _see(removal))))
    at = {"removal": removal.id, "channel": removal.channel_id}
    return (
        told,
        Buttons(
            (
                Button(label=Say("button-incident-reported"), style=Style.PRIMARY,
                       press=Press(do="incident.settle", args={"reported": True, **at})),
                Button(label=Say("button-incident-not"), press=Press(do="incident.settle", args={"reported": False, **at})),
            )
        ),
    )  # fmt: skip


def incident_over(row: NudgeRow, facts: Facts) -> Message:
    removal, owed = facts.records.removal, facts.records.incident
    if removal is None or owed is None:
        return ()
    id = "notice-incident-reported" if owed.settled_how == How.DONE else "notice-incident-not"
    return (Say(id, who=facts.shown(owed.settled_by), at=owed.settled_at or facts.now, **_about(facts, removal)),)


# ---- Closing ------------------------------------------------------------------------------------------------------


def closing_proposed(row: NudgeRow, facts: Facts) -> Message:
    closing, channel = facts.records.closing, facts.channel
    if closing is None or channel is None:
        return ()
    told = Say(
        "notice-closing-proposed", channel=channel_words.title(facts, channel), who=facts.shown(closing.asked_by),
        why=Plain(closing.why),
    )  # fmt: skip
    return (told, close_words.answer_buttons({"closing": closing.id, "channel": channel.id}))


def closing_answered(row: NudgeRow, facts: Facts) -> Message:
    """What came of it: for whoever asked, and in place of the other deciders' cards."""
    closing, channel = facts.records.closing, facts.channel
    if closing is None or channel is None:
        return ()
    title = channel_words.title(facts, channel)
    decided = closing.status in (ClosingStatus.UNDER_WAY, ClosingStatus.CLOSED)
    if decided:
        line = Say("notice-closing-decided", channel=title, who=facts.shown(closing.decided_by), at=closing.decided_at)
        return (line,) if row.replaces else (line, *_mine_to_close(facts, channel))
    id = "notice-closing-declined" if closing.status is ClosingStatus.DECLINED else "notice-closing-withdrawn"
    return (Say(id, channel=title, who=facts.shown(closing.ended_by), at=closing.ended_at or facts.now),)


def closing_decided(row: NudgeRow, facts: Facts) -> Message:
    """Everybody with a step of their own gets those; the others hear that it is decided."""
    closing, channel = facts.records.closing, facts.channel
    if closing is None or channel is None:
        return ()
    told: list[Word] = [
        Say("notice-closing-decided-why", channel=channel_words.title(facts, channel),
            who=facts.shown(closing.decided_by), at=closing.decided_at, why=Plain(closing.why))
    ]  # fmt: skip
    return (*told, *_mine_to_close(facts, channel))


def closing_ended(row: NudgeRow, facts: Facts) -> Message:
    closing, channel = facts.records.closing, facts.channel
    if closing is None or channel is None:
        return ()
    id = "notice-closing-closed" if closing.status is ClosingStatus.CLOSED else "notice-closing-undone"
    title = channel_words.title(facts, channel)
    return (Say(id, channel=title, who=facts.shown(closing.ended_by), at=closing.ended_at or facts.now),)


def closing_step(row: NudgeRow, facts: Facts) -> Message:
    """One step that is left, for its owner."""
    one, channel = facts.obligation, facts.channel
    step = (
        next((r for r in close_words.steps(channel) if one and r.id == one.about.get("row")), None) if channel else None
    )
    if one is None or channel is None or step is None:
        return ()
    late = one.due_at <= facts.now
    told = Say(
        "notice-closing-step-late" if late else "notice-closing-step", channel=channel_words.title(facts, channel),
        text=close_words.step_text(facts, step), due=one.due_at.date(),
    )  # fmt: skip
    done = press("close.tick", channel=channel.id, row=step.id, done=True)
    return (told, buttons(("button-done", done), ("button-closing-steps", press("close.steps", channel=channel.id))))


# ---- The yearly things ----------------------------------------------------------------------------------------------


def snapshot_owed(row: NudgeRow, facts: Facts) -> Message:
    one, channel = facts.obligation, facts.channel
    if one is None or channel is None:
        return ()
    id = "notice-snapshot-changed" if one.about.get("changed") else "notice-snapshot"
    told = Say(id, channel=channel_words.title(facts, channel), due=one.due_at.date(), late=one.due_at <= facts.now)
    last = facts.records.snapshots[0] if facts.records.snapshots else None
    before = (Say("notice-snapshot-last", on=last.taken_on, place=last.place),) if last else ()
    do = buttons(
        ("button-snapshot-saved", press("snapshot.fill", channel=channel.id)),
        ("button-see", press("snapshot.open", channel=channel.id)),
    )
    return (told, *before, *removal_words.grounds_of(facts, "R087"), do)


def review_owed(row: NudgeRow, facts: Facts) -> Message:
    one, channel = facts.obligation, facts.channel
    if one is None or channel is None:
        return ()
    title = channel_words.title(facts, channel)
    return (
        Say("notice-review", channel=title, due=one.due_at.date(), late=one.due_at <= facts.now),
        buttons(
            ("button-review-form", press("review.fill", channel=channel.id)),
            ("button-review-talk", press("review.talk", channel=channel.id)),
        ),
    )


def review_found(row: NudgeRow, facts: Facts) -> Message:
    """What the look-over found that is the chief's to mend."""
    channel = facts.channel
    if channel is None:
        return ()
    mine = [one for one in channel.left_to_do if one.list == "review" and one.owner == "chief"]
    texts = {item.key: item.text for item in facts.pack.checklists.get("review", ())}
    lines = tuple(Plain(texts.get(one.key, one.key)) for one in mine)
    title = channel_words.title(facts, channel)
    see = press("set_up.open", channel=channel.id)
    return (
        (Say("notice-review-found", channel=title), Items(lines), buttons(("button-checklist", see))) if lines else ()
    )


# ---- What they have in common ---------------------------------------------------------------------------------------


def _mine_to_close(facts: Facts, channel: ChannelView) -> Message:
    """The steps that are this person's, and the way to them all."""
    way = buttons(("button-closing-steps", press("close.steps", channel=channel.id)))
    mine = close_words.mine(facts, channel)
    if not mine:
        return (way,)
    return (Say("notice-closing-yours"), Items(tuple(Plain(close_words.step_text(facts, one)) for one in mine)), way)


def _about(facts: Facts, removal: RemovalView) -> dict[str, Line]:
    return {
        "channel": removal_words.channel_of(facts, removal.channel_id), "number": Plain(str(removal.number)),
        "ground": removal_words.ground_label(facts, removal.ground),
    }  # fmt: skip


def _who_takes_care(facts: Facts, removal: RemovalView) -> dict[str, Any]:
    """Whoever saw it takes care of it, when they run the channel; else those who run it today have only been told so far."""
    if removal.seen_by in facts.records.told:
        return {"who": Plain(facts.shown(removal.seen_by)), "taken": True}
    return {"who": removal_words.run_by(facts), "taken": False}


def _removal_buttons(removal: RemovalView) -> Buttons:
    at = {"removal": removal.id, "channel": removal.channel_id}
    go_on = Button(label=Say("button-take-care"), press=Press(do="moderate.go_on", args=at), style=Style.PRIMARY)
    return Buttons((go_on, Button(label=Say("button-let-stand"), press=Press(do="moderate.stand", args=at))))


def _see(removal: RemovalView) -> Press:
    return Press(do="document.see", args={"removal": removal.id, "channel": removal.channel_id})


def _title(row: NudgeRow, facts: Facts) -> Line:
    return channel_words.title(facts, facts.channel) if facts.channel else Say("nudge-heading")


# Whether it still holds when the postman comes to it


def _there(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None


def _open_removal(row: NudgeRow, facts: Facts) -> bool:
    removal = facts.records.removal
    return removal is not None and removal.status is RemovalStatus.OPEN


def _seen(row: NudgeRow, facts: Facts) -> bool:
    return facts.records.removal is not None


def _proposed(row: NudgeRow, facts: Facts) -> bool:
    closing = facts.records.closing
    return closing is not None and closing.status is ClosingStatus.PROPOSED and facts.me.id in facts.records.deciders


def _open_incident(row: NudgeRow, facts: Facts) -> bool:
    return _seen(row, facts) and facts.records.incident is not None and facts.records.incident.open


def _owed(row: NudgeRow, facts: Facts) -> bool:
    return facts.obligation is not None and facts.obligation.open


_NEEDS = frozenset({Need.CHANNEL, Need.RECORDS, Need.OBLIGATION})


def _one(word: Wording, holds: Check = _there) -> Notice:
    return Notice(word=word, title=_title, holds=holds, needs=_NEEDS)


NOTICES: Mapping[str, Notice] = {
    "removal-noted": _one(removal_noted, _open_removal),
    "removal-chief": _one(removal_chief, _seen),
    "removal-chief-done": _one(removal_chief_done, _seen),
    "removal-security": _one(removal_security, _seen),
    "removal-over": _one(removal_over, _seen),
    "removal-wrong": _one(removal_wrong, _seen),
    "removal-incident": _one(incident, _open_incident),
    "removal-incident-over": _one(incident_over, _seen),
    "closing-proposed": _one(closing_proposed, _proposed),
    "closing-answered": _one(closing_answered),
    "closing-over": _one(closing_answered),
    "closing-decided": _one(closing_decided),
    "closing-ended": _one(closing_ended),
    "review-found": _one(review_found),
    # Reminders, over the general words for what is owed.
    f"duty-{Duty.REMOVAL}": _one(removal_owed, lambda row, facts: _owed(row, facts) and _open_removal(row, facts)),
    f"duty-{Duty.INCIDENT}": _one(incident, _open_incident),
    # A step that is over, or not there, leaves nothing to say: nobody gets an empty message.
    f"duty-{Duty.CLOSING}": _one(closing_step, lambda row, facts: _owed(row, facts) and bool(closing_step(row, facts))),
    f"duty-{Duty.SNAPSHOT}": _one(snapshot_owed, _owed),
    f"duty-{Duty.REVIEW}": _one(review_owed, _owed),
}
"""How each notice is worded."""
