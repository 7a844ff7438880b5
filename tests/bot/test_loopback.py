"""What comes straight from this computer is let in, and what only looks like it is not."""

from __future__ import annotations

import pytest
from aiohttp import HttpVersion10, web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request

from bot.loopback import is_direct_loopback


def a_request(remote: str | None = "127.0.0.1", **headers: str) -> web.BaseRequest:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    request = make_mocked_request("POST", "/api/messages", headers={"Host": "127.0.0.1:3978", **named})
    return request.clone(remote=remote) if remote is not None else request


@pytest.mark.parametrize("remote", ["127.0.0.1", "127.0.0.53", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("host", ["127.0.0.1:3978", "localhost:3978", "LOCALHOST:3978", "localhost", "[::1]:3978"])
def test_a_caller_at_this_computer_who_asks_this_computer_is_let_in(remote, host):
    assert is_direct_loopback(a_request(remote, Host=host))


def test_the_page_itself_is_let_in():
    assert is_direct_loopback(a_request(Origin="http://127.0.0.1:3978"))


@pytest.mark.parametrize("remote", ["192.168.1.20", "10.0.0.1", "::ffff:10.0.0.1", "fe80::1", "0.0.0.0", "", None, "x"])
def test_a_caller_at_another_computer_is_not(remote):
    assert not is_direct_loopback(a_request(remote))


@pytest.mark.parametrize(
    "header",
    [
        {"Forwarded": "for=192.0.2.1"},
        {"forwarded": "for=127.0.0.1"},
        {"X_Forwarded_For": "127.0.0.1"},
        {"x_forwarded_proto": "https"},
        {"X_Forwarded_Host": "127.0.0.1:3978"},
        {"X_Forwarded": ""},
        {"X_Real_IP": "127.0.0.1"},
        {"Via": "1.1 proxy"},
        {"Client_IP": "192.0.2.1"},
        {"True_Client_IP": "192.0.2.1"},
        {"CF_Connecting_IP": "192.0.2.1"},
        {"CF_Ray": "8a1"},
        {"X_Client_IP": "192.0.2.1"},
        {"X_Cluster_Client_IP": "192.0.2.1"},
        {"X_Remote_Addr": "192.0.2.1"},
        {"X_Original_Forwarded_For": "192.0.2.1"},
        {"X_Original_URL": "/"},
        {"X_Envoy_External_Address": "192.0.2.1"},
        {"X_ProxyUser_Ip": "192.0.2.1"},
        {"X_Azure_ClientIP": "192.0.2.1"},
        {"X_ARR_SSL": "1"},
    ],
)
def test_a_proxy_on_this_computer_does_not_open_the_door_to_others(header):
    assert not is_direct_loopback(a_request(**header))


def test_a_name_written_as_a_variable_is_the_same_name():
    request = make_mocked_request("GET", "/", headers={"Host": "127.0.0.1:3978", "X_FORWARDED_FOR": "192.0.2.1"})

    assert not is_direct_loopback(request.clone(remote="127.0.0.1"))


def test_what_a_browser_sends_of_its_own_tells_of_nobody_else():
    own = {
        "User_Agent": "Mozilla/5.0", "Accept_Language": "sv", "Sec_Fetch_Site": "same-origin", "Sec_CH_UA_Platform": "Linux",
        "Upgrade_Insecure_Requests": "1", "DNT": "1", "Priority": "u=1", "Referer": "http://127.0.0.1:3978/", "Cookie": "a=b",
        "X_Requested_With": "XMLHttpRequest", "If_None_Match": "x", "Save_Data": "on",
    }  # fmt: skip

    assert is_direct_loopback(a_request(**own))


def test_a_proxy_that_tells_nothing_of_itself_is_known_by_its_old_protocol():
    # nginx, set up with one line, says nothing of whom it calls for and calls us 127.0.0.1, but speaks HTTP/1.0.
    request = make_mocked_request("POST", "/api/messages", headers={"Host": "127.0.0.1:3978"}, version=HttpVersion10)

    assert not is_direct_loopback(request.clone(remote="127.0.0.1"))


@pytest.mark.parametrize(
    "host",
    [
        "kanalvakt.example.org",
        "127.0.0.1.example.org",
        "localhost.example.org",
        "localhost@example.org",
        "example.org@localhost",
        "10.0.0.1:3978",
        "0.0.0.0:3978",
        "127.0.0.1:3978/x",
        "localhost.:3978",
        "127.0.0.1.:3978",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.0.0.1:3978, example.org",
        "127.0.0.1#example.org",
        "127.0.0.1?example.org",
        "[::ffff:10.0.0.1]:3978",
        "[fe80::1%25lo]",
        "rebind.example.org:3978",
        "ｌocalhost",
        "lo\u00adcalhost",
        "127.0.0.1:port",
        "[::1",
        "",
    ],
)
def test_another_name_for_this_computer_is_refused(host):
    assert not is_direct_loopback(a_request(Host=host))


@pytest.mark.parametrize(
    "origin",
    [
        "https://example.org",
        "http://127.0.0.1:8000",
        "http://localhost:3978",
        "https://127.0.0.1:3978",
        "http://127.0.0.1:3978.example.org",
        "null",
        "",
    ],
)
def test_a_page_from_elsewhere_is_refused(origin):
    assert not is_direct_loopback(a_request(Origin=origin))


async def test_a_real_connection_is_judged_by_who_called():
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text=str(is_direct_loopback(request)))

    app = web.Application()
    app.router.add_get("/", answer)
    async with TestClient(TestServer(app)) as client:
        direct = await (await client.get("/")).text()
        forwarded = await (await client.get("/", headers={"X-Forwarded-For": "192.0.2.1"})).text()

    assert (direct, forwarded) == ("True", "False")
