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

from collections.abc import Callable, Iterator
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


def outcomes(tree: Tree) -> Iterator[Outcome]:
    """Walk the leaves."""
    if isinstance(tree, Outcome):
        yield tree
    else:
        for way in tree.ways.values():
            yield from outcomes(way)


class Fork:
    """A tree of statuses alone, without branches that make no difference."""

    __slots__ = ("key", "ways")

    def __init__(self, key: str, ways: dict[str, "Shape"]) -> None:
        self.key = key
        self.ways = ways  # by value


Shape = str | Fork


class Shapes:
    """The forks of one finding: those that are alike are one, so that each is met once."""

    def __init__(self) -> None:
        self.forks: dict[tuple[Any, ...], Fork] = {}
        self.fixed: dict[tuple[Fork, str, str], Shape] = {}

    def of(self, tree: Tree) -> Shape:
        """Keep of a tree only what its statuses hang on along each path."""
        if isinstance(tree, Outcome):
            return tree.status
        return self.joined(tree.atom.key, {value: self.of(way) for value, way in tree.ways.items()})

    def joined(self, key: str, ways: dict[str, Shape]) -> Shape:
        """Give the fork of some ways, or the way they all are."""
        first, *others = ways.values()
        if all(other == first for other in others):
            return first
        return self.forks.setdefault((key, *ways.items()), Fork(key, ways))

    def fix(self, shape: Shape, key: str, value: str) -> Shape:
        """Give what is left of a shape when one atom is answered."""
        if isinstance(shape, str):
            return shape
        if shape.key == key:
            return self.fix(shape.ways[value], key, value)
        found = self.fixed.get((shape, key, value))
        if found is None:
            left = {answer: self.fix(way, key, value) for answer, way in shape.ways.items()}
            found = self.fixed[shape, key, value] = self.joined(shape.key, left)
        return found

    def hangs_on(self, shape: Shape, atom: Atom) -> bool:
        """Whether the answer to an atom makes a difference."""
        first, *others = (self.fix(shape, atom.key, value) for value in atom.values)
        return any(not self.same(first, other) for other in others)

    def same(self, left: Shape, right: Shape) -> bool:
        """Whether two shapes come to the same, whatever order they ask in."""
        if left == right:
            return True
        if isinstance(left, str) or isinstance(right, str):
            return False  # a fork that is left reaches two statuses
        ways = left.ways.items()
        return all(self.same(way, self.fix(right, left.key, value)) for value, way in ways)


def essential(tree: Tree, atoms: dict[str, Atom]) -> tuple[Atom, ...]:
    """Give the atoms on which the status really hangs, in the order they were met."""
    shapes = Shapes()
    shape = shapes.of(tree)
    order = {key: place for place, key in enumerate(atoms)}
    forks = forks_of(shape)
    if all(
        order[way.key] > order[fork.key]
        for fork in forks
        for way in fork.ways.values()
        if isinstance(way, Fork)
    ):  # then every fork that is left makes a difference
        left = {fork.key for fork in forks}
        return tuple(atom for atom in atoms.values() if atom.key in left)
    return tuple(atom for atom in atoms.values() if shapes.hangs_on(shape, atom))


def forks_of(shape: Shape) -> set[Fork]:
    """List every fork of a shape."""
    found: set[Fork] = set()
    waiting = [shape]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Fork) and one not in found:
            found.add(one)
            waiting.extend(one.ways.values())
    return found
