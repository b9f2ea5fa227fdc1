"""Find a denial that contradicts an event the same file lists.

Shapes
    A denial denies every event of its kind that agrees with each key it gives.
Errors
    A contradiction is a fault; `contested_by` on either side settles it.
"""

from __future__ import annotations

from lawcheck.language.case_events import Entry
from lawcheck.language.case_values import Values
from lawcheck.model.case import Event, Leaf, Person


def check_denials(
    entries: list[Entry], lineage: dict[str, frozenset[str]], people: dict[str, Person],
    values: Values,
) -> None:  # fmt: skip
    """Note every denial of an event that is listed as done."""
    listed: dict[str, list[Event]] = {}
    for entry in entries:
        event = entry.event
        if event.done.value == "yes" and not event.planned and not event.done.contested_by:
            listed.setdefault(event.kind, []).append(event)
    for entry in entries:
        denial = entry.event
        if denial.done.value != "no" or denial.done.contested_by or denial.planned:
            continue
        for event in listed.get(denial.kind, ()):
            if denies(denial, event, lineage, people):
                place = entry.keys["done"]
                values.faults.at("LC159", place, word=event.id, line=str(event.line))


def denies(
    denial: Event, event: Event, lineage: dict[str, frozenset[str]], people: dict[str, Person]
) -> bool:
    """Whether an event certainly agrees with every key of a denial."""
    if denial.about is not None and not set(denial.about) <= lineage[event.id]:
        return False
    if denial.dated and not (
        denial.at.earliest <= event.at.earliest and event.at.latest <= denial.at.latest
    ):
        return False
    for said, known in ((denial.by, event.by), (denial.to, event.to)):
        if said is not None and not shared(said, known, people):
            return False
    return all(same(leaf, event.attributes.get(name)) for name, leaf in denial.attributes.items())


def shared(said: Leaf, known: Leaf | None, people: dict[str, Person]) -> bool:
    """Whether somebody is certainly meant by both; a person counts for a body."""
    if known is None or known.value is None or known.contested_by:
        return False
    bodies = {people[name].body for name in known.value if name in people}
    return not bodies.union(known.value).isdisjoint(said.value)


def same(said: Leaf, known: Leaf | None) -> bool:
    """Whether an event certainly has the value a denial gives."""
    if known is None or known.value is None or known.contested_by:
        return False
    if isinstance(said.value, frozenset):
        return bool(said.value <= known.value)
    return bool(said.value == known.value)
