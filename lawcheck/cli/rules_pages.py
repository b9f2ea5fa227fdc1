"""`lawcheck rules list` and `lawcheck rules show`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import typer

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.rule_folders import source_of
from lawcheck.model.ruleset import Norm, RuleSet
from lawcheck.render import rule_pages


def print_list(folders: Sequence[Path], lang: str | None, form: str, output: str) -> int:
    """Print acts, editions and norms."""
    ruleset = load_rules(folders).ruleset
    if form == "json":
        text = as_json(rule_pages.list_object(ruleset))
    else:
        text = rule_pages.norm_list(ruleset, language(lang, ""))
    write_result(text, output)
    return exits.FINE


def print_norm(name: str, folders: Sequence[Path], lang: str | None, form: str, output: str) -> int:
    """Print one norm, in all its wordings."""
    ruleset = load_rules(folders).ruleset
    wordings = wordings_of(name, ruleset)
    sources = [source_of(norm, folders) for norm in wordings]
    chosen = language(lang, "")
    if form == "json":
        text = as_json(
            {
                "schema": rule_pages.SCHEMA,
                "act": rule_pages.act_object(ruleset.acts[wordings[0].act]),
                "wordings": [
                    {**rule_pages.norm_object(norm), "rule": source}
                    for norm, source in zip(wordings, sources, strict=True)
                ],
            }
        )
    elif form == "md":
        from lawcheck.files.template_files import templates_of
        from lawcheck.render.environment import page

        values = rule_pages.norm_values(ruleset, wordings, sources, chosen)
        text = page(templates_of(chosen), "norm.md.j2", values)
    else:
        text = rule_pages.norm_page(ruleset, wordings, sources, chosen)
    write_result(text, output)
    return exits.FINE


def wordings_of(name: str, ruleset: RuleSet) -> list[Norm]:
    """Find the wordings of a norm, or suggest the norm that may be meant."""
    found = [norm for norm in ruleset.norms if norm.id == name]
    if not found:
        from difflib import get_close_matches

        near = get_close_matches(name, sorted({norm.id for norm in ruleset.norms}), n=1)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise typer.BadParameter(f"there is no norm `{name}`{hint}", param_hint="'NORM'")
    return found


def as_json(value: object) -> str:
    """Write an object for people and programs alike."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
