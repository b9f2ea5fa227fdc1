"""Into a definition and into an exception: what they consist of, in their own words.

Source
    The engine binds the arguments, finds the edition and answers; here its steps are
    only listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.analyses.reasons.tree import STEP, Reason
from lawcheck.analyses.reasons.walking import Place, fresh, moment, place_of, span, truth
from lawcheck.engine.definitions import bind, within
from lawcheck.engine.editions import wording_for
from lawcheck.engine.exceptions import applies, stands
from lawcheck.engine.judgement import Absent, Judgement, Open
from lawcheck.engine.times import compile_moment
from lawcheck.model.truth import NO, UNKNOWN, YES

if TYPE_CHECKING:
    from lawcheck.engine.frame import Frame
    from lawcheck.engine.program import Family, Wording
    from lawcheck.model.expression import Expr

Opened = tuple["Wording", "Family", "Frame", tuple[str, ...]]
EFFECTS = ("undercut", "rebut", "suspend", "extend", "replace", "liability_removed")


def opened(expr: Expr, frame: Frame, place: Place) -> Opened | None:
    """Open the definition that is called; None where it cannot be told which, or none is law."""
    _, name, arguments = expr
    family = place.context.families[name]
    given = [one[1] if one[0] == "var" else compile_moment(one, place.context) for one in arguments]
    try:
        inner = within(frame, *bind(frame, family, given))
        fixing = family.wordings[0].governed_by
        inner.gov = frame.governing() if fixing is None else fixing(inner)
        wording, editions = wording_for(inner, family, inner.gov)
    except (Open, Absent):
        return None
    if wording is None:
        return None
    inner.lookups = wording.lookups
    return wording, family, fresh(inner), editions


def parts_of(
    wording: Wording, family: Family, frame: Frame, editions: tuple[str, ...]
) -> tuple[Reason, ...]:
    """List what makes a definition hold: its body, its conditions, what rebuts it."""
    place, norm = place_of(wording), wording.norm
    body: Expr = norm.parts["is"]
    found = [*text_parts(wording, frame, editions, place)]
    if norm.gives == "truth":
        found.append(truth(body, frame, place))
    elif norm.gives == "moment":
        found.append(moment(body, frame, place))
    elif norm.gives == "span":
        found.append(span(body, frame, place))
    if norm.when is not None:
        found.append(truth(norm.when, frame, place))
    return (*found, *exceptions(family, frame, ("undercut", "rebut", "extend")))


def text_parts(
    wording: Wording, frame: Frame, editions: tuple[str, ...], place: Place
) -> list[Reason]:
    """Say whether the text was read, and under which reading it is taken; nothing if sure."""
    found = []
    answer = stands(fresh(frame), wording, editions, frame.governing())
    if answer.open is not None:
        found.append(step("text", place, answer, note="|".join(editions)))
    if wording.norm.only_in is not None:
        name, value = wording.norm.only_in
        expr = ("reading", name, value)
        found.append(step("only_in", place, frame.reads(name, value))._replace(expr=expr))
    return found


def exceptions(family: Family, frame: Frame, effects: tuple[str, ...] = EFFECTS) -> list[Reason]:
    """List the exceptions to a norm, with the truth that each holds and why."""
    found = []
    for effect in effects:
        for wording, answer in applies(fresh(frame), family, effect):
            own = next(one for one in family.exceptions if one.id == wording.norm.id)
            found.append(exception(own, wording, answer, frame, effect))
    return found


def exception(
    family: Family, wording: Wording, answer: Judgement, frame: Frame, effect: str
) -> Reason:
    """Say why an exception holds or not."""
    place, norm = place_of(wording), wording.norm
    inner = fresh(frame.beside(wording))
    parts = [] if norm.when is None else [truth(norm.when, inner, place)]
    parts += exceptions(family, inner, ("undercut", "rebut"))
    return step("exception", place, answer, note=effect)._replace(parts=tuple(parts))


def step(name: str, place: Place, answer: Judgement, note: str = "") -> Reason:
    """Build the reason of a step of the engine."""
    return Reason(f"{STEP}{name}", (), place.norm, {}, answer.truth, answer.grade,
                  answer.grounds, answer.open, note=note)  # fmt: skip


def settled(known: bool) -> Judgement:
    """Build an answer that hangs on nothing."""
    return Judgement(YES if known else NO, 5, (), None)


def open_step(name: str, place: Place, unsettled: Open) -> Reason:
    """Build the reason of a step that cannot be taken while something is open."""
    return step(name, place, Judgement(UNKNOWN, 5, (), unsettled.atom))
