"""The timeline as lines of text: drawn for a terminal, in words alone when piped.

Units
    Columns.  A window too narrow for a drawing gets the words.
"""

from __future__ import annotations

from lawcheck.render.layout import Sheet
from lawcheck.render.naming import Speaker
from lawcheck.render.timeline import Mark, Timeline, said

CHART = 20
NARROWEST = 60
BESIDE = 72  # in a narrower window words would not line up beside a drawing
EMPTY = "·"
SIGNS = {"point": "●", "span": "░", "bar": "━", "term": "─", "due": "×", "fault": "▒", "law": "━"}
# What is drawn later covers what was drawn before.
ORDER = ("term", "law", "bar", "span", "fault", "due", "point")


def timeline_section(sheet: Sheet, s: Speaker, found: Timeline | None, drawn: bool) -> None:
    """Write the timeline; without any there is no section."""
    if found is None:
        return
    drawn = drawn and sheet.width >= NARROWEST
    sheet.heading(found.heading)
    if drawn:
        first, last = found.ends
        sheet.add(said(s, "t_legend", first=first, last=last), indent=2, hang=0)
    for group in found.groups:
        sheet.gap()
        sheet.add(group.heading, indent=2, style="heading")
        for row in group.rows:
            line = chart(found, row.marks) if drawn and row.marks else ""
            if line and sheet.width >= BESIDE:
                sheet.add(f"{line} {row.words}", indent=2, hang=CHART + 1)
                continue
            if line:
                sheet.add(line, indent=2)
            sheet.add(row.words, indent=4)


def chart(found: Timeline, marks: tuple[Mark, ...]) -> str:
    """Draw marks on a line from the first day to the last."""
    cells = [EMPTY] * CHART
    if found.as_of is not None:
        cells[cell(found, found.as_of)] = "│"
    for mark in sorted(marks, key=lambda one: ORDER.index(one.shape)):
        first, last = cell(found, mark.first), cell(found, mark.last)
        cells[first : last + 1] = SIGNS[mark.shape] * (last - first + 1)
    return "".join(cells)


def cell(found: Timeline, instant: int) -> int:
    """Give the column of an instant."""
    length = max(found.last - found.first, 1)
    return min(CHART * (instant - found.first) // length, CHART - 1)
