"""Who should hear of what has happened to a case, and about what: `dialogs.applications.case_notices` words it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from register import cards, nudges
from register.applications import casework
from register.applications.applications import ApplicationView
from register.applications.casework import StepView
from register.channels.channels import ChannelView
from register.people import people
from register.people.people import PersonView
from register.storage.store import Unit


def to_send(unit: Unit, case: ApplicationView) -> None:
    """Whoever is to be main responsible gets the application to read and send."""
    if case.handed_to is not None:
        nudges.put(
            unit, to=(case.handed_to,), subject=subject(case), stage=_sending(case), notice="case-to-send",
            application=case.id, number=case.number,
        )  # fmt: skip


def sending_over(unit: Unit, case: ApplicationView, *, sent: bool, card: int | None = None) -> None:
    """`case` as it was handed over: now it is sent, or the applicant writes in it again."""
    if case.handed_to is None:
        return
    nudges.overtake(
        unit, subject=subject(case), stage=_sending(case), by=f"{_sending(case)}:over", card=card,
        notice="case-to-send-over", application=case.id, number=case.number, sent=sent,
    )  # fmt: skip
    if sent:
        nudges.put(
            unit, to={case.applicant_id} - {case.handed_to}, subject=subject(case), stage=f"sent:{_sending(case)}",
            notice="case-sent-for-you", application=case.id,
        )  # fmt: skip


def step_opened(unit: Unit, case: ApplicationView, step: StepView) -> None:
    """Those asked get the case with its buttons. Where nobody can be asked, those who give out roles hear of it."""
    if not step.open:
        return
    asked = casework.asked(unit, case, step)
    nudges.put(
        unit, to=asked, subject=subject(case), stage=f"step:{step.id}", notice="case-step", application=case.id,
        step=step.id,
    )  # fmt: skip
    if not asked:
        nudges.put(
            unit, to=people.holders(unit, unit.pack.functions.steward), subject=subject(case),
            stage=f"nobody:{step.id}", notice="case-nobody", application=case.id, step=step.id,
        )  # fmt: skip


def nobody_left(unit: Unit, case: ApplicationView, step: StepView) -> None:
    """The last of those asked has gone, after they were."""
    nudges.put(
        unit, to=people.holders(unit, unit.pack.functions.steward), subject=subject(case),
        stage=f"nobody:{step.id}:{unit.now.timestamp():.0f}", notice="case-nobody", application=case.id, step=step.id,
    )  # fmt: skip


def somebody_left(
    unit: Unit, case: ApplicationView, person: int, named: Sequence[str], *, returns: bool, passed_on: bool
) -> None:  # fmt: skip
    """Whoever is to change the case hears who has left, and out of which answers (`named`) they have been taken.

    `returns`: it was under way, and has come back for that; `passed_on`: it was theirs, and is now the reader's.
    """
    if not (named or passed_on):
        return
    nudges.put(
        unit, to=(case.applicant_id,), subject=subject(case), stage=f"left:{person}:v{case.version}", notice="case-left",
        application=case.id, person=person, version=case.version, named=list(named), returns=returns, passed_on=passed_on,
    )  # fmt: skip


def asked_now(unit: Unit, person: PersonView) -> None:
    """Somebody has been given a role: what already waits for it is asked of them too."""
    for case, step in casework.waiting_for(unit, person):
        nudges.put(
            unit, to=(person.id,), subject=subject(case), stage=f"step:{step.id}", notice="case-step",
            application=case.id, step=step.id,
        )  # fmt: skip


def step_settled(unit: Unit, case: ApplicationView, step: StepView, card: int | None) -> None:
    """The cards of everyone asked become a line that says who answered what and when."""
    nudges.overtake(
        unit, subject=subject(case), stage=f"step:{step.id}", by=f"settled:{step.id}", notice="case-step-settled",
        card=card, application=case.id, step=step.id,
    )  # fmt: skip
    if step.on_paper and step.person_id is not None:
        nudges.put(
            unit, to={step.person_id} - {step.settled_by}, subject=subject(case), stage=f"paper:{step.id}",
            notice="case-signed-on-paper", application=case.id, step=step.id,
        )  # fmt: skip


def step_goes_on(unit: Unit, case: ApplicationView, step: StepView) -> None:
    """The case is decided and the step is still open: whoever is asked has a card that asks as before the decision."""
    cards.mend(
        unit, subject=subject(case), stage=f"step:{step.id}", by=f"decided:{step.id}", notice="case-step",
        application=case.id, step=step.id,
    )  # fmt: skip


def progress(unit: Unit, case: ApplicationView, step: StepView) -> None:
    """Those who sent the case hear how it goes, while it goes on. A signature on paper is told its owner by itself."""
    told = {step.settled_by, step.person_id} if step.on_paper else {step.settled_by}
    nudges.put(
        unit, to=_senders(case) - told, subject=subject(case), stage=f"told:{step.id}",
        notice="case-progress", application=case.id, step=step.id,
    )  # fmt: skip


def postponed(unit: Unit, case: ApplicationView, step: StepView, on: str, by: int) -> None:
    nudges.put(
        unit, to=_senders(case) - {by}, subject=subject(case), stage=f"postponed:{step.id}:{on}",
        notice="case-postponed", application=case.id, step=step.id,
    )  # fmt: skip


def steps_voided(
    unit: Unit,
    case: ApplicationView,
    voided: Iterable[StepView],
    answered: Iterable[StepView],
    why: str,
    by: int | None,
) -> None:
    """Cards with buttons become a line; those who have already answered are told too."""
    for step in voided:
        nudges.overtake(
            unit, subject=subject(case), stage=f"step:{step.id}", by=f"{why}:{step.id}", notice=f"case-{why}",
            application=case.id, step=step.id,
        )  # fmt: skip
    told = {step.settled_by for step in answered} - {None, by, case.applicant_id}
    nudges.put(
        unit, to=(person for person in told if person is not None), subject=subject(case),
        stage=f"{why}:v{case.version}", notice=f"case-{why}-answered", application=case.id,
    )  # fmt: skip


def cards_closed(unit: Unit, case: ApplicationView, voided: Iterable[StepView]) -> None:
    """The case has ended, so nobody is asked any more."""
    for step in voided:
        nudges.overtake(
            unit, subject=subject(case), stage=f"step:{step.id}", by=f"ended:{step.id}", notice="case-ended",
            application=case.id, step=step.id,
        )  # fmt: skip


def returned(unit: Unit, case: ApplicationView, step: StepView) -> None:
    nudges.put(
        unit, to=(case.applicant_id,), subject=subject(case), stage=f"returned:v{case.version}", notice="case-returned",
        application=case.id, step=step.id,
    )  # fmt: skip


def ended(unit: Unit, case: ApplicationView, channel: ChannelView | None, by: int) -> None:
    """Everyone named in it hears the decision; whoever must know of the administrators does too (R024)."""
    functions = unit.pack.functions
    involved = {*_senders(case), *case.ids_of("administrators"), *(set(case.ids_of("chief")) - {by})}
    leads = set(people.holders(unit, functions.communications_lead)) - {by} - involved
    nudges.put(
        unit, to=involved if channel else involved | leads, subject=subject(case), stage=f"ended:{case.status}",
        notice=f"case-{case.status}", application=case.id, channel=channel.id if channel else None,
    )  # fmt: skip
    if channel is not None:
        nudges.put(
            unit, to=leads, subject=f"channel:{channel.id}", stage="opened", notice="channel-opened",
            channel=channel.id, application=case.id,
        )  # fmt: skip
        nudges.put(
            unit, to=set(channel.daily) - involved, subject=f"channel:{channel.id}", stage="daily:opened",
            notice="channel-daily", channel=channel.id,
        )  # fmt: skip
    if case.diary_number:
        nudges.put(
            unit, to=people.holders(unit, functions.registrar), subject=subject(case), stage="diary:decided",
            notice="case-diary-decided", application=case.id,
        )  # fmt: skip


def for_the_diary(unit: Unit, case: ApplicationView) -> None:
    nudges.put(
        unit, to=people.holders(unit, unit.pack.functions.registrar), subject=subject(case), stage="diary",
        notice="case-for-diary", application=case.id,
    )  # fmt: skip


def diary_settled(unit: Unit, case: ApplicationView, card: int | None) -> None:
    nudges.overtake(
        unit, subject=subject(case), stage="diary", by="diary:settled", notice="case-diary-settled", card=card,
        application=case.id,
    )  # fmt: skip


def subject(case: ApplicationView) -> str:
    return f"application:{case.id}"


def _sending(case: ApplicationView) -> str:
    """The stage of one handing over: an application may be handed over again after a change."""
    return f"send:{case.handed_at.timestamp():.3f}" if case.handed_at else "send"


def _senders(case: ApplicationView) -> set[int]:
    return {case.applicant_id, case.sender_id or case.applicant_id}
