"""Whatever the house says can be drawn: by Microsoft's own schema, within Teams' limits, and with nothing left out."""

from __future__ import annotations

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.teams import render
from bot.teams.forms import TYPED
from bot.teams.hear import hear
from dialogs import blocks as b
from dialogs.turn import FormSent
from dialogs.words import Kind, Press, Style
from tests.bot.teams.drawn import FORM, an_activity, size, validate
from tests.bot.teams.payloads import an_execute, data_of, everything

# Shrinking takes minutes, since the schema is slow to say no; what is found is small enough to read as it is.
QUICKLY = settings(max_examples=80, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])


class Long(str):
    """A long text that hypothesis can show in a few words."""

    told: str

    def __new__(cls, piece: str, times: int) -> Long:
        made = super().__new__(cls, piece * times)
        made.told = f"Long({piece!r}, {times})"
        return made

    def __repr__(self) -> str:
        return self.told


TEXT = st.text(max_size=60) | st.builds(Long, st.text(min_size=1, max_size=30), st.sampled_from([100, 400]))
LINE = st.text(max_size=80)
LABEL = st.text(min_size=1, max_size=24).filter(str.isprintable)
BUTTON = st.builds(
    b.BlockButton,
    label=st.text(min_size=1, max_size=75),
    press=st.builds(Press, do=st.just("apply.edit"), args=st.dictionaries(LINE, LINE, max_size=3)),
    style=st.sampled_from(Style),
)
BLOCK = st.one_of(
    st.builds(b.Paragraph, TEXT),
    st.builds(b.Title, LINE | TEXT),
    st.builds(b.Quotation, text=TEXT, source=LINE, notes=st.lists(LINE, max_size=2).map(tuple)),
    st.builds(
        b.FactList,
        st.lists(st.builds(b.Fact, label=LINE | TEXT, value=TEXT, button=st.none() | BUTTON), max_size=6).map(tuple),
    ),
    st.builds(b.Bullets, st.lists(LINE | TEXT, max_size=6).map(tuple)),
    st.builds(b.CopyText, text=TEXT, title=st.none() | LINE),
    st.builds(b.ButtonRow, st.lists(BUTTON, min_size=1, max_size=6).map(tuple)),
)
FIELD = st.builds(
    b.BlockField,
    key=st.from_regex(r"[a-z]{1,8}", fullmatch=True),
    kind=st.sampled_from([Kind.LINE, Kind.TEXT, Kind.NUMBER, Kind.EMAIL, Kind.URL, Kind.CHOICE, Kind.CHECK]),
    label=LINE.filter(str.strip),
    hint=st.none() | LINE,
    options=st.lists(st.builds(b.BlockOption, value=LINE, label=LINE), min_size=1, max_size=4).map(tuple),
    required=st.booleans(),
    max_length=st.just(3000),
    value=st.none() | TEXT,
    problem=st.none() | LINE,
)
FORMS = st.builds(
    b.FormBlock,
    name=st.just("apply"),
    title=LABEL,
    intro=st.lists(LINE, max_size=2).map(tuple),
    submit=LABEL,
    press=st.just(FORM),
    fields=st.lists(FIELD, min_size=1, max_size=5, unique_by=lambda field: field.key).map(tuple),
)


def letters(text: str) -> str:
    """A text without what a card may add or move: spaces between its pieces."""
    return "".join(letter for letter in b.plain(text) if letter.isprintable() and not letter.isspace())


def pieces(block: b.Block) -> list[str]:
    match block:
        case b.Paragraph(text) | b.Title(text):
            return [text]
        case b.Quotation(text=text, source=source, notes=notes):
            return [text, source, *notes]
        case b.FactList(facts):
            return [piece for f in facts for piece in (f.label, f.value, f.button.label if f.button else "")]
        case b.Bullets(items):
            return list(items)
        case b.CopyText(text=text, title=title):
            return [title or "", text]
        case b.ButtonRow(row):
            return [button.label for button in row]
        case b.FormBlock():
            shown = [piece for f in block.fields for piece in (f.label, f.hint or "", f.problem or "")]
            return [block.title, *block.intro, *shown, block.submit]


@QUICKLY
@given(st.lists(BLOCK, max_size=8).map(tuple))
def test_whatever_is_said_fits_and_nothing_of_it_is_lost(blocks):
    drawn = render.messages(blocks, "sv")
    told = letters("".join(everything(an_activity(one)) for one in drawn))

    assert all(letters(piece) in told for block in blocks for piece in pieces(block))
    for one in drawn:
        if one.card is None:
            assert len(one.xml.encode("utf-16-le")) < 100_000
        else:
            validate(one.card)
            assert size(one) <= 25_000


@QUICKLY
@given(FORMS)
def test_whatever_is_asked_fits_and_comes_back(form):
    (drawn,) = render.messages((form,), "en")
    assert drawn.card is not None
    validate(drawn.card)
    told = letters(everything(drawn.card))
    heard = hear(an_execute(data_of(drawn.card, form.submit)))

    assert all(letters(piece) in told for piece in pieces(form))
    assert heard
    assert isinstance(heard.what, FormSent)
    assert heard.what.values.keys() == {field.key for field in form.fields}
    for field in form.fields:
        if field.kind in (Kind.LINE, Kind.TEXT) and isinstance(field.value, str):
            # What is too long for a field is given back cut, and its length said.
            assert letters(heard.what.values[field.key]) == letters(field.value[:TYPED])
