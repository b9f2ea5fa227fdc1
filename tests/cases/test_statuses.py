"""Over the teaching cases and those of the Toy Act, every status occurs."""

import functools
from pathlib import Path
from typing import Any

import pytest

from lawcheck.language.expectations import failures
from lawcheck.model.finding import REASONS, STATUSES
from tests.cases.assessing import TEACHING, TOY, cases_in, result_of
from tests.cases.expected import expected_of, read_expectations

TOY_CASES = cases_in(TOY / "cases")
pytestmark = pytest.mark.xdist_group("statuses")  # they read the same results
LIABILITY = {"open", "removed", "lapsed", "unsettled"}


@functools.cache
def all_findings() -> list[dict[str, Any]]:
    cases = [*cases_in(TEACHING), *TOY_CASES]
    return [finding for case in cases for finding in result_of(case)["findings"]]


def kinds_of(finding: dict[str, Any]) -> str:
    """Give the kind under which section 5 lists the statuses of a finding."""
    kind = str(finding["kind"])
    return "power" if kind in ("protection", "right") else kind


def test_every_status_of_every_kind_occurs() -> None:
    seen = {(kinds_of(one), str(one["status"])) for one in all_findings()}
    wanted = {
        (kind, status)
        for kind, statuses in STATUSES.items()
        if kind != "right"
        for status in (*statuses, "unsettled")
    }
    assert sorted(wanted - seen) == []
    assert sorted(seen - wanted) == []


def test_every_reason_why_something_is_open_occurs() -> None:
    seen = {reason for one in all_findings() for reason in one["because"]}
    assert sorted(set(REASONS) - seen) == []


def test_every_end_of_liability_occurs() -> None:
    seen = {one.get("liability") for one in all_findings() if one["status"] == "made_out"}
    assert sorted(LIABILITY - seen) == []


@pytest.mark.parametrize("case", TOY_CASES, ids=lambda case: case.stem)
def test_a_toy_case_gives_what_it_must(case: Path) -> None:
    assert failures(read_expectations(expected_of(case)), result_of(case)["findings"]) == []
