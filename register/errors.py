"""Everything the register can refuse, as one tree. A refusal is a code and its facts; the sentence is chosen in `dialogs`.

RegisterError
├── NotFound                 no such row here (or it belongs to somebody else's municipality)
├── NotAllowed               the person may not do this
│   └── OwnCase              nobody decides on their own application
├── Stale                    the card is older than what it speaks of
│   ├── AlreadySettled       somebody was first: who, what and when
│   └── NewerVersion         the application has changed since
├── NotComplete              something is missing before this can be done
│   ├── TooFewAdministrators R022
│   ├── NoMainAdministrator  R023
│   ├── ChiefIsOnlyAdministrator
│   └── AnswersMissing
├── ChannelAlreadyOpen       a channel with this address or name is in the register
├── LastAdministrator        a channel never loses its last administrator
├── LastSteward              the last steward cannot be removed
├── LooksSecret              a password or a personnummer was about to be stored
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


class OwnCase(NotAllowed):
    code = "own_case"


class Stale(RegisterError):
    code = "stale"


class AlreadySettled(Stale):
    """Facts: `by` (name or function), `outcome`, `at`."""

    code = "already_settled"


class NewerVersion(Stale):
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


class AnswersMissing(NotComplete):
    """Facts: `keys`, the questions without an answer."""

    code = "answers_missing"


class ChannelAlreadyOpen(RegisterError):
    """Facts: `name`, `number`."""

    code = "channel_already_open"


class LastAdministrator(RegisterError):
    code = "last_administrator"


class LastSteward(RegisterError):
    code = "last_steward"


class LooksSecret(RegisterError):
    """Facts: `kind` ("password" or "personnummer")."""

    code = "looks_secret"


class NotPossibleNow(RegisterError):
    """Facts: `status`, where the thing stands."""

    code = "not_possible_now"


def every() -> tuple[type[RegisterError], ...]:
    """All refusals, for the test that each has a sentence."""

    def below(kind: type[RegisterError]) -> list[type[RegisterError]]:
        return [kind, *(k for sub in kind.__subclasses__() for k in below(sub))]

    return tuple(below(RegisterError))
