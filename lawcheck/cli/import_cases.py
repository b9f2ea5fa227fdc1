"""`lawcheck import`: case files from the rows of a sheet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from lawcheck.cli import exits
from lawcheck.cli.case_folders import write_case_files
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.streams import coloured, width
from lawcheck.files.case_files import read_bytes
from lawcheck.files.sheet_files import read_sheet
from lawcheck.language.imports.cases import import_cases
from lawcheck.language.imports.map_file import read_map
from lawcheck.language.shown_names import shown_name
from lawcheck.render.case_text import case_text
from lawcheck.render.import_report import Report, report_object, report_text


class Request(NamedTuple):
    """What is imported, how, and into which folder."""

    file: str
    map_file: str
    folder: str
    dry: bool
    sound_only: bool
    form: str
    rules: tuple[Path, ...]
    lang: str | None


def import_sheet(request: Request) -> int:
    """Make the cases, write them unless something is refused, and report every cell."""
    vocabulary = load_rules(request.rules).vocabulary
    named = shown_name(request.map_file, "MAP")
    plan = read_map(read_bytes(request.map_file, shown=named), named, vocabulary)
    sheet = read_sheet(request.file, plan.sheet, plan.header)
    imported = import_cases(plan, sheet, vocabulary)
    refused = any(one.severity == "error" for one in imported.diagnostics)
    wanted = () if request.dry or (refused and not request.sound_only) else imported.cases
    sound = [case for case in wanted if case.sound]
    write_case_files([(case.id, case_text(case.root)) for case in sound], Path(request.folder))
    report = Report(imported, sheet, tuple(case.id for case in sound), request.dry)
    lang = language(request.lang, "")
    if request.form == "json":
        text = json.dumps(report_object(report), ensure_ascii=False, indent=2) + "\n"
    else:
        text = report_text(report, lang, width(), coloured())
    write_result(text, "")
    return exits.REFUSED if refused else exits.FINE
