"""Who should hear of what has happened. `dialogs.notices` words it; this only says to whom and about what."""

from __future__ import annotations

from policy_text.pack import Outcome
from register import casework, nudges, people
from register.applications import ApplicationView
from register.casework import StepView
from register.channels import ChannelView
from register.store import Unit


def step_opened(unit: Unit, case: ApplicationView, step: StepView) -> None:
    """Those asked get the case with its buttons."""
    nudges.put(
        unit, to=casework.asked(unit, step), subject=subject(case), stage=f"step:{step.id}", notice="case-step",
        application=case.id, step=step.id,
    )  # fmt: skip


def step_settled(unit: Unit, case: ApplicationView, step: StepView, by: int | None) -> None:
    """The others who were asked see who answered what; the applicant hears how it went."""
    nudges.overtake(
        unit, subject=subject(case), stage=f"step:{step.id}", by=f"settled:{step.id}", notice="case-step-settled",
        but=by, application=case.id, step=step.id,
    )  # fmt: skip
    if step.settled_by != case.applicant_id and step.outcome not in (Outcome.RETURN, Outcome.DECLINE):
        nudges.put(
            unit, to=(case.applicant_id,), subject=subject(case), stage=f"told:{step.id}", notice="case-progress",
            application=case.id, step=step.id,
        )  # fmt: skip


def steps_voided(unit: Unit, case: ApplicationView, steps: tuple[StepView, ...], why: str, by: int | None) -> None:
    """Cards with buttons become a line; those who have already answered are told too."""
    for step in steps:
        nudges.overtake(
            unit, subject=subject(case), stage=f"step:{step.id}", by=f"{why}:{step.id}", notice=f"case-{why}",
            application=case.id, step=step.id,
        )  # fmt: skip
    answered = {step.settled_by for step in steps if step.settled_by} - {by, case.applicant_id}
    nudges.put(
        unit, to=answered, subject=subject(case), stage=f"{why}:v{case.version}",
        notice=f"case-{why}-answered", application=case.id,
    )  # fmt: skip


def returned(unit: Unit, case: ApplicationView, step: StepView) -> None:
    nudges.put(
        unit, to=(case.applicant_id,), subject=subject(case), stage=f"returned:v{case.version}", notice="case-returned",
        application=case.id, step=step.id,
    )  # fmt: skip


def ended(unit: Unit, case: ApplicationView, channel: ChannelView | None, by: int | None) -> None:
    """The applicant and the administrators hear the decision; whoever must know of the administrators does too (R024)."""
    involved = {case.applicant_id, *(entry["person"] for entry in case.answers.get("administrators", ()))}
    nudges.put(
        unit, to=involved, subject=subject(case), stage=f"ended:{case.status}", notice=f"case-{case.status}",
        application=case.id, channel=channel.id if channel else None,
    )  # fmt: skip
    if channel is not None:
        leads = set(people.holders(unit, unit.pack.functions.communications_lead)) - {by} - involved
        nudges.put(
            unit, to=leads, subject=channel_subject(channel), stage="opened", notice="channel-opened",
            channel=channel.id, application=case.id,
        )  # fmt: skip


def for_the_diary(unit: Unit, case: ApplicationView) -> None:
    nudges.put(
        unit, to=people.holders(unit, unit.pack.functions.registrar), subject=subject(case), stage="diary",
        notice="case-for-diary", application=case.id,
    )  # fmt: skip


def channel_changed(unit: Unit, channel: ChannelView, notice: str, stage: str, by: int | None) -> None:
    """The communications lead keeps the list of administrators and the public list (R024, R043)."""
    leads = set(people.holders(unit, unit.pack.functions.communications_lead)) - {by}
    nudges.put(unit, to=leads, subject=channel_subject(channel), stage=stage, notice=notice, channel=channel.id)


def subject(case: ApplicationView) -> str:
    return f"application:{case.id}"


def channel_subject(channel: ChannelView) -> str:
    return f"channel:{channel.id}"
