"""One courier for the whole house: picks the platform's own by the address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.blocks import Blocks
from scheduler.courier import AT_ONCE, Address, Closed, Courier, CourierError, MessageRef, Wait


class ByPlatform:
    """Fulfils the scheduler's `Courier` with the couriers of the doors that are open, in the order they are looked in."""

    def __init__(self, couriers: Mapping[str, Courier]) -> None:
        self._couriers = couriers

    def wait(self, to: Address, *, change: bool) -> Wait:
        courier = self._couriers.get(to.platform)
        return courier.wait(to, change=change) if courier is not None else AT_ONCE

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        return await self._of(to).deliver(to, blocks)

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        await self._of(to).update(to, ref, blocks)

    async def find(self, organisation: str, email: str) -> Sequence[Address]:
        """Every way that some door knows. One that cannot look just now is passed by where another knows a way."""
        found: list[Address] = []
        trouble: CourierError | None = None
        for courier in self._couriers.values():
            try:
                found += await courier.find(organisation, email)
            except CourierError as error:
                trouble = error
        if trouble is not None and not found:
            raise trouble
        return found

    def _of(self, to: Address) -> Courier:
        courier = self._couriers.get(to.platform)
        if courier is None:
            raise Closed(f"{to.platform} is not open")
        return courier
