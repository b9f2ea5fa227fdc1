"""Walk the expressions of a norm and rebuild it with one place changed.

Shapes
    A path is the keys and indexes that lead from the norm to a node: first the name of
    a field (`when`, `for_each`, `bound`, `parts`), then of a part, then of operands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawcheck.model.ruleset import Norm

FIELDS = ("for_each", "bound", "when", "parts")
Path = tuple[str | int, ...]


def nodes(norm: Norm) -> Iterator[tuple[Path, Any]]:
    """Give every node of a norm's expressions, the outer before the inner."""
    for field in FIELDS:
        yield from below((field,), getattr(norm, field))


def below(path: Path, tree: Any) -> Iterator[tuple[Path, Any]]:
    """Give a node and every node in it."""
    yield path, tree
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from below((*path, key), value)
    elif isinstance(tree, tuple):
        for index, value in enumerate(tree):
            yield from below((*path, index), value)


def at(norm: Norm, path: Path) -> Any:
    """Give the node a path leads to."""
    found: Any = getattr(norm, str(path[0]))
    for step in path[1:]:
        found = found[step]
    return found


def replaced(norm: Norm, path: Path, value: Any) -> Norm:
    """Rebuild a norm with another node at a path."""
    field = str(path[0])
    return norm._replace(**{field: rebuilt(getattr(norm, field), path[1:], value)})


def rebuilt(tree: Any, path: Path, value: Any) -> Any:
    """Rebuild a tree with another node at a path."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(tree, dict):
        return {key: rebuilt(old, rest, value) if key == step else old for key, old in tree.items()}
    return tuple(
        rebuilt(old, rest, value) if index == step else old for index, old in enumerate(tree)
    )


def without(norm: Norm, part: str) -> Norm:
    """Rebuild a norm without one of its parts."""
    return norm._replace(parts={key: old for key, old in norm.parts.items() if key != part})
