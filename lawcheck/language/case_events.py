"""Read the events of a case, one by one: what was said, before anything is compared.

Shapes
    An `Entry` keeps the nodes of an event, so that a later fault can point at a key.
    Until `as_of` is known, an event without a time spans every possible one, and an
    end left open reaches the end of time.
Errors
    Noted in the faults of the file; an event without id or kind is left out.
"""

from __future__ import annotations

from typing import NamedTuple

from lawcheck.engine.counting import start_of_day
from lawcheck.language.case_people import owner_of, read_attributes
from lawcheck.language.case_values import FIRST_DAY, GRADES, UNKNOWN_WORD, Proof, Values
from lawcheck.language.hidden import composed
from lawcheck.language.yaml_source import Node
from lawcheck.model.case import Event, Leaf
from lawcheck.model.moment import END, Moment
from lawcheck.model.truth import NO, YES
from lawcheck.model.vocabulary import EventKind

EVENT_KEYS = (
    "id", "kind", "at", "until", "by", "to", "about", "with", "done", "planned", "source",
    "contested_by", "why", "note",
)  # fmt: skip
MOST_EVENTS = 2_000
ROOT = "incident"  # the kind of event with which a case begins
DONE = {YES: "yes", NO: "no", None: None}


class Entry(NamedTuple):
    """An event with the places of its keys."""

    event: Event
    node: Node
    keys: dict[str, Node]


def read_entries(node: Node, values: Values) -> list[Entry]:
    """Read every event, in the order of the file."""
    nodes = values.items(node, "events")
    if len(nodes) > MOST_EVENTS:
        values.faults.at("LC170", nodes[MOST_EVENTS], limit=str(MOST_EVENTS))
        nodes = nodes[:MOST_EVENTS]
    found = [read_entry(one, number, values) for number, one in enumerate(nodes, 1)]
    return [entry for entry in found if entry is not None]


def read_entry(node: Node, number: int, values: Values) -> Entry | None:
    """Read one event; its kind says which attributes it may have."""
    if node.kind != "map":
        values.faults.at("LC103", node, key=f"events {number}")
        return None
    kind = read_kind(node, values)
    if kind is None:
        # What else it may say depends on its kind, so nothing more is a fault.
        values.require(node, node, f"events {number}", "id", "kind")
        return None
    parts = values.fields(node, (*EVENT_KEYS, *kind.attributes), kind.name)
    values.require(node, node, f"events {number}", "id")
    name = values.name(parts["id"], "id") if "id" in parts else None
    if name is None:
        return None
    owner = owner_of(parts, values)
    at = values.settled_moment(parts["at"], "at") if "at" in parts else None
    event = Event(
        id=name,
        kind=kind.name,
        at=at or Moment(start_of_day(FIRST_DAY, values.zone), END),
        dated=at is not None,
        until=values.settled_moment(parts["until"], "until") if "until" in parts else None,
        by=values.parties(parts["by"], "by", owner) if "by" in parts else None,
        to=values.parties(parts["to"], "to", owner) if "to" in parts else None,
        about=read_ids(parts["about"], "about", values) if "about" in parts else None,
        together=(read_ids(parts["with"], "with", values) or ()) if "with" in parts else (),
        done=read_done(node, parts, owner, values),
        planned="planned" in parts and values.is_yes(parts["planned"], "planned"),
        attributes=read_attributes(parts, kind.attributes, owner, values),
        line=node.line,
    )
    return Entry(narrowed(event, parts, values), node, parts)


def narrowed(event: Event, parts: dict[str, Node], values: Values) -> Event:
    """Settle what an event is about where the file says nothing, or says it is not known.

    A denial rules nothing out when a key it gives is not known.

    A key left out of a denial denies more; a key that is not known must not.
    """
    if event.done.value != "no":
        # An incident that names nothing it is about stands by itself.
        rooted = event.kind == ROOT and "about" not in parts
        return event._replace(about=()) if rooted else event
    leaves = {"by": event.by, "to": event.to, **event.attributes}
    vague = [
        key
        for key in parts
        if (key == "about" and event.about is None)
        or (key == "at" and not event.dated)
        or ((leaf := leaves.get(key)) is not None and is_open(leaf))
    ]
    if not vague:
        return event
    values.faults.at("LC189", parts["done"], key=vague[0])
    return event._replace(about=(*(event.about or ()), UNKNOWN_WORD))


def is_open(leaf: Leaf) -> bool:
    """Whether the record does not settle a value."""
    return leaf.value is None or (leaf.contested_by != "" and leaf.grade < GRADES["G5"])


def read_kind(node: Node, values: Values) -> EventKind | None:
    """Read what kind of event it is."""
    kinds = values.vocabulary.events
    for key, value in node.value:
        if key.value == "kind":
            text = values.text(value, "kind")
            if text is not None and text not in kinds:
                values.faults.unknown_word("LC102", value, kinds, key="kind")
            return kinds.get(text or "")
    return None


def ids_of(node: Node) -> list[Node]:
    """Give the ids of all events as written, those that could not be read too."""
    items = node.value if node.kind == "list" else ()
    pairs = [pair for item in items if item.kind == "map" for pair in item.value]
    return [value for key, value in pairs if key.value == "id" and value.kind == "text"]


def read_done(node: Node, parts: dict[str, Node], owner: Proof | None, values: Values) -> Leaf:
    """Read whether an event happened; a bare denial proves nothing."""
    contested = values.contester(parts["contested_by"]) if "contested_by" in parts else ""
    source, grade = owner or values.default
    if "done" not in parts:
        return Leaf("yes", grade, source, contested, node.line)
    given = values.given(parts["done"], "done")
    answer = DONE[values.truth(given.node, "done")]
    if given.proof is not None:
        source, grade = given.proof
    elif owner is None and answer == "no":
        source, grade = "", GRADES["G0"]
    return Leaf(answer, grade, source, given.contested_by or contested, node.line)


def read_ids(node: Node, key: str, values: Values) -> tuple[str, ...] | None:
    """Read ids of events, one or several; whether they exist is seen later."""
    given = values.given(node, key).node
    if given.kind == "text" and given.value == "unknown":
        return None
    nodes = given.value if given.kind == "list" else (given,)
    texts = (values.text(one, key) for one in nodes)
    return tuple(dict.fromkeys(composed(text) for text in texts if text))
