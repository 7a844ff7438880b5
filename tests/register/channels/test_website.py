"""The website's list follows the register: each change is noted once, told those who keep it, and settled once."""

from __future__ import annotations

import pytest
from sqlmodel import SQLModel

from register import journal
from register.channels import channels, public_changes, website
from register.channels.channels import ChannelStatus, Origin
from register.errors import AlreadySettled, NotAllowed
from register.records.record_wishes import DecideClosing, TickClosing, UndoClosing
from register.wishes import ActivateChannel, SetChannelAddress, SettleWebsite
from tests.builders import Library, a_channel, a_person, as_text, perform, read_out, told, with_checklist


@pytest.fixture
def house(tmp_path):
    made = Library(tmp_path)
    yield made
    made.store.close()


def follow(house) -> None:
    house.store.run_now("sater", website.follow)


def noted(house) -> list[tuple[str, str, tuple[str, ...]]]:
    rows = house.store.run_now("sater", lambda unit: public_changes.latest(unit, 50))
    return [(str(row.kind), row.values["name"], row.fields) for row in reversed(rows)]


def started(house):
    """A channel of an application, that begins to run."""
    channel = house.set_up(address="www.facebook.com/simhallen", origin=Origin.APPLICATION)
    perform(house.store, ActivateChannel(channel=channel.id), house.eva)
    return channel


def test_what_is_new_changed_and_gone_is_noted_once_however_often_one_looks(house):
    follow(house)
    perform(house.store, SetChannelAddress(channel=house.channel.id, address="www.facebook.com/nya"), house.eva)
    follow(house)
    house.store.run_now(
        "sater", lambda unit: channels.change(unit, house.channel.id, status=ChannelStatus.CLOSED)
    )  # fmt: skip
    follow(house)
    follow(house)

    assert noted(house) == [
        ("new", "Biblioteket", ()), ("changed", "Biblioteket", ("address",)), ("closed", "Biblioteket", ()),
    ]  # fmt: skip


def closing(house, key: str, *, done: bool = True) -> None:
    row = next(one for one in house.now().checklist if one.list == "closing" and one.key == key)
    perform(house.store, TickClosing(row=row.id, done=done), house.lena)


def test_a_closing_is_told_with_the_decision_and_it_is_gone_when_whoever_keeps_the_list_has_taken_it_away(house):
    follow(house)
    perform(house.store, DecideClosing(channel=house.channel.id, why="Verksamheten har upphört."), house.karin)
    assert noted(house)[1:] == [("changed", "Biblioteket", ("state",))]
    assert told(house.store, house.lena) == ["closing-decided", "website-changed"]

    closing(house, "public_list")

    assert noted(house)[2:] == [("closed", "Biblioteket", ())]
    gone = house.store.run_now("sater", lambda unit: public_changes.latest(unit, 1))[0]
    assert gone.settled_by == house.lena.id
    assert house.store.run_now("sater", public_changes.open_ones) == ()
    assert told(house.store, house.lena) == ["closing-decided"]

    closing(house, "public_list", done=False)
    assert noted(house)[3:] == [("new", "Biblioteket", ())]
    assert told(house.store, house.lena) == ["closing-decided"]


def test_a_channel_that_is_kept_after_all_is_told_too(house):
    follow(house)
    perform(house.store, DecideClosing(channel=house.channel.id, why="Verksamheten har upphört."), house.karin)

    perform(house.store, UndoClosing(channel=house.channel.id), house.karin)

    assert noted(house)[1:] == [("changed", "Biblioteket", ("state",))] * 2
    assert "Biblioteket på Facebook blir kvar, så ta bort ordet ”avslutas” i listan" in "".join(
        as_text(letter) for letter in read_out(house.store, house.lena)
    )


def test_what_was_published_before_the_state_was_is_not_a_change(house):
    follow(house)
    table = SQLModel.metadata.tables["public_change"]
    without = {"name": "Biblioteket", "medium": "Facebook", "address": "https://www.facebook.com/biblioteket",
               "unit": "Sektor kultur"}  # fmt: skip
    house.store.run_now("sater", lambda unit: unit.execute(table.update().values({"values": without})))

    follow(house)

    assert noted(house) == [("new", "Biblioteket", ())]


def test_a_channel_from_before_the_bot_is_noted_and_nobody_is_asked(house):
    a_channel(house.store, "Museet", address="www.facebook.com/museet")
    follow(house)

    assert {name for _, name, _ in noted(house)} == {"Biblioteket", "Museet"}
    assert told(house.store, house.lena) == []


def test_a_new_channel_is_told_those_who_keep_the_website_and_their_answer_ticks_the_checklist(house):
    channel = with_checklist(house.store, house.set_up(address="www.facebook.com/sim", origin=Origin.APPLICATION))
    perform(house.store, ActivateChannel(channel=channel.id), house.eva)
    assert "website-changed" in told(house.store, house.lena)

    perform(house.store, SettleWebsite(first=1, last=9), house.lena)

    rows = house.store.run_now("sater", lambda unit: channels.load(unit, channel.id)).checklist
    assert [row.done_by for row in rows if row.key == "public_list"] == [house.lena.id]
    events = house.store.run_now("sater", lambda unit: journal.of(unit, "register", 0))
    assert [(row.what, row.by, row.rule) for row in events] == [("website_updated", house.lena.id, "R043")]


def test_the_second_press_hears_who_was_first_and_changes_nothing(house):
    started(house)
    other = a_person(house.store, "Ola Nord", "kommunikator")
    perform(house.store, SettleWebsite(first=1, last=9), house.lena)

    with pytest.raises(AlreadySettled) as refused:
        perform(house.store, SettleWebsite(first=1, last=9), other)

    assert (refused.value.facts["by"], refused.value.facts["person"]) == ("Lena Åkerman", house.lena.id)


def test_only_those_who_keep_the_website_settle_it(house):
    started(house)

    with pytest.raises(NotAllowed):
        perform(house.store, SettleWebsite(first=1, last=9), house.eva)

    assert len(house.store.run_now("sater", public_changes.open_ones)) == 1


def test_nobody_is_asked_where_the_website_reads_the_feed(house):
    pack = house.store.packs["sater"]
    reads = pack.public_list.model_copy(update={"website_reads_feed": True})
    house.store.packs = {**house.store.packs, "sater": pack.model_copy(update={"public_list": reads})}
    started(house)

    assert ("new", "Simhallen", ()) in noted(house)
    assert "website-changed" not in told(house.store, house.lena)
    assert house.store.run_now("sater", public_changes.open_ones) == ()


def test_another_municipality_sees_nothing_of_it(house):
    started(house)

    assert house.store.run_now("gullspang", lambda unit: public_changes.latest(unit, 9)) == ()
