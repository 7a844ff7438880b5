"""How the schema has changed, step by step (Alembic)."""

EVERY = (
    "0001",
    "0002",
    "0009",
    "0010",
    "0011",
    "0012",
    "0013",
    "0014",
    "0015",
    "0016",
    "0017",
    "0018",
    "0020",
    "0022",
    "0023",
    "0024",
    "0025",
)
"""All revisions, oldest first. Kept here so that starting on a present schema need not load Alembic; a test compares."""

HEAD = EVERY[-1]
