"""`lawcheck schema`: what a case file looks like, and what each command prints as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lawcheck.cli import exits
from lawcheck.cli.output import write_result


def print_schema(subject: str, folders: Sequence[Path], output: str) -> int:
    """Print one JSON Schema."""
    text = json.dumps(schema_of(subject, folders), ensure_ascii=False, indent=2)
    write_result(text + "\n", output)
    return exits.FINE


def schema_of(subject: str, folders: Sequence[Path]) -> dict[str, Any]:
    """Build the schema of a subject; that of case files knows the words of the rules."""
    if subject == "case":
        from lawcheck.cli.case_input import load_rules
        from lawcheck.render.case_schema import case_schema

        return case_schema(load_rules(folders).vocabulary)
    if subject == "coverage":
        from lawcheck.render.coverage_schema import coverage_schema

        return coverage_schema()
    if subject == "mutants":
        from lawcheck.render.mutation_schema import mutation_schema

        return mutation_schema()
    if subject == "law":
        from lawcheck.render.law_schema import law_schema

        return law_schema()
    if subject == "diff":
        from lawcheck.render.changes_schema import changes_schema

        return changes_schema()
    if subject == "why":
        from lawcheck.render.reasons.schema import why_schema

        return why_schema()
    if subject == "ask":
        from lawcheck.render.ask.as_object import ask_schema

        return ask_schema()
    if subject == "gaps":
        from lawcheck.render.gaps_object import gaps_schema

        return gaps_schema()
    from lawcheck.render.findings_schema import findings_schema

    return findings_schema()
