"""Over the teaching cases and those of the Toy Act, every status occurs."""

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from lawcheck.language.expectations import failures
from lawcheck.model.finding import REASONS, STATUSES
from tests.cases.assessing import ROOT, TEACHING, TOY, cases_in, result_of
from tests.cases.expected import expected_of, read_expectations

TOY_CASES = cases_in(TOY / "cases")
RECORDED = ROOT / "tests" / "golden" / "cases"
LIABILITY = {"open", "removed", "lapsed", "unsettled"}


@functools.cache
def all_findings() -> list[dict[str, Any]]:
    """What was recorded of the teaching cases, which another test holds, and the toy cases."""
    recorded = [RECORDED / f"{case.stem}.json" for case in cases_in(TEACHING)]
    results = [json.loads(file.read_text(encoding="utf-8")) for file in recorded]
    results += [result_of(case) for case in TOY_CASES]
    return [finding for one in results for finding in one["findings"]]


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
