"""A person in the loop: the question goes out, the answer comes back, and nothing private is left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import Chat, Clock, a_person, a_store
from tests.dialogs.guideline.asking import Asking

PRIVATE = "Får jag klaga på chefen hemma?"
ANSWER = "Ja, prata först med oss om budgeten."


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    store = a_store(tmp_path, clock)
    yield store
    store.close()


@pytest.fixture
def eva(store):
    return Asking(store, a_person(store, "Eva Ek"))


@pytest.fixture
def karin(store):
    return Asking(store, a_person(store, "Karin Berg", "kommunikationschef"))


def ask(eva: Asking, text: str = "Får vi köpa annonser?", how: str = "Skicka") -> str:
    eva.say(text)
    eva.press("Fråga kommunikationsenheten")
    return eva.press(how)


def everything_stored(folder: Path) -> str:
    files = sorted(folder.glob("kanalvakt.db*"))
    return b"".join(file.read_bytes() for file in files).decode("utf-8", errors="replace")


def test_before_anything_is_sent_it_is_said_that_the_name_goes_with_it(eva, karin):
    eva.say("Får vi köpa annonser?")

    assert eva.press("Fråga kommunikationsenheten") == (
        "Frågan skickas med ditt namn till kommunikationsenheten: ”Får vi köpa annonser?”\n"
        "(Skicka) (Skicka utan namn) (Avbryt)"
    )
    assert karin.told() == ""
    assert eva.press("Avbryt") == ""
    assert eva.replaced() == "Då skickar jag inget."


def test_the_question_reaches_whoever_answers_and_the_answer_comes_back_marked_for_what_it_is(eva, karin):
    assert ask(eva) == "Frågan är skickad till kommunikationsenheten. Jag skriver här när svaret kommer."
    assert karin.told() == (
        "Eva Ek frågar om annonsering: ”Får vi köpa annonser?” Säters riktlinjer gav inget svar som räckte.\n(Svara)"
    )

    karin.press("Svara")
    assert karin.say(ANSWER).startswith("Svaret är skickat till den som frågade.")

    assert eva.told() == (
        "Svar från kommunikationsenheten, inte ur riktlinjen\nDu frågade: ”Får vi köpa annonser?”\n"
        f"”{ANSWER}”\nHjälpte det?\n(Ja) (Nej)"
    )
    assert eva.press("Ja") == "Bra att det hjälpte."


def test_the_answer_may_be_given_in_the_form(eva, karin):
    ask(eva)
    karin.told()
    karin.press("Svara")

    karin.fill(answer=ANSWER)

    assert f"”{ANSWER}”" in eva.told()


def test_an_answer_that_is_itself_a_question_is_still_the_answer(eva, karin):
    ask(eva)
    karin.told()
    karin.press("Svara")
    karin.say("Hur stor är budgeten?")

    assert "”Hur stor är budgeten?”" in eva.told()


def test_somebody_who_wants_a_person_may_write_the_question_and_send_it_in_words(eva, karin):
    assert eva.say("fråga kommunikationsenheten").startswith("Vad vill du fråga kommunikationsenheten?")
    assert eva.say("Får vi ha ett lotteri?").startswith("Frågan skickas med ditt namn")
    assert eva.say("skicka").startswith("Frågan är skickad till kommunikationsenheten.")

    assert karin.told().startswith("Eva Ek frågar: ”Får vi ha ett lotteri?”")


def test_a_follow_up_is_sent_with_the_question_it_leans_on(eva, karin):
    eva.say("Hur snabbt måste vi svara?")
    eva.say("Och på helger?")
    eva.press("Det hjälpte inte")
    eva.press("Fråga kommunikationsenheten")
    eva.press("Skicka")

    assert "”Hur snabbt måste vi svara? Och på helger?”" in karin.told()


def test_without_name_nobody_knows_who_asked_and_the_card_is_the_way_back(eva, karin, store):
    said = ask(eva, how="Skicka utan namn")
    assert said.startswith("Frågan är skickad till kommunikationsenheten utan ditt namn.")
    look = eva.button("Finns det svar?")
    assert karin.told().startswith("Någon som inte vill säga sitt namn frågar om annonsering")
    assert eva.send_press(look).startswith("Det har inte kommit något svar än")

    karin.press("Svara")
    assert karin.say(ANSWER).startswith("Frågan kom utan namn.")

    assert eva.told() == ""
    assert f"”{ANSWER}”" in eva.send_press(look)
    assert eva.press("Nej").startswith("Tack för att du säger det.")


def test_a_ticket_that_was_never_given_out_opens_nothing(eva, karin):
    ask(eva, how="Skicka utan namn")
    look = eva.button("Finns det svar?")

    assert eva.send_press(type(look)(do=look.do, args={"ticket": "gissad"})) == "Den frågan finns inte kvar här."


def test_a_card_about_somebody_elses_question_tells_nothing_of_it(eva, karin, store):
    ask(eva)
    karin.told()
    karin.press("Svara")
    karin.say(ANSWER)
    eva.told()
    nils = Chat(store, a_person(store, "Nils Ny"))

    assert nils.send_press(eva.button("Ja")) == (
        "Jag hittar inte det du menar. Det kan ha tagits bort, eller så har du inte del i det."
    )


def test_an_answer_can_be_saved_and_is_quoted_from_then_on_below_the_guideline(eva, karin):
    ask(eva)
    karin.told()
    karin.press("Svara")
    karin.say(ANSWER)
    assert "under riktlinjerna" in karin.press("Spara som lokal instruktion")

    assert eva.say("Får vi köpa annonser?").splitlines()[:2] == [
        "Säters riktlinjer tar inte upp annonsering.",
        f"”{ANSWER}” – lokal instruktion från kommunikationschefen, 2 mars 2026, inte ur riktlinjen.",
    ]
    assert karin.press("Ta bort instruktionen") == "Instruktionen är borttagen. Jag citerar den inte längre."
    assert ANSWER not in eva.say("Får vi köpa annonser?")


def test_an_instruction_about_no_known_topic_is_found_by_the_question_itself(eva, karin):
    ask(eva, "Får vi ha ett lotteri?")
    karin.told()
    karin.press("Svara")
    karin.say(ANSWER)
    karin.press("Spara som lokal instruktion")

    assert ANSWER in eva.say("får vi ha ett loteri")


def test_the_second_who_answers_hears_who_was_first(eva, karin, store):
    stina = Asking(store, a_person(store, "Stina Sten", "kommunikationschef"))
    ask(eva)
    karin.told()
    stina.told()
    late = stina.button("Svara")
    karin.press("Svara")
    karin.say(ANSWER)

    assert stina.send_press(late) == "Karin Berg har redan svarat på frågan, i dag kl. 09.00."
    assert stina.told() == "Karin Berg har redan svarat på frågan, i dag kl. 09.00."


def test_where_nobody_answers_questions_the_asker_is_told(eva):
    assert ask(eva).startswith("Det finns ingen som tar emot frågor hos er ännu")


def test_in_the_middle_of_an_application_the_question_leaves_it_where_it_was(eva, karin):
    eva.say("ansök")
    ask(eva)

    assert "Då skriver jag Facebook." in eva.say("Facebook")


# What is private


def test_a_private_question_says_what_sending_it_means(eva, karin):
    eva.say(PRIVATE)

    said = eva.press("Fråga kommunikationsenheten")

    assert said.startswith("Frågan rör något privat. Skickar du den med namn ser kommunikationsenheten vem som frågar.")
    assert said.endswith("(Skicka) (Skicka utan namn) (Avbryt)")


@pytest.mark.parametrize("how", ["Skicka", "Skicka utan namn"])
def test_a_private_question_is_shown_only_when_opened_and_the_answer_only_once(eva, karin, how):
    ask(eva, PRIVATE, how)
    look = eva.button("Finns det svar?") if how != "Skicka" else None
    assert karin.told() == "Det har kommit en fråga som rör något privat. Den visas bara när du öppnar den.\n(Visa)"
    assert PRIVATE in karin.press("Visa")
    karin.press("Svara")
    assert "Spara" not in karin.say("Ja, det får du som privatperson.")

    if look is None:
        assert eva.told().startswith("Det har kommit svar från kommunikationsenheten på din fråga.")
        look = eva.button("Visa svaret")
    said = eva.send_press(look)

    assert "”Ja, det får du som privatperson.”" in said
    assert said.endswith("Nu är både frågan och svaret borttagna hos mig.")
    assert eva.send_press(look) == "Den frågan finns inte kvar här."


def test_a_private_question_is_read_by_nobody_who_was_not_asked(eva, karin, store):
    ask(eva, PRIVATE)
    karin.told()
    see = karin.button("Visa")
    for other in (a_person(store, "Bo Bok"), a_person(store, "Siv Sjö", "steward")):
        assert Asking(store, other).send_press(see) == "Den frågan finns inte kvar här."


@pytest.mark.parametrize("how", ["", "Skicka", "Skicka utan namn"])
def test_the_words_of_a_private_question_stand_nowhere_when_it_is_over(tmp_path, eva, karin, store, how):
    eva.say(PRIVATE)
    if how:
        eva.press("Fråga kommunikationsenheten")
        eva.press(how)
        look = eva.button("Finns det svar?") if how != "Skicka" else None
        karin.told()
        karin.press("Visa")
        karin.press("Svara")
        karin.say("Hemligt svar till dig.")
        if look is None:
            eva.told()
            look = eva.button("Visa svaret")
        eva.send_press(look)
    store.close()

    stored = everything_stored(tmp_path)

    assert "asked_count" in stored
    for words in ("klaga på chefen", "klaga pa chefen", "Hemligt svar"):
        assert words not in stored


def test_while_it_waits_a_private_question_without_name_is_tied_to_nobody(eva, karin, store):
    ask(eva, PRIVATE, "Skicka utan namn")

    with store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT asker_id, place, text FROM policy_question").all()
        states = connection.exec_driver_sql("SELECT state FROM conversation").scalars().all()
        replies = connection.exec_driver_sql("SELECT reply FROM inbox WHERE key LIKE '%eva%'").scalars().all()
    assert rows == [(None, "", PRIVATE)]
    assert [text for text in (*states, *replies) if text] == []


# The work list


def test_what_was_asked_in_vain_is_listed_by_topic_and_count_without_names(eva, karin):
    eva.say("Får vi köpa annonser?")
    ask(eva)
    eva.say("Hur snabbt måste vi svara?")
    eva.press("Det hjälpte inte")

    assert karin.command("policy", "obesvarat").splitlines() == [
        "Obesvarat",
        "Det här har folk frågat om utan att få svar:",
        "• annonsering: riktlinjen tyst 2 gånger (en fråga väntar på svar)",
        "• svarstid: hjälpte inte en gång ",
        "En fråga väntar:",
        "”Får vi köpa annonser?” (i dag)",
        "(Svara) (Lägg till i ett ämne)",
    ]
    assert "Eva" not in karin.text()


def test_an_answer_that_did_not_help_stands_on_the_list(eva, karin):
    ask(eva)
    karin.told()
    karin.press("Svara")
    karin.say(ANSWER)
    eva.told()
    eva.press("Nej")

    assert "”Får vi köpa annonser?” (i dag) Svaret hjälpte inte." in karin.say("obesvarat")


def test_the_list_is_for_those_who_answer(eva, karin):
    assert eva.command("policy", "obesvarat") == (
        "Det är kommunikationschefen som svarar här, så det kan inte du göra."
    )
    assert karin.command("policy", "obesvarat") == "Inget är obesvarat."


def test_a_question_added_to_a_topic_is_answered_by_it_at_once(eva, karin):
    ask(eva, "När ska folk få återkoppling?")
    karin.command("policy", "obesvarat")
    assert karin.press("Lägg till i ett ämne").startswith("Vilket ämne hör ”När ska folk få återkoppling?” till?")
    assert karin.say("svarstid") == "Menar du svarstid?\n(Lägg till där)"

    assert karin.say("ja") == "Nu hör frågan till svarstid. Nästa gång någon frågar så svarar jag efter det."

    assert eva.say("när ska folk få återkoppling").startswith("”Svar ska ges med snabbhet")


def test_chats_in_the_other_municipality_see_nothing_of_it(eva, karin, store):
    ask(eva)
    gunnar = Chat(store, a_person(store, "Gunnar Gran", "informationsansvarig", org="gullspang"), "gullspang")

    assert gunnar.command("policy", "obesvarat") == "Inget är obesvarat."
