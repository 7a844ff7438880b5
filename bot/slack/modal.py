"""A form as a Slack modal, and what comes back from it.

A field's key stands in its block id, its kind in its action id, and the form's press in the view's private metadata, so
that a submission can be read without knowing which form was shown.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, assert_never

from bot import scribe
from bot.slack.render import LABEL, draw, shortened
from bot.slack.richtext import Json, clean, is_light, plain, runs, text_of, weight
from dialogs import blocks as b
from dialogs import codec
from dialogs.texts import phrase
from dialogs.words import Kind
from register import addresses

TITLE = 24
SUBMIT = 24
MOST_BLOCKS = 100
METADATA = 3000
VIEW = 250_000
LABEL_OF_A_FIELD = 2000
OPTION_VALUE = 150
TYPED = 3000
"""Characters in a text field."""

BUTTONS_UP_TO = 5
"""A choice of so few is shown as radio buttons, all at once."""

BOXES_UP_TO = 10
GROUP = 100
KEY = "~"
"""Stands between a field's key and the mark of the form's revision in a block id."""

Values = Mapping[str, "str | bool | list[str]"]


class TooLargeForSlack(ValueError):
    """A form that no Slack modal holds: it is to be divided into steps where it is defined."""


def modal(form: b.FormBlock, language: str, metadata: str) -> Json:
    """The view. `metadata` comes back when it is sent in."""
    blocks = [*_heading(form)]
    press = codec.dumps(form.press)
    for field in form.fields:
        blocks += _field(field, _revision(form.name, press, field), language)
    view: Json = {
        "type": "modal",
        "callback_id": form.name[:255],
        "title": plain(shortened(form.title, TITLE)),
        "submit": plain(shortened(form.submit, SUBMIT)),
        "close": plain(phrase("slack-form-close", language)),
        "private_metadata": metadata,
        "blocks": blocks,
    }
    light = is_light(view, VIEW) or weight(view) <= VIEW
    if not 0 < len(blocks) <= MOST_BLOCKS or len(metadata) > METADATA or not light:
        raise TooLargeForSlack(f"{form.name}: {len(blocks)} blocks, {len(metadata)} of metadata, {weight(view)} in all")
    return view


def values(view: Mapping[str, Any]) -> Values:
    """What was filled in, by field key."""
    return {
        _key(block_id): _value(action_id, element)
        for block_id, elements in _state(view).items()
        for action_id, element in elements.items()
    }


def block_ids(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Where each field stands in the view that was sent in, for the problems to be said there."""
    return {_key(block_id): block_id for block_id in _state(view)}


def errors(form: b.FormBlock, shown: Mapping[str, str]) -> Mapping[str, str] | None:
    """Each problem by the block it belongs to, or None when one of them has no place in the view that is open."""
    problems = {field.key: field.problem for field in form.fields if field.problem}
    if not problems or not problems.keys() <= shown.keys():
        return None
    return {shown[key]: clean(b.plain(problem)) for key, problem in problems.items()}


def _state(view: Mapping[str, Any]) -> Mapping[str, Mapping[str, Mapping[str, Any]]]:
    return (view.get("state") or {}).get("values") or {}


def _key(block_id: str) -> str:
    return block_id.rpartition(KEY)[0]


def _value(kind: str, element: Mapping[str, Any]) -> str | bool | list[str]:
    chosen = element.get("selected_options") or []
    if kind == Kind.CHECK:
        return bool(chosen)
    if kind == Kind.CHOICES:
        told = [option.get("value") for option in chosen] or [element.get("value")]
        return [b.clean(str(one)) for one in told if one]
    if option := element.get("selected_option"):
        return b.clean(str(option.get("value") or ""))
    return b.clean(str(element.get("value") or element.get("selected_date") or ""))


def _revision(form: str, press: str, field: b.BlockField) -> str:
    """A mark that is another as soon as the field is filled in otherwise by us.

    Slack keeps what somebody typed under a block id it has seen, so the same id would bring back stale values.
    """
    told = scribe.written([form, press, codec.dumps(field)])
    return hashlib.blake2s(told, digest_size=6).hexdigest()


def _heading(form: b.FormBlock) -> Iterator[Json]:
    # One section for the whole introduction, with the labels that do not fit first.
    long = [label for label, room in ((form.title, TITLE), (form.submit, SUBMIT)) if len(b.plain(label)) > room]
    if lines := [*long, *form.intro]:
        yield from (drawn.block for drawn in draw([b.Paragraph("\n\n".join(lines))]))


def _field(field: b.BlockField, revision: str, language: str) -> Iterator[Json]:
    # Slack can show errors only in answer to a submission, so in a view that is opened they stand above the field.
    above = [field.problem] if field.problem else []
    label, hint = clean(b.plain(field.label)).strip(), clean(b.plain(field.hint or "")).strip()
    above += [text for text in (label, hint) if len(text) > LABEL_OF_A_FIELD]
    value = clean(field.value) if isinstance(field.value, str) else field.value
    if isinstance(value, str) and len(value) > TYPED:
        above.append(phrase("field-long", language, count=len(value)))
    above += [f"{phrase('slack-field-before', language)} {answer}" for answer in _not_offered(field, value)]
    yield from (drawn.block for drawn in draw([b.Paragraph("\n\n".join(above))]))
    if any(len(clean(b.plain(option.label))) > LABEL for option in field.options):
        yield from (drawn.block for drawn in draw([b.Bullets(tuple(option.label for option in field.options))]))
    yield {
        "type": "input",
        "block_id": f"{field.key}{KEY}{revision}",
        "label": plain(shortened(label, LABEL_OF_A_FIELD)),
        # An unticked box is an answer, which Slack would not take from a required field.
        "optional": not field.required or field.kind is Kind.CHECK,
        "element": {"action_id": field.kind.value, **_element(field, value, language)},
        **({"hint": plain(shortened(hint, LABEL_OF_A_FIELD))} if hint else {}),
    }


def _not_offered(field: b.BlockField, value: str | bool | tuple[str, ...] | None) -> Iterator[str]:
    """Earlier answers that none of the options stands for, and that would vanish from a menu."""
    if field.kind in (Kind.CHOICE, Kind.CHOICES) and field.options:
        offered = {option.value for option in field.options}
        answers = value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()
        yield from (answer for answer in answers if answer and answer not in offered)


def _element(field: b.BlockField, value: str | bool | tuple[str, ...] | None, language: str) -> Json:
    """The element of a kind. What is filled in but would be refused there is shown in a text field instead."""
    text = value if isinstance(value, str) else ""
    match field.kind:
        # Slack's own field for addresses refuses "facebook.com/biblioteket", which we can understand.
        case Kind.LINE | Kind.URL:
            return _typed(field, text)
        case Kind.TEXT:
            return {**_typed(field, text), "multiline": True}
        # A menu without options is refused, and an answer can still be written.
        case Kind.CHOICE | Kind.CHOICES if not field.options:
            return _typed(field, text or ", ".join(value if isinstance(value, tuple) else ()))
        case Kind.NUMBER:
            if re.fullmatch(r"-?\d{1,15}(\.\d{1,4})?|", text):
                return {"type": "number_input", "is_decimal_allowed": True, **_initial("initial_value", text)}
            return _typed(field, text)
        case Kind.EMAIL:
            if not text or addresses.is_email(text):
                return {"type": "email_text_input", **_initial("initial_value", text)}
            return _typed(field, text)
        case Kind.DATE:
            if not text or _is_day(text):
                return {"type": "datepicker", **_initial("initial_date", text)}
            return _typed(field, text)
        case Kind.CHOICE:
            return _choice(field, text)
        case Kind.CHOICES:
            return _choices(field, value if isinstance(value, tuple) else ())
        case Kind.CHECK:
            box = {"value": "yes", "text": plain(phrase("slack-check", language))}
            return {"type": "checkboxes", "options": [box], **_initial("initial_options", [box] if value else [])}
        case _:
            assert_never(field.kind)


def _typed(field: b.BlockField, text: str) -> Json:
    room = min(max(field.max_length, len(text), 1), TYPED)
    return {"type": "plain_text_input", "max_length": room, **_initial("initial_value", text[:TYPED])}


def _initial(name: str, value: Any) -> Json:
    return {name: value} if value else {}


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _choice(field: b.BlockField, chosen: str) -> Json:
    options = [_option(option) for option in field.options]
    filled = _initial("initial_option", next((option for option in options if option["value"] == chosen), None))
    if 0 < len(options) <= BUTTONS_UP_TO:
        return {"type": "radio_buttons", "options": options, **filled}
    return {"type": "static_select", **_menu(options), **filled}


def _choices(field: b.BlockField, chosen: tuple[str, ...]) -> Json:
    options = [_option(option) for option in field.options]
    filled = _initial("initial_options", [option for option in options if option["value"] in chosen])
    if 0 < len(options) <= BOXES_UP_TO:
        return {"type": "checkboxes", "options": options, **filled}
    return {"type": "multi_static_select", **_menu(options), **filled}


def _menu(options: list[Json]) -> Json:
    """A menu's options, in groups of a hundred when there are more than that."""
    if len(options) <= GROUP:
        return {"options": options}
    return {
        "option_groups": [
            {"label": plain(f"{start + 1}–{start + len(part)}"), "options": part}
            for start in range(0, len(options), GROUP)
            if (part := options[start : start + GROUP])
        ]
    }


def _option(option: b.BlockOption) -> Json:
    if not 0 < len(option.value) <= OPTION_VALUE:
        raise TooLargeForSlack(f"an option's value holds 1–{OPTION_VALUE} characters, not {len(option.value)}")
    return {"value": option.value, "text": plain(shortened(text_of(runs(option.label)), LABEL))}
