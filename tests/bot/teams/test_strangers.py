"""What a stranger might write instead of a token that Microsoft has signed, and what they might change around one that it has."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Mapping
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from multidict import CIMultiDict

from bot.house import Spoken
from dialogs.blocks import Paragraph
from tests.bot.teams.payloads import TENANT, a_message
from tests.bot.teams.stubs import APP, ISSUER, OTHER_APP, OTHER_TENANT, Microsoft, Teams, a_key, a_teams

HEJ = Spoken(blocks=(Paragraph("Hej!"),))


def claims(microsoft: Microsoft, **more: Any) -> dict[str, Any]:
    now = int(time.time())
    return {"iss": ISSUER, "aud": APP, "exp": now + 3600, "serviceurl": microsoft.service_url, **more}


def part(told: Any) -> str:
    raw = told if isinstance(told, bytes) else json.dumps(told).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def secret_signed(header: Mapping[str, Any], told: Any, secret: bytes) -> str:
    """An HMAC under whatever the header says; PyJWT itself does not sign with a public key."""
    signed = f"{part(header)}.{part(told)}"
    return f"{signed}.{part(hmac.new(secret, signed.encode(), hashlib.sha256).digest())}"


def rsa_signed(header: Mapping[str, Any], told: Any, key: str) -> str:
    signed = f"{part(header)}.{part(told)}"
    return f"{signed}.{part(a_key(key).sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def public(key: str, encoding: Encoding = Encoding.PEM) -> bytes:
    return a_key(key).public_key().public_bytes(encoding, PublicFormat.SubjectPublicKeyInfo)


def own_set(key: str) -> dict[str, Any]:
    """A key as a set of keys shows it."""
    return {**jwt.algorithms.RSAAlgorithm.to_jwk(a_key(key).public_key(), as_dict=True), "kid": "k1", "use": "sig"}


RS = {"alg": "RS256", "typ": "JWT", "kid": "k1"}
NONE = {"typ": "JWT", "kid": "k1"}
MADE_UP: dict[str, Callable[[Microsoft], str]] = {
    "no algorithm": lambda m: f"{part({**NONE, 'alg': 'none'})}.{part(claims(m))}.",
    "no algorithm, in capitals": lambda m: f"{part({**NONE, 'alg': 'NONE'})}.{part(claims(m))}.",
    "no algorithm, and a signature": lambda m: rsa_signed({**NONE, "alg": "none"}, claims(m), "k1"),
    "an empty algorithm": lambda m: rsa_signed({**NONE, "alg": ""}, claims(m), "k1"),
    "a list of algorithms": lambda m: rsa_signed({**NONE, "alg": ["RS256"]}, claims(m), "k1"),
    "an algorithm that is null": lambda m: rsa_signed({**NONE, "alg": None}, claims(m), "k1"),
    "no word of an algorithm": lambda m: rsa_signed(NONE, claims(m), "k1"),
    "the public key for a secret": lambda m: secret_signed({**RS, "alg": "HS256"}, claims(m), public("k1")),
    "the public key's bytes for a secret": lambda m: secret_signed(
        {**RS, "alg": "HS256"}, claims(m), public("k1", Encoding.DER)
    ),
    "the public key for a secret, said to be RS256": lambda m: secret_signed(RS, claims(m), public("k1")),
    "an empty secret": lambda m: secret_signed({**RS, "alg": "HS256"}, claims(m), b""),
    "a key of their own under our key's id": lambda m: rsa_signed(RS, claims(m), "theirs"),
    "a key of their own under its own id": lambda m: rsa_signed({**RS, "kid": "theirs"}, claims(m), "theirs"),
    "a key of their own in the header": lambda m: rsa_signed({**RS, "jwk": own_set("theirs")}, claims(m), "theirs"),
    "the address of keys of their own": lambda m: rsa_signed(
        {**RS, "jku": f"{m.url}/theirs", "kid": "theirs"}, claims(m), "theirs"
    ),
    "the address of a certificate of their own": lambda m: rsa_signed({**RS, "x5u": f"{m.url}/theirs"}, claims(m), "theirs"),
    "a certificate of their own": lambda m: rsa_signed({**RS, "x5c": ["AAAA"], "x5t": "AAAA"}, claims(m), "theirs"),
    "a key's id that is a list": lambda m: rsa_signed({**RS, "kid": ["k1"]}, claims(m), "k1"),
    "a key's id that is a path": lambda m: rsa_signed({**RS, "kid": "../../dev/null"}, claims(m), "k1"),
    "a key's id with what no header holds": lambda m: rsa_signed({**RS, "kid": "k1\x00\ud800"}, claims(m), "k1"),
    "what it says is critical and nobody knows": lambda m: rsa_signed({**RS, "crit": ["tenant"], "tenant": 1}, claims(m), "k1"),
    "a body that is not encoded": lambda m: rsa_signed({**RS, "b64": False, "crit": ["b64"]}, claims(m), "k1"),
    "claims that are a list": lambda m: rsa_signed(RS, [claims(m)], "k1"),
    "claims that are no JSON": lambda m: rsa_signed(RS, b"{", "k1"),
    "claims without end": lambda m: rsa_signed(RS, b"[" * 4000, "k1"),
    "a number without end": lambda m: rsa_signed(RS, b'{"exp": ' + b"9" * 4500 + b"}", "k1"),
    "a header without end": lambda m: f"{part(b'[' * 5000)}.{part(claims(m))}.AAAA",
    "another signature's end": lambda m: m.token() + "AAAA",
    "a part too many": lambda m: m.token() + ".AAAA",
    "its claims changed afterwards": lambda m: ".".join(
        [m.token().split(".")[0], part(claims(m, aud=OTHER_APP)), m.token().split(".")[2]]
    ),
    "a signature of zeros": lambda m: f"{part(RS)}.{part(claims(m))}.{part(bytes(256))}",
    "the old cloud": lambda m: m.token(iss="https://api.botframework.us"),
    "an issuer with a slash": lambda m: m.token(iss=f"{ISSUER}/"),
    "an issuer that is a list": lambda m: rsa_signed(RS, claims(m, iss=[ISSUER]), "k1"),
    "a login service": lambda m: m.token(iss=f"https://sts.windows.net/{TENANT}/"),
    "several apps": lambda m: m.token(aud=[APP, OTHER_APP]),
    "an app that is an object": lambda m: m.token(aud={APP: 1}),
    "the bot's id in the chat": lambda m: m.token(aud=f"28:{APP}"),
    "not yet": lambda m: m.token(nbf=int(time.time()) + 400),
    "not yet, as a list": lambda m: m.token(nbf=[int(time.time())]),
    "no longer": lambda m: m.token(exp=int(time.time()) - 400),
    "an end as text": lambda m: m.token(exp=str(int(time.time()) + 3600)),
    "an end that is a list": lambda m: m.token(exp=[int(time.time()) + 3600]),
    "an end that is true": lambda m: m.token(exp=True),
    "an end that never comes": lambda m: m.token(exp=float("inf")),
    "an end that is no number": lambda m: m.token(exp=float("nan")),
    "an end beyond all numbers": lambda m: m.token(exp=10**400),
    "made in the future": lambda m: m.token(iat=int(time.time()) + 3600),
    "made at no moment": lambda m: m.token(iat=[1]),
    "for another service": lambda m: m.token(serviceurl="https://elsewhere.example/"),
    "for several services": lambda m: m.token(serviceurl=[m.service_url]),
}  # fmt: skip


async def refused(teams: Teams, payload: Any, token: str | None = None, **headers: str) -> int:
    status, _ = await teams.post(payload, token, **headers)
    assert teams.house.heard == []
    assert teams.microsoft.calls == []
    assert teams.microsoft.logins == []
    return status


@pytest.mark.parametrize("made", MADE_UP.values(), ids=MADE_UP)
async def test_whatever_token_a_stranger_makes_up_is_401(made: Callable[[Microsoft], str]):
    async with a_teams() as teams:
        assert await refused(teams, a_message("hej"), made(teams.microsoft)) == 401


async def test_an_end_with_a_fraction_is_an_end():
    async with a_teams(HEJ) as teams:
        status, _ = await teams.post(a_message("hej"), teams.microsoft.token(exp=time.time() + 3600.5))

        assert status == 200


OTHER_SERVICES: dict[str, Callable[[str], str]] = {
    "another host": lambda url: "https://elsewhere.example/emea/",
    "with a user": lambda url: url.replace("http://", "http://elsewhere.example@"),
    "in capitals": str.upper,
    "with a dot at the end of the host": lambda url: url.replace("127.0.0.1", "127.0.0.1."),
    "with another name for the host": lambda url: url.replace("127.0.0.1", "localhost"),
    "without its slash": lambda url: url.rstrip("/"),
    "one step up": lambda url: f"{url}../",
    "with a question": lambda url: f"{url}?x=1",
    "over another protocol": lambda url: url.replace("http://", "file://"),
    "with a space": lambda url: f" {url}",
}


@pytest.mark.parametrize("other", OTHER_SERVICES.values(), ids=OTHER_SERVICES)
async def test_a_good_token_takes_answers_to_its_own_service_only(other: Callable[[str], str]):
    async with a_teams() as teams:
        payload = a_message("hej", service_url=other(teams.microsoft.service_url))

        assert await refused(teams, payload) == 401


async def test_a_token_for_the_other_municipalitys_app_does_not_speak_for_this_ones_tenant():
    async with a_teams() as teams:
        assert await refused(teams, a_message("hej"), teams.microsoft.token(aud=OTHER_APP)) == 403


@pytest.mark.parametrize("where", ["channelData", "conversation"])
async def test_a_good_token_does_not_speak_for_a_tenant_that_stands_in_one_place_only(where: str):
    payload = a_message("hej")
    if where == "channelData":
        payload["channelData"]["tenant"]["id"] = OTHER_TENANT
    else:
        payload["conversation"]["tenantId"] = OTHER_TENANT
    async with a_teams() as teams:
        assert await refused(teams, payload) == 403


@pytest.mark.parametrize("scheme", ["bearer", "BEARER", "Bearer\t", "Bearer:", "Basic", "Token", ""])
async def test_a_good_token_under_another_name_is_401(scheme: str):
    async with a_teams() as teams:
        assert await refused(teams, a_message("hej"), Authorization=f"{scheme} {teams.microsoft.token()}") == 401


async def test_a_token_anywhere_but_in_its_header_is_401():
    async with a_teams() as teams:
        token, payload = teams.microsoft.token(), a_message("hej", service_url=teams.microsoft.service_url)
        tries: list[tuple[dict[str, str], dict[str, str], dict[str, Any]]] = [
            ({"access_token": token}, {}, payload),
            ({"Authorization": f"Bearer {token}"}, {}, payload),
            ({}, {"Cookie": f"Authorization=Bearer {token}"}, payload),
            ({}, {"Proxy-Authorization": f"Bearer {token}"}, payload),
            ({}, {"X-Authorization": f"Bearer {token}"}, payload),
            ({}, {}, {**payload, "Authorization": f"Bearer {token}"}),
        ]
        statuses = []
        for query, headers, body in tries:
            async with teams.client.post("/api/messages", params=query, headers=headers, json=body) as answer:
                statuses.append(answer.status)

        assert statuses == [401] * len(tries)
        assert teams.house.heard == []


@pytest.mark.parametrize("order", [1, -1], ids=["the good one first", "the bad one first"])
async def test_two_tokens_are_none(order: int):
    async with a_teams() as teams:
        both = [f"Bearer {teams.microsoft.token()}", "Bearer x.y.z"][::order]
        headers = CIMultiDict([("Authorization", one) for one in both])
        payload = a_message("hej", service_url=teams.microsoft.service_url)
        async with teams.client.post("/api/messages", json=payload, headers=headers) as answer:
            assert answer.status == 401
        assert teams.house.heard == []


async def test_keys_that_a_stranger_points_to_are_never_fetched():
    async with a_teams() as teams:
        for header in ({"jku": f"{teams.microsoft.url}/keys"}, {"x5u": f"{teams.microsoft.url}/keys"}):
            token = rsa_signed({**RS, "kid": "k2", **header}, claims(teams.microsoft), "k2")
            assert await refused(teams, a_message("hej"), token) == 401

        # Microsoft's own, and once more for a key that might be new.
        assert teams.microsoft.key_fetches <= 2
