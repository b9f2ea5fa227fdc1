"""Read YAML that is written plainly; leave all else to the parser of the library.

Shapes
    Plain is what most case files are: maps and lists by indent, flows that end on their
    line, texts of one line, quotes without escapes, comments.  Steps are (kind, value,
    line, column, quoted): `map`, `list` and `end`, and a `text` with its value.
Errors
    None: `plain_steps` gives None for whatever is written in any other way, right or wrong.
Source
    YAML 1.2.  Loading the library takes as long as evaluating a small case; here no rule
    of YAML is decided that it decides otherwise, which a test compares.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LARGEST = 100_000  # characters; what is larger takes its time anyway
KEY = r"\w[\w.-]{0,150}"
FIRST = r"""[^ \-?:,\[\]{}#&*!|>'"%@`]"""  # what may begin a text that has no quotes
QUOTED = r"""'[^']*'|"[^"\\]*\""""
LINE = re.compile(rf"( *)(- )?(?:({KEY}):(?: +|$))?")
WORDS = rf"{FIRST}(?:[^:# ]|:(?! |$)| ++(?=[^ #]))*+"
SCALAR = re.compile(rf"({QUOTED}|{WORDS}) *(?: #.*)?$")
COMMENT = re.compile(r" *(?: #.*)?$")
FLOW = re.compile(rf" *(?:({KEY}): +)?(?:([{{\[])|({QUOTED}|{FIRST}[^:#,\[\]{{}}]*))?")
AFTER = re.compile(r" *([,\]}])")
OPENS, CLOSES = {"{": "map", "[": "list"}, {"map": "}", "list": "]"}


class Step(NamedTuple):
    """One step through a tree."""

    kind: str  # map | list | text | end
    value: str
    line: int
    column: int
    quoted: bool


class NotPlain(Exception):
    """The text is written in a way that is left to the library."""


def plain_steps(text: str) -> list[Step] | None:
    """Give the steps through the tree of a text; None where it is not plain."""
    if len(text) > LARGEST or "\t" in text or "\r" in text:
        return None
    reader = _Reader()
    try:
        for number, line in enumerate(text.split("\n"), start=1):
            content = line.lstrip(" ")
            if content and content[0] != "#":
                reader.take(line, number)
        return reader.finished()
    except NotPlain:
        return None


class _Reader:
    """One pass over the lines, with the maps and lists that are open by their indents."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.open: list[tuple[str, int]] = []
        self.waiting = True  # for what the last key or dash stands before

    def take(self, line: str, number: int) -> None:
        """Read one line: a dash, a key, a value, each where it is there."""
        found = LINE.match(line)
        assert found is not None
        indent = len(found[1])
        self.close(indent)
        if found[2]:
            self.enter("list", indent, number)
            indent += 2
            self.waiting = True
        elif not found[3]:
            raise NotPlain
        rest = found.end()
        if found[3]:
            self.enter("map", indent, number)
            self.steps.append(Step("text", found[3], number, indent + 1, False))
            self.waiting = True
            if COMMENT.match(line, rest if rest == len(line) else rest - 1):
                return
        self.waiting = False
        self.value(line, rest, number)

    def close(self, indent: int) -> None:
        """End what stands deeper than a line."""
        while self.open and self.open[-1][1] > indent:
            if self.waiting:  # a key without a value
                raise NotPlain
            self.open.pop()
            self.steps.append(Step("end", "", 0, 0, False))

    def enter(self, kind: str, indent: int, number: int) -> None:
        """Begin a map or list, or go on with the one that stands at this indent."""
        if self.open and self.open[-1][1] == indent:
            if self.open[-1][0] != kind or self.waiting:
                raise NotPlain
            return
        if not self.waiting or (not self.open and (indent or kind == "list")):
            raise NotPlain
        self.open.append((kind, indent))
        self.steps.append(Step(kind, "", number, indent + 1, False))
        self.waiting = False

    def value(self, line: str, start: int, number: int) -> None:
        """Read a value to the end of its line."""
        if line[start : start + 1] in OPENS:
            end = self.flow(line, start, number)
            if not COMMENT.match(line, end):
                raise NotPlain
            return
        found = SCALAR.match(line, start)
        if found is None:
            raise NotPlain
        self.scalar(found[1], number, start)

    def flow(self, line: str, start: int, number: int) -> int:
        """Read a map or list in brackets, with all that is in it; give where it ends."""
        inside: list[str] = []
        at = start
        while True:
            found = FLOW.match(line, at)
            assert found is not None
            if bool(found[1]) != (bool(inside) and inside[-1] == "map"):
                raise NotPlain
            if found[1]:
                self.steps.append(Step("text", found[1], number, found.start(1) + 1, False))
            at = found.end()
            if found[2]:
                kind = OPENS[found[2]]
                self.steps.append(Step(kind, "", number, at, False))
                inside.append(kind)
                if line[at : at + 1] != CLOSES[kind]:
                    continue
            elif found[3]:
                self.scalar(found[3], number, found.start(3))
            else:
                raise NotPlain
            while (after := AFTER.match(line, at)) and after[1] != ",":
                if after[1] != CLOSES[inside.pop()]:
                    raise NotPlain
                self.steps.append(Step("end", "", 0, 0, False))
                at = after.end()
                if not inside:
                    return at
            if after is None:
                raise NotPlain
            at = after.end()

    def scalar(self, written: str, number: int, start: int) -> None:
        """Take a text, in quotes or without."""
        quoted = written[0] in "'\""
        value = written[1:-1] if quoted else written.rstrip(" ")
        self.steps.append(Step("text", value, number, start + 1, quoted))

    def finished(self) -> list[Step]:
        """End all that is open."""
        if not self.open:
            raise NotPlain
        self.close(-1)
        return self.steps
