"""What may be published of people: somebody with a protected identity by their function, without their e-mail."""

from __future__ import annotations

import re

from register.people import names
from register.storage.store import Unit


def of(unit: Unit, text: str) -> str:
    """A text as it may be published."""
    for person in names.in_text(unit, text):
        if person.protected:
            text = re.sub(re.escape(person.name), person.shown, text, flags=re.IGNORECASE)
            text = re.sub(rf"[\s,;(<]*{re.escape(person.email)}[)>]*", "", text, flags=re.IGNORECASE).strip()
    return text
