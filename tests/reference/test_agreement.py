"""The engine and the reference give the same findings for generated rules and cases."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.reference.agreement import Difference, both
from tests.reference.census import Census

FEW, MANY = 2_000, 100_000
SHOWN = 10
SHARE = 250  # pairs that one process takes at a time


def compared(seeds: Iterable[int]) -> tuple[Census, list[Difference]]:
    """Compare the pairs of some seeds."""
    census, found = Census(), []
    for seed in seeds:
        made, ours, differences = both(seed)
        census.add(made, ours)
        found += differences
    return census, found


def shared(seeds: range) -> tuple[Census, list[Difference]]:
    """Compare pairs on every core; what comes out is in the order of the seeds."""
    shares = [seeds[start : start + SHARE] for start in range(0, len(seeds), SHARE)]
    census, found = Census(), []
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for counted, differences in pool.map(compared, shares):
            census.include(counted)
            found += differences
    return census, found


def report(found: list[Difference]) -> str:
    """Write the first differences."""
    more = f"\n... and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return f"{len(found)} differences\n" + "\n".join(str(one) for one in found[:SHOWN]) + more


def agree(seeds: range, capsys: pytest.CaptureFixture[str]) -> None:
    census, found = shared(seeds)
    apart = [one for one in found if not one.beyond]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{census.table()}\n{len(apart)} differences; of {len(found) - len(apart)} findings "
            f"one side has too many open points and the other does not; {census.slow} findings "
            "were too slow for the reference\n"
        )
    assert not apart, report(apart)
    assert not census.lacking(), "\n".join(census.lacking())
    left_out = census.slow + len(found)
    assert left_out * 500 <= census.findings, "more than 0.2 % of the findings were left out"


def test_engine_agrees_with_reference(capsys: pytest.CaptureFixture[str]) -> None:
    agree(range(FEW), capsys)


@pytest.mark.deep
def test_engine_agrees_with_reference_at_length(capsys: pytest.CaptureFixture[str]) -> None:
    agree(range(FEW, FEW + MANY), capsys)
