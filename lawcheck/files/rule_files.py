"""Rule folders on disk: the shipped ones quickly, others from their sources.

Shapes
    `rules/compiled.json` holds the shipped rules as data.  It is used only while the
    digest of every rule file is the one it names, and never looked for in a folder
    somebody named.
Errors
    `Refused` for a folder that is none or holds no rules, for links, and for anything
    in it that is no regular file of a bounded size.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lawcheck.files.shipped import shipped
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.route import NO_ROUTES, RouteTable
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary

COMPILED = "compiled.json"
ENDING = ".yaml"
TABLES = "tests"
LARGEST = 1_000_000  # bytes of one file
MOST_FILES = 1_000
DEEPEST = 3  # folders within folders


class Rules(NamedTuple):
    """Rules ready to be compiled, with the digest of every file they come from."""

    ruleset: RuleSet
    vocabulary: Vocabulary
    digests: dict[str, str]
    routes: RouteTable = NO_ROUTES


def shipped_rules() -> Rules:
    """Give the rules that come with the program."""
    return rules_in(shipped("rules"))


def rules_in(folder: Path) -> Rules:
    """Give the rules of a folder from its compiled file, if that is still true."""
    from lawcheck.language.compiled import restore

    try:
        restored = restore((folder / COMPILED).read_bytes())
    except (OSError, ValueError):
        restored = None
    if restored is not None and restored.digests == digests_in(folder):
        return Rules(*restored)
    files = rule_files(folder)
    return from_sources(files, None, digests_of(files))


def rules_from(folders: Sequence[Path]) -> Rules:
    """Give the rules of named folders; their words are added to the shipped ones."""
    base = shipped_rules().vocabulary
    files: dict[str, bytes] = {}
    for folder in folders:
        found = rule_files(folder)
        files.update((f"{folder.as_posix()}/{name}", data) for name, data in found.items())
    return from_sources(files, base, digests_of(files))


def from_sources(
    files: dict[str, bytes], base: Vocabulary | None, digests: dict[str, str]
) -> Rules:
    """Load rule files; the faults of all of them are told together."""
    from lawcheck.language.load import load_rules
    from lawcheck.language.route_table import read_routes

    ruleset, vocabulary, _ = load_rules(files, base)
    return Rules(ruleset, vocabulary, digests, read_routes(files, ruleset, vocabulary))


def digests_of(files: dict[str, bytes]) -> dict[str, str]:
    """Give the digest of every file."""
    return {name: digest(data) for name, data in sorted(files.items())}


def digests_in(folder: Path) -> dict[str, str]:
    """Give the digest of every rule file in a folder; none is kept once it was read."""
    return {name: digest(contents(path)) for name, path in rule_paths(folder)}


def digest(data: bytes) -> str:
    """Give the digest of a file."""
    return hashlib.sha256(data).hexdigest()


def rule_files(folder: Path) -> dict[str, bytes]:
    """Read the rule files of a folder and of the act folders in it, tables apart."""
    return {name: contents(path) for name, path in rule_paths(folder)}


def rule_paths(folder: Path) -> Iterator[tuple[str, Path]]:
    """Find the rule files of a folder by name; none, or too many, are refused."""
    found = 0
    waiting = [("", 0)]
    while waiting:
        inner, depth = waiting.pop()
        for entry in listing(folder / inner):
            name = f"{inner}{entry.name}"
            if entry.is_symlink():
                raise refused(folder / name, "LC211", "a folder of rules holds no links")
            if entry.is_dir():
                if depth < DEEPEST and entry.name != TABLES and not entry.name.startswith("."):
                    waiting.append((f"{name}/", depth + 1))
            elif entry.name.endswith(ENDING):
                found += 1
                if found > MOST_FILES:
                    raise refused(folder, "LC210", f"there are more than {MOST_FILES} rule files")
                yield name, folder / name
    if not found:
        help_ = "a folder of rules holds folders with an act.yaml each"
        raise refused(folder, "LC211", "there are no rules here", help_)


def listing(folder: Path) -> list[os.DirEntry[str]]:
    """List a folder in the order of names."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise refused(folder, "LC211", "this is no folder that can be read") from error


def contents(path: Path) -> bytes:
    """Read a regular file of a bounded size."""
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise refused(path, "LC211", "this is no regular file")
        if found.st_size > LARGEST:
            raise refused(path, "LC210", f"a rule file has at most {LARGEST} bytes")
        with path.open("rb") as stream:
            return stream.read(found.st_size)  # room is made for as much as is asked for
    except OSError as error:
        raise refused(path, "LC211", "this file cannot be read") from error


def refused(path: Path, code: str, message: str, help_: str = "") -> Refused:
    """Build the refusal of a file or folder as a whole."""
    helps = {"en": help_} if help_ else {}
    place = (path.as_posix(), 1, 1, 1)
    return Refused([Diagnostic(code, "error", *place, {"en": message}, helps, "")])
