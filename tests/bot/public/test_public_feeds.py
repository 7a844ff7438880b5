"""The feeds of the public list: what is new, changed and gone, for a website to follow without asking for all each time."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.public.door import PublicDoor
from register.channels import public_list, website
from register.channels.channels import ChannelStatus
from register.people import people
from register.records.record_wishes import DecideClosing, TickClosing, UndoClosing
from register.wishes import SetChannelAddress
from tests.builders import Library, a_channel, a_person, perform

ATOM = "{http://www.w3.org/2005/Atom}"
PATHS = (
    "/public/sater",
    "/public/sater.json",
    "/public/sater.csv",
    "/public/sater/feed.atom",
    "/public/sater/feed.json",
)


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    made.store.run_now("sater", website.follow)
    made.clock.later(hours=1)
    perform(made.store, SetChannelAddress(channel=made.channel.id, address="www.facebook.com/nytt"), made.eva)
    yield made
    made.store.close()


@pytest.fixture
async def visitor(house):
    app = web.Application()
    app.router.add_routes(PublicDoor(lambda: house.store, house.store.packs, kept=0).routes())
    async with TestClient(TestServer(app)) as client:
        yield client


async def text(visitor, path):
    answer = await visitor.get(path)
    assert answer.status == 200
    return await answer.text()


async def test_the_feeds_tell_the_same_changes_the_newest_first(visitor):
    atom = ET.fromstring(await text(visitor, "/public/sater/feed.atom"))
    feed = json.loads(await text(visitor, "/public/sater/feed.json"))

    assert [entry.findtext(f"{ATOM}title") for entry in atom.iter(f"{ATOM}entry")] == [
        "Ändrad kanal: Biblioteket på Facebook",
        "Ny kanal: Biblioteket på Facebook",
    ]
    assert [entry.findtext(f"{ATOM}id") for entry in atom.iter(f"{ATOM}entry")] == [
        "tag:www.sater.se,2026:sater/1/2",
        "tag:www.sater.se,2026:sater/1/1",
    ]
    assert atom.findtext(f"{ATOM}updated") == "2026-03-02T09:00:00Z"
    assert [(item["title"], item["tags"], item["url"]) for item in feed["items"]] == [
        ("Ändrad kanal: Biblioteket på Facebook", ["changed"], "https://www.facebook.com/nytt"),
        ("Ny kanal: Biblioteket på Facebook", ["new"], "https://www.facebook.com/biblioteket"),
    ]
    assert (feed["version"], feed["language"]) == ("https://jsonfeed.org/version/1.1", "sv")
    assert feed["items"][0]["_channel"]["changed"] == ["address"]


async def test_a_channel_that_is_closed_is_told_too(visitor, house):
    a_channel(house.store, "Museet", status=ChannelStatus.SETTING_UP)
    house.store.run_now("sater", lambda unit: unit.execute(_closed(house.channel.id)))
    house.store.run_now("sater", website.follow)

    feed = json.loads(await text(visitor, "/public/sater/feed.json"))

    assert feed["items"][0]["title"] == "Avslutad kanal: Biblioteket på Facebook"


def _closed(channel: int):
    from sqlmodel import SQLModel  # noqa: PLC0415  only here

    table = SQLModel.metadata.tables["channel"]
    return table.update().where(table.c.id == channel).values(status="closed")


@pytest.mark.parametrize("path", PATHS)
async def test_whoever_has_the_latest_is_told_so_in_a_few_bytes(visitor, path):
    first = await visitor.get(path)
    tag, moment = first.headers["ETag"], first.headers["Last-Modified"]

    for asked in ({"If-None-Match": tag}, {"If-Modified-Since": moment}):
        again = await visitor.get(path, headers=asked)
        assert (again.status, await again.read()) == (304, b"")
    other = await visitor.get(path, headers={"If-None-Match": '"another"', "If-Modified-Since": moment})
    assert other.status == 200


async def test_what_has_changed_is_sent_anew(visitor, house):
    before = (await visitor.get("/public/sater.json")).headers["ETag"]
    house.clock.later(hours=1)
    perform(house.store, SetChannelAddress(channel=house.channel.id, address="www.facebook.com/igen"), house.eva)

    after = await visitor.get("/public/sater.json", headers={"If-None-Match": before})

    assert after.status == 200
    assert after.headers["Last-Modified"] == "Mon, 02 Mar 2026 10:00:00 GMT"


async def test_the_page_leads_to_its_feeds(visitor):
    page = await text(visitor, "/public/sater")

    assert '<link rel="alternate" type="application/atom+xml" title="Atom" href="/public/sater/feed.atom">' in page
    assert '<a href="/public/sater/feed.json">JSON Feed</a>' in page


def test_somebody_protected_since_is_not_named_in_what_was_published_before(house):
    signe = a_person(house.store, "Signe Sköld", title="bibliotekarie", email="signe@sater.se")
    pack = house.store.packs["sater"]
    fields = pack.public_list.model_copy(update={"fields": ("name", "contact")})
    house.store.packs = {**house.store.packs, "sater": pack.model_copy(update={"public_list": fields})}
    a_channel(house.store, "Museet", contact="Signe Sköld (signe@sater.se)")
    house.store.run_now("sater", website.follow)

    def contacts() -> list[str]:
        rows = house.store.run_now("sater", lambda unit: public_list.changes(unit, 50))
        return [row.values["contact"] for row in rows if row.values["name"] == "Museet"]

    assert contacts() == ["Signe Sköld (signe@sater.se)"]
    house.store.run_now("sater", lambda unit: people.change(unit, signe.id, protected=True))

    assert contacts() == ["bibliotekarie"]


async def test_a_name_with_markup_or_a_control_character_breaks_no_feed(visitor, house):
    a_channel(house.store, "<b>Museet</b>\x0b & co", address="www.facebook.com/m")
    house.store.run_now("sater", website.follow)

    atom = ET.fromstring(await text(visitor, "/public/sater/feed.atom"))

    assert next(atom.iter(f"{ATOM}entry")).findtext(f"{ATOM}title") == "Ny kanal: <b>Museet</b> & co på Facebook"


async def test_a_municipality_without_changes_has_an_empty_feed(visitor):
    feed = json.loads(await text(visitor, "/public/gullspang/feed.json"))

    assert feed["items"] == []
    assert "<entry" not in await text(visitor, "/public/gullspang/feed.atom")
    assert (await visitor.get("/public/mora/feed.atom")).status == 404


async def test_the_feeds_tell_that_a_channel_is_closing_that_it_is_kept_and_that_it_is_gone(visitor, house):
    decide = DecideClosing(channel=house.channel.id, why="Verksamheten har upphört.")
    perform(house.store, decide, house.karin)
    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)
    perform(house.store, decide, house.karin)
    row = next(one.id for one in house.now().checklist if one.list == "closing" and one.key == "public_list")
    perform(house.store, TickClosing(row=row), house.lena)

    feed = json.loads(await text(visitor, "/public/sater/feed.json"))

    assert [item["title"] for item in feed["items"]][:4] == [
        "Avslutad kanal: Biblioteket på Facebook",
        "Kanalen avslutas: Biblioteket på Facebook",
        "Kanalen finns kvar: Biblioteket på Facebook",
        "Kanalen avslutas: Biblioteket på Facebook",
    ]
    assert feed["items"][1]["_channel"]["values"]["state"] == "closing"


@pytest.mark.parametrize("path", ["/public/sater/feed.atom", "/public/sater/feed.json"])
async def test_a_host_that_cannot_be_one_is_no_fault_of_ours(visitor, path):
    answer = await visitor.get(path, headers={"Host": "example.org:99999"})

    assert answer.status == 400


async def test_a_feed_calls_itself_by_our_own_address_whatever_it_was_asked_for_as(house):
    app = web.Application()
    door = PublicDoor(lambda: house.store, house.store.packs, kept=0, address="https://bot.sater.se")
    app.router.add_routes(door.routes())
    async with TestClient(TestServer(app)) as client:
        answer = await client.get("/public/sater/feed.json", headers={"Host": "example.org"})
        feed = json.loads(await answer.text())

    assert feed["feed_url"] == "https://bot.sater.se/public/sater/feed.json"
