"""The same facts under the law of several days: what each step gained, lost and changed.

Shapes
    A `Side` is the case under the law of one day; a `Passage` leads from one side to the
    next.  A `Difference` is one norm about one instance that does not say the same on both.
Units
    Days are ordinals of `datetime.date`.
Errors
    None: days with the same law have no difference between them.
Source
    Events, terms and the day of reading stay; only the choice of edition moves.  What
    reaches back to older acts is left out: every act is held to be of that day's law.
    What cannot be told on one side is never said to be gained or lost, only perhaps.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from lawcheck.analyses.amendments import Cause, causes_of
from lawcheck.analyses.differing import HOWS, difference_of
from lawcheck.analyses.law_changes import Step, changes_between
from lawcheck.analyses.reach import Reach, reach_of
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.model.result import Result
from lawcheck.model.ruleset import Norm, RuleSet

Key = tuple[str, tuple[str, ...]]
BY_READING = ("as_of",)  # a norm whose edition is that of the day of reading


class Side(NamedTuple):
    """The case under the law of one day."""

    day: int
    last: int | None  # the last day that is like it; None where there is no end
    result: Result
    findings: dict[Key, Finding]  # without norms that only reach back
    zones: tuple[Step, ...]  # steps that bear on the case and may or may not have come by that day


class Difference(NamedTuple):
    """One norm about one instance, before and after."""

    how: str  # one of `HOWS`
    before: Finding | None  # None where the norm was not in force
    after: Finding | None
    fields: tuple[str, ...]  # what differs where both sides say something
    causes: tuple[Cause, ...]

    @property
    def shown(self) -> Finding:
        """The finding that says what the norm is."""
        one = self.after or self.before
        assert one is not None
        return one


class Passage(NamedTuple):
    """What changed from one side to the next, in the order of `HOWS`."""

    before: Side
    after: Side
    differences: tuple[Difference, ...]
    same: int  # findings that say the same on both sides


class Comparison(NamedTuple):
    """The sides in the order of time, and what leads from one to the next."""

    sides: tuple[Side, ...]
    passages: tuple[Passage, ...]


class Stretch(NamedTuple):
    """A day whose law is asked about, and the last day taken to be like it, itself or later."""

    day: int
    last: int | None  # None where there is no end


def compare(
    program: Program, case: Case, profile: str, stretches: tuple[Stretch, ...]
) -> Comparison:
    """Hold a case under the law of each day; the days come in the order of time."""
    ruleset = program.ruleset
    reach = reach_of(ruleset)
    found = tuple(side(program, case, profile, one) for one in stretches)
    passages = tuple(
        passage(ruleset, reach, case.state, before, after) for before, after in pairwise(found)
    )
    return Comparison(found, passages)


def side(program: Program, case: Case, profile: str, stretch: Stretch) -> Side:
    """Evaluate the case under the law of a day."""
    day = stretch.day
    result = evaluate(program, case, profile, law_of=day)
    findings = by_key(result)
    bearing = {one.norm.id for one in findings.values()}
    zones = tuple(
        step
        for step in changes_between(program.ruleset, day, day, case.state)
        if any(change.norm.id in bearing for change in step.changes)
    )
    return Side(day, stretch.last, result, findings, zones)


def by_key(result: Result) -> dict[Key, Finding]:
    """Find findings by norm and instance; those of norms that only reach back are left out."""
    return {
        (one.norm.id, one.instance): one for one in result.findings if not reaches_back(one.norm)
    }


def reaches_back(norm: Norm) -> bool:
    """Whether a norm says what becomes of acts that are older than its law."""
    return norm.kind == "offence" and norm.parts.get("governed_by") == BY_READING


def passage(ruleset: RuleSet, reach: Reach, state: str, before: Side, after: Side) -> Passage:
    """Find what differs between two sides, and by which law."""
    steps = changes_between(ruleset, before.day, after.day, state)
    causes: dict[str, tuple[Cause, ...]] = {}
    found, same = [], 0
    for key in dict.fromkeys((*before.findings, *after.findings)):
        one, other = before.findings.get(key), after.findings.get(key)
        how, fields = difference_of(one, other)
        if not how:
            same += one is not None and other is not None
            continue
        if key[0] not in causes:
            causes[key[0]] = causes_of(ruleset, reach, steps, key[0])
        found.append(Difference(how, one, other, fields, causes[key[0]]))
    found.sort(key=lambda each: HOWS.index(each.how))
    return Passage(before, after, tuple(found), same)
