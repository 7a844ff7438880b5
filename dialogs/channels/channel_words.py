"""How a channel is shown: its card, what it lacks, who runs it, and why something about it was refused."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs import called
from dialogs.applications import apply_words
from dialogs.channels import daily_words
from dialogs.crises import taken_words
from dialogs.facts import Facts
from dialogs.words import Button, Buttons, Heading, Line, Message, Plain, Row, Rows, Say, Style, Value, press
from policy_text.pack import Based
from register import rights
from register.channels import gaps
from register.channels.changes import ChangeKind, ChangeView
from register.channels.channels import NO_SHARED_CREDENTIALS, ChannelStatus, ChannelView, Origin
from register.channels.gaps import Gap
from register.errors import (
    AlreadySettled,
    ChannelAlreadyOpen,
    LooksSecret,
    NoMainAdministrator,
    NotPossibleNow,
    RegisterError,
    TooFewAdministrators,
)


def title(facts: Facts, channel: ChannelView) -> Line:
    """ "Biblioteket på Facebook"; a name that already says which medium stands alone."""
    return named(facts, channel.name, channel.medium)


def named(facts: Facts, name: str, medium: str) -> Line:
    label = apply_words.medium_label(facts, medium)
    return Plain(name) if label.casefold() in name.casefold() else Say("channel-title", name=name, medium=label)


def card(facts: Facts, channel: ChannelView, *, whole: bool = False) -> Message:
    """What one wants to know of a channel at a glance; with `whole`, everything that is known of it."""
    rows = [
        *_rows(facts, channel),
        *taken_words.rows(facts, channel),
        *(_more(facts, channel) if whole else ()),
        *_gap_rows(facts, channel),
    ]
    left = len(channel.left_to_do)
    if left:
        total = len(channel.to_do)
        rows.append(Row(label=Say("channel-row-left"), value=Say("channel-left-short", left=left, total=total)))
    return (Heading(title(facts, channel)), Rows(tuple(rows)), Buttons(tuple(_buttons(facts, channel, whole=whole))))


def status(channel: ChannelView) -> Say:
    if channel.status == ChannelStatus.ACTIVE and channel.origin == Origin.BEFORE_THE_BOT:
        return Say("channel-status-before")
    since = channel.active_at or channel.opened_at
    return Say(f"channel-status-{_id(channel.status)}", since=since.date())


def brief(facts: Facts, channel: ChannelView) -> Line:
    """Its status, and what it lacks, in one line."""
    names = {"main": called.main(facts), "chief": called.chief(facts)}
    lacking = [Say(f"gap-short-{_id(gap)}", **names) for gap in gaps.of(channel, facts.pack, facts.now)]
    stands: Line = status(channel)
    if channel.status == ChannelStatus.SETTING_UP:
        left = Say("channel-left", left=len(channel.left_to_do), total=len(channel.to_do))
        stands = Say("channel-brief-left", status=stands, left=left)
    told = Say("channel-brief", status=stands, lacking=tuple(lacking)) if lacking else stands
    taken = taken_words.brief(facts, channel)
    return Say("channel-brief-taken", brief=told, taken=tuple(taken)) if taken else told


def administrators(facts: Facts, channel: ChannelView) -> Line:
    """Everyone, the main one first and marked."""
    if not channel.administrators:
        return Say("channel-nobody")
    main = called.main(facts)
    people: list[Line] = []
    for one in channel.administrators:
        name = facts.shown(one.person_id)
        people.append(Say("channel-person-main", name=name, title=main) if one.main else Plain(name))
    return Say("answer-people", people=tuple(people))


def gap_line(facts: Facts, channel: ChannelView, gap: Gap) -> Say:
    """What is to be mended, with where the guideline says so."""
    numbers = facts.pack.numbers
    values: dict[str, Value] = {
        "have": len(channel.administrators),
        "need": numbers.min_administrators.value,
        "main": called.main(facts),
        "chief": called.chief(facts),
        "unit": called.the_communications_unit(facts),
        "lead": called.the_lead(facts),
        "tried": channel.access_tried_at is not None,
    }
    based: Based | None = numbers.min_administrators
    match gap:
        case Gap.NO_MAIN_ADMINISTRATOR:
            based = numbers.main_administrators
        case Gap.ACCESS_NOT_TRIED | Gap.ACCESS_DOES_NOT_WORK:
            based = numbers.access_try_months
        case Gap.CREDENTIALS_NOT_REGISTERED:
            return Say(f"gap-{_id(gap)}", **values, where=where(facts, "R028"))
        case _:
            pass
    return Say(f"gap-{_id(gap)}", **values, where=where(facts, (based and based.rule) or ""))


def where(facts: Facts, rule: str) -> Line:
    """ "§ 5.1" for a rule; a section without a number by its heading, nothing for a rule the pack has not."""
    found = facts.pack.rule(rule)
    section = facts.pack.guideline.section(found.section) if found and found.section else None
    if section is None:
        return Plain("")
    return (
        Say("where-section", number=section.number) if section.number else Say("where-heading", heading=section.heading)
    )


def credentials(channel: ChannelView) -> Line:
    if not channel.credentials_kept:
        return Say("channel-missing")
    if channel.credentials_kept == NO_SHARED_CREDENTIALS:
        return Say("channel-credentials-none")
    return Say("channel-credentials-kept", place=channel.credentials_kept)


def access(channel: ChannelView) -> Line:
    """Whether the communications unit's access has been tried, and how it went."""
    if channel.access_tried_at is None:
        return Say("channel-access-untried")
    return Say(
        "channel-access-works" if channel.access_works else "channel-access-fails", when=channel.access_tried_at.date()
    )


def change_line(facts: Facts, change: ChangeView) -> Say:
    """ "Kalle Karlsson tar över efter Eva Ek och blir huvudansvarig"."""
    kind = f"{change.kind}-main" if change.main and change.kind != ChangeKind.MAIN else str(change.kind)
    return Say(
        f"change-{kind}", person=facts.shown(change.person_id), leaving=facts.shown(change.leaving_id),
        main=called.main(facts), administrator=called.administrator(facts),
    )  # fmt: skip


def on_the_platform(
    facts: Facts, *, name: str, medium: str, address: str, kept: str, come: str = "", gone: str = ""
) -> tuple[Line, ...]:
    """What the bot cannot do: the rights on the platform itself, and the password that somebody still knows."""
    label = apply_words.medium_label(facts, medium)
    values = {"channel": name, "medium": label, "address": address or label}
    told: list[Line] = []
    if come:
        told.append(Say("platform-give", person=come, **values))
    if gone:
        told.append(Say("platform-remove", person=gone, **values))
        if kept and kept != NO_SHARED_CREDENTIALS:
            told.append(Say("platform-password", place=kept, **values))
        elif not kept:
            told.append(Say("platform-password-unknown", **values))
    return tuple(told)


def refusal(facts: Facts, error: RegisterError) -> Say:
    """A refusal about channels and people in words."""
    match error:
        case LooksSecret(facts=values):
            return Say(f"secret-{values['kind']}")
        case ChannelAlreadyOpen(facts=values):
            return Say("channel-already", what=named(facts, str(values["name"]), str(values["medium"])))
        case AlreadySettled(facts=values):
            return Say("change-already", by=values["by"] or Say("somebody"), outcome=values["outcome"], at=values["at"])
        case TooFewAdministrators(facts=values):
            return Say("channel-too-few", have=int(values["have"]), need=int(values["need"]))
        case NoMainAdministrator():
            return Say("channel-no-main", main=called.main(facts))
        case NotPossibleNow(facts=values) if values.get("status") == "department_missing":
            return Say("people-department-needed", department=called.department(facts))
        case NotPossibleNow(facts=values):
            return Say("channel-not-possible", status=str(values.get("status") or ""))
        case _:
            main = called.main(facts)
            chief = called.chief(facts)
            plain = {k: v for k, v in error.facts.items() if isinstance(v, (str, int))}
            return Say(f"error-{_id(error.code)}", **{"main": main, "chief": chief, **plain})


def listed(facts: Facts, them: Iterable[ChannelView], do: str = "my_channels.show") -> Rows:
    """Channels one under the other, each with its way in."""
    return Rows(
        tuple(
            Row(
                label=title(facts, channel),
                value=brief(facts, channel),
                button=Button(label=Say("button-see"), press=press(do, channel=channel.id)),
            )
            for channel in them
        )
    )


def _rows(facts: Facts, channel: ChannelView) -> list[Row]:
    chief = Plain(facts.shown(channel.chief_id)) if channel.chief_id else Say("channel-missing")
    return [
        Row(label=Say("channel-row-status"), value=status(channel)),
        Row(
            label=Say("channel-row-address"),
            value=Plain(channel.address) if channel.address else Say("channel-missing"),
        ),
        Row(label=Say("channel-row-administrators"), value=administrators(facts, channel)),
        *daily_words.row(facts, channel),
        Row(label=Plain(called.capital(called.chief(facts))), value=chief),
    ]


def _more(facts: Facts, channel: ChannelView) -> list[Row]:
    department = facts.departments.get(channel.department_id or 0, "")
    contact: Line = Plain(channel.contact) if channel.contact else Say("channel-missing")
    rows = [
        Row(label=Say("channel-row-contact"), value=contact),
        Row(label=Say("channel-row-credentials"), value=credentials(channel)),
    ]
    if facts.pack.numbers.access_try_months is not None:
        label = Say("channel-row-access", unit=called.the_communications_unit(facts))
        rows.append(Row(label=label, value=access(channel)))
    if channel.unit or department:
        belongs = ", ".join(filter(None, (channel.unit, department)))
        rows.append(Row(label=Say("channel-row-unit"), value=Plain(belongs)))
    if channel.purpose:
        rows.append(Row(label=Say("channel-row-purpose"), value=Plain(channel.purpose)))
    return rows


def _gap_rows(facts: Facts, channel: ChannelView) -> list[Row]:
    found = gaps.of(channel, facts.pack, facts.now)
    return [Row(label=Say("channel-row-gap"), value=gap_line(facts, channel, gap)) for gap in found]


def _buttons(facts: Facts, channel: ChannelView, *, whole: bool) -> list[Button]:
    if not rights.cares_for(facts.pack, channel, facts.me):
        return [_to("button-visitors", "set_up.visitors", channel)]
    first = channel.status == ChannelStatus.SETTING_UP
    if channel.status == ChannelStatus.CLOSING:
        return [_to("button-closing-steps", "close.open", channel, style=Style.PRIMARY)]
    row = []
    if channel.to_do and (first or channel.left_to_do):
        row.append(_to("button-checklist", "set_up.open", channel, style=Style.PRIMARY if first else Style.PLAIN))
    row.append(_to("button-administrators", "hand_over.open", channel))
    if not whole:
        row.append(_to("button-visitors", "set_up.visitors", channel))
        return [
            *row,
            Button(label=Say("button-channel-more"), press=press("my_channels.show", channel=channel.id, whole=True)),
        ]
    row.append(_to("button-facts", "set_up.facts", channel))
    if not channel.left_to_do:
        row.append(_to("button-visitors", "set_up.visitors", channel))
    return row


def _to(label: str, do: str, channel: ChannelView, style: Style = Style.PLAIN) -> Button:
    return Button(label=Say(label), press=press(do, channel=channel.id), style=style)


def _id(code: str) -> str:
    return code.replace("_", "-")
