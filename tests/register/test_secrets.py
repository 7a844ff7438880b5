"""Passwords and personnummer are known as people write them, and ordinary sentences about them are left alone."""

from __future__ import annotations

from time import process_time

import pytest

from register import secrets
from register.secrets import Secret


@pytest.mark.parametrize(
    "text",
    [
        "lösenordet är Sommar2026!",
        "Lösenordet är: Sommar2026!",
        "lösen Sommar2026!",
        "Lösen: hejsan123",
        "lösenord Sommar2026",
        "LÖSENORD:Sommar2026!",
        "Lösenord - Sommar2026!",
        "Lösenord=hej",
        "lösenord = sommarlov",
        "nytt lösen: ”Sommar2026!”",
        "Vi heter @sater och lösenordet bibblan123",
        "användarnamn bibblan lösen Sommar2026!",
        "lösenordet till Facebook är Sommar2026!",
        "Lösenordet till bibliotekets Instagram: Bok&Film9",
        "lösenordet är nu hemligt#1",
        "lösenordet var Sommar2024!",
        "vi bytte lösenordet till Höst2025",
        "lösenordet är 48151623",
        "inlogg: bibblan / Sommar2026!",
        "Inloggning: bibblan@sater.se, Sommar2026",
        "Logga in med bibblan och Sommar2026!",
        "pinkod: 4711",
        "pin 4711",
        "PIN-koden är 471100",
        "engångskod 123456",
        "Password Sommar2026!",
        "the password is hunter2!",
        "pw = Abc12345",
        "pwd:Abc12345",
        "lösenordet (Sommar2026!) byts sen",
    ],
)
def test_a_password_is_known_as_people_write_it(text):
    assert secrets.found_in(text) == Secret.PASSWORD


@pytest.mark.parametrize(
    "text",
    [
        "lösenordet ska bytas varje år",
        "Var lämnar vi lösenordet?",
        "lösenordet ligger i valvet",
        "vi ska byta lösenord i maj",
        "Byt lösenord senast 2026-05-01.",
        "lösenord 2026-05-01",
        "Lösenordet är bytt!",
        "lösenordet är viktigt!",
        "lösenordet var gammalt",
        "vi bytte lösenordet till bibliotekets Facebook",
        "lösenord med minst 12 tecken",
        "lösenordet bytt 2026",
        "lösenordet är bytt den 3 mars kl. 14.30",
        "lösenordet: 1Password",
        "Lösenordet finns i KeePass, mappen 2B",
        "lösenord och tvåstegsinloggning, 2FA",
        "Lösenordet till Office365 är bytt",
        "Lösenordet till Facebook är det bara Eva som har",
        "lösenordspolicyn SÄ-2026-014 gäller",
        "lösenord: se https://intranat.sater.se/losenord1",
        "lösenordet har eva.ek2@sater.se",
        "Vem har lösenordet? Ring 0225-55 000!",
        "Inloggningen: kommunikationschefen, 2 personer",
        "logga in med bank-id och läs ärende 14",
        "användarnamn och lösenord lämnas till informationsansvarig",
        "Vi la en pin på kartan 2026",
        "pinnar 4711 dem",
        "password protected",
        "The password is kept in the vault, room 12",
        "lösenord",
    ],
)
def test_a_sentence_about_passwords_is_no_password(text):
    assert secrets.found_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "mitt personnummer är 19811228-9874",
        "811228-9874",
        "811228–9874",
        "811228—9874",
        "811228‑9874",
        "811228−9874",
        "811228 - 9874",
        "811228 – 9874",
        "811228 9874",
        "811228\u00a09874",
        "811228+9874",
        "8112289874",
        "198112289874",
        "19811228–9874",
        "19811228‑9874",
        "1981-12-28-9874",
        "1981–12–28–9874",
        "pnr:811228-9874.",
        "(811228-9874)",
        "samordningsnummer 811288-9871",
        "personnr 19121212 1212",
        "Ring Eva, 121212–1212, i dag",
    ],
)
def test_a_personnummer_is_known_whatever_dash_the_phone_has_made(text):
    assert secrets.found_in(text) == Secret.PERSONNUMMER


@pytest.mark.parametrize("text", ["login-" * 1700, "lösenord till " * 700, "lösen: " * 1400, "811228 " * 1400])
def test_the_longest_message_is_read_in_a_moment(text):
    """Ten thousand characters that nearly fit: each beginning is followed a short way only."""
    before = process_time()

    assert secrets.found_in(text) is None
    assert process_time() - before < 1


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0708-12 34 56",
        "0225-55 000",
        "0708123456",
        "070-812 34 56",
        "+46 70 812 34 56",
        "ärende 14",
        "Ärende 2026-03-02",
        "org.nr 212000-2247",
        "organisationsnummer 212000–2247",
        "dnr KS 2026/0314",
        "den 28 december 1981",
        "2026-03-02 14.30–16.00",
        "v. 47–48",
        "811228-9875",
        "811328-9874",
        "bankgiro 811-9874",
        "1981–2026",
        "faktura 98811228987412",
        "2 300 000 kronor",
        "100–200 följare",
    ],
)
def test_other_numbers_are_no_personnummer(text):
    assert secrets.found_in(text) is None
