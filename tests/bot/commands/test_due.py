"""`kanalvakt due`: what it prints, and what it says when there is nothing to count."""

from collections.abc import Mapping
from datetime import date, time
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import policy_text
from bot.commands import due
from dialogs import texts
from dialogs.everyday import deadline_words
from policy_text import pack as pack_files
from policy_text.pack import Pack, ReplyTime
from register.errors import RegisterError
from register.obligations import calendar, deadlines
from register.obligations.calendar import CountingRule

FOLDER = Path(policy_text.__file__).parent
PACKS = pack_files.packs([FOLDER / "sater", FOLDER / "gullspang"])


def run(*words: str, stdin: str | bytes = "", packs: Mapping[str, Pack] = PACKS):
    app = typer.Typer()
    app.command("due")(due.command(lambda: packs))
    return CliRunner().invoke(app, list(words), input=stdin)


def sater_with(reply: ReplyTime) -> dict[str, Pack]:
    numbers = PACKS["sater"].numbers.model_copy(update={"reply": reply})
    return {"sater": PACKS["sater"].model_copy(update={"numbers": numbers})}


def test_the_due_time_comes_first_then_the_quote_and_the_calculation_line_by_line():
    ran = run("--org", "sater", "reply", "2026-11-20T15:00+01:00")

    assert ran.stdout.splitlines() == [
        "Senast måndag 23 november kl. 15.00",
        (
            "”Svar ska ges med snabbhet som ledstjärna, inom 24 timmar med undantag av helger.”"
            " – Säters riktlinjer, § 6 Uppsikt och moderering"
        ),
        "Kom in fredag 20 november kl. 15.00",
        "Räknas: fre 20/11 kl. 15.00–24.00, 9 timmar",
        "lör 21/11 räknas inte: lördag",
        "sön 22/11 räknas inte: söndag",
        "Räknas: mån 23/11 kl. 00.00–15.00, 15 timmar",
        "Sammanlagt 24 timmar",
    ]
    assert (ran.exit_code, ran.stderr) == (0, "")


def test_what_expires_at_midnight_is_due_the_evening_before():
    ran = run("--org", "sater", "reply", "2026-11-21T11:00")

    assert ran.stdout.splitlines()[0] == "Senast måndag kväll 23 november (går ut tisdag 24 november kl. 00.00)"


def test_an_eve_is_marked_as_the_assumption_it_is_and_another_year_is_said():
    ran = run("--org", "sater", "reply", "2026-12-30T16:00")

    assert ran.stdout.splitlines()[0] == "Senast måndag 4 januari 2027 kl. 16.00"
    assert ran.stdout.splitlines()[4:6] == [
        "tor 31/12 räknas inte: nyårsafton (antagande, inte ur riktlinjen)",
        "fre 1/1 räknas inte: nyårsdagen",
    ]


def test_without_eves_the_assumption_is_off_and_the_answer_says_so():
    ran = run("--org", "sater", "reply", "2026-12-30T16:00", "--without-eves")

    assert ran.stdout.splitlines()[0] == "Senast torsdag 31 december kl. 16.00"
    assert "Midsommarafton, julafton och nyårsafton räknas här som andra dagar." in ran.stdout.splitlines()


def test_the_name_of_a_holiday_is_written_as_in_a_sentence():
    ran = run("--org", "sater", "reply", "2026-05-13T10:00")

    assert "tor 14/5 räknas inte: Kristi himmelsfärdsdag" in ran.stdout.splitlines()
    assert "fre 1/5 räknas inte: första maj" in run("--org", "sater", "reply", "2026-04-30T10:00").stdout.splitlines()


def test_minutes_are_shown_and_seconds_are_not():
    ran = run("--org", "sater", "reply", "2026-11-18T12:59:30")

    assert ran.stdout.splitlines()[0] == "Senast torsdag 19 november kl. 12.59"
    assert ran.stdout.splitlines()[3:] == [
        "Räknas: ons 18/11 kl. 12.59–24.00, 11 timmar 1 minut",
        "Räknas: tor 19/11 kl. 00.00–12.59, 12 timmar 59 minuter",
        "Sammanlagt 24 timmar",
    ]


def test_seconds_past_midnight_add_no_empty_line():
    ran = run("--org", "sater", "reply", "2026-11-18T00:00:30")

    assert ran.stdout.splitlines()[0] == "Senast onsdag kväll 18 november (går ut torsdag 19 november kl. 00.00)"
    assert ran.stdout.splitlines()[3:] == [
        "Räknas: ons 18/11 kl. 00.00–24.00, 24 timmar",
        "Sammanlagt 24 timmar",
    ]


def test_another_municipality_may_count_to_an_hour_on_the_next_working_day():
    packs = sater_with(
        ReplyTime(
            assumption=True,
            mode="next_workday_by",
            by=time(12),
            excepts=("saturday", "sunday", "public_holiday", "local"),
            local_days=(date(2026, 11, 23),),
        )
    )

    ran = run("--org", "sater", "reply", "2026-11-20T15:00", packs=packs)

    assert ran.stdout.splitlines() == [
        "Senast tisdag 24 november kl. 12.00",
        "Svarstiden är ett antagande, inte ur riktlinjen.",
        "Kom in fredag 20 november kl. 15.00",
        "lör 21/11 räknas inte: lördag",
        "sön 22/11 räknas inte: söndag",
        "mån 23/11 räknas inte: ledig dag i kommunen",
        "tis 24/11 räknas: sista tid är kl. 12.00",
    ]


def test_a_batch_gives_one_line_for_each_line():
    arrivals = "2026-11-18T10:00\n2026-11-20T15:00\n2027-03-25T15:00\n2026-11-20T14:00Z\n"

    ran = run("--org", "sater", "reply", "--batch", stdin=arrivals)

    assert ran.stdout.splitlines() == [
        "2026-11-19T10:00:00+01:00",
        "2026-11-23T15:00:00+01:00",
        "2027-03-30T15:00:00+02:00",
        "2026-11-23T15:00:00+01:00",
    ]
    assert (ran.exit_code, ran.stderr) == (0, "")


def test_a_batch_answers_what_it_cannot_read_with_a_dash_and_goes_on():
    arrivals = "2026-11-18T10:00\ni går\n2027-03-28T02:30\n\n2222-01-01T10:00\n2026-10-25T02:30\n"

    ran = run("--org", "sater", "reply", "--batch", stdin=arrivals)

    assert ran.stdout.splitlines() == [
        "2026-11-19T10:00:00+01:00", "-", "-", "-", "-", "2026-10-27T00:00:00+01:00"
    ]  # fmt: skip
    assert ran.stderr.splitlines() == [
        "Rad 2: Jag kan inte läsa ”i går” som en tid. Skriv dag och klockslag så här: 2026-11-20T15:00.",
        "Rad 3: Kl. 02.30 söndag 28 mars 2027 finns inte, för klockan ställs fram den natten.",
        "Rad 4: Jag kan inte läsa ”” som en tid. Skriv dag och klockslag så här: 2026-11-20T15:00.",
        "Rad 5: Jag känner till helgdagarna 1953–2100, men inte 2222.",
    ]
    assert ran.exit_code == 2


def test_a_batch_takes_windows_line_ends_marks_and_bytes_that_are_no_text():
    ran = run(
        "--org", "sater", "reply", "--batch", stdin=b"\xef\xbb\xbf2026-11-18T10:00\r\n\xff\xfe\r\n2026-11-20T15:00"
    )

    assert ran.stdout.splitlines() == ["2026-11-19T10:00:00+01:00", "-", "2026-11-23T15:00:00+01:00"]
    assert ran.exit_code == 2


def test_a_batch_without_eves_counts_them():
    ran = run("--org", "sater", "reply", "--batch", "--without-eves", stdin="2026-12-24T09:00\n2027-06-24T10:00\n")

    assert ran.stdout.splitlines() == ["2026-12-28T09:00:00+01:00", "2027-06-25T10:00:00+02:00"]


NO_RULE = (
    "Gullspångs policy anger ingen svarstid. Kanalens egen aktivitetsplan avgör, så här finns ingen tid att räkna ut."
)


def test_where_the_guideline_sets_no_reply_time_the_channels_own_plan_decides():
    ran = run("--org", "gullspang", "reply", "2026-11-20T15:00")

    assert (ran.stdout, ran.stderr, ran.exit_code) == ("", NO_RULE + "\n", 2)


def test_a_batch_where_there_is_no_reply_time_is_all_dashes_and_one_reason():
    ran = run("--org", "gullspang", "reply", "--batch", stdin="2026-11-18T10:00\n2026-11-20T15:00\n")

    assert (ran.stdout, ran.stderr, ran.exit_code) == ("-\n-\n", NO_RULE + "\n", 2)


def test_an_unknown_organisation_is_told_which_there_are():
    ran = run("--org", "smedjebacken", "reply", "2026-11-20T15:00")

    assert ran.stderr == "Jag känner inte till ”smedjebacken”. De som finns är: gullspang, sater.\n"
    assert ran.exit_code == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Skriv när det kom in, till exempel 2026-11-20T15:00, eller använd --batch."),
        (("2026-11-20T15:00", "--batch"), "Skriv antingen en tid eller --batch, inte båda."),
        (
            ("2027-03-28T02:30",),
            "Kl. 02.30 söndag 28 mars 2027 finns inte, för klockan ställs fram den natten.",
        ),
        (
            ("\x1b[31mfredag" + 100 * "!",),
            (
                f"Jag kan inte läsa ”\ufffd[31mfredag{29 * '!'}” som en tid."
                " Skriv dag och klockslag så här: 2026-11-20T15:00."
            ),
        ),
    ],
)
def test_what_cannot_be_answered_is_said_plainly_and_ends_with_two(words, sentence):
    ran = run("--org", "sater", "reply", *words)

    assert (ran.stdout, ran.stderr, ran.exit_code) == ("", sentence + "\n", 2)


def test_the_help_is_swedish():
    assert "Räkna ut när något ska vara gjort" in run("--help").stdout


def test_the_calculation_can_be_said_in_english():
    deadline = deadlines.reckon(calendar.parse_moment("2026-11-20T15:00"), CountingRule(hours=24))

    assert deadline_words.due_line(deadline, "en") == "By Monday 23 November at 15:00"
    assert deadline_words.calculation(deadline, "en", eves_assumed=True) == (
        "Arrived Friday 20 November at 15:00",
        "Counted: Fri 20/11 15:00–24:00, 9 hours",
        "Sat 21/11 is not counted: Saturday",
        "Sun 22/11 is not counted: Sunday",
        "Counted: Mon 23/11 00:00–15:00, 15 hours",
        "24 hours in all",
    )


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_both_languages_have_every_sentence_about_deadlines(language):
    here = {id for id in texts.ids("sv") | texts.ids("en") if id.startswith("due-")}

    assert here <= texts.ids(language)


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize(
    "refusal",
    [
        calendar.UnreadableMoment,
        calendar.MomentDoesNotExist,
        calendar.YearOutsideCalendar,
        calendar.WeekDoesNotExist,
    ],
)
def test_every_refusal_about_time_has_a_sentence(refusal: type[RegisterError], language):
    assert texts.exists(f"error-{refusal.code.replace('_', '-')}", language)
