"""A case as a text to copy: the application itself, and the letter that a body decides from (tjänsteskrivelse)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from dialogs.applications import answer_words, case_history, case_words
from dialogs.applications.case_answers import today
from dialogs.applications.case_names import application, definite, ident, sentence, steps, title
from dialogs.facts import Facts
from dialogs.texts import dates
from dialogs.wording import STOCKHOLM, Speaker
from dialogs.words import Copyable, Line, Message, Plain, Say
from policy_text.pack import Outcome, StepKind
from register.applications.applications import ApplicationView
from register.applications.casework import StepView


def copy(facts: Facts, case: ApplicationView) -> Message:
    """The application as it was sent, with what has been said and signed."""
    facts = _in_its_language(facts)
    said = case_history.history(facts, case, formal=True)
    parts: list[list[Line]] = [
        [Say("doc-copy-title", kind=sentence(application(facts)), what=title(facts, case)), *_about(facts, case)],
        _rows(facts, case),
        [Say("case-history"), *(Say("doc-bullet", line=line) for line in said)] if said else [],
    ]
    return (Copyable(text=_text(facts, parts), title=Say("doc-copy", number=case.number)),)


def letter(facts: Facts, case: ApplicationView) -> Message:
    """Ärendet, Bedömning, Förslag till beslut, Bilagor: ready for Word."""
    chat, facts = facts, _in_its_language(facts)
    rule = next((r for r in facts.pack.workflow.steps if r.kind is StepKind.DECIDE), None)
    if rule is None:
        return (Say("doc-no-letter", decider=sentence(definite(chat, chat.pack.functions.decider))),)
    body = definite(facts, rule.by)
    prepared = _last(facts, case, StepKind.PREPARE)
    parts: list[list[Line]] = [
        [
            Plain(facts.pack.organisation.name),
            Say("doc-letter-title"),
            Say("doc-date", date=dates.in_full(today(facts), facts.language)),
            Say("doc-to", body=body),
            *((Say("doc-by", who=case_history.who(facts, prepared, formal=True)),) if prepared else ()),
            *_about(facts, case),
        ],
        [
            Say("doc-matter"),
            Say("doc-matter-text", what=title(facts, case), sender=_sender(facts, case), date=_sent(facts, case)),
            *_rows(facts, case),
        ],
        [Say("doc-assessment"), *_assessment(facts, case, prepared)],
        [Say("doc-proposal"), Say(_proposal(prepared), body=sentence(body), what=title(facts, case))],
        [Say("doc-enclosures"), *(Say("doc-bullet", line=line) for line in _enclosures(facts, case))],
    ]
    return (Copyable(text=_text(facts, parts), title=Say("doc-letter", number=case.number)),)


def _about(facts: Facts, case: ApplicationView) -> list[Line]:
    told: list[Line] = [Say("doc-case", number=case.number)]
    if case.diary_number:
        told.append(Say("doc-diary", number=case.diary_number))
    if case.sent:
        told.append(Say("doc-sent", version=case.version, date=_sent(facts, case), sender=_sender(facts, case)))
    return told


def _rows(facts: Facts, case: ApplicationView) -> list[Line]:
    return [Say("doc-row", label=row.label, value=row.value) for row in case_words.rows(facts, case, plain=True)]


def _assessment(facts: Facts, case: ApplicationView, prepared: StepView | None) -> Iterable[Line]:
    """What those who were asked before the decision have said, the preparation last."""
    for step in steps(facts, case):
        before = step.rule.kind in (StepKind.ACCEPT, StepKind.ASSIGN, StepKind.KNOW, StepKind.SIGN)
        if before and step.settled_at and not step.void:
            yield case_history.settled_line(facts, step, formal=True)
    if prepared is None:
        yield Say("doc-not-prepared")
        return
    role = prepared.roles[0] if prepared.roles else prepared.rule.by
    yield Say(f"doc-{ident(prepared.outcome)}", who=sentence(definite(facts, role)))
    if prepared.comment:
        yield Say("doc-reason", comment=answer_words.veiled(facts, prepared.comment))


def _proposal(prepared: StepView | None) -> str:
    if prepared is None:
        return "doc-proposal-open"
    return "doc-proposal-reject" if prepared.outcome == Outcome.ADVISE_AGAINST else "doc-proposal-approve"


def _enclosures(facts: Facts, case: ApplicationView) -> Iterable[Line]:
    yield Say("doc-enclosure-application", version=case.version, date=_sent(facts, case))
    dpia = case.answers.get("dpia")
    if isinstance(dpia, dict) and dpia.get("value") == "yes":
        yield Say("doc-enclosure-dpia")


def _last(facts: Facts, case: ApplicationView, kind: StepKind) -> StepView | None:
    found = [s for s in steps(facts, case) if s.rule.kind is kind and s.settled_at and not s.void]
    return found[-1] if found else None


def _sender(facts: Facts, case: ApplicationView) -> str:
    return facts.shown(case.sender_id or case.applicant_id)


def _sent(facts: Facts, case: ApplicationView) -> str:
    if not case.sent:
        return "–"
    return dates.in_full(case.sent[-1].at.astimezone(STOCKHOLM).date(), facts.language)


def _in_its_language(facts: Facts) -> Facts:
    """A document is written in the municipality's language, whatever its reader chats in."""
    return replace(facts, language=facts.pack.organisation.language)


def _text(facts: Facts, parts: Iterable[Iterable[Line]]) -> str:
    speaker = Speaker(language=facts.language, now=facts.now)
    written = ("\n".join(speaker.line(line) for line in part) for part in parts)
    return "\n\n".join(part for part in written if part)
