"""`kanalvakt policy draft`: a first pack out of a guideline in Markdown, Word or PDF, for somebody to go through."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Annotated
from zipfile import BadZipFile

import typer

from dialogs.texts import phrase
from policy_text import coverage, draft, guideline, topics
from policy_text.guideline import BrokenGuideline
from policy_text.likeness import Likeness
from policy_text.pack import Pack

REFUSED = 2
READABLE = (".md", ".txt", ".docx", ".pdf")


class Unreadable(ValueError):
    """The file cannot be read as a guideline; `code` names its sentence ("draft-<code>")."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def command(packs: Callable[[], Mapping[str, Pack]]) -> Callable[..., None]:
    """The command, for `policy.command("draft", help=…)`; `packs` are those already gone through."""

    def make(
        file: Annotated[Path, typer.Argument(help=phrase("draft-help-file"))],
        *,
        org: Annotated[str, typer.Option("--org", help=phrase("draft-help-org"))],
        out: Annotated[Path | None, typer.Option("--out", help=phrase("draft-help-out"))] = None,
        domain: Annotated[str, typer.Option("--domain", help=phrase("draft-help-domain"))] = "",
    ) -> None:
        slug = _slug(org)
        folder = out or Path("packs") / slug
        if not slug or (folder.exists() and any(folder.iterdir())):
            raise _refuse(phrase("draft-folder-taken" if slug else "draft-no-name", folder=str(folder)))
        try:
            certain, unsure, silent, sections = write(text_of(file), org, slug, domain or f"{slug}.se", folder, packs())
        except Unreadable as wrong:
            raise _refuse(phrase(f"draft-{wrong.code}", file=file.name)) from wrong
        typer.echo(phrase("draft-done", folder=str(folder), sections=sections))
        typer.echo(phrase("draft-topics", certain=certain, unsure=unsure, silent=silent))
        typer.echo(phrase("draft-next", folder=str(folder)))

    return make


def write(
    text: str, org: str, slug: str, domain: str, folder: Path, packs: Mapping[str, Pack]
) -> tuple[int, int, int, int]:
    """The four files of a pack; returns (likely, unsure, silent) topics and the number of sections."""
    short = re.sub(r"s? kommun$", "", org, flags=re.IGNORECASE).strip()
    title = next((line.lstrip("# ").strip() for line in text.splitlines() if line.strip()), org)[:120]
    cut = draft.cut(text, title)
    try:
        read = guideline.parse(cut)
    except BrokenGuideline as broken:
        raise Unreadable("no-sections") from broken
    catalogue = topics.load()
    suggested = draft.suggest(read, catalogue, list(packs.values()), Likeness.load())
    decided = draft.decided(text).isoformat()
    values = {"id": slug, "name": org, "short": short or org, "domain": domain, "title": title, "decided": decided}
    folder.mkdir(parents=True, exist_ok=True)
    names = {id: topic.name for id, topic in catalogue.items()}
    files = {
        "guideline.md": cut,
        "policy.toml": draft.filled(draft.POLICY, **values),
        "example.toml": draft.filled(draft.EXAMPLE, **values),
        "topics.toml": draft.topics_toml(suggested.values(), names),
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    likely = sum(one.passage is not None and one.sure >= 0.5 for one in suggested.values())
    silent = sum(one.passage is None for one in suggested.values())
    return likely, len(suggested) - likely - silent, silent, len(read.sections)


def left_to_do(folder: Path, pack: Pack) -> Iterator[str]:
    """What a pack still has of the draft that it was made from: the day nobody knew, topics nobody has gone through."""
    if pack.organisation.guideline.decided == draft.UNKNOWN:
        yield phrase("draft-left-decided")
    count = draft.guesses((folder / "topics.toml").read_text(encoding="utf-8"))
    if count:
        yield phrase("draft-left-topics", count=count)


def left_open(pack: Pack) -> Iterator[str]:
    """Passages that no topic leads to, so that nobody is ever answered with them, and topics that the pack leaves out."""
    for gap in coverage.gaps(pack, topics.load()):
        code = gap.code.replace("_", "-")
        yield phrase(f"pack-{code}", section=gap.section, text=gap.text, topic=gap.topic, name=gap.name)


def text_of(file: Path) -> str:
    """The guideline's text as Markdown or plain lines, whatever it came in."""
    kind = file.suffix.casefold()
    if kind not in READABLE:
        raise Unreadable("unknown-format")
    if not file.is_file():
        raise Unreadable("no-file")
    try:
        text = {".docx": _docx, ".pdf": _pdf}.get(kind, _plain)(file)
    except UnicodeDecodeError as wrong:
        raise Unreadable("not-utf8") from wrong
    if not text.strip():
        raise Unreadable("empty")
    return text


def _plain(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig")


def _docx(file: Path) -> str:
    import mammoth  # noqa: PLC0415  only for those who come with a Word file

    with file.open("rb") as opened:
        try:
            html = mammoth.convert_to_html(opened).value
        except (OSError, KeyError, ValueError, BadZipFile) as wrong:
            raise Unreadable("broken") from wrong
    html = re.sub(r"<h([1-6])[^>]*>(.*?)</h\1>", lambda m: f"\n\n{'#' * int(m[1])} {m[2]}\n\n", html, flags=re.DOTALL)
    html = re.sub(r"<li[^>]*>", "\n- ", html)
    html = re.sub(r"</(?:p|li|ul|ol|tr)>", "\n\n", html)
    return unescape(re.sub(r"<[^>]+>", "", html))


def _pdf(file: Path) -> str:
    from pypdf import PdfReader  # noqa: PLC0415  only for those who come with a PDF
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        pages = [page.extract_text() for page in PdfReader(file).pages]
    except (PyPdfError, OSError, ValueError) as wrong:
        raise Unreadable("broken") from wrong
    return "\n".join(pages)


def _slug(name: str) -> str:
    short = re.sub(r"s? kommun$", "", name, flags=re.IGNORECASE)
    return re.sub(r"[^a-z0-9]+", "_", short.casefold().translate(str.maketrans("åäöé", "aaoe"))).strip("_")


def _refuse(sentence: str) -> typer.Exit:
    typer.echo(sentence, err=True)
    return typer.Exit(REFUSED)
