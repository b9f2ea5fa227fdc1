"""Duties that come back: what lies in a period, and what the repeal of the act takes away."""

from typing import Any

import pytest

from lawcheck.model.case import Decision, Event
from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    case,
    done_by,
    each,
    event,
    keys,
    norm,
    only,
    period,
    person,
    register,
    rules,
    short,
)

PEOPLE = (person("V", "survivor"), person("R", "respondent"))
ENDS = Decision("toy.after_repeal", "ends", "A", "2020-01-01", "")


def checked(name: str, when: str, **more: Any) -> Event:
    return event(name, "checked", when, **{"about": "o1", **more})


def found(*parts: Any, per: Any, days: int, how: str, law: Any = None, **more: Any) -> Finding:
    issued = more.pop("issued", "2020-03-02T10:00")
    duty = norm("toy.check", for_each=(each("order_issued", "o"),), parts={
        "bearer": ("body", "police"),
        "recurring": {"at_least": 1, "per": per, "during": ("for", ("at", "o"), period(days, "d")),
                      "as": how, "by_reading": ""},
        "discharge": done_by("checked", about="o"),
    })  # fmt: skip
    order = event("o1", "order_issued", issued)
    facts = case(*PEOPLE, order, *parts, as_of=more.pop("as_of", "2020-06-01"), **more)
    return only(rules(law or act(), duty), facts)


LOG = register("control_log", ["o1"], "2020-01-01", "2020-12-31")
WEEK, MONTH = period(7, "d"), period(1, "calendar_month")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        pytest.param("2020-04-01T00:00", ("met", (), ()), id="in its first instant"),
        pytest.param("2020-03-31", ("missed", (), ()), id="on the day before it"),
    ],
)
def test_a_calendar_month_begins_with_its_first_instant(when: str, said: Any) -> None:
    one = found(LOG, checked("c", when), per=MONTH, days=60, how="window")
    assert short(one) == said


REPEALED = act(ends=("2020-03-12", "2020-03-12"))


@pytest.mark.parametrize("how", ["window", "gap"])
@pytest.mark.parametrize(
    ("parts", "status"),
    [
        pytest.param([checked("a", "2020-03-06T10:00"), checked("b", "2020-03-11T09:00")],
                     "met", id="performed before the repeal, and due after it"),
        pytest.param([checked("a", "2020-03-06T10:00")], "met", id="what is left was kept"),
        pytest.param([], "missed", id="what fell due before the repeal"),
    ],
)  # fmt: skip
def test_the_repeal_takes_away_what_falls_due_after_it(
    how: str, parts: list[Event], status: str
) -> None:
    one = found(LOG, *parts, ENDS, per=WEEK, days=14, how=how, law=REPEALED)
    assert one.status == status


def test_what_was_done_early_is_not_taken_away() -> None:
    early = checked("a", "2020-03-11T09:00")
    one = found(LOG, early, ENDS, per=period(12, "d"), days=14, how="gap", law=REPEALED)
    assert one.status == "met"
    none = found(LOG, ENDS, per=period(12, "d"), days=14, how="gap", law=REPEALED)
    assert none.status == "excused"


def test_gaps_after_different_performances_are_different_questions() -> None:
    unsure = checked("b", "2020-03-06T10:00", done="unknown")
    one = found(checked("a", "2020-03-04T10:00"), unsure, per=WEEK, days=10, how="gap")
    assert short(one) == ("unsettled", ("met", "missed"), ("event",))
    assert [key.partition("[")[2] for key in keys(one) if "[" in key] == ["to a+7d][gap 2]"]
