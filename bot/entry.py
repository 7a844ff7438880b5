"""Where `kanalvakt` begins: the collector rests while everything is loaded, since nothing of that is ever thrown away.

It would otherwise go through all that has been loaded so far some thirty times, half a second of each start.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    gc.disable()
    if sys.argv[1:] == ["serve"]:
        from bot import running  # noqa: PLC0415

        running.run()
        return
    try:
        from bot import cli  # noqa: PLC0415  loading it is what the collector rests for
    finally:
        gc.freeze()
        gc.enable()
    cli.main()
