"""`lawcheck rules new`: the blank form of a norm, its table and its row, in their places."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_edit import value_of
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.exits import OutputFailed
from lawcheck.cli.options import language
from lawcheck.cli.rule_folders import ActFolder, act_folders
from lawcheck.cli.streams import say
from lawcheck.files.rule_files import contents
from lawcheck.language.checks.stray_article import declared
from lawcheck.language.checks.stray_article import place as article_place
from lawcheck.language.checks.text_order import place
from lawcheck.language.expectations import cited
from lawcheck.language.load import ROWS, TABLES
from lawcheck.language.places import suggestion
from lawcheck.language.scaffold import (
    end_of_entry,
    inserted,
    norm_form,
    row_form,
    table_form,
)
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.render.phrases.rule_commands import RULE_COMMANDS

APART = ("act.yaml", "vocabulary.yaml", "calendar.yaml", ROWS)


class Place(NamedTuple):
    """Where a norm belongs: its file, and the norm it stands after, if any."""

    path: Path
    name: str
    before: Norm | None


def new_norm(
    act: str, cite: str, kind: str, own_id: str, own_row: str, folders: Sequence[Path]
) -> int:
    """Write the forms; say where, and what to do with them."""
    rules = load_rules(folders)
    folder = folder_of(act, folders)
    parts = parts_of(folder.act, cite)
    name = own_id or ".".join([folder.act, *(value for _, value in parts)])
    if any(norm.id == name for norm in rules.ruleset.norms):
        message = f"`{name}` is there already; give the new one an id with --id"
        raise typer.BadParameter(message, param_hint="'CITE'")
    where = place_for(folder, parts, rules.ruleset)
    rows = folder.path / ROWS
    row = own_row or row_name(parts, where.before, folder.act)
    edits = [norm_edit(where, norm_form(name, row, parts, kind, indent_in(where)))]
    edits += [table_edit(where, name), *row_edit(rows, row, where.before, folder)]
    for path, text, line in edits:
        write(path, text)
        say(f"{path.as_posix()}:{line}")
    say(RULE_COMMANDS[language(None, "")]["blanks"])
    return exits.FINE


def folder_of(act: str, folders: Sequence[Path]) -> ActFolder:
    """Find an act by its id or the name of its folder."""
    known = list(act_folders(folders))
    for folder in known:
        if act in (folder.act, folder.path.name):
            if "_data" in folder.path.parts:
                message = "the rules that came with the program are not for editing; name a folder"
                raise typer.BadParameter(message, param_hint="'--rules'")
            return folder
    hint = suggestion(act, [folder.act for folder in known])
    message = f"there is no act `{act}`" + (f"; {hint}" if hint else "")
    raise typer.BadParameter(message, param_hint="'ACT'")


def parts_of(act: str, cite: str) -> list[tuple[str, str]]:
    """Read a citation such as `Art. 20(1)(a)`."""
    text = cite.removeprefix("Art.").removeprefix("Article").strip()
    try:
        _, *values = cited(f"{act} {text}")
    except ValueError:
        values = []
    pairs = zip(("article", "paragraph", "item"), values, strict=False)
    parts = [(key, value) for key, value in pairs if value]
    if not parts:
        message = f"`{cite}` is no citation; write it like `Art. 20(1)`"
        raise typer.BadParameter(message, param_hint="'CITE'")
    return parts


def place_for(folder: ActFolder, parts: Sequence[tuple[str, str]], ruleset: RuleSet) -> Place:
    """Find the chapter of a provision, and the last norm of it that stands before."""
    given = dict(parts)
    labels = [given.get(key, "") for key in ("article", "paragraph", "item")]
    chapters = sorted(path for path in folder.path.glob("*.yaml") if path.name not in APART)
    if not chapters:
        message = f"the act `{folder.act}` has no chapter file yet"
        raise typer.BadParameter(message, param_hint="'ACT'")
    named = {f"{folder.name}{path.name}": path for path in chapters}
    norms = [norm for norm in ruleset.norms if norm.file in named]
    home = [name for name, path in named.items() if holds(path, name, given.get("article", ""))]

    def standing(norm: Norm) -> bool:
        like = norm._replace(article=labels[0], paragraph=labels[1], item=labels[2])
        whole = bool(norm.article or norm.paragraph or norm.item)
        return (norm.file in home if home else True) and (not whole or place(norm) <= place(like))

    before = [norm for norm in norms if standing(norm) and (norm.article or norm.item)]
    last = before[-1] if before else None
    file = last.file if last else (home or list(named))[0]
    return Place(named[file], file, last)


def holds(path: Path, name: str, article: str) -> bool:
    """Whether a chapter says that it holds an article."""
    limits = declared(contents(path), name)
    if limits is None or not article:
        return False
    return article_place(limits[0]) <= article_place(article) <= article_place(limits[1])


def indent_in(where: Place) -> int:
    """Give how far the entries of a chapter are indented."""
    for line in contents(where.path).decode("utf-8").splitlines():
        if line.lstrip().startswith("- id:"):
            return len(line) - len(line.lstrip())
    return 2


def norm_edit(where: Place, form: list[str]) -> tuple[Path, str, int]:
    """Put the form of the norm after the one it follows in the text."""
    text = contents(where.path).decode("utf-8")
    lines = text.splitlines()
    if where.before is not None:
        after = end_of_entry(lines, where.before.line)
    else:
        starts = [number for number, line in enumerate(lines) if line.startswith("norms:")]
        if not starts:
            lines.append("norms:")
            text = text.rstrip("\n") + "\nnorms:\n"
            starts = [len(lines) - 1]
        after = starts[0] + 1
    return where.path, inserted(text, after, form, apart=where.before is not None), after + 2


def table_edit(where: Place, name: str) -> tuple[Path, str, int]:
    """Put the table after that of the norm it follows, else at the end of the file."""
    path = where.path.parent / TABLES / where.path.name
    if not path.exists():
        return path, "\n".join([*table_form(name), ""]), 1
    text = contents(path).decode("utf-8")
    lines = text.splitlines()
    after = len(lines)
    tables = read_yaml(text.encode(), path.name)
    for table in tables.value if tables.kind == "list" else ():
        norm = value_of(table, "norm")
        if where.before is not None and norm is not None and norm.value == where.before.id:
            after = end_of_entry(lines, table.line)
    return path, inserted(text, after, table_form(name), apart=True), after + 2


def row_edit(
    path: Path, row: str, before: Norm | None, folder: ActFolder
) -> list[tuple[Path, str, int]]:
    """Add the row of the source, unless it is there."""
    if folder.rows is None:
        return [(path, "\n".join([*row_form(row), ""]), 1)]
    text = folder.rows.decode("utf-8")
    after = len(text.splitlines())
    for node in read_yaml(folder.rows, path.name).value:
        known = value_of(node, "row")
        if known is None:
            continue
        if known.value == row:
            there = RULE_COMMANDS[language(None, "")]["row"].format(row=row)
            say(f"{path.as_posix()}:{node.line}: {there}")
            return []
        if before is not None and known.value == before.row:
            after = end_of_entry(text.splitlines(), node.line)
    return [(path, inserted(text, after, row_form(row), apart=False), after + 1)]


def row_name(parts: Sequence[tuple[str, str]], before: Norm | None, act: str) -> str:
    """Name a row in the style of its neighbour."""
    style = before.row.partition(".")[0] if before is not None and before.row else ""
    return ".".join([style or act.upper(), *(value for _, value in parts)])


def write(path: Path, text: str) -> None:
    """Write a file that was read before, or a new one."""
    try:
        if path.is_symlink():
            raise OutputFailed(f"{path}: is a symbolic link, and links are not followed")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise OutputFailed(f"{path}: {error.strerror or 'cannot be written'}") from None
