"""Which word, command or press opens which dialog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from dialogs import about_card, not_wanted, start, talk, waiting_cards, which
from dialogs.applications import (
    about_step,
    agenda,
    apply,
    ask_others,
    case_export,
    case_said,
    cases,
    chief_asked,
    eservice,
    meeting_told,
    own_change,
    own_papers,
    under_way,
)
from dialogs.channels import add_channel, hand_over, log_in, look_up, my_channels, register_list, set_up, website
from dialogs.crises import crisis, crisis_answer, crisis_run, readiness, unit_hand_over
from dialogs.everyday import (
    absence,
    absence_of_others,
    daily,
    duty,
    exempt,
    hours,
    keep_close,
    network,
    posts_so_far,
    record,
    send,
    stand_in,
    status,
    tips,
)
from dialogs.guideline import ask_person, ask_policy, guides, review_draft, unanswered
from dialogs.people import about_me, leaving, machine_room, returning, steward
from dialogs.records import (
    close,
    diary,
    diary_told,
    documents,
    gallring_table,
    hacked,
    incident,
    moderate,
    removals_list,
    removed_wrongly,
    review,
    snapshot,
    tell_chief,
)
from dialogs.texts import first_words, vocabulary
from dialogs.turn import Dialog


@cache
def dialogs() -> Mapping[str, Dialog]:
    """Every dialog of the house, by name."""
    several = (dialog for room in _CASES for dialog in room.DIALOGS)
    every = (
        apply.DIALOG, *(room.DIALOG for room in _QUESTIONS), *start.DIALOGS, *several, *(room.DIALOG for room in _CHANNELS),
        *guides.DIALOGS, review_draft.DIALOG, tips.DIALOG,
        *(room.DIALOG for room in _CRISIS), *crisis_answer.DIALOGS,
        *(room.DIALOG for room in _DAILY), *absence_of_others.DIALOGS,
        *(room.DIALOG for room in _RECORDS), *(room.DIALOG for room in _OUT), *waiting_cards.dialogs(), *about_card.dialogs(),
    )  # fmt: skip
    return {dialog.name: dialog for dialog in every}


_QUESTIONS = (ask_policy, ask_person, unanswered, which, talk, not_wanted, about_step, own_papers, chief_asked)
_CASES = (cases, case_said, meeting_told, agenda, under_way, own_change, diary, diary_told, eservice, ask_others)
_CHANNELS = (my_channels, log_in, set_up, hand_over, add_channel, register_list, look_up, steward, machine_room)
_DAILY = (record, daily, absence, duty, status, hours, send, exempt, keep_close, network, stand_in, posts_so_far)
_OUT = (about_me, leaving, returning, case_export, gallring_table, website)
_CRISIS = (crisis, crisis_run, readiness, unit_hand_over)
_RECORDS = (
    moderate, removals_list, removed_wrongly, hacked, incident, documents, close, snapshot, review, tell_chief,
)  # fmt: skip

_WANTS = {
    "application_status": "my_applications", "withdraw": "my_applications", "visitors_text": "set_up",
    "record_post": "record", "record_reply": "record", "removal": "moderate", "close_channel": "close", "summer": "exempt",
}  # fmt: skip
"""What may be wanted whose conversation goes by another name."""


_TOLD = {
    "removed_wrongly": "removed_wrongly", "threatened": "moderate", "removed_already": "moderate", "hacked": "hacked",
    "own_mistake": "should_reply", "seen_criticism": "seen_criticism", "rather_another": "apply",
    "given_up": "not_wanted", "wishes_medium": "apply",
}  # fmt: skip
"""What somebody may tell in words of their own (`vocabulary.tells`), and the dialog that it opens."""


def told(text: str) -> str:
    """The dialog about what a text tells; "" where it tells nothing of the kind."""
    found = next((dialog for what, dialog in _TOLD.items() if vocabulary.tells(text, what)), "")
    return found or (_TOLD[_WISHES] if wishes(text) else "")


def wishes(text: str) -> bool:
    """Whether one of several sentences plainly wishes for a medium: "Hej. Jag vill göra Facebook för simhallen. Hur gör jag?"."""
    several = first_words.sentences(text)
    return len(several) > 1 and any(vocabulary.tells(one, _WISHES) for one in several[:MOST_BEFORE])


MOST_BEFORE = 3
"""Sentences among which the wish is looked for; a longer letter is rather a text to be read."""
_WISHES = "wishes_medium"


def wanted(wants: str) -> str:
    """The dialog that does what is wanted; "" while none does."""
    name = _WANTS.get(wants, wants)
    return name if name in dialogs() else ""


def either(wants: Sequence[str]) -> tuple[str, ...]:
    """The two that may be meant, where both have their own dialog; nothing to choose between otherwise."""
    return tuple(wants) if len({wanted(one) for one in wants} - {""}) == len(wants) else ()
