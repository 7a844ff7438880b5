"""A draft looked at before it is published: what was found, why, in the guideline's own words. Nothing of it is kept.

The draft lives as long as the turn that brings it. The state holds only that one is awaited or that a picture is asked
about, the inbox holds no answer to a redelivery, and the journal and the log say nothing.
"""

from __future__ import annotations

from dialogs.facts import Facts, Need
from dialogs.guideline import ask_policy, draft_reading, review_words
from dialogs.guideline.draft_reading import POST, REPLY, Finding
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Event, Filled, Goto, Pressed, Said, Started, State, Turn
from dialogs.words import Message, Say

MEDIA = ("image", "film", "both", "neither")

LONGEST_ANSWER = 6
"""Words of an answer about pictures; what is longer is another draft."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The draft came along ("granska: Hej …"), the form is opened, or it is asked for."""
    found = vocabulary.draft(event.text, wanted=bool(event.args.get("wanted")))
    if found is not None:
        return _looked_at(facts, found.text, found.kind)
    if event.args.get("form"):
        return Turn(next="draft", answers={"kind": ""}, words=(review_words.form(facts),), kept=False)
    kind = vocabulary.draft_kind(event.text)
    return Turn(next="draft", answers={"kind": kind}, words=review_words.ask(facts), kept=False)


def draft(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn(next="draft", words=review_words.ask(facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("review-stopped"),), kept=False)
    if vocabulary.control(event.text) == "what":
        return Turn(next="draft", words=review_words.explained(facts), kept=False)
    return _looked_at(facts, event.text, str(state.answers.get("kind") or ""))


def media(state: State, event: Event, facts: Facts) -> Turn:
    """Whether a picture or a film goes with it, typed. Another draft pasted here is looked at too."""
    if not isinstance(event, Said):
        return Turn(next="media", words=review_words.ask_media(), kept=False)
    if vocabulary.control(event.text) in ("cancel", "pause", "back", "skip"):
        return Turn(words=(Say("review-stopped"),), kept=False)
    if vocabulary.talk(event.text) == "thanks":
        return Turn(words=(Say("talk-thanks"),), kept=False)
    said = vocabulary.yes_or_no(event.text)[0]
    short = len(event.text.split()) <= LONGEST_ANSWER
    hits = [one for one in MEDIA if short and vocabulary.guide_answer(event.text, one)]
    if "both" in hits or {"image", "film"} <= set(hits):
        return _of_media(facts, "both")
    if said == "no" or "neither" in hits:
        return _of_media(facts, "neither")
    if hits:
        return _of_media(facts, hits[0])
    if by_the_way := ask_policy.by_the_way(facts, event.meaning):
        return by_the_way
    if event.meaning.found.wants not in ("", DIALOG.name):
        return Turn(goto=Goto(dialog=event.meaning.found.wants), kept=False)
    if len(event.text.split()) > LONGEST_ANSWER:
        return _looked_at(facts, event.text, str(state.answers.get("kind") or ""))
    return Turn(next="media", words=review_words.ask_media(), kept=False)


def again(state: State, facts: Facts) -> Message:
    return review_words.ask_media() if state.step == "media" else review_words.ask(facts)


# Presses


def opened(state: State, event: Pressed, facts: Facts) -> Turn:
    """(Granska en ny version) under what was found."""
    return Turn(next="draft", answers={"kind": str(event.press.args.get("kind") or "")}, words=review_words.ask(facts))


def form(state: State, event: Pressed, facts: Facts) -> Turn:
    return Turn(next="draft", words=(review_words.form(facts),), kept=False)


def filled(state: State, event: Filled, facts: Facts) -> Turn:
    text = str(event.values.get("draft") or "").strip()
    kind = str(event.values.get("kind") or "")
    if not text:
        return Turn(next="draft", words=(review_words.form(facts, kind=kind, missing=True),), kept=False)
    chosen = event.values.get("media") or ()
    with_it = set(chosen) if isinstance(chosen, list | tuple) else {str(chosen)}
    checks = facts.pack.draft_checks
    found = (
        *_read(facts, text, kind),
        *draft_reading.of_media(checks, image="image" in with_it, film="film" in with_it),
    )
    return Turn(words=review_words.told(facts, found, kind=kind), kept=False)


def media_pressed(state: State, event: Pressed, facts: Facts) -> Turn:
    chosen = str(event.press.args.get("media"))
    if chosen not in MEDIA:
        return Turn(words=(Say("unknown-button"),), aside=True)
    turn = _of_media(facts, chosen)
    return Turn(words=turn.words, replaces=review_words.answered_media(chosen), kept=False)


# What they have in common


def _looked_at(facts: Facts, text: str, kind: str) -> Turn:
    found = _read(facts, text, kind)
    if draft_reading.asks_of_media(facts.pack.draft_checks):
        words = (*review_words.told(facts, found, kind=kind, more=True), *review_words.ask_media())
        return Turn(next="media", answers={"kind": kind}, words=words, kept=False)
    return Turn(words=review_words.told(facts, found, kind=kind), kept=False)


def _read(facts: Facts, text: str, kind: str) -> tuple[Finding, ...]:
    kind = kind if kind in (REPLY, POST) else ""
    own = facts.pack.organisation.email_domains
    return draft_reading.read(text, facts.pack.draft_checks, kind=kind, own_domains=own)


def _of_media(facts: Facts, chosen: str) -> Turn:
    found = draft_reading.of_media(
        facts.pack.draft_checks, image=chosen in ("image", "both"), film=chosen in ("film", "both")
    )
    return Turn(words=review_words.of_media(facts, found, chosen), kept=False)


DIALOG = Dialog(
    name="review_draft",
    steps={"start": start, "draft": draft, "media": media},
    presses={"open": opened, "form": form, "filled": filled, "media": media_pressed},
    again=again,
    free=frozenset({"draft"}),
    drafts=frozenset({"start", "draft", "media", "filled"}),
    needs=frozenset({Need.INSTRUCTIONS}),
)
