"""How long the bot keeps what it keeps, for those who answer for it: the pack's gallring table, with its grounds."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts, Need
from dialogs.quoting import quote, where
from dialogs.records import audit_paper
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Heading, Line, Message, Plain, Row, Rows, Say, Word
from policy_text.pack import GallringRow
from register import rights
from register.records import gallring
from register.records.gallring import Kind


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
    row = facts.pack.gallring_of(kind.id)
    label = Plain(called.capital(audit_paper.code(kind.id, facts.language)))
    if row is None:
        time = Say("gallring-standing", count=kind.standing(facts.pack)) if kind.standing else Say("gallring-no-row")
        return Row(label=label, value=_said(facts, kind, time, "", assumption=False, rule=""))
    ground = where(facts.pack, row.section) if row.section else ""
    return Row(
        label=label,
        value=_said(facts, kind, time_of(facts, row), row.note, assumption=row.assumption, rule=ground),
    )


def time_of(facts: Facts, row: GallringRow) -> Say:
    """ "30 dagar", "Två år", "Bevaras"."""
    if row.keep:
        return Say("gallring-kept")
    if row.months is not None:
        return Say("gallring-months", count=row.months)
    return Say("gallring-days", count=gallring.days_of(row, facts.pack) or 0)


def _said(facts: Facts, kind: Kind, time: Say, note: str, *, assumption: bool, rule: str) -> Line:
    last = facts.gallrat.get(kind.id)
    return Say(
        "gallring-row", time=time, note=note or "none", assumption="yes" if assumption else "no", rule=rule or "none",
        last=Say("gallring-last", at=last.at, count=last.count) if last else "none",
    )  # fmt: skip


def _quotes(facts: Facts) -> list[tuple[str, str]]:
    """What the guideline itself says of it, each once: the grounds of the rows, and the rules they follow."""
    found: list[tuple[str, str]] = []
    for row in facts.pack.gallring:
        rule = facts.pack.rule(row.rule) if row.rule else None
        found += [(g.section, g.quote) for g in (row, rule) if g is not None and g.section and g.quote]
    return list(dict.fromkeys(found))


DIALOG = Dialog(name="gallring", steps={"start": start}, needs=frozenset({Need.GALLRAT}))
