"""How far the findings of a case reach: acts, editions, readings, counts.

Shapes
    `scope_of` gives the scope statement that every result carries.
Source
    Editions used are those of the findings, in the order of time.
"""

from __future__ import annotations

from lawcheck.engine.editions import worst_read
from lawcheck.engine.program import Program
from lawcheck.model.case import Case
from lawcheck.model.finding import FAILURES, OTHER_READING, Finding
from lawcheck.model.result import ActUsed, Scope


def counted_as(one: Finding) -> str:
    """Give the name under which a finding is counted: the other reading is never a failure."""
    return OTHER_READING if one.norm.only_in and one.status in FAILURES else one.status


def not_seen(one: Finding, editions: list[str]) -> list[str]:
    """List those editions of a finding in which its text was not seen."""
    if one.read == "seen":
        return []
    if len(editions) == 1:
        return editions
    return [edition for edition in editions if worst_read(one.norm, (edition,)) != "seen"]


def scope_of(
    program: Program, case: Case, profile: str, findings: list[Finding], silent: int
) -> Scope:
    """State how far the findings reach."""
    counts: dict[str, int] = {}
    met: dict[str, set[str]] = {name: set() for name in program.ruleset.acts}
    unread: dict[str, set[str]] = {name: set() for name in program.ruleset.acts}
    for one in findings:
        status = counted_as(one)
        counts[status] = counts.get(status, 0) + 1
        editions = one.edition.split("|")
        met[one.norm.act].update(editions)
        unread[one.norm.act].update(not_seen(one, editions))
    used = [
        ActUsed(
            name, act.version, act.sha256,
            tuple([one for one in program.editions[name] if one in met[name]]),
            tuple([one for one in program.editions[name] if one in unread[name]]),
            act.checked_to,
        )
        for name, act in program.ruleset.acts.items()
    ]  # fmt: skip
    fixed = {name: value for one in findings for name, value in one.readings.items()}
    open_ = sorted(
        {
            atom.subject[1]
            for one in findings
            for group in (*one.settle, one.extra.get("liability_settle") or ())
            for atom in group
            if atom.subject[0] == "reading"
        }
    )
    return Scope(
        tuple(used), case.as_of, profile, counts, case.left_out, fixed, tuple(open_),
        tuple(case.decisions.values()),
        len({one.norm.id for one in findings if not one.norm.reviewed}), silent,
    )  # fmt: skip
