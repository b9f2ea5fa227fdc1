"""`lawcheck check`: what is wrong with case files, and what is odd."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_case, load_rules, numbered, refuse_odd_names
from lawcheck.cli.faults import report
from lawcheck.cli.options import language
from lawcheck.cli.streams import say


def check_cases(
    cases: Sequence[str],
    as_of: date | None,
    folders: Sequence[Path],
    lang: str | None,
    quiet: bool,
) -> int:
    """Check every case file; the worst status counts."""
    refuse_odd_names(cases)
    rules = load_rules(folders)
    statuses, languages = [], set()
    for number, name in numbered(cases):
        try:
            case, warnings = load_case(name, rules, as_of, number)
        except Exception as error:
            statuses.append(report(error, lang))
            continue
        statuses.append(exits.FINE)
        languages.add(case.language)
        if warnings and not quiet:
            from lawcheck.render.diagnostics import diagnostics_text

            say(diagnostics_text(warnings, language(lang, case.language)))
    if not quiet:
        from lawcheck.render.diagnostics import SOUND

        shared = languages.pop() if len(languages) == 1 else ""
        counts = {"sound": statuses.count(exits.FINE), "total": len(statuses)}
        say(SOUND[language(lang, shared)].format(**counts))
    return exits.worst(statuses)
