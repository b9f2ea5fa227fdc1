"""The reasons for a finding as a tree that a template can open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lawcheck.analyses.reasons.explaining import ask, explain
from lawcheck.engine.program import compile_rules
from lawcheck.model.finding import Finding
from lawcheck.render.documents.matter import Matter
from lawcheck.render.outline import Line
from lawcheck.render.reasons.pages import reason_lines, voice

Nodes = tuple[dict[str, Any], ...]


def reasons_values(m: Matter, finding: Finding) -> Nodes:
    """Give each reason as `words`, with those it is made of as `children`."""
    program = compile_rules(m.rules.ruleset, m.rules.vocabulary)
    asked = ask(program, m.case, m.result.scope.profile, finding.norm.id)
    return nodes(list(reason_lines(voice(m.s), explain(asked, finding))))


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
