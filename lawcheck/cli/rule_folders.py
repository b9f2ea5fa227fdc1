"""The folders of rules behind a rule set: their rows, their tables, their sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lawcheck.cli.case_edit import value_of
from lawcheck.files.rule_files import contents, rule_files
from lawcheck.files.shipped import shipped
from lawcheck.language.load import ACT, ROWS, TABLES
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.ruleset import Norm

SHIPPED = ""  # the names of shipped rule files start at the folder of their act


class ActFolder(NamedTuple):
    """The folder of one act: its id, where it lies, and its rows if it has any."""

    act: str
    path: Path
    name: str  # as messages call it, with a slash at its end
    rows: bytes | None


def act_folders(folders: Sequence[Path]) -> Iterator[ActFolder]:
    """Find the folders of acts in the folders named, else in the one shipped."""
    roots = [(folder, f"{folder.as_posix()}/") for folder in folders]
    for root, name in roots or [(shipped("rules"), SHIPPED)]:
        files = rule_files(root)
        for file in sorted(files):
            inner, _, last = file.rpartition("/")
            if last != ACT:
                continue
            prefix = f"{inner}/" if inner else ""
            known = value_of(read_yaml(files[file], f"{name}{file}"), "id")
            act = str(known.value) if known else ""
            yield ActFolder(act, root / inner, f"{name}{prefix}", files.get(f"{prefix}{ROWS}"))


def named_files(folders: Sequence[Path]) -> dict[str, bytes]:
    """Read the rule files by the names that norms and diagnostics give them."""
    if not folders:
        return rule_files(shipped("rules"))
    return {
        f"{folder.as_posix()}/{name}": data
        for folder in folders
        for name, data in rule_files(folder).items()
    }


def table_files(folder: ActFolder) -> Iterator[tuple[str, bytes]]:
    """Read the tables of an act, each with its name."""
    for path in sorted((folder.path / TABLES).glob("*.yaml")):
        yield f"{folder.name}{TABLES}/{path.name}", contents(path)


def source_of(norm: Norm, folders: Sequence[Path]) -> str:
    """Give the lines of a rule file in which a norm is written."""
    path = Path(norm.file) if folders else shipped("rules") / norm.file
    lines = contents(path).decode("utf-8").splitlines()
    first = lines[norm.line - 1]
    start = first.index("-") if "-" in first else 0
    taken = [first]
    for line in lines[norm.line :]:
        if line.strip() and len(line) - len(line.lstrip()) <= start:
            break
        taken.append(line)
    return "\n".join(line[start:] for line in taken).rstrip() + "\n"
