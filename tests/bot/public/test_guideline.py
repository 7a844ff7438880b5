"""The guideline as a page: what an answer's last line leads to."""

from __future__ import annotations

import html

import pytest

from bot.public.guideline import linked
from register.storage.store import Store
from tests.builders import a_person, all_packs
from tests.dialogs.guideline.asking import Asking

HERE = "https://kanalvakt.example.se"


@pytest.mark.parametrize("org", ["sater", "gullspang"])
async def test_every_word_of_the_guideline_stands_on_its_page_and_every_section_can_be_linked_to(visitor, store, org):
    page = await (await visitor.get(f"/public/{org}/guideline")).text()
    sections = store.packs[org].guideline.sections
    shown = html.unescape(page)

    assert [section.id for section in sections if f'<h2 id="{section.id}">' not in page] == []
    assert [passage.text for section in sections for passage in section.passages if passage.text not in shown] == []


async def test_what_is_not_a_municipality_here_has_no_page_and_what_is_known_is_not_sent_again(visitor):
    missing = await visitor.get("/public/mora/guideline")
    first = await visitor.get("/public/sater/guideline")
    again = await visitor.get("/public/sater/guideline", headers={"If-None-Match": first.headers["ETag"]})

    assert (missing.status, await missing.text()) == (404, "Den riktlinjen finns inte här.")
    assert (again.status, await again.read()) == (304, b"")


def test_an_answer_leads_to_its_own_section_of_the_page(store):
    there = Store(str(store.engine.url), linked(all_packs(), HERE), store.clock)

    said = Asking(there, a_person(there, "Eva Ek")).say("Hur snabbt måste vi svara?").splitlines()
    there.close()

    assert said[-2] == f"Hela texten: {HERE}/public/sater/guideline#6"


def test_an_address_of_the_municipalitys_own_stands_and_without_one_of_ours_nothing_is_linked():
    packs = all_packs()
    sater = packs["sater"]
    own = sater.model_copy(update={"links": sater.links.model_copy(update={"guideline": "https://www.sater.se/r"})})

    assert linked({"sater": own}, HERE)["sater"].links.guideline == "https://www.sater.se/r"
    assert linked(packs, "") is packs
