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


def scope_of(
    program: Program, case: Case, profile: str, findings: list[Finding], silent: int
) -> Scope:
    """State how far the findings reach."""
    counts: dict[str, int] = {}
    for one in findings:
        status = counted_as(one)
        counts[status] = counts.get(status, 0) + 1
    used = []
    by_act: dict[str, list[Finding]] = {}
    for one in findings:
        by_act.setdefault(one.norm.act, []).append(one)
    for name, act in program.ruleset.acts.items():
        own = by_act.get(name, [])
        met = {edition for one in own for edition in one.edition.split("|") if edition}
        editions = tuple(one for one in program.editions[name] if one in met)
        unread = {
            edition
            for one in own
            for edition in one.edition.split("|")
            if edition and worst_read(one.norm, (edition,)) != "seen"
        }
        used.append(
            ActUsed(
                name, act.version, act.sha256, editions,
                tuple(edition for edition in editions if edition in unread), act.checked_to,
            )
        )  # fmt: skip
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
