"""The command that writes documents."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.app_days import app

__all__ = ["app"]


@app.command(
    short_help="Documents: memo, duties, complaints, filings.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a case or rule file that cannot be "
    "evaluated, 5 the output could not be written, 70 internal error.",
)
def report(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", hidden=True)] = "",
    cases: Annotated[list[str] | None, typer.Argument(metavar="CASE...", hidden=True)] = None,
    listed: Annotated[
        bool,
        typer.Option("--list", help="List the documents that make sense for CASE, and why."),
    ] = False,
    way: Annotated[
        str,
        typer.Option(
            "--route",
            metavar="ID",
            help="Of several ways to file this, the one to write: an id of --list.",
        ),
    ] = "",
    about: Annotated[
        str, typer.Option("--about", metavar="EVENT", help="The event to write about.")
    ] = "",
    closed: Annotated[
        bool, typer.Option("--closed", help="Write a filing whose way is closed, too.")
    ] = False,
    letterhead: Annotated[
        str,
        typer.Option(
            "--letterhead",
            metavar="FILE.docx",
            help="DOCX: a Word file whose styles, header and footer are used.",
        ),
    ] = "",
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    profile: options.Profile = "screening",
    form: Annotated[
        Literal["docx", "pdf", "html", "md", "json"] | None,
        typer.Option(
            "--format", help="Form of the result.  [default: the ending of --output, else md]"
        ),
    ] = None,
    output: options.Output = "",
    quiet: options.Quiet = False,
) -> int:
    """Write a document about a case: a memo, a table, a letter, or a paper to file.

    KIND is memo, chronology, duties, letter, evidence, or a filing; `report --list CASE`
    says which make sense for a case, why, to whom, and until when. CASE is a case file
    (YAML); `-` reads standard input.

    What the case file does not say is left open as a place to fill in, and counted at the
    end. Filings are written in Russian with Kazakh, unless --lang names one language.

    Example:  lawcheck report duties cases/teaching/order-late.yaml -o duties.docx
    """
    from lawcheck.cli.documents import Request, list_documents, write_documents

    source = context.get_parameter_source("lang")
    request = Request(
        kind=kind,
        cases=tuple(cases or ()),
        way=way,
        about=about,
        closed=closed,
        letterhead=letterhead,
        as_of=options.day(as_of),
        folders=options.folders(rules),
        lang=lang,
        named_lang=source is not None and source.name == "COMMANDLINE",
        profile=profile,
        form=form,
        output=output,
        quiet=quiet,
    )
    run = list_documents if listed else write_documents
    return run(request, says_today=as_of == "today")
