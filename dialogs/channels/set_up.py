"""Setting a channel up: the checklist, its address and contact, the visitors' information, and then it is running."""

from __future__ import annotations

from dialogs import called
from dialogs.channels import channel_reading, channel_words, daily_words, set_up_words
from dialogs.facts import Facts, Need
from dialogs.texts import vocabulary
from dialogs.turn import Dialog, Done, Event, Goto, Pressed, Refused, Said, Started, State, Turn
from dialogs.words import Message, Say, buttons, press
from register import rights
from register.channels.channels import NO_SHARED_CREDENTIALS, ChannelStatus, ChannelView
from register.errors import ChannelAlreadyOpen
from register.wishes import (
    ActivateChannel,
    NameDaily,
    NoteAccessTried,
    NoteCredentials,
    SetChannelAddress,
    SetChannelChief,
    SetChannelContact,
    TickChecklist,
    Wish,
)

_OPENS = {"list": "open", "visitors": "visitors", "short": "visitors"}
_WRITES = ("address", "contact", "credentials", "chief", "daily")


def start(state: State, event: Started, facts: Facts) -> Turn:
    """The list of the channel that is being set up; with several, which one."""
    for_visitors = vocabulary.said(event.text, "text")[0] or event.meaning.found.wants == "visitors_text"
    wanted = _form_of(event.text) if for_visitors else "list"
    if facts.channel is not None:
        return _show(facts, facts.channel, wanted)
    setting_up = [c for c in facts.channels if c.status == ChannelStatus.SETTING_UP]
    among = setting_up if setting_up and wanted == "list" else list(facts.channels)
    if not among:
        return Turn(words=(Say("my-channels-none"), buttons(("button-apply", press("go.apply")))))
    if len(among) == 1:
        return _show(facts, among[0], wanted)
    return Turn(
        next="choose",
        answers={"wanted": wanted},
        words=(Say("choose-channel"), channel_words.listed(facts, among, f"set_up.{_OPENS[wanted]}")),
    )


def choose(state: State, event: Event, facts: Facts) -> Turn:
    if isinstance(event, Said):
        if vocabulary.control(event.text) in ("cancel", "pause"):
            return Turn(words=(Say("stopped-here"),))
        found = channel_reading.channel(event.text, facts.channels, facts)
        if found is not None:
            return _show(facts, found, str(state.answers.get("wanted") or "list"))
    opens = _OPENS[str(state.answers.get("wanted") or "list")]
    return Turn(
        next="choose", words=(Say("choose-channel"), channel_words.listed(facts, facts.channels, f"set_up.{opens}"))
    )


def open_list(state: State, event: Pressed, facts: Facts) -> Turn:
    whole = bool(event.press.args.get("whole"))
    return _show(facts, facts.channel, "list", whole=whole) if facts.channel else _lost()


def at_list(state: State, event: Event, facts: Facts) -> Turn:
    """The checklist is shown: "klart 3", "adress", "text", "igång"."""
    channel = facts.channel
    if channel is None:
        return _lost()
    if not isinstance(event, Said):
        return _show(facts, channel, "list")
    if vocabulary.control(event.text) in ("cancel", "pause"):
        return Turn(words=(Say("stopped-here"),))
    meaning, rest = vocabulary.said(
        event.text, "tick", "untick", "running", "text", "access_works", "access_fails", *_WRITES
    )
    if meaning in ("tick", "untick") or (not meaning and channel_reading.is_numbers(rest)):
        return _tick_numbers(facts, channel, rest, done=meaning != "untick")
    match meaning:
        case "running":
            return _wish(channel, ActivateChannel(channel=channel.id), "activate")
        case "text":
            return _show(facts, channel, _form_of(event.text))
        case "" if _form_of(event.text) != "visitors":
            return _show(facts, channel, _form_of(event.text))
        case "access_works" | "access_fails":
            return _wish(channel, NoteAccessTried(channel=channel.id, works=meaning == "access_works"), "access")
        case "":
            return _something_else(event, channel)
        case field if rest:
            return _written(facts, channel, field, rest)
        case field:
            return _ask(facts, channel, field)


def asked(state: State, event: Event, facts: Facts) -> Turn:
    """An open question about one of the channel's facts."""
    channel, field = facts.channel, str(state.answers.get("field") or "")
    if channel is None or field not in _WRITES:
        return _lost()
    if not isinstance(event, Said):
        return _ask(facts, channel, field)
    match vocabulary.control(event.text):
        case "cancel" | "pause" | "back" | "skip" if channel.checklist:
            return _show(facts, channel, "list")
        case "cancel" | "pause" | "back" | "skip":
            return Turn(words=(Say("stopped-here"),))
        case "what":
            return _ask(facts, channel, field)
    if field == "credentials" and vocabulary.said(event.text, "none") == ("none", ""):
        return _wish(channel, NoteCredentials(channel=channel.id, place=NO_SHARED_CREDENTIALS), field)
    if field == "credentials" and vocabulary.said(event.text, "tick")[0]:
        # What one answers when asked to change a password that was written here; it is no place.
        return _ask(facts, channel, field)
    return _written(facts, channel, field, event.text)


def settled(state: State, event: Event, facts: Facts) -> Turn:
    """What came of it: said, and the list as it stands now."""
    channel, did = facts.channel, str(state.answers.get("did") or "")
    if isinstance(event, Refused):
        words: Message = (channel_words.refusal(facts, event.error),)
        if did in _WRITES and channel is not None:
            return Turn(next="asked", answers={"field": did}, words=words)
        if did == "activate" and channel is not None and isinstance(event.error, ChannelAlreadyOpen):
            whose = channel_words.named(facts, str(event.error.facts["name"]), str(event.error.facts["medium"]))
            words = (Say("set-up-same-address", what=whose), *set_up_words.question(facts, channel, "address"))
            return Turn(next="asked", answers={"field": "address"}, words=words)
        shows = channel is not None and did == "activate" and rights.sees(facts.pack, channel, facts.me)
        again = set_up_words.checklist(facts, channel) if channel is not None and shows else ()
        return Turn(next=_stay(facts), words=(*words, *again))
    if not isinstance(event, Done) or channel is None:
        return _lost()
    told = _told(facts, channel, did, event)
    if did == "tick":
        return Turn(next=_stay(facts), words=told, replaces=set_up_words.checklist(facts, channel))
    return Turn(next=_stay(facts), words=told)


def again(state: State, facts: Facts) -> Message:
    """The open question once more, after something else was answered by the way."""
    channel = facts.channel
    if channel is None:
        return ()
    if state.step == "asked":
        return set_up_words.question(facts, channel, str(state.answers.get("field") or "address"))
    if state.step != "list" or not channel.checklist:
        return ()
    return (Say("check-again", channel=channel_words.title(facts, channel)),)


# Presses: they may come from any card at any time.


def tick(state: State, event: Pressed, facts: Facts) -> Turn:
    done = bool(event.press.args.get("done"))
    if facts.channel is None:
        return _lost()
    did = "visitors" if event.press.args.get("quiet") else "tick"
    return _wish(facts.channel, TickChecklist(row=int(event.press.args.get("row") or 0), done=done), did)


def write(state: State, event: Pressed, facts: Facts) -> Turn:
    field = str(event.press.args.get("field") or "")
    if facts.channel is None or field not in _WRITES:
        return _lost()
    if not rights.cares_for(facts.pack, facts.channel, facts.me):
        return Turn(words=(_only_those_who_care(facts),))
    return _ask(facts, facts.channel, field)


def no_credentials(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return _lost()
    wish = NoteCredentials(channel=facts.channel.id, place=NO_SHARED_CREDENTIALS)
    return _wish(facts.channel, wish, "credentials")


def access(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return _lost()
    works = bool(event.press.args.get("works"))
    return _wish(facts.channel, NoteAccessTried(channel=facts.channel.id, works=works), "access")


def activate(state: State, event: Pressed, facts: Facts) -> Turn:
    return _wish(facts.channel, ActivateChannel(channel=facts.channel.id), "activate") if facts.channel else _lost()


def visitors(state: State, event: Pressed, facts: Facts) -> Turn:
    """For everybody: it is made to be published."""
    if facts.channel is None:
        return _lost()
    return Turn(next=_stay(facts), words=set_up_words.visitors(facts, facts.channel))


def about(state: State, event: Pressed, facts: Facts) -> Turn:
    if facts.channel is None:
        return _lost()
    if not rights.sees(facts.pack, facts.channel, facts.me):
        return Turn(words=(_only_those_who_care(facts),))
    return Turn(next=_stay(facts), words=set_up_words.about(facts, facts.channel))


# How one gets from one thing to the next.


def _show(facts: Facts, channel: ChannelView, what: str, *, whole: bool = False) -> Turn:
    if what != "list":
        words = set_up_words.visitors(facts, channel, short=what == "short")
        return Turn(next="list", answers={"channel": channel.id}, words=words)
    if not rights.sees(facts.pack, channel, facts.me):
        return Turn(words=(_only_those_who_care(facts),))
    shown = set_up_words.checklist(facts, channel, whole=whole)
    return Turn(next="list", answers={"channel": channel.id}, words=shown)


def _form_of(text: str) -> str:
    """Which of the two texts to visitors is asked for: only the short one, or both."""
    return "short" if vocabulary.tells(text, "short_text") else "visitors"


def is_about(state: State, text: str, facts: Facts) -> bool:
    """ "kan jag få en kortare?" is about the text that was just shown."""
    return state.step == "list" and _form_of(text) == "short"


def _ask(facts: Facts, channel: ChannelView, field: str) -> Turn:
    words = set_up_words.question(facts, channel, field)
    return Turn(next="asked", answers={"channel": channel.id, "field": field}, words=words)


def _written(facts: Facts, channel: ChannelView, field: str, text: str) -> Turn:
    """What was written about the channel, as a wish; or what to say about it."""
    wish: Wish
    match field:
        case "address":
            wish = SetChannelAddress(channel=channel.id, address=text.strip())
        case "contact":
            wish = SetChannelContact(channel=channel.id, contact=text.strip())
        case "credentials":
            wish = NoteCredentials(channel=channel.id, place=text.strip())
        case "daily":
            them, problem = channel_reading.who_run(text, facts)
            if problem is not None:
                return Turn(next="asked", answers={"channel": channel.id, "field": field}, words=(problem,))
            named = tuple({"name": str(one["name"]), "email": str(one["email"])} for one in them)
            wish = NameDaily(channel=channel.id, people=named)
        case _:
            person = channel_reading.person(text, facts)
            if isinstance(person, Say):
                return Turn(next="asked", answers={"channel": channel.id, "field": field}, words=(person,))
            wish = SetChannelChief(channel=channel.id, name=person.name, email=person.email)
    return _wish(channel, wish, field)


def _wish(channel: ChannelView, wish: Wish, did: str) -> Turn:
    return Turn(next="settled", answers={"channel": channel.id, "did": did}, wish=wish)


def _tick_numbers(facts: Facts, channel: ChannelView, text: str, *, done: bool) -> Turn:
    rows = set_up_words.ordered(channel)
    numbers = channel_reading.numbers(text)
    them = [rows[number - 1].id for number in numbers if 1 <= number <= len(rows)]
    if done and vocabulary.said(text, "everything") == ("everything", ""):
        them = [
            row.id
            for row in rows
            if not row.done_at and rights.may_tick(facts.pack, channel, facts.me, row.owner, row.owner_id)
        ]
    elif len(them) < len(numbers):
        them = []
    if not them:
        return Turn(next="list", words=(Say("check-which", last=len(rows)),))
    return _wish(channel, TickChecklist(row=them[0], done=done, more=tuple(them[1:])), "tick")


def _told(facts: Facts, channel: ChannelView, did: str, event: Done) -> Message:
    left = len(channel.left_to_do)
    match did:
        case "activate":
            return _running(facts, channel, already=bool(event.receipt.values.get("already")))
        case "tick" | "visitors":
            many = int(event.receipt.values.get("count") or 1)
            if many > 1:
                id = "check-ticked-many" if event.receipt.values.get("done") else "check-unticked-many"
                return (Say(id, count=many, left=left), *_can_start(facts, channel))
            row = next((r for r in channel.checklist if r.id == event.receipt.values.get("row")), None)
            text = set_up_words.item_text(facts, row) if row else ""
            id = "check-ticked" if event.receipt.values.get("done") else "check-unticked"
            return (Say(id, text=text, left=left), *_can_start(facts, channel))
        case "address":
            return (Say("set-address", address=channel.address), *_can_start(facts, channel))
        case "access":
            return (Say("set-access-works" if channel.access_works else "set-access-fails"),)
        case "credentials":
            return (Say("set-credentials", kept=channel_words.credentials(channel)),)
        case "contact":
            return (Say("set-contact", contact=channel.contact),)
        case "daily":
            id = "set-daily" if channel.daily else "set-daily-administrators"
            title = channel_words.title(facts, channel)
            return (Say(id, channel=title, who=daily_words.runners(facts, channel)),)
        case _:
            return (Say("set-chief", chief=facts.shown(channel.chief_id)),)


def _running(facts: Facts, channel: ChannelView, *, already: bool) -> Message:
    title, left = channel_words.title(facts, channel), len(channel.left_to_do)
    if already:
        return (Say("set-up-already-active", channel=title),)
    lead = called.the_lead(facts)
    told: Message = (Say("set-up-active", channel=title, lead=lead),)
    if left:
        told = (
            *told,
            Say("set-up-still-left", left=left),
            buttons(("button-checklist", press("set_up.open", channel=channel.id))),
        )
    return told


def _can_start(facts: Facts, channel: ChannelView) -> Message:
    """(Kanalen är igång) as soon as it can be pressed."""
    if channel.status != ChannelStatus.SETTING_UP or not channel.address:
        return ()
    if not channel.administered_by(facts.me.id) or set_up_words.hinders(facts, channel):
        return ()
    return (Say("set-up-can-start"), buttons(("button-running", press("set_up.activate", channel=channel.id))))


def _something_else(event: Said, channel: ChannelView) -> Turn:
    """Words that are nothing to the list: another conversation if they ask for one, else how the list is used."""
    wants = event.meaning.found.wants
    if wants and wants != "set_up":
        return Turn(goto=Goto(dialog=wants, text=event.text))
    return Turn(
        next="list", words=(Say("check-how"), buttons(("button-checklist", press("set_up.open", channel=channel.id))))
    )


def _stay(facts: Facts) -> str | None:
    """On the list if one stood there; a press on an old card leaves any other conversation where it was."""
    return "list" if facts.open is not None and facts.open.dialog == "set_up" else None


def _only_those_who_care(facts: Facts) -> Say:
    return Say("error-not-allowed", waiting=called.the_administrators(facts))


def _lost() -> Turn:
    return Turn(words=(Say("error-not-found"),))


DIALOG = Dialog(
    name="set_up",
    steps={"start": start, "choose": choose, "list": at_list, "asked": asked, "settled": settled},
    presses={
        "open": open_list,
        "tick": tick,
        "write": write,
        "no_credentials": no_credentials,
        "access": access,
        "activate": activate,
        "visitors": visitors,
        "facts": about,
    },
    needs=frozenset({Need.CHANNEL, Need.CHANNELS, Need.DEPARTMENTS, Need.DPO, Need.MENTIONED}),
    again=again,
    about=is_about,
)
