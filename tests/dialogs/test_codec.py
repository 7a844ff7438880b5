"""What was said comes back as it was said: from the inbox, the outbox, a saved state, and a card of last year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dialogs import codec
from dialogs.turn import Command, FormSent, HomeOpened, Place, PlaceKind, Reply, State, Typed
from dialogs.words import Ask, Button, Buttons, Form, Plain, Press, Row, Rows, Say, Style, buttons, press


@pytest.mark.parametrize(
    "value",
    [
        Say("moment", day=date(2026, 3, 2), at=datetime(2026, 3, 2, 8, tzinfo=UTC), who=Plain("Eva"), count=0, yes=True),
        (Plain("a"), Rows((Row(label=Say("a"), value=Plain("b")),)), buttons(("c", press("x.y", n=1)))),
        Buttons((Button(label=Say("d"), press=Press(do="x.y", latched=True, revision=3), style=Style.DANGER),)),
        State(dialog="apply", version=2, step="start", answers={"_": "own", "_key": [1, {"__a": None}], "no": False, "0": 0}),
        Reply(words=(Plain("a"),), replaces=(), private=True),
        Reply(),
        Press(do="x.y", args={"_": "Reply", "_n": 1}),
        Typed(text="ansök"),
        Command(name="kanal", text="ansök"),
        FormSent(press=press("x.y", n=1), values={"_": "Reply", "on": "2026-03-02"}),
        HomeOpened(),
    ],
)  # fmt: skip
def test_whatever_is_said_comes_back_as_it_was(value):
    def as_tuples(one):
        return codec.loads(codec.dumps(one))

    back = as_tuples(value)

    assert as_tuples(back) == back
    assert type(back) is type(value)
    assert codec.dumps(back) == codec.dumps(value)


def test_a_press_is_written_whole_and_other_words_without_what_they_are_to_begin_with():
    told = codec.dumps(buttons(("a", press("x.y"))))

    assert told == (
        '{"_":"Buttons","buttons":[{"_":"Button","label":{"_":"Say","id":"a","values":{}},'
        '"press":{"_":"Press","do":"x.y","args":{},"latched":false,"revision":null}}]}'
    )


def test_a_form_that_is_filled_in_with_a_day_holds_it_as_it_is_written():
    form = Form(name="f", title=Plain("F"), press=press("x.y"), fields=())
    ask = Ask(form=form, values={"on": date(2026, 3, 2), "name": "Eva", "chosen": ("a", "b")})

    assert ask.values == {"on": "2026-03-02", "name": "Eva", "chosen": ("a", "b")}
    assert codec.loads(codec.dumps(ask)) == ask


def test_a_press_with_a_key_that_could_be_read_as_a_kind_is_none_of_ours():
    assert press("x.y", n=1).is_ours
    assert not Press(do="x.y", args={"_": "Reply"}).is_ours
    assert not Press(do="x.y", args={"__": "Reply"}).is_ours


def test_what_could_not_be_read_back_is_not_written():
    with pytest.raises(TypeError):
        codec.dumps(Place(kind=PlaceKind.PERSONAL, key="page:eva"))


def test_what_has_been_said_does_not_change():
    said = Say("a", name="Eva")

    with pytest.raises(AttributeError):
        said.id = "b"
    assert (said, repr(said)) == (Say("a", name="Eva"), "Say('a', name='Eva')")


def test_nought_is_not_taken_for_no():
    back = codec.loads(codec.dumps(State(dialog="d", version=0, step="s", answers={"zero": 0, "no": False})))

    assert (type(back.version), back.answers["zero"] is False, back.answers["no"]) == (int, False, False)


def test_what_was_stored_before_defaults_were_left_out_is_still_understood():
    old = (
        '{"_":"Reply","words":[{"_":"Plain","text":"a"}],"replaces":null,"language":"sv","private":false,"closes":true}'
    )

    assert codec.loads(old) == Reply(words=(Plain("a"),))
