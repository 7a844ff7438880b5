"""The guides: every question leads somewhere, every end can be said in both languages, and nothing typed is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialogs import blocks, catalogue, texts
from dialogs.facts import Facts
from dialogs.guideline import guide_words
from dialogs.turn import ButtonPressed
from dialogs.understand import Found
from dialogs.wording import Speaker
from dialogs.words import Press, Quote
from policy_text import guides
from policy_text.pack import Pack
from register.people import people
from register.storage.store import Store, Unit
from tests.builders import MONDAY, Chat, a_person, a_store, all_packs
from tests.dialogs.guideline.asking import Asking

GUIDES = guides.guides()
ENDS = [(name, end) for name, guide in GUIDES.items() for end in guide.outcomes]
COMMENT = "Ni är helt otroliga, säger Lisa Bergqvist på Storgatan, vad håller ni på med egentligen?"


@pytest.fixture
def store(tmp_path):
    store = a_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def eva(store):
    return Asking(store, a_person(store, "Eva Ek"))


def facts(store: Store, org: str, language: str) -> Facts:
    def read(unit: Unit) -> Facts:
        me = people.view(unit, people.add(unit, name="Eva Ek", email=f"eva.{language}@{org}.se"))
        return Facts(pack=unit.pack, now=MONDAY, me=me, language=language)

    return store.run_now(org, read)


@pytest.mark.parametrize("name", GUIDES)
def test_every_answer_leads_to_a_question_or_an_end_and_every_end_is_reached(name):
    guide = GUIDES[name]
    reached, left = set(), [guide.first]
    while left:
        for option in guide.questions[left.pop()].options:
            assert bool(option.to) != bool(option.shows)
            if option.to in guide.questions and option.to not in reached:
                left.append(option.to)
            assert option.to.removeprefix("@") in {*guide.questions, *guide.outcomes, *GUIDES, ""}
            reached.add(option.to)

    assert set(guide.outcomes) | set(guide.questions) - {guide.first} <= reached


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("org", ["sater", "gullspang"])
@pytest.mark.parametrize(("name", "end"), ENDS)
def test_every_end_is_said_with_the_guidelines_own_words_or_that_it_is_silent(store, name, end, org, language):
    told = guide_words.ended(facts(store, org, language), name, GUIDES[name], end)
    said = blocks.as_text(Speaker(language=language, now=MONDAY).word(told))
    quoted = [word.text for word in told if isinstance(word, Quote)]
    pack = all_packs()[org]

    assert {one.text for one in pack.advises(f"{name}_{end}")} <= set(quoted)
    if not pack.advises(f"{name}_{end}"):
        assert f"{pack.organisation.guideline.short} sa" in said or f"{pack.organisation.guideline.short} säger" in said
    assert ("inte ur" in said) or ("do not come from the guideline" in said)


@pytest.mark.parametrize("language", texts.LANGUAGES)
@pytest.mark.parametrize("name", GUIDES)
def test_every_question_and_answer_can_be_said(store, name, language):
    speaker, mine = Speaker(language=language, now=MONDAY), facts(store, "sater", language)

    for question in GUIDES[name].questions:
        shown = blocks.as_text(
            speaker.word((*guide_words.asked(mine, name, GUIDES[name], question), *guide_words.grounds(mine)))
        )
        assert "(" in shown


def test_the_flow_is_marked_as_not_from_the_policy_with_its_source(store):
    gunnar = Asking(store, a_person(store, "Gunnar Gran", org="gullspang"), "gullspang")

    assert "Frågorna är inte ur policyn: en bilaga nämner ett flöde från US Air Force" in gunnar.say("hjälp mig svara")
    assert "US Air Forces Web Posting Response Assessment (2008)" in gunnar.say("ja")


def test_nothing_of_a_comment_that_is_pasted_is_kept(eva, tmp_path: Path):
    eva.say("ska vi svara på det här?")

    assert eva.say(COMMENT).startswith("Det läser jag inte som något av svaren.")
    stored = b"".join(file.read_bytes() for file in tmp_path.glob("kanalvakt.db*")).decode("utf-8", errors="replace")
    assert "Bergqvist" not in stored
    assert "otroliga" not in stored


def test_a_question_to_the_guideline_is_answered_and_the_open_question_asked_again(eva):
    eva.say("ska vi svara?")

    said = eva.say("Hur snabbt måste vi svara?").splitlines()

    assert said[0].startswith("”Svar ska ges med snabbhet")
    assert said[-1] == "(Ja) (Nej) (Vet inte)"
    assert "(Det hjälpte inte)" not in said


def test_one_may_go_back_and_answer_differently(eva):
    eva.say("ska vi svara?")
    eva.say("nej")
    eva.say("har fel")
    assert eva.say("tillbaka").startswith("Vad vill den som skriver?")
    assert eva.say("tillbaka").startswith("Går inlägget över en gräns")

    assert "Svara inte. Ta bort." in eva.say("ja")


def test_an_answer_may_be_a_number(eva):
    eva.say("ska vi svara?")
    eva.say("2")

    assert "Ni får gärna tacka." in eva.say("4")


def test_an_answer_pressed_twice_says_the_same_again(eva):
    eva.say("ska vi svara?")
    no = eva.button("Nej")

    assert eva.send_press(no) == eva.send_press(no)


def test_an_old_answer_may_be_changed_from_its_card(eva):
    eva.say("ska vi svara?")
    yes = eva.button("Ja")
    eva.press("Nej")
    eva.press("Mer")
    eva.press("Berömmer")

    assert eva.send_press(yes).startswith("Svara inte. Ta bort.")


@pytest.mark.parametrize(
    "press",
    [
        Press(do="should_reply.pick", args={"question": "line", "option": "perhaps"}),
        Press(do="should_reply.pick", args={}),
        Press(do="should_reply.more", args={"question": "nothing"}),
        Press(do="should_reply.go", args={"want": "steward"}),
    ],
)
def test_a_button_that_was_never_shown_is_not_known(eva, press):
    assert eva.deliver(eva.inbound(ButtonPressed(press=press))).startswith("Den knappen känner jag inte igen")


def test_the_way_on_to_removing_opens_it_or_says_honestly_that_it_cannot_yet(eva):
    eva.say("ska vi svara?")
    eva.say("ja")

    said = eva.press("Ta bort inlägget")

    cannot = "Det kan jag inte än. Hör av dig till kommunikationsenheten så länge."
    assert (said == cannot) == (catalogue.wanted("removal") == "")


def test_the_way_on_to_a_draft_opens_the_check(eva):
    eva.say("ska vi svara?")
    eva.say("nej")
    eva.say("en fråga")
    eva.say("ja")

    assert eva.press("Granska mitt utkast").startswith("Klistra in utkastet här")


def test_a_guide_in_the_middle_of_an_application_loses_nothing_of_it(eva):
    eva.say("ansök")
    eva.say("Facebook")
    eva.say("ska vi svara?")
    eva.say("avbryt")

    assert eva.say("fortsätt").startswith("Då fortsätter vi med Facebook (ärende 1).\nFråga 2 av 10.")


def test_more_answers_may_be_asked_for_in_words(eva):
    eva.say("ska vi svara?")
    eva.say("nej")

    assert eva.say("mer").splitlines()[-1] == "(Berömmer) (Vill bara bråka) (Spekulerar)"
    assert "Oftast inte." in eva.say("rykten")


@pytest.mark.parametrize("begun", ["ska vi svara?", "granska: Vi har öppet i dag, välkommen"])
def test_whoever_wants_something_else_is_led_there(store, begun):
    def wants(text: str, pack: Pack, previous: str | None) -> Found:
        return Found(wants="apply" if "instagram" in text else "")

    eva = Chat(store, a_person(store, "Eva Ek"), reader=wants)
    eva.say(begun)

    assert "Fråga 1 av 10." in eva.say("vi skulle vilja ha en egen instagram till badet nu")


def test_what_a_guide_takes_somebody_to_tell_is_one_of_its_ends_or_answers():
    told = [(guide, end.partition(".")) for guide in GUIDES.values() for end in guide.tells.values()]

    assert told != []
    for guide, (question, _, option) in told:
        assert option in {one.id for one in guide.questions[question].options} if option else question in guide.outcomes


def test_whoever_is_to_answer_is_told_as_far_as_the_register_knows(store, eva):
    a_person(store, "Karin Strand", "sektorchef", department="Sektor kultur", protected=True, title="sektorchefen")
    store.run_now("sater", lambda unit: people.department_named(unit, "Sektor teknik"))
    for answer in ("ska vi svara", "nej", "en fråga"):
        eva.say(answer)

    told = eva.say("nej")

    assert "• Sektor kultur: sektorchefen\n• Sektor teknik: ingen sektorchef i registret\n" in told
    assert "Karin" not in told


def test_where_the_register_knows_no_department_that_is_said(eva):
    for answer in ("ska vi svara", "nej", "en fråga"):
        eva.say(answer)

    assert "Registret vet inte vem som svarar för vad. Fråga kommunikationsenheten" in eva.say("nej")


def test_a_chief_is_offered_to_be_told_only_where_the_guideline_says_so(store, eva):
    emma = a_person(store, "Emma Norr", org="gullspang")
    chat = Chat(store, emma, org="gullspang")
    chat.say("det är kritik i kommentarerna")

    assert "(Berätta för min chef)" in chat.text()
    assert "(Berätta för min chef)" not in eva.say("det är kritik i kommentarerna")
