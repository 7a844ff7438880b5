"""What a municipality's `policy.toml` holds: its rules and numbers, and what a channel needs."""

import string
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field, model_validator

from policy_text.application import Question, Workflow
from policy_text.duties import DutyRule
from policy_text.parts import Functions, Grounded, Link, Organisation, Part, Quotation, Role, Slug, Text, Words
from policy_text.proofreading import USUAL, DraftCheck

Value = bool | int | float | time | str | tuple[str, ...]


class Rule(Grounded):
    """A rule of `rules.md` (R022) or a question of the form (SÄ-A3), as this municipality words it."""

    id: Text
    value: Mapping[str, Value] = {}
    also: tuple[Quotation, ...] = ()
    note: str = ""


class Based(Part):
    """What a number stands on: a rule of the pack, or an assumption, or a rule read with an assumption."""

    rule: str | None = None
    assumption: bool = False

    @model_validator(mode="after")
    def _stands_on_something(self) -> "Based":
        if self.rule is None and not self.assumption:
            raise ValueError("rule_or_assumption")
        return self


class Number(Based):
    value: int = Field(ge=0)


class ClockTime(Based):
    at: time


class Days(Based):
    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...]


class Hours(Based):
    """From and to, local time."""

    start: time
    end: time


class ReplyTime(Based):
    """How long a reply may take. Counted hours stand still on days in `excepts`; or by an hour next working day."""

    mode: Literal["counted_hours", "next_workday_by"]
    hours: int | None = Field(default=None, ge=1)
    by: time | None = None
    excepts: tuple[Literal["saturday", "sunday", "public_holiday", "eve", "local"], ...] = ()
    eves: tuple[Literal["midsommarafton", "julafton", "nyarsafton"], ...] = ()
    eves_assumption: bool = True
    local_days: tuple[date, ...] = ()

    @model_validator(mode="after")
    def _has_its_number(self) -> "ReplyTime":
        if (self.hours is None) == (self.mode == "counted_hours") or (self.by is None) == (
            self.mode != "counted_hours"
        ):
            raise ValueError("reply_mode_and_number")
        return self


class Numbers(Part):
    """The numbers the code uses. None: the guideline sets none, and each channel owes what its own plan says."""

    min_administrators: Number
    max_administrators: Number | None = None
    main_administrators: Number
    posts_per_week: Number | None = None
    posts_time_bound_exempt: bool = False
    """Channels for events of limited length owe no number of posts."""
    supervision_days: Days | None = None
    supervision_due: ClockTime
    reply: ReplyTime | None = None
    removal_hours: Number | None = None
    removal_urgent_hours: Number = Number(value=2, assumption=True)
    """The same for a ground that is urgent."""
    diary_days: Number = Number(value=3, assumption=True)
    """How soon what belongs in the diary is entered there, or waved off."""
    inactive_ask_days: Number
    inactive_close_days: Number
    draft_warn_days: Number
    draft_delete_days: Number
    waking: Hours
    daily_message: ClockTime
    week_report: ClockTime
    breakthroughs_per_day: Number
    missed_weeks_before_chief: Number | None = None
    short_absence_days: Number
    snapshot_months: Number | None = None
    """How often a picture of the channel is kept; None: not asked for, though the municipality may choose it."""
    snapshot_after_change_days: Number = Number(value=14, assumption=True)
    review_months: Number
    review_mend_days: Number = Number(value=30, assumption=True)
    """How long there is to mend what the yearly look-over has found."""
    closing_days: Number = Number(value=30, assumption=True)
    """How long closing a channel may take, from the decision."""
    access_try_months: Number | None = None
    privacy_settings_months: Number | None = None


class ChecklistItem(Grounded):
    """One thing to do. `needs` are items of the same list that come first; `place`: done only with where it now lies."""

    key: Slug
    text: Text
    owner: Literal["administrators", "communications_lead", "chief", "registrar"]
    rule: Text
    question: str = ""
    """What the yearly look-over asks; `text` is what is to be done when the answer is no."""
    place: bool = False
    needs: tuple[Slug, ...] = ()


class VisitorLine(Part):
    """A line of the visitors' information: the guideline's own words (section), or a template of the pack."""

    key: Slug
    text: Text
    section: Text | None = None
    short: str = ""
    """What the short form says instead; empty: left out of it."""
    note: str = ""
    """Id of an entry in `outdated` that the line mends."""


class Visitors(Grounded):
    """The visitors' information of a channel; section and quote ground that it must be there."""

    lines: Annotated[tuple[VisitorLine, ...], Field(min_length=1)]

    @property
    def base(self) -> tuple[Quotation, ...]:
        """The lines that the guideline words itself."""
        return tuple(Quotation(section=line.section, text=line.text) for line in self.lines if line.section)

    def text(
        self,
        form: Literal["long", "short"],
        *,
        channel: str,
        unit: str,
        contact: str,
        dpo: str,
        website: str,
        purpose: str = "",
        updates: str = "",
    ) -> str:
        """Ready to copy: the long form a paragraph a line, the short form one paragraph.

        A line whose value is empty is left out: better silent about how often than "uppdateras ".
        """
        values = {"channel": channel, "unit": unit, "contact": contact, "dpo": dpo, "website": website}
        values |= {"purpose": purpose, "updates": updates}
        templates = [line.text if form == "long" else line.short for line in self.lines]
        lines = [
            template.format(**values)
            for template in templates
            if template and all(values[name] for name in placeholders(template))
        ]
        return ("\n\n" if form == "long" else " ").join(lines)


PLACEHOLDERS = frozenset({"channel", "unit", "contact", "dpo", "website", "purpose", "updates"})


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


class Outdated(Part):
    """Words of the guideline that cite something since replaced."""

    id: Slug
    section: Text
    quote: Text
    words: tuple[Text, ...]
    """What to look for in a quotation: "PUL", "personuppgiftslagen"."""
    note: Slug
    replaced_by: str = ""
    since: date | None = None


class RemovalGround(Part):
    id: Slug
    label: Text
    section: Text
    quote: Text
    urgent: bool = False
    """Removed at once; the others only soon."""
    weak: bool = False
    """Easily taken for mere criticism, which stays (R083): asked once more."""
    unanswered: bool = False
    """Not answered, only removed (R057)."""
    words: tuple[Text, ...] = ()
    """How the words begin that people use about it: what is written need not be chosen again."""
    follow_up: tuple[Literal["diary", "police", "security", "secrecy", "incident"], ...] = ("diary",)


class ChiefHears(Grounded):
    """What a chief is told besides what is urgent (R009): removals, wrong ones, and criticism that somebody has seen."""

    of: tuple[Literal["removal", "wrong_removal", "criticism"], ...] = ()


class AccountTaken(Grounded):
    """Who is told at once when somebody else is in an account; where no role is named, the communications lead and staff."""

    tells: tuple[Slug, ...] = ()


class Closing(Grounded):
    """How a channel ends. The steps are the checklist "closing"."""

    decides: tuple[Slug, ...] = ("chief",)
    """ "chief", "main_administrator" or a role of the pack."""


class PublicList(Grounded):
    """The list of channels on the municipality's website."""

    fields: Annotated[
        tuple[Literal["name", "medium", "address", "unit", "purpose", "contact", "updated"], ...], Field(min_length=1)
    ]
    intro: Text
    website_reads_feed: bool = False
    """The website reads the feed by itself, so nobody is asked to change its list by hand."""


class GallringRow(Grounded):
    """How long one kind of record is kept, counted from when it was over: so many days or months, a number of the pack, or
    for ever (`keep`). `rule`: the rule it follows besides (R086, the municipality's dokumenthanteringsplan).
    """

    kind: Slug
    days: int | None = Field(default=None, ge=1)
    months: int | None = Field(default=None, ge=1)
    number: str | None = None
    keep: bool = False
    rule: str | None = None
    note: str = ""

    @model_validator(mode="after")
    def _has_one_time(self) -> "GallringRow":
        if sum((self.days is not None, self.months is not None, self.number is not None, self.keep)) != 1:
            raise ValueError("one_of_days_months_number_keep")
        return self


class Links(Part):
    """Places outside the bot; empty when the pack does not know them."""

    guideline: Link = ""
    """The whole text; `{section}` in it becomes the id of the section that is quoted."""
    channel_guide: Link = ""
    eservice: Link = ""
    password_vault: Link = ""
    public_list: Link = ""
    personal_data: Link = ""
    graphic_profile: Link = ""


class Rung(Grounded):
    """One rung of the ladder: who hears, after how many counted hours on the rung below."""

    who: Slug
    """"administrators", "other_administrator", "substitute", "chief" or a role of the pack."""
    wait_hours: int = Field(ge=0)


class CrisisTimes(Based):
    """How those who have not answered are told again, and how often whoever started it is asked; no guideline says."""

    again_minutes: Annotated[tuple[int, ...], Field(min_length=1)] = (10, 20, 40)
    """Minutes after the notice. At night only for those with beredskap."""
    morning: time = time(7)
    night: time = time(22)
    """Between night and morning only those with beredskap are told again; local time, every day of the week."""
    still_on_hours: int = Field(default=4, ge=1)
    status_seconds: int = Field(default=3, ge=1)
    """The live picture is edited at most this often, however many answer."""


class Standin(Grounded):
    """Who arranges that somebody stands in for an absent administrator, in order."""

    asks: Annotated[tuple[Slug, ...], Field(min_length=1)] = ("chief",)
    """"chief", "main_administrator" or roles of the pack."""


class Crisis(Grounded):
    """Who may switch crisis mode on, who then publishes, and who answers for that publishing.

    `enabled = false`: the guideline has no such rule. A steward may then switch on a local instruction, for which the rest is
    needed all the same.
    """

    enabled: bool
    starts: tuple[Slug, ...] = ()
    starts_assumption: tuple[Slug, ...] = ()
    """Those who may start it though the guideline does not name them."""
    publishes: str = ""
    responsible: str = ""
    times: CrisisTimes = CrisisTimes(assumption=True)

    @property
    def may_start(self) -> tuple[str, ...]:
        return (*self.starts, *self.starts_assumption)


class UnitWords(Part):
    """Words for what belongs to one of the municipality's departments ("förskola", "simhall"), the department by its name.

    The municipality's own to keep, like the departments themselves: no guideline says it.
    """

    unit: Text
    words: Annotated[tuple[Text, ...], Field(min_length=1)]


class Policy(Part):
    """What a `policy.toml` holds."""

    organisation: Organisation
    words: Words
    unit_words: tuple[UnitWords, ...] = ()
    roles: Mapping[Slug, Role]
    functions: Functions
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    workflow: Workflow
    rules: Mapping[str, Rule]
    """By id; the questions of the form are among them, under their own ids."""
    numbers: Numbers
    checklists: Mapping[Slug, tuple[ChecklistItem, ...]]
    visitors: Visitors
    outdated: tuple[Outdated, ...] = ()
    removal_grounds: tuple[RemovalGround, ...]
    copy_places: tuple[Text, ...] = ()
    """Where copies of what is removed are kept here. Of what is secret nothing is typed: one of these is chosen (R078)."""
    chief_hears: ChiefHears = ChiefHears(assumption=True)
    account_taken: AccountTaken = AccountTaken(assumption=True)
    closing: Closing = Closing(assumption=True)
    public_list: PublicList
    gallring: tuple[GallringRow, ...] = ()
    links: Links = Links()
    ladder: tuple[Rung, ...]
    duties: tuple[DutyRule, ...] = ()
    substitute: Standin = Standin(assumption=True)
    crisis: Crisis
    draft_checks: tuple[DraftCheck, ...] = USUAL
    advice: Mapping[Slug, tuple[Quotation | Text, ...]] = {}
    """What the guideline says to the ends of the guides (`guides.toml`): rules by id, or other words of it."""
    tips: tuple[Quotation, ...] = ()
    """Short advice of the guideline's own that may be told by itself (R063); never about private use."""
