"""The door knows who somebody is, asks seldom, and never waits long."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from bot.teams.connector import Trouble
from bot.teams.hear import Account
from bot.teams.members import Member, Members, member
from tests.bot.teams.payloads import ANNA, TENANT, a_message
from tests.bot.teams.stubs import ANNA_AS_MEMBER, OTHER_TENANT, a_teams

ACCOUNT = Account(id=ANNA["id"], person=ANNA["aadObjectId"], name="Anna")


class Roster:
    """Members as the connector tells them, counting how often it is asked."""

    def __init__(self, told: Mapping[str, Any] | Exception) -> None:
        self.told, self.asked = told, 0

    async def get_conversation_member(self, conversation_id: str, member_id: str) -> Mapping[str, Any]:
        self.asked += 1
        if isinstance(self.told, Exception):
            raise self.told
        return self.told


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({}, Member(name="Anna Berg", email="anna.berg@sater.se", own=True)),
        ({"userRole": "Guest"}, Member(name="Anna Berg", email="anna.berg@sater.se", own=False)),
        (
            {"userPrincipalName": "anna.berg_falun.se#EXT#@sater.onmicrosoft.com"},
            Member(name="Anna Berg", email="anna.berg@sater.se", own=False),
        ),
        (
            {"userPrincipalName": "anna_falun.se#ext#@sater.onmicrosoft.com", "email": None},
            Member(name="Anna Berg", email="", own=False),
        ),
        ({"tenantId": OTHER_TENANT}, Member(name="Anna Berg", email="anna.berg@sater.se", own=False)),
        ({"tenantId": TENANT.upper()}, Member(name="Anna Berg", email="anna.berg@sater.se", own=True)),
        ({"tenantId": None}, Member(name="Anna Berg", email="anna.berg@sater.se", own=True)),
        ({"email": None}, Member(name="Anna Berg", email="anna.berg@sater.se", own=True)),
        ({"email": None, "userPrincipalName": None}, Member(name="Anna Berg", email="", own=True)),
        ({"email": "anna", "name": None}, Member(name="", email="", own=True)),
    ],
    ids=str,
)
def test_only_the_organisations_own_people_are_its_own(told, found):
    assert member({**ANNA_AS_MEMBER, **told}, TENANT) == found


def test_on_a_developers_own_computer_any_tenant_will_do():
    assert member({**ANNA_AS_MEMBER, "tenantId": "11111111-2222"}, "").own


async def test_somebody_is_asked_about_once_an_hour():
    clock, roster = Clock(), Roster(ANNA_AS_MEMBER)
    members = Members({"sater": TENANT}, clock)
    for now in (0.0, 10.0, 3599.0, 3601.0, 3700.0):
        clock.now = now
        found = await members.find(roster, "sater", "a:1", ACCOUNT)

        assert found
        assert found.email == "anna.berg@sater.se"
    assert roster.asked == 2


async def test_the_same_account_is_not_the_same_person_to_another_organisation():
    roster = Roster(ANNA_AS_MEMBER)
    members = Members({"sater": TENANT, "gullspang": OTHER_TENANT})
    here = await members.find(roster, "sater", "a:1", ACCOUNT)
    there = await members.find(roster, "gullspang", "a:1", ACCOUNT)

    assert here
    assert there
    assert (here.own, there.own) == (True, False)


@pytest.mark.parametrize("error", [Trouble(404, "MemberNotFound"), Trouble(0, "TimeoutError"), TimeoutError()])
async def test_whoever_teams_will_not_tell_of_is_nobodys_and_is_asked_about_again(error):
    roster = Roster(error)
    members = Members({"sater": TENANT})

    assert await members.find(roster, "sater", "a:1", ACCOUNT) is None
    assert await members.find(roster, "sater", "a:1", ACCOUNT) is None
    assert roster.asked == 2


async def test_somebody_whom_teams_will_not_tell_of_is_heard_without_an_email():
    async with a_teams() as teams:
        teams.microsoft.members = {}
        status, _ = await teams.post(a_message("hej"))
        (heard,) = teams.house.heard

        assert status == 200
        assert (heard.actor.name, heard.actor.email, heard.actor.member) == ("Anna Berg", "", False)


async def test_a_guest_is_heard_as_one():
    async with a_teams() as teams:
        teams.microsoft.members = {ANNA["id"]: {**ANNA_AS_MEMBER, "userRole": "guest"}}
        await teams.post(a_message("hej"))

        assert teams.house.heard[0].actor.member is False
