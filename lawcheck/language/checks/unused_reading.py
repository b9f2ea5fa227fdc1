"""`unused_reading`: an open point on which nothing hangs.

What it finds
    A reading that no norm asks for.
Why it matters
    A lawyer would be asked to decide a point that changes nothing, or the norm that
    should hang on it decides it in silence.
Example
    A reading `weekly_check` beside a duty that says `as: window`.
Instead
    Let the norm ask for it (`by_reading`, `reading ... is ...`, `only_in`), or drop it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.language.checks.subject import Subject, at_file
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.ruleset import Norm

CODE = "LC408"
AFTER_REPEAL = "after_repeal"  # asked for by the engine, not by a norm


def check(subject: Subject) -> list[Diagnostic]:
    """Compare the readings declared with those asked for."""
    used = {name for norm in subject.ruleset.norms for name in asked(norm)}
    found = []
    for name in subject.ruleset.readings:
        act = max((one for one in subject.ruleset.acts if name.startswith(f"{one}.")), key=len)
        ends = subject.ruleset.acts[act].ends
        if name in used or (name == f"{act}.{AFTER_REPEAL}" and ends is not None):
            continue
        found.append(at_file(CODE, *home(subject, act, name), word=name))
    return found


def home(subject: Subject, act: str, name: str) -> tuple[str, int]:
    """Find the line that declares a reading, where the file is at hand."""
    own = name.removeprefix(f"{act}.")
    for file, data in subject.files.items():
        lines = data.decode("utf-8", errors="replace").splitlines()
        if file.endswith("act.yaml") and f"id: {act}" in lines:
            for number, line in enumerate(lines, 1):
                if line.strip(" -{").split(",")[0] == f"id: {own}":
                    return file, number
    return act, 1


def asked(norm: Norm) -> Iterator[str]:
    """List the readings a norm asks for."""
    if norm.only_in is not None:
        yield norm.only_in[0]
    recurring = norm.parts.get("recurring")
    if recurring is not None:
        yield recurring["by_reading"]
    for expr in (norm.for_each, norm.bound, norm.when, *norm.parts.values()):
        yield from named(expr)


def named(expr: object) -> Iterator[str]:
    """List the readings an expression names."""
    if isinstance(expr, dict):
        expr = tuple(expr.values())
    if isinstance(expr, tuple):
        if len(expr) == 3 and expr[0] == "reading":
            yield str(expr[1])
        for part in expr:
            yield from named(part)
