"""What Teams delivers, built; and what Teams is sent, read back as the text a person sees."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "payloads" / "teams"
TENANT = "3f6c1a52-0d4b-4c57-9b1e-5a0c7f3e9d21"
BOT = {"id": "28:5d2f7c9e-1b3a-4e8d-a6c4-0f9e8d7c6b5a", "name": "Kanalvakt"}
ANNA = {"id": "29:1anna-berg", "name": "Anna Berg", "aadObjectId": "8a4be0e6-9c8d-4a53-8f0e-2f6f6d1b7c10"}
TEAM = "19:lag@thread.tacv2"
THREAD = "19:kanal@thread.tacv2;messageid=1772445600000"

_ids = itertools.count(1772445600000, 1000)


def example(name: str) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return payload


# What Teams delivers


def an_activity(
    type: str, *, sender: Mapping[str, Any] = ANNA, shared: bool = False, service_url: str = "", **more: Any
) -> dict[str, Any]:
    """Any activity, from somebody in their own chat with the bot, or in a thread in a channel."""
    conversation = {"id": f"a:1personal-{sender['id'][4:]}", "conversationType": "personal", "tenantId": TENANT}
    data: dict[str, Any] = {"tenant": {"id": TENANT}}
    if shared:
        conversation = {"id": THREAD, "conversationType": "channel", "tenantId": TENANT}
        data |= {"team": {"id": TEAM}}
    return {
        "type": type,
        "id": str(next(_ids)),
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": dict(sender),
        "recipient": dict(BOT),
        "conversation": conversation,
        "channelData": data,
        "locale": "sv-SE",
        **more,
    }


def a_message(text: str, **more: Any) -> dict[str, Any]:
    """Something written; in a channel, with the mention that makes Teams tell the bot of it."""
    if not more.get("shared"):
        return an_activity("message", text=text, textFormat="plain", **more)
    mention = f"<at>{BOT['name']}</at>"
    entity = {"type": "mention", "text": mention, "mentioned": dict(BOT)}
    return an_activity("message", text=f"{mention} {text}", textFormat="plain", entities=[entity], **more)


def an_execute(data: Any, *, card: str = "", **more: Any) -> dict[str, Any]:
    """A button pressed, on a client that waits for the answer."""
    value = {"action": {"type": "Action.Execute", "data": data}, "trigger": "manual"}
    return an_activity("invoke", name="adaptiveCard/action", value=value, replyToId=card, **more)


def a_submit(data: Any, *, card: str = "", **more: Any) -> dict[str, Any]:
    """A button pressed, on a client that sends it as a message."""
    return an_activity("message", value=data, replyToId=card, **more)


def an_installation(action: str = "add", **more: Any) -> dict[str, Any]:
    return an_activity("installationUpdate", action=action, **more)


def an_arrival(*added: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return an_activity("conversationUpdate", membersAdded=[dict(one) for one in added], **more)


# What is on a card


def data_of(card: Mapping[str, Any], label: str, filled: Mapping[str, Any] | None = None, nth: int = 0) -> Any:
    """What comes back when the button is pressed, with every input of the card in it; `filled` by the inputs' labels.

    `label` is the button's, or its tooltip's where several are called the same ("Ändra: Syfte").
    """
    found = [a for a in _actions(card) if label in (a["title"], a.get("tooltip"))]
    action = found[nth]
    if action.get("associatedInputs") == "none":
        return action["data"]
    inputs = list(_inputs(card))
    values = {one["id"]: one.get("value", "") for one in inputs}
    for name, value in (filled or {}).items():
        one = next(one for one in inputs if one["label"] == name or one["label"].startswith(f"{name} ("))
        values[one["id"]] = _typed(one, value)
    return action["data"] | values


def _typed(one: Mapping[str, Any], value: Any) -> str:
    if one["type"] == "Input.Toggle":
        return "true" if value in (True, "ja", "Ja", "yes") else "false"
    if one["type"] != "Input.ChoiceSet":
        return str(value)
    values = {choice["title"]: choice["value"] for choice in one["choices"]}
    if one.get("isMultiSelect"):
        return ",".join(values[title] for title in ([value] if isinstance(value, str) else value))
    return str(values[value])


def _actions(card: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return (one for one in _all(card) if one.get("type") == "Action.Execute")


def _inputs(card: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return (one for one in _all(card) if str(one.get("type")).startswith("Input."))


def _all(told: Any) -> Iterator[dict[str, Any]]:
    """Everything in a card that has a kind, outermost first; not what an action falls back to, which is the same again."""
    if isinstance(told, list):
        for one in told:
            yield from _all(one)
    elif isinstance(told, Mapping):
        if "type" in told:
            yield dict(told)
        for name, inner in told.items():
            if name not in ("data", "fallback"):
                yield from _all(inner)


# What a person sees


def cards(activity: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The cards in something sent, or in the answer to a pressed button."""
    if activity.get("type") == "application/vnd.microsoft.card.adaptive":
        return [activity["value"]]
    return [one["content"] for one in activity.get("attachments") or ()]


def read(told: Mapping[str, Any]) -> str:
    """A card or an activity as `dialogs.blocks.as_text` words it. A form's intro and hints, which that leaves out, are too."""
    if told.get("type") == "AdaptiveCard":
        return "\n".join(_form(told["body"]) if any(_inputs(told)) else _lines(told["body"]))
    if told.get("type") == "application/vnd.microsoft.activity.message":
        return str(told["value"])
    return "\n".join([*([_text(told)] if told.get("text") else []), *(read(card) for card in cards(told))])


def everything(told: Mapping[str, Any]) -> str:
    """All that can be read or heard of a card or an activity, one piece a line."""
    pieces = [_text(told)] if told.get("text") and told.get("type") == "message" else []
    for card in [told] if told.get("type") == "AdaptiveCard" else cards(told):
        for one in _all(card["body"]):
            if one["type"] == "RichTextBlock":
                pieces.append(_rich(one))
            elif one["type"] != "TextRun":
                pieces += [str(one[name]) for name in ("text", "title", "label", "value", "tooltip") if one.get(name)]
                pieces += [choice["title"] for choice in one.get("choices", ())]
    return "\n".join(pieces)


def _text(activity: Mapping[str, Any]) -> str:
    text = str(activity["text"]).replace("</p><p>", "\n").replace("<br/>", "\n")
    return html.unescape(re.sub(r"</?(?:p|b)>", "", text))


def _lines(body: list[dict[str, Any]]) -> list[str]:
    return [line for element in body for line in _element(element)]


def _element(element: Mapping[str, Any]) -> list[str]:
    match element["type"]:
        case "TextBlock":
            return [element["text"]]
        case "RichTextBlock":
            return [_rich(element)]
        case "ActionSet":
            return [" ".join(f"({action['title']})" for action in element["actions"])]
        case "Container" if element.get("style") == "emphasis":
            return _boxed(_lines(element["items"]))
        case "Container":
            return [_fact(element["items"])]
        case "ColumnSet":
            told, buttons = element["columns"]
            return [f"{_fact(told['items'])} {_lines(buttons['items'])[0]}"]
        case other:
            raise ValueError(f"what is {other}?")


def _boxed(lines: list[str]) -> list[str]:
    """A quotation's source stands on its own line in a card, after the words in a text."""
    at = next((at for at, line in enumerate(lines) if at and line.startswith("– ")), None)
    return lines if at is None else [*lines[: at - 1], f"{lines[at - 1]} {lines[at]}", *lines[at + 1 :]]


def _fact(items: list[dict[str, Any]]) -> str:
    label, *values = _lines(items)
    return f"{label}: {''.join(values)}"


def _rich(element: Mapping[str, Any]) -> str:
    return "".join(run["text"] for run in element["inlines"])


def _form(body: list[dict[str, Any]]) -> list[str]:
    lines, problem = [f"[{_element(body[0])[0]}]"], ""
    for element in body[1:]:
        if element["type"] == "RichTextBlock":
            is_problem = element["inlines"][0].get("color") == "Attention"
            problem = re.sub(r"^(?:Att rätta|To mend): ", "", _rich(element)) if is_problem else ""
        elif element["type"] == "ActionSet":
            lines += _element(element)
        else:
            lines.append(_asked(element) + (f" ! {problem}" if problem else ""))
            problem = ""
    return lines


def _asked(one: Mapping[str, Any]) -> str:
    label = re.sub(r" \((?:obligatoriskt|required)\)$", "", one["label"])
    options = f" ({' / '.join(choice['title'] for choice in one['choices'])})" if one.get("choices") else ""
    value: Any = one.get("value")
    if one["type"] == "Input.Toggle":
        value = True if value == "true" else None
    elif value and one.get("isMultiSelect"):
        value = ", ".join(next(c["title"] for c in one["choices"] if c["value"] == part) for part in value.split(","))
    elif value and one.get("choices"):
        value = next((choice["title"] for choice in one["choices"] if choice["value"] == value), value)
    return f"  {label}{options}" + (f" = {value}" if value else "")
