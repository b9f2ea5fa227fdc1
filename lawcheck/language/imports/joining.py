"""The rows of one case made one tree: what they share once, what each adds in its turn.

Shapes
    Where the map gives an event its id, the events of a case with several rows are
    numbered by row, `e1-1`, `e1-2`, and so is every mention of them in the same row.
Errors
    `Differs` for two values of which a case can have only one.
"""

from __future__ import annotations

from lawcheck.language.imports.filling import PAST, REFERS, pairs_of
from lawcheck.language.shaping import plain
from lawcheck.language.yaml_source import Node


class Differs(Exception):
    """Two rows of one case that say different things."""

    def __init__(self, old: Node, new: Node) -> None:
        super().__init__("differs")
        self.old, self.new = old, new


def joined(old: Node, new: Node) -> Node:
    """Add what another row says to a case: maps key by key, lists item by item."""
    if plain(old) == plain(new):
        return old
    if old.kind == new.kind == "list":
        known = [plain(item) for item in old.value]
        more = tuple(item for item in new.value if plain(item) not in known)
        return old._replace(value=old.value + more)
    if old.kind == new.kind == "map" and not is_leaf(old) and not is_leaf(new):
        pairs = {key.value: (key, value) for key, value in old.value}
        for key, value in new.value:
            before = pairs.get(key.value)
            pairs[key.value] = (key, joined(before[1], value) if before else value)
        return old._replace(value=tuple(pairs.values()))
    raise Differs(old, new)


def is_leaf(node: Node) -> bool:
    """Whether a map is one value with its proof, or a span of time."""
    keys = {key.value for key, _ in node.value}
    return "value" in keys or (bool(keys) and keys <= {"from", "to"})


def numbered(case: Node, number: int) -> Node:
    """Give the events that the map named an id of this row."""
    pairs = dict(enumerate(case.value))
    own = {
        value.value
        for key, events in case.value
        if key.value == "events" and events.kind == "list"
        for event in events.value
        for name, value in pairs_of(event)
        if name.value == "id" and value.line >= PAST
    }
    for place, (key, value) in pairs.items():
        if key.value in ("events", "registers"):
            pairs[place] = (key, renamed(value, own, number))
    return case._replace(value=tuple(pairs.values()))


def renamed(node: Node, own: set[str], number: int) -> Node:
    """Rename ids and mentions, wherever the map wrote them."""
    if node.kind == "list":
        return node._replace(value=tuple(renamed(item, own, number) for item in node.value))
    if node.kind != "map":
        return node
    pairs = []
    for key, value in node.value:
        if key.value == "id" or key.value in REFERS:
            pairs.append((key, mention(value, own, number)))
        else:
            pairs.append((key, renamed(value, own, number)))
    return node._replace(value=tuple(pairs))


def mention(node: Node, own: set[str], number: int) -> Node:
    """Rename one id, or each of a list."""
    if node.kind == "list":
        return node._replace(value=tuple(mention(item, own, number) for item in node.value))
    if node.kind == "text" and node.line >= PAST and node.value in own:
        return node._replace(value=f"{node.value}-{number}")
    return node
