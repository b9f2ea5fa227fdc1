"""Instances: the listed events and people a norm is asked about.

Shapes
    A `Group` is one instance with, for each wording that may govern it, what the
    wording's variables are bound to.
Source
    Instances come from the earliest event of a chain: a missing receipt leaves the
    start of a duty unknown and does not make the duty vanish.
"""

from __future__ import annotations

from typing import Any

from lawcheck.engine.editions import possible_wordings, wording_for
from lawcheck.engine.frame import UNKNOWN_PERSON, Asked, Bound, Frame, nameless
from lawcheck.engine.judgement import Absent, Open, Timed
from lawcheck.engine.memory import Memory
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.program import Family, Program, Wording
from lawcheck.engine.record import Record
from lawcheck.model.case import Event
from lawcheck.model.ruleset import Norm
from lawcheck.model.truth import NO

NOTHING: frozenset[Asked] = frozenset()


class Group:
    """One instance of one provision."""

    def __init__(
        self,
        ids: tuple[str, ...],
        arose: Timed,
        settled: bool,
        wording: Wording,
        bound: dict[str, Bound],
    ) -> None:
        self.ids = ids
        self.arose = arose
        self.settled = settled  # whether what fixes the edition hangs on nothing open
        self.shown = wording  # the first wording that may govern: its texts are shown
        self.bound: dict[int, dict[str, Bound]] = {id(wording): bound}
        self.memories: dict[Any, Memory] = {}  # by wording
        self.sure: tuple[Wording | None, tuple[str, ...]] | None = None

    def frame(
        self,
        program: Program,
        record: Record,
        assignment: dict[str, str],
        wording: Wording,
        failing: frozenset[Asked] = NOTHING,
    ) -> Frame:
        """Open a fresh frame for one completion, in which some exceptions do not hold."""
        frame = Frame(program, record, assignment, dict(self.bound[id(wording)]), wording)
        frame.failing = failing
        if self.settled:
            frame.gov = self.arose
            frame.memory = self.memories.setdefault((wording.place, failing), {})
        return frame

    def choose(
        self, program: Program, record: Record, family: Family, assignment: dict[str, str]
    ) -> tuple[Wording | None, tuple[str, ...]]:
        """Give the wording that governs in this completion; None when none is in force."""
        if self.sure is not None:
            return self.sure
        frame = self.frame(program, record, assignment, self.shown)
        wording, editions = wording_for(frame, family, frame.governing())
        if wording is None and family.kind in ("power", "right"):
            # Not yet law when it happened, but she may ask for it now.
            wording, editions = wording_for(frame, family, frame.now)
        found = (wording, editions)
        if wording is not None and id(wording) not in self.bound:
            found = (None, editions)
        if not assignment and self.settled:  # an open edition would have left by now
            self.sure = found
        return found


def groups(program: Program, record: Record, family: Family) -> list[Group]:
    """Find every instance of a provision in a case."""
    found: dict[tuple[str, ...], Group] = {}
    for wording in family.wordings:
        for ids, bound in named_instances(wording, bindings(program, record, wording)):
            frame = Frame(program, record, {}, dict(bound), wording)
            governing, settled = settled_day(frame)
            days = (governing, frame.now) if family.kind in ("power", "right") else (governing,)
            if not any(wording in possible_wordings(frame, family, day).values() for day in days):
                continue
            group = found.get(ids)
            if group is None:
                found[ids] = Group(ids, governing, settled, wording, bound)
            else:
                group.bound[id(wording)] = bound
    return list(found.values())


def settled_day(frame: Frame) -> tuple[Timed, bool]:
    """Give what fixes the edition, and whether it is known.

    While it is open, it is the trigger and all after it.
    """
    try:
        return frame.governing(), True
    except Open:
        trigger = frame.trigger()
        span = trigger.span._replace(latest=max(frame.record.as_of, trigger.span.latest))
        return trigger._replace(span=span), False


def bindings(program: Program, record: Record, wording: Wording) -> list[dict[str, Bound]]:
    """Bind the variables of `for_each` in every way the listed events allow."""
    found: list[dict[str, Bound]] = [{}]
    for kind, var, body in wording.for_each:
        bind = bind_event if kind == "event" else bind_person
        found = [
            {**bound, var: value}
            for bound in found
            for value in bind(Frame(program, record, {}, dict(bound), wording), var, body)
        ]
    return found


def bind_event(frame: Frame, var: str, pattern: Pattern) -> list[Any]:
    """Give the listed events that match, certainly or perhaps."""
    found = []
    for event in frame.record.listed.get(pattern.kind, ()):
        frame.bound[var] = event
        frame.gov = None  # each event is judged by the law of its own day
        if pattern.match(frame, event).truth is not NO:
            found.append(event)
    return found


def bind_person(frame: Frame, var: str, people: Any) -> list[Any]:
    """Give the people named in some completion, and somebody unknown where one may be."""
    found: dict[str, None] = {}

    def explore(assignment: dict[str, str]) -> None:
        frame.assignment = assignment
        frame.gov = None  # which law governs may hang on what was just assumed
        try:
            who = people(frame)
        except Open as unsettled:
            for value in unsettled.atom.values:
                explore({**assignment, unsettled.atom.key: value})
            return
        except Absent:
            return
        ids = who.ids if who.complete else (*who.ids, f"{UNKNOWN_PERSON}{var}")
        found.update(dict.fromkeys(ids))

    explore({})
    return list(found)


def named_instances(
    wording: Wording, found: list[dict[str, Bound]]
) -> list[tuple[tuple[str, ...], dict[str, Bound]]]:
    """Name each instance by its arguments; where two would share a name, by all it binds."""
    every = [var for _, var, _ in wording.for_each]
    short = [name for name, _ in wording.norm.args if name in every] or every
    long = [*short, *(name for name in every if name not in short)]
    names = [ids_of(bound, short) for bound in found]
    return [
        (ids if names.count(ids) == 1 else ids_of(bound, long), bound)
        for ids, bound in zip(names, found, strict=True)
    ]


def ids_of(bound: dict[str, Bound], names: list[str]) -> tuple[str, ...]:
    """List the ids that variables are bound to; somebody unknown has none."""
    values = [bound[name] for name in names]
    return tuple(
        value.id if isinstance(value, Event) else str(value)
        for value in values
        if not (isinstance(value, str) and nameless(value))
    )


def speaks(family: Family, record: Record) -> bool:
    """Whether the file holds anything a service- or state-level norm names.

    What the law of a State gave on a day is asked of a file about the State, whatever it holds.
    """
    norm = family.wordings[0].norm
    if norm.level == "case" or (norm.kind == "bridge" and of_state(norm, record)):
        return True
    return any(names_something(wording, record) for wording in family.wordings)


def of_state(norm: Norm, record: Record) -> bool:
    """Whether a file is about the State, and a norm asks of no event."""
    return not norm.for_each and record.case.subject == "state"


def names_something(wording: Wording, record: Record) -> bool:
    """Whether an event, fact or figure of the file is named by a norm."""
    norm = wording.norm
    words = named((norm.when, *(expr for _, _, expr in norm.for_each), *norm.parts.values()))
    case = record.case
    return bool(words & {*(event.kind for event in case.events), *case.facts, *case.figures})


def named(tree: object) -> set[str]:
    """Collect every word in an expression."""
    if isinstance(tree, str):
        return {tree}
    if isinstance(tree, dict):
        return named(tuple(tree.values()))
    if isinstance(tree, tuple | list):
        return set().union(*(named(part) for part in tree)) if tree else set()
    return set()
