"""The steps by which a norm is applied to an instance, each with its reasons.

Shapes
    A part of a norm is a `Reason` whose operator is `part:...`; it has the truth, the
    time and the open point of what it holds.
Source
    The steps are those of the engine for the kind of norm, in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawcheck.analyses.reasons.defining import (
    exceptions,
    open_step,
    settled,
    step,
    text_parts,
)
from lawcheck.analyses.reasons.parting import part
from lawcheck.analyses.reasons.performing import performance
from lawcheck.analyses.reasons.tree import Reason
from lawcheck.analyses.reasons.walking import (
    Place,
    fresh,
    listed,
    meant,
    moment,
    place_of,
    span,
    truth,
)
from lawcheck.engine.displacement import displaced_by
from lawcheck.engine.duties import is_meant
from lawcheck.engine.editions import wording_for
from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Open
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.program import Family, Wording
from lawcheck.model.expression import Expr
from lawcheck.model.truth import NO, YES

MOMENTS = ("arises", "closes", "until")
SPANS = ("during", "maintain")
TRUTHS = ("elements", "repeated", "is")
LISTED = ("failed_by", "asked", "granted", "refused")  # silence shows none of these
PARTS = (
    "instance", "text", "when", "now", "displaced", "elements", "repeated", "exceptions",
    "arises", "deadline", "during", "maintain", "recurring", "discharge", "in_time", "failed_by",
    "closes", "clock", "forbidden", "over", "asked", "granted", "refused", "runs", "until",
    "limitation", "is", "by_norms",
)  # fmt: skip


def steps(
    wording: Wording, family: Family, frame: Frame, editions: tuple[str, ...]
) -> tuple[Reason, ...]:
    """List the parts of a norm, each held against the instance."""
    place = place_of(wording)
    frame.editions = editions
    found = dict(told(wording, family, fresh(frame), editions, place))
    return tuple(found[name] for name in PARTS if name in found)


def told(
    wording: Wording, family: Family, frame: Frame, editions: tuple[str, ...], place: Place
) -> Iterator[tuple[str, Reason]]:
    """Tell one part after the other."""
    norm, parts = wording.norm, wording.norm.parts
    chosen = instance(wording, frame, place)
    if chosen:
        yield "instance", part("instance", place, chosen)
    text = text_parts(wording, frame, editions, place)
    if text:
        yield "text", part("text", place, text)
    if norm.when is not None:
        yield "when", part("when", place, [truth(norm.when, frame, place)])
    if family.kind in ("power", "right"):
        yield from today(family, frame)
    if family.kind == "offence":
        yield "displaced", displaced(wording, family, frame, place)
    except_for = exceptions(family, frame)
    if except_for:
        yield "exceptions", part("exceptions", place, except_for)
    for name, expr in parts.items():
        if name in MOMENTS:
            yield name, part(name, place, [moment(expr, frame, place)])
        elif name in SPANS:
            yield name, part(name, place, [span(expr, frame, place)])
        elif name in TRUTHS and (name != "is" or norm.gives == "truth"):
            yield name, part(name, place, [truth(expr, frame, place)])
        elif name in LISTED:
            yield name, events(name, expr, frame, place, unseen=False)
        elif name == "forbidden":
            yield name, events(name, expr, frame, place, unseen=True)
        elif name == "limitation":
            yield name, part(name, place, [moment(expr[1], frame, place)])
        elif name == "recurring":
            yield name, part(name, place, [span(expr["during"], frame, place)])
    if "runs" in parts:
        yield from running(wording, frame, place)
    if "discharge" in parts:
        yield from performance(wording, family, frame, place)
    if "by_norms" in parts:
        yield "by_norms", part("by_norms", place, implementing(wording, frame, place))


def instance(wording: Wording, frame: Frame, place: Place) -> list[Reason]:
    """Say why the instance is one: its events are of the kind meant, its people are meant."""
    found = []
    for (kind, var, body), (_, _, expr) in zip(
        wording.for_each, wording.norm.for_each, strict=True
    ):
        if kind == "event":
            found.append(listed(body, expr, frame.event(var), frame, place))
            continue
        name = str(frame.bound[var])
        try:
            answer = settled(is_meant(fresh(frame), name, body))
            one = step("person", place, answer, note=name)
        except Open as unsettled:
            one = open_step("person", place, unsettled)._replace(note=name)
        found.append(one._replace(expr=expr, bound={var: name}))
    return found


def today(family: Family, frame: Frame) -> Iterator[tuple[str, Reason]]:
    """Say whether a power is open on the day of reading, under the law of that day."""
    try:
        wording, _ = wording_for(frame, family, frame.now)
    except Open:
        return
    if wording is None or wording.when is None:
        return
    inner = frame.inner(frame.bound)
    inner.wording, inner.lookups = wording, wording.lookups
    inner.gov = inner.now = frame.now
    assert wording.norm.when is not None
    place = place_of(wording)
    yield "now", part("now", place, [truth(wording.norm.when, fresh(inner), place)])


def displaced(wording: Wording, family: Family, frame: Frame, place: Place) -> Reason:
    """Say whether another offence takes the place of this one."""
    try:
        rivals = displaced_by(wording, family, fresh(frame))
    except Open as unsettled:
        return part("displaced", place, [open_step("displaced", place, unsettled)])
    answer = step("displaced", place, settled(bool(rivals)), note="|".join(rivals))
    return part("displaced", place, [answer])


def events(name: str, expr: Expr, frame: Frame, place: Place, *, unseen: bool) -> Reason:
    """List the events a part of a norm may mean."""
    whole = ("some", expr)
    found = truth(whole, frame, place)
    if not unseen:
        seen = meant(expr, frame, place, unseen=False)
        known = [one for one in seen if one.truth is YES]
        open_ = [one for one in seen if one.open is not None]
        if known or open_:
            best = (known or open_)[0]
            found = found._replace(truth=best.truth, grounds=best.grounds, open=best.open)
        else:
            found = found._replace(truth=NO, grounds=(), open=None)
        found = found._replace(parts=seen)
    return part(name, place, [found])


def running(wording: Wording, frame: Frame, place: Place) -> Iterator[tuple[str, Reason]]:
    """Say from when until when each grant runs."""
    pattern, expr = wording.parts["granted"], wording.norm.parts["runs"]
    found = []
    for event in frame.record.listed.get(pattern.kind, ()):
        if pattern.match(fresh(frame), event).truth is YES:
            inner = frame.inner({**frame.bound, pattern.var or "": event})
            inner.lookups = frame.lookups
            found.append(span(expr, fresh(inner), place)._replace(note=event.id))
    if found:
        yield "runs", part("runs", place, found)


# -- bridges -----------------------------------------------------------------------


def implementing(wording: Wording, frame: Frame, place: Place) -> list[Reason]:
    """Say of each national norm whether it stood on the day the obligation arose."""
    found = []
    for name, extent, when in wording.norm.parts["by_norms"]:
        target: Any = frame.program.families.get(name)
        if target is None:
            continue
        try:
            standing, _ = wording_for(frame, target, frame.trigger())
        except Open as unsettled:
            found.append(open_step("implements", place, unsettled)._replace(note=name))
            continue
        one = step("implements", place, settled(standing is not None), note=name)
        parts = () if when is None or standing is None else (truth(when, frame, place),)
        found.append(one._replace(bound={"extent": extent}, parts=parts))
    return found or [step("implements", place, settled(False))]


def absent_parts(wording: Wording, frame: Frame) -> tuple[Reason, ...]:
    """Say of every listed event of the kind a norm starts from why it is no instance."""
    place, found = place_of(wording), []
    for kind, _var, expr in wording.norm.for_each:
        if kind == "event":
            frame.gov = frame.now
            whole = ("some", expr)
            seen = [
                listed(Pattern(expr, place.context), expr, event, frame, place)
                for event in frame.record.listed.get(expr[0], ())
            ]
            bare = Reason("some", whole, wording.norm, {}, settled(False).truth, parts=tuple(seen))
            found.append(part("instance", place, [bare]))
        break
    return tuple(found)
