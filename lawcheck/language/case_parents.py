"""Warn where the file cannot be right about who is whose parent.

Shapes
    A parenthood is said by `child_of`, for all time, or by a relationship `parent` or
    `child`, for the time it names.  What is contested says nothing here.
Errors
    Noted in the faults of the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.engine.counting import local_day
from lawcheck.language.case_people import at_one_time, birth
from lawcheck.language.case_values import Values
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Leaf, Person, Relationship
from lawcheck.model.moment import Moment, before
from lawcheck.model.truth import YES

CHILD, PARENT = "child", "parent"


class Parenthood(NamedTuple):
    """Who is said to be whose parent, and where; no bond: at all times."""

    parent: str
    child: str
    node: Node
    bond: Relationship | None


def check_parents(people: dict[str, Person], told_at: int, values: Values) -> None:
    """Note each pair that is turned round, and each parent certainly younger than the child."""
    said = sorted(parenthoods(people, values), key=lambda one: (one.node.line, one.node.column))
    born = {name: born_of(person, told_at, values) for name, person in people.items()}
    for index, one in enumerate(said):
        for other in said[:index]:
            if (one.parent, one.child) == (other.child, other.parent) and together(one, other):
                words = {"parent": one.parent, "child": one.child, "line": str(other.node.line)}
                values.faults.at("LC195", one.node, **words)
                break
        parent, child = born.get(one.parent), born.get(one.child)
        if parent is not None and child is not None and before(child, parent) is YES:
            values.faults.at("LC196", one.node, parent=one.parent, child=one.child)


def parenthoods(people: dict[str, Person], values: Values) -> Iterator[Parenthood]:
    """List what the file says of parents and children and nobody contests."""
    for person in people.values():
        leaf = person.child_of
        if leaf is not None and not leaf.contested_by:
            node = values.person_keys[person.id]["child_of"]
            for parent in leaf.value:
                yield Parenthood(parent, person.id, node, None)
    for node, bond in values.bonds:
        if bond.kind.contested_by:
            continue
        if bond.kind.value == CHILD:
            yield Parenthood(bond.of, bond.other, node, bond)
        elif bond.kind.value == PARENT:
            yield Parenthood(bond.other, bond.of, node, bond)


def together(one: Parenthood, other: Parenthood) -> bool:
    """Whether both are said of one time."""
    return one.bond is None or other.bond is None or at_one_time(one.bond, other.bond)


def born_of(person: Person, told_at: int, values: Values) -> Moment | None:
    """Give when somebody was born, from the birth or else from the age."""
    born, age = settled(person, "born"), settled(person, "age")
    if born is not None:
        return Moment(*born.value)
    if age is not None:
        return birth(int(age.value), local_day(told_at, values.zone), values.zone)
    return None


def settled(person: Person, key: str) -> Leaf | None:
    """Give an attribute that is known and not contested."""
    leaf = person.attributes.get(key)
    return None if leaf is None or leaf.value is None or leaf.contested_by else leaf
