from pathlib import Path
from typing import Any

import pytest

from lawcheck.cli import options
from lawcheck.cli.main import main
from tests.lawcheck.cli.running import ROOT, result, run
from tests.lawcheck.cli.toy_rules import write_rules
from tests.lawcheck.hostile.test_terminal import on_terminal, posix

LATE = str(ROOT / "cases" / "teaching" / "order-late.yaml")
FINE = str(ROOT / "cases" / "teaching" / "nothing-missed.yaml")
MINI = """\
lawcheck: 1
id: M-1
fictional: yes
language: ru
place: {region: KZ-75}
as_of: 2012-02-01
people: {R: {role: respondent}}
events:
  - {id: e1, kind: incident, at: 2012-01-01, to: unknown}
  - {id: e3, kind: order_issued, order: protection_order, at: "2012-01-02T10:00", about: e1, to: R}
"""
COPIED = '  - {{id: e7, kind: order_copied, at: "2012-01-0{}T10:00", about: e3, to: prosecutor}}\n'
IN_TIME, TOO_LATE = COPIED.format(3), COPIED.format(4)


@pytest.fixture
def mini(tmp_path: Path) -> list[str]:
    """Give the options for the made-up rules, whose one duty may be met, late or open."""
    return ["--rules", str(write_rules(tmp_path / "rules"))]


def case(folder: Path, text: str, name: str = "case.yaml") -> str:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("more", "fail_on", "status"),
    [
        (IN_TIME, "missed", 0),
        (IN_TIME, "unsettled", 0),
        (TOO_LATE, "missed", 1),
        (TOO_LATE, "unsettled", 1),
        (TOO_LATE, "never", 0),
        ("", "missed", 0),
        ("", "unsettled", 1),
        ("", "never", 0),
    ],
)
def test_fail_on_says_what_is_status_1(
    more: str, fail_on: str, status: int, tmp_path: Path, mini: list[str]
) -> None:
    assert main(["assess", case(tmp_path, MINI + more), *mini, "--fail-on", fail_on]) == status


def test_several_cases_are_assessed_each(
    tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    broken = case(tmp_path, MINI + "colour: red\n", "broken.yaml")
    late = case(tmp_path, MINI + TOO_LATE, "late.yaml")
    fine = case(tmp_path, MINI.replace("M-1", "M-2") + IN_TIME, "fine.yaml")
    assert main(["assess", late, broken, fine, *mini, "--lang", "en"]) == 3
    said = capsys.readouterr()
    assert said.out.index("M-1") < said.out.index("\n\nM-2")
    assert "broken.yaml:11:1: error" in said.err
    assert main(["assess", fine, late, *mini]) == 1


@pytest.mark.parametrize("count", [1, 2])
def test_json_is_an_object_for_one_case_and_an_array_for_several(
    count: int, tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    files = [case(tmp_path, MINI, f"{number}.yaml") for number in range(count)]
    assert main(["assess", *files, *mini, "--format", "json"]) == 0
    found: Any = result(capsys.readouterr().out)
    several: list[Any] = found if count > 1 else [found]
    assert len(several) == count
    for one in several:
        assert one["case"] == {"id": "M-1", "subject": "case"}


def test_an_array_leaves_out_what_failed(
    tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    broken = case(tmp_path, "x", "broken.yaml")
    assert main(["assess", broken, case(tmp_path, MINI), *mini, "--format", "json"]) == 3
    assert [one["case"]["id"] for one in result(capsys.readouterr().out)] == ["M-1"]
    assert main(["assess", broken, broken, *mini, "--format", "json"]) == 3
    assert result(capsys.readouterr().out) == []
    assert main(["assess", broken, *mini, "--format", "json"]) == 3
    assert capsys.readouterr().out == ""


def test_jsonl_is_one_case_a_line(
    tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = case(tmp_path, MINI)
    assert main(["assess", file, file, *mini, "--format", "jsonl"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    assert result(first)["case"]["id"] == "M-1"


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_file_gets_the_same_bytes(
    form: str, tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    files = [case(tmp_path, MINI), case(tmp_path, MINI + IN_TIME, "two.yaml")]
    assert main(["assess", *files, *mini, "--format", form]) == 0
    shown = capsys.readouterr().out
    output = tmp_path / "result"
    assert main(["assess", *files, *mini, "--format", form, "-o", str(output)]) == 0
    assert output.read_bytes().decode("utf-8") == shown
    assert capsys.readouterr().out == ""


def test_a_case_that_fails_leaves_the_old_file(tmp_path: Path, mini: list[str]) -> None:
    output = tmp_path / "result"
    output.write_text("old", encoding="utf-8")
    assert main(["assess", case(tmp_path, "x"), *mini, "-o", str(output)]) == 3
    assert output.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("arguments", "variable", "word"),
    [
        (("--lang", "kk"), "en", "Жалпы"),
        ((), "en", "As of"),
        ((), None, "на"),
    ],
)
def test_the_language_is_asked_for_set_or_that_of_the_case(
    arguments: tuple[str, ...],
    variable: str | None,
    word: str,
    tmp_path: Path,
    mini: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("LAWCHECK_LANG", raising=False)
    if variable:
        monkeypatch.setenv("LAWCHECK_LANG", variable)
    titles = {"kk": "Көшірмесін жіберу", "en": "Copy the order", "ru": "Направить копию"}
    wanted = {"Жалпы": "kk", "As of": "en", "на": "ru"}[word]
    assert main(["assess", case(tmp_path, MINI), *mini, *arguments]) == 0
    out = capsys.readouterr().out
    assert {lang for lang, title in titles.items() if title in out} == {wanted}


def test_an_earlier_day_leaves_later_events_out(
    tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = case(tmp_path, MINI + TOO_LATE)
    arguments = ["assess", file, *mini, "--format", "json", "--as-of", "2012-01-02"]
    assert main(arguments) == 0
    found = result(capsys.readouterr().out)
    assert found["scope"]["left_out"] == ["e7"]
    assert found["scope"]["as_of"] == "2012-01-02"


def test_today_is_printed(
    tmp_path: Path,
    mini: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from datetime import date

    monkeypatch.setattr(options, "today", lambda: date(2012, 1, 2))
    arguments = ["assess", case(tmp_path, MINI + TOO_LATE), *mini, "--format", "json"]
    assert main([*arguments, "--as-of", "today"]) == 0
    said = capsys.readouterr()
    assert said.err == "as of 2012-01-02 (today on this computer)\n"
    assert result(said.out)["scope"]["as_of"] == "2012-01-02"
    assert main([*arguments, "--as-of", "today", "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_verbose_names_the_rules(
    tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", case(tmp_path, MINI), *mini, "-v"]) == 0
    first = capsys.readouterr().err.splitlines()[0]
    assert first.startswith("mini 2020-01-01 sha256 ")
    assert len(first.rpartition(" ")[2]) == 12


def test_what_is_odd_is_a_message_unless_quiet(
    tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    file = case(tmp_path, MINI.replace("place: {region: KZ-75}\n", ""))
    assert main(["assess", file, *mini]) == 0
    assert "[LC181]" in capsys.readouterr().err
    assert main(["assess", file, *mini, "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_a_case_may_come_from_standard_input() -> None:
    text = Path(LATE).read_bytes()
    assert run("assess", "-", stdin=text).out == run("assess", LATE).out
    ran = run("assess", "-", stdin=b"lawcheck: 1\n")
    assert ran.status == 3
    assert ran.messages.startswith("-:1:1: error")


@pytest.mark.parametrize("profile", ["screening", "complaint", "court"])
def test_the_profile_is_in_the_scope(
    profile: str, tmp_path: Path, mini: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["assess", case(tmp_path, MINI), *mini, "--profile", profile, "--format", "json"]
    assert main(arguments) == 0
    assert result(capsys.readouterr().out)["scope"]["profile"] == profile


def test_rules_that_do_not_load_stop_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path / "rules", **{"chapter-1": "act: mini\nnorms: [1]\n"})
    assert main(["assess", LATE, "--rules", str(rules)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "chapter-1.yaml:2" in said.err


def test_two_rule_folders_are_used_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = write_rules(tmp_path / "one")
    two = write_rules(tmp_path / "two")
    for file in (two / "mini").rglob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("mini", "other"), encoding="utf-8")
    arguments = ["assess", case(tmp_path, MINI), "--rules", str(one), "--rules", str(two)]
    assert main([*arguments, "--format", "json"]) == 0
    found = result(capsys.readouterr().out)
    assert {finding["norm"] for finding in found["findings"]} == {"mini.1.1", "other.1.1"}


def test_the_shipped_cases_end_as_they_should() -> None:
    assert run("assess", LATE).status == 1
    assert run("assess", LATE, "--fail-on", "never").status == 0
    assert run("assess", FINE).status == 0
    assert run("assess", LATE, FINE).status == 1


def test_the_timeline_is_in_words_when_piped(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", LATE, "--lang", "en", "--fail-on", "never"]) == 0
    without = capsys.readouterr().out
    assert main(["assess", LATE, "--lang", "en", "--fail-on", "never", "--timeline"]) == 0
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("Timeline")
    end = next(place for place, line in enumerate(lines) if line.startswith("What happened in"))
    timeline = lines[start:end]
    assert "\n".join((*lines[:start], *lines[end:])) + "\n" == without
    assert "    2 Mar 2018, 22:05: e2 report" in timeline
    assert not set("".join(timeline)) & set("●░━─×▒│·")


@posix
@pytest.mark.parametrize("columns", [50, 60, 80])
def test_the_timeline_is_drawn_on_a_terminal_that_has_room(columns: int) -> None:
    shown = on_terminal(columns, {"NO_COLOR": "1"}, "assess", LATE, "--lang", "ru", "--timeline")
    lines = shown[shown.index("Хронология") : shown.index("Что произошло")].splitlines()
    assert max(map(len, lines)) <= columns
    drawn = [line for line in lines if line.startswith("  ●···")]
    assert bool(drawn) == (columns >= 60)


@posix
def test_a_file_has_no_colour_and_no_drawing_whoever_looks(tmp_path: Path) -> None:
    file = tmp_path / "result.txt"
    assert on_terminal(80, {}, "assess", LATE, "--timeline", "-o", file) == ""
    text = file.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "●" not in text


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "no act has a finding here"),
        ("ru", "ни по одному акту нет выводов"),
        ("kk", "бірде-бір акт бойынша қорытынды жоқ"),
    ],
)
def test_the_scope_line_says_that_no_act_has_a_finding(
    lang: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.yaml"
    head = "lawcheck: 1\nid: T-1\nplace: {region: KZ-75}\nas_of: 2018-03-02\n"
    file.write_text(head, encoding="utf-8")
    assert main(["assess", str(file), "--lang", lang]) == 0
    assert f"; {said}; " in " ".join(capsys.readouterr().out.split())
