from pathlib import Path

import pytest

from lawcheck.cli import share
from lawcheck.cli.main import main
from lawcheck.render.phrases.sharing import SHARING
from tests.lawcheck.cli.toy_rules import write_rules

CASE = """\
lawcheck: 1
id: petrova
title: Анна Петрова
place: {region: KZ-75}
as_of: 2012-02-01
people: {anna: {role: survivor}, R: {role: respondent}}
events:
  - {id: slap, kind: incident, at: 2012-01-01, by: R, to: anna}
  - {id: e3, kind: order_issued, order: protection_order, at: "2012-01-02T10:00", about: slap}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a case and made-up rules."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LAWCHECK_LANG", "en")
    write_rules(tmp_path / "rules")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return tmp_path


def shared(*arguments: str) -> int:
    return main(["share", *arguments, "--key", "my.key", "--rules", "rules"])


def test_a_copy_says_the_same_without_a_name(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shared("case.yaml") == 0
    said = capsys.readouterr()
    (copy,) = (folder / "shared").iterdir()
    text = copy.read_text(encoding="utf-8")
    assert copy.name == f"P-{copy.stem.removeprefix('P-')}.yaml"
    assert "the findings of the copy are those of the original (1 compared)" in said.out
    assert "Nobody can prove that nothing is left" in " ".join(said.out.split())
    for name in ("petrova", "anna", "slap", "Петрова"):
        assert name not in text + said.out + said.err
    for path in (copy, folder / "my.key"):
        assert path.stat().st_mode & 0o777 == 0o600


def test_the_same_key_gives_the_same_names(folder: Path) -> None:
    assert shared("case.yaml", "--into", "one") == 0
    assert shared("case.yaml", "--into", "two") == 0
    first, second = (next((folder / name).iterdir()) for name in ("one", "two"))
    assert first.read_bytes() == second.read_bytes()
    assert first.name == second.name


def test_a_folder_is_shared_whole_and_what_is_rare_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "cases").mkdir()
    for number in range(2):
        text = CASE.replace("petrova", f"T-{number}")
        (folder / "cases" / f"{number}.yaml").write_text(text, encoding="utf-8")
    (folder / "cases" / "readme.txt").write_text("no case", encoding="utf-8")
    assert shared("cases", "--keep-text") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Copies written: 2." in said
    assert "only 2 of 2 cases here" in said


def test_one_bad_case_does_not_stop_the_others(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.yaml").write_text("lawcheck: 2", encoding="utf-8")
    assert shared("bad.yaml", "case.yaml") == 3
    said = capsys.readouterr()
    assert "LC111" in said.err
    assert "Copies written: 1." in said.out


def test_a_copy_that_would_say_something_else_is_not_written(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share, "renamed", lambda text, _: text)
    assert shared("case.yaml") == 3
    said = capsys.readouterr().out
    assert "not written: its findings would not be those of the original" in said
    assert not (folder / "shared").exists()


@pytest.mark.usefixtures("folder")
def test_nothing_is_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    assert shared("case.yaml") == 0
    assert shared("case.yaml") == 5
    assert "is there already; nothing was written" in capsys.readouterr().err
    assert shared("case.yaml", "case.yaml", "--into", "other") == 5
    assert "2 cases have one id; nothing was written" in capsys.readouterr().err
    assert shared("case.yaml", "--into", "a/b") == 5
    assert "no such file or directory" in capsys.readouterr().err


def test_the_key_does_not_lie_in_what_is_passed_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["share", "case.yaml", "--key", "shared/my.key"]) == 2
    assert "the key must not lie in the folder that is passed on" in capsys.readouterr().err
    assert not (folder / "shared").exists()


@pytest.mark.parametrize("text", ["", "00", "g" * 64, "ключ"])
def test_what_is_no_key_is_refused(
    text: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "my.key").write_text(text, encoding="utf-8")
    assert shared("case.yaml") == 2
    assert "a key is 64 digits" in " ".join(capsys.readouterr().err.split())


def test_every_language_says_the_same() -> None:
    assert SHARING["en"].keys() == SHARING["ru"].keys() == SHARING["kk"].keys()


def test_a_case_without_dates(folder: Path) -> None:
    text = CASE.replace("at: 2012-01-01, ", "").replace('at: "2012-01-02T10:00", ', "")
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    assert shared("case.yaml") == 0
