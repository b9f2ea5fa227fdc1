"""What became of liability when battery left a code: the laws of July 2017 and June 2024."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lawcheck.engine.evaluate import evaluate
from lawcheck.language.case_reader import parse_case
from lawcheck.render.as_json import finding_object
from tests.law.test_offences_by_day import case_of, program

BATTERY = {"act": "battery", "incident": {"acts": ["hit"], "harm": "pain"}}
OLDER, UNPUNISHED = "kz.l84-2017.older_acts", "kz.l73-2024.unpunished_acts"


def battery(day: str, as_of: str, norm: str, **decided: str) -> dict[str, Any]:
    """Give the finding of a norm on a battery, as of a day, with points decided."""
    given = case_of(BATTERY, day)
    given["as_of"] = as_of
    given["events"].append(
        {"id": "x0", "kind": "penalty_executed", "done": "no", "source": "s1"},
    )
    given["decisions"] = [
        {"point": point, "value": value, "by": "A. Lawyer", "on": as_of, "why": "an example"}
        for point, value in decided.items()
    ]
    case, _ = parse_case(json.dumps(given).encode(), "cell", program().vocabulary)
    (found,) = [one for one in evaluate(program(), case).findings if one.norm.id == norm]
    return finding_object(found, case)


@pytest.mark.parametrize(
    ("as_of", "liability"),
    [
        pytest.param("2017-07-13", "open", id="the day before the law can have begun"),
        pytest.param("2017-07-20", "unsettled", id="it may have begun"),
        pytest.param("2017-07-31", "removed", id="it has begun for certain"),
        pytest.param("2024-07-01", "removed", id="the crime of 2024 does not bring it back"),
    ],
)
def test_a_battery_of_june_2017_read_on_each_side_of_the_law(as_of: str, liability: str) -> None:
    found = battery("2017-06-20", as_of, "kz.cc.109")
    assert (found["status"], found["liability"]) == ("made_out", liability)
    assert found["removed_by"] == (["kz.l84-2017.1.1"] if liability == "removed" else [])


@pytest.mark.parametrize(
    ("value", "status"), [("administrative", "made_out"), ("nothing", "not_made_out")]
)
def test_a_lawyer_may_say_whether_the_new_article_reaches_back(value: str, status: str) -> None:
    norm = "kz.l84-2017.1.4.73-2"
    assert battery("2017-06-20", "2017-08-10", norm)["because"] == ["reading"]
    found = battery("2017-06-20", "2017-08-10", norm, **{OLDER: value})
    assert (found["status"], found["readings"]) == (status, {OLDER: value})


@pytest.mark.parametrize(
    ("day", "liability", "hangs_on"),
    [
        pytest.param("2024-04-15", "lapsed", [], id="two months were over on 16 June"),
        pytest.param("2024-04-16", "unsettled", [f"reading:{UNPUNISHED}"], id="on their last day"),
        pytest.param("2024-05-01", "unsettled", [f"reading:{UNPUNISHED}"], id="still punishable"),
        pytest.param("2024-06-15", "unsettled", [f"reading:{UNPUNISHED}"], id="the last day"),
    ],
)
def test_a_battery_not_punished_by_16_june_2024(
    day: str, liability: str, hangs_on: list[str]
) -> None:
    found = battery(day, "2024-06-20", "kz.cao.73-2.1-1")
    assert found["status"] == "made_out"
    assert (found["liability"], found["liability_settle"]) == (liability, hangs_on)


def test_before_that_day_it_could_be_punished() -> None:
    assert battery("2024-06-10", "2024-06-15", "kz.cao.73-2.1-1")["liability"] == "open"


@pytest.mark.parametrize(("value", "liability"), [("removed", "removed"), ("punishable", "open")])
def test_a_lawyer_may_say_what_follows(value: str, liability: str) -> None:
    found = battery("2024-06-10", "2024-07-15", "kz.cao.73-2.1-1", **{UNPUNISHED: value})
    assert (found["status"], found["liability"]) == ("made_out", liability)
    assert found["removed_by"] == (["kz.l73-2024.1"] if value == "removed" else [])


def test_a_penalty_already_executed_is_not_taken_back() -> None:
    """Abolition reaches back only while the penalty is not executed."""
    given = case_of(BATTERY, "2024-06-01")
    given["as_of"] = "2024-07-15"
    given["events"] = [one for one in given["events"] if one["id"] != "d0"] + [
        {"id": "d1", "kind": "decided", "at": "2024-06-05", "by": "court", "to": "R",
         "about": "e1", "outcome": "penalised"},
        {"id": "d2", "kind": "penalty_executed", "at": "2024-06-08", "about": "d1"},
    ]  # fmt: skip
    given["decisions"] = [
        {"point": UNPUNISHED, "value": "removed", "by": "A. Lawyer", "on": "2024-07-15",
         "why": "an example"}
    ]  # fmt: skip
    case, _ = parse_case(json.dumps(given).encode(), "cell", program().vocabulary)
    names = ("kz.cao.73-2.1-1",)
    (found,) = [one for one in evaluate(program(), case).findings if one.norm.id in names]
    assert found.extra["liability"] == "open"
