"""What changing administrators says: what one may do, what is about to change, and what to do on the platform."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs import called
from dialogs.channels import channel_words, daily_words
from dialogs.channels.channel_reading import Named
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.words import (
    Button,
    Buttons,
    Heading,
    Items,
    Line,
    Message,
    Plain,
    Row,
    Rows,
    Say,
    Style,
    Word,
    buttons,
    press,
)
from policy_text.pack import Pack
from register import rights
from register.channels import gaps
from register.channels.channels import ChannelView
from register.people.people import PersonView


def menu(facts: Facts, channel: ChannelView) -> Message:
    """Who runs it now, what waits for the chief, and what may be changed."""
    told: list[Word] = [
        Heading(channel_words.title(facts, channel)),
        Say("hand-over-now", administrators=channel_words.administrators(facts, channel)),
    ]
    run_by = daily_words.row(facts, channel, change=True)
    if run_by:
        told.append(Rows(run_by))
    lacking = gaps.of_people(channel, facts.pack)
    if lacking:
        told.append(Items(tuple(channel_words.gap_line(facts, channel, gap) for gap in lacking)))
    for change in facts.changes:
        if change.channel_id == channel.id:
            told += _waiting(facts, channel, change.id, channel_words.change_line(facts, change), change.by)
    if channel.chief_id is None and facts.pack.workflow.administrators_changed_by_chief.value:
        title = called.chief(facts)
        told += [
            Say("hand-over-no-chief", chief=title),
            buttons(("button-chief", press("set_up.write", channel=channel.id, field="chief"))),
        ]
        return tuple(told)
    return (*told, Say("hand-over-what"), Buttons(tuple(_ways(facts, channel))), Say("hand-over-leave-hint"))


def ask_who(facts: Facts, channel: ChannelView, do: str) -> Message:
    """Who comes, goes or becomes main; with a button for each who can be meant."""
    values = {"administrator": called.administrator(facts), "main": called.main(facts)}
    domain = facts.pack.organisation.email_domains[0]
    told: list[Word] = [Say(f"hand-over-who-{do.replace('_', '-')}", **values, domain=domain)]
    if do in ("main", "remove", "new_main"):
        them = [a.person_id for a in channel.administrators if not (a.main and do != "remove")]
        them = [person for person in them if not (do == "new_main" and person == facts.me.id)]
        row = [
            Button(
                label=Plain(facts.shown(person)),
                press=press("hand_over.person", latched=True, channel=channel.id, do=do, person=person),
            )
            for person in them[:4]
        ]
        if row:
            told.append(Buttons(tuple(row)))
    return tuple(told)


def which_of_them(channel: ChannelView, do: str, them: Sequence[PersonView]) -> Message:
    """Several of that name: a button for each; a longer list is told by their whole names."""
    row = tuple(
        Button(
            label=Plain(one.shown),
            press=press("hand_over.person", latched=True, channel=channel.id, do=do, person=one.id),
        )
        for one in them[:4]
    )
    return (Say("hand-over-which-of-them", count=len(them) - len(row)), Buttons(row))


def must_name_a_successor(facts: Facts, channel: ChannelView) -> Message:
    """Stepping down would leave too few: the guideline's own words, and who takes over."""
    numbers = facts.pack.numbers
    rule = facts.pack.rule(numbers.min_administrators.rule or "")
    grounds: Message = (quote(facts.pack, rule.section, rule.quote),) if rule and rule.section and rule.quote else ()
    told = Say("hand-over-too-few", need=numbers.min_administrators.value, left=len(channel.administrators) - 1)
    return (told, *grounds, *ask_who(facts, channel, "hand_over"))


def confirm(facts: Facts, channel: ChannelView, do: str, come: Named | None, person: int | None) -> Message:
    """What is about to change, in a sentence, before it does."""
    main = called.main(facts)
    leaves_main = channel.main is not None and channel.main == (person or facts.me.id)
    who = come.shown if come else facts.shown(person)
    becomes = {"hand_over": leaves_main, "add": channel.main is None, "main": True}.get(do, False)
    told: list[Word] = [
        Say(
            f"hand-over-confirm-{do.replace('_', '-')}", who=who, channel=channel_words.title(facts, channel),
            administrator=called.administrator(facts), main=main, becomes="yes" if becomes else "no",
        )
    ]  # fmt: skip
    told += daily_words.goes_with(facts, channel, do, facts.me.id if do == "new_main" else person or facts.me.id, who)
    if waits_for_chief(facts.pack, channel, facts):
        chief = called.the_chief(facts)
        told.append(Say("hand-over-chief-first", chief=chief, who=facts.shown(channel.chief_id)))
    yes = Button(label=Say("button-do-so"), press=press("hand_over.sure", latched=True), style=Style.PRIMARY)
    no = Button(label=Say("button-cancel"), press=press("hand_over.open", channel=channel.id))
    return (*told, Buttons((yes, no)))


def asked(facts: Facts, channel: ChannelView, values: Mapping[str, Any]) -> Message:
    """The chief has been asked, or was already."""
    who, title = facts.shown(channel.chief_id), channel_words.title(facts, channel)
    told = Say("hand-over-asked" if values.get("is_new") else "hand-over-asked-before", who=who, channel=title)
    if facts.change is None or not values.get("out_of_reach"):
        return (told,)
    return (told, Say("hand-over-out-of-reach", who=facts.shown(facts.change.person_id)))


def done(facts: Facts, channel: ChannelView) -> Message:
    """The change is made: what it is now, and what is left to do where the bot cannot."""
    change = facts.change
    lead = called.the_lead(facts)
    told: list[Word] = [
        Say(
            "hand-over-done", channel=channel_words.title(facts, channel), lead=lead,
            now=channel_words.administrators(facts, channel),
        )
    ]  # fmt: skip
    if change is not None:
        main_only = change.person_id is not None and change.kind in ("main", "remove")
        lines = channel_words.on_the_platform(
            facts, name=channel.name, medium=channel.medium, address=channel.address, kept=channel.credentials_kept,
            come="" if main_only or change.person_id is None else facts.shown(change.person_id),
            gone=facts.shown(change.leaving_id) if change.leaving_id else "",
        )  # fmt: skip
        if lines:
            told += [Say("platform-to-do"), Items(lines)]
    return tuple(told)


def leaving(facts: Facts, person: int, theirs: Sequence[ChannelView], chief_of: Sequence[ChannelView]) -> Message:
    """What leaving does to each channel, with a way to hand one over first."""
    mine = person == facts.me.id
    sure = press("hand_over.leave_sure", latched=True, person=person)
    told: list[Word] = [Say("leave-heading", who=facts.shown(person), mine="yes" if mine else "no", count=len(theirs))]
    rows = [
        Row(
            label=channel_words.title(facts, channel),
            value=_after(facts, channel, person),
            button=Button(
                label=Say("button-hand-over"),
                press=press("hand_over.do", channel=channel.id, do="hand_over", person=person),
            ),
        )
        for channel in theirs
    ]
    told += [Rows(tuple(rows))] if rows else []
    if chief_of:
        chief = called.chief(facts)
        names = tuple(channel_words.title(facts, channel) for channel in chief_of)
        told.append(Say("leave-chief-of", chief=chief, channels=names))
    take_off = Button(label=Say("button-leave", mine="yes" if mine else "no"), press=sure, style=Style.DANGER)
    return (*told, Buttons((take_off, Button(label=Say("button-cancel"), press=press("go.my_channels")))))


def left(facts: Facts, values: Mapping[str, Any]) -> Message:
    """Gone from every channel: the list of what to change on the platforms, to be copied."""
    name, mine = str(values["name"]), values.get("person") == facts.me.id
    to_do: Sequence[Mapping[str, Any]] = values.get("channels", ())
    told: list[Word] = [Say("left-done", who=name, mine="yes" if mine else "no", count=len(to_do))]
    for one in to_do:
        lines = list(
            channel_words.on_the_platform(
                facts, name=one["name"], medium=one["medium"], address=one["address"], kept=one["kept"], gone=name
            )
        )
        if one.get("stands_in"):
            lines.append(Say("left-stands-in", chief=called.the_chief(facts)))
        elif one.get("gaps"):
            lines.append(Say("left-gap", administrators=called.administrators(facts)))
        told += [Heading(Plain(str(one["name"]))), Items(tuple(lines))]
    if values.get("daily"):
        told.append(Say("left-daily", channels=tuple(Plain(str(name)) for name in values["daily"])))
    if to_do:
        told.append(Say("left-told"))
    if values.get("cases"):
        told.append(Say("left-cases", count=len(values["cases"]), numbers=tuple(str(one) for one in values["cases"])))
    return tuple(told)


def waits_for_chief(pack: Pack, channel: ChannelView, facts: Facts) -> bool:
    return pack.workflow.administrators_changed_by_chief.value and not rights.answers_for(facts.pack, channel, facts.me)


def _waiting(facts: Facts, channel: ChannelView, change: int, line: Say, by: int) -> list[Word]:
    told: list[Word] = [Say("change-waits-for", who=facts.shown(channel.chief_id), change=line)]
    if rights.answers_for(facts.pack, channel, facts.me):
        told.append(
            buttons(
                ("button-approve", press("hand_over.settle", change=change, approve=True)),
                ("button-decline", press("hand_over.settle", change=change, approve=False)),
            )
        )
    elif by == facts.me.id:
        told.append(buttons(("button-withdraw-change", press("hand_over.withdraw", change=change))))
    return told


def _ways(facts: Facts, channel: ChannelView) -> list[Button]:
    def way(label: str, do: str) -> Button:
        return Button(
            label=Say(label, main=called.main_mark(facts)), press=press("hand_over.do", channel=channel.id, do=do)
        )

    if channel.administered_by(facts.me.id):
        return [
            way("button-hand-over-mine", "hand_over"), way("button-step-down", "step_down"),
            way("button-add-administrator", "add"), way("button-change-main", "main"),
        ]  # fmt: skip
    return [
        way("button-add-administrator", "add"), way("button-remove-administrator", "remove"),
        way("button-change-main", "main"),
    ]  # fmt: skip


def _after(facts: Facts, channel: ChannelView, person: int) -> Line:
    """What is left of a channel's people without this one."""
    others = [a for a in channel.administrators if a.person_id != person]
    if not others and channel.chief_id not in (None, person):
        chief = called.chief(facts)
        return Say("leave-chief-stands-in", chief=chief, who=facts.shown(channel.chief_id))
    if not others:
        return Say("leave-nobody")
    names = tuple(Plain(facts.shown(a.person_id)) for a in others)
    need = facts.pack.numbers.min_administrators.value
    if len(others) < need:
        return Say("leave-too-few", who=names, need=need)
    return Say("leave-enough", who=names)
