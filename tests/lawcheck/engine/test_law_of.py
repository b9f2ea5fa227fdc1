"""The same facts under the law of another day: only the choice of edition moves."""

from typing import Any

import pytest

from lawcheck.engine.evaluate import evaluate
from lawcheck.engine.program import compile_rules
from lawcheck.model.finding import Finding
from lawcheck.model.moment import Moment
from tests.lawcheck.engine.making import (
    VOCABULARY,
    act,
    at,
    case,
    day,
    done_by,
    each,
    event,
    exception,
    norm,
    period,
    rules,
)

LAW = act(
    editions=[
        ("E0", "2009-12-23", "2009-12-23"),
        ("E1", "2014-03-01", "2014-03-21"),
        ("E2", "2018-01-01", "2018-01-01"),
    ],
    ends=("2026-01-01", "2026-01-20"),
    checked_to=day("2027-01-01"),
)
ORDER = event("e3", "order_issued", "2019-05-01T10:00", order="protection_order")
COPIED = event("e7", "order_copied", "2019-05-02T09:00", about="e3", to="prosecutor")
FACTS = case(ORDER, COPIED, as_of="2026-06-01")


def wording(edition: str, hours: int) -> Any:
    return norm(
        "toy.copy",
        editions=(edition,),
        for_each=(each("order_issued", "o"),),
        parts={
            "bearer": ("body", "police"),
            "deadline": (period(hours, "h"), ("at", "o")),
            "discharge": done_by("order_copied", about="o", to="prosecutor"),
        },
    )


RULES = rules(LAW, wording("E0", 12), wording("E1", 24), wording("E2", 48))


def under(on: str | None, ruleset: Any = RULES) -> list[Finding]:
    program = compile_rules(ruleset, VOCABULARY)
    return list(evaluate(program, FACTS, law_of=None if on is None else day(on)).findings)


@pytest.mark.parametrize(
    ("on", "status", "edition"),
    [
        pytest.param(None, "met", "E2", id="its own law"),
        pytest.param("2017-12-31", "met", "E1", id="an earlier edition"),
        pytest.param("2010-01-01", "late", "E0", id="a stricter one"),
        pytest.param("2014-03-10", "unsettled", "E0|E1", id="a day with two possible editions"),
        pytest.param("2030-01-01", "", "", id="after the repeal"),
        pytest.param("2009-12-22", "", "", id="before the act"),
    ],
)
def test_the_edition_of_another_day(on: str | None, status: str, edition: str) -> None:
    found = [(one.status, one.edition) for one in under(on)]
    assert found == ([(status, edition)] if status else [])


def test_days_terms_and_the_day_of_reading_stay() -> None:
    (one,) = under("2010-01-01")
    assert one.arose == at("2019-05-01T10:00")
    assert one.due == at("2019-05-01T22:00")
    assert one.late_by == (11 * 3600, 11 * 3600)


def test_nothing_ends_with_an_act_that_is_law_on_the_day_asked_about() -> None:
    late = event("e9", "order_issued", "2025-12-31T10:00", order="protection_order")
    program = compile_rules(RULES, VOCABULARY)
    (own,) = evaluate(program, case(late, as_of="2026-06-01")).findings
    (other,) = evaluate(program, case(late, as_of="2026-06-01"), law_of=day("2018-06-01")).findings
    assert own.because == ("event", "edition", "after_repeal")
    assert other.because == ("event",)
    assert other.due == Moment(*[at("2026-01-02T10:00").earliest] * 2)


def test_a_milder_later_law_is_left_out() -> None:
    crime = norm(
        "toy.crime",
        "offence",
        for_each=(each("order_issued", "o"),),
        parts={"regime": "criminal"},
        editions=("E0", "E1", "E2"),
    )
    milder = exception("liability_removed", ("truth", "yes"), defeats="toy.crime", editions=("E2",))
    lived = LAW._replace(ends=None)
    ruleset = rules(lived, crime, milder)
    assert [one.extra["liability"] for one in under(None, ruleset)] == ["removed"]
    assert [one.extra["liability"] for one in under("2018-06-01", ruleset)] == ["open"]
