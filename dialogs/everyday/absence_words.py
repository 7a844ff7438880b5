"""How absence and standing in are said: days, who is told, who is asked. Never why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from dialogs import called
from dialogs.channels import channel_words
from dialogs.everyday import record_words
from dialogs.facts import Facts
from dialogs.words import Button, Buttons, Line, Message, Plain, Say, Word, buttons, press
from register.channels.channels import ChannelView
from register.errors import AlreadyAdministrator, NotTheirDays, RegisterError
from register.obligations import calendar
from register.obligations.obligations import How, ObligationView
from register.people.absences import AbsenceView, SubstituteView

CHIEF, MAIN = "chief", "main_administrator"


def days(first: date, last: date, *, until_further: bool = False) -> Say:
    """ "i morgon", "v. 28–31", "fredag 5 juni till måndag 8 juni", "tills vidare"."""
    if until_further:
        return Say("days-until-further", first=first)
    if first == last:
        return Say("days-one", day=first)
    if last.weekday() == 6 and (first.weekday() == 0 or (last - first).days < 6):
        one, two = first.isocalendar(), last.isocalendar()
        if first.weekday() == 0:
            return Say("days-weeks", first=one.week, last=two.week, one=one.week == two.week)
    return Say("days-two" if (last - first).days == 1 else "days-span", first=first, last=last)


def of(absence: AbsenceView) -> Say:
    return days(absence.first, absence.last, until_further=absence.until_further)


def let_go(reasoned: bool) -> Message:
    """Said whenever more was told than days."""
    return (Say("absence-let-go"),) if reasoned else ()


def ask_days(*, begun: bool) -> Message:
    return (Say("absence-until-when" if begun else "absence-which-days"),)


def none_now(facts: Facts) -> Message:
    """Somebody says they are back who is not away: what lies ahead is only taken away when they say so."""
    ahead = facts.absence.own
    if not ahead:
        return (Say("absence-none"),)
    away = Button(label=Say("button-take-away"), press=press("absence.undo", absence=ahead[0].id))
    return (Say("absence-ahead", days=of(ahead[0])), Buttons((away,)))


def change(facts: Facts) -> Message:
    own = facts.absence.own
    if not own:
        return (Say("absence-none-to-change"), *ask_days(begun=False))
    return (Say("absence-now", days=of(own[0])), Say("absence-change-to"))


def weekly(facts: Facts, weekday: int) -> Message:
    """A day that comes back every week is told one at a time; the next can be noted at once."""
    today = calendar.date_of(facts.now)
    day = today + timedelta(days=(weekday - today.weekday()) % 7)
    iso = day.isoformat()
    note = Button(label=Say("button-note-day", day=day), press=press("absence.longer", first=iso, last=iso))
    return (Say("absence-weekly", day=day), Buttons((note,)))


def noted(
    facts: Facts, values: Mapping[str, Any], *, reasoned: bool, proposes: int | None = None
) -> Message:  # fmt: skip
    """The days, that the reason was let go, and what follows for each channel."""
    first, last, further = values["first"], values["last"], bool(values["until_further"])
    id = "absence-known" if values["known"] else "absence-noted"
    words: list[Word] = [Say(id, days=days(first, last, until_further=further)), *let_go(reasoned)]
    words += [_told(facts, channel) for channel in _channels(facts, values["told"])]
    words += [_asked(facts, channel) for channel in _channels(facts, values["asked_for"])]
    if proposes and values["asked_for"]:
        words.append(Say("absence-proposed", who=facts.shown(proposes)))
    return (*words, Buttons(_ways(facts, int(values["absence"]), first, last, further=further)))


def _told(facts: Facts, channel: ChannelView) -> Say:
    others = tuple(facts.shown(a.person_id) for a in channel.administrators if a.person_id != facts.me.id)
    return Say("absence-colleague-told", channel=record_words.title(facts, channel), who=others)


def _asked(facts: Facts, channel: ChannelView) -> Say:
    owed = next((o for o in facts.daily.owed if o.channel_id == channel.id and _mine(facts, o)), None)
    if owed is not None and owed.owed_by_id == facts.me.id:
        return Say("absence-you-arrange", channel=record_words.title(facts, channel))
    who = arranger(facts, owed) if owed is not None else called.the_chief(facts)
    left = int(owed.about.get("left") or 0) if owed is not None else 0
    return Say("absence-substitute-asked", channel=record_words.title(facts, channel), left=left, who=who)


def _mine(facts: Facts, owed: ObligationView) -> bool:
    return owed.about.get("instead_of") == facts.me.id


def arranger(facts: Facts, owed: ObligationView) -> str:
    """ "sektorchefen", "den kontoansvariga": by function, not by name."""
    match owed.owed_by:
        case "chief":
            return called.the_chief(facts)
        case "main_administrator":
            noun = facts.pack.words.main_administrator
            return f"the {noun.english}" if facts.language == "en" else noun.definite
        case role if role in facts.pack.roles:
            return called.the(facts, role)
        case _:
            return called.the_lead(facts)


def _ways(facts: Facts, absence: int, first: date, last: date, *, further: bool) -> tuple[Button, ...]:
    row: list[Button] = []
    if not further and first == last == calendar.date_of(facts.now):
        also = {"absence": absence, "first": first.isoformat()}
        until = (last + timedelta(days=1)).isoformat()
        row += [
            _button("button-also-tomorrow", "absence.longer", **also, last=until),
            _button("button-until-further", "absence.longer", **also, further=True),
        ]
    else:
        row.append(_button("button-change", "absence.change"))
    return (*row, _button("button-undo", "absence.undo", absence=absence))


# The question about a substitute, and its answers


def question(facts: Facts, owed: ObligationView) -> Message:
    """Two suggestions, somebody else, or nobody."""
    first, last, who = about(owed)
    names = record_words.title(facts, facts.channel)
    days_ = days(first, last, until_further=(last - first).days >= 365)
    left = int(owed.about.get("left") or 0)
    id = "substitute-question-own" if who == facts.me.id else "substitute-question"
    if owed.about.get("declined"):
        id = "substitute-question-again"
    asked = Say(id, who=facts.shown(who), days=days_, channel=names, left=left, where=record_words.cited(facts, "R026"))
    proposed = int(owed.about.get("proposed") or 0)
    named = (Say("substitute-proposed", who=facts.shown(who), proposed=facts.shown(proposed)),) if proposed else ()
    row = [
        Button(label=Plain(facts.shown(p)), press=press("absence.pick", obligation=owed.id, person=p))
        for p in facts.absence.suggestions
    ]
    row.append(_button("button-somebody-else", "absence.other", obligation=owed.id))
    row.append(_button("button-not-needed", "absence.none", obligation=owed.id))
    return (asked, *named, Buttons(tuple(row)))


def over(facts: Facts, owed: ObligationView) -> Say:
    """What the question becomes when it has been answered, or need not be any more."""
    _, _, who = about(owed)
    name = record_words.title(facts, facts.channel)
    if owed.settled_how == How.OVERTAKEN:
        return Say("substitute-over-back", who=facts.shown(who), channel=name)
    by = Say("who-you") if owed.settled_by == facts.me.id else facts.shown(owed.settled_by)
    id = "substitute-over-named" if owed.settled_how == How.DONE else "substitute-over-not-needed"
    return Say(id, by=by, channel=name, at=owed.settled_at)


def named(facts: Facts, values: Mapping[str, Any]) -> Say:
    id = "substitute-done-you" if values["person"] == facts.me.id else "substitute-done"
    return Say(
        id, who=facts.shown(values["person"]), channel=channel(facts),
        days=days(values["first"], values["last"], until_further=(values["last"] - values["first"]).days >= 365),
    )  # fmt: skip


def you_are(facts: Facts, one: SubstituteView) -> Message:
    id = "substitute-you-are-for-them" if one.named_by == one.instead_of else "substitute-you-are"
    told = Say(
        id, by=facts.shown(one.named_by), channel=channel(facts), who=facts.shown(one.instead_of), days=days_of(one)
    )
    ways = buttons(
        ("button-i-take-it", press("absence.accept", substitute=one.id)),
        ("button-i-cannot", press("absence.decline", substitute=one.id)),
    )
    return (told, ways)


def about_standing_in(facts: Facts, one: SubstituteView, *, partly: bool) -> Message:
    """What it means to stand in, or that only all the days can be answered for; and the card's own buttons."""
    _, ways = you_are(facts, one)
    named = facts.waits_for_me.channels.get(one.channel_id)
    told = Say(
        "substitute-partly" if partly else "substitute-means", by=facts.shown(one.named_by),
        who=facts.shown(one.instead_of), days=days_of(one), channel=record_words.title(facts, named),
    )  # fmt: skip
    return (told, ways)


def answered_own(facts: Facts, *, accept: bool) -> Say:
    one = facts.absence.substitute
    days_: Say | Plain = days_of(one) if one else Plain("")
    return Say("substitute-accepted" if accept else "substitute-declined", channel=channel(facts), days=days_)


def days_of(one: SubstituteView) -> Say:
    return days(one.first, one.last, until_further=(one.last - one.first).days >= 365)


def channel(facts: Facts) -> Line:
    return record_words.title(facts, facts.channel)


def refusal(facts: Facts, error: RegisterError) -> Say:
    match error:
        case NotTheirDays():
            return Say("error-not-their-days")
        case AlreadyAdministrator(facts=values):
            return Say("substitute-is-administrator", name=str(values["name"]))
        case _:
            return channel_words.refusal(facts, error)


def about(owed: ObligationView) -> tuple[date, date, int]:
    about = owed.about
    return date.fromisoformat(about["first"]), date.fromisoformat(about["last"]), int(about["instead_of"])


def _channels(facts: Facts, ids: tuple[int, ...]) -> list[ChannelView]:
    return [one for one in facts.daily.mine if one.id in ids]


def _button(label: str, do: str, **args: Any) -> Button:
    return Button(label=Say(label), press=press(do, **args))
