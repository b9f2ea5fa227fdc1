"""Exceptions: norms with their own citation that defeat other norms.

Source
    An exception works where its condition holds and no exception to it does; one that
    is only unknown neither excuses nor is ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.editions import wording_for
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import (
    NEVER,
    SURE,
    Absent,
    Judgement,
    Open,
    Timed,
    conjunction,
    negation,
    open_on,
)
from lawcheck.engine.memory import recall
from lawcheck.model.finding import Atom
from lawcheck.model.ruleset import Norm
from lawcheck.model.truth import UNKNOWN

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def applies(frame: Frame, family: Family, effect: str) -> list[tuple[Wording, Judgement]]:
    """List a family's exceptions of one effect, each with the truth that it holds.

    A milder law need not have been law on the day of the act, only by the day of reading;
    under the law of another day it is left out.
    """
    if effect == "liability_removed" and frame.record.law_of is not None:
        return []
    found: list[tuple[Wording, Judgement]] = []
    for exception in family.exceptions:
        shown = exception.wordings[0]
        if shown.norm.effect != effect:
            continue
        try:
            wording, editions = wording_for(frame, exception, day_of(frame, shown, effect))
        except Open as unsettled:
            found.append((shown, open_on(unsettled.atom)))
            continue
        if wording is not None:
            key = (wording.place, editions)
            answer = recall(frame, frame.memory, key, holds, exception, wording, editions)
            found.append((wording, answer))
    return found


def day_of(frame: Frame, shown: Wording, effect: str) -> Timed:
    """Give the day whose law says whether an exception was law."""
    if shown.governed_by is not None:
        try:
            return shown.governed_by(frame.beside(shown))
        except Absent:
            return frame.governing()
    return frame.now if effect == "liability_removed" else frame.governing()


def holds(
    frame: Frame, exception: Family, wording: Wording, editions: tuple[str, ...]
) -> Judgement:
    """Answer whether an exception holds in the frame of what it defeats."""
    inner = frame.beside(wording)
    parts = [stands(frame, wording, editions), *conditions_of(inner, wording)]
    parts += [
        negation(answer)
        for effect in ("undercut", "rebut")
        for _, answer in applies(inner, exception, effect)
    ]
    return conjunction(parts)


def conditions_of(frame: Frame, wording: Wording) -> list[Judgement]:
    """Answer the `only_in` and the `when` of an exception or a definition."""
    parts = []
    if wording.norm.only_in is not None:
        parts.append(frame.reads(*wording.norm.only_in))
    if wording.when is not None:
        parts.append(wording.when(frame))
    return parts


def stands(frame: Frame, wording: Wording, editions: tuple[str, ...]) -> Judgement:
    """Answer whether a text says what is encoded: open where nobody read it."""
    norm, read = wording.norm, wording.read(editions)
    # A treaty proposition that is only recalled stands, marked; a statute's does not.
    if read in ("conflict", "unread") or (norm.strength == "statute" and read == "recalled"):
        return text_as_encoded(frame, norm, editions)
    return SURE


def text_as_encoded(frame: Frame, norm: Norm, editions: tuple[str, ...]) -> Judgement:
    """Ask whether the text says what is encoded."""
    edition = "|".join(name for name in editions if name) or "-"
    values = ("as encoded", "otherwise")
    atom = Atom(f"text:{norm.act}:{edition}", values, ("unread",), ("text", norm.act, edition))
    try:
        return SURE if frame.choose(atom) == "as encoded" else NEVER
    except Open:
        return open_on(atom)


def certain(frame: Frame, family: Family, effect: str) -> list[Wording]:
    """List the exceptions of an effect that hold in this completion.

    Those that hold in it, but not certainly, are noted: what follows without them is
    presumed.
    """
    found = []
    for wording, answer in applies(frame, family, effect):
        if frame.decide(answer):
            found.append(wording)
    if found and frame.assignment:
        bare = frame.unanswered()
        unsure = {
            wording.norm.id
            for wording, answer in applies(bare, family, effect)
            if answer.truth is UNKNOWN
        }
        frame.applied |= unsure.intersection(wording.norm.id for wording in found)
    return found
