"""Displacement: an offence that is made out takes the place of those it names.

Source
    `instead_of`; acyclic when a rule set is loaded.  An offence that another one only
    may displace is open, and presumed to be what it is without that other.
"""

from __future__ import annotations

from lawcheck.engine.program import Program
from lawcheck.model.finding import Finding

WINNING = ("made_out", "no_offence")  # one that says nothing is punished displaces too


def displace(program: Program, findings: list[Finding]) -> list[Finding]:
    """Turn displaced offences of the same instance into `not_made_out`."""
    losers: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for one in findings:
        if one.norm.kind == "offence":
            for name in named_by(program, one):
                losers.setdefault((name, one.instance), []).append(one)
    return [displaced(one, losers.get((one.norm.id, one.instance), [])) for one in findings]


def named_by(program: Program, one: Finding) -> tuple[str, ...]:
    """Give the offences a wording takes the place of."""
    for wording in program.families[one.norm.id].wordings:
        if wording.norm is one.norm:
            names: tuple[str, ...] = wording.parts.get("instead_of", ())
            return names
    return ()


def displaced(one: Finding, by: list[Finding]) -> Finding:
    """Give an offence after those that take its place."""
    if one.norm.kind != "offence" or not by or one.status == "not_made_out":
        return one
    sure = tuple(other.norm.id for other in by if other.status in WINNING)
    perhaps = [
        other for other in by if other.status == "unsettled" and set(WINNING) & set(other.could_be)
    ]
    if sure:
        return one._replace(
            status="not_made_out", could_be=(), because=(), settle=(), presumed=None,
            extra={**one.extra, "displaced_by": sure},
        )  # fmt: skip
    if perhaps:
        because = dict.fromkeys(
            [*one.because, *(reason for other in perhaps for reason in other.because)]
        )
        could_be = [
            name
            for name in ("made_out", "not_made_out", "no_offence")
            if name in {*one.could_be, one.status, "not_made_out"}
        ]
        settle = tuple(
            dict.fromkeys(
                [
                    *(a for g in one.settle for a in g),
                    *(a for o in perhaps for g in o.settle for a in g),
                ]
            )
        )
        return one._replace(
            status="unsettled", could_be=tuple(could_be), because=tuple(because),
            settle=(settle,) if settle else (), presumed=presumed(one),
            extra={**one.extra, "perhaps_displaced_by": tuple(o.norm.id for o in perhaps)},
        )  # fmt: skip
    return one


def presumed(one: Finding) -> str | None:
    """Give what an offence is if nobody shows the one that would take its place."""
    if one.norm.burden == "neutral":
        return None
    return one.status if one.status in WINNING else one.presumed
