"""Files of people and channels: what would happen is said first, line by line, and then it happens just so."""

from __future__ import annotations

import pytest

from register import journal
from register.channels import channels, import_channels
from register.channels.gaps import Gap
from register.imports import Difference, Fate, Incomplete, UnreadableFile
from register.people import import_people, people
from register.storage.store import Unit
from tests.builders import Clock, a_person, a_store, told

PEOPLE = """Namn;E-post;Befattning;Telefon;Förvaltning;Roller;Skyddad
Karin Strand;karin.strand@sater.se;sektorchef;0225-550 00;Sektor kultur;sektorchef;
Lena Åkerman;lena.akerman@sater.se;kommunikationschef;;;Kommunikationschef, Registrator;
Signe Sköld;signe.skold@sater.se;bibliotekarie;;Sektor kultur;;ja
"""
CHANNELS = """\
Kanal;Plattform;Webbadress;Sektor;Administratörer;Huvudansvarig;Ansvarig chef;Syfte;Kontaktperson
Biblioteket;Fb;https://www.facebook.com/bib;Sektor kultur;Eva Ek eva.ek@sater.se, Kalle K <kalle@sater.se>;\
eva.ek@sater.se;karin.strand@sater.se;Läslust;Biblioteket
Simhallen;Insta;;Sektor kultur;eva.ek@sater.se;;;;
"""


@pytest.fixture
def store(tmp_path):
    made = a_store(tmp_path, Clock())
    yield made
    made.close()


def people_from(store, text, *, really=True, encoding="utf-8"):
    data = text if isinstance(text, bytes) else text.encode(encoding)
    return store.run_now("sater", lambda unit: import_people.run(unit, data, really=really))


def channels_from(store, text, *, really=True):
    return store.run_now("sater", lambda unit: import_channels.run(unit, text.encode(), really=really))


def everyone(store):
    return store.run_now("sater", people.everyone)


def all_channels(store):
    return store.run_now("sater", channels.all_open)


def fates(report):
    return [(line.line, line.what, str(line.fate)) for line in report.lines]


# ---- Reading what people save ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_is_read_however_it_was_saved(store, delimiter, encoding):
    text = "Namn;E-post;Titel\r\nÅsa Öberg;asa.oberg@sater.se;bibliotekarie\r\n".replace(";", delimiter)

    report = people_from(store, text, encoding=encoding)

    assert fates(report) == [(2, "Åsa Öberg", "added")]


@pytest.mark.parametrize("header", ["name,email", "NAMN , E-post", "Förnamn,Efternamn,E-postadress", "Person,Mejl"])
def test_headers_are_understood_in_swedish_and_english(store, header):
    cells = "Eva,Ek,eva.ek@sater.se" if "Efternamn" in header else "Eva Ek,eva.ek@sater.se"

    assert fates(people_from(store, f"{header}\n{cells}\n")) == [(2, "Eva Ek", "added")]


def test_a_column_nobody_knows_is_said_and_left_alone(store):
    report = people_from(store, "Namn;E-post;Favoritfärg\nEva Ek;eva.ek@sater.se;blå\n")

    assert report.unknown_columns == ("Favoritfärg",)
    assert report.count(Fate.ADDED) == 1


def test_lines_are_numbered_as_an_editor_numbers_them(store):
    report = people_from(store, 'Namn;E-post;Titel\n\n"Eva\nEk";eva.ek@sater.se;x\nUtan;;y\n')

    assert [(line.line, line.fate) for line in report.lines] == [(3, Fate.ADDED), (5, Fate.LEFT_OUT)]


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"", "empty"), (b"\n \n", "empty"), (b"Namn;Titel\nEva;x\n", "no_columns"), (b"PK\x03\x04\x00\x00", "not_text")],
)
def test_a_file_that_cannot_be_read_says_why(store, data, why):
    with pytest.raises(UnreadableFile) as refused:
        people_from(store, data)

    assert refused.value.facts["why"] == why


# ---- People --------------------------------------------------------------------------------------------------------------


def test_a_dry_run_reports_everything_and_leaves_nothing(store):
    dry = people_from(store, PEOPLE, really=False)
    assert everyone(store) == ()

    wet = people_from(store, PEOPLE)

    assert dry.lines == wet.lines
    assert [p.shown for p in everyone(store)] == ["Karin Strand", "Lena Åkerman", "bibliotekarie"]


def test_people_get_their_roles_with_the_department_of_their_line(store):
    people_from(store, PEOPLE)
    karin, lena = everyone(store)[:2]

    assert [(h.role, h.department_id) for h in karin.roles] == [("sektorchef", karin.department_id)]
    assert {h.role for h in lena.roles} == {"kommunikationschef", "registrator"}
    assert told(store, lena) == ["people-role-given", "people-role-given"]


def test_the_same_file_twice_changes_nothing(store):
    people_from(store, PEOPLE)

    assert {line.fate for line in people_from(store, PEOPLE).lines} == {Fate.SAME}


def test_what_differs_is_changed_and_an_empty_cell_changes_nothing(store):
    people_from(store, PEOPLE)

    report = people_from(store, "Namn;E-post;Befattning;Telefon\nKarin Strand-Ek;karin.strand@sater.se;;\n")

    assert report.lines[0].differences == (Difference(field="name", old="Karin Strand", new="Karin Strand-Ek"),)
    assert everyone(store)[0].title == "sektorchef"


def test_what_changes_of_a_protected_person_is_not_printed(store):
    people_from(store, PEOPLE)

    report = people_from(store, "Namn;E-post;Telefon\nSigne Ny;signe.skold@sater.se;0225-1\n")

    assert report.lines[0].what == "bibliotekarie"
    assert report.lines[0].differences == (
        Difference(field="name", old="", new=""),
        Difference(field="phone", old="", new=""),
    )


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ("Eva Ek;;", "no_email"),
        (";eva.ek@sater.se;", "no_name"),
        ("Eva Ek;eva@example.com;", "email_not_ours"),
        ("Eva Ek;eva.ek@;", "email_not_ours"),
        ("Eva Ek;eva.ek@sater.se;811218-9876", "looks_secret"),
    ],
)
def test_a_line_that_cannot_be_used_is_left_out_with_its_reason_and_the_rest_is_done(store, cells, why):
    report = people_from(store, f"Namn;E-post;Titel\n{cells}\nKalle K;kalle@sater.se;\n")

    assert report.lines[0].why is not None
    assert (report.lines[0].why.code, report.lines[1].fate) == (why, Fate.ADDED)
    assert [p.name for p in everyone(store)] == ["Kalle K"]


def test_the_same_person_twice_in_a_file_is_taken_once(store):
    report = people_from(store, "Namn;E-post\nEva Ek;eva.ek@sater.se\nEva E;EVA.EK@sater.se\n")

    assert report.lines[1].why is not None
    assert (report.lines[1].why.code, report.lines[1].why.facts) == ("twice_in_file", {"first": 2})


def test_a_role_nobody_knows_is_remarked_on_and_the_person_comes_in(store):
    report = people_from(store, "Namn;E-post;Roller\nEva Ek;eva.ek@sater.se;borgmästare, sektorchef\n")

    assert [remark.code for remark in report.lines[0].remarks] == ["unknown_role", "role_without_department"]
    assert report.lines[0].fate is Fate.ADDED


def test_a_role_may_name_its_own_department(store):
    people_from(store, "Namn;E-post;Roller\nEva Ek;eva.ek@sater.se;sektorchef (Sektor barn)\n")

    def where(unit: Unit):
        return [people.departments(unit)[h.department_id or 0] for h in people.everyone(unit)[0].roles]

    assert store.run_now("sater", where) == ["Sektor barn"]


def test_a_file_protects_an_identity_and_never_shows_one(store):
    people_from(store, PEOPLE)
    signe = everyone(store)[2]

    report = people_from(
        store, "Namn;E-post;Skyddad\nSigne Sköld;signe.skold@sater.se;nej\nEva Ek;eva.ek@sater.se;nej\n"
    )

    assert [(str(line.fate), [remark.code for remark in line.remarks]) for line in report.lines] == [
        ("same", ["stays_protected"]), ("added", []),
    ]  # fmt: skip
    assert [one.shown for one in everyone(store) if one.id == signe.id] == ["bibliotekarie"]
    assert [row.what for row in store.run_now("sater", lambda unit: journal.of(unit, "person", signe.id))] == [
        "identity_protected"
    ]


# ---- Channels --------------------------------------------------------------------------------------------------------------


def test_channels_come_in_with_their_people_and_what_they_lack_is_listed(store):
    people_from(store, PEOPLE)

    report = channels_from(store, CHANNELS)
    library, pool = all_channels(store)

    assert fates(report) == [(2, "Biblioteket", "added"), (3, "Simhallen", "added")]
    assert (library.medium, len(library.administrators), library.main is not None) == ("facebook", 2, True)
    assert library.chief_id == pool.chief_id
    assert report.incomplete == (
        Incomplete(
            number=1, name="Biblioteket", gaps=(Gap.CREDENTIALS_NOT_REGISTERED, Gap.ACCESS_NOT_TRIED), missing=()
        ),
        Incomplete(
            number=2,
            name="Simhallen",
            gaps=(
                Gap.TOO_FEW_ADMINISTRATORS, Gap.NO_MAIN_ADMINISTRATOR, Gap.NO_ADDRESS, Gap.CREDENTIALS_NOT_REGISTERED,
                Gap.ACCESS_NOT_TRIED,
            ),
            missing=("purpose", "contact"),
        ),
    )  # fmt: skip


def test_a_dry_run_of_channels_leaves_neither_channels_nor_people(store):
    dry = channels_from(store, CHANNELS, really=False)

    assert (all_channels(store), everyone(store)) == ((), ())
    assert [line.fate for line in dry.lines] == [Fate.ADDED, Fate.ADDED]


def test_an_old_file_fills_in_what_the_register_did_not_know_and_overwrites_nothing(store):
    people_from(store, PEOPLE)
    channels_from(store, CHANNELS)

    report = channels_from(
        store,
        "Kanal;Plattform;Adress;Administratörer;Syfte\n"
        "Biblioteket;Facebook;https://www.facebook.com/bib;;Ett annat syfte\n"
        "Simhallen;Instagram;instagram.com/sim;kalle@sater.se;Bad\n",
    )

    assert [line.fate for line in report.lines] == [Fate.SAME, Fate.CHANGED]
    assert [difference.field for difference in report.lines[1].differences] == ["address", "purpose", "administrators"]
    assert [c.purpose for c in all_channels(store)] == ["Läslust", "Bad"]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (";Sommar2026!;", "looks_secret"),
        (";;Eva, lösen Sommar2026!", "looks_secret"),
        ("vår sida;;", "not_an_address"),
    ],
)
def test_what_a_file_fills_in_is_looked_at_as_what_it_adds(store, cells, why):
    """Into a channel that is there too: no password, and no address that is none."""
    channels_from(store, "Kanal;Plattform\nBiblioteket;fb\n")

    report = channels_from(store, f"Kanal;Plattform;Adress;Inloggning;Kontaktperson\nBiblioteket;fb;{cells}\n")

    assert report.lines[0].why is not None
    assert report.lines[0].why.code == why
    assert [(one.address, one.contact, one.credentials_kept) for one in all_channels(store)] == [("", "", "")]


def test_somebody_protected_is_filled_in_as_contact_by_function(store):
    people_from(store, PEOPLE)
    channels_from(store, "Kanal;Plattform\nBiblioteket;fb\n")

    report = channels_from(store, "Kanal;Plattform;Kontaktperson\nBiblioteket;fb;Signe Sköld, signe.skold@sater.se\n")

    assert [one.contact for one in all_channels(store)] == ["bibliotekarie"]
    assert report.lines[0].differences == (Difference(field="contact", old="", new="bibliotekarie"),)


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (";Facebook;", "no_name"),
        ("Biblioteket;;", "no_medium"),
        ("Biblioteket;Facebook;vår sida", "not_an_address"),
        ("Biblioteket;Facebook;lösenordet är Sommar2026!", "looks_secret"),
    ],
)
def test_a_channel_that_cannot_be_used_is_left_out_with_its_reason(store, cells, why):
    report = channels_from(store, f"Kanal;Plattform;Adress\n{cells}\nSimhallen;Insta;\n")

    assert report.lines[0].why is not None
    assert (report.lines[0].why.code, report.lines[1].fate) == (why, Fate.ADDED)


def test_the_same_channel_twice_in_a_file_is_taken_once(store):
    report = channels_from(store, "Kanal;Plattform;Adress\nA;fb;facebook.com/a\nB;fb;www.facebook.com/A/\n")

    assert report.lines[1].why is not None
    assert (report.lines[1].why.code, report.lines[1].why.facts) == ("twice_in_file", {"first": 2})
    assert len(all_channels(store)) == 1


def test_a_chief_without_the_role_and_people_nobody_knows_are_remarked_on(store):
    a_person(store, "Eva Ek")
    report = channels_from(
        store,
        "Kanal;Plattform;Administratörer;Chef\nSimhallen;fb;Eva Ek, Okänd Person, x@example.com;eva.ek@sater.se\n",
    )

    assert [remark.code for remark in report.lines[0].remarks] == ["person_unknown", "email_not_ours", "not_a_chief"]
    assert len(all_channels(store)[0].administrators) == 1
