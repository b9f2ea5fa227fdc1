"""Every command shown in the README prints what the README shows."""

import os
import re
import shlex
import subprocess
import sys
from typing import NamedTuple

import pytest

from tests.lawcheck.cli.running import ROOT, settings

PROMPT = "$ lawcheck "
LEFT_OUT = ("…", "...", "[…]", "[...]")


class Shown(NamedTuple):
    """A command of the README and the lines it is said to print."""

    line: int
    command: str
    printed: tuple[str, ...]


def shown_commands() -> list[Shown]:
    """Find the commands in fenced blocks."""
    readme = ROOT / "README.md"
    lines = readme.read_text(encoding="utf-8").splitlines() if readme.exists() else []
    found: list[Shown] = []
    fenced = False
    for number, line in enumerate(lines, 1):
        if line.startswith("```"):
            fenced = not fenced
        elif fenced and line.startswith(PROMPT):
            found.append(Shown(number, line.removeprefix(PROMPT), ()))
        elif fenced and line.startswith("$"):
            found.append(Shown(number, "", ()))
        elif fenced and found and line_follows(lines, found[-1].line, number):
            found[-1] = found[-1]._replace(printed=(*found[-1].printed, line))
    return [one for one in found if one.command]


def line_follows(lines: list[str], first: int, number: int) -> bool:
    """Answer whether a line stands in the same block as a command before it."""
    return not any(line.startswith("```") for line in lines[first : number - 1])


def agrees(printed: tuple[str, ...], shown: tuple[str, ...]) -> bool:
    """Answer whether what is shown is what is printed; a dotted line leaves lines out."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() in LEFT_OUT else re.escape(line) + r"\n" for line in shown
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


COMMANDS = shown_commands()


def test_the_readme_shows_a_case() -> None:
    assert any(one.command.startswith("assess") and one.printed for one in COMMANDS)


@pytest.mark.parametrize("one", COMMANDS, ids=lambda one: f"README.md:{one.line}")
def test_the_readme_shows_what_is_printed(one: Shown) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "lawcheck", *shlex.split(one.command, posix=os.name == "posix")],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=settings({}),
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    printed = tuple(ran.stdout.decode("utf-8").splitlines())
    shown = tuple(line.rstrip() for line in one.printed)
    if shown:
        assert agrees(printed, shown), "\n".join(printed)
    assert ran.returncode in (0, 1)


@pytest.mark.parametrize(
    ("printed", "shown", "expected"),
    [
        (("a", "b"), ("a", "b"), True),
        (("a", "b"), ("a",), False),
        (("a", "b", "c"), ("a", "…", "c"), True),
        (("a", "c"), ("a", "…", "c"), True),
        (("a", "b", "c"), ("a", "…", "b"), False),
        (("a.b",), ("axb",), False),
    ],
)
def test_a_dotted_line_stands_for_any_lines(
    printed: tuple[str, ...], shown: tuple[str, ...], expected: bool
) -> None:
    assert agrees(printed, shown) is expected
