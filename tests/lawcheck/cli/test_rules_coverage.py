import json
from pathlib import Path

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.coverage_schema import coverage_schema
from tests.lawcheck.cli.toy_rules import ROWS, write_rules

TEXT = """\
mini: 2 rows: 1 encoded, 0 partly, 1 not encoded; 1 norms, 0 reviewed by a lawyer
  M.1.2  not encoded: a budget matter
"""
TABLE = """\
| act | rows | encoded | partly | not encoded | norms | reviewed |
|---|---:|---:|---:|---:|---:|---:|
| [mini](#mini) | 2 | 1 | 0 | 1 | 1 | 0 |

## mini

Mini Act (1-M).

- E0 2010-01-01 (1-M; text seen)
- E1 between 2015-03-01 and 2015-03-21 (2-M; inferred)
- amendments looked for up to 2029-12-31

| row | status | norms | read | why |
|---|---|---|---|---|
| M.1.1 | encoded | `mini.1.1` | seen 1, inferred 1 |  |
| M.1.2 | not encoded |  |  | a budget matter |
"""


def test_the_text_counts_and_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "coverage", "--rules", str(write_rules(tmp_path))]) == 0
    assert capsys.readouterr().out == TEXT


def test_json_fits_its_schema(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path, rows=ROWS + "- {row: M.2, status: encoded}\n")
    assert main(["rules", "coverage", "--format", "json", "--rules", str(rules)]) == 1
    found = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(coverage_schema()).validate(found)
    assert [row["status"] for row in found["acts"][0]["rows"]] == [
        "encoded",
        "not_encoded",
        "encoded",
    ]
    assert [fault["message"] for fault in found["faults"]] == ["row `M.2` is encoded, by no norm"]


def test_the_page_is_written_and_then_fresh(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    page = rules / "README.md"
    coverage = ["rules", "coverage", "--rules", str(rules)]
    assert main([*coverage, "--check"]) == 1
    assert "README.md is stale" in capsys.readouterr().err
    assert main([*coverage, "--format", "md", "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8").endswith(TABLE)
    assert main([*coverage, "--check"]) == 0
    assert capsys.readouterr().err == "2 rows of 1 acts, 0 not accounted for\n"
    page.write_text("something else\n", encoding="utf-8")
    assert main([*coverage, "--check"]) == 1


def test_a_row_that_is_not_accounted_for_fails_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(
        tmp_path, rows="- {row: M.1.2, status: not_encoded, why: a budget matter}\n"
    )
    assert main(["rules", "coverage", "--check", "--rules", str(rules)]) == 1
    assert "chapter-1.yaml:5: norm `mini.1.1`: row `M.1.1` is not listed" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        pytest.param("row: M.1.1\n", "the rows of an act are a list", id="no list"),
        pytest.param("- {status: encoded}\n", "a row has `row` and `status`", id="no row"),
        pytest.param("- {row: M.1.1, status: done}\n", "`status` is one of encoded", id="status"),
        pytest.param(
            "- {row: M.1.1, status: encoded, because: x}\n", "unknown key `because`", id="key"
        ),
    ],
)
def test_faulty_rows_are_status_3(
    rows: str, fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "coverage", "--rules", str(write_rules(tmp_path, rows=rows))]) == 3
    said = capsys.readouterr().err
    assert "rows.yaml:1:" in said
    assert f"error[LC608]: {fault}" in said


def test_the_schema_of_the_table_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "coverage"]) == 0
    assert json.loads(capsys.readouterr().out) == coverage_schema()
