"""Warn of what is possible but odd, and refuse a birth after the day of reading.

Errors
    Noted in the faults of the file.
"""

from __future__ import annotations

from lawcheck.engine.counting import local_day
from lawcheck.language.case_events import Entry
from lawcheck.language.case_people import birth
from lawcheck.language.case_values import Values
from lawcheck.model.case import Person
from lawcheck.model.moment import Moment


def check_oddities(
    entries: list[Entry], people: dict[str, Person], told_at: int, values: Values
) -> None:
    """Note what a second look at the record may put right."""
    for entry in entries:
        check_actor(entry, people, values)
    for person in people.values():
        check_birth(person, told_at, values)
    for node in values.figure_years:
        if int(node.value) > local_day(told_at, values.zone).year:
            values.faults.at("LC193", node)


def check_actor(entry: Entry, people: dict[str, Person], values: Values) -> None:
    """Warn of an event done by a body that is not among those that can do it."""
    event = entry.event
    actors = values.vocabulary.events[event.kind].actor
    if not actors or event.by is None or event.by.value is None:
        return
    bodies = [people[one].body if one in people else one for one in event.by.value]
    if all(bodies) and not set(bodies) & set(actors):
        words = {"word": event.kind, "actors": ", ".join(actors)}
        values.faults.at("LC186", entry.keys["by"], **words)


def check_birth(person: Person, told_at: int, values: Values) -> None:
    """Refuse a birth after the day of reading; warn where it does not fit the age."""
    born, age = person.attributes.get("born"), person.attributes.get("age")
    if born is None or not isinstance(born.value, Moment):
        return
    if born.value.earliest > told_at:
        values.faults.at("LC157", values.person_keys[person.id]["born"])
        return
    if age is not None and age.value is not None:
        expected = birth(int(age.value), local_day(told_at, values.zone), values.zone)
        if born.value.latest < expected.earliest or expected.latest < born.value.earliest:
            values.faults.at("LC188", values.person_keys[person.id]["age"], word=person.id)
