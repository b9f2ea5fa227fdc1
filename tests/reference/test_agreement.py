"""The engine and the reference give the same findings for generated rules and cases."""

from __future__ import annotations

import sys
from collections.abc import Iterable

import pytest

from tests.reference.agreement import Difference, both
from tests.reference.census import Census
from tests.reference.completions import ImpatientError

FEW, MANY = 2_000, 100_000
SHOWN = 10


def compared(seeds: Iterable[int]) -> tuple[Census, list[Difference], int]:
    """Compare the pairs of some seeds; also count those too slow to settle."""
    census, found, skipped = Census(), [], 0
    for seed in seeds:
        try:
            made, ours, differences = both(seed)
        except ImpatientError:
            skipped += 1
            continue
        census.add(made, ours)
        found += differences
    return census, found, skipped


def report(found: list[Difference]) -> str:
    """Write the first differences."""
    more = f"\n... and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return f"{len(found)} differences\n" + "\n".join(str(one) for one in found[:SHOWN]) + more


def agree(seeds: range, capsys: pytest.CaptureFixture[str]) -> None:
    census, found, skipped = compared(seeds)
    with capsys.disabled():
        sys.stdout.write(f"\n{census.table()}\n{skipped} pairs left out as too slow to settle\n")
    assert not found, report(found)
    assert not census.lacking(), "\n".join(census.lacking())
    assert skipped * 50 < len(seeds), "more than 2 % of the pairs were left out"


def test_engine_agrees_with_reference(capsys: pytest.CaptureFixture[str]) -> None:
    agree(range(FEW), capsys)


@pytest.mark.deep
def test_engine_agrees_with_reference_at_length(capsys: pytest.CaptureFixture[str]) -> None:
    agree(range(FEW, FEW + MANY), capsys)
