"""What goes beyond national law: findings that rest on a treaty, and how far it was read.

Source
    A treaty asks of the State what its statutes may not: the two are never mixed on a page.
    A row of a treaty was read if its text was, and that of every link its chain needs.
"""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.model.finding import Finding

LAWS = ("national", "treaty")


def law_of(one: Finding) -> str:
    """Say on which of `LAWS` a finding rests."""
    return LAWS[one.norm.strength != "statute"]


def rows(findings: Iterable[Finding]) -> tuple[int, int]:
    """Count the treaty norms among findings, and those that rest on text nobody read.

    A bridge is no text: it says which national norm implements one.
    """
    read: dict[str, bool] = {}
    for one in findings:
        if law_of(one) == "treaty" and one.norm.kind != "bridge":
            read[one.norm.id] = read.get(one.norm.id, True) and was_read(one)
    return len(read), sum(not seen for seen in read.values())


def was_read(one: Finding) -> bool:
    """Whether the text of a finding, and of each link it needs, was read."""
    chain = one.extra.get("chain", one.norm.chain)
    needed = [link["read"] for link in chain if link["necessary"] == "yes"]
    return all(state == "seen" for state in (one.read, *needed))
