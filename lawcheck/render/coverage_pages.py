"""The table of what is encoded: text for a terminal, Markdown for rules/README.md, JSON.

Source
    The reasons come from the `rows.yaml` of each act; no word of law is added here.
"""

from __future__ import annotations

from typing import Any

from lawcheck.analyses.coverage import STATUSES, ActCoverage, Coverage, Covered
from lawcheck.render.rule_pages import edition_lines, escaped
from lawcheck.render.rule_words import titled, word

SCHEMA = 1
HEAD = """\
# What of the law is encoded

<!-- Generated: lawcheck rules coverage --format md -o rules/README.md -->

Every row of the fact packs stands below, with the norms that encode it or the reason why
none does. Nothing here is the text of the law. *Read* counts, over the editions of each
norm, how far its text was read: seen, inferred from another edition, recalled, in conflict
between sources, unread. A norm counts as reviewed when a named lawyer has signed it.
"""


def coverage_text(found: Coverage) -> str:
    """Give the counts of each act, and what is not accounted for."""
    lines = []
    for act in found.acts:
        counts = ", ".join(f"{act.counts[status]} {word(status, 'en')}" for status in STATUSES)
        lines.append(
            f"{act.act.id}: {len(act.rows)} rows: {counts}; {act.norms} norms, "
            f"{act.reviewed} reviewed by a lawyer"
        )
        lines += [f"  {line}" for line in row_lines(act)]
    return "\n".join([*lines, *fault_lines(found)]) + "\n"


def row_lines(act: ActCoverage) -> list[str]:
    """Give a line for each row that is not wholly encoded."""
    columns = max((len(covered.row.row) for covered in act.rows), default=0)
    return [
        f"{covered.row.row:<{columns}}  {word(covered.row.status, 'en')}: {covered.row.why}"
        for covered in act.rows
        if covered.row.status != "encoded"
    ]


def fault_lines(found: Coverage) -> list[str]:
    """Give a line for each row or norm that is not accounted for."""
    return [f"{fault.file}:{fault.line}: {fault.message}" for fault in found.faults]


def coverage_markdown(found: Coverage) -> str:
    """Give the page that stands in rules/README.md."""
    lines = [HEAD]
    lines.append("| act | rows | encoded | partly | not encoded | norms | reviewed |")
    lines.append("|---|---:|---:|---:|---:|---:|---:|")
    for act in found.acts:
        cells = [f"[{act.act.id}](#{anchor(act.act.id)})", len(act.rows)]
        cells += [act.counts[status] for status in STATUSES]
        lines.append(table_row([*cells, act.norms, act.reviewed]))
    for act in found.acts:
        lines += act_section(act)
    return "\n".join(lines) + "\n"


def act_section(act: ActCoverage) -> list[str]:
    """Give the table of one act."""
    lines = ["", f"## {act.act.id}", "", f"{titled(act.act, 'en')}."]
    lines += ["", *(f"- {escaped(line)}" for line in edition_lines(act.act, "en"))]
    lines += ["", "| row | status | norms | read | why |", "|---|---|---|---|---|"]
    return lines + [covered_row(covered) for covered in act.rows]


def covered_row(covered: Covered) -> str:
    """Give the line of one row."""
    ids = dict.fromkeys(norm.id for norm in covered.norms)
    read = ", ".join(f"{state} {count}" for state, count in covered.read.items())
    norms = ", ".join(f"`{name}`" for name in ids)
    row = covered.row
    return table_row([row.row, word(row.status, "en"), norms, read, escaped(row.why)])


def table_row(cells: list[object]) -> str:
    """Join the cells of a Markdown table."""
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def anchor(act: str) -> str:
    """Give the anchor that a heading gets on the usual hosts."""
    return act.replace(".", "")


def coverage_object(found: Coverage) -> dict[str, Any]:
    """Give the table as an object for JSON."""
    return {
        "schema": SCHEMA,
        "acts": [
            {
                "act": act.act.id,
                "version": act.act.version,
                "sha256": act.act.sha256,
                "counts": act.counts,
                "norms": act.norms,
                "reviewed": act.reviewed,
                "rows": [covered_object(covered) for covered in act.rows],
            }
            for act in found.acts
        ],
        "faults": [
            {"file": fault.file, "line": fault.line, "message": fault.message}
            for fault in found.faults
        ],
    }


def covered_object(covered: Covered) -> dict[str, Any]:
    """Give one row as an object for JSON."""
    return {
        "row": covered.row.row,
        "status": covered.row.status,
        "why": covered.row.why,
        "norms": list(dict.fromkeys(norm.id for norm in covered.norms)),
        "read": covered.read,
    }
