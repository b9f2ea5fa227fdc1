"""`lawcheck law`: the law of a day, without a case."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import typer

from lawcheck.analyses.law_of_day import law_of_day
from lawcheck.analyses.law_topics import TOPICS, groups
from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.days import required_day
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.page_forms import written
from lawcheck.language.places import suggestion
from lawcheck.language.regions import STATE
from lawcheck.model.vocabulary import Vocabulary


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


def known_topic(about: str, vocabulary: Vocabulary) -> str:
    """Check a topic: one of ours, or a body of the vocabulary."""
    known = (*TOPICS, *vocabulary.values["body"])
    if about and about not in known:
        hint = suggestion(about, known) or f"it may be {', '.join(known)}"
        raise typer.BadParameter(f"there is no topic `{about}`; {hint}", param_hint="'--about'")
    return about
