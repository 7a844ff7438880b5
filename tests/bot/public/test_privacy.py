"""What the bot keeps of people, for anybody to read: where the app's links about privacy lead."""

from __future__ import annotations

import html

import pytest

from register.records import gallring


@pytest.mark.parametrize(("org", "name"), [("sater", "Säters kommun"), ("gullspang", "Gullspångs kommun")])
async def test_every_kind_of_record_stands_there_with_how_long_it_is_kept(visitor, store, org, name):
    page = html.unescape(await (await visitor.get(f"/public/{org}/privacy")).text())

    assert f"<h1>Så hanterar boten personuppgifter i {name}</h1>" in page
    assert page.count("<dt>") == page.count("<dd>") == len(gallring.KINDS)
    notes = [row.note for row in store.packs[org].gallring if row.note]
    assert [note for note in notes if note not in page] == []
    assert "vad vet du om mig?" in page


async def test_where_there_is_no_such_municipality_there_is_no_page(visitor):
    missing = await visitor.get("/public/mora/privacy")

    assert (missing.status, await missing.text()) == (404, "Den sidan finns inte här.")
