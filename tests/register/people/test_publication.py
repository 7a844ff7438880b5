"""What is published names nobody with a protected identity: not while they are here, and not when they have left."""

from __future__ import annotations

import pytest

from register.channels import public_list
from register.people import publication
from register.wishes import LeaveOrganisation, SetProtected
from tests.builders import a_channel, a_person, a_store, perform

FIELDS = ("name", "unit", "purpose", "contact")


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path)
    made.packs = {
        org: pack.model_copy(update={"public_list": pack.public_list.model_copy(update={"fields": FIELDS})})
        for org, pack in made.packs.items()
    }
    yield made
    made.close()


def a_protected_person(store, org, name="Maria Hemlig", title="bibliotekarie"):
    made = a_person(store, name, title=title, org=org)
    perform(store, SetProtected(person=made.id, protected=True), a_person(store, "Tomas Gran", "steward", org=org), org)
    return made


@pytest.mark.parametrize("org", ["sater", "gullspang"])
def test_every_published_field_in_somebodys_own_words_names_the_function_also_of_whoever_has_left(store, org):
    maria = a_protected_person(store, org)
    a_channel(
        store, "Maria Hemligs blogg", org=org, unit="Fråga Maria Hemlig", purpose=f"Skriv till {maria.email}, hon svarar.",
        contact=f"Maria Hemlig, {maria.email}",
    )  # fmt: skip

    def published() -> dict[str, str]:
        (entry,) = store.run_now(org, public_list.entries)
        return {field: entry.values[field] for field in FIELDS}

    shown = {
        "name": "bibliotekaries blogg", "unit": "Fråga bibliotekarie", "purpose": "Skriv till, hon svarar.",
        "contact": "bibliotekarie",
    }  # fmt: skip
    assert published() == shown
    perform(store, LeaveOrganisation(person=maria.id), maria, org)

    assert published() == shown


def test_the_whole_name_is_meant_however_it_is_spaced_and_nobody_elses(store):
    a_protected_person(store, "sater")
    long = " ".join(f"ord{n}" for n in range(600))
    published = {
        "MARIA  HEMLIG": "bibliotekarie",
        "Maria\nHemlig (maria.hemlig@sater.se)": "bibliotekarie",
        "Ring Maria Hemlig.": "Ring bibliotekarie.",
        "-Maria Hemlig": "-bibliotekarie",
        f"{long} Maria Hemlig": f"{long} bibliotekarie",
        "Maria Hemligsson": "Maria Hemligsson",
        "Anna-Maria Hemlig": "Anna-Maria Hemlig",
        "ann.maria.hemlig@sater.se": "ann.maria.hemlig@sater.se",
    }

    assert store.run_now("sater", lambda unit: {text: publication.of(unit, text) for text in published}) == published


def test_somebody_without_a_title_is_called_by_what_the_pack_calls_an_employee(store):
    a_protected_person(store, "sater", title="")

    assert store.run_now("sater", lambda unit: publication.of(unit, "Maria Hemlig")) == "anställd"
