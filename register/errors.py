"""Everything the register can refuse, as one tree. A refusal is a code and its facts; the sentence is chosen in `dialogs`.

RegisterError
├── NotFound                 no such row here (or it belongs to somebody else's municipality)
│   └── NoSuchRole           no role of this municipality that can be given to a person
├── NotAllowed               the person may not do this
│   ├── NotYours             only the applicant changes, sends and withdraws an application
│   └── OwnCase              nobody decides on their own application
├── Stale                    the card is older than what it speaks of
│   ├── AlreadySettled       somebody was first: who, what and when
│   └── NewerVersion         the application has changed since
├── NotComplete              something is missing before this can be done
│   ├── TooFewAdministrators R022
│   ├── NoMainAdministrator  R023
│   ├── ChiefIsOnlyAdministrator
│   ├── ChiefIsApplicant     who applies cannot be the chief who gives the assignment
│   ├── SomebodyLeft         an application names somebody who is no longer at the municipality
│   ├── DetailsMissing       a decision without its date or reference, a paper without its place
│   ├── NoChief              no chief answers for the channel
│   ├── NoAddress            the channel's address is not known yet
│   ├── CopyFirst            a copy is saved before it is removed
│   ├── StepsBefore          another step of closing the channel comes first
│   └── AnswersMissing
├── ChannelAlreadyOpen       a channel with this address or name is in the register
├── NotAnAddress             what was written is no address on the web
├── NotAPlace                what was written says more than where something is kept
├── EmailNotOurs             an e-mail outside the municipality's own domains
├── HasLeft                  who is named has left the municipality, as far as the register knows
├── NotAChief                the person named as chief holds no such role
├── TooManyAdministrators    the pack's form has no room for more
├── AlreadyAdministrator     the person administers the channel already
├── LastAdministrator        a channel never loses its last administrator
├── LastSteward              the last steward cannot be removed
├── LooksSecret              a password or a personnummer was about to be stored
├── DateImpossible           a decision before the application came in, or tomorrow
├── NoCrisisRule             the guideline has no crisis rule, and no local instruction is switched on (R093)
├── CrisisRuns               one at a time: who started it and when
├── NothingInScope           no channel to take over, or none that changes anything
├── NobodyAnswers            nobody holds a role that answers questions
├── NotHappenedYet           what is told of lies ahead
├── NotTheirDays             an absence that ends before it begins, or lies too far off
├── NobodyToTell             a message with nobody to get it
├── NoNearestChief           the register knows no chief of whoever asks
├── SeveralChiefs            it knows several, and which one is theirs is not said
└── NotPossibleNow           right thing, wrong time
"""

from __future__ import annotations

from typing import Any, ClassVar


class RegisterError(Exception):
    """A refusal. `code` names its sentence ("error-<code>"); `facts` are the values that sentence needs."""

    code: ClassVar[str] = "register_error"

    def __init__(self, **facts: Any) -> None:
        super().__init__(f"{self.code} {facts}")
        self.facts = facts


class NotFound(RegisterError):
    code = "not_found"


class NotAllowed(RegisterError):
    """Facts: `role`, the role that may (a role id of the pack), when there is one."""

    code = "not_allowed"


class NotYours(NotAllowed):
    """Facts: `number`."""

    code = "not_yours"


class OwnCase(NotAllowed):
    code = "own_case"


class NoSuchRole(NotFound):
    """Facts: `role`."""

    code = "no_such_role"


class Stale(RegisterError):
    code = "stale"


class AlreadySettled(Stale):
    """Facts: `by` (name or function), `person` (their id), `outcome`, `at`, `number`."""

    code = "already_settled"


class NewerVersion(Stale):
    """Facts: `number`, `status`."""

    code = "newer_version"


class NotComplete(RegisterError):
    code = "not_complete"


class TooFewAdministrators(NotComplete):
    """Facts: `have`, `need`."""

    code = "too_few_administrators"


class NoMainAdministrator(NotComplete):
    code = "no_main_administrator"


class ChiefIsOnlyAdministrator(NotComplete):
    code = "chief_is_only_administrator"


class ChiefIsApplicant(NotComplete):
    code = "chief_is_applicant"


class SomebodyLeft(NotComplete):
    """Facts: `names`, the case's `number`, `sending` ("yes" or "no": it was to be approved)."""

    code = "somebody_left"


class DetailsMissing(NotComplete):
    """Facts: `keys`, the details without a value ("date", "reference", "place")."""

    code = "details_missing"


class NoChief(NotComplete):
    """Facts: `name` of the channel."""

    code = "no_chief"


class NoAddress(NotComplete):
    code = "no_address"


class CopyFirst(NotComplete):
    code = "copy_first"


class StepsBefore(NotComplete):
    """Facts: `keys`, the items of the pack's list "closing" that come first."""

    code = "steps_before"


class AnswersMissing(NotComplete):
    """Facts: `keys`, the questions without an answer."""

    code = "answers_missing"


class ChannelAlreadyOpen(RegisterError):
    """Facts: `name`, `number`."""

    code = "channel_already_open"


class NotAnAddress(RegisterError):
    code = "not_an_address"


class NotAPlace(RegisterError):
    """Facts: `secret`, whether nothing at all may be typed."""

    code = "not_a_place"


class EmailNotOurs(RegisterError):
    """Facts: `email`, `domain` (one of ours)."""

    code = "email_not_ours"


class HasLeft(RegisterError):
    """Facts: `name`."""

    code = "has_left"


class NotAChief(RegisterError):
    """Facts: `name`, `role` (the title that is asked for)."""

    code = "not_a_chief"


class TooManyAdministrators(RegisterError):
    """Facts: `limit`."""

    code = "too_many_administrators"


class AlreadyAdministrator(RegisterError):
    """Facts: `name`."""

    code = "already_administrator"


class LastAdministrator(RegisterError):
    code = "last_administrator"


class LastSteward(RegisterError):
    code = "last_steward"


class LooksSecret(RegisterError):
    """Facts: `kind` ("password" or "personnummer")."""

    code = "looks_secret"


class DateImpossible(RegisterError):
    """Facts: `date`, `earliest` and `latest` (days)."""

    code = "date_impossible"


class NoCrisisRule(RegisterError):
    code = "no_crisis_rule"


class CrisisRuns(RegisterError):
    """Facts: `by` (name or function), `person` (their id), `at`, `number`, `crisis` (its id), `exercise`."""

    code = "crisis_runs"


class NothingInScope(RegisterError):
    code = "nothing_in_scope"


class NobodyAnswers(RegisterError):
    code = "nobody_answers"


class NotHappenedYet(RegisterError):
    """Facts: `at`."""

    code = "not_happened_yet"


class NotTheirDays(RegisterError):
    code = "not_their_days"


class NoNearestChief(RegisterError):
    """Facts: `role`, the role that nobody holds there."""

    code = "no_nearest_chief"


class SeveralChiefs(RegisterError):
    """Facts: `people`, (id, name as it is shown) of each."""

    code = "several_chiefs"


class NobodyToTell(RegisterError):
    code = "nobody_to_tell"


class NotPossibleNow(RegisterError):
    """Facts: `status`, where the thing stands."""

    code = "not_possible_now"


def every() -> tuple[type[RegisterError], ...]:
    """All refusals, for the test that each has a sentence."""

    def below(kind: type[RegisterError]) -> list[type[RegisterError]]:
        return [kind, *(k for sub in kind.__subclasses__() for k in below(sub))]

    return tuple(below(RegisterError))
