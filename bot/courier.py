"""One courier for the whole house: picks the platform's own by the address."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.blocks import Blocks
from scheduler.courier import Address, Courier, MessageRef, Unreachable


class ByPlatform:
    """Fulfils the scheduler's `Courier` with the couriers of the doors that are open."""

    def __init__(self, couriers: Mapping[str, Courier]) -> None:
        self._couriers = couriers

    async def deliver(self, to: Address, blocks: Blocks) -> MessageRef:
        return await self._of(to).deliver(to, blocks)

    async def update(self, to: Address, ref: MessageRef, blocks: Blocks) -> None:
        await self._of(to).update(to, ref, blocks)

    async def find(self, organisation: str, email: str) -> Address | None:
        for courier in self._couriers.values():
            found = await courier.find(organisation, email)
            if found is not None:
                return found
        return None

    def _of(self, to: Address) -> Courier:
        courier = self._couriers.get(to.platform)
        if courier is None:
            raise Unreachable(f"{to.platform} is not open")
        return courier
