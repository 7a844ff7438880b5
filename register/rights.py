"""Who may see and do what with channels and people, decided from who they are; buttons grant nothing."""

from __future__ import annotations

from collections.abc import Mapping

from policy_text.pack import Pack, StepKind, WorkflowStep
from register.channels.channels import ChannelView
from register.errors import NotAllowed
from register.people.people import PersonView


def leads(pack: Pack, person: PersonView) -> bool:
    """The communications lead, who keeps the register."""
    return person.holds(pack.functions.communications_lead)


def in_communications(pack: Pack, person: PersonView) -> bool:
    return leads(pack, person) or person.holds(pack.functions.communications_staff)


def is_steward(pack: Pack, person: PersonView) -> bool:
    return person.holds(pack.functions.steward)


def keeps_register(pack: Pack, person: PersonView) -> bool:
    """May add and mend any channel."""
    return leads(pack, person) or is_steward(pack, person)


def sees_register(pack: Pack, person: PersonView) -> bool:
    return in_communications(pack, person) or is_steward(pack, person)


def is_chief(pack: Pack, person: PersonView) -> bool:
    """Whether a person holds a chief's role: the one who decides, or one who steps in when administrators are away."""
    return person.holds_any((pack.functions.chief, *pack.functions.fallback_chiefs))


def answers_for(pack: Pack, channel: ChannelView, person: PersonView) -> bool:
    """The chief who answers for the channel; whoever has lost the role does so no longer."""
    return channel.chief_id == person.id and is_chief(pack, person)


def cares_for(pack: Pack, channel: ChannelView, person: PersonView) -> bool:
    """May keep the channel's facts right."""
    return channel.administered_by(person.id) or answers_for(pack, channel, person) or keeps_register(pack, person)


def sees(pack: Pack, channel: ChannelView, person: PersonView) -> bool:
    return cares_for(pack, channel, person) or person.id in channel.daily or in_communications(pack, person)


def may_tick(pack: Pack, channel: ChannelView, person: PersonView, owner: str, owner_id: int | None) -> bool:
    """A row of the checklist belongs to its owner; the communications lead follows them all up."""
    return leads(pack, person) or owner_id == person.id or owns_row(pack, channel, person, owner, None)


def owns_row(pack: Pack, channel: ChannelView, person: PersonView, owner: str, owner_id: int | None) -> bool:
    """Whether a row of the checklist is this person's own to do; the lead may tick the others' too."""
    if owner_id is not None:
        return owner_id == person.id
    match owner:
        case "communications_lead":
            return in_communications(pack, person)
        case "chief":
            return answers_for(pack, channel, person)
        case "registrar":
            return person.holds(pack.functions.registrar)
        case _:
            return channel.administered_by(person.id)


def may_rearrange(pack: Pack, channel: ChannelView, person: PersonView) -> bool:
    """May ask that somebody else goes or becomes main; any administrator may while nobody is main."""
    unled = channel.main is None and channel.administered_by(person.id)
    return channel.main == person.id or unled or answers_for(pack, channel, person) or keeps_register(pack, person)


def refusal(pack: Pack, role: str) -> NotAllowed:
    """A refusal that names who may; `role` is a role of the pack."""
    return NotAllowed(role=role, waiting=pack.roles[role].definite)


def rule(pack: Pack, id: str) -> str:
    """A rule's id where this municipality has the rule, for the journal."""
    return id if id in pack.rules else ""


def rule_of_step(pack: Pack, step: WorkflowStep) -> str:
    """By which rule a step of a case is answered: prepared or made known, decided, assigned, taken on, copied."""
    decides = step.kind is StepKind.SIGN and step.by == "chief"
    return rule(pack, "R011" if decides else _OF_KIND[step.kind])


_OF_KIND: Mapping[StepKind, str] = {
    StepKind.ACCEPT: "R022", StepKind.SIGN: "R022", StepKind.ASSIGN: "R013", StepKind.PREPARE: "R010",
    StepKind.KNOW: "R010", StepKind.DECIDE: "R011", StepKind.COPY: "R024",
}  # fmt: skip
