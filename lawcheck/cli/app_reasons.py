"""The commands that give reasons for a result, and say what to ask next."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.app import app

__all__ = ["app"]


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
        Literal["text", "md", "html", "json"],
        typer.Option("--format", help="Form of the result; html has a tree that opens."),
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
