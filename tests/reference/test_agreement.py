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


def compared(seeds: Iterable[int]) -> tuple[Census, list[Difference], int, int]:
    """Compare the pairs of some seeds; also count findings, and pairs too slow to settle."""
    census, found, skipped, total = Census(), [], 0, 0
    for seed in seeds:
        try:
            made, ours, differences = both(seed)
        except ImpatientError:
            skipped += 1
            continue
        census.add(made, ours)
        found += differences
        total += len(ours)
    return census, found, total, skipped


def report(found: list[Difference]) -> str:
    """Write the first differences."""
    more = f"\n... and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
    return f"{len(found)} differences\n" + "\n".join(str(one) for one in found[:SHOWN]) + more


def agree(seeds: range, capsys: pytest.CaptureFixture[str]) -> None:
    census, found, total, skipped = compared(seeds)
    wrong = [one for one in found if one.wrong]
    with capsys.disabled():
        sys.stdout.write(
            f"\n{census.table()}\n{total} findings, {total - len(found)} the same to the letter, "
            f"{len(wrong)} wrong; {skipped} pairs left out as too slow to settle\n"
        )
    # Known and open: a definition of people whose edition is uncertain names instances
    # differently, and two comparisons of one pair of moments are one here and two there.
    assert len(wrong) * 400 <= total, report(wrong)
    # Reasons, presumptions and what is left open too often may differ, seldom.
    assert len(found) * 50 <= total, report(found)
    assert not census.lacking(), "\n".join(census.lacking())
    assert skipped * 50 < len(seeds), "more than 2 % of the pairs were left out"


def test_engine_agrees_with_reference(capsys: pytest.CaptureFixture[str]) -> None:
    agree(range(FEW), capsys)


@pytest.mark.deep
def test_engine_agrees_with_reference_at_length(capsys: pytest.CaptureFixture[str]) -> None:
    agree(range(FEW, FEW + MANY), capsys)
