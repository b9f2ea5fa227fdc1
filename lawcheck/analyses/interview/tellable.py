"""Which open points of a finding an answer can still change, while others stay open.

Shapes
    What is left of a finding is a set of statuses, or a point with what each answer
    leaves.
Source
    The completions of the engine.  A text nobody read, or what somebody could not say,
    gets no answer here: over its values the statuses are taken together, and a fact that
    makes no difference to them is not worth asking for.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import reduce

from lawcheck.engine.settle import ANY, Outcome, Tree

Ways = tuple[tuple[str, "Left"], ...]  # what each answer leaves
Left = frozenset[str] | tuple[str, Ways]


def telling(tree: Tree, shut: AbstractSet[str]) -> frozenset[str]:
    """Give the points, by key, whose answers change which statuses are left."""
    return frozenset(keys(left_of(tree, shut)))


def left_of(tree: Tree, shut: AbstractSet[str]) -> Left:
    """Say what is left by the answers that can be given."""
    if isinstance(tree, Outcome):
        return frozenset((tree.status,))
    ways = {value: left_of(way, shut) for value, way in tree.ways.items()}
    if tree.atom.key in shut:
        return reduce(either, ways.values())
    return forked(tree.atom.key, ways)


def forked(key: str, ways: dict[str, Left]) -> Left:
    """Give a point with what its answers leave, or what all of them leave."""
    first, *others = ways.values()
    return first if all(one == first for one in others) else (key, tuple(ways.items()))


def either(one: Left, other: Left) -> Left:
    """Take together what is left one way and the other."""
    if one == other or is_any(other):
        return other
    if is_any(one):
        return one
    if isinstance(one, frozenset):
        if isinstance(other, frozenset):
            return one | other
        one, other = other, one
    assert isinstance(one, tuple)
    key, ways = one
    return forked(key, {value: either(way, answered(other, key, value)) for value, way in ways})


def is_any(left: Left) -> bool:
    """Whether every status of the kind is left, whatever is answered."""
    return isinstance(left, frozenset) and ANY in left


def answered(left: Left, key: str, value: str) -> Left:
    """Give what is left when one point is answered."""
    if isinstance(left, frozenset):
        return left
    own, ways = left
    if own == key:
        return answered(dict(ways)[value], key, value)
    return forked(own, {answer: answered(way, key, value) for answer, way in ways})


def keys(left: Left) -> Iterator[str]:
    """List the points that make a difference."""
    if isinstance(left, tuple):
        key, ways = left
        yield key
        for _, way in ways:
            yield from keys(way)
