"""Instances: the listed events and people a norm is asked about.

Shapes
    A `Group` is one instance with, for each wording that may govern it, what the
    wording's variables are bound to.
Errors
    `TooMuchWork` where a norm has more instances in a case than the bound allows.
Source
    Instances come from the earliest event of a chain: a missing receipt leaves the
    start of a duty unknown and does not make the duty vanish.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from lawcheck.engine.editions import possible_names, possible_wordings, wording_for
from lawcheck.engine.frame import UNKNOWN_PERSON, Asked, Bound, Frame, TooMuchWork, nameless
from lawcheck.engine.judgement import Absent, Open, Timed
from lawcheck.engine.memory import Memory
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.program import Family, Program, Wording
from lawcheck.engine.record import Record
from lawcheck.model.case import Event
from lawcheck.model.truth import NO

MOST_INSTANCES = 2_000  # of one norm in one case
NOTHING: frozenset[Asked] = frozenset()


class Start(NamedTuple):
    """What the variables of `for_each` are bound to, with what then fixes the edition."""

    bound: dict[str, Bound]
    governing: Timed
    settled: bool  # whether that hangs on nothing open


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
        self.bound: dict[Wording, dict[str, Bound]] = {wording: bound}
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
        frame = Frame(program, record, assignment, dict(self.bound[wording]), wording)
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
        if wording is not None and wording not in self.bound:
            found = (None, editions)
        if not assignment and self.settled:  # an open edition would have left by now
            self.sure = found
        return found


def groups(program: Program, record: Record, family: Family) -> list[Group]:
    """Find every instance of a provision in a case.

    They are found once: what is asked of a rival is remembered where it is judged for itself.
    """
    known: list[Group] | None = record.groups.get(family)
    if known is None:
        known = record.groups[family] = found_groups(program, record, family)
    return known


def found_groups(program: Program, record: Record, family: Family) -> list[Group]:
    """Find them for the first time."""
    found: dict[tuple[str, ...], Group] = {}
    now = (record.now,) if family.kind in ("power", "right") else ()
    for wording in wordings_at(program, record, family):
        found_here = starts(program, record, wording)
        if not found_here:
            continue
        frame = Frame(program, record, {}, {}, wording)
        for ids, start in named_instances(wording, found_here):
            days = (start.governing, *now)
            if not any(wording in possible_wordings(frame, family, day).values() for day in days):
                continue
            group = found.get(ids)
            if group is None:
                found[ids] = Group(ids, start.governing, start.settled, wording, start.bound)
            else:
                group.bound[wording] = start.bound
    return list(found.values())


def starts(program: Program, record: Record, wording: Wording) -> list[Start]:
    """Give what a wording is instantiated on; wordings of an act that begin alike share it."""
    known: list[Start] | None = record.starts.get(wording.begins)
    if known is None:
        known = record.starts[wording.begins] = [
            Start(bound, *settled_day(Frame(program, record, {}, dict(bound), wording)))
            for bound in bindings(program, record, wording)
        ]
    return known


def wordings_at(program: Program, record: Record, family: Family) -> list[Wording]:
    """Give the wordings that may govern anything in the file, or anything at all."""
    turns: Iterable[int] = range(len(family.outline.norms))
    if not family.outline.governed:
        names = possible_names(program, record, family, *record.days)
        turns = sorted({family.turns[name] for name in names if name in family.turns})
    return [family.wording(turn) for turn in turns]


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
        if len(found) > MOST_INSTANCES:
            norm = wording.norm
            raise TooMuchWork(norm.id, norm.file, norm.line)
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
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        frame.assignment = waiting.pop()
        frame.gov = None  # which law governs may hang on what was just assumed
        try:
            who = people(frame)
        except Open as unsettled:
            key, values = unsettled.atom.key, reversed(unsettled.atom.values)
            waiting += [{**frame.assignment, key: value} for value in values]
        except Absent:
            continue
        else:
            ids = who.ids if who.complete else (*who.ids, f"{UNKNOWN_PERSON}{var}")
            found.update(dict.fromkeys(ids))
    return list(found)


def named_instances(wording: Wording, found: list[Start]) -> list[tuple[tuple[str, ...], Start]]:
    """Name each instance by its arguments; where two would share a name, by all it binds."""
    names = [ids_of(start.bound, wording.named_by) for start in found]
    if len(set(names)) == len(names):
        return list(zip(names, found, strict=True))
    shared = Counter(names)
    return [
        (ids if shared[ids] == 1 else ids_of(start.bound, wording.told_by), start)
        for ids, start in zip(names, found, strict=True)
    ]


def ids_of(bound: dict[str, Bound], names: list[str]) -> tuple[str, ...]:
    """List the ids that variables are bound to; somebody unknown has none."""
    ids = [one.id if isinstance(one := bound[name], Event) else str(one) for name in names]
    return tuple([one for one in ids if not nameless(one)])


def speaks(family: Family, record: Record) -> bool:
    """Whether the file holds anything a service- or state-level norm names.

    What the law of a State gave on a day is asked of a file about the State, whatever it holds.
    """
    outline = family.outline
    if outline.words is None:
        return True
    if outline.kind == "bridge" and not any(outline.events) and record.case.subject == "state":
        return True
    return not record.words.isdisjoint(outline.words)


def arises(family: Family, record: Record) -> bool:
    """Whether the file lists an event of every kind that some wording needs."""
    return any(map(record.kinds.issuperset, family.needs))
