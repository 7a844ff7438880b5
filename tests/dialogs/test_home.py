"""App Home: each opens it to their own work, most urgent first, then what is theirs, then what can be begun."""

from __future__ import annotations

import pytest

from dialogs.turn import HomeOpened
from policy_text.pack import Outcome
from register.people import people
from register.people.people import PersonView
from tests.builders import a_channel, a_draft
from tests.casts import Gullspang, Municipality, Sater

STARTS = "(Ansök om en kanal) (Mina kanaler) (Vad väntar på mig?)"
NOTHING = f"Inget väntar.\n{STARTS}"
MUSEUM = f"Dina kanaler\n• Museet på Facebook – igång\n{STARTS}"
OWN_WORK = f"""Dina ansökningar
Ärende 2: Biblioteket på Facebook. Behandlas sedan i dag.
(Visa) (Dra tillbaka)
Utkast, ärende 1: Slottet på Instagram. Senast ändrat i dag.
(Fortsätt)
{MUSEUM}"""
DIARY = f"""En sak väntar på dig
En handling till diariet: väntar sedan i dag kl. 09.00 (Visa)
{STARTS}"""


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = Gullspang(tmp_path)
    yield made
    made.store.close()


def home(house: Municipality, who: PersonView) -> str:
    """App Home as it is drawn when this person opens it."""
    chat = house.chat(who)
    return chat.deliver(chat.inbound(HomeOpened()))


def begin(house: Municipality, me: PersonView, other: PersonView, chief: PersonView) -> None:
    """A channel that two run, and a draft of one of them."""
    a_channel(
        house.store, "Museet", me, other, main=me, chief_id=chief.id, org=house.org,
        department_id=chief.department_id, address="www.facebook.com/museet",
    )  # fmt: skip
    a_draft(house.store, me, {"medium": "instagram", "unit": "Slottet"}, house.org)


def test_in_sater_each_role_opens_it_to_what_waits_for_it(sater):
    begin(sater, sater.sara, sater.kalle, sater.eva)
    case = sater.sent()

    assert home(sater, sater.sara) == f"Inget väntar.\n{OWN_WORK}"
    assert home(sater, sater.kalle) == (
        "En sak väntar på dig\n"
        "Sara Lind vill ha med dig som administratör för Biblioteket på Facebook (ärende 2). Tar du det uppdraget?\n"
        "Två administratörer, 4 timmar i veckan, plan finns, konsekvensanalys gjord och kommunikationsenheten kan "
        "publicera.\n(Läs hela) (Jag tar uppdraget) (Jag kan inte)\n" + MUSEUM
    )
    assert home(sater, sater.birgitta) == DIARY
    assert {home(sater, one) for one in (sater.karin, sater.anders, sater.ulf)} == {NOTHING}

    sater.settle(sater.kalle, case, "accept", Outcome.ACCEPT)
    assert home(sater, sater.kalle) == f"Inget väntar.\n{MUSEUM}"
    assert "Ger du administratörerna uppdraget och tiden som behövs" in home(sater, sater.eva)

    sater.settle(sater.eva, case, "assign", Outcome.ASSIGN)
    assert home(sater, sater.eva) == f"Inget väntar.\n{MUSEUM}"
    assert home(sater, sater.karin) == (
        "En sak väntar på dig\nNy ansökan: Biblioteket på Facebook (ärende 2), från Sara Lind.\n"
        "Två administratörer, 4 timmar i veckan, plan finns, konsekvensanalys gjord och kommunikationsenheten kan "
        f"publicera.\n(Läs hela) (Tillstyrk) (Begär komplettering) (Avstyrk)\n{STARTS}"
    )

    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)
    assert home(sater, sater.anders) == (
        "En sak väntar på dig\nBiblioteket på Facebook (ärende 2) är klart för beslut i kommunledningsgruppen.\n"
        "Två administratörer, 4 timmar i veckan, plan finns, konsekvensanalys gjord och kommunikationsenheten kan "
        f"publicera.\n(Läs hela) (Registrera bifall) (Bifall med villkor) (Registrera avslag)\n{STARTS}"
    )


def test_in_gullspang_each_role_opens_it_to_what_waits_for_it(gullspang):
    begin(gullspang, gullspang.jenny, gullspang.emma, gullspang.anneli)
    case = gullspang.sent()
    registrar = gullspang.person("Rut Reg", "registrator")
    to_sign = (
        "En sak väntar på dig\n"
        "Aktivitetsplanen för Biblioteket på Facebook (ärende 2, version 1) väntar på din underskrift.\n"
        "Två administratörer och 4 timmar i veckan.\n"
        "(Läs hela) (Skriv under) (Undertecknad på papper, originalet finns …) (Jag kan inte)\n"
    )

    assert home(gullspang, gullspang.jenny) == to_sign + OWN_WORK
    assert home(gullspang, gullspang.emma) == to_sign + MUSEUM
    assert home(gullspang, gullspang.anneli) == f"Inget väntar.\n{MUSEUM}"
    assert home(gullspang, registrar) == DIARY
    assert home(gullspang, gullspang.camilla) == (
        "En sak väntar på dig\n"
        "Jenny Ask planerar Biblioteket på Facebook (ärende 2). Vill du prata om det först? "
        "Planen går vidare under tiden.\n"
        f"Två administratörer och 4 timmar i veckan.\n(Läs hela) (Jag känner till det) (Vi behöver prata)\n{STARTS}"
    )

    gullspang.sign(case, gullspang.jenny, gullspang.emma)
    assert home(gullspang, gullspang.jenny) == f"Inget väntar.\n{OWN_WORK}"
    assert home(gullspang, gullspang.anneli) == to_sign.replace("(Jag kan inte)", "(Mer)") + MUSEUM


def test_whoever_has_no_role_and_whoever_looks_after_the_register_have_nothing_waiting(sater):
    assert home(sater, sater.person("Nils Ny")) == NOTHING
    assert home(sater, sater.person("Stina Storm", "steward")) == NOTHING


def test_it_is_drawn_in_ones_own_language(sater):
    begin(sater, sater.sara, sater.kalle, sater.eva)
    sater.store.run_now("sater", lambda unit: people.speaks(unit, sater.kalle.id, "en"))

    assert home(sater, sater.kalle) == (
        "Nothing is waiting.\nYour channels\n• Museet on Facebook – running\n"
        "(Apply for a channel) (My channels) (What waits for me?)"
    )


def test_its_buttons_do_what_they_say(sater):
    begin(sater, sater.sara, sater.kalle, sater.eva)
    case = sater.sent()
    home(sater, sater.kalle)
    sater.chat(sater.kalle).press("Jag tar uppdraget")

    assert sater.waiting_for(sater.kalle) == ()
    assert sater.waiting_for(sater.eva)[0][0].id == case.id
