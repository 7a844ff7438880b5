"""The log of a crisis as text: what has just happened, and the whole of it for the diary. Functions, not names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from dialogs import called, quoting
from dialogs.crises.crisis_words import RULE, as_title, the
from dialogs.facts import Facts
from dialogs.texts import dates
from dialogs.wording import STOCKHOLM, Speaker
from dialogs.words import Line, Plain, Row, Rows, Say, Value, Word, buttons, press
from register.crises.crises import CrisisView
from register.crises.crisis_log import EntryView, Happened


def row(facts: Facts, view: CrisisView, entry: EntryView) -> Row:
    """A row of the log; what has been written to everyone can be corrected where it stands."""
    mend = None
    if entry.what in (Happened.STARTED, Happened.UPDATE) and entry.corrects is None and the(facts).may_start:
        mend = buttons(("button-correct", press("crisis_run.correct", crisis=view.id, entry=entry.id))).buttons[0]
    return Row(label=Say("crisis-log-when", at=entry.at), value=line(facts, view, entry), button=mend)


def head(facts: Facts, view: CrisisView) -> Iterable[Line]:
    yield Say("crisis-document-from", at=_when(facts, view.started_at), who=function(facts, view.started_by))
    if view.ended_at is not None and view.ended_by is not None:
        yield Say("crisis-document-until", at=_when(facts, view.ended_at), who=function(facts, view.ended_by))
    yield Say("crisis-document-channels", count=len(view.channels), people=len(view.people))
    if view.local:
        yield Say("crisis-local", policy=facts.pack.organisation.guideline.noun_definite)
    else:
        found = facts.pack.rule(RULE)
        where = quoting.where(facts.pack, found.section if found else None)
        yield Say("crisis-document-rule", guideline=facts.pack.organisation.guideline.title, where=where)


def line(facts: Facts, view: CrisisView, row: EntryView, *, formal: bool = False) -> Say:
    who = function(facts, row.by) if formal else facts.shown(row.by) if row.by in facts.people else _name(facts, row.by)
    channels = row.details.get("channels")
    count = len(channels) if isinstance(channels, list) else int(channels or row.details.get("people") or 0)
    values: dict[str, Value] = {
        "who": called.capital(who),
        "count": count,
        "text": Plain(called.capital(said(facts, row))),
        "at": row.at,
    }
    id = f"crisis-log-{str(row.what).replace('_', '-')}"
    return Say(f"{id}-corrected" if row.corrects is not None else id, **values)


def said(facts: Facts, row: EntryView) -> str:
    """The text of a row; the five answers one after the other."""
    if row.text:
        return row.text
    speaker = Speaker(language=facts.language, now=facts.now)
    fields = row.details.get("fields") or {}
    return " ".join(f"{speaker.say(Say(f'crisis-question-{key}'))} {value}" for key, value in fields.items())


def answers(facts: Facts, row: EntryView) -> Word:
    """The same to be read: each question with its answer."""
    fields = row.details.get("fields") or {}
    if row.text or not fields:
        return Plain(said(facts, row))
    return Rows(
        tuple(Row(label=Say(f"crisis-question-short-{key}"), value=Plain(str(value))) for key, value in fields.items())
    )


def function(facts: Facts, person: int | None) -> str:
    """What somebody does, by the roles they hold: "kommunikationschefen"; one without a role administers a channel."""
    found = (the(facts).people or {}).get(person or 0) or facts.people.get(person or 0)
    if found is None:
        return "–"
    held = sorted(h.role for h in found.roles if h.role in facts.pack.roles)
    if held:
        return called.the(facts, held[0])
    one = Say("crisis-an-administrator", administrator=called.administrator(facts))
    return Speaker(language=facts.language, now=facts.now).say(one)


def clock(at: datetime) -> str:
    here = at.astimezone(STOCKHOLM)
    return f"{here:%Y-%m-%d %H.%M}"


def _when(facts: Facts, at: datetime) -> Line:
    here = at.astimezone(STOCKHOLM)
    return Say("crisis-document-when", day=dates.in_full(here.date(), facts.language), clock=f"{here:%H.%M}")


def _name(facts: Facts, person: int | None) -> str:
    found = (the(facts).people or {}).get(person or 0)
    return found.shown if found else ""


def title(view: CrisisView) -> Say:
    return Say(
        "crisis-document-exercise" if view.exercise else "crisis-document-crisis",
        number=view.number,
        what=Plain(as_title(view.what)),
    )


def figures(facts: Facts, view: CrisisView) -> Iterable[Line]:
    for name, row in (view.figures.get("departments") or {}).items():
        last = datetime.fromisoformat(row["last"]) if row["last"] else None
        yield Say(
            "crisis-figures",
            sector=Plain(name) if name else Say("crisis-no-sector", department=called.department(facts)),
            told=row["told"], answered=row["answered"], lost=row["unreachable"], last=clock(last)[-5:] if last else "",
        )  # fmt: skip
