"""Read the people of a case, and what they are to each other.

Shapes
    People by id; relationships as listed, "R is V's spouse" with `of` V and `with` R.
Errors
    Noted in the faults of the file; a person that could not be read is left out.
"""

from __future__ import annotations

from datetime import date

from lawcheck.engine.counting import add_days, add_months, end_of_day, start_of_day
from lawcheck.language.case_values import Proof, Values
from lawcheck.language.hidden import composed
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Household, Leaf, Person, Relationship
from lawcheck.model.moment import Moment, before
from lawcheck.model.truth import NO, YES
from lawcheck.model.vocabulary import Attribute

PERSON_KEYS = ("role", "body", "child_of", "source", "note")
RELATIONSHIP_KEYS = (
    "of", "with", "kind", "since", "until", "lived_together", "common_child", "source", "note",
)  # fmt: skip
STAY_KEYS = ("since", "until")
UNRELATED = "none"
OLDEST = 130  # years


def name_people(node: Node, values: Values) -> frozenset[str]:
    """Give the ids of people, before anything that names them is read."""
    if node.kind != "map":
        values.faults.at("LC103", node, key="people")
        return frozenset()
    names = (values.name(key, "people") for key, _ in node.value)
    return frozenset(name for name in names if name is not None)


def read_people(node: Node, values: Values) -> dict[str, Person]:
    """Read everybody in the case."""
    parts = node.value if node.kind == "map" else ()
    named = {composed(key.value): (key, value) for key, value in parts}
    return {
        name: read_person(name, key.line, value, values)
        for name, (key, value) in named.items()
        if name in values.people
    }


def read_person(name: str, line: int, node: Node, values: Values) -> Person:
    """Read one person."""
    attributes = values.vocabulary.people
    parts = values.fields(node, (*PERSON_KEYS, *attributes), name)
    owner = owner_of(parts, values)
    role = values.leaf(parts["role"], "role", "role", owner).value if "role" in parts else None
    leaves = read_attributes(parts, attributes, owner, values)
    body = leaves.get("body")
    if body is None and "body" in parts:
        body = values.leaf(parts["body"], "body", "body", owner)
    child_of = None
    if "child_of" in parts:
        child_of = read_parents(name, parts["child_of"], owner, values)
    check_age(parts, leaves, values)
    values.person_keys[name] = parts
    return Person(name, role or "", (body and body.value) or "", leaves, child_of, line)


def owner_of(parts: dict[str, Node], values: Values) -> Proof | None:
    """Read the proof and the note that stand beside the other keys of an entry."""
    for key in ("note", "why"):
        if key in parts:
            values.text(parts[key], key)
    return values.proof(parts["source"]) if "source" in parts else None


def read_attributes(
    parts: dict[str, Node], declared: dict[str, Attribute], owner: Proof | None, values: Values
) -> dict[str, Leaf]:
    """Read the keys that the vocabulary declares."""
    return {
        key: values.leaf(node, declared[key].type, key, owner)
        for key, node in parts.items()
        if key in declared
    }


def read_parents(name: str, node: Node, owner: Proof | None, values: Values) -> Leaf | None:
    """Read whose child somebody is; None where not every parent is known."""
    said = values.given(node, "child_of")
    given = said.node
    if given.kind == "text" and given.value == "unknown":
        return None
    nodes = given.value if given.kind == "list" else (given,)
    found: list[str] = []
    for one in nodes:
        parent = values.person(one, "child_of")
        if parent == name:
            values.faults.at("LC168", one, word=name)
        elif parent is not None:
            found.append(parent)
    proof = said.proof or owner or values.default
    parents = tuple(dict.fromkeys(found))
    return Leaf(parents, proof.grade, proof.source, said.contested_by, node.line)


def check_age(parts: dict[str, Node], leaves: dict[str, Leaf], values: Values) -> None:
    """Refuse an age nobody has."""
    age = leaves["age"].value if "age" in leaves else None
    if age is not None and not (0 <= age <= OLDEST and age.denominator == 1):
        values.faults.at("LC124", parts["age"], limit=str(OLDEST))


def read_relationships(node: Node, values: Values) -> tuple[Relationship, ...]:
    """Read every relationship."""
    nodes = values.items(node, "relationships")
    found = [(one, read_relationship(one, values)) for one in nodes]
    read = [(one, bond) for one, bond in found if bond is not None]
    for one, bond in read:
        if bond.kind.value == UNRELATED:
            check_unrelated(one, bond, [other for _, other in read], values)
    return tuple(bond for _, bond in read)


def check_unrelated(
    node: Node, bond: Relationship, others: list[Relationship], values: Values
) -> None:
    """Warn where two people are said to be nothing to each other, and something."""
    for other in others:
        if (
            {other.of, other.other} == {bond.of, bond.other}
            and other.kind.value not in (None, UNRELATED)
            and not (other.kind.contested_by or bond.kind.contested_by)
            and at_one_time(bond, other)
        ):
            place = next(value for key, value in node.value if key.value == "kind")
            words = {"word": other.of, "other": other.other, "line": str(other.line)}
            values.faults.at("LC191", place, **words)


def at_one_time(one: Relationship, other: Relationship) -> bool:
    """Whether two relationships certainly run together; an end left out is open."""
    ends = ((one.until, other.since), (other.until, one.since))
    return all(end is None or start is None or before(end, start) is NO for end, start in ends)


def read_relationship(node: Node, values: Values) -> Relationship | None:
    """Read what one person is to another."""
    parts = values.fields(node, RELATIONSHIP_KEYS, "relationships")
    owner = owner_of(parts, values)
    values.require(node, node, "relationships", "of", "with")
    of, other = (values.person(parts[key], key) if key in parts else None for key in ("of", "with"))
    kind = Leaf(None, values.default.grade, values.default.source, "", node.line)
    if "kind" in parts:
        kind = values.leaf(parts["kind"], "relationship", "kind", owner)
    since, until = read_ends(parts, values)
    together = None
    if "lived_together" in parts:
        together = read_stays(parts["lived_together"], owner, values)
    if of is None or other is None:
        return None
    if of == other:
        values.faults.at("LC167", parts["with"], word=of)
    child = None
    if "common_child" in parts:
        child = values.leaf(parts["common_child"], "truth", "common_child", owner)
    return Relationship(of, other, kind, since, until, together, node.line, child)


def read_ends(parts: dict[str, Node], values: Values) -> Household:
    """Read `since` and `until`; an end certainly before its start is a fault."""
    since, until = (
        values.settled_moment(parts[key], key, years=True) if key in parts else None
        for key in STAY_KEYS
    )
    if since is not None and until is not None and before(until, since) is YES:
        values.faults.at("LC158", parts["until"], start="since")
    return Household(since, until)


def read_stays(node: Node, owner: Proof | None, values: Values) -> Leaf:
    """Read whether two people lived together, or from when to when."""
    given = values.given(node, "lived_together")
    source, grade = given.proof or owner or values.default
    value: object = None
    if given.node.kind == "list":
        stays = [values.fields(one, STAY_KEYS, "lived_together") for one in given.node.value]
        value = tuple(read_ends(stay, values) for stay in stays)
    else:
        value = values.truth(given.node, "lived_together")
    return Leaf(value, grade, source, given.contested_by, node.line)


def aged_by(people: dict[str, Person], told: date, values: Values) -> dict[str, Person]:
    """Turn ages, told for one day, into days of birth, which hold on every day."""
    found = {}
    for name, person in people.items():
        age, born = person.attributes.get("age"), person.attributes.get("born")
        if age is not None and age.value is not None and (born is None or born.value is None):
            leaf = age._replace(value=birth(int(age.value), told, values.zone))
            person = person._replace(attributes={**person.attributes, "born": leaf})
        found[name] = person
    return found


def birth(age: int, day: date, zone: str) -> Moment:
    """Give the days on which somebody was born who has an age on a day."""
    first = add_days(add_months(day, -12 * (age + 1), "down"), 1)
    last = add_months(day, -12 * age, "down")
    earliest = start_of_day(first, zone)
    return Moment(earliest, max(earliest, end_of_day(last, zone)))
