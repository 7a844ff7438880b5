"""The core's staging: the story as the house tells it with no platform between, and the messages its lines are drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bot.stories import stage
from bot.stories.transcript import Bot, Story
from dialogs import blocks as b
from tests.stagings import scripts


@dataclass(frozen=True, kw_only=True)
class Played:
    story: Story
    messages: tuple[b.Blocks, ...]
    """One for each of the bot's lines, in order."""


@cache
def play(name: str) -> Played:
    messages: list[b.Blocks] = []

    def watch(line: Bot, message: b.Blocks) -> None:
        messages.append(message)

    folders = {one: scripts.folder(one) for one in scripts.ORGANISATIONS}
    story = stage.play(scripts.story(name), scripts.packs(), folders, scripts.the_reader(), watch)
    return Played(story=story, messages=tuple(messages))
