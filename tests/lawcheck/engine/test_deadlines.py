"""Deadlines: counted, extended, stopped, and after the repeal of the act."""

from typing import Any

import pytest

from lawcheck.engine.deadlines import length
from lawcheck.model.case import Decision
from lawcheck.model.finding import Finding, Ground
from lawcheck.model.moment import END
from tests.lawcheck.engine.making import (
    DAY,
    HOUR,
    NIGHT,
    SERVED,
    V,
    act,
    at,
    case,
    copied,
    copy_duty,
    day,
    event,
    exception,
    keys,
    leaf,
    mail,
    only,
    pattern,
    period,
    rules,
    short,
    timed,
)


def found(*norms: Any, parts: Any = (), as_of: str = "2018-04-10", **more: Any) -> Finding:
    law = more.pop("law", act())
    facts = more.pop("facts", {})
    return only(rules(law, *norms, **more), case(*NIGHT, *parts, as_of=as_of, facts=facts))


def within(amount: int, unit: str, rounding: str = "", **changes: Any) -> Any:
    return copy_duty(
        parts={"deadline": (period(amount, unit, rounding), ("at", "served"))}, **changes
    )


@pytest.mark.parametrize(
    ("left", "right", "least_most"),
    [
        pytest.param("2020-01-01T10:00", "2020-01-01T11:00", (HOUR, HOUR), id="exact"),
        pytest.param("2020-01-01T10:00/2020-01-01T11:00", "2020-01-01T12:00/2020-01-01T13:00",
                     (HOUR, 3 * HOUR), id="both uncertain"),
        pytest.param("2020-01-01T10:00/2020-01-01T12:00", "2020-01-01T11:00", (0, HOUR),
                     id="never less than nothing"),
        pytest.param("2020-01-01T12:00", "2020-01-01T11:00", (0, 0), id="the wrong way round"),
    ],
)  # fmt: skip
def test_length(left: str, right: str, least_most: tuple[int, int]) -> None:
    assert length(timed(left), timed(right)) == least_most


# -- units, on the night of the order and on the night the clocks went back ---------------------

LATE_NIGHT = (
    V,
    event("e1", "incident", "2024-02-29T19:00", by="R", to="V"),
    event("e3", "order_issued", "2024-02-29T19:30", about="e1", to="R", order="protection_order"),
    event("e4", "order_served", "2024-02-29T20:00", about="e3", to="R"),
)


@pytest.mark.parametrize(
    ("when", "status", "late_by"),
    [
        pytest.param("2024-03-01T18:59", "met", None, id="the minute before"),
        pytest.param("2024-03-01T19:00", "met", None, id="24 hours, of which one came twice"),
        pytest.param("2024-03-01T19:01", "late", (60, 60), id="the minute after"),
        pytest.param("2024-03-01T20:00", "late", (HOUR, HOUR), id="the same hour by the clock"),
    ],
)
def test_24_hours_over_the_night_the_clocks_went_back(
    when: str, status: str, late_by: tuple[int, int] | None
) -> None:
    one = only(rules(copy_duty()), case(*LATE_NIGHT, copied(when), as_of="2024-04-01"))
    assert (one.status, one.late_by) == (status, late_by)
    assert one.due == at("2024-03-01T19:00")


def test_an_hour_that_came_twice_is_both() -> None:
    """23:30 on 29 February 2024: nobody knows which of the two."""
    first = at("2024-02-29T00:00").earliest + 23 * HOUR + HOUR // 2
    served = LATE_NIGHT[3]._replace(
        at=at("2024-02-29")._replace(earliest=first, latest=first + HOUR)
    )
    start = (*LATE_NIGHT[:3], served)
    one = only(rules(copy_duty()), case(*start, copied("2024-03-01T22:30"), as_of="2024-04-01"))
    assert one.due == (first + DAY, first + HOUR + DAY)
    assert one.status == "met"
    doubtful = only(
        rules(copy_duty()), case(*start, copied("2024-03-01T23:00"), as_of="2024-04-01")
    )
    assert short(doubtful) == ("unsettled", ("met", "late"), ("time",))


@pytest.mark.parametrize(
    ("amount", "unit", "rounding", "due"),
    [
        pytest.param(0, "same_day", "", "2018-03-02", id="the same day"),
        pytest.param(7, "calendar_day", "", "2018-03-09", id="seven calendar days"),
        pytest.param(1, "month", "", "2018-04-02", id="a month"),
        pytest.param(3, "working_day", "", "2018-03-07", id="three working days from a Friday"),
        pytest.param(1, "calendar_month", "", "2018-03-31", id="the calendar month"),
        pytest.param(1, "quarter", "", "2018-03-31", id="the quarter"),
    ],
)
def test_units_that_end_with_a_day(amount: int, unit: str, rounding: str, due: str) -> None:
    weekends = frozenset(
        one for one in range(day("2018-01-01"), day("2019-01-01")) if one % 7 in (6, 0)
    )
    law = act(calendar="toy")
    last = at(due).latest
    for when, status in ((last - 59, "met"), (last, "met"), (last + 1, "late")):
        done = copied()._replace(at=at(due)._replace(earliest=when, latest=when))
        one = found(within(amount, unit, rounding), parts=[done], law=law, as_of="2018-06-01",
                    calendars={"toy": {2018: weekends}})  # fmt: skip
        assert (one.due, one.status) == ((last, last), status)


@pytest.mark.parametrize(
    ("rounding", "due"),
    [
        pytest.param("down", "2018-02-28", id="down"),
        pytest.param("up", "2018-03-01", id="up"),
        pytest.param("", "2018-02-28", id="down unless said"),
    ],
)
def test_months_that_have_no_such_day_are_rounded(rounding: str, due: str) -> None:
    served = SERVED._replace(at=at("2018-01-31T10:00"))
    issued = event("e3", "order_issued", "2018-01-31T09:00", order="protection_order")
    one = only(
        rules(within(1, "month", rounding)), case(issued, served, mail(), as_of="2018-04-10")
    )
    assert one.due == (at(due).latest,) * 2


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param("2018-03-08T23:59", ("met", (), ()), id="within the shorter"),
        pytest.param(
            "2018-03-09T00:00",
            ("unsettled", ("met", "late"), ("unread",)),
            id="within the longer only",
        ),
        pytest.param("2018-03-10T00:00", ("late", (), ()), id="after both"),
    ],
)
def test_a_counting_rule_nobody_read(when: str, said: Any) -> None:
    one = found(within(7, "calendar_day"), parts=[copied(when)], law=act(counting="unread"))
    assert short(one) == said
    if said[0] == "unsettled":
        assert keys(one) == ["counting:toy"]
        assert one.due == (at("2018-03-08").latest, at("2018-03-09").latest)


def test_working_days_of_a_year_without_a_calendar() -> None:
    one = found(within(3, "working_day"), parts=[copied("2018-03-20T10:00")])
    assert short(one) == ("unsettled", ("met", "late"), ("unread",))
    assert one.due == (at("2018-03-02T23:10").earliest, END)


# -- extended and stopped -----------------------------------------------------------------------

LONGER = exception("extend", parts={"by": period(24, "h")})


@pytest.mark.parametrize(
    ("norms", "facts", "due", "status"),
    [
        pytest.param([LONGER], {}, "2018-03-04T23:10", "met", id="by a period"),
        pytest.param([LONGER, LONGER._replace(id="toy.two")], {}, "2018-03-05T23:10", "met",
                     id="twice"),
        pytest.param([LONGER._replace(when=("truth", "no"))], {}, "2018-03-03T23:10", "late",
                     id="by one that does not hold"),
        pytest.param([exception("extend", parts={"until": ("at", "v")},
                                bound=(("v", pattern("visited")),))], {}, "2018-03-20T10:00", "met",
                     id="until a moment"),
    ],
)  # fmt: skip
def test_an_extended_deadline(norms: list[Any], facts: Any, due: str, status: str) -> None:
    parts = [copied("2018-03-04T23:10"), event("v", "visited", "2018-03-20T10:00")]
    one = found(copy_duty(), *norms, parts=parts, facts=facts)
    assert (one.due, one.status) == (at(due), status)


def test_a_deadline_that_is_perhaps_extended() -> None:
    perhaps = LONGER._replace(when=("is", ("fact", "mutual"), "yes"))
    one = found(copy_duty(), perhaps, parts=[copied("2018-03-04T20:00")])
    assert short(one) == ("unsettled", ("met", "late"), ("fact",))
    assert (one.presumed, keys(one)) == ("late", ["case.mutual"])


def stopping(first: str, last: str, **changes: Any) -> tuple[Any, list[Any]]:
    """A suspension from one visit until another."""
    bound = (("v", pattern("visited")), ("w", pattern("notified")))
    norm = exception("suspend", parts={"during": ("until", ("at", "v"), ("at", "w"))}, bound=bound,
                     **changes)  # fmt: skip
    return norm, [event("v", "visited", first), event("w", "notified", last)]


@pytest.mark.parametrize(
    ("stretch", "as_of", "due", "status"),
    [
        pytest.param(("2018-03-03T10:00", "2018-03-03T12:00"), "2018-04-10", "2018-03-04T01:10",
                     "missed", id="stopped for two hours"),
        pytest.param(("2018-03-03T23:10", "2018-03-04T00:10"), "2018-04-10", "2018-03-04T00:10",
                     "missed", id="stopped at the last moment"),
        pytest.param(("2018-03-03T23:11", "2018-03-04T00:10"), "2018-04-10", "2018-03-03T23:10",
                     "missed", id="stopped when it was over"),
        pytest.param(("2018-03-03T10:00", "2018-05-01"), "2018-04-10", "2018-03-03T23:10",
                     "suspended", id="standing still on the day of reading"),
        pytest.param(("2018-03-05T10:00", "2018-05-01"), "2018-04-10", "2018-03-03T23:10",
                     "missed", id="stopped too late, and still standing"),
        pytest.param(("2018-03-03T10:00", "2018-04-10T23:59"), "2018-04-10",
                     "2018-04-11T13:09", "pending", id="stopped until a minute ago"),
        pytest.param(("2018-03-03T23:10", "2018-05-01"), "2018-04-10", "2018-03-03T23:10",
                     "suspended", id="standing still since the last moment"),
        pytest.param(("2018-03-02T23:10", "2018-03-03T12:00/2018-03-03T13:00"), "2018-04-10",
                     "2018-03-04T12:00/2018-03-04T13:00", "missed", id="nobody knows for how long"),
    ],
)  # fmt: skip
def test_a_clock_that_stood_still(
    stretch: tuple[str, str], as_of: str, due: str, status: str
) -> None:
    norm, parts = stopping(*stretch)
    one = found(copy_duty(), norm, parts=[mail(), *parts], as_of=as_of)
    assert (one.status, one.due) == (status, at(due))


def test_a_suspension_that_never_began_stops_nothing() -> None:
    norm, _ = stopping("2018-03-03T10:00", "2018-03-03T12:00")
    never = event("d", "visited", done="no", about=None)
    one = found(copy_duty(), norm, parts=[mail(), never])
    assert (one.status, one.due) == ("missed", at("2018-03-03T23:10"))


@pytest.mark.parametrize(
    ("when", "said", "presumed"),
    [
        pytest.param(None, ("suspended", (), ()), None, id="without an end"),
        pytest.param(("truth", "no"), ("missed", (), ()), None, id="that does not hold"),
        pytest.param(("is", ("fact", "mutual"), "yes"),
                     ("unsettled", ("suspended", "missed"), ("fact",)), "missed",
                     id="that is only unknown"),
    ],
)  # fmt: skip
def test_a_suspension_without_an_end(when: Any, said: Any, presumed: str | None) -> None:
    one = found(copy_duty(), exception("suspend", when), parts=[mail()])
    assert (short(one), one.presumed, one.due) == (said, presumed, at("2018-03-03T23:10"))
    assert one.arose == at("2018-03-02T23:10")


def test_a_suspension_goes_before_performance() -> None:
    assert found(copy_duty(), exception("suspend"), parts=[copied()]).status == "suspended"


def test_a_duty_without_a_time_may_be_suspended() -> None:
    norm, parts = stopping("2018-03-03T10:00", "2018-05-01")
    timeless = copy_duty(parts={"deadline": None})
    one = found(timeless, norm, parts=[mail(), *parts])
    assert (one.status, one.due) == ("suspended", None)
    assert found(timeless, norm, parts=[mail(), *parts], as_of="2018-06-01").status == "not_done"
    assert found(timeless, norm, parts=[mail(), *parts], as_of="2018-03-02").status == "not_done"


def test_a_suspension_over_on_an_unknown_day_is_open() -> None:
    norm, parts = stopping("2018-03-03T10:00", "2018-04-01/2018-05-01")
    one = found(copy_duty(), norm, parts=[mail(), *parts])
    assert "suspended" in one.could_be
    assert one.because == ("time",)


def test_a_stopped_clock_that_nobody_can_count_has_no_end() -> None:
    norm, parts = stopping("2018-03-03T10:00", "2018-03-03T12:00")
    duty = within(0, "unread")
    one = found(duty, norm, parts=[copied("2018-03-02T23:10"), *parts])
    assert one.due is not None
    assert one.due.latest == END


# -- after the repeal ---------------------------------------------------------------------------


def repealed(first: str, last: str = "", **changes: Any) -> Any:
    return act(ends=(first, last or first), **changes)


ENDS, GOES_ON = (
    Decision("toy.after_repeal", value, "A", "2019-01-01", "") for value in ("ends", "continues")
)
OPEN = ("after_repeal",)


@pytest.mark.parametrize(
    ("law", "parts", "as_of", "said"),
    [
        pytest.param(repealed("2018-03-05"), [mail()], "2018-04-10", ("missed", (), ()),
                     id="due before the repeal"),
        pytest.param(repealed("2018-03-04"), [mail()], "2018-04-10", ("missed", (), ()),
                     id="due the hour before the repeal"),
        pytest.param(repealed("2018-03-03"), [mail()], "2018-04-10",
                     ("unsettled", ("excused", "missed"), OPEN), id="due on the day of the repeal"),
        pytest.param(repealed("2018-03-03"), [mail(), ENDS], "2018-04-10", ("excused", (), ()),
                     id="decided: it ends with its act"),
        pytest.param(repealed("2018-03-03"), [mail(), GOES_ON], "2018-04-10", ("missed", (), ()),
                     id="decided: it goes on"),
        pytest.param(repealed("2018-03-04", "2018-03-06"), [mail()], "2018-04-10",
                     ("missed", (), ()), id="due before the repeal, whenever that was"),
        pytest.param(repealed("2018-03-03", survives_repeal=True), [mail()], "2018-04-10",
                     ("missed", (), ()), id="a transitional norm says that it goes on"),
        pytest.param(repealed("2018-03-03"), [copied("2018-03-03T10:00")], "2018-04-10",
                     ("met", (), ()), id="done in time is met either way"),
        pytest.param(repealed("2018-03-03"), [copied("2018-03-05T10:00")], "2018-04-10",
                     ("unsettled", ("excused", "late"), OPEN), id="done late"),
        pytest.param(repealed("2018-03-03"), [], "2018-03-02", ("pending", (), ()),
                     id="the repeal is still to come"),
        pytest.param(repealed("2018-03-03"), [mail()], "2018-03-03",
                     ("unsettled", ("excused", "missed"), OPEN), id="the day of the repeal"),
        pytest.param(repealed("2018-03-04", "2018-03-04"), [mail()], "2018-03-03",
                     ("missed", (), ()), id="the day before the repeal"),
        pytest.param(repealed("2018-03-01", "2018-03-20"), [mail()], "2018-04-10",
                     ("unsettled", ("not_triggered", "excused", "missed"),
                      ("edition", "after_repeal")), id="a repeal nobody can date"),
    ],
)  # fmt: skip
def test_what_falls_due_after_the_repeal(law: Any, parts: list[Any], as_of: str, said: Any) -> None:
    assert short(found(copy_duty(), law=law, parts=parts, as_of=as_of)) == said


def test_a_running_duty_of_a_repealed_act_is_open() -> None:
    law = repealed("2018-03-20")
    running = within(60, "d")
    one = found(running, law=law, parts=[mail()])
    assert short(one) == ("unsettled", ("excused", "pending"), OPEN)
    assert keys(one) == ["reading:toy.after_repeal"]
    one = found(running, law=law, parts=[mail()], as_of="2018-03-19")
    assert short(one) == ("pending", (), ())


def test_what_the_repeal_excuses_says_so() -> None:
    one = found(copy_duty(), law=repealed("2018-03-03"), parts=[copied("2018-03-05T10:00"), ENDS])
    assert (one.status, one.extra["excused_by"]) == ("excused", ("repealer",))
    assert one.readings == {"toy.after_repeal": "ends"}
    assert one.grounds[-1] == Ground("norm", "repealer", "yes", 5, "", "repeal")
    assert (one.late_by, one.lasted, one.due) == (None, None, at("2018-03-03T23:10"))
    assert "e7" in [ground.id for ground in one.grounds]
    goes_on = found(copy_duty(), law=repealed("2018-03-03"), parts=[mail(), GOES_ON])
    assert goes_on.readings == {"toy.after_repeal": "continues"}


def test_without_a_time_the_repeal_opens_nothing() -> None:
    one = found(copy_duty(parts={"deadline": None}), law=repealed("2018-03-03"), parts=[mail()])
    assert short(one) == ("not_done", (), ())


def test_a_duty_of_a_contested_order_rests_on_what_is_known() -> None:
    contested = NIGHT[3]._replace(attributes={"order": leaf("protection_order", contested_by="s2")})
    one = only(rules(copy_duty()), case(*NIGHT[:3], contested, SERVED, mail(), as_of="2018-04-10"))
    assert short(one) == ("unsettled", ("not_triggered", "missed"), ("fact", "conflict"))
