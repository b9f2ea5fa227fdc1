"""`lawcheck new`: a case file that asks for what is needed first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_rules
from lawcheck.cli.options import language, today
from lawcheck.cli.output import STANDARD, create_file, write_result
from lawcheck.cli.streams import say
from lawcheck.files.template_files import shared_templates
from lawcheck.render.blank_case import blank_case

NEXT = {
    "en": "answer what is `unknown`, then: lawcheck check FILE",
    "ru": "ответьте там, где `unknown`, затем: lawcheck check ФАЙЛ",
    "kk": "`unknown` тұрған жерлерге жауап беріңіз, содан кейін: lawcheck check ФАЙЛ",
}


def new_case(
    file: str, kind: str, as_of: date | None, folders: tuple[Path, ...], lang: str | None
) -> int:
    """Write the file, which nobody else can read; say what comes next."""
    lang = language(lang, "")
    rules = load_rules(folders)
    day = as_of or today()
    text = blank_case(kind, day, rules.ruleset, rules.vocabulary, shared_templates(), lang)
    if file in STANDARD:
        write_result(text, "")
    else:
        create_file(text, Path(file))
        say(NEXT[lang])
    return exits.FINE
