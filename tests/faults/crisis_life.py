"""A process that sends what a crisis has put, one line a notice to a file, until nothing waits or it is killed."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from dialogs.blocks import Blocks
from register import nudges
from register.storage import outbox
from register.storage.store import Store
from scheduler.courier import AT_ONCE, Address, Wait
from scheduler.postman import Postman
from tests.builders import all_packs
from tests.register.crises.a_crisis import NIGHT


class ToFile:
    """Takes each message in a hundredth of a second and notes to whom, and when."""

    def __init__(self, file: str) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def wait(self, to: Address, *, change: bool) -> Wait:
        return AT_ONCE

    async def deliver(self, to: Address, blocks: Blocks) -> Mapping[str, Any]:
        os.write(self._file, f"{to.user} {time.monotonic():.6f}\n".encode())
        await asyncio.sleep(0.01)
        return {"ts": to.user}

    async def update(self, to: Address, ref: Mapping[str, Any], blocks: Blocks) -> None:
        await asyncio.sleep(0.01)

    async def find(self, organisation: str, email: str) -> Any:
        return ()


async def live(url: str, file: str, ahead: float) -> None:
    at = NIGHT + timedelta(seconds=ahead)
    store = Store(url, all_packs(), lambda: at)
    postman = Postman(store, ToFile(file), lambda: at)
    while True:
        await postman.round()
        due, waits = store.claim(lambda c: (nudges.due(c, at), outbox.next_due(c))).result()
        if not due and (waits is None or waits > at):
            store.close()
            return


if __name__ == "__main__":
    asyncio.run(live(sys.argv[1], sys.argv[2], float(sys.argv[3])))
