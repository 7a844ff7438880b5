"""What is said about a draft: each finding, and the guideline's own words under those that rest on the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from dialogs.facts import Facts
from dialogs.guideline.draft_reading import POST, REPLY, Finding, asks_of_media
from dialogs.quoting import quote
from dialogs.words import (
    Ask,
    Field,
    Form,
    Heading,
    Kind,
    Message,
    Option,
    Plain,
    Say,
    Value,
    Word,
    buttons,
    press,
)
from policy_text.pack import DraftCheck

SHORTENED = 300
"""Characters of the hardest sentence that are shown; so much is enough to find it."""


def ask(facts: Facts) -> Message:
    return (
        Say("review-paste", guideline=facts.pack.organisation.guideline.noun_definite),
        buttons(("button-form", press("review_draft.form"))),
    )


def explained(facts: Facts) -> Message:
    return (Say("review-what", checks=_checks(facts.pack.draft_checks)), *ask(facts))


def form(facts: Facts, *, kind: str = "", missing: bool = False) -> Ask:
    kinds = tuple(Option(value=one, label=Say(f"review-kind-{one}")) for one in (REPLY, POST))
    pictures = tuple(Option(value=one, label=Say(f"review-media-{one}")) for one in ("image", "film"))
    media = Field(key="media", kind=Kind.CHOICES, label=Say("review-field-media"), options=pictures, required=False)
    made = Form(
        name="review-draft", title=Say("review-form"), press=press("review_draft.filled"), submit=Say("review-submit"),
        intro=(Say("review-intro"),),
        fields=(
            Field(key="kind", kind=Kind.CHOICE, label=Say("review-field-kind"), options=kinds),
            Field(key="draft", kind=Kind.TEXT, label=Say("review-field-draft")),
            *((media,) if asks_of_media(facts.pack.draft_checks) else ()),
        ),
    )  # fmt: skip
    values: dict[str, Value] = {"kind": kind} if kind else {}
    return Ask(form=made, values=values, problems={"draft": Say("review-problem-draft")} if missing else {})


def told(facts: Facts, found: Sequence[Finding], *, kind: str, more: bool = False) -> Message:
    """`more`: a question follows, so the way on comes after its answer."""
    words: list[Word] = []
    if found:
        words.append(Heading(Say("review-found", count=len(found))))
        words += _findings(facts, found)
    else:
        seen = tuple(one for one in facts.pack.draft_checks if not asks_of_media((one,)))
        words.append(Say("review-nothing", checks=_checks(seen)))
    words.append(Say("review-not-kept"))
    return (*words, *(() if more else _on(kind)))


def ask_media() -> Message:
    row = tuple(
        (f"button-review-{one}", press("review_draft.media", media=one)) for one in ("image", "film", "both", "neither")
    )
    return (Say("review-ask-media"), buttons(*row))


def answered_media(chosen: str) -> Message:
    return (Say("guide-answered", question=Say("review-ask-media"), answer=Say(f"button-review-{chosen}")),)


def of_media(facts: Facts, found: Sequence[Finding], chosen: str) -> Message:
    if chosen == "neither":
        return (Say("review-media-none"), *_on(""))
    if not found:
        return (Say("review-media-silent", short=facts.pack.organisation.guideline.short), *_on(""))
    return (*_findings(facts, found), *_on(""))


def _findings(facts: Facts, found: Sequence[Finding]) -> Iterator[Word]:
    """Findings that rest on the same words of the guideline stand together, and the words are quoted once."""
    first = {_ground(one.check): place for place, one in reversed(list(enumerate(found)))}
    ordered = sorted(found, key=lambda one: first[_ground(one.check)])
    for ground, those in groupby(ordered, key=lambda one: _ground(one.check)):
        together = list(those)
        yield from (_finding(one) for one in together)
        section, text = ground
        if section and text:
            yield quote(facts.pack, section, text)
        yield from _assumed(facts, together)


def _finding(one: Finding) -> Say:
    sentence = one.sentence if len(one.sentence) <= SHORTENED else f"{one.sentence[:SHORTENED].rstrip()} …"
    return Say(
        f"review-{one.what.replace('_', '-')}", words=tuple(Plain(f"”{word}”") for word in one.words), count=one.count,
        sentence=sentence, limit=one.check.limit or 0,
    )  # fmt: skip


def _assumed(facts: Facts, those: Sequence[Finding]) -> Iterator[Word]:
    guideline = facts.pack.organisation.guideline.noun_definite
    if not any(one.check.assumption for one in those):
        return
    if those[0].check.quote is None:
        yield Say("review-assumed", guideline=guideline)
    elif any(one.check.limit for one in those):
        yield Say("review-assumed-limit", guideline=guideline)
    else:
        yield Say("review-assumed-reading", guideline=guideline)


def _ground(check: DraftCheck) -> tuple[str | None, str | None]:
    return check.section, check.quote


def _checks(checks: Sequence[DraftCheck]) -> tuple[Say, ...]:
    """What is looked for, by name."""
    return tuple(Say(f"review-check-{one.check.replace('_', '-')}") for one in checks)


def _on(kind: str) -> Message:
    row = buttons(("button-review-again", press("review_draft.open", kind=kind)))
    return (row,)
