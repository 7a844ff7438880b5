"""The wishes about channels: adding, setting up, changing administrators."""

from __future__ import annotations

from collections.abc import Mapping

from register.wishes import Rule, Wish

RULES: Mapping[type[Wish], Rule] = {}
