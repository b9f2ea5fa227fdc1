"""Files about the State and about services: figures and facts with their sources."""

from pathlib import Path

import pytest

from lawcheck.language.expectations import failures
from tests.cases.assessing import ROOT, cases_in, result_of
from tests.cases.expected import expected_of, options, read_expectations

STATE, SERVICES = (cases_in(ROOT / "cases" / name) for name in ("state", "service"))


@pytest.mark.parametrize("case", [*STATE, *SERVICES], ids=lambda case: str(case.stem))
def test_what_must_come_out_comes_out(case: Path) -> None:
    expected = read_expectations(expected_of(case))
    assert expected.must
    assert failures(expected, result_of(case, *options(expected))["findings"]) == []


def test_every_figure_has_its_source() -> None:
    (case,) = STATE
    figures = case.read_text(encoding="utf-8").partition("figures:")[2].partition("sources:")[0]
    lines = [line for line in figures.splitlines() if line.strip()]
    assert len(lines) >= 4
    assert [line for line in lines if "source: " not in line or "year: " not in line] == []


def lines_of(day: str) -> dict[str, str]:
    (case,) = STATE
    found = result_of(case, "--as-of", day)["findings"]
    return {one["norm"]: one["status"] for one in found if one["kind"] == "bridge"}


def test_what_the_law_of_a_later_day_did_about_the_release() -> None:
    then, later, last = (lines_of(day) for day in ("2019-10-17", "2024-06-16", "2026-06-01"))
    assert len(then) == 11
    changed = {
        name: (status, later[name]) for name, status in then.items() if later[name] != status
    }
    assert changed == {
        "bridge.release.04.battery": ("gap", "covered"),
        "bridge.release.04.light": ("gap", "covered"),
        "bridge.release.05": ("gap", "partly"),
    }
    # What the law of 2025 says of money and programmes was not read: nothing is told.
    assert then.keys() - last.keys() == {"bridge.release.09", "bridge.release.18"}


def test_two_services_are_shipped_and_say_that_they_are_invented() -> None:
    assert len(SERVICES) >= 2
    for case in SERVICES:
        text = case.read_text(encoding="utf-8")
        assert "fictional: yes" in text
        assert "subject: service" in text
