from pathlib import Path

import pytest

from lawcheck.cli.main import main
from tests.lawcheck.cli.toy_rules import CHAPTER, TABLE, write_rules

SUITE = Path("mini/tests/boundaries/suite.yaml")
# E1 may begin from the first to the twenty-first of March 2015; the wording stays.
EXPECTED = """\
- norm: mini.1.1
  seed: "the same day"
  result: met
  moved from: 2012-01-02
  same: [E1]
  E0:
    2009-12-31: absent
    2010-01-01: met
  deadline, e7.at:
    "2012-01-03T09:59:59+06:00": met
    "2012-01-03T10:00:00+06:00": met
    "2012-01-03T10:00:01+06:00": late
  deadline, e7 denied, read as of:
    2012-01-02: pending
    2012-01-03: missed
    2012-01-04: missed
"""
NIGHT = """\
  deadline, through the night to 2024-03-01:
    KZ-75: {"2024-02-29T10:00:00+06:00": arose, "2024-03-01T08:59:59+05:00": met, \
"2024-03-01T09:00:00+05:00": met, "2024-03-01T09:00:01+05:00": late}
"""
STAYED = """\
    KZ-43: {"2024-02-29T10:00:00+05:00": arose, "2024-03-01T09:59:59+05:00": met, \
"2024-03-01T10:00:00+05:00": met, "2024-03-01T10:00:01+05:00": late}
"""

LATER = '-    "2012-01-03T10:00:01+06:00": late'


def run(rules: Path, *options: str) -> int:
    return main(["rules", "boundaries", *options, "--rules", str(rules)])


def test_both_sides_of_every_boundary_are_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(write_rules(tmp_path), "mini") == 0
    said = capsys.readouterr()
    for part in (EXPECTED, NIGHT, STAYED):
        assert part in said.out
    assert said.err == ""
    assert not (tmp_path / SUITE).exists()


def test_what_is_written_holds_and_is_no_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert run(rules, "mini", "--write") == 0
    assert run(rules, "--check") == 0
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == 0
    said = capsys.readouterr()
    assert "1 seeds at their boundaries, 1 not read against the source, all as rec" in said.err


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        pytest.param("chapter-1", "24 h, after", "23 h, after", LATER, id="a norm"),
        pytest.param("tests/one", "T12:00", "T13:00", "", id="what changes nothing"),
        pytest.param("tests/one", "T10:00", "T11:00", '+    "2012-01-03T11:00:00', id="a seed"),
    ],
)
def test_what_no_longer_comes_out_is_shown(
    file: str, old: str, new: str, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert run(rules, "mini", "--write") == 0
    text = {"chapter-1": CHAPTER, "tests/one": TABLE}[file]
    assert old in text
    write_rules(tmp_path, **{file: text.replace(old, new)})
    capsys.readouterr()
    assert run(rules, "--check") == (1 if line else 0)
    said = capsys.readouterr()
    assert line in said.out
    assert ("not as recorded" in said.err) is bool(line)


def test_what_was_read_stays_read_while_it_is_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert run(rules, "mini", "--write") == 0
    suite = tmp_path / SUITE
    lines = suite.read_text(encoding="utf-8").splitlines(keepends=True)
    marked = "# Read by hand.\n" + "".join(lines[1:]).replace("read: no", "read: 2026-11-27")
    suite.write_text(marked, encoding="utf-8")
    assert run(rules, "mini", "--write") == 0
    assert suite.read_text(encoding="utf-8") == marked
    assert "1 seeds at their boundaries, 0 not read" in capsys.readouterr().err
    write_rules(tmp_path, **{"chapter-1": CHAPTER.replace("24 h, after", "23 h, after")})
    assert run(rules, "mini", "--write") == 0
    changed = suite.read_text(encoding="utf-8")
    assert changed.startswith("# Read by hand.\n")
    assert "read: no" in changed


def test_a_norm_without_a_firm_row_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path, **{"tests/one": "[]\n"})
    assert run(rules, "mini") == 0
    assert 'result: "no row of its tables has a firm answer"' in capsys.readouterr().out


def test_an_act_that_is_not_there_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(write_rules(tmp_path), "minni") == 2
    assert "there is no act `minni`; did you mean `mini`?" in capsys.readouterr().err


def test_an_act_without_a_suite_is_passed_over_unless_it_is_named(tmp_path: Path) -> None:
    rules = write_rules(tmp_path)
    assert run(rules, "--check") == 0
    assert run(rules, "mini", "--check") == 1


def test_a_suite_is_written_or_checked_not_both(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(write_rules(tmp_path), "--write", "--check") == 2
    assert "either --write or --check" in capsys.readouterr().err
