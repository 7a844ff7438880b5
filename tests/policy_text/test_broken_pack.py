"""A broken pack says what is wrong, where, and what was expected, and never loads half."""

import shutil
from pathlib import Path

import pytest

import policy_text
from policy_text import pack
from policy_text.pack import BrokenPack, PackProblem

SATER = Path(policy_text.__file__).parent / "sater"


def a_copy(folder: Path, *changes: tuple[str, str], file: str = "policy.toml") -> Path:
    """Säter's pack with some of its text replaced, once each."""
    copy = folder / "kommun"
    copy.mkdir()
    for name in ("guideline.md", "policy.toml"):
        shutil.copy(SATER / name, copy / name)
    text = (copy / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (copy / file).write_text(text, encoding="utf-8")
    return copy


def the_problem(folder: Path) -> PackProblem:
    (problem,) = pack.check(folder)
    return problem


def test_a_quotation_with_one_word_changed_is_found(tmp_path: Path):
    folder = a_copy(tmp_path, ('quote = "Inaktiva konton ska stängas."', 'quote = "Inaktiva konton kan stängas."'))

    assert the_problem(folder) == PackProblem(
        file="policy.toml",
        key="rules.R069.quote",
        code="not_in_section",
        expected="6",
        found="Inaktiva konton kan stängas.",
    )


def test_a_question_in_other_words_than_the_guidelines_is_found_once(tmp_path: Path):
    folder = a_copy(tmp_path, ('text = "Vem är ansvarig sektorschef?"', 'text = "Vem är chef?"'))
    problems = pack.check(folder)

    assert {(problem.key, problem.code) for problem in problems} == {("questions[SÄ-A9].text", "not_in_section")}
    assert len(problems) == 1


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "www.sater.se", "https://", "data:text/html,hej", 'https://a.se/"x']
)
def test_a_link_that_is_none_to_the_web_is_found(tmp_path: Path, link: str):
    written = link.replace('"', '\\"')
    folder = a_copy(tmp_path, ('website = "https://www.sater.se"', f'website = "{written}"'))

    assert the_problem(folder) == PackProblem(
        file="policy.toml", key="organisation.website", code="not_a_link", found=link
    )


def test_a_link_to_a_service_is_looked_at_too(tmp_path: Path):
    folder = a_copy(tmp_path, ('eservice = ""', 'eservice = "javascript:alert(1)"'))

    assert the_problem(folder).key == "links.eservice"


def test_a_section_that_is_not_there_is_found_with_those_that_are(tmp_path: Path):
    folder = a_copy(
        tmp_path,
        ('section = "9"\nquote = "Kommunikationsenheten kan', 'section = "12"\nquote = "Kommunikationsenheten kan'),
    )
    problem = the_problem(folder)

    assert (problem.key, problem.code, problem.found) == ("rules.R018.section", "no_such_section", "12")
    assert problem.expected.startswith("1|2|3|4|5|5.1|")


def test_a_key_that_nobody_knows_is_a_problem(tmp_path: Path):
    folder = a_copy(tmp_path, ('short = "Säter"', 'short = "Säter"\nnickname = "Säterdalen"'))
    problem = the_problem(folder)

    assert (problem.key, problem.code, problem.found) == ("organisation.nickname", "unknown_key", "Säterdalen")
    assert problem.expected == "id|name|short|language|website|email_domains|guideline"


def test_a_missing_key_is_named_with_what_should_stand_there(tmp_path: Path):
    folder = a_copy(tmp_path, ('definite = "sektorchefen"\n', ""))

    assert the_problem(folder) == PackProblem(
        file="policy.toml", key="roles.sektorchef.definite", code="missing_key", expected="text"
    )


@pytest.mark.parametrize(
    ("old", "new", "key", "code", "expected", "found"),
    [
        (
            'label = "Socialt medium"',
            'label = "Ett mycket långt namn på en fråga som inte får plats"',
            "questions[SÄ-A1].label",
            "too_long",
            "<= 40",
            "Ett mycket långt namn på en fråga som inte får plats",
        ),
        (
            'official = "bot"',
            'official = "brev"',
            "workflow.official",
            "not_one_of",
            "eservice|bot",
            "brev",
        ),
        (
            "min_administrators = { value = 2",
            'min_administrators = { value = "två"',
            "numbers.min_administrators.value",
            "wrong_type",
            "number",
            "två",
        ),
        (
            "decided = 2021-09-02",
            'decided = "i höstas"',
            "organisation.guideline.decided",
            "wrong_type",
            "date",
            "i höstas",
        ),
        (
            "max_length = 3000",
            "max_length = 0",
            "questions[SÄ-A4].max_length",
            "too_small",
            ">= 1",
            "0",
        ),
        (
            "draft_warn_days = { value = 60, assumption = true }",
            "draft_warn_days = { value = 60 }",
            "numbers.draft_warn_days",
            "rule_or_assumption",
            "",
            "{'value': 60}",
        ),
        (
            'reason_when = "no"\n',
            "",
            "questions[SÄ-A5]",
            "reason_when_with_yes_no_reason",
            "",
            None,
        ),
    ],
    ids=[
        "too long",
        "none of the words",
        "a word for a number",
        "no date",
        "too small",
        "grounded on nothing",
        "no reason",
    ],
)
def test_each_wrong_value_is_told_with_its_place_and_what_was_expected(
    tmp_path: Path, old: str, new: str, key: str, code: str, expected: str, found: str | None
):
    problem = the_problem(a_copy(tmp_path, (old, new)))

    assert (problem.file, problem.key, problem.code, problem.expected) == ("policy.toml", key, code, expected)
    assert found is None or problem.found == found


@pytest.mark.parametrize(
    ("old", "new", "key", "code"),
    [
        ('registrar = "registrator"', 'registrar = "arkivarie"', "functions.registrar", "no_such_role"),
        ('by = "kommunikationschef"', 'by = "rektor"', "workflow.steps[prepare].by", "no_such_role"),
        ('rule = "R022" }', 'rule = "R999" }', "numbers.min_administrators.rule", "no_such_rule"),
        ('who = "substitute"', 'who = "vikarien"', "ladder[3].who", "no_such_role"),
        ('key = "competence"', 'key = "dpia"', "questions.key", "id_twice"),
        ('should_reply_calm = ["R048"', 'should_reply_calm = ["R999"', "advice.should_reply_calm[1]", "no_such_rule"),
        ("should_reply_calm =", "should_reply_sulk =", "advice.should_reply_sulk", "no_such_advice"),
        ('check = "telephone"', 'check = "email"', "draft_checks.check", "id_twice"),
        ("Kontaktperson är {contact}.", "Ring {phone}.", "visitors.lines[sender].text", "no_such_placeholder"),
        ("Kontaktperson är {contact}.", "Ring {contact", "visitors.lines[sender].text", "not_a_template"),
        (
            'records = ["kommunikationschef", "sekreterare"]\n',
            "",
            "workflow.steps[decide].records",
            "body_needs_recorder",
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_found(tmp_path: Path, old: str, new: str, key: str, code: str):
    problem = the_problem(a_copy(tmp_path, (old, new)))

    assert (problem.key, problem.code) == (key, code)


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path):
    folder = a_copy(
        tmp_path,
        ('short = "Säter"\n', ""),
        ('title = "sektorchef"\n', ""),
        ('kind = "person"', 'kind = "chef"'),
    )

    assert [(problem.key, problem.code) for problem in pack.check(folder)] == [
        ("organisation.short", "missing_key"),
        ("roles.sektorchef.title", "missing_key"),
        ("questions[SÄ-A9].kind", "not_one_of"),
    ]


def test_a_file_that_is_not_toml_says_where(tmp_path: Path):
    problem = the_problem(a_copy(tmp_path, ("[organisation]", "[organisation")))

    assert (problem.file, problem.code) == ("policy.toml", "not_toml")
    assert "line 10" in problem.found


@pytest.mark.parametrize("name", ["policy.toml", "guideline.md"])
def test_a_missing_file_is_named(tmp_path: Path, name: str):
    folder = a_copy(tmp_path)
    (folder / name).unlink()

    assert the_problem(folder) == PackProblem(file=name, code="missing_file", expected=name)


def test_a_file_in_another_encoding_is_named(tmp_path: Path):
    folder = a_copy(tmp_path)
    (folder / "guideline.md").write_bytes("# Säters riktlinjer".encode("latin-1"))

    assert the_problem(folder) == PackProblem(file="guideline.md", code="not_utf8", expected="UTF-8")


def test_a_heading_without_its_id_is_found_with_its_line(tmp_path: Path):
    folder = a_copy(
        tmp_path,
        ("## 2. Hur vi kommunicerar med sociala medier {#2}", "## 2. Hur vi kommunicerar"),
        file="guideline.md",
    )
    problem = the_problem(folder)

    assert (problem.file, problem.key, problem.code) == ("guideline.md", "line 9", "section_without_id")


# ---- Topics --------------------------------------------------------------------------------------------------------


def with_topics(folder: Path, topics: str) -> Path:
    copy = a_copy(folder)
    (copy / "topics.toml").write_text(topics, encoding="utf-8")
    return copy


def test_a_topic_is_its_passages_or_expressly_silent(tmp_path: Path):
    folder = with_topics(
        tmp_path,
        """
        [reply_time]
        passages = [{ section = "6", text = "Svar ska ges med snabbhet som ledstjärna" }]

        [advertising]
        silent = true
        """,
    )
    loaded = pack.load(folder)

    assert [quotation.section for quotation in loaded.topics["reply_time"]] == ["6"]
    assert loaded.topics["advertising"] == ()


@pytest.mark.parametrize(
    ("topic", "key", "code"),
    [
        ('passages = [{ section = "6", text = "Svar inom en timme." }]', "t.passages[1].text", "not_in_section"),
        ('passages = [{ section = "99", text = "Svar" }]', "t.passages[1].section", "no_such_section"),
        ('passages = [{ section = "6" }]', "t.passages[1].text", "missing_key"),
        ("silent = false", "t", "passages_or_silent"),
        ("silence = true", "t.silence", "unknown_key"),
    ],
)
def test_a_topic_that_quotes_wrongly_is_found(tmp_path: Path, topic: str, key: str, code: str):
    problems = pack.check(with_topics(tmp_path, f"[t]\n{topic}\n"))

    assert ("topics.toml", key, code) in [(problem.file, problem.key, problem.code) for problem in problems]


# ---- Never half ----------------------------------------------------------------------------------------------------


def test_a_broken_pack_is_not_loaded_and_brings_its_problems(tmp_path: Path):
    folder = a_copy(tmp_path, ('short = "Säter"\n', ""))

    with pytest.raises(BrokenPack) as broken:
        pack.load(folder)

    assert [problem.key for problem in broken.value.problems] == ["organisation.short"]


def test_one_broken_pack_keeps_the_others_from_starting_too(tmp_path: Path):
    folder = a_copy(tmp_path, ('short = "Säter"\n', ""))

    with pytest.raises(BrokenPack):
        pack.packs([SATER, folder])


def test_two_packs_cannot_be_the_same_municipality(tmp_path: Path):
    with pytest.raises(BrokenPack) as broken:
        pack.packs([SATER, a_copy(tmp_path)])

    assert [(problem.key, problem.code) for problem in broken.value.problems] == [("organisation.id", "id_twice")]


@pytest.mark.parametrize(
    ("old", "new", "key", "code"),
    [
        ('kind = "inbox"\ndays = 14', 'kind = "inbox"\ndays = 14\nkeep = true', "gallring[3]", "one_of_days_months_number_keep"),
        ('kind = "inbox"\ndays = 14', 'kind = "inbox"\ndays = 0', "gallring[3].days", "too_small"),
        ('number = "draft_delete_days"', 'number = "draft_days"', "gallring[drafts].number", "no_such_number"),
        ('kind = "inbox"', 'kind = "drafts"', "gallring.kind", "id_twice"),
    ],
)  # fmt: skip
def test_a_row_of_the_gallring_table_that_cannot_be_is_found(tmp_path: Path, old: str, new: str, key: str, code: str):
    problem = the_problem(a_copy(tmp_path, (old, new)))

    assert (problem.key, problem.code) == (key, code)


def test_a_row_of_the_gallring_table_stands_on_a_rule_that_is_there(tmp_path: Path):
    row = 'kind = "inbox"\ndays = 14\nassumption = true\nrule = "R086"'
    problem = the_problem(a_copy(tmp_path, (row, row.replace("R086", "R999"))))

    assert (problem.key, problem.code) == ("gallring[inbox].rule", "no_such_rule")
