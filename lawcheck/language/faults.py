"""Collect the faults of one file, all at once, with their places.

Shapes
    Lines and columns count from 1, columns in characters.
Errors
    `refuse` raises `Refused`; so does the fault after the last one that is kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from lawcheck.language.hidden import nearest, same_width
from lawcheck.model.diagnostic import Diagnostic, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawcheck.language.yaml_source import Node

KEPT = 100
WARNINGS = frozenset(f"LC{number}" for number in range(180, 200))
WORDS_LISTED = 12
LINE_END = re.compile("\r\n|\r|\n")  # what ends a line in every file we read
LONGEST_PLACE = 2_000  # columns: further right an excerpt would show nothing useful


class _Fault(NamedTuple):
    line: int
    column: int
    code: str
    length: int
    near: str
    words: dict[str, str]


class Faults:
    """The faults of one file, in the order of the file."""

    def __init__(self, name: str, text: str = "") -> None:
        self.name = name
        self.text = text
        self.errors: list[_Fault] = []
        self.warnings: list[_Fault] = []

    def add(
        self, code: str, line: int, column: int, length: int = 1, near: str = "", /, **words: str
    ) -> None:
        """Note a fault; what is in `words` fills the message."""
        fault = _Fault(line, column, code, length, near, words)
        if code in WARNINGS:
            if len(self.warnings) < KEPT:
                self.warnings.append(fault)
            return
        self.errors.append(fault)
        if len(self.errors) >= KEPT:
            self.errors.append(_Fault(line, column, "LC099", 1, "", {"count": str(KEPT)}))
            self.stop()

    def at(self, code: str, node: Node, near: str = "", /, **words: str) -> None:
        """Note a fault at a node of the file."""
        length = len(node.value) + 2 * node.quoted if node.kind == "text" else 1
        self.add(code, node.line, node.column, length, near, **words)

    def unknown_word(self, code: str, node: Node, known: Iterable[str], /, **words: str) -> None:
        """Note a word that is not among the known ones, and suggest one that is."""
        listed = list(known)
        word = str(node.value)
        self.at(code, node, nearest(word, listed), word=word, words=listing(listed), **words)

    def refuse(
        self, code: str, line: int, column: int, length: int = 1, /, **words: str
    ) -> NoReturn:
        """Note a fault after which nothing more can be read, and stop."""
        self.add(code, line, column, length, "", **words)
        self.stop()

    def stop(self) -> NoReturn:
        """Refuse the file."""
        raise Refused(self.diagnostics())

    def diagnostics(self) -> list[Diagnostic]:
        """Word every fault, the warnings too, in the order of the file."""
        from lawcheck.language.messages import worded

        faults = sorted(self.errors + self.warnings, key=lambda fault: fault[:3])
        last = max((fault.line for fault in faults), default=0)
        lines = self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n", last)
        found = []
        for fault in faults:
            message, remedy = worded(fault.code, fault.near, fault.words)
            line = lines[fault.line - 1] if fault.line <= len(lines) else ""
            length = max(1, min(fault.length, len(line) - fault.column + 1))
            excerpt = ""
            if fault.column <= LONGEST_PLACE:
                excerpt = same_width(line[: fault.column + LONGEST_PLACE])
            severity = "warning" if fault.code in WARNINGS else "error"
            place = (self.name, fault.line, fault.column, length)
            found.append(Diagnostic(fault.code, severity, *place, message, remedy, excerpt))
        return found


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Give the line and column of a character."""
    ends = text.count("\n", 0, offset) + text.count("\r", 0, offset)
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    return ends - text.count("\r\n", 0, offset) + 1, offset - start + 1


def listing(words: Iterable[str]) -> str:
    """List words for a message, cut where a reader would stop reading."""
    listed = list(words)
    return ", ".join(listed[:WORDS_LISTED]) + (", …" if len(listed) > WORDS_LISTED else "")
