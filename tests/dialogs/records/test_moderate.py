"""Removing something, in talk: what must never be kept, who is let do what, and where a broken-off conversation goes on."""

from __future__ import annotations

import pytest

from bot.pages import printing
from dialogs import papers, reading
from dialogs.facts import Facts, Need
from dialogs.records import diary_papers
from dialogs.turn import Started, State
from dialogs.words import press
from register.people import people
from register.records import removals
from register.records.record_wishes import NoteCopy, NoteRemoval, NoteRemoved
from register.storage.store import Unit
from tests.builders import Chat, Library, a_channel, a_person, perform
from tests.stagings import scripts

SECRET = "Zebraskogen"
"""A word that stands in every text below that is not to be kept."""


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def eva(house):
    return Chat(house.store, house.eva, reader=scripts.the_reader())


def stored(folder) -> bytes:
    """Everything that is in the database, its log of writes too."""
    return b"".join(file.read_bytes() for file in folder.glob("kanalvakt.db*"))


def test_nothing_of_what_was_removed_is_kept_however_it_is_written(tmp_path, house, eva):
    eva.say("en kommentar med sekretess ligger ute")
    eva.say("ja")
    eva.say(f"Där står att Anna i {SECRET} har diabetes")
    eva.say(f"mappen {SECRET}")
    eva.press("Hos registratorn")
    eva.say(f"raderat {SECRET}")
    eva.say(f"ja, alla i {SECRET} såg det")
    eva.say(f"vi tog bort en kommentar om {SECRET} av misstag")

    assert "borttagning 1" in eva.text().lower()
    assert SECRET.encode() not in stored(tmp_path)


def test_a_pasted_threat_is_kept_neither_as_a_place_nor_as_a_ground(tmp_path, house, eva):
    eva.say(f"någon hotar oss, hen skrev att {SECRET} ska brinna")
    eva.say("ja")
    eva.say(f"{SECRET} ska brinna")

    assert eva.text().startswith("Det där kan jag inte läsa som en plats")
    assert SECRET.encode() not in stored(tmp_path)


def test_a_threat_is_met_with_112_before_anything_else(eva):
    assert eva.say("nån hotar oss i kommentarerna").startswith("Är någon i fara just nu? Ring 112.")


def test_what_is_gone_already_is_written_down_and_never_said_to_stand(house, eva):
    eva.say("det står rasistiska grejer under vårt inlägg")

    assert eva.say("jag har redan tagit bort det").startswith("Då skriver vi ned det i efterhand.")
    assert eva.say("nej, ingen skärmdump").startswith("Då noterar jag att ingen kopia hann sparas.")
    assert "borttagning 1 är registrerad (raderat" in eva.say("tog bort den")


def test_a_removal_told_afterwards_is_begun_as_one(eva):
    said = eva.say("jag tog bort en kommentar i tisdags utan att spara den")

    assert said.startswith("Då skriver vi ned det i efterhand.")
    assert "Varför ska det bort från Biblioteket på Facebook?" in said


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("det är mer än kritik", "Noterat som borttagning 1."),
        ("nej det är inte bara kritik", "Noterat som borttagning 1."),
        ("låt det stå", "Då står det kvar."),
        ("nej", "Då står det kvar."),
        ("nej, ingen skärmdump", "Kritik är inte skäl för borttagning"),
    ],
)
def test_what_only_a_no_or_criticism_lets_stand(eva, text, begins):
    eva.say("det står rasistiska grejer under vårt inlägg")
    eva.say("ja")

    assert eva.say(text).startswith(begins)


def test_what_is_begun_is_gone_on_with_the_next_day(house, eva):
    eva.say("ta bort en kommentar")
    eva.say("personangrepp")
    house.clock.later(days=1)

    assert "påbörjad borttagning" in eva.say("ta bort inlägg")
    assert eva.press("Fortsätt").startswith("Steg 1 av 3")


def test_one_who_names_somebody_elses_channel_means_that_one(house, eva):
    nils = a_person(house.store, "Nils Falk")
    a_channel(house.store, "Museet", nils, main=nils)

    eva.say("ta bort en hatisk kommentar på museets sida")

    assert "Museet på Facebook" in eva.text()


def test_the_same_press_twice_is_answered_and_done_once(house, eva):
    eva.say("ta bort en kommentar")
    eva.say("personangrepp")
    eva.say("mappen Borttaget")
    hide = eva.button("Dolt")
    eva.send_press(hide)

    assert eva.send_press(hide).startswith("Du dolde inlägget i dag kl. 09.00, så borttagning 1 är redan klar.")


def test_a_ground_chosen_on_an_old_card_does_nothing(house, eva):
    eva.say("ta bort en kommentar")
    old = eva.button("Välj", "3")
    eva.say("avbryt")

    assert eva.send_press(old) == "Det där kortet hör till en fråga vi redan har gått förbi."
    assert house.store.run_now("sater", removals.every) == ()


def test_a_stranger_sees_no_record_of_a_removal(house):
    removal = a_removal(house)
    sara = Chat(house.store, a_person(house.store, "Sara Lind"))

    seen = sara.send_press(press("document.see", removal=removal, channel=house.channel.id))

    assert seen == "Underlaget visar jag för administratörerna och för registratorn."


def test_it_is_entered_in_the_diary_in_words_too(house):
    a_removal(house)
    birgitta = Chat(house.store, a_person(house.store, "Birgitta Lov", "registrator"))

    said = birgitta.say("diariefört borttagning 1: KS 2026/12")

    assert (
        said
        == "Biblioteket på Facebook, borttaget inlägg (borttagning 1). Du diarieförde det i dag kl. 09.00: dnr KS 2026/12."
    )
    assert birgitta.say("diariefört borttagning 7: KS 2026/13") == (
        "Jag hittar ingen borttagning 7, eller inte någon som du kan se."
    )


def test_the_record_is_a_file_and_a_page_that_say_the_same(house):
    paper = the_paper(house, a_removal(house))

    written, page = papers.markdown(paper), printing.html(paper)
    for told in ("Borttagning 1: Biblioteket på Facebook", "2 mars 2026 kl. 09.00", "huvudansvarig administratör",
                 "mappen Borttaget", "Personangrepp eller kränkningar."):  # fmt: skip
        assert told in written
        assert told in page
    assert "Eva" not in written
    assert '<html lang="sv">' in page


def a_removal(house: Library) -> int:
    id = perform(house.store, NoteRemoval(channel=house.channel.id, ground="personal_attack"), house.eva).id
    perform(house.store, NoteCopy(removal=id, place="mappen Borttaget"), house.eva)
    perform(house.store, NoteRemoved(removal=id, how="hidden"), house.eva)
    return id


def the_paper(house: Library, removal: int) -> papers.Paper:
    def facts(unit: Unit) -> Facts:
        return reading.read(
            unit, frozenset({Need.CHANNEL, Need.RECORDS}), me=people.view(unit, house.eva.id), language="sv",
            state=State(dialog="document", version=1, step="start"), event=Started(args={"removal": removal}),
        )  # fmt: skip

    read = house.store.run_now("sater", facts)
    assert read.records.document is not None
    paper = diary_papers.of(read, read.records.document)
    assert paper is not None
    return paper
