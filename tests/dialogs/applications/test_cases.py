"""Cases in chat: cards, typed words, forms, and what is said when somebody was first."""

from __future__ import annotations

import pytest

from dialogs.applications import case_commands
from dialogs.understand import NOTHING
from dialogs.words import press
from policy_text.pack import Outcome
from register.applications.applications import Status
from tests.builders import steps_of
from tests.casts import Gullspang, Sater


@pytest.fixture
def sater(tmp_path):
    made = Sater(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def gullspang(tmp_path):
    made = Gullspang(tmp_path)
    yield made
    made.store.close()


# ---- Cards ----------------------------------------------------------------------------------------------------------


def test_the_pressed_card_becomes_one_line_that_says_who_answered_what_and_when(sater):
    sater.to_prepare()

    chat = sater.press(sater.karin, "Tillstyrk")

    assert chat.text() == ""
    assert chat.replaced() == (
        "Biblioteket på Facebook (ärende 1). Du tillstyrkte i dag kl. 09.00.\n"
        "Nu väntar ärendet på kommunledningsgruppen."
    )


def test_the_others_who_were_asked_see_their_cards_become_the_same_line(sater):
    sater.to_decide()
    sater.post.to(sater.karin)

    chat = sater.press(sater.anders, "Registrera bifall")
    chat.fill(reference="protokoll § 45")

    assert sater.post.updates(sater.karin)[-1] == (
        "Biblioteket på Facebook (ärende 1). Kommunledningsgruppen biföll ansökan i dag (protokoll § 45). "
        "Kommunledningsgruppens sekreterare Anders Wik skrev in det i dag kl. 09.00.\n"
        "Därmed är kanalen godkänd."
    )


def test_of_two_who_press_the_other_sees_who_decided_and_when_and_the_card_is_replaced(sater):
    second = sater.person("Lena Ek", "kommunikationschef")
    case = sater.to_prepare()
    late = sater.post.button(second, "Tillstyrk")
    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND)
    sater.clock.later(hours=1, minutes=32)

    chat = sater.chat(second)
    chat.send_press(late)

    assert chat.replaced() == (
        "Det är redan besvarat:\n"
        "Biblioteket på Facebook (ärende 1). Kommunikationschefen Karin Ek tillstyrkte i dag kl. 09.00.\n"
        "Nu väntar ärendet på kommunledningsgruppen."
    )


def test_pressing_twice_answers_once_and_then_says_so(sater):
    case = sater.to_prepare()
    button = sater.post.button(sater.karin, "Tillstyrk")
    sater.chat(sater.karin).send_press(button)

    sater.chat(sater.karin).send_press(button)

    assert sater.chat(sater.karin).replaced().startswith("Det är redan besvarat:")
    assert steps_of(sater.store, case.id)["prepare"].outcome == "recommend"


def test_a_strangers_press_is_refused_and_nothing_is_asked_of_them(sater):
    case = sater.to_prepare()
    row = steps_of(sater.store, case.id)["prepare"].id
    chat = sater.chat(sater.person("Nils Nyfiken"))

    for outcome in ("recommend", "return"):
        said = chat.send_press(press("case.settle", step_row=row, outcome=outcome))
        assert said == "Det är kommunikationschefen som svarar här, så det kan inte du göra."
    assert steps_of(sater.store, case.id)["prepare"].open


@pytest.mark.parametrize("row", ["x", None, 4711, "4711; drop table"])
def test_a_button_that_names_no_step_is_answered_kindly(sater, row):
    said = sater.chat(sater.karin).send_press(press("case.settle", step_row=row, outcome="recommend"))

    assert said in (
        "Den knappen känner jag inte igen längre. Skriv gärna vad du vill göra.",
        "Jag hittar inte det du menar. Det kan ha tagits bort, eller så har du inte del i det.",
    )


def test_a_person_with_no_part_in_a_case_is_not_shown_it(sater):
    sater.to_prepare()
    chat = sater.chat(sater.person("Nils Nyfiken"))

    assert chat.say("ärende 1") == "Jag hittar inget ärende 1 som du har del i."
    assert (
        chat.send_press(press("case.see", application=1))
        == "Jag hittar inte det du menar. Det kan ha tagits bort, eller så har du inte del i det."
    )
    assert "Biblioteket" not in chat.say("tillstyrk 1")


def test_an_answer_from_the_list_leaves_the_rest_of_the_list(sater):
    sater.to_prepare(unit="Biblioteket")
    sater.to_prepare(unit="Simhallen")
    chat = sater.chat(sater.karin)
    chat.say("väntar")

    chat.press("Tillstyrk")

    lines = chat.replaced().splitlines()
    assert lines[0] == "Biblioteket på Facebook (ärende 1). Du tillstyrkte i dag kl. 09.00."
    assert "Två saker väntar på dig" in lines
    assert "Ny ansökan: Simhallen på Facebook (ärende 2), från Sara Lind." in lines


# ---- Words that go with an answer -----------------------------------------------------------------------------------


def test_sending_back_asks_what_is_missing_and_a_question_is_a_good_answer(sater):
    case = sater.to_prepare()
    chat = sater.press(sater.karin, "Begär komplettering")
    assert chat.text().startswith("Vad saknas i Biblioteket på Facebook (ärende 1)?")

    said = chat.say("Vem modererar när ni är lediga?")

    assert "Du begärde komplettering i dag kl. 09.00. ”Vem modererar när ni är lediga?”" in said
    assert sater.now(case).status == Status.RETURNED
    assert sater.post.to(sater.sara)[-1] == (
        "Biblioteket på Facebook (ärende 1). Kommunikationschefen Karin Ek begärde komplettering i dag kl. 09.00. "
        "”Vem modererar när ni är lediga?”\n"
        "Ändra och skicka ärende 1 igen när det är klart.\n"
        "(Fortsätt)"
    )


def test_the_same_can_be_filled_in_as_a_form(sater):
    case = sater.to_prepare()
    chat = sater.press(sater.karin, "Avstyrk")

    said = chat.fill(comment="För likt Simhallens kanal.")

    assert "Du avstyrkte i dag kl. 09.00. ”För likt Simhallens kanal.”" in said
    assert steps_of(sater.store, case.id)["prepare"].comment == "För likt Simhallens kanal."


def test_a_form_that_stood_open_beside_an_answer_in_words_becomes_that_answer(sater):
    case = sater.to_prepare()
    chat = sater.press(sater.karin, "Begär komplettering")
    form = chat.form().form.press
    chat.say("Skriv vem som modererar.")

    said = chat.send_form(form, comment="Skriv vem.")

    assert said == ""
    assert chat.replaced() == (
        "Du har redan svarat, så det här skickades inte:\n"
        "Biblioteket på Facebook (ärende 1). Du begärde komplettering i dag kl. 09.00. ”Skriv vem som modererar.”"
    )
    assert steps_of(sater.store, case.id)["prepare"].comment == "Skriv vem som modererar."


def test_a_reason_that_must_be_there_is_asked_for_again(sater):
    case = sater.to_prepare()
    chat = sater.press(sater.karin, "Avstyrk")

    assert chat.say("hoppa över").startswith("Det behövs en mening här")
    assert chat.say("😀") == "Det där kan jag inte läsa som ett svar. Skriv gärna med några ord."
    assert chat.say("å" * 2001) == (
        "Det blev lite långt: 2\u00a0001 tecken, och jag kan spara 2\u00a0000. Korta gärna ner det till det viktigaste."
    )
    assert steps_of(sater.store, case.id)["prepare"].open


def test_a_no_may_be_without_a_reason(sater):
    case = sater.sent()
    chat = sater.press(sater.kalle, "Jag kan inte")

    said = chat.press("Hoppa över")

    assert "Biblioteket på Facebook (ärende 1). Du tackade nej i dag kl. 09.00." in said + chat.replaced()
    assert sater.now(case).status == Status.RETURNED


def test_breaking_off_leaves_the_case_waiting(sater):
    case = sater.to_prepare()
    chat = sater.press(sater.karin, "Begär komplettering")

    assert chat.say("avbryt").startswith("Då låter jag det vara. Ärendet väntar kvar.")
    assert steps_of(sater.store, case.id)["prepare"].open


def test_resumed_next_day_the_reason_is_still_awaited(sater):
    case = sater.to_prepare()
    chat = sater.press(sater.karin, "Begär komplettering")
    sater.clock.later(days=1)

    chat.say("Skriv vem som modererar.")

    assert steps_of(sater.store, case.id)["prepare"].comment == "Skriv vem som modererar."


# ---- Typed ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "do", "number", "rest"),
    [
        ("tillstyrk 14", "recommend", 14, ""),
        ("Tillstyrker ärende 14.", "recommend", 14, ""),
        ("begär komplettering 14: skriv vem som modererar", "return", 14, "skriv vem som modererar"),
        ("status 14", "see", 14, ""),
        ("ärende 14", "see", 14, ""),
        ("visa ärende nr 14", "see", 14, ""),
        ("bifall 14: 16 mars, § 45", "approve", 14, "16 mars, § 45"),
        ("diariefört 14 KS 2026/12", "diary", 14, "KS 2026/12"),
        ("tillstyrk", "recommend", None, ""),
    ],
)
def test_what_is_typed_about_a_case_is_understood(text, do, number, rest):
    spoken = case_commands.read(text, None, NOTHING, tuple)

    assert spoken is not None
    assert (spoken.do, spoken.number, spoken.rest) == (do, number, rest)


@pytest.mark.parametrize(
    "text", ["ärende 14 gäller biblioteket", "vi la ut 14 inlägg", "ändra fråga 3", "status", "skicka", "14"]
)
def test_what_only_looks_like_it_is_left_to_others(text):
    assert case_commands.read(text, None, NOTHING, tuple) is None


def test_everything_on_a_card_can_be_typed(sater):
    sater.sent()

    assert "Du tog uppdraget" in sater.chat(sater.kalle).say("jag tar uppdraget 1")
    assert "Du gav uppdraget" in sater.chat(sater.eva).say("ge uppdraget")
    assert "Du begärde komplettering" in sater.chat(sater.karin).say("begär komplettering 1: skriv vem som modererar")
    assert sater.post.to(sater.sara)[-1].splitlines()[-1] == "(Fortsätt)"


def test_without_a_number_several_that_wait_are_shown_to_choose_from(sater):
    sater.to_prepare(unit="Biblioteket")
    sater.to_prepare(unit="Simhallen")

    said = sater.chat(sater.karin).say("tillstyrk")

    assert said.startswith("Vilket ärende gäller det?")
    assert said.count("(Tillstyrk)") == 2


def test_an_answer_that_the_case_does_not_wait_for_says_where_it_stands(sater):
    sater.sent()

    assert sater.chat(sater.karin).say("skriv under 1") == (
        "Du kan inte svara ”Skriv under” i ärende 1 nu.\n"
        "Ärende 1: Biblioteket på Facebook. Det behandlas.\n"
        "Väntar på Kalle Karlsson (administratörernas ja) sedan i dag."
    )


def test_in_a_channel_where_others_read_a_case_is_not_talked_about(sater):
    from msgspec.structs import replace  # noqa: PLC0415

    from dialogs.turn import Place, PlaceKind, Typed  # noqa: PLC0415

    sater.to_prepare()
    chat = sater.chat(sater.karin)
    inbound = replace(chat.inbound(Typed(text="ärende 1")), place=Place(kind=PlaceKind.SHARED, key="slack:C1"))

    assert chat.deliver(inbound, "ärende 1") == "Det tar vi hellre i en privat chatt. Skriv till mig där, så visar jag."


# ---- The whole case -------------------------------------------------------------------------------------------------


def test_a_case_shows_its_answers_and_what_everybody_has_said_with_comments(sater):
    case = sater.to_prepare()
    sater.clock.later(days=1)
    sater.settle(sater.karin, case, "prepare", Outcome.RECOMMEND, comment="Väl genomtänkt.")

    said = sater.chat(sater.sara).say("ärende 1").splitlines()

    assert said[:2] == [
        "Ärende 1: Biblioteket på Facebook. Det behandlas.",
        "Väntar på kommunledningsgruppen (beslut) sedan i dag.",
    ]
    assert "Administratörer: Sara Lind (huvudansvarig) och Kalle Karlsson" in said
    assert said[said.index("Ärendets historia") :] == [
        "Ärendets historia",
        "• Du skickade version 1 i går kl. 09.00.",
        "• Du tog uppdraget genom att skicka ansökan i går kl. 09.00.",
        "• Kalle Karlsson tog uppdraget i går kl. 09.00.",
        "• Sektorchefen Eva Strand gav uppdraget i går kl. 09.00.",
        "• Kommunikationschefen Karin Ek tillstyrkte i dag kl. 09.00. ”Väl genomtänkt.”",
        "(Ta tillbaka och ändra) (Dra tillbaka) (Kopiera)",
    ]


def test_more_answers_than_four_are_under_more_on_the_same_card(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma)

    assert gullspang.post.buttons(gullspang.anneli) == [
        "Läs hela",
        "Skriv under",
        "Undertecknad på papper, originalet finns …",
        "Mer",
    ]

    chat = gullspang.press(gullspang.anneli, "Mer")
    assert chat.text() == ""
    assert chat.replaced().splitlines()[-2:] == [
        "(Läs hela)",
        "(Skriv under) (Undertecknad på papper, originalet finns …) (Begär komplettering) (Säg nej)",
    ]


def test_a_signature_on_paper_says_where_the_original_is(gullspang):
    case = gullspang.sent()
    chat = gullspang.press(gullspang.emma, "Undertecknad på papper, originalet finns …")
    assert chat.text().startswith("Var finns originalet med din underskrift?")

    said = chat.fill(place="i pärmen hos rektorn")

    assert said.splitlines()[0] == (
        "Biblioteket på Facebook (ärende 1). Emma Norr skrev under version 1 på papper. "
        "Originalet finns i pärmen hos rektorn. Du skrev in det i dag kl. 09.00."
    )
    assert gullspang.now(case).status == Status.UNDER_WAY


def test_the_copy_shows_the_signatures_and_its_receipt_reaches_the_applicant(gullspang):
    case = gullspang.sent()
    gullspang.sign(case, gullspang.jenny, gullspang.emma, gullspang.anneli)
    copy = next(t for t in gullspang.post.to(gullspang.camilla) if "kopia" in t)
    assert "• Den verksamhetsansvariga chefen Anneli Ros skrev under version 1 i dag kl. 09.00." in copy

    gullspang.press(gullspang.camilla, "Mottaget")

    assert gullspang.post.to(gullspang.jenny)[-1].splitlines()[0] == (
        "Biblioteket på Facebook (ärende 1). Informationsansvarig Camilla Fors tog emot kopian i dag kl. 09.00."
    )
