"""The two months of an administrative case, and the time in which an expert works."""

import json

import pytest

from lawcheck.engine.evaluate import evaluate
from lawcheck.language.case_reader import parse_case
from lawcheck.render.as_json import finding_object
from tests.law.test_offences_by_day import case_of, program

LIGHT = {"act": "light harm", "incident": {"acts": ["push"], "harm": "light"}}
POINT = "kz.cao.expert_time"


@pytest.mark.parametrize(
    ("asked", "as_of", "decided", "liability", "hangs_on"),
    [
        pytest.param("", "2018-04-09", "", "open", [], id="on the last day"),
        pytest.param("", "2018-04-11", "", "lapsed", [], id="nobody asked an expert"),
        pytest.param("2018-03-26", "2018-04-01", "", "open", [], id="within the two months"),
        pytest.param("2018-03-26", "2018-04-20", "", "unsettled", [f"reading:{POINT}"], id="asked"),
        pytest.param("2018-03-26", "2018-04-20", "running", "open", [], id="counsel: it runs"),
        pytest.param("2018-03-26", "2018-04-20", "over", "lapsed", [], id="counsel: it is over"),
        pytest.param("2018-04-12", "2018-04-20", "", "lapsed", [], id="asked after two months"),
    ],
)
def test_an_expert_stops_the_limitation_while_it_runs(
    asked: str, as_of: str, decided: str, liability: str, hangs_on: list[str]
) -> None:
    given = case_of(LIGHT, "2018-02-09")
    given["as_of"] = as_of
    if asked:
        given["events"].append(
            {"id": "x0", "kind": "forensic_referral", "at": asked, "by": "police", "to": "V",
             "about": "e1"}
        )  # fmt: skip
    if decided:
        given["decisions"] = [
            {"point": POINT, "value": decided, "by": "A. Lawyer", "on": as_of, "why": "an example"}
        ]
    case, _ = parse_case(json.dumps(given).encode(), "cell", program().vocabulary)
    (found,) = [one for one in evaluate(program(), case).findings if one.norm.id == "kz.cao.73-1.1"]
    shown = finding_object(found, case)
    assert (shown["status"], shown["liability"]) == ("made_out", liability)
    assert shown["liability_settle"] == hangs_on
