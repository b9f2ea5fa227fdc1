"""Both sides of a contested value: who says so, and who says otherwise.

Source
    A contested value is unknown unless a court found it; a finding that is open for
    that reason names both sides.
"""

from __future__ import annotations

from lawcheck.model.case import Case, Leaf
from lawcheck.model.finding import Atom


def sides(case: Case, atom: Atom) -> tuple[str, str] | None:
    """Give the source of a contested value and the one against it; "" where unnamed."""
    leaf = leaf_of(case, atom) if "conflict" in atom.because else None
    return (leaf.source, leaf.contested_by) if leaf and leaf.contested_by else None


def leaf_of(case: Case, atom: Atom) -> Leaf | None:
    """Find the value in the file that an open point is about."""
    head, *rest = atom.subject
    if head == "relation":
        return bond_leaf(case, *rest)
    if head not in ("attr", "done", "person"):
        return None
    owner, name = rest[0], rest[-1]
    if owner == "case":
        return case.facts.get(name)
    if owner == "figure":
        return case.figures.get(name)
    person = case.people.get(owner)
    if person is not None:
        return person.attributes.get(name)
    event = next((event for event in case.events if event.id == owner), None)
    if event is None:
        return None
    if head == "done":
        return event.done
    if head == "person":
        return {"by": event.by, "to": event.to}.get(name)
    return event.attributes.get(name)


def bond_leaf(case: Case, one: str, other: str, name: str) -> Leaf | None:
    """Find what the file says of two people."""
    for bond in case.relationships:
        if {bond.of, bond.other} == {one, other}:
            found = {
                "kind": bond.kind,
                "lived_together": bond.lived_together,
                "common_child": bond.common_child,
            }
            return found.get(name)
    return None
