"""The command about the last days of cases."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.app_reasons import app

__all__ = ["app"]


@app.command(
    short_help="Last days of a case or a folder of cases.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a case or rule file that cannot be "
    "evaluated, 5 the output could not be written, 70 internal error.",
)
def deadlines(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)],
    past: Annotated[
        bool, typer.Option("--past", help="Show last days that are past, too.")
    ] = False,
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    profile: options.Profile = "screening",
    form: Annotated[
        Literal["text", "json", "ics"],
        typer.Option("--format", help="Form of the result; ics is a file for a calendar."),
    ] = "text",
    reasons: Annotated[
        bool,
        typer.Option(
            "--reasons",
            help="In a calendar: put reason and provision into each entry. Others may see them.",
        ),
    ] = False,
    output: options.Output = "",
    quiet: options.Quiet = False,
) -> int:
    """List the last days of cases by day, each with its reason and provision.

    PATH is a case file (YAML) or a folder of them; `-` reads standard input. Counted are
    terms of authorities that still run, limitation of offences, rights and complaints with
    a last day, and ends of orders. Where a day is not known, the earlier one counts. A
    case that cannot be read stops no other.

    Example:  lawcheck deadlines cases/teaching/order-late.yaml
    """
    from lawcheck.cli.deadlines import Request, print_deadlines

    request = Request(
        paths=tuple(paths),
        as_of=options.day(as_of),
        folders=options.folders(rules),
        lang=lang,
        profile=profile,
        form=form,
        output=output,
        past=past,
        reasons=reasons,
        quiet=quiet,
    )
    return print_deadlines(request, says_today=as_of == "today")
