"""Setting a channel up: its checklist, its facts, the text to its visitors, and then it is running."""

from __future__ import annotations

import pytest

from dialogs.words import press
from register.channels import channels
from register.channels.channels import NO_SHARED_CREDENTIALS, ChannelStatus
from tests.builders import Chat, Library, a_channel, a_person, as_text, read_out, seen, with_checklist


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def simhallen(house):
    return with_checklist(house.store, house.set_up(unit="Simhallen", purpose="Berätta om öppettider."))


@pytest.fixture
def eva(house, simhallen):
    return Chat(house.store, house.eva)


# ---- The checklist -------------------------------------------------------------------------------------------------------


def test_the_list_says_who_does_what_and_what_stands_between_the_channel_and_running(eva):
    shown = eva.say("checklista").splitlines()

    assert shown[:7] == [
        "Kom igång: Simhallen på Facebook",
        "12 av 12 punkter kvar på checklistan",
        "Innan kanalen kan räknas som igång behöver det här ordnas:",
        "• adressen saknas",
        "(Ange adressen)",
        "Det här gör administratörerna:",
        "1. Kvar: Skriv att det är Säters kommun, och vilken verksamhet, som ansvarar för kanalen. (Klart)",
    ]
    assert shown[17:] == [
        "11. Kvar: Koppla ihop kanalen med kommunens huvudkonto, om mediet erbjuder det.",
        "12. Kvar: Lägg till kanalen i förteckningen på kommunens webbplats.",
        "(Text till besökarna) (Uppgifter om kanalen)",
    ]


def test_conditions_of_the_decision_stand_first_with_owner_and_date(house, simhallen, eva):
    condition = {"text": "Gå kursen i tillgänglighet.", "owner": house.kalle.id, "date": "2026-05-04"}
    house.store.run_now("sater", lambda unit: channels.add_condition(unit, simhallen.id, condition))

    assert eva.say("checklista").splitlines()[5:7] == [
        "Villkor i beslutet:",
        "1. Kvar: Gå kursen i tillgänglighet. Ansvarig: Kalle Karlsson. Senast måndag 4 maj. (Klart)",
    ]


def test_a_press_ticks_the_row_and_the_card_shows_it(house, simhallen, eva):
    eva.say("checklista")

    said = eva.press("Klart", "7. Kvar")

    assert (
        said == "Bra, då är det klart: Använd profilbild och omslag enligt den grafiska profilen. 11 punkter är kvar."
    )
    assert eva.replaced().splitlines()[1] == "1 av 12 punkter är klara."
    assert ("7." in eva.replaced(), "(Visa alla)" in eva.replaced()) == (False, True)


def test_what_is_done_is_folded_and_shown_with_its_undo_when_asked_for(eva):
    eva.say("checklista")
    eva.say("klart 7")
    eva.say("checklista")

    shown = eva.press("Visa alla")

    assert "7. Klart: Använd profilbild och omslag enligt den grafiska profilen. Eva Ek, i dag. (Ångra)" in shown
    assert "(Visa alla)" not in shown


def test_whoever_keeps_the_public_list_sees_their_own_points_first(house, simhallen):
    shown = Chat(house.store, house.lena).send_press(press("set_up.open", channel=simhallen.id))
    groups = [line for line in shown.splitlines() if line.startswith("Det här gör")]

    assert groups == ["Det här gör kommunikationschefen:", "Det här gör administratörerna:"]


def test_the_same_is_done_in_words_and_undone(eva, house, simhallen):
    eva.say("checklista")

    assert eva.say("klart 7").startswith("Bra, då är det klart: Använd profilbild")
    assert eva.say("ångra 7").startswith("Då står det som kvar: Använd profilbild")
    assert eva.say("7").startswith("Bra, då är det klart: Använd profilbild")
    assert eva.say("klart 40") == "Vilken punkt? Skriv numret, från 1 till 12, till exempel klart 3."
    assert len(seen(house.store, simhallen).left_to_do) == 11


@pytest.mark.parametrize("said", ["1, 2 och 3 är klara", "klart 1-3", "1 2 3", "punkt 1 till 3 är gjorda"])
def test_several_are_ticked_in_one_breath(eva, house, simhallen, said):
    eva.say("checklista")

    assert eva.say(said) == "Bra, då är 3 punkter klara. 9 punkter är kvar."
    assert len(seen(house.store, simhallen).left_to_do) == 9


def test_all_that_is_ones_own_is_ticked_at_once_and_what_is_anothers_stays(eva, house, simhallen):
    eva.say("checklista")

    assert eva.say("allt är klart").startswith("Bra, då är ")
    assert {row.owner for row in seen(house.store, simhallen).left_to_do} == {"communications_lead"}


@pytest.mark.parametrize("said", ["klart 1, 2 och 40", "1 och 12 är klara"])
def test_of_several_none_is_ticked_when_one_cannot_be(eva, house, simhallen, said):
    eva.say("checklista")
    eva.say(said)

    assert len(seen(house.store, simhallen).left_to_do) == 12


def test_a_fact_is_written_after_its_name_with_a_colon_too(eva, house, simhallen):
    eva.say("checklista")

    assert eva.say("Kontaktperson: Eva Ek").startswith("Kontaktperson är nu Eva Ek.")


def test_what_is_the_communications_leads_is_not_ticked_by_others(eva):
    eva.say("checklista")

    assert eva.say("klart 12") == "Det är kommunikationschefen som svarar här, så det kan inte du göra."


def test_a_question_in_the_middle_is_answered_and_the_list_is_still_open(eva):
    eva.say("checklista")

    assert eva.say("hur ofta måste vi lägga ut något?").endswith(
        "Vi håller på med Simhallen på Facebook. Skriv klart och ett nummer, eller avbryt."
    )
    assert eva.say("klart 1").startswith("Bra, då är det klart:")


def test_with_several_channels_one_chooses_which(house, eva):
    with_checklist(house.store, a_channel(
        house.store, "Museet", house.eva, house.kalle, main=house.eva, status=ChannelStatus.SETTING_UP
    ))  # fmt: skip

    assert eva.say("checklista").startswith("Vilken kanal gäller det?")
    assert eva.say("museet").startswith("Kom igång: Museet på Facebook")


def test_the_conversation_is_broken_off_without_losing_what_was_done(house, eva, simhallen):
    eva.say("checklista")
    eva.say("klart 1")

    assert eva.say("avbryt") == "Då stannar vi här. Det du har gjort är sparat."
    assert len(seen(house.store, simhallen).left_to_do) == 11


# ---- Its facts ---------------------------------------------------------------------------------------------------------------


def test_the_address_is_asked_for_checked_and_then_the_channel_can_be_running(house, simhallen, eva):
    eva.say("checklista")
    eva.press("Ange adressen")

    assert eva.say("vår sida") == (
        "Det där ser inte ut som en webbadress. Skriv den ungefär så här: www.facebook.com/namnet"
    )
    assert eva.say("www.facebook.com/biblioteket") == "Kanalen finns redan i registret: Biblioteket på Facebook."
    assert eva.say("www.facebook.com/simhallen").splitlines() == [
        "Adressen är nu www.facebook.com/simhallen.",
        "Kanalen kan sättas igång: det som krävs i registret är på plats. Säg till när den är igång; listan finns kvar.",
        "(Kanalen är igång)",
    ]
    assert eva.press("Kanalen är igång").splitlines() == [
        "Simhallen på Facebook är igång. Jag har berättat det för kommunikationschefen, som lägger till den i förteckningen.",
        "12 punkter är kvar på checklistan.",
        "(Checklista)",
    ]
    assert seen(house.store, simhallen).status == ChannelStatus.ACTIVE


def test_what_is_missing_is_said_when_somebody_says_too_early_that_it_is_running(eva):
    eva.say("checklista")

    assert eva.say("igång").startswith("Adressen saknas. Ange den först, så kan kanalen vara igång.\nKom igång:")


def test_saying_twice_that_it_is_running_changes_nothing(house, eva):
    eva.say("checklista")
    eva.say("adress www.facebook.com/simhallen")
    eva.say("igång")

    assert eva.say("igång") == "Simhallen på Facebook är redan igång."


def test_a_channel_that_has_just_started_is_not_said_to_have_been_silent_for_two_weeks(house, simhallen, eva):
    eva.say("checklista")
    eva.say("adress www.facebook.com/simhallen")
    eva.say("igång")

    said = eva.say("status")

    assert "Simhallen på Facebook: vet inte än, den är nystartad" in said
    assert "två veckor" not in said


def test_a_password_instead_of_its_place_is_not_stored(house, simhallen, eva):
    eva.say("checklista")
    eva.say("inloggning")

    assert eva.say("Sommar2026!").startswith("Det där ser ut som ett lösenord, så jag sparade det inte.")
    assert "Var förvaras inloggningsuppgifterna till Simhallen på Facebook?" in eva.say("det är gjort")
    assert seen(house.store, simhallen).credentials_kept == ""
    assert eva.say("Lösenordsvalvet") == "Noterat. Inloggningsuppgifter: anmälda (Lösenordsvalvet)."
    assert [row.key for row in seen(house.store, simhallen).checklist if row.done_at] == ["credentials"]


def test_a_channel_without_shared_credentials_is_noted_with_a_press(house, simhallen, eva):
    eva.say("checklista")
    eva.say("inloggningsuppgifter")

    said = eva.press("Inga gemensamma uppgifter")

    assert said == "Noterat. Inloggningsuppgifter: inga gemensamma, var och en loggar in som sig själv."
    assert seen(house.store, simhallen).credentials_kept == NO_SHARED_CREDENTIALS


def test_whether_the_access_works_is_tried_by_the_communications_unit_and_dated(house, simhallen):
    lena = Chat(house.store, house.lena)
    lena.say("registret")
    lena.say("simhallen")
    lena.press("Uppgifter om kanalen")

    lena.press("Det fungerar inte")
    assert seen(house.store, simhallen).access_works is False
    (letter,) = read_out(house.store, house.kalle)
    assert as_text(letter).splitlines()[0] == (
        "Kommunikationsenheten kom inte åt Simhallen på Facebook vid ett prov. Ordna åtkomsten, så att det fungerar den dag"
        " det behövs."
    )

    lena.say("registret")
    lena.say("simhallen")
    lena.press("Uppgifter om kanalen")
    assert lena.press("Det fungerar") == "Då vet jag att det fungerar, prövat i dag."


def test_the_chief_is_named_by_those_who_run_the_channel(house, eva):
    peter = a_person(house.store, "Peter Holm", "sektorchef", department="Sektor barn")
    eva.say("checklista")

    assert eva.say("chef Kalle Karlsson") == (
        "Kalle Karlsson har inte rollen sektorchef i registret. Skriv en annan, eller be den som sköter boten att ge rollen."
    )
    assert eva.say("Peter Holm") == "Peter Holm står nu som ansvarig chef för kanalen."
    assert as_text(read_out(house.store, peter)[0]).startswith("Du står nu som sektorchef för Simhallen på Facebook.")


def test_a_stranger_changes_nothing(house, simhallen, eva):
    eva.say("checklista")
    tick, facts = eva.button("Klart", "1. Kvar"), eva.button("Uppgifter om kanalen")
    stranger = Chat(house.store, a_person(house.store, "Stina Storm"))

    assert stranger.send_press(tick) == "Det är administratören som svarar här, så det kan inte du göra."
    assert stranger.send_press(facts) == "Det är administratörerna som svarar här, så det kan inte du göra."
    assert len(seen(house.store, simhallen).left_to_do) == 12


# ---- The text to the visitors ----------------------------------------------------------------------------------------


def test_the_text_is_ready_to_copy_long_and_short_with_the_guidelines_own_words(house, eva):
    a_person(house.store, "Ingrid Molin", "dataskyddsombud")
    eva.say("checklista")
    eva.say("kontaktperson Receptionen, 0225-550 00")

    shown = eva.press("Text till besökarna") if "(Text till besökarna)" in eva.text() else eva.say("text")

    assert "Kontaktperson är Receptionen, 0225-550 00." in shown
    assert (
        "Du är välkommen att göra inlägg, lägga upp bilder, ställa frågor eller kommentera. Observera att din kommentar är en"
        " allmän handling och kan komma att diarieföras."
    ) in shown
    assert "kommunens dataskyddsombud: ingrid.molin@sater.se." in shown
    assert (
        "Säters kommun, Simhallen. Kontakt: Receptionen, 0225-550 00. Din kommentar är en allmän handling. Kränkande och"
        " olagligt innehåll tas bort. Regler, personuppgifter och dataskyddsombud: https://www.sater.se"
    ) in shown


def test_what_the_text_lacks_is_said_rather_than_invented(eva):
    eva.say("checklista")

    shown = eva.say("text")

    assert "Ingen kontaktperson är angiven, så den raden är utelämnad." in shown
    assert "Ingen har rollen dataskyddsombud i registret, så stycket om personuppgifter är utelämnat." in shown


def test_a_replaced_law_is_mended_in_the_text_and_marked_beside_the_quotation(house):
    store, org = house.store, "gullspang"
    people = [a_person(store, name, org=org) for name in ("Jenny Ask", "David Moberg")]
    a_person(store, "Margareta Frisk", "dataskyddsombud", org=org)
    a_channel(store, "Biblioteket", *people, main=people[0], org=org, status=ChannelStatus.SETTING_UP,
              plan={"posts_per_week": 2})  # fmt: skip
    jenny = Chat(store, people[0], org)

    shown = jenny.say("text till besökarna")

    assert "Dina personuppgifter behandlas enligt dataskyddsförordningen." in shown
    assert "Så ofta uppdateras kontot: minst 2 inlägg i veckan" in shown
    assert (
        "Stycket om personuppgifter följer dataskyddsförordningen, som den 25 maj 2018 ersatte personuppgiftslagen. Så här"
        " står det i policyn:"
    ) in shown
    assert (
        "”deras personuppgifter kommer att behandlas i enlighet med personuppgiftslagen, PUL” – Gullspångs policy"
        in shown
    )
    assert "Den lagen har ersatts" not in shown


def test_the_text_is_ticked_where_it_is_copied(house, simhallen, eva):
    eva.say("checklista")
    eva.press("Text till besökarna")

    eva.press("Texten är inlagd")

    assert [row.key for row in seen(house.store, simhallen).checklist if row.done_at] == ["visitors_information"]


def test_an_address_that_another_channel_has_is_asked_for_again_when_the_channel_is_to_run(house, simhallen, eva):
    taken = "www.facebook.com/biblioteket"
    house.store.run_now("sater", lambda unit: channels.change(unit, simhallen.id, address=taken))
    eva.say("checklista")

    said = eva.say("kanalen är igång")

    assert said.splitlines() == [
        "Samma adress står redan för Biblioteket på Facebook, så den här kanalen behöver sin egen.",
        "Vilken är adressen till Simhallen på Facebook? Skriv den ungefär så här: www.facebook.com/namnet",
    ]
    eva.say("www.facebook.com/badet")
    assert seen(house.store, simhallen).address == "www.facebook.com/badet"
