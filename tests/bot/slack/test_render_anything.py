"""Whatever is said fits in what Slack takes, and all of it can be read there."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from slack_sdk.models.views import View

from bot.slack import render
from dialogs import blocks as b
from dialogs.blocks import BOLD, END
from dialogs.words import Style
from tests.bot.slack.drawn import a_button, accepted
from tests.bot.slack.payloads import read, words

SAID = st.text(st.characters(exclude_characters=(BOLD, END)), max_size=80) | st.sampled_from(
    [
        "*fet*",
        "<!channel> & <@U1|x>",
        "https://sater.se/a_b?c=d&e",
        "ord " * 1500,
        "mening. " * 900,
        f"så {BOLD}viktigt{END}, {BOLD}ja{END}",
        "å" * 3001,
        "🙂" * 400,
        "",
    ]
)
LABELS = st.text(st.characters(exclude_characters=(BOLD, END)), min_size=1, max_size=90)
BUTTONS = st.builds(a_button, LABELS, style=st.sampled_from(Style))
BLOCKS = st.one_of(
    st.builds(b.Paragraph, SAID),
    st.builds(b.Title, SAID),
    st.builds(b.Quotation, text=SAID, source=LABELS, notes=st.lists(SAID, max_size=2).map(tuple)),
    st.builds(
        b.FactList,
        st.lists(st.builds(b.Fact, label=LABELS, value=SAID, button=st.none() | BUTTONS), max_size=8).map(tuple),
    ),
    st.builds(b.Bullets, st.lists(SAID, max_size=8).map(tuple)),
    st.builds(b.CopyText, text=SAID, title=st.none() | LABELS),
    st.builds(b.ButtonRow, st.lists(BUTTONS, max_size=7).map(tuple)),
)


def shown(text: str) -> str:
    """All that can be seen of a text: no line breaks and spaces, nothing Slack has no character for."""
    return "".join(words(text))


@given(blocks=st.lists(BLOCKS, max_size=25).map(tuple))
@example(blocks=(b.Quotation(text="*", source="\x1f"),))  # Slack has no element for nothing
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_whatever_is_said_fits_and_nothing_of_it_is_lost(blocks: b.Blocks):
    parts = render.messages(blocks)

    for message in parts:
        accepted(message.blocks)
        assert len(json.dumps(message.blocks)) <= 13_200
    for everything in (
        shown("\n".join(read(message.blocks) for message in parts)),
        shown("\n".join(message.text for message in parts)),
    ):
        position = 0
        for block in blocks:
            for text in _texts(block):
                found = everything.find(shown(text), position)
                assert found >= 0
                # A label that is too long stands above the whole row.
                position = position if isinstance(block, b.ButtonRow) else found + len(shown(text))


def _texts(block: b.Block) -> list[str]:
    """The texts of a block in the order in which they are read."""
    match block:
        case b.Paragraph(text) | b.Title(text):
            return [b.plain(text)]
        case b.Quotation(text=text, source=source, notes=notes):
            return [text, source, *map(b.plain, notes)]
        case b.FactList(facts):
            return [part for fact in facts for part in (fact.label, b.plain(fact.value))]
        case b.Bullets(items):
            return [b.plain(item) for item in items]
        case b.CopyText(text=text, title=title):
            return [title or "", text]
        case b.ButtonRow(row):
            return [button.label for button in row]
        case _:
            return []


@given(blocks=st.lists(BLOCKS, max_size=40).map(tuple))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_whatever_stands_on_a_home_is_a_view_that_slack_takes(blocks: b.Blocks):
    view = render.home(blocks, "sv")

    accepted(view["blocks"], most=100)
    assert View(**view).to_dict()["type"] == "home"
    assert len(json.dumps(view)) < 250_000
