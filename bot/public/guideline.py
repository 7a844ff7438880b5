"""The guideline as a page, word for word, each section with an address of its own: where an answer's "Hela texten" leads.

It is served to anybody: a municipality's guideline is a public document, and there is nothing of the register in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from policy_text.guideline import Passage, Section
from policy_text.pack import Pack

Block = tuple[str, Sequence[str]]
"""Passages of one kind that follow each other, as they are printed."""


def linked(packs: Mapping[str, Pack], address: str) -> Mapping[str, Pack]:
    """The packs with their page here as the guideline's address, where none of their own is known.

    `address` is the service's own as the world knows it; without it there is nothing that a reader could open.
    """
    return {id: _linked(pack, address) for id, pack in packs.items()} if address else packs


def _linked(pack: Pack, address: str) -> Pack:
    if pack.organisation.guideline.link or pack.links.guideline:
        return pack
    here = f"{address}/public/{pack.id}/guideline#{{section}}"
    return pack.model_copy(update={"links": pack.links.model_copy(update={"guideline": here})})


def values(pack: Pack) -> Mapping[str, object]:
    """What `guideline.html` draws."""
    sections = [(section.id, _heading(section), list(_blocks(section))) for section in pack.guideline.sections]
    return {"title": pack.guideline.title, "sections": sections}


def _heading(section: Section) -> str:
    return f"{section.number}. {section.heading}" if section.number else section.heading


def _blocks(section: Section) -> Iterator[Block]:
    for kind, passages in groupby(section.passages, key=lambda passage: passage.kind):
        yield kind, [_printed(passage) for passage in passages]


def _printed(passage: Passage) -> str:
    return f"{passage.number}. {passage.text}" if passage.number else passage.text
