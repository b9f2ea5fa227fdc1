"""`lawcheck rules gaps`: what national law gives of the obligations of a treaty."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.analyses.law_gaps import crosswalk, turns
from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.days import required_day, required_days
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.page_forms import written
from lawcheck.files.rule_files import Rules
from lawcheck.language.regions import STATE


class Asked(NamedTuple):
    """What the command line asked for."""

    on: str
    start: str
    end: str
    folders: tuple[Path, ...]
    lang: str | None
    form: str
    output: str


def print_gaps(asked: Asked) -> int:
    """Print the crosswalk of a day, or what changed in it between two days."""
    between = bool(asked.start or asked.end)
    if between == bool(asked.on):
        raise typer.BadParameter("give one day with --on, or two with --from and --to")
    rules = load_rules(asked.folders)
    lang = language(asked.lang, "")
    text = of_stretch(asked, rules, lang) if between else of_day(asked, rules, lang)
    write_result(text, asked.output)
    return exits.FINE


def of_day(asked: Asked, rules: Rules, lang: str) -> str:
    """Write the crosswalk of a day."""
    day = required_day(asked.on, "--on").toordinal()
    found = crosswalk(rules.ruleset, day, STATE)
    if asked.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.gaps_object import gaps_object

        return dumps(gaps_object(found, day, rules, lang)) + "\n"
    from lawcheck.render.gaps_page import gaps_page

    return written(gaps_page(found, day, rules, lang), asked.form, asked.output)


def of_stretch(asked: Asked, rules: Rules, lang: str) -> str:
    """Write the gaps that opened and closed between two days."""
    start, end = (day.toordinal() for day in required_days(asked.start, asked.end))
    found = turns(rules.ruleset, start, end, STATE)
    if asked.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.gaps_object import turns_object

        return dumps(turns_object(found, start, end, rules, lang)) + "\n"
    from lawcheck.render.gaps_page import turns_page

    return written(turns_page(found, start, end, rules, lang), asked.form, asked.output)
