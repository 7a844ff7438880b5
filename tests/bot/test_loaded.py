"""What a running service holds in memory: its libraries, and of those nothing large that it has no use for."""

import subprocess
import sys

SERVICE_ON_SQLITE = """
import sys
from bot import reader, serve, settings
from bot.slack import door
from bot.teams import door
from policy_text import pack
from register.storage.database import engine

packs = pack.packs([settings.BUILT_IN / "sater"])
found = reader.load(packs)("hur snabbt måste vi svara?", packs["sater"], None)
engine("sqlite://")
print(found.level, *sys.modules)
"""
"""Everything that `kanalvakt serve` loads, and a first question to the guideline."""

NO_USE = {
    "alembic", "holidays.countries", "numpy.ma", "psycopg", "snowballstemmer", "sqlalchemy.dialects.postgresql", "typer",
}  # fmt: skip


def test_a_service_on_sqlite_does_not_load_what_it_has_no_use_for():
    told = subprocess.run([sys.executable, "-c", SERVICE_ON_SQLITE], capture_output=True, check=True, text=True)
    level, *loaded = told.stdout.split()

    assert level == "answer"
    assert {"botbuilder.core", "numpy", "slack_bolt", "sqlalchemy"} <= set(loaded)
    assert NO_USE & set(loaded) == set()
