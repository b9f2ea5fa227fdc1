"""What a case file holds for each field of the document of a route.

Shapes
    A field that the file does not fill has no `Held`; a document leaves a place for it.
Source
    The table says where a field comes from.  Nothing is guessed and nothing is worded.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.model.case import Case, Event, Leaf
from lawcheck.model.route import FilledField, FormField, Held, Route, RouteTable


def filled(
    route: Route, table: RouteTable, case: Case, near: frozenset[str]
) -> tuple[FilledField, ...]:
    """Fill the fields of a route's document from the events near it."""
    fields = (table.fields[name] for name in route.rule.fields)
    return tuple(FilledField(one, tuple(held(one, route, case, near))) for one in fields)


def held(field: FormField, route: Route, case: Case, near: frozenset[str]) -> Iterator[Held]:
    """Find what the file has for one field."""
    if field.source == "event":
        for event in case.events:
            if event.kind == field.owner and (event.id in near or not field.key):
                yield from of_event(event, field.key)
    elif field.source == "person":
        for person in case.people.values():
            if person.role == field.owner:
                leaf = person.attributes.get(field.key)
                yield from of_leaf(person.id, field.key, leaf) if field.key else of_id(person.id)
    elif field.source == "relationship":
        for one in case.relationships:
            yield from of_leaf(f"{one.of}-{one.other}", "kind", one.kind)
    elif field.source == "fact":
        yield from of_leaf(field.owner, "", case.facts.get(field.owner))
    elif field.source == "sources":
        for name in case.sources:
            yield from of_id(name)
    elif field.source == "route":
        yield from of_route(field.owner, route)


def of_event(event: Event, key: str) -> Iterator[Held]:
    """Give what an event that happened has under a key."""
    if event.planned or event.done.value != "yes":
        return
    source = event.done.source
    if key == "":
        yield Held(event.id, key, event.id, source)
    elif key == "at":
        if event.dated:
            yield Held(event.id, key, event.at, source)
    else:
        sides = {"by": event.by, "to": event.to}
        yield from of_leaf(event.id, key, sides.get(key, event.attributes.get(key)))


def of_leaf(owner: str, key: str, leaf: Leaf | None) -> Iterator[Held]:
    """Give a value that is known, or that somebody says while somebody contests it."""
    if leaf is not None and leaf.value is not None:
        yield Held(owner, key, leaf.value, leaf.source)


def of_id(name: str) -> Iterator[Held]:
    """Give something by its id alone."""
    yield Held(name, "", name, "")


def of_route(part: str, route: Route) -> Iterator[Held]:
    """Give what the route itself says: to whom, about what, by when, under which norms."""
    parts = {
        "addressee": (route.rule.body,),
        "answers": tuple(one.norm.id for one in route.answers),
        "last_day": () if route.last_day is None else (route.last_day,),
        "norms": tuple(one.norm.id for one in (*route.answers, *route.stands_on)),
    }  # what is asked for and attached stands with the route
    for value in dict.fromkeys(parts.get(part, ())):
        yield Held("route", part, value, "")
