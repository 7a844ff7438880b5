"""`kanalvakt simulate`: who would have heard what, and when, over a period; with another pack, the difference it makes."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer
from msgspec.structs import asdict
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from dialogs import texts
from dialogs.texts import phrase
from policy_text import example
from policy_text import pack as packs_room
from policy_text.pack import Pack
from register.errors import RegisterError
from register.obligations import calendar

if TYPE_CHECKING:
    from register.storage.store import Store
    from scheduler.simulate import Heard, Sum

REFUSED = 2

Folders: TypeAlias = "Callable[[], Mapping[str, Path]]"


def command(
    packs: Callable[[], Mapping[str, Pack]], folders: Folders, opened: Callable[[], Store]
) -> Callable[..., None]:
    def simulate(
        *,
        org: Annotated[str, typer.Option("--org", help=phrase("cli-org-help"))],
        first: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"], help=phrase("simulate-help-from"))],
        last: Annotated[datetime, typer.Option("--to", formats=["%Y-%m-%d"], help=phrase("simulate-help-to"))],
        register: Annotated[Path | None, typer.Option("--register", help=phrase("simulate-help-register"))] = None,
        activity: Annotated[Path | None, typer.Option("--activity", help=phrase("simulate-help-activity"))] = None,
        pack: Annotated[Path | None, typer.Option("--pack", help=phrase("simulate-help-pack"))] = None,
        as_json: Annotated[bool, typer.Option("--json", help=phrase("simulate-help-json"))] = False,
    ) -> None:
        known = packs()
        if org not in known:
            raise _refuse(phrase("due-unknown-organisation", org=org, known=", ".join(sorted(known))))
        if last < first:
            raise _refuse(phrase("simulate-backwards"))
        trial = _Trial(known[org], folders()[org], opened, register, activity, (first.date(), last.date()))
        try:
            before = trial.run(known[org], _json if as_json else _line)
            other = _same_name(packs_room.load(pack), org) if pack is not None else None
            after = trial.run(other, None) if other is not None else None
        except RegisterError as refusal:
            raise _refuse(phrase(f"error-{refusal.code.replace('_', '-')}", **refusal.facts)) from refusal
        if as_json:
            typer.echo(json.dumps({"sum": _numbers(before), **({"with": _numbers(after)} if after else {})}))
            return
        typer.echo(phrase("simulate-sum", messages=before.messages, phase=before.in_phase, channels=before.channels))
        if after is not None and other is not None and pack is not None:
            typer.echo(_difference(before, after, _named(pack.name, known[org], other)))

    simulate.__doc__ = phrase("simulate-help")
    return simulate


class _Trial:
    """One period on scratch copies, run once for each pack."""

    def __init__(
        self, pack: Pack, folder: Path, opened: Callable[[], Store], register: Path | None, activity: Path | None,
        days: tuple[date, date],
    ) -> None:  # fmt: skip
        self._pack, self._folder, self._opened = pack, folder, opened
        self._register, self._activity, self._days = register, activity, days

    def run(self, pack: Pack, show: Callable[[Heard, str], str] | None) -> Sum:
        from register.storage import scratch  # noqa: PLC0415  the database's libraries are for the commands that need it
        from scheduler import simulate  # noqa: PLC0415

        first, last = self._days
        clock = simulate.Clock(calendar.start_of(first))
        with tempfile.TemporaryDirectory(prefix="kanalvakt-simulate-") as folder, \
                scratch.a_store(Path(folder), pack, clock) as store:  # fmt: skip
            self._fill(store, pack)
            events = store.run_now(pack.id, lambda unit: scratch.take_out(unit, clock.now))
            if self._activity is not None:
                data = self._activity.read_bytes()
                events = store.run_now(pack.id, lambda unit: scratch.read_events(unit, data))
            found = simulate.Sum(channels=store.run_now(pack.id, simulate.running))
            with _progress((last - first).days + 1) as passed:
                end = calendar.start_of(last + calendar.ONE_DAY)
                for heard in simulate.run(store, clock, pack.id, end, events, passed):
                    found.add(heard)
                    if show is not None:
                        typer.echo(show(heard, pack.organisation.language))
        return found

    def _fill(self, store: Store, pack: Pack) -> None:
        from register.channels import import_channels  # noqa: PLC0415
        from register.storage import scratch  # noqa: PLC0415

        if self._register is not None:
            data = self._register.read_bytes()
            store.run_now(pack.id, lambda unit: import_channels.run(unit, data, really=True))
            return
        source = self._opened()
        try:
            if scratch.has_channels(source, self._pack.id):
                scratch.fill(store, pack.id, source=source, example=None)
            else:
                typer.echo(phrase("simulate-example", organisation=self._pack.organisation.name), err=True)
                scratch.fill(store, pack.id, source=None, example=example.load(self._folder, self._pack))
        finally:
            source.close()


@contextmanager
def _progress(days: int) -> Iterator[Callable[[datetime], None]]:
    """A bar on stderr that moves a step a day, and is gone afterwards."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(phrase("simulate-progress"), total=days)
        yield lambda _: bar.advance(task)


def _line(heard: Heard, language: str) -> str:
    moment = calendar.local(heard.at)
    day = f"{texts.DAYS[language][moment.weekday()][:3]} {moment.day:>2}/{moment.month:<2}"
    what = phrase(f"simulate-duty-{heard.duty.replace('_', '-')}", language)
    stage = phrase("simulate-stage-ask" if heard.asks else _stage(heard.kind), language)
    return f"{day} {moment:%H.%M}  {heard.who:<24}  {heard.where:<32}  {what}: {stage}".rstrip()


def _stage(kind: str) -> str:
    id = f"simulate-stage-{kind}"
    return id if texts.exists(id) else "simulate-stage-first"


def _json(heard: Heard, _language: str) -> str:
    whole = asdict(heard) | {"at": calendar.local(heard.at).isoformat(timespec="minutes")}
    return json.dumps(whole, ensure_ascii=False)


def _numbers(found: Sum) -> dict[str, object]:
    return {
        "messages": found.messages, "said": dict(found.said), "channels": found.channels, "in_phase": found.in_phase
    }  # fmt: skip


def _difference(before: Sum, after: Sum, name: str) -> str:
    fewer, more = before.messages - after.messages, after.in_phase - before.in_phase
    return phrase(
        "simulate-difference", name=name, way="fewer" if fewer >= 0 else "more", messages=abs(fewer),
        phase="more" if more >= 0 else "fewer", channels=abs(more),
    )  # fmt: skip


def _named(folder: str, one: Pack, other: Pack) -> str:
    """The other pack's folder, with those numbers that most is reminded by where they differ: "glesare (1 inlägg i veckan)"."""
    posts, reply, named = other.numbers.posts_per_week, other.numbers.reply, []
    if posts is not None and (one.numbers.posts_per_week is None or posts.value != one.numbers.posts_per_week.value):
        named.append(phrase("simulate-changed-posts", count=posts.value))
    if reply is not None and reply.hours and (one.numbers.reply is None or reply.hours != one.numbers.reply.hours):
        named.append(phrase("simulate-changed-reply", count=reply.hours))
    return f"{folder} ({', '.join(named)})" if named else folder


def _same_name(pack: Pack, org: str) -> Pack:
    """Another pack under this municipality's name, so that it may be tried on its register."""
    return pack.model_copy(update={"organisation": pack.organisation.model_copy(update={"id": org})})


def _refuse(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(REFUSED)
