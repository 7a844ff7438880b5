"""The house stands: imports point down, guests stay in their rooms, only the doors know the time, only texts speak."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.sources import ROOMS, ROOT, Fault, Source, house, imports, read, strings, this_house, uses, within

# Each guest library, and each way to the world outside, has one host.
HOSTS = {
    "aiohttp": "bot/",
    "aiosmtplib": "bot/email/",
    "botbuilder": "bot/teams/",
    "botframework": "bot/teams/",
    "jwt": "bot/teams/",
    "msal": "bot/teams/",
    "msrest": "bot/teams/",
    "slack_bolt": "bot/slack/",
    "slack_sdk": "bot/slack/",
    "pydantic_settings": "bot/",
    "rich": "bot/",
    "typer": "bot/",
    "apscheduler": "scheduler/clock.py",
    "fluent": "dialogs/",
    "alembic": "register/",
    "psycopg": "register/",
    "sqlalchemy": "register/",
    "sqlmodel": "register/",
    "http.client": "bot/",
    "http.server": "bot/",
    "smtplib": "bot/",
    "socket": "bot/",
    "ssl": "bot/",
    "urllib.request": "bot/",
}

CLOCKS = frozenset(
    "datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today "
    "time.time time.time_ns time.localtime time.gmtime time.ctime "
    "sqlalchemy.func.now sqlmodel.func.now sqlalchemy.func.current_timestamp sqlmodel.func.current_timestamp".split()
)
ENVIRONMENT = frozenset({"os.environ", "os.getenv", "os.environb"})

# Where Swedish words may stand in code, and why.
SWEDISH = {
    "dialogs/texts/": "the home of every sentence",
    "policy_text/swedish.py": "the language itself: endings, compounds, words that carry no meaning",
    "register/obligations/calendar.py": "days are called what the holidays library calls them",
    "register/secrets.py": "the words people give a secret away with",
    "bot/stories/transcript.py": "the grammar of stories, which is Swedish so that a communicator can write them",
}
SMALL_WORDS = frozenset(
    "att av blev blir bort boten byt de dem det detta dig din ditt du där efter ej eller ett finns får för från gör ha "
    "hade han har hos hur här i igen ingen inget inte in jag kan kanal kanalen kanske kom men mig min mot måste ni "
    "nu när någon något och om oss på redan se sedan ska skriv som svara så till upp ut utan var vara vem vi vid vill "
    "vilken vilket välj är även över".split()
)

# Who in dialogs may hold a unit, and where the sync inside may meet the async edge; path -> why.
AT_THE_STORE: Mapping[str, str] = {
    "dialogs/desk.py": "one inbound, one transaction, one answer",
    "dialogs/everyday/daily_reading.py": "reads what the daily conversations look at, for reading.py",
    "dialogs/glances.py": "reads what is shown of all channels, for the same",
    "dialogs/channels/register_reading.py": "the page of the register that is asked for, for the same",
    "dialogs/everyday/send_reading.py": "reads whom a message can be for, for the same",
    "dialogs/reading.py": "reads the facts of a step inside the desk's unit",
    "dialogs/crises/crisis_reading.py": "reads what belongs to a crisis, for reading.py",
    "dialogs/everyday/obligation_reading.py": "reads what is owed, for the same",
    "dialogs/records/record_reading.py": "the part of that about removals, the diary, closing and the yearly look-over",
    "dialogs/notices.py": "words what is to be told at the moment it is claimed, inside the postman's unit",
}
SEAMS: Mapping[str, str] = {}

# Books that every noun writes in: what happened, what is to be told, and what keeps a turn from happening twice.
BOOKS = frozenset(
    f"register/{name}.py"
    for name in ("journal", "nudges", "people/untold", "storage/conversations", "storage/inbox", "storage/outbox")
)
WRITE = re.compile(r"^(sql_)?(delete|insert|update)$|\b(session|unit)\.(add|add_all|delete|insert|merge)$")

LONG_FILES: Mapping[str, str] = {  # path -> why it cannot be shorter
    "register/storage/migrations/versions/0001_the_first_tables.py": "one step of the schema, written by Alembic",
}
MOST_LINES = 400
EMPTY_NAMES = frozenset({"utils.py", "util.py", "helpers.py", "common.py", "misc.py", "manager.py", "service.py"})


Rule = Callable[[Source], Iterable[Fault]]


# The rules of one file


def imports_point_down(source: Source) -> Iterator[Fault]:
    allowed = ROOMS[: ROOMS.index(source.room) + 1]
    for line, name in imports(source):
        top = name.split(".")[0]
        if top in {*ROOMS, "tests", "bench"} and top not in allowed:
            yield line, f"{source.room} imports {name}, which stands above it"


def guests_stay_in_their_rooms(source: Source) -> Iterator[Fault]:
    for line, name in imports(source):
        for guest, host in HOSTS.items():
            if within(name, guest) and not source.stands_in(host):
                yield line, f"{guest} belongs in {host}"


def only_the_desk_opens_the_store(source: Source) -> Iterator[Fault]:
    if source.room == "dialogs" and source.path not in AT_THE_STORE:
        for line, name in imports(source):
            if within(name, "register.storage.store"):
                yield line, "in dialogs, only the desk opens the store"


def only_the_doors_know_the_time(source: Source) -> Iterator[Fault]:
    for line, name in uses(source):
        if name in CLOCKS and source.room != "bot" and source.path != "scheduler/clock.py":
            yield line, f"{name}: take the moment as an argument"
        if name in ENVIRONMENT and source.room != "bot":
            yield line, f"{name}: settings are read in bot"


def the_inside_is_sync(source: Source) -> Iterator[Fault]:
    if source.room in {"policy_text", "register", "dialogs"} and source.path not in SEAMS:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith):
                yield node.lineno, "the inside is sync, the edge is async"


def sentences_stand_in_texts(source: Source) -> Iterator[Fault]:
    if any(source.stands_in(place) for place in SWEDISH):
        return
    for line, text in strings(source):
        # The three letters alone are an alphabet, as in a pattern, not a word.
        words = re.findall(r"\w+", re.sub("åäö", "", text.casefold()))
        swedish = any(len(word) > 1 and re.search("[åäö]", word) for word in words)
        if swedish or (len(words) >= 4 and sum(word in SMALL_WORDS for word in words) >= 3):
            yield line, f"Swedish belongs in dialogs/texts: {text[:60]!r}"


def no_municipality_is_special(source: Source) -> Iterator[Fault]:
    for node in ast.walk(source.tree):
        tested: list[ast.AST | None] = []
        match node:
            case ast.Compare(left=left, comparators=others):
                tested = [left, *others]
            case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
                tested = [test]
            case ast.match_case(pattern=pattern):
                tested = [pattern]
            case ast.Dict(keys=keys):
                tested = [*keys]
        for part in (inner for outer in tested if outer for inner in ast.walk(outer)):
            match part:
                case ast.Constant(value=str(text)) if municipalities().search(text):
                    yield part.lineno, f"{text!r} decides something: a municipality is data"


@cache
def municipalities() -> re.Pattern[str]:
    packs = {folder.parent.name for folder in (ROOT / "policy_text").glob("*/policy.toml")}
    return re.compile(rf"(?i)\b({'|'.join(sorted(packs | {'sater', 'säter', 'gullspang', 'gullspång'}))})\b")


def files_are_short(source: Source) -> Iterator[Fault]:
    lines = source.text.count("\n")
    if lines > MOST_LINES and source.path not in LONG_FILES:
        yield lines, f"{lines} lines: two subjects?"


def files_are_named_after_what_they_hold(source: Source) -> Iterator[Fault]:
    if source.path.split("/")[-1] in EMPTY_NAMES:
        yield 1, "the name says nothing about the file"


RULES: tuple[Rule, ...] = (
    imports_point_down,
    guests_stay_in_their_rooms,
    only_the_desk_opens_the_store,
    only_the_doors_know_the_time,
    the_inside_is_sync,
    sentences_stand_in_texts,
    no_municipality_is_special,
    files_are_short,
    files_are_named_after_what_they_hold,
)


def faults(rule: Rule, sources: Iterable[Source]) -> list[str]:
    return [f"{source.path}:{line}: {what}" for source in sources for line, what in sorted(set(rule(source)))]


# The rules of all files together


def rings(sources: Iterable[Source]) -> list[str]:
    """The modules that import each other in a ring, or nothing."""
    by_module = {source.module: source for source in sources}
    graph: dict[str, set[str]] = {}
    for module, source in by_module.items():
        graph[module] = set()
        for _, name in imports(source, only_run=True):
            while name and name not in by_module:
                name = name.rpartition(".")[0]
            # A package is run before its modules whatever they say, so only names of its own tie them to it.
            if name and name != module:
                graph[module].add(name)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [str(module) for module in error.args[1]]
    return []


def writes_across_nouns(sources: Iterable[Source]) -> list[str]:
    """Where a noun of the register changes another's rows instead of saying what happened."""
    nouns = {s.module: s for s in sources if s.room == "register" and s.path not in BOOKS and has_table(s)}
    writers = {f"{module}.{name}" for module, source in nouns.items() for name in writing_functions(source)}
    return [
        f"{source.path}:{line}: {name} writes another noun's rows"
        for module, source in nouns.items()
        for line, name in uses(source)
        if name in writers and not within(name, module)
    ]


def has_table(source: Source) -> bool:
    return any(
        isinstance(node, ast.ClassDef) and any(keyword.arg == "table" for keyword in node.keywords)
        for node in ast.walk(source.tree)
    )


def writing_functions(source: Source) -> set[str]:
    """The functions that change rows, themselves or through another function of the same file."""
    calls = {
        node.name: {ast.unparse(call.func) for call in ast.walk(node) if isinstance(call, ast.Call)}
        for node in source.tree.body
        if isinstance(node, ast.FunctionDef)
    }
    writers = {name for name, called in calls.items() if any(WRITE.search(what) for what in called)}
    while more := {name for name, called in calls.items() if called & writers} - writers:
        writers |= more
    return writers


# The tests


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_its_rules(rule: Rule):
    assert faults(rule, this_house()) == []


def test_no_modules_import_each_other_in_a_ring():
    assert rings(this_house()) == []


def test_nouns_of_the_register_do_not_write_each_others_rows():
    assert writes_across_nouns(this_house()) == []


def test_tests_and_bench_are_short_too():
    assert faults(files_are_short, house(ROOT, ("tests", "bench"))) == []


def test_an_empty_house_has_no_faults(tmp_path: Path):
    assert [faults(rule, house(tmp_path)) for rule in RULES] == [[]] * len(RULES)
    assert rings(house(tmp_path)) == []


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (imports_point_down, "policy_text/pack.py", "import register"),
        (imports_point_down, "register/people/people.py", "from dialogs.words import Say"),
        (imports_point_down, "dialogs/desk.py", "def f():\n    from bot import app"),
        (imports_point_down, "scheduler/ticks.py", "import importlib\nimportlib.import_module('bot.app')"),
        (imports_point_down, "bot/app.py", "from tests.builders import a_channel"),
        (guests_stay_in_their_rooms, "bot/app.py", "from slack_bolt.async_app import AsyncApp"),
        (guests_stay_in_their_rooms, "bot/slack/speak.py", "import msal"),
        (guests_stay_in_their_rooms, "bot/tryout/cards.py", "from botbuilder.schema import Attachment"),
        (guests_stay_in_their_rooms, "scheduler/ticks.py", "import apscheduler.schedulers.asyncio"),
        (guests_stay_in_their_rooms, "scheduler/postman.py", "from sqlalchemy import select"),
        (guests_stay_in_their_rooms, "scheduler/postman.py", "import aiohttp"),
        (guests_stay_in_their_rooms, "dialogs/desk.py", "from sqlmodel import Session"),
        (guests_stay_in_their_rooms, "policy_text/pack.py", "from urllib import request"),
        (only_the_desk_opens_the_store, "dialogs/applications/apply.py", "from register.storage import store"),
        (only_the_desk_opens_the_store, "dialogs/facts.py", "from register.storage.store import Store"),
        (only_the_doors_know_the_time, "register/people/people.py", "import datetime as d\nx = d.datetime.now(d.UTC)"),
        (only_the_doors_know_the_time, "dialogs/facts.py", "from datetime import date\nx = date.today()"),
        (only_the_doors_know_the_time, "scheduler/ticks.py", "from datetime import datetime as D\nx = D.utcnow"),
        (only_the_doors_know_the_time, "register/storage/store.py", "from time import time\nx = time()"),
        (only_the_doors_know_the_time, "register/storage/inbox.py", "from sqlmodel import func\nx = func.now()"),
        (only_the_doors_know_the_time, "scheduler/clock.py", "import os\nx = os.environ['TZ']"),
        (the_inside_is_sync, "register/storage/store.py", "async def run(unit): ..."),
        (the_inside_is_sync, "dialogs/desk.py", "class Port:\n    async def ask(self): ..."),
        (sentences_stand_in_texts, "bot/cli.py", "print('Sidan är öppen')"),
        (sentences_stand_in_texts, "register/people/people.py", "raise ValueError(f'{name} får inte')"),
        (sentences_stand_in_texts, "dialogs/applications/apply.py", "x = 'Du kan inte svara nu'"),
        (no_municipality_is_special, "register/people/people.py", "if org == 'sater': pass"),
        (no_municipality_is_special, "dialogs/applications/apply.py", "x = 1 if name in ('Gullspång', 'Mora') else 2"),
        (no_municipality_is_special, "bot/cli.py", "match org:\n    case 'gullspang': pass"),
        (no_municipality_is_special, "bot/cli.py", "if org.startswith('sater'): pass"),
        (no_municipality_is_special, "bot/app.py", "steps = {'sater': 3}[org]"),
        (files_are_short, "bot/app.py", "x = 1\n" * 401),
        (files_are_named_after_what_they_hold, "bot/slack/utils.py", ""),
    ],
)
def test_a_breach_is_seen(rule: Rule, path: str, text: str):
    assert faults(rule, [read(path, text)])


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("bot/teams/door.py", "import botbuilder.core, msal, aiohttp\nfrom register import store\nasync def f(): ..."),
        ("scheduler/clock.py", "import apscheduler\nfrom datetime import UTC, datetime\nx = datetime.now(UTC)"),
        ("dialogs/desk.py", "from register.storage.store import Unit\nfrom . import turn"),
        ("dialogs/facts.py", "def due(facts):\n    return facts.now"),
        ("register/people/people.py", "from http import HTTPStatus\nimport time\nx = time.monotonic()"),
        ("register/journal.py", '"""Här står vad som har hänt, och vem som gjorde det."""'),
        ("register/people/people.py", "x: int\n'''Antal år sedan någon kom.'''\ny = 'no such person is known in here'"),
        ("policy_text/pack.py", "pattern = r'[a-zåäö]+'"),
        ("dialogs/texts/__init__.py", "months = 'januari februari på svenska'"),
        ("bot/cli.py", "examples = ['sater', 'gullspang']"),
    ],
)
def test_what_is_allowed_passes(path: str, text: str):
    assert [fault for rule in RULES for fault in faults(rule, [read(path, text)])] == []


def test_a_ring_is_seen():
    one = read("register/one.py", "from register import two")
    two = read("register/two.py", "def f():\n    from .three import x")
    three = read("register/three.py", "import register.one")
    named = read("register/three.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import register.one")

    assert set(rings([one, two, three])) == {"register.one", "register.two", "register.three"}
    assert rings([one, two]) == []
    assert rings([one, two, named]) == []


def test_a_noun_that_writes_anothers_rows_is_seen():
    table = "class Channel(SQLModel, table=True): ...\n"
    channels = read(
        "register/channels/channels.py", f"{table}def close(u): _set(u)\ndef _set(u): u.execute(update(Channel))"
    )
    reader = read(
        "register/applications/cases.py", f"{table}from register.channels import channels\ndef f(u): channels.open(u)"
    )
    writer = read(
        "register/crises/crises.py", f"{table}from register.channels import channels\ndef f(u): channels.close(u)"
    )
    perform = read("register/requests.py", "from register.channels.channels import close\ndef f(u): close(u)")

    assert writes_across_nouns([channels, reader, perform]) == []
    assert writes_across_nouns([channels, reader, writer, perform]) == [
        "register/crises/crises.py:3: register.channels.channels.close writes another noun's rows"
    ]
