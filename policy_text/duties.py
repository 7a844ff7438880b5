"""What a channel owes by the guideline, and when something is said of it: the pack's `[[duties]]`.

A duty that a pack does not list is still owed where its number stands; it is then said once in the daily message and again
when it is due, and shown as an assumption.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from policy_text.parts import Grounded, Part, Slug, Text

DUTIES = frozenset({
    "access_try", "checklist", "closing", "condition", "credentials", "crisis", "diary", "gap", "inactive", "incident",
    "network", "policy_review", "posts", "privacy_settings", "public_list", "removal", "reply", "review", "snapshot",
    "substitute", "supervision",
})  # fmt: skip
"""The duties that the house knows of (`register.obligations.obligations.Duty`; a test compares)."""

OWNER = "owner"
"""In a stage's `to`: whoever the obligation is owed by."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Stage(Part):
    """One time that something is said of a duty, and to whom.

    when    begun: as soon as it is owed; left: when `part` of the counted time is left; due: at its deadline;
            before, after: so many `days` (of the calendar) before or after the deadline; weekday: on `day` of its week
    say     daily: in the daily message; now: by itself, as soon as nobody is disturbed
    to      owner, a rung of the ladder, or a role
    """

    name: Slug
    when: Literal["begun", "left", "due", "before", "after", "weekday"]
    part: float | None = Field(default=None, gt=0, lt=1)
    days: int | None = Field(default=None, ge=0)
    day: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"] | None = None
    say: Literal["daily", "now"] = "daily"
    to: Annotated[tuple[Slug, ...], Field(min_length=1)] = (OWNER,)

    @model_validator(mode="after")
    def _has_its_number(self) -> "Stage":
        needs = {"left": self.part, "before": self.days, "after": self.days, "weekday": self.day}
        if self.when in needs and needs[self.when] is None:
            raise ValueError("stage_and_number")
        return self


class DutyRule(Grounded):
    """A duty as this municipality has it. `from_plan`: each channel owes what its own plan says, and that is what is cited."""

    duty: Slug
    rule: Text | None = None
    """The rule of the pack that it stands on (R067)."""
    from_plan: bool = False
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    ladder: bool = False
    """Whether it goes up the pack's ladder when its deadline has passed and nobody has done anything."""
    again_days: int | None = Field(default=None, ge=1)
    """Days between the reminders to whoever owes it that go on when all else has been said; None: nothing more is said."""
    within_days: int = Field(default=14, ge=0)
    """Calendar days that it may take, where no number of the guideline sets a deadline: an assumption."""
    note: str = ""

    def stage(self, name: str) -> Stage | None:
        return next((stage for stage in self.stages if stage.name == name), None)


_SAID_TWICE = (Stage(name="first", when="begun"), Stage(name="breach", when="due"))


def default(duty: str) -> DutyRule:
    """A duty that the pack says nothing of."""
    return DutyRule(duty=duty, stages=_SAID_TWICE, assumption=True)
