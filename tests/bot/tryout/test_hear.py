"""What a browser sends is heard as what it is, and nothing in it is believed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tryout import hear
from bot.tryout.hear import Unreadable
from dialogs import codec
from dialogs.blocks import clean
from dialogs.turn import Actor, Command, Inbound, Place, PlaceKind, Typed
from dialogs.words import Press
from tests.bot.tryout.scripted import ANNA

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def a_press_sent(**changed: object) -> dict[str, object]:
    value = {"_": "Press", "do": "apply.edit", "args": {"question": 3}, "latched": True, "revision": 4}
    return {"press": json.dumps(value | changed)}


def test_a_person_on_the_page_is_known_by_work_email():
    envelope = hear.envelope({"organisation": "sater", "person": ANNA.key, "key": "0b4d7f3e-1"}, "sv")

    assert hear.inbound(envelope, ANNA, Typed(text="hej")) == Inbound(
        key="tryout:0b4d7f3e-1",
        organisation="sater",
        actor=Actor(platform="tryout", user=ANNA.key, name="Anna Berg", email=ANNA.key, member=True, reach={}),
        place=Place(kind=PlaceKind.PERSONAL, key="tryout:anna.berg@sater.example"),
        what=Typed(text="hej"),
    )


@pytest.mark.parametrize("key", [None, 7, "", "kort", "x" * 65, "<script>alert(1)</script>", ["a"]])
def test_a_key_that_the_page_would_not_make_is_replaced(key: object):
    one, other = hear.envelope({"key": key}, "sv"), hear.envelope({"key": key}, "sv")

    assert one.key != other.key
    assert len(one.key) == 36


@given(st.dictionaries(st.sampled_from("organisation person key since entry aside".split()), ANYTHING))
def test_an_envelope_can_always_be_read(sent: dict[str, object]):
    envelope = hear.envelope(sent, "sv")

    assert isinstance(envelope.organisation, str)
    assert isinstance(envelope.aside, bool)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("  Vi vill ha en Instagram \n", Typed(text="Vi vill ha en Instagram")),
        ("/kanal ansök", Command(name="kanal", text="ansök")),
        ("/kris", Command(name="kris", text="")),
        ("/kanal  lägg till\nbiblioteket", Command(name="kanal", text="lägg till\nbiblioteket")),
        ("/ hej", Typed(text="/ hej")),
        ("och/eller", Typed(text="och/eller")),
        ("/etc/passwd", Typed(text="/etc/passwd")),
        ("🙂", Typed(text="🙂")),
    ],
)
def test_typed_words_and_commands(text: str, heard: Typed | Command):
    assert hear.typed({"text": text}) == (text.strip(), heard)


@pytest.mark.parametrize("text", ["", "   ", "\n", "\x00", None, 3, ["hej"]])
def test_nothing_typed_is_answered_with_a_sentence(text: object):
    with pytest.raises(Unreadable) as refused:
        hear.typed({"text": text})

    assert refused.value.text == "tryout-problem-empty"


def test_what_no_keyboard_writes_and_no_screen_shows_is_taken_out():
    assert clean("a\x00b\ud800c\ue000d\ue001e\r\nf\rg\th") == "ab?cde\nf\ng\th"
    assert clean("Biblio\u200bteket\u202egnp\u2066.exe\ufeff 👩\u200d👧") == "Biblioteketgnp.exe 👩\u200d👧"


def test_a_press_of_ours_is_read_as_it_was_carried():
    press = Press(do="apply.edit", args={"question": 3, "why": "å <b>", "again": None}, latched=True, revision=4)

    assert hear.press({"press": codec.dumps(press)}) == press


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"press": None},
        {"press": {"_": "Press", "do": "apply.edit", "args": {}, "latched": False, "revision": None}},
        {"press": "inte json"},
        {"press": "{" * 5000},
        {"press": "[" * 3999},
        {"press": '{"_":"Press","do":"apply.edit"'},
        {"press": "[]"},
        {"press": '"apply.edit"'},
        a_press_sent(_="Say"),
        a_press_sent(do="apply"),
        a_press_sent(do="apply.edit.more"),
        a_press_sent(do="__class__.x"),
        a_press_sent(do="a." + "b" * 99),
        a_press_sent(do=None),
        a_press_sent(args=[]),
        a_press_sent(args={"x": {"_": "Press"}}),
        a_press_sent(args={"x": [1]}),
        a_press_sent(args={"x": float("nan")}),
        a_press_sent(latched="true"),
        a_press_sent(latched=None),
        a_press_sent(revision="4"),
        a_press_sent(revision=True),
        a_press_sent(revision=1.5),
    ],
)
def test_a_press_that_is_none_of_ours_is_nobodys(sent: dict[str, object]):
    assert hear.press(sent) is None


@given(ANYTHING, st.booleans())
def test_no_press_breaks_anything(value: object, written: bool):
    hear.press({"press": json.dumps(value) if written else value})


def test_what_was_filled_in_is_read():
    values = {"purpose": "Öppet\x00tider", "plan": True, "media": ["facebook", "instagram"], "empty": ""}

    read = hear.values({"values": values})

    assert read == {"purpose": "Öppettider", "plan": True, "media": ["facebook", "instagram"], "empty": ""}


@pytest.mark.parametrize(
    "values", [None, [], "x", {"a": None}, {"a": 1}, {"a": {}}, {"a": ["x", 1]}, {str(n): "" for n in range(101)}]
)
def test_what_no_form_sends_is_refused(values: object):
    with pytest.raises(Unreadable) as refused:
        hear.values({"values": values})

    assert refused.value.text == "tryout-problem-form"


@pytest.mark.parametrize("raw", [b"", b"{", b'{"text": "hej', b"[]", b"null", b'"x"', b"\xff\xfe", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(raw: bytes):
    with pytest.raises(Unreadable) as refused:
        hear.payload(raw)

    assert refused.value.text == "tryout-problem-json"


# The clock: Swedish time is one hour ahead of UTC in winter, two in summer, from 29 March 2026.

MONDAY = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 27, 14, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 3, 28, 14, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("move", "now", "to"),
    [
        ("hour", MONDAY, datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        ("day", MONDAY, datetime(2026, 3, 3, 8, 30, tzinfo=UTC)),
        ("day", SATURDAY, datetime(2026, 3, 29, 13, 0, tzinfo=UTC)),
        ("monday", MONDAY, datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        ("monday", FRIDAY, datetime(2026, 3, 30, 6, 0, tzinfo=UTC)),
        ("event", MONDAY, TUESDAY),
    ],
)
def test_the_clock_goes_as_far_as_was_asked(move: str, now: datetime, to: datetime):
    assert hear.target({"move": move}, now, TUESDAY) == to


def test_the_clock_never_goes_back_to_something_overdue():
    assert hear.target({"move": "event"}, TUESDAY, MONDAY) == TUESDAY


@pytest.mark.parametrize("move", ["back", None, "", -1, {"hours": -1}, "2020-01-01T00:00:00Z"])
def test_the_clock_is_moved_in_no_other_way(move: object):
    with pytest.raises(Unreadable) as refused:
        hear.target({"move": move}, MONDAY, TUESDAY)

    assert refused.value.text == "tryout-problem-clock"


def test_with_nothing_planned_there_is_no_next_event():
    with pytest.raises(Unreadable) as refused:
        hear.target({"move": "event"}, MONDAY, None)

    assert refused.value.text == "tryout-no-event"
