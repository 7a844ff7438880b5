"""What is said instead of an answer is told from what is an answer, however short or clumsy that is."""

from __future__ import annotations

import pytest

from dialogs.texts import no_answer

REAL = """
nej
ja
2
24
samma
bara jag
vi själva
jag
jag o amir haddad
nej inte amir
Pia Lundin
administratörerna
barn o utb
kultur och fritid
solgläntan
Biblioteket
Kommunikationsenheten
Barnfamiljer i kommunen
Jenny Ask och Viktor Ahl
Johan Nyman (huvudansvarig) och Fatima Ali
jag och Nils Ny nils.ny@gullspang.se
www.facebook.com/gullspangsbibliotek
måndag, tisdag, onsdag, torsdag, fredag
kl. 8–9
Visa föräldrarna vad vi gör på dagarna 😊
Berätta om sagostunder, nya böcker och öppettider.
Få fler att simma och veta när vi har öppet.
Två inlägg i veckan. Den som är i tjänst modererar.
Ett inlägg i veckan, jag och min kollega svarar på kommentarer.
En film i månaden. Johan filmar och Fatima svarar på kommentarer.
Vi lägger ut något minst två gånger i veckan och tittar till kontot varje vardag.
Jag har skött föreningens sida i fem år.
Båda sköter Bibliotekets Facebook i dag.
Oskar sköter Ungdomsgårdens konto i dag.
Båda har gått kommunens kurs.
nej, vi gör den i april
Fyra timmar i veckan tillsammans
2 timmar i veckan
Kontot delas med simklubben, som äger inloggningen.
Lena vet hur man gör, hon har gått kursen
Vi bestämmer vad som läggs ut varje måndag
Vi ska prata om böcker och läsning
Den som har tid svarar
Ingen av oss har gjort det förut
Vi har inte gjort det förut men vill lära oss
Rektorn bestämmer vem som publicerar när någon är borta
Chefen ger oss två timmar i veckan
Min chef vet hur man skriver för webben
Vi frågar kommunikationsenheten när vi är osäkra
Inte på helger
""".strip().splitlines()


@pytest.mark.parametrize("text", REAL)
def test_a_real_answer_is_an_answer(text):
    assert no_answer.kind(text, asks_who=False) == ""
    assert no_answer.kind(text, asks_who=True) == ""
    assert not no_answer.asks_why(text)
    assert not no_answer.meant_all_the_same(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("vi har inte bestämt oss än", "undecided"),
        ("det är inte bestämt", "undecided"),
        ("inte klart än", "undecided"),
        ("det har vi inte pratat om", "undecided"),
        ("det måste jag kolla upp", "undecided"),
        ("jag måste fråga rektorn", "undecided"),
        ("vi ska diskutera det på mötet", "undecided"),
        ("det tar vi sen", "undecided"),
        ("vi har inte tänkt så långt", "undecided"),
        ("jag vet inte vilken sektor vi hör till", "undecided"),
        ("we have not decided yet", "undecided"),
        ("I need to check with my boss", "undecided"),
        ("det vet bara Lena", "knows"),
        ("det vet nog Anna Ek", "knows"),
        ("fråga min chef", "knows"),
        ("det får chefen svara på", "knows"),
        ("min chef vet det", "knows"),
        ("det är rektorn som bestämmer", "knows"),
        ("only Lena knows", "knows"),
        ("ask my boss", "knows"),
        ("that's up to my boss", "knows"),
        ("det är inte jag som ska vara ansvarig", "not_me"),
        ("nej det är inte jag", "not_me"),
        ("jag ska inte vara ansvarig", "not_me"),
        ("det är inte mitt bord", "not_me"),
        ("it's not me who will be responsible", "not_me"),
    ],
)
def test_what_is_no_answer_is_none_at_any_question(text, kind):
    assert (no_answer.kind(text, asks_who=False), no_answer.kind(text, asks_who=True)) == (kind, kind)


@pytest.mark.parametrize(
    "text", ["jag tror min chef gör det", "jag tror att Anna sköter det", "I think my boss does it"]
)
def test_who_may_do_something_is_an_answer_only_where_it_is_asked_who(text):
    assert (no_answer.kind(text, asks_who=False), no_answer.kind(text, asks_who=True)) == ("does", "")


@pytest.mark.parametrize(
    "text", ["varför?", "varför frågar du det?", "varför måste jag svara på det", "behöver jag svara på det?", "why do you ask?"]
)  # fmt: skip
def test_that_it_is_asked_why_is_heard(text):
    assert no_answer.asks_why(text)


@pytest.mark.parametrize("text", ["varför ska det vara två administratörer?", "varför får vi inte ha tiktok?"])
def test_why_something_is_so_is_a_question_to_the_guideline(text):
    assert not no_answer.asks_why(text)
