"""Three-valued and, or, not of the DMN compatibility kit, against `model.truth`."""

from __future__ import annotations

import pytest

from lawcheck.model.truth import NO, UNKNOWN, YES, all_of, any_of, negate
from tests.suites.public_rows import Row, accounted, chosen, rows

ROWS = rows("kleene")
TRUTHS = {True: YES, False: NO, None: UNKNOWN}


def test_every_group_is_accounted_for() -> None:
    accounted(ROWS, {"and", "or", "not"}, {})


@pytest.mark.parametrize("row", chosen(ROWS, "and"))
def test_and(row: Row) -> None:
    assert all_of(TRUTHS[arg] for arg in row["args"]) is TRUTHS[row["expect"]]


@pytest.mark.parametrize("row", chosen(ROWS, "or"))
def test_or(row: Row) -> None:
    assert any_of(TRUTHS[arg] for arg in row["args"]) is TRUTHS[row["expect"]]


@pytest.mark.parametrize("row", chosen(ROWS, "not"))
def test_not(row: Row) -> None:
    assert negate(TRUTHS[row["args"][0]]) is TRUTHS[row["expect"]]
