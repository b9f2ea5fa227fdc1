"""Where something stands in a rule file, and the diagnostic that points at it.

Shapes
    A `Source` is one file with its lines.  A `Place` is a value in it: a node of the
    YAML tree, or a stretch of characters inside an expression.
Errors
    None; a `Place` without a node points at the first line of its file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawcheck.language.faults import LINE_END
from lawcheck.language.hidden import nearest, same_width
from lawcheck.language.terms import Said
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic

QUOTES = "'\""
BLOCKS = "|>"


class Source(NamedTuple):
    """A file by name, with its lines for excerpts."""

    name: str
    lines: tuple[str, ...]


def source_of(name: str, data: bytes) -> Source:
    """Keep the lines of a file; what is not UTF-8 shows as a replacement."""
    return Source(name, tuple(LINE_END.split(data.decode("utf-8-sig", errors="replace"))))


class Place(NamedTuple):
    """A value in a file."""

    source: Source
    line: int
    column: int
    length: int
    node: Node | None

    def within(self, start: int, end: int) -> Place:
        """Point at characters of an expression, which may be folded over lines."""
        if self.node is None or not isinstance(self.node.value, str):
            return self
        line, column = locate(self.source, self.node, start)
        return Place(self.source, line, column, max(end - start, 1), None)

    def fault(self, code: str, near: str = "", /, **words: Said) -> Diagnostic:
        """Build the diagnostic that points here; `near` is what was meant perhaps."""
        from lawcheck.language.messages import worded

        message, remedy = worded(code, near, words)
        lines = self.source.lines
        excerpt = lines[self.line - 1] if 0 < self.line <= len(lines) else ""
        room = max(len(excerpt) - self.column + 1, 1)
        return Diagnostic(
            code.partition(".")[0],
            "error",
            self.source.name,
            self.line,
            self.column,
            min(self.length, room),
            message,
            {lang: text for lang, text in remedy.items() if text},
            same_width(excerpt),
        )


def place_of(source: Source, node: Node) -> Place:
    """Point at a node: the text of a scalar, the first character of anything else."""
    length = len(node.value) + 2 * node.quoted if isinstance(node.value, str) else 1
    return Place(source, node.line, node.column, max(length, 1), node)


def first_line(source: Source) -> Place:
    """Point at a file as a whole."""
    return Place(source, 1, 1, 1, None)


def locate(source: Source, node: Node, offset: int) -> tuple[int, int]:
    """Find the line and column of a character of a scalar.

    Folding changes white space only, so the n-th character that is no white space in
    the value is the n-th in the file, past the quote or the header of a block.
    """
    text = node.value
    solid = sum(not character.isspace() for character in text[:offset])
    line, column = node.line, node.column
    opening = source.lines[line - 1][column - 1 : column] if line <= len(source.lines) else ""
    if opening and opening in BLOCKS:
        line, column = line + 1, 1
    elif opening and opening in QUOTES and node.quoted:
        column += 1
    while line <= len(source.lines):
        for index, character in enumerate(source.lines[line - 1][column - 1 :]):
            if not character.isspace():
                if not solid:
                    return line, column + index
                solid -= 1
        if not solid and offset >= len(text):
            break
        line, column = line + 1, 1
    last = min(line, len(source.lines))
    return last, len(source.lines[last - 1]) + 1


def suggestion(word: str, known: Iterable[str]) -> str:
    """Suggest the known word that looks most like a misspelt one."""
    found = nearest(word, known)
    return f"did you mean `{found}`?" if found else ""
