"""`lawcheck rules diff`: what changed in the law between two days."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.analyses.law_changes import changes_between
from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.days import required_days
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.page_forms import written
from lawcheck.language.places import suggestion
from lawcheck.language.regions import STATE
from lawcheck.model.ruleset import RuleSet


class Asked(NamedTuple):
    """What the command line asked for."""

    start: str
    end: str
    act: str
    folders: tuple[Path, ...]
    lang: str | None
    form: str
    output: str


def print_changes(asked: Asked) -> int:
    """Print what changed between two days."""
    start, end = (day.toordinal() for day in required_days(asked.start, asked.end))
    rules = load_rules(asked.folders)
    act = known_act(asked.act, rules.ruleset)
    steps = changes_between(rules.ruleset, start, end, STATE, act)
    lang = language(asked.lang, "")
    if asked.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.changes_object import changes_object

        text = dumps(changes_object(steps, start, end, act, rules, lang)) + "\n"
    else:
        from lawcheck.render.changes_page import changes_page

        page = changes_page(steps, start, end, act, rules, lang)
        text = written(page, asked.form, asked.output)
    write_result(text, asked.output)
    return exits.FINE


def known_act(name: str, ruleset: RuleSet) -> str:
    """Check the id of an act; "" is all acts."""
    if name and name not in ruleset.acts:
        hint = suggestion(name, ruleset.acts) or f"loaded: {', '.join(ruleset.acts)}"
        raise typer.BadParameter(f"there is no act `{name}`; {hint}", param_hint="'--act'")
    return name
