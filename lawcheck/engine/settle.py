"""Settle a finding over the completions of what the record leaves open.

Shapes
    A tree of atoms whose leaves are outcomes: the answer in every completion, found by
    asking only what the outcome hangs on.
Errors
    `TooMany` when an outcome hangs on more than sixteen atoms.
Source
    "Certainly" means in every completion; what settles a finding is the smallest set of
    atoms that leaves one status whatever the answers.  An atom is open for every reason
    that leaves it open in some completion.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from lawcheck.engine.judgement import Grounds, Open
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment

MOST_ATOMS = 16
MOST_LEAVES = 4_096
ANY = "?"  # the text was not read: every status of the kind


class Outcome(NamedTuple):
    """What one completion says about one norm and instance."""

    status: str
    grade: int
    grounds: Grounds
    arose: Moment | None = None
    due: Moment | None = None
    late_by: tuple[int, int] | None = None
    lasted: tuple[int, int] | None = None
    periods: tuple[dict[str, Any], ...] = ()
    applied: frozenset[tuple[str, str, bool]] = frozenset()  # exceptions, and whether each held
    editions: tuple[str, ...] = ()
    extra: dict[str, Any] = {}  # noqa: RUF012 - never written to
    readings: dict[str, str] = {}  # noqa: RUF012 - never written to
    bears: bool = False  # of a text whose wording is open: it bears on the instance all the same


class Branch(NamedTuple):
    """An atom and, for each of its values, what follows."""

    atom: Atom
    ways: dict[str, Any]  # value -> Tree


Tree = Outcome | Branch
Grown = tuple[Tree, dict[str, Atom]]


class TooMany(Exception):
    """More atoms than a finding is settled over."""


def grow(run: Callable[[dict[str, str]], Outcome]) -> Grown:
    """Explore every completion of what `run` asks."""
    atoms: dict[str, Atom] = {}
    return _explore(run, {}, atoms, [0]), atoms


def _explore(
    run: Callable[[dict[str, str]], Outcome],
    assignment: dict[str, str],
    atoms: dict[str, Atom],
    leaves: list[int],
) -> Tree:
    try:
        outcome = run(assignment)
    except Open as unsettled:
        atom = unsettled.atom
        atoms[atom.key] = every_reason(atoms.get(atom.key), atom)
        if len(atoms) > MOST_ATOMS:
            raise TooMany from None
    else:
        leaves[0] += 1
        if leaves[0] > MOST_LEAVES:
            raise TooMany
        return outcome
    return Branch(
        atom,
        {
            value: _explore(run, {**assignment, atom.key: value}, atoms, leaves)
            for value in atom.values
        },
    )


def every_reason(known: Atom | None, atom: Atom) -> Atom:
    """Keep every reason for which an atom is open in some completion."""
    if known is None or known.because == atom.because:
        return atom
    return atom._replace(because=tuple(dict.fromkeys((*known.because, *atom.because))))


def outcomes(tree: Tree) -> list[Outcome]:
    """List the leaves."""
    if isinstance(tree, Outcome):
        return [tree]
    return [leaf for way in tree.ways.values() for leaf in outcomes(way)]


class Fork:
    """A tree of statuses alone, without branches that make no difference."""

    __slots__ = ("place", "ways")

    def __init__(self, place: int, ways: tuple["Shape", ...]) -> None:
        self.place = place  # of its atom among those of the finding
        self.ways = ways  # one for each answer


Shape = str | Fork


class Shapes:
    """The forks of one finding: those that are alike are one, so that each is met once."""

    def __init__(self, atoms: dict[str, Atom]) -> None:
        self.places = {key: place for place, key in enumerate(atoms)}
        self.forks: dict[tuple[int, tuple[Shape, ...]], Fork] = {}
        self.fixed: dict[tuple[Fork, int, int], Shape] = {}

    def of(self, tree: Tree) -> Shape:
        """Keep of a tree only what its statuses hang on along each path."""
        if isinstance(tree, Outcome):
            return tree.status
        ways = tuple([self.of(way) for way in tree.ways.values()])
        return self.joined(self.places[tree.atom.key], ways)

    def joined(self, place: int, ways: tuple[Shape, ...]) -> Shape:
        """Give the fork of some ways, or the way they all are."""
        if len(set(ways)) == 1:
            return ways[0]
        found = self.forks.get((place, ways))
        if found is None:
            found = self.forks[place, ways] = Fork(place, ways)
        return found

    def fix(self, shape: Shape, place: int, answer: int) -> Shape:
        """Give what is left of a shape when one atom is answered."""
        if isinstance(shape, str):
            return shape
        if shape.place == place:  # which is asked once on a path
            return shape.ways[answer]
        found = self.fixed.get((shape, place, answer))
        if found is None:
            left = tuple([self.fix(way, place, answer) for way in shape.ways])
            found = self.fixed[shape, place, answer] = self.joined(shape.place, left)
        return found

    def hangs_on(self, shape: Shape, place: int, answers: int) -> bool:
        """Whether it makes a difference which of its answers an atom has."""
        first, *others = [self.fix(shape, place, answer) for answer in range(answers)]
        return any(not self.same(first, other) for other in others)

    def same(self, left: Shape, right: Shape) -> bool:
        """Whether two shapes come to the same, whatever order they ask in."""
        if left == right:
            return True
        if isinstance(left, str) or isinstance(right, str):
            return False  # a fork that is left reaches two statuses
        return all(
            self.same(way, self.fix(right, left.place, answer))
            for answer, way in enumerate(left.ways)
        )


def essential(tree: Tree, atoms: dict[str, Atom]) -> tuple[Atom, ...]:
    """Give the atoms on which the status really hangs, in the order they were met."""
    shapes = Shapes(atoms)
    shape = shapes.of(tree)
    forks = list(shapes.forks.values())
    left = {fork.place for fork in forks}
    # A fork makes a difference by itself where one way is a status: not all ways are that one.
    sure = {fork.place for fork in forks if str in map(type, fork.ways)}
    return tuple(
        [
            atom
            for place, atom in enumerate(atoms.values())
            if place in sure or (place in left and shapes.hangs_on(shape, place, len(atom.values)))
        ]
    )
