"""The days on which the law changes for one case.

Shapes
    Stretches of days, each with its first and its last; in all days of one the findings
    of the case differ in nothing.  A first day that is known only as a range begins one
    stretch, in which both wordings are possible, and ends it.
Units
    Days are ordinals of `datetime.date`.
Errors
    None: a case that no law bears on has no stretch.
Source
    The first days of the editions of all acts.  At each only the norms that changed, and
    those whose findings hang on them, are asked again.
"""

from __future__ import annotations

from lawcheck.analyses.comparison import Key, Stretch, by_key
from lawcheck.analyses.differing import difference_of
from lawcheck.analyses.law_changes import Step, changes_between
from lawcheck.analyses.law_of_day import NEVER
from lawcheck.analyses.reach import Reach, reach_of
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding

EVER = (0, NEVER - 1)


def turning_days(
    program: Program, case: Case, profile: str, within: tuple[int, int] = EVER
) -> tuple[Stretch, ...]:
    """Divide all time, or the days from one to another, where a finding of the case differs."""
    start, end = within
    reach = reach_of(program.ruleset)
    steps = changes_between(program.ruleset, start, end, case.state)
    findings = by_key(evaluate(program, case, profile, law_of=start)) if start else {}
    days = [start] if start else []
    for day in boundaries(steps, start, end):
        asked = concerned(reach, steps, day)
        context = frozenset().union(*(reach.asked(name) for name in asked))
        answer = by_key(evaluate(program, case, profile, law_of=day, only=context))
        before, after = of_norms(findings, asked), of_norms(answer, asked)
        if any(difference_of(before.get(key), after.get(key))[0] for key in {**before, **after}):
            days.append(day)
        findings = {key: one for key, one in findings.items() if key not in before} | after
    lasts = [*(day - 1 for day in days[1:]), end if start else None]
    return tuple(Stretch(day, last) for day, last in zip(days, lasts, strict=False))


def boundaries(steps: tuple[Step, ...], start: int, end: int) -> list[int]:
    """List the days on which a step may have come, and on which it certainly had."""
    days = {day for step in steps for day in (step.first, step.latest_first)}
    return sorted(day for day in days if start < day <= end)


def concerned(reach: Reach, steps: tuple[Step, ...], day: int) -> frozenset[str]:
    """List the norms changed on a day, and those whose findings may be others with them."""
    changed = {
        change.norm.id
        for step in steps
        if day in (step.first, step.latest_first)
        for change in step.changes
    }
    return frozenset(changed).union(*(reach.changed_by(name) for name in changed))


def of_norms(findings: dict[Key, Finding], names: frozenset[str]) -> dict[Key, Finding]:
    """Keep the findings of some norms."""
    return {key: one for key, one in findings.items() if key[0] in names}
