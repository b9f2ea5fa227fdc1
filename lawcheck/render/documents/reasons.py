"""The reasons for a finding as a tree that a template can open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lawcheck.analyses.reasons.explaining import Explanation
from lawcheck.render.outline import Line
from lawcheck.render.reasons.pages import reason_lines
from lawcheck.render.reasons.voice import Voice

Nodes = tuple[dict[str, Any], ...]


def reasons_values(v: Voice, explained: Explanation) -> Nodes:
    """Give each reason as `words`, with those it is made of as `children`."""
    return nodes(list(reason_lines(v, explained)))


def nodes(lines: Sequence[Line]) -> Nodes:
    """Put lines that stand deeper under the line they belong to."""
    if not lines:
        return ()
    depth = lines[0].depth
    tops = [place for place, line in enumerate(lines) if line.depth <= depth]
    ends = [*tops[1:], len(lines)]
    return tuple(
        {"words": lines[top].words, "children": nodes(lines[top + 1 : end])}
        for top, end in zip(tops, ends, strict=True)
    )
