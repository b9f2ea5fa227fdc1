"""`lawcheck rules check`: the rules as they load, and whether they hold together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.rule_folders import named_files
from lawcheck.cli.rules_test import all_rows
from lawcheck.cli.streams import say
from lawcheck.language.checks.registry import CHECKS, check_rules
from lawcheck.language.checks.subject import Example
from lawcheck.render.diagnostics import diagnostics_text


def check_folders(folders: Sequence[Path], quiet: bool) -> int:
    """Load the rules and run every check on them."""
    rules = load_rules(folders)
    examples = [
        Example(row.expected.norm, row.expected.status, row.case)
        for row in all_rows(rules, folders)
    ]
    found = check_rules(rules.ruleset, rules.vocabulary, examples, named_files(folders))
    if found:
        say(diagnostics_text(found, "en"))
        return exits.REFUSED
    if not quiet:
        ruleset = rules.ruleset
        say(f"{len(CHECKS)} checks of {len(ruleset.norms)} norms: no fault")
    return exits.FINE
