"""People: who holds which role, who is shown by function, who leaves and who comes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from policy_text import example
from register.channels import channels
from register.channels.channels import ChannelStatus
from register.errors import EmailNotOurs, LastSteward, NoSuchRole, NotAllowed, NotPossibleNow
from register.people import doors, names, people
from register.people.people import Held
from register.people.returning import SettleReturn
from register.storage import seed
from register.wishes import GiveRole, LeaveOrganisation, SetProtected, TakeRole
from tests.builders import ROOT, Clock, a_channel, a_person, a_store, perform, seen, told


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    made = a_store(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def tomas(store):
    return a_person(store, "Tomas Gran", "steward")


def met(store, name="Eva Ek", email="eva.ek@sater.se", platform="slack", *, member=True):
    return store.run_now(
        "sater",
        lambda unit: people.meet(unit, platform=platform, user=f"{platform}-{email}", name=name, email=email,
                                 member=member, how={}),
    )  # fmt: skip


def person(store, id):
    return store.run_now("sater", lambda unit: people.view(unit, id))


# ---- Who they are ------------------------------------------------------------------------------------------------------


def test_a_person_is_one_across_platforms_joined_by_work_e_mail(store):
    assert met(store, platform="slack") == met(store, platform="teams") == met(store, platform="slack")


def test_guests_and_strangers_are_never_joined(store):
    assert met(store, member=False) is None
    assert met(store, email="eva@example.com") is None


def test_a_changed_e_mail_on_the_platform_moves_no_roles(store):
    a_person(store, "Lena Ak", "kommunikationschef", email="lena.ak@sater.se")

    def meet(email):
        return store.run_now(
            "sater",
            lambda unit: people.meet(unit, platform="slack", user="U1", name="Eva", email=email, member=True, how={}),
        )

    eva = meet("eva.ek@sater.se")

    assert meet("lena.ak@sater.se") == eva
    assert person(store, eva).roles == frozenset()
    assert person(store, eva).email == "eva.ek@sater.se"


def test_a_member_who_has_become_a_guest_is_a_stranger_and_a_silent_platform_makes_nobody_one(store):
    eva = met(store)

    def again(email, *, member):
        return store.run_now(
            "sater",
            lambda unit: people.meet(
                unit, platform="slack", user="slack-eva.ek@sater.se", name="", email=email, member=member, how={}
            ),
        )

    assert again("eva.ek@sater.se", member=False) is None
    assert again("", member=False) == eva
    assert again("eva.ek@sater.se", member=True) == eva


def test_the_steward_hears_when_somebody_with_a_role_is_met_for_the_first_time(store, tomas):
    a_person(store, "Lena Ak", "kommunikationschef", email="lena.ak@sater.se")

    met(store, name="Lena", email="lena.ak@sater.se")
    met(store, name="Vem som helst", email="vem@sater.se")

    assert told(store, tomas) == ["people-joined"]


def test_somebody_who_was_named_before_is_the_same_when_they_come(store):
    named = store.run_now("sater", lambda unit: people.find_or_add(unit, name="Eva Ek", email="Eva.Ek@sater.se"))

    assert met(store) == named


# ---- Roles ---------------------------------------------------------------------------------------------------------------


def test_the_steward_gives_a_role_and_the_person_is_told(store, tomas):
    done = perform(store, GiveRole(name="Birgitta Löv", email="birgitta.lov@sater.se", role="registrator"), tomas)
    birgitta = person(store, done.id)

    assert birgitta.roles == {Held(role="registrator")}
    assert told(store, birgitta) == ["people-role-given"]


def test_nobody_but_the_steward_gives_or_takes_roles(store, tomas):
    lena = a_person(store, "Lena Åk", "kommunikationschef")

    with pytest.raises(NotAllowed):
        perform(store, GiveRole(name="Eva", email="eva.ek@sater.se", role="registrator"), lena)
    with pytest.raises(NotAllowed):
        perform(store, TakeRole(person=tomas.id, role="steward"), lena)
    with pytest.raises(NotAllowed):
        perform(store, SetProtected(person=tomas.id, protected=True), lena)


def test_a_role_that_belongs_to_a_department_says_which(store, tomas):
    wish = GiveRole(name="Eva Strand", email="eva.strand@sater.se", role="sektorchef")

    with pytest.raises(NotPossibleNow):
        perform(store, wish, tomas)
    done = perform(store, GiveRole(name=wish.name, email=wish.email, role=wish.role, department="Sektor kultur"), tomas)

    assert [held.role for held in person(store, done.id).roles] == ["sektorchef"]
    assert done.values["department_id"] is not None


@pytest.mark.parametrize("role", ["kommunledningsgruppen", "administrator", "anstalld", "borgmastare"])
def test_bodies_and_what_stands_with_each_channel_are_no_roles_to_give(store, tomas, role):
    with pytest.raises(NoSuchRole):
        perform(store, GiveRole(name="Eva", email="eva.ek@sater.se", role=role), tomas)


def test_roles_are_given_to_people_at_the_municipality(store, tomas):
    with pytest.raises(EmailNotOurs):
        perform(store, GiveRole(name="Eva", email="eva@example.com", role="registrator"), tomas)


def test_the_last_steward_cannot_be_removed_in_any_way(store, tomas):
    with pytest.raises(LastSteward):
        perform(store, TakeRole(person=tomas.id, role="steward"), tomas)
    with pytest.raises(LastSteward):
        perform(store, LeaveOrganisation(person=tomas.id), tomas)

    perform(store, GiveRole(name="Ulf", email="ulf.sander@sater.se", role="steward"), tomas)
    perform(store, TakeRole(person=tomas.id, role="steward"), tomas)

    assert person(store, tomas.id).roles == frozenset()


def test_a_new_chief_answers_for_the_departments_channels_that_had_none(store, tomas):
    eva = a_person(store, "Eva Ek", department="Sektor kultur")
    channel = a_channel(store, "Biblioteket", eva, main=eva, department_id=eva.department_id)

    done = perform(
        store, GiveRole(name="Karin", email="karin@sater.se", role="sektorchef", department="Sektor kultur"), tomas
    )

    assert seen(store, channel).chief_id == done.id


def test_when_the_chief_changes_the_channels_follow(store, tomas):
    old = a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur")
    channel = a_channel(store, "Biblioteket", chief_id=old.id, department_id=old.department_id)

    new = perform(
        store, GiveRole(name="Peter", email="peter@sater.se", role="sektorchef", department="Sektor kultur"), tomas
    ).id
    assert seen(store, channel).chief_id == old.id

    perform(store, TakeRole(person=old.id, role="sektorchef", department_id=old.department_id), tomas)
    assert seen(store, channel).chief_id == new


# ---- Protected identity --------------------------------------------------------------------------------------------------


def test_a_protected_person_is_shown_by_function(store, tomas):
    eva = a_person(store, "Eva Ek", title="bibliotekarie")

    perform(store, SetProtected(person=eva.id, protected=True), tomas)
    assert person(store, eva.id).shown == "bibliotekarie"

    perform(store, SetProtected(person=eva.id, protected=True, title="kommunikatör"), tomas)
    assert person(store, eva.id).shown == "kommunikatör"

    perform(store, SetProtected(person=eva.id, protected=False), tomas)
    assert person(store, eva.id).shown == "Eva Ek"


# ---- Leaving, coming back, being out of reach ------------------------------------------------------------------------------


def test_somebody_who_has_left_is_asked_for_nothing_and_comes_back_without_roles(store, tomas):
    eva = a_person(store, "Eva Ek", "kommunikationschef", "registrator")
    perform(store, LeaveOrganisation(person=eva.id), tomas)

    assert store.run_now("sater", lambda unit: people.holders(unit, "registrator")) == ()
    assert store.run_now("sater", lambda unit: names.in_text(unit, "Eva Ek")) == ()
    perform(store, SettleReturn(person=eva.id, is_back=True), tomas)
    assert store.run_now("sater", lambda unit: people.find_or_add(unit, name="Eva Ek", email=eva.email)) == eva.id
    assert person(store, eva.id).roles == frozenset()


def test_those_whom_nothing_can_be_sent_to_are_listed_with_the_reason(store, clock):
    known = a_person(store, "Eva Ek")
    never = store.run_now("sater", lambda unit: people.add(unit, name="Karin", email="karin@sater.se"))
    lost = a_person(store, "Nils Falk")
    store.run_now("sater", lambda unit: people.lost(unit, lost.id, "tryout", "account_inactive"))

    def out(unit):
        return doors.out_of_reach(unit, (known.id, never, lost.id))

    assert [(p.name, why) for p, why in store.run_now("sater", out)] == [
        ("Karin", "never_met"),
        ("Nils Falk", "account_inactive"),
    ]
    clock.now += timedelta(hours=1)
    met(store, name="Nils", email=lost.email)
    assert [p.name for p, _ in store.run_now("sater", out)] == ["Karin"]


def test_of_two_platforms_the_one_used_last_comes_first_however_soon_after_the_other(store, clock):
    eva = met(store, platform="slack")
    for platform in ("teams", "slack"):
        clock.now += timedelta(minutes=5)
        met(store, platform=platform)

        assert store.run_now("sater", lambda unit: people.reaches(unit, eva))[0].platform == platform


def test_whoever_could_not_be_reached_and_writes_again_is_reached_at_once(store, clock):
    eva = met(store)
    store.run_now("sater", lambda unit: people.lost(unit, eva, "slack", "blocked"))
    clock.now += timedelta(minutes=10)
    met(store)

    assert store.run_now("sater", lambda unit: doors.out_of_reach(unit, (eva,))) == ()
    assert [reach.platform for reach in store.run_now("sater", lambda unit: people.reaches(unit, eva))] == ["slack"]


# ---- The example register ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("org", ["sater", "gullspang"])
def test_the_example_register_has_people_in_every_role_and_channels_with_one_gap(store, org):
    invented = example.load(ROOT / "policy_text" / org, store.packs[org])
    store.run_now(org, lambda unit: seed.seed(unit, invented))
    pack = store.packs[org]
    functions = pack.functions

    def holders(unit):
        return [r for r in (functions.steward, functions.communications_lead, functions.registrar, functions.chief)
                if not people.holders(unit, r)]  # fmt: skip

    assert store.run_now(org, holders) == []
    every = store.run_now(org, channels.all_open)
    assert [c.status for c in every] == [ChannelStatus.ACTIVE] * len(invented.channels)
    assert all(c.chief_id is not None for c in every)
    assert len([c for c in every if len(c.administrators) < 2]) == 1
