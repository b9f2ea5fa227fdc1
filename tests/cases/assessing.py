"""Assess the cases of the repository through the command line, once for each wording."""

from __future__ import annotations

import contextlib
import functools
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema

from lawcheck.cli.main import main
from lawcheck.engine import evaluate as engine
from lawcheck.engine.program import Program
from lawcheck.model.case import Case
from lawcheck.model.result import Result
from lawcheck.render.findings_schema import findings_schema

ROOT = Path(__file__).resolve().parents[2]
TEACHING = ROOT / "cases" / "teaching"
TOY = ROOT / "tests" / "toy"
KNOWN: dict[tuple[int, str, str], Result] = {}
SCHEMA = jsonschema.Draft202012Validator(findings_schema())


class Assessed(NamedTuple):
    """What came out, and the status."""

    status: int
    out: str
    messages: str


def cases_in(folder: Path) -> list[Path]:
    """List the case files of a folder."""
    return sorted(folder.glob("*.yaml"))


@contextlib.contextmanager
def evaluated_once() -> Iterator[None]:
    """Let the languages and forms of one case share its evaluation, which knows neither."""
    own = engine.evaluate

    def remembered(program: Program, case: Case, profile: str, **narrowed: Any) -> Result:
        if narrowed:
            return own(program, case, profile, **narrowed)
        key = (id(program), profile, repr(case))
        if key not in KNOWN:
            KNOWN[key] = own(program, case, profile)
        return KNOWN[key]

    engine.evaluate = remembered  # type: ignore[assignment]
    try:
        yield
    finally:
        engine.evaluate = own


@functools.cache
def assess(case: Path, *options: str) -> Assessed:
    """Assess one case in this process."""
    out, messages = io.StringIO(), io.StringIO()
    rules = ("--rules", str(TOY)) if TOY in case.parents else ()
    # Named from the root of the checkout, as in the README.
    quiet = (contextlib.redirect_stdout(out), contextlib.redirect_stderr(messages))
    with quiet[0], quiet[1], evaluated_once():
        status = main(["assess", str(case), *rules, *options])
    return Assessed(status, out.getvalue(), messages.getvalue())


@functools.cache
def result_of(case: Path, *options: str) -> dict[str, Any]:
    """Assess one case as JSON that fits its schema; nobody changes what is given."""
    ran = assess(case, "--format", "json", *options)
    assert ran.status in (0, 1), ran.messages
    result: dict[str, Any] = json.loads(ran.out)
    errors = [f"{error.json_path}: {error.message}" for error in SCHEMA.iter_errors(result)]
    assert errors == []
    return result
