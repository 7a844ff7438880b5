"""What has happened on the channels, from a file: posts, comments, replies, with when and where; never who or what."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from register import imports, journal
from register.activity import arrivals
from register.activity.activity import Kind
from register.activity.arrivals import Happening
from register.channels import channels
from register.channels.channels import ChannelView
from register.imports import Fate, Imported, LeftOut, Line, Report, Table, fold
from register.obligations import calendar
from register.obligations.calendar import UnreadableMoment
from register.storage.store import Unit

SOURCE = "import"

COLUMNS: Mapping[str, Sequence[str]] = {
    "name": ("kanal", "kanalnamn", "channel", "konto", "sida"),
    "address": ("adress", "webbadress", "url"),
    "kind": ("slag", "typ", "vad", "type"),
    "at": ("nar", "tid", "datum", "tidpunkt", "when", "date", "publicerad"),
    "count": ("antal",),
    "link": ("lank", "permalink"),
    "key": ("id", "nummer", "postid"),
    "thread": ("trad", "svarpa", "konversation"),
}
"""Words that may stand over each column, folded. Any other column, such as a text or a name, is not even read."""

_KINDS: Mapping[str, Kind] = {
    "inlagg": Kind.POST, "post": Kind.POST, "publicering": Kind.POST, "kommentar": Kind.COMMENT, "comment": Kind.COMMENT,
    "meddelande": Kind.MESSAGE, "dm": Kind.MESSAGE, "message": Kind.MESSAGE, "svar": Kind.REPLY, "reply": Kind.REPLY,
    "borttagning": Kind.REMOVAL, "borttaget": Kind.REMOVAL, "removal": Kind.REMOVAL,
}  # fmt: skip
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def run(unit: Unit, data: bytes, *, really: bool) -> Report:
    table = imports.read(data, COLUMNS, ("name", "at"))
    with imports.tried(unit, really=really):
        lines = _all(unit, table)
        if really:
            added = sum(line.fate == Fate.ADDED for line in lines)
            journal.write(unit, "activity_imported", "register", 0, None, lines=len(lines), added=added)
    return Report(really=really, lines=lines, unknown_columns=table.unknown)


def _all(unit: Unit, table: Table) -> tuple[Imported, ...]:
    them = channels.all_open(unit)

    def one(line: Line) -> Imported:
        channel = _channel(them, line)
        happening = _happening(unit, line)
        why = "not_yet" if happening.at > unit.now + arrivals.FORESIGHT else ""
        if why or happening.at < unit.now - arrivals.OLDEST:
            raise LeftOut(why or "too_old")
        new = arrivals.one_thing(unit, SOURCE, channel, happening)
        return Imported(line=line.number, what=channel.name, fate=Fate.ADDED if new else Fate.SAME)

    return imports.each(table, one, unit)


def _channel(them: Sequence[ChannelView], line: Line) -> ChannelView:
    wanted = channels.text_key(line["name"])
    address = channels.plain_address(line["address"]) if line["address"] else ""
    for channel in them:
        same = wanted and wanted in (channels.text_key(channel.name), str(channel.number))
        if same or (address and address == channels.plain_address(channel.address)):
            return channel
    raise LeftOut("no_channel")


def _happening(unit: Unit, line: Line) -> Happening:
    kind = _KINDS.get(fold(line["kind"]), Kind.POST if not line["kind"] else None)
    if kind is None:
        raise LeftOut("unknown_kind")
    count = line["count"]
    if count and not count.isdigit():
        raise LeftOut("not_a_number")
    at = _moment(line["at"])
    # A line without a name of its own is known again by all that it says, so that a file may be read twice.
    key = line["key"] or f"{kind}:{line['at']}:{count}:{line['link']}:{line['thread']}"
    return Happening(
        channel=line["name"], kind=kind, at=at, key=key, thread=line["thread"], link=line["link"],
        count=max(1, int(count or 1)),
    )  # fmt: skip


def _moment(text: str) -> datetime:
    """A day alone is noon that day."""
    try:
        return calendar.parse_moment(f"{text} 12:00" if _DAY.fullmatch(text.strip()) else text)
    except UnreadableMoment as wrong:
        raise LeftOut("not_a_time") from wrong
