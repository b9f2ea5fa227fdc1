"""What is expected of a case file, and the options with which it is to be read."""

from __future__ import annotations

from pathlib import Path

from lawcheck.language.expectations import FOLDER, Expectations
from lawcheck.language.expectations import read_expectations as read


def expected_of(case: Path) -> Path:
    """Give the file that belongs to a case."""
    return case.parent / FOLDER / case.name


def read_expectations(file: Path) -> Expectations:
    """Read one file."""
    return read(file.read_bytes(), file.name)


def options(expected: Expectations) -> tuple[str, ...]:
    """Give the options of the command line that an expectation asks for."""
    pairs = (("--as-of", expected.as_of), ("--profile", expected.profile))
    return tuple(word for option, value in pairs if value for word in (option, value))
