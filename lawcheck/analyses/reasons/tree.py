"""The tree of reasons: what was asked of the case, what the answer was, and on what it rests.

Shapes
    A `Reason` is one question: an expression of the rule language, or a step of the
    engine (`step:...`).  `truth` is None where the question is about a time; then
    `since` and `until` say it, as far as it is known.
Source
    Every answer is the engine's own for that very expression.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawcheck.engine.judgement import BEST, Grounds
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Atom
from lawcheck.model.moment import Moment
from lawcheck.model.ruleset import Norm
from lawcheck.model.truth import NO, UNKNOWN, YES, Truth, negate

STEP = "step:"
DEFEATING = ("undercut", "rebut")


class Reason(NamedTuple):
    """One question and its answer."""

    op: str  # an operator of the rule language, or a step of the engine
    expr: Expr
    norm: Norm  # in whose wording it stands
    bound: dict[str, str]  # what its variables stand for
    truth: Truth | None
    grade: int = BEST
    grounds: Grounds = ()
    open: Atom | None = None
    since: Moment | None = None
    until: Moment | None = None
    parts: tuple[Reason, ...] = ()
    note: str = ""  # an event, an effect, an edition: what the step is about
    asks: Atom | None = None  # of an event nobody listed: the question, settled or not


def each(reason: Reason) -> Iterator[Reason]:
    """Walk a tree, every reason before its parts."""
    yield reason
    for part in reason.parts:
        yield from each(part)


def deciding(reason: Reason) -> list[Reason]:
    """Find the leaves that make a reason what it is: that hold, fail or are open."""
    parts = deciding_parts(reason)
    if not parts:
        return [reason]
    found = [leaf for part in parts for leaf in deciding(part)]
    return found or [reason]


def deciding_parts(reason: Reason) -> list[Reason]:
    """Give the parts on which a reason hangs; none where it stands by itself."""
    truths = [part for part in reason.parts if part.truth is not None]
    if reason.op == "not":
        return truths
    if reason.op == "or":
        return truths if reason.truth is NO else agreeing(truths, reason.truth)
    if reason.op in ("and", "call", "every", "step:event", "step:exception"):
        if reason.truth is YES:
            return truths
        return [part for part in truths if pulls(part) is reason.truth]
    if reason.op in ("some", "at_least"):
        return agreeing(truths, reason.truth)
    return []


def agreeing(parts: list[Reason], truth: Truth | None) -> list[Reason]:
    """Keep the parts that have a truth."""
    return [part for part in parts if part.truth is truth]


def pulls(part: Reason) -> Truth:
    """Give the truth a part adds to a conjunction: an exception that holds takes away."""
    truth = UNKNOWN if part.truth is None else part.truth
    return negate(truth) if part.op == "step:exception" and part.note in DEFEATING else truth


def first_of(reasons: list[Reason]) -> list[Reason]:
    """Keep each leaf once: the same thing may be asked in several places."""
    found: dict[object, Reason] = {}
    for one in reasons:
        key = (one.op, one.expr, tuple(sorted(one.bound.items())), one.truth, one.note)
        found.setdefault(key, one)
    return list(found.values())
