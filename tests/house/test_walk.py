"""The walk of CONTRIBUTING.md, carried out word for word on a copy of the Toy Act."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from lawcheck.cli.main import main
from tests.house.checkout import ROOT

HEAD = "## An amendment, step by step"
BLOCK = re.compile(r"```(\w+)\n(.*?)```|^\| `(.+?)` \| `(.+?)` \|$", re.DOTALL | re.MULTILINE)
FILE = re.compile(r"`(my-toy/[\w/.-]+\.yaml)`")
LEFT_OUT = "…"


class Step(NamedTuple):
    """Something to do: a command, an edit or a file, with what the text names before it."""

    kind: str
    body: str
    other: str
    files: tuple[str, ...]


def section() -> str:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return re.split(r"\n## ", text.partition(HEAD)[2])[0]


def steps() -> Iterator[Step]:
    """Give the blocks in their order; `the same file` keeps what was named last."""
    text, end = section(), 0
    files: tuple[str, ...] = ()
    for found in BLOCK.finditer(text):
        files = tuple(dict.fromkeys(FILE.findall(text[end : found.start()]))) or files
        end = found.end()
        kind, body, old, new = found.groups()
        yield Step(kind or "replace", body or old, new or "", files)


def commands(body: str) -> Iterator[tuple[str, str]]:
    """Give each command of a block with what it prints."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def run(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    program, *words = command.split()
    if program == "cp":
        assert words[0] == "-r"
        shutil.copytree(ROOT / words[1], words[2])
        return ""
    assert program == "lawcheck", command
    main(words)
    said = capsys.readouterr()
    return said.out + said.err


def agrees(printed: str, shown: str) -> bool:
    lines = (
        r"(?:.*\n)*?" if one == LEFT_OUT else re.escape(one) + r"\n" for one in shown.splitlines()
    )
    return re.fullmatch("".join(lines), printed) is not None


def edited(text: str, diff: str) -> str:
    """Apply a small diff: what it removes and keeps stands in the text exactly once."""
    lines = diff.splitlines()
    assert all(line[:1] in (" ", "+", "-") for line in lines), diff
    old = "".join(f"{line[1:]}\n" for line in lines if line[0] != "+")
    new = "".join(f"{line[1:]}\n" for line in lines if line[0] != "-")
    assert text.count(old) == 1, f"not there, or more than once:\n{old}"
    return text.replace(old, new)


def test_the_walk_leads_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    done = []
    for step in steps():
        done.append(step.kind)
        if step.kind == "console":
            for command, shown in commands(step.body):
                printed = run(command, capsys)
                assert agrees(printed, shown), f"$ {command}\n{printed}"
        elif step.kind == "yaml":
            (file,) = step.files
            path = tmp_path / file
            assert not path.exists()
            path.parent.mkdir(exist_ok=True)
            path.write_text(step.body, encoding="utf-8")
        else:
            changed = 0
            for file in step.files:
                path = tmp_path / file
                text = path.read_text(encoding="utf-8")
                new = (
                    edited(text, step.body)
                    if step.kind == "diff"
                    else text.replace(step.body, step.other)
                )
                changed += new != text
                path.write_text(new, encoding="utf-8")
            assert changed, f"nothing to change: {step.body}"
    assert done.count("diff") == 3
    assert done.count("replace") == 3
    assert done.count("console") >= 4


def test_a_diff_that_does_not_fit_is_seen() -> None:
    assert edited("a\nb\n", " a\n-b\n+c\n") == "a\nc\n"
    with pytest.raises(AssertionError, match="not there"):
        edited("a\n", "-b\n+c\n")
    with pytest.raises(AssertionError, match="not there"):
        edited("a\na\n", "-a\n+c\n")


def test_output_that_is_not_shown_is_seen() -> None:
    assert agrees("one\ntwo\nthree\n", "one\n…\nthree\n")
    assert not agrees("one\ntwo\n", "one\n")
