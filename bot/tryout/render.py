"""Blocks to HTML: pure, and everything a person or a pack has written is escaped on its way in.

A text keeps its line breaks (the style sheet shows them), a button carries its press as JSON, and nothing is shortened.
`entry` is the number of the message on the page, from which ids are made that are unique there.
"""

from __future__ import annotations

from typing import assert_never

from markupsafe import Markup, escape

from dialogs import blocks as b
from dialogs import codec, texts
from dialogs.words import Kind, Press

# More choices than this are easier to find in a list that opens than as a column of radio buttons.
_MOST_RADIOS = 6


def message(blocks: b.Blocks, *, entry: int, language: str) -> Markup:
    return Markup("").join(_block(block, f"e{entry}-{at}", language) for at, block in enumerate(blocks))


def text(value: str) -> Markup:
    """Text with its bold runs as `strong`."""
    return Markup(b.marked(value, "<strong>", "</strong>", _escaped))


def _escaped(value: str) -> str:
    return str(escape(value))


def _block(block: b.Block, id: str, language: str) -> Markup:
    match block:
        case b.Paragraph(value):
            return Markup("<p>{}</p>").format(text(value))
        case b.Title(value):
            return Markup('<h4 class="title">{}</h4>').format(text(value))
        case b.Quotation():
            return _quotation(block)
        case b.FactList(facts):
            return Markup('<dl class="facts">{}</dl>').format(Markup("").join(map(_fact, facts)))
        case b.Bullets(items):
            rows = Markup("").join(Markup("<li>{}</li>").format(text(item)) for item in items)
            return Markup("<ul>{}</ul>").format(rows)
        case b.CopyText():
            return _copyable(block, id, language)
        case b.ButtonRow(row):
            return Markup('<div class="buttons">{}</div>').format(Markup("").join(map(_button, row)))
        case b.FormBlock():
            return _form(block, id, language)
        case _:
            assert_never(block)


def _quotation(quote: b.Quotation) -> Markup:
    # The guidelines are in Swedish, whatever language the page is read in.
    words = Markup('<blockquote lang="sv">”<span>{}</span>”</blockquote>').format(quote.text)
    source = Markup("<figcaption>{}</figcaption>").format(quote.source)
    notes = Markup("").join(Markup('<p class="note">{}</p>').format(text(note)) for note in quote.notes)
    return Markup('<figure class="quote">{}{}{}</figure>').format(words, source, notes)


def _fact(fact: b.Fact) -> Markup:
    button = _button(fact.button, of=b.plain(fact.label)) if fact.button else Markup("")
    return Markup('<div class="fact"><dt>{}</dt><dd>{}</dd>{}</div>').format(
        text(fact.label), text(fact.value), Markup("<dd>{}</dd>").format(button) if button else ""
    )


def _copyable(block: b.CopyText, id: str, language: str) -> Markup:
    title = Markup('<p class="copy-title">{}</p>').format(text(block.title)) if block.title else Markup("")
    return Markup(
        '<div class="copy">{}<div class="copy-text" id="{}" tabindex="0" role="group" aria-label="{}">{}</div>'
        '<button type="button" class="act" data-copy="{}">{}</button></div>'
    ).format(
        title, id, texts.phrase("tryout-copy-text", language), block.text, id, texts.phrase("tryout-copy", language)
    )


def _button(button: b.BlockButton, of: str = "") -> Markup:
    """A button; `of` tells several alike apart for somebody who hears the page ("Ändra: Syfte")."""
    label = b.plain(button.label)
    spoken = Markup(' aria-label="{}: {}"').format(label, of) if of else Markup("")
    return Markup('<button type="button" class="act {}" data-press="{}"{}>{}</button>').format(
        button.style.value, _carried(button.press), spoken, label
    )


def _carried(press: Press) -> str:
    return codec.dumps(press)


# Forms


def _form(form: b.FormBlock, id: str, language: str) -> Markup:
    intro = Markup("").join(Markup("<p>{}</p>").format(text(line)) for line in form.intro)
    wrong = sum(1 for field in form.fields if field.problem)
    warning = Markup('<p class="problems" role="alert">{}</p>').format(
        texts.phrase("tryout-form-problems", language, count=wrong)
    )
    fields = Markup("").join(_field(field, f"{id}-{at}", language) for at, field in enumerate(form.fields))
    return Markup(
        '<form class="ask" novalidate data-press="{}" aria-labelledby="{}">'
        '<h4 class="title" id="{}">{}</h4>{}{}{}'
        '<div class="buttons"><button type="submit" class="act primary">{}</button>'
        '<button type="button" class="act" data-close>{}</button></div></form>'
    ).format(
        _carried(form.press),
        id,
        id,
        text(form.title),
        intro,
        warning if wrong else "",
        fields,
        b.plain(form.submit),
        texts.phrase("tryout-form-close", language),
    )


def _field(field: b.BlockField, id: str, language: str) -> Markup:
    inner = _grouped(field, id, language) if _is_group(field) else _single(field, id, language)
    tag = Markup("fieldset") if _is_group(field) else Markup("div")
    role = Markup(' role="radiogroup"') if _is_group(field) and field.kind is Kind.CHOICE else Markup("")
    described = _told(field, id) if _is_group(field) else Markup("")
    invalid = Markup(' aria-invalid="true"') if role and field.problem else Markup("")
    return Markup('<{} class="field {}" data-key="{}" data-kind="{}"{}{}{}>{}</{}>').format(
        tag, "wrong" if field.problem else "right", field.key, field.kind.value, role, described, invalid, inner, tag
    )


def _is_group(field: b.BlockField) -> bool:
    if field.kind is Kind.CHOICE:
        # A radio button cannot be taken back, so an optional choice is always a list with an empty row.
        return field.required and len(field.options) <= _MOST_RADIOS
    return field.kind is Kind.CHOICES


def _grouped(field: b.BlockField, id: str, language: str) -> Markup:
    chosen = field.value if isinstance(field.value, tuple) else (field.value,)
    kind = "radio" if field.kind is Kind.CHOICE else "checkbox"
    options = Markup("").join(
        Markup(
            '<div class="option"><input type="{}" name="{}" id="{}-{}" value="{}"{}><label for="{}-{}">{}</label></div>'
        ).format(kind, id, id, at, option.value, _checked(option.value in chosen), id, at, text(option.label))
        for at, option in enumerate(field.options)
    )
    return Markup("<legend>{}</legend>{}{}{}").format(
        _label(field, language), _hint(field, id), _problem(field, id), options
    )


def _single(field: b.BlockField, id: str, language: str) -> Markup:
    label = Markup('<label for="{}">{}</label>').format(id, _label(field, language))
    if field.kind is Kind.CHECK:
        box = Markup('<input type="checkbox" id="{}"{}{}>').format(
            id, _checked(field.value is True), _attributes(field, id)
        )
        row = Markup('<div class="option">{}{}</div>').format(box, label)
        return Markup("{}{}{}").format(row, _hint(field, id), _problem(field, id))
    count = Markup('<p class="count" id="{}-count"></p>').format(id) if _is_typed(field) else ""
    return Markup("{}{}{}{}{}").format(
        label, _hint(field, id), _problem(field, id), _control(field, id, language), count
    )


def _is_typed(field: b.BlockField) -> bool:
    return field.kind not in (Kind.CHOICE, Kind.CHOICES, Kind.CHECK, Kind.DATE)


def _control(field: b.BlockField, id: str, language: str) -> Markup:
    value = field.value if isinstance(field.value, str) else ""
    rest = _attributes(field, id)
    match field.kind:
        case Kind.TEXT:
            # A parser drops the first line break of a textarea, so one is given that may be dropped.
            return Markup('<textarea id="{}" rows="4"{}>\n{}</textarea>').format(id, rest, value)
        case Kind.CHOICE:
            empty = Markup('<option value="">{}</option>').format(texts.phrase("tryout-form-choose", language))
            options = Markup("").join(
                Markup('<option value="{}"{}>{}</option>').format(
                    option.value, Markup(" selected") if option.value == value else "", b.plain(option.label)
                )
                for option in field.options
            )
            return Markup('<select id="{}"{}>{}{}</select>').format(id, rest, empty, options)
        case Kind.LINE | Kind.NUMBER | Kind.DATE | Kind.EMAIL | Kind.URL:
            # What is typed is judged by the house, in its own words; these only choose the right keyboard.
            types = {
                Kind.LINE: 'type="text"',
                Kind.NUMBER: 'type="text" inputmode="decimal"',
                Kind.DATE: 'type="date"',
                Kind.EMAIL: 'type="email"',
                Kind.URL: 'type="text" inputmode="url" autocapitalize="none"',
            }
            return Markup('<input id="{}" {} autocomplete="off" value="{}"{}>').format(
                id, Markup(types[field.kind]), value, rest
            )
        case Kind.CHOICES | Kind.CHECK:
            raise ValueError(f"{field.kind} has boxes, not a control")
        case _:
            assert_never(field.kind)


def _attributes(field: b.BlockField, id: str) -> Markup:
    """No `maxlength`: it would cut a pasted text without a word. The page counts, and the house answers."""
    limit = Markup(' data-max="{}"').format(field.max_length) if _is_typed(field) else ""
    required = Markup(' aria-required="true"') if field.required else ""
    invalid = Markup(' aria-invalid="true"') if field.problem else ""
    return Markup("{}{}{}{}").format(limit, required, invalid, _told(field, id))


def _told(field: b.BlockField, id: str) -> Markup:
    parts = [f"{id}-problem"] if field.problem else []
    parts += [f"{id}-hint"] if field.hint else []
    parts += [f"{id}-count"] if _is_typed(field) else []
    return Markup(' aria-describedby="{}"').format(" ".join(parts)) if parts else Markup("")


def _label(field: b.BlockField, language: str) -> Markup:
    optional = Markup(' <span class="optional">{}</span>').format(texts.phrase("tryout-form-optional", language))
    return Markup("{}{}").format(text(field.label), "" if field.required else optional)


def _hint(field: b.BlockField, id: str) -> Markup:
    return Markup('<p class="hint" id="{}-hint">{}</p>').format(id, text(field.hint)) if field.hint else Markup("")


def _problem(field: b.BlockField, id: str) -> Markup:
    if not field.problem:
        return Markup("")
    return Markup('<p class="problem" id="{}-problem">{}</p>').format(id, text(field.problem))


def _checked(on: bool) -> Markup:
    return Markup(" checked") if on else Markup("")
