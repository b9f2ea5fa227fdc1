"""Compile moments, spans and periods into functions of a frame.

Errors
    A compiled moment raises `Absent` where its event certainly did not happen, and
    `Open` where it hangs on an open atom.
"""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.engine import counting
from lawcheck.engine.context import Context
from lawcheck.engine.frame import Frame, earliest, event_grounds, latest, time_of
from lawcheck.engine.judgement import BEST, Absent, Judgement, Open, Stretch, Timed
from lawcheck.engine.record import TIME
from lawcheck.model.expression import Expr
from lawcheck.model.finding import Atom
from lawcheck.model.moment import END, Moment
from lawcheck.model.truth import UNKNOWN, YES

Truths = Callable[[Frame], Judgement]
Moments = Callable[[Frame], Timed]
Spans = Callable[[Frame], Stretch | None]
Period = tuple[int, str, str]
Periods = Callable[[Frame], Period]
SOFT = {"at_once": ("reading",), "unread": ("unread",), "working_day": ("unread",)}
NEVER = Moment(END, END)
CALENDAR = ("calendar_day", "working_day")
UP = " up"  # of a day the month does not have: there the two ways of rounding part


def branch(condition: Truths, frame: Frame) -> bool:
    """Take one side of an `if`; an open condition opens the whole."""
    answer = condition(frame)
    if answer.truth is UNKNOWN:
        assert answer.open is not None
        raise Open(answer.open)
    return answer.truth is YES


def starts_early(frame: Frame, context: Context, unit: str) -> bool:
    """Settle whether the day of the start counts, where the act's rule was not read."""
    if unit not in CALENDAR:
        return False
    rule = context.act.counting
    if rule == "unread":
        atom = Atom(
            f"counting:{context.act.id}", ("include_start", "exclude_start"), ("unread",),
            ("counting", context.act.id),
        )  # fmt: skip
        rule = frame.choose(atom)
    return rule == "include_start"


def add(frame: Frame, context: Context, start: Timed, period: Period) -> Timed:
    """Add a period to a moment under the act's counting rule."""
    amount, unit, rounding = period
    years = context.ruleset.calendars.get(context.act.calendar, {})
    early = starts_early(frame, context, unit)
    zone = frame.record.zone
    span = counting.shift(start.span, amount, unit, rounding, zone, years, early)
    soft = SOFT[unit] if unit in SOFT and span[1] >= END else start.soft
    label = f"{start.label}+{amount}{unit}"
    if rounding == "up" and span != counting.shift(start.span, amount, unit, "down", zone, years):
        label += UP
    return Timed(span, start.grade, start.grounds, label, soft)


def subtract(frame: Frame, context: Context, end: Timed, period: Period) -> Timed:
    """Take a period from a moment under the act's counting rule."""
    amount, unit, rounding = period
    days = amount - starts_early(frame, context, unit)
    zone = frame.record.zone
    span = counting.shift_back(end.span, days, unit, rounding, zone)
    label = f"{end.label}-{amount}{unit}"
    if rounding == "up" and span != counting.shift_back(end.span, days, unit, "down", zone):
        label += UP
    return Timed(span, end.grade, end.grounds, label, end.soft)


def compile_period(expr: Expr, context: Context) -> Periods:
    """Compile a period, which a reading or a condition may choose."""
    if expr[0] == "if":
        condition = _truth(expr[1], context)
        yes, no = compile_period(expr[2], context), compile_period(expr[3], context)
        return lambda frame: (yes if branch(condition, frame) else no)(frame)
    fixed: Period = (expr[1], expr[2], expr[3] or "down")
    return lambda _frame: fixed


def compile_moment(expr: Expr, context: Context) -> Moments:
    """Compile a moment."""
    head = expr[0]
    if head == "at":
        return _at(expr[1])
    if head == "until":
        return _until(expr[1])
    if head == "as_of":
        return lambda frame: frame.now
    if head == "start":
        return _start(expr[1])
    if head in ("earliest", "latest"):
        return _choice(head, [compile_moment(part, context) for part in expr[1:]])
    if head in ("add", "subtract"):
        base, period = compile_moment(expr[1], context), compile_period(expr[2], context)
        move = add if head == "add" else subtract
        return lambda frame: move(frame, context, base(frame), period(frame))
    if head in ("span_start", "span_end"):
        return _end(compile_span(expr[1], context), 0 if head == "span_start" else 1)
    if head == "if":
        condition = _truth(expr[1], context)
        yes, no = compile_moment(expr[2], context), compile_moment(expr[3], context)
        return lambda frame: (yes if branch(condition, frame) else no)(frame)
    from lawcheck.engine.definitions import compile_call

    call: Moments = compile_call(expr, context, "moment")
    return call


def _at(name: str) -> Moments:
    def moment(frame: Frame) -> Timed:
        bound = frame.bound.get(name)
        return bound if isinstance(bound, Timed) else time_of(frame, frame.event(name))

    return moment


def _until(name: str) -> Moments:
    def moment(frame: Frame) -> Timed:
        event = frame.event(name)
        grounds, grade = event_grounds(event), event.done.grade
        if event.until is not None:
            return Timed(event.until, grade, grounds, f"{event.id}.until", TIME)
        span = Moment(event.at[0], END)
        return Timed(span, grade, grounds, f"{event.id}.until", ("fact",))

    return moment


def _start(act: str) -> Moments:
    def moment(frame: Frame) -> Timed:
        from lawcheck.engine.editions import commencement

        return commencement(frame, act)

    return moment


def _choice(head: str, parts: list[Moments]) -> Moments:
    def moment(frame: Frame) -> Timed:
        timed: list[Timed] = []
        absent: Absent | None = None
        for part in parts:
            try:
                timed.append(part(frame))
            except Absent as missing:
                absent = missing
        if not timed:
            assert absent is not None
            raise absent
        if head == "latest":
            if absent is not None:
                raise absent
            return latest(timed)
        return earliest(timed)

    return moment


def _end(span: Spans, index: int) -> Moments:
    def moment(frame: Frame) -> Timed:
        stretch = span(frame)
        if stretch is None:
            raise Absent(BEST, ())
        return stretch[index]

    return moment


def compile_span(expr: Expr, context: Context) -> Spans:
    """Compile a span; its function gives None where it never began."""
    head = expr[0]
    if head == "if":
        condition = _truth(expr[1], context)
        yes, no = compile_span(expr[2], context), compile_span(expr[3], context)
        return lambda frame: (yes if branch(condition, frame) else no)(frame)
    if head in ("for", "until"):
        start = compile_moment(expr[1], context)
        end = compile_moment(expr[2], context) if head == "until" else None
        period = compile_period(expr[2], context) if head == "for" else None

        def span(frame: Frame) -> Stretch | None:
            try:
                first = start(frame)
                if period is not None:
                    return Stretch(first, add(frame, context, first, period(frame)))
            except Absent:
                return None
            assert end is not None
            try:
                return Stretch(first, end(frame))
            except Absent as absent:  # what was to end it never came: it still runs
                return Stretch(first, Timed(NEVER, absent.grade, absent.grounds, "never", TIME))

        return span
    from lawcheck.engine.definitions import compile_call

    call: Spans = compile_call(expr, context, "span")
    return call


def _truth(expr: Expr, context: Context) -> Truths:
    from lawcheck.engine.conditions import compile_truth

    return compile_truth(expr, context)
