"""Blanks of a rule file that nobody has filled in yet: `bearer:` and nothing after it.

Shapes
    A blank is a value that is not there at all; `null` says that there is none.
Errors
    None: each blank is a diagnostic that names it with its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.language.places import Source, place_of
from lawcheck.language.terms import Said
from lawcheck.language.yaml_source import Node
from lawcheck.model.diagnostic import Diagnostic

CODE = "LC240"


def blanks(node: Node, source: Source, what: Said) -> list[Diagnostic]:
    """Name every blank in a tree: of a norm, of a table, of a row."""
    return [
        place_of(source, value if value.column > 1 else key).fault(
            CODE, path=".".join(path), what=what
        )
        for path, key, value in empty(node)
    ]


def empty(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Node, Node]]:
    """Find the values that are not there, each with its keys."""
    if node.kind == "map":
        for key, value in node.value:
            here = (*path, str(key.value))
            if value.kind == "text" and value.value == "" and not value.quoted:
                yield here, key, value
            else:
                yield from empty(value, here)
    elif node.kind == "list":
        for number, item in enumerate(node.value, 1):
            yield from empty(item, (*path, str(number)))
