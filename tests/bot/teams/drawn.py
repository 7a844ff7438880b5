"""Things the house may say, and the cards that come of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import jsonschema
import pytest
from microsoft_teams.cards import core
from microsoft_teams.cards.core import SerializableObject

from bot.teams import render
from bot.teams.render import Drawn
from dialogs import blocks as b
from dialogs.words import Kind, Press, Style
from tests.sources import ROOT

SCHEMAS = ROOT.parent / "shared" / "schemas" / "teams"
PRESS = Press(do="apply.edit", args={"field": "purpose"})
FORM = Press(do="apply.page", args={"page": 1}, latched=True, revision=3)


def a_button(label: str, style: Style = Style.PLAIN) -> b.BlockButton:
    return b.BlockButton(label=label, press=PRESS, style=style)


def a_field(key: str, kind: Kind = Kind.LINE, **more: Any) -> b.BlockField:
    told: dict[str, Any] = {
        "label": f"Fråga om {key}",
        "hint": None,
        "options": (),
        "required": True,
        "max_length": 3000,
    }
    return b.BlockField(key=key, kind=kind, **(told | more))


def a_form(*fields: b.BlockField, **more: Any) -> b.FormBlock:
    told: dict[str, Any] = {"name": "apply", "title": "Ansökan", "intro": (), "submit": "Nästa", "press": FORM}
    return b.FormBlock(fields=fields, **(told | more))


def options(*labels: str) -> tuple[b.BlockOption, ...]:
    return tuple(b.BlockOption(value=label.lower(), label=label) for label in labels)


def an_activity(drawn: Drawn) -> dict[str, Any]:
    """What is drawn, as `payloads` reads it."""
    if drawn.card is None:
        return {"type": "message", "text": drawn.xml, "textFormat": "xml"}
    return {"type": "message", "attachments": [{"content": drawn.card}]}


def the_card(blocks: b.Blocks, language: str = "sv") -> dict[str, Any]:
    (drawn,) = render.cards(blocks, language)
    assert drawn.card is not None
    return drawn.card


def elements(card: Mapping[str, Any], type: str) -> list[dict[str, Any]]:
    return [one for one in card["body"] if one["type"] == type]


APPLICATION = a_form(
    a_field("medium", Kind.CHOICE, options=options("Facebook", "Instagram", "Annat"), value="instagram"),
    a_field("purpose", Kind.TEXT, hint="Två eller tre meningar räcker.", problem="Skriv minst en mening.", value="Nå"),
    a_field("administrator", Kind.EMAIL),
    a_field("site", Kind.URL, required=False),
    a_field("followers", Kind.NUMBER, required=False, value="många"),
    a_field("start", Kind.DATE, value="2026-04-01", required=False),
    a_field("audience", Kind.CHOICES, options=options("Unga", "Vuxna, äldre", "100 %"), value=("vuxna, äldre", "unga")),
    a_field("plan", Kind.CHECK, value=True),
    intro=("Här är de första frågorna.",),
)
EVERYTHING: b.Blocks = (
    b.Title("Ny ansökan: Biblioteket på Facebook"),
    b.Paragraph(f"Ansökan är hos {b.BOLD}kommunikationschefen{b.END}, som bereder den."),
    b.Quotation(
        text="Svar ska ges med snabbhet som ledstjärna, inom 24 timmar med undantag av helger.",
        source="Säters riktlinjer, § 6 Uppsikt och moderering",
        notes=("Så räknar jag: kommer en fråga fredag kl. 15 ska den vara besvarad måndag kl. 15.",),
    ),
    b.FactList(
        (
            b.Fact(label="Syfte", value="Nå unga läsare.", button=a_button("Ändra")),
            b.Fact(label="Startdatum", value="1 april 2026"),
        )
    ),
    b.Bullets(("Två administratörer", "Plan finns")),
    b.CopyText(title="Text till besökarna", text="Hej!\n\nHär svarar vi vardagar.\n  – Biblioteket"),
    b.ButtonRow((a_button("Tillstyrk", Style.PRIMARY), a_button("Avstyrk", Style.DANGER), a_button("Läs hela"))),
)


def validate(card: Any) -> None:
    """Raises when Microsoft's schema of version 1.5 does not take the card, or their own types do not know a property."""
    schema().validate(card)
    unknown = [*_unknown(card)]
    if unknown:
        raise ValueError(f"no such properties: {unknown}")


def _unknown(told: Any) -> Iterator[str]:
    """What Microsoft's own types take no notice of, though a schema may let it pass."""
    if isinstance(told, list):
        for one in told:
            yield from _unknown(one)
    if isinstance(told, dict) and isinstance(told.get("type"), str):
        kind = _kinds()[told["type"]]
        kind.model_validate(told)
        known = {field.serialization_alias or field.alias or name for name, field in kind.model_fields.items()}
        yield from (f"{told['type']}.{name}" for name in told.keys() - known)
        for name in told.keys() - {"data"}:
            yield from _unknown(told[name])


@cache
def _kinds() -> Mapping[str, type[SerializableObject]]:
    """Microsoft's type of each kind of element, by what it is called in a card."""
    them = (kind for kind in vars(core).values() if isinstance(kind, type) and issubclass(kind, SerializableObject))
    return {kind.model_fields["type"].default: kind for kind in them if "type" in kind.model_fields}


@cache
def schema() -> jsonschema.protocols.Validator:
    file = SCHEMAS / "adaptive-card.schema.1.5.0.json"
    if not file.exists():
        pytest.skip(f"{file.name} is not here")
    return jsonschema.Draft6Validator(json.loads(file.read_text(encoding="utf-8")))


def size(drawn: Drawn) -> int:
    return len(json.dumps(drawn.card, ensure_ascii=False).encode())
