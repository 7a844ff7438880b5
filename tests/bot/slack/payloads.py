"""What Slack sends, built from what a person does, and what Slack is told, read back as text."""

from __future__ import annotations

import hashlib
import hmac
import html
import itertools
import json
import re
import time
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from bot.slack.modal import KEY

TEAM, APP, BOT = "T0SATER", "A0KANALVAKT", "U0KANALVAKT"
USER, DIRECT, CHANNEL = "U0ASA", "D0ASA", "C0BIBLIOTEK"

_count = itertools.count(1)


# In: what a person does becomes a payload


def message(text: str, *, user: str = USER, channel: str = DIRECT, team: str = TEAM, **more: Any) -> dict[str, Any]:
    """Something typed to the bot in their own chat."""
    return event(
        {"type": "message", "channel_type": "im", "channel": channel, "user": user, "text": text, "ts": _ts(), **more},
        team=team,
    )


def mention(text: str, *, user: str = USER, channel: str = CHANNEL, team: str = TEAM, **more: Any) -> dict[str, Any]:
    """Something said to the bot where others read. Slack sends it as a message too: see `event`."""
    said = f"<@{BOT}> {text}"
    return event(
        {"type": "app_mention", "channel": channel, "user": user, "text": said, "ts": _ts(), **more}, team=team
    )


def home_opened(*, user: str = USER, channel: str = DIRECT, team: str = TEAM, tab: str = "home") -> dict[str, Any]:
    return event({"type": "app_home_opened", "user": user, "channel": channel, "tab": tab}, team=team)


def event(inner: Mapping[str, Any], *, team: str = TEAM, event_id: str | None = None) -> dict[str, Any]:
    return {
        "type": "event_callback",
        "token": "old",
        "team_id": team,
        "api_app_id": APP,
        "event": dict(inner),
        "event_id": event_id or f"Ev{next(_count):08}",
        "event_time": 1772442000,
        "authorizations": [{"team_id": team, "user_id": BOT, "is_bot": True, "enterprise_id": None}],
    }


def command(
    text: str,
    *,
    name: str = "/kanal",
    user: str = USER,
    channel: str = DIRECT,
    team: str = TEAM,
    response_url: str = "",
) -> dict[str, str]:
    """A slash command, as the form Slack sends."""
    return {
        "token": "old",
        "team_id": team,
        "team_domain": "sater",
        "channel_id": channel,
        "channel_name": "directmessage" if channel.startswith("D") else "bibliotek",
        "user_id": user,
        "user_name": "asa",
        "command": name,
        "text": text,
        "api_app_id": APP,
        "response_url": response_url,
        "trigger_id": trigger(),
    }


def action(
    button: Mapping[str, Any],
    *,
    user: str = USER,
    team: str = TEAM,
    channel: str | None = DIRECT,
    ts: str = "1772442000.000100",
    thread: str | None = None,
    ephemeral: bool = False,
    response_url: str = "",
) -> dict[str, Any]:
    """A button pressed, as it was drawn: on a message, or in App Home when there is no channel."""
    pressed = {"type": "button", "block_id": "b1", "action_id": "press-0", "action_ts": _ts(), **button}
    payload: dict[str, Any] = {
        "type": "block_actions",
        "team": {"id": team, "domain": "sater"},
        "user": {"id": user, "team_id": team, "name": "asa"},
        "api_app_id": APP,
        "trigger_id": trigger(),
        "actions": [pressed],
    }
    if channel is None:
        at_home = {"type": "view", "view_id": "V0HOME"}
        return payload | {"container": at_home, "view": {"id": "V0HOME", "type": "home", "team_id": team}}
    threaded = {"thread_ts": thread} if thread else {}
    container: dict[str, Any] = {
        "type": "message",
        "message_ts": ts,
        "channel_id": channel,
        "is_ephemeral": ephemeral,
        **threaded,
    }
    return payload | {
        "container": container,
        "channel": {"id": channel, "name": "bibliotek"},
        "response_url": response_url,
        **({} if ephemeral else {"message": {"ts": ts, **threaded}}),
    }


def view_submission(
    view: Mapping[str, Any], values: Mapping[str, Any], *, user: str = USER, team: str = TEAM
) -> dict[str, Any]:
    """The view as it was opened, sent in with these values by field key; other fields keep what they were filled with."""
    state: dict[str, dict[str, Any]] = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element, key = block["element"], block["block_id"].rpartition(KEY)[0]
            filled = _state(element, values[key]) if key in values else _initial(element)
            state[block["block_id"]] = {element["action_id"]: {"type": element["type"], **filled}}
    return {
        "type": "view_submission",
        "team": {"id": team, "domain": "sater"},
        "user": {"id": user, "team_id": team, "name": "asa"},
        "api_app_id": APP,
        "trigger_id": trigger(),
        "view": {"id": "V0FORM", "app_installed_team_id": team, **view, "state": {"values": state}},
        "response_urls": [],
    }


def trigger() -> str:
    return f"13345224609.738474920.{next(_count):08}"


def signed(
    payload: Mapping[str, Any], secret: str, *, timestamp: float | None = None, **headers: str
) -> tuple[str, dict[str, str]]:
    """Body and headers of the delivery, signed as Slack signs."""
    if "command" in payload:
        body, kind = urlencode(payload, errors="surrogatepass"), "application/x-www-form-urlencoded"
    elif payload["type"] in ("event_callback", "url_verification"):
        body, kind = json.dumps(payload), "application/json"
    else:
        body, kind = urlencode({"payload": json.dumps(payload)}), "application/x-www-form-urlencoded"
    stamp = str(int(time.time() if timestamp is None else timestamp))
    return body, {
        "Content-Type": kind,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature(body, secret, stamp),
        **headers,
    }


def signature(body: str, secret: str, stamp: str) -> str:
    return "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()


def _state(element: Mapping[str, Any], value: Any) -> dict[str, Any]:
    match element["type"]:
        case "checkboxes" if isinstance(value, bool):
            return {"selected_options": element["options"] if value else []}
        case "checkboxes" | "multi_static_select":
            return {"selected_options": [option for option in _options(element) if option["value"] in value]}
        case "radio_buttons" | "static_select":
            return {"selected_option": next((o for o in _options(element) if o["value"] == value), None)}
        case "datepicker":
            return {"selected_date": value or None}
        case _:
            return {"value": value or None}


def _value(element: Mapping[str, Any], answer: str) -> Any:
    if element["action_id"] == "check":
        return answer.casefold() in ("ja", "yes")
    chosen = (
        {option["text"]["text"]: option["value"] for option in _options(element)} if "option" in str(element) else {}
    )
    match element["type"]:
        case "checkboxes" | "multi_static_select":
            return [chosen[label.strip()] for label in answer.split(",")]
        case "radio_buttons" | "static_select":
            return chosen[answer]
        case _:
            return answer


def _initial(element: Mapping[str, Any]) -> dict[str, Any]:
    match element["type"]:
        case "checkboxes" | "multi_static_select":
            return {"selected_options": element.get("initial_options", [])}
        case "radio_buttons" | "static_select":
            return {"selected_option": element.get("initial_option")}
        case "datepicker":
            return {"selected_date": element.get("initial_date")}
        case _:
            return {"value": element.get("initial_value")}


def _options(element: Mapping[str, Any]) -> list[dict[str, Any]]:
    groups = element.get("option_groups") or [element]
    return [option for group in groups for option in group["options"]]


def _ts() -> str:
    return f"1772442000.{next(_count):06}"


# Out: what was drawn is read back


def read(blocks: Iterable[Mapping[str, Any]]) -> str:
    """What a person sees, in the words and the form of `dialogs.blocks.as_text`."""
    return "\n".join(line for block in blocks for line in _lines(block))


def words(text: str) -> list[str]:
    """The words alone, for comparing what was said with what is shown."""
    return re.findall(r"\w+", text)


def buttons(blocks: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The buttons in what was drawn, by label: what `action` takes. One of several alike is "Ändra: Syfte"."""
    found: dict[str, dict[str, Any]] = {}
    for block in blocks:
        for element in (*block.get("elements", ()), block.get("accessory") or {}):
            if element.get("type") == "button":
                label = element["text"]["text"]
                found.setdefault(label, dict(element))
                if "accessory" in block:
                    found[f"{label}: {re.split('[:?]', _text(block['text']))[0]}"] = dict(element)
    return found


def filled(view: Mapping[str, Any], answers: Mapping[str, str]) -> dict[str, Any]:
    """What `view_submission` takes, from answers by label as a person would give them: "Facebook", "A, B", "ja"."""
    fields = {block["label"]["text"]: block for block in view["blocks"] if block["type"] == "input"}
    return {
        fields[label]["block_id"].rpartition(KEY)[0]: _value(fields[label]["element"], answer)
        for label, answer in answers.items()
    }


def _lines(block: Mapping[str, Any]) -> list[str]:
    match block["type"]:
        case "header":
            return [block["text"]["text"]]
        case "section":
            beside = block.get("accessory")
            return [_text(block["text"]) + (f" ({beside['text']['text']})" if beside else "")]
        case "rich_text":
            return [line for element in block["elements"] for line in _rich(element)]
        case "actions":
            return [" ".join(f"({element['text']['text']})" for element in block["elements"])]
        case "input":
            return [_field(block)]
    raise AssertionError(f"{block['type']} is not read")


def _text(text: Mapping[str, Any]) -> str:
    if text["type"] == "plain_text":
        return _facts(text["text"])
    quoted = re.sub(r"^> ", "", text["text"], flags=re.MULTILINE)
    said = re.sub(r"(?<!\w)([*_])([^*_\n]+)\1(?!\w)", r"\2", re.sub(r"<(https?://[^>]+)>", r"\1", quoted))
    return html.unescape(_facts(said) if quoted.startswith("*") else said)


def _rich(element: Mapping[str, Any]) -> list[str]:
    match element["type"]:
        case "rich_text_list":
            return [f"• {_inline(point)}" for point in element["elements"]]
        case "rich_text_section" if element["elements"][0].get("style", {}).get("bold"):
            return [_facts(_inline(element))]
        case _:
            return [_inline(element)]


def _facts(text: str) -> str:
    """A label above its value is a label before its value, and facts with a line between them follow each other."""
    return "\n".join(re.sub(r"^([^\n]+:)\n", r"\1 ", fact) for fact in text.split("\n\n"))


def _inline(element: Mapping[str, Any]) -> str:
    return "".join(part.get("text") or part.get("url") or "" for part in element["elements"])


def _field(block: Mapping[str, Any]) -> str:
    element = block["element"]
    options = [option["text"]["text"] for option in _options(element)] if "option" in str(element) else []
    offered = f" ({' / '.join(options)})" if options else ""
    filled = next((v for v in _initial(element).values() if v), "")
    match filled:
        case {"text": {"text": text}}:
            filled = text
        case [*chosen]:
            filled = ", ".join(option["text"]["text"] for option in chosen)
    hint = f" – {block['hint']['text']}" if "hint" in block else ""
    return f"  {block['label']['text']}{offered}{hint}{f' = {filled}' if filled else ''}"
