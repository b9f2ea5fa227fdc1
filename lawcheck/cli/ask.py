"""`lawcheck ask`: what to ask next, of whom, and what an answer would settle."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from lawcheck.cli import exits
from lawcheck.cli.case_input import load_program, open_case, refuse_odd_names
from lawcheck.cli.options import language
from lawcheck.cli.output import write_result
from lawcheck.cli.streams import coloured, say, width


class Request(NamedTuple):
    """What was asked on the command line."""

    case: str
    top: int
    form: str  # text | md | json
    as_of: date | None
    rules: tuple[Path, ...]
    lang: str | None
    profile: str
    output: str
    quiet: bool


def print_questions(request: Request, says_today: bool) -> int:
    """Print the questions of one case."""
    from lawcheck.analyses.questions import questions
    from lawcheck.analyses.together import settlings
    from lawcheck.engine.evaluate import evaluate
    from lawcheck.render.agenda import agenda
    from lawcheck.render.ask.points import points, together
    from lawcheck.render.naming import speaker

    refuse_odd_names((request.case,), request.output)
    rules, program = load_program(request.rules)
    if says_today and not request.quiet:
        say(f"as of {request.as_of} (today on this computer)")
    case = open_case(request.case, rules, request)
    lang = language(request.lang, case.language)
    result = evaluate(program, case, request.profile)
    s = speaker(case, rules, lang, (one.norm for one in result.findings))
    asked = agenda(s, questions(result, rules.vocabulary, case))
    found = settlings(program, case, request.profile, result, asked.numbers)
    told, groups = points(s, asked, found), together(asked, found)
    if request.form == "json":
        from lawcheck.render.as_json import dumps
        from lawcheck.render.ask.as_object import ask_object

        text = dumps(ask_object(s, told, groups, result)) + "\n"
    else:
        from lawcheck.render.ask.page import ask_page
        from lawcheck.render.outline import outline_markdown, outline_text

        lines = ask_page(s, told, groups, result, request.top)
        if request.form == "md":
            text = outline_markdown(lines)
        else:
            text = outline_text(lines, width(), coloured() and not request.output)
    write_result(text, request.output)
    return exits.FINE
