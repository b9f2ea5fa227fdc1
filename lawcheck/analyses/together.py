"""What each open point would settle, and which points matter only together.

Shapes
    A `Settling` is one unsettled finding with, for each point it hangs on and each
    answer, the statuses that are left; one status is settled.  `bundles` says which
    points are answered by one question.
Source
    The completions of the engine.  Where no answer to any single question settles a
    finding, its questions matter only together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, product
from typing import NamedTuple

from lawcheck.engine.bound_states import bound_by
from lawcheck.engine.evaluate import NOT_IN_FORCE, judge
from lawcheck.engine.instances import Group, groups
from lawcheck.engine.program import Family, Program
from lawcheck.engine.record import Record
from lawcheck.engine.report import settled, statuses_of
from lawcheck.engine.settle import Branch, Grown, Outcome, Tree, grow, outcomes
from lawcheck.model.case import Case
from lawcheck.model.finding import Atom, Finding
from lawcheck.model.result import PROFILES, Result

MOST_ANSWERS = 256
Left = dict[str, tuple[str, ...]]  # answer -> statuses that are left


class Settling(NamedTuple):
    """One unsettled finding, and what each answer leaves of it."""

    finding: Finding
    atoms: tuple[Atom, ...]
    left: dict[str, Left]  # by atom
    bundles: frozenset[int]  # the questions it hangs on
    enough: frozenset[int]  # those of which some answer settles it by itself

    @property
    def alone(self) -> tuple[str, ...]:
        """The points of which some answer settles the finding by itself."""
        return tuple(
            key
            for key, answers in self.left.items()
            if any(len(statuses) == 1 for statuses in answers.values())
        )

    @property
    def together(self) -> bool:
        """Whether its questions matter only together."""
        return len(self.bundles) > 1 and not self.enough


def settlings(
    program: Program, case: Case, profile: str, result: Result, bundles: Mapping[str, int]
) -> list[Settling]:
    """Say of every unsettled finding what each answer would leave of it."""
    trees = Trees(program, case, profile)
    return [
        settling(one, *trees.instance(one), trees.of(one), trees.record, bundles)
        for one in result.findings
        if one.status == "unsettled" and one.settle
    ]


class Trees:
    """The completions of the findings of one case, explored again as the evaluation does."""

    def __init__(self, program: Program, case: Case, profile: str) -> None:
        self.program, self.profile = bound_by(program, case), profile
        self.record = Record(case, program.vocabulary, PROFILES[profile])
        self.known: dict[str, dict[tuple[str, ...], Group]] = {}

    def instance(self, one: Finding) -> tuple[Family, Group]:
        """Find the provision and the instance of a finding."""
        family = self.program.families[one.norm.id]
        if family.id not in self.known:
            found = groups(self.program, self.record, family)
            self.known[family.id] = {group.ids: group for group in found}
        return family, self.known[family.id][one.instance]

    def of(self, one: Finding) -> Grown:
        """Explore every completion of what an unsettled finding hangs on."""
        family, group = self.instance(one)

        def run(assignment: dict[str, str]) -> Outcome:
            wording, editions = group.choose(self.program, self.record, family, assignment)
            if wording is None:
                return Outcome(NOT_IN_FORCE[family.kind], 0, (), editions=editions)
            frame = group.frame(self.program, self.record, assignment, wording)
            return judge(wording, family, frame, editions, self.profile)

        return grow(run)


def settling(
    one: Finding,
    family: Family,
    group: Group,
    grown: Grown,
    record: Record,
    bundles: Mapping[str, int],
) -> Settling:
    """Say what each answer to each point leaves of one finding."""
    tree, atoms = grown
    own = tuple(atom for members in one.settle for atom in members)
    once = family.kind == "duty" and not {"recurring", "maintain"} & set(group.shown.parts)
    clock = record.as_of if once else None

    def leaves(answers: dict[str, str]) -> tuple[str, ...]:
        return statuses(fixed(tree, answers), atoms, family.kind, clock)

    left = {atom.key: {value: leaves({atom.key: value}) for value in atom.values} for atom in own}
    asked: dict[int, list[Atom]] = {}
    for atom in own:
        asked.setdefault(bundles.get(atom.key, -len(asked) - 1), []).append(atom)
    enough = frozenset(
        number
        for number, members in asked.items()
        if any(len(leaves(answers)) == 1 for answers in whole_answers(members))
    )
    return Settling(one, own, left, frozenset(asked), enough)


def whole_answers(atoms: list[Atom]) -> Iterator[dict[str, str]]:
    """Give every way to answer all the points of one question, up to a bound."""
    for values in islice(product(*(atom.values for atom in atoms)), MOST_ANSWERS):
        yield {atom.key: value for atom, value in zip(atoms, values, strict=True)}


def statuses(tree: Tree, atoms: dict[str, Atom], kind: str, clock: int | None) -> tuple[str, ...]:
    """Give the statuses that a tree leaves; one where it settles the finding."""
    possible = statuses_of(outcomes(tree), kind)
    status, _, _ = settled(tree, atoms, possible, clock)
    return possible if status == "unsettled" else (status,)


def fixed(tree: Tree, answers: dict[str, str]) -> Tree:
    """Take from a tree what some answers leave of it."""
    if isinstance(tree, Outcome):
        return tree
    if tree.atom.key in answers:
        return fixed(tree.ways[answers[tree.atom.key]], answers)
    return Branch(tree.atom, {value: fixed(way, answers) for value, way in tree.ways.items()})
