import json
from pathlib import Path

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.language import extras
from lawcheck.render.import_report import table
from lawcheck.render.import_schema import import_schema

SHEETS = Path("cases/sheets")
CALLS = [str(SHEETS / "calls.csv"), "--map", str(SHEETS / "calls.map.yaml")]
EVENTS = [str(SHEETS / "events.csv"), "--map", str(SHEETS / "events.map.yaml")]
MAP = """
missing: [n/a]
tables: {harm: {sore: pain}}
case:
  lawcheck: 1
  id: {column: id, prefix: C-}
  as_of: 2018-06-30
  place: {region: KZ-75}
  events: [{id: e1, kind: incident, harm: {column: harm, table: harm}}]
"""
TEXT = """\
Refused (1)
cells.csv:3:2 (harm): error[LC311]: the table `harm` has no word for what stands here
  = help: add it to the table, or to `missing` if it says nothing

What became of every cell
column       taken  changed  says nothing  set aside  ignored  refused
id               0        2             0          0        0        0
harm             0        1             0          0        0        1
all columns      0        3             0          0        0        1

Rows: 2; cases: 2, of which 1 without a fault.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a map and a sheet of two rows, one of them with a fault."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "cells.csv").write_text("id,harm\n1,sore\n2,Anna Petrova\n", encoding="utf-8")
    return tmp_path


def report(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    main(["import", *arguments, "--format", "json"])
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(import_schema()).validate(found)
    return found


@pytest.mark.parametrize("arguments", [CALLS, EVENTS], ids=["calls", "events"])
def test_the_sheets_shipped_become_cases_without_a_fault(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    into = tmp_path / "made"
    assert main(["import", *arguments, "--into", str(into), "--lang", "en"]) == 0
    assert "0 refused" not in capsys.readouterr().out
    files = sorted(into.iterdir())
    assert len(files) >= 2
    assert into.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert main(["check", *map(str, files)]) == 0


def test_every_cell_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (CALLS, EVENTS):
        found = report([*arguments, "--dry-run"], capsys)
        lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
        head, *rows = (line.count(";") or line.count(",") for line in lines)
        assert sum(found["cells"].values()) == (head + 1) * len(rows)  # type: ignore[attr-defined]


def test_nothing_is_written_while_anything_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", "cells.csv", "--map", "map.yaml", "--lang", "en"]) == 3
    said = capsys.readouterr().out
    assert said == TEXT + "Case files written: 0.\n"
    assert not (folder / "cases").exists()


def test_a_dry_run_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["import", "cells.csv", "--map", "map.yaml", "--dry-run", "--sound-only"]
    assert main([*arguments, "--lang", "en"]) == 3
    assert capsys.readouterr().out == TEXT + "Dry run: nothing was written.\n"
    assert not (folder / "cases").exists()


def test_sound_cases_can_be_written_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "cells.csv", "--map", "map.yaml", "--sound-only"]) == 3
    assert "Case files written: 1." in capsys.readouterr().out
    assert [path.name for path in (folder / "cases").iterdir()] == ["C-1.yaml"]


def test_b24_no_name_is_repeated_anywhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = MAP.replace("harm: {column: harm, table: harm}", "by: {column: harm}, harm: pain")
    (folder / "map.yaml").write_text(plan, encoding="utf-8")
    for form in ("text", "json"):
        assert main(["import", "cells.csv", "--map", "map.yaml", "--format", form]) == 3
        said = capsys.readouterr()
        assert "LC160" in said.out
        assert "Petrova" not in said.out + said.err


def test_a_case_that_is_there_is_not_overwritten(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "cases").mkdir()
    (folder / "cases" / "C-1.yaml").write_text("mine", encoding="utf-8")
    assert main(["import", "cells.csv", "--map", "map.yaml", "--sound-only"]) == 5
    assert "is there already; nothing was written" in capsys.readouterr().err
    assert (folder / "cases" / "C-1.yaml").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = str(folder / "a" / "b")
    assert main(["import", "cells.csv", "--map", "map.yaml", "--sound-only", "--into", into]) == 5
    assert "no such file or directory" in capsys.readouterr().err


def test_a_map_and_a_sheet_that_do_not_fit(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "cells.csv").write_text("id,harms\n1,sore\n", encoding="utf-8")
    assert main(["import", "cells.csv", "--map", "map.yaml", "--lang", "en"]) == 3
    said = capsys.readouterr().err
    assert "map.yaml:9:52: error[LC301]: the map reads the column `harm`" in said
    assert "cells.csv:1:2: error[LC302]: nothing in the map reads the column `harms`" in said


def test_odd_things_are_told_and_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "map.yaml").write_text(
        MAP.replace("  place: {region: KZ-75}\n", ""), encoding="utf-8"
    )
    (folder / "cells.csv").write_text("id,harm\n1,sore\n", encoding="utf-8")
    assert main(["import", "cells.csv", "--map", "map.yaml", "--lang", "ru"]) == 0
    assert "Странно, но возможно (1)" in capsys.readouterr().out


def test_after_a_hundred_refusals_the_rest_are_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"{number},x\n" for number in range(150))
    (folder / "cells.csv").write_text("id,harm\n" + rows, encoding="utf-8")
    assert main(["import", "cells.csv", "--map", "map.yaml", "--lang", "en"]) == 3
    said = capsys.readouterr().out
    assert "Refused (150)" in said
    assert "and 50 more" in said


def test_a_table_too_wide_for_the_page_becomes_lines() -> None:
    rows = [("column", "taken", "refused"), ("harm", "0", "150"), ("age", "3", "0")]
    assert table(rows, 20) == ["harm", "  refused: 150", "age", "  taken: 3"]


def test_a_missing_package_is_wrong_usage(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    (folder / "cells.xlsx").write_bytes(b"PK\x05\x06" + bytes(18))
    assert main(["import", "cells.xlsx", "--map", "map.yaml"]) == 2
    assert (
        "this needs the extra `sheets`: pip install 'lawcheck[sheets]'" in capsys.readouterr().err
    )
