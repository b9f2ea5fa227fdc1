"""Exceptions: norms with their own citation that defeat other norms.

Source
    An exception works where its condition holds and no exception to it does; one that
    is only unknown neither excuses nor is ignored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.editions import days_of, wording_for
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
from lawcheck.engine.memory import recall, within
from lawcheck.model.finding import Atom
from lawcheck.model.ruleset import Norm

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
        if exception.outline.effect != effect:
            continue
        if (exception.id, frame.now.label) in frame.failing:
            continue
        shown = exception.wording(0)
        try:
            day = day_of(frame, shown, effect)
            wording, editions = wording_for(frame, exception, day)
        except Open as unsettled:
            found.append((shown, open_on(unsettled.atom)))
            continue
        if wording is None:
            found.append((shown, NEVER))
            continue
        key = (wording.place, editions, day.span, day.label)
        given = (exception, wording, editions, day)
        found.append((wording, recall(frame, frame.memory, key, holds, *given)))
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
    frame: Frame, exception: Family, wording: Wording, editions: tuple[str, ...], day: Timed
) -> Judgement:
    """Answer whether an exception holds in the frame of what it defeats."""
    inner = frame.beside(wording)
    if day.span != frame.governing().span:  # what excepts it is judged under its own day
        inner.gov, inner.memory = day, within(frame.memory, (wording.place, day.span, day.label))
    parts = [stands(frame, wording, editions, day), *conditions_of(inner, wording)]
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


def stands(frame: Frame, wording: Wording, editions: tuple[str, ...], day: Timed) -> Judgement:
    """Answer whether a text says what is encoded: open where nobody read it.

    Nor did anybody read what may have been amended since the act was last checked.
    """
    norm, parts = wording.norm, []
    if days_of(frame, day)[1] > frame.program.ruleset.acts[norm.act].checked_to:
        # Whether an act was amended since is one question for all its norms that are dated
        # for themselves.
        parts.append(as_encoded(frame, norm.act, norm.act, () if norm.interval else editions))
    read = wording.read(editions)
    # A treaty proposition that is only recalled stands, marked; a statute's does not.
    if read in ("conflict", "unread") or (norm.strength == "statute" and read == "recalled"):
        parts.append(text_as_encoded(frame, norm, editions))
    return conjunction(parts) if parts else SURE


def text_as_encoded(frame: Frame, norm: Norm, editions: tuple[str, ...]) -> Judgement:
    """Ask whether a provision says what is encoded.

    A definition or an exception may say so where what uses it does not.
    """
    used = norm.kind in ("definition", "exception")
    return as_encoded(frame, norm.id if used else norm.act, norm.act, editions)


def as_encoded(frame: Frame, name: str, act: str, editions: tuple[str, ...]) -> Judgement:
    """Ask whether a text says what is encoded, in one act and the editions that share it."""
    edition = "|".join(name for name in editions if name) or "-"
    values = ("as encoded", "otherwise")
    atom = Atom(f"text:{name}:{edition}", values, ("unread",), ("text", act, edition))
    try:
        return SURE if frame.choose(atom) == "as encoded" else NEVER
    except Open:
        return open_on(atom)


def certain(frame: Frame, family: Family, effect: str) -> list[Wording]:
    """List the exceptions of an effect that hold in this completion.

    Which hold and which do not is noted: what follows without those that are not certain
    is presumed.
    """
    found = []
    for wording, answer in applies(frame, family, effect):
        held = frame.decide(answer)
        frame.applied.add((wording.norm.id, frame.now.label, held))
        if held:
            found.append(wording)
    return found
