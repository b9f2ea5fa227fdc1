"""One case: people, relationships, events, registers, each with its source.

Shapes
    Every value is a `Leaf`.  Words come as `str`, truths as `Truth`, lists of words as
    `frozenset[str]`, numbers as `Fraction`, dates as `Moment`, people as `tuple[str, ...]`
    of ids of people and words of bodies.
Units
    Instants are seconds since 1970 (`lawcheck.model.moment`).  Grades are 0 to 5.
Source
    The case format of the project; nothing here decides what a profile accepts.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lawcheck.model.moment import Moment

CLAIM, CONTESTED = "", "conflict"


class Leaf(NamedTuple):
    """A value with its proof; `value` is None where the record does not know."""

    value: Any
    grade: int
    source: str
    contested_by: str  # "" when nobody contests it
    line: int


class Event(NamedTuple):
    """Something said to have happened, or not to have happened.

    `done` is "yes", "no" (a denial of every event that agrees) or "unknown".
    """

    id: str
    kind: str
    at: Moment
    dated: bool  # False where the file gives no `at`; `at` is then every possible time
    until: Moment | None
    by: Leaf | None
    to: Leaf | None
    about: tuple[str, ...] | None  # None: not said
    together: tuple[str, ...]  # `with`: incidents against other victims at the same time
    done: Leaf  # value "yes" | "no" | None
    planned: bool
    attributes: dict[str, Leaf]
    line: int


class Person(NamedTuple):
    """Somebody in the case; a role says for whom the file is kept, nothing else."""

    id: str
    role: str
    body: str  # "" when none
    attributes: dict[str, Leaf]
    child_of: Leaf | None  # the parents' ids
    line: int


class Household(NamedTuple):
    """A stretch of living together; None where the record leaves an end open."""

    since: Moment | None
    until: Moment | None


class Relationship(NamedTuple):
    """What `other` is to `of`: "R is V's spouse" has of V and other R."""

    of: str
    other: str
    kind: Leaf
    since: Moment | None
    until: Moment | None
    lived_together: Leaf | None  # truth, or a tuple of Household
    line: int
    common_child: Leaf | None = None  # truth; a child's `child_of` says it too


class Register(NamedTuple):
    """A register; its silence proves only for its ids and days, and if complete."""

    kind: str
    body: str
    about: tuple[str, ...]
    first: int
    last: int
    complete: bool
    grade: int
    source: str
    line: int


class Source(NamedTuple):
    """Where a value comes from, graded by the form of the proof."""

    id: str
    kind: str
    grade: int
    title: str
    holder: str
    # What only a list of exhibits tells; as the file has it, "" or None where it does not say.
    taken: Moment | None = None  # when a statement was taken or a record obtained
    made: Moment | None = None
    number: str = ""
    pages: str = ""
    sha256: str = ""


class Decision(NamedTuple):
    """A lawyer's answer, for this file, to a point the law leaves open."""

    point: str
    value: str
    by: str
    on: str
    why: str


class Case(NamedTuple):
    """The facts of one case, read as of the last instant of a day."""

    id: str
    title: str
    fictional: bool
    subject: str  # case | service | state
    state: str  # ISO 3166-1
    zone: str  # IANA
    as_of: int
    language: str  # "" when the file does not say
    people: dict[str, Person]
    relationships: tuple[Relationship, ...]
    events: tuple[Event, ...]
    facts: dict[str, Leaf]
    figures: dict[str, Leaf]
    registers: tuple[Register, ...]
    sources: dict[str, Source]
    decisions: dict[str, Decision]
    left_out: tuple[str, ...]  # events after `as_of`, when it was moved back
    treaties: Mapping[str, int] = {}  # first day in the State, by treaty, as the file gives it
