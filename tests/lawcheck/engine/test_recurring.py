"""Recurring duties, counted in windows or in gaps."""

from typing import Any

import pytest

from lawcheck.model.case import Decision, Event, Leaf
from lawcheck.model.finding import Finding
from lawcheck.model.moment import HOUR, exactly
from tests.lawcheck.engine.making import (
    INCIDENT,
    ISSUED,
    NIGHT,
    act,
    at,
    case,
    each,
    event,
    exception,
    grounds,
    keys,
    norm,
    only,
    pattern,
    period,
    register,
    rules,
    short,
)
from tests.lawcheck.engine.making import SERVED as HANDED_OVER

WEEK = period(7, "d")
WEEKS = [f"checked(about=e3)[to e4+{7 * number}d][{number}]" for number in (1, 2, 3)]
TERM = ("for", ("at", "served"), period(21, "d"))  # served on 2 March at 23:10
SERVED = (("served", pattern("order_served", about="o")),)
FIRST, SECOND, THIRD = "2018-03-09T23:10", "2018-03-16T23:10", "2018-03-23T23:10"  # ends of weeks
LONG_AFTER = "2018-04-10"


def weekly(way: str = "window", **changes: Any) -> Any:
    rule = {"at_least": 1, "per": WEEK, "during": TERM, "as": way, "by_reading": "",
            **changes.pop("rule", {})}  # fmt: skip
    parts = {"recurring": rule, "discharge": ("pattern", pattern("checked", about="o"))}
    return norm("toy.check", for_each=(each("order_issued", "o"),), bound=SERVED,
                parts={**parts, **changes.pop("parts", {})}, **changes)  # fmt: skip


def checks(*whens: str, **more: Any) -> list[Event]:
    return [event(f"c{number}", "checked", when, about="e3", **more)
            for number, when in enumerate(whens, start=1)]  # fmt: skip


def log(first: str = "2018-03-02", last: str = "2018-03-31", **more: Any) -> Any:
    return register("control_log", ["e3"], first, last, **more)


def found(*parts: Any, duty: Any = None, **more: Any) -> Finding:
    night = more.pop("night", NIGHT)
    ruleset = rules(more.pop("law", act()), duty or weekly(), *more.pop("norms", ()),
                    readings=more.pop("readings", None))  # fmt: skip
    return only(ruleset, case(*night, *parts, as_of=more.pop("as_of", LONG_AFTER), **more))


def statuses(one: Finding) -> list[str]:
    return [str(week["status"]) for week in one.periods]


MET, MISSED = ("met", (), ()), ("missed", (), ())
OPEN = ("unsettled", ("met", "missed"))


@pytest.mark.parametrize(
    ("days", "as_of", "said", "each_week"),
    [
        pytest.param(["2018-03-05", "2018-03-12", "2018-03-19"], LONG_AFTER, MET,
                     ["met", "met", "met"], id="once in each"),
        pytest.param([], LONG_AFTER, MISSED, ["missed"] * 3, id="never"),
        pytest.param(["2018-03-05", "2018-03-19"], LONG_AFTER, MISSED, ["met", "missed", "met"],
                     id="not in the second week"),
        pytest.param(["2018-03-05", "2018-03-06", "2018-03-07"], LONG_AFTER, MISSED,
                     ["met", "missed", "missed"], id="three in the first week"),
        pytest.param(["2018-03-02T23:10", FIRST, "2018-03-16T23:11"], LONG_AFTER, MISSED,
                     ["met", "missed", "met"], id="an end belongs to the week it ends"),
        pytest.param(["2018-03-02T23:10", "2018-03-09T23:11", SECOND], LONG_AFTER, MISSED,
                     ["met", "met", "missed"], id="the first week holds its own start"),
        pytest.param(["2018-03-02T23:09", "2018-03-12", "2018-03-19"], LONG_AFTER, MISSED,
                     ["missed", "met", "met"], id="before it began"),
        pytest.param(["2018-03-05", "2018-03-09"], LONG_AFTER,
                     ("missed", (), ()), ["met", "unsettled", "missed"],
                     id="on the day a week ends, in which is not known"),
        pytest.param(["2018-03-05"], "2018-03-10", ("pending", (), ()), ["met", "pending"],
                     id="the second week is still running"),
        pytest.param([], "2018-03-08", ("pending", (), ()), ["pending"], id="so is the first"),
        pytest.param(["2018-03-05", "2018-03-12"], "2018-03-22", ("pending", (), ()),
                     ["met", "met", "pending"], id="and the last"),
        pytest.param([], "2018-03-12", MISSED, ["missed", "pending"],
                     id="missed, while the duty goes on"),
    ],
)  # fmt: skip
def test_windows(days: list[str], as_of: str, said: Any, each_week: list[str]) -> None:
    one = found(*checks(*days), log(), as_of=as_of)
    assert short(one) == said
    assert statuses(one) == each_week


@pytest.mark.parametrize(
    ("parts", "said", "each_week", "settle"),
    [
        pytest.param([], (*OPEN, ("event",)), ["unsettled"] * 3,
                     [*WEEKS],
                     id="nobody knows of any"),
        pytest.param(checks("2018-03-05", "2018-03-12"), (*OPEN, ("event",)),
                     ["met", "met", "unsettled"], [WEEKS[2]],
                     id="nobody knows of one in the third week"),
        pytest.param([log("2018-03-02", "2018-03-10")], MISSED,
                     ["missed", "unsettled", "unsettled"], [],
                     id="one is missed: others may stay open"),
        pytest.param([log("2018-03-08", "2018-03-18")], MISSED,
                     ["unsettled", "missed", "unsettled"], [],
                     id="one is missed, whatever was before"),
        pytest.param([*checks("2018-03-09", "2018-03-19"), log()], MISSED,
                     ["unsettled", "unsettled", "met"], [],
                     id="one of two is missed, and nobody knows which"),
        pytest.param([*checks("2018-03-05", "2018-03-12", "2018-03-19", done="unknown"), log()],
                     (*OPEN, ("event",)), ["unsettled"] * 3, ["c1.done", "c2.done", "c3.done"],
                     id="nobody knows whether they happened"),
        pytest.param([log(complete=False)], (*OPEN, ("event",)), ["unsettled"] * 3,
                     [*WEEKS],
                     id="a log with holes proves nothing"),
    ],
)  # fmt: skip
def test_windows_of_which_little_is_known(
    parts: list[Any], said: Any, each_week: list[str], settle: list[str]
) -> None:
    one = found(*parts)
    assert short(one) == said
    assert (statuses(one), keys(one)) == (each_week, settle)


def test_a_missed_week_is_due_when_it_ends() -> None:
    one = found(*checks("2018-03-05"), log())
    assert (one.due, one.arose) == (at(SECOND), at("2018-03-02T22:40"))
    assert [(week["from"], week["until"]) for week in one.periods] == [
        (at("2018-03-02T23:10"), at(FIRST)), (at(FIRST), at(SECOND)), (at(SECOND), at(THIRD)),
    ]  # fmt: skip


def test_where_either_of_two_weeks_is_missed_it_is_due_at_one_of_their_ends() -> None:
    one = found(*checks("2018-03-09", "2018-03-19"), log())
    assert one.due == (at(FIRST).earliest, at(SECOND).latest)


@pytest.mark.parametrize(
    ("days", "status", "each_week"),
    [
        pytest.param(["2018-03-03", "2018-03-04", "2018-03-12", "2018-03-13"], "met",
                     ["met", "met"], id="twice in each"),
        pytest.param(["2018-03-03", "2018-03-04", "2018-03-12"], "missed", ["met", "missed"],
                     id="once in the second"),
        pytest.param(["2018-03-03", "2018-03-04", "2018-03-12", "2018-03-17"], "missed",
                     ["met", "missed"], id="the other one too late"),
        pytest.param(["2018-03-03", "2018-03-04", "2018-03-12", "2018-03-16"], "unsettled",
                     ["met", "unsettled"], id="the other one too late, perhaps"),
    ],
)  # fmt: skip
def test_more_than_once_in_each(days: list[str], status: str, each_week: list[str]) -> None:
    term = ("for", ("at", "served"), period(14, "d"))
    twice = weekly(rule={"at_least": 2, "during": term})
    one = found(*checks(*days), log(), duty=twice)
    assert (one.status, statuses(one)) == (status, each_week)


@pytest.mark.parametrize(
    ("days", "each_week"),
    [
        pytest.param(25, 3, id="a fourth week cut short"),
        pytest.param(21, 3, id="three whole weeks"),
        pytest.param(20, 2, id="a third week cut short by a day"),
        pytest.param(6, 0, id="not one whole week"),
    ],
)
def test_a_week_cut_short_asks_for_nothing(days: int, each_week: int) -> None:
    duty = weekly(rule={"during": ("for", ("at", "served"), period(days, "d"))})
    one = found(*checks("2018-03-05", "2018-03-12", "2018-03-19"), log(), duty=duty)
    assert (one.status, statuses(one)) == ("met", ["met"] * each_week)


@pytest.mark.parametrize(
    ("unit", "start", "first", "last"),
    [
        pytest.param("calendar_month", "2018-03-15T10:00", "2018-04-01", "2018-04-30",
                     id="the first whole month"),
        pytest.param("calendar_month", "2018-04-01T00:00", "2018-04-01", "2018-04-30",
                     id="from its first instant"),
        pytest.param("quarter", "2018-02-15T10:00", "2018-04-01", "2018-06-30",
                     id="the first whole quarter"),
    ],
)  # fmt: skip
def test_months_and_quarters_begin_with_the_calendar(
    unit: str, start: str, first: str, last: str
) -> None:
    duty = norm("toy.check", for_each=(each("order_issued", "o"),), parts={
        "recurring": {"at_least": 1, "per": period(1, unit), "as": "window", "by_reading": "",
                      "during": ("for", ("at", "o"), period(300, "d"))},
        "discharge": ("pattern", pattern("checked", about="o")),
    })  # fmt: skip
    order = event("e3", "order_issued", start)
    one = found(log(last="2018-12-31"), duty=duty, night=(order,), as_of="2018-12-20")
    assert one.periods[0]["until"] == at(last)[1:] * 2
    assert one.due == at(last)[1:] * 2
    for inside in (first, last):
        done = event("c1", "checked", inside, about="e3")
        one = found(done, log(last="2018-12-31"), duty=duty, night=(order,), as_of="2018-12-20")
        assert (one.periods[0]["status"], one.status) == ("met", "missed")


def test_a_second_after_the_first_instant_of_a_month_is_too_late_for_it() -> None:
    duty = norm("toy.check", for_each=(each("order_issued", "o"),), parts={
        "recurring": {"at_least": 1, "per": period(1, "calendar_month"), "as": "window",
                      "by_reading": "", "during": ("for", ("at", "o"), period(300, "d"))},
        "discharge": ("pattern", pattern("checked", about="o")),
    })  # fmt: skip
    first = at("2018-04-01T00:00").earliest
    for instant, ends in ((first, "2018-04-30"), (first + 1, "2018-05-31")):
        order = event("e3", "order_issued", "2018-04-01")._replace(at=exactly(instant))
        one = found(log(last="2018-12-31"), duty=duty, night=(order,), as_of="2018-12-20")
        assert one.due == at(ends)[1:] * 2


@pytest.mark.parametrize("way", ["window", "gap"])
def test_a_reading_may_say_how_long_a_period_is(way: str) -> None:
    per = ("if", ("reading", "toy.long", "week"), WEEK, period(14, "d"))
    for value, due in (("week", FIRST), ("fortnight", SECOND)):
        decision = Decision("toy.long", value, "A. Lawyer", "2020-01-01", "")
        one = found(log(), decision, duty=weekly(way, rule={"per": per}),
                    readings={"toy.long": ("week", "fortnight")})  # fmt: skip
        assert (one.status, one.periods[0]["until"]) == ("missed", at(due))


def test_an_unlisted_performance_may_be_as_early_as_the_duty() -> None:
    """The log begins a day after the order may have been handed over."""
    vague = HANDED_OVER._replace(at=at("2018-03-02/2018-03-03"))
    for first, status in (("2018-03-03", "unsettled"), ("2018-03-02", "missed")):
        one = found(log(first), night=(INCIDENT, ISSUED, vague), as_of="2018-03-12")
        assert one.status == status


def test_once_one_is_missed_many_may_stay_open() -> None:
    daily = weekly(rule={"per": period(1, "d")})
    one = found(log("2018-03-02", "2018-03-03"), duty=daily)
    assert short(one) == MISSED
    assert statuses(one) == ["missed", *["unsettled"] * 20]


def test_what_a_kept_duty_rests_on() -> None:
    weak = [*checks("2018-03-05", "2018-03-12"), event("c3", "checked", "2018-03-19", about="e3",
                                                       grade=2)]  # fmt: skip
    one = found(*weak, log())
    assert (one.status, one.grade) == ("met", 2)
    assert [name for _, name, _, _ in grounds(one)] == ["e3", "e4", "c1", "c2", "c3"]


def test_what_a_missed_duty_rests_on() -> None:
    one = found(*checks("2018-03-05", "2018-03-12"), log(grade=3))
    assert (one.status, one.grade) == ("missed", 3)
    assert ("register", "control_log", "no", 3) in grounds(one)


# -- gaps ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "as_of", "said", "due"),
    [
        pytest.param(["2018-03-05T10:00", "2018-03-12T10:00", "2018-03-19T10:00"], LONG_AFTER,
                     MET, None, id="never more than seven days"),
        pytest.param(["2018-03-05T10:00", "2018-03-12T10:01"], LONG_AFTER, MISSED,
                     "2018-03-12T10:00", id="a minute more"),
        pytest.param(["2018-03-05T10:00", "2018-03-08T10:00", "2018-03-15T10:00",
                      "2018-03-22T10:00"], LONG_AFTER, MET, None,
                     id="the last one before counts"),
        pytest.param([], LONG_AFTER, MISSED, FIRST, id="not one"),
        pytest.param(["2018-03-09T23:11"], LONG_AFTER, MISSED, FIRST, id="the first too late"),
        pytest.param(["2018-03-09T10:00", "2018-03-16T10:00"], LONG_AFTER, MISSED,
                     "2018-03-23T10:00", id="a gap at the end that is whole"),
        pytest.param(["2018-03-09T10:00", "2018-03-16T23:11"], LONG_AFTER, MISSED,
                     "2018-03-16T10:00", id="a gap in the middle"),
        pytest.param(["2018-03-02T23:10", FIRST, SECOND], LONG_AFTER, MISSED, THIRD,
                     id="on the stroke each time, and then no more"),
        pytest.param(["2018-03-09T10:00"], "2018-03-12", ("pending", (), ()), None,
                     id="the gap still runs"),
        pytest.param(["2018-03-02T23:09"], LONG_AFTER, MISSED, FIRST, id="before it began"),
    ],
)  # fmt: skip
def test_gaps(days: list[str], as_of: str, said: Any, due: str | None) -> None:
    one = found(*checks(*days), log(), duty=weekly("gap"), as_of=as_of)
    assert short(one) == said
    assert one.due == (None if due is None else at(due))


def test_a_gap_nobody_knows_the_end_of() -> None:
    one = found(duty=weekly("gap"))
    assert short(one) == (*OPEN, ("event",))
    assert keys(one)[0] == "checked(about=e3)[to e4+7d][gap]"


def test_gaps_are_listed_from_one_performance_to_the_next() -> None:
    one = found(*checks("2018-03-05T10:00", "2018-03-12T10:01"), log(), duty=weekly("gap"))
    assert one.periods == (
        {"from": at("2018-03-02T23:10"), "until": at("2018-03-05T10:00"), "status": "met"},
        {"from": at("2018-03-05T10:00"), "until": at("2018-03-12T10:00"), "status": "missed"},
        {"from": at("2018-03-12T10:00"), "until": at("2018-03-12T10:01"), "status": "met"},
        {"from": at("2018-03-12T10:01"), "until": at("2018-03-19T10:01"), "status": "missed"},
    )


@pytest.mark.parametrize(
    ("parts", "each_gap"),
    [
        pytest.param([log()], ["missed", "missed", "missed"], id="seven days, and seven more"),
        pytest.param([*checks("2018-03-10", "2018-03-15", "2018-03-20"), log()],
                     ["missed", "met", "met"], id="kept again after a miss"),
        pytest.param([*checks("2018-03-10", "2018-03-15"), log()], ["missed", "met", "missed"],
                     id="kept again, and missed again"),
        pytest.param([*checks("2018-03-02T23:10"), log()], ["met", "missed", "missed", "missed"],
                     id="once, at the first instant"),
        pytest.param([log("2018-03-02", "2018-03-10")], ["missed", "unsettled"],
                     id="after a miss nobody knows: the next one cannot be placed"),
    ],
)  # fmt: skip
def test_after_a_miss_gaps_go_on(parts: list[Any], each_gap: list[str]) -> None:
    one = found(*parts, duty=weekly("gap"))
    assert (one.status, one.due, keys(one)) == ("missed", at(FIRST), [])
    assert statuses(one) == each_gap


@pytest.mark.parametrize(
    ("counting", "ends"),
    [
        pytest.param("include_start", ["2018-03-08", "2018-03-15", "2018-03-22"],
                     id="the day of the start counts, once"),
        pytest.param("exclude_start", ["2018-03-09", "2018-03-16", "2018-03-23"],
                     id="the day of the start does not count"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["window", "gap"])
def test_days_are_counted_from_the_start_on(way: str, counting: str, ends: list[str]) -> None:
    days = {"per": period(7, "calendar_day"),
            "during": ("for", ("at", "served"), period(22, "calendar_day"))}  # fmt: skip
    one = found(log(), duty=weekly(way, rule=days), law=act(counting=counting))
    assert [week["until"] for week in one.periods] == [at(end)[1:] * 2 for end in ends]


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        pytest.param("2018-03-09", "pending", id="its last second is not over"),
        pytest.param("2018-03-10", "missed", id="the day after"),
    ],
)
@pytest.mark.parametrize("way", ["window", "gap"])
def test_a_period_runs_to_its_last_second(way: str, as_of: str, status: str) -> None:
    one = found(log(), duty=weekly(way, rule={"per": period(7, "calendar_day")}), as_of=as_of)
    assert (one.status, statuses(one)[0]) == (status, status)


@pytest.mark.parametrize(
    ("days", "more", "status"),
    [
        pytest.param(["2018-03-05", "2018-03-11", "2018-03-17"], {}, "met", id="met"),
        pytest.param(["2018-03-05"], {}, "missed", id="missed"),
        pytest.param(["2018-03-05"], {"as_of": "2018-03-10"}, "pending", id="pending"),
        pytest.param([], {"law": act(ends=("2018-03-06", "2018-03-06"))}, "excused",
                     id="ended with its act"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["window", "gap"])
def test_a_duty_arises_when_its_norm_says(
    way: str, days: list[str], more: Any, status: str
) -> None:
    decided = Decision("toy.after_repeal", "ends", "A. Lawyer", "2020-01-01", "")
    duty = weekly(way, parts={"arises": ("at", "served")})
    one = found(*checks(*days), log(), decided, duty=duty, **more)
    assert (one.status, one.arose) == (status, at("2018-03-02T23:10"))


@pytest.mark.parametrize("way", ["window", "gap"])
def test_a_performance_is_proved_as_well_as_what_it_had_to_be(way: str) -> None:
    """Who checked is said by a weaker source than that somebody did."""
    weak = Leaf(("police",), 2, "s9", "", 1)
    by_police = ("pattern", pattern("checked", about="o", by="police"))
    days = checks("2018-03-05", "2018-03-11", "2018-03-17", by=weak)
    one = found(*days, log(), duty=weekly(way, parts={"discharge": by_police}))
    assert (one.status, one.grade) == ("met", 2)
    assert ("fact", "c3.by", "police", 2) in grounds(one)


def test_a_gap_that_still_runs_after_a_miss() -> None:
    one = found(log(), duty=weekly("gap"), as_of="2018-03-12")
    assert (one.status, statuses(one)) == ("missed", ["missed", "pending"])


def test_a_performance_without_an_hour_ends_one_gap_only() -> None:
    days = ["2018-03-09", "2018-03-16", "2018-03-23"]
    one = found(*checks(*days), log(), duty=weekly("gap"))
    assert short(one)[:2] == OPEN
    assert one.because == ("time",)


def test_more_than_once_in_a_gap_is_counted_in_windows() -> None:
    days = ["2018-03-03", "2018-03-04", "2018-03-12", "2018-03-13", "2018-03-17", "2018-03-18"]
    one = found(*checks(*days), log(), duty=weekly("gap", rule={"at_least": 2}))
    assert (one.status, statuses(one)) == ("met", ["met"] * 3)


# -- which way it is counted --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("decision", "said"),
    [
        pytest.param(None, (*OPEN, ("reading",)), id="nobody decided"),
        pytest.param("window", MET, id="decided: once in each week"),
        pytest.param("gap", MISSED, id="decided: never more than a week"),
    ],
)
def test_a_reading_says_how_it_is_counted(decision: str | None, said: Any) -> None:
    parts: list[Any] = [*checks("2018-03-03", "2018-03-16T10:00", "2018-03-22"), log()]
    if decision:
        parts.append(Decision("toy.way", decision, "A. Lawyer", "2020-01-01", ""))
    one = found(*parts, duty=weekly("", rule={"by_reading": "toy.way"}),
                readings={"toy.way": ("window", "gap")})  # fmt: skip
    assert short(one) == said
    assert one.readings == ({"toy.way": decision} if decision else {})


def test_without_a_word_it_is_counted_in_windows() -> None:
    one = found(*checks("2018-03-03", "2018-03-16T10:00", "2018-03-22"), log(), duty=weekly(""))
    assert (one.status, statuses(one)) == ("met", ["met"] * 3)


# -- when there is no such duty -----------------------------------------------------------------

NEVER = event("d", "order_served", done="no", about="e3")
UNSERVED = (INCIDENT, ISSUED)


@pytest.mark.parametrize(
    ("parts", "norms", "said"),
    [
        pytest.param([NEVER], [], ("not_triggered", (), ()), id="its span never began"),
        pytest.param([log()], [exception("undercut", defeats="toy.check")],
                     ("excused", (), ()), id="excused"),
        pytest.param([log()], [exception("suspend", defeats="toy.check")],
                     ("suspended", (), ()), id="stopped"),
    ],
)  # fmt: skip
def test_no_duty(parts: list[Any], norms: list[Any], said: Any) -> None:
    one = found(*parts, norms=norms, night=UNSERVED)
    assert short(one) == said


def test_where_nobody_knows_whether_it_began_it_may_be_running_still() -> None:
    one = found(log(), night=UNSERVED)
    assert short(one) == (
        "unsettled", ("not_triggered", "met", "missed", "pending"), ("event",),
    )  # fmt: skip
    assert keys(one)[0] == "order_served(about=e3)"


# -- the repeal of the act ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("repealed", "decision", "status", "each_week"),
    [
        pytest.param("2018-03-12", "ends", "met", ["met"], id="whole weeks before it count"),
        pytest.param("2018-03-06", "ends", "met", ["met"], id="what was done stays done"),
        pytest.param("2018-03-06", "continues", "missed", ["met", "missed", "missed"],
                     id="what had begun goes on"),
        pytest.param("2018-03-06", None, "unsettled", None, id="nobody decided"),
        pytest.param("2018-03-25", None, "missed", ["met", "missed", "missed"],
                     id="after the duty was over"),
    ],
)  # fmt: skip
def test_the_repeal_of_its_act(
    repealed: str, decision: str | None, status: str, each_week: list[str] | None
) -> None:
    parts: list[Any] = [*checks("2018-03-05"), log()]
    if decision:
        parts.append(Decision("toy.after_repeal", decision, "A. Lawyer", "2020-01-01", ""))
    one = found(*parts, law=act(ends=(repealed, repealed)))
    assert one.status == status
    if each_week is None:
        assert (one.could_be, one.because) == (("met", "missed"), ("after_repeal",))
    else:
        assert statuses(one) == each_week


# -- bounds -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "status"),
    [
        pytest.param(399, "missed", id="as many as are counted"),
        pytest.param(400, "unsettled", id="one more"),
    ],
)
def test_windows_are_bounded(hours: int, status: str) -> None:
    rule = {"per": period(1, "h"), "during": ("for", ("at", "served"), period(hours, "h"))}
    one = found(log(), duty=weekly(rule=rule))
    assert (one.status, one.because) == (status, () if status == "missed" else ("too_many",))


@pytest.mark.parametrize(
    ("hours", "status"),
    [
        pytest.param(399, "met", id="as many as are counted"),
        pytest.param(400, "unsettled", id="one more"),
    ],
)
def test_gaps_are_bounded(hours: int, status: str) -> None:
    start = at("2018-03-02T23:10").earliest
    hourly = [
        event(f"c{n}", "checked", about="e3")._replace(at=exactly(start + n * HOUR), dated=True)
        for n in range(1, hours + 1)
    ]
    rule = {"per": period(1, "h"), "during": ("for", ("at", "served"), period(hours, "h"))}
    one = found(*hourly, log(), duty=weekly("gap", rule=rule))
    assert (one.status, one.because) == (status, () if status == "met" else ("too_many",))
