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

from __future__ import annotations

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
    leaves = [0]

    def explore(assignment: dict[str, str]) -> Tree:
        try:
            outcome = run(assignment)
        except Open as unsettled:
            atom = unsettled.atom
            atoms[atom.key] = every_reason(atoms.get(atom.key), atom)
            if len(atoms) > MOST_ATOMS:
                raise TooMany from None
            return Branch(
                atom, {value: explore({**assignment, atom.key: value}) for value in atom.values}
            )
        leaves[0] += 1
        if leaves[0] > MOST_LEAVES:
            raise TooMany
        return outcome

    return explore({}), atoms


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


class Fork(NamedTuple):
    """A tree of statuses alone, without branches that make no difference."""

    key: str
    ways: dict[str, Any]  # value -> Shape


Shape = str | Fork


def shape_of(tree: Tree) -> Shape:
    """Keep of a tree only what its statuses hang on along each path."""
    if isinstance(tree, Outcome):
        return tree.status
    return _joined(tree.atom.key, {value: shape_of(way) for value, way in tree.ways.items()})


def essential(tree: Tree, atoms: dict[str, Atom]) -> tuple[Atom, ...]:
    """Give the atoms on which the status really hangs, in the order they were met."""
    shape = shape_of(tree)
    order = {key: place for place, key in enumerate(atoms)}
    if _in_order(shape, order, -1):  # then every fork that is left makes a difference
        left = _forks(shape)
        return tuple(atom for atom in atoms.values() if atom.key in left)
    return tuple(atom for atom in atoms.values() if _hangs_on(shape, atom))


def _in_order(shape: Shape, order: dict[str, int], above: int) -> bool:
    if isinstance(shape, str):
        return True
    place = order[shape.key]
    return place > above and all(_in_order(way, order, place) for way in shape.ways.values())


def _forks(shape: Shape) -> set[str]:
    if isinstance(shape, str):
        return set()
    return {shape.key}.union(*(_forks(way) for way in shape.ways.values()))


def _joined(key: str, ways: dict[str, Shape]) -> Shape:
    first, *others = ways.values()
    return first if all(other == first for other in others) else Fork(key, ways)


def _hangs_on(shape: Shape, atom: Atom) -> bool:
    first, *others = (_fix(shape, atom.key, value) for value in atom.values)
    return any(not _same(first, other) for other in others)


def _fix(shape: Shape, key: str, value: str) -> Shape:
    if isinstance(shape, str):
        return shape
    if shape.key == key:
        return _fix(shape.ways[value], key, value)
    return _joined(shape.key, {answer: _fix(way, key, value) for answer, way in shape.ways.items()})


def _same(left: Shape, right: Shape) -> bool:
    if left == right:
        return True
    if isinstance(left, str) or isinstance(right, str):
        return False  # a fork that is left reaches two statuses
    return all(_same(way, _fix(right, left.key, value)) for value, way in left.ways.items())
