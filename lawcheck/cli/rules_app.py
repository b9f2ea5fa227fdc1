"""`lawcheck rules …`: the rule sets themselves."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options

TextOrJson = Annotated[
    Literal["text", "json"], typer.Option("--format", help="Form of the result.")
]
TextJsonOrMarkdown = Annotated[
    Literal["text", "json", "md"], typer.Option("--format", help="Form of the result.")
]

rules = typer.Typer(
    name="rules",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="The rule sets: what they hold, whether they hold together, what is missing.",
    short_help="List, show, check and test the rules.",
)


@rules.command("list", short_help="List acts, editions and norms.")
def list_norms(
    folders: options.RuleFolders = None,
    lang: options.Language = None,
    form: TextOrJson = "text",
    output: options.Output = "",
) -> int:
    """List acts, their editions, and every norm in the order of its text.

    Example:  lawcheck rules list --lang ru
    """
    from lawcheck.cli.rules_pages import print_list

    return print_list(options.folders(folders), lang, form, output)


@rules.command(short_help="Show one norm.")
def show(
    norm: Annotated[str, typer.Argument(metavar="NORM", hidden=True)],
    folders: options.RuleFolders = None,
    lang: options.Language = None,
    form: TextJsonOrMarkdown = "text",
    output: options.Output = "",
) -> int:
    """Show one norm: what it says, in which editions, how far its text was read.

    NORM is the id of a norm, such as kz.dv.1.2.

    Example:  lawcheck rules show kz.dv.20.1.prosecutor
    """
    from lawcheck.cli.rules_pages import print_norm

    return print_norm(norm, options.folders(folders), lang, form, output)


@rules.command(
    "check",
    short_help="Check rule files.",
    epilog="Exit status: 0 no fault, 3 a fault, or a file that cannot be read.",
)
def check_folders(
    only: Annotated[list[str] | None, typer.Argument(metavar="NORM", hidden=True)] = None,
    folders: options.RuleFolders = None,
    quiet: options.Quiet = False,
) -> int:
    """Check rule files: types, names, the order of the text, tables, editions.

    With one or more NORM, what the checks say of other norms is left out. A file that
    does not load is always a fault.

    Example:  lawcheck rules check --rules my-rules
    """
    from lawcheck.cli.rules_check import check_folders as check_all

    return check_all(tuple(only or ()), options.folders(folders), quiet)


@rules.command(
    "test",
    short_help="Run the tables of examples.",
    epilog="Exit status: 0 every row agrees, 1 a row does not, 3 a table is faulty.",
)
def run_tables(
    only: Annotated[
        list[str] | None,
        typer.Argument(metavar="NORM", hidden=True),
    ] = None,
    folders: options.RuleFolders = None,
    quiet: options.Quiet = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name every row.")] = False,
) -> int:
    """Run the tables of examples that stand beside the rules.

    Each row is a small case with the status the norm must have in it. With one or
    more NORM, only the tables of these are run.

    Example:  lawcheck rules test kz.dv.20.1.prosecutor
    """
    from lawcheck.cli.rules_test import test_rules

    return test_rules(tuple(only or ()), options.folders(folders), quiet, verbose)


@rules.command(
    short_help="Say what of the law is encoded.",
    epilog="Exit status: 0 every row is accounted for, 1 one is not or a page is stale.",
)
def coverage(
    check: Annotated[
        bool,
        typer.Option("--check", help="Compare with rules/README.md and account for every row."),
    ] = False,
    folders: options.RuleFolders = None,
    form: TextJsonOrMarkdown = "text",
    output: options.Output = "",
) -> int:
    """Say of every row of the law: encoded, partly, or not, and why.

    Example:  lawcheck rules coverage --format md -o rules/README.md
    """
    from lawcheck.cli.rules_coverage import print_coverage

    return print_coverage(check, options.folders(folders), form, output)


@rules.command(
    short_help="What changed in the law between two days.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a rule file that cannot be read, 5 the "
    "output could not be written.",
)
def diff(
    start: Annotated[
        str, typer.Option("--from", metavar="DAY", help="After this day (YYYY-MM-DD).")
    ],
    end: Annotated[str, typer.Option("--to", metavar="DAY|today", help="Up to this day.")],
    act: Annotated[
        str,
        typer.Option(
            "--act",
            metavar="ID",
            help="One act only, such as kz.dv.  [default: all acts]",
            show_default=False,
        ),
    ] = "",
    folders: options.RuleFolders = None,
    lang: options.Language = None,
    form: TextJsonOrMarkdown = "text",
    output: options.Output = "",
) -> int:
    """Show which norms were added, reworded or ended between two days, and by what.

    Summaries are ours; nothing here is the text of the law. A first day that was not
    found is shown as the days between which it lies.

    Example:  lawcheck rules diff --from 2014-01-01 --to 2015-01-01
    """
    from lawcheck.cli.rules_diff import Asked, print_changes

    return print_changes(Asked(start, end, act, options.folders(folders), lang, form, output))


@rules.command(
    short_help="Hold treaty obligations against national law.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a rule file that cannot be read, 5 the "
    "output could not be written.",
)
def gaps(
    on: Annotated[
        str, typer.Option("--on", metavar="DAY|today", help="The crosswalk of this day.")
    ] = "",
    start: Annotated[
        str, typer.Option("--from", metavar="DAY", help="Changes after this day (YYYY-MM-DD).")
    ] = "",
    end: Annotated[
        str, typer.Option("--to", metavar="DAY|today", help="Changes up to this day.")
    ] = "",
    folders: options.RuleFolders = None,
    lang: options.Language = None,
    form: TextJsonOrMarkdown = "text",
    output: options.Output = "",
) -> int:
    """Hold each obligation of a treaty against national law: covered, partly, or a gap.

    With --on, the crosswalk of a day. With --from and --to, the gaps that opened and
    closed between two days, and the laws that did it. Which norm implements what is our
    reading.

    Example:  lawcheck rules gaps --on 2019-10-17
    """
    from lawcheck.cli.rules_gaps import Asked, print_gaps

    return print_gaps(Asked(on, start, end, options.folders(folders), lang, form, output))


@rules.command(
    "compile",
    short_help="Write rules/compiled.json.",
    epilog="Exit status: 0 written or fresh, 1 stale, 3 the rules hold a fault.",
)
def compile_folder(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; say whether the file is fresh.")
    ] = False,
) -> int:
    """Write rules/compiled.json, from which `assess` starts faster.

    It is used only while the digest of every rule file is the one it names.

    Example:  lawcheck rules compile --check
    """
    from lawcheck.cli.rules_compile import compile_shipped

    return compile_shipped(check)


@rules.command(
    short_help="Hold both sides of every boundary.",
    epilog="Exit status: 0 printed, written or as recorded, 1 not as recorded, 3 a fault.",
)
def boundaries(
    act: Annotated[str, typer.Argument(metavar="ACT", hidden=True)] = "",
    write: Annotated[
        bool, typer.Option("--write", help="Write the suite into the folder of the act.")
    ] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Compare with what is recorded there.")
    ] = False,
    folders: options.RuleFolders = None,
) -> int:
    """Move the tables of an act to both sides of each of its boundaries.

    First days of editions, last moments of duties, ends of terms, nights in which clocks
    moved: what comes out is recorded, read against the source, and held by --check.
    ACT is the id of an act, such as kz.dv; without one, every act is meant.

    Example:  lawcheck rules boundaries kz.dv --check
    """
    from lawcheck.cli.rules_boundaries import hold_boundaries

    return hold_boundaries(act, write, check, options.folders(folders))
