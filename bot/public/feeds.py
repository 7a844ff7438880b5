"""What has changed in the list, for a website to follow: Atom (RFC 4287) and JSON Feed 1.1, the newest first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from dialogs.texts import phrase
from policy_text.pack import Pack
from register.channels.public_changes import ChangeView, Kind
from register.channels.public_list import CLOSING, STATE

ATOM = "http://www.w3.org/2005/Atom"
JSON_FEED = "https://jsonfeed.org/version/1.1"
"""Names of the two formats, which nobody fetches."""

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(pack: Pack, changes: Sequence[ChangeView], at: str) -> bytes:
    """`at` is the feed's own address."""
    language = pack.organisation.language
    ET.register_namespace("", ATOM)
    feed = ET.Element(_name("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": language})
    _add(feed, "id", f"tag:{_host(pack)},2026:{pack.id}")
    _add(feed, "title", _title(pack))
    _add(feed, "updated", _stamp(changes[0].at if changes else datetime(2026, 1, 1, tzinfo=UTC)))
    author = ET.SubElement(feed, _name("author"))
    _add(author, "name", pack.organisation.name)
    _add(feed, "link", None, rel="self", href=at, type="application/atom+xml")
    _add(feed, "link", None, rel="alternate", href=pack.organisation.website)
    for change in changes:
        entry = ET.SubElement(feed, _name("entry"))
        _add(entry, "id", _id(pack, change))
        _add(entry, "title", title(pack, change))
        _add(entry, "updated", _stamp(change.at))
        _add(entry, "category", None, term=str(change.kind))
        _add(entry, "link", None, rel="alternate", href=_address(pack, change))
        _add(entry, "summary", "\n".join(_lines(pack, change)), type="text")
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True))


def json_feed(pack: Pack, changes: Sequence[ChangeView], at: str) -> bytes:
    items = [
        {
            "id": _id(pack, change), "url": _address(pack, change), "title": title(pack, change),
            "content_text": "\n".join(_lines(pack, change)), "date_modified": _stamp(change.at),
            "tags": [str(change.kind)],
            "_channel": {"number": change.number, "kind": str(change.kind), "changed": list(change.fields),
                         "values": {f: change.values.get(f, "") for f in (*pack.public_list.fields, STATE)}},
        }
        for change in changes
    ]  # fmt: skip
    feed = {
        "version": JSON_FEED, "title": _title(pack), "home_page_url": pack.organisation.website, "feed_url": at,
        "language": pack.organisation.language, "authors": [{"name": pack.organisation.name}], "items": items,
    }  # fmt: skip
    return json.dumps(feed, ensure_ascii=False).encode()


def title(pack: Pack, change: ChangeView) -> str:
    """ "Ny kanal: Biblioteket på Facebook"."""
    language = pack.organisation.language
    name, medium = change.values.get("name", ""), change.values.get("medium", "")
    what = name or medium
    if name and medium and medium.casefold() not in name.casefold():
        what = phrase("feed-what", language, name=name, medium=medium)
    kind = str(change.kind)
    if change.kind is Kind.CHANGED and STATE in change.fields:
        kind = "closing" if change.values.get(STATE) == CLOSING else "kept"
    return phrase(f"feed-{kind}", language, what=what)


def _lines(pack: Pack, change: ChangeView) -> Iterable[str]:
    language = pack.organisation.language
    for field in pack.public_list.fields:
        if change.values.get(field):
            label = phrase(f"public-field-{field}", language)
            yield phrase("feed-line", language, field=label, value=change.values[field])


def _title(pack: Pack) -> str:
    return phrase("feed-title", pack.organisation.language, organisation=pack.organisation.name)


def _id(pack: Pack, change: ChangeView) -> str:
    """A name that never changes, whatever the service's address becomes (RFC 4151)."""
    return f"tag:{_host(pack)},2026:{pack.id}/{change.number}/{change.id}"


def _host(pack: Pack) -> str:
    return urlsplit(pack.organisation.website).hostname or pack.id


def _address(pack: Pack, change: ChangeView) -> str:
    return change.values.get("address") or pack.organisation.website


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _add(parent: ET.Element, name: str, text: str | None, **attributes: str) -> None:
    made = ET.SubElement(parent, _name(name), {k: _clean(v) for k, v in attributes.items()})
    made.text = _clean(text) if text is not None else None


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)


def _name(name: str) -> str:
    return f"{{{ATOM}}}{name}"
