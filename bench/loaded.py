"""A process of its own that loads the packs and the policy answers once, and tells how long it took and what it holds."""

from __future__ import annotations

import json
import os
import time

from bench.processes import resident
from bot.settings import BUILT_IN
from policy_text import pack as packs_room

if __name__ == "__main__":
    began = time.perf_counter()
    packs = packs_room.packs([BUILT_IN / name for name in ("sater", "gullspang")])
    seconds, without = time.perf_counter() - began, resident(os.getpid())

    # Imported here, so that the memory of its libraries counts as its own.
    from policy_text.answers import Answers

    began = time.perf_counter()
    answers = Answers.load(packs)
    seconds += time.perf_counter() - began
    for pack in packs.values():
        answers.answer("hur snabbt måste vi svara?", pack)
        answers.answer("vad gäller egentligen för sånt där?", pack)
    print(json.dumps({"seconds": seconds, "held": resident(os.getpid()) - without}))
