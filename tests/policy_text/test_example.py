"""The invented municipalities: somebody in every role, channels to begin with, and one gap to be mended."""

import shutil
from pathlib import Path

import pytest

import policy_text
from policy_text import example, pack
from policy_text.pack import BrokenPack

FOLDERS = Path(policy_text.__file__).parent
both = pytest.mark.parametrize("folder", [FOLDERS / "sater", FOLDERS / "gullspang"], ids=lambda folder: folder.name)


@both
def test_every_role_that_a_person_can_have_is_played_by_somebody(folder: Path):
    municipality = pack.load(folder)
    invented = example.load(folder, municipality)
    people = [id for id, role in municipality.roles.items() if not role.body]

    assert [role for role in people if not invented.playing(role)] == []


@both
def test_the_people_are_clearly_examples(folder: Path):
    invented = example.load(folder, pack.load(folder))

    assert [person.email for person in invented.people if ".exempel@" not in person.email] == []


@both
def test_there_are_channels_to_begin_with_and_one_of_them_lacks_an_administrator(folder: Path):
    invented = example.load(folder, pack.load(folder))

    assert len(invented.channels) in {3, 4}
    assert len([channel for channel in invented.channels if len(channel.administrators) < 2]) == 1


@both
def test_some_ordinary_employees_may_want_a_channel(folder: Path):
    invented = example.load(folder, pack.load(folder))

    assert len(invented.playing("anstalld")) == 3


def test_where_each_channels_own_plan_counts_the_example_channels_that_run_well_have_one():
    invented = example.load(FOLDERS / "gullspang", pack.load(FOLDERS / "gullspang"))

    assert [channel.id for channel in invented.channels if channel.plan] == [
        "kommunen_facebook",
        "fritidsgarden_instagram",
    ]


@pytest.mark.parametrize(
    ("old", "new", "key", "code"),
    [
        ('main = "johan_nyman"', 'main = "eva_strand"', "channels[biblioteket_facebook].main", "no_such_person"),
        ("sara.lind.exempel@sater.se", "sara.lind@example.com", "people[sara_lind].email", "other_domain"),
        ('role = "registrator"', 'role = "steward"', "people.role", "nobody_has_role"),
        ('short = "KS"\n', "", "units[ks].short", "missing_key"),
        ('name = "Sektor kultur och fritid"', 'name = "Sektor kultur"', "unit_words", "no_such_unit"),
    ],
)
def test_a_broken_example_says_where(tmp_path: Path, old: str, new: str, key: str, code: str):
    text = (FOLDERS / "sater" / "example.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "example.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    municipality = pack.load(FOLDERS / "sater")

    with pytest.raises(BrokenPack) as broken:
        example.load(tmp_path, municipality)

    assert [(problem.key, problem.code) for problem in broken.value.problems] == [(key, code)]


def test_a_pack_without_an_example_is_told_apart(tmp_path: Path):
    shutil.copy(FOLDERS / "sater" / "policy.toml", tmp_path)
    (problem,) = example.check(tmp_path, pack.load(FOLDERS / "sater"))

    assert (problem.file, problem.code) == ("example.toml", "missing_file")
