"""People and roles in chat: for the steward alone, in words or as a form."""

from __future__ import annotations

import pytest

from register.people import people
from tests.builders import Chat, a_channel, a_person, a_store, as_text, read_out


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    yield made
    made.close()


@pytest.fixture
def tomas(store):
    return Chat(store, a_person(store, "Tomas Gran", "steward"))


def roles(store, email):
    def held(unit):
        id = people.with_email(unit, email)
        return sorted((h.role, h.department_id) for h in people.roles_of(unit, id)) if id else None

    return store.run_now("sater", held)


def test_every_role_is_shown_with_who_holds_it_and_the_empty_ones_too(store, tomas):
    a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur")

    shown = tomas.say("roller").splitlines()

    assert shown[0] == "Roller"
    assert "sektorchef: Karin Strand (Sektor kultur)" in shown
    assert "registrator: ingen" in shown
    assert "systemansvarig: Tomas Gran" in shown
    assert not [line for line in shown if line.startswith(("kommunledningsgruppen:", "administratör:", "anställd:"))]


def test_nobody_else_sees_or_changes_roles(store, tomas):
    lena = Chat(store, a_person(store, "Lena Åkerman", "kommunikationschef"))
    tomas.say("roller")

    refused = "Roller är det bara den systemansvariga som ändrar."
    assert lena.say("roller") == refused
    assert lena.send_press(tomas.button("Ge en roll")) == refused


def test_a_role_is_given_in_one_line(store, tomas):
    birgitta = a_person(store, "Birgitta Löv")
    tomas.say("roller")

    assert tomas.say("ge Birgitta Löv rollen registrator").splitlines()[0] == "Birgitta Löv är nu registrator."
    assert roles(store, birgitta.email) == [("registrator", None)]
    assert as_text(read_out(store, birgitta)[0]).splitlines()[0] == (
        "Du har fått rollen registrator. Skriv vad väntar på mig när du vill se vad som är ditt att göra."
    )


def test_what_is_not_said_is_asked_for_one_thing_at_a_time(store, tomas):
    karin = a_person(store, "Karin Strand", department="Sektor kultur")
    tomas.say("roller")
    tomas.press("Ge en roll")

    assert tomas.say("Karin Strand").splitlines()[0] == "Vilken roll ska Karin Strand ha?"
    assert tomas.say("borgmästare").startswith("Välj gärna ett av det här: talesperson, sektorchef,")
    assert tomas.say("sektorchef").splitlines()[0] == "Vilken sektor gäller rollen sektorchef?"
    assert tomas.say("kultur").splitlines()[0] == "Karin Strand är nu sektorchef (Sektor kultur)."
    assert roles(store, karin.email) == [("sektorchef", karin.department_id)]


def test_the_same_is_filled_in_as_a_form_and_what_is_wrong_stays_in_it(store, tomas):
    karin = a_person(store, "Karin Strand", department="Sektor kultur")
    tomas.say("ge roll")
    tomas.press("Fyll i som formulär")

    tomas.fill(who="Karin", role="sektorchef")
    assert sorted(tomas.form().problems) == ["department", "who"]

    tomas.fill(who="Karin Strand karin.strand@sater.se", role="sektorchef", department=str(karin.department_id))
    assert roles(store, karin.email) == [("sektorchef", karin.department_id)]


def test_somebody_new_gets_a_role_by_e_mail_and_it_is_said_that_they_cannot_be_reached_yet(store, tomas):
    tomas.say("roller")

    shown = tomas.say("ge Ulf Sander ulf.sander@sater.se rollen kommunikatör").splitlines()

    assert shown[:2] == [
        "Ulf Sander är nu kommunikatör.",
        "Ulf Sander har inte träffat boten än, så mina meddelanden når inte fram förrän det har skett.",
    ]


def test_a_name_shows_the_person_and_a_role_is_taken_there(store, tomas):
    birgitta = a_person(store, "Birgitta Löv", "registrator", title="handläggare")
    tomas.say("roller")

    assert tomas.say("Birgitta Löv").splitlines() == [
        "Birgitta Löv",
        "Befattning: handläggare",
        "E-post: birgitta.löv@sater.se",
        "Roller: registrator",
        "Skyddad identitet: Nej",
        "registrator: har rollen (Ta bort rollen)",
        "(Ge en roll) (Skyddad identitet) (Har slutat)",
    ]
    assert tomas.press("Ta bort rollen").startswith("Birgitta Löv är inte längre registrator.")
    assert roles(store, birgitta.email) == []


def test_the_last_steward_cannot_be_removed(store, tomas):
    tomas.say("roller")

    assert tomas.say("ta bort rollen systemansvarig från Tomas Gran").startswith(
        "Du är den sista som sköter boten. Ge någon annan rollen först."
    )
    tomas.say("Tomas Gran")
    tomas.press("Har slutat")
    assert tomas.say("ja") == "Du är den sista som sköter boten. Ge någon annan rollen först."


def test_a_protected_identity_asks_for_the_function_to_show_and_hides_the_name(store, tomas):
    eva = a_person(store, "Eva Ek")
    a_channel(store, "Biblioteket", eva, main=eva)
    tomas.say("roller")
    tomas.press("Skyddad identitet")

    assert tomas.say("Eva Ek") == "Vilken funktion ska visas i stället för namnet? Till exempel kommunikatör."
    shown = tomas.say("bibliotekarie")

    assert shown.splitlines()[:2] == [
        "Namnet visas inte längre. I listor och dokument står det bibliotekarie.",
        "Bibliotekarie",
    ]
    assert ("Eva" in shown, "eva.ek@" in shown) == (False, False)
    assert tomas.press("Visa namnet igen").startswith("Nu visas namnet igen: Eva Ek.")


def test_those_who_cannot_be_reached_are_listed_with_the_reason(store, tomas):
    store.run_now("sater", lambda unit: people.give(
        unit, people.add(unit, name="Karin Strand", email="karin@sater.se"), "registrator"
    ))  # fmt: skip
    nils = a_person(store, "Nils Falk")
    a_channel(store, "Simhallen", nils, main=nils)
    store.run_now("sater", lambda unit: people.lost(unit, nils.id, "tryout", "account_inactive"))

    assert "2 personer med uppdrag kan inte nås av boten." in tomas.say("roller")
    assert tomas.press("Vilka nås inte?").splitlines() == [
        "De här nås inte",
        "• Karin Strand: har aldrig träffat boten",
        "• Nils Falk: meddelanden kommer inte fram (account_inactive)",
        "Den som skriver till boten en gång kan nås sedan. I Teams kan IT-avdelningen installera appen för alla.",
    ]


def test_the_steward_records_that_somebody_has_left(store, tomas):
    eva, kalle, nils = (a_person(store, name) for name in ("Eva Ek", "Kalle Karlsson", "Nils Falk"))
    a_channel(store, "Biblioteket", eva, kalle, nils, main=eva)
    tomas.say("roller")
    tomas.say("Eva Ek")

    assert tomas.press("Har slutat").splitlines()[:2] == [
        "Om Eva Ek har slutat tar jag bort hen från alla kanaler på en gång. Så här blir det:",
        "Biblioteket på Facebook: Kalle Karlsson och Nils Falk är kvar. (Lämna över)",
    ]
    assert tomas.press("Ta bort från alla").splitlines()[0] == (
        "Eva Ek är borttagen från en kanal. Det här behöver göras på plattformen:"
    )


def test_nobody_else_sees_what_somebodys_departure_would_do(store, tomas):
    eva, stina = a_person(store, "Eva Ek"), a_person(store, "Stina Storm")
    a_channel(store, "Biblioteket", eva, main=eva)
    tomas.say("roller")
    tomas.say("Eva Ek")

    assert Chat(store, stina).send_press(tomas.button("Har slutat")) == (
        "Att någon slutar tar jag emot från den det gäller, från sektorchefen eller från kommunikationschefen."
    )


def test_breaking_off_goes_back_to_the_roles(store, tomas):
    tomas.say("ge roll")

    assert tomas.say("avbryt").splitlines()[0] == "Roller"
