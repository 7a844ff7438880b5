"""What the stored model was made from, so that a test can tell when it must be made again."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from policy_text import features, swedish, topics
from policy_text.likeness import MODEL

ROOM = Path(__file__).parent


def inputs() -> tuple[Path, ...]:
    """The questions, and the code that reads them and trains on them."""
    code = (Path(features.__file__), Path(swedish.__file__), swedish.LEXICON, ROOM / "training.py")
    return (*topics.files(), *code)


def fingerprint(paths: Iterable[Path]) -> str:
    """The same on every machine, whatever its line endings are."""
    found = hashlib.sha256()
    for path in paths:
        found.update(f"{path.name}\n{path.read_text(encoding='utf-8')}\n".encode())
    return found.hexdigest()


def stored(model: Path = MODEL) -> str:
    """The fingerprint of what the model was made from."""
    with np.load(model) as arrays:
        return str(arrays["made_from"])
