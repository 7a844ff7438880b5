"""A draft looked at before it is published: what was found, why, in the guideline's own words. Nothing of it is kept.

The draft lives as long as the turn that brings it. The state holds only that one is awaited or that a picture is asked
about, the inbox holds no answer to a redelivery, and the journal and the log say nothing.
"""

from __future__ import annotations

from msgspec.structs import replace

from dialogs.facts import Facts, Need
from dialogs.guideline import ask_policy, draft_reading, review_words
from dialogs.guideline.draft_reading import POST, REPLY, Finding
from dialogs.guideline.review_words import NEEDED, Asked
from dialogs.texts import drafted, vocabulary
from dialogs.turn import Dialog, Event, Filled, Goto, Pressed, Said, Started, State, Turn
from dialogs.words import Message, Say
from policy_text.proofreading import Check

MEDIA = ("image", "film", "both", "neither")

LONGEST_ANSWER = 6
"""Words of an answer about pictures; what is longer is another draft."""


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The draft came along ("granska: Hej …"), the form is opened, or it is asked for."""
    wanted, pasted = bool(event.args.get("wanted")), bool(event.args.get("pasted"))
    found = drafted.read(event.text, wanted=wanted, pasted=pasted)
    if found is not None:
        asked = event.text.removesuffix(found.text)
        return _looked_at(facts, found.text, found.kind, draft_reading.media_in(asked))
    if event.args.get("form"):
        return Turn(next="draft", answers={"kind": ""}, words=(review_words.form(facts),), kept=False)
    answers = {"kind": drafted.kind(event.text), "media": draft_reading.media_in(event.text)}
    return Turn(next="draft", answers=answers, words=review_words.ask(facts), kept=False)


def draft(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said):
        return Turn(next="draft", words=review_words.ask(facts))
    if vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("review-stopped"),), kept=False)
    if vocabulary.control(event.text) == "what":
        return Turn(next="draft", words=review_words.explained(facts), kept=False)
    return _looked_at(facts, event.text, *(str(state.answers.get(key) or "") for key in ("kind", "media")))


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


def has(state: State, event: Event, facts: Facts) -> Turn:
    """Whether the picture has its text, whether the film is captioned, typed."""
    asked = Asked.of(state.answers)
    if not isinstance(event, Said):
        return Turn(next="has", words=review_words.ask_has(asked), kept=False)
    if vocabulary.control(event.text) in ("cancel", "pause", "back", "skip"):
        return Turn(words=(Say("review-stopped"),), kept=False)
    short = len(event.text.split()) <= LONGEST_ANSWER
    said = vocabulary.yes_or_no(event.text)[0]
    if said != "yes" and short and any(vocabulary.guide_answer(event.text, one) for one in ("image", "film")):
        return _answered(facts, asked, "none")  # "ingen bild"
    if said:
        return _answered(facts, asked, said)
    if by_the_way := ask_policy.by_the_way(facts, event.meaning):
        return by_the_way
    if event.meaning.found.wants not in ("", DIALOG.name):
        return Turn(goto=Goto(dialog=event.meaning.found.wants), kept=False)
    if not short:
        return _looked_at(facts, event.text, str(state.answers.get("kind") or ""))
    return Turn(next="has", words=review_words.ask_has(asked), kept=False)


def again(state: State, facts: Facts) -> Message:
    if state.step == "has":
        return review_words.ask_has(Asked.of(state.answers))
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
    found = _read(facts, text, kind)
    if not with_it & {"image", "film"}:
        return Turn(words=review_words.told(facts, found, kind=kind), kept=False)
    turn = _of_media(facts, "both" if {"image", "film"} <= with_it else "image" if "image" in with_it else "film")
    return replace(turn, words=(*review_words.told(facts, found, kind=kind, more=True), *turn.words))


def media_pressed(state: State, event: Pressed, facts: Facts) -> Turn:
    chosen = str(event.press.args.get("media"))
    if chosen not in MEDIA:
        return Turn(words=(Say("unknown-button"),), aside=True)
    return replace(_of_media(facts, chosen), replaces=review_words.answered_media(chosen))


def has_pressed(state: State, event: Pressed, facts: Facts) -> Turn:
    asked, said = Asked.of(event.press.args), str(event.press.args.get("said"))
    if not asked.what or said not in ("yes", "no", "none"):
        return Turn(words=(Say("unknown-button"),), aside=True)
    return replace(_answered(facts, asked, said), replaces=review_words.answered_has(asked, said))


# What they have in common


def _looked_at(facts: Facts, text: str, kind: str, media: str = "") -> Turn:
    """`media`: what it is meant for. What the text says goes with it is not asked; nor is it taken for granted."""
    found = _read(facts, text, kind)
    if not draft_reading.asks_of_media(facts.pack.draft_checks):
        return Turn(words=review_words.told(facts, found, kind=kind), kept=False)
    told = review_words.told(facts, found, kind=kind, more=True)
    sounds = draft_reading.media_of(text) or media or _usual(facts)
    turn = _of_media(facts, sounds) if sounds else None
    if turn is not None and turn.next == "has":
        words = (*told, review_words.sounds_like(sounds), *turn.words)
        return replace(turn, answers={"kind": kind, **turn.answers}, words=words)
    return Turn(next="media", answers={"kind": kind}, words=(*told, *review_words.ask_media()), kept=False)


def _read(facts: Facts, text: str, kind: str) -> tuple[Finding, ...]:
    kind = kind if kind in (REPLY, POST) else ""
    own = facts.pack.organisation
    names = tuple(one.name for one in facts.mentioned if one.id != facts.me.id)
    return draft_reading.read(
        text, facts.pack.draft_checks, kind=kind, own_domains=own.email_domains, own=own, names=names
    )


def _usual(facts: Facts) -> str:
    """What always goes with it where somebody writes for one kind of medium only."""
    usual = {draft_reading.media_in(channel.medium) for channel in facts.channels}
    return usual.pop() if len(usual) == 1 else ""


def _of_media(facts: Facts, chosen: str) -> Turn:
    """Asked about one at a time: what there is already needs no reminding of."""
    checks = {check.check for check in facts.pack.draft_checks}
    wanted = [what for what in ("image", "film") if chosen in (what, "both") and NEEDED[what] in checks]
    asked = Asked(what=wanted[0] if wanted else "", left=wanted[1] if len(wanted) > 1 else "", media=chosen)
    return _ask(asked) if asked.what else _ended(facts, asked)


def _answered(facts: Facts, asked: Asked, said: str) -> Turn:
    after = asked.after(said)
    return _ask(after) if after.what else _ended(facts, after)


def _ask(asked: Asked) -> Turn:
    return Turn(next="has", answers=asked.args, words=review_words.ask_has(asked), kept=False)


def _ended(facts: Facts, asked: Asked) -> Turn:
    wanted = {NEEDED[what] for what in asked.lacks.split()}
    if asked.media in ("image", "both"):
        wanted.add(Check.IMAGE_RULES)
    found = draft_reading.of_media(facts.pack.draft_checks, wanted)
    return Turn(words=review_words.of_media(facts, found, asked.media), kept=False)


DIALOG = Dialog(
    name="review_draft",
    steps={"start": start, "draft": draft, "media": media, "has": has},
    presses={"open": opened, "form": form, "filled": filled, "media": media_pressed, "has": has_pressed},
    again=again,
    free=frozenset({"draft"}),
    drafts=frozenset({"start", "draft", "media", "has", "filled"}),
    needs=frozenset({Need.INSTRUCTIONS, Need.MENTIONED, Need.CHANNELS}),
)
