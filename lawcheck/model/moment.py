"""Times as precise as the record: closed spans of instants.

Shapes
    An instant is a whole number of seconds since 1970-01-01T00:00Z.  A `Moment` is a
    closed span of instants that surely contains the true one.  A day is the ordinal
    of `datetime.date`.
Units
    Seconds; the last instant of a day is one second before the next day begins.
Errors
    A moment whose end is before its start cannot be built by `moment()`.
Source
    Comparisons answer only what every pair of instants in the two spans agrees on.
"""

from typing import NamedTuple

from lawcheck.model.truth import NO, UNKNOWN, YES, Truth

BEGINNING = -62_135_596_800  # 0001-01-01T00:00Z
END = 253_402_300_799  # 9999-12-31T23:59:59Z
HOUR = 3_600


class Moment(NamedTuple):
    """A closed span of instants, in seconds, that contains the true instant."""

    earliest: int
    latest: int


def moment(earliest: int, latest: int) -> Moment:
    """Build a moment; raise `ValueError` when it would end before it starts."""
    if latest < earliest:
        raise ValueError("a moment cannot end before it starts")
    return Moment(earliest, latest)


def exactly(instant: int) -> Moment:
    """Build the moment that is one instant."""
    return Moment(instant, instant)


def not_after(left: Moment, right: Moment) -> Truth:
    """Answer whether `left` fell at or before `right`."""
    if left[1] <= right[0]:
        return YES
    if left[0] > right[1]:
        return NO
    return UNKNOWN


def before(left: Moment, right: Moment) -> Truth:
    """Answer whether `left` fell strictly before `right`."""
    if left[1] < right[0]:
        return YES
    if left[0] >= right[1]:
        return NO
    return UNKNOWN


def hull(*moments: Moment) -> Moment:
    """Build the smallest moment that contains all of `moments`."""
    return Moment(min(m[0] for m in moments), max(m[1] for m in moments))


def earliest_of(*moments: Moment) -> Moment:
    """Build the moment of the first of several things, whichever it was."""
    return Moment(min(m[0] for m in moments), min(m[1] for m in moments))


def latest_of(*moments: Moment) -> Moment:
    """Build the moment of the last of several things, whichever it was."""
    return Moment(max(m[0] for m in moments), max(m[1] for m in moments))


def without(span: Moment, holes: list[Moment]) -> Moment | None:
    """Cut closed `holes` out of `span` and give the hull of what is left, or None."""
    low, high = span
    pieces = [(low, high)]
    for start, stop in holes:
        pieces = [
            piece
            for a, b in pieces
            for piece in ((a, min(b, start - 1)), (max(a, stop + 1), b))
            if piece[0] <= piece[1]
        ]
    if not pieces:
        return None
    return Moment(min(a for a, _ in pieces), max(b for _, b in pieces))
