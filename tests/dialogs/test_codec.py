"""What was said comes back as it was said: from the inbox, the outbox, a saved state, and a card of last year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dialogs import codec
from dialogs.turn import Reply, State
from dialogs.words import Button, Buttons, Plain, Press, Row, Rows, Say, Style, buttons, press


@pytest.mark.parametrize(
    "value",
    [
        Say("moment", day=date(2026, 3, 2), at=datetime(2026, 3, 2, 8, tzinfo=UTC), who=Plain("Eva"), count=0, yes=True),
        (Plain("a"), Rows((Row(label=Say("a"), value=Plain("b")),)), buttons(("c", press("x.y", n=1)))),
        Buttons((Button(label=Say("d"), press=Press(do="x.y", latched=True, revision=3), style=Style.DANGER),)),
        State(dialog="apply", version=2, step="start", answers={"_": "own", "_key": [1, {"__a": None}], "no": False, "0": 0}),
        Reply(words=(Plain("a"),), replaces=(), private=True),
        Reply(),
    ],
)  # fmt: skip
def test_whatever_is_said_comes_back_as_it_was(value):
    def as_tuples(one):
        return codec.loads(codec.dumps(one))

    back = as_tuples(value)

    assert as_tuples(back) == back
    assert type(back) is type(value)
    assert codec.dumps(back) == codec.dumps(value)


def test_nought_is_not_taken_for_no():
    back = codec.loads(codec.dumps(State(dialog="d", version=0, step="s", answers={"zero": 0, "no": False})))

    assert (type(back.version), back.answers["zero"] is False, back.answers["no"]) == (int, False, False)


def test_what_was_stored_before_defaults_were_left_out_is_still_understood():
    old = (
        '{"_":"Reply","words":[{"_":"Plain","text":"a"}],"replaces":null,"language":"sv","private":false,"closes":true}'
    )

    assert codec.loads(old) == Reply(words=(Plain("a"),))
