"""The answer lane: what the asker sees now, as the ack itself and as what follows it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from weakref import WeakValueDictionary

import structlog
from msgspec import Struct

from bot.house import Spoken
from bot.slack import hear, modal, render
from bot.slack.hear import Heard, Kind
from bot.slack.render import Message
from bot.slack.richtext import Json, escaped
from bot.slack.troubles import TROUBLES, trouble
from bot.slack.troubles import Kind as Wrong
from bot.slack.workspace import CALL, Workspace
from dialogs import blocks as b
from dialogs import codec
from dialogs import turn as t
from dialogs.texts import phrase
from dialogs.words import Style

log = structlog.get_logger(__name__)

DELETED = {"delete_original": True}

ALREADY_OPEN = frozenset({"exchanged_trigger_id", "trigger_exchanged"})
"""The same delivery came twice, and the first one opened the form."""


class Ack(Struct, frozen=True, kw_only=True):
    """What goes back in the HTTP answer, and what of the messages it could not say; None when it said none of them."""

    body: Json | None = None
    rest: Sequence[Message] | None = None


def ack(heard: Heard, spoken: Spoken, *, late: bool = False) -> Ack:
    """Field errors and the next step of a form can only be said here, and an answer to a command best here.

    `late`: Slack may have stopped waiting, and then shows nothing of it; the address that came with a command still works.
    """
    if heard.kind is Kind.FORM and spoken.form:
        problems = modal.errors(spoken.form, heard.fields) if _stays(heard, spoken.form) else None
        if problems:
            return Ack(body={"response_action": "errors", "errors": problems})
        view = modal.modal(spoken.form, spoken.language, hear.metadata(spoken.form.press, heard.way))
        return Ack(body={"response_action": "update", "view": view})
    if heard.kind is Kind.COMMAND and heard.way.shared and not late and not spoken.form and not spoken.public:
        first, *rest = render.messages(spoken.blocks) or (None,)
        return Ack(body=_only_for_them(first), rest=rest) if first else Ack()
    return Ack()


def _stays(heard: Heard, form: b.FormBlock) -> bool:
    """Whether the open view can stay as it is: it keeps what its press carries, however often it is sent in."""
    same = isinstance(heard.what, t.FormSent) and heard.what.press.args == form.press.args
    return same and heard.form == form.name


class Voice:
    """Speaks in one workspace. Nothing here raises for what Slack says; what could not be said is logged."""

    def __init__(self, workspace: Workspace) -> None:
        self._slack = workspace
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def speak(
        self, heard: Heard, spoken: Spoken, direct: str | None, rest: Sequence[Message] | None = None
    ) -> None:
        """All that the ack has not said: the form first, since its trigger lives three seconds."""
        if heard.kind is Kind.HOME:
            await self.publish(heard, spoken)
            return
        opened = not spoken.form or heard.kind is Kind.FORM or await self._opened(heard, spoken, spoken.form)
        # One after the other in each conversation, so that quick answers keep their order.
        async with self._turns.setdefault(direct or heard.user, asyncio.Lock()):
            if spoken.replaces is not None:
                await self._replace(heard, spoken.replaces, spoken.private, direct)
            messages = render.messages(spoken.blocks) if rest is None else rest
            if spoken.public and heard.way.shared:
                await self._say_publicly(heard, messages, direct)
            else:
                await self._say(heard, messages, spoken.private, direct)
            if not opened:
                await self._say(heard, [_open_again(heard, spoken.language)], True, direct)

    async def publish(self, heard: Heard, spoken: Spoken, *, answered: bool = False) -> None:
        """App Home as it is now."""
        chat = f"slack://app?team={self._slack.team}&id={heard.app}&tab=messages" if answered and heard.app else None
        view = render.home(spoken.blocks, spoken.language, chat)
        try:
            await self._slack.patient_call("views.publish", user_id=heard.user, view=view)
        except TROUBLES as error:
            self._unsaid(heard, "views.publish", error)

    async def _opened(self, heard: Heard, spoken: Spoken, form: b.FormBlock) -> bool:
        if not heard.way.trigger:
            return False
        view = modal.modal(form, spoken.language, hear.metadata(form.press, heard.way))
        try:
            await self._slack.call("views.open", trigger_id=heard.way.trigger, view=view)
        except TROUBLES as error:
            self._unsaid(heard, "views.open", error)
            return trouble(error).code in ALREADY_OPEN
        return True

    async def _replace(self, heard: Heard, blocks: b.Blocks, private: bool, direct: str | None) -> None:
        """The pressed card becomes this. What cannot be changed is said below instead, so that it is not lost."""
        way, messages = heard.way, render.messages(blocks)
        if way.home:
            # The whole page is drawn anew.
            return
        first = messages[0] if messages else None
        seen_by = {"response_type": "ephemeral"} if way.ephemeral else {}
        change = {"replace_original": True, **seen_by, **first.body()} if first else DELETED
        if way.ephemeral:
            done = await self._respond(way.response_url, change)
        elif way.message:
            method = "chat.update" if first else "chat.delete"
            done = await self._done(heard, method, first, channel=way.channel, ts=way.message)
            # What was said through such an address (we are no member there) is not ours to update; the press has one of its own.
            done = done or await self._respond(way.response_url, change)
        else:
            done = False
        await self._say(heard, messages[1:] if done else messages, private, direct)

    async def _say(self, heard: Heard, messages: Iterable[Message], private: bool, direct: str | None) -> None:
        for message in messages:
            if not await self._said(heard, message, private, direct):
                # Last resort: the person's own chat, which is theirs alone.
                await self._done(heard, "chat.postMessage", message, channel=direct or heard.user)

    async def _say_publicly(self, heard: Heard, messages: Iterable[Message], direct: str | None) -> None:
        """For everybody who reads there. Where the bot is no member, the address that came with the press still works."""
        way = heard.way
        for message in messages:
            said = await self._done(heard, "chat.postMessage", message, channel=way.channel, thread_ts=way.thread)
            everybody = {"response_type": "in_channel", "replace_original": False, **message.body()}
            if not said and not await self._respond(way.response_url, everybody):
                await self._say(heard, [message], True, direct)

    async def _said(self, heard: Heard, message: Message, private: bool, direct: str | None) -> bool:
        way, form = heard.way, heard.kind is Kind.FORM
        if not way.shared and not way.ephemeral:
            channel = way.channel or direct or heard.user
            said = await self._done(heard, "chat.postMessage", message, channel=channel, thread_ts=way.thread)
            return said or (way.slash and await self._respond(way.response_url, _only_for_them(message)))
        # A receipt for what was filled in is to last, and what only one person sees does not.
        if form and (way.slash or way.ephemeral or private):
            return False
        if way.slash or way.ephemeral:
            return await self._respond(way.response_url, _only_for_them(message))
        if private:
            # In a thread that is not there yet, Slack shows it to nobody.
            thread = way.thread if way.in_thread else None
            where = {"channel": way.channel, "user": heard.user, "thread_ts": thread}
            return await self._done(heard, "chat.postEphemeral", message, **where)
        return await self._done(heard, "chat.postMessage", message, channel=way.channel, thread_ts=way.thread)

    async def _done(self, heard: Heard, method: str, message: Message | None, **where: Any) -> bool:
        try:
            await put(self._slack, method, message, **where)
        except TROUBLES as error:
            self._unsaid(heard, method, error)
            return False
        return True

    async def _respond(self, address: str | None, body: Mapping[str, Any]) -> bool:
        """An answer through the address that came with the delivery: half an hour, five times. Only ever to Slack itself."""
        if not address or not self._slack.is_slacks(address):
            return False
        try:
            async with (
                asyncio.timeout(CALL),
                self._slack.session.post(
                    address, json=body, proxy=self._slack.client.proxy, allow_redirects=False
                ) as answer,
            ):
                return answer.status == 200
        except TROUBLES:
            return False

    def _unsaid(self, heard: Heard, method: str, error: BaseException) -> None:
        code = trouble(error).code
        log.warning("slack.unsaid", organisation=self._slack.organisation, key=heard.key, method=method, code=code)


async def put(slack: Workspace, method: str, message: Message | None, *, patient: bool = True, **where: Any) -> Json:
    """One message posted or changed. Where Slack does not take what we drew, it is said in plain text."""
    call = slack.patient_call if patient else slack.call
    look = {"unfurl_links": False, "unfurl_media": False} if method == "chat.postMessage" else {}
    try:
        return dict(await call(method, **where, **look, **(message.body() if message else {})))
    except TROUBLES as error:
        if not message or trouble(error).kind is not Wrong.UNREADABLE:
            raise
        log.error("slack.unreadable", organisation=slack.organisation, method=method, code=trouble(error).code)
        return dict(await call(method, **where, **look, text=escaped(message.text), mrkdwn=False))


def _only_for_them(message: Message) -> Json:
    return {"response_type": "ephemeral", "replace_original": False, **message.body()}


def _open_again(heard: Heard, language: str) -> Message:
    """A sentence with a button that says the same thing once more, with a trigger that is fresh."""
    match heard.what:
        case t.ButtonPressed(press=press):
            value = codec.dumps(press)
        case what:
            value = codec.dumps(what)
    why = "slack-form-late" if heard.way.trigger else "slack-form-here"
    shown = render.messages((b.Paragraph(phrase(why, language)),))[0]
    if len(value) > render.VALUE:
        return shown
    label = phrase("slack-button-open-form", language)
    row = {"type": "actions", "elements": [render.labelled_button(label, value, 0, Style.PRIMARY)]}
    return Message(blocks=[*shown.blocks, row], text=f"{shown.text} ({label})")
