"""`lawcheck rules boundaries`: both sides of every boundary of an act, held in a file.

Shapes
    The file is `tests/boundaries/suite.yaml` in the folder of the act.  Lines that
    begin with # at its top say how it was read, and stay; `read` of a block says on
    which day somebody read it against the source, perhaps `in doubt`, and stays while
    the block does.
"""

from __future__ import annotations

import difflib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from lawcheck.cli import exits
from lawcheck.cli.boundary_seeds import read_seeds
from lawcheck.cli.boundary_suite import Block, Suite
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.output import write_file
from lawcheck.cli.rule_folders import ActFolder, act_folders, table_files
from lawcheck.cli.streams import say
from lawcheck.engine.program import compile_rules
from lawcheck.files.rule_files import contents
from lawcheck.language.load import TABLES
from lawcheck.language.places import suggestion
from lawcheck.language.regions import OWN_ZONES

FILE = Path(TABLES) / "boundaries" / "suite.yaml"
# One region for each zone, the usual one first.
REGIONS = ("KZ-75", *(regions[0] for regions in OWN_ZONES.values()))
NOT_READ, DOUBTED = "no", "in doubt"
READABLE_BY_ALL = 0o644
SHOWN = 60  # lines of a difference
HEADER = "# Both sides of every boundary: written by `lawcheck rules boundaries --write`.\n"


def hold_boundaries(act: str, write: bool, check: bool, folders: Sequence[Path]) -> int:
    """Print the suite of an act, write it, or say whether it still holds."""
    if write and check:
        raise typer.BadParameter("either --write or --check")
    known = {folder.act: folder for folder in act_folders(folders)}
    if act and act not in known:
        near = suggestion(act, known)
        raise typer.BadParameter(f"there is no act `{act}`{'; ' + near if near else ''}")
    status = exits.FINE
    for folder in [known[act]] if act else known.values():
        path = folder.path / FILE
        old = contents(path).decode("utf-8") if path.is_file() else ""
        if check and not act and not old:
            continue
        text = suite_text(made(folder, folders), old)
        if check:
            status = max(status, compare(folder.act, old, text))
        elif write:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_file(text, path)
            path.chmod(READABLE_BY_ALL)
            say(f"{path.as_posix()}: {counted(text)}")
        else:
            sys.stdout.write(text)
    sys.stdout.flush()
    return status


def made(folder: ActFolder, folders: Sequence[Path]) -> list[Block]:
    """Make the blocks of an act from its rules and tables."""
    rules = load_rules(folders)
    program = compile_rules(rules.ruleset, rules.vocabulary)
    seeds = read_seeds(list(table_files(folder)), rules.ruleset, rules.vocabulary)
    return list(Suite(program, rules.ruleset.acts[folder.act], REGIONS).blocks(seeds))


def suite_text(blocks: list[Block], old: str) -> str:
    """Write the file; what was read stays read while it is the same."""
    header = "".join(line for line in old.splitlines(True) if line.startswith("#")) or HEADER
    known = dict(read_marks(old))
    parts = []
    for block in blocks:
        lines = (f"- norm: {block.norm}", f"  seed: {quoted_name(block.seed)}", *block.lines)
        body = "\n".join(lines)
        parts.append(f"{body}\n  read: {known.get(body, NOT_READ)}\n")
    return header + "\n" + "\n".join(parts)


def quoted_name(name: str) -> str:
    """Write the name of a row, whatever it holds."""
    return json.dumps(name, ensure_ascii=False)


def read_marks(old: str) -> list[tuple[str, str]]:
    """List the blocks of a file with the day on which each was read."""
    found = []
    for part in old.split("\n\n"):
        body, mark, day = part.strip("\n").rpartition("\n  read: ")
        if mark:
            found.append((body, day))
    return found


def compare(act: str, old: str, new: str) -> int:
    """Say whether a file is what the rules, the tables and the engine give."""
    if old == new:
        say(f"{act}: {counted(new)}, all as recorded")
        return exits.FINE
    lines = list(
        difflib.unified_diff(old.splitlines(), new.splitlines(), "recorded", "now", "", "", 2)
    )
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        say(f"{len(lines) - SHOWN} more lines differ")
    say(
        f"{act}: not as recorded: run `lawcheck rules boundaries {act} --write` and read"
        " the difference"
    )
    return exits.FOUND


def counted(text: str) -> str:
    """Count what a suite holds, and what of it nobody has read."""
    marks = [day for _, day in read_marks(text)]
    unread, doubted = marks.count(NOT_READ), sum(DOUBTED in day for day in marks)
    doubts = f", {doubted} in doubt" if doubted else ""
    return f"{len(marks)} seeds at their boundaries, {unread} not read against the source{doubts}"
