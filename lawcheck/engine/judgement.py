"""What an evaluation passes around: answers with their grounds, and what is open.

Shapes
    A `Judgement` is a truth with the grade of its best derivation and its grounds; one
    that is UNKNOWN names the first atom that keeps it so.  A `Timed` is a moment with
    a label by which a comparison of it can be named.
Errors
    `Open` and `Absent` are control flow inside the engine and never leave it.
"""

from typing import NamedTuple

from lawcheck.model.finding import Atom, Ground
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth

BEST = 5
Grounds = tuple[Ground, ...]


class Judgement(NamedTuple):
    """A truth, how well it is proved, and on what it rests."""

    truth: Truth
    grade: int
    grounds: Grounds
    open: Atom | None


class Timed(NamedTuple):
    """A moment with its proof; `soft` says why an open comparison with it is open."""

    span: Moment
    grade: int
    grounds: Grounds
    label: str
    soft: tuple[str, ...]


class Stretch(NamedTuple):
    """A span of time from a moment to a moment."""

    start: Timed
    end: Timed


class Open(Exception):
    """The answer hangs on an atom that this completion has not fixed."""

    def __init__(self, atom: Atom) -> None:
        super().__init__(atom.key)
        self.atom = atom


class Absent(Exception):
    """A moment was asked of an event that certainly did not happen."""

    def __init__(self, grade: int, grounds: Grounds) -> None:
        super().__init__("absent")
        self.grade = grade
        self.grounds = grounds


SURE = Judgement(YES, BEST, (), None)
NEVER = Judgement(NO, BEST, (), None)


def open_on(atom: Atom) -> Judgement:
    """Build the judgement that hangs on an atom."""
    return Judgement(UNKNOWN, BEST, (), atom)


def conjunction(parts: list[Judgement]) -> Judgement:
    """Join with strong Kleene `and`: the best NO, else the first UNKNOWN, else YES."""
    return joined(parts, NO, YES)


def negation(part: Judgement) -> Judgement:
    """Swap YES and NO; the grounds stay."""
    if part[0] is UNKNOWN:
        return part
    return Judgement(NO if part[0] is YES else YES, part[1], part[2], None)


def disjunction(parts: list[Judgement]) -> Judgement:
    """Join with strong Kleene `or`: the best YES, else the first UNKNOWN, else NO."""
    return joined(parts, YES, NO)


def joined(parts: list[Judgement], decisive: Truth, idle: Truth) -> Judgement:
    """Give the best part that decides, else the first UNKNOWN, else what all agree on."""
    worst = BEST
    grounds: Grounds = ()
    best: Judgement | None = None
    unknown: Judgement | None = None
    for part in parts:
        truth, grade, rests_on, _ = part
        if truth is decisive:
            if best is None or grade > best[1]:
                best = part
        elif truth is UNKNOWN:
            unknown = unknown or part
        else:
            if grade < worst:
                worst = grade
            grounds += rests_on
    if best is not None:
        return best
    if unknown is not None:
        return unknown
    return Judgement(idle, worst, grounds, None)
