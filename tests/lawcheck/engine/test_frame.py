"""Frames: what is looked up once, what fixes the edition, what is kept and compared."""

from typing import Any

import pytest

from lawcheck.engine import frame as frames
from lawcheck.engine.frame import (
    Frame,
    TooMuchWork,
    earliest,
    event_grounds,
    event_time,
    happened,
    latest,
    time_of,
)
from lawcheck.engine.judgement import SURE, Absent, Judgement, Open, open_on
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.moment import Moment
from lawcheck.model.truth import NO, YES, Truth
from tests.lawcheck.engine.making import (
    answered,
    at,
    case,
    event,
    frame_of,
    norm,
    pattern,
    rules,
    timed,
)

E1 = event("e1", "incident", "2020-03-01T10:00", grade=2)
E2 = event("e2", "order_issued", "2020-03-02T10:00", about="e1")
SERVED = event("s1", "order_served", "2020-03-03T10:00", about="e2")
BOUND = {"i": "e1", "o": "e2", "p": "V"}


def frame(*parts: Any, governed_by: Any = None, **more: Any) -> Frame:
    fixed = {} if governed_by is None else {"governed_by": governed_by}
    lookups = (("s", pattern("order_served", about="o")), ("t", pattern("notified")))
    ruleset = rules(norm("toy.0", bound=lookups, parts=fixed))
    never = event("d1", "notified", done="no", about=None)
    return frame_of(case(E1, E2, never, *parts), BOUND, ruleset=ruleset, **more)


def test_a_looked_up_event_is_found_by_its_pattern() -> None:
    where = frame(SERVED)
    assert where.event("o") is where.record.events["e2"]
    assert where.event("s").id == "s1"
    assert where.bound.keys() == BOUND.keys()


def test_an_absent_event_says_what_rules_it_out() -> None:
    where = frame()
    with pytest.raises(Absent) as raised:
        where.event("t")
    assert [ground.id for ground in raised.value.grounds] == ["d1"]


def test_an_open_event_stays_open() -> None:
    where = frame()
    for _ in range(2):
        with pytest.raises(Open):
            where.event("s")


@pytest.mark.parametrize(
    ("governed_by", "parts", "moment"),
    [
        pytest.param(None, [], "2020-03-02T10:00", id="the latest bound event"),
        pytest.param(("at", "i"), [], "2020-03-01T10:00", id="what the norm says"),
        pytest.param(("at", "s"), [SERVED], "2020-03-03T10:00", id="a looked up event"),
        pytest.param(("at", "t"), [], "2020-03-02T10:00",
                     id="what never happened fixes nothing"),
    ],
)  # fmt: skip
def test_what_fixes_the_edition(governed_by: Any, parts: list[Any], moment: str) -> None:
    where = frame(*parts, governed_by=governed_by)
    assert where.governing().span == at(moment)
    assert where.governing() is where.governing()
    assert where.trigger().span == at("2020-03-02T10:00")


def test_without_events_the_day_of_reading_governs() -> None:
    where = frame_of(case(), {"p": "V"})
    assert where.trigger() is where.now
    assert where.governing() == (at("2020-06-01")[1:] * 2, 5, (), "as_of", ("time",))


def test_an_inner_frame_has_its_own_variables_and_the_same_law() -> None:
    where = frame(answers={"x": "yes"})
    where.now = timed("2020-01-01")
    inner = where.inner({"a": "b"})
    assert (inner.bound, inner.gov, inner.now) == ({"a": "b"}, where.governing(), where.now)
    assert inner.assignment is where.assignment
    assert inner.applied is where.applied
    assert inner.readings is where.readings
    assert inner.steps is where.steps
    assert inner.asked is where.asked
    assert (inner.record, inner.program) == (where.record, where.program)
    assert (inner.grade, inner.grounds, inner.editions) == (5, (), ())


def test_a_frame_beside_looks_up_for_both() -> None:
    where = frame(SERVED)
    other = rules(norm("toy.9", bound=(("again", pattern("order_served", about="o")),)))
    beside = where.beside(frame_of(case(), ruleset=other).wording)
    assert beside.wording.norm.id == "toy.9"
    assert beside.bound is where.bound
    assert (beside.event("again").id, beside.event("s").id) == ("s1", "s1")
    assert beside.memory is where.memory


ATOM = Atom("k", ("yes", "no"), ("fact",), ("attr", "k", "x"))


@pytest.mark.parametrize(
    ("answers", "judgement"),
    [
        pytest.param({}, open_on(ATOM), id="open"),
        pytest.param({"k": "yes"}, Judgement(YES, 5, (), None), id="yes"),
        pytest.param({"k": "no"}, Judgement(NO, 5, (), None), id="no"),
    ],
)
def test_asking(answers: dict[str, str], judgement: Judgement) -> None:
    where = frame(answers=answers)
    assert where.ask(ATOM) == judgement
    assert where.asked == {"k"}
    where.asked.clear()
    if answers:
        assert where.choose(ATOM) == answers["k"]
        assert where.decide_quietly(judgement) is (answers["k"] == "yes")
    else:
        with pytest.raises(Open):
            where.choose(ATOM)
        with pytest.raises(Open):
            where.decide(judgement)
    assert where.asked == {"k"}


def test_deciding_keeps_what_it_rests_on() -> None:
    where = frame()
    ground, other = (Ground("event", name, "yes", 3, "", "") for name in "ab")
    assert where.decide(Judgement(YES, 3, (ground,), None)) is True
    assert (where.grade, where.grounds) == (3, (ground,))
    assert where.decide(Judgement(NO, 4, (other,), None)) is False
    assert (where.grade, where.grounds) == (3, (ground, other))
    assert where.decide_quietly(Judgement(NO, 1, (other,), None)) is False
    assert (where.grade, where.grounds) == (3, (ground, other))
    where.keep(2, ())
    assert where.grade == 2


def test_work_is_bounded_and_the_norm_named() -> None:
    where = frame()
    assert frames.WORK_LIMIT == 400_000
    where.step(frames.WORK_LIMIT - 1)
    where.step()
    with pytest.raises(TooMuchWork, match=r"toy\.0 exceeds the work") as raised:
        where.step()
    assert (raised.value.norm, raised.value.file, raised.value.line) == ("toy.0", "toy.yaml", 1)


def test_all_norms_together_have_a_bound_on_one_case() -> None:
    first = frame()
    assert frames.CASE_LIMIT == 4_000_000
    for _ in range(10):
        again = frame()
        again.record = first.record
        again.step(frames.WORK_LIMIT)
    with pytest.raises(TooMuchWork, match=r"toy\.0 exceeds the work"):
        first.step()


@pytest.mark.parametrize(
    ("left", "right", "strict", "truth", "key"),
    [
        pytest.param("2020-03-01", "2020-03-02", True, "yes", "", id="before"),
        pytest.param("2020-03-02", "2020-03-01", True, "no", "", id="after"),
        pytest.param("2020-03-01T10:00", "2020-03-01T10:00", True, "no", "",
                     id="the same instant is not before"),
        pytest.param("2020-03-01T10:00", "2020-03-01T10:00", False, "yes", "",
                     id="but not after either"),
        pytest.param("2020-03-01", "2020-03-01", True, "unknown", "time:r<=l",
                     id="the same day"),
        pytest.param("2020-03-01", "2020-03-01", False, "unknown", "time:l<=r",
                     id="the same day, or at once"),
    ],
)  # fmt: skip
def test_comparing(left: str, right: str, strict: bool, truth: str, key: str) -> None:
    where = frame()
    one, other = timed(left, "l"), timed(right, "r")._replace(grade=3)
    found = where.compare(one, other, strict)
    assert found.truth is Truth(truth)
    if key:
        assert found.open == Atom(key, ("yes", "no"), ("time",), ("time", "l", "r"))
    else:
        assert (found.grade, found.grounds) == (3, one.grounds + other.grounds)


@pytest.mark.parametrize(
    ("answers", "strict", "truth"),
    [
        pytest.param({"time:r<=l": "yes"}, True, NO, id="the other came first: not before it"),
        pytest.param({"time:r<=l": "no"}, True, YES, id="the other did not: before it"),
        pytest.param({"time:l<=r": "yes"}, False, YES, id="not after it"),
        pytest.param({"time:l<=r": "no"}, False, NO, id="after it"),
    ],
)
def test_which_of_two_came_first_is_as_it_is_answered(
    answers: dict[str, str], strict: bool, truth: Truth
) -> None:
    where = frame(answers=answers)
    found = where.compare(timed("2020-03-01", "l"), timed("2020-03-01", "r"), strict)
    assert found == (truth, 5, (), None)


@pytest.mark.parametrize(
    ("left", "right", "because"),
    [
        pytest.param(("time",), ("time",), ("time",), id="dates that are not exact"),
        pytest.param(("event",), ("time",), ("event",), id="an event nobody dated"),
        pytest.param(("time",), ("unread",), ("unread",), id="a number nobody read"),
        pytest.param(("reading",), ("event",), ("event", "reading"), id="both"),
    ],
)
def test_why_a_comparison_is_open(
    left: tuple[str, ...], right: tuple[str, ...], because: tuple[str, ...]
) -> None:
    one, other = timed("2020-03-01", "l", left), timed("2020-03-01", "r", right)
    found = frame().compare(one, other, True)
    assert found.open is not None
    assert found.open.because == because


def test_times_and_grounds_of_events() -> None:
    ground = Ground("event", "e1", "yes", 2, "s1", "")
    assert event_grounds(E1) == (ground,)
    assert event_time(E1) == (at("2020-03-01T10:00"), 2, (ground,), "e1", ("time",))
    undated = event("e9", "incident", done="unknown")
    assert event_time(undated).soft == ("event",)
    assert event_grounds(undated)[0].truth == "unknown"
    assert event_grounds(event("?x", "incident")) == ()


def test_one_event_meant_twice_is_two_moments() -> None:
    where = frame(event("e1", "incident", "2020-03-01"), event("e2", "report"))
    vague = where.record.events["e1"]
    moments = [time_of(where, vague), time_of(where, vague)]
    assert moments == [event_time(vague), event_time(vague)]
    assert latest(moments).label == "latest(e1,e1)"
    assert time_of(where, event("?x", "incident")).grounds == ()


def test_an_event_whose_time_was_cut_has_the_time_it_was_cut_to() -> None:
    where = frame(event("e9", "visited", "2020-03-01/2020-03-09"))
    listed = where.record.events["e9"]
    cuts = [listed._replace(at=at(f"2020-03-01/2020-03-0{day}")) for day in (3, 5)]
    for one in (*cuts, listed, *cuts):
        assert time_of(where, one).span == one.at


def test_the_last_of_several_moments() -> None:
    one = timed("2020-03-01", "a", ("time",))
    other = timed("2020-03-02", "b", ("event",))._replace(grade=2)
    assert latest([one]) is one
    both = latest([other, one])
    assert both == (at("2020-03-02"), 2, other.grounds + one.grounds, "b", ("event",))
    vague = timed("2020-03-01/2020-03-05", "c", ("time",))
    assert latest([one, vague, other]) == (
        Moment(at("2020-03-02").earliest, at("2020-03-05").latest), 2,
        one.grounds + vague.grounds + other.grounds, "latest(c,b)", ("event", "time"),
    )  # fmt: skip
    assert earliest([one, vague, other]).label == "earliest(a,c)"
    first = earliest([other, one])
    assert (first.label, first.grade, first.grounds) == ("a", 2, other.grounds + one.grounds)


def test_of_several_moments_only_those_are_named_that_may_be_the_first_or_last() -> None:
    wide, narrow, later = (
        timed(days, name)
        for days, name in (
            ("2020-03-01/2020-03-20", "a"), ("2020-03-02/2020-03-04", "b"),
            ("2020-03-10/2020-03-12", "c"),
        )
    )  # fmt: skip
    assert earliest([wide, narrow, later]).label == "earliest(a,b)"
    assert latest([narrow, later, wide]).label == "latest(c,a)"
    touching = timed("2020-03-04T23:00", "d")._replace(
        span=Moment(narrow.span.latest, later.span.latest)
    )
    assert earliest([narrow, touching]).label == "b"
    assert latest([narrow, touching]).label == "d"


@pytest.mark.parametrize(
    ("answers", "truth"),
    [
        pytest.param({}, "unknown: e9.done", id="open"),
        pytest.param({"e9.done": "yes"}, "yes", id="it did"),
        pytest.param({"e9.done": "no"}, "no", id="it did not"),
    ],
)
def test_whether_a_listed_event_happened(answers: dict[str, str], truth: str) -> None:
    where = frame(event("e9", "visited", done="unknown"), answers=answers)
    where.bound["x"] = where.record.events["e9"]
    assert answered(("happened", "x"), where) == truth
    assert happened(where, E1)[:2] == (SURE.truth, 2)


@pytest.mark.parametrize(
    ("name", "value", "truth"),
    [
        pytest.param("toy.way", "wide", None, id="open"),
        pytest.param("toy.way", "wide", YES, id="read so"),
        pytest.param("toy.way", "narrow", NO, id="read otherwise"),
    ],
)
def test_reading(name: str, value: str, truth: Truth | None) -> None:
    ruleset = rules(norm("toy.0"), readings={"toy.way": ("wide", "narrow")})
    answers = {} if truth is None else {"reading:toy.way": "wide"}
    where = frame_of(case(), ruleset=ruleset, answers=answers)
    found = where.reads(name, value)
    if truth is None:
        assert found.open == Atom(
            "reading:toy.way", ("wide", "narrow"), ("reading",), ("reading", "toy.way")
        )
    else:
        assert found == (truth, 5, (), None)
