from typing import Any

import pytest

from lawcheck.analyses.tables import ABSENT, Expected, Outcome, Row, run_rows
from lawcheck.engine.program import compile_rules
from tests.lawcheck.engine.making import (
    VOCABULARY,
    case,
    done_by,
    each,
    event,
    norm,
    period,
    rules,
)

COPIED = norm(
    "toy.1",
    for_each=(each("order_issued", "o"),),
    parts={
        "bearer": ("body", "police"),
        "discharge": done_by("order_copied", about="o"),
        "deadline": (period(24, "h"), ("at", "o")),
    },
)
ISSUED = event("e1", "order_issued", "2020-03-01T10:00")
AGAIN = event("e2", "order_issued", "2020-04-01T10:00")
IN_TIME = event("e3", "order_copied", "2020-03-01T12:00", about="e1")
UNDATED = event("e4", "order_copied", "2020-04-01T10:00/2020-04-30", about="e2")


def run_row(*events: Any, expect: str, **more: Any) -> Outcome:
    expected = Expected(
        "toy.1",
        expect,
        more.get("could_be"),
        more.get("because"),
        more.get("presumed"),
        more.get("instance"),
    )
    row = Row("a row", "toy.yaml", 7, case(*events), "screening", expected)
    (outcome,) = run_rows(compile_rules(rules(COPIED), VOCABULARY), [row])
    return outcome


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        pytest.param((ISSUED, IN_TIME), {"expect": "met"}, id="one instance"),
        pytest.param(
            (ISSUED, IN_TIME, AGAIN), {"expect": "met", "instance": ("e1",)}, id="one of two"
        ),
        pytest.param((), {"expect": ABSENT}, id="no finding at all"),
        pytest.param(
            (ISSUED,),
            {
                "expect": "unsettled",
                "could_be": frozenset({"met", "late", "missed"}),
                "because": frozenset({"event"}),
            },
            id="what is open",
        ),
    ],
)
def test_a_row_agrees(events: tuple[Any, ...], expected: dict[str, Any]) -> None:
    assert run_row(*events, **expected).faults == ()


@pytest.mark.parametrize(
    ("events", "expected", "fault"),
    [
        pytest.param(
            (ISSUED, IN_TIME),
            {"expect": "late"},
            "expected late, got met for (e1)",
            id="another status",
        ),
        pytest.param((), {"expect": "met"}, "expected met, got no finding", id="no finding"),
        pytest.param(
            (ISSUED, IN_TIME),
            {"expect": "met", "instance": ("e9",)},
            "expected met, got no finding; there is (e1)",
            id="another instance",
        ),
        pytest.param(
            (ISSUED, IN_TIME),
            {"expect": ABSENT},
            "expected no finding, got met for (e1)",
            id="a finding too many",
        ),
        pytest.param(
            (ISSUED, IN_TIME, AGAIN, UNDATED),
            {"expect": "met"},
            "expected met, got unsettled for (e2), could_be [late, met], because [time]",
            id="not every instance",
        ),
        pytest.param(
            (AGAIN, UNDATED._replace(about=("e2",))),
            {"expect": "unsettled", "could_be": frozenset({"met"})},
            "expected could_be [met], got [late, met] for (e2)",
            id="what it could be",
        ),
        pytest.param(
            (AGAIN, UNDATED),
            {"expect": "unsettled", "because": frozenset({"fact"})},
            "expected because [fact], got [time] for (e2)",
            id="why it is open",
        ),
        pytest.param(
            (AGAIN, UNDATED),
            {"expect": "unsettled", "presumed": "missed"},
            "expected presumed missed, got none for (e2)",
            id="what is presumed",
        ),
    ],
)
def test_a_row_that_does_not_agree_says_how(
    events: tuple[Any, ...], expected: dict[str, Any], fault: str
) -> None:
    assert run_row(*events, **expected).faults == (fault,)


@pytest.mark.parametrize(
    ("expected", "faults"),
    [
        pytest.param("lapsed", (), id="as it is"),
        pytest.param("open", ("expected liability open, got lapsed for (e1)",), id="another"),
        pytest.param(None, (), id="not compared"),
    ],
)
def test_what_became_of_liability(expected: str | None, faults: tuple[str, ...]) -> None:
    offence = norm(
        "toy.1", "offence", for_each=(each("order_issued", "o"),),
        parts={"elements": ("truth", "yes"), "limitation": (period(30, "d"), ("at", "o"))},
    )  # fmt: skip
    wanted = Expected("toy.1", "made_out", None, None, None, None, liability=expected)
    row = Row("a row", "toy.yaml", 7, case(ISSUED), "screening", wanted)
    (outcome,) = run_rows(compile_rules(rules(offence), VOCABULARY), [row])
    assert outcome.faults == faults


def test_an_outcome_has_the_statuses_of_its_norm() -> None:
    outcome = run_row(ISSUED, IN_TIME, AGAIN, UNDATED, expect="met", instance=("e1",))
    assert outcome.statuses == ("met",)
