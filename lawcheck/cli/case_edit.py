"""Build the case of an example from what its table gives and what its row changes.

Shapes
    Cases are trees of nodes as they stand in a file.  A path is a name and keys joined
    by dots: `e4.at` is a key of the event e4, `R.age` one of the person R, anything
    else starts at the case itself (`registers.control_log.complete`).
Errors
    `NoSuchPlace` for a path that leads nowhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from lawcheck.language.yaml_source import Node

PLAIN = re.compile(r"[\w~+-](?:[\w.:+~-]*[\w~+-])?", re.ASCII)


class NoSuchPlace(Exception):
    """A path that leads to nothing in the case."""


def value_of(node: Node, key: str) -> Node | None:
    """Give what stands under a key of a map."""
    if node.kind != "map":
        return None
    return next((value for name, value in node.value if name.value == key), None)


def with_key(node: Node, key: Node, value: Node) -> Node:
    """Put a value under a key of a map: in place, or at its end."""
    if any(name.value == key.value for name, _ in node.value):
        pairs = tuple((name, value if name.value == key.value else old) for name, old in node.value)
    else:
        pairs = (*node.value, (key, value))
    return node._replace(value=pairs)


def without_key(node: Node, key: str) -> Node:
    """Take a key out of a map."""
    return node._replace(value=tuple(pair for pair in node.value if pair[0].value != key))


def joined(old: Node, new: Node) -> Node:
    """Add to a case: maps key by key, lists item by item, anything else is replaced."""
    if old.kind == new.kind == "list":
        return old._replace(value=old.value + new.value)
    if old.kind == new.kind == "map":
        for key, value in new.value:
            before = value_of(old, key.value)
            old = with_key(old, key, value if before is None else joined(before, value))
        return old
    return new


def changed(case: Node, path: str, value: Node | None) -> Node:
    """Set what a path leads to; with None, take it away."""
    steps = tuple(path.split("."))
    if index := event_index(case, steps[0]):
        steps = ("events", index, *steps[1:])
    elif value_of(value_of(case, "people") or case, steps[0]) and not value_of(case, steps[0]):
        steps = ("people", *steps)
    return altered(case, steps, value)


def event_index(case: Node, name: str) -> str:
    """Find an event by its id; give its place in the list, or nothing."""
    events = value_of(case, "events")
    for index, event in enumerate(events.value if events and events.kind == "list" else ()):
        known = value_of(event, "id")
        if known is not None and known.value == name:
            return str(index)
    return ""


def altered(node: Node, steps: tuple[str, ...], value: Node | None) -> Node:
    """Rebuild a tree with one value changed."""
    step, rest = steps[0], steps[1:]
    if node.kind == "list":
        if not step.isdecimal() or int(step) >= len(node.value):
            raise NoSuchPlace
        index = int(step)
        items: Iterable[Node] = (altered(node.value[index], rest, value),) if rest else ()
        if not rest and value is not None:
            items = (value,)
        return node._replace(value=(*node.value[:index], *items, *node.value[index + 1 :]))
    if node.kind != "map":
        raise NoSuchPlace
    inner = value_of(node, step)
    if not rest:
        if value is None and inner is None:
            raise NoSuchPlace
        return without_key(node, step) if value is None else with_key(node, text(step), value)
    if inner is None:
        raise NoSuchPlace
    return with_key(node, text(step), altered(inner, rest, value))


def text(value: str) -> Node:
    """Make a scalar that stands in no file."""
    return Node("text", value, 1, 1, False)


def written(node: Node) -> str:
    """Write a tree as YAML on one line."""
    if node.kind == "map":
        pairs = (f"{written(key)}: {written(value)}" for key, value in node.value)
        return f"{{{', '.join(pairs)}}}"
    if node.kind == "list":
        return f"[{', '.join(written(item) for item in node.value)}]"
    if not node.quoted and (not node.value or PLAIN.fullmatch(node.value)):
        return str(node.value)
    return json.dumps(node.value, ensure_ascii=False)
