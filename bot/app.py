"""Wiring, in one place and in order: a house is a value, built once for the service, the try-out page or a story."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import structlog

from bot.crossing import Crossing
from bot.house import Spoken
from bot.second_reading import SecondReading
from dialogs import desk, heard
from dialogs.blocks import Block, Blocks, FormBlock
from dialogs.turn import ButtonPressed, Command, FormSent, Inbound, Reply, Typed
from dialogs.understand import NOTHING, Meaning, Reader, understand
from dialogs.wording import Speaker
from dialogs.words import Press, Say
from policy_text.pack import Pack
from register.questions import policy_questions
from register.questions.policy_questions import ExampleView
from register.storage import trouble
from register.storage.conversations import Moved
from register.storage.store import Store
from scheduler.courier import Courier
from scheduler.postman import Postman

log = structlog.get_logger()

_REMEMBERED = 2_000
_READERS = 2
"""Threads that work out what a long text means; the machine has about as many cores, and the writer needs one."""
_SHORT = 300
"""Characters that are read where they arrive, or inside the unit when it asks nothing: in half a millisecond at most."""


class LivingHouse:
    """One running house: what arrives is understood outside the unit, answered inside it, worded outside again."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], courier: Courier, reader: Reader | None,
        second: SecondReading | None = None,
    ) -> None:  # fmt: skip
        self.store = store
        self.clock = clock
        self.postman = Postman(store, courier, clock)
        self._reader = reader
        self._crossing = Crossing()
        self._readers = ThreadPoolExecutor(max_workers=_READERS, thread_name_prefix="reader")
        self._questions: OrderedDict[tuple[str, str, str], str] = OrderedDict()
        self._examples: dict[str, tuple[ExampleView, ...]] = {}
        self._times_learned = 0
        self._second = second
        store.on_say_now = self.postman.wake
        store.on_learned = self._learned

    @property
    def organisations(self) -> Mapping[str, Pack]:
        return self.store.packs

    async def hear(self, inbound: Inbound) -> Spoken:
        """The answer to one delivery. What goes wrong with us is said with a reference that finds it in the log."""
        began = time.perf_counter()
        try:
            meaning = await self._meaning(inbound)
            reply = await self._answer(inbound, meaning)
            spoken = self.word(reply)
        except Exception as failed:
            reference, why = secrets.token_hex(2).upper(), trouble.of(failed)
            log.exception(
                "turn_failed", reference=reference, organisation=inbound.organisation, key=inbound.key, database=why
            )  # fmt: skip
            said = Say("trouble-storage" if why else "trouble", reference=reference)
            return self.word(Reply(words=(said,), private=True))
        log.info(
            "turn", what=type(inbound.what).__name__, organisation=inbound.organisation, key=inbound.key,
            ms=round((time.perf_counter() - began) * 1000),
        )  # fmt: skip
        if isinstance(inbound.what, Typed | Command):
            self._remember(inbound, meaning, kept=reply.kept)
        if reply.reread and self._second is not None:
            self._second.begin(self.store, inbound, meaning)
        return spoken

    async def _meaning(self, inbound: Inbound) -> Meaning:
        match inbound.what:
            case Typed(text=text) | Command(text=text) if text.strip():
                who = (inbound.organisation, inbound.actor.platform, inbound.actor.user)
                if heard.is_command(inbound.what):
                    return understand(text, self.organisations[inbound.organisation])
                return await self._understood(inbound, text, self._questions.get(who))
            case ButtonPressed(press=Press(args={"question": str(text), **others})):
                return await self._understood(inbound, text, str(others.get("before") or "") or None)
            case Typed() | Command() | ButtonPressed() | FormSent() | _:
                return NOTHING

    async def _understood(self, inbound: Inbound, text: str, previous: str | None) -> Meaning:
        pack = self.organisations[inbound.organisation]
        examples = await self._local(inbound.organisation)

        def read() -> Meaning:
            meaning = understand(text[: heard.LONGEST], pack, self._reader, previous, examples)
            if meaning.asks or len(text) > _SHORT:
                meaning.look()
            return meaning

        return read() if len(text) <= _SHORT else await self._crossing.over(self._readers.submit(read))

    async def _local(self, organisation: str) -> tuple[ExampleView, ...]:
        """The organisation's own wordings, read once and again when they have changed."""
        known = self._examples.get(organisation)
        if known is None:
            learned = self._times_learned
            known = await self._crossing.over(self.store.run(organisation, policy_questions.examples))
            if learned == self._times_learned:  # nothing new was committed after they had been read
                self._examples[organisation] = known
        return known

    def _learned(self, organisation: str) -> None:
        self._times_learned += 1
        self._examples.pop(organisation, None)

    def _remember(self, inbound: Inbound, meaning: Meaning, *, kept: bool) -> None:
        """The last question each has asked, so that the next may lean on it; in memory only, and never a private one.

        `kept`: False for what must leave no trace, such as a draft that happens to end with a question.
        """
        who = (inbound.organisation, inbound.actor.platform, inbound.actor.user)
        self._questions.pop(who, None)
        if kept and meaning.asks and not meaning.found.private:
            self._questions[who] = meaning.before if meaning.refers else meaning.text
        while len(self._questions) > _REMEMBERED:
            self._questions.popitem(last=False)

    async def _answer(self, inbound: Inbound, meaning: Meaning) -> Reply:
        """Two turns that clash on a revision: the later one is run again from the top, once."""
        for last in (False, True):
            try:
                turn = self.store.run(inbound.organisation, lambda unit: desk.answer(unit, inbound, meaning))
                return await self._crossing.over(turn)
            except Moved:
                if last:
                    raise
        raise AssertionError

    def word(self, reply: Reply) -> Spoken:
        speaker = Speaker(language=reply.language, now=self.clock())
        said, form = _form_apart(speaker.word(reply.words))
        replaces = speaker.word(reply.replaces) if reply.replaces is not None else None
        return Spoken(
            blocks=said, form=form, replaces=replaces, language=reply.language, private=reply.private,
            public=reply.public, elsewhere=Say("elsewhere") in reply.words,
        )  # fmt: skip

    async def finish(self) -> None:
        """Waits for what is being read a second time."""
        if self._second is not None:
            await self._second.finish()

    def close(self) -> None:
        self._readers.shutdown(wait=True)
        self.store.close()


def _form_apart(blocks: Blocks) -> tuple[Blocks, FormBlock | None]:
    """A form among the blocks is opened, not said."""
    forms = [block for block in blocks if isinstance(block, FormBlock)]
    rest: tuple[Block, ...] = tuple(block for block in blocks if not isinstance(block, FormBlock))
    return rest, forms[0] if forms else None


def build(
    store: Store, clock: Callable[[], datetime], courier: Courier, reader: Reader | None = None,
    second: SecondReading | None = None,
) -> LivingHouse:  # fmt: skip
    """A house of these parts. The store must be on the present schema."""
    return LivingHouse(store, clock, courier, reader, second)
