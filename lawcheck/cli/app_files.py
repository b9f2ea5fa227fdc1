"""The commands that make, check, bring in and keep case files."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from lawcheck.cli import options
from lawcheck.cli.app_documents import app

__all__ = ["app"]


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
    short_help="Begin a case file.",
    epilog="Exit status: 0 written, 2 wrong usage, 5 the file is there already or cannot be "
    "written.",
)
def new(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The file to make; `-` prints it.")],
    kind: Annotated[
        Literal["incident", "service", "state"],
        typer.Option(
            "--kind",
            help="incident: what happened to somebody; service: a centre, a police unit or a "
            "helpline; state: the figures of a year.",
        ),
    ] = "incident",
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
) -> int:
    """Write a case file with notes, the ten answers that matter most first.

    The file can be assessed as it stands: every answer in it is `unknown`. Only you can
    read it, and a file that is there is never overwritten. Without --as-of the day in it
    is today.

    Example:  lawcheck new T-017.yaml
    """
    from lawcheck.cli.new import new_case

    return new_case(file, kind, options.day(as_of), options.folders(rules), lang)


@app.command(
    short_help="Ask for a case, one question at a time.",
    epilog="Exit status: 0 asked to the end, 2 wrong usage, 3 the file or an answer cannot be "
    "used, 5 the file cannot be written, 130 stopped with Ctrl-C: every answer is kept.",
)
def interview(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The case file.")] = "",
    purpose: Annotated[
        Literal["missed", "protections", "everything"],
        typer.Option("--purpose", help="Ask only what can change a finding of this kind."),
    ] = "missed",
    answers: Annotated[
        str, typer.Option("--answers", metavar="FILE", help="Take answers from a file (YAML).")
    ] = "",
    paper: Annotated[bool, typer.Option("--paper", help="Print the questions as a form.")] = False,
    form: Annotated[
        Literal["md", "html", "docx"], typer.Option("--format", help="Form on paper.")
    ] = "md",
    output: options.Output = "",
    as_of: options.AsOf = "",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
) -> int:
    """Ask in the terminal, and write each answer into the case file at once.

    FILE is begun if it is not there, else continued: stop at any time and come back. It
    ends when no answer could change a finding. "Don't know" and "rather not say" are
    answers, never a no. A file of answers names questions by their keys.

    Example:  lawcheck interview T-017.yaml --answers cases/answers/late.yaml
    """
    from lawcheck.cli.interview.command import Request, hold_interview

    day, named = options.day(as_of), options.folders(rules)
    asked = Request(file, purpose, answers, paper, form, output, day, named, lang)
    return hold_interview(asked)


@app.command(
    name="import",
    short_help="Make case files from a sheet.",
    epilog="Exit status: 0 every cell was accounted for, 2 wrong usage, 3 something was refused, "
    "5 a file is there already or cannot be written.",
)
def import_(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A workbook (.xlsx) or a table (.csv, .tsv).")
    ],
    map_file: Annotated[
        str, typer.Option("--map", metavar="MAP", help="How a row becomes a case (YAML).")
    ],
    folder: Annotated[
        str, typer.Option("--into", metavar="DIR", help="Folder for the case files.")
    ] = "cases",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Count everything, write nothing.")
    ] = False,
    sound_only: Annotated[
        bool,
        typer.Option(
            "--sound-only", help="Write the cases without a fault, although others have one."
        ),
    ] = False,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Form of the report.")
    ] = "text",
    rules: options.RuleFolders = None,
    lang: options.Language = None,
) -> int:
    """Make case files from the rows of KoboToolbox, ODK or Excel.

    MAP is a case file in which a value may be a column: `{column: age}`. Every column is
    used or named under `ignore`; the report counts every cell that was taken, changed,
    set aside or refused, and never shows what stands in one.

    Example:  lawcheck import cases/sheets/calls.csv --map cases/sheets/calls.map.yaml --dry-run
    """
    from lawcheck.cli.import_cases import Request, import_sheet

    named = options.folders(rules)
    return import_sheet(Request(file, map_file, folder, dry_run, sound_only, form, named, lang))


@app.command(
    short_help="Copies of cases that may be passed on.",
    epilog="Exit status: 0 every copy says the same, 2 wrong usage, 3 a case cannot be copied, "
    "5 a file is there already or cannot be written.",
)
def share(
    cases: options.Cases,
    key: Annotated[
        str,
        typer.Option("--key", metavar="FILE", help="Key of the pseudonyms, made if not there."),
    ],
    folder: Annotated[
        str, typer.Option("--into", metavar="DIR", help="Folder for the copies.")
    ] = "shared",
    keep_text: Annotated[
        bool,
        typer.Option("--keep-text", help="Keep free texts; what looks like a name is replaced."),
    ] = False,
    rules: options.RuleFolders = None,
    lang: options.Language = None,
) -> int:
    """Write copies of cases without ids, free text and working notes.

    CASE is a case file or a folder of them. Each copy is evaluated, and written only if
    its findings are those of the original. What may still tell who it is, is counted;
    nobody can prove that nothing is left. Keep the key apart: with it the same case gets
    the same pseudonym again.

    Example:  lawcheck share cases/teaching/order-late.yaml --key my.key --into my-copies
    """
    from lawcheck.cli.share import Request, share_cases

    paths = tuple(cases)
    return share_cases(Request(paths, key, folder, keep_text, options.folders(rules), lang))


@app.command(
    short_help="Seal files with a passphrase or a key.",
    epilog="Exit status: 0 sealed, 2 wrong usage, 3 a file cannot be read, 5 a sealed file is "
    "there already or cannot be written.",
)
def seal(
    files: Annotated[list[str], typer.Argument(metavar="FILE", hidden=True)],
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to", metavar="KEY", help="A public key (age1..., ssh-...); may be given again."
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Name of the sealed file.")
    ] = "",
    generate: Annotated[
        bool, typer.Option("--generate", help="Make a passphrase and show it once.")
    ] = False,
    lang: options.Language = None,
) -> int:
    """Seal files so that they can be read with the passphrase or the key alone.

    FILE stays as it is; the sealed one is written beside it, with `.age` after its name
    (format of age, so that other programs open it too). Every command reads a sealed
    case: it asks for the passphrase, or takes the keys that LAWCHECK_IDENTITY names,
    and writes nothing of it to disk in plain. A passphrase is never an argument.

    Example:  lawcheck seal my-case.yaml --generate
    """
    from lawcheck.cli.seal import seal_files

    return seal_files(files, to or (), output, generate, lang)


@app.command(
    name="open",
    short_help="Write a sealed file in plain.",
    epilog="Exit status: 0 written, 2 wrong usage, 3 the file cannot be opened, 5 the output is "
    "there already or cannot be written.",
)
def open_(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The sealed file.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Name of the plain file.")
    ] = "",
) -> int:
    """Write what a sealed file holds, in plain, to standard output or a new file.

    No other command does so: they read sealed files as they are.

    Example:  lawcheck open my-case.yaml.age
    """
    from lawcheck.cli.seal import open_file

    return open_file(file, output)


@app.command(
    short_help="Print a JSON Schema, or a form.",
    epilog="Exit status: 0 written, 2 wrong usage, 5 the output could not be written.",
)
def schema(
    subject: Annotated[
        str,
        typer.Argument(
            metavar="SUBJECT",
            help="case, findings, compare, coverage, deadlines, law, diff, gaps, mutants, import, "
            "why, ask, report, documents; xlsx, xlsx-map, xlsform, xlsform-map.",
        ),
    ],
    rules: options.RuleFolders = None,
    output: options.Output = "",
    lang: options.Language = None,
) -> int:
    """Print the JSON Schema of case files, or of what a command prints as JSON.

    xlsx is a coding sheet with lists in your language, xlsform a form for KoboToolbox or
    ODK; xlsx-map and xlsform-map are the maps with which `lawcheck import` brings them back.

    The schema of case files lets an editor complete words and mark unknown ones; it
    knows single values, not the order of events, which `lawcheck check` examines.

    Example:  lawcheck schema case -o case.schema.json
    """
    from lawcheck.cli.schema import print_schema

    return print_schema(subject, options.folders(rules), output, lang)


@app.command(
    short_help="What a code such as LC154 means.",
    epilog="Exit status: 0 written, 2 no such code.",
)
def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="The code in brackets.", show_default=False)
    ] = "",
    lang: options.Language = None,
) -> int:
    """Explain a code: why it is a fault, an example, and the example mended.

    Every message about a file begins with its place and a code. Without CODE all codes
    are listed.

    Example:  lawcheck explain LC154
    """
    from lawcheck.cli.explain import explain_code

    return explain_code(code, lang)
