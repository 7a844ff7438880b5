"""What a door knows of the house: something arrives, something is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from dialogs.blocks import Blocks, FormBlock
from dialogs.turn import Inbound
from policy_text.pack import Pack


class Spoken(Struct, frozen=True, kw_only=True):
    """The answer to one delivery, put into words and ready to draw.

    blocks    said in the place where the person is (without the form)
    form      to be opened, or shown again with its problems; None closes what was open
    replaces  what the pressed card becomes; None leaves it as it is
    private   only the asker should see it in a shared place
    public    everybody there should, also where the platform would show it to the asker alone
    elsewhere it is not taken up where others read: in the person's own chat the same words would be answered
    """

    blocks: Blocks = ()
    form: FormBlock | None = None
    replaces: Blocks | None = None
    language: str = "sv"
    private: bool = False
    public: bool = False
    elsewhere: bool = False


class House(Protocol):
    """One running house. `hear` never raises for what a person did; it answers."""

    @property
    def organisations(self) -> Mapping[str, Pack]: ...

    async def hear(self, inbound: Inbound) -> Spoken: ...
