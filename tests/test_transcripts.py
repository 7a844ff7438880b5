"""Every story: through the core, whole; then through each platform's own door, where nothing may be lost, cut or added."""

from __future__ import annotations

import pytest

from bot.stories import stage
from bot.stories.transcript import Bot, Does
from tests.stagings import core, page, scripts, slack, teams

NAMES = scripts.names()
TYPED = [name for name in NAMES if not scripts.slashes(scripts.story(name))]
"""A slash command opens a form, which Teams does when a button is pressed."""

WHOLE = ["sater-rattelser", "sater-lamna-over", "gullspang-webbsidan-forst"]


@pytest.mark.parametrize("name", NAMES)
def test_the_story_goes_as_written(name):
    assert stage.differences(scripts.story(name), core.play(name).story) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_story_is_lost_or_added_in_slack(name):
    script, heard = scripts.acts(scripts.story(name)), slack.play(name)

    assert (scripts.lost(script, heard), scripts.added(script, heard)) == ([], [])


@pytest.mark.parametrize("name", TYPED)
def test_nothing_of_the_story_is_lost_or_added_in_teams(name):
    script, heard = scripts.acts(scripts.story(name)), teams.play(name)

    assert (scripts.lost(script, heard), scripts.added(script, heard)) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_story_is_lost_or_added_on_the_page(name):
    script, heard = scripts.acts(scripts.story(name)), page.play(name)

    assert (scripts.lost(script, heard), scripts.added(script, heard)) == ([], [])


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("platform", [slack, teams, page], ids=["slack", "teams", "page"])
def test_the_whole_story_is_shown_letter_for_letter(name, platform):
    assert scripts.differing(scripts.acts(scripts.story(name)), platform.play(name)) == []


def test_what_a_story_does_not_say_is_seen_whoever_is_shown_it_and_wherever():
    said = (
        Bot(text="Vad saknas? (Hoppa över)\n[Begär komplettering]\nVad saknas? (Skicka)"),
        Bot(text="Hej", to="Eva"),
    )
    script = [scripts.Act(line=Does(who="Karin", text="(Begär komplettering)"), said=said)]

    def added(*more: tuple[str, str], forms: int = 1) -> list[str]:
        heard = scripts.Heard()
        heard.add("Karin", "Vad saknas? (Hoppa över)")
        for _ in range(forms):
            heard.add_form("Karin", "[Begär komplettering] Vad saknas? – Den som söker läser det. (Skicka)")
        for name, text in (("Eva", "Hej"), *more):
            heard.add(name, text)
        return scripts.added(script, [heard])

    assert added() == []
    assert added(("Eva", "Hej")) == ["Eva: Hej (0 forms of 0)"]
    assert added(("Karin", "Hej")) == ["Karin: Hej (1 forms of 1)"]
    assert added(("Sara", "Vad saknas?")) == ["Sara: Vad saknas (0 forms of 0)"]
    assert added(("C0KANALEN", "Vad saknas?")) == ["C0KANALEN: Vad saknas (0 forms of 0)"]
    assert added(forms=2) == ["Karin:  (2 forms of 1)"]
