"""What can be asked to be told to somebody at once: criticism to one's chief, a taken account to those who help with it."""

from __future__ import annotations

from register.wishes import Wish


class TellChief(Wish, frozen=True, kw_only=True):
    """Criticism has been seen; nothing of what it says. `mistake`: is the municipality itself wrong ("yes", "no", "unknown").

    `since` names the card that was pressed, so that pressing it twice tells once. `person`: which chief of several.
    """

    since: int
    mistake: str = "unknown"
    person: int = 0


class TellAccountTaken(Wish, frozen=True, kw_only=True):
    """Somebody else is in an account. `channel`: which, where it is known."""

    since: int
    channel: int | None = None


class TellAccountSafe(Wish, frozen=True, kw_only=True):
    """It was a false alarm, or it is over: whoever was told of that card hears it."""

    since: int
    channel: int | None = None
