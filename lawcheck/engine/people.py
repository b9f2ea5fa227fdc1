"""Who: people named by a rule, and whether two groups have somebody in common.

Shapes
    `Who` lists ids of people and words of bodies; `complete` is False where the case
    may know of somebody it does not name.
Source
    Relationships, ages and bodies of the case format.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lawcheck.engine.frame import UNKNOWN_PERSON, Frame, nameless
from lawcheck.engine.judgement import (
    BEST,
    NEVER,
    Judgement,
)
from lawcheck.engine.record import FACT
from lawcheck.model.case import Event
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.truth import YES


class Who(NamedTuple):
    """People and bodies, and whether there may be others."""

    ids: tuple[str, ...]
    complete: bool
    because: tuple[str, ...] = FACT  # why there may be others
    name: str = UNKNOWN_PERSON  # of those there may be

    @property
    def label(self) -> str:
        """Tell these people apart from any others, those nobody named included."""
        return "|".join(self.ids if self.complete else (*self.ids, self.name))


People = Callable[[Frame], Who]


def party(frame: Frame, event: Event, side: str) -> Who:
    """Give who did an event (`by`) or to whom it was done (`to`)."""
    record = frame.record
    found: Who | None = record.parties.get((event.id, side))
    if found is not None and record.lists(event):
        return found
    known = record.known(event.by if side == "by" else event.to)
    if known.value is None:
        found = Who((), False, known.because, f"?{side} of {event.id}")
    else:
        found = Who(known.value, True)
    if record.lists(event):
        record.parties[event.id, side] = found
    return found


def reached(frame: Frame, name: str, kind: str, side: str) -> Who:
    """Give the people of every event of a kind that the bound event is, or is about."""
    ids: list[str] = []
    because: list[str] = []
    complete = True
    found: list[str] = []
    for above in sorted(frame.record.lineage(frame.event(name))):
        event = frame.record.events[above]
        if event.kind == kind:
            found.append(event.id)
            who = party(frame, event, side)
            ids.extend(one for one in who.ids if one not in ids)
            if not who.complete:
                complete = False
                because += who.because
    reasons = tuple(dict.fromkeys(because)) or FACT
    known_as = f"?{side} of {','.join(found) or f'{kind} of {frame.event(name).id}'}"
    return Who(tuple(ids), complete and bool(found), reasons, known_as)


def compile_who(expr: Expr, definitions: Callable[[Expr], People]) -> People:
    """Compile a `who` expression."""
    head = expr[0]
    if head == "body":
        fixed = Who((expr[1],), True)
        return lambda _frame: fixed
    if head == "var":
        name = expr[1]
        return lambda frame: Who((str(frame.bound[name]),), True)
    if head == "of":
        _, side, kind, name = expr
        return lambda frame: reached(frame, name, kind, side)
    if head == "party":
        _, side, name = expr
        return lambda frame: party(frame, frame.event(name), side)
    return definitions(expr)


def is_one_of(frame: Frame, event: Event, side: str, wanted: Who) -> Judgement:
    """Answer whether the `by` or `to` of an event names one of the people wanted."""
    owner = event.id
    known = frame.record.known(event.by if side == "by" else event.to)
    if known.value is None:
        label = "|".join(wanted.ids) or UNKNOWN_PERSON
        atom = Atom(
            f"{owner}.{side}={label}", ("yes", "no"), known.because, ("person", owner, side)
        )
        return frame.ask(atom)
    answer = overlap(frame, known.value, wanted, f"{owner}.{side}")
    grounds: tuple[Ground, ...] = ()
    if known.source != event.done.source:
        named = ",".join(known.value)
        grounds = (Ground("fact", f"{owner}.{side}", named, known.grade, known.source, ""),)
    return answer._replace(grade=min(answer.grade, known.grade), grounds=grounds)


def overlap(
    frame: Frame, have: tuple[str, ...], wanted: Who, label: str, because: tuple[str, ...] = ()
) -> Judgement:
    """Answer whether two groups have somebody in common; a person counts for a body."""
    record = frame.record
    doubt = not wanted.complete or any(map(nameless, (*wanted.ids, *have)))
    for one in have:
        for other in wanted.ids:
            if nameless(one) or nameless(other):
                continue
            if one == other:
                return Judgement(YES, BEST, (), None)
            if other in record.case.people:
                # A record that names only the body may mean this very person.
                doubt = doubt or (
                    one not in record.case.people and record.body_of(other) in (one, None)
                )
                continue
            body = record.body_of(one)
            if body == other:
                return Judgement(YES, BEST, (), None)
            doubt = doubt or body is None
    if doubt:
        key = f"{label}={wanted.label or UNKNOWN_PERSON}"
        if len(wanted.ids) == 1 and nameless(wanted.ids[0]):
            # Who somebody is, is one question whatever event asks it.
            key = f"{wanted.ids[0]}={'|'.join(have)}"
        reasons = tuple(dict.fromkeys((*because, *doubts(wanted)))) or FACT
        return frame.ask(Atom(key, ("yes", "no"), reasons, ("person", *label.partition(".")[::2])))
    return NEVER


def doubts(*groups: Who) -> tuple[str, ...]:
    """Say why it is open who is meant, or whether it is somebody else as well."""
    found = [reason for one in groups if not one.complete for reason in one.because]
    if any(nameless(name) for one in groups for name in one.ids):
        found += FACT
    return tuple(dict.fromkeys(found))
