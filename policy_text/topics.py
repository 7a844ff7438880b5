"""What people ask about and how they ask it: shared by all municipalities, each of which maps it to its own text."""

import tomllib
from enum import StrEnum
from pathlib import Path

from policy_text.parts import Part, Slug, Text

FOLDER = Path(__file__).parent / "topics"


class Kind(StrEnum):
    """SILENT: no guideline we know says anything about it; a pack may still map it. WANT: something to be done."""

    GUIDELINE = "guideline"
    SILENT = "silent"
    OFF_TOPIC = "off_topic"
    WANT = "want"


class Topic(Part):
    """`name` is a noun phrase ("annonsering"); `near` the topics it must be told apart from."""

    id: Slug
    name: Text
    about: Text
    kind: Kind
    private: bool
    near: tuple[Slug, ...] = ()
    questions: tuple[Text, ...]
    opens: str = ""
    """The dialog that does what is wanted."""


def load(folder: Path = FOLDER) -> dict[str, Topic]:
    """By id, in the order of the files and in them. For training and checks: it reads a megabyte of questions."""
    return {
        id: Topic(id=id, **table)
        for path in files(folder)
        for id, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
    }


def files(folder: Path = FOLDER) -> list[Path]:
    return sorted(folder.glob("*.toml"))
