"""`kanalvakt play`: a communicator's own story, played in a house of its own."""

import subprocess
import sys

import pytest

STORY = """org = sater
cast: Nils = Nils Falk

# En fråga
@ 2026-03-02 09:00
Nils: får vi ha emojis?
Bot: Säters riktlinjer tar inte upp emojis. (Fråga kommunikationsenheten)
"""


@pytest.fixture
def play(tmp_path):
    """Plays in a process of its own: the command quiets the log of all that runs beside it."""

    def played(text, *options):
        file = tmp_path / "berattelse.txt"
        file.write_text(text, encoding="utf-8")
        command = [
            sys.executable,
            "-X",
            "utf8",
            "-c",
            "from bot.entry import main; main()",
            "play",
            *options,
            str(file),
        ]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    return played


def test_a_story_that_runs_as_written_ends_with_nought(play):
    done = play(STORY)

    assert (done.returncode, done.stdout) == (0, "Berättelsen spelades som den är skriven.\n")


def test_what_differs_is_shown_as_expected_and_as_heard(play):
    done = play(STORY.replace("tar inte upp emojis", "gillar emojis"))

    assert done.returncode == 1
    assert "Väntade:\nBot: Säters riktlinjer gillar emojis." in done.stdout
    assert "Hörde:\nBot: Säters riktlinjer tar inte upp emojis." in done.stdout
    assert done.stdout.endswith("En replik skiljer sig.\n")


def test_recorded_a_story_comes_with_the_bots_lines_as_they_are_now(play):
    without = "\n".join(line for line in STORY.splitlines() if not line.startswith("Bot"))

    assert play(without, "--record").stdout == STORY
    assert play(STORY.replace("tar inte upp", "gillar"), "--record").stdout == STORY


def test_what_is_no_story_says_which_line(play):
    done = play(STORY + "Det här är ingen rad\n")

    assert done.returncode == 2
    assert done.stderr.startswith("Rad 8 är ingen rad i en berättelse")
