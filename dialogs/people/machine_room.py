"""What is done on the computer where the bot runs, and not in the chat: set up, import, export, change of names."""

from __future__ import annotations

from dialogs import called
from dialogs.facts import Facts
from dialogs.turn import Dialog, Started, State, Turn
from dialogs.words import Items, Plain, Say
from register import rights

_COMMANDS = (
    ("kanalvakt check", "check"), ("kanalvakt people import FIL.csv", "people"),
    ("kanalvakt channels import FIL.csv", "channels"), ("kanalvakt export register", "export"),
    ("kanalvakt export audit", "audit"), ("kanalvakt manifest", "manifest"),
)  # fmt: skip


def start(state: State, event: Started, facts: Facts) -> Turn:
    if not rights.is_steward(facts.pack, facts.me):
        return Turn(words=(Say("machine-room-not-here", steward=called.the_steward(facts)),))
    lines = Items(tuple(Say("help-line", word=Plain(word), does=Say(f"machine-room-{id}")) for word, id in _COMMANDS))
    return Turn(words=(Say("machine-room-here"), lines, Say("machine-room-more")))


DIALOG = Dialog(name="machine_room", steps={"start": start})
