"""What the house says, said in Teams: a card that takes another's place, and messages after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from botbuilder.core import BotAdapter, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes, Attachment, ConversationReference, InputHints
from msgspec import Struct

from bot.house import Spoken
from bot.teams import render
from bot.teams.hear import Heard
from bot.teams.render import Drawn
from dialogs import texts
from dialogs.turn import FormSent, PlaceKind

CARD_TYPE = "application/vnd.microsoft.card.adaptive"
MESSAGE_TYPE = "application/vnd.microsoft.activity.message"


class Answer(Struct, frozen=True, kw_only=True):
    """What is to be shown: what the pressed card becomes, what is said after it, and whether only to whom it concerns."""

    becomes: Drawn | None
    said: tuple[Drawn, ...]
    apart: bool


def answer(heard: Heard, spoken: Spoken) -> Answer:
    """A form that was sent in never stays as it was: it is the next one, the same with its problems, or filled in."""
    language = spoken.language
    becomes: Drawn | None = None
    said = list(render.messages(spoken.blocks, language))
    form = render.form(spoken.form, language) if spoken.form else None
    if spoken.replaces:
        becomes, *more = render.cards(spoken.replaces, language)
        said = [*more, *said]
    elif isinstance(heard.what, FormSent):
        becomes, form = form or render.finished(heard.form, language), None
    if form:
        said.append(form)
    if becomes and not (heard.invoke or heard.card):
        # Which card it was, Teams did not tell.
        said = [becomes, *said]
        becomes = None
    return Answer(
        becomes=becomes, said=tuple(said), apart=spoken.private and heard.place.kind is PlaceKind.SHARED and bool(said)
    )


def invoke_body(answered: Answer, language: str) -> dict[str, Any]:
    """The answer that a pressed card waits for: a card, or a few words. Teams takes an empty word for no answer."""
    if answered.becomes:
        return {"statusCode": 200, "type": CARD_TYPE, "value": answered.becomes.card}
    place = "in-person" if answered.apart else "below" if answered.said else "nowhere"
    return invoke_text(texts.phrase(f"teams-answered-{place}", language))


def invoke_text(text: str) -> dict[str, Any]:
    """A few words in answer to a pressed card, seen by whoever pressed."""
    return {"statusCode": 200, "type": MESSAGE_TYPE, "value": text}


async def answer_invoke(context: TurnContext, body: dict[str, Any]) -> None:
    """Left for the adapter, which sends it when the turn is over."""
    response = InvokeResponse(status=200, body=body)
    await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=response))


async def say(context: TurnContext, messages: Iterable[Drawn]) -> None:
    """In reply to what was said, straight through the connector: `TurnContext.send_activity` first copies every card in
    depth, which took longer than the turn that the card is about."""
    conversations = context.turn_state[BotAdapter.BOT_CONNECTOR_CLIENT_KEY].conversations
    reference = where(context.activity)
    for message in messages:
        told = TurnContext.apply_conversation_reference(activity(message), reference)
        told.input_hint = InputHints.accepting_input
        if told.reply_to_id:
            await conversations.reply_to_activity(told.conversation.id, told.reply_to_id, told)
        else:
            await conversations.send_to_conversation(told.conversation.id, told)


def where(heard: Activity) -> ConversationReference:
    """Where something was said, and what is replied to. The SDK's own copies all of it first; nobody changes it here."""
    return ConversationReference(
        activity_id=heard.id,
        user=heard.from_property,
        bot=heard.recipient,
        conversation=heard.conversation,
        channel_id=heard.channel_id,
        locale=heard.locale,
        service_url=heard.service_url,
    )


async def become(context: TurnContext, card: str, message: Drawn) -> None:
    """A card in the conversation becomes another, for everyone who sees it."""
    changed = activity(message)
    changed.id = card
    await context.update_activity(changed)


def activity(message: Drawn) -> Activity:
    if message.card is None:
        return Activity(type=ActivityTypes.message, text=message.xml, text_format="xml", summary=message.preview)
    attachment = Attachment(content_type=CARD_TYPE, content=message.card)
    return Activity(type=ActivityTypes.message, attachments=[attachment], summary=message.preview)
