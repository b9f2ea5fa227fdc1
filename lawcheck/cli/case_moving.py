"""Move every day of a case at once: the same story, so many days later.

Source
    What is dated by the day moves: events, registers, sources, and the day of reading.
    A month or a year in a relationship stays where it is.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from lawcheck.cli.case_edit import text, value_of, with_key
from lawcheck.language.yaml_source import Node

DAY = re.compile(r"(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])")
MOVED = ("as_of", "events", "registers", "sources")


def moved(case: Node, days: int) -> Node:
    """Give the case with every day in it moved by a number of days."""
    for key in MOVED:
        if (node := value_of(case, key)) is not None:
            case = with_key(case, text(key), later(node, days))
    return case


def later(node: Node, days: int) -> Node:
    """Move the days in a tree."""
    if node.kind == "map":
        return node._replace(value=tuple((key, later(value, days)) for key, value in node.value))
    if node.kind == "list":
        return node._replace(value=tuple(later(item, days) for item in node.value))

    def shifted(found: re.Match[str]) -> str:
        return (date.fromisoformat(found[0]) + timedelta(days)).isoformat()

    return node._replace(value=DAY.sub(shifted, node.value))
