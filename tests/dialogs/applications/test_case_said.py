"""What is said to a case in words of one's own is taken for the answer that it is, and for nothing more than that."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.texts import diary_said, meeting_said, said_of_cases

TODAY = date(2026, 12, 7)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ja", "plain"), ("ja tack", "plain"), ("ja gärna!", "plain"), ("ja jag tar det", "accept"),
        ("jag är med", "accept"), ("okej, jag är med", "accept"),
        ("det går bra för mig", "accept assign"), ("I'll do it", "accept"), ("godkänns", "assign"),
        ("ok kör", "assign"), ("ja kör på det", "assign"), ("det låter bra", "assign"), ("de får göra det", "assign"),
        ("go ahead", "assign"), ("jag har koll", "know"), ("det vet jag redan om", ""), ("ok", ""), ("👍", ""), ("bra", ""),
        ("ja men prata med Anna först", ""), ("jag tar det på mötet nästa vecka så får vi se hur det går sen", ""),
    ],
)  # fmt: skip
def test_a_yes_is_told_from_having_seen_it(text, kind):
    assert said_of_cases.yes(text) == frozenset(kind.split())


@pytest.mark.parametrize(
    ("text", "is_no"),
    [
        ("nej", True), ("jag vill helst inte", True), ("vi har inte tid med det", True), ("tyvärr, jag hinner inte", True),
        ("I can't do it", True), ("nej vänta", False), ("jag vet inte", False), ("inte nu", False),
        ("jag kan inte hitta filen", False),
    ],
)  # fmt: skip
def test_a_no_is_told_from_a_moment(text, is_no):
    assert said_of_cases.no(text) is is_no


@pytest.mark.parametrize(
    ("rest", "numbers"),
    [
        (" 2 och 3", (2, 3)), (", 2, 3: bra planer", (2, 3)), (" och 3", (3,)), (" & ärende 3", (3,)),
        (": skriv 2 rader till", ()),
        (" 16 mars, protokoll § 45", ()), (", 3/12 § 45", ()), (", 2026-12-03", ()), (" till sommaren", ()),
    ],
)  # fmt: skip
def test_several_numbers_are_several_cases_and_a_day_is_none(rest, numbers):
    assert said_of_cases.several(rest) == numbers


@pytest.mark.parametrize(
    ("text", "verb", "reason"),
    [
        ("tiktok avstyrker jag, säkerhetspolisen avråder", "advise_against", "säkerhetspolisen avråder"),
        ("jag tillstyrker förskolan. planen är rimlig", "recommend", "planen är rimlig"),
        ("tillstyrker förskolan", "recommend", ""),
        ("Bra plan. Jag tillstyrker.", "recommend", "Bra plan. Jag tillstyrker."), ("jag tillstyrker inte den här", "", None),
        ("förskolan ska kompletteras med en analys", "return", "förskolan ska kompletteras med en analys"),
    ],
)  # fmt: skip
def test_a_verdict_has_its_reason_with_it(text, verb, reason):
    assert said_of_cases.verb(text) == verb
    assert reason is None or said_of_cases.reason(text) == reason


def test_a_verdict_about_something_else_by_name_is_not_of_the_one_that_waits():
    assert said_of_cases.is_of_the_one("jag tillstyrker under förutsättning att de lämnar inloggningen")
    assert not said_of_cases.is_of_the_one("jag tillstyrker förskolan, planen är rimlig")


@pytest.mark.parametrize(
    ("text", "decisions"),
    [
        ("KLG 3/12 § 45 bifall på alla utom 14, den ska kompletteras till jul", {12: "approve", 13: "approve", 14: "postpone"}),
        ("klg 3 dec §45: bifall 12 och 13, avslag 14", {12: "approve", 13: "approve", 14: "reject"}),
        ("KLG 2026-12-03 § 45 14 bordlades, övriga bifall", {12: "approve", 13: "approve", 14: "postpone"}),
        ("3/12 § 45 godkände 12, 13. 14 avslogs", {12: "approve", 13: "approve", 14: "reject"}),
        ("bifall för 12 och 13 på klg 3/12 § 45", {12: "approve", 13: "approve"}),
        ("KLG 3/12 § 45 avslag på alla", dict.fromkeys((12, 13, 14), "reject")),
        ("KLG 3/12 § 45: 12 bifall, 13 avslag, 14 bordlagt", {12: "approve", 13: "reject", 14: "postpone"}),
        ("KLG 3/12 § 45 bifall på 99", {}),
        ("KLG 3/12 § 45 bifall", {}),
    ],
)  # fmt: skip
def test_a_meeting_in_a_line_is_one_verdict_for_each_case_that_it_names(text, decisions):
    told = meeting_said.read(text, TODAY, (12, 13, 14))

    assert dict(told.decisions) == decisions
    assert told.on == date(2026, 12, 3)
    assert "§" in told.reference


def test_what_is_said_of_a_case_put_off_is_kept_apart_and_a_number_that_does_not_wait_is_named():
    told = meeting_said.read(
        "KLG 3/12 § 45 bifall på alla utom 14, den ska kompletteras till jul. 99 avslag", TODAY, (12, 14)
    )

    assert dict(told.noted) == {14: "den ska kompletteras till jul"}
    assert told.unknown == (99,)


@pytest.mark.parametrize("text", ["bifall 14", "vi pratade om § 45", "mötet är 3/12", "tillstyrk 14"])
def test_a_line_without_a_verdict_or_without_its_meeting_is_none(text):
    assert not meeting_said.is_of_a_meeting(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ärende 1 KS 2026/112, ärende 3 KS 2026/113", ((1, "KS 2026/112"), (3, "KS 2026/113"))),
        ("dnr KS 2026/112 för ärende 1 och KS 2026/113 för 3", ((1, "KS 2026/112"), (3, "KS 2026/113"))),
        ("1: KS 2026/112\n3: KS 2026/113", ((1, "KS 2026/112"), (3, "KS 2026/113"))),
        ("ärende 1: 2026-00123", ((1, "2026-00123"),)),
        ("KLG 3/12 § 45 bifall på 12", ()), ("protokoll 2026-03-16 § 45", ()), ("1 KS 2026/112 och 3", ()), ("ärende 14", ()),
    ],
)  # fmt: skip
def test_each_case_has_the_diary_number_that_stands_with_it_or_none_has(text, numbers):
    assert diary_said.pairs(text) == numbers
