from pathlib import Path

import pytest

from lawcheck.cli.main import main
from tests.lawcheck.cli.toy_rules import TABLE, write_rules

MEANT = "did you mean "


def test_every_row_agrees(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "test", "--rules", str(write_rules(tmp_path))]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "7 of 7 rows agree, for 1 norms\n")


def test_every_row_is_named_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path)
    assert main(["rules", "test", "mini.1.1", "-v", "-q", "--rules", str(rules)]) == 0
    said = capsys.readouterr()
    place = f"{rules.as_posix()}/mini/tests/one.yaml"
    assert said.out.splitlines()[0] == f"{place}:11: mini.1.1: the same day: met"
    assert said.out.splitlines()[-1] == f"{place}:22: mini.1.1: no order: absent"
    assert said.err == ""


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            "{name: the same day, expect: met}",
            "{name: the same day, expect: missed}",
            "one.yaml:11: mini.1.1: the same day: expected missed, got met for (e3)",
            id="another status",
        ),
        pytest.param(
            "expect: absent",
            "expect: met",
            "one.yaml:22: mini.1.1: no order: expected met, got no finding",
            id="no finding",
        ),
        pytest.param(
            "could_be: [met, late]",
            "could_be: [met, missed]",
            "expected could_be [met, missed], got [late, met] for (e3)",
            id="what it could be",
        ),
    ],
)
def test_a_row_that_does_not_agree_is_status_1(
    old: str, new: str, fault: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old in TABLE
    rules = write_rules(tmp_path, **{"tests/one": TABLE.replace(old, new)})
    assert main(["rules", "test", "--rules", str(rules)]) == 1
    said = capsys.readouterr()
    assert fault in said.out
    assert said.out.count("\n") == 1
    assert said.err == "6 of 7 rows agree, for 1 norms\n"


def test_a_row_may_say_what_became_of_liability(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = TABLE.replace("expect: met}", "expect: met, liability: open}", 1)
    rules = write_rules(tmp_path, **{"tests/one": said})
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == 1
    assert "expected liability open, got none for (e3)" in capsys.readouterr().out
    write_rules(tmp_path, **{"tests/one": said.replace("liability: open", "liability: opened")})
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == 3
    assert "did you mean `open`?" in capsys.readouterr().err


def test_a_row_may_say_who_is_party_to_the_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right = TABLE.replace("expect: met}", "expect: met, parties: {bearer: police, owed_to: []}}", 1)
    assert right != TABLE
    rules = write_rules(tmp_path, **{"tests/one": right})
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == 0
    write_rules(tmp_path, **{"tests/one": right.replace("bearer: police", "bearer: court")})
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == 1
    assert "expected bearer [court], got [police] for (e3)" in capsys.readouterr().out
    write_rules(tmp_path, **{"tests/one": right.replace("bearer: police", "barer: police")})
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == 3
    assert "did you mean `bearer`?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("days", "status", "said"),
    [
        pytest.param("{arose: 2012-01-02, due: 2012-01-03}", 0, "", id="as they are"),
        pytest.param("{due: [2012-01-03, 2012-01-03]}", 0, "", id="first and last"),
        pytest.param("{due: 2012-01-02}", 1, "expected due 2012-01-02, got 2012-01-03", id="due"),
        pytest.param(
            "{due: [2012-01-03, 2012-01-05]}",
            1,
            "expected due 2012-01-03 to 2012-01-05, got 2012-01-03 for (e3)",
            id="more days than it has",
        ),
        pytest.param("{until: 2012-01-03}", 1, "expected until 2012-01-03, got none", id="none"),
        pytest.param("{dew: 2012-01-03}", 3, MEANT + "`due`?", id="another name"),
        pytest.param("{due: 3.1.2012}", 3, "a day is written like 2015-01-01", id="no day"),
        pytest.param("{due: []}", 3, "a day, or the first and the last", id="nothing"),
    ],
)
def test_a_row_may_say_on_which_days(
    days: str, status: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = TABLE.replace("expect: met}", f"expect: met, days: {days}}}", 1)
    rules = write_rules(tmp_path, **{"tests/one": rows})
    assert main(["rules", "test", "-q", "--rules", str(rules)]) == status
    told = capsys.readouterr()
    assert said in (told.err if status == 3 else told.out)


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        pytest.param("mini.1.1", "mini.1.2", ["LC601", MEANT + "`mini.1.1`?"], id="norm"),
        pytest.param("expect: absent", "expect: mist", ["LC604", "is one of"], id="status"),
        pytest.param("[time]", "[tim]", ["LC604", MEANT + "`time`?"], id="reason"),
        pytest.param("name: the same day, ", "", ["LC607", "`name` is missing"], id="no name"),
        pytest.param("name: two orders", "names: x", ["LC606", MEANT + "`name`?"], id="key"),
        pytest.param("e7.at: 2012-01}", "e9.at: x}", ["LC603", "`e9.at` is nowhere"], id="path"),
        pytest.param("drop: [e7.to]", "drop: e7.to", ["LC602", "`drop` is a list"], id="no list"),
        pytest.param("set: {e7.at: 2012-01}", "set: x", ["LC602", "`set` is a map"], id="no map"),
        pytest.param(
            "e7.at: 2012-01}",
            "e7.at: 2012-13}",
            ["LC605", "one.yaml:13:7:", "the case of this row: "],
            id="a case that cannot be evaluated",
        ),
        pytest.param("- norm", "norm", ["error"], id="broken"),
    ],
)  # fmt: skip
def test_a_faulty_table_is_status_3(
    old: str, new: str, faults: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert old in TABLE
    rules = write_rules(tmp_path, **{"tests/one": TABLE.replace(old, new)})
    assert main(["rules", "test", "--rules", str(rules)]) == 3
    said = capsys.readouterr()
    assert said.out == ""
    for fault in faults:
        assert fault in said.err


def test_a_norm_that_is_not_there_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert main(["rules", "test", "mini.1.2", "--rules", str(rules)]) == 2
    assert "there is no norm `mini.1.2`; did you mean `mini.1.1`?" in capsys.readouterr().err


def test_rules_without_tables_are_not_silently_fine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path, **{"tests/one": "[]\n"})
    assert main(["rules", "test", "--rules", str(rules)]) == 2
    assert "these rules have no tables" in capsys.readouterr().err
