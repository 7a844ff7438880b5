"""How long the bot keeps what it keeps, for those who answer for it: the pack's gallring table, with its grounds."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts, Need
from dialogs.quoting import quote, where
from dialogs.records import audit_paper
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Heading, Message, Plain, Row, Rows, Say, Word
from policy_text.pack import GallringRow, Pack
from register import rights
from register.records import gallring
from register.records.gallring import Gallrat, Kind


def start(state: State, event: Started, facts: Facts) -> Turn:
    functions = facts.pack.functions
    if not (rights.is_steward(facts.pack, facts.me) or facts.me.holds(functions.registrar)):
        registrar = called.the(facts, functions.registrar)
        return Turn(words=(Say("gallring-refused", steward=called.the_steward(facts), registrar=registrar),))
    return Turn(words=table(facts))


def table(facts: Facts) -> Message:
    told: list[Word] = [
        Heading(Say("gallring-heading")),
        Say("gallring-intro"),
        Rows(tuple(_row(facts, kind) for kind in gallring.KINDS)),
    ]
    found = [quote(facts.pack, section, text) for section, text in _quotes(facts)]
    return (*told, Say("gallring-quotes"), *found) if found else tuple(told)


def _row(facts: Facts, kind: Kind) -> Row:
    label = Plain(called.capital(audit_paper.code(kind.id, facts.language)))
    return Row(label=label, value=kept(facts.pack, kind, facts.gallrat.get(kind.id)))


def kept(pack: Pack, kind: Kind, last: Gallrat | None = None) -> Say:
    """How long one kind of record is kept and on what grounds, and when the last of it was deleted where that is known."""
    row = pack.gallring_of(kind.id)
    if row is None:
        time = Say("gallring-standing", count=kind.standing(pack)) if kind.standing else Say("gallring-no-row")
    else:
        time = _time(pack, row)
    return Say(
        "gallring-row", time=time, note=(row.note if row else "") or "none",
        assumption="yes" if row is not None and row.assumption else "no",
        rule=where(pack, row.section) if row is not None and row.section else "none",
        last=Say("gallring-last", at=last.at, count=last.count) if last else "none",
    )  # fmt: skip


def _time(pack: Pack, row: GallringRow) -> Say:
    """ "30 dagar", "Två år", "Bevaras"."""
    if row.keep:
        return Say("gallring-kept")
    if row.months is not None:
        return Say("gallring-months", count=row.months)
    return Say("gallring-days", count=gallring.days_of(row, pack) or 0)


def _quotes(facts: Facts) -> list[tuple[str, str]]:
    """What the guideline itself says of it, each once: the grounds of the rows, and the rules they follow."""
    found: list[tuple[str, str]] = []
    for row in facts.pack.gallring:
        rule = facts.pack.rule(row.rule) if row.rule else None
        found += [(g.section, g.quote) for g in (row, rule) if g is not None and g.section and g.quote]
    return list(dict.fromkeys(found))


DIALOG = Dialog(name="gallring", steps={"start": start}, needs=frozenset({Need.GALLRAT}))
