"""The commands, in the order of the help screen; each imports its body when it runs."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.plain_values import HELP_NAMES
from lawcheck.cli.rules_keeping import rules

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
        Literal["text", "json", "jsonl"],
        typer.Option("--format", help="Form of the result; jsonl is one case a line."),
    ] = "text",
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
            output=output,
            fail_on=fail_on,
            quiet=quiet,
            verbose=verbose,
        ),
        says_today=as_of == "today",
    )


@app.command(
    short_help="The reasons for a finding, and what would flip it.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a case or rule file that cannot be "
    "evaluated, 5 the output could not be written.",
)
def why(
    case: options.OneCase,
    norm: Annotated[
        str, typer.Argument(metavar="NORM", help="The id of a norm, as results name it.")
    ],
    instance: Annotated[
        str,
        typer.Option(
            "--instance",
            metavar="IDS",
            help="The events and people of the finding, as results name them: e3 or V,R,e1.  "
            "[default: the only one, else a list]",
            show_default=False,
        ),
    ] = "",
    paragraph: Annotated[
        bool, typer.Option("--paragraph", help="Issue, rule, application, conclusion.")
    ] = False,
    tree: Annotated[
        bool, typer.Option("--tree", help="Every condition, with its proof and source.")
    ] = False,
    dot: Annotated[bool, typer.Option("--dot", help="The tree for Graphviz.")] = False,
    mermaid: Annotated[bool, typer.Option("--mermaid", help="The tree for Mermaid.")] = False,
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    profile: options.Profile = "screening",
    form: Annotated[
        Literal["text", "md", "json"], typer.Option("--format", help="Form of the result.")
    ] = "text",
    output: options.Output = "",
    quiet: options.Quiet = False,
) -> int:
    """Say why a finding is what it is, and which smallest changes would flip it.

    CASE is a case file (YAML); `-` reads standard input. Without an option the answer
    is one line. Each change is listed only because the changed case was evaluated and
    gave another status.

    Example:  lawcheck why cases/teaching/order-late.yaml kz.dv.20.1.prosecutor
    """
    from lawcheck.cli.why import Request, print_why

    return print_why(
        Request(
            case=case,
            norm=norm,
            instance=instance,
            style=options.one_style(
                {"argument": paragraph, "tree": tree, "dot": dot, "mermaid": mermaid}
            ),
            form=form,
            as_of=options.day(as_of),
            rules=options.folders(rules),
            lang=lang,
            profile=profile,
            output=output,
            quiet=quiet,
        ),
        says_today=as_of == "today",
    )


@app.command(
    short_help="What to ask next, and of whom.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a case or rule file that cannot be "
    "evaluated, 5 the output could not be written.",
)
def ask(
    case: options.OneCase,
    top: Annotated[
        int,
        typer.Option("--top", min=0, metavar="N", help="Show so many questions; 0 shows all."),
    ] = 10,
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    profile: options.Profile = "screening",
    form: Annotated[
        Literal["text", "md", "json"],
        typer.Option("--format", help="Form of the result; json has every question."),
    ] = "text",
    output: options.Output = "",
    quiet: options.Quiet = False,
) -> int:
    """Rank the facts that are not known by what they would settle.

    CASE is a case file (YAML); `-` reads standard input. What could show a missed duty
    comes first, then what settles most, then what is easiest to learn. Each question
    comes with the record that would show it, who keeps it, and the text of a request.

    Example:  lawcheck ask cases/teaching/order-late.yaml --top 3
    """
    from lawcheck.cli.ask import Request, print_questions

    return print_questions(
        Request(
            case=case,
            top=top,
            form=form,
            as_of=options.day(as_of),
            rules=options.folders(rules),
            lang=lang,
            profile=profile,
            output=output,
            quiet=quiet,
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
    short_help="Check case files for faults.",
    epilog="Exit status: 0 every file can be evaluated, 2 wrong usage, 3 a file cannot be.",
)
def check(
    cases: options.Cases,
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
    quiet: options.Quiet = False,
) -> int:
    """Check case files: every fault and every oddity, with its place.

    CASE is a case file (YAML); `-` reads standard input. Nothing is evaluated. A
    fault stops the evaluation of its file; an oddity does not.

    Example:  lawcheck check cases/teaching/order-late.yaml
    """
    from lawcheck.cli.check import check_cases

    return check_cases(tuple(cases), options.day(as_of), options.folders(rules), lang, quiet)


@app.command(
    short_help="Print a JSON Schema.",
    epilog="Exit status: 0 written, 2 wrong usage, 5 the output could not be written.",
)
def schema(
    subject: Annotated[
        Literal["case", "findings", "why", "ask", "coverage", "law", "diff", "gaps", "mutants"],
        typer.Argument(metavar="SUBJECT", help="What the schema describes."),
    ],
    rules: options.RuleFolders = None,
    output: options.Output = "",
) -> int:
    """Print the JSON Schema of case files, or of what a command prints as JSON.

    The schema of case files lets an editor complete words and mark unknown ones; it
    knows single values, not the order of events, which `lawcheck check` examines.

    Example:  lawcheck schema case -o case.schema.json
    """
    from lawcheck.cli.schema import print_schema

    return print_schema(subject, options.folders(rules), output)


app.add_typer(rules, name="rules")
