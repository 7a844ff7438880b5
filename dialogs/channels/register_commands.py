"""What is said of the register rather than of the guideline: who runs a channel, who leaves, who is to have a role."""

from __future__ import annotations

from dialogs.everyday.daily_commands import Spoken
from dialogs.texts import asked, naming, vocabulary


def read(text: str, *, is_open: bool, asks: bool, wants: str) -> Spoken | None:
    """The dialog that answers, or None. `wants`: where a name goes that turns out to be no channel's.

    With something open, only what is a question: the rest may be an answer there.
    """
    if asked.asks_register(text):
        return Spoken(dialog="register")
    if what := asked.of_papers(text):
        return Spoken(dialog="own_papers", args={"what": what})
    if asked.asks_receipts(text):
        return Spoken(dialog="send", args={"latest": "yes"})
    what, of = asked.looked_up(text)
    what = "card" if what == "helps" else what  # why it needs help stands on its card
    if what in ("mine", "outcome", "runs", "holds", "card", "fine") or (what == "named" and not is_open):
        return Spoken(dialog="look_up", args={"what": what, "of": of, "else": wants if what == "named" else ""})
    if (asks or not is_open) and vocabulary.tells(text, "lost_password"):
        return Spoken(dialog="log_in")
    if asked.asks_posts(text):
        return Spoken(dialog="posts_so_far")
    if asked.asks_status(text):
        return Spoken(dialog="status")
    if asks or not is_open:
        if asked.is_for_steward(text, "machine_room"):
            return Spoken(dialog="machine_room")
        if asked.is_for_steward(text, "unreachable"):
            return Spoken(dialog="steward", args={"unreachable": True})
    if is_open:
        return None
    if do := asked.done_by_name(text):
        return Spoken(dialog=do)
    to, message = asked.sent_in_one(text)
    if to:
        return Spoken(dialog="send", args={"to": to, "text": message})
    if asked.is_for_steward(text, "steward"):
        return Spoken(dialog="steward")
    if asked.i_leave(text) and not asks:
        return Spoken(dialog="hand_over")
    if asked.somebody_leaves(text):
        return Spoken(dialog="hand_over", args={"leaves": True})
    return Spoken(dialog="hand_over") if naming.changes_administrators(text) else None
