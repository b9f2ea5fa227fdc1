"""Hold the rows of a fact pack against the norms: nothing may be left out in silence.

Shapes
    A `Row` is one line of an act's `rows.yaml`: what the pack lists, and whether it is
    encoded.  A norm names its row.  A `Fault` is a row or a norm the two do not agree on.
Errors
    None: what does not agree is a fault, and all of them are given.
Source
    The packs are lists of provisions with notes on how far each was read; they are not
    the text of the law, and neither is the table made here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lawcheck.model.ruleset import READ_ORDER, Act, Norm, RuleSet

STATUSES = ("encoded", "partly", "not_encoded")
WITH_NORMS = ("encoded", "partly")


class Row(NamedTuple):
    """One line of `rows.yaml`."""

    row: str
    status: str
    why: str
    file: str
    line: int


class Fault(NamedTuple):
    """A row or norm that is not accounted for."""

    file: str
    line: int
    message: str


class Covered(NamedTuple):
    """A row with the norms that encode it and how far their texts were read."""

    row: Row
    norms: tuple[Norm, ...]  # every wording, in text order
    read: dict[str, int]  # read status -> wordings per edition, in the order of `READ_ORDER`


class ActCoverage(NamedTuple):
    """The rows of one act, in the order of its `rows.yaml`."""

    act: Act
    rows: tuple[Covered, ...]
    counts: dict[str, int]  # status -> rows
    norms: int  # provisions, however many wordings they have
    reviewed: int  # those a lawyer has signed


class Coverage(NamedTuple):
    """What is encoded, act by act, and what is not accounted for."""

    acts: tuple[ActCoverage, ...]
    faults: tuple[Fault, ...]


def coverage(ruleset: RuleSet, rows: Mapping[str, Iterable[Row]]) -> Coverage:
    """Account for every row of every act and for every norm."""
    acts: list[ActCoverage] = []
    faults: list[Fault] = []
    for act in ruleset.acts.values():
        listed = tuple(rows.get(act.id, ()))
        norms = tuple(norm for norm in ruleset.norms if norm.act == act.id)
        faults += disagreements(listed, norms)
        acts.append(act_coverage(act, listed, norms))
    return Coverage(tuple(acts), tuple(faults))


def act_coverage(act: Act, listed: tuple[Row, ...], norms: tuple[Norm, ...]) -> ActCoverage:
    """Put the norms of an act beside its rows."""
    covered = tuple(covered_by(row, norms) for row in listed)
    counts = {status: sum(row.status == status for row in listed) for status in STATUSES}
    ids = {norm.id for norm in norms}
    unsigned = {norm.id for norm in norms if not norm.reviewed}
    return ActCoverage(act, covered, counts, len(ids), len(ids - unsigned))


def covered_by(row: Row, norms: tuple[Norm, ...]) -> Covered:
    """Find the norms of a row, and count how far each of their wordings was read."""
    found = tuple(norm for norm in norms if norm.row == row.row)
    states = [state for norm in found for state in states_of(norm)]
    read = {state: states.count(state) for state in READ_ORDER if state in states}
    return Covered(row, found, read)


def states_of(norm: Norm) -> list[str]:
    """Give how far the text of a norm was read, edition by edition."""
    otherwise = norm.read.get("", "unread")
    return [norm.read.get(edition, otherwise) for edition in norm.editions or ("",)]


def disagreements(listed: tuple[Row, ...], norms: tuple[Norm, ...]) -> list[Fault]:
    """List every row without its norm and every norm without its row."""
    faults = repeated(listed)
    encoded = {norm.row for norm in norms}
    statuses = {row.row: row.status for row in listed}
    for row in listed:
        if row.status in WITH_NORMS and row.row not in encoded:
            faults.append(Fault(row.file, row.line, f"row `{row.row}` is {row.status}, by no norm"))
        if row.status != "encoded" and not row.why:
            faults.append(Fault(row.file, row.line, f"row `{row.row}` does not say why"))
    for norm in norms:
        name = f"norm `{norm.id}`"
        if norm.row and norm.row not in statuses:
            faults.append(Fault(norm.file, norm.line, f"{name}: row `{norm.row}` is not listed"))
        elif norm.row and statuses[norm.row] not in WITH_NORMS:
            faults.append(
                Fault(norm.file, norm.line, f"{name}: row `{norm.row}` is listed as not encoded")
            )
        elif not norm.row and norm.article:
            faults.append(Fault(norm.file, norm.line, f"{name} cites the act and names no row"))
    return faults


def repeated(listed: tuple[Row, ...]) -> list[Fault]:
    """List rows that stand twice."""
    seen: dict[str, Row] = {}
    faults = []
    for row in listed:
        if row.row in seen:
            first = seen[row.row].line
            faults.append(
                Fault(row.file, row.line, f"row `{row.row}` is listed twice; see line {first}")
            )
        seen.setdefault(row.row, row)
    return faults
