"""An application is sent by whoever is to be main responsible, or in the e-service of the municipality."""

from __future__ import annotations

import pytest

from dialogs.words import press
from policy_text.pack import Official
from register.applications.applications import Status
from register.errors import NotPossibleNow
from register.storage.store import Store
from register.wishes import NoteEserviceNumber, SubmitApplication, WriteAnswers
from tests.builders import a_draft, all_packs, answers_for, perform
from tests.casts import Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def test_the_one_who_is_to_be_main_responsible_reads_and_sends(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.kalle, sater.sara, chief=sater.eva))
    sara, kalle = sater.chat(sater.sara), sater.chat(sater.kalle)
    sara.send_press(press("apply.send", application=draft.id))
    assert sara.replaced() == (
        "Ansökan ska skickas av den som blir huvudansvarig (§ 10). Jag har bett Kalle Karlsson läsa och skicka den."
    )
    assert sater.post.to(sater.kalle)[-1].splitlines()[0] == (
        "Sara Lind har skrivit en ansökan för Biblioteket på Facebook (ärende 1), där du blir huvudansvarig "
        "administratör. Det är du som skickar den (§ 10). Läs den gärna först."
    )
    assert kalle.say("väntar").splitlines()[0] == "En sak väntar på dig"

    sater.press(sater.kalle, "Skicka")

    assert kalle.replaced() == (
        "Du skickade Biblioteket på Facebook (ärende 1) i dag kl. 09.00.\nNu väntar ärendet på Sara Lind."
    )
    assert sater.now(draft).sender_id == sater.kalle.id


def test_a_change_takes_the_card_back_from_whoever_was_to_send(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.kalle, sater.sara, chief=sater.eva))
    perform(sater.store, SubmitApplication(application=draft.id), sater.sara)
    old = sater.post.button(sater.kalle, "Skicka")

    perform(sater.store, WriteAnswers(application=draft.id, answers={"competence": "Ingen kurs än"}), sater.sara)

    assert sater.post.updates(sater.kalle) == [
        "Ärende 1 behöver inte skickas just nu. Är det något som ändras får du det igen när det är klart."
    ]
    kalle = sater.chat(sater.kalle)
    kalle.send_press(old)
    assert kalle.replaced() == "Ansökan ändras just nu. Du får den igen när den är klar att skicka."
    assert sater.now(draft).status == Status.DRAFT


@pytest.fixture
def with_eservice(sater):
    """Säter as it is once its e-service is the official way in."""
    pack = all_packs()["sater"]
    workflow = pack.workflow.model_copy(update={"official": Official.ESERVICE})
    links = pack.links.model_copy(update={"eservice": "https://e.sater.se/some"})
    changed = pack.model_copy(update={"workflow": workflow, "links": links})
    url = str(sater.store.engine.url)
    sater.store.close()
    sater.store = Store(url, {**all_packs(), "sater": changed}, sater.clock)
    sater.post.store = sater.store
    return sater


def test_with_an_e_service_the_bot_gives_a_page_to_copy_and_counts_it_as_sent_with_its_number(with_eservice):
    town = with_eservice
    draft = a_draft(town.store, town.sara, answers_for(town.sara, town.kalle, chief=town.eva))
    chat = town.chat(town.sara)

    page = chat.send_press(press("apply.send", application=draft.id)).splitlines()

    assert page[0] == (
        "Ansökan ska skickas i e-tjänsten ”Sociala medier i tjänsten” (§ 10). "
        "Här är svaren i samma ordning som där, färdiga att kopiera."
    )
    asked = [page.index(q.text) for q in town.store.packs["sater"].questions]
    assert asked == sorted(asked)
    assert page[asked[0] + 1] == "Facebook"
    assert town.now(draft).status == Status.DRAFT

    chat.press("Jag har skickat den")
    said = chat.fill(number="AB-4711")

    assert said == (
        "Biblioteket på Facebook (ärende 1) är skickat, med nummer AB-4711 i e-tjänsten.\n"
        "Nu väntar ärendet på Kalle Karlsson."
    )
    assert (town.now(draft).status, town.now(draft).eservice_number) == (Status.UNDER_WAY, "AB-4711")


def test_a_wrong_number_is_put_right_by_whoever_sent_it_and_the_case_stays_where_it_is(with_eservice):
    town = with_eservice
    draft = a_draft(town.store, town.sara, answers_for(town.sara, town.kalle, chief=town.eva))
    chat = town.chat(town.sara)
    chat.send_press(press("apply.send", application=draft.id))
    chat.say("AB-4711")

    said = chat.say("fel nummer, det ska vara AB-4712")

    assert said == "Numret i e-tjänsten för ärende 1 är ändrat från AB-4711 till AB-4712. Inget annat är ändrat."
    assert (town.now(draft).status, town.now(draft).version) == (Status.UNDER_WAY, 1)
    assert town.chat(town.kalle).say("numret i e-tjänsten 1: AB-1") == (
        "Det är någon annans ansökan, så det kan bara den som har skrivit eller skickat den göra."
    )
    assert town.now(draft).eservice_number == "AB-4712"


def test_where_the_bot_is_the_way_in_a_number_sends_nothing(sater):
    draft = a_draft(sater.store, sater.sara, answers_for(sater.sara, sater.kalle, chief=sater.eva))

    said = sater.chat(sater.sara).say("numret i e-tjänsten 1: AB-4711")

    assert said == "Här skickas ansökan hos mig och inte i någon e-tjänst, så något nummer behövs inte."
    assert sater.now(draft).status == Status.DRAFT
    with pytest.raises(NotPossibleNow):
        perform(sater.store, NoteEserviceNumber(application=draft.id, number="AB-4711"), sater.sara)


def test_the_e_service_answers_in_english_too(with_eservice):
    town = with_eservice
    draft = a_draft(town.store, town.sara, answers_for(town.sara, town.kalle, chief=town.eva))
    chat = town.chat(town.sara)
    chat.say("in english please")
    chat.send_press(press("apply.send", application=draft.id))

    assert chat.say("where do I find the number?").splitlines()[0] == (
        "The number usually stands in the receipt that the e-service shows or e-mails once the application has been sent there."
    )
    assert chat.say("it has been sent now") == (
        "Which number did the application get in the e-service “Sociala medier i tjänsten”?"
    )
    assert chat.say("I got number AB-4711").splitlines()[0] == (
        "Biblioteket on Facebook (case 1) is sent, with number AB-4711 in the e-service."
    )
