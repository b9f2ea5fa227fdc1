"""Exceptions: norms with their own citation that defeat other norms.

Source
    An exception works where its condition holds and no exception to it does; one that
    is only unknown neither excuses nor is ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.editions import wording_for
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import SURE, Judgement, Open, conjunction, negation, open_on

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def applies(frame: Frame, family: Family, effect: str) -> list[tuple[Wording, Judgement]]:
    """List a family's exceptions of one effect, each with the truth that it holds.

    A milder law need not have been law on the day of the act, only by the day of reading.
    """
    found: list[tuple[Wording, Judgement]] = []
    day = frame.now if effect == "liability_removed" else frame.governing()
    for exception in family.exceptions:
        if exception.wordings[0].norm.effect != effect:
            continue
        try:
            wording, _editions = wording_for(frame, exception, day)
        except Open as unsettled:
            shown = exception.wordings[0]
            found.append((shown, open_on(unsettled.atom)))
            continue
        if wording is not None:
            found.append((wording, holds(frame, exception, wording)))
    return found


def holds(frame: Frame, exception: Family, wording: Wording) -> Judgement:
    """Answer whether an exception holds in the frame of what it defeats."""
    inner = frame.beside(wording)
    own = wording.when(inner) if wording.when is not None else SURE
    undone = [
        negation(answer)
        for effect in ("undercut", "rebut")
        for _, answer in applies(inner, exception, effect)
    ]
    return conjunction([own, *undone])


def certain(frame: Frame, family: Family, effect: str) -> list[Wording]:
    """List the exceptions of an effect that hold in this completion."""
    found = []
    for wording, answer in applies(frame, family, effect):
        if frame.decide(answer):
            frame.applied.add(wording.norm.id)
            found.append(wording)
    return found
