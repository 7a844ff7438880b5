"""`kanalvakt people import`, `channels import` and `people role`: what they print and when they refuse."""

from __future__ import annotations

import pytest
import typer
from typer.testing import CliRunner

from bot.commands import imports
from register import journal
from register.channels import channels
from register.people import people
from register.storage.store import Store
from tests.builders import Clock, a_person, a_store, all_packs


@pytest.fixture
def run(tmp_path):
    return commands(lambda: a_store(tmp_path, Clock()))


@pytest.fixture
def alone(tmp_path):
    """Where Säter is the only municipality."""
    a_store(tmp_path, Clock()).close()
    database = f"sqlite:///{tmp_path / 'kanalvakt.db'}"
    return commands(lambda: Store(database, {"sater": all_packs()["sater"]}, Clock()))


def commands(opened):
    def do(*words: str):
        app = typer.Typer()
        app.command("people")(imports.people_command(opened))
        app.command("channels")(imports.channels_command(opened))
        app.command("add")(imports.role_add_command(opened))
        app.command("remove")(imports.role_remove_command(opened))
        return CliRunner().invoke(app, list(words))

    return do


@pytest.fixture
def look(tmp_path):
    def do(work):
        store = a_store(tmp_path, Clock())
        try:
            return store.run_now("sater", work)
        finally:
            store.close()

    return do


def a_file(folder, text):
    path = folder / "personer.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_dry_run_is_what_one_gets_first(run, look, tmp_path):
    file = a_file(tmp_path, "Namn;E-post;Roll;Färg\nEva Ek;eva.ek@sater.se;registrator, kung;blå\nUtan;;;\n")

    ran = run("people", file, "--org", "sater")

    assert ran.stdout.splitlines() == [
        "Provkörning av personer.csv. Inget är ändrat.",
        "Kolumner som jag inte känner till och hoppar över: Färg.",
        "Rad 2: Eva Ek – läggs till",
        "  Obs: rollen ”kung” finns inte, eller ges inte så. Den hoppas över.",
        "Rad 3: Utan – utelämnas",
        "  Därför att e-postadressen saknas.",
        "Läggs till: 1. Ändras: 0. Oförändrade: 0. Utelämnas: 1.",
        "Kör igen med --really för att göra det.",
    ]
    assert ran.exit_code == 1
    assert look(people.everyone) == ()


def test_with_one_municipality_nobody_has_to_say_which_and_with_two_it_is_asked(run, alone, tmp_path):
    file = a_file(tmp_path, "Namn;E-post\nEva Ek;eva.ek@sater.se\n")

    assert run("people", file).exit_code == 2
    assert alone("people", file).exit_code == 0
    assert alone("add", "lena.ak@sater.se", "steward", "--name", "Lena Ak").exit_code == 0


def test_really_does_it_and_then_there_is_nothing_more_to_do(run, look, tmp_path):
    file = a_file(tmp_path, "Namn;E-post;Befattning\nEva Ek;eva.ek@sater.se;bibliotekarie\n")

    first, second = run("people", file, "--org", "sater", "--really"), run("people", file, "--org", "sater")

    assert first.stdout.splitlines() == [
        "personer.csv är inläst.",
        "Rad 2: Eva Ek – tillagd",
        "Tillagda: 1. Ändrade: 0. Oförändrade: 0. Utelämnade: 0.",
    ]
    assert second.stdout.splitlines()[-1] == "Läggs till: 0. Ändras: 0. Oförändrade: 1. Utelämnas: 0."
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert [p.title for p in look(people.everyone)] == ["bibliotekarie"]


def test_what_changes_is_shown_from_and_to(run, tmp_path):
    run("people", a_file(tmp_path, "Namn;E-post;Befattning\nEva Ek;eva.ek@sater.se;\n"), "--org", "sater", "--really")

    ran = run("people", a_file(tmp_path, "Namn;E-post;Befattning;Roll\nEva Ek;eva.ek@sater.se;chef;registrator\n"),
              "--org", "sater")  # fmt: skip

    assert ran.stdout.splitlines()[1:4] == [
        "Rad 2: Eva Ek – ändras",
        "  befattning: chef",
        "  roll: registrator",
    ]


def test_channels_are_followed_by_what_the_register_lacks(run, look, tmp_path):
    file = a_file(tmp_path, "Kanal;Medium;Adress;Administratörer\nBiblioteket;fb;facebook.com/bib;eva.ek@sater.se\n")

    ran = run("channels", file, "--org", "sater", "--really")

    assert ran.stdout.splitlines() == [
        "personer.csv är inläst.",
        "Rad 2: Biblioteket – tillagd",
        "Tillagda: 1. Ändrade: 0. Oförändrade: 0. Utelämnade: 0.",
        "I ordning: 0 av 1 kanaler. Det här saknas för de andra:",
        (
            "  Biblioteket: för få administratörer, ingen huvudansvarig, ingen ansvarig chef, var inloggningsuppgifterna"
            " förvaras, prov av kommunikationsenhetens åtkomst, syfte, kontaktperson"
        ),
    ]
    assert [c.name for c in look(channels.all_open)] == ["Biblioteket"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("people", "finns-inte.csv", "--org", "sater"), "Jag kan inte läsa filen finns-inte.csv."),
        (("people", "FILE", "--org", "mora"), "Jag känner inte till mora. Det finns: gullspang, sater."),
        (("channels", "FILE", "--org", "sater"), "Filen saknar kolumner som behövs: socialt medium."),
        (("add", "eva@example.com", "registrator", "--org", "sater", "--name", "Eva"),
         "eva@example.com är ingen adress hos kommunen."),
        (("add", "eva.ek@sater.se", "registrator", "--org", "sater"),
         "eva.ek@sater.se finns inte i registret. Lägg till --name."),
        (("add", "eva.ek@sater.se", "sektorchef", "--org", "sater", "--name", "Eva Ek"),
         "Rollen sektorchef gäller en sektor. Lägg till --department."),
        (("remove", "eva.ek@sater.se", "registrator", "--org", "sater"),
         "Ingen i registret har adressen eva.ek@sater.se."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_on_stderr(run, tmp_path, words, said):
    file = a_file(tmp_path, "Namn;E-post\nEva Ek;eva.ek@sater.se\n")

    ran = run(*(file if word == "FILE" else word for word in words))

    assert (ran.stderr.strip(), ran.exit_code) == (said, 2)


def test_the_first_steward_comes_from_the_command_line_and_the_last_one_stays(run, look):
    added = run("add", "tomas.gran@sater.se", "systemansvarig", "--org", "sater", "--name", "Tomas Gran")
    removed = run("remove", "tomas.gran@sater.se", "steward", "--org", "sater")

    assert added.stdout.strip() == "Tomas Gran är nu systemansvarig."
    assert removed.stderr.strip() == "Den sista som sköter boten kan inte tas bort. Ge någon annan rollen först."
    assert len(look(lambda unit: people.holders(unit, "steward"))) == 1


def test_a_role_is_taken_where_it_is_held(run, tmp_path):
    store = a_store(tmp_path, Clock())
    a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur")
    store.close()
    words = ("remove", "karin.strand@sater.se", "sektorchef", "--org", "sater", "--department")

    assert run(*words, "Sektor barn").stderr.strip() == "Karin Strand har inte rollen sektorchef."
    assert run(*words, "Sektor kultur").stdout.strip() == "Karin Strand är inte längre sektorchef."


def test_a_name_from_a_file_cannot_steer_the_terminal(run, tmp_path):
    ran = run("people", a_file(tmp_path, "Namn;E-post\nEva\x1b[31m Ek;eva.ek@sater.se\n"), "--org", "sater")

    assert "\x1b" not in ran.stdout


def test_the_journal_says_who_made_the_first_steward_and_who_read_the_file_in(run, look, tmp_path, monkeypatch):
    monkeypatch.setenv("LOGNAME", "ida.it")
    run("add", "tomas.gran@sater.se", "steward", "--org", "sater", "--name", "Tomas Gran")
    file = a_file(tmp_path, "Namn;E-post;Roll\nEva Ek;eva.ek@sater.se;registrator\n")
    run("people", file, "--org", "sater", "--really", "--by", "tomas.gran@sater.se")

    rows = look(lambda unit: [row for row in journal.latest(unit, "person", 9) if row.what == "role_given"])
    tomas = look(lambda unit: people.with_email(unit, "tomas.gran@sater.se"))

    assert [(row.by, row.details["role"], row.details["operator"]) for row in rows] == [
        (tomas, "registrator", "ida.it"),
        (None, "steward", "ida.it"),
    ]


def test_somebody_unknown_reads_no_file_in(run, look, tmp_path):
    file = a_file(tmp_path, "Namn;E-post\nEva Ek;eva.ek@sater.se\n")

    ran = run("people", file, "--org", "sater", "--really", "--by", "ingen@sater.se")

    assert ran.exit_code != 0
    assert look(people.everyone) == ()
