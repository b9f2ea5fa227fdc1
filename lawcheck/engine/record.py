"""The case as an evaluation sees it: graded by the profile, indexed for patterns.

Shapes
    Built once per case and profile; nothing in it changes afterwards.
Errors
    None.  A value below the profile, contested or not given is open, with the reason.
Source
    Proof grades, denials and registers of the case format.
"""

from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from lawcheck.engine.counting import local_day
from lawcheck.engine.judgement import BEST, Grounds, Judgement, Timed
from lawcheck.model.case import Case, Event, Leaf, Register
from lawcheck.model.finding import Ground
from lawcheck.model.moment import Moment, exactly
from lawcheck.model.vocabulary import Vocabulary

if TYPE_CHECKING:
    from lawcheck.engine.instances import Group, Start
    from lawcheck.engine.program import Family, Wording

COURT_FOUND = 5
FACT, EVENT, CONFLICT, BELOW = ("fact",), ("event",), ("fact", "conflict"), ("below_grade",)
TIME = ("time",)


Named = tuple[str, ...] | None


class Known(NamedTuple):
    """A leaf as the profile lets it count: a value, or why there is none."""

    value: Any
    grade: int
    source: str
    because: tuple[str, ...]


NOT_GIVEN = Known(None, COURT_FOUND, "", FACT)


class Exclusion(NamedTuple):
    """A stretch of time in which silence or a denial rules an event out."""

    span: Moment
    grade: int
    ground: Ground


class Record:
    """One case under one profile; `law_of` is a day whose law governs whatever the facts."""

    def __init__(
        self, case: Case, vocabulary: Vocabulary, threshold: int, law_of: int | None = None
    ) -> None:
        self.case = case
        self.vocabulary = vocabulary
        self.threshold = threshold
        self.law_of = law_of
        self.zone = case.zone
        self.as_of = case.as_of
        self.now = Timed(exactly(case.as_of), BEST, (), "as_of", TIME)
        self.steps = 0  # of work done on the case so far
        self.memory: dict[Any, Any] = {}  # what definitions gave, by their arguments
        # What is often asked of an event that the file lists, by its id.
        self.times: dict[str, Timed] = {}
        self.happenings: dict[str, Judgement] = {}
        self.parties: dict[tuple[str, str], Any] = {}
        self.concerned: dict[tuple[str, ...], tuple[str, ...]] = {}  # events, by instance
        self.groups: dict[Family, list[Group]] = {}
        self.starts: dict[tuple[str, int], list[Start]] = {}
        self.editions: dict[tuple[str, int, int], tuple[str, ...]] = {}
        self.wordings: dict[tuple[Family, int, int], dict[str, Wording | None]] = {}
        self.words = {*(event.kind for event in case.events), *case.facts, *case.figures}
        self.events = {event.id: event for event in case.events}
        self.ancestors = {event.id: self._ancestors(event) for event in case.events}
        self.listed: dict[str, list[Event]] = {}
        self.denials: dict[str, list[Event]] = {}
        for event in sorted(case.events, key=lambda e: (e.at, e.id)):
            if not event.planned:
                group = self.denials if event.done.value == "no" else self.listed
                group.setdefault(event.kind, []).append(event)
        self.kinds = frozenset(self.listed)
        self.days = (law_of, law_of) if law_of is not None else self._days()

    def _days(self) -> tuple[int, int]:
        """Give the first and last local day on which anything listed, or the reading, may fall."""
        spans = [event.at for events in self.listed.values() for event in events]
        first = min([self.as_of, *(span[0] for span in spans)])
        last = max([self.as_of, *(span[1] for span in spans)])
        return local_day(first, self.zone).toordinal(), local_day(last, self.zone).toordinal()

    def _ancestors(self, event: Event) -> frozenset[str]:
        """Collect everything an event is about, however many steps away."""
        found: set[str] = set()
        waiting = list(event.about or ())
        while waiting:
            name = waiting.pop()
            if name not in found and name in self.events:
                found.add(name)
                waiting.extend(self.events[name].about or ())
        return frozenset(found)

    def lists(self, event: Event) -> bool:
        """Whether an event is one of the file, just as it stands there."""
        return self.events.get(event.id) is event

    def lineage(self, event: Event) -> frozenset[str]:
        """Give an event together with everything it is about."""
        if event.id in self.ancestors:
            return self.ancestors[event.id] | {event.id}
        above = {name for name in event.about or () if name in self.events}
        return frozenset(above.union(*(self.ancestors[name] for name in above)))

    def concerns(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Give the events of an instance with all they are about and all about them."""
        if ids not in self.concerned:
            self.concerned[ids] = self._concerns(ids)
        return self.concerned[ids]

    def _concerns(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        own = [name for name in ids if name in self.events]
        found = set(own).union(*(self.ancestors[name] for name in own))
        for event in self.case.events:
            if self.ancestors[event.id].intersection(own):
                found.add(event.id)
        return tuple(event.id for event in self.case.events if event.id in found)

    def known(self, leaf: Leaf | None) -> Known:
        """Read a leaf under the profile."""
        if leaf is None or leaf.value is None:
            return NOT_GIVEN
        if leaf.contested_by and leaf.grade < COURT_FOUND:
            return Known(None, leaf.grade, leaf.source, CONFLICT)
        if leaf.grade < self.threshold:
            return Known(None, leaf.grade, leaf.source, BELOW)
        return Known(leaf.value, leaf.grade, leaf.source, ())

    def happened(self, event: Event) -> Known:
        """Read whether a listed event took place."""
        known = self.known(event.done)
        return known._replace(because=EVENT) if known.because == FACT else known

    def body_of(self, who: str) -> str | None:
        """Give the body somebody belongs to; None where the file may have left it out."""
        person = self.case.people.get(who)
        if person is None:
            return who
        if person.body or person.role not in ("officer", "official", "staff"):
            return person.body
        return None

    def excludes(self, denial: Event, limit: Moment) -> Exclusion | None:
        """Give the time a denial rules out, if the profile lets it count."""
        leaf = denial.done
        if leaf.grade < self.threshold or (leaf.contested_by and leaf.grade < COURT_FOUND):
            return None
        span = denial.at if denial.dated else limit
        return Exclusion(
            span, leaf.grade, Ground("event", denial.id, "no", leaf.grade, leaf.source, "")
        )

    def doubt(self, leaf: Leaf) -> str:
        """Say why a denial does not count."""
        contested = leaf.contested_by and leaf.grade < COURT_FOUND
        return "conflict" if contested else "below_grade"

    def silent(
        self, register: Register, kind: str, about: frozenset[str], by: Named, to: Named
    ) -> bool:
        """Whether a register had to hold every event of a kind that a pattern means.

        It speaks for its own ids, and only for what the body that keeps it does.
        """
        if not register.complete:
            return False
        if not about.intersection(register.about):
            return False
        words = self.vocabulary.events[kind]
        kept_by = (
            (register.body,) if register.body else self.vocabulary.registers[register.kind].bodies
        )
        actors = words.actor if by is None else tuple(self.body_of(one) or "" for one in by)
        if actors and not set(actors) & set(kept_by):
            return False
        # An entry `register@body` holds what goes to that body; a plain one the rest.
        sent = {entry.partition("@")[2] for entry in words.registers} - {""}
        bodies = {self.body_of(one) for one in to or ()}
        if f"{register.kind}@{next(iter(bodies), '')}" in words.registers:
            return len(bodies) == 1
        return register.kind in words.registers and not (sent and (to is None or bodies & sent))

    def silence(self, register: Register) -> Exclusion:
        """Give the days a register's silence covers, as a ground."""
        ground = Ground("register", register.kind, "no", register.grade, register.source, "")
        return Exclusion(Moment(register.first, register.last), register.grade, ground)


def merge_grounds(*groups: Grounds) -> Grounds:
    """Join grounds, each once, in order."""
    return tuple(dict.fromkeys(chain.from_iterable(groups)))
