"""Rows of public conformance suites, kept outside the repository as plain data.

The folder `shared/suites` beside the checkout holds inputs and expected answers; where
it is absent the suites are skipped and say so.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "suites"
Row = dict[str, Any]


def rows(suite: str) -> list[Row]:
    """Read all rows of a suite, or skip the module that asks."""
    file = FOLDER / f"{suite}.json"
    if not file.is_file():
        pytest.skip(f"the public suite {file} is not here", allow_module_level=True)
    content = json.loads(file.read_text(encoding="utf-8"))
    found: list[Row] = content["rows"]
    assert len(found) == content["count"] > 0
    return found


def chosen(all_rows: list[Row], *ops: str) -> list[Any]:
    """Pick the rows of some operations, named by their ids."""
    found = [pytest.param(row, id=row["id"]) for row in all_rows if row["op"] in ops]
    assert found, f"no row of {ops}"
    return found


def accounted(all_rows: list[Row], run: set[str], left_out: dict[str, str]) -> None:
    """Check that every group of a suite is either run or left out with a reason."""
    groups = {row["op"] for row in all_rows}
    assert groups == run | set(left_out)
    assert not run & set(left_out)
    assert all(reason.strip() for reason in left_out.values())
