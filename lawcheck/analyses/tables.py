"""Run tables of examples: small cases with the status a norm must have in each.

Shapes
    A `Row` is a whole case with what is expected of one norm in it.  What a table
    leaves unsaid (None) is not compared.  An `Outcome` without faults agrees.
Errors
    None; a row that does not agree says what was expected and what came out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from lawcheck.analyses.reach import Reach, reach_of
from lawcheck.engine.counting import local_day
from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import Program
from lawcheck.model.case import Case
from lawcheck.model.finding import Finding

ABSENT = "absent"
PARTIES = ("bearer", "owed_to", "for", "from_whom")
DAYS = ("arose", "due", "until", "last_day")
Days = tuple[date, date]  # the first and the last on which it may be


class Expected(NamedTuple):
    """What a row says must come out for its norm."""

    norm: str
    status: str  # a status, or `absent`: no finding of this norm at all
    could_be: frozenset[str] | None
    because: frozenset[str] | None
    presumed: str | None
    instance: tuple[str, ...] | None  # None: every instance of the norm
    parties: tuple[tuple[str, frozenset[str]], ...] = ()  # who, by what they are to the norm
    liability: str | None = None  # of an offence that is made out
    days: tuple[
        tuple[str, Days], ...
    ] = ()  # on which it arose, falls due, or can last be asked for


class Row(NamedTuple):
    """One example."""

    name: str
    file: str
    line: int
    case: Case
    profile: str
    expected: Expected


class Outcome(NamedTuple):
    """A row, the statuses its norm had, and how they differ from what was expected."""

    row: Row
    statuses: tuple[str, ...]
    faults: tuple[str, ...]


def run_rows(
    program: Program, rows: Iterable[Row], reach: Reach | None = None
) -> Iterator[Outcome]:
    """Evaluate each row and hold what comes out against what it expects.

    Only the norm of the row is asked, with those that could change its finding.
    """
    reach = reach or reach_of(program.ruleset)
    for row in rows:
        asked = reach.asked(row.expected.norm)
        yield compare(row, evaluate(program, row.case, row.profile, only=asked).findings)


def compare(row: Row, findings: Iterable[Finding]) -> Outcome:
    """Hold the findings of one case against what a row expects of its norm."""
    expected = row.expected
    of_norm = [one for one in findings if one.norm.id == expected.norm]
    found = [one for one in of_norm if expected.instance in (None, one.instance)]
    statuses = tuple(one.status for one in found)
    if expected.status == ABSENT:
        faults = [f"expected no finding, got {shown(one)}" for one in found]
    elif found:
        faults = [fault for one in found for fault in differences(one, expected, row.case.zone)]
    else:
        others = ", ".join(name_of(one.instance) for one in of_norm)
        there_is = f"; there is {others}" if others else ""
        faults = [f"expected {expected.status}, got no finding{there_is}"]
    return Outcome(row, statuses, tuple(faults))


def differences(found: Finding, expected: Expected, zone: str) -> list[str]:
    """List how one finding differs from what was expected."""
    if found.status != expected.status:
        return [f"expected {expected.status}, got {shown(found)}"]
    compared: tuple[tuple[str, frozenset[str] | str | None, frozenset[str] | str | None], ...] = (
        ("could_be", expected.could_be, frozenset(found.could_be)),
        ("because", expected.because, frozenset(found.because)),
        ("presumed", expected.presumed, found.presumed),
        ("liability", expected.liability, found.extra.get("liability")),
    )
    there, days = parties(found), days_of(found, zone)
    compared += tuple((name, wanted, there[name]) for name, wanted in expected.parties)
    compared += tuple(
        (name, spelled(wanted), spelled(days[name])) for name, wanted in expected.days
    )
    return [
        f"expected {name} {listed(wanted)}, got {listed(got)} for {name_of(found.instance)}"
        for name, wanted, got in compared
        if wanted is not None and wanted != got
    ]


def parties(found: Finding) -> dict[str, frozenset[str]]:
    """Give who bears a norm, to whom it is owed, for whose sake, and of whom to ask it."""
    joined = {
        "bearer": found.bearer_person or found.bearer,
        "owed_to": found.owed_to,
        "from_whom": found.extra.get("from_whom"),
    }
    split = {name: frozenset((who or "").split("|")) - {""} for name, who in joined.items()}
    return {**split, "for": frozenset(found.beneficiaries)}


def days_of(found: Finding, zone: str) -> dict[str, Days | None]:
    """Give the days of a finding, as the calendar of its case has them."""
    moments = {
        "arose": found.arose,
        "due": found.due,
        "until": found.extra.get("until"),
        "last_day": found.extra.get("last_day"),
    }
    return {
        name: None if when is None else (local_day(when[0], zone), local_day(when[1], zone))
        for name, when in moments.items()
    }


def spelled(days: Days | None) -> str:
    """Write a day, or the two between which it lies."""
    if days is None:
        return "none"
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]} to {days[1]}"


def shown(found: Finding) -> str:
    """Say what came out, with what is open about it."""
    could_be = f", could_be {listed(frozenset(found.could_be))}" if found.could_be else ""
    because = f", because {listed(frozenset(found.because))}" if found.because else ""
    return f"{found.status} for {name_of(found.instance)}{could_be}{because}"


def listed(words: frozenset[str] | str | None) -> str:
    """Write a set of words, or one word, or none."""
    if isinstance(words, frozenset):
        return f"[{', '.join(sorted(words))}]"
    return words or "none"


def name_of(instance: tuple[str, ...]) -> str:
    """Write an instance."""
    return f"({', '.join(instance)})"
