"""Change the bytes of sound files and give them to the readers: they may refuse, no more.

Run as a program in a process of its own, so that what a damaged file does to memory and
to foreign code is seen: `python -m tests.lawcheck.hostile.fuzzing READER FIRST LAST`.
"""

from __future__ import annotations

import io
import random
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lawcheck.cli.table_file import Reader
from lawcheck.files.rule_files import rule_files, shipped_rules
from lawcheck.files.sheet_files import read_sheet
from lawcheck.language.case_reader import parse_case
from lawcheck.language.compiled import dump, restore
from lawcheck.language.expectations import read_expectations
from lawcheck.language.imports.cases import import_cases
from lawcheck.language.imports.map_file import read_map
from lawcheck.language.load import load_rules
from lawcheck.model.diagnostic import Refused
from lawcheck.render.forms.coding_sheet import coding_sheet
from lawcheck.render.forms.workbook import workbook
from tests.toy.loading import TOY

ROOT = Path(__file__).resolve().parents[3]
LONGEST = 5.0  # seconds of work for one file
MOST = 200_000_000  # bytes beyond what the program takes before it reads
TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"&a", b"*a", b"!!python/object:os.system ", b"<<: ",
    b"[" * 60, b"{" * 60, b"- " * 60, b": ", b"\n", b"\t", b"\"", b"'", b"---\n", b"9999-12-31",
    b"0000-00-00", b"\xd3\x99", b"\xe2\x80\xae", b"1e999", b"=cmd|' /C calc'!A0",
    b"{{7*7}}", b"#", b"%s",
)  # fmt: skip
RULES = shipped_rules()
TOY_FILES = rule_files(TOY)
CHAPTER = "toy-safe/chapter-1.yaml"


def read_case(data: bytes) -> None:
    """Read bytes as a case file."""
    parse_case(data, "c", RULES.vocabulary)


def read_rules(data: bytes) -> None:
    """Read bytes as a chapter of the made-up country, among its other files."""
    load_rules(TOY_FILES | {CHAPTER: data}, RULES.vocabulary)


def read_compiled(data: bytes) -> None:
    """Read bytes as compiled rules: what is damaged is no rules, never others."""
    assert restore(data) is None or data == SOUND["compiled"]


def read_tables(data: bytes) -> None:
    """Read bytes as tables of norms."""
    Reader(data, "t", RULES.ruleset, RULES.vocabulary).examples()


def read_import(data: bytes) -> None:
    """Read bytes as a map, and a sheet by it."""
    plan = read_map(data, "m", RULES.vocabulary)
    sheet = read_sheet(str(ROOT / "cases/sheets/events.csv"), plan.sheet, plan.header)
    import_cases(plan, sheet, RULES.vocabulary)


def read_as(name: str) -> Callable[[bytes], None]:
    """Give what reads bytes as a sheet of a kind."""

    def read(data: bytes) -> None:
        path = Path(sys.argv[4]) / name
        path.write_bytes(data)
        read_sheet(str(path), "", 1)

    return read


SHEETS = ROOT / "cases" / "sheets"
SOUND = {
    "case": (ROOT / "cases/teaching/order-late.yaml").read_bytes(),
    "rules": TOY_FILES[CHAPTER],
    "compiled": dump(*RULES).encode()[:200_000],
    "tables": (ROOT / "rules/kz-dv-2009/tests/chapter-1-general.yaml").read_bytes(),
    "expectations": (ROOT / "cases/teaching/expected/order-late.yaml").read_bytes(),
    "map": (SHEETS / "events.map.yaml").read_bytes(),
    "csv": (SHEETS / "events.csv").read_bytes(),
    "xlsx": workbook(coding_sheet(RULES.vocabulary, "ru")),
}
READERS: dict[str, Callable[[bytes], object]] = {
    "case": read_case,
    "rules": read_rules,
    "compiled": read_compiled,
    "tables": read_tables,
    "expectations": lambda data: read_expectations(data, "e"),
    "map": read_import,
    "csv": read_as("cells.csv"),
    "xlsx": read_as("cells.xlsx"),
}


def changed(data: bytes, dice: random.Random) -> bytes:
    """Change some bytes: flip, cut, repeat, move, or put in what has done harm before."""
    for _ in range(dice.choice((1, 1, 2, 3, 8, 30))):
        at = dice.randrange(len(data) + 1)
        to = min(len(data), at + dice.choice((1, 2, 5, 40, 400)))
        kind = dice.randrange(5)
        if kind == 0:
            data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
        elif kind == 1:
            data = data[:at] + data[to:]
        elif kind == 2:
            data = data[:at] + data[at:to] * dice.choice((2, 3, 20)) + data[to:]
        elif kind == 3:
            data = data[to:] + data[:at]
        else:
            data = data[:at] + dice.choice(TOKENS) + data[at:]
    return data


def repacked(data: bytes, dice: random.Random) -> bytes:
    """Change one part of a workbook and pack it again, so that its checksums hold."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        names = source.namelist()
        chosen = dice.choice(names)
        for name in names:
            part = source.read(name)
            made.writestr(name, changed(part, dice) if name == chosen else part)
    return target.getvalue()


def main(reader: str, first: int, last: int) -> None:
    """Read changed files; say how many were refused, the longest time and the memory."""
    read, sound = READERS[reader], SOUND[reader]
    read(sound) if reader != "compiled" else None
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused, longest = 0, 0.0
    for seed in range(first, last):
        dice = random.Random(f"{reader} {seed}")
        repack = reader == "xlsx" and dice.random() < 0.7
        data = repacked(sound, dice) if repack else changed(sound, dice)
        start = time.process_time()
        try:
            read(data)
        except Refused:
            refused += 1
        except BaseException:
            sys.stderr.write(f"{reader} {seed}\n")
            raise
        longest = max(longest, time.process_time() - start)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    assert longest < LONGEST, f"{longest:.1f} s for one file"
    assert grown < MOST, f"{grown} bytes"
    shown = f"{longest:.2f} s, {grown} bytes"
    sys.stdout.write(f"{reader}: {refused} of {last - first} refused, {shown}\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
