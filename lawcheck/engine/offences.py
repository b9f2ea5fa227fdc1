"""Offences: the elements on that day, and what became of liability since.

Source
    The table of statuses of offences; a norm with `regime: none` says that nothing
    that was read punished the act on that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawcheck.engine.duties import outcome, triggered
from lawcheck.engine.exceptions import certain
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Absent, Open, Timed
from lawcheck.engine.settle import Outcome
from lawcheck.engine.times import add
from lawcheck.model.finding import Atom
from lawcheck.model.moment import END
from lawcheck.model.truth import UNKNOWN, YES

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording

DESCRIBED = ("regime", "mode", "mode_read", "penalty")


def offence(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give the status of an offence in one completion, before it is displaced."""
    arose = frame.trigger()
    elements = wording.parts.get("elements")
    made_out = triggered(wording, frame) and (elements is None or frame.decide(elements(frame)))
    made_out = made_out and not certain(frame, family, "undercut")
    extra = described(wording)
    if not made_out:
        return outcome(frame, "not_made_out", arose=arose.span, extra=extra)
    if wording.parts.get("regime") == "none":
        return outcome(frame, "no_offence", arose=arose.span, extra=extra)
    extra["repeated"] = repeated(wording, frame)
    extra |= liability(wording, family, frame)
    return outcome(frame, "made_out", arose=arose.span, extra=extra)


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
    try:
        removing = certain(frame, family, "liability_removed")
    except Open as unsettled:
        try:
            last = limitation(wording, frame)
        except Open:
            last = None
        return answer("unsettled", last, unsettled.atom)
    if removing:
        laws = tuple(one.norm.id for one in removing)
        return {**answer("removed", None), "removed_by": laws}
    if "limitation" not in wording.parts:
        return answer("open", None)
    last = limitation(wording, frame)
    if last is None:
        return answer("unsettled", None)
    over = frame.compare(last, frame.now, True)
    if over.truth is UNKNOWN:
        return answer("unsettled", last, over.open)
    return answer("lapsed" if over.truth is YES else "open", last)


def limitation(wording: Wording, frame: Frame) -> Timed | None:
    """Give the end of the limitation, if one is stated and has begun to run."""
    if "limitation" not in wording.parts:
        return None
    period, start = wording.parts["limitation"]
    try:
        return add(frame, wording.context, start(frame), period(frame))
    except Absent:
        return None


def answer(word: str, last: Timed | None, hangs_on: Atom | None = None) -> dict[str, Any]:
    """Put together what is said of liability; an end that nobody read is no day."""
    return {
        "liability": word,
        "last_day": None if last is None or last.span[1] >= END else last.span,
        "liability_settle": () if hangs_on is None else (hangs_on,),
    }
