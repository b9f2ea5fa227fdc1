"""Try a mutant: which row of a table or which teaching case notices it.

Shapes
    Rows of the changed norm come first, then those of norms whose findings hang on it,
    then lessons; the first that notices ends the trial.
Errors
    None: a mutant that exceeds the work allowed on one case is noticed by that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from lawcheck.analyses.mutation.mutants import Mutant, applied
from lawcheck.analyses.reach import Reach, part_of
from lawcheck.analyses.tables import Row, compare
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.frame import TooMuchWork
from lawcheck.engine.program import Program, compile_rules
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.vocabulary import Vocabulary


class Lesson(NamedTuple):
    """A teaching case with what must come out of it."""

    name: str
    case: Case
    profile: str
    findings: tuple[Finding, ...]  # under the rules as they are
    holds: Callable[[Sequence[Finding]], bool]


class Bench(NamedTuple):
    """What mutants are tried on."""

    ruleset: RuleSet
    vocabulary: Vocabulary
    reach: Reach
    rows: Mapping[str, Sequence[Row]]  # by norm
    lessons: Sequence[Lesson]

    def program(self, norms: Iterable[str], mutant: Mutant | None = None) -> Program:
        """Compile what the findings of some norms need, with a mutant's change or without."""
        asked = frozenset[str]().union(*(self.reach.asked(name) for name in norms))
        ruleset = self.ruleset if mutant is None else applied(self.ruleset, mutant)
        return compile_rules(part_of(ruleset, self.reach.needed(asked)), self.vocabulary)


def noticed_by(bench: Bench, mutant: Mutant) -> str:
    """Name the row or teaching case that notices a mutant; nothing where none does."""
    own = [mutant.norm]
    users = [name for name in bench.reach.changed_by(mutant.norm) if name != mutant.norm]
    for norms in (own, users):
        rows = [row for name in norms for row in bench.rows.get(name, ())]
        if rows:
            found = first_fault(bench, bench.program(norms, mutant), rows)
            if found:
                return found
    lessons = [
        one for one in bench.lessons if any(f.norm.id in {*own, *users} for f in one.findings)
    ]
    if not lessons:
        return ""
    return first_lesson(bench, bench.program([*own, *users], mutant), lessons, {*own, *users})


def first_fault(bench: Bench, program: Program, rows: Sequence[Row]) -> str:
    """Name the first row that does not agree."""
    for row in rows:
        asked = bench.reach.asked(row.expected.norm)
        try:
            found = evaluate(program, row.case, row.profile, only=asked).findings
        except TooMuchWork:
            return place(row)
        if compare(row, found).faults:
            return place(row)
    return ""


def first_lesson(bench: Bench, program: Program, lessons: Sequence[Lesson], norms: set[str]) -> str:
    """Name the first teaching case in which something else comes out than it must."""
    asked = frozenset[str]().union(*(bench.reach.asked(name) for name in norms))
    for lesson in lessons:
        try:
            new = evaluate(program, lesson.case, lesson.profile, only=asked).findings
        except TooMuchWork:
            return lesson.name
        kept = [one for one in lesson.findings if one.norm.id not in norms]
        if not lesson.holds([*kept, *(one for one in new if one.norm.id in norms)]):
            return lesson.name
    return ""


def place(row: Row) -> str:
    """Name a row by its norm and its own name."""
    return f"{row.expected.norm}: {row.name}"
