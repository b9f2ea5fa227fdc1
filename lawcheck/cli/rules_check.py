"""`lawcheck rules check`: the rules as they load, and whether they hold together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lawcheck.cli import exits
from lawcheck.cli.case_edit import value_of
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language
from lawcheck.cli.rule_folders import act_folders, named_files, table_files
from lawcheck.cli.rules_test import all_rows, refuse_unknown
from lawcheck.cli.streams import say
from lawcheck.language.blanks import blanks
from lawcheck.language.checks.registry import CHECKS, check_rules
from lawcheck.language.checks.subject import Example
from lawcheck.language.load import ROWS
from lawcheck.language.places import source_of
from lawcheck.language.terms import Term
from lawcheck.language.yaml_source import Node, read_yaml
from lawcheck.model.diagnostic import Diagnostic, Refused
from lawcheck.render.diagnostics import diagnostics_text
from lawcheck.render.phrases.rule_commands import RULE_COMMANDS


def check_folders(only: Sequence[str], folders: Sequence[Path], quiet: bool) -> int:
    """Load the rules and run every check on them; tell what concerns the norms named."""
    left = blanks_beside(folders)
    try:
        rules = load_rules(folders)
    except Refused as refused:
        raise Refused([*refused.diagnostics, *left]) from None
    if left:
        raise Refused(left)
    refuse_unknown(only, rules)
    examples = [
        Example(row.expected.norm, row.expected.status, row.case)
        for row in all_rows(rules, folders)
    ]
    found = check_rules(rules.ruleset, rules.vocabulary, examples, named_files(folders))
    norms = [norm for norm in rules.ruleset.norms if not only or norm.id in only]
    if only:
        entries = {(norm.file, norm.line) for norm in norms}
        found = [one for one in found if (one.file, one.line) in entries]
    if found:
        say(diagnostics_text(found, language(None, "")))
        return exits.REFUSED
    if not quiet:
        done = RULE_COMMANDS[language(None, "")]["checked"]
        say(done.format(checks=len(CHECKS), norms=len(norms)))
    return exits.FINE


def named(entry: Node) -> Term:
    """Name a table by its norm, or a row of the source."""
    for key, words in (("norm", "the table of `{name}`"), ("row", "the row `{name}`")):
        found = value_of(entry, key)
        if found is not None:
            return Term(words, str(found.value))
    return Term("this entry")


def blanks_beside(folders: Sequence[Path]) -> list[Diagnostic]:
    """Name the blanks of tables and rows, which are not read while rules do not load."""
    found: list[Diagnostic] = []
    for folder in act_folders(folders):
        files = list(table_files(folder))
        if folder.rows is not None:
            files.append((f"{folder.name}{ROWS}", folder.rows))
        for name, data in files:
            try:
                root = read_yaml(data, name)
            except Refused as refused:
                found += refused.diagnostics
                continue
            for entry in root.value if root.kind == "list" else ():
                found += blanks(entry, source_of(name, data), named(entry))
    return found
