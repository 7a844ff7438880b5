"""What the guideline did not settle, as a list to work through: by topic, counted, without a name."""

from __future__ import annotations

from dialogs import called, given
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Said, State, Turn
from dialogs.words import Heading, Items, Message, Plain, Say, Word, buttons, press
from register.questions import policy_care
from register.questions.policy_questions import QuestionView, TopicCount
from register.wishes import AddExample

MOST_TOPICS, MOST_QUESTIONS = 12, 6


def start(state: State, event: Event, facts: Facts) -> Turn:
    if not policy_care.may_answer(facts.pack, facts.me):
        return _refused(facts)
    return Turn(words=listed(facts))


def listed(facts: Facts) -> Message:
    counts = [one for one in facts.in_vain if one.in_vain]
    if not counts and not facts.to_look_at:
        return (Say("unanswered-none"),)
    told: list[Word] = [Heading(Say("unanswered-heading"))]
    if counts:
        told += [Say("unanswered-topics"), Items(tuple(_topic(facts, one) for one in counts[:MOST_TOPICS]))]
    if len(counts) > MOST_TOPICS:
        told.append(Say("unanswered-more", count=len(counts) - MOST_TOPICS))
    questions = facts.to_look_at
    if questions:
        told.append(Say("unanswered-questions", count=len(questions)))
    for question in questions[:MOST_QUESTIONS]:
        told += _question(question)
    if len(questions) > MOST_QUESTIONS:
        told.append(Say("unanswered-more-questions", count=len(questions) - MOST_QUESTIONS))
    return tuple(told)


def add(state: State, event: Pressed, facts: Facts) -> Turn:
    """A topic is named in the person's own words, and understood as a question would be."""
    asked = facts.asked
    if asked is None or asked.private or not policy_care.may_answer(facts.pack, facts.me):
        return Turn(words=(Say("person-gone"),), aside=True)
    told: list[Word] = [Say("unanswered-which-topic", question=Plain(asked.text))]
    if asked.topic in facts.pack.topics and asked.topic_name:
        told.append(_offer(asked.id, asked.topic, asked.topic_name))
    return Turn(next="topic", answers={"asked": asked.id}, words=tuple(told))


def topic(state: State, event: Event, facts: Facts) -> Turn:
    if not isinstance(event, Said) or vocabulary.control(event.text) in ("cancel", "pause", "back"):
        return Turn(words=(Say("unanswered-stopped"),))
    suggested = str(state.answers.get("topic") or "")
    if suggested and vocabulary.yes_or_no(event.text)[0] == "yes":
        return _add(int(state.answers["asked"]), suggested, str(state.answers.get("topic_name") or ""))
    found = event.meaning.found
    if not found.topic or found.topic not in facts.pack.topics or found.off_topic:
        return Turn(next="topic", words=(Say("unanswered-no-such-topic"),))
    return Turn(
        next="topic",
        answers={"topic": found.topic, "topic_name": found.topic_name},
        words=(
            Say("unanswered-is-it", topic=found.topic_name),
            _offer(int(state.answers["asked"]), found.topic, found.topic_name),
        ),
    )


def into(state: State, event: Pressed, facts: Facts) -> Turn:
    args = event.press.args
    return _add(given.number(args.get("asked")), str(args.get("topic") or ""), str(args.get("name") or ""))


def added(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Done(receipt=receipt):
            return Turn(words=(Say("unanswered-added", topic=str(receipt.values["topic_name"])),))
        case Refused(error=error):
            return Turn(words=(channel_words.refusal(facts, error),))
        case _:
            return Turn()


def _add(asked: int, topic: str, name: str) -> Turn:
    return Turn(next="added", wish=AddExample(asked=asked, topic=topic, topic_name=name))


def _offer(asked: int, topic: str, name: str) -> Word:
    return buttons(("button-add-here", press("unanswered.into", asked=asked, topic=topic, name=name)))


def _topic(facts: Facts, one: TopicCount) -> Say:
    waiting = sum(1 for question in facts.to_look_at if question.topic == one.topic and question.open)
    return Say(
        "unanswered-topic", topic=Plain(one.topic_name) if one.topic_name else Say("unanswered-no-topic"),
        silent=one.silent, near=one.near, not_helped=one.not_helped, waiting=waiting,
    )  # fmt: skip


def _question(question: QuestionView) -> Message:
    """Its words and when it was asked; never by whom."""
    if question.private:
        told = Say("unanswered-private", day=question.asked_at.date())
        return (told, buttons(("button-see", press("ask_person.show", asked=question.id))))
    id = "unanswered-open" if question.open else "unanswered-did-not-help"
    ways = [("button-reply", press("ask_person.answer", asked=question.id))] if question.open else []
    ways.append(("button-add-to-topic", press("unanswered.add", asked=question.id)))
    return (Say(id, question=Plain(question.text), day=question.asked_at.date()), buttons(*ways))


def _refused(facts: Facts) -> Turn:
    return Turn(words=(Say("error-not-allowed", waiting=called.the(facts, facts.pack.functions.answers)),))


DIALOG = Dialog(
    name="unanswered",
    steps={"start": start, "topic": topic, "added": added},
    presses={"add": add, "into": into},
    needs=frozenset({Need.IN_VAIN, Need.ASKED}),
    free=frozenset({"topic"}),
)
