"""Somebody with a protected identity who is named, by e-mail or in full, is read back by function, whoever reads it."""

from __future__ import annotations

from typing import Any

import pytest

from dialogs.words import press
from register.channels import channels
from register.people import people
from register.wishes import LeaveOrganisation, SubmitApplication
from tests.builders import Chat, a_draft, answers_for, case_of, perform
from tests.casts import Gullspang, Sater


class Named:
    """A draft in which Johan Nyman is named, and everything that anybody is shown of it."""

    def __init__(self, house: Sater | Gullspang, **johan: Any) -> None:
        self.house, self.store, self.org = house, house.store, house.org
        self.me, self.chief = (house.sara, house.eva) if isinstance(house, Sater) else (house.jenny, house.anneli)
        domain = self.store.packs[self.org].organisation.email_domains[0]
        self.johan = house.person("Johan Nyman", email=f"jn0042@{domain}", title="bibliotekarie", **johan)
        self.said: list[str] = []

    def draft(self, *, asked: bool = False) -> Chat:
        """A draft whole but for who is to administer the channel, if that is what is `asked`."""
        answers = answers_for(self.me, self.johan, chief=self.chief, org=self.org)
        given = {**answers, "administrators": None} if asked else answers
        self.case = a_draft(self.store, self.me, given, self.org)
        chat = self.house.chat(self.me)
        chat.say("mina ansökningar")
        chat.press("Fortsätt")
        return chat

    def hear(self, chat: Chat, *lines: str) -> str:
        for line in lines:
            self.said.append(chat.press(line[1:-1]) if line.startswith("(") else chat.say(line))
        return self.said[-1]

    def administrators(self) -> list[tuple[str, bool]]:
        answer = case_of(self.store, self.case.id, self.org).answers["administrators"]
        return [(one["email"], bool(one["main"])) for one in answer]

    def leaks(self) -> list[str]:
        return [text for text in self.said if "nyman" in text.casefold() or "jn0042" in text]


@pytest.fixture(params=[Sater, Gullspang])
def house(request, tmp_path):
    made = request.param(tmp_path)
    yield made
    made.store.close()


@pytest.mark.parametrize("named", ["Johan Nyman", "jn0042@{domain}", "Johan Nyman jn0042@{domain}"])
def test_named_by_e_mail_or_in_full_they_are_read_back_by_function(house, named):
    case = Named(house, protected=True)
    chat = case.draft(asked=True)
    case.hear(chat, "jag och " + named.format(domain=case.johan.email.partition("@")[2]))
    case.hear(chat, "(Ändra)", "sammanfattning", "vad har jag svarat?")

    assert case.leaks() == []
    assert "och bibliotekarie" in case.said[0]
    assert case.administrators() == [(case.me.email, True), (case.johan.email, False)]


def test_the_form_holds_the_function_and_keeps_who_it_is(house):
    case = Named(house, protected=True)
    chat = case.draft()
    before = case.administrators()
    case.said.append(chat.send_press(press("apply.form", application=case.case.id)))
    while "(Nästa)" in chat.text() or "(Till sammanfattningen)" in chat.text():
        case.said.append(chat.fill())

    assert case.leaks() == []
    assert any("bibliotekarie" in text for text in case.said[:-1])
    assert case.administrators() == before


def test_one_who_is_made_main_in_the_form_is_still_the_same(house):
    case = Named(house, protected=True)
    chat = case.draft()
    chat.send_press(press("apply.form", application=case.case.id))
    while not (lines := str(chat.form().values.get("administrators", ""))):
        chat.fill()
    mark = lines[lines.index(" (") : lines.index(")") + 1]
    chat.fill(administrators=lines.replace(mark, "").replace("bibliotekarie", f"bibliotekarie{mark}"))

    assert case.administrators() == [(case.me.email, False), (case.johan.email, True)]


def test_protected_or_gone_since_they_are_not_named_in_the_draft_either(house):
    case = Named(house)
    chat = case.draft()
    case.store.run_now(case.org, lambda unit: people.change(unit, case.johan.id, protected=True))
    case.hear(chat, "sammanfattning")
    perform(case.store, LeaveOrganisation(person=case.johan.id), case.johan, case.org)
    case.hear(chat, "sammanfattning")

    assert case.leaks() == []
    assert case.said[0].count("bibliotekarie") == 1


def test_nobody_who_gets_the_application_is_told_the_name_even_where_it_stands_in_somebodys_words(house):
    case = Named(house, protected=True)
    case.draft()
    chat = house.chat(case.me)
    question = "competence" if case.org == "sater" else "audience"
    others = {question: "Johan Nymans kurs, fråga honom på " + case.johan.email}
    answers = answers_for(case.me, house.kalle if case.org == "sater" else house.emma, chief=case.chief, org=case.org)
    case.case = a_draft(case.store, case.me, {**answers, **others}, case.org)
    perform(case.store, SubmitApplication(application=case.case.id), case.me, case.org)
    case.said += [text for letters in (house.post.to(case.chief), house.post.to(case.me)) for text in letters]
    case.hear(chat, f"ärende {case.case.number}")
    reader = house.chat(case.chief)
    case.hear(reader, f"ärende {case.case.number}")

    assert case.leaks() == []
    assert "bibliotekaries kurs" in case.said[-1]


def test_a_channel_from_before_the_bot_is_added_without_their_name(house):
    case = Named(house, protected=True)
    chat = house.chat(house.karin if case.org == "sater" else house.camilla)
    mark = "huvudansvarig" if case.org == "sater" else "kontoansvarig"
    case.hear(chat, "lägg till en befintlig kanal", "(Fyll i som formulär)")
    them = f"{case.me.name} {case.me.email}\nJohan Nyman {case.johan.email} ({mark})"
    case.said.append(chat.fill(medium="facebook", name="Museet", administrators=them))
    case.said.append(chat.send_press(press("add_channel.form")))
    case.said.append(chat.fill())
    case.hear(chat, "(Lägg till kanalen)")
    (museet,) = case.store.run_now(case.org, channels.all_open)

    assert case.leaks() == []
    assert f"bibliotekarie ({mark})" in case.said[3]
    assert [(one.person_id, one.main) for one in museet.administrators] == [(case.johan.id, True), (case.me.id, False)]
