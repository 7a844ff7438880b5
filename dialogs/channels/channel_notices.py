"""What people are told about channels, and about who does what, worded at the moment it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import called
from dialogs.channels import channel_words, daily_notices
from dialogs.facts import Facts, Need
from dialogs.notice import Check, Notice, NudgeRow, Titling, Wording
from dialogs.words import Items, Line, Message, Plain, Say, Word, buttons, press
from register.channels import gaps
from register.channels.changes import ChangeOutcome
from register.channels.channels import ChannelView


def added(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    id = "notice-added-administrator" if channel.administered_by(facts.me.id) else "notice-added"
    return (Say(id, channel=channel_words.title(facts, channel)), *_gaps(facts, channel), *_see(channel))


def active(row: NudgeRow, facts: Facts) -> Message:
    """The public list and the main account are the communications lead's (R043, R045)."""
    channel = facts.channel
    if channel is None:
        return ()
    mine = [r for r in channel.left_to_do if r.owner == "communications_lead"]
    told: list[Word] = [
        Say("notice-active", channel=channel_words.title(facts, channel), address=channel.address, left=len(mine))
    ]
    return (
        *told,
        buttons(("button-checklist", press("set_up.open", channel=channel.id))) if mine else _see(channel)[0],
    )


def address(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    return (Say("notice-address", channel=channel_words.title(facts, channel), address=channel.address), *_see(channel))


def access_failed(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    unit = called.capital(called.the_communications_unit(facts))
    return (Say("notice-access-failed", channel=channel_words.title(facts, channel), unit=unit), *_see(channel))


def chief(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    title = called.chief(facts)
    return (Say("notice-chief", channel=channel_words.title(facts, channel), chief=title), *_see(channel))


def change_asked(row: NudgeRow, facts: Facts) -> Message:
    channel, change = facts.channel, facts.change
    if channel is None or change is None:
        return ()
    return (
        Say(
            "notice-change-asked", channel=channel_words.title(facts, channel), who=facts.shown(change.by),
            change=channel_words.change_line(facts, change),
        ),
        buttons(
            ("button-approve", press("hand_over.settle", change=change.id, approve=True)),
            ("button-decline", press("hand_over.settle", change=change.id, approve=False)),
        ),
    )  # fmt: skip


def change_over(row: NudgeRow, facts: Facts) -> Message:
    """What the chief's card becomes when somebody else has settled it or it was taken back."""
    channel, change = facts.channel, facts.change
    if channel is None or change is None:
        return ()
    return (
        Say(
            "notice-change-over", channel=channel_words.title(facts, channel), outcome=change.outcome,
            who=facts.shown(change.settled_by), change=channel_words.change_line(facts, change),
        ),
    )  # fmt: skip


def change_answered(row: NudgeRow, facts: Facts) -> Message:
    channel, change = facts.channel, facts.change
    if channel is None or change is None:
        return ()
    told: list[Word] = [
        Say(
            "notice-change-approved" if change.outcome == ChangeOutcome.APPROVED else "notice-change-declined",
            channel=channel_words.title(facts, channel), who=facts.shown(change.settled_by),
            change=channel_words.change_line(facts, change),
        )
    ]  # fmt: skip
    if change.outcome == ChangeOutcome.APPROVED:
        told += _to_do(facts, channel, change.person_id, change.leaving_id)
    return tuple(told)


def you_are(row: NudgeRow, facts: Facts) -> Message:
    channel, change = facts.channel, facts.change
    if channel is None or change is None:
        return ()
    administrator = called.administrator(facts)
    main = called.main(facts)
    id = "notice-you-are-main" if channel.main == facts.me.id else "notice-you-are"
    ways = [("button-see", press("my_channels.show", channel=channel.id))]
    if channel.left_to_do:
        ways.append(("button-checklist", press("set_up.open", channel=channel.id)))
    told = Say(id, channel=channel_words.title(facts, channel), administrator=administrator, main=main)
    return (told, buttons(*ways))


def you_are_not(row: NudgeRow, facts: Facts) -> Message:
    channel = facts.channel
    if channel is None:
        return ()
    administrator = called.administrator(facts)
    return (Say("notice-you-are-not", channel=channel_words.title(facts, channel), administrator=administrator),)


def administrators(row: NudgeRow, facts: Facts) -> Message:
    """R024: the communications lead knows who they are; so do those who run the channel together."""
    channel, change = facts.channel, facts.change
    if channel is None or change is None:
        return ()
    return (
        Say("notice-administrators", channel=channel_words.title(facts, channel),
            change=channel_words.change_line(facts, change), now=channel_words.administrators(facts, channel)),
        *_gaps(facts, channel),
        *_see(channel),
    )  # fmt: skip


def left(row: NudgeRow, facts: Facts) -> Message:
    """Somebody has left: who stands in, what is lacking, and what to change on the platform."""
    channel = facts.channel
    if channel is None:
        return ()
    gone = int(row.about["person"])
    told: list[Word] = [Say("notice-left", who=facts.shown(gone), channel=channel_words.title(facts, channel))]
    alone = [a.person_id for a in channel.administrators] == [facts.me.id] == [channel.chief_id]
    if alone:
        told.append(Say("notice-left-you-stand-in"))
    if channel.administered_by(facts.me.id):
        told += _to_do(facts, channel, None, gone)
    change = press("hand_over.open", channel=channel.id)
    return (*told, *_gaps(facts, channel), buttons(("button-administrators", change)))


def joined(row: NudgeRow, facts: Facts) -> Message:
    who = int(row.about["person"])
    return (
        Say("notice-joined", who=facts.shown(who), platform=str(row.about["platform"])),
        buttons(("button-see", press("steward.person", person=who))),
    )


def role_given(row: NudgeRow, facts: Facts) -> Message:
    role = str(row.about["role"])
    told = Say("notice-role", role=called.title(facts, role) if role in facts.pack.roles else role)
    return (told, buttons(("button-waiting", press("go.waiting")), ("button-help", press("go.help"))))


def _gaps(facts: Facts, channel: ChannelView) -> tuple[Word, ...]:
    found = gaps.of_people(channel, facts.pack)
    if not found:
        return ()
    return (Say("notice-gaps"), Items(tuple(channel_words.gap_line(facts, channel, gap) for gap in found)))


def _to_do(facts: Facts, channel: ChannelView, come: int | None, gone: int | None) -> list[Word]:
    lines = channel_words.on_the_platform(
        facts, name=channel.name, medium=channel.medium, address=channel.address, kept=channel.credentials_kept,
        come=facts.shown(come) if come else "", gone=facts.shown(gone) if gone else "",
    )  # fmt: skip
    return [Say("platform-to-do"), Items(lines)] if lines else []


def _see(channel: ChannelView) -> tuple[Word, ...]:
    return (buttons(("button-see", press("my_channels.show", channel=channel.id))),)


# Whether it still holds when the postman comes to it


def _there(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None


def _still_fails(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and facts.channel.access_works is False


def _i_answer(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and facts.channel.chief_id == facts.me.id


def _waits_for_me(row: NudgeRow, facts: Facts) -> bool:
    return _i_answer(row, facts) and facts.change is not None and facts.change.open


def _i_am(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and facts.channel.administered_by(facts.me.id)


def _i_am_not(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None and not facts.channel.administered_by(facts.me.id)


def _i_hold(row: NudgeRow, facts: Facts) -> bool:
    return facts.me.holds(str(row.about["role"]))


def _title(row: NudgeRow, facts: Facts) -> Line:
    return channel_words.title(facts, facts.channel) if facts.channel else Plain("")


def _of_people(row: NudgeRow, facts: Facts) -> Line:
    return Say("notice-people-heading")


def _one(word: Wording, holds: Check = _there, title: Titling = _title) -> Notice:
    needs = frozenset({Need.CHANNEL, Need.CHANGES}) if title is _title else frozenset[Need]()
    return Notice(word=word, holds=holds, title=title, needs=needs)


NOTICES: Mapping[str, Notice] = {
    "channel-added": _one(added),
    "channel-active": _one(active),
    "channel-address": _one(address),
    "channel-access-failed": _one(access_failed, _still_fails),
    "channel-chief": _one(chief, _i_answer),
    "channel-change-asked": _one(change_asked, _waits_for_me),
    "channel-change-over": _one(change_over),
    "channel-change-answered": _one(change_answered),
    "channel-you-are": _one(you_are, _i_am),
    "channel-you-are-not": _one(you_are_not, _i_am_not),
    "channel-administrators": _one(administrators),
    "channel-left": _one(left),
    "channel-daily": _one(daily_notices.named, daily_notices.i_run_it),
    "channel-daily-no-more": _one(daily_notices.no_more, daily_notices.i_do_not),
    "channel-daily-changed": _one(daily_notices.changed),
    "people-joined": Notice(word=joined, title=_of_people),
    "people-role-given": Notice(word=role_given, holds=_i_hold, title=_of_people),
}
"""How each notice is worded. The row's `about` names the channel, the change and the person as a state's answers would."""
