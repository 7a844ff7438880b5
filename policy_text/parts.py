"""What everything in a pack is made of, and who and what a municipality has: names, words, roles."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Text = Annotated[str, Field(min_length=1)]


def _web(text: str) -> str:
    if text and not re.fullmatch(r"https?://[^\s/?#\"'<>]+[^\s\"'<>]*", text):
        raise ValueError("not_a_link")
    return text


Link = Annotated[str, AfterValidator(_web)]
"""An address that a page links to, or empty: nothing but the web, since a browser does as `javascript:` says."""

Label = Annotated[str, Field(min_length=1, max_length=40)]


class Part(BaseModel):
    """A piece of a pack: never changed, and no key it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quotation(Part):
    """Words of the guideline and where they stand; a lead-in and its bullet are two lines."""

    section: Text
    text: Text


class Grounded(Part):
    """Something the guideline says (section and quote), or that an assumption fills in where it is silent."""

    section: Text | None = None
    quote: Text | None = None
    assumption: bool = False

    @model_validator(mode="after")
    def _stands_on_something(self) -> "Grounded":
        if (self.section is None) != (self.quote is None):
            raise ValueError("section_and_quote_together")
        if self.quote is None and not self.assumption:
            raise ValueError("quote_or_assumption")
        return self


class GuidelineFacts(Part):
    """The document itself: what it is called, who decided it and when."""

    title: Text
    short: Text = Field(description='As it is cited: "Säters riktlinjer"')
    noun: Text = Field(description='"riktlinjer", "policy"')
    noun_definite: Text = Field(description='"riktlinjerna", "policyn"')
    decided: date
    decided_by: str = ""
    reference: str = ""
    document_owner: str = ""
    diary_number: str = ""
    link: Link = ""
    review: date | None = None
    """The day the guideline itself sets for its review; None when it sets none."""


class Organisation(Part):
    id: Slug
    name: Text
    short: Text
    language: Literal["sv", "en"] = "sv"
    website: Annotated[Link, Field(min_length=1)]
    email_domains: Annotated[tuple[str, ...], Field(min_length=1)]
    guideline: GuidelineFacts


class Noun(Part):
    """A word in the forms a Swedish sentence needs."""

    article: Literal["en", "ett"]
    indefinite: Text
    definite: Text
    plural: Text
    plural_definite: Text
    english: Text
    english_plural: Text
    mark: str = ""
    """What stands in brackets behind the name of somebody who is this, where that is not the word itself."""

    @property
    def genitive(self) -> str:
        return genitive(self.indefinite)

    @property
    def definite_genitive(self) -> str:
        return genitive(self.definite)


class Words(Part):
    """What this municipality calls things."""

    unit: Noun
    application: Noun
    plan: Noun
    administrator: Noun
    main_administrator: Noun
    communications_unit: Noun


class RoleScope(StrEnum):
    """What one holds a role for."""

    ORGANISATION = "organisation"
    UNIT = "unit"
    CHANNEL = "channel"
    EVERYONE = "everyone"


class Role(Part):
    title: Text
    definite: Text
    plural: Text
    english: Text
    scope: RoleScope = RoleScope.ORGANISATION
    body: bool = False
    """A group that decides but presses no buttons."""
    section: Text | None = None
    """Where the guideline names it; None when the pack adds it."""

    @property
    def genitive(self) -> str:
        return genitive(self.title)

    @property
    def definite_genitive(self) -> str:
        return genitive(self.definite)


class Functions(Part):
    """What the code asks for, and which role of this municipality it is; None where nobody is named."""

    employee: Slug
    administrator: Slug
    main_administrator: Slug
    substitute: Slug
    chief: Slug
    communications_lead: Slug
    communications_staff: Slug
    communications_stand_in: Slug | None = None
    """Prepares applications about the communications unit's own channels."""
    decider: Slug
    registrar: Slug
    steward: Slug
    dpo: Slug
    security: Slug | None = None
    it: Slug | None = None
    answers: Slug
    """Gets the questions that the guideline is silent on."""
    nearest_chief: Slug | None = None
    fallback_chiefs: tuple[Slug, ...] = ()
    """Who steps in, in order, when the administrators and their substitutes are away."""


def genitive(word: str) -> str:
    """Swedish genitive: an s, unless the word already ends in a sound of that kind."""
    return word if word.endswith(("s", "x", "z")) else word + "s"
