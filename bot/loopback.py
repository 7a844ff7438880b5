"""Who may come in where nobody is asked for a key: only a person at this very computer, with nothing in between."""

from __future__ import annotations

import re
from ipaddress import IPv6Address, ip_address

from aiohttp import HttpVersion11, web
from yarl import URL

# A reverse proxy calls from 127.0.0.1 too, and only its headers tell that somebody else is behind it. Each has its own word
# for whom it calls for: "X-Forwarded-For", "X-Original-Forwarded-For", "CF-Connecting-IP", "True-Client-IP", "X-Envoy-Peer".
_PASSED_ON = re.compile(
    "via|.*forwarded.*|.*(?:client|connecting|real|remote|source|user)-?(?:ip|addr|address|host)"
    "|(?:cf|x-original|x-envoy|x-proxy|x-arr|x-appgw)-.*"
)


def is_direct_loopback(request: web.BaseRequest) -> bool:
    """True when the request comes from this computer, was sent to this computer by name, and by no page of another's.

    A proxy that tells nothing of itself, as nginx does when nobody has told it to, is known by its old protocol.
    The Host must be this computer's own name for itself, or a page elsewhere could reach us by a name that it points to
    127.0.0.1; an Origin must be the address that is being asked, or any page open in the browser could post to us.
    """
    hosts = request.headers.getall("Host", [])
    return (
        _is_loopback(request.remote or "")
        and request.version >= HttpVersion11
        and not any(_tells_of_another(name) for name in request.headers)
        and len(hosts) == 1
        and _names_loopback(hosts[0])
        and all(origin == f"http://{hosts[0]}" for origin in request.headers.getall("Origin", []))
    )


def _tells_of_another(header: str) -> bool:
    return _PASSED_ON.fullmatch(header.casefold().replace("_", "-")) is not None


def _names_loopback(host: str) -> bool:
    try:
        url = URL(f"http://{host}")
        name = url.host or ""
    except ValueError:
        return False
    # Anything else in it than a name and a port (a user, a path) makes it no host.
    is_host = url.user is None and url.raw_authority == host.casefold()
    return is_host and (name == "localhost" or _is_loopback(name))


def _is_loopback(address: str) -> bool:
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    inner = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return (inner or ip).is_loopback
