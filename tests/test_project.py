"""What the project's own files promise: two commands on a fresh machine, and nothing that ties them to this one."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sources import ROOMS, ROOT, imports, this_house

LOCKS = ("requirements.lock", "requirements-test.lock")

# Written apart, so that this file does not name what no file may name.
HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org"))]
FOLDERS = ("work", "root", "farm", "opt")

# Libraries that come with one we ask for and that are part of its public face.
COMES_WITH = {
    "botbuilder-schema": "botbuilder-core",
    "botframework-connector": "botbuilder-core",
    "markupsafe": "jinja2",
    "msal": "botbuilder-core",
    "msrest": "botbuilder-core",
    "multidict": "aiohttp",
    "pyjwt": "botbuilder-core",
    "slack-sdk": "slack-bolt",
    "sqlalchemy": "sqlmodel",
    "yarl": "aiohttp",
}


@cache
def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def asked_for() -> dict[str, Requirement]:
    match project():
        case {"project": {"dependencies": list(dependencies)}}:
            return {canonicalize_name(r.name): r for r in map(Requirement, dependencies)}
    raise AssertionError("pyproject.toml has no dependencies")


def asked_for_by_tests() -> dict[str, Requirement]:
    match project():
        case {"dependency-groups": {"test": list(dependencies)}}:
            return {canonicalize_name(r.name): r for r in map(Requirement, dependencies)}
    raise AssertionError("pyproject.toml has no test group")


def entries(lock: str) -> Iterator[tuple[Requirement, list[str]]]:
    """Each locked requirement, and its hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        wanted, *hashes = re.split(r"\s+--hash=", line.strip())
        yield Requirement(wanted), hashes


def locked(lock: str) -> dict[str, str]:
    return {canonicalize_name(r.name): str(r.specifier).removeprefix("==") for r, _ in entries(lock)}


def committed() -> Iterator[Path]:
    """Every file that is, or is about to be, in the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    return (file for name in listed.stdout.split("\0") if name and (file := ROOT / name).is_file())


def test_no_file_names_a_registry():
    host = re.compile("|".join(map(re.escape, HOSTS)))
    named = [
        str(f.relative_to(ROOT)) for f in committed() if host.search(f.read_text(encoding="utf-8", errors="replace"))
    ]

    assert named == []


def test_no_file_names_a_folder_of_the_machine_it_was_written_on():
    folder = re.compile(rf"(?<![\w.~/-])/(?:{'|'.join(FOLDERS)})/(?=[\w.])")
    named = [
        str(f.relative_to(ROOT)) for f in committed() if folder.search(f.read_text(encoding="utf-8", errors="replace"))
    ]

    assert named == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_library_has_one_version_and_its_hashes(lock: str):
    for wanted, hashes in entries(lock):
        assert re.fullmatch(r"==[\w.!+]+", str(wanted.specifier)), wanted
        assert hashes, wanted
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", hash) for hash in hashes), wanted


def test_the_locks_agree():
    service, tests = locked("requirements.lock"), locked("requirements-test.lock")

    assert {name: service[name] for name in service.keys() & tests.keys()} == {
        name: tests[name] for name in service.keys() & tests.keys()
    }


def test_what_is_asked_for_is_locked():
    service, tests = locked("requirements.lock"), locked("requirements-test.lock")

    assert [n for n, wanted in asked_for().items() if not wanted.specifier.contains(service.get(n, "0"))] == []
    assert [n for n, wanted in asked_for_by_tests().items() if not wanted.specifier.contains(tests.get(n, "0"))] == []


TRAINING = {"scipy"}
"""Only whoever trains the model anew needs it, so it comes with the tests' libraries."""


def test_what_the_house_imports_is_asked_for():
    asked = asked_for()
    guests = {name.split(".")[0] for source in this_house() for _, name in imports(source)}
    guests -= {*ROOMS, *sys.stdlib_module_names}
    found = packages_distributions()
    missing = {
        guest
        for guest in guests
        if not any(
            COMES_WITH.get(name, name) in asked for name in map(canonicalize_name, found.get(guest, ["not installed"]))
        )
    }

    assert missing - TRAINING == set()
    assert set(asked_for_by_tests()) >= TRAINING


def test_every_exception_in_the_configuration_has_its_reason_on_the_same_line():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    opening = re.compile(r"^(ignore|module|filterwarnings) = \[|^\[tool\.ruff\.lint\.per-file-ignores\]")
    unexplained, inside = [], False
    for line in lines:
        if opening.match(line):
            inside = not line.endswith("]") or line.startswith("[")
        elif line in {"]", ""}:
            inside = False
        elif inside and '"error"' not in line and "  # " not in line:
            unexplained.append(line.strip())

    assert unexplained == []


def test_ci_can_be_run():
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_every_marker_of_a_test_that_is_left_for_later_is_run_by_make_faults():
    conftest = ast.parse((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    later = next(
        ast.literal_eval(node.value)
        for node in conftest.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "LATER"
    )

    assert f'-m "{" or ".join(later)}"' in (ROOT / "Makefile").read_text(encoding="utf-8")


SKIPPING = """
import pytest

def test_runs(): pass

def test_does_not(): pytest.skip("no browser here")

@pytest.mark.faults
def test_takes_minutes(): pass
"""


def play(folder: Path, *arguments: str, nothing_skipped: str = "0") -> tuple[int, str]:
    """A suite of its own, under this suite's conftest."""
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (folder / "pytest.ini").write_text(
        "[pytest]\nmarkers = faults\naddopts = -rs -p no:cacheprovider\n", encoding="utf-8"
    )
    (folder / "test_it.py").write_text(SKIPPING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
        env={**os.environ, "KANALVAKT_NOTHING_SKIPPED": nothing_skipped},
    )
    return done.returncode, done.stdout


def test_what_is_left_out_is_said_with_its_reason(tmp_path: Path):
    code, said = play(tmp_path)

    assert code == 0
    assert "no browser here" in said
    assert "Left for `make faults`: 1" in said
    assert "1 passed, 1 skipped, 1 deselected" in said


def test_in_ci_a_skip_is_a_failure(tmp_path: Path):
    code, said = play(tmp_path, nothing_skipped="1")

    assert code == 1
    assert "no browser here" in said
    assert "1 failed, 1 passed, 1 deselected" in said


def test_what_takes_minutes_runs_when_asked_for(tmp_path: Path):
    code, said = play(tmp_path, "-m", "faults")

    assert code == 0
    assert "1 passed, 2 deselected" in said
