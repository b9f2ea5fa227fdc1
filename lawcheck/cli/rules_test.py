"""`lawcheck rules test`: run the tables of examples that stand beside the rules."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from lawcheck.analyses.tables import Outcome, Row, run_rows
from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language
from lawcheck.cli.rule_folders import act_folders, table_files
from lawcheck.cli.streams import say
from lawcheck.cli.table_file import Example, read_examples
from lawcheck.engine.program import compile_rules
from lawcheck.files.rule_files import Rules
from lawcheck.language.hidden import visible
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.render.phrases.rule_commands import RULE_COMMANDS


def test_rules(only: Sequence[str], folders: Sequence[Path], quiet: bool, verbose: bool) -> int:
    """Run every row; a row that does not agree is printed with what came out."""
    rules = load_rules(folders)
    refuse_unknown(only, rules)
    rows = all_rows(rules, folders)
    if not rows:
        raise typer.BadParameter("these rules have no tables", param_hint="'--rules'")
    rows = [row for row in rows if not only or row.expected.norm in only]
    program = compile_rules(rules.ruleset, rules.vocabulary)
    failed = 0
    for outcome in run_rows(program, rows):
        failed += bool(outcome.faults)
        if outcome.faults or verbose:
            sys.stdout.write(shown(outcome))
    sys.stdout.flush()
    norms = len({row.expected.norm for row in rows})
    if not quiet:
        done = RULE_COMMANDS[language(None, "")]["agree"]
        say(done.format(agree=len(rows) - failed, rows=len(rows), norms=norms))
    return exits.FOUND if failed else exits.FINE


def refuse_unknown(only: Sequence[str], rules: Rules) -> None:
    """Refuse the name of a norm that is not there: it would run nothing."""
    from lawcheck.cli.rules_pages import wordings_of

    for name in only:
        wordings_of(name, rules.ruleset)


def all_rows(rules: Rules, folders: Sequence[Path]) -> list[Row]:
    """Read the rows of every table; raise `Refused` with the faults of all of them."""
    return [example.row for example in all_examples(rules, folders)]


def all_examples(rules: Rules, folders: Sequence[Path]) -> list[Example]:
    """Read the rows of every table with the trees they were put together from."""
    rows: list[Example] = []
    faults: list[Diagnostic] = []
    for folder in act_folders(folders):
        for name, data in table_files(folder):
            try:
                rows += read_examples(data, name, rules.ruleset, rules.vocabulary)
            except Refused as refused:
                faults += refused.diagnostics
    if faults:
        raise Refused(faults)
    return rows


def shown(outcome: Outcome) -> str:
    """Say how a row went."""
    row = outcome.row
    head = f"{row.file}:{row.line}: {row.expected.norm}: {visible(row.name)}"
    lines = [f"{head}: {fault}" for fault in outcome.faults]
    return "\n".join(lines or [f"{head}: {', '.join(outcome.statuses) or 'absent'}"]) + "\n"
