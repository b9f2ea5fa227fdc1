import json
import re
from pathlib import Path

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.cli.schema import SCHEMAS, SUBJECTS
from lawcheck.render.findings_schema import findings_schema


@pytest.mark.parametrize("subject", ["case", *SCHEMAS])
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
    said = capsys.readouterr().err
    assert "there is no schema or form `cases`; did you mean `case`?" in said
    assert main(["schema", "zzzz"]) == 2
    assert "known: case, findings, compare" in capsys.readouterr().err


def test_the_help_names_every_schema_and_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--help"]) == 0
    shown = set(re.findall(r"[\w-]+", capsys.readouterr().out))
    assert set(SUBJECTS) <= shown


@pytest.mark.parametrize("form", ["xlsx", "xlsform"])
def test_a_form_is_a_workbook_with_a_map(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "form.xlsx"
    assert main(["schema", form, "-o", str(file), "--lang", "kk"]) == 0
    assert file.read_bytes().startswith(b"PK")
    assert file.stat().st_mode & 0o777 == 0o600
    assert main(["schema", f"{form}-map", "--lang", "kk"]) == 0
    assert "case:" in capsys.readouterr().out


@pytest.mark.parametrize("output", [[], ["-o", "-"]])
def test_a_workbook_is_not_printed(output: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "xlsx", *output]) == 2
    assert "a workbook goes to a file: name one" in capsys.readouterr().err
