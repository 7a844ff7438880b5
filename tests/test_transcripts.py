"""Every story: through the core, whole; then through each platform's own door, where nothing may be lost or cut."""

from __future__ import annotations

import pytest

from bot import stage
from tests.stagings import page, scripts, slack, teams

NAMES = scripts.names()
TYPED = [name for name in NAMES if not scripts.slashes(scripts.story(name))]
WHOLE = ["sater-rattelser", "sater-lamna-over", "gullspang-webbsidan-forst"]


@pytest.mark.parametrize("name", NAMES)
def test_the_story_goes_as_written(name):
    story = scripts.story(name)
    folders = {one: scripts.folder(one) for one in scripts.ORGANISATIONS}

    assert stage.differences(story, stage.play(story, scripts.packs(), folders, scripts.the_reader())) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_story_is_lost_in_slack(name):
    story = scripts.story(name)

    assert scripts.lost(scripts.acts(story), slack.play(story)) == []


@pytest.mark.parametrize("name", TYPED)
def test_nothing_of_the_story_is_lost_in_teams(name):
    story = scripts.story(name)

    assert scripts.lost(scripts.acts(story), teams.play(story)) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_story_is_lost_on_the_page(name):
    story = scripts.story(name)

    assert scripts.lost(scripts.acts(story), page.play(story)) == []


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("platform", [slack, teams, page], ids=["slack", "teams", "page"])
def test_the_whole_story_is_shown_letter_for_letter(name, platform):
    story = scripts.story(name)

    assert scripts.differing(scripts.acts(story), platform.play(story)) == []
