"""What each fault of a case file looks like: a piece that has it, and one that has not.

Shapes
    One `FaultExample` a code.  `wrong` and `right` are pieces of a case file, "" where no
    piece can show the fault; `words` then fill its message.
Errors
    The file comes with the program: a fault in it is a fault of the program.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from lawcheck.language.case_reader import parse_case
from lawcheck.language.messages import CATALOGUE, worded
from lawcheck.language.shaping import plain
from lawcheck.language.yaml_source import read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.model.vocabulary import Vocabulary

FILE = Path(__file__).with_suffix(".yaml")
NAME = "case.yaml"
# What a piece that is silent about it is given, in this order.
REST = {
    "lawcheck": "lawcheck: 1",
    "id": "id: T-001",
    "place": "place: {region: KZ-75}",
    "as_of": "as_of: 2018-04-10",
    "people": "people: {V: {role: survivor}, R: {role: respondent}}",
}


class FaultExample(NamedTuple):
    """One fault: why it is one, and a piece of a case with it and without it."""

    code: str
    why: dict[str, str]
    words: dict[str, str]
    wrong: str
    right: str


@cache
def fault_examples() -> dict[str, FaultExample]:
    """Read all examples, in the order of their codes."""
    found = plain(read_yaml(FILE.read_bytes(), FILE.name))
    return {
        code: FaultExample(
            code, one["why"], one.get("words", {}), one.get("wrong", ""), one.get("right", "")
        )
        for code, one in found.items()
    }


def whole(piece: str) -> str:
    """Make a case file of a piece: its lines first, so that they keep their numbers."""
    keys = {line.partition(":")[0] for line in piece.splitlines()}
    return piece + "".join(f"{line}\n" for key, line in REST.items() if key not in keys)


def diagnostics_of(piece: str, vocabulary: Vocabulary) -> list[Diagnostic]:
    """Check a piece as a case file; [] where nothing is wrong or odd."""
    try:
        return parse_case(whole(piece).encode(), NAME, vocabulary)[1]
    except Refused as refused:
        return refused.diagnostics


def message_of(example: FaultExample) -> tuple[dict[str, str], dict[str, str]]:
    """Word a fault that no piece can show: its message and what to do."""
    return worded(example.code, "", example.words)


def codes() -> tuple[str, ...]:
    """List every code of a case file."""
    return tuple(sorted(CATALOGUE))
