"""The options that several commands share, and how their words are read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

LANGUAGES = ("en", "ru", "kk")
FIRST_YEAR, LAST_YEAR = 1990, 9998

# Typer would show the type of a repeated argument as `<list[str]>`: the text of each
# command says what it takes instead.
Cases = Annotated[list[str], typer.Argument(metavar="CASE", hidden=True)]
OneCase = Annotated[str, typer.Argument(metavar="CASE", hidden=True)]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of",
        metavar="DAY|today",
        help="Read the file as of the end of this day (YYYY-MM-DD).  [default: the day in "
        "the file, else that of its last event]",
        show_default=False,
    ),
]
RuleFolders = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="DIR",
        help="Folder of rules; may be given again.  [default: the rules shipped]",
        show_default=False,
    ),
]
Language = Annotated[
    Literal["en", "ru", "kk"] | None,
    typer.Option(
        "--lang",
        envvar="LAWCHECK_LANG",
        help="Language of the result.  [default: that of the case, else en]",
        show_default=False,
    ),
]
Profile = Annotated[
    Literal["screening", "complaint", "court"],
    typer.Option(
        "--profile",
        help="How well a fact must be proved: screening takes what a third party said, "
        "complaint a statement, court a document.",
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write the result to a file that only you can read.",
        show_default=False,
    ),
]
FailOn = Annotated[
    Literal["missed", "unsettled", "never"],
    typer.Option("--fail-on", help="Weakest finding that gives exit status 1."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No warnings and notes.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say which rules were used.")]


def language(asked: str | None, of_case: str) -> str:
    """Choose the language of a result: asked for, else LAWCHECK_LANG, else the case's."""
    for word in (asked, os.environ.get("LAWCHECK_LANG"), of_case):
        if word in LANGUAGES:
            return str(word)
    return "en"


def one_style(asked: Mapping[str, bool]) -> str:
    """Give the one style that was asked for; `brief` where none was."""
    named = [name for name, wanted in asked.items() if wanted]
    if len(named) > 1:
        message = "only one of --paragraph, --tree, --dot and --mermaid can be asked for"
        raise typer.BadParameter(message)
    return named[0] if named else "brief"


def folders(named: list[str] | None) -> tuple[Path, ...]:
    """Give the folders named with `--rules`."""
    return tuple(map(Path, named or ()))


def day(text: str, option: str = "--as-of") -> date | None:
    """Read a day given with an option; None where it was left out."""
    if not text:
        return None
    if text == "today":
        return today()
    digits = text.replace("-", "")
    # `fromisoformat` also takes 20240301 and 2024-W09-5, which a person did not mean.
    if len(text) == 10 and text[4] == text[7] == "-" and digits.isascii() and digits.isdigit():
        try:
            found = date.fromisoformat(text)
        except ValueError:
            raise wrong_day(f"there is no day {text}", option) from None
        if FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
        raise wrong_day(f"{text} is outside {FIRST_YEAR}-01-01 to {LAST_YEAR}-12-31", option)
    raise wrong_day("a day is written YYYY-MM-DD, or `today`", option)


def today() -> date:
    """Give the day on this computer: the one place where lawcheck looks at a clock."""
    import time

    return date(*time.localtime()[:3])


def wrong_day(message: str, option: str) -> typer.BadParameter:
    """Build the error for a day that is none."""
    return typer.BadParameter(message, param_hint=f"'{option}'")
