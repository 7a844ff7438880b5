"""What people are told about who is away and who stands in, worded at the moment it is sent. Days, never why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.everyday import absence_of_others_words, absence_words, record_words
from dialogs.facts import Facts, Need
from dialogs.notice import Check, Notice, NudgeRow, Wording
from dialogs.words import Line, Message, Plain, Say, buttons, press


def colleague(row: NudgeRow, facts: Facts) -> Message:
    """To those who are left: that they are, and for how long."""
    one, channel = facts.absence.absence, facts.channel
    if one is None or channel is None:
        return ()
    alone = len([a for a in channel.administrators if a.person_id != one.person_id]) == 1
    told = Say(
        "absence-colleague", who=facts.shown(one.person_id), days=absence_words.of(one), alone=alone,
        channel=record_words.title(facts, channel),
    )  # fmt: skip
    return (told,)


def over(row: NudgeRow, facts: Facts) -> Message:
    who = facts.shown(int(row.about["person"]))
    if row.about.get("changed"):
        return (Say("absence-changed", who=who),)
    return (Say("absence-colleague-back", who=who, channel=record_words.title(facts, facts.channel)),)


def asked(row: NudgeRow, facts: Facts) -> Message:
    """Who stands in? With two suggestions."""
    owed = facts.absence.asked
    if owed is None or facts.channel is None:
        return ()
    return absence_words.question(facts, owed) if owed.open else (absence_words.over(facts, owed),)


def you_are(row: NudgeRow, facts: Facts) -> Message:
    one = facts.absence.substitute
    return absence_words.you_are(facts, one) if one is not None else ()


def named(row: NudgeRow, facts: Facts) -> Message:
    """To whoever is away: somebody is asked, or has already said yes."""
    one = facts.absence.substitute
    if one is None:
        return ()
    id = (
        "substitute-named"
        if facts.absence.answered == "accept" or one.named_by == one.person_id
        else "substitute-named-asked"
    )
    return (Say(id, who=facts.shown(one.person_id), channel=record_words.title(facts, facts.channel)),)


def answered_own(row: NudgeRow, facts: Facts) -> Message:
    return (absence_words.answered_own(facts, accept=bool(row.about["accept"])),)


def answered(row: NudgeRow, facts: Facts) -> Message:
    id = "substitute-answered-yes" if row.about["accept"] else "substitute-answered-no"
    who = facts.shown(int(row.about["person"]))
    return (Say(id, who=who, channel=record_words.title(facts, facts.channel)),)


def stood_back(row: NudgeRow, facts: Facts) -> Message:
    who = facts.shown(int(row.about["person"]))
    return (Say("substitute-over", who=who, channel=record_words.title(facts, facts.channel)),)


def weekend(row: NudgeRow, facts: Facts) -> Message:
    """A colleague has said that you look in; you may say otherwise."""
    return _about_days_off(
        row, facts, "weekend-named", (("button-weekend-yes", "me"), ("button-weekend-none-of-us", "none"))
    )


def weekend_declined(row: NudgeRow, facts: Facts) -> Message:
    """Whoever you counted on has said no."""
    return _about_days_off(row, facts, "weekend-declined", (("button-weekend-i-do", "me"),))


def _about_days_off(row: NudgeRow, facts: Facts, id: str, ways: Sequence[tuple[str, str]]) -> Message:
    """The buttons name the week that it is about: pressed when it is over, they answer for no other."""
    if facts.channel is None:
        return ()
    of: dict[str, Any] = {"channel": facts.channel.id, "year": row.about.get("year"), "week": row.about.get("week")}
    name, person = record_words.title(facts, facts.channel), facts.shown(int(row.about["person"]))
    made = buttons(*((label, press("daily.weekend", who=who, **of)) for label, who in ways))
    return (Say(id, who=person, channel=name), made)


def _still_away(row: NudgeRow, facts: Facts) -> bool:
    return facts.absence.absence is not None and not facts.absence.absence.over


def _still_asked(row: NudgeRow, facts: Facts) -> bool:
    return facts.absence.asked is not None and facts.absence.asked.open


def _still_named(row: NudgeRow, facts: Facts) -> bool:
    return facts.absence.substitute is not None and not facts.absence.substitute.over


def _always(row: NudgeRow, facts: Facts) -> bool:
    return facts.channel is not None


def _title(row: NudgeRow, facts: Facts) -> Line:
    return record_words.title(facts, facts.channel) if facts.channel else Plain("")


def _one(word: Wording, holds: Check = _always) -> Notice:
    needs = frozenset({Need.CHANNEL, Need.ABSENCE, Need.DUTY})
    return Notice(word=word, holds=holds, title=_title, needs=needs)


def of_you(row: NudgeRow, facts: Facts) -> Message:
    return absence_of_others_words.of_you(facts, row)


def of_you_ended(row: NudgeRow, facts: Facts) -> Message:
    return absence_of_others_words.ended(facts, row)


def of_you_line(row: NudgeRow, facts: Facts) -> Message:
    return (Say("away-of-you-changed" if row.about.get("changed") else "away-of-you-line"),)


def noted_is_over(row: NudgeRow, facts: Facts) -> Message:
    return (Say("away-over", who=facts.shown(int(row.about["person"]))),)


def _always_told(row: NudgeRow, facts: Facts) -> bool:
    return True


def _untitled(row: NudgeRow, facts: Facts) -> Line:
    return Say("away-title")


def _of_person(word: Wording, holds: Check = _always_told) -> Notice:
    return Notice(word=word, holds=holds, title=_untitled, needs=frozenset({Need.ABSENCE}))


NOTICES: Mapping[str, Notice] = {
    "absence-colleague": _one(colleague, _still_away),
    "absence-over": _one(over),
    "duty-substitute": _one(asked, _still_asked),
    "substitute-you-are": _one(you_are, _still_named),
    "substitute-named": _one(named, _still_named),
    "substitute-answered-own": _one(answered_own),
    "substitute-answered": _one(answered),
    "substitute-over": _one(stood_back),
    "weekend-named": _one(weekend),
    "weekend-declined": _one(weekend_declined),
    "absence-of-you": _of_person(of_you, _still_away),
    "absence-of-ended": _of_person(of_you_ended),
    "absence-of-line": _of_person(of_you_line),
    "absence-of-over": _of_person(noted_is_over),
}
"""How each notice is worded. The row's `about` names the channel, the absence, the question or who stands in."""
