"""From words to blocks: ids and values become sentences in the reader's language, at the moment they are shown."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from dialogs import blocks as b
from dialogs import texts
from dialogs import words as w

STOCKHOLM = ZoneInfo("Europe/Stockholm")


class Speaker(Struct, frozen=True, kw_only=True):
    """A language and a moment: all that wording needs to know about the reader."""

    language: str
    now: datetime

    def line(self, line: w.Line | str) -> str:
        match line:
            case w.Say():
                return self.say(line)
            case w.Plain(text):
                return _clean(text)
            case str():
                return _clean(line)

    def say(self, say: w.Say) -> str:
        return texts.phrase(say.id, self.language, **{k: self._value(v) for k, v in say.values.items()})

    def _value(self, value: w.Value) -> str | int | float:
        match value:
            case None:
                return ""
            case bool():
                return "yes" if value else "no"
            case str() | int() | float():
                return value
            case datetime():
                return texts.moment(value.astimezone(STOCKHOLM), self.language, self.now.astimezone(STOCKHOLM))
            case date():
                return texts.day(value, self.language, self.now.astimezone(STOCKHOLM).date())
            case w.Say() | w.Plain():
                return self.line(value)
            case tuple():
                return listed([self.line(v) for v in value], texts.phrase("list-and", self.language))

    def word(self, message: w.Message) -> b.Blocks:
        return tuple(self._block(word) for word in message)

    def _block(self, word: w.Word) -> b.Block:
        match word:
            case w.Say() | w.Plain():
                return b.Paragraph(self.line(word))
            case w.Heading(text):
                return b.Title(self.line(text))
            case w.Quote():
                notes = tuple(self.line(n) for n in word.notes)
                return b.Quotation(text=word.text, source=_clean(word.source), notes=notes)
            case w.Rows(rows):
                return b.FactList(tuple(self._fact(row) for row in rows))
            case w.Items(items):
                return b.Bullets(tuple(self.line(item) for item in items))
            case w.Copyable(text=text, title=title):
                return b.CopyText(text=text, title=self.line(title) if title else None)
            case w.Buttons(row):
                return b.ButtonRow(tuple(self._button(button) for button in row))
            case w.Ask():
                return self._form(word)

    def _fact(self, row: w.Row) -> b.Fact:
        button = self._button(row.button) if row.button else None
        return b.Fact(label=self.line(row.label), value=self.line(row.value), button=button)

    def _button(self, button: w.Button) -> b.BlockButton:
        return b.BlockButton(label=self.line(button.label), press=button.press, style=button.style)

    def _form(self, ask: w.Ask) -> b.FormBlock:
        form = ask.form
        return b.FormBlock(
            name=form.name,
            title=self.line(form.title),
            intro=tuple(self.line(line) for line in form.intro),
            submit=self.line(form.submit),
            press=form.press,
            fields=tuple(self._field(f, ask.values.get(f.key), ask.problems.get(f.key)) for f in form.fields),
        )

    def _field(self, field: w.Field, value: w.Value, problem: w.Say | None) -> b.BlockField:
        return b.BlockField(
            key=field.key,
            kind=field.kind,
            label=self.line(field.label),
            hint=self.line(field.hint) if field.hint else None,
            options=tuple(b.BlockOption(value=o.value, label=self.line(o.label)) for o in field.options),
            required=field.required,
            max_length=field.max_length,
            value=_filled(value),
            problem=self.say(problem) if problem else None,
        )


def listed(items: list[str], conjunction: str) -> str:
    """ "a", "a och b", "a, b och c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def _filled(value: w.Value) -> str | bool | tuple[str, ...] | None:
    match value:
        case None | bool() | str():
            return value
        case tuple():
            return tuple(str(v) for v in value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _clean(text: str) -> str:
    return text.replace(b.BOLD, "").replace(b.END, "")
