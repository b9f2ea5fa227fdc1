"""`lawcheck schema`: what a case file looks like, and what each command prints as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from lawcheck.cli import exits
from lawcheck.cli.options import language
from lawcheck.cli.output import STANDARD, write_bytes, write_result
from lawcheck.language.places import suggestion

RENDER = "lawcheck.render"
# What a command prints as JSON, with the module and the function that describe it.
SCHEMAS = {
    "findings": ("findings_schema", "findings_schema"),
    "compare": ("comparison_schema", "comparison_schema"),
    "coverage": ("coverage_schema", "coverage_schema"),
    "deadlines": ("deadlines_object", "deadlines_schema"),
    "law": ("law_schema", "law_schema"),
    "diff": ("changes_schema", "changes_schema"),
    "gaps": ("gaps_object", "gaps_schema"),
    "mutants": ("mutation_schema", "mutation_schema"),
    "import": ("import_schema", "import_schema"),
    "why": ("reasons.schema", "why_schema"),
    "ask": ("ask.as_object", "ask_schema"),
    "report": ("documents.schema", "document_schema"),
    "documents": ("documents.schema", "offers_schema"),
}
FORMS = ("xlsx", "xlsx-map", "xlsform", "xlsform-map")
SUBJECTS = ("case", *SCHEMAS, *FORMS)


def print_schema(subject: str, folders: Sequence[Path], output: str, lang: str | None) -> int:
    """Print one JSON Schema, or a form with the map that brings it back."""
    if subject not in SUBJECTS:
        hint = suggestion(subject, SUBJECTS) or f"known: {', '.join(SUBJECTS)}"
        message = f"there is no schema or form `{subject}`; {hint}"
        raise typer.BadParameter(message, param_hint="'SUBJECT'")
    if subject in FORMS:
        write_form(subject, folders, output, language(lang, ""))
        return exits.FINE
    text = json.dumps(schema_of(subject, folders), ensure_ascii=False, indent=2)
    write_result(text + "\n", output)
    return exits.FINE


def write_form(subject: str, folders: Sequence[Path], output: str, lang: str) -> None:
    """Write a workbook, or the map for its rows."""
    from lawcheck.cli.case_input import load_rules
    from lawcheck.files.template_files import shared_templates
    from lawcheck.render.forms.coding_sheet import coding_map, coding_sheet
    from lawcheck.render.forms.workbook import workbook
    from lawcheck.render.forms.xlsform import xlsform

    if subject == "xlsform-map":
        write_result(shared_templates()["xlsform.map.yaml.j2"], output)
        return
    vocabulary = load_rules(folders).vocabulary
    if subject == "xlsx-map":
        write_result(coding_map(vocabulary, lang), output)
        return
    if output in STANDARD:
        message = "a workbook goes to a file: name one"
        raise typer.BadParameter(message, param_hint="'--output'")
    form = coding_sheet(vocabulary, lang) if subject == "xlsx" else xlsform(vocabulary)
    write_bytes(workbook(form), Path(output))


def schema_of(subject: str, folders: Sequence[Path]) -> dict[str, Any]:
    """Build the schema of a subject; that of case files knows the words of the rules."""
    if subject == "case":
        from lawcheck.cli.case_input import load_rules
        from lawcheck.render.case_schema import case_schema

        return case_schema(load_rules(folders).vocabulary)
    module, function = SCHEMAS[subject]
    build: Callable[[], dict[str, Any]] = getattr(import_module(f"{RENDER}.{module}"), function)
    return build()
