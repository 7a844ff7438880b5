"""What is said while something is being removed: the most urgent first, one question at a time, with the guideline's words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from dialogs import called
from dialogs.channels import channel_words
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.records import removal_words, tell_chief
from dialogs.texts.vocabulary import fold
from dialogs.words import (
    Button,
    Buttons,
    Items,
    Line,
    Message,
    Plain,
    Press,
    Row,
    Rows,
    Say,
    Scalar,
    Style,
    Word,
    buttons,
    press,
)
from policy_text.pack import RemovalGround
from register.channels.channels import ChannelView
from register.records import removal_care
from register.records.removals import Copy, How, RemovalStatus, RemovalView

_MOST_CHANNELS = 8
"""More are not listed to those who run none of them: they write its name."""


def hinted(facts: Facts, text: str) -> RemovalGround | None:
    """The ground that a text speaks of, when it speaks of just one kind of thing; a crime goes first."""
    words = fold(text)
    found = [
        ground
        for ground in facts.pack.removal_grounds
        if any(re.search(rf"\b{re.escape(fold(word))}", words) for word in ground.words)
    ]
    crime = [ground for ground in found if _is_crime(ground)]
    only = crime or found
    return only[0] if len(only) == 1 else None


def labelled(facts: Facts, text: str) -> RemovalGround | None:
    """The ground whose own name a text begins."""
    wanted = fold(text)
    found = [one for one in facts.pack.removal_grounds if len(wanted) > 3 and fold(one.label).startswith(wanted)]
    return found[0] if len(found) == 1 else None


def opening(facts: Facts, hint: RemovalGround | None) -> Message:
    """The first words: danger before all else, and that the text itself is not to be pasted here."""
    if hint is not None and _is_crime(hint):
        return (Say("removal-danger"), Say("removal-calm"))
    return (Say("removal-opening"),)


def begun(facts: Facts, removal: RemovalView) -> Message:
    return (
        Say("removal-begun", channel=removal_words.channel_of(facts, removal.channel_id),
            ground=removal_words.ground_label(facts, removal.ground), at=removal.seen_at),
        buttons(("button-continue", _do("moderate.go_on", removal)), ("button-new-removal", press("moderate.new"))),
    )  # fmt: skip


def which_channel(facts: Facts, hint: RemovalGround | None = None) -> Message:
    them = facts.channels or facts.all_channels
    if len(them) > _MOST_CHANNELS or not (facts.channels or facts.sees_all_channels):
        return (Say("removal-which-channel-write"),)
    rows = tuple(
        Row(
            label=Plain(str(number)), value=channel_words.title(facts, one),
            button=Button(
                label=Say("button-choose"),
                press=press("moderate.open", channel=one.id, ground=hint.id if hint else None),
            ),
        )
        for number, one in enumerate(them, 1)
    )  # fmt: skip
    return (Say("removal-which-channel"), Rows(rows)) if rows else (Say("removal-no-channels"),)


def which_ground(facts: Facts, channel: ChannelView | None = None) -> Message:
    """The pack's grounds, numbered; and the way out for what is only criticism."""
    about = channel or facts.channel
    if about is None:
        return ()
    rows = tuple(
        Row(
            label=Plain(str(number)), value=Plain(ground.label),
            button=Button(
                label=Say("button-choose"),
                press=press("moderate.pick", latched=True, channel=about.id, ground=ground.id),
            ),
        )
        for number, ground in enumerate(facts.pack.removal_grounds, 1)
    )  # fmt: skip
    doubt = press("moderate.is_criticism", channel=about.id)
    title = channel_words.title(facts, about)
    guideline = facts.pack.organisation.guideline.noun_definite
    return (
        Say("removal-which-ground", channel=title, guideline=guideline), Rows(rows), buttons(("button-criticism", doubt)),
    )  # fmt: skip


def guessed(facts: Facts, channel: ChannelView, ground: RemovalGround) -> Message:
    """What it sounds like, with the guideline's words; one press if it is right."""
    pick = press("moderate.pick", latched=True, channel=channel.id, ground=ground.id)
    other = press("moderate.other_ground", channel=channel.id)
    return (
        Say("removal-guessed", channel=channel_words.title(facts, channel), ground=ground.label),
        quote(facts.pack, ground.section, ground.quote),
        Buttons((Button(label=Say("button-yes-right"), press=pick, style=Style.PRIMARY),
                 Button(label=Say("button-something-else"), press=other))),
    )  # fmt: skip


def weak(facts: Facts, channel: ChannelView, ground: RemovalGround) -> Message:
    """Criticism is no ground for removal: said before anything is removed on a ground it is easily taken for (R083)."""
    more = press("moderate.more_than", latched=True, channel=channel.id, ground=ground.id)
    return (
        quote(facts.pack, ground.section, ground.quote),
        *_free_to_say(facts),
        Say("removal-more-than-criticism"),
        buttons(("button-more-than-criticism", more), ("button-let-stand", press("moderate.stand", channel=channel.id))),
    )  # fmt: skip


def criticism(facts: Facts) -> Message:
    """(Det är kritik): it stands; and what to do if it is more after all."""
    channel = facts.channel
    if channel is None:
        return ()
    return (
        *_free_to_say(facts),
        Say("removal-criticism-stays"),
        buttons(
            ("button-let-stand", press("moderate.stand", channel=channel.id)),
            ("button-more-than-criticism", press("moderate.other_ground", channel=channel.id)),
        ),
        *tell_chief.offered(facts),
    )


def mistake(facts: Facts) -> Message:
    """A wrong number, a wrong link: it is put right and not removed (R056), unless it gives away somebody's own data."""
    channel = facts.channel
    if channel is None:
        return ()
    private = next((one for one in facts.pack.removal_grounds if "incident" in one.follow_up and not one.urgent), None)
    pick = press("moderate.pick", latched=True, channel=channel.id, ground=private.id) if private else None
    other = press("moderate.other_ground", channel=channel.id)
    ours = (Say("removal-mistake-own", short=facts.pack.organisation.guideline.short),)
    return (
        Say("removal-mistake"),
        *(removal_words.grounds_of(facts, "R056") or ours),
        buttons(
            ("button-correct-mistake", press("moderate.correct")),
            ("button-somebodys-data", pick) if pick else ("button-something-else", other),
        ),
    )


def warns(words: Message) -> bool:
    """Whether danger has been spoken of already."""
    return any(isinstance(word, Say) and word.id == "removal-danger" for word in words)


def noted(facts: Facts, removal: RemovalView, *, warned: bool = False) -> Message:
    """The clock runs; and for those who may not remove it themselves, who will."""
    ground = removal_words.ground(facts, removal.ground)
    channel = removal_words.channel_of(facts, removal.channel_id)
    told: list[Word] = []
    if ground is not None and _is_crime(ground) and not (warned or facts.records.may):
        told.append(Say("removal-danger"))
    if not facts.records.may:
        return (*told, Say("removal-passed-on", channel=channel, who=removal_words.run_by(facts)))
    told.append(Say("removal-clock", number=removal.number, due=removal.due_at))
    if ground is not None and ground.unanswered:
        told += [quote(facts.pack, ground.section, ground.quote), Say("removal-do-not-answer")]
    if ground is not None and "secrecy" in ground.follow_up:
        told += [*removal_words.grounds_of(facts, "R078"), Say("removal-secrecy")]
    if ground is not None and "security" in ground.follow_up and facts.pack.functions.security:
        told += [*removal_words.grounds_of(facts, "R075"), Say("removal-told-security", who=_security(facts))]
    return tuple(told)


def copy(facts: Facts, removal: RemovalView) -> Message:
    ground = removal_words.ground(facts, removal.ground)
    told: Message = (Say("removal-step-copy"),)
    if ground is not None and _is_crime(ground):
        told = (*told, Say("removal-abuse"))
    asked = "removal-choose-place" if removal_care.is_secret(facts.pack, removal) else "removal-ask-place"
    return (*told, Say(asked), copy_buttons(facts, removal))


def copy_buttons(facts: Facts, removal: RemovalView) -> Buttons:
    """Where nothing may be typed, the places to choose among; and that there is no copy."""
    ground = removal_words.ground(facts, removal.ground)
    none = Button(label=Say("button-no-copy"), press=_do("moderate.no_copy", removal, none=str(Copy.MISSED)))
    places = tuple(
        Button(label=Plain(called.capital(place)), press=_do("moderate.copied", removal, place=place))
        for place in facts.pack.copy_places
    )
    if removal_care.is_secret(facts.pack, removal):
        return Buttons((*places[:3], none))
    if ground is None or not _is_crime(ground):
        return Buttons((none,))
    abuse = Button(label=Say("button-abuse"), press=_do("moderate.no_copy", removal, none=str(Copy.FORBIDDEN)))
    return Buttons((none, abuse))


def how(facts: Facts, removal: RemovalView, *, told: bool = False) -> Message:
    """Step two: what the three ways mean, and which it was."""
    row = [(f"button-{how}", _do("moderate.did", removal, how=str(how))) for how in How]
    first: list[Word] = [removal_words.copy_line(removal)] if told else []
    return (
        *first,
        Say("removal-step-remove"),
        Items((Say("removal-means-hidden"), Say("removal-means-unpublished"), Say("removal-means-deleted"))),
        *((Say("removal-do-not-delete"),) if removal.copied == Copy.FORBIDDEN else ()),
        Say("removal-ask-how"),
        buttons(*row, ("button-not-yet", _do("moderate.later", removal))),
    )


def registered(facts: Facts, removal: RemovalView) -> Message:
    registrar = called.the(facts, facts.pack.functions.registrar)
    return (
        Say(
            "removal-registered", number=removal.number, done=removal_words.what_was_done(removal), registrar=registrar
        ),
    )


def police(facts: Facts) -> Message:
    removal = facts.records.removal
    if removal is None:
        return ()
    role = facts.pack.functions.security or facts.pack.functions.chief
    told = Say("removal-ask-police", who=called.the(facts, role))
    return (
        told,
        buttons(
            ("button-police-reported", _do("moderate.police", removal, answer="reported")),
            ("button-police-later", _do("moderate.police", removal, answer="later")),
            ("button-police-no", _do("moderate.police", removal, answer="no")),
        ),
    )


def incident(facts: Facts) -> Message:
    removal = facts.records.removal
    if removal is None:
        return ()
    return (
        Say("removal-ask-incident"),
        buttons(
            ("button-yes", _do("moderate.incident", removal, answer="yes")),
            ("button-no", _do("moderate.incident", removal, answer="no")),
            ("button-do-not-know", _do("moderate.incident", removal, answer="unknown")),
        ),
    )


def followed(facts: Facts, removal: RemovalView, did: str, values: Mapping[str, Any]) -> Message:
    if did == "police":
        return (Say(f"removal-police-{removal.police}"),)
    if removal.incident == "no":
        return (Say("removal-incident-no"),)
    dpo = called.the(facts, facts.pack.functions.dpo)
    if not int(values.get("officers") or 0):
        return (Say("removal-incident-nobody", dpo=dpo, lead=called.the_lead(facts)),)
    due = facts.records.incident.due_at if facts.records.incident else removal.due_at
    return (Say("removal-incident-told", dpo=dpo, due=due, hours=removal_care.INCIDENT_HOURS),)


def over(facts: Facts, removal: RemovalView) -> Message:
    """The last words; somebody who has read a threat is asked to talk to somebody."""
    ground = removal_words.ground(facts, removal.ground)
    see = press("document.see", removal=removal.id, channel=removal.channel_id)
    crime = ground is not None and _is_crime(ground)
    told: tuple[Word, ...] = (Say("removal-talk-to", chief=called.the_chief(facts)),) if crime else ()
    return (*told, buttons(("button-see-document", see)))


def shown(facts: Facts, removal: RemovalView) -> Message:
    """A removal that is over, in a line, with its document."""
    see = press("document.see", removal=removal.id, channel=removal.channel_id)
    line = Say(
        "removal-line", number=removal.number, channel=removal_words.channel_of(facts, removal.channel_id),
        ground=removal_words.ground_label(facts, removal.ground), done=removal_words.what_was_done(removal),
    )  # fmt: skip
    return (line, buttons(("button-see-document", see))) if removal.status is RemovalStatus.DONE else (line,)


def _free_to_say(facts: Facts) -> Message:
    """R083 in the guideline's words; where it is silent, the constitution's, and said to be that."""
    quoted = removal_words.grounds_of(facts, "R083")
    if quoted:
        return (Say("criticism-is-no-ground"), *quoted)
    guideline = facts.pack.organisation.guideline.noun_definite
    return (Say("criticism-is-no-ground"), Say("criticism-by-law", guideline=guideline))


def _security(facts: Facts) -> Line:
    return Plain(called.the(facts, facts.pack.functions.security or facts.pack.functions.chief))


def _do(do: str, removal: RemovalView, **args: Scalar) -> Press:
    return Press(do=do, args={"removal": removal.id, "channel": removal.channel_id, **args})


def _is_crime(ground: RemovalGround) -> bool:
    return "police" in ground.follow_up
