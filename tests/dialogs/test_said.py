"""What people type from day to day, read: kinds, numbers and times out of it, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from dialogs.everyday import daily_commands
from dialogs.texts import answered, away, coming, happened, times
from dialogs.texts.happened import What

MONDAY = date(2026, 3, 2)
WEDNESDAY = datetime(2026, 11, 25, 13, 30, tzinfo=UTC)
"""14.30 in Sweden."""


@pytest.mark.parametrize(
    ("text", "what", "count", "rest"),
    [
        ("vi la ut ett inlägg på bibliotekets Facebook i går", What.POSTS, 1, "bibliotekets Facebook"),
        ("två inlägg på ungdomsgårdens insta i dag", What.POSTS, 2, "ungdomsgårdens insta"),
        ("la upp en bild på insta i morse", What.POSTS, 1, "insta"),
        ("inga inlägg v. 47", What.NO_POSTS, 0, ""),
        (
            "en kommentar väntar sedan i går kl. 14.10 på bibliotekets facebook",
            What.COMMENT,
            1,
            "bibliotekets facebook",
        ),
        ("två kommentarer väntar sedan i tisdags", What.COMMENT, 2, ""),
        ("ett meddelande väntar sedan i måndags", What.MESSAGE, 1, ""),
        ("jag har svarat", What.REPLIED, 1, ""),
        ("redan besvarad", What.REPLIED, 1, ""),
        ("det är besvarat", What.REPLIED, 1, ""),
        ("behöver inget svar", What.NO_REPLY_NEEDED, 0, ""),
        ("allt är besvarat", What.ALL_REPLIED, 1, ""),
        ("jag har svarat på alla", What.ALL_REPLIED, 1, ""),
        ("allt lugnt", What.CALM, 1, ""),
        ("we posted yesterday", What.POSTS, 1, ""),
        ("kollegan la ut ett inlägg i går", What.POSTS, 1, "kollegan"),
        ("vi la ut två i tisdags", What.POSTS, 2, ""),
        ("we posted two yesterday", What.POSTS, 2, ""),
        ("la ut två dagar i rad", What.POSTS, 1, "dagar rad"),
        ("jag lägger ut en bild nu", What.POSTS, 1, ""),
        ("vi har fått en fråga på facebooken om midsommar, kom nyss", What.COMMENT, 1, "facebooken midsommar"),
        ("det kom en arg kommentar på facebook i går kl 20", What.COMMENT, 1, "arg facebook"),
        ("två nya frågor på messenger, inte hunnit svara", What.MESSAGE, 2, "messenger inte hunnit svara"),
        ("en förälder frågade på insta i går om lovet", What.COMMENT, 1, "förälder insta lovet"),
        ("svarat på två av dem", What.REPLIED, 2, "dem"),
        ("den är ett troll, struntar i den", What.NO_REPLY_NEEDED, 0, "troll struntar"),
    ],
)
def test_what_happened_is_read_from_how_one_says_it(text, what, count, rest):
    told = happened.read(text, WEDNESDAY)

    assert told is not None
    assert (told.what, told.rest) == (what, rest)
    assert count in (0, told.count)


@pytest.mark.parametrize(
    "text",
    [
        "hur ofta måste vi lägga ut inlägg?",
        "vi vill ha en facebooksida",
        "vem svarar på kommentarer?",
        "hej",
        "måste chefen se vad jag lägger ut",
        "en förälder la ut en bild på barnen",
        "kollegan la ut en bild på sin egen story",
        "vi har lagt ut något som är sekretess",
        "vi lägger ut två gånger i veckan",
        "vi lägger ut när vi hinner",
        "någon skrev en hotfull kommentar på facebook i går",
        "någon frågade om vi får ha tiktok",
        "vi har fått en fråga från chefen om personuppgifter",
        "jag har inte svarat än",
    ],
)
def test_a_question_or_a_wish_tells_nothing(text):
    assert happened.read(text, WEDNESDAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "lägger ut på måndag",
        "lägger ut ett i eftermiddag",
        "vi ska lägga upp ett inlägg på fredag",
        "ska fixa ett till i em",
        "vi kommer lägga ut två nästa vecka istället",
        "inlägget kommer i morgon",
        "har ett på gång",
        "det är planerat till fredag",
        "publicerar i morgon bitti",
        "will post on monday",
        "I'll post one on friday",
    ],
)
def test_a_post_to_come_answers_the_reminder_and_is_never_counted(text):
    found = daily_commands.read(text, WEDNESDAY, None)

    assert found is not None
    assert (found.dialog, found.args["do"], found.args["about"]) == ("duty", "take", "posts")
    assert happened.read(text, WEDNESDAY) is None


@pytest.mark.parametrize(
    "text",
    ["ska vi lägga ut något om valet", "vi hinner inte lägga ut något", "vi lägger ut två gånger i veckan",
     "jag ska ta bort ett inlägg", "vi vill ha en facebooksida som kommer på fredag",
     "det kommer massa frågor om strömmen", "något kommer hända på torget"],
)  # fmt: skip
def test_what_promises_no_post_is_not_taken_for_one(text):
    assert not coming.is_told(text)


@pytest.mark.parametrize(
    "text",
    ["ta bort det sista, jag räknade fel", "nej det var fel", "fel kanal", "oj, ta bort den", "det var inte vi"],
)
def test_what_was_noted_is_taken_back_in_words(text):
    assert happened.takes_back(text)


@pytest.mark.parametrize(
    ("text", "channel"),
    [("nej förlåt det var på insta inte fb", "insta"), ("det gällde på bibliotekets facebook", "bibliotekets facebook"),
     ("inte fb utan insta", "insta"), ("det var på gång", "gång"), ("det var två", "")],
)  # fmt: skip
def test_where_it_really_was_is_read_from_a_correction(text, channel):
    assert happened.elsewhere(text) == channel


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("i går kl. 14.10", date(2026, 11, 24), time(14, 10)),
        ("kl. 9", date(2026, 11, 25), time(9)),
        ("i måndags", date(2026, 11, 23), None),
        ("i onsdags", date(2026, 11, 18), None),
        ("i går kväll", date(2026, 11, 24), time(20)),
        ("förra veckan", date(2026, 11, 22), None),
        ("20 november kl 8", date(2026, 11, 20), time(8)),
        ("sen igår 14", date(2026, 11, 24), time(14)),
        ("i tisdags 9 på insta", date(2026, 11, 24), time(9)),
        ("i går 2 inlägg", date(2026, 11, 24), None),
    ],
)
def test_times_are_understood_as_told(text, day, clock):
    when, _ = times.find(text, WEDNESDAY)

    assert when is not None
    assert (when.day, when.clock) == (day, clock)


def test_a_day_without_a_time_is_noon_and_today_is_never_later_than_now():
    yesterday, _ = times.find("i går", WEDNESDAY)
    today, _ = times.find("i dag", datetime(2026, 11, 25, 8, 0, tzinfo=UTC))

    assert yesterday is not None
    assert yesterday.moment(WEDNESDAY) == datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
    assert today is not None
    assert today.moment(datetime(2026, 11, 25, 8, 0, tzinfo=UTC)) == datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("jag är på semester v. 28–31", date(2026, 7, 6), date(2026, 8, 2)),
        ("borta imorgon", date(2026, 3, 3), date(2026, 3, 3)),
        ("ledig fredag", date(2026, 3, 6), date(2026, 3, 6)),
        ("vab idag", MONDAY, MONDAY),
        ("sjuk", MONDAY, MONDAY),
        ("jag är ledig nästa vecka", date(2026, 3, 9), date(2026, 3, 15)),
        ("jag ska på semester 1 till 14 juli, Lisa tar kanalen", date(2026, 7, 1), date(2026, 7, 14)),
        ("jag är bortrest till måndag", MONDAY, date(2026, 3, 9)),
        ("borta 3-5 juni", date(2026, 6, 3), date(2026, 6, 5)),
        ("ledig fredag till måndag", date(2026, 3, 6), date(2026, 3, 9)),
        ("ledig i fyra dagar", MONDAY, date(2026, 3, 5)),
        ("borta hela veckan", MONDAY, date(2026, 3, 8)),
        ("borta t.o.m. fredag", MONDAY, date(2026, 3, 6)),
        ("I'm on leave next week", date(2026, 3, 9), date(2026, 3, 15)),
        ("jag är sjuk i dag och i morgon", MONDAY, date(2026, 3, 3)),
        ("ska på kurs tis-ons nästa vecka", date(2026, 3, 10), date(2026, 3, 11)),
        ("ledig tisdag nästa vecka", date(2026, 3, 10), date(2026, 3, 10)),
        ("borta torsdag och fredag v. 50", date(2026, 12, 10), date(2026, 12, 11)),
        ("borta från onsdag nästa vecka", date(2026, 3, 11), date(2026, 3, 15)),
        ("bortrest till onsdag nästa vecka", MONDAY, date(2026, 3, 11)),
        ("semester mellan jul och nyår", date(2026, 12, 27), date(2026, 12, 30)),
        ("jag är ledig hela juli", date(2026, 7, 1), date(2026, 7, 31)),
    ],
)
def test_absence_is_days(text, first, last):
    told = away.read(text, MONDAY)

    assert told is not None
    assert (told.first, told.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "reasoned"),
    [("jag är sjuk", True), ("borta imorgon", False), ("vab idag", True), ("jag är på semester v. 28", True),
     ("ledig fredag", False)],
)  # fmt: skip
def test_more_than_days_is_noticed_so_that_the_bot_can_say_it_was_let_go(text, reasoned):
    told = away.read(text, MONDAY)

    assert told is not None
    assert told.reasoned is reasoned


def test_an_absence_may_be_without_an_end_or_over():
    further, back = away.read("jag är borta tills vidare", MONDAY), away.read("jag är tillbaka", MONDAY)

    assert further is not None
    assert (further.until_further, further.last) == (True, None)
    assert back is not None
    assert back.back


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("är tillbaka tidigare än jag trodde, den 14", date(2026, 3, 14)),
        ("jag kommer tillbaka på torsdag", date(2026, 3, 5)),
        ("I'll be back on Thursday", date(2026, 3, 5)),
    ],
)
def test_the_day_somebody_comes_back_is_no_absence_of_its_own(text, day):
    told = away.read(text, MONDAY)

    assert told is not None
    assert (told.first, told.back, told.back_on) == (None, False, day)


@pytest.mark.parametrize(
    "text", ["får jag vara ledig?", "vi har en ledig plats på förskolan", "vad gäller när jag är borta?"]
)
def test_what_is_no_absence_is_not_taken_for_one(text):
    assert away.read(text, MONDAY) is None


@pytest.mark.parametrize(
    ("text", "dialog", "args"),
    [
        ("jag tar den", "duty", {"do": "take", "rest": ""}),
        ("det är redan gjort", "duty", {"do": "done", "rest": ""}),
        ("varför får jag det här?", "duty", {"do": "why", "rest": ""}),
        ("visa uträkningen", "duty", {"do": "reckon", "rest": ""}),
        ("lämna över den", "duty", {"do": "hand_over", "rest": ""}),
        ("kan nån annan ta den?", "duty", {"do": "hand_over", "rest": ""}),
        ("fatima fixar inlägget", "duty", {"do": "hand_over", "name": "fatima", "about": "posts"}),
        ("hinner inte den här veckan, har studiedag", "duty", {"do": "cannot", "about": ""}),
        ("vi hinner inte lägga ut nåt den här veckan", "duty", {"do": "cannot", "about": "posts"}),
        ("påminn mig kl. 9", "hours", {"daily": "09:00"}),
        (
            "påminn mig i morgon kl. 9",
            "duty",
            {"do": "later", "at": "2026-11-26T08:00:00+00:00", "rest": "", "about": ""},
        ),
        ("påminn mig om en timme", "duty", {"do": "later", "at": "2026-11-25T14:30:00+00:00", "rest": "", "about": ""}),
        ("ingen tittar till i helgen", "daily", {"who": "none"}),
    ],
)
def test_every_button_of_a_reminder_is_also_a_word(text, dialog, args):
    found = answered.read(text, WEDNESDAY)

    assert found is not None
    assert (found.dialog, dict(found.args)) == (dialog, args)


def test_an_absence_is_heard_in_the_middle_of_a_form_and_its_words_go_no_further():
    found = daily_commands.read("jag är sjuk i dag", WEDNESDAY, "apply")

    assert found is not None
    assert found.dialog == "absence"
    assert "sjuk" not in str(found.args)


def test_what_has_happened_is_an_answer_where_a_text_is_asked_for():
    assert daily_commands.read("vi la ut ett inlägg i går", WEDNESDAY, "apply") is None
    assert daily_commands.read("vi la ut ett inlägg i går", WEDNESDAY, "hand_over") is not None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("nej, tre", 3),
        ("nej två", 2),
        ("det var två", 2),
        ("Oj, det var bara ett inlägg", 1),
        ("två stycken menar jag", 2),
        ("två, inte ett", 2),
        ("jag menade 4", 4),
        ("it was two", 2),
        ("det var inget", 0),
        ("två", None),
        ("det var bra", None),
        ("det var två som tyckte det var dåligt", None),
        ("vi la ut två inlägg i går", None),
    ],
)
def test_how_many_it_was_instead_is_read_only_where_something_is_corrected(text, count):
    assert happened.corrected(text) == count
