"""Rules and cases by the names given on the command line."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import typer

from lawcheck.cli.options import language
from lawcheck.cli.streams import say

if TYPE_CHECKING:
    from lawcheck.engine.program import Program
    from lawcheck.files.rule_files import Rules
    from lawcheck.model.case import Case
    from lawcheck.model.diagnostic import Diagnostic

STANDARD_INPUT = "-"


class Asked(NamedTuple):
    """Rules, and the program that asks them."""

    rules: Rules
    program: Program


class Reading(Protocol):
    """What a command line says of how its cases are read."""

    @property
    def as_of(self) -> date | None:
        """The day, or None for that of the file."""

    @property
    def lang(self) -> str | None:
        """The language asked for."""

    @property
    def quiet(self) -> bool:
        """Whether warnings are left out."""


class Loaded(NamedTuple):
    """A case that can be evaluated, and what is odd about it."""

    case: Case
    warnings: list[Diagnostic]


def load_rules(folders: Sequence[Path]) -> Rules:
    """Read the rules shipped, once a process, or those of the folders named."""
    from lawcheck.files.rule_files import rules_from

    return rules_from(folders) if folders else shipped_once()


def load_program(folders: Sequence[Path]) -> Asked:
    """Give rules that are ready to be asked."""
    return asked(load_rules(folders)) if folders else shipped_program()


@functools.cache
def shipped_once() -> Rules:
    """Read the rules that come with the program: they do not change while it runs."""
    from lawcheck.files.rule_files import shipped_rules

    return shipped_rules()


@functools.cache
def shipped_program() -> Asked:
    """Compile the rules that come with the program."""
    return asked(shipped_once())


def asked(rules: Rules) -> Asked:
    """Compile rules."""
    from lawcheck.engine.program import compile_rules

    return Asked(rules, compile_rules(rules.ruleset, rules.vocabulary))


def open_case(name: str, rules: Rules, how: Reading, number: int = 0) -> Case:
    """Read one case and say what is odd about it, in the language of whoever reads."""
    case, warnings = load_case(name, rules, how.as_of, number)
    if warnings and not how.quiet:
        from lawcheck.render.diagnostics import diagnostics_text

        say(diagnostics_text(warnings, language(how.lang, case.language)))
    return case


def load_case(name: str, rules: Rules, as_of: date | None, number: int = 0) -> Loaded:
    """Read one case, of several the one with a number; raise `Refused` with all its faults."""
    from lawcheck.language.case_reader import parse_case

    data, shown = case_data(name, number)
    case, warnings = parse_case(data, shown, rules.vocabulary, as_of, points_of(rules))
    return Loaded(case, warnings)


def points_of(rules: Rules) -> dict[str, tuple[str, ...]]:
    """Name what the rules leave open, with the answers that a decision may give."""
    return {name: tuple(one.values) for name, one in rules.ruleset.readings.items()}


def case_data(name: str, number: int = 0) -> tuple[bytes, str]:
    """Read a case file; give it with what messages call it."""
    from lawcheck.files.case_files import read_bytes
    from lawcheck.language.shown_names import CASE, case_name, shown_name

    data = read_bytes(name, shown=shown_name(name, CASE, number))
    return data, case_name(name, data, number)


def numbered(names: Sequence[str]) -> list[tuple[int, str]]:
    """Give each of several cases a number, for messages that cannot name their files."""
    return [(number if len(names) > 1 else 0, name) for number, name in enumerate(names, 1)]


def refuse_odd_names(cases: Sequence[str], output: str = "") -> None:
    """Refuse to read standard input twice, or to write a result over a case."""
    if cases.count(STANDARD_INPUT) > 1:
        raise typer.BadParameter("standard input can be read once", param_hint="'CASE'")
    if output and any(same_file(case, output) for case in cases):
        raise typer.BadParameter("the result would overwrite a case", param_hint="'--output'")


def same_file(case: str, output: str) -> bool:
    """Answer whether two names mean one file that exists."""
    if STANDARD_INPUT in (case, output):
        return False
    try:
        return Path(case).samefile(output)
    except (OSError, ValueError):
        return False
