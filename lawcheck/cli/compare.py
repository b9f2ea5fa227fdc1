"""`lawcheck compare`: the same facts under the law of several days."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_program, open_case, refuse_odd_names
from lawcheck.cli.days import required_day
from lawcheck.cli.faults import report
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.page_forms import compared
from lawcheck.cli.streams import say

if TYPE_CHECKING:
    from lawcheck.analyses.comparison import Stretch
    from lawcheck.engine.program import Program
    from lawcheck.files.rule_files import Rules
    from lawcheck.model.case import Case

FEWEST = 2


class Asked(NamedTuple):
    """What the command line asked for."""

    case: str
    on: tuple[str, ...]
    editions: bool
    as_of: date | None
    folders: tuple[Path, ...]
    lang: str | None
    profile: str
    form: str
    output: str
    quiet: bool


def print_comparison(asked: Asked, says_today: bool) -> int:
    """Print what the law of one day gave and took, held against that of another."""
    days = days_asked(asked.on, asked.editions)
    refuse_odd_names((asked.case,), asked.output)
    rules, program = load_program(asked.folders)
    if says_today and not asked.quiet:
        say(f"as of {asked.as_of} (today on this computer)")
    try:
        case = open_case(asked.case, rules, asked)
        lang = language(asked.lang, case.language)
        text = worded(asked, days, case, rules, program, lang)
    except Exception as error:
        return report(error, asked.lang)
    write_result(text, asked.output)
    return exits.FINE


def days_asked(named: tuple[str, ...], editions: bool) -> tuple[int, ...]:
    """Read the days to compare, in the order of time; with `--editions`, the ends of a stretch."""
    days = sorted({required_day(one, "--on").toordinal() for one in named})
    if len(days) < len(named):
        raise typer.BadParameter("a day is given twice", param_hint="'--on'")
    if editions and len(days) not in (0, FEWEST):
        raise typer.BadParameter("--editions takes no day, or the two days between which to look")
    if not editions and len(days) < FEWEST:
        raise typer.BadParameter("give two days or more with --on, or --editions")
    return tuple(days)


def worded(
    asked: Asked, days: tuple[int, ...], case: Case, rules: Rules, program: Program, lang: str
) -> str:
    """Compare, and write the result in the form asked for."""
    from lawcheck.analyses.comparison import compare

    found = compare(program, case, asked.profile, stretches(asked, days, case, program))
    if asked.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.comparison_object import comparison_object

        return dumps(comparison_object(found, case, asked.profile, rules, lang)) + "\n"
    from lawcheck.render.comparison_page import comparison_page

    page = comparison_page(found, case, asked.profile, rules, lang)
    return compared(page, asked.form, asked.output)


def stretches(
    asked: Asked, days: tuple[int, ...], case: Case, program: Program
) -> tuple[Stretch, ...]:
    """Give the days to compare: those named, or those on which the law changes for the case."""
    from lawcheck.analyses.comparison import Stretch
    from lawcheck.analyses.turning_days import EVER, turning_days

    if not asked.editions:
        return tuple(Stretch(day, day) for day in days)
    within = (days[0], days[1]) if days else EVER
    return turning_days(program, case, asked.profile, within)
