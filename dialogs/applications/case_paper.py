"""A case as one document for a request of public records, with what must be examined for sekretess marked.

In a file the document is whole, since whoever examines it must see what is examined. In a chat nobody with a protected
identity stands by name: there the marks say that somebody is, and by which function.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from dialogs import answers as reading
from dialogs import called, papers
from dialogs.applications import questions
from dialogs.papers import Facts, Mark, Paper, Paragraph, Part, Section, Table, Text, Why
from dialogs.quoting import where
from dialogs.records import audit_paper
from dialogs.texts import dates, phrase
from dialogs.wording import STOCKHOLM, Speaker
from dialogs.words import Line
from policy_text.pack import Pack, QuestionKind
from register.applications import casework
from register.applications.case_file import CaseFile, Version
from register.applications.casework import StepView
from register.people.people import PersonView
from register.records.audit import As

FREE = (QuestionKind.TEXT, QuestionKind.SCHEDULE)
"""Answers that somebody wrote in words of their own."""

_LETTERS_AND_DIGITS = re.compile(r"\w")


def paper(pack: Pack, file: CaseFile, now: datetime, *, veil: bool = False) -> Paper:
    """`veil`: for a chat."""
    return _Writer(pack=pack, file=file, now=now, veil=veil).paper()


class _Writer(Struct, frozen=True, kw_only=True):
    pack: Pack
    file: CaseFile
    now: datetime
    veil: bool

    @property
    def language(self) -> str:
        return self.pack.organisation.language

    def say(self, id: str, **values: str | int) -> str:
        return phrase(id, self.language, **values)

    def paper(self) -> Paper:
        case = self.file.case
        sections = [*self._versions(), self._steps(), *self._channel(), self._events(), self._told()]
        whole = Paper(
            title=self.say("case-paper-title", number=case.number, what=self._what()),
            kicker=self.pack.organisation.name, language=self.language, intro=(Facts(self._about()),),
            sections=tuple(sections), foot=audit_paper.foot(self.now, self.language),
        )  # fmt: skip
        found = papers.marks(whole)
        told: list[Part] = [Paragraph(self.say("paper-examine" if found else "paper-examine-nothing"))]
        if found:
            told.append(papers.Bullets(tuple(self.say(f"paper-examine-{why}") for why in Why if why in found)))
        if self.veil and Why.PROTECTED in found:
            told.append(Paragraph(self.say("case-paper-veiled", number=case.number)))
        examine = Section(heading=self.say("case-paper-examine"), parts=tuple(told))
        return Paper(
            title=whole.title, kicker=whole.kicker, language=whole.language, intro=whole.intro,
            sections=(examine, *sections), foot=whole.foot,
        )  # fmt: skip

    def _what(self) -> str:
        medium = str(audit_paper.cell(self.pack, As.MEDIUM, self.file.case.answers.get("medium"), {}))
        unit = str(self.file.case.answers.get("unit") or "")
        return self.say("case-paper-what", unit=unit, medium=medium) if unit and medium else unit or medium

    def _about(self) -> tuple[tuple[str, Text], ...]:
        case = self.file.case
        rows: list[tuple[str, Text]] = [
            (self.say("case-paper-number"), str(case.number)),
            (self.say("case-paper-diary"), case.diary_number or self.say("case-paper-no-diary")),
            (self.say("case-paper-status"), audit_paper.code(str(case.status), self.language)),
            (self.say("case-paper-applicant"), self._name(case.applicant_id)),
        ]
        if case.eservice_number:
            rows.append((self.say("case-paper-eservice"), case.eservice_number))
        if case.ended_at:
            rows.append((self.say("case-paper-ended"), self._when(case.ended_at)))
        return tuple(rows)

    def _versions(self) -> list[Section]:
        return [
            Section(
                heading=self.say("case-paper-version", version=one.version),
                parts=(
                    Paragraph((self.say("case-paper-sent", when=self._when(one.at)), " ", *self._spread(one.by))),
                    Facts(tuple(self._answers(one))),
                ),
            )
            for one in self.file.versions
        ]

    def _answers(self, version: Version) -> list[tuple[str, Text]]:
        found: list[tuple[str, Text]] = []
        for item in questions.items(self.pack, self.file.departments):
            value = version.answers.get(item.key)
            if item.question.gate is None and not (item.part is not None and value is None):
                found.append((item.label, self._answer(item, value)))
        return found

    def _answer(self, item: questions.Item, value: Any) -> Text:
        if value in (None, "", [], ()):
            return self._line(reading.shown(item, value))
        if item.kind in (QuestionKind.PEOPLE, QuestionKind.PERSON):
            entries = [value] if isinstance(value, Mapping) else list(value)
            spread: list[str | Mark] = []
            for entry in entries:
                spread += ["; "] if spread else []
                spread += self._entry(entry)
            return tuple(spread)
        if isinstance(value, Mapping) and value.get("reason"):
            answered = self._line(reading.shown(item, {**value, "reason": ""}))
            return (answered.rstrip(". "), ". ", *self._free(str(value["reason"])))
        if item.kind in FREE and isinstance(value, str):
            return self._free(value)
        # A name of a unit, an address: short and seldom secret, but somebody protected may stand in it.
        return tuple(
            piece.text if isinstance(piece, Mark) and piece.why is Why.FREE else piece
            for piece in self._free(self._line(reading.shown(item, value)))
        )

    def _entry(self, entry: Mapping[str, Any]) -> list[str | Mark]:
        """Somebody named in the application: name, e-mail and telephone, marked where the identity is protected."""
        person = self.file.people.get(int(entry.get("person") or 0))
        main = [f" ({self.pack.words.main_administrator.indefinite})"] if entry.get("main") else []
        if person is not None and person.protected:
            written = ", ".join(str(entry[key]) for key in ("name", "email", "phone") if entry.get(key))
            shown = audit_paper.shown(self.pack, person) if self.veil else written
            return [Mark(shown, Why.PROTECTED), *main]
        return [str(entry["name"]), *main, *(f", {entry[key]}" for key in ("email", "phone") if entry.get(key))]

    def _steps(self) -> Section:
        columns = ("step", "who", "outcome", "when", "details", "comment", "version")
        rows: list[tuple[Text, ...]] = []
        for step in self.file.steps:
            outcome = self._outcome(step)
            rows.append(
                (
                    called.capital(step.rule.title), self._asked(step), outcome,
                    self._when(step.settled_at) if step.settled_at else "", self._details(step),
                    self._free(step.comment) if step.comment else "", str(step.version),
                )
            )  # fmt: skip
        table = Table(
            caption=self.say("case-paper-steps-caption"),
            columns=tuple(self.say(f"case-paper-column-{name}") for name in columns), rows=tuple(rows),
            empty=self.say("audit-none"),
        )  # fmt: skip
        return Section(heading=self.say("case-paper-steps"), parts=(table,))

    def _asked(self, step: StepView) -> Text:
        """Whoever answered, or who is asked: by name or by role."""
        person = step.settled_by or step.person_id
        if person is None and step.roles:
            return self.pack.title_of(step.roles[0])
        return self._name(person)

    def _outcome(self, step: StepView) -> str:
        if step.settled_at is None:
            return self.say("case-paper-void" if step.void else "case-paper-open")
        said = audit_paper.code(step.outcome, self.language)
        return self.say("case-paper-outcome-void", outcome=said) if step.void else said

    def _details(self, step: StepView) -> Text:
        """A decision's date, reference and conditions, its postponements, or where a signed paper is."""
        told: list[str | Mark] = []

        def line(*parts: str | Mark) -> None:
            told.extend(["\n", *parts] if told else parts)

        if step.details.get("date"):
            body = str(audit_paper.cell(self.pack, As.ROLE, step.details.get("body") or step.rule.by, {}))
            on, reference = self._day(str(step.details["date"])), str(step.details.get("reference") or "–")
            line(self.say("case-paper-decided", body=body, date=on, reference=reference))
        for meeting in step.details.get(casework.POSTPONED, ()):
            line(
                self.say(
                    "case-paper-postponed", date=self._day(str(meeting["date"])), reference=str(meeting["reference"])
                )
            )
        for one in step.details.get("conditions", ()):
            line(self.say("case-paper-condition"), " ", *self._free(str(one["text"])))
        if step.details.get("place"):
            line(self.say("case-paper-on-paper"), " ", *self._free(str(step.details["place"])))
        return tuple(told)

    def _channel(self) -> list[Section]:
        channel = self.file.channel
        if channel is None:
            return []
        people: list[str | Mark] = []
        for one in channel.administrators:
            people += ["; "] if people else []
            people += [
                *self._spread(one.person_id),
                *([f" ({self.pack.words.main_administrator.indefinite})"] if one.main else []),
            ]
        rows: tuple[tuple[str, Text], ...] = (
            (self.say("audit-column-name"), channel.name),
            (self.say("audit-column-address"), channel.address or "–"),
            (self.say("audit-column-status"), audit_paper.code(str(channel.status), self.language)),
            (self.say("audit-column-administrators"), tuple(people) or "–"),
            (self.say("audit-column-chief"), self._name(channel.chief_id)),
        )
        return [Section(heading=self.say("case-paper-channel"), parts=(Facts(rows),))]

    def _events(self) -> Section:
        rows = tuple(
            (
                self._when(one.at), audit_paper.code(one.what, self.language),
                self._name(one.by) if one.by else self.say("case-paper-bot"), self._rule(one.rule),
            )
            for one in self.file.events
        )  # fmt: skip
        columns = tuple(self.say(f"case-paper-column-{name}") for name in ("when", "what", "who", "rule"))
        caption = self.say("case-paper-events-caption")
        table = Table(caption=caption, columns=columns, rows=rows, empty=self.say("audit-none"))
        return Section(heading=self.say("case-paper-events"), parts=(table,))

    def _rule(self, rule: str) -> str:
        """ "§ 5.1": the section that the journal names, or that its rule stands in; a rule of ours as it is called."""
        found = self.pack.rule(rule) if rule else None
        section = found.section if found is not None and found.section else rule
        return where(self.pack, section) if section and self.pack.guideline.section(section) is not None else rule

    def _told(self) -> Section:
        rows = tuple(
            (self._when(one.at), self._name(one.person), audit_paper.code(one.notice, self.language))
            for one in self.file.told
        )
        columns = tuple(self.say(f"case-paper-column-{name}") for name in ("when", "who", "message"))
        caption = self.say("case-paper-told-caption")
        table = Table(caption=caption, columns=columns, rows=rows, empty=self.say("audit-none"))
        return Section(heading=self.say("case-paper-told"), parts=(table,))

    def _name(self, id: int | None) -> Text:
        person = self.file.people.get(id or 0)
        if person is None:
            return "–"
        return audit_paper.protected(self.pack, person, veil=self.veil) if person.protected else person.name

    def _spread(self, id: int | None) -> tuple[str | Mark, ...]:
        return papers.pieces(self._name(id))

    def _free(self, text: str) -> tuple[str | Mark, ...]:
        """Words that somebody wrote: all to be read through, and those about somebody protected marked as that."""
        protected = [person for person in self.file.people.values() if person.protected]
        words = {word.casefold(): person for person in protected for word in _of(person)}
        if not words:
            return (Mark(text, Why.FREE),)
        found: list[str | Mark] = []
        pattern = re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.IGNORECASE)
        at = 0
        for hit in pattern.finditer(text):
            found += _rest(text[at : hit.start()])
            person = words[hit[0].casefold()]
            found.append(Mark(audit_paper.shown(self.pack, person) if self.veil else hit[0], Why.PROTECTED))
            at = hit.end()
        return (*found, *_rest(text[at:]))

    def _line(self, line: Line) -> str:
        return Speaker(language=self.language, now=self.now).line(line)

    def _when(self, at: datetime) -> str:
        here = at.astimezone(STOCKHOLM)
        clock = f"{here.hour:02d}.{here.minute:02d}"
        return self.say("case-paper-when", date=dates.in_full(here.date(), self.language), clock=clock)

    def _day(self, iso: str) -> str:
        return dates.in_full(date.fromisoformat(iso), self.language)


def _of(person: PersonView) -> list[str]:
    return [word for word in (person.name, person.email, person.phone) if word.strip()]


def _rest(text: str) -> list[str | Mark]:
    """What stands between the marks of those protected: to be read too, unless it is only a comma."""
    words = text.strip()
    if not _LETTERS_AND_DIGITS.search(words):
        return [text] if text else []
    before, after = text[: text.index(words)], text[text.index(words) + len(words) :]
    return [part for part in (before, Mark(words, Why.FREE), after) if part]
