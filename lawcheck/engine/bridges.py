"""Definitions with a citation, and bridges from an obligation to national norms.

Source
    The statuses of definitions and bridges.  A bridge asks, on the day the obligation
    arose, for a national norm in force that implements it in full, or in part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.definitions import holds
from lawcheck.engine.duties import outcome, selected, triggered
from lawcheck.engine.editions import wording_for
from lawcheck.engine.frame import Frame
from lawcheck.engine.settle import Outcome

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def definition(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give the status of a definition for its instance in one completion."""
    arose = frame.trigger().span
    if not selected(wording, frame):
        return outcome(frame, "does_not_hold", arose=arose)
    if wording.when is not None and not frame.decide(wording.when(frame)):
        return outcome(frame, "does_not_hold", arose=arose)
    answer = frame.decide(holds(wording, family, frame, frame.editions))
    return outcome(frame, "holds" if answer else "does_not_hold", arose=arose)


def bridge(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give whether national law covered an obligation on the day it arose."""
    del family
    arose = frame.trigger()
    if not triggered(wording, frame):
        return outcome(frame, "not_triggered", arose=arose.span)
    full: list[str] = []
    partial: list[str] = []
    for norm, extent, when in wording.parts["by_norms"]:
        target = frame.program.families.get(norm)
        if target is None:
            continue
        standing, _editions = wording_for(frame, target, arose)
        # A text that says an act goes unpunished implements no duty to punish it.
        if standing is None or standing.norm.parts.get("regime") == "none":
            continue
        if when is not None and not frame.decide(when(frame)):
            continue
        (full if extent == "full" else partial).append(norm)
    status = "covered" if full else "partly" if partial else "gap"
    extra = {"implements": wording.parts.get("implements"), "by": tuple(full or partial)}
    return outcome(frame, status, arose=arose.span, extra=extra)
