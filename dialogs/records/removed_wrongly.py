"""A removal that should not have been: which one, whether it can be read again, and how one says that one was wrong."""

from __future__ import annotations

from dialogs.channels import channel_reading
from dialogs.facts import Facts, Need
from dialogs.records import removal_words
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Pressed, Refused, Said, Started, State, Turn
from dialogs.wording import Speaker
from dialogs.words import Button, Copyable, Message, Plain, Press, Row, Rows, Say, buttons, press
from register.records.record_wishes import NoteWrongRemoval
from register.records.removals import How, RemovalStatus, RemovalView


def start(state: State, event: Started, facts: Facts) -> Turn:
    found = _candidates(facts)
    if not found:
        return Turn(words=(Say("wrong-none"), buttons(("button-remove", press("moderate.new")))))
    return _ask(facts, found[0]) if len(found) == 1 else Turn(next="which", words=_which(facts, found))


def which(state: State, event: Event, facts: Facts) -> Turn:
    found = _candidates(facts)
    if isinstance(event, Said):
        if vocabulary.control(event.text) in ("cancel", "pause"):
            return Turn(words=(Say("stopped-here"),))
        number = channel_reading.number(event.text)
        chosen = next((one for one in found if one.number == number), None)
        if chosen is not None:
            return _ask(facts, chosen)
    return Turn(next="which", words=_which(facts, found))


def restored(state: State, event: Event, facts: Facts) -> Turn:
    """Can it be read again?"""
    removal = facts.records.removal
    if removal is None:
        return _lost()
    if isinstance(event, Said):
        if vocabulary.control(event.text) in ("cancel", "pause"):
            return Turn(words=(Say("stopped-here"),))
        answer, _ = vocabulary.yes_or_no(event.text)
        if answer:
            return _wish(removal, back=answer == "yes")
    return Turn(next="restored", words=_question(facts, removal))


def noted(state: State, event: Event, facts: Facts) -> Turn:
    removal = facts.records.removal
    match event:
        case Refused(error=error):
            return Turn(words=(removal_words.refusal(facts, error),))
        case Done() if removal is not None:
            return Turn(words=_noted(facts, removal))
        case _:
            return _lost()


def again(state: State, facts: Facts) -> Message:
    removal = facts.records.removal
    if state.step == "restored" and removal is not None:
        return _question(facts, removal)
    return _which(facts, _candidates(facts)) if state.step == "which" else ()


# Presses


def pick(state: State, event: Pressed, facts: Facts) -> Turn:
    return _ask(facts, facts.records.removal) if facts.records.removal else _lost()


def say(state: State, event: Pressed, facts: Facts) -> Turn:
    removal = facts.records.removal
    return _wish(removal, back=bool(event.press.args.get("restored"))) if removal else _lost()


def _candidates(facts: Facts) -> tuple[RemovalView, ...]:
    """What has been removed lately from one's own channels and not been said to be wrong."""
    done = (one for one in facts.records.latest if one.status is RemovalStatus.DONE and one.wrong_at is None)
    return tuple(one for one in done if facts.channel is None or one.channel_id == facts.channel.id)


def _which(facts: Facts, found: tuple[RemovalView, ...]) -> Message:
    rows = tuple(
        Row(
            label=Plain(str(one.number)),
            value=Say("wrong-row", channel=removal_words.channel_of(facts, one.channel_id),
                      ground=removal_words.ground_label(facts, one.ground), done=removal_words.what_was_done(one)),
            button=Button(
                label=Say("button-choose"),
                press=press("removed_wrongly.pick", removal=one.id, channel=one.channel_id),
            ),
        )
        for one in found
    )  # fmt: skip
    return (Say("wrong-which"), Rows(rows))


def _ask(facts: Facts, removal: RemovalView) -> Turn:
    answers = {"removal": removal.id, "channel": removal.channel_id}
    return Turn(next="restored", answers=answers, words=_question(facts, removal))


def _question(facts: Facts, removal: RemovalView) -> Message:
    at = {"removal": removal.id, "channel": removal.channel_id}
    line = Say(
        "wrong-about", number=removal.number, channel=removal_words.channel_of(facts, removal.channel_id),
        ground=removal_words.ground_label(facts, removal.ground), done=removal_words.what_was_done(removal),
    )  # fmt: skip
    how = "deleted" if removal.how == How.DELETED else "hidden"
    return (
        line,
        Say(f"wrong-ask-{how}"),
        buttons(
            ("button-wrong-restored", Press(do="removed_wrongly.say", args={"restored": True, **at})),
            ("button-wrong-lost", Press(do="removed_wrongly.say", args={"restored": False, **at})),
        ),
    )


def _noted(facts: Facts, removal: RemovalView) -> Message:
    """What stands in the record now, the guideline's words on mistakes, and a few lines to the one who wrote."""
    told = "wrong-noted-restored" if removal.restored else "wrong-noted-lost"
    reply = Say("wrong-reply-restored" if removal.restored else "wrong-reply-lost")
    document = facts.records.document
    diary = (Say("wrong-diary", dnr=document.diary_number),) if document and document.diary_number else ()
    return (
        Say(told, number=removal.number),
        *diary,
        *removal_words.grounds_of(facts, "R056", "R083"),
        Copyable(text=_worded(facts, reply), title=Say("wrong-reply-title")),
    )


def _worded(facts: Facts, line: Say) -> str:
    return Speaker(language=facts.pack.organisation.language, now=facts.now).line(line)


def _wish(removal: RemovalView, *, back: bool) -> Turn:
    answers = {"removal": removal.id, "channel": removal.channel_id}
    return Turn(next="noted", answers=answers, wish=NoteWrongRemoval(removal=removal.id, restored=back))


def _lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="removed_wrongly",
    steps={"start": start, "which": which, "restored": restored, "noted": noted},
    presses={"pick": pick, "say": say},
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.RECORDS}),
    again=again,
)
