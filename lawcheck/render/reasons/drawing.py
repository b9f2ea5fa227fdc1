"""The tree of reasons for people who draw: Graphviz (DOT) and Mermaid.

Shapes
    One node for each reason, from the finding down.  The truth is a word in the node
    and a line style, never a colour alone.
Source
    Text of a case never ends a label: quotation marks, brackets and line ends are
    written as the two languages ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple

from lawcheck.analyses.reasons.explaining import Explanation
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.render.layout import plain
from lawcheck.render.naming import Speaker
from lawcheck.render.plain import visible
from lawcheck.render.reasons.brief import one_line
from lawcheck.render.reasons.pages import voice
from lawcheck.render.reasons.voice import Voice, ground_lines, open_line, sentence

WIDTH = 40
STYLES = {"yes": "solid", "no": "bold", "unknown": "dashed", "": "dotted"}
MERMAID = {
    "&": "#amp;", "#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;",
}  # fmt: skip


class Node(NamedTuple):
    """One box: its name, its lines, its truth and the box above it."""

    name: str
    lines: tuple[str, ...]
    truth: str
    above: str


def drawing(s: Speaker, explained: Explanation, language: str) -> str:
    """Draw a finding with its reasons."""
    v = voice(s)
    found = [Node("n0", tuple(lines_of(one_line(v, explained))), "", "")]
    for trace in explained.traces:
        for part in trace.parts:
            found += nodes(v, part, "n0", len(found))
    return dot(found) if language == "dot" else mermaid(found)


def nodes(v: Voice, reason: Reason, above: str, number: int) -> list[Node]:
    """Draw a reason and what it is made of."""
    name = f"n{number}"
    lines = lines_of(sentence(v, reason))
    if not reason.parts:
        for words in (*ground_lines(v, reason, brief=True), open_line(v, reason)):
            lines += lines_of(words)
    truth = "" if reason.truth is None else reason.truth.value
    found = [Node(name, tuple(lines), truth, above)]
    for part in reason.parts:
        found += nodes(v, part, name, number + len(found))
    return found


def lines_of(words: str) -> list[str]:
    """Break words into the lines of a box; nothing is cut."""
    return wrap(visible(plain(words)), WIDTH, break_long_words=False, break_on_hyphens=False)


def dot(found: list[Node]) -> str:
    """Write a graph for Graphviz."""
    lines = ["digraph reasons {", '  node [shape=box, fontname="sans-serif"];', "  rankdir=LR;"]
    lines += [f'  {one.name} [label="{dot_label(one)}", style={STYLES[one.truth]}];'
              for one in found]  # fmt: skip
    lines += [f"  {one.above} -> {one.name};" for one in found if one.above]
    return "\n".join([*lines, "}"]) + "\n"


def dot_label(one: Node) -> str:
    """Write the lines of a box for Graphviz, each from the left."""
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"') for line in one.lines)
    return "".join(f"{line}\\l" for line in escaped)


def mermaid(found: list[Node]) -> str:
    """Write a graph for Mermaid."""
    lines = ["flowchart LR"]
    lines += [f'  {one.name}["{mermaid_label(one)}"]' for one in found]
    lines += [f"  {one.above} --> {one.name}" for one in found if one.above]
    return "\n".join([*lines, *classes(found)]) + "\n"


def mermaid_label(one: Node) -> str:
    """Write the lines of a box for Mermaid."""
    return "<br/>".join("".join(MERMAID.get(c, c) for c in line) for line in one.lines)


def classes(found: list[Node]) -> Iterator[str]:
    """Give boxes the line style of their truth."""
    for truth, style in (("no", "stroke-width:3px"), ("unknown", "stroke-dasharray:5 5")):
        names = ",".join(one.name for one in found if one.truth == truth)
        if names:
            yield f"  classDef {truth} {style}"
            yield f"  class {names} {truth}"
