"""Exceptions that lengthen: every kind of norm with a last day or a span."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from lawcheck.model.ruleset import Norm
from tests.lawcheck.engine.making import (
    act,
    at,
    case,
    each,
    event,
    keys,
    norm,
    only,
    pattern,
    period,
    person,
    rules,
    short,
)

ISSUED = event("e3", "order_issued", "2020-03-02T10:00", to="R")
TEN_DAYS = ("for", ("at", "o"), period(10, "d"))  # to 12 March, 10:00
BY_FIVE_DAYS = {"by": period(5, "d")}  # to 17 March, 10:00
UNTIL_A_VISIT = {"until": ("at", "v")}  # 20 March, 10:00
UNKNOWN = ("is", ("fact", "mutual"), "yes")
VISIT = event("e9", "visited", "2020-03-20T10:00")


def of_orders(kind: str, **parts: Any) -> Norm:
    """A norm asked of every order."""
    return norm("toy.1", kind, for_each=(each("order_issued", "o"),), parts=parts)


def ban() -> Norm:
    return of_orders("prohibition", forbidden=pattern("contact"), during=TEN_DAYS)


def longer(parts: Any = None, when: Any = None) -> Norm:
    """An exception that extends; `v` is a visit."""
    return norm("toy.more", "exception", effect="extend", parts=parts or BY_FIVE_DAYS, when=when,
                defeats=("toy.1",), bound=(("v", pattern("visited")),))  # fmt: skip


def found(*norms: Norm, parts: Any = (), as_of: str = "2020-06-01", law: Any = None) -> Finding:
    facts = case(person("R"), ISSUED, VISIT, *parts, as_of=as_of)
    return only(rules(law or act(), *norms), facts)


@pytest.mark.parametrize(
    ("more", "when", "end"),
    [
        pytest.param([], "2020-03-12T10:00", "2020-03-12T10:00", id="not extended"),
        pytest.param([longer()], "2020-03-17T10:00", "2020-03-17T10:00", id="by a period"),
        pytest.param([longer(UNTIL_A_VISIT)], "2020-03-20T10:00", "2020-03-20T10:00",
                     id="until a moment"),
        pytest.param([longer(when=("truth", "no"))], "2020-03-12T10:00", "2020-03-12T10:00",
                     id="by one that does not hold"),
    ],
)  # fmt: skip
def test_a_prohibition_is_broken_in_the_time_that_was_added(
    more: list[Norm], when: str, end: str
) -> None:
    last = at(when)
    for later, status in ((0, "broken"), (1, "respected")):
        moved = last._replace(earliest=last.earliest + later, latest=last.latest + later)
        never = event("d", "contact", done="no", about=None)
        parts = [event("x", "contact", "2020-03-03")._replace(at=moved), never]
        one = found(ban(), *more, parts=parts)
        assert (one.status, one.extra["runs"][1]) == (status, at(end))


def test_a_ban_that_is_perhaps_longer() -> None:
    parts = [event("x", "contact", "2020-03-15T10:00")]
    one = found(ban(), longer(when=UNKNOWN), parts=parts, as_of="2020-03-16")
    assert (one.status, set(one.could_be)) == ("unsettled", {"broken", "respected"})
    assert "case.mutual" in keys(one)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        pytest.param([], ("met", (), ()), id="nothing falls into ten days but one week"),
        pytest.param([longer()], ("missed", (), ()), id="a second week is whole once it is longer"),
    ],
)
def test_a_duty_that_comes_back_goes_on(more: list[Norm], said: Any) -> None:
    rule = {"at_least": 1, "per": period(7, "d"), "during": TEN_DAYS, "as": "window",
            "by_reading": ""}  # fmt: skip
    weekly = of_orders("duty", recurring=rule, discharge=("pattern", pattern("checked")))
    parts = [event("c", "checked", "2020-03-05T10:00"),
             event("d", "checked", "2020-03-06/2020-05-01", done="no", about=None)]  # fmt: skip
    assert short(found(weekly, *more, parts=parts)) == said


@pytest.mark.parametrize(("more", "status"), [([], "met"), ([longer()], "missed")])
def test_what_is_to_be_kept_up_longer(more: list[Norm], status: str) -> None:
    kept = of_orders("duty", maintain=TEN_DAYS, discharge=("pattern", pattern("checked")),
                     failed_by=pattern("contact"))  # fmt: skip
    parts = [event("c", "checked", "2020-03-05"), event("x", "contact", "2020-03-15")]
    one = found(kept, *more, parts=parts)
    assert one.status == status
    if not more:
        assert one.due == at("2020-03-12T10:00")


@pytest.mark.parametrize(
    ("more", "as_of", "status", "end"),
    [
        pytest.param([], "2020-03-15", "ended", "2020-03-12T10:00", id="not extended"),
        pytest.param([longer()], "2020-03-15", "in_place", "2020-03-17T10:00", id="it still runs"),
        pytest.param([longer()], "2020-03-17", "ended", "2020-03-17T10:00", id="until it ends"),
    ],
)
def test_what_was_granted_runs_longer(more: list[Norm], as_of: str, status: str, end: str) -> None:
    visit = norm("toy.1", "power", serves=True, for_each=(each("order_issued", "o"),),
                 parts={"granted": pattern("talk", "g"),
                        "runs": ("for", ("at", "g"), period(10, "d"))})  # fmt: skip
    one = found(visit, *more, parts=[event("t", "talk", "2020-03-02T10:00")], as_of=as_of)
    assert (one.status, one.extra["runs"][1]) == (status, at(end))


@pytest.mark.parametrize(("more", "liability"), [([], "lapsed"), ([longer()], "open")])
def test_a_limitation_runs_longer(more: list[Norm], liability: str) -> None:
    crime = of_orders("offence", regime="criminal", elements=("truth", "yes"),
                      limitation=(period(10, "d"), ("at", "o")))  # fmt: skip
    one = found(crime, *more, as_of="2020-03-15")
    assert (one.status, one.extra["liability"]) == ("made_out", liability)
