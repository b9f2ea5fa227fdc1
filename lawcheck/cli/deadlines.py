"""`lawcheck deadlines`: the last days of a case, or of a folder of cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_folders import case_files
from lawcheck.cli.case_input import Asked, load_program, numbered, open_case, refuse_odd_names
from lawcheck.cli.faults import report
from lawcheck.cli.options import language
from lawcheck.cli.output import STANDARD, write_result
from lawcheck.cli.streams import coloured, say, width

if TYPE_CHECKING:
    from lawcheck.files.rule_files import Rules
    from lawcheck.render.deadlines_told import CaseDays


class Request(NamedTuple):
    """What the command line asked for."""

    paths: tuple[str, ...]
    as_of: date | None
    folders: tuple[Path, ...]
    lang: str | None
    profile: str
    form: str
    output: str
    past: bool
    reasons: bool
    quiet: bool


def print_deadlines(request: Request, says_today: bool) -> int:
    """Print the last days of every case, each even if another fails; the worst status counts."""
    names = case_files(request.paths)
    if not names:
        raise typer.BadParameter("no case file in this folder", param_hint="'PATH'")
    refuse_odd_names(names, request.output)
    asked = load_program(request.folders)
    if says_today and not request.quiet:
        say(f"as of {request.as_of} (today on this computer)")
    found: list[CaseDays] = []
    statuses = [exits.FINE]
    for number, name in numbered(names):
        try:
            found.append(days_in(name, number, request, asked))
        except Exception as error:
            statuses.append(report(error, request.lang))
    if found:
        refused = len(names) - len(found)
        write_result(worded(found, refused, request, asked.rules), request.output)
    return exits.worst(statuses)


def days_in(name: str, number: int, request: Request, asked: Asked) -> CaseDays:
    """Evaluate one case and find its last days."""
    from lawcheck.analyses.routes import routes
    from lawcheck.engine.evaluate import evaluate
    from lawcheck.render.deadlines_told import case_days

    case = open_case(name, asked.rules, request, number)
    result = evaluate(asked.program, case, request.profile)
    return case_days(case, result, request.past, routes(result, case, asked.rules.routes))


def worded(found: list[CaseDays], refused: int, request: Request, rules: Rules) -> str:
    """Write the last days in the form asked for, in the language of the first case."""
    lang = language(request.lang, found[0].case.language)
    if request.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.deadlines_object import deadlines_object

        return dumps(deadlines_object(found, refused, rules, lang)) + "\n"
    if request.form == "ics":
        from lawcheck.render.calendar_file import calendar_file

        return calendar_file(found, request.reasons, rules, lang)
    from lawcheck.render.deadlines_text import deadlines_text

    colour = coloured() and request.output in STANDARD
    return deadlines_text(found, refused, request.profile, rules, lang, width(), colour)
