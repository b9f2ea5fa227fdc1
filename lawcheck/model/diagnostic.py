"""Diagnostics: faults in a rule or case file, never about the people in a case.

Shapes
    Line and column count from 1; `excerpt` is the line itself, made safe to print.
"""

from typing import NamedTuple


class Diagnostic(NamedTuple):
    """One fault, its place, and what to do about it."""

    code: str  # stable, such as LC101
    severity: str  # error | warning
    file: str
    line: int
    column: int
    length: int  # how many characters the caret underlines
    message: dict[str, str]  # en, ru, kk
    help: dict[str, str]
    excerpt: str


class Refused(Exception):
    """A file that cannot be evaluated, with every fault found in it."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(f"{len(diagnostics)} faults")
        self.diagnostics = diagnostics
