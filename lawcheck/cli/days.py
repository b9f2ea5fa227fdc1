"""Days that must be given on the command line, alone or as the ends of a stretch."""

from __future__ import annotations

from datetime import date

import typer

from lawcheck.cli.options import day


def required_day(text: str, option: str) -> date:
    """Read a day that must be given."""
    found = day(text, option)
    if found is None:
        raise typer.BadParameter("a day is needed", param_hint=f"'{option}'")
    return found


def required_days(start: str, end: str) -> tuple[date, date]:
    """Read the days of `--from` and `--to`, of which the second is not before the first."""
    first, last = required_day(start, "--from"), required_day(end, "--to")
    if last < first:
        raise typer.BadParameter("this day is before that of --from", param_hint="'--to'")
    return first, last
