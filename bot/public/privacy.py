"""What the bot keeps of people, why and for how long, as a page: where the app's "Privacy" leads in Teams' store and in Slack.

It is made of the pack's gallring table, so it says what is really done, and there is nothing of the register in it.
"""

from __future__ import annotations

from collections.abc import Mapping

from dialogs import called, texts
from dialogs.records import audit_paper, gallring_table
from dialogs.wording import Speaker
from policy_text.pack import Pack
from register.records import gallring
from scheduler import clock


def values(pack: Pack) -> Mapping[str, object]:
    """What `privacy.html` draws."""
    language = pack.organisation.language
    return {
        "title": texts.phrase("privacy-title", language, organisation=pack.organisation.name),
        "paragraphs": [texts.phrase(f"privacy-{said}", language) for said in ("what", "never", "yours")],
        "caption": texts.phrase("gallring-heading", language),
        "intro": texts.phrase("gallring-intro", language),
        "rows": _rows(pack),
    }


def _rows(pack: Pack) -> list[tuple[str, str]]:
    """Each kind of record, and how long it is kept."""
    language = pack.organisation.language
    speaker = Speaker(language=language, now=clock.now())
    return [
        (called.capital(audit_paper.code(kind.id, language)), speaker.say(gallring_table.kept(pack, kind)))
        for kind in gallring.KINDS
    ]
