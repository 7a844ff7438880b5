"""Who somebody in Teams is, remembered, and never waited for longer than a turn can bear."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any, Protocol

import structlog
from msgspec import Struct

from bot.teams.connector import Trouble
from bot.teams.hear import PLATFORM, Account
from dialogs.blocks import clean
from dialogs.turn import Actor

log = structlog.get_logger(__name__)

PATIENCE = 1.5
"""Seconds. Teams waits ten for the answer, and somebody waits in front of it."""

KEPT = 3600.0
REMEMBERED = 20_000

_GUEST = "#EXT#"


class Conversations(Protocol):
    async def get_conversation_member(self, conversation_id: str, member_id: str) -> Mapping[str, Any]: ...


class Member(Struct, frozen=True, kw_only=True):
    """A person as the directory knows them. `own`: one of the organisation's own, neither guest nor from elsewhere."""

    name: str
    email: str
    own: bool


def member(told: Mapping[str, Any], tenant: str) -> Member:
    """What a list of members tells. `tenant`: the organisation's; "" on a developer's own computer."""
    principal = clean(str(told.get("userPrincipalName") or ""))
    email = clean(str(told.get("email") or "")) or ("" if _GUEST in principal.upper() else principal)
    guest = str(told.get("userRole") or "").casefold() == "guest" or _GUEST in principal.upper()
    of_tenant = str(told.get("tenantId") or tenant).casefold()
    return Member(
        name=clean(str(told.get("name") or "")).strip(),
        email=email.strip() if "@" in email else "",
        own=not guest and (not tenant or of_tenant == tenant.casefold()),
    )


def actor(account: Account, found: Member | None, reach: Mapping[str, Any]) -> Actor:
    """Whoever did it. Somebody that Teams would not tell of in time counts as nobody's member."""
    return Actor(
        platform=PLATFORM,
        user=account.user,
        name=(found.name if found else "") or account.name,
        email=found.email if found else "",
        member=found.own if found else False,
        reach=reach,
    )


class Members:
    """People by organisation and account, for an hour, those not seen for longest forgotten when there are too many."""

    def __init__(self, tenants: Mapping[str, str], clock: Callable[[], float] = time.monotonic) -> None:
        self._tenants, self._clock = tenants, clock
        self._known: OrderedDict[tuple[str, str], tuple[float, Member]] = OrderedDict()

    async def find(
        self, conversations: Conversations, organisation: str, conversation: str, account: Account
    ) -> Member | None:
        """The person, or None when Teams would not tell in time."""
        known = self._known.get((organisation, account.id))
        if known and self._clock() < known[0]:
            return known[1]
        try:
            async with asyncio.timeout(PATIENCE):
                told = await conversations.get_conversation_member(conversation, account.id)
        except (Trouble, TimeoutError) as error:
            status = error.status if isinstance(error, Trouble) else 0
            log.warning("teams.member_not_found", organisation=organisation, status=status)
            return None
        return self.learn(organisation, account, told)

    def learn(self, organisation: str, account: Account, told: Mapping[str, Any]) -> Member:
        found = member(told, self._tenants.get(organisation, ""))
        self._known[organisation, account.id] = (self._clock() + KEPT, found)
        self._known.move_to_end((organisation, account.id))
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return found
