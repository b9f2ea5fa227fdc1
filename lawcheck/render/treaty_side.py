"""What goes beyond national law: findings that rest on a treaty, and how far it was read.

Source
    A treaty asks of the State what its statutes may not: the two are never mixed on a page.
    A norm rests on its own text and on that of every link its chain needs; a link that no
    text makes is our own reading.
"""

from __future__ import annotations

from collections.abc import Iterable

from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.model.ruleset import Act

LAWS = ("national", "treaty")
COUNTED = ("norms", "unread", "inferred")
UNREAD = frozenset({"recalled", "conflict", "unread"})
INFERRED = frozenset({"inferred"})


def law_of(one: Finding) -> str:
    """Say on which of `LAWS` a finding rests."""
    return LAWS[one.norm.strength != "statute"]


def day_unknown(case: Case, acts: Iterable[Act]) -> bool:
    """Whether neither the rules nor the file say when any treaty bound the State of a case."""
    dated = [act for act in acts if act.dates_by_state]
    known = any(case.state in act.dates_by_state for act in dated)
    return bool(dated) and not known and not case.treaties


def rows(findings: Iterable[Finding]) -> tuple[int, int, int]:
    """Count the treaty norms among findings, those on text nobody read, those by our reading.

    A bridge is no text: it says which national norm implements one.
    """
    states: dict[str, set[str]] = {}
    for one in findings:
        if law_of(one) == "treaty" and one.norm.kind != "bridge":
            states.setdefault(one.norm.id, set()).update(needed(one))
    unread = [name for name, found in states.items() if found & UNREAD]
    inferred = [name for name, found in states.items() if found & INFERRED and name not in unread]
    return len(states), len(unread), len(inferred)


def needed(one: Finding) -> set[str]:
    """Give how far the text of a finding, and each link that it needs, was read."""
    chain = one.extra.get("chain", one.norm.chain)
    return {one.read, *(link["read"] for link in chain if link["necessary"] == "yes")}
