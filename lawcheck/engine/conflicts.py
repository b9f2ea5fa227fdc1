"""Conflicts: one norm obliges and another forbids the same event of the same bearer.

Source
    Both certainly triggered and without a priority give `conflict`, never a silent
    winner.
"""

from __future__ import annotations

from lawcheck.model.finding import Finding


def mark_conflicts(findings: list[Finding]) -> list[Finding]:
    """Mark every pair of a duty and a prohibition that clash."""
    bearing = [one for one in findings if one.extra["bears"]]
    duties = [one for one in bearing if one.norm.kind == "duty"]
    bans = [one for one in bearing if one.norm.kind == "prohibition"]
    # Few duties ask for what somebody is forbidden: only these are held against each ban.
    forbidden = {aim for ban in bans for aim in ban.extra["aims"]}
    duties = [must for must in duties if not forbidden.isdisjoint(must.extra["aims"])]
    clashing: dict[int, list[str]] = {}
    for must in duties:
        for ban in bans:
            if clash(must, ban):
                clashing.setdefault(id(must), []).append(ban.norm.id)
                clashing.setdefault(id(ban), []).append(must.norm.id)
    return [
        one
        if id(one) not in clashing
        else one._replace(
            status="conflict", could_be=(), presumed=None, because=(), settle=(),
            extra={**one.extra, "with": tuple(clashing[id(one)])},
        )
        for one in findings
    ]  # fmt: skip


def clash(must: Finding, ban: Finding) -> bool:
    """Whether a duty and a prohibition want opposite things of one bearer."""
    if ban.norm.id in must.norm.over or must.norm.id in ban.norm.over:
        return False
    if must.bearer is None or (must.bearer, must.bearer_person) != (ban.bearer, ban.bearer_person):
        return False
    return not set(must.extra["aims"]).isdisjoint(ban.extra["aims"])
