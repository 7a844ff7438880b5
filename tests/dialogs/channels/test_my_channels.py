"""My channels, the register and adding a channel: what is shown, to whom, and what it says when something is lacking."""

from __future__ import annotations

import pytest

from dialogs import reading
from dialogs.channels import register_facts
from dialogs.facts import Need
from dialogs.turn import Started, State
from register.channels import channels
from register.channels.channels import ChannelStatus, Origin
from register.wishes import SetMainAdministrator
from tests.builders import Chat, Library, a_channel, a_person, perform, seen, with_checklist


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def chat(house, person):
    return Chat(house.store, person)


# ---- My channels ---------------------------------------------------------------------------------------------------------


def test_a_channel_is_shown_with_its_people_and_what_it_lacks(house):
    assert chat(house, house.eva).say("mina kanaler").splitlines() == [
        "Biblioteket på Facebook",
        "Läge: igång, fanns före boten",
        "Adress: www.facebook.com/biblioteket",
        "Administratörer: Eva Ek (huvudansvarig administratör) och Kalle Karlsson",
        "Sektorchef: Karin Strand",
        "Brist: inloggningsuppgifterna är inte anmälda till kommunikationschefen (§ 5.1)",
        "Brist: det är inte prövat att kommunikationsenheten kan publicera (§ 11)",
        "(Ändra administratörer) (Text till besökarna) (Mer)",
    ]


def test_more_shows_everything_that_is_known(house):
    talk = chat(house, house.eva)
    talk.say("mina kanaler")

    shown = talk.press("Mer")

    assert "Inloggningsuppgifter: saknas" in shown
    assert "Åtkomst för kommunikationsenheten: inte prövad" in shown
    assert "Hör till: Sektor kultur" in shown


def test_the_chief_sees_the_channels_of_the_department(house):
    assert "Biblioteket på Facebook" in chat(house, house.karin).say("mina kanaler")


def test_many_channels_are_a_line_each_with_a_way_in(house):
    for name in ("Simhallen", "Museet", "Fritidsbanken"):
        a_channel(house.store, name, house.eva, house.kalle, main=house.eva, chief_id=house.karin.id)
    talk = chat(house, house.eva)

    shown = talk.say("mina kanaler")

    assert shown.splitlines()[0] == "Dina kanaler"
    assert (
        "Museet på Facebook: igång, fanns före boten. Att ordna: adressen saknas, inloggningsuppgifterna är inte anmälda"
        " och åtkomsten är inte prövad (Visa)"
    ) in shown
    assert talk.press("Visa", "Museet på Facebook").startswith("Museet på Facebook\nLäge:")


def test_somebody_without_channels_is_told_how_to_get_one(house):
    shown = chat(house, a_person(house.store, "Stina Storm")).say("mina kanaler")

    assert shown.splitlines() == [
        "Du har inga kanaler. Om du sköter en kanal som inte finns här kan du lägga till den.",
        "(Ansök om en kanal) (Lägg till en befintlig kanal)",
    ]


def test_somebody_elses_channel_is_not_shown_by_pressing_an_old_button(house):
    talk = chat(house, house.eva)
    talk.say("mina kanaler")
    show = talk.button("Mer")

    assert chat(house, a_person(house.store, "Stina Storm")).send_press(show) == (
        "Jag hittar inte det du menar. Det kan ha tagits bort, eller så har du inte del i det."
    )


def test_a_protected_person_is_shown_by_function_on_every_card(house):
    signe = a_person(house.store, "Signe Sköld", title="bibliotekarie", protected=True)
    a_channel(house.store, "Museet", house.eva, signe, main=signe, chief_id=house.karin.id)

    shown = chat(house, house.karin).say("mina kanaler")

    assert "Administratörer: bibliotekarie (huvudansvarig administratör) och Eva Ek" in shown
    assert "Signe" not in shown


def test_what_a_channel_waits_for_is_among_what_waits_for_me(house):
    with_checklist(house.store, house.set_up())
    perform(house.store, SetMainAdministrator(channel=house.channel.id, person=house.kalle.id), house.eva)

    assert "Simhallen på Facebook: 12 punkter kvar på checklistan." in chat(house, house.kalle).say("vad väntar på mig")
    assert (
        "Eva Ek vill ändra administratörer för Biblioteket på Facebook: Kalle Karlsson blir huvudansvarig administratör."
        " Godkänner du det?"
    ) in chat(house, house.karin).say("vad väntar på mig")
    assert chat(house, house.lena).say("vad väntar på mig") == "Inget väntar."


# ---- The register ------------------------------------------------------------------------------------------------------------


def test_the_register_shows_what_is_to_be_mended_first(house):
    a_channel(house.store, "Simhallen", house.eva, chief_id=house.karin.id, address="www.facebook.com/sim")

    shown = chat(house, house.lena).say("registret").splitlines()

    assert shown[:5] == [
        "Kommunens kanaler",
        "2 kanaler står i registret. 2 har något att ordna.",
        "Att ordna först:",
        (
            "Simhallen på Facebook: igång, fanns före boten. Att ordna: för få administratörer, ingen huvudansvarig"
            " administratör, inloggningsuppgifterna är inte anmälda och åtkomsten är inte prövad (Visa)"
        ),
        (
            "Biblioteket på Facebook: igång, fanns före boten. Att ordna: inloggningsuppgifterna är inte anmälda och"
            " åtkomsten är inte prövad (Visa)"
        ),
    ]


def test_the_register_is_for_those_who_keep_it(house):
    for person in (house.eva, house.karin):
        assert (
            chat(house, person)
            .say("registret")
            .startswith("Hela registret visar jag för kommunikationschefen och den systemansvariga.")
        )
    assert chat(house, a_person(house.store, "Tomas Gran", "steward")).say("registret").startswith("Kommunens kanaler")


def test_a_long_register_is_shown_a_page_at_a_time_and_searched_by_name(house):
    for number in range(20):
        a_channel(house.store, f"Förskolan {number:02d}", house.eva, house.kalle, chief_id=house.karin.id)
    talk = chat(house, house.lena)
    talk.say("alla kanaler")

    page = talk.press("Visa fler").splitlines()
    assert page[0] == "Kanal 11–20 av 21:"
    assert len(page) == 12
    assert talk.say("biblioteket").startswith("Biblioteket på Facebook\nLäge:")
    assert talk.say("förskolan").startswith("20 kanaler stämmer med det:")
    assert talk.say("badhuset") == "Jag hittar ingen kanal som heter ”badhuset”."


def with_very_many(house):
    def grow(unit):
        for number in range(register_facts.MANY):
            channels.insert(
                unit, name=f"Skolan {number:03d}", medium="Facebook", status=ChannelStatus.ACTIVE,
                origin=Origin.BEFORE_THE_BOT, address=f"facebook.com/{number}", chief_id=house.karin.id,
                credentials_kept="none",
            )  # fmt: skip

    house.store.run_now("sater", grow)


def test_of_very_many_channels_only_those_that_may_be_meant_are_read(house):
    with_very_many(house)

    def seen_with(need, text="", me=house.lena):
        def unit(unit):
            state, event = State(dialog="any", version=1, step="start"), Started(text=text)
            facts = reading.read(unit, frozenset({need}), me=me, language="sv", state=state, event=event)
            if need is Need.REGISTER:
                page = facts.register.rest
                return len(page.channels) if page else 0, facts.register.count
            return [channel.name for channel in facts.all_channels], facts.how_many_channels

        return house.store.run_now("sater", unit)

    assert seen_with(Need.REGISTER) == (10, 201)
    assert seen_with(Need.REGISTER, me=house.eva) == (0, 0)
    assert seen_with(Need.ALL_CHANNELS, "stäng kontot") == ([], 201)
    assert seen_with(Need.ALL_CHANNELS, "stäng bibliotekets sida") == (["Biblioteket"], 201)


def test_of_very_many_channels_the_first_are_shown_and_the_rest_when_asked_for(house):
    with_very_many(house)
    talk = chat(house, house.lena)

    first = talk.say("registret").splitlines()
    assert first[:3] == [
        "Kommunens kanaler",
        "201 kanaler står i registret. De första, i bokstavsordning:",
        (
            "Biblioteket på Facebook: igång, fanns före boten. Att ordna: inloggningsuppgifterna är inte anmälda och"
            " åtkomsten är inte prövad (Visa)"
        ),
    ]
    assert first[-1] == "(Visa det som ska ordnas) (Visa fler) (Lägg till en befintlig kanal)"
    assert talk.press("Visa fler").splitlines()[0] == "Kanal 11–20 av 201:"
    assert talk.say("mer").splitlines()[0] == "Kanal 21–30 av 201:"
    assert talk.say("biblioteket").startswith("Biblioteket på Facebook\nLäge:")
    talk.say("registret")
    lacking = talk.press("Visa det som ska ordnas").splitlines()
    assert lacking[0] == "Kanal 1–10 av 201:"
    assert "för få administratörer" in lacking[1]


# ---- A channel that was there before ---------------------------------------------------------------------------------------


def adding(house, *lines):
    talk = chat(house, house.eva)
    talk.say("lägg till en befintlig kanal")
    for line in lines:
        talk.say(line)
    return talk


LINES = (
    "insta",
    "Ungdomsgården",
    "hoppa över",
    "kultur",
    "instagram.com/ungdom",
    "jag (huvudansvarig)",
    "Karin Strand",
)


def test_an_existing_channel_is_added_question_by_question(house):
    talk = adding(house, *LINES, "hoppa över")

    assert talk.text().splitlines() == [
        "Så här lägger jag till kanalen:",
        "Socialt medium: Instagram (Ändra)",
        "Kanalens namn: Ungdomsgården (Ändra)",
        "Verksamhet: saknas (Ändra)",
        "Sektor: Sektor kultur (Ändra)",
        "Adress: instagram.com/ungdom (Ändra)",
        "Administratörer: Eva Ek (huvudansvarig administratör) (Ändra)",
        "Sektorchef: Karin Strand (Ändra)",
        "Kontaktperson: saknas (Ändra)",
        "(Lägg till kanalen)",
    ]
    done = talk.press("Lägg till kanalen")
    assert done.startswith("Ungdomsgården på Instagram står nu i registret som en kanal som fanns före boten.")
    assert "Brist: bara en administratör, och det ska vara minst 2 (§ 5.1)" in done


def test_an_answer_is_changed_and_everything_else_stays(house):
    talk = adding(house, *LINES, "hoppa över")
    talk.press("Ändra", "Adress")

    shown = talk.say("instagram.com/ungdomsgarden")

    assert "Då skriver jag instagram.com/ungdomsgarden." in shown
    assert "Kanalens namn: Ungdomsgården (Ändra)" in shown


def test_what_cannot_be_read_is_asked_for_again_and_a_question_is_never_stored(house):
    talk = adding(house, *LINES[:4])

    assert talk.say("vår sida") == (
        "Det där ser inte ut som en webbadress. Skriv den ungefär så här: www.facebook.com/namnet"
    )
    assert "Fråga 5 av 8. Vilken är adressen?" in talk.say("vad är en adress?")
    assert "Fråga 6 av 8." in talk.say("instagram.com/ungdom")


def test_the_same_is_filled_in_as_a_form_and_what_is_wrong_stays_in_it(house):
    talk = adding(house)
    talk.press("Fyll i som formulär")
    department = str(house.karin.department_id)

    talk.fill(medium="Instagram", name="Ungdomsgården", address="vår sida", administrators="Eva Ek eva.ek@sater.se",
              department_id=department)  # fmt: skip
    assert list(talk.form().problems) == ["address"]
    assert talk.form().values["name"] == "Ungdomsgården"

    assert "Adress: instagram.com/ungdom (Ändra)" in talk.fill(address="instagram.com/ungdom")
    assert talk.say("skicka").startswith("Ungdomsgården på Instagram står nu i registret")


def test_a_channel_that_is_there_already_is_said_and_nothing_is_lost(house):
    talk = adding(house, "fb", "Biblioteket", "hoppa över", "hoppa över", "facebook.com/bib2", "jag", "hoppa över",
                  "hoppa över")  # fmt: skip

    assert talk.press("Lägg till kanalen") == "Kanalen finns redan i registret: Biblioteket på Facebook."
    assert "Kanalens namn: Biblioteket (Ändra)" in talk.say("sammanfatta")


def test_somebody_who_does_not_run_it_cannot_add_it(house):
    talk = chat(house, a_person(house.store, "Stina Storm"))
    for line in ("lägg till kanal", *LINES[:5], "Eva Ek", "hoppa över", "hoppa över"):
        talk.say(line)

    assert talk.press("Lägg till kanalen") == "Det är kommunikationschefen som svarar här, så det kan inte du göra."


def test_breaking_off_adds_nothing(house):
    talk = adding(house, *LINES[:3])

    assert talk.say("avbryt") == "Då stannar vi här. Kanalen är inte tillagd."
    assert seen(house.store, house.channel) == house.channel
