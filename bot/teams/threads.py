"""The way back: what was asked among others is answered in one's own chat, and from there shared where it was asked.

A button in the own chat carries a name that means nothing outside this door; which conversation it stands for, and whose it
is, is remembered here. So nobody can have anything said where they have not asked. After a restart it is forgotten, and
the person gets the text to copy instead.
"""

from __future__ import annotations

import copy
import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from botbuilder.core import TurnContext
from botbuilder.schema import ConversationAccount
from msgspec import Struct
from msgspec.structs import replace

from bot.teams import speak
from bot.teams.connector import Conversations
from bot.teams.elements import Drawn
from bot.teams.hear import OURS, THERE, Heard, key
from dialogs.guideline.policy_words import SHARE
from dialogs.turn import Place, PlaceKind

REMEMBERED = 10_000


class Thread(Struct, frozen=True, kw_only=True):
    """A conversation that others read, where somebody has asked something."""

    organisation: str
    user: str
    conversation: str

    @property
    def place(self) -> Place:
        return Place(kind=PlaceKind.SHARED, key=key(self.conversation))


class Threads:
    """Those asked in lately, the oldest forgotten when there are too many."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Thread] = OrderedDict()

    def remember(self, thread: Thread) -> str:
        name = secrets.token_urlsafe(12)
        self._known[name] = thread
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return name

    def of(self, organisation: str, heard: Heard) -> Thread | None:
        """The thread that a pressed button leads back to, if it is theirs who pressed."""
        found = self._known.get(heard.there)
        mine = found is not None and (found.organisation, found.user) == (organisation, heard.sender.user)
        return found if mine else None


def with_way_back(messages: Iterable[Drawn], name: str) -> tuple[Drawn, ...]:
    """The messages with the name in every button that shares."""
    return tuple(replace(one, card=_stamped(one.card, name)) if one.card else one for one in messages)


async def say(conversations: Conversations, context: TurnContext, thread: Thread, messages: Iterable[Drawn]) -> None:
    """Drawn messages in the thread. Raises `Trouble`."""
    reference = speak.where(context.activity)
    reference.activity_id = None
    reference.conversation = ConversationAccount(id=thread.conversation, is_group=True)
    for message in messages:
        told = TurnContext.apply_conversation_reference(speak.activity(message), reference)
        await conversations.send_to_conversation(thread.conversation, told)


def _stamped(card: Mapping[str, Any], name: str) -> dict[str, Any]:
    changed = copy.deepcopy(dict(card))
    _stamp(changed, name)
    return changed


def _stamp(told: Any, name: str) -> None:
    if isinstance(told, list):
        for one in told:
            _stamp(one, name)
    elif isinstance(told, dict):
        ours = told.get(OURS)
        if isinstance(ours, dict) and ours.get("press", {}).get("do") == SHARE:
            ours[THERE] = name
        for inner in told.values():
            _stamp(inner, name)
