"""The periods of a recurring duty: which have begun, which still run, what nobody listed."""

from typing import Any

import pytest

from lawcheck.engine.frame import Frame
from lawcheck.engine.recurring import recurring
from lawcheck.engine.settle import Outcome
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    NIGHT,
    SERVED,
    at,
    case,
    each,
    event,
    frame_of,
    norm,
    only,
    pattern,
    period,
    register,
    rules,
    short,
)

# Served on 2 March at 23:10: the weeks end on the 9th, the 16th and the 23rd at that hour.
IN_EACH = [event(f"c{day}", "checked", f"2018-03-{day}", about="e3") for day in ("05", "12", "19")]
LOG = register("control_log", ["e3"], "2018-03-02", "2018-03-31")


def weekly(days: int = 21, way: str = "window") -> Any:
    during = ("for", ("at", "served"), period(days, "d"))
    rule = {"at_least": 1, "per": period(7, "d"), "during": during, "as": way, "by_reading": ""}
    parts = {"recurring": rule, "discharge": ("pattern", pattern("checked", about="o"))}
    return norm("toy.check", for_each=(each("order_issued", "o"),), parts=parts,
                bound=(("served", pattern("order_served", about="o")),))  # fmt: skip


def found(*parts: Any, days: int = 21, as_of: str, served: Any = SERVED) -> Finding:
    facts = case(*NIGHT[:4], served, *parts, LOG, as_of=as_of)
    return only(rules(weekly(days)), facts)


def statuses(one: Finding | Outcome) -> list[str]:
    return [str(week["status"]) for week in one.periods]


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        pytest.param("2018-03-24", "pending", id="its term still runs"),
        pytest.param("2018-03-26", "pending", id="so it does on the day before the last"),
        pytest.param("2018-03-27", "met", id="it is over"),
    ],
)
def test_a_duty_kept_in_every_whole_week_is_met_when_its_term_is_over(
    as_of: str, status: str
) -> None:
    one = found(*IN_EACH, days=25, as_of=as_of)
    assert (one.status, statuses(one)) == (status, ["met"] * 3)


def test_a_week_is_listed_from_the_instant_it_begins() -> None:
    last = at("2018-03-02").latest
    one = found(as_of="2018-03-02", served=SERVED._replace(at=SERVED.at._replace(
        earliest=last, latest=last)))  # fmt: skip
    assert (one.status, statuses(one)) == ("pending", ["pending"])
    assert one.periods[0]["from"] == (last, last)


def test_a_week_that_may_have_begun_is_listed() -> None:
    """The order was served around midnight: on the last day of a week the next may run."""
    around = SERVED._replace(at=at("2018-03-02T23:10/2018-03-03T01:00"))
    one = found(as_of="2018-03-09", served=around)
    assert short(one) == ("unsettled", ("missed", "pending"), ("time",))
    assert statuses(one) == ["unsettled", "unsettled"]


def test_a_duty_kept_so_far_is_not_said_to_run_where_it_may_be_over() -> None:
    """The order was served around midnight: the term ends around another."""
    around = SERVED._replace(at=at("2018-03-02T23:10/2018-03-03T12:00"))
    one = found(*IN_EACH, days=25, as_of="2018-03-27", served=around)
    assert short(one) == ("unsettled", ("met", "pending"), ("time",))


# -- what nobody listed, answered ---------------------------------------------------------------


def answered(way: str, answers: dict[str, str]) -> Outcome:
    """The duty to check once in seven days, for two weeks, where everything is answered."""
    where: Frame = frame_of(case(*NIGHT, as_of="2018-04-10"), {"o": "e3"}, answers=answers,
                            ruleset=rules(weekly(14, way)))  # fmt: skip
    family = where.program.families["toy.check"]
    return recurring(family.wording(0), family, where, where.trigger())


FIRST, SECOND = (f"checked(about=e3)[to e4+{7 * week}d][{week}]" for week in (1, 2))


@pytest.mark.parametrize(
    ("first", "second", "status", "each_week"),
    [
        pytest.param("yes", "yes", "met", ["met", "met"], id="in both"),
        pytest.param("yes", "no", "missed", ["met", "missed"], id="in the first"),
        pytest.param("no", "yes", "missed", ["missed", "met"], id="in the second"),
    ],
)
def test_a_check_nobody_listed_keeps_its_week(
    first: str, second: str, status: str, each_week: list[str]
) -> None:
    one = answered("window", {FIRST: first, SECOND: second})
    assert (one.status, statuses(one)) == (status, each_week)


@pytest.mark.parametrize(
    ("first", "status", "each_gap"),
    [
        pytest.param("yes", "met", ["met", "met"], id="in both"),
        pytest.param("no", "missed", ["missed", "missed"], id="in none"),
    ],
)
def test_a_check_nobody_listed_ends_its_gap(first: str, status: str, each_gap: list[str]) -> None:
    gaps = {f"checked(about=e3)[to e4+{days}d][gap]": first for days in (7, 14)}
    gaps["checked(about=e3)[to e4+7d+7d][gap]"] = first
    one = answered("gap", gaps)
    assert (one.status, statuses(one)) == (status, each_gap)
