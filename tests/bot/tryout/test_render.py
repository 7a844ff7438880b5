"""Everything becomes HTML, and nothing that anybody wrote becomes markup."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tryout import render
from dialogs import blocks as b
from dialogs import codec
from dialogs.words import Kind, Press, Scalar, Style
from tests.bot.tryout.scripted import APPLICATION, CARD, CHANNEL, QUOTE, a_button, a_field

# Any text, but without the two characters that mark bold: no input can hold them.
TEXT = st.text(st.characters(exclude_characters=b.BOLD + b.END, exclude_categories=["Cs"]))
NASTY = "<script>alert('x')</script> & \"så\" </textarea><!-- <!channel> *a* {{ 7 * 7 }}"

ALLOWED = set(
    "p h4 strong blockquote span figure figcaption dl div dt dd ul li button form fieldset legend label input textarea "
    "select option".split()
)


class Seen(HTMLParser):
    """The tags of a piece of HTML, in order, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def drawn(*blocks: b.Block, language: str = "sv") -> str:
    return str(render.message(blocks, entry=7, language=language))


def text_of(drawing: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", drawing))


@given(TEXT)
def test_any_text_comes_back_as_it_was(text: str):
    assert text_of(drawn(b.Paragraph(text))) == text
    assert text_of(drawn(b.Title(text))) == text
    assert text_of(drawn(b.Bullets((text, text)))) == text + text
    assert text_of(drawn(b.FactList((b.Fact(label=text, value=text),)))) == text + text
    assert text_of(drawn(b.Quotation(text=text, source=text, notes=(text,)))) == f"”{text}”{text}{text}"
    assert text_of(drawn(b.CopyText(text=text, title=text))) == f"{text}{text}Kopiera"
    assert text_of(drawn(b.ButtonRow((a_button(text, Press(do="a.b")),)))) == text


@given(TEXT)
def test_any_text_in_a_form_comes_back_as_it_was(text: str):
    options = (b.BlockOption(value=text, label=text),)
    fields = (
        a_field(text, Kind.LINE, text, hint=text, problem=text, value=text),
        a_field(text, Kind.TEXT, text, value=text),
        a_field(text, Kind.CHOICE, text, options=options, value=text),
        a_field(text, Kind.CHOICE, text, options=options, value=text, required=False),
        a_field(text, Kind.CHOICES, text, options=options, value=(text,)),
        a_field(text, Kind.CHECK, text, value=True),
    )
    form = b.FormBlock(name=text, title=text, intro=(text,), submit=text, press=Press(do="a.b"), fields=fields)

    drawing = drawn(form)

    seen = Seen(drawing)
    assert {tag for tag, _ in seen.tags} <= ALLOWED
    assert [html.unescape(value) for value in re.findall(r'<input id="e7-0-0" [^>]*value="([^"]*)"', drawing)] == [text]
    assert [html.unescape(value) for value in re.findall(r"<textarea[^>]*>\n([^<]*)</textarea>", drawing)] == [text]


@given(st.builds(b.Paragraph, TEXT) | st.builds(b.Title, TEXT))
def test_no_text_becomes_a_tag(block: b.Block):
    assert {tag for tag, _ in Seen(drawn(block)).tags} <= {"p", "h4"}


def test_what_a_person_wrote_is_never_markup():
    drawing = drawn(
        b.Paragraph(NASTY),
        b.Title(NASTY),
        b.Quotation(text=NASTY, source=NASTY, notes=(NASTY,)),
        b.FactList((b.Fact(label=NASTY, value=NASTY, button=a_button(NASTY, Press(do="a.b", args={"x": NASTY}))),)),
        b.Bullets((NASTY,)),
        b.CopyText(text=NASTY, title=NASTY),
        a_form(a_field(NASTY, Kind.TEXT, NASTY, hint=NASTY, problem=NASTY, value=NASTY)),
    )

    assert "<script" not in drawing
    assert "</textarea><!--" not in drawing
    assert {tag for tag, _ in Seen(drawing).tags} <= ALLOWED


def test_bold_runs_are_strong_and_the_rest_is_text():
    text = f"Då skriver jag {b.BOLD}<Facebook>{b.END} & inget annat."

    assert drawn(b.Paragraph(text)) == "<p>Då skriver jag <strong>&lt;Facebook&gt;</strong> &amp; inget annat.</p>"


SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT


@given(st.dictionaries(TEXT, SCALARS), st.booleans(), st.none() | st.integers(0, 99))
def test_a_button_carries_its_press(args: dict[str, Scalar], latched: bool, revision: int | None):
    press = Press(do="apply.edit", args=args, latched=latched, revision=revision)

    (button,) = Seen(drawn(b.ButtonRow((a_button("Ändra", press),)))).all("button")

    assert codec.loads(button["data-press"] or "") == press


def test_buttons_look_like_what_they_are():
    buttons = (
        a_button("Visa", Press(do="a.b")),
        a_button("Skicka", Press(do="a.b"), Style.PRIMARY),
        a_button("Ta bort", Press(do="a.b"), Style.DANGER),
    )

    seen = Seen(drawn(b.ButtonRow(buttons))).all("button")

    assert [button["class"] for button in seen] == ["act plain", "act primary", "act danger"]
    assert {button["type"] for button in seen} == {"button"}


def test_buttons_that_look_alike_are_told_apart_when_heard():
    fact = b.Fact(label="Syfte", value="Nyheter", button=a_button("Ändra", Press(do="a.b")))

    (button,) = Seen(drawn(b.FactList((fact,)))).all("button")

    assert button["aria-label"] == "Ändra: Syfte"


def test_a_quote_says_where_it_stands_and_stays_swedish():
    drawing = drawn(*QUOTE, language="en")

    assert '<blockquote lang="sv">' in drawing
    assert "<figcaption>Säters riktlinjer, § 6 Uppsikt och moderering</figcaption>" in drawing


def test_a_text_to_copy_keeps_its_lines_and_has_a_button():
    seen = Seen(drawn(b.CopyText(text="En rad\n\n  Två rader")))

    (button,) = seen.all("button")
    (area,) = [d for d in seen.all("div") if "id" in d]
    assert button["data-copy"] == area["id"] == "e7-0"
    assert area["tabindex"] == "0"
    assert "En rad\n\n  Två rader" in drawn(b.CopyText(text="En rad\n\n  Två rader"))


# Forms


def a_form(*fields: b.BlockField) -> b.FormBlock:
    return b.FormBlock(name="f", title="Titel", intro=(), submit="Skicka", press=Press(do="a.b"), fields=fields)


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("required", [True, False])
def test_every_field_has_a_label_of_its_own(kind: Kind, required: bool):
    options = (b.BlockOption(value="a", label="A"), b.BlockOption(value="b", label="B"))
    seen = Seen(drawn(a_form(a_field("key", kind, "Fråga", options=options, required=required))))

    controls = [c["id"] for tag in ("input", "textarea", "select") for c in seen.all(tag)]
    assert controls
    assert controls == [label["for"] for label in seen.all("label")]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_problem_stands_by_its_field_and_is_tied_to_it(kind: Kind):
    options = (b.BlockOption(value="a", label="A"), b.BlockOption(value="b", label="B"))
    field = a_field("key", kind, "Fråga", options=options, hint="Tips", problem="Skriv något här.")

    drawing = drawn(a_form(field))

    tied = [a for _, a in Seen(drawing).tags if "e7-0-0-problem e7-0-0-hint" in (a.get("aria-describedby") or "")]
    assert len(tied) == 1
    assert '<p class="problem" id="e7-0-0-problem">Skriv något här.</p>' in drawing
    assert '<p class="problems" role="alert">Ett svar behöver ändras.</p>' in drawing


def test_what_is_optional_says_so_and_what_is_required_is_marked():
    drawing = drawn(a_form(a_field("a", Kind.LINE, "Namn"), a_field("b", Kind.LINE, "Telefon", required=False)))

    first, second = Seen(drawing).all("input")
    assert (first.get("aria-required"), second.get("aria-required")) == ("true", None)
    assert 'Telefon <span class="optional">(valfritt)</span>' in drawing


def test_a_form_never_cuts_what_is_written():
    drawing = drawn(APPLICATION)

    assert "maxlength" not in drawing
    assert 'data-max="300"' in drawing
    assert "novalidate" in drawing


def test_a_form_shows_what_has_been_filled_in():
    options = (b.BlockOption(value="a", label="A"), b.BlockOption(value="b", label="B"))
    fields = (
        a_field("choice", Kind.CHOICE, "En", options=options, value="b"),
        a_field("choices", Kind.CHOICES, "Flera", options=options, value=("a",)),
        a_field("check", Kind.CHECK, "Ja", value=True),
        a_field("date", Kind.DATE, "Dag", value="2026-03-16"),
    )

    seen = Seen(drawn(a_form(*fields)))

    assert [(i["id"], i.get("value")) for i in seen.all("input") if "checked" in i] == [
        ("e7-0-0-1", "b"),
        ("e7-0-1-0", "a"),
        ("e7-0-2", None),
    ]
    assert [i["value"] for i in seen.all("input") if i["type"] == "date"] == ["2026-03-16"]


def test_a_choice_that_may_be_left_open_can_be_left_open():
    options = tuple(b.BlockOption(value=str(n), label=str(n)) for n in range(3))

    few = Seen(drawn(a_form(a_field("a", Kind.CHOICE, "Vilken?", options=options))))
    optional = Seen(drawn(a_form(a_field("a", Kind.CHOICE, "Vilken?", options=options, required=False))))

    assert [i["type"] for i in few.all("input")] == ["radio"] * 3
    assert [o["value"] for o in optional.all("option")] == ["", "0", "1", "2"]


def test_ids_are_unique_on_the_page():
    seen = Seen(drawn(*CARD, *CHANNEL, APPLICATION, APPLICATION))

    ids = [attributes["id"] for _, attributes in seen.tags if "id" in attributes]
    assert len(ids) == len(set(ids)) > 10
    assert all(id and id.startswith("e7-") for id in ids)
