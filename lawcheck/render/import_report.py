"""What an import did: cases, cells by column and outcome, and every refusal.

Shapes
    Text for a person, or plain objects for JSON.  Nothing that stands in a cell is ever
    shown: places, names of columns and counts are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from lawcheck.language.imports.cases import Imported
from lawcheck.language.imports.sheet import Sheet, text_of
from lawcheck.language.imports.tally import OUTCOMES
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.render.diagnostics import diagnostic_lines
from lawcheck.render.layout import Sheet as Page
from lawcheck.render.phrases.imports import IMPORTS
from lawcheck.render.plain import visible

SCHEMA = 1
NAMES = {"refused": "refused_cells"}
SHOWN = 100  # refusals: after so many more would not help


class Report(NamedTuple):
    """An import and what was written of it."""

    imported: Imported
    sheet: Sheet
    written: tuple[str, ...]  # ids of the cases
    dry: bool


def totals(report: Report) -> Counter[str]:
    """Count the cells of all columns by outcome."""
    return Counter(report.imported.tally.cells.values())


def report_text(report: Report, lang: str, width: int, color: bool) -> str:
    """Say what was imported and what was not."""
    say = IMPORTS[lang]
    page = Page(width, color)
    errors = [one for one in report.imported.diagnostics if one.severity == "error"]
    odd = [one for one in report.imported.diagnostics if one.severity != "error"]
    for heading, found in (("refused", errors), ("odd", odd)):
        if found:
            page.heading(f"{say[heading]} ({len(found)})")
            for one in found[:SHOWN]:
                page.lines += placed(one, report.sheet, lang)
            if len(found) > SHOWN:
                page.add(say["more"].format(count=len(found) - SHOWN))
    page.heading(say["cells"])
    counts = totals(report)
    rows = [(say["column"], *(say[NAMES.get(one, one)] for one in OUTCOMES))]
    for name, count in report.imported.tally.by_column(report.sheet):
        rows.append((visible(name) or say["nameless"], *(str(count[one]) for one in OUTCOMES)))
    rows.append((say["all"], *(str(counts[one]) for one in OUTCOMES)))
    page.lines += table(rows, page.width)
    page.gap()
    cases = report.imported.cases
    sound = sum(case.sound for case in cases)
    page.add(
        say["cases"].format(rows=len(report.sheet.rows), cases=len(cases), sound=sound), hang=0
    )
    page.add(say["dry"] if report.dry else say["written"].format(count=len(report.written)), hang=0)
    return page.text()


def placed(one: Diagnostic, sheet: Sheet, lang: str) -> list[str]:
    """Show a refusal; one in a cell names its column."""
    lines = diagnostic_lines(one, lang)
    if one.file == sheet.file and 0 < one.column <= len(sheet.head.cells):
        name = visible(text_of(sheet.head.cells[one.column - 1]))
        place, mark, rest = lines[0].partition(": ")
        lines[0] = f"{place} ({name}){mark}{rest}"
    return lines


def table(rows: Sequence[tuple[str, ...]], width: int) -> list[str]:
    """Align columns of numbers; where the page is too narrow, one line for each number."""
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]))]
    if sum(widths) + 2 * len(widths) <= width:
        return [
            "  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))).rstrip()
            for row in rows
        ]
    lines = []
    for row in rows[1:]:
        said = [
            f"{name}: {cell}"
            for name, cell in zip(rows[0][1:], row[1:], strict=True)
            if cell != "0"
        ]
        lines += [row[0], *(f"  {one}" for one in said)]
    return lines


def report_object(report: Report) -> dict[str, Any]:
    """Give the report as plain objects."""
    return {
        "schema": SCHEMA,
        "rows": len(report.sheet.rows),
        "dry_run": report.dry,
        "cells": {one: totals(report)[one] for one in OUTCOMES},
        "columns": [
            {"column": name, **{one: count[one] for one in OUTCOMES}}
            for name, count in report.imported.tally.by_column(report.sheet)
        ],
        "cases": [
            {
                "id": case.id,
                "rows": list(case.rows),
                "sound": case.sound,
                "written": case.id in report.written,
            }
            for case in report.imported.cases
        ],
        "diagnostics": [
            {
                "code": one.code,
                "severity": one.severity,
                "file": one.file,
                "row": one.line,
                "column": one.column,
                "message": one.message,
                "help": one.help,
            }
            for one in report.imported.diagnostics
        ],
    }
