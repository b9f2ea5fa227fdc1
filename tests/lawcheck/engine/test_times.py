"""Moments, spans and periods as a rule writes them."""

from typing import Any

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.engine.judgement import Absent, Open, Timed
from lawcheck.engine.times import (
    add,
    branch,
    compile_moment,
    compile_period,
    compile_span,
    subtract,
)
from lawcheck.model.finding import Atom
from lawcheck.model.moment import BEGINNING, END, Moment
from tests.lawcheck.engine.making import (
    act,
    asked,
    at,
    case,
    context_of,
    day,
    event,
    frame_of,
    hangs_on,
    norm,
    pattern,
    period,
    rules,
    timed,
)

FACTS = (
    event("e1", "incident", "2020-03-01T10:00"),
    event("e2", "visited", "2020-03-03T10:00", until="2020-03-04T10:00"),
    event("e3", "visited", grade=2),
    event("d1", "notified", done="no", about=None),
    event("p1", "order_served", done="unknown"),
)
BOUND = {"a": "e1", "b": "e2", "c": "e3"}
SERVED, NOTIFIED = pattern("order_served"), pattern("notified")
# `served` may have happened, `told` certainly did not.
LOOKUPS = rules(norm("toy.0", bound=(("served", SERVED), ("told", NOTIFIED))))
YES, NO, OPEN = ("truth", "yes"), ("truth", "no"), ("happened", "served")
HOUR_OF_A, HOUR_OF_B = (("for", ("at", name), period(1, "h")) for name in "ab")


def frame(*parts: Any, **more: Any) -> Frame:
    return frame_of(case(*(parts or FACTS)), BOUND, ruleset=more.pop("ruleset", LOOKUPS), **more)


def moment(expr: Any, where: Frame) -> Timed:
    return compile_moment(expr, context_of(where))(where)


@pytest.mark.parametrize(
    ("expr", "span", "label"),
    [
        pytest.param(("at", "a"), at("2020-03-01T10:00"), "e1", id="when it happened"),
        pytest.param(("at", "d"), at("2020-05-01"), "day", id="an argument that is a moment"),
        pytest.param(("until", "b"), at("2020-03-04T10:00"), "e2.until", id="when it ended"),
        pytest.param(("until", "a"), (at("2020-03-01T10:00").earliest, END), "e1.until",
                     id="nobody says when it ended: not before it began"),
        pytest.param(("as_of",), at("2020-06-01")[1:] * 2, "as_of",
                     id="the last instant of the day of reading"),
        pytest.param(("earliest", ("at", "b"), ("at", "a")), at("2020-03-01T10:00"),
                     "e1", id="the first of two"),
        pytest.param(("latest", ("at", "a"), ("at", "b")), at("2020-03-03T10:00"),
                     "e2", id="the last of two"),
        pytest.param(("latest", ("at", "a")), at("2020-03-01T10:00"), "e1", id="the last of one"),
        pytest.param(("earliest", ("at", "told"), ("at", "a")), at("2020-03-01T10:00"), "e1",
                     id="the first of what happened at all"),
        pytest.param(("add", ("at", "a"), period(24, "h")), at("2020-03-02T10:00"), "e1+24h",
                     id="a moment and a period"),
        pytest.param(("subtract", ("at", "b"), period(1, "d")), at("2020-03-02T10:00"),
                     "e2-1d", id="a moment less a period"),
        pytest.param(("span_start", ("until", ("at", "a"), ("at", "b"))), at("2020-03-01T10:00"),
                     "e1", id="the start of a span"),
        pytest.param(("span_end", ("for", ("at", "a"), period(2, "d"))), at("2020-03-03T10:00"),
                     "e1+2d", id="the end of a span"),
        pytest.param(("if", YES, ("at", "a"), ("at", "b")), at("2020-03-01T10:00"), "e1",
                     id="if so"),
        pytest.param(("if", NO, ("at", "a"), ("at", "b")), at("2020-03-03T10:00"), "e2",
                     id="if not"),
    ],
)  # fmt: skip
def test_moments(expr: Any, span: tuple[int, int], label: str) -> None:
    where = frame()
    where.bound["d"] = timed("2020-05-01", "day")
    found = moment(expr, where)
    assert (found.span, found.label) == (span, label)


HOUR, DAY = period(1, "h"), period(1, "d")
CALLED, UNCALLED = ("some", pattern("incident")), ("not", ("some", pattern("incident")))
HOUR_OR_DAY = ("if", CALLED, HOUR, DAY)


@pytest.mark.parametrize(
    ("expr", "span"),
    [
        pytest.param(("earliest", ("add", ("at", "a"), DAY), ("at", "b")), "2020-03-02T10:00",
                     id="the first of what is counted"),
        pytest.param(("add", ("add", ("at", "a"), DAY), HOUR_OR_DAY), "2020-03-02T11:00",
                     id="a period that was chosen, after one that is fixed"),
        pytest.param(("add", ("at", "a"), ("if", CALLED, HOUR_OR_DAY, HOUR)), "2020-03-01T11:00",
                     id="a choice within a choice"),
        pytest.param(("add", ("at", "a"), ("if", UNCALLED, HOUR, HOUR_OR_DAY)), "2020-03-01T11:00",
                     id="and on its other side"),
        pytest.param(("if", CALLED, ("add", ("at", "a"), DAY), ("at", "b")), "2020-03-02T10:00",
                     id="what is counted, if so"),
        pytest.param(("if", UNCALLED, ("at", "b"), ("add", ("at", "a"), DAY)), "2020-03-02T10:00",
                     id="what is counted, if not"),
        pytest.param(("span_end", ("until", ("at", "a"), ("add", ("at", "a"), DAY))),
                     "2020-03-02T10:00", id="the end of a span until what is counted"),
        pytest.param(("span_end", ("for", ("at", "a"), HOUR_OR_DAY)), "2020-03-01T11:00",
                     id="the end of a span of a period that was chosen"),
    ],
)  # fmt: skip
def test_moments_are_built_of_moments(expr: Any, span: str) -> None:
    assert moment(expr, frame()).span == at(span)


@pytest.mark.parametrize(
    ("expr", "hangs"),
    [
        pytest.param(("at", "told"), "absent", id="it certainly did not happen"),
        pytest.param(("until", "told"), "absent", id="so it never ended"),
        pytest.param(("at", "served"), "p1.done", id="perhaps it happened"),
        pytest.param(("earliest", ("at", "told"), ("at", "told")), "absent", id="none of them"),
        pytest.param(("latest", ("at", "a"), ("at", "told")), "absent",
                     id="the last of several needs them all"),
        pytest.param(("latest", ("at", "told"), ("at", "a")), "absent", id="in any order"),
        pytest.param(("earliest", ("at", "a"), ("at", "served")), "p1.done",
                     id="the first may be one that is open"),
        pytest.param(("add", ("at", "told"), period(1, "h")), "absent", id="a period of nothing"),
        pytest.param(("span_end", ("for", ("at", "told"), period(1, "h"))), "absent",
                     id="a span that never began has no end"),
        pytest.param(("if", OPEN, ("at", "a"), ("at", "b")), "p1.done", id="an open condition"),
    ],
)  # fmt: skip
def test_moments_that_are_not_known(expr: Any, hangs: str) -> None:
    where = frame()
    assert hangs_on(compile_moment(expr, context_of(where)), where) == hangs


def test_what_a_moment_rests_on() -> None:
    where = frame()
    last = moment(("latest", ("at", "a"), ("at", "c")), where)
    assert last.grade == 2
    assert [ground.id for ground in last.grounds] == ["e1", "e3"]
    assert last.soft == ("event", "time")
    assert moment(("at", "c"), where).soft == ("event",)
    ended = moment(("until", "b"), where)
    assert (ended.grade, ended.soft, [ground.id for ground in ended.grounds]) == (
        4, ("time",), ["e2"],
    )  # fmt: skip
    open_end = moment(("until", "c"), where)
    assert (open_end.grade, open_end.soft) == (2, ("fact",))
    assert [ground.id for ground in open_end.grounds] == ["e3"]
    with pytest.raises(Absent) as absent:
        moment(("at", "told"), where)
    assert (absent.value.grade, [one.id for one in absent.value.grounds]) == (4, ["d1"])
    with pytest.raises(Absent) as missing:
        moment(("span_start", ("for", ("at", "told"), period(1, "h"))), where)
    assert (missing.value.grade, missing.value.grounds) == (5, ())


def test_the_first_of_several_uncertain_moments_is_cut_by_each() -> None:
    facts = (
        event("e1", "incident", "2020-03-01/2020-03-10"),
        event("e2", "visited", "2020-03-03/2020-03-05"),
        event("e3", "visited"),
    )
    where = frame(*facts)
    first = moment(("earliest", ("at", "a"), ("at", "b")), where)
    assert first.span == at("2020-03-01/2020-03-05")
    last = moment(("latest", ("at", "a"), ("at", "b")), where)
    assert last.span == at("2020-03-03/2020-03-10")


START = act(editions=[("E0", "2000-01-01", "2000-01-05"), ("E1", "2010-01-01", "2010-01-01")])


def test_the_start_of_an_act() -> None:
    where = frame(ruleset=rules(START, norm("toy.0")))
    found = moment(("start", "toy"), where)
    assert found.span == (at("2000-01-01").earliest, at("2000-01-05").earliest)
    assert (found.label, found.soft, found.grade, found.grounds) == (
        "start(toy)", ("edition",), 5, (),
    )  # fmt: skip


def test_a_start_that_is_known_leaves_no_edition_open() -> None:
    known = act(editions=[("E0", "2000-01-01", "2000-01-01")])
    found = moment(("start", "toy"), frame(ruleset=rules(known, norm("toy.0"))))
    assert found.soft == ("time",)


@pytest.mark.parametrize(
    ("expr", "start", "end"),
    [
        pytest.param(("for", ("at", "a"), period(2, "h")), "2020-03-01T10:00", "2020-03-01T12:00",
                     id="for a period"),
        pytest.param(("until", ("at", "a"), ("at", "b")), "2020-03-01T10:00", "2020-03-03T10:00",
                     id="until a moment"),
        pytest.param(("if", YES, HOUR_OF_A, HOUR_OF_B),
                     "2020-03-01T10:00", "2020-03-01T11:00", id="if so"),
        pytest.param(("if", NO, HOUR_OF_A, HOUR_OF_B),
                     "2020-03-03T10:00", "2020-03-03T11:00", id="if not"),
        pytest.param(("for", ("at", "told"), period(2, "h")), None, None,
                     id="what never began has no span"),
    ],
)  # fmt: skip
def test_spans(expr: Any, start: str | None, end: str | None) -> None:
    where = frame()
    found = compile_span(expr, context_of(where))(where)
    if start is None or end is None:
        assert found is None
    else:
        assert found is not None
        assert (found.start.span, found.end.span) == (at(start), at(end))


def test_what_never_reached_its_end_still_runs() -> None:
    where = frame()
    found = compile_span(("until", ("at", "a"), ("at", "told")), context_of(where))(where)
    assert found is not None
    assert found.start.span == at("2020-03-01T10:00")
    assert (found.end.span, found.end.label) == (Moment(END, END), "never")
    assert (found.end.grade, found.end.soft) == (4, ("time",))
    assert [ground.id for ground in found.end.grounds] == ["d1"]


def test_what_nobody_says_the_end_of_may_have_ended_as_soon_as_it_may_have_begun() -> None:
    where = frame(event("e1", "incident", "2020-03-01/2020-03-04"))
    found = moment(("until", "a"), where)
    assert found.span == (at("2020-03-01").earliest, END)


def test_a_span_may_hang_on_something_open() -> None:
    where = frame()
    opened = compile_span(("for", ("at", "served"), period(2, "h")), context_of(where))
    assert hangs_on(opened, where) == "p1.done"


@pytest.mark.parametrize(
    ("expr", "found"),
    [
        pytest.param(period(24, "h"), (24, "h", "down"), id="rounding is down by default"),
        pytest.param(period(2, "month", "up"), (2, "month", "up"), id="rounding may be named"),
        pytest.param(("if", YES, period(1, "h"), period(2, "h")), (1, "h", "down"), id="if so"),
        pytest.param(("if", NO, period(1, "h"), period(2, "h")), (2, "h", "down"), id="if not"),
    ],
)
def test_periods(expr: Any, found: tuple[int, str, str]) -> None:
    where = frame()
    assert compile_period(expr, context_of(where))(where) == found


@pytest.mark.parametrize(
    ("counting", "forward", "back"),
    [
        pytest.param("exclude_start", "2020-03-17", "2020-03-03",
                     id="the day of the start is left out"),
        pytest.param("include_start", "2020-03-16", "2020-03-04", id="it is counted"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("answer", ["the act says", "an answer says"])
def test_whether_the_day_of_the_start_counts(
    counting: str, forward: str, back: str, answer: str
) -> None:
    said = answer == "the act says"
    ruleset = rules(act(counting=counting if said else "unread"), norm("toy.0"))
    answers = {} if said else {"counting:toy": counting}
    where = frame(ruleset=ruleset, answers=answers)
    week, start = (7, "calendar_day", "down"), timed("2020-03-10T10:00")
    assert add(where, context_of(where), start, week).span == at(forward)[1:] * 2
    assert subtract(where, context_of(where), start, week).span == at(back)[:1] * 2


def test_a_counting_rule_nobody_read_is_open() -> None:
    where = frame(ruleset=rules(act(counting="unread"), norm("toy.0")))
    context, start = context_of(where), timed("2020-03-10T10:00")
    expected = Atom(
        "counting:toy", ("include_start", "exclude_start"), ("unread",), ("counting", "toy")
    )
    for move in (add, subtract):
        with pytest.raises(Open) as raised:
            move(where, context, start, (7, "calendar_day", "down"))
        assert raised.value.atom == expected
    for unit in ("h", "d", "month", "same_day"):
        assert add(where, context, start, (1, unit, "down")).span.earliest >= start.span.earliest


@pytest.mark.parametrize(
    ("unit", "start_soft", "soft"),
    [
        pytest.param("h", ("time",), ("time",), id="counted: as open as its start"),
        pytest.param("h", ("event",), ("event",), id="counted from an event nobody listed"),
        pytest.param("at_once", ("time",), ("reading",), id="at once: a question of reading"),
        pytest.param("unread", ("time",), ("unread",), id="a number nobody read"),
        pytest.param("working_day", ("time",), ("unread",), id="a year without a calendar"),
    ],
)
def test_why_a_last_moment_is_open(
    unit: str, start_soft: tuple[str, ...], soft: tuple[str, ...]
) -> None:
    where = frame()
    start = timed("2020-03-10T10:00", soft=start_soft)
    found = add(where, context_of(where), start, (1, unit, "down"))
    assert (found.soft, found.grade, found.grounds) == (soft, 4, start.grounds)
    assert found.label == f"m+1{unit}"
    back = subtract(where, context_of(where), start, (1, unit, "down"))
    assert (back.soft, back.grade, back.grounds) == (start_soft, 4, start.grounds)
    assert back.label == f"m-1{unit}"


@pytest.mark.parametrize(
    ("start", "label"),
    [
        pytest.param("2020-03-10", "m{}1month", id="the same day either way: one moment"),
        pytest.param("2020-03-31", "m{}1month up", id="a day the other month lacks: another"),
        pytest.param("2020-03-10/2020-03-31", "m{}1month up", id="a start that may be such a day"),
    ],
)
def test_rounding_makes_another_moment_only_where_the_ways_part(start: str, label: str) -> None:
    where = frame()
    for move, sign in ((add, "+"), (subtract, "-")):
        up, down = (
            move(where, context_of(where), timed(start), (1, "month", way))
            for way in ("up", "down")
        )
        assert (up.label, down.label) == (label.format(sign), f"m{sign}1month")
        assert (up.label == down.label) == (up.span == down.span)


def test_working_days_are_those_of_the_calendar_of_the_act() -> None:
    year = frozenset(range(day("2020-01-01"), day("2021-01-01")))
    all_off_but = {2020: year - {day("2020-03-21")}}
    ruleset = rules(act(calendar="toy"), norm("toy.0"), calendars={"toy": all_off_but})
    where = frame(ruleset=ruleset)
    found = add(where, context_of(where), timed("2020-03-10T10:00"), (1, "working_day", "down"))
    assert found.span == at("2020-03-21")[1:] * 2
    assert found.soft == ("time",)


def test_a_term_nobody_can_count_back_may_have_begun_at_any_time() -> None:
    where = frame()
    start = timed("2020-03-10T10:00")
    found = subtract(where, context_of(where), start, (0, "unread", "down"))
    assert found.span == Moment(BEGINNING, start.span.latest)


def test_one_side_of_an_open_condition_is_never_taken() -> None:
    where = frame()
    assert branch(lambda _: asked(YES, where), where) is True
    assert branch(lambda _: asked(NO, where), where) is False
    with pytest.raises(Open):
        branch(lambda _: asked(OPEN, where), where)
