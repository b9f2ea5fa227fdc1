"""The last days of a case: when a duty falls due, liability lapses, a right or a measure ends.

Shapes
    A `LastDay` keeps the moment as precise as its finding has it.  Where it is a span, the
    earlier day is the one to keep to.  What has no end that can be known is no last day.
    A way that can be taken has the last day of the findings it rests on.
Source
    No period of law stands here: each moment is that of a finding.  What the file leaves
    open is kept, and is not `certain`: to leave a last day out would say that none runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.engine.counting import DAY, local_day
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding
from lawcheck.model.moment import END, Moment
from lawcheck.model.result import Result
from lawcheck.model.route import CLOSED, Route

KINDS = ("duty", "limitation", "ask", "protection")
BINDING = ("statute", "treaty")
STANDING = {
    "duty": ("pending", "missed"),
    "limitation": ("made_out",),
    "ask": ("available",),
    "protection": ("in_place", "ended"),
}  # statuses under which a last day certainly is one; open ones may turn out to be one of them
LIABLE = ("open", "lapsed")
Dated = Iterator[tuple[str, Moment | None]]


class LastDay(NamedTuple):
    """One last day, and the finding that has it."""

    kind: str
    when: Moment
    finding: Finding
    certain: bool
    past: bool  # whatever instant of the span it was
    ways: tuple[Route, ...]  # not closed, with a last day, and resting on the finding

    def day(self, zone: str) -> int:
        """Give the day to keep to: the earlier one where the day is not known."""
        return local_day(self.when.earliest, zone).toordinal()


def last_days(result: Result, case: Case, routes: tuple[Route, ...] = ()) -> tuple[LastDay, ...]:
    """Find the last days of a case, by day; those that are past come with them."""
    live = [one for one in routes if one.state != CLOSED and one.last_day is not None]
    found = [
        LastDay(
            kind,
            when,
            one,
            is_certain(kind, one),
            when.latest < case.as_of,
            tuple(way for way in live if any(one is each for each in way.stands_on)),
        )
        for one in result.findings
        if binds(one)
        for kind, when in dated(one)
        if when is not None and when.latest < END - DAY and stands(kind, one)
    ]
    return tuple(sorted(found, key=lambda each: (each.when, KINDS.index(each.kind))))


def binds(one: Finding) -> bool:
    """Whether a finding rests on binding text under the reading that is counted."""
    strength = one.extra.get("strength", one.norm.strength)
    return one.norm.only_in is None and strength in BINDING


def dated(one: Finding) -> Dated:
    """Give the moments of a finding that may be last days."""
    kind, extra = one.norm.kind, one.extra
    if kind == "duty":
        yield "duty", one.due
    elif kind == "offence" and extra.get("liability") in (*LIABLE, "unsettled"):
        yield "limitation", extra.get("last_day")
    elif kind in ("power", "right"):
        yield "ask", extra.get("until")
        runs = extra.get("runs")
        yield "protection", runs[1] if runs else None


def stands(kind: str, one: Finding) -> bool:
    """Whether the last day is one, or may turn out to be one."""
    return one.status in STANDING[kind] or bool(set(one.could_be) & set(STANDING[kind]))


def is_certain(kind: str, one: Finding) -> bool:
    """Whether the file settles that this last day is one."""
    settled = one.status in STANDING[kind]
    return settled and (kind != "limitation" or one.extra["liability"] in LIABLE)
