import json
from pathlib import Path

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.findings_schema import findings_schema


@pytest.mark.parametrize(
    "subject", ["case", "findings", "coverage", "law", "diff", "gaps", "mutants", "import"]
)
def test_every_schema_is_a_schema(subject: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", subject]) == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_the_schema_of_findings_is_the_one_that_is_tested(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema", "findings"]) == 0
    assert json.loads(capsys.readouterr().out) == findings_schema()


def test_a_schema_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "case.schema.json"
    assert main(["schema", "case", "-o", str(file)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(file.read_text(encoding="utf-8"))["title"] == "lawcheck: a case file"


def test_an_unknown_schema_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "cases"]) == 2
    assert "'cases' is not one of 'case', 'findings', 'coverage'" in capsys.readouterr().err
