"""Readiness on paper, because the chat may be down when it is needed: whom to ring, where one gets in, what is lacking."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from dialogs import called
from dialogs.papers import Mark, Paper, Paragraph, Section, Table, Text, Why
from dialogs.records import audit_paper
from dialogs.texts import dates, exists, phrase
from policy_text.pack import Pack
from register.crises.crisis_scope import InScope
from register.crises.readiness import Lack, Whole
from register.obligations import calendar


def paper(pack: Pack, found: Whole, now: datetime) -> Paper:
    return _Writer(pack=pack, found=found, now=now).paper()


class _Writer(Struct, frozen=True, kw_only=True):
    pack: Pack
    found: Whole
    now: datetime

    @property
    def language(self) -> str:
        return self.pack.organisation.language

    def say(self, id: str, **values: str | int) -> str:
        return phrase(id, self.language, **values)

    def paper(self) -> Paper:
        here = calendar.date_of(self.now)
        return Paper(
            title=self.say("readiness-paper-title"), kicker=self.pack.organisation.name, language=self.language,
            intro=(Paragraph(self.say("readiness-paper-intro", day=dates.in_full(here, self.language))),),
            sections=(self._starters(), *self._sectors(), self._lacks()), foot=audit_paper.foot(self.now, self.language),
        )  # fmt: skip

    def _starters(self) -> Section:
        rows = tuple(
            (self._name(one), self._functions(one), self._phone(one), self._reach(one)) for one in self.found.starters
        )
        return self._section("starters", ("who", "function", "phone", "reach"), rows)

    def _sectors(self) -> Iterable[Section]:
        """For each sector its channels: whom to ring first, and whether the unit gets in by itself."""
        by_sector: dict[int, list[InScope]] = {}
        for one in self.found.channels:
            by_sector.setdefault(one.department_id or 0, []).append(one)
        for id, channels in sorted(by_sector.items(), key=lambda pair: self.found.departments.get(pair[0], "")):
            rows = tuple(row for one in channels for row in self._channel(one))
            heading = self.found.departments.get(id) or self.say(
                "crisis-no-sector", department=self.pack.words.unit.indefinite
            )
            yield self._section("channels", ("channel", "who", "function", "phone", "reach", "access"), rows, heading)

    def _channel(self, one: InScope) -> Iterable[tuple[Text, ...]]:
        administrator = self.pack.words.administrator.indefinite
        rung = [*((person, administrator) for person in one.administrators)]
        if one.chief_id is not None:
            rung.append((one.chief_id, self.pack.roles[self.pack.functions.chief].title))
        access: Text = self._access(one)
        if not rung:
            yield self._title(one), self.say("readiness-paper-nobody"), "", "", "", access
        for person, function in rung:
            yield self._title(one), self._name(person), function, self._phone(person), self._reach(person), access

    def _lacks(self) -> Section:
        rows = tuple(
            (
                self.say(f"readiness-kind-{one.kind}", department=called.capital(self.pack.words.unit.definite)),
                self._what(one),
                self._why(one),
            )
            for one in self.found.lacks
        )
        return self._section("lacks", ("kind", "channel", "why"), rows)

    def _what(self, one: Lack) -> str:
        if one.channel is not None:
            return self._title(one.channel)
        return self.found.departments.get(one.department_id or 0, "")

    def _why(self, one: Lack) -> str:
        chief = self.pack.roles[self.pack.functions.chief]
        return self.say(
            f"readiness-{one.why}", when=dates.in_full(one.tried, self.language) if one.tried else "", reached=one.reached,
            need=self.pack.numbers.min_administrators.value,
            chief=chief.title if one.why == "chief-missing" else called.capital(chief.definite),
        )  # fmt: skip

    def _section(
        self, id: str, columns: tuple[str, ...], rows: tuple[tuple[Text, ...], ...], heading: str = ""
    ) -> Section:
        table = Table(
            caption=self.say(f"readiness-paper-{id}-caption", sector=heading),
            columns=tuple(self.say(f"readiness-column-{name}") for name in columns), rows=rows,
            empty=self.say(f"readiness-paper-{id}-none") if exists(f"readiness-paper-{id}-none") else "",
        )  # fmt: skip
        return Section(heading=heading or self.say(f"readiness-paper-{id}"), parts=(table,))

    def _title(self, one: InScope) -> str:
        question = self.pack.question("medium")
        medium = next((o.label for o in (question.options if question else ()) if o.id == one.medium), one.medium)
        if medium.casefold() in one.name.casefold():
            return one.name
        return self.say("channel-title", name=one.name, medium=medium)

    def _name(self, person: int) -> Text:
        found = self.found.people[person]
        return Mark(found.name, Why.PROTECTED) if found.protected else found.name

    def _phone(self, person: int) -> Text:
        found = self.found.people[person]
        if not found.phone:
            return self.say("crisis-no-phone")
        return Mark(found.phone, Why.PROTECTED) if found.protected else found.phone

    def _functions(self, person: int) -> str:
        held = sorted(h.role for h in self.found.people[person].roles if h.role in self.pack.roles)
        return ", ".join(dict.fromkeys(self.pack.roles[role].title for role in held))

    def _reach(self, person: int) -> str:
        lost, ready = person in self.found.unreachable, person in self.found.ready
        return self.say("readiness-reach", lost="yes" if lost else "no", ready="yes" if ready else "no")

    def _access(self, one: InScope) -> str:
        day = dates.in_full(calendar.date_of(one.tried_at), self.language) if one.tried_at else ""
        why = "works" if one.can_publish else "said-no" if one.said_no else "fails" if one.tried_at else "untried"
        return self.say(f"readiness-{why}", when=day)
