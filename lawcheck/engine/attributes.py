"""Attributes: what the file says of the event or person a variable is bound to."""

from __future__ import annotations

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import BEST
from lawcheck.engine.record import Known
from lawcheck.model.case import Event


def attribute(frame: Frame, var: str, name: str) -> tuple[str, Known]:
    """Read an attribute of the event or person a variable is bound to."""
    record = frame.record
    bound = frame.bound.get(var)
    if isinstance(bound, str):
        person = record.case.people.get(bound)
        if person is None:
            return bound, record.known(None)
        if name == "body" and person.body:
            return bound, Known(person.body, BEST, "", ())
        return bound, record.known(person.attributes.get(name))
    event: Event = frame.event(var)
    leaf = event.attributes.get(name)
    if leaf is None and name in frame.program.vocabulary.people:
        return doer_attribute(frame, event, name)
    return event.id, record.known(leaf)


def doer_attribute(frame: Frame, event: Event, name: str) -> tuple[str, Known]:
    """Read what an event leaves to the person who did it, such as a rank."""
    doers: tuple[str, ...] = frame.record.known(event.by).value or ()
    person = frame.record.case.people.get(doers[0]) if len(doers) == 1 else None
    if person is None or name not in person.attributes:
        return event.id, frame.record.known(None)
    return person.id, frame.record.known(person.attributes[name])
