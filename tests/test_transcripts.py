"""Every story: through the core, whole; then through each platform's own door, where nothing may be lost or cut."""

from __future__ import annotations

import pytest

from bot.stories import stage
from tests.stagings import core, page, scripts, slack, teams

NAMES = scripts.names()
TYPED = [name for name in NAMES if not scripts.slashes(scripts.story(name))]
"""A slash command opens a form, which Teams does when a button is pressed."""

WHOLE = ["sater-rattelser", "sater-lamna-over", "gullspang-webbsidan-forst"]


@pytest.mark.parametrize("name", NAMES)
def test_the_story_goes_as_written(name):
    assert stage.differences(scripts.story(name), core.play(name).story) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_story_is_lost_in_slack(name):
    assert scripts.lost(scripts.acts(scripts.story(name)), slack.play(name)) == []


@pytest.mark.parametrize("name", TYPED)
def test_nothing_of_the_story_is_lost_in_teams(name):
    assert scripts.lost(scripts.acts(scripts.story(name)), teams.play(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_story_is_lost_on_the_page(name):
    assert scripts.lost(scripts.acts(scripts.story(name)), page.play(name)) == []


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("platform", [slack, teams, page], ids=["slack", "teams", "page"])
def test_the_whole_story_is_shown_letter_for_letter(name, platform):
    assert scripts.differing(scripts.acts(scripts.story(name)), platform.play(name)) == []
