"""Match events: which listed one certainly, which perhaps, and what nobody listed.

Shapes
    A compiled pattern answers `some`, `at least` and `every`, finds the earliest match
    and says when an unlisted match could have happened.
Source
    Open world: an event that is not listed is unknown.  It is ruled out only by a
    denial that agrees, or by a complete register that had to hold it.
"""

from __future__ import annotations

from functools import cached_property, partial

from lawcheck.engine.about import about
from lawcheck.engine.context import Context, equalities
from lawcheck.engine.frame import Frame, happened, time_of
from lawcheck.engine.judgement import (
    BEST,
    NEVER,
    SURE,
    Absent,
    Judgement,
    Open,
    Timed,
    conjunction,
    disjunction,
    negation,
)
from lawcheck.engine.memory import recall, within
from lawcheck.engine.people import compile_who, is_one_of
from lawcheck.engine.silence import Room, possible
from lawcheck.engine.times import add, compile_moment, compile_period, compile_span, subtract
from lawcheck.engine.unlisted import atom_of, unlisted
from lawcheck.model.case import Event
from lawcheck.model.expression import Expr, mentions, variables
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, UNKNOWN, YES


class Pattern:
    """One compiled event pattern."""

    def __init__(self, expr: Expr, context: Context) -> None:
        from lawcheck.engine.conditions import compile_truth
        from lawcheck.engine.definitions import compile_call

        self.kind, self.var, by, to, self.about, window, where = expr
        self.context = context
        self.label = context.pattern_label(expr)
        self.number = context.place()
        people = partial(compile_call, context=context, gives="people")
        self.by = None if by is None else compile_who(by, people)
        self.to = None if to is None else compile_who(to, people)
        self.where = None if where is None else compile_truth(where, context)
        self.said = (by, to, window, where)
        self.fixed = dict(word.split("=", 1) for word in equalities(where, self.var)[0])
        self.window: str = window[0] if window else ""
        self.period = (
            compile_period(window[1], context) if self.window in ("before", "after") else None
        )
        self.moment = compile_moment(window[2], context) if self.period else None
        self.during = compile_span(window[1], context) if self.window == "during" else None

    @cached_property
    def today(self) -> bool:
        """Whether it may hang on the day of reading."""
        return mentions(self.said, ("as_of", "call"))

    @cached_property
    def reads(self) -> set[str]:
        """The variables it reads, but for its own and that of what it is about."""
        return variables(self.said) - {self.var, self.about}

    # -- one event ---------------------------------------------------------

    def match(self, frame: Frame, event: Event) -> Judgement:
        """Answer whether an event is one of those meant."""
        key = (self.number, event.id, event.at)
        found: Judgement = recall(frame, frame.memory, key, self.matched, event)
        return found

    def matched(self, frame: Frame, event: Event) -> Judgement:
        """Answer it for the first time."""
        head = self.head(frame, event)
        if head.truth is NO or self.where is None:
            return head
        return conjunction([head, self.condition(frame, event)])

    def condition(self, frame: Frame, event: Event) -> Judgement:
        """Answer the `where` of an event."""
        if self.where is None:
            return SURE
        if self.var is None:
            return self.where(frame)
        before, memory = frame.bound.get(self.var), frame.memory
        frame.bound[self.var] = event
        frame.memory = within(memory, (self.number, event.id, event.at))
        try:
            return self.where(frame)
        finally:
            frame.memory = memory
            if before is None:
                del frame.bound[self.var]
            else:
                frame.bound[self.var] = before

    def head(self, frame: Frame, event: Event) -> Judgement:
        """Answer all but the `where`: that it happened, by and to whom, about what, when."""
        frame.step()
        parts = [happened(frame, event)]
        if self.about is not None:
            parts.append(self.is_about(frame, event))
            if parts[-1].truth is NO:
                return parts[-1]
        if self.by is not None:
            parts.append(is_one_of(frame, event, "by", self.by(frame)))
        if self.to is not None:
            parts.append(is_one_of(frame, event, "to", self.to(frame)))
        if self.window:
            parts.append(self.in_window(frame, time_of(frame, event)))
        return conjunction(parts)

    def is_about(self, frame: Frame, event: Event) -> Judgement:
        """Answer whether an event is about the bound one, however many steps away."""
        assert self.about is not None
        try:
            target = frame.event(self.about)
        except Open as unsettled:
            return Judgement(UNKNOWN, BEST, (), unsettled.atom)
        except Absent as absent:
            return Judgement(NO, absent.grade, absent.grounds, None)
        return about(frame, event, target)

    def in_window(self, frame: Frame, when: Timed) -> Judgement:
        """Answer whether a moment lies in the window."""
        try:
            edges = self.edges(frame)
        except Open as unsettled:
            return Judgement(UNKNOWN, BEST, (), unsettled.atom)
        except Absent as absent:
            return Judgement(NO, absent.grade, absent.grounds, None)
        if edges is None:
            return NEVER
        first, last = edges
        return conjunction([frame.compare(first, when, False), frame.compare(when, last, False)])

    def edges(self, frame: Frame) -> tuple[Timed, Timed] | None:
        """Give the first and last moment of the window."""
        if self.during is not None:
            stretch = self.during(frame)
            return None if stretch is None else (stretch.start, stretch.end)
        assert self.moment is not None
        assert self.period is not None
        pivot, period = self.moment(frame), self.period(frame)
        if self.window == "after":
            return pivot, add(frame, self.context, pivot, period)
        return subtract(frame, self.context, pivot, period), pivot

    # -- what nobody listed --------------------------------------------------

    def possible(self, frame: Frame, within: Moment | None = None) -> Room:
        """Give when an unlisted match could have happened, and what rules it out."""
        return possible(self, frame, within)

    def outer(self, frame: Frame) -> Moment | None:
        """Give the widest stretch the window could be."""
        edges = self.edges(frame)
        return None if edges is None else Moment(edges[0].span[0], edges[1].span[1])

    # -- quantifiers -----------------------------------------------------------

    def some(self, frame: Frame) -> Judgement:
        """Answer whether any such event happened."""
        return self.at_least(frame, 1)

    def at_least(self, frame: Frame, number: int) -> Judgement:
        """Answer whether at least `number` such events happened."""
        key = (self.number, number)
        found: Judgement = recall(frame, frame.memory, key, self.counted, number)
        return found

    def counted(self, frame: Frame, number: int) -> Judgement:
        """Answer it for the first time."""
        sure: list[Judgement] = []
        unsure: list[Judgement] = []
        for event in frame.record.listed.get(self.kind, ()):
            answer = self.match(frame, event)
            if answer.truth is YES:
                sure.append(answer)
            elif answer.truth is UNKNOWN:
                unsure.append(answer)
        if len(sure) >= number:
            best = sorted(sure, key=lambda answer: -answer.grade)[:number]
            return conjunction(best)
        try:
            span, out, because = self.possible(frame)
            suffix = f">={number}" if number > 1 else ""
            rest = NEVER if span is None else frame.ask(atom_of(self, frame, because, suffix))
        except Open as unsettled:
            return Judgement(UNKNOWN, BEST, (), unsettled.atom)
        except Absent as absent:
            return Judgement(NO, absent.grade, absent.grounds, None)
        if rest.truth is YES:
            return rest
        if unsure:
            return unsure[0]
        if rest.truth is UNKNOWN:
            return rest
        grade = min((exclusion.grade for exclusion in out), default=BEST)
        return Judgement(NO, grade, tuple(exclusion.ground for exclusion in out), None)

    def every(self, frame: Frame) -> Judgement:
        """Answer whether each listed event meant satisfies the `where`."""
        parts: list[Judgement] = []
        for event in frame.record.listed.get(self.kind, ()):
            head = self.head(frame, event)
            if head.truth is not NO:
                parts.append(disjunction([negation(head), self.condition(frame, event)]))
        return conjunction(parts)

    def earliest(self, frame: Frame) -> Event:
        """Find the first match in this completion; raise `Absent` if there is none."""
        found: Event = recall(frame, frame.memory, (self.number, "first"), self.found)
        return found

    def found(self, frame: Frame) -> Event:
        """Find it for the first time."""
        return self.first_listed(frame) or self.unseen(frame)

    def first_listed(self, frame: Frame) -> Event | None:
        """Find the first match among what is listed; None where there is none."""
        listed = frame.record.listed.get(self.kind, [])
        for index, event in enumerate(listed):
            answer = self.match(frame, event)
            if answer.truth is UNKNOWN:
                assert answer.open is not None
                raise Open(answer.open)
            if answer.truth is YES:
                return self.tightened(frame, event, listed[index + 1 :])
        return None

    def unseen(self, frame: Frame) -> Event:
        """Give the match nobody listed, in this completion; raise `Absent` if there is none."""
        span, out, because = self.possible(frame)
        if span is not None and frame.choose(atom_of(self, frame, because)) == "yes":
            return unlisted(self, frame, span)
        grounds = tuple(exclusion.ground for exclusion in out)
        raise Absent(min((exclusion.grade for exclusion in out), default=BEST), grounds)

    def tightened(self, frame: Frame, event: Event, later: list[Event]) -> Event:
        """Cut the span of a first match where another one ended sooner."""
        latest = event.at[1]
        for other in later:
            if other.at[1] < latest and frame.decide_quietly(self.match(frame, other)):
                latest = other.at[1]
        return event._replace(at=Moment(event.at[0], latest))
