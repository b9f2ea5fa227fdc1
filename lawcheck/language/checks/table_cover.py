"""`table_cover`: a norm whose table does not show what it can come to.

What it finds
    A norm whose table has fewer than three different statuses, or no example on one
    side of a day on which its wording begins, changes or ends while its act lives.
Why it matters
    A table with one outcome passes whatever the norm says; a boundary with one side
    passes whatever the day is.
Example
    A duty that is `met` in every row; a term of 30 days from 2014 without a row of 2013.
Instead
    Add rows until three statuses occur (`unsettled` is one), and a case on each side.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lawcheck.engine.counting import local_day
from lawcheck.language.checks.subject import Example, Subject, at_norm, cited
from lawcheck.language.terms import Either, Term
from lawcheck.model.case import Case
from lawcheck.model.diagnostic import Diagnostic
from lawcheck.model.moment import exactly
from lawcheck.model.ruleset import Act, Norm

CODE = "LC410"
ENOUGH = 3
UNREAD = frozenset({"recalled", "conflict", "unread"})


def check(subject: Subject) -> list[Diagnostic]:
    """Hold the examples of every norm that gives findings against what it can come to."""
    families: dict[str, list[Norm]] = {}
    for norm in subject.ruleset.norms:
        if gives_findings(norm):
            families.setdefault(norm.id, []).append(norm)
    examples: dict[str, list[Example]] = {}
    for example in subject.examples:
        examples.setdefault(example.norm, []).append(example)
    found = []
    for name, wordings in families.items():
        rows = examples.get(name, [])
        found += statuses(wordings, rows)
        act = subject.ruleset.acts[wordings[0].act]
        found += sides(wordings, act, rows)
    return found


def gives_findings(norm: Norm) -> bool:
    """Whether a norm can be asked by itself."""
    return norm.kind != "exception" and (norm.kind != "definition" or bool(norm.for_each))


def statuses(wordings: list[Norm], rows: list[Example]) -> list[Diagnostic]:
    """Ask for three statuses; for one where no wording was read and all stays open.

    A bridge that hangs on the day alone cannot be left open by facts: two are enough.
    """
    unread = all(set(norm.read.values()) <= UNREAD for norm in wordings)
    needed = 1 if unread and wordings[0].strength == "statute" else ENOUGH
    if all(norm.kind == "bridge" and not norm.for_each for norm in wordings):
        needed = ENOUGH - 1
    seen = sorted({row.status for row in rows})
    if len(seen) >= needed:
        return []
    words = {"count": str(len(seen)), "needed": str(needed)}
    shown = ", ".join(seen) or Term("none")
    return [at_norm("LC410.statuses", wordings[0], shown=shown, **words)]


def sides(wordings: list[Norm], act: Act, rows: list[Example]) -> list[Diagnostic]:
    """Ask for an example on each side of every boundary."""
    found = []
    days = [span for row in rows for span in days_in(wordings[0], row.case)]
    for first, latest_first, norm in boundaries(wordings, act):
        missing: list[Term] = []
        if not any(last < first for _, last in days):
            missing.append(Term("before"))
        if not any(begin >= latest_first for begin, _ in days):
            missing.append(Term("after"))
        if missing:
            words = {"cite": cited(norm), "day": date.fromordinal(first).isoformat()}
            sides = Either(tuple(missing))
            found.append(at_norm("LC410.sides", norm, sides=sides, **words))
    return found


def boundaries(wordings: list[Norm], act: Act) -> Iterator[tuple[int, int, Norm]]:
    """List the days on which a wording begins or ends between the act's own two ends."""
    if wordings[0].interval is not None:
        own = {edition.first for edition in act.editions[:1]}
        if act.ends is not None:
            own.add(act.ends.first)
        seen = set()
        for norm in wordings:
            assert norm.interval is not None
            first, latest_first, last, latest_last = norm.interval
            for day, latest in ((first, latest_first), (last, latest_last)):
                if day not in own and day not in seen and day < date.max.toordinal():
                    seen.add(day)
                    yield day, latest, norm
        return
    by_edition = {name: norm for norm in wordings for name in norm.editions}
    for earlier, later in pairwise(act.editions):
        one, other = by_edition.get(earlier.id), by_edition.get(later.id)
        if one is not other:
            changed = other or one
            assert changed is not None
            yield later.first, later.latest_first, changed


def days_in(norm: Norm, case: Case) -> list[tuple[int, int]]:
    """Give the days of the events a norm is asked about; else the day of reading."""
    kinds = {expr[2][0] for expr in norm.for_each if expr[0] == "event"}
    spans = [event.at for event in case.events if event.kind in kinds and event.dated]
    if not kinds:
        spans = [exactly(case.as_of)]
    return [
        (local_day(first, case.zone).toordinal(), local_day(last, case.zone).toordinal())
        for first, last in spans
    ]
