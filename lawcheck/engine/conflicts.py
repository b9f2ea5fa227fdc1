"""Conflicts: one norm obliges and another forbids the same event of the same bearer.

Source
    Both certainly triggered and without a priority give `conflict`, never a silent
    winner.
"""

from __future__ import annotations

from lawcheck.engine.program import Program
from lawcheck.model.finding import Finding

IDLE = ("not_triggered", "excused", "suspended", "unsettled", "conflict")


def mark_conflicts(program: Program, findings: list[Finding]) -> list[Finding]:
    """Mark every pair of a duty and a prohibition that clash."""
    duties = [one for one in findings if one.norm.kind == "duty" and triggered(one)]
    bans = [one for one in findings if one.norm.kind == "prohibition" and triggered(one)]
    clashing: dict[int, list[str]] = {}
    for must in duties:
        for ban in bans:
            if clash(must, ban):
                clashing.setdefault(id(must), []).append(ban.norm.id)
                clashing.setdefault(id(ban), []).append(must.norm.id)
    del program
    return [
        one
        if id(one) not in clashing
        else one._replace(
            status="conflict", could_be=(), presumed=None, because=(), settle=(),
            extra={**one.extra, "with": tuple(clashing[id(one)])},
        )
        for one in findings
    ]  # fmt: skip


def triggered(one: Finding) -> bool:
    """Whether a norm certainly bears on its instance."""
    if one.status == "unsettled":
        idle = {"not_triggered", "excused", "suspended"}
        return bool(one.could_be) and not idle & set(one.could_be)
    return one.status not in IDLE


def clash(must: Finding, ban: Finding) -> bool:
    """Whether a duty and a prohibition want opposite things of one bearer."""
    if ban.norm.id in must.norm.over or must.norm.id in ban.norm.over:
        return False
    if (must.bearer, must.bearer_person) != (ban.bearer, ban.bearer_person):
        return False
    if not set(must.concerns) & set(ban.concerns):
        return False
    wanted, forbidden = must.requires or {}, (ban.requires or {}).get("not", {})
    return bool(wanted) and all(wanted.get(key) == value for key, value in forbidden.items())
