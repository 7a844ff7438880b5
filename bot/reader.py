"""The reader of questions: the guideline's answers, loaded once and handed to every house."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.understand import Found, Level, Reader
from policy_text.answers import Answers
from policy_text.pack import Pack


def load(packs: Mapping[str, Pack]) -> Reader:
    answers = Answers.load(packs)

    def read(text: str, pack: Pack, previous: str | None) -> Found:
        told = answers.answer(text, pack, previous)
        return Found(
            level=Level(told.level.value), topic=told.topic, topic_name=told.topic_name, off_topic=told.off_topic,
            private=told.private, passages=told.passages, sure=told.sure, wants=told.wants, wants_sure=told.wants_sure,
        )  # fmt: skip

    return read
