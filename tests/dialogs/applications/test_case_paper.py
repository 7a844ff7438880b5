"""A case as a public record: all of it, with what must be examined marked, and nobody protected named in a chat."""

from __future__ import annotations

import pytest

from dialogs import papers
from dialogs.applications import case_paper
from dialogs.papers import Why
from dialogs.texts import exists
from dialogs.words import press
from policy_text.pack import Outcome
from register import journal
from register.applications import applications, case_file
from register.errors import NotPossibleNow
from register.people import people
from register.records import records_out
from tests.builders import a_draft
from tests.casts import Gullspang, Sater

ABOUT_SARA = "Sara Lind har gått kursen, nå henne på sara.lind@sater.se."


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


def made_of(house, case, *, veil=False):
    def work(unit):
        return case_paper.paper(unit.pack, case_file.of(unit, applications.load(unit, case.id)), unit.now, veil=veil)

    return house.store.run_now(house.org, work)


def protect(house, who) -> None:
    house.store.run_now(house.org, lambda unit: people.change(unit, who.id, protected=True, title="bibliotekarie"))


def test_everything_of_a_case_is_in_it(sater):
    case = sater.to_prepare()
    sater.settle(sater.karin, case, "prepare", Outcome.RETURN, comment="Vem modererar?")
    written = papers.plain(made_of(sater, case))

    assert "ANSÖKAN, VERSION 1" in written
    assert "Verksamhetsmål: ⟦fritext: Nå barnfamiljer med bokcirklar och lov.⟧" in written
    assert (
        "• Beredning. Vem: Karin Ek; Svar: begärde komplettering (gäller inte längre); När: 2 mars 2026 kl. 09.00; "
        in written
    )
    assert "Kommentar: ⟦fritext: Vem modererar?⟧" in written
    assert "• 2 mars 2026 kl. 09.00. Vad: ansökan skickades; Vem: Sara Lind" in written
    assert "Läge: hos sökanden för komplettering" in written


def test_names_e_mails_and_telephones_of_somebody_protected_are_marked_wherever_they_stand(sater):
    case = sater.sent(competence=ABOUT_SARA)
    protect(sater, sater.sara)
    made = made_of(sater, case)
    written = papers.plain(made)

    assert papers.marks(made) == {Why.PROTECTED, Why.FREE}
    assert "Sökande: ⟦skyddad: Sara Lind⟧" in written
    assert (
        "Administratörer: ⟦skyddad: Sara Lind, sara.lind@sater.se⟧ (huvudansvarig administratör); "
        "Kalle Karlsson, kalle.karlsson@sater.se"
    ) in written
    assert "⟦skyddad: Sara Lind⟧ ⟦fritext: har gått kursen, nå henne på⟧ ⟦skyddad: sara.lind@sater.se⟧." in written
    bare = written.replace("⟦skyddad: Sara Lind", "").replace("⟦skyddad: sara.lind@sater.se⟧", "")
    assert "Sara Lind" not in bare


def test_in_a_chat_somebody_protected_is_never_named(sater):
    case = sater.sent(competence=ABOUT_SARA)
    protect(sater, sater.sara)
    written = papers.plain(made_of(sater, case, veil=True))

    assert "sara" not in written.casefold()
    assert "Sökande: ⟦skyddad: bibliotekarie⟧" in written
    assert "Hela handlingen skriver kanalvakt export case 1." in written


def test_a_plan_of_gullspang_is_a_record_too(tmp_path):
    house = Gullspang(tmp_path)
    case = house.sent()
    written = papers.plain(made_of(house, case))
    house.store.close()

    assert "Bevakning och uppdatering: ⟦fritext: Varje vardag⟧" in written
    assert "• Förankring. Vem: informationsansvarig; Svar: väntar på svar; Version: 1" in written


def test_the_registrator_takes_it_out_and_that_is_journalled_each_time(sater):
    case = sater.sent()
    chat = sater.chat(sater.birgitta)

    assert "Ärende 1 som allmän handling" in chat.say("hämta handlingen 1")
    chat.send_press(press("case_export.get", application=case.id))

    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "application", case.id))
    assert [row.by for row in rows if row.what == "case_exported"] == [sater.birgitta.id] * 2
    assert [row.details for row in rows if row.what == "case_exported"] == [{"version": 1}] * 2


def test_nobody_else_takes_it_out(sater):
    case = sater.sent()
    chat = sater.chat(sater.sara)
    said = chat.send_press(press("case_export.get", application=case.id))

    assert said == "Handlingar tas fram av registratorn. Vill du läsa ärendet? Skriv ärende 1."
    rows = sater.store.run_now("sater", lambda unit: journal.of(unit, "application", case.id))
    assert "case_exported" not in [row.what for row in rows]


def test_a_draft_is_no_public_record(sater):
    draft = a_draft(sater.store, sater.sara, {"medium": "facebook"})

    assert sater.chat(sater.birgitta).say("hämta handlingen 1") == "Jag hittar inget ärende 1 som du har del i."
    with pytest.raises(NotPossibleNow):
        sater.store.run_now(
            "sater", lambda unit: records_out.taken_out(unit, applications.load(unit, draft.id), None)
        )  # fmt: skip


@pytest.mark.parametrize("language", ["sv", "en"])
def test_whatever_happens_to_a_case_has_its_words(language):
    happened = (
        "application_sent application_handed_over application_returned application_taken_back application_withdrawn "
        "application_approved application_rejected application_passed_on decision_postponed diary_settled "
        "case_exported eservice_number_changed"
    ).split()  # fmt: skip
    happened += [f"step_{outcome}" for outcome in Outcome]

    assert [w for w in happened if not exists(f"audit-code-{w.replace('_', '-')}", language)] == []
