"""The first words: welcome, help, what waits for me, what is mine, the language."""

from __future__ import annotations

from functools import cache

from dialogs import waiting
from dialogs.applications import case_names, to_eservice
from dialogs.channels import channel_words
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Started, State, Step, Turn
from dialogs.words import Heading, Items, Message, Plain, Press, Say, Word, buttons, press
from register.applications.applications import ApplicationView, Status
from register.channels.channels import ChannelView
from register.wishes import ChooseLanguage

OVERVIEW = waiting.NEEDS


def welcome(state: State, event: Event, facts: Facts) -> Turn:
    hello, draft = Say("welcome", guideline=facts.pack.organisation.guideline.noun_definite), _draft(facts)
    said = 1 if draft in waiting.own(facts) else 0
    return Turn(words=(hello, *begun(facts), *_waiting_line(facts, said), *_starts()))


def begun(facts: Facts) -> Message:
    """The draft that somebody has lying, with a button to go on; not where others read along, nor in the middle of it."""
    draft = _draft(facts)
    if draft is None:
        return ()
    if to_eservice.waits(facts, draft):
        return to_eservice.card(facts, draft)
    title, number = case_names.title(facts, draft), draft.number
    told = _one(facts, draft) if draft in waiting.returned(facts) else Say("welcome-draft", what=title, number=number)
    return (told, buttons(("button-continue", press("apply.go_on", application=draft.id))))


def _draft(facts: Facts) -> ApplicationView | None:
    if facts.shared_place or facts.open is not None:
        return None
    return next((case for case in facts.own_cases if case.can_write), None)


def help(state: State, event: Event, facts: Facts) -> Turn:
    """The commands, and what waits for the one who asks."""
    return Turn(
        words=(
            Say("help-hello"),
            _commands(facts.language),
            Say("help-ask", guideline=facts.pack.organisation.guideline.noun_definite),
            *_waiting_line(facts),
            *_starts(),
        )
    )


@cache
def _commands(language: str) -> Items:
    known = (one for one in vocabulary.commands() if one.menu and one.id != "help")
    return Items(
        tuple(
            Say("help-line", word=Plain(one.words[language][0]), does=Say(f"help-{one.id.replace('_', '-')}"))
            for one in known
        )
    )


def home(state: State, event: Event, facts: Facts) -> Turn:
    """The person's own page: what waits for them, their drafts, their channels."""
    own = _own(facts, but=waiting.own(facts))
    return Turn(words=(*waiting.words(facts), *own, *_channels(facts), *_starts()))


def what_waits(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(words=waiting.words(facts))


def all_that_waits(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(words=waiting.every(facts))


def my_applications(state: State, event: Event, facts: Facts) -> Turn:
    own = _own(facts)
    about_others = isinstance(event, Started) and bool(event.text) and vocabulary.command(event.text) is None
    none = Say("my-applications-none-of-yours" if about_others else "my-applications-none")
    return Turn(words=own or (none, buttons(("button-apply", press("go.apply")))))


def _own(facts: Facts, *, but: tuple[ApplicationView, ...] = ()) -> Message:
    told: list[Word] = []
    for case in (case for case in facts.own_cases[:10] if case not in but):
        if not told:
            told.append(Heading(Say("my-applications-heading")))
        if to_eservice.waits(facts, case):
            told += to_eservice.card(facts, case)
            continue
        told.append(_one(facts, case))
        do = _buttons_for(case)
        if do:
            told.append(buttons(*do))
    return tuple(told)


def _one(facts: Facts, case: ApplicationView) -> Say:
    if case.handed_to is not None:
        name = facts.shown(case.handed_to)
        return Say("case-handed", number=case.number, what=case_names.title(facts, case), name=name)
    return Say(
        f"my-application-{case.status.replace('_', '-')}", number=case.number, what=case_names.title(facts, case),
        when=case.changed_at.date(),
    )  # fmt: skip


def _buttons_for(case: ApplicationView) -> list[tuple[str, Press]]:
    match case.status:
        case Status.DRAFT | Status.RETURNED:
            return [("button-continue", press("apply.go_on", application=case.id))]
        case Status.UNDER_WAY:
            return [
                ("button-see", press("case.see", application=case.id)),
                ("button-withdraw", press("apply.withdraw", application=case.id)),
            ]
        case _:
            return [("button-see", press("case.see", application=case.id))]


def _channels(facts: Facts) -> Message:
    if not facts.channels:
        return ()
    return (Heading(Say("my-channels-heading")), Items(tuple(channel_line(facts, c) for c in facts.channels)))


def channel_line(facts: Facts, channel: ChannelView) -> Say:
    return Say(f"channel-line-{channel.status.replace('_', '-')}", name=channel_words.title(facts, channel))


def _waiting_line(facts: Facts, said: int = 0) -> Message:
    """`said`: how many of them have been told already."""
    found = waiting.count(facts) - said
    if found <= 0:
        return ()
    return (
        Say("help-waiting-more" if said else "help-waiting-count", count=found),
        buttons(("button-see-waiting", press("go.waiting"))),
    )


def _starts() -> Message:
    return (
        buttons(
            ("button-apply", press("go.apply")),
            ("button-my-channels", press("go.my_channels")),
            ("button-waiting", press("go.waiting")),
        ),
    )


def language(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Started(args=args):
            return Turn(next="chosen", wish=ChooseLanguage(language=str(args.get("language", "sv"))))
        case _:
            return Turn()


def chosen(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(words=(Say("language-chosen"),)) if isinstance(event, Done) else Turn()


def secret_done(state: State, event: Event, facts: Facts) -> Turn:
    """The password that somebody wrote has been changed."""
    return Turn(words=(Say("secret-done"),))


def nothing_open(state: State, event: Event, facts: Facts) -> Turn:
    """ "avbryt", "tillbaka" when nothing is being done; "skicka" and "ångra" may be about an application all the same."""
    control = event.args.get("control") if isinstance(event, Started) else ""
    draft = next((case for case in facts.own_cases if case.can_write and case.handed_to is None), None)
    if control == "send" and draft is not None:
        several = sum(case.can_write and case.handed_to is None for case in facts.own_cases) > 1
        args = {} if several else {"application": draft.id}
        return Turn(next="start", goto=Goto(dialog="apply", args=args))
    if control == "pause":
        return Turn(words=(Say("nothing-open-pause"),))
    if control == "wait":
        return Turn(words=(Say("nothing-open-undo"), *_may_be_changed(facts)))
    return Turn(words=(Say("nothing-open"), buttons(("button-help", press("go.help")))))


def _may_be_changed(facts: Facts) -> Message:
    """Their latest application under way: it can be taken back, or withdrawn."""
    case = next((case for case in facts.own_cases if case.status is Status.UNDER_WAY), None)
    if case is None:
        return ()
    told = Say("nothing-open-sent", number=case.number, what=case_names.title(facts, case))
    revise, withdraw = press("case.revise", application=case.id), press("apply.withdraw", application=case.id)
    return (told, buttons(("button-revise", revise), ("button-withdraw", withdraw)))


def elsewhere(state: State, event: Event, facts: Facts) -> Turn:
    """Something personal was asked for where others read along."""
    return Turn(words=(Say("elsewhere"),))


def _opens(dialog: str) -> Step:
    """A press that opens another dialog: (Mina kanaler) on any card."""
    return lambda state, event, facts: Turn(next="start", goto=Goto(dialog=dialog))


_OPENED = (
    "apply", "my_channels", "waiting", "my_applications", "help", "ask_person", "moderate", "send", "diary", "unanswered",
    "website", "status", "agenda", "hand_draft",
)  # fmt: skip
"""What a button on any card may open by its name."""

DIALOGS = (
    Dialog(name="welcome", steps={"start": welcome}, needs=OVERVIEW),
    Dialog(name="help", steps={"start": help}, needs=OVERVIEW),
    Dialog(name="home", steps={"start": home}, needs=OVERVIEW),
    Dialog(name="waiting", steps={"start": what_waits}, presses={"all": all_that_waits}, needs=OVERVIEW),
    Dialog(name="my_applications", steps={"start": my_applications}, needs=OVERVIEW),
    Dialog(name="nothing_open", steps={"start": nothing_open}, needs=frozenset({Need.OWN_CASES})),
    Dialog(name="language", steps={"start": language, "chosen": chosen}),
    Dialog(name="secret_done", steps={"start": secret_done}),
    Dialog(name="elsewhere", steps={"start": elsewhere}),
    Dialog(
        name="go",
        steps={},
        presses={name: _opens(name) for name in _OPENED},
    ),
)
