"""Files about the State: figures with their sources, held against the standards."""

from pathlib import Path

import pytest

from lawcheck.language.expectations import failures
from tests.cases.assessing import ROOT, result_of
from tests.cases.expected import expected_of, options, read_expectations

CASES = sorted(
    file for file in (ROOT / "cases" / "state").glob("*.yaml") if ".expect." not in file.name
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.stem))
def test_what_must_come_out_comes_out(case: Path) -> None:
    expected = read_expectations(expected_of(case))
    assert expected.must
    assert failures(expected, result_of(case, *options(expected))["findings"]) == []


def test_every_figure_has_its_source() -> None:
    (case,) = CASES
    figures = case.read_text(encoding="utf-8").partition("figures:")[2].partition("sources:")[0]
    lines = [line for line in figures.splitlines() if line.strip()]
    assert len(lines) >= 4
    assert [line for line in lines if "source: " not in line or "year: " not in line] == []
