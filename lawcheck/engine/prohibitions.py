"""Prohibitions: what must not happen during a span, and whether it did.

Source
    `broken` needs the event; `respected` needs proof that there was none and that the
    span is over; while it runs and nothing is known, `pending`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawcheck.engine.deadlines import lengthened, surviving
from lawcheck.engine.duties import outcome, triggered
from lawcheck.engine.exceptions import certain
from lawcheck.engine.frame import Frame, time_of
from lawcheck.engine.judgement import Judgement, Stretch, Timed, conjunction
from lawcheck.engine.patterns import Pattern
from lawcheck.engine.settle import Outcome
from lawcheck.engine.unlisted import atom_of
from lawcheck.model.moment import Moment
from lawcheck.model.truth import YES

if TYPE_CHECKING:
    from lawcheck.engine.program import Family, Wording


def prohibition(wording: Wording, family: Family, frame: Frame) -> Outcome:
    """Give the status of a prohibition in one completion."""
    if not triggered(wording, frame):
        return outcome(frame, "not_triggered")
    arose = frame.trigger()
    during = wording.parts.get("during")
    stretch: Stretch | None = during(frame) if during else Stretch(arose, frame.now)
    if stretch is None:
        return outcome(frame, "not_triggered")
    excusing = certain(frame, family, "undercut")
    if excusing:
        ids = tuple(exception.norm.id for exception in excusing)
        return outcome(frame, "excused", arose=arose.span, extra={"excused_by": ids})
    if during:
        stretch = surviving(wording, frame, lengthened(frame, family, stretch))
    arose = stretch.start
    frame.keep(stretch.start.grade, stretch.start.grounds)
    runs = {"runs": (stretch.start.span, stretch.end.span)} if during else {}
    pattern: Pattern = wording.parts["forbidden"]
    breach = listed_breach(pattern, frame, stretch)
    if breach:
        return outcome(frame, "broken", arose=arose.span, extra={**runs, "broken_by": breach})
    if during is None or not frame.decide(frame.compare(stretch.end, frame.now, True)):
        return outcome(frame, "pending", arose=arose.span, extra=runs)
    within = Moment(stretch.start.span[0], stretch.end.span[1])
    span, out, because = pattern.possible(frame, within)
    if span is not None and frame.choose(atom_of(pattern, frame, because)) == "yes":
        return outcome(frame, "broken", arose=arose.span, extra=runs)
    for exclusion in out:
        frame.keep(exclusion.grade, (exclusion.ground,))
    return outcome(frame, "respected", arose=arose.span, extra=runs)


def listed_breach(pattern: Pattern, frame: Frame, stretch: Stretch) -> tuple[str, ...]:
    """Give the listed events that broke the prohibition, in this completion.

    Where some certainly did, no other is asked about.
    """
    answers: list[tuple[str, Judgement]] = []
    for event in frame.record.listed.get(pattern.kind, ()):
        when: Timed = time_of(frame, event)
        parts = [
            pattern.match(frame, event),
            frame.compare(stretch.start, when, False),
            frame.compare(when, stretch.end, False),
        ]
        answers.append((event.id, conjunction(parts)))
    sure = [(name, answer) for name, answer in answers if answer.truth is YES]
    found = sure or [(name, one) for name, one in answers if frame.decide_quietly(one)]
    for _, answer in found:
        frame.keep(answer.grade, answer.grounds)
    return tuple(name for name, _ in found)
