"""`lawcheck rules book`: every norm on a page of its own, to be signed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.rules_test import all_rows
from lawcheck.files.template_files import shared_templates
from lawcheck.render.environment import page
from lawcheck.render.rule_book import rule_book

TEMPLATE = "book.html.j2"


def print_book(folders: Sequence[Path], lang: str | None, output: str) -> int:
    """Write the book of the rules in one language."""
    rules = load_rules(folders)
    tests: dict[str, list[tuple[str, str]]] = {}
    for row in all_rows(rules, folders):
        tests.setdefault(row.expected.norm, []).append((row.name, row.expected.status))
    book = rule_book(rules, tests, language(lang, ""))
    write_result(page(shared_templates(), TEMPLATE, {"book": book}), output)
    return exits.FINE
