"""What closes a duty: performance after it is none, and neither meets the duty nor is late."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    NIGHT,
    at,
    case,
    copied,
    copy_duty,
    done_by,
    event,
    exception,
    grounds,
    mail,
    only,
    pattern,
    period,
    rules,
    short,
)

SHUT = event("v", "visited", "2018-03-05T10:00")  # what closes the duty
NEVER_SHUT = event("v", "visited", done="no", about=None)
SECOND = copied("2018-03-06T10:00")._replace(id="c2")
MET, MISSED = ("met", (), ()), ("missed", (), ())
OPEN = ("unsettled", ("met", "missed"))
COPY = done_by("order_copied", about="o")
NOTICE = done_by("notified", about="o")


def duty(**parts: Any) -> Any:
    """To copy the order before the visit that closes it; no time is stated."""
    made = copy_duty(parts={"deadline": None, "closes": ("at", "shut"), **parts})
    return made._replace(bound=(*made.bound, ("shut", pattern("visited"))))


def found(*parts: Any, norms: Any = None, as_of: str = "2018-04-10") -> Finding:
    return only(rules(*(norms or [duty()])), case(*NIGHT, *parts, as_of=as_of))


def not_before(when: str = "2018-03-05T10:00") -> Any:
    """Nothing was copied up to the visit."""
    return event("d", "order_copied", f"2018-03-02/{when}", about="e3", done="no")


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        pytest.param([SHUT, copied("2018-03-05T09:59")], MET, id="the minute before"),
        pytest.param([SHUT, copied("2018-03-05T10:00")], MET, id="at that very moment"),
        pytest.param([SHUT, copied("2018-03-05T10:01"), not_before()], MISSED,
                     id="the minute after, and not before"),
        pytest.param([SHUT, copied("2018-03-05T10:01")], (*OPEN, ("event",)),
                     id="the minute after: before it, nobody knows"),
        pytest.param([SHUT, copied("2018-03-05"), not_before()], (*OPEN, ("time",)),
                     id="some time that day"),
        pytest.param([NEVER_SHUT, copied("2018-03-05T10:01")], MET,
                     id="what never was closes nothing"),
        pytest.param([SHUT, copied("2018-03-04T10:00"), SECOND], MET, id="before it and after it"),
        pytest.param([SHUT, mail()], MISSED, id="never"),
        pytest.param([SHUT, copied("2018-03-04T10:00", about="e1"), mail()], MISSED,
                     id="of something else"),
        pytest.param([copied("2018-03-05T10:01")], MET, id="nobody listed that it closed"),
        pytest.param([event("v", "visited"), copied("2018-03-05T10:01")], MET,
                     id="nobody dated when it closed"),
        pytest.param([SHUT, copied("")], MET, id="nobody dated when it was done"),
    ],
)  # fmt: skip
def test_what_still_serves(parts: list[Any], said: Any) -> None:
    assert short(found(*parts)) == said


def test_it_is_missed_on_what_shows_that_nothing_was_done_in_time() -> None:
    one = found(SHUT, copied("2018-03-05T10:01"), not_before())
    assert "d" in {name for _, name, _, _ in grounds(one)}


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param("2018-03-03T23:10", MET, id="by the last moment"),
        pytest.param("2018-03-04T10:00", ("late", (), ()), id="late, while it still served"),
        pytest.param("2018-03-05T10:01", MISSED, id="when it served no more"),
    ],
)
def test_late_is_only_what_still_serves(when: str, said: Any) -> None:
    timed = duty(deadline=(period(24, "h"), ("at", "served")))
    last = "2018-03-05T10:00" if when > "2018-03-05" else "2018-03-02T23:00"
    assert short(found(SHUT, copied(when), not_before(last), norms=[timed])) == said


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param("2018-03-03T10:00", MET, id="while there was time"),
        pytest.param("2018-03-03T23:10", MET, id="at the last moment"),
        pytest.param("2018-03-03T23:11", MISSED, id="the minute after it"),
    ],
)
def test_what_was_done_in_the_time_stated_was_done_whatever_had_closed(
    when: str, said: Any
) -> None:
    timed = duty(deadline=(period(24, "h"), ("at", "served")))
    early = SHUT._replace(at=at("2018-03-03T05:00"))
    nothing = not_before("2018-03-03T23:10")
    parts = [copied(when)] if said == MET else [copied(when), nothing]
    assert short(found(early, *parts, norms=[timed])) == said


@pytest.mark.parametrize(
    ("way", "parts", "said"),
    [
        pytest.param(("any_of", COPY, NOTICE), [event("n", "notified", "2018-03-04", about="e3")],
                     MET, id="one of two served"),
        pytest.param(("all_of", COPY, NOTICE), [event("n", "notified", "2018-03-04", about="e3")],
                     MISSED, id="one of two came too late"),
        pytest.param(("condition", ("truth", "yes")), [], MET, id="a condition has no time"),
    ],
)  # fmt: skip
def test_every_way_of_performance(way: Any, parts: list[Any], said: Any) -> None:
    late = [SHUT, copied("2018-03-05T10:01"), not_before()]
    assert short(found(*late, *parts, norms=[duty(discharge=way)])) == said


@pytest.mark.parametrize(("when", "status"), [("2018-03-05T10:00", "met"),
                                              ("2018-03-05T10:01", "missed")])  # fmt: skip
def test_what_replaces_it_must_serve_as_well(when: str, status: str) -> None:
    other = exception("replace", parts={"discharge": NOTICE})
    before = event("m", "notified", "2018-03-02/2018-03-05T10:00", about="e3", done="no")
    parts = [event("n", "notified", when, about="e3"), before]
    one = found(SHUT, mail(), *(parts[:1] if status == "met" else parts), norms=[duty(), other])
    assert one.status == status


def test_after_a_refusal_nothing_unlisted_is_thought_of() -> None:
    refusing = duty(failed_by=pattern("refused", about="o"))
    refusal = event("r", "refused", "2018-03-03", about="e3")
    assert short(found(SHUT, refusal, copied("2018-03-05T10:01"), norms=[refusing])) == MISSED
    assert short(found(SHUT, refusal, copied("2018-03-05T09:59"), norms=[refusing])) == MET


def test_the_first_of_several_is_as_early_as_any() -> None:
    """One on the 4th, at some hour, another that day by ten: by ten something was done."""
    some_day = copied("2018-03-04")
    by_ten = copied("2018-03-04T08:00/2018-03-04T10:00")._replace(id="c2")
    timed = duty(deadline=(period(36, "h"), ("at", "served")))  # to 4 March, 11:10
    assert short(found(SHUT, some_day, by_ten, norms=[timed])) == MET
