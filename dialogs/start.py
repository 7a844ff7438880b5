"""The first words: welcome, help, what waits for me, what is mine, the language."""

from __future__ import annotations

from dialogs.applications import case_names, case_words
from dialogs.channels import channel_words, my_channels
from dialogs.everyday import daily
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Started, State, Step, Turn
from dialogs.words import Heading, Items, Message, Plain, Press, Say, Word, buttons, press, stamped
from register.applications.applications import ApplicationView, Status
from register.channels.channels import ChannelView
from register.wishes import ChooseLanguage

OVERVIEW = frozenset({Need.WAITING, Need.OWN_CASES, Need.CHANNELS, Need.CHANGES})


def welcome(state: State, event: Event, facts: Facts) -> Turn:
    return Turn(
        words=(Say("welcome", guideline=facts.pack.organisation.guideline.noun_definite), *begun(facts), *_starts())
    )


def begun(facts: Facts) -> Message:
    """The draft that somebody has lying, with a button to go on; not where others read along, nor in the middle of it."""
    drafts = [case for case in facts.own_cases if case.can_write]
    if not drafts or facts.shared_place or facts.open is not None:
        return ()
    title, number = case_names.title(facts, drafts[0]), drafts[0].number
    go_on = ("button-continue", press("apply.go_on", application=drafts[0].id))
    return (Say("welcome-draft", what=title, number=number), buttons(go_on))


def help(state: State, event: Event, facts: Facts) -> Turn:
    """The commands, and what waits for the one who asks."""
    known = tuple(
        Say("help-line", word=Plain(one.words[facts.language][0]), does=Say(f"help-{one.id.replace('_', '-')}"))
        for one in vocabulary.commands()
        if one.menu and one.id != "help"
    )
    return Turn(
        words=(
            Say("help-hello"),
            Items(known),
            Say("help-ask", guideline=facts.pack.organisation.guideline.noun_definite),
            *_waiting_line(facts),
            *_starts(),
        )
    )


def home(state: State, event: Event, facts: Facts) -> Turn:
    """The person's own page: what waits for them, their drafts, their channels."""
    return Turn(words=(*waiting_words(facts), *_own(facts, but=_returned(facts)), *_channels(facts), *_starts()))


def waiting(state: State, event: Event, facts: Facts) -> Turn:
    """What waits for an answer on one's own channels first: somebody out there waits for it."""
    comments, words = _comments(facts), waiting_words(facts)
    if comments and words == (Say("waiting-none"),):
        return Turn(words=comments)
    return Turn(words=(*comments, *words))


def _comments(facts: Facts) -> Message:
    channels = dict.fromkeys(row.channel_id for row in facts.daily.waiting)
    lines = tuple(
        Say("waiting-comments", channel=channel_words.title(facts, one), count=len(facts.daily.waiting_on(id)))
        for id in channels
        if (one := facts.daily.known(id)) is not None
    )
    return (*lines, daily.taps()) if lines else ()


def my_applications(state: State, event: Event, facts: Facts) -> Turn:
    own = _own(facts)
    return Turn(words=own or (Say("my-applications-none"), buttons(("button-apply", press("go.apply")))))


def waiting_words(facts: Facts) -> Message:
    """What the person is asked for, each with its case and its buttons; "Inget väntar." when nothing does."""
    of_channels = my_channels.waiting(facts)
    returned = _returned(facts)
    count = len(facts.waiting) + len(facts.to_send) + len(of_channels) + len(returned)
    if not count:
        return (Say("waiting-none"),)
    told: list[Word] = [Heading(Say("waiting-heading", count=count))]
    for case in returned:
        told += (_one(facts, case), buttons(*_buttons_for(case)))
    for case in facts.to_send:
        told += case_words.to_send(facts, case)
    for case, step in facts.waiting:
        told += case_words.asked(facts, case, step, short=True)
    told += [word for message in of_channels for word in message]
    return stamped(tuple(told), on="list")


def _returned(facts: Facts) -> tuple[ApplicationView, ...]:
    """Their own that wait for them to be completed."""
    return tuple(case for case in facts.own_cases if case.status is Status.RETURNED)


def _own(facts: Facts, *, but: tuple[ApplicationView, ...] = ()) -> Message:
    told: list[Word] = []
    for case in (case for case in facts.own_cases[:10] if case not in but):
        if not told:
            told.append(Heading(Say("my-applications-heading")))
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


def _waiting_line(facts: Facts) -> Message:
    count = len(facts.waiting) + len(facts.to_send) + len(_returned(facts)) + len(my_channels.waiting(facts))
    if not count:
        return ()
    return (Say("help-waiting-count", count=count), buttons(("button-see-waiting", press("go.waiting"))))


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
    """ "avbryt", "tillbaka" when nothing is being done."""
    if isinstance(event, Started) and event.args.get("control") == "pause":
        return Turn(words=(Say("nothing-open-pause"),))
    if isinstance(event, Started) and event.args.get("control") == "wait":
        return Turn(words=(Say("nothing-open-undo"),))
    return Turn(words=(Say("nothing-open"), buttons(("button-help", press("go.help")))))


def elsewhere(state: State, event: Event, facts: Facts) -> Turn:
    """Something personal was asked for where others read along."""
    return Turn(words=(Say("elsewhere"),))


def _opens(dialog: str) -> Step:
    """A press that opens another dialog: (Mina kanaler) on any card."""
    return lambda state, event, facts: Turn(next="start", goto=Goto(dialog=dialog))


DIALOGS = (
    Dialog(name="welcome", steps={"start": welcome}, needs=frozenset({Need.OWN_CASES})),
    Dialog(name="help", steps={"start": help}, needs=OVERVIEW),
    Dialog(name="home", steps={"start": home}, needs=OVERVIEW),
    Dialog(name="waiting", steps={"start": waiting}, needs=OVERVIEW | frozenset({Need.DAILY})),
    Dialog(name="my_applications", steps={"start": my_applications}, needs=OVERVIEW),
    Dialog(name="nothing_open", steps={"start": nothing_open}),
    Dialog(name="language", steps={"start": language, "chosen": chosen}),
    Dialog(name="secret_done", steps={"start": secret_done}),
    Dialog(name="elsewhere", steps={"start": elsewhere}),
    Dialog(
        name="go",
        steps={},
        presses={
            name: _opens(name)
            for name in ("apply", "my_channels", "waiting", "my_applications", "help", "ask_person", "moderate", "send")
        },
    ),
)
