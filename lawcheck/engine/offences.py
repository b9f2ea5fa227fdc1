"""Offences: the elements on that day, and what became of liability since.

Source
    The table of statuses of offences; a norm with `regime: none` says that nothing
    that was read punished the act on that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawcheck.engine.deadlines import extended
from lawcheck.engine.duties import outcome, triggered
from lawcheck.engine.exceptions import certain
from lawcheck.engine.frame import Frame
from lawcheck.engine.joining import UNSETTLED
from lawcheck.engine.judgement import Absent, Timed
from lawcheck.engine.settle import Outcome, TooMany, essential, grow, outcomes
from lawcheck.engine.times import add
from lawcheck.model.moment import END, hull

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording

DESCRIBED = ("regime", "mode", "mode_read", "penalty")


def offence(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give the status of an offence in one completion that none displaced."""
    arose = frame.trigger()
    extra = {**described(wording), "displaced_by": ()}
    if not made_out(wording, family, frame):
        return outcome(frame, "not_made_out", arose=arose.span, extra=extra)
    if wording.parts.get("regime") == "none":
        return outcome(frame, "no_offence", arose=arose.span, extra=extra)
    extra["repeated"] = repeated(wording, frame)
    extra |= liability(wording, family, frame)
    return outcome(frame, "made_out", arose=arose.span, extra=extra)


def made_out(wording: Wording, family: Family, frame: Frame) -> bool:
    """Whether everything the offence consists of is there, and nothing excuses it."""
    elements = wording.parts.get("elements")
    return (
        triggered(wording, frame)
        and (elements is None or frame.decide(elements(frame)))
        and not certain(frame, family, "undercut")
    )


def described(wording: Wording) -> dict[str, Any]:
    """Give the regime, mode and penalty of the wording that governs."""
    return {name: wording.parts.get(name) for name in DESCRIBED}


def repeated(wording: Wording, frame: Frame) -> str:
    """Answer whether the offence is a repeated one; it may stay unknown."""
    if "repeated" not in wording.parts:
        return "no"
    answer = wording.parts["repeated"](frame)
    return str(answer.truth.value)


def liability(wording: Wording, family: Family, frame: Frame) -> dict[str, Any]:
    """Give the last day of limitation and whether liability is open, removed or lapsed.

    Liability is a second answer of its own: it may stay unsettled while the elements
    are made out, and then names what it hangs on.
    """

    def run(answers: dict[str, str]) -> Outcome:
        inner = frame.inner(frame.bound)
        inner.wording, inner.lookups = frame.wording, frame.lookups
        inner.assignment = {**frame.assignment, **answers}
        return liable(wording, family, inner)

    try:
        tree, atoms = grow(run)
    except TooMany:
        return {"liability": UNSETTLED, "last_day": None, "liability_settle": ()}
    leaves = outcomes(tree)
    if len(leaves) == 1:
        frame.keep(leaves[0].grade, leaves[0].grounds)
    found = {leaf.status for leaf in leaves}
    days = [leaf.due for leaf in leaves if leaf.due is not None]
    last = hull(*days) if days else None
    given: dict[str, Any] = {
        "liability": found.pop() if len(found) == 1 else UNSETTLED,
        "last_day": None if last is None or last[1] >= END else last,
    }
    settle = essential(tree, atoms) if given["liability"] == UNSETTLED else ()
    removed = [leaf.extra["removed_by"] for leaf in leaves if leaf.status == "removed"]
    laws = {"removed_by": removed[0]} if given["liability"] == "removed" else {}
    return {**given, "liability_settle": settle, **laws}


def liable(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Answer for one completion; a limitation that has not begun has not lapsed."""
    removing = certain(frame, family, "liability_removed")
    if removing:
        laws = tuple(one.norm.id for one in removing)
        return outcome(frame, "removed", extra={"removed_by": laws})
    if "limitation" not in wording.parts:
        return outcome(frame, "open")
    period, start = wording.parts["limitation"]
    try:
        last: Timed = add(frame, wording.context, start(frame), period(frame))
    except Absent:
        return outcome(frame, "open")
    last = extended(frame, family, last)
    over = frame.decide_quietly(frame.compare(last, frame.now, True))
    return outcome(frame, "lapsed" if over else "open", due=last.span)
