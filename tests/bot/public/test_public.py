"""The public list: what anybody may see of a municipality's channels, and nothing more."""

from __future__ import annotations

import csv
import io
import json

import pytest

from policy_text.pack import Pack
from register.channels import public_list
from register.channels.channels import ChannelStatus
from tests.builders import a_channel, a_person


@pytest.fixture
def library(store):
    eva = a_person(store, "Eva Ek", department="Sektor kultur")
    return a_channel(
        store, "Biblioteket", eva, main=eva, address="www.facebook.com/bib", department_id=eva.department_id,
        unit="Biblioteket", purpose="Läslust", contact="Eva Ek, eva.ek@sater.se", credentials_kept="valvet",
    )  # fmt: skip


def publishing(pack: Pack, *fields: str) -> Pack:
    return pack.model_copy(update={"public_list": pack.public_list.model_copy(update={"fields": fields})})


async def text(visitor, path):
    answer = await visitor.get(path)
    assert answer.status == 200
    return await answer.text()


async def test_the_list_is_a_page_json_and_csv_of_the_same_channels(visitor, library):
    page = await text(visitor, "/public/sater")
    found = json.loads(await text(visitor, "/public/sater.json"))
    raw = await (await visitor.get("/public/sater.csv")).read()

    assert "<h1>Säters kommun på sociala medier</h1>" in page
    assert '<a href="https://www.facebook.com/bib" rel="noopener">https://www.facebook.com/bib</a>' in page
    assert found == {
        "organisation": "Säters kommun",
        "updated": "2026-03-02",
        "channels": [
            {
                "name": "Biblioteket",
                "medium": "Facebook",
                "address": "https://www.facebook.com/bib",
                "unit": "Biblioteket, Sektor kultur",
                "state": "active",
            }
        ],
    }
    assert raw.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")) == [
        ["Kanal", "Socialt medium", "Adress", "Verksamhet", "Läge"],
        ["Biblioteket", "Facebook", "https://www.facebook.com/bib", "Biblioteket, Sektor kultur", ""],
    ]


async def test_a_channel_that_is_being_closed_is_said_to_be_until_it_is_taken_from_the_list(visitor, store, library):
    a_channel(store, "Museet", status=ChannelStatus.CLOSING, address="www.facebook.com/museet")

    page = await text(visitor, "/public/sater")
    found = json.loads(await text(visitor, "/public/sater.json"))
    raw = await (await visitor.get("/public/sater.csv")).read()

    assert '<th scope="row" role="rowheader">Museet <span class="state">(avslutas)</span></th>' in page
    assert '<th scope="row" role="rowheader">Biblioteket</th>' in page
    assert [channel["state"] for channel in found["channels"]] == ["active", "closing"]
    assert [row[-1] for row in csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")] == [
        "Läge",
        "",
        "avslutas",
    ]


async def test_nothing_is_published_but_what_the_pack_says(visitor, library):
    for path in ("/public/sater", "/public/sater.json", "/public/sater.csv"):
        shown = await text(visitor, path)

        assert [secret for secret in ("Eva", "eva.ek", "valvet", "Läslust") if secret in shown] == []


async def test_only_channels_that_run_are_published(visitor, store, library):
    a_channel(store, "Simhallen", status=ChannelStatus.SETTING_UP, address="www.facebook.com/sim")
    a_channel(store, "Museet", status=ChannelStatus.CLOSED, address="www.facebook.com/museet")

    found = json.loads(await text(visitor, "/public/sater.json"))

    assert [channel["name"] for channel in found["channels"]] == ["Biblioteket"]


async def test_each_municipality_shows_its_own_channels_only(visitor, library):
    found = json.loads(await text(visitor, "/public/gullspang.json"))

    assert found == {"organisation": "Gullspångs kommun", "updated": None, "channels": []}
    assert "Inga kanaler är publicerade just nu." in await text(visitor, "/public/gullspang")


@pytest.mark.parametrize(
    "path", ["/public/mora", "/public/mora.json", "/public/SATER", "/public/sater.xml", "/public/"]
)
async def test_a_list_that_does_not_exist_is_not_found(visitor, path):
    assert (await visitor.get(path)).status == 404


async def test_what_is_written_in_the_register_cannot_become_markup_or_a_formula(visitor, store):
    a_channel(store, "<script>alert(1)</script>", address="www.facebook.com/x")
    a_channel(store, "=HYPERLINK(1)", address="www.facebook.com/y")

    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in await text(visitor, "/public/sater")
    assert "'=HYPERLINK(1)" in await text(visitor, "/public/sater.csv")


async def test_the_page_says_what_it_is_to_those_who_cannot_see_it(visitor, library):
    page = await text(visitor, "/public/sater")

    assert '<html lang="sv">' in page
    assert '<caption id="caption">Kanaler som Säters kommun ansvarar för</caption>' in page
    assert '<th scope="col" role="columnheader">Kanal</th>' in page
    assert '<th scope="row" role="rowheader">Biblioteket</th>' in page
    assert '<a class="skip" href="#list">Till förteckningen</a>' in page


async def test_a_browser_is_told_to_run_nothing(visitor, library):
    answer = await visitor.get("/public/sater")

    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'self'")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_flood_of_readers_reads_the_register_once(visitor, store, library):
    await text(visitor, "/public/sater.json")
    a_channel(store, "Museet", address="www.facebook.com/museet")

    found = json.loads(await text(visitor, "/public/sater.json"))

    assert len(found["channels"]) == 1


async def test_the_service_says_that_it_is_well_and_when_it_is_not(visitor, store):
    assert await (await visitor.get("/healthz")).json() == {"status": "ok"}

    store.close()
    unwell = await visitor.get("/healthz")

    assert (unwell.status, await unwell.json()) == (503, {"status": "unwell"})


async def test_the_service_is_unwell_while_the_database_takes_nothing_and_well_when_it_does_again(visitor, store):
    store.claim(lambda connection: connection.exec_driver_sql("PRAGMA query_only = ON")).result()
    unwell, again = await visitor.get("/healthz"), await visitor.get("/healthz")

    assert (unwell.status, await unwell.json()) == (503, {"status": "unwell", "database": "read_only"})
    assert (again.status, await again.json()) == (200, {"status": "ok"})


async def test_nothing_can_be_posted(visitor, library):
    assert (await visitor.post("/public/sater", data="x")).status == 405


def test_a_published_contact_with_a_protected_identity_is_shown_by_function(store, library):
    a_person(store, "Signe Sköld", title="bibliotekarie", protected=True, email="signe@sater.se")
    a_channel(store, "Museet", contact="Signe Sköld (signe@sater.se)")
    store.packs = {**store.packs, "sater": publishing(store.packs["sater"], "name", "contact")}

    entries = store.run_now("sater", public_list.entries)

    assert [dict(entry.values) for entry in entries] == [
        {"name": "Biblioteket", "contact": "Eva Ek, eva.ek@sater.se", "state": "active"},
        {"name": "Museet", "contact": "bibliotekarie", "state": "active"},
    ]
