"""Reads the house's own source files, so that tests can say what may stand in them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# From the ground up: a room may import those before it.
ROOMS = ("policy_text", "register", "dialogs", "scheduler", "bot")


@dataclass(frozen=True, kw_only=True)
class Source:
    """One file of the house, read."""

    path: str
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        return self.path.split("/")[0]

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    def stands_in(self, host: str) -> bool:
        return self.path == host or (host.endswith("/") and self.path.startswith(host))


Fault = tuple[int, str]


def read(path: str, text: str) -> Source:
    return Source(path=path, text=text, tree=ast.parse(text, path))


def house(root: Path, rooms: Iterable[str] = ROOMS) -> tuple[Source, ...]:
    files = (file for room in rooms for file in sorted((root / room).rglob("*.py")))
    return tuple(read(file.relative_to(root).as_posix(), file.read_text(encoding="utf-8")) for file in files)


@cache
def this_house() -> tuple[Source, ...]:
    return house(ROOT)


def imports(source: Source, *, only_run: bool = False) -> Iterator[Fault]:
    """Every imported name in full, wherever in the file it is imported: `from a import b` is `a.b`.

    With `only_run`, not those that only the type checker sees.
    """
    package = source.module.split(".")
    if not source.path.endswith("__init__.py"):
        package = package[:-1]
    unseen = set(_only_checked(source)) if only_run else set()
    for node in ast.walk(source.tree):
        if node in unseen:
            continue
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = [*package[: len(package) - level + 1], *filter(None, [module])] if level else [module or ""]
                yield from ((node.lineno, ".".join([*base, alias.name])) for alias in names)
            case ast.Call(func=ast.Name(id="import_module" | "__import__"), args=[ast.Constant(value=str(name)), *_]):
                yield node.lineno, name
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(name)), *_]):
                yield node.lineno, name


def _only_checked(source: Source) -> Iterator[ast.AST]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}:
            yield from (inner for statement in node.body for inner in ast.walk(statement))


def uses(source: Source) -> Iterator[Fault]:
    """Every use of an imported name, in full: `datetime.datetime.now` also where it is called `dt.now`."""
    known: dict[str, str] = {}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            known |= {
                a.asname or a.name.split(".")[0]: a.name if a.asname else a.name.split(".")[0] for a in node.names
            }
        elif isinstance(node, ast.ImportFrom):
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    for node in ast.walk(source.tree):
        parts: list[str] = []
        inner: ast.AST = node
        while isinstance(inner, ast.Attribute):
            parts.insert(0, inner.attr)
            inner = inner.value
        if isinstance(inner, ast.Name) and inner.id in known:
            yield inner.lineno, ".".join([known[inner.id], *parts])


def strings(source: Source) -> Iterator[Fault]:
    """Every string that does something. A docstring and a field's description talk to the reader of the code."""
    told: set[ast.AST] = set()
    for node in ast.walk(source.tree):
        match node:
            case ast.Expr(value=ast.Constant(value=str())) | ast.keyword(arg="description"):
                told.add(node.value)
            case ast.JoinedStr(values=values):
                told.update(values)
                pieces = (v.value if isinstance(v, ast.Constant) else "…" for v in values)
                yield node.lineno, "".join(map(str, pieces))
            case ast.Constant(value=str(text)) if node not in told:
                yield node.lineno, text


def within(name: str, guest: str) -> bool:
    return name == guest or name.startswith(f"{guest}.")
