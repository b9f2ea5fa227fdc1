from pathlib import Path

import pytest

from lawcheck.cli.main import main
from tests.lawcheck.cli.running import ROOT

TEACHING = ROOT / "cases" / "teaching"


def test_sound_files_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(TEACHING / "order-late.yaml"), str(TEACHING / "nothing-missed.yaml")]
    assert main(["check", *files]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("2 of 2 files can be evaluated\n")


def test_every_fault_of_every_file_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml"
    one.write_text("lawcheck: 1\nid: T-1\ncolour: red\nas_of: 2018-02-30\n", encoding="utf-8")
    two.write_text("lawcheck: 2\n", encoding="utf-8")
    sound = str(TEACHING / "order-late.yaml")
    assert main(["check", str(one), sound, str(two), str(tmp_path / "none.yaml")]) == 3
    err = capsys.readouterr().err
    for place in ("one.yaml:3:1: error", "one.yaml:4:8: error", "two.yaml:1:11: error"):
        assert place in err
    assert "none.yaml:1:1: error[LC022]" in err
    assert err.endswith("1 of 4 files can be evaluated\n")


def test_oddities_do_not_fail_and_can_be_silenced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("lawcheck: 1\nid: T-1\nas_of: 2018-03-02\n", encoding="utf-8")
    assert main(["check", str(file)]) == 0
    assert "warning[LC181]" in capsys.readouterr().err
    assert main(["check", str(file), "-q"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("lang", "word"), [("en", "error"), ("ru", "ошибка"), ("kk", "қате")])
def test_messages_speak_three_languages(
    lang: str, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("colour: red\n", encoding="utf-8")
    assert main(["check", str(file), "--lang", lang]) == 3
    assert f":1:1: {word}[" in capsys.readouterr().err


def test_an_earlier_day_is_checked_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(TEACHING / "order-late.yaml"), "--as-of", "2018-03-02"]) == 0
    assert "1 of 1 files" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "assess", "ask", "deadlines"])
def test_a_decision_on_no_open_point_is_never_passed_over(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    decision = "decisions: [{point: kz.dv.sutki, value: hours, by: A}]\n"
    text = (TEACHING / "order-late.yaml").read_text(encoding="utf-8") + decision
    file.write_text(text, encoding="utf-8")
    assert main([command, str(file)]) == 3
    said = capsys.readouterr()
    assert "error[LC171]" in said.err
    assert "did you mean `kz.dv.sutok`?" in said.err


def test_why_refuses_a_decision_on_no_open_point(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    decision = "decisions: [{point: kz.dv.sutok, value: days, by: A}]\n"
    text = (TEACHING / "order-late.yaml").read_text(encoding="utf-8") + decision
    file.write_text(text, encoding="utf-8")
    assert main(["why", str(file), "kz.dv.20.1.prosecutor"]) == 3
    assert "known: hours, calendar" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("ru", "можно оценить файлов: 1 из 2"),
        ("kk", "2 файлдың ішінде бағалауға болатыны: 1"),
    ],
)
def test_the_count_speaks_the_language_of_the_messages(
    lang: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = str(TEACHING / "order-late.yaml")
    assert main(["check", sound, str(tmp_path / "none.yaml"), "--lang", lang]) == 3
    assert capsys.readouterr().err.endswith(f"{said}\n")


def test_the_count_of_one_file_speaks_its_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    head = "lawcheck: 1\nid: T-1\nlanguage: ru\nplace: {region: KZ-75}\nas_of: 2018-03-02\n"
    file.write_text(head, encoding="utf-8")
    assert main(["check", str(file)]) == 0
    assert capsys.readouterr().err == "можно оценить файлов: 1 из 1\n"
