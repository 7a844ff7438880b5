"""What the guideline says, on the command line: `kanalvakt ask`, one question or many lines, without the bot."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer
from msgspec import Struct

from dialogs.quoting import quote
from dialogs.texts import phrase
from dialogs.understand import language_of
from dialogs.words import Line, Plain, Say
from policy_text.pack import Pack

if TYPE_CHECKING:
    from policy_text.answers import Answer, Answers

REFUSED = 2
_KEYS = ("id", "org", "question")


class BrokenLine(ValueError):
    """A line that cannot be answered, and the sentence that says why."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Replied(Struct, frozen=True, kw_only=True):
    """What came of a line: JSON, or the sentence that says what is wrong with it."""

    line: int
    json: str = ""
    problem: str = ""


def command(packs: Callable[[], Mapping[str, Pack]]) -> Callable[..., None]:
    """The command, for `app.command("ask", help=…)`; `packs` gives the organisations when it is run."""

    def asked(
        question: Annotated[str | None, typer.Argument(help=phrase("ask-help-question"))] = None,
        *,
        org: Annotated[str | None, typer.Option("--org", help=phrase("ask-help-org"))] = None,
        jsonl: Annotated[bool, typer.Option("--jsonl", help=phrase("ask-help-jsonl"))] = False,
    ) -> None:
        if jsonl == (question is not None):
            raise _refuse(phrase("ask-question-or-jsonl" if jsonl else "ask-no-question"))
        known = packs()
        if jsonl:
            raise typer.Exit(_batch(_answers(known), known))
        if org is None:
            raise _refuse(phrase("ask-no-org"))
        if org not in known:
            raise _refuse(_unknown(org, known))
        assert question is not None
        typer.echo("\n".join(ask(_answers(known), known[org], question)))

    asked.__doc__ = phrase("ask-help")
    return asked


def ask(answers: Answers, pack: Pack, question: str) -> Iterator[str]:
    """The answer as a person reads it, in the language of the question where that can be told."""
    language = language_of(question) or pack.organisation.language
    answer = answers.answer(question, pack)
    guideline = pack.organisation.guideline.short
    match answer.level.value:
        case "answer":
            yield from _quoted(pack, answer, language, range(1), dated=True)
            if len(answer.passages) > 1:
                yield phrase("ask-see-also", language)
                yield from _quoted(pack, answer, language, range(1, 3))
        case "near":
            yield phrase("ask-near", language)
            yield from _quoted(pack, answer, language, range(3))
        case _ if answer.off_topic:
            yield phrase("ask-off-topic", language)
        case _ if answer.topic_name and language == "sv":
            yield phrase("ask-silent-about", language, guideline=guideline, topic=answer.topic_name)
        case _:
            yield phrase("ask-silent", language, guideline=guideline)


def ask_jsonl(answers: Answers, packs: Mapping[str, Pack], lines: Iterable[str]) -> Iterator[Replied]:
    """Whatever stands in a line, the others are answered; blank ones are passed over."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield Replied(line=number, json=_answer_line(answers, packs, line))
            except BrokenLine as broken:
                yield Replied(line=number, problem=broken.problem)


def _answers(packs: Mapping[str, Pack]) -> Answers:
    from policy_text.answers import Answers  # noqa: PLC0415  numpy and the model are not for every command

    return Answers.load(packs)


def _batch(answers: Answers, packs: Mapping[str, Pack]) -> int:
    lines = (raw.decode("utf-8", errors="replace") for raw in typer.get_binary_stream("stdin"))
    status = 0
    for replied in ask_jsonl(answers, packs, (line.removeprefix("\ufeff") for line in lines)):
        if replied.problem:
            typer.echo(phrase("ask-line", line=str(replied.line), problem=replied.problem), err=True)
            status = REFUSED
        else:
            typer.echo(replied.json)
    return status


def _answer_line(answers: Answers, packs: Mapping[str, Pack], line: str) -> str:
    try:
        asked: Any = json.loads(line)
    except json.JSONDecodeError as wrong:
        raise BrokenLine(phrase("ask-not-json")) from wrong
    if not isinstance(asked, dict):
        raise BrokenLine(phrase("ask-not-json"))
    for key in _KEYS:
        if not isinstance(asked.get(key), str):
            raise BrokenLine(phrase("ask-key-missing", key=key))
    if asked["org"] not in packs:
        raise BrokenLine(_unknown(asked["org"], packs))
    answer = answers.answer(asked["question"], packs[asked["org"]])
    return json.dumps(
        {
            "id": asked["id"],
            "passages": [{"section": passage.section, "text": passage.text} for passage in answer.passages],
            "refused": answer.level.value == "silent",
            "level": answer.level.value,
            "topic": answer.topic,
        },
        ensure_ascii=False,
    )


def _quoted(pack: Pack, answer: Answer, language: str, places: range, *, dated: bool = False) -> Iterator[str]:
    for passage in answer.passages[places.start : places.stop]:
        shown = quote(pack, passage.section, passage.text, dated=dated)
        yield phrase("ask-quote", language, quote=shown.text, source=shown.source)
        yield from (_said(note, language) for note in shown.notes)


def _said(line: Line, language: str) -> str:
    match line:
        case Say():
            return phrase(line.id, language, **{key: str(value) for key, value in line.values.items()})
        case Plain(text):
            return text


def _unknown(org: str, packs: Mapping[str, Pack]) -> str:
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in org.strip()[:40])
    return phrase("ask-unknown-organisation", org=shown, known=", ".join(sorted(packs)))


def _refuse(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(REFUSED)
