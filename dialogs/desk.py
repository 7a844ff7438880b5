"""One inbound, one transaction, one answer: the only place where conversation and register meet."""

from __future__ import annotations

from msgspec.structs import replace

from dialogs import astray, called, catalogue, codec, heard, reading, routing
from dialogs.crises import crisis_reading
from dialogs.facts import Facts
from dialogs.routing import Way, fresh
from dialogs.texts import vocabulary
from dialogs.turn import (
    ButtonPressed,
    Command,
    Dialog,
    Done,
    Event,
    Filled,
    FormSent,
    HomeOpened,
    Inbound,
    Met,
    NoSuchStep,
    PlaceKind,
    Pressed,
    Refused,
    Reply,
    Started,
    State,
    Turn,
    Typed,
    advance,
    lifted,
    takes_draft,
)
from dialogs.understand import NOTHING, Meaning
from dialogs.words import Message, Press, Say, latch
from register import requests, secrets
from register.applications import casework
from register.errors import NotFound, RegisterError
from register.people import people, returning
from register.people.people import PersonView
from register.storage import conversations, inbox, outbox
from register.storage.store import Unit

_ROUNDS = 12
"""Steps that may follow on one another in a turn; more is a loop of ours."""


def answer(unit: Unit, inbound: Inbound, meaning: Meaning) -> Reply:
    """What is said to one delivery. Seen before: the stored answer, and nothing is done again."""
    stored = inbox.claim(unit, inbound.key)
    if stored is not None:
        return _replayed(stored)
    actor = inbound.actor
    if inbound.what == Met(first=True) and people.is_known(unit, actor.platform, actor.user):
        inbox.settle(unit, inbound.key, "")
        return Reply()
    person = people.meet(
        unit, platform=actor.platform, user=actor.user, name=actor.name, email=actor.email, member=actor.member,
        how=actor.reach,
    )  # fmt: skip
    kept = True
    if person is None and inbound.what == Met(first=True):
        reply = Reply()  # they have not said anything yet
    elif person is None and (left := people.who_left(unit, actor.platform, actor.user, actor.email)) is not None:
        reply = _to_who_left(unit, left, inbound)
    elif person is None:
        # Without an e-mail the platform has not told us who this is, which may be a passing fault.
        id = "stranger" if actor.email else "stranger-unknown"
        reply = Reply(words=(Say(id, organisation=unit.pack.organisation.name),), private=True)
    else:
        if actor.reach is not None:
            outbox.has_address_now(unit, person)
        me = people.view(unit, person)
        turn = _Turn(unit, inbound, meaning, me)
        reply = turn.run()
        kept = turn.kept
        reply = reply if kept else replace(reply, kept=False)
    inbox.settle(unit, inbound.key, codec.dumps(reply) if kept else "")
    return reply


def _to_who_left(unit: Unit, person: int, inbound: Inbound) -> Reply:
    """Nothing of theirs is shown. The steward is asked whether they are back when they write, not when an old card is pressed."""
    if isinstance(inbound.what, (Met, HomeOpened)):
        return Reply()
    writes = isinstance(inbound.what, (Typed, Command))
    if writes:
        returning.wrote(unit, person)
    language = people.view(unit, person).language or unit.pack.organisation.language
    steward = called.of_role(unit.pack, language, unit.pack.functions.steward)
    words = (Say("who-left", steward=steward, writes="yes" if writes else "no"),)
    return Reply(words=words, language=language, private=inbound.place.kind is PlaceKind.SHARED)


def opens(unit: Unit, inbound: Inbound, meaning: Meaning, me: PersonView) -> tuple[str, ...]:
    """The dialogs that would hear this, without their hearing it: for measuring. Two where it is asked which is meant."""
    dialog, _, event = _Turn(unit, inbound, meaning, me).route()
    if dialog is None:
        return ()
    args = event.args if isinstance(event, Started) else {}
    return tuple(catalogue.wanted(str(one)) for one in args.get("either") or ()) or (dialog.name,)


def _replayed(stored: str) -> Reply:
    reply = codec.loads(stored) if stored else Reply()
    if not isinstance(reply, Reply):
        raise TypeError("the inbox holds something that is no reply")
    return reply


class _Turn:
    """One delivery being answered; lives as long as its unit."""

    def __init__(self, unit: Unit, inbound: Inbound, meaning: Meaning, me: PersonView) -> None:
        self.unit = unit
        self.inbound = inbound
        self.meaning = meaning
        self.me = me
        self.shared = inbound.place.kind is PlaceKind.SHARED
        self.language = me.language or unit.pack.organisation.language
        self.saved = conversations.load(unit, me.id, inbound.place.key)
        self.open = self._opened()
        self.words: Message = ()
        self.replaces: Message | None = None
        self.public = self.reread = False
        self.handed_over = False
        self.kept = True

    def run(self) -> Reply:
        try:
            dialog, state, event = self.route()
            drafted = dialog is not None and takes_draft(dialog, state, event)
            self.kept = not drafted
            if not drafted:
                self._listen()
            secret = None if drafted else secrets.found_in(heard.written(self.inbound.what))
            if secret is not None:
                self.words = (Say(f"secret-{secret}"), *self._again())
                return self._reply()
            if dialog is None:
                self.words = (Say("old-card"), *self._again())
                return self._reply()
            after = self._follow(dialog, state, event)
        except (NoSuchStep, NotFound) as lost:
            self.words = (Say("error-not-found" if isinstance(lost, NotFound) else "unknown-button"), *self._again())
            return self._reply()
        if after.aside:
            self.words += self._again() if self._was_typed() else ()
            return self._reply()
        revision = self._store(after)
        self.words = latch(self.words, revision)
        self.replaces = latch(self.replaces, revision) if self.replaces is not None else None
        return self._reply()

    def _listen(self) -> None:
        """Whoever writes in another language is answered in it; a draft's language is its readers' and not the writer's."""
        if self.meaning.language not in ("", self.language):
            self.me = people.speaks(self.unit, self.me.id, self.meaning.language)
            self.language = self.meaning.language

    def _follow(self, dialog: Dialog, state: State, event: Event) -> _After:
        """Steps and wishes in turn until there is nothing more to do."""
        for _ in range(_ROUNDS):
            new, turn = advance(dialog, state, event, self._facts(dialog, state, event))
            if turn.lost and isinstance(self.inbound.what, Typed):
                elsewhere = self._elsewhere(dialog, self.inbound.what.text)
                if elsewhere is not None:
                    dialog, state, event = elsewhere
                    continue
                self.words += (*turn.words, *astray.beside(self.meaning, state))
                lost = replace(new, astray=state.astray + 1) if new is not None else None
                return _After(dialog=dialog, state=lost, aside=False)
            self.words += turn.words
            self.replaces = turn.replaces if turn.replaces is not None else self.replaces
            self.public, self.reread = self.public or turn.public, self.reread or turn.reread
            self.kept = self.kept and turn.kept
            if turn.goto is not None and turn.goto.otherwise and not catalogue.wanted(turn.goto.dialog):
                self.words += turn.goto.otherwise
                return _After(dialog=dialog, state=None, aside=False)
            if turn.goto is not None:
                self.handed_over = self.handed_over or (self.open is not None and dialog.name == self.open.dialog)
                dialog = catalogue.dialogs()[catalogue.wanted(turn.goto.dialog) or "ask_policy"]
                state = fresh(dialog)
                text = turn.goto.text
                event = Started(args=turn.goto.args, text=text, meaning=self.meaning if text else NOTHING)
            elif turn.wish is not None:
                if new is None:
                    raise RuntimeError(f"{dialog.name}: a wish needs a step for its outcome")
                state, event = new, self._perform(turn)
            else:
                found = replace(new, astray=0) if new is not None and new.astray and not turn.aside else new
                return _After(dialog=dialog, state=found, aside=turn.aside)
        raise RuntimeError(f"{dialog.name}: {_ROUNDS} steps in one turn")

    def _elsewhere(self, dialog: Dialog, text: str) -> Way | None:
        """Where something goes that is no answer to the open question: a threat, or what lets that question go."""
        told = catalogue.told(text)
        if told and told != dialog.name:
            return self._start(told, {}, text)
        if self.open is not None and self.open.step in dialog.passing:
            self.open = None
            return self._to_words(text)
        return None

    def _perform(self, turn: Turn) -> Event:
        if turn.wish is None:
            raise RuntimeError("nothing was wished")
        try:
            receipt = requests.perform(self.unit, turn.wish, self.me)
        except RegisterError as refusal:
            return Refused(error=refusal)
        self.me = people.view(self.unit, self.me.id)
        return Done(receipt=receipt)

    def _facts(self, dialog: Dialog, state: State, event: Event) -> Facts:
        return reading.read(
            self.unit, dialog.needs, me=self.me, language=self.language, state=state, event=event, shared=self.shared,
            opened=self.open, place=self.inbound.place.key,
        )  # fmt: skip

    def route(self) -> tuple[Dialog | None, State, Event]:
        """Which dialog hears this, from which state, as which event. No dialog: a card from an earlier question."""
        match self.inbound.what:
            case ButtonPressed(press=press):
                return self._to_press(press, Pressed(press=press, meaning=self.meaning))
            case FormSent(press=press, values=values):
                return self._to_press(press, Filled(press=press, values=values))
            case HomeOpened():
                return self._start("home", {})
            case Met():
                return self._start("welcome", {})
            case Command(name=name, text=text):
                return self._to_words(text, slash=name)
            case Typed(text=text):
                return self._to_words(text)

    def _to_press(self, press: Press, event: Event) -> tuple[Dialog | None, State, Event]:
        dialog = catalogue.dialogs().get(press.dialog)
        if dialog is None or not press.is_ours:
            raise NoSuchStep(press.do)
        if press.latched and (self.open is None or press.revision != self.saved.revision):
            return None, fresh(dialog), event
        state = self.open if self.open is not None and self.open.dialog == dialog.name else fresh(dialog)
        return dialog, state, event

    def _to_words(self, text: str, slash: str = "") -> Way:
        text = text.strip()[: heard.LONGEST]
        if self.meaning.asks and not heard.control(text, self.open) and self._waits_unseen():
            self.open = None
        words = routing.Words(
            text=text, slash=slash, meaning=self.meaning, now=self.unit.now, shared=self.shared, open=self.open,
            around=routing.Surroundings(
                facts=self._facts, is_asked=self._is_asked,
                asked_last=lambda: reading.asked_last(self.unit, self.me),
                cases=lambda: casework.waiting_for(self.unit, self.me),
                crisis=lambda: crisis_reading.part_of(self.unit, self.me),
            ),
        )  # fmt: skip
        return routing.way(words)

    def _is_asked(self) -> bool:
        since = self.saved.at if self.open is not None else None
        return reading.is_asked(self.unit, self.me, since)

    def _start(self, name: str, args: dict[str, object], text: str = "") -> Way:
        return routing.started(name, args, text, self.meaning)

    def _opened(self) -> State | None:
        if not self.saved.state:
            return None
        state = codec.loads(self.saved.state)
        dialog = catalogue.dialogs().get(state.dialog)
        return lifted(dialog, state) if dialog else None

    def _again(self) -> Message:
        """The open question, put again."""
        if self.open is None:
            return ()
        dialog = catalogue.dialogs()[self.open.dialog]
        if dialog.again is None:
            return ()
        event = Started(args=self.open.answers, meaning=self.meaning)
        words = dialog.again(self.open, self._facts(dialog, self.open, event))
        return latch(words, self.saved.revision)

    def _waits_unseen(self) -> bool:
        """Whether what is open asks nothing that is seen, and so is over when anything else is said: "ångra" is next or never."""
        if self.open is None or self.open.step not in catalogue.dialogs()[self.open.dialog].passing:
            return False
        return (
            isinstance(self.inbound.what, Typed) and not vocabulary.talk(self.inbound.what.text) and not self._again()
        )

    def _store(self, after: _After) -> int:
        """Saves where the conversation now stands. Another dialog that is over leaves the open one as it was.

        An open conversation that has handed over to it is over with it.
        """
        is_another = self.open is not None and after.dialog.name != self.open.dialog and not self.handed_over
        if after.state is None and is_another and not self._waits_unseen():
            self.words += self._again() if self._was_typed() else ()
            return self.saved.revision
        if (after.state is None and not self.saved.state) or (self.shared and after.dialog.name in routing.IN_A_FORM):
            return self.saved.revision
        state = codec.dumps(after.state) if after.state is not None else ""
        return conversations.save(self.unit, self.me.id, self.inbound.place.key, self.saved, state)

    def _was_typed(self) -> bool:
        return isinstance(self.inbound.what, (Typed, Command))

    def _is_merged(self) -> bool:
        """Whether the button stood in a message about several things; the postman mends that one, none of it is replaced."""
        match self.inbound.what:
            case ButtonPressed(press=press) | FormSent(press=press):
                return bool(press.args.get("merged"))
            case _:
                return False

    def _reply(self) -> Reply:
        if self.replaces is not None and self._is_merged():
            self.words, self.replaces = self.words or self.replaces, None
        if self.replaces is not None and not isinstance(self.inbound.what, (ButtonPressed, FormSent)):
            self.replaces = None  # nothing was pressed, so there is no card to replace
        elif self.replaces is not None and self.words == self.replaces:
            self.words = ()  # the card says it
        return Reply(
            words=self.words, replaces=self.replaces, language=self.me.language or self.language,
            private=self.shared and not self.public, public=self.shared and self.public, reread=self.reread,
        )  # fmt: skip


class _After:
    """Where a turn ended: in which dialog, in which state (None: it is over), or by the way."""

    def __init__(self, *, dialog: Dialog, state: State | None, aside: bool) -> None:
        self.dialog, self.state, self.aside = dialog, state, aside
