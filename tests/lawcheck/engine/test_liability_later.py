"""Liability: open, lapsed or removed, whatever else is open about the offence."""

from typing import Any

import pytest

from lawcheck.model.finding import Finding
from tests.lawcheck.engine.making import (
    act,
    case,
    each,
    event,
    leaf,
    norm,
    period,
    person,
    rules,
    run,
)

PEOPLE = (person("V", "survivor"), person("R", "respondent"))
LAW = act(editions=[("E0", "2000-01-01", "2000-01-01"), ("E1", "2020-05-20", "2020-06-10")])
MUTUAL = ("is", ("fact", "mutual"), "yes")


def found(milder: Any, *, limit: int, **facts: Any) -> Finding:
    limitation = period(limit, "d"), ("at", "i")
    offence = norm("toy.0", "offence", for_each=(each("incident", "i"),), editions=("E0", "E1"),
                   parts={"elements": ("truth", "yes"), "regime": "criminal",
                          "limitation": limitation})  # fmt: skip
    e1 = event("e1", "incident", "2020-03-02T10:00", by="R", to="V")
    given = {name: leaf(value) for name, value in facts.items()}
    result = run(rules(LAW, offence, *milder), case(*PEOPLE, e1, as_of="2020-06-01", facts=given))
    return next(one for one in result.findings if one.norm.id == "toy.0")


def milder(*editions: str, when: Any = MUTUAL) -> Any:
    return [
        norm("toy.m", "exception", effect="liability_removed", defeats=("toy.0",), when=when,
             editions=(edition,), parts={"governed_by": ("as_of",)})
        for edition in editions
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("norms", "limit", "facts", "liability"),
    [
        pytest.param([], 365, {}, "open", id="not lapsed"),
        pytest.param([], 3, {}, "lapsed", id="lapsed"),
        pytest.param(milder("E0", "E1"), 365, {"mutual": "yes"}, "removed",
                     id="removed under each law that may be in force"),
        pytest.param(milder("E0", "E1"), 3, {"mutual": "no"}, "lapsed",
                     id="removed under neither, and lapsed"),
        pytest.param(milder("E1"), 3, {"mutual": "yes"}, "unsettled",
                     id="removed only if that law is in force"),
        pytest.param(milder("E0", "E1"), 3, {}, "unsettled", id="nobody knows"),
    ],
)  # fmt: skip
def test_liability(norms: Any, limit: int, facts: Any, liability: str) -> None:
    one = found(norms, limit=limit, **facts)
    assert (one.status, one.extra["liability"]) == ("made_out", liability)
