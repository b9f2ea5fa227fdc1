"""One evaluation of one norm for one instance, under a partial completion.

Shapes
    A `Frame` holds what the variables are bound to, the completion so far, and the
    grounds met on the way.  Bound values are events, ids of people, or moments.
Errors
    `Open` when the completion has not fixed an atom; `Absent` for the moment of an
    event that certainly did not happen; `TooMuchWork` beyond the bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.judgement import (
    BEST,
    Absent,
    Grounds,
    Judgement,
    Open,
    Timed,
    negation,
    open_on,
)
from lawcheck.engine.memory import Memory
from lawcheck.engine.record import EVENT, TIME, Record
from lawcheck.model.case import Event, Leaf
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.moment import before as strictly_before
from lawcheck.model.moment import earliest_of, latest_of
from lawcheck.model.moment import not_after as at_or_before
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth

if TYPE_CHECKING:
    from lawcheck.engine.program import Program, Wording

UNKNOWN_PERSON = "?"  # begins what stands for somebody the file does not name
WORK_LIMIT = 400_000  # steps of one norm in one completion
CASE_LIMIT = 4_000_000  # steps of all norms on one case: a hundred times what a full file takes
REPEAL = ("continues", "ends")  # the one point that is open without being declared
Bound = Event | str | Timed
Asked = tuple[str, str]  # an exception, and the day on which it was asked for
Answered = tuple[str, str, bool]  # and whether it held
NEVER_WERE: dict[str, Absent] = {}


class TooMuchWork(Exception):
    """A norm needs more steps on one case than the bound allows."""

    def __init__(self, norm: str, file: str, line: int) -> None:
        super().__init__(f"{norm} exceeds the work allowed on one case")
        self.norm, self.file, self.line = norm, file, line


class Frame:
    """The state of one evaluation; thrown away after it."""

    __slots__ = (
        "absent", "applied", "asked", "assignment", "bound", "editions", "failing", "gov",
        "grade", "grounds", "lookups", "memory", "now", "program", "readings", "record", "steps",
        "wording",
    )  # fmt: skip

    def __init__(
        self,
        program: Program,
        record: Record,
        assignment: dict[str, str],
        bound: dict[str, Bound],
        wording: Wording,
    ) -> None:
        self.program = program
        self.record = record
        self.assignment = assignment
        self.bound = bound
        self.wording = wording  # whose `with` variables may be looked up
        self.lookups = wording.lookups
        self.absent = NEVER_WERE  # arguments that certainly did not happen
        self.memory: Memory | None = None  # of what was answered for just these bound values
        self.gov: Timed | None = None  # what fixes the edition, once it is known
        self.now = record.now
        self.grade = BEST
        self.grounds: Grounds = ()
        self.applied: set[Answered] = set()  # exceptions that were asked for
        self.failing: frozenset[Asked] = frozenset()  # exceptions that are taken not to hold
        self.readings: dict[str, str] = {}  # readings a decision fixed
        self.editions: tuple[str, ...] = ()  # those the wording stands for
        self.asked: set[str] = set()  # keys of the atoms met so far
        self.steps = [0]

    def inner(self, bound: dict[str, Bound]) -> Frame:
        """Open a frame for a definition's body: own variables, same law and day."""
        frame = Frame(self.program, self.record, self.assignment, bound, self.wording)
        frame.gov, frame.now = self.governing(), self.now
        frame.applied, frame.readings, frame.steps = self.applied, self.readings, self.steps
        frame.asked, frame.failing = self.asked, self.failing
        return frame

    def beside(self, wording: Wording) -> Frame:
        """Open a frame for an exception: the variables of what it defeats, and its own."""
        frame = self.inner(self.bound)
        frame.wording = wording
        frame.absent, frame.memory, frame.lookups = self.absent, self.memory, self.lookups
        if wording.lookups:
            frame.lookups = {**self.lookups, **wording.lookups}
        return frame

    def read(self, name: str, because: tuple[str, ...] = ("reading",)) -> str:
        """Give how an open point is read: as decided for this file, else an atom."""
        decision = self.record.case.decisions.get(name)
        declared = self.program.ruleset.readings.get(name)
        values = REPEAL if declared is None else tuple(declared.values)
        if decision is not None and decision.value in values:
            self.readings[name] = decision.value
            return decision.value
        return self.choose(Atom(f"reading:{name}", values, because, ("reading", name)))

    def reads(self, name: str, value: str) -> Judgement:
        """Answer whether an open point is read in one way."""
        try:
            return Judgement(YES if self.read(name) == value else NO, BEST, (), None)
        except Open as unsettled:
            return open_on(unsettled.atom)

    def choose(self, atom: Atom) -> str:
        """Give the completion's answer to an atom."""
        self.asked.add(atom.key)
        answer = self.assignment.get(atom.key)
        if answer is None:
            raise Open(atom)
        return answer

    def ask(self, atom: Atom) -> Judgement:
        """Answer a yes-or-no atom: as the completion says, else open."""
        self.asked.add(atom.key)
        answer = self.assignment.get(atom.key)
        if answer is None:
            return open_on(atom)
        return Judgement(YES if answer == "yes" else NO, BEST, (), None)

    def decide(self, judgement: Judgement) -> bool:
        """Settle a judgement in this completion and keep its grounds."""
        answer = self.decide_quietly(judgement)
        self.keep(judgement.grade, judgement.grounds)
        return answer

    def decide_quietly(self, judgement: Judgement) -> bool:
        """Settle a judgement in this completion without resting on it."""
        if judgement.truth is UNKNOWN:
            assert judgement.open is not None
            raise Open(judgement.open)
        return judgement.truth is YES

    def keep(self, grade: int, grounds: Grounds) -> None:
        """Rest the outcome on something more."""
        if grade < self.grade:
            self.grade = grade
        if grounds:
            self.grounds += grounds

    def step(self, count: int = 1) -> None:
        """Count work; refuse a rule set that asks too much of one case."""
        self.steps[0] += count
        self.record.steps += count
        if self.steps[0] > WORK_LIMIT or self.record.steps > CASE_LIMIT:
            norm = self.wording.norm
            raise TooMuchWork(norm.id, norm.file, norm.line)

    def event(self, name: str) -> Event:
        """Give the event a variable is bound to; a `with` variable is looked up."""
        found = self.bound.get(name)
        if isinstance(found, Event):
            return found
        if name in self.absent:
            raise self.absent[name].with_traceback(None)
        return self.lookups[name](self)

    def governing(self) -> Timed:
        """Give the moment whose day says which edition governs."""
        if self.gov is None:
            if self.wording.governed_by is not None:
                try:
                    self.gov = self.wording.governed_by(self)
                except Absent:
                    self.gov = self.trigger()
            else:
                self.gov = self.trigger()
        return self.gov

    def trigger(self) -> Timed:
        """Give the moment of the latest bound event, else the day of reading."""
        timed = [time_of(self, value) for value in self.bound.values() if isinstance(value, Event)]
        return latest(timed) if timed else self.now

    def compare(self, left: Timed, right: Timed, strict: bool) -> Judgement:
        """Answer whether `left` fell before `right` (or at it, unless strict)."""
        rule = strictly_before if strict else at_or_before
        truth: Truth = rule(left.span, right.span)
        if left.label == right.label:  # one and the same moment
            truth = NO if strict else YES
        if truth is UNKNOWN:
            because = tuple(sorted({*left.soft, *right.soft} - {"time"})) or TIME
            # That one came before another is that the other did not come at or before it.
            one, other = (right, left) if strict else (left, right)
            key, subject = f"time:{one.label}<={other.label}", ("time", left.label, right.label)
            answer = self.ask(Atom(key, ("yes", "no"), because, subject))
            return negation(answer) if strict else answer
        return Judgement(truth, min(left.grade, right.grade), left.grounds + right.grounds, None)


def nameless(name: str) -> bool:
    """Whether a bound person is somebody the file does not name."""
    return name.startswith(UNKNOWN_PERSON)


def event_time(event: Event) -> Timed:
    """Give when an event took place, resting on the event."""
    soft = TIME if event.dated else EVENT
    return Timed(event.at, event.done.grade, event_grounds(event), event.id, soft)


def time_of(frame: Frame, event: Event) -> Timed:
    """Give when an event took place, as `event_time` does; what the file lists is kept.

    Each time it is another moment: one event may be meant twice where moments are joined.
    """
    record = frame.record
    if not record.lists(event):
        return event_time(event)
    found = record.times.get(event.id)
    if found is None:
        found = record.times[event.id] = event_time(event)
    return Timed(*found)


def event_grounds(event: Event) -> Grounds:
    """Give an event as a ground; one that nobody listed is none."""
    if event.id.startswith("?"):
        return ()
    leaf: Leaf = event.done
    return (Ground("event", event.id, leaf.value or "unknown", leaf.grade, leaf.source, ""),)


def latest(timed: list[Timed]) -> Timed:
    """Join moments into the last of them."""
    if len(timed) == 1:
        return timed[0]
    last = max(timed, key=lambda one: (one.span[0], one.span[1]))
    rest = [one for one in timed if one is not last and one.span[1] > last.span[0]]
    return joined("latest", timed, last, rest)


def earliest(timed: list[Timed]) -> Timed:
    """Join moments into the first of them."""
    if len(timed) == 1:
        return timed[0]
    first = min(timed, key=lambda one: (one.span[1], one.span[0]))
    rest = [one for one in timed if one is not first and one.span[0] < first.span[1]]
    return joined("earliest", timed, first, rest)


def joined(word: str, timed: list[Timed], one: Timed, rest: list[Timed]) -> Timed:
    """Name the first or last of some moments: `one`, unless some of the `rest` is.

    It rests on all of them; why it is open is said by those that it may be.
    """
    grade, grounds = min(t.grade for t in timed), sum((t.grounds for t in timed), ())
    if not rest:
        return one._replace(grade=grade, grounds=grounds)
    meant = [t for t in timed if t is one or t in rest]
    span = (latest_of if word == "latest" else earliest_of)(*(t.span for t in meant))
    label = f"{word}({','.join(t.label for t in meant)})"
    return Timed(span, grade, grounds, label, tuple(sorted({s for t in meant for s in t.soft})))


def happened(frame: Frame, event: Event) -> Judgement:
    """Answer whether an event took place."""
    record = frame.record
    sure = record.happenings.get(event.id)
    if sure is not None and record.lists(event):
        return sure
    known = record.happened(event)
    if known.value == "yes":
        sure = Judgement(YES, known.grade, event_grounds(event), None)
        if record.lists(event):
            record.happenings[event.id] = sure
        return sure
    atom = Atom(f"{event.id}.done", ("yes", "no"), known.because, ("done", event.id))
    return frame.ask(atom)
