"""What setting up a channel says: its checklist, its facts, and the information to its visitors ready to copy."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import called, texts
from dialogs.channels import channel_words, daily_words
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.words import (
    Button,
    Buttons,
    Copyable,
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
from register import rights
from register.channels import gaps
from register.channels.channels import ChannelStatus, ChannelView, ChecklistView
from register.records.yearly import REVIEW

_OWNERS = ("administrators", "communications_lead", "chief", "registrar")
FACTS = ("address", "contact", "credentials", "chief")
"""What can be written about a channel here, in the order it is shown."""


def ordered(channel: ChannelView) -> tuple[ChecklistView, ...]:
    """The rows as they are numbered: conditions of the decision first, then each owner's own."""
    conditions = [row for row in channel.to_do if row.list == "conditions"]
    rest = [row for row in channel.to_do if row.list != "conditions"]
    return (*conditions, *(row for owner in _OWNERS for row in rest if row.owner == owner))


def checklist(facts: Facts, channel: ChannelView, *, whole: bool = False) -> Message:
    """What is left to be done for the channel, numbered, one's own first; with `whole`, what is done too.

    Thirteen points are three screens on a phone, so those that are done are a line with (Visa alla).
    """
    if not channel.to_do:
        return (Heading(channel_words.title(facts, channel)), Say("check-none"), *_ways(facts, channel, folded=False))
    left, total = len(channel.left_to_do), len(channel.to_do)
    heading = "check-heading-running" if any(row.list == REVIEW for row in channel.to_do) else "check-heading"
    told: list[Word] = [Heading(Say(heading, channel=channel_words.title(facts, channel))), _how_far(left, total)]
    told += _can_start(facts, channel)
    numbered = [(n, row) for n, row in enumerate(ordered(channel), 1) if whole or row.done_at is None]
    groups = [
        (of, rows)
        for of in ("conditions", *_OWNERS)
        if (
            rows := [(n, row) for n, row in numbered if of == ("conditions" if row.list == "conditions" else row.owner)]
        )
    ]
    if not whole:
        groups.sort(
            key=lambda group: group[0] != "conditions" and not any(_is_own(facts, channel, r) for _, r in group[1])
        )
    for of, rows in groups:
        told += [_group(facts, of), Rows(tuple(_row(facts, channel, n, row) for n, row in rows))]
    return (*told, *_ways(facts, channel, folded=not whole and left < total))


def _how_far(left: int, total: int) -> Say:
    if left == total:
        return Say("channel-left", left=left, total=total)
    return Say("check-folded", done=total - left, total=total) if left else Say("check-all-done", total=total)


def item_text(facts: Facts, row: ChecklistView) -> str:
    item = next((i for i in facts.pack.checklists.get(row.list, ()) if i.key == row.key), None)
    if item is not None:
        return item.text
    # A condition was typed after a meeting, often without its full stop, and more is said after it.
    text = (row.text or row.key).strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


def about(facts: Facts, channel: ChannelView) -> Message:
    """The facts that are written here, each with (Ändra), and the access that the communications unit tries."""
    values: dict[str, Line] = {
        "address": Plain(channel.address) if channel.address else Say("channel-missing"),
        "contact": Plain(channel.contact) if channel.contact else Say("channel-missing"),
        "credentials": channel_words.credentials(channel),
        "chief": Plain(facts.shown(channel.chief_id)) if channel.chief_id else Say("channel-missing"),
    }
    rows = [
        Row(
            label=Plain(called.capital(called.chief(facts))) if name == "chief" else Say(f"channel-row-{name}"),
            value=values[name],
            button=Button(label=Say("button-change"), press=press("set_up.write", channel=channel.id, field=name)),
        )
        for name in FACTS
    ]
    rows += daily_words.row(facts, channel, change=True)
    told: list[Word] = [Heading(channel_words.title(facts, channel))]
    if facts.pack.numbers.access_try_months is None:
        return (*told, Rows(tuple(rows)))
    unit = called.the_communications_unit(facts)
    rows.append(Row(label=Say("channel-row-access", unit=unit), value=channel_words.access(channel)))
    told.append(Rows(tuple(rows)))
    if rights.in_communications(facts.pack, facts.me):
        told += [Say("access-ask", unit=unit), access_buttons(channel)]
    return tuple(told)


def access_buttons(channel: ChannelView) -> Buttons:
    return Buttons(
        (
            Button(label=Say("button-access-works"), press=press("set_up.access", channel=channel.id, works=True)),
            Button(label=Say("button-access-fails"), press=press("set_up.access", channel=channel.id, works=False)),
        )
    )


def question(facts: Facts, channel: ChannelView, field: str) -> Message:
    """The open question about one of the channel's facts."""
    lead = called.the_lead(facts)
    ask = Say(
        f"set-up-ask-{field}", channel=channel_words.title(facts, channel), lead=lead,
        chief=called.chief(facts), domain=facts.pack.organisation.email_domains[0],
    )  # fmt: skip
    if field != "credentials":
        return (ask,)
    none = Button(label=Say("button-credentials-none"), press=press("set_up.no_credentials", channel=channel.id))
    rule = facts.pack.rule("R028")
    grounds: Message = (quote(facts.pack, rule.section, rule.quote),) if rule and rule.section and rule.quote else ()
    return (ask, *grounds, Buttons((none,)))


def visitors(facts: Facts, channel: ChannelView, *, short: bool = False) -> Message:
    """The information to visitors, long and short, with what it lacks and what the guideline cites that is replaced.

    `short`: that one alone, to whoever has asked for it.
    """
    pack = facts.pack
    values = {
        "channel": channel.name,
        "unit": channel.unit or facts.departments.get(channel.department_id or 0, "") or channel.name,
        "contact": channel.contact,
        "dpo": facts.dpo.email if facts.dpo and not facts.dpo.protected else "",
        "website": pack.links.personal_data or pack.organisation.website,
        "purpose": channel.purpose,
        "updates": _updates(facts, channel),
    }
    told: list[Word] = [Heading(Say("visitors-heading", channel=channel_words.title(facts, channel)))]
    if pack.visitors.section and pack.visitors.quote and not short:
        told.append(quote(pack, pack.visitors.section, pack.visitors.quote))
    told += _lacking(facts, channel, values["dpo"])
    shown = pack.visitors.text("short", **values)
    if not short:
        long = pack.visitors.text("long", **values)
        told.append(Copyable(text=long, title=Say("visitors-long", count=len(long))))
    told.append(Copyable(text=shown, title=Say("visitors-short", count=len(shown))))
    told.append(Say("visitors-own-words", guideline=pack.organisation.guideline.noun_definite))
    told += _outdated(facts)
    row = next((r for r in channel.left_to_do if r.key == "visitors_information"), None)
    do = []
    if row is not None and rights.may_tick(pack, channel, facts.me, row.owner, row.owner_id):
        tick = press("set_up.tick", channel=channel.id, row=row.id, done=True, quiet=True)
        do.append(Button(label=Say("button-visitors-done"), press=tick, style=Style.PRIMARY))
    if not channel.contact and rights.cares_for(pack, channel, facts.me):
        write = press("set_up.write", channel=channel.id, field="contact")
        do.append(Button(label=Say("button-contact"), press=write))
    return (*told, Buttons(tuple(do))) if do else tuple(told)


def _lacking(facts: Facts, channel: ChannelView, dpo: str) -> list[Word]:
    told: list[Word] = []
    if not channel.contact:
        told.append(Say("visitors-no-contact"))
    if not dpo:
        told.append(Say("visitors-no-dpo", dpo=called.title(facts, facts.pack.functions.dpo)))
    return told


def _outdated(facts: Facts) -> list[Word]:
    """Lines that mend what the guideline cites: said beside the guideline's own words, never in their place."""
    told: list[Word] = []
    by_id = {entry.id: entry for entry in facts.pack.outdated}
    for line in facts.pack.visitors.lines:
        entry = by_id.get(line.note)
        if entry is not None:
            told.append(
                Say(
                    "visitors-outdated",
                    law=entry.words[0],
                    guideline=facts.pack.organisation.guideline.noun_definite,
                    replaced_by=entry.replaced_by,
                    dated="yes" if entry.since else "no",
                    since=entry.since or "",
                )
            )
            # What has replaced it has just been said, so the quotation goes without its note.
            told.append(replace(quote(facts.pack, entry.section, entry.quote), notes=()))
    return told


def _updates(facts: Facts, channel: ChannelView) -> str:
    """How often, in the municipality's own language: what its plan promises, else what the guideline asks for."""
    if channel.plan.get("text"):
        return str(channel.plan["text"])
    number = channel.plan.get("posts_per_week")
    if number is None and facts.pack.numbers.posts_per_week is not None:
        number = facts.pack.numbers.posts_per_week.value
    return texts.phrase("visitors-updates", facts.pack.organisation.language, count=int(number)) if number else ""


def _group(facts: Facts, of: str) -> Say:
    match of:
        case "conditions":
            return Say("check-conditions")
        case "communications_lead":
            return Say("check-owner-lead", lead=called.the_lead(facts))
        case "chief":
            return Say("check-owner-chief", chief=called.the_chief(facts))
        case "registrar":
            return Say("check-owner-registrar", registrar=called.the(facts, facts.pack.functions.registrar))
    return Say("check-owner-administrators", administrators=called.the_administrators(facts))


def _is_own(facts: Facts, channel: ChannelView, row: ChecklistView) -> bool:
    return rights.owns_row(facts.pack, channel, facts.me, row.owner, row.owner_id)


def _may_tick(facts: Facts, channel: ChannelView, row: ChecklistView) -> bool:
    return rights.may_tick(facts.pack, channel, facts.me, row.owner, row.owner_id)


def _row(facts: Facts, channel: ChannelView, number: int, row: ChecklistView) -> Row:
    done = row.done_at is not None
    value: Line = Plain(item_text(facts, row))
    if row.done_at is not None:
        value = Say("check-done", text=item_text(facts, row), who=facts.shown(row.done_by), when=row.done_at.date())
    elif row.owner_id is not None or row.due_on is not None:
        value = Say(
            "check-condition", text=item_text(facts, row),
            who=facts.shown(row.owner_id) if row.owner_id else "", named="yes" if row.owner_id else "no",
            due=row.due_on or "", dated="yes" if row.due_on else "no",
        )  # fmt: skip
    button = None
    if _may_tick(facts, channel, row):
        tick = press("set_up.tick", channel=channel.id, row=row.id, done=not done)
        button = Button(label=Say("button-undo" if done else "button-done"), press=tick)
    return Row(label=Say("check-number", number=number, done="yes" if done else "no"), value=value, button=button)


def hinders(facts: Facts, channel: ChannelView) -> tuple[Line, ...]:
    """What must be mended before the channel can be said to be running."""
    found: list[Line] = [] if channel.address else [Say("gap-no-address")]
    return (*found, *(channel_words.gap_line(facts, channel, gap) for gap in gaps.of_people(channel, facts.pack)))


def _can_start(facts: Facts, channel: ChannelView) -> list[Word]:
    """What stands between the channel and being active, or that nothing does: before the list, which goes on after it."""
    if channel.status != ChannelStatus.SETTING_UP:
        return []
    told: list[Word] = []
    if hinders(facts, channel):
        told += [Say("set-up-before-active"), Items(hinders(facts, channel))]
    elif channel.administered_by(facts.me.id):
        run = press("set_up.activate", channel=channel.id)
        told += [
            Say("set-up-can-start"),
            Buttons((Button(label=Say("button-running"), press=run, style=Style.PRIMARY),)),
        ]
    if not channel.address and rights.cares_for(facts.pack, channel, facts.me):
        write = press("set_up.write", channel=channel.id, field="address")
        told.append(Buttons((Button(label=Say("button-address"), press=write, style=Style.PRIMARY),)))
    return told


def _ways(facts: Facts, channel: ChannelView, *, folded: bool) -> Message:
    """On to what belongs to the list. `folded`: what is done is not shown."""
    ways = [("button-show-all", press("set_up.open", channel=channel.id, whole=True))] if folded else []
    ways += [
        ("button-visitors", press("set_up.visitors", channel=channel.id)),
        ("button-facts", press("set_up.facts", channel=channel.id)),
    ]
    return (buttons(*ways),)
