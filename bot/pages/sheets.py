"""Tables as Swedish spreadsheets read them: semicolons, a mark that says UTF-8, and no cell that is run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

# Spreadsheets set for Chinese or Japanese read the wide ones too.
_BEGINS_A_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")


def csv_of(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: str) -> str:
    """A spreadsheet takes a cell that begins like this for a formula."""
    return f"'{value}" if value[:1] in _BEGINS_A_FORMULA else value
