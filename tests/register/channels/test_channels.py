"""Channels: who runs them, what they must have, and what no request may break."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from register.channels import channels, gaps
from register.channels.channels import NO_SHARED_CREDENTIALS, ChannelStatus, Origin
from register.channels.gaps import Gap
from register.errors import (
    ChannelAlreadyOpen,
    LooksSecret,
    NoAddress,
    NoChief,
    NoMainAdministrator,
    NotAChief,
    NotAllowed,
    NotAnAddress,
    TooFewAdministrators,
)
from register.obligations import look_over, obligations
from register.obligations.obligations import Duty
from register.wishes import (
    ActivateChannel,
    AddAdministrator,
    AddChannel,
    NoteAccessTried,
    NoteCredentials,
    SetChannelAddress,
    SetChannelChief,
    SetChannelContact,
    TickChecklist,
)
from tests.builders import Clock, Library, a_channel, a_person, all_packs, journal_of, perform, seen, told
from tests.clocks import at


@pytest.fixture
def house(tmp_path: Path):
    made = Library(tmp_path)
    yield made
    made.store.close()


# ---- What must hold for a new channel --------------------------------------------------------------------------------


def test_a_channel_is_running_when_its_people_and_address_are_in_place(house):
    channel = house.set_up(address="www.instagram.com/simhallen", medium="instagram")

    perform(house.store, ActivateChannel(channel=channel.id), house.eva)

    assert seen(house.store, channel).status == ChannelStatus.ACTIVE
    assert journal_of(house.store, channel)[-1] == ("channel_active", "R022")
    assert told(house.store, house.lena) == ["channel-active"]


def test_a_channel_without_an_address_is_not_running(house):
    channel = house.set_up()

    with pytest.raises(NoAddress):
        perform(house.store, ActivateChannel(channel=channel.id), house.eva)


def test_of_two_that_were_promised_the_same_address_only_the_first_is_running(house):
    first, second = (house.set_up(address=f"{scheme}www.facebook.com/simhallen") for scheme in ("", "https://"))

    perform(house.store, ActivateChannel(channel=first.id), house.eva)
    with pytest.raises(ChannelAlreadyOpen):
        perform(house.store, ActivateChannel(channel=second.id), house.eva)

    assert seen(house.store, second).status == ChannelStatus.SETTING_UP
    perform(house.store, SetChannelAddress(channel=second.id, address="www.facebook.com/badet"), house.eva)
    perform(house.store, ActivateChannel(channel=second.id), house.eva)
    assert seen(house.store, second).status == ChannelStatus.ACTIVE


def test_what_is_no_address_on_the_web_is_none_to_run_at(house):
    channel = house.set_up(address="vi är simhallen på facebook")

    with pytest.raises(NotAnAddress):
        perform(house.store, ActivateChannel(channel=channel.id), house.eva)


def test_a_channel_that_nobody_answers_for_is_not_running(house):
    channel = house.set_up(address="www.facebook.com/simhallen", chief_id=None)

    with pytest.raises(NoChief):
        perform(house.store, ActivateChannel(channel=channel.id), house.eva)


def test_a_channel_with_one_administrator_is_not_running(house):
    channel = a_channel(
        house.store, "Simhallen", house.eva, main=house.eva, status=ChannelStatus.SETTING_UP,
        chief_id=house.karin.id, address="www.facebook.com/simhallen",
    )  # fmt: skip

    with pytest.raises(TooFewAdministrators) as refused:
        perform(house.store, ActivateChannel(channel=channel.id), house.eva)

    assert refused.value.facts == {"have": 1, "need": 2}


def test_a_channel_without_a_main_administrator_is_not_running(house):
    channel = a_channel(
        house.store, "Simhallen", house.eva, house.kalle, status=ChannelStatus.SETTING_UP, chief_id=house.karin.id,
        address="www.facebook.com/simhallen",
    )  # fmt: skip

    with pytest.raises(NoMainAdministrator):
        perform(house.store, ActivateChannel(channel=channel.id), house.eva)


def test_only_its_administrators_say_that_a_channel_is_running(house):
    channel = house.set_up(address="www.facebook.com/simhallen")

    with pytest.raises(NotAllowed):
        perform(house.store, ActivateChannel(channel=channel.id), house.lena)


def test_saying_twice_that_it_is_running_tells_the_communications_lead_once(house):
    channel = house.set_up(address="www.facebook.com/simhallen")

    perform(house.store, ActivateChannel(channel=channel.id), house.eva)
    again = perform(house.store, ActivateChannel(channel=channel.id), house.kalle)

    assert again.values["already"] is True
    assert told(house.store, house.lena) == ["channel-active"]


# ---- Its facts -------------------------------------------------------------------------------------------------------


def test_an_address_is_checked_and_belongs_to_one_channel_only(house):
    other = a_channel(house.store, "Simhallen", house.eva, house.kalle, main=house.eva)

    with pytest.raises(NotAnAddress):
        perform(house.store, SetChannelAddress(channel=other.id, address="vår sida"), house.eva)
    with pytest.raises(ChannelAlreadyOpen) as refused:
        perform(
            house.store, SetChannelAddress(channel=other.id, address="https://facebook.com/Biblioteket/"), house.eva
        )

    assert refused.value.facts["name"] == "Biblioteket"
    assert seen(house.store, other).address == ""


def test_a_stranger_changes_nothing_about_a_channel(house):
    stranger = a_person(house.store, "Stina Storm")

    for wish in (
        SetChannelAddress(channel=house.channel.id, address="www.facebook.com/stina"),
        SetChannelContact(channel=house.channel.id, contact="Stina"),
        NoteCredentials(channel=house.channel.id, place="hos mig"),
        AddAdministrator(channel=house.channel.id, name="Stina", email=stranger.email),
        NoteAccessTried(channel=house.channel.id, works=True),
    ):
        with pytest.raises(NotAllowed):
            perform(house.store, wish, stranger)

    assert seen(house.store, house.channel) == house.channel


@pytest.mark.parametrize(
    "place", ["Sommar2026!", "lösenordet är Hej-2026", "biblioteket / Vinter#44", "hunter2hunter2", "pw: abc123!"]
)
def test_what_looks_like_the_credentials_themselves_is_not_stored(house, place):
    with pytest.raises(LooksSecret) as refused:
        perform(house.store, NoteCredentials(channel=house.channel.id, place=place), house.eva)

    assert refused.value.facts == {"kind": "password"}
    assert house.now().credentials_kept == ""


@pytest.mark.parametrize(
    "place",
    [
        "Lösenordsvalvet",
        "1Password",
        "Bitwarden, mappen Kultur 2",
        "hos lena.akerman@sater.se",
        "https://valv.sater.se/2",
    ],
)
def test_where_the_credentials_are_kept_is_noted_under_its_rule(house, place):
    perform(house.store, NoteCredentials(channel=house.channel.id, place=place), house.eva)

    assert house.now().credentials_kept == place
    assert journal_of(house.store, house.channel)[-1] == ("credentials_noted", "R028")


def test_the_contact_person_is_never_somebody_with_a_protected_identity_by_name(house):
    a_person(house.store, "Signe Sköld", title="bibliotekarie", protected=True)

    perform(
        house.store, SetChannelContact(channel=house.channel.id, contact="Signe Sköld, signe.sköld@sater.se"), house.eva
    )

    assert house.now().contact == "bibliotekarie"


def test_only_the_communications_unit_says_whether_its_access_works(house):
    with pytest.raises(NotAllowed):
        perform(house.store, NoteAccessTried(channel=house.channel.id, works=True), house.eva)
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=False), house.lena)

    assert (house.now().access_works, house.now().access_tried_at) == (False, house.clock.now)
    assert told(house.store, house.eva) == ["channel-access-failed"]


def test_a_chief_is_somebody_who_is_one(house):
    with pytest.raises(NotAChief):
        perform(
            house.store, SetChannelChief(channel=house.channel.id, name="Kalle", email=house.kalle.email), house.eva
        )


def test_a_row_of_the_checklist_is_ticked_by_its_owner_and_stays_ticked(house):
    channel = house.set_up()
    rows = house.store.run_now("sater", lambda unit: [
        unit.insert(channels.ChecklistRow, channel_id=channel.id, list="set_up", key=key, text="", owner=owner)
        for key, owner in (("graphic_profile", "administrators"), ("public_list", "communications_lead"))
    ])  # fmt: skip

    with pytest.raises(NotAllowed):
        perform(house.store, TickChecklist(row=rows[1]), house.eva)
    perform(house.store, TickChecklist(row=rows[0]), house.eva)
    perform(house.store, TickChecklist(row=rows[0]), house.kalle)
    perform(house.store, TickChecklist(row=rows[1]), house.lena)

    assert [row.done_by for row in seen(house.store, channel).checklist] == [house.eva.id, house.lena.id]
    assert journal_of(house.store, channel) == [("checklist_done", "R046"), ("checklist_done", "R043")]


# ---- A channel that was there before the bot --------------------------------------------------------------------------


def existing(house: Library, **values: object) -> AddChannel:
    given = {
        "name": "Ungdomsgården", "medium": "instagram", "address": "instagram.com/ungdomsgarden",
        "administrators": [{"name": "Eva Ek", "email": house.eva.email, "main": True}],
    }  # fmt: skip
    return AddChannel(values={**given, **values})


def test_a_channel_from_before_the_bot_may_have_gaps_and_they_are_named(house):
    made = perform(house.store, existing(house), house.eva)
    channel = house.store.run_now("sater", lambda unit: channels.load(unit, made.id))

    assert (channel.status, channel.origin) == (ChannelStatus.ACTIVE, Origin.BEFORE_THE_BOT)
    assert gaps.of(channel, all_packs()["sater"], house.clock.now) == (
        Gap.TOO_FEW_ADMINISTRATORS, Gap.NO_CHIEF, Gap.CREDENTIALS_NOT_REGISTERED, Gap.ACCESS_NOT_TRIED,
    )  # fmt: skip
    assert told(house.store, house.lena) == ["channel-added"]


def test_a_channel_is_added_by_those_who_run_it_or_keep_the_register(house):
    with pytest.raises(NotAllowed):
        perform(house.store, existing(house), house.kalle)

    assert perform(house.store, existing(house), house.lena).values["name"] == "Ungdomsgården"


def test_a_channel_stands_in_the_register_once(house):
    with pytest.raises(ChannelAlreadyOpen):
        perform(house.store, existing(house, name="BIBLIOTEKET", medium="facebook", address=""), house.eva)


def test_the_departments_chief_answers_for_a_channel_when_there_is_just_one(house):
    made = perform(house.store, existing(house, department_id=house.karin.department_id), house.eva)

    assert house.store.run_now("sater", lambda unit: channels.load(unit, made.id)).chief_id == house.karin.id


# ---- Gaps --------------------------------------------------------------------------------------------------------------


def test_a_channel_in_order_has_no_gaps(house):
    perform(house.store, NoteCredentials(channel=house.channel.id, place=NO_SHARED_CREDENTIALS), house.eva)
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=True), house.lena)

    assert gaps.of(house.now(), all_packs()["sater"], house.clock.now) == ()


def test_access_that_was_tried_long_ago_is_to_be_tried_again(house):
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=True), house.lena)
    pack = all_packs()["sater"]

    assert Gap.ACCESS_NOT_TRIED not in gaps.of(house.now(), pack, house.clock.now + timedelta(days=180))
    assert Gap.ACCESS_NOT_TRIED in gaps.of(house.now(), pack, house.clock.now + timedelta(days=190))


@pytest.mark.parametrize("works", [True, False])
def test_a_try_is_owed_no_more_when_it_is_told_however_it_went_and_owed_again_half_a_year_later(house, works):
    house.store.run_now("sater", look_over.look_over)
    perform(house.store, NoteAccessTried(channel=house.channel.id, works=works), house.lena)

    owed = house.store.run_now("sater", lambda unit: obligations.open_duty(unit, Duty.ACCESS_TRY))
    assert [one.due_at for one in owed] == [at("2026-09-03 00:00")]


def test_months_are_counted_back_to_a_day_that_exists():
    august = Clock().now.replace(month=8, day=31)

    assert gaps.months_before(august, 6) == august.replace(month=2, day=28)
    assert gaps.months_before(august, 8) == august.replace(year=2025, month=12, day=31)
