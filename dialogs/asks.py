"""Which messages ask something of whoever gets them, and of what kind it is: what "måste jag?" may be about."""

from __future__ import annotations

from collections.abc import Mapping

from register.obligations.obligations import Duty

CASE, DUTY = "case", "duty"

KINDS: Mapping[str, str] = {
    "case-step": CASE, "case-returned": "returned", "case-to-send": "to-send",
    **{f"duty-{duty}": DUTY for duty in Duty},
    **dict.fromkeys(("crisis-started", "crisis-again", "crisis-stands-in", "crisis-more"), "crisis"),
    **dict.fromkeys(("crisis-ended", "crisis-less"), "back"),
    **dict.fromkeys(("meeting", "meeting-reminder", "meeting-moved"), "meeting"),
    **dict.fromkeys(("channel-opened", "channel-you-are", "channel-added"), "set-up"),
    "channel-change-asked": "change", "substitute-you-are": "stand-in", "hand-over-offered": "unit",
    "circular": "circular", "closing-proposed": "closing", "removal-noted": "removal", "removal-incident": DUTY,
    "question-asked": "question",
}  # fmt: skip
"""By notice. What is only told is not here. What is answered of each kind stands in `about_words`."""
