"""The record of one case under one profile: what it says, and what it leaves open.

Shapes
    A variable of a rule stands for a listed `Event`, an `Unlisted` one, a `Person`, a
    `Timed` moment (argument of a definition) or None: there is no such event.

Readings of the specification taken here
    * Reasons of an open leaf: {fact}; contested {fact, conflict}; below the grade of the
      profile {below_grade} alone.  `done: unknown` is {event}.
    * A key `by`, `to` or `about` that is left out is open: one atom with two answers for
      each event, key and person, body or event that is asked about.
    * An `about` left out anywhere on the way up leaves it open what the event is about,
      of all that did not certainly come later.
    * `until` left out is open: any instant from the beginning of the event on; what
      hangs on it is {fact}, on the time of an event without `at` {event}.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from lawcheck.model.case import Case, Event, Leaf, Person
from lawcheck.model.moment import END, Moment
from lawcheck.model.result import PROFILES
from lawcheck.model.ruleset import RuleSet
from lawcheck.model.truth import Truth
from lawcheck.model.vocabulary import Vocabulary
from tests.reference import clock
from tests.reference.clock import Timed
from tests.reference.completions import Answers

COURT_FINDING = 5
FIRST_YEAR = date(1990, 1, 1)


class Somebody(NamedTuple):
    """A person of whom the record says nothing, not even who it is."""

    name: str


class Unlisted(NamedTuple):
    """An event that the record neither lists nor excludes, and what is known of it."""

    name: str
    kind: str
    possible: Moment
    about: Bound
    by: object  # (who expression, scope) or None
    to: object


Bound = Event | Unlisted | Person | Somebody | Timed | None


class World:
    """Rules and record together, with the completion that is being tried."""

    def __init__(self, ruleset: RuleSet, vocabulary: Vocabulary, case: Case, profile: str) -> None:
        self.ruleset = ruleset
        self.vocabulary = vocabulary
        self.case = case
        self.profile = profile
        self.threshold = PROFILES[profile]
        self.answers = Answers()
        self.events = {event.id: event for event in case.events}
        self.liable = False  # whether liability is asked for
        self.as_of = Timed(Moment(case.as_of, case.as_of), "as_of")
        # An exception is known by its id and the day on which it was asked for.
        self.forced: frozenset[tuple[str, str]] = frozenset()  # those that are to fail
        self.held: dict[tuple[str, str], set[bool]] = {}  # what they came to, all completions
        self.undisplaced = False  # whether no offence may take the place of another
        self.displacements: set[bool] = set()  # whether one did, all completions

    def day(self, instant: int) -> date:
        """Name the local day of an instant."""
        return clock.local_day(instant, self.case.zone)

    def day_begins(self, ordinal: int) -> int:
        """Give the first instant of a day."""
        return clock.start_of_day(date.fromordinal(ordinal), self.case.zone)

    def first_instant(self) -> int:
        """Give the first instant the record may speak of."""
        return clock.start_of_day(FIRST_YEAR, self.case.zone)

    def listed(self, kind: str) -> list[Event]:
        """List what happened or may have, in the order in which it is looked at."""
        found = [
            event
            for event in self.case.events
            if event.kind == kind and not event.planned and event.done.value != "no"
        ]
        return sorted(found, key=lambda event: (event.at.earliest, event.at.latest, event.id))

    def proven(self, leaf: Leaf | None, nature: str) -> tuple[Any, tuple[str, ...]]:
        """Give a value, or None and why the record leaves it open."""
        if leaf is None or leaf.value is None or leaf.value is Truth.UNKNOWN:
            return None, (nature,)
        if leaf.contested_by and leaf.grade != COURT_FINDING:
            return None, ("fact", "conflict")
        if leaf.grade < self.threshold:
            return None, ("below_grade",)
        return leaf.value, ()

    def happened(self, bound: Bound) -> bool:
        """Answer whether the event a variable stands for took place."""
        if bound is None:
            return False
        if not isinstance(bound, Event):
            return True
        value, because = self.proven(bound.done, "event")
        if value is None:
            return self.answers.yes(("done", bound.id), *because)
        return bool(value == "yes")

    def at(self, bound: Bound) -> Timed | None:
        """Give the moment of an event, or the moment itself."""
        if isinstance(bound, Event):
            return Timed(bound.at, bound.id, frozenset() if bound.dated else frozenset({"event"}))
        if isinstance(bound, Unlisted):
            return Timed(bound.possible, bound.name, frozenset({"event"}))
        return bound if isinstance(bound, Timed) else None

    def until(self, bound: Bound) -> Timed | None:
        """Give the moment at which an event ended."""
        begun = self.at(bound)
        if begun is None:
            return None
        name = f"until {begun.name}"
        if isinstance(bound, Event) and bound.until is not None:
            return Timed(bound.until, name)
        return Timed(Moment(begun.span.earliest, END), name, frozenset({"fact"}))

    # -- about ---------------------------------------------------------------

    def is_about(self, bound: Bound, goal: Bound) -> bool:
        """Answer whether one event is about another, however far up."""
        if not isinstance(goal, Event | Unlisted) or bound is None:
            return False
        if isinstance(bound, Unlisted):
            above = bound.about
            return above is not None and (above == goal or self.is_about(above, goal))
        return isinstance(bound, Event) and self._climbs(bound, goal, frozenset())

    def _climbs(self, event: Event, goal: Event | Unlisted, passed: frozenset[str]) -> bool:
        if event.about is None:
            at = self.at(goal)
            if at is not None and event.at.latest < at.span.earliest:
                return False  # no event comes before what it is about
            name = goal.id if isinstance(goal, Event) else goal.name
            return self.answers.yes(("about", event.id, name), "fact")
        for above in event.about:
            if isinstance(goal, Event) and above == goal.id:
                return True
        return any(
            self._climbs(self.events[above], goal, passed | {event.id})
            for above in event.about
            if above in self.events and above not in passed
        )

    def surely_above(self, bound: Bound) -> set[str]:
        """Collect the events that something is certainly about, and its own id."""
        if isinstance(bound, Unlisted):
            return {bound.name} | self.surely_above(bound.about)
        if not isinstance(bound, Event):
            return set()
        found: set[str] = set()
        waiting = [bound.id]
        while waiting:
            current = waiting.pop()
            if current in found or current not in self.events:
                continue
            found.add(current)
            waiting += self.events[current].about or ()
        return found

    def about_open(self, bound: Bound) -> bool:
        """Answer whether the record leaves open what something is about."""
        return any(
            self.events[name].about is None
            for name in self.surely_above(bound)
            if name in self.events
        )

    # -- people --------------------------------------------------------------

    def counts_as(self, one: str, other: str) -> bool:
        """Answer whether a person or body is, or belongs to, another."""
        person = self.case.people.get(one)
        return one == other or (person is not None and person.body == other)

    def names(self) -> Iterator[str]:
        """List every person and body that could be meant."""
        yield from self.case.people
        yield from sorted(self.vocabulary.bodies)
