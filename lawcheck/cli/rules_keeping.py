"""`lawcheck rules …`: what keeps rules true: slips in them, blank forms, the book to sign."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.rules_app import TextOrJson, rules

__all__ = ["rules"]


@rules.command(
    short_help="Change the rules: do the tables notice?",
    epilog="Exit status: 0 enough mutants are killed, 1 fewer than --fail-under, 3 a faulty file.",
)
def mutate(
    subject: Annotated[str, typer.Argument(metavar="ACT|NORM", hidden=True)] = "",
    folders: options.RuleFolders = None,
    cases: Annotated[
        list[str] | None,
        typer.Option(
            "--cases",
            metavar="DIR",
            help="Folder of cases with what is expected of them; may be given again.  "
            "[default: the teaching cases, unless --rules is given]",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=0, help="Try only so many; 0 is all.")
    ] = 0,
    seed: Annotated[
        int, typer.Option("--seed", metavar="N", help="Which ones, where --limit is given.")
    ] = 0,
    fail_under: Annotated[
        float,
        typer.Option("--fail-under", metavar="PERCENT", min=0, max=100, help="Least score."),
    ] = 95,
    search: Annotated[
        bool,
        typer.Option("--search/--no-search", help="Look for a row that kills each survivor."),
    ] = True,
    form: TextOrJson = "text",
    output: options.Output = "",
) -> int:
    """Change the rules in small ways, one at a time, and see whether anything notices.

    A mutant is the rules with one slip in them: a condition left out or turned round,
    another number, an edition moved, the wrong party. It is killed when a row of a
    table or a teaching case no longer comes to what it expects. Each survivor is
    listed with a row that would kill it. With ACT or NORM, only its norms are changed.

    Example:  lawcheck rules mutate kz.dv.20.1.prosecutor --limit 5
    """
    from lawcheck.cli.rules_mutate import Request
    from lawcheck.cli.rules_mutate import mutate as mutate_rules

    return mutate_rules(
        Request(
            subject=subject,
            folders=options.folders(folders),
            cases=options.folders(cases),
            form=form,
            output=output,
            limit=limit,
            seed=seed,
            fail_under=fail_under,
            search=search,
        )
    )


@rules.command(
    "new",
    short_help="Write the blank form of a norm.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 the rules hold a fault, 5 not written.",
)
def new_norm(
    act: Annotated[str, typer.Argument(metavar="ACT", hidden=True)],
    cite: Annotated[str, typer.Argument(metavar="CITE", hidden=True)],
    kind: Annotated[
        Literal["duty", "prohibition", "power", "right", "definition", "offence", "exception"],
        typer.Option("--kind", help="What kind of norm it is."),
    ] = "duty",
    own_id: Annotated[
        str,
        typer.Option(
            "--id", metavar="ID", help="Its id.  [default: act and citation]", show_default=False
        ),
    ] = "",
    own_row: Annotated[
        str,
        typer.Option(
            "--row",
            metavar="ROW",
            help="Its row of the source.  [default: named after the citation]",
            show_default=False,
        ),
    ] = "",
    folders: options.RuleFolders = None,
) -> int:
    """Write the blank form of a norm, of a table with three rows, and of its row.

    ACT is the id of an act or the name of its folder, CITE a citation such as
    "Art. 20(1)". The norm stands where the text has it. Files are only added to, and
    `lawcheck rules check` then names every blank that is left.

    Example:  lawcheck rules new my-act "Art. 20(1)" --rules my-rules
    """
    from lawcheck.cli.rules_new import new_norm as write_forms

    return write_forms(act, cite, kind, own_id, own_row, options.folders(folders))


@rules.command(
    short_help="Write the rule book, to be signed norm by norm.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 a faulty file, 5 not written.",
)
def book(
    folders: options.RuleFolders = None,
    lang: options.Language = None,
    output: options.Output = "",
) -> int:
    """Write every norm on a page of its own (HTML), to be read and signed by a lawyer.

    A page holds the place in the text, the days and how far they were read, the
    condition in words, the exceptions, the examples, and a box to sign with the version
    of the wording. What is signed goes into the rule file:
    `reviewed: {by: NAME, on: DAY, sha: VERSION}`.

    Example:  lawcheck rules book --lang ru -o rule-book.html
    """
    from lawcheck.cli.rules_book import print_book

    return print_book(options.folders(folders), lang, output)
