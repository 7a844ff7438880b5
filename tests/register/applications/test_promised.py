"""What an approved application becomes: a channel with what it promised, its people and its checklist."""

from __future__ import annotations

import pytest

from register.channels import channels
from tests.builders import Clock, a_person, a_sent_application, a_store


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path, Clock())
    yield made
    made.close()


def opened(store, org, *people, chief, **answers):
    """The channel of an application that has been sent, opened as when it is approved."""
    case = a_sent_application(store, *people, chief=chief, org=org, **answers)
    return store.run_now(org, lambda unit: channels.open_for(unit, case, ({"text": "Gå kursen."},), None))


def test_what_the_plan_promises_becomes_the_channels_own_rule(store):
    org = "gullspang"
    jenny, david = (a_person(store, name, org=org) for name in ("Jenny Ask", "David Moberg"))
    chief = a_person(store, "Anneli Ros", "verksamhetsansvarig_chef", org=org, department="Kultur")
    watch = {"watch": "Varje vardag och söndagar", "watch.posts_per_week": 2, "watch.days": ["mon", "sun"],
             "watch.removal_hours": 48}  # fmt: skip

    channel = opened(store, org, jenny, david, chief=chief, **watch)

    assert channel.plan == {
        "text": "Varje vardag och söndagar", "posts_per_week": 2, "days": ["mon", "sun"], "removal_hours": 48
    }  # fmt: skip
    assert (channel.chief_id, channel.main, len(channel.administrators)) == (chief.id, jenny.id, 2)


def test_the_department_chosen_in_the_form_wins_over_the_chiefs(store):
    eva, kalle = a_person(store, "Eva Ek", department="Sektor barn"), a_person(store, "Kalle Karlsson")
    chief = a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur")

    chosen = opened(store, "sater", eva, kalle, chief=chief, **{"unit.belongs_to": f"d{eva.department_id}"})

    assert chosen.department_id == eva.department_id


def test_the_checklist_is_the_packs_with_the_conditions_of_the_decision(store):
    eva, kalle = a_person(store, "Eva Ek"), a_person(store, "Kalle Karlsson")
    chief = a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur")

    channel = opened(store, "sater", eva, kalle, chief=chief)

    assert len([row for row in channel.checklist if row.list == "set_up"]) == 12
    assert [row.text for row in channel.checklist if row.list == "conditions"] == ["Gå kursen."]
    assert (channel.department_id, channel.left_to_do) == (chief.department_id, channel.checklist)
