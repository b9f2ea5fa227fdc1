"""`lawcheck assess`: read, evaluate, word and print every case, in the order given."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lawcheck.cli import exits
from lawcheck.cli.case_input import (
    STANDARD_INPUT,
    load_program,
    numbered,
    open_case,
    refuse_odd_names,
)
from lawcheck.cli.faults import report
from lawcheck.cli.options import language
from lawcheck.cli.output import STANDARD, write_file
from lawcheck.cli.streams import coloured, on_terminal, say, width
from lawcheck.model.finding import counts_as_failure

if TYPE_CHECKING:
    from lawcheck.engine.program import Program
    from lawcheck.files.rule_files import Rules
    from lawcheck.model.result import Result

OPEN = ("unsettled", "conflict")
PAGES = ("md", "html")
# To start a process and read the rules in it takes as long as some ten cases.
MANY = 40


class Request(NamedTuple):
    """What was asked on the command line."""

    cases: tuple[str, ...]
    as_of: date | None
    rules: tuple[Path, ...]
    lang: str | None
    profile: str
    form: str
    timeline: bool
    output: str
    fail_on: str
    quiet: bool
    verbose: bool


class Assessed(NamedTuple):
    """One case: its status, and its result as text, as a page or as an object."""

    status: int
    result: Any  # None where the case could not be evaluated


def assess_cases(request: Request, says_today: bool) -> int:
    """Assess every case, each even if another fails; the worst status counts."""
    refuse_odd_names(request.cases, request.output)
    rules, program = load_program(request.rules)
    if says_today and not request.quiet:
        say(f"as of {request.as_of} (today on this computer)")
    if request.verbose:
        say("".join(rule_lines(rules)))
    statuses: list[int] = []
    whole = request.form in ("json", *PAGES) or request.output not in STANDARD
    pieces: list[Any] = []
    with contextlib.closing(results(request, rules, program)) as found:
        for status, result in found:
            statuses.append(status)
            if result is None:
                continue
            pieces.append(result)
            if not whole:
                sys.stdout.write(piece(result, request.form, first=len(pieces) == 1))
                sys.stdout.flush()
    if whole:
        deliver(pieces, request)
    return exits.worst(statuses)


def results(request: Request, rules: Rules, program: Program) -> Generator[Assessed, None, None]:
    """Assess every case: one after the other, or many side by side."""
    if len(request.cases) >= MANY and STANDARD_INPUT not in request.cases:
        from lawcheck.cli.side_by_side import cores, shared

        if cores() > 1:
            yield from shared(request)
            return
    for number, name in numbered(request.cases):
        yield assess(name, number, request, rules, program)


def assess(name: str, number: int, request: Request, rules: Rules, program: Program) -> Assessed:
    """Assess one case; what is wrong with it goes to standard error."""
    from lawcheck.analyses.questions import questions
    from lawcheck.analyses.routes import routes
    from lawcheck.engine.evaluate import evaluate

    try:
        case = open_case(name, rules, request, number)
        lang = language(request.lang, case.language)
        result = evaluate(program, case, request.profile)
        asked = questions(result, rules.vocabulary, case)
        ways = routes(result, case, rules.routes)
        if request.form == "text":
            from lawcheck.render.text import assessment

            seen = request.output in STANDARD
            worded: Any = assessment(
                case,
                result,
                asked,
                rules,
                lang,
                width(),
                seen and coloured(),
                ways,
                timed=request.timeline,
                drawn=seen and on_terminal(),
            )
        elif request.form in PAGES:
            from lawcheck.render.assess_page import case_page

            worded = case_page(case, result, asked, rules, lang, ways)
        else:
            from lawcheck.render.as_json import assessment as object_of

            worded = object_of(case, result, asked, rules, lang, ways)
    except (exits.PipeClosed, exits.OutputFailed):
        raise
    except Exception as error:
        return Assessed(report(error, request.lang), None)
    return Assessed(verdict(result, request.fail_on), worded)


def verdict(result: Result, fail_on: str) -> int:
    """Give the status of a case that was evaluated."""
    if fail_on == "never":
        return exits.FINE
    found = any(
        counts_as_failure(finding) or (fail_on == "unsettled" and finding.status in OPEN)
        for finding in result.findings
    )
    return exits.FOUND if found else exits.FINE


def piece(result: Any, form: str, first: bool) -> str:
    """Give what one case adds to the output."""
    if form == "jsonl":
        from lawcheck.render.as_json import dumps

        return dumps(result, one_line=True) + "\n"
    return result if first else f"\n{result}"


def deliver(pieces: list[Any], request: Request) -> None:
    """Write the results of all cases as one whole."""
    if request.form == "json":
        from lawcheck.render.as_json import dumps

        if len(request.cases) == 1 and not pieces:
            return
        text = dumps(pieces if len(request.cases) > 1 else pieces[0]) + "\n"
    elif request.form in PAGES:
        from lawcheck.files.template_files import shared_templates
        from lawcheck.render.environment import page

        if not pieces:
            return
        text = page(shared_templates(), f"assess.{request.form}.j2", {"pages": pieces})
    else:
        text = "".join(
            piece(result, request.form, first=not number) for number, result in enumerate(pieces)
        )
    if request.output in STANDARD:
        sys.stdout.write(text)
        sys.stdout.flush()
    elif pieces:
        write_file(text, Path(request.output))


def rule_lines(rules: Rules) -> Iterator[str]:
    """Say which rules are used, by version and digest."""
    for act in rules.ruleset.acts.values():
        yield f"{act.id} {act.version} sha256 {act.sha256[:12]}\n"
