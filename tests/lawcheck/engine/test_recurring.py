"""Duties performed again and again, as windows or gaps, and duties to keep something up."""

from itertools import pairwise
from typing import Any

import pytest

from lawcheck.model.case import Decision, Event
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from tests.lawcheck.engine.making import (
    HOUR,
    act,
    at,
    case,
    done_by,
    each,
    event,
    exception,
    grounds,
    keys,
    leaf,
    norm,
    only,
    pattern,
    period,
    register,
    rules,
    short,
)

ISSUED = event("e3", "order_issued", "2020-03-02T10:00", until="2020-03-23T10:00")
DURING = ("until", ("at", "o"), ("until", "o"))


def weekly(**changes: Any) -> Any:
    part = {
        "at_least": 1, "per": period(7, "d"), "during": DURING, "as": "window", "by_reading": "",
        **changes.pop("part", {}),
    }  # fmt: skip
    return norm("toy.check", **{
        "for_each": (each("order_issued", "o"),),
        "parts": {"bearer": ("body", "police"), "discharge": done_by("checked", about="o"),
                  "recurring": part},
        **changes,
    })  # fmt: skip


def check(name: str, when: str, **more: Any) -> Event:
    return event(name, "checked", when, **{"about": "e3", **more})


def log(first: str = "2020-03-01", last: str = "2029-12-31", **more: Any) -> Any:
    return register("control_log", ["e3"], first, last, **more)


def found(*parts: Any, duty: Any = None, order: Event = ISSUED, **more: Any) -> Finding:
    readings = {"toy.way": ("window", "gap")}
    ruleset = more.pop("ruleset", None) or rules(
        more.pop("law", act()), duty or weekly(), *more.pop("norms", ()), readings=readings
    )
    return only(ruleset, case(order, *parts, **more))


def said(one: Finding) -> list[str]:
    return [period_["status"] for period_ in one.periods]


# Windows of the order: 2 to 9, 9 to 16, 16 to 23 March, always at 10:00.
WEEKS = [check("c1", "2020-03-05"), check("c2", "2020-03-12"), check("c3", "2020-03-19")]


@pytest.mark.parametrize(
    ("parts", "as_of", "status", "periods"),
    [
        pytest.param(WEEKS, "2020-06-01", "met", ["met"] * 3, id="every week"),
        pytest.param([*WEEKS[:2], log()], "2020-06-01", "missed", ["met", "met", "missed"],
                     id="the last week not"),
        pytest.param([*WEEKS[1:], log()], "2020-06-01", "missed", ["missed", "met", "met"],
                     id="the first week not"),
        pytest.param([log()], "2020-06-01", "missed", ["missed"] * 3, id="never"),
        pytest.param(WEEKS[:1], "2020-03-09", "pending", ["met", "pending"],
                     id="the second week runs"),
        pytest.param([], "2020-03-08", "pending", ["pending"], id="the first week runs"),
        pytest.param([log()], "2020-03-09", "missed", ["missed", "pending"],
                     id="the first week is over"),
        pytest.param([log(), check("c0", "2020-03-02T10:00"), *WEEKS[1:]], "2020-06-01", "met",
                     ["met"] * 3, id="at the first instant of the first week"),
        pytest.param([log(), check("c0", "2020-03-09T10:00"), WEEKS[2]], "2020-06-01", "missed",
                     ["met", "missed", "met"], id="between two weeks: it counts for the earlier"),
        pytest.param([log(), *WEEKS[:2], check("c9", "2020-03-23T10:00")], "2020-06-01", "met",
                     ["met"] * 3, id="at the last instant"),
        pytest.param([log(), *WEEKS[:2], check("c9", "2020-03-23T10:01")], "2020-06-01", "missed",
                     ["met", "met", "missed"], id="a minute too late"),
        pytest.param([log(), check("c0", "2020-03-02T09:59"), *WEEKS[1:]], "2020-06-01", "missed",
                     ["missed", "met", "met"], id="a minute too early"),
        pytest.param([WEEKS[0], check("c5", "2020-03-06"), *WEEKS[2:], log()], "2020-06-01",
                     "missed", ["met", "missed", "met"], id="twice in one week, never in the next"),
    ],
)  # fmt: skip
def test_windows(parts: list[Any], as_of: str, status: str, periods: list[str]) -> None:
    one = found(*parts, as_of=as_of)
    assert (one.status, said(one)) == (status, periods)
    assert one.could_be == ()
    assert one.arose == at("2020-03-02T10:00")


def test_windows_are_shown_with_their_ends() -> None:
    one = found(WEEKS[0], log(), as_of="2020-03-17")
    ends = [at(f"2020-03-{day}T10:00") for day in ("02", "09", "16", "23")]
    assert one.periods == (
        {"from": ends[0], "until": ends[1], "status": "met"},
        {"from": ends[1], "until": ends[2], "status": "missed"},
        {"from": ends[2], "until": ends[3], "status": "pending"},
    )
    assert (one.status, one.due) == ("missed", ends[2])
    assert grounds(one) == [
        ("event", "e3", "yes", 4), ("event", "c1", "yes", 4), ("register", "control_log", "no", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "could_be", "asked"),
    [
        pytest.param(
            [*WEEKS[:2]], ("met", "missed"), ["checked(about=e3)[3]"], id="one week nobody knows of"
        ),
        pytest.param(
            [],
            ("met", "missed"),
            ["checked(about=e3)[1]", "checked(about=e3)[2]", "checked(about=e3)[3]"],
            id="three weeks nobody knows of",
        ),
        pytest.param(
            [*WEEKS[:2], check("c3", "2020-03-19", done="unknown"), log()],
            ("met", "missed"),
            ["c3.done"],
            id="listed as unknown",
        ),
        pytest.param(
            [WEEKS[0], check("c2", "2020-03-16"), WEEKS[2], log()],
            ("met", "missed"),
            ["time:c2<=e3+14d"],
            id="on the day between two weeks",
        ),
    ],
)
def test_open_windows(parts: list[Any], could_be: tuple[str, ...], asked: list[str]) -> None:
    one = found(*parts)
    assert (one.status, one.could_be, keys(one)) == ("unsettled", could_be, asked)


def test_one_missed_week_settles_what_other_weeks_leave_open() -> None:
    one = found(log("2020-03-02", "2020-03-09"), check("c9", "2020-03-23T10:00"))
    assert (one.status, said(one)) == ("missed", ["missed", "unsettled", "met"])


def test_an_open_week_before_a_missed_one_is_asked_and_does_not_matter() -> None:
    one = found(log("2020-03-09", "2020-03-16"), check("c9", "2020-03-23T10:00"))
    assert (one.status, one.settle) == ("missed", ())


def test_more_than_one_a_week() -> None:
    twice = weekly(part={"at_least": 2})
    enough = [check(f"d{day}", f"2020-03-{day}") for day in ("06", "13", "20")]
    assert found(*WEEKS, *enough, duty=twice).status == "met"
    assert found(*WEEKS, *enough[:2], log(), duty=twice).status == "missed"
    open_ = found(*WEEKS, *enough[:2], duty=twice)
    assert (open_.status, keys(open_)) == ("unsettled", ["checked(about=e3)[3]"])


def test_a_recurring_duty_rests_on_its_weakest_check() -> None:
    weak = check("c2", "2020-03-12", grade=2)
    assert found(WEEKS[0], weak, WEEKS[2]).grade == 2
    beside = [*WEEKS, check("c8", "2020-05-12", grade=1)]
    assert found(*beside).grade == 4


@pytest.mark.parametrize(
    ("changes", "said_"),
    [
        pytest.param({"when": ("truth", "no")}, ("not_triggered", (), ()), id="it does not bear"),
        pytest.param({"part": {"during": ("until", ("at", "s"), ("until", "o"))},
                      "bound": (("s", pattern("order_served", about="o")),)},
                     ("not_triggered", (), ()), id="the span never began"),
    ],
)  # fmt: skip
def test_no_duty(changes: dict[str, Any], said_: Any) -> None:
    never = event("d", "order_served", done="no", about="e3")
    assert short(found(never, duty=weekly(**changes))) == said_


def test_a_span_that_perhaps_began() -> None:
    served = weekly(part={"during": ("until", ("at", "s"), ("until", "o"))},
                    bound=(("s", pattern("order_served", about="o")),))  # fmt: skip
    one = found(log(), duty=served, as_of="2020-03-08")
    assert short(one) == ("unsettled", ("not_triggered", "pending"), ("event",))


@pytest.mark.parametrize(
    ("norms", "status"),
    [
        pytest.param([exception("undercut", defeats="toy.check")], "excused", id="excused"),
        pytest.param([exception("suspend", defeats="toy.check")], "suspended", id="suspended"),
        pytest.param(
            [exception("suspend", ("truth", "no"), defeats="toy.check")],
            "missed",
            id="not suspended",
        ),
    ],
)
def test_exceptions(norms: list[Any], status: str) -> None:
    assert found(log(), norms=norms).status == status


# -- calendar months and quarters ---------------------------------------------------------------


def monthly(unit: str = "calendar_month", amount: int = 1, **more: Any) -> Any:
    return weekly(part={"per": period(amount, unit), **more})


@pytest.mark.parametrize(
    ("first", "last", "unit", "amount", "ends"),
    [
        pytest.param("2020-01-10", "2020-04-10", "calendar_month", 1,
                     ["2020-01-31", "2020-02-29", "2020-03-31"],
                     id="only whole months: February and March"),
        pytest.param("2020-01-01T00:00", "2020-02-29T23:59", "calendar_month", 1,
                     ["2019-12-31", "2020-01-31"], id="from the first instant of a month"),
        pytest.param("2020-01-01T00:00", "2020-03-01T00:00", "calendar_month", 1,
                     ["2019-12-31", "2020-01-31", "2020-02-29"], id="to its last instant"),
        pytest.param("2020-01-10", "2020-05-10", "calendar_month", 2,
                     ["2020-01-31", "2020-03-31"], id="two months at a time"),
        pytest.param("2019-11-10", "2020-07-10", "quarter", 1,
                     ["2019-12-31", "2020-03-31", "2020-06-30"], id="whole quarters"),
    ],
)  # fmt: skip
def test_months_begin_with_the_calendar(
    first: str, last: str, unit: str, amount: int, ends: list[str]
) -> None:
    order = event("e3", "order_issued", first, until=last)
    one = found(log("2019-01-01"), order=order, duty=monthly(unit, amount), as_of="2021-01-01")
    instants = [at(end).latest for end in ends]
    assert [(p["from"][1], p["until"][1]) for p in one.periods] == list(pairwise(instants))


def test_no_whole_month() -> None:
    order = event("e3", "order_issued", "2020-01-10T10:00", until="2020-02-20T10:00")
    one = found(log(), order=order, duty=monthly())
    assert (one.status, one.periods) == ("met", ())


def test_more_periods_than_are_counted_settle_nothing() -> None:
    daily = weekly(part={"per": period(1, "h")})
    long = event("e3", "order_issued", "2020-03-01T00:00", until="2020-03-20T00:00")
    one = found(log(), order=long, duty=daily)
    assert one.because == ("too_many",)
    short_ = event("e3", "order_issued", "2020-03-01T00:00", until="2020-03-17T15:59")
    assert len(found(log(), order=short_, duty=daily).periods) == 399
    gap = weekly(part={"per": period(1, "h"), "as": "gap"})
    midnight = at("2020-03-01").earliest
    hours = [midnight + number * HOUR for number in range(1, 452)]
    checks = [
        check(f"c{hour}", "2020-03-01T00:00")._replace(at=Moment(hour, hour)) for hour in hours
    ]
    assert found(*checks, order=long, duty=gap).because == ("too_many",)
    assert len(found(*checks[:398], log(), order=short_, duty=gap).periods) == 399


# -- gaps ---------------------------------------------------------------------------------------

GAP = weekly(part={"as": "gap"})
EXACT = [check(f"c{n}", f"2020-03-{day}T10:00") for n, day in enumerate(("05", "12", "19"), 1)]


@pytest.mark.parametrize(
    ("parts", "as_of", "status", "periods"),
    [
        pytest.param(EXACT, "2020-06-01", "met", ["met"] * 3, id="never more than a week between"),
        pytest.param([EXACT[0], EXACT[2], log()], "2020-06-01", "missed", ["met", "missed"],
                     id="two weeks between"),
        pytest.param([log()], "2020-06-01", "missed", ["missed"], id="nothing in the first week"),
        pytest.param([log()], "2020-03-08", "pending", ["pending"], id="still time"),
        pytest.param([EXACT[0]], "2020-03-09", "pending", ["met", "pending"],
                     id="still time after the first"),
        pytest.param([check("c1", "2020-03-09T10:00"), check("c2", "2020-03-16T10:00"),
                      check("c3", "2020-03-23T10:00"), log()], "2020-06-01", "met", ["met"] * 3,
                     id="at the last instant each time"),
        pytest.param([check("c1", "2020-03-09T10:01"), log()], "2020-06-01", "missed", ["missed"],
                     id="a minute too late"),
        pytest.param([check("c0", "2020-03-02T10:00"), log()], "2020-06-01", "missed",
                     ["met", "missed"], id="at the very start"),
        pytest.param([EXACT[0], check("c2", "2020-03-08T10:00"), check("c3", "2020-03-15T10:00"),
                      check("c4", "2020-03-22T10:00"), log()], "2020-06-01", "met",
                     ["met", "met", "met"], id="the last of two in a week carries furthest"),
    ],
)  # fmt: skip
def test_gaps(parts: list[Any], as_of: str, status: str, periods: list[str]) -> None:
    one = found(*parts, duty=GAP, as_of=as_of)
    assert (one.status, said(one)) == (status, periods)
    assert one.could_be == ()


def test_gaps_are_shown_from_one_check_to_the_next() -> None:
    exact = [check("c1", "2020-03-05T10:00", grade=3), check("c2", "2020-03-10T10:00", grade=1)]
    one = found(*exact, log(grade=2), duty=GAP)
    starts = [at(f"2020-03-{day}T10:00") for day in ("02", "05", "10", "17")]
    assert [(p["from"], p["until"]) for p in one.periods] == list(pairwise(starts))
    assert (one.status, one.due, one.grade) == ("missed", starts[3], 1)
    assert grounds(one) == [
        ("event", "e3", "yes", 4), ("event", "c1", "yes", 3), ("event", "c2", "yes", 1),
        ("register", "control_log", "no", 2),
    ]  # fmt: skip


def test_a_check_that_is_passed_over_proves_nothing() -> None:
    weak = check("c1", "2020-03-03T10:00", grade=1)
    one = found(weak, check("c2", "2020-03-05T10:00"), log(), duty=GAP)
    assert (one.status, one.grade) == ("missed", 4)


@pytest.mark.parametrize(
    ("parts", "asked"),
    [
        pytest.param(
            [EXACT[0]],
            ["checked(about=e3)[gap 2]", "checked(about=e3)[gap 3]"],
            id="gaps nobody knows of",
        ),
        pytest.param(
            [EXACT[0], check("c2", "2020-03-12T10:00", done="unknown"), EXACT[2], log()],
            ["c2.done"],
            id="listed as unknown",
        ),
        pytest.param(
            [check("c1", "2020-03-09"), EXACT[1], EXACT[2], log()],
            ["time:c1<=e3+7d"],
            id="on the day a week ended",
        ),
    ],
)
def test_open_gaps(parts: list[Any], asked: list[str]) -> None:
    one = found(*parts, duty=GAP)
    assert (one.status, one.could_be) == ("unsettled", ("met", "missed"))
    assert keys(one) == asked


@pytest.mark.parametrize(
    ("part", "decision", "status"),
    [
        pytest.param({"as": "", "by_reading": "toy.way"}, None, "unsettled", id="an open reading"),
        pytest.param({"as": "", "by_reading": "toy.way"}, "window", "met", id="decided: windows"),
        pytest.param({"as": "", "by_reading": "toy.way"}, "gap", "missed", id="decided: gaps"),
        pytest.param({"as": ""}, None, "met", id="windows, where nothing is said"),
        pytest.param(
            {"as": "gap", "at_least": 2},
            None,
            "missed",
            id="several at a time are counted in windows",
        ),
    ],
)
def test_window_or_gap(part: dict[str, Any], decision: str | None, status: str) -> None:
    """Checked early in the first week and late in the second: windows hold, the gap is too long."""
    parts: list[Any] = [
        check("c1", "2020-03-03T10:00"),
        check("c2", "2020-03-15T10:00"),
        EXACT[2],
        log(),
    ]
    if decision:
        parts.append(Decision("toy.way", decision, "A", "2020-01-01", ""))
    one = found(*parts, duty=weekly(part=part))
    assert one.status == status
    if status == "unsettled":
        assert (one.could_be, one.because) == (("met", "missed"), ("reading",))
    assert one.readings == ({"toy.way": decision} if decision else {})


# -- after the repeal ---------------------------------------------------------------------------

REPEALED = act(ends=("2020-03-12", "2020-03-12"))
ENDS, GOES_ON = (
    Decision("toy.after_repeal", value, "A", "2020-01-01", "") for value in ("ends", "continues")
)


@pytest.mark.parametrize(
    ("parts", "law", "as_of", "status", "periods"),
    [
        pytest.param([WEEKS[0], log(), ENDS], REPEALED, "2020-06-01", "met", ["met"],
                     id="what ended with the act asks for nothing more"),
        pytest.param([log(), ENDS], REPEALED, "2020-06-01", "missed", ["missed"],
                     id="what was missed before stays missed"),
        pytest.param([WEEKS[0], log(), GOES_ON], REPEALED, "2020-06-01", "missed",
                     ["met", "missed", "missed"], id="what goes on goes on"),
        pytest.param([WEEKS[0], log()], REPEALED, "2020-06-01", "unsettled", ["met"],
                     id="open: met or missed"),
        pytest.param([log()], REPEALED, "2020-03-11", "missed", ["missed", "pending"],
                     id="before the repeal"),
        pytest.param([log(), ENDS], act(ends=("2020-03-05", "2020-03-05")), "2020-06-01",
                     "excused", [], id="no whole week before the repeal"),
        pytest.param([log()], act(ends=("2020-03-12", "2020-03-12"), survives_repeal=True),
                     "2020-06-01", "missed", ["missed"] * 3, id="a transitional norm"),
    ],
)  # fmt: skip
def test_a_recurring_duty_of_a_repealed_act(
    parts: list[Any], law: Any, as_of: str, status: str, periods: list[str]
) -> None:
    one = found(*parts, law=law, as_of=as_of)
    assert one.status == status
    if status == "unsettled":
        assert (one.could_be, one.because) == (("met", "missed"), ("after_repeal",))
    else:
        assert said(one) == periods
    if status == "excused":
        assert one.extra["excused_by"] == ("repealer",)


# -- maintain -----------------------------------------------------------------------------------


def kept_up(**parts: Any) -> Any:
    made = {"maintain": DURING, "discharge": done_by("checked", about="o"),
            "failed_by": pattern("refused", about="o"), **parts}  # fmt: skip
    return norm("toy.check", for_each=(each("order_issued", "o"),),
                bound=(("s", pattern("order_served", about="o")),),
                parts={key: value for key, value in made.items() if value is not None})  # fmt: skip


def refusal(when: str, **more: Any) -> Event:
    return event("r", "refused", when, **{"about": "e3", **more})


@pytest.mark.parametrize(
    ("parts", "as_of", "said_"),
    [
        pytest.param([WEEKS[0]], "2020-06-01", ("met", (), ()), id="kept up until the end"),
        pytest.param([WEEKS[0]], "2020-03-10", ("pending", (), ()), id="kept up so far"),
        pytest.param([log()], "2020-06-01", ("missed", (), ()), id="never"),
        pytest.param([log()], "2020-03-10", ("not_done", (), ()), id="not yet"),
        pytest.param([WEEKS[0], refusal("2020-03-23T10:00")], "2020-06-01", ("missed", (), ()),
                     id="broken off at the last instant"),
        pytest.param([WEEKS[0], refusal("2020-03-23T10:01")], "2020-06-01", ("met", (), ()),
                     id="given up after the end"),
        pytest.param([WEEKS[0], refusal("2020-03-10", done="unknown")], "2020-06-01",
                     ("unsettled", ("met", "missed"), ("event",)), id="broken off perhaps"),
        pytest.param([], "2020-06-01", ("unsettled", ("met", "missed"), ("event",)),
                     id="nobody knows"),
        pytest.param([], "2020-03-10", ("unsettled", ("not_done", "pending"), ("event",)),
                     id="nobody knows so far"),
    ],
)  # fmt: skip
def test_keeping_something_up(parts: list[Any], as_of: str, said_: Any) -> None:
    one = found(*parts, duty=kept_up(), as_of=as_of)
    assert short(one) == said_
    assert one.arose == at("2020-03-02T10:00")
    if said_[0] in ("met", "pending", "not_done"):
        assert one.due == at("2020-03-23T10:00")


def test_what_keeping_up_rests_on() -> None:
    one = found(check("c1", "2020-03-05", grade=2), duty=kept_up())
    assert (one.grade, grounds(one)) == (2, [("event", "e3", "yes", 4), ("event", "c1", "yes", 2)])
    broken = found(WEEKS[0], refusal("2020-03-10", grade=1), duty=kept_up())
    assert (broken.grade, grounds(broken)[-1]) == (1, ("event", "r", "yes", 1))


def test_a_condition_may_be_kept_up() -> None:
    calm = kept_up(discharge=("condition", ("is", ("fact", "mutual"), "no")))
    assert found(duty=calm, facts={"mutual": leaf("no", 3)}).status == "met"
    assert found(duty=calm, facts={"mutual": leaf("yes")}).status == "missed"
    assert found(duty=calm, facts={"mutual": leaf("no", 3)}).grade == 3


def test_a_span_that_never_began_keeps_nothing_up() -> None:
    served = kept_up(maintain=("until", ("at", "s"), ("until", "o")))
    never = event("d", "order_served", done="no", about="e3")
    assert found(never, duty=served).status == "not_triggered"


def test_keeping_up_ends_with_the_act() -> None:
    one = found(WEEKS[0], ENDS, duty=kept_up(), law=REPEALED, as_of="2020-03-15")
    assert (one.status, one.due) == ("met", at("2020-03-12")[:1] * 2)
    goes_on = found(WEEKS[0], GOES_ON, duty=kept_up(), law=REPEALED, as_of="2020-03-15")
    assert goes_on.status == "pending"
