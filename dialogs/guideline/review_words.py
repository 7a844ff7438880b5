"""What is said about a draft: each finding, and the guideline's own words under those that rest on the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from msgspec import Struct

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
    Press,
    Say,
    Value,
    Word,
    buttons,
    press,
)
from policy_text.pack import DraftCheck
from policy_text.proofreading import Check

NEEDED = {"image": Check.ALT_TEXT, "film": Check.CAPTIONS}
"""What each has to have (R052)."""


class Asked(Struct, frozen=True, kw_only=True):
    """Which of them is asked about, which is left to ask about, and what has turned out to be lacking; nothing of the draft."""

    what: str
    left: str = ""
    lacks: str = ""
    media: str = "neither"

    @classmethod
    def of(cls, args: Mapping[str, Any]) -> Asked:
        what, left = (one if one in NEEDED else "" for one in (str(args.get("what")), str(args.get("left"))))
        lacks = " ".join(one for one in str(args.get("lacks") or "").split() if one in NEEDED)
        media = str(args.get("media"))
        return cls(what=what, left=left, lacks=lacks, media=media if media in ("image", "film", "both") else "neither")

    @property
    def args(self) -> dict[str, str]:
        return {"what": self.what, "left": self.left, "lacks": self.lacks, "media": self.media}

    def after(self, said: str) -> Asked:
        """When it has been answered: "yes" it has it, "no" it lacks it, "none" there is no such thing."""
        lacks = f"{self.lacks} {self.what}".strip() if said == "no" else self.lacks
        media = self.media
        if said == "none":
            media = "neither" if media == self.what else "film" if self.what == "image" else "image"
        return Asked(what=self.left, lacks=lacks, media=media)


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


def sounds_like(media: str) -> Say:
    return Say(f"review-sounds-{media}")


def ask_has(asked: Asked) -> Message:
    """One at a time, and whoever has none of it may say so."""
    row = tuple(
        (f"button-review-no-{asked.what}" if said == "none" else f"button-{said}",
         Press(do="review_draft.has", args={"said": said, **asked.args}))
        for said in ("yes", "no", "none")
    )  # fmt: skip
    return (Say(f"review-ask-{asked.what}"), buttons(*row))


def answered_has(asked: Asked, said: str) -> Message:
    answer = Say(f"button-review-no-{asked.what}" if said == "none" else f"button-{said}")
    return (Say("guide-answered", question=Say(f"review-ask-{asked.what}"), answer=answer),)


def of_media(facts: Facts, found: Sequence[Finding], chosen: str) -> Message:
    if chosen == "neither":
        return (Say("review-media-none"), *_on(""))
    if not found and not asks_of_media(facts.pack.draft_checks, chosen):
        return (Say("review-media-silent", short=facts.pack.organisation.guideline.short), *_on(""))
    if not found:
        return (Say("review-media-good"), *_on(""))
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
