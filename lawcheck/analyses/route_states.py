"""What a finding says of a way: open, closed, or not certain, and for which reason.

Shapes
    A `Verdict` is a state with reasons, the last day and the findings that decided.
Source
    The statuses of protections and offences.  What a finding leaves open stays open here;
    nothing is counted anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment, hull
from lawcheck.model.route import CLOSED, OPEN, UNCERTAIN, RouteRule, Why

# Of several findings about one occasion, the first of these decides.
ORDER = (
    "in_place", "available", "presumed", "unsettled", "refused", "ended", "was_available",
    "unavailable",
)  # fmt: skip
GONE = {"in_place": "granted", "refused": "refused", "ended": "ended", "was_available": "over"}
UNAVAILABLE = "unavailable"
ENDED = ("removed", "lapsed")  # liability that is over


class Verdict(NamedTuple):
    """What becomes of a way on one occasion."""

    state: str
    why: tuple[Why, ...]
    last_day: Moment | None
    stands_on: tuple[Finding, ...]


def why(
    reason: str,
    norms: Iterable[str] = (),
    events: Iterable[str] = (),
    because: Iterable[str] = (),
    day: Moment | None = None,
) -> Why:
    """Give a reason; a norm or an event is named once."""
    return Why(reason, once(norms), once(events), once(because), day)


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Keep each name once."""
    return tuple(dict.fromkeys(names))


def standing(one: Finding) -> str:
    """Give the status of a right or power, `presumed` where only an exception is open."""
    return "presumed" if one.status == "unsettled" and one.presumed == "available" else one.status


def best(findings: Iterable[Finding]) -> Finding | None:
    """Choose the finding that decides."""
    known = [one for one in findings if standing(one) in ORDER]
    return min(known, key=lambda one: ORDER.index(standing(one)), default=None)


def of_right(one: Finding) -> Verdict:
    """Judge a way by the right or power it rests on."""
    status = standing(one)
    until: Moment | None = one.extra.get("until")
    if status in ("available", "presumed"):
        unless = one.extra.get("may_apply") or ()
        reasons = (why("unless", unless),) if status == "presumed" else ()
        return Verdict(OPEN, reasons, until, (one,))
    if status == "unsettled":
        reason = why("open_point", because=one.because)
        return Verdict(UNCERTAIN, (reason, why("condition")), until, (one,))
    if status in GONE:
        runs = one.extra.get("runs")
        reason = why(GONE[status], day=runs[1] if runs else until)
        return Verdict(CLOSED, (reason,), None, (one,))
    return Verdict(CLOSED, (why("condition"),), None, (one,))


# -- offences --------------------------------------------------------------------------


def made_out(one: Finding) -> bool:
    """Whether an offence is made out, if only unless something more is shown."""
    return one.status == "made_out" or one.presumed == "made_out"


def possible(one: Finding) -> bool:
    """Whether an offence may be made out once something open is settled."""
    return one.status == "unsettled" and "made_out" in one.could_be and not made_out(one)


def fits(one: Finding, rule: RouteRule) -> bool:
    """Whether a way is for offences of this regime and mode of prosecution."""
    if one.extra.get("regime") not in rule.regimes:
        return False
    return not rule.modes or one.extra.get("mode") in rule.modes


def of_offences(rule: RouteRule, findings: list[Finding]) -> Verdict | None:
    """Judge a way by what one act was in law; None where there is nothing to say of it."""
    meant = [one for one in findings if made_out(one) or possible(one)]
    own = [one for one in meant if fits(one, rule)]
    live = [one for one in own if one.extra.get("liability") not in ENDED]
    certain = [one for one in live if made_out(one) and one.extra.get("liability") == "open"]
    # A way for either proceeding has no last day of its own.
    day = last_day(certain or live) if len(rule.regimes) == 1 else None
    if certain:
        return Verdict(OPEN, (), day, tuple(certain))
    if live:
        state = OPEN if rule.otherwise == OPEN else UNCERTAIN
        return Verdict(state, () if state == OPEN else tuple(in_doubt(live)), day, tuple(live))
    if rule.modes:
        return None
    if own:
        mainly = [one for one in meant if made_out(one) and one not in own]
        reasons = elsewhere(mainly, []) if not any(map(made_out, own)) else None
        return Verdict(CLOSED, (*(reasons.why if reasons else ()), *over(own)), None, tuple(own))
    return elsewhere(meant, [one for one in findings if one.status == "no_offence"])


def elsewhere(others: list[Finding], none: list[Finding]) -> Verdict | None:
    """Say why an act has no place in this proceeding: another has it, or none."""
    certain = [one for one in others if made_out(one)]
    for reason, findings in (
        ("other_regime", certain),
        ("other_regime_perhaps", others),
        ("no_offence", none),
    ):
        if findings:
            reasons = (why(reason, (one.norm.id for one in findings)),)
            return Verdict(CLOSED, reasons, None, tuple(findings))
    return None


def over(findings: list[Finding]) -> Iterator[Why]:
    """Say what ended liability for offences."""
    removed = [one for one in findings if one.extra.get("liability") == "removed"]
    if removed:
        laws = [law for one in removed for law in one.extra.get("removed_by") or (one.norm.id,)]
        yield why("removed", laws)
    lapsed = [one for one in findings if one not in removed]
    told: list[Moment | None] = []
    for reason, certain in (("lapsed", True), ("lapsed_anyway", False)):
        named = [one for one in lapsed if made_out(one) is certain]
        day = last_day(named)
        if named and day not in told:  # the same day is told once
            told.append(day)
            yield why(reason, (one.norm.id for one in named), day=day)


def in_doubt(findings: list[Finding]) -> Iterator[Why]:
    """Say of which offences it is open whether they are made out, and of which the liability."""
    for reason, certain in (("liability", True), ("open_point", False)):
        named = [one for one in findings if made_out(one) is certain]
        causes = [name for one in named for name in open_causes(one)]
        if named:
            yield why(reason, (one.norm.id for one in named), because=causes)


def open_causes(one: Finding) -> tuple[str, ...]:
    """Say why an offence, or the liability for it, stays open."""
    settle = one.extra.get("liability_settle") or ()
    return (*one.because, *(cause for atom in settle for cause in atom.because))


def last_day(findings: list[Finding]) -> Moment | None:
    """Give the span that holds the last days of limitation, as far as they are known."""
    days = [one.extra.get("last_day") for one in findings]
    known = [day for day in days if day is not None]
    return hull(*known) if known else None
