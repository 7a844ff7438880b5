"""The municipality's own ways of asking, on the command line: `kanalvakt topics export`, for its pack and for training."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Annotated

import typer

from dialogs.texts import phrase
from policy_text.pack import Pack
from register.questions import policy_questions
from register.questions.policy_questions import ExampleView
from register.storage.store import Store

REFUSED = 2


def command(packs: Callable[[], Mapping[str, Pack]], store: Callable[[], Store]) -> Callable[..., None]:
    """The command, for `app.command("export", help=…)`; `store` opens the register when it is run."""

    def export(*, org: Annotated[str, typer.Option("--org", help=phrase("topics-help-org"))]) -> None:
        known = packs()
        if org not in known:
            shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in org.strip()[:40])
            typer.echo(phrase("topics-unknown-organisation", org=shown, known=", ".join(sorted(known))), err=True)
            raise typer.Exit(REFUSED)
        opened = store()
        try:
            examples = opened.run_now(org, policy_questions.examples)
        finally:
            opened.close()
        language = known[org].organisation.language
        if not examples:
            typer.echo(phrase("topics-none", language), err=True)
            return
        typer.echo(
            "\n".join(as_toml(examples, phrase("topics-header", language, municipality=known[org].organisation.name)))
        )

    export.__doc__ = phrase("topics-help-export")
    return export


def as_toml(examples: Iterable[ExampleView], header: str) -> Iterator[str]:
    """A table a topic, with its questions, as the files of `policy_text/topics` have them."""
    topics: dict[str, list[ExampleView]] = {}
    for one in examples:
        topics.setdefault(one.topic, []).append(one)
    yield f"# {header}"
    for topic, own in topics.items():
        yield ""
        yield f"[{topic}]"
        if own[0].topic_name:
            yield f"name = {_string(own[0].topic_name)}"
        yield "questions = ["
        yield from (f"    {_string(one.text)}," for one in own)
        yield "]"


def _string(text: str) -> str:
    """A basic string: JSON's escapes are TOML's too, and control characters that JSON leaves alone are escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
