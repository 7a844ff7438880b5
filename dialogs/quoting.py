"""A quotation as it is shown: the guideline's words, where they stand, and a note where they cite something replaced."""

from __future__ import annotations

from dialogs.texts import dates
from dialogs.words import Quote, Say
from policy_text.pack import Pack


def quote(pack: Pack, section: str, text: str, *, dated: bool = False) -> Quote:
    """`dated`: the source says when the guideline was decided too."""
    found = pack.guideline.section(section)
    notes = tuple(
        Say(f"note-{entry.note.replace('_', '-')}", words=", ".join(entry.words), replaced_by=entry.replaced_by)
        for entry in pack.outdated_in(section, text)
    )
    where = source(pack, found.number, found.heading) if found else pack.organisation.guideline.short
    if dated:
        # In Swedish whoever reads it, like the quotation itself.
        where = f"{where} ({dates.in_full(pack.organisation.guideline.decided, 'sv')})"
    return Quote(text=text, section=section, source=where, notes=notes)


def source(pack: Pack, number: str | None, heading: str) -> str:
    """ "Säters riktlinjer, § 6 Uppsikt och moderering"; without § where the guideline numbers nothing."""
    where = f"§ {number} {heading}" if number else heading
    return f"{pack.organisation.guideline.short}, {where}"


def where(pack: Pack, section: str | None) -> str:
    """ "§ 10"; a section without a number by its heading, and without a section the guideline itself."""
    found = pack.guideline.section(section or "")
    if found is None:
        return pack.organisation.guideline.short
    return f"§ {found.number}" if found.number else found.heading
