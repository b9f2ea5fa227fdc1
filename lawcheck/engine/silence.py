"""Silence: when an event nobody listed could have happened, and what rules it out.

Source
    A denial rules out every event that agrees with the keys it gives; a complete
    register what it had to hold, for its ids and days.  Nothing else does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lawcheck.engine.frame import Frame, nameless
from lawcheck.engine.people import People
from lawcheck.engine.record import Exclusion
from lawcheck.model.case import Event
from lawcheck.model.moment import BEGINNING, Moment, without
from lawcheck.model.truth import Truth

if TYPE_CHECKING:
    from lawcheck.engine.patterns import Pattern


class Room(NamedTuple):
    """When an event nobody listed could have happened, and what the record says of it."""

    span: Moment | None
    out: list[Exclusion]  # what rules it out, or some of the time
    because: tuple[str, ...]  # why what would rule it out does not count


NOWHERE = Room(None, [], ())


def possible(pattern: Pattern, frame: Frame, within: Moment | None = None) -> Room:
    """Give when an unlisted match could have happened, and what rules it out."""
    record = frame.record
    low, high = BEGINNING, record.as_of
    target = frame.event(pattern.about) if pattern.about is not None else None
    if target is not None:
        low = max(low, target.at[0])
    stretches = [] if within is None else [within]
    if pattern.window:
        window = pattern.outer(frame)
        if window is None:  # the span never began
            return NOWHERE
        stretches.append(window)
    for first, last in stretches:
        low, high = max(low, first), min(high, last)
    if low > high:
        return NOWHERE
    limit = Moment(low, high)
    out: list[Exclusion] = []
    aside: set[str] = set()
    for denial in record.denials.get(pattern.kind, ()):
        if covered(pattern, frame, denial, target):
            exclusion = record.excludes(denial, limit)
            if exclusion:
                out.append(exclusion)
            elif not denial.dated or meets(denial.at, limit):
                aside.add(record.doubt(denial.done))
    if target is not None:
        lineage = record.lineage(target)
        by, to = meant(pattern.by, frame), meant(pattern.to, frame)
        for register in record.case.registers:
            if not record.silent(register, pattern.kind, lineage, by, to):
                continue
            if register.grade >= record.threshold:
                out.append(record.silence(register))
            elif meets(Moment(register.first, register.last), limit):
                aside.add("below_grade")
    span = without(limit, [exclusion.span for exclusion in out])
    return Room(span, out, tuple(sorted(aside)))


def meets(span: Moment, limit: Moment) -> bool:
    """Whether two stretches have an instant in common."""
    return span[0] <= limit[1] and limit[0] <= span[1]


def covered(pattern: Pattern, frame: Frame, denial: Event, target: Event | None) -> bool:
    """Whether everything this pattern means is among what a denial denies."""
    record = frame.record
    about = denial.about
    if about is not None and (target is None or not set(about) <= record.lineage(target)):
        return False
    for side, who in (("by", pattern.by), ("to", pattern.to)):
        leaf = denial.by if side == "by" else denial.to
        if leaf is None:
            continue
        named = record.known(leaf).value
        if named is None:  # given, but not known: nobody can say how far it reaches
            return False
        ids = meant(who, frame)
        if ids is None:
            ids = record.vocabulary.events[pattern.kind].actor if side == "by" else ()
        if not ids or not all(one in named or record.body_of(one) in named for one in ids):
            return False
    for name, own in denial.attributes.items():
        value = record.known(own).value
        if value is None or pattern.fixed.get(name) != plain(value):
            return False
    return True


def meant(who: People | None, frame: Frame) -> tuple[str, ...] | None:
    """Give the people a pattern means; None where it may mean anybody."""
    if who is None:
        return None
    ids, complete, *_ = who(frame)
    return ids if ids and complete and not any(map(nameless, ids)) else None


def plain(value: object) -> object:
    """Write a value as the `where` of a pattern would."""
    if isinstance(value, Truth):
        return value.value
    if isinstance(value, frozenset):
        return ",".join(sorted(value))
    return value
