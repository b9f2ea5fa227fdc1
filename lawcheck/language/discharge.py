"""What fulfils a duty: an event, a condition, all or any of several.

Shapes
    ("pattern", P), ("condition", C), ("any_of", way...), ("all_of", way...).
Errors
    Faults go to the bench; a way that could not be read is None.
"""

from __future__ import annotations

from typing import Any

from lawcheck.language.draft import Bench, Step
from lawcheck.language.types.patterns import pattern
from lawcheck.language.types.truths import truth
from lawcheck.model.expression import Expr

WAYS = ("any_of", "all_of", "condition")
DEEPEST_WAY = 3  # `any_of` within `all_of` within ...


def way(bench: Bench, written: Any, *path: Step) -> Expr | None:
    """Read one way of performance."""
    if isinstance(written, str):
        tree = bench.tree("pattern_text", *path)
        return None if tree is None else ("pattern", pattern(bench.scope(*path), tree)[0])
    if isinstance(written, dict) and len(written) == 1 and set(written) <= set(WAYS):
        ((head, body),) = written.items()
        if head == "condition":
            condition = bench.read(truth, *path, head)
            return None if condition is None else (head, condition)
        if isinstance(body, list) and body and len(path) < 2 * DEEPEST_WAY:
            ways = [way(bench, one, *path, head, index) for index, one in enumerate(body)]
            return (head, *(one for one in ways if one is not None))
    bench.fault("LC203.discharge", *path)
    return None
