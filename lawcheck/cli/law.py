"""`lawcheck law`: the law of a day, without a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.analyses.law_of_day import law_of_day
from lawcheck.analyses.law_topics import TOPICS, groups
from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import day, language
from lawcheck.cli.output import write_result
from lawcheck.cli.streams import coloured, width
from lawcheck.language.places import suggestion
from lawcheck.language.regions import STATE
from lawcheck.model.vocabulary import Vocabulary
from lawcheck.render.page_parts import Page


class Asked(NamedTuple):
    """What the command line asked for."""

    on: str
    about: str
    folders: tuple[Path, ...]
    lang: str | None
    form: str
    output: str


def print_law(asked: Asked) -> int:
    """Print the law of a day."""
    on = required_day(asked.on, "--on")
    rules = load_rules(asked.folders)
    topic = known_topic(asked.about, rules.vocabulary)
    law = law_of_day(rules.ruleset, on.toordinal(), STATE)
    found = groups(law, topic, rules.vocabulary)
    lang = language(asked.lang, "")
    if asked.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.law_object import law_object

        text = dumps(law_object(law, found, topic, rules, lang)) + "\n"
    else:
        from lawcheck.render.law_page import law_page

        text = written(law_page(law, found, topic, rules, lang), asked.form, asked.output)
    write_result(text, asked.output)
    return exits.FINE


def required_day(text: str, option: str) -> date:
    """Read a day that must be given."""
    found = day(text, option)
    if found is None:
        raise typer.BadParameter("a day is needed", param_hint=f"'{option}'")
    return found


def required_days(start: str, end: str) -> tuple[date, date]:
    """Read the days of `--from` and `--to`, of which the second is not before the first."""
    first, last = required_day(start, "--from"), required_day(end, "--to")
    if last < first:
        raise typer.BadParameter("this day is before that of --from", param_hint="'--to'")
    return first, last


def known_topic(about: str, vocabulary: Vocabulary) -> str:
    """Check a topic: one of ours, or a body of the vocabulary."""
    known = (*TOPICS, *vocabulary.values["body"])
    if about and about not in known:
        hint = suggestion(about, known) or f"it may be {', '.join(known)}"
        raise typer.BadParameter(f"there is no topic `{about}`; {hint}", param_hint="'--about'")
    return about


def written(page: Page, form: str, output: str) -> str:
    """Write a page in the form asked for."""
    if form == "text":
        from lawcheck.render.page_text import page_text

        return page_text(page, width(), coloured() and not output)
    from lawcheck.files.template_files import shared_templates
    from lawcheck.render.environment import page as rendered

    return rendered(shared_templates(), f"page.{form}.j2", {"page": page})
