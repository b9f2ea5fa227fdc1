"""The commands, in the order of the help screen; each imports its body when it runs."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.plain_values import HELP_NAMES

EXITS = (
    "Exit status: 0 nothing at or above --fail-on, 1 something is, 2 wrong usage, 3 a case or "
    "rule file that cannot be evaluated, 5 the output could not be written, 70 internal error."
)

app = typer.Typer(
    name="lawcheck",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": HELP_NAMES},
)


def show_version(asked: bool) -> None:
    """Print the version of the program, its rules and its time zones, and stop."""
    if asked:
        from lawcheck.cli.version import version_text

        typer.echo(version_text(), nl=False)
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show versions and exit.", is_eager=True, callback=show_version
        ),
    ] = False,
) -> None:
    """Hold the facts of one case against the law of each day.

    lawcheck says which protections were open and which duties were met, missed or
    cannot be shown to have been met, with the provision and the facts for every word.
    It never turns "not known" into "no", and it is not legal advice.

    Example:  lawcheck assess cases/teaching/order-late.yaml
    """


@app.command(short_help="Protections, missed duties, deadlines.", epilog=EXITS)
def assess(
    cases: options.Cases,
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    profile: options.Profile = "screening",
    form: Annotated[
        Literal["text", "md", "html", "json", "jsonl"],
        typer.Option(
            "--format", help="Form of the result; html is one page, jsonl one case a line."
        ),
    ] = "text",
    timeline: Annotated[
        bool,
        typer.Option("--timeline", help="Text: begin with the timeline; pages always have it."),
    ] = False,
    output: options.Output = "",
    fail_on: options.FailOn = "missed",
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
) -> int:
    """List protections that apply and duties that were missed, with deadlines.

    CASE is a case file (YAML); `-` reads standard input. Several are assessed one by
    one, each even if another fails, and the worst status counts.

    Each line cites the article it rests on and the facts it was drawn from. What the
    record cannot settle is reported as unsettled, never as lawful.

    Example:  lawcheck assess cases/teaching/order-late.yaml
    """
    from lawcheck.cli.assess import Request, assess_cases

    return assess_cases(
        Request(
            cases=tuple(cases),
            as_of=options.day(as_of),
            rules=options.folders(rules),
            lang=lang,
            profile=profile,
            form=form,
            timeline=timeline,
            output=output,
            fail_on=fail_on,
            quiet=quiet,
            verbose=verbose,
        ),
        says_today=as_of == "today",
    )


@app.command(
    short_help="The law of a day, without a case.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a rule file that cannot be read, 5 the "
    "output could not be written.",
)
def law(
    on: Annotated[
        str,
        typer.Option("--on", metavar="DAY|today", help="The day (YYYY-MM-DD)."),
    ],
    about: Annotated[
        str,
        typer.Option(
            "--about",
            metavar="TOPIC",
            help="orders, protections, offences, or a body: police, court, akimat, ...  "
            "[default: all norms]",
            show_default=False,
        ),
    ] = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    form: Annotated[
        Literal["text", "md", "html", "json"],
        typer.Option("--format", help="Form of the result; html is one page to print."),
    ] = "text",
    output: options.Output = "",
) -> int:
    """Show the law of a day, norm by norm, with citations.

    Summaries are ours; nothing here is the text of the law. Where the first day of an
    edition is known only as a range, every wording that is possible is shown.

    Example:  lawcheck law --on 2018-03-02 --about police
    """
    from lawcheck.cli.law import Asked, print_law

    return print_law(Asked(on, about, options.folders(rules), lang, form, output))


@app.command(
    short_help="One case under the law of several days.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a case or rule file that cannot be "
    "evaluated, 5 the output could not be written, 70 internal error.",
)
def compare(
    case: options.OneCase,
    on: Annotated[
        list[str] | None,
        typer.Option(
            "--on",
            metavar="DAY|today",
            help="A day whose law to ask (YYYY-MM-DD); give two or more.",
            show_default=False,
        ),
    ] = None,
    editions: Annotated[
        bool,
        typer.Option(
            "--editions",
            help="Take every day on which the law changes for this case; with two --on, "
            "those between them.",
        ),
    ] = False,
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    profile: options.Profile = "screening",
    form: Annotated[
        Literal["text", "md", "html", "json"],
        typer.Option("--format", help="Form of the result; text is a table on a terminal."),
    ] = "text",
    output: options.Output = "",
    quiet: options.Quiet = False,
) -> int:
    """Show what the law of one day gave or took, held against that of another.

    CASE is a case file (YAML); `-` reads standard input. Events, terms and the day of
    reading stay as they are; only the choice of edition moves. Milder later laws are
    left out. Nothing is counted as missed here: nobody was bound by another day's law.

    Example:  lawcheck compare cases/teaching/one-battery.yaml --on 2017-06-20
    --on 2024-06-20
    """
    from lawcheck.cli.compare import Asked, print_comparison

    asked = Asked(
        case=case,
        on=tuple(on or ()),
        editions=editions,
        as_of=options.day(as_of),
        folders=options.folders(rules),
        lang=lang,
        profile=profile,
        form=form,
        output=output,
        quiet=quiet,
    )
    return print_comparison(asked, says_today=as_of == "today")
