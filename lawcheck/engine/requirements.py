"""What a norm requires, of whom and for whose sake, as a finding names it.

Source
    Only what can be told without choosing a completion: what is open is left out.
"""

from __future__ import annotations

from typing import Any

from lawcheck.engine.frame import Frame, nameless
from lawcheck.engine.judgement import Absent, Open
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.people import People, Who
from lawcheck.model.case import Event

NOBODY = Who((), True)
OPEN = Who((), False)


def parties(frame: Frame) -> tuple[str | None, str | None, str | None, tuple[str, ...]]:
    """Give the body and the person that bear the norm, to whom it is owed, for whose sake."""
    parts = frame.wording.parts
    bearer = named(parts.get("bearer"), frame).ids
    people = frame.record.case.people
    body = one = bearer[0] if bearer else frame.wording.norm.bearer or None
    person = None
    if one in people:
        body, person = people[one].body or "person", one
    owed_to = "|".join(told(parts.get("owed_to"), frame)) or None
    return body, person, owed_to, tuple(told(parts.get("for"), frame))


def named(who: People | None, frame: Frame) -> Who:
    """Give who is meant where it can be told without choosing."""
    if who is None:
        return NOBODY
    try:
        return who(frame)
    except (Open, Absent):
        return OPEN


def told(who: People | None, frame: Frame) -> list[str]:
    """Give those of them that the file names."""
    return [name for name in named(who, frame).ids if not nameless(name)]


def required(frame: Frame) -> dict[str, Any] | None:
    """Describe what the norm asks to be done, or not to be done."""
    parts = frame.wording.parts
    if "forbidden" in parts:
        return {"not": event_named(parts["forbidden"], frame)}
    if "discharge" in parts:
        return way_named(parts["discharge"], frame)
    return None


def aims(frame: Frame) -> tuple[tuple[Any, ...], ...]:
    """Name the events a duty needs, or a prohibition forbids, so that two can be compared."""
    parts = frame.wording.parts
    if "forbidden" in parts:
        return (aim(parts["forbidden"], frame),)
    head, body = parts.get("discharge", ("none", ()))
    ways = body if head == "all_of" else [(head, body)]
    return tuple(aim(way[1], frame) for way in ways if way[0] == "pattern")


def aim(pattern: Pattern, frame: Frame) -> tuple[Any, ...]:
    """Name an event by its kind, its parties, what it is about and what is asked of it."""
    target = frame.bound.get(pattern.about) if pattern.about is not None else None
    about = target.id if isinstance(target, Event) else pattern.about
    sides = [None if who is None else named(who, frame).ids for who in (pattern.by, pattern.to)]
    return (
        pattern.kind,
        *sides,
        about,
        tuple(sorted(pattern.fixed.items())),
        pattern.where is None,
    )


def way_named(way: tuple[str, Any], frame: Frame) -> dict[str, Any] | None:
    """Describe one way of performance."""
    head, body = way
    if head == "pattern":
        return event_named(body, frame)
    if head == "condition":
        return {"condition": True}
    return {head: [way_named(part, frame) for part in body]}


def event_named(pattern: Pattern, frame: Frame) -> dict[str, Any]:
    """Describe an event by its kind and whom it reaches."""
    described: dict[str, Any] = {"event": pattern.kind}
    for side, who in (("by", pattern.by), ("to", pattern.to)):
        ids = told(who, frame)
        if ids:
            described[side] = ids[0] if len(ids) == 1 else ids
    described.update(pattern.fixed)
    return described
