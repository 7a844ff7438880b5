"""What may be done about what a question is about: beside the guideline's answer, a button that begins it."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.facts import Facts
from dialogs.guideline import policy_words
from dialogs.understand import Meaning
from dialogs.words import Button, Press, Say

_BY_TOPIC: Mapping[str, str] = {
    topic: wants
    for wants, topics in {
        "apply": "starta_konto var_finns_ansokan vem_ansoker ansokan_innehall vill_ansoka",
        "removal": "rasism grovt_sprak krankning sekretess_kommentar personuppgift_kommentar reklam_kommentar brottsligt "
        "upphovsratt_kommentar vem_tar_bort ta_bort_hur_snabbt vill_ta_bort personuppgiftsincident",
        "should_reply": "otrevlig_kommentar kritik_ta_bort kritik_bemota brak_besokare upprepade_fragor vill_svara",
        "close_channel": "avsluta_konto vill_stanga_kanal",
        "hand_over": "slutar_tjansten byta_huvudansvarig vill_lamna_over",
        "absence": "vill_franvaro",
        "crisis": "kris_publicering kris_definition driftstorning vill_kris",
        "hacked": "hackat_konto",
        "is_it_a_case": "diariefora ringa_betydelse",
        "seen_criticism": "ratta_andra",
        "register": "kommunens_konton",
        "exempt": "tidsbundna_undantag inget_att_skriva pausa_konto",
        "visitors_text": "standardtext vill_besokartext",
    }.items()
    for topic in topics.split()
}
"""A topic of the questions, and what whoever asks about it may want to do next."""


def button(facts: Facts, meaning: Meaning) -> Button | None:
    """The beginning of what may be wanted; none where others read along."""
    wants = meaning.found.wants or _BY_TOPIC.get(meaning.found.topic, "")
    if wants not in _BY_TOPIC.values() or facts.shared_place or facts.open is not None:
        return None
    return opening(wants, meaning.text)


def opening(wants: str, text: str) -> Button:
    """The button that opens what is wanted, with the words that asked for it where they fit in a button."""
    carried = {policy_words.QUESTION: text}
    args = carried if policy_words.fits(carried) else {}
    return Button(label=label(wants), press=Press(do="which.open", args={"dialog": wants, **args}))


def label(wants: str) -> Say:
    return Say(f"want-{wants.replace('_', '-')}")
