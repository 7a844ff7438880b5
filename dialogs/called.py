"""What this municipality calls its people and things, in the reader's language."""

from __future__ import annotations

from dialogs.facts import Facts
from policy_text.pack import Pack
from policy_text.parts import Noun


def title(facts: Facts, role: str) -> str:
    """ "sektorchef", "head of sector"."""
    found = facts.pack.roles[role]
    return found.english if facts.language == "en" else found.title


def the(facts: Facts, role: str) -> str:
    """ "sektorchefen", "the head of sector"."""
    return of_role(facts.pack, facts.language, role)


def of_role(pack: Pack, language: str, role: str) -> str:
    """The same where nobody's facts have been read."""
    found = pack.roles[role]
    return f"the {found.english.removeprefix('the ')}" if language == "en" else found.definite


def chief(facts: Facts) -> str:
    return title(facts, facts.pack.functions.chief)


def the_chief(facts: Facts) -> str:
    return the(facts, facts.pack.functions.chief)


def the_lead(facts: Facts) -> str:
    """The communications lead."""
    return the(facts, facts.pack.functions.communications_lead)


def the_steward(facts: Facts) -> str:
    return the(facts, facts.pack.functions.steward)


def the_application(facts: Facts) -> str:
    """ "ansökan", "aktivitetsplanen", "the activity plan": what is sent here, as one speaks of it."""
    noun = facts.pack.words.application
    return f"the {noun.english}" if facts.language == "en" else noun.definite


def main(facts: Facts) -> str:
    """ "huvudansvarig administratör", "account manager"."""
    return one(facts, facts.pack.words.main_administrator)


def main_mark(facts: Facts) -> str:
    """As it stands behind a name, and is read back: "huvudansvarig", "kontoansvarig"."""
    noun = facts.pack.words.main_administrator
    return noun.english if facts.language == "en" else noun.mark or noun.indefinite


def administrator(facts: Facts) -> str:
    return one(facts, facts.pack.words.administrator)


def administrators(facts: Facts) -> str:
    noun = facts.pack.words.administrator
    return noun.english_plural if facts.language == "en" else noun.plural


def the_administrators(facts: Facts) -> str:
    noun = facts.pack.words.administrator
    return f"the {noun.english_plural}" if facts.language == "en" else noun.plural_definite


def the_communications_unit(facts: Facts) -> str:
    noun = facts.pack.words.communications_unit
    return f"the {noun.english}" if facts.language == "en" else noun.definite


def department(facts: Facts) -> str:
    """ "sektor", "förvaltning"."""
    return one(facts, facts.pack.words.unit)


def departments(facts: Facts) -> str:
    """ "sektorer", "förvaltningar"."""
    noun = facts.pack.words.unit
    return noun.english_plural if facts.language == "en" else noun.plural


def one(facts: Facts, noun: Noun) -> str:
    return noun.english if facts.language == "en" else noun.indefinite


def capital(text: str) -> str:
    """As a sentence or a label begins."""
    return text[:1].upper() + text[1:]
