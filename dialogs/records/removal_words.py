"""How removals, documents for the diary and the steps of closing are called, and why something about them was refused."""

from __future__ import annotations

from dialogs import called
from dialogs.applications.case_names import ident
from dialogs.channels import channel_words
from dialogs.facts import Facts
from dialogs.quoting import quote
from dialogs.texts import dates
from dialogs.wording import STOCKHOLM
from dialogs.words import Line, Message, Plain, Say
from policy_text.pack import RemovalGround
from register.channels.channels import ChannelView
from register.errors import (
    AlreadySettled,
    CopyFirst,
    DetailsMissing,
    NotAPlace,
    NotPossibleNow,
    RegisterError,
    StepsBefore,
)
from register.records.diary import DocumentView
from register.records.removals import Copy, RemovalStatus, RemovalView


def ground(facts: Facts, id: str) -> RemovalGround | None:
    return next((one for one in facts.pack.removal_grounds if one.id == id), None)


def ground_label(facts: Facts, id: str) -> Line:
    found = ground(facts, id)
    return Plain(found.label) if found else Say("removal-ground-gone")


def channel_of(facts: Facts, id: int) -> Line:
    """ "Bibliotekets Facebook", wherever in the facts the channel stands."""
    known: dict[int, ChannelView] = dict(facts.records.channels)
    if facts.channel is not None:
        known[facts.channel.id] = facts.channel
    return channel_words.title(facts, known[id]) if id in known else Say("removal-some-channel")


def what_was_done(removal: RemovalView) -> Say:
    """ "dolt i dag kl. 20.25", "kvar på sidan"."""
    match removal.status:
        case RemovalStatus.DONE:
            return Say(f"removal-was-{removal.how}", at=removal.removed_at)
        case RemovalStatus.STANDS:
            return Say("removal-was-let-stand", at=removal.stood_at)
        case RemovalStatus.OPEN:
            return Say("removal-is-open", due=removal.due_at)


def copy_line(removal: RemovalView) -> Say:
    match removal.copied:
        case Copy.KEPT:
            return Say("removal-copy-kept", place=removal.copy_place)
        case Copy.FORBIDDEN:
            return Say("removal-copy-forbidden")
        case Copy.MISSED:
            return Say("removal-copy-missed")
        case _:
            return Say("removal-copy-not-yet")


def document_name(facts: Facts, document: DocumentView) -> Say:
    """ "Borttagning 3", "stängning av kanal 4 (2 mars 2026)": never with anything that looks like a diarienummer."""
    on = dates.in_full(document.made_at.astimezone(STOCKHOLM).date(), facts.language)
    return Say(f"document-name-{document.kind}", number=document.number, on=on)


def document_title(facts: Facts, document: DocumentView) -> Say:
    """What it tells of, in one line that no other document has: a channel may be closed twice."""
    if document.channel_id is None:
        return Say(f"document-title-{document.kind}", number=document.number)
    what = Say(f"document-what-{document.kind}", number=document.number, on=_made(facts, document))
    return Say("document-title", channel=channel_of(facts, document.channel_id), what=what)


def _made(facts: Facts, document: DocumentView) -> Say:
    """A day in full: what stands in a diary is read long after."""
    at = document.made_at.astimezone(STOCKHOLM)
    return Say("document-made", date=dates.in_full(at.date(), facts.language), clock=f"{at:%H.%M}")


def assumed(facts: Facts) -> Say:
    """ "antagande, inte ur riktlinjerna"."""
    return Say("records-assumption", guideline=facts.pack.organisation.guideline.noun_definite)


def grounds_of(facts: Facts, *rules: str) -> Message:
    """The guideline's own words for the first of these rules that it has; nothing where it has none."""
    for id in rules:
        rule = facts.pack.rule(id)
        if rule is not None and rule.section and rule.quote:
            return (quote(facts.pack, rule.section, rule.quote),)
    return ()


def refusal(facts: Facts, error: RegisterError) -> Line:
    """A refusal about these things in words."""
    match error:
        case AlreadySettled(facts=values):
            mine = values.get("person") == facts.me.id
            who: Line | str = Say("who-you") if mine else values["by"] or Say("somebody")
            return Say(f"records-already-{ident(values['outcome'])}", who=who, at=values["at"], number=values["number"])
        case CopyFirst():
            return Say("error-copy-first")
        case NotAPlace(facts=values):
            return Say("removal-choose-place" if values.get("secret") else "error-not-a-place")
        case DetailsMissing(facts=values) if values["keys"] == ("why",):
            return Say("closing-why-needed")
        case DetailsMissing():
            return Say("closing-place-needed")
        case StepsBefore(facts=values):
            steps = [
                item.text for key in values["keys"] for item in facts.pack.checklists["closing"] if item.key == key
            ]
            return Say("error-steps-before", steps=" ".join(steps))
        case NotPossibleNow(facts=values) if values.get("status") == "snapshots_in_guideline":
            return Say("snapshot-in-guideline", guideline=facts.pack.organisation.guideline.noun_definite)
        case NotPossibleNow(facts=values) if values.get("status") == "active":
            return Say("closing-not-under-way")
        case _:
            return channel_words.refusal(facts, error)


def run_by(facts: Facts) -> Line:
    """Those who look after the channel today, by name; the administrators where nobody is."""
    names = tuple(facts.shown(person) for person in facts.records.told)
    return Say("answer-people", people=names) if names else Plain(called.the_administrators(facts))
