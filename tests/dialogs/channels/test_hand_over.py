"""Changing who runs a channel, as a conversation: hand over, step down, add, change main, leave."""

from __future__ import annotations

import pytest

from register.channels import channels
from tests.builders import Chat, Library, a_channel, a_person, as_text, read_out, seen


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    a_person(made.store, "Nils Falk")
    yield made
    made.store.close()


@pytest.fixture
def eva(house):
    return Chat(house.store, house.eva)


def told(house, person):
    return "\n".join(as_text(letter) for letter in read_out(house.store, person))


# ---- The good way ---------------------------------------------------------------------------------------------------------


def test_the_menu_shows_who_runs_the_channel_and_what_may_be_changed(eva):
    assert eva.say("ändra administratörer").splitlines() == [
        "Biblioteket på Facebook",
        "Administratörer nu: Eva Ek (huvudansvarig administratör) och Kalle Karlsson.",
        "Vad vill du ändra?",
        "(Lämna över min plats) (Kliv av) (Lägg till någon) (Byt huvudansvarig)",
        "Om du slutar på kommunen, skriv jag slutar, så tar vi alla dina kanaler på en gång.",
    ]


def test_handing_over_asks_the_chief_and_then_says_what_to_change_on_the_platform(house, eva):
    eva.say("lämna över")
    eva.press("Lämna över min plats")

    assert eva.say("Nils Falk").splitlines() == [
        "Nils Falk tar över som administratör för Biblioteket på Facebook och blir huvudansvarig administratör. Ska jag göra så?",
        "Ändringen börjar gälla när sektorchefen har godkänt den: Karin Strand.",
        "(Gör så) (Avbryt)",
    ]
    assert eva.press("Gör så") == (
        "Jag har frågat Karin Strand. Du får veta när det är klart; till dess gäller det som står för Biblioteket på"
        " Facebook nu."
    )

    karin = Chat(house.store, house.karin)
    karin.last = read_out(house.store, house.karin)[0]
    karin.press("Godkänn")

    assert karin.replaced() == (
        "Godkänt: Nils Falk tar över efter Eva Ek och blir huvudansvarig administratör, för Biblioteket på Facebook. Jag har"
        " berättat det för dem det gäller."
    )
    assert told(house, house.eva).splitlines() == [
        (
            "Karin Strand har godkänt ändringen för Biblioteket på Facebook: Nils Falk tar över efter Eva Ek och blir"
            " huvudansvarig administratör."
        ),
        "Gör också det här på själva plattformen, för det kan inte jag:",
        "• Ge Nils Falk administratörsrättigheter på Facebook (www.facebook.com/biblioteket).",
        "• Ta bort Eva Ek som administratör på Facebook (www.facebook.com/biblioteket).",
        "• Byt lösenord till Biblioteket om kontot har ett gemensamt, och meddela var det förvaras.",
    ]
    assert told(house, house.lena).startswith(
        "Administratörerna för Biblioteket på Facebook har ändrats: Nils Falk tar över efter Eva Ek"
    )


def test_somebody_is_added_in_one_line(house, eva):
    eva.say("administratörer")

    assert eva.say("lägg till Ny Person ny.person@sater.se").startswith(
        "Ny Person blir administratör för Biblioteket på Facebook. Ska jag göra så?"
    )
    assert eva.say("ja").startswith("Jag har frågat Karin Strand.")


def test_what_the_chief_changes_is_changed_at_once(house):
    karin = Chat(house.store, house.karin)
    karin.say("ändra administratörer")
    karin.press("Byt huvudansvarig")

    karin.press("Kalle Karlsson")
    done = karin.press("Gör så")

    assert done.splitlines()[0] == (
        "Klart. Administratörer för Biblioteket på Facebook är nu Kalle Karlsson (huvudansvarig administratör) och Eva Ek."
        " Jag har berättat det för kommunikationschefen."
    )
    assert house.now().main == house.kalle.id


def test_what_waits_for_the_chief_is_seen_and_can_be_taken_back(house, eva):
    for line in ("administratörer", "byt huvudansvarig", "Kalle", "ja"):
        eva.say(line)

    assert "Väntar på Karin Strand: Kalle Karlsson blir huvudansvarig administratör." in eva.say("administratörer")
    assert eva.press("Ta tillbaka") == (
        "Då är förslaget tillbakataget: Kalle Karlsson blir huvudansvarig administratör, för Biblioteket på Facebook."
    )
    assert told(house, house.karin) == ""


# ---- What no request may break ------------------------------------------------------------------------------------------------


def test_stepping_down_from_two_asks_who_takes_over_with_the_guidelines_words(eva):
    eva.say("administratörer")

    assert eva.press("Kliv av").splitlines() == [
        "Om du kliver av blir det bara en administratör kvar. Det behövs minst 2, så säg vem som tar över efter dig.",
        (
            "”Sektorchef ansvarar för att varje kanal har minst två administratörer” – Säters riktlinjer, § 5.1 Sektorerna."
        ),
        "Vem tar över? Skriv namn och e-post i tjänsten (@sater.se).",
    ]
    assert eva.say("Nils Falk").startswith("Nils Falk tar över som administratör")


def test_the_main_administrator_says_who_becomes_main_before_stepping_down(house, eva):
    nils = a_person(house.store, "Nina Ny")
    three = a_channel(house.store, "Museet", house.eva, house.kalle, nils, main=house.eva, chief_id=house.karin.id)
    eva.say("administratörer")
    eva.say("museet")

    assert eva.press("Kliv av").splitlines() == [
        "Du är huvudansvarig administratör. Vem tar över det när du kliver av?",
        "(Kalle Karlsson) (Nina Ny)",
    ]
    assert eva.press("Nina Ny").startswith("Du kliver av, och Nina Ny blir huvudansvarig administratör för Museet")
    eva.press("Gör så")

    karin = Chat(house.store, house.karin)
    karin.last = read_out(house.store, house.karin)[0]
    karin.press("Godkänn")
    assert seen(house.store, three).main == nils.id
    assert not seen(house.store, three).administered_by(house.eva.id)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Kalle Karlsson", "Kalle Karlsson är redan administratör för kanalen."),
        ("Okänd Person", "Jag hittar inte Okänd Person. Skriv också e-postadressen i tjänsten."),
        ("nils@example.com",
         "nils@example.com är ingen adress hos kommunen. Skriv adressen i tjänsten, den slutar på @sater.se."),
        ("någon annan", "Jag vet inte vem du menar. Skriv namn och e-post i tjänsten."),
    ],
)  # fmt: skip
def test_a_newcomer_that_cannot_be_is_said_and_the_question_stays(house, eva, who, said):
    eva.say("administratörer")
    eva.press("Lägg till någon")
    shown = eva.say(who)
    if "Ska jag göra så?" in shown:
        shown = eva.say("ja")

    assert shown.splitlines()[0] == said
    assert house.runs() == [house.eva.id, house.kalle.id]


def test_a_channel_without_a_chief_asks_who_that_is_first(house, eva):
    a_channel(house.store, "Museet", house.eva, house.kalle, main=house.eva)
    eva.say("administratörer")

    shown = eva.say("museet")

    assert "Kanalen har ingen sektorchef, så ingen kan godkänna en ändring. Vem är det?" in shown
    eva.press("Ange ansvarig chef")
    assert eva.say("Karin Strand") == "Karin Strand står nu som ansvarig chef för kanalen."


def test_a_second_press_on_the_chiefs_card_sees_what_was_answered(house, eva):
    for line in ("administratörer", "byt huvudansvarig", "Kalle", "ja"):
        eva.say(line)
    karin = Chat(house.store, house.karin)
    karin.last = read_out(house.store, house.karin)[0]
    approve, decline = karin.button("Godkänn"), karin.button("Godkänn inte")
    karin.send_press(decline)

    karin.send_press(approve)

    assert karin.replaced() == "Karin Strand har redan svarat, i dag kl. 09.00: inte godkänt."
    assert house.now().main == house.eva.id
    assert told(house, house.eva).startswith("Karin Strand har inte godkänt ändringen för Biblioteket på Facebook:")


def test_a_stranger_neither_sees_nor_settles(house, eva):
    for line in ("administratörer", "byt huvudansvarig", "Kalle", "ja"):
        eva.say(line)
    karin, stranger = Chat(house.store, house.karin), Chat(house.store, a_person(house.store, "Stina Storm"))
    karin.last = read_out(house.store, house.karin)[0]

    assert stranger.send_press(karin.button("Godkänn")) == (
        "Det är sektorchefen som svarar här, så det kan inte du göra."
    )
    eva.say("mina kanaler")
    assert stranger.send_press(eva.button("Ändra administratörer")) == (
        "Det är administratörerna som svarar här, så det kan inte du göra."
    )


def test_an_old_card_does_not_carry_out_what_has_been_dropped(house, eva):
    eva.say("administratörer")
    eva.say("lägg till Nils Falk")
    sure = eva.button("Gör så")
    eva.say("nej")

    assert eva.send_press(sure).startswith("Det där kortet hör till en fråga vi redan har gått förbi.")
    assert told(house, house.karin) == ""


# ---- Leaving ---------------------------------------------------------------------------------------------------------


def test_leaving_shows_what_becomes_of_each_channel_before_it_is_done(house, eva):
    a_channel(house.store, "Museet", house.eva, main=house.eva, chief_id=house.karin.id)

    assert eva.say("jag slutar").splitlines() == [
        "Om du slutar tar jag bort dig från alla dina kanaler på en gång. Så här blir det:",
        "Biblioteket på Facebook: Bara Kalle Karlsson är kvar, och det ska vara minst 2. (Lämna över)",
        (
            "Museet på Facebook: Ingen är kvar. Karin Strand, sektorchef, står då som administratör tills någon annan är"
            " utsedd. (Lämna över)"
        ),
        "(Ta bort mig från alla) (Avbryt)",
    ]
    assert house.runs() == [house.eva.id, house.kalle.id]


def test_leaving_gives_the_list_of_what_to_change_and_so_do_those_who_stay(house, eva):
    house.store.run_now("sater", lambda unit: channels.change(
        unit, house.channel.id, credentials_kept="Lösenordsvalvet"
    ))  # fmt: skip
    eva.say("jag slutar")

    assert eva.press("Ta bort mig från alla").splitlines() == [
        "Du är borttagen från en kanal. Det här behöver göras på plattformen:",
        "Biblioteket",
        "• Ta bort Eva Ek som administratör på Facebook (www.facebook.com/biblioteket).",
        "• Byt lösenord till Biblioteket och lägg det nya där det förvaras: Lösenordsvalvet.",
        "• Nu är det för få administratörer. Bristen står i registret tills någon är utsedd.",
        "De som är kvar har fått samma lista.",
    ]
    assert told(house, house.kalle).splitlines() == [
        "Eva Ek har slutat på kommunen och är inte längre med i Biblioteket på Facebook.",
        "Gör också det här på själva plattformen, för det kan inte jag:",
        "• Ta bort Eva Ek som administratör på Facebook (www.facebook.com/biblioteket).",
        "• Byt lösenord till Biblioteket och lägg det nya där det förvaras: Lösenordsvalvet.",
        "Det här behöver ordnas:",
        "• bara en administratör, och det ska vara minst 2 (§ 5.1)",
        "(Ändra administratörer)",
    ]


def test_one_channel_is_handed_over_before_leaving(house, eva):
    eva.say("jag slutar")
    eva.press("Lämna över", "Biblioteket på Facebook")

    assert eva.say("Nils Falk").startswith("Nils Falk tar över som administratör för Biblioteket på Facebook")


def test_changing_ones_mind_about_leaving_changes_nothing(house, eva):
    eva.say("jag slutar")

    assert eva.say("nej") == "Då stannar vi här. Det du har gjort är sparat."
    assert house.runs() == [house.eva.id, house.kalle.id]


def test_the_last_administrator_of_a_channel_that_nobody_answers_for_cannot_leave_it(house, eva):
    a_channel(house.store, "Museet", house.eva, main=house.eva)

    assert "Museet på Facebook: Ingen är kvar, och ingen chef är angiven. Utse någon först." in eva.say("jag slutar")
    assert (
        eva.say("ja") == "Museet skulle bli utan administratör, och ingen chef finns att fråga. Utse någon annan först."
    )
    assert house.runs() == [house.eva.id, house.kalle.id]
