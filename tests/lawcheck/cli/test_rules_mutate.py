"""`rules mutate` over a small act: survivors, the row for each, the score and the status."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.mutation_schema import mutation_schema
from tests.lawcheck.cli.toy_rules import TABLE, write_rules

ONE_ROW = TABLE.partition("    - {name: the next week")[0]


def mutate(rules: Path, *more: str) -> int:
    return main(["rules", "mutate", "mini", "--rules", str(rules), *more])


def as_json(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator(mutation_schema()).validate(found)
    return found


def test_a_thin_table_fails_and_each_survivor_has_its_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path, **{"tests/one": ONE_ROW})
    assert mutate(rules) == 1
    said = capsys.readouterr()
    assert "Art. 1(1)" in said.out
    assert (
        "  deadline: a part of the norm is left out\n    was:  24 h, o\n    now:  nothing"
        in said.out
    )
    assert "a row for the table of mini.1.1, after `the same day`" in said.out
    last = said.out.splitlines()[-1]
    assert last.startswith("killed ")
    assert said.err == f"{last}, less than 95 %\n"


def test_the_rows_it_asks_for_kill_the_survivors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path, **{"tests/one": ONE_ROW})
    assert mutate(rules, "--format", "json") == 1
    before = as_json(capsys)
    wanted = [one["suggestion"] for one in before["mutants"] if one["suggestion"]]
    assert wanted
    rows = dict.fromkeys(one["row"] for one in wanted)
    table = ONE_ROW + "".join(f"    - {row}\n" for row in rows)
    write_rules(tmp_path, **{"tests/one": table})
    assert main(["rules", "test", "--rules", str(rules), "-q"]) == 0
    capsys.readouterr()
    mutate(rules, "--format", "json", "--no-search")
    after = as_json(capsys)
    alive = {one["id"] for one in after["mutants"] if one["killed_by"] is None}
    assert alive.isdisjoint(one["id"] for one in before["mutants"] if one["suggestion"] is not None)
    assert after["score"] > before["score"]


def test_enough_is_status_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path)
    assert mutate(rules, "--no-search", "--fail-under", "20") == 0
    assert capsys.readouterr().err == ""
    assert mutate(rules, "--no-search", "--fail-under", "100") == 1


def test_a_draw_is_the_same_for_the_same_seed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    drawn = []
    for seed in ("1", "1", "2"):
        mutate(rules, "--no-search", "--limit", "5", "--seed", seed, "--format", "json")
        found = as_json(capsys)
        assert found["total"] == 5
        drawn.append([one["id"] for one in found["mutants"]])
    assert drawn[0] == drawn[1] != drawn[2]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["mini.1.2"], "there is no norm `mini.1.2`; did you mean `mini.1.1`?"),
        (["nothing"], "there is no norm `nothing`"),
    ],
)
def test_what_is_not_there_is_wrong_usage(
    words: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path)
    assert main(["rules", "mutate", *words, "--rules", str(rules)]) == 2
    assert message in " ".join(capsys.readouterr().err.split())


def test_rules_without_tables_are_not_silently_fine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rules = write_rules(tmp_path, **{"tests/one": "[]\n"})
    assert mutate(rules) == 2
    assert "these rules have no tables" in capsys.readouterr().err


def test_cases_of_a_folder_notice_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = write_rules(tmp_path / "rules", **{"tests/one": ONE_ROW})
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "late.yaml").write_text(
        "lawcheck: 1\nid: X-1\ntitle: x\nfictional: yes\nplace: {region: KZ-75}\n"
        "as_of: 2012-02-01\nevents:\n"
        "  - {id: e3, kind: order_issued, order: protection_order, at: 2012-01-02}\n"
        "  - {id: e7, kind: order_copied, at: 2012-01-20, about: e3, to: prosecutor}\n",
        encoding="utf-8",
    )
    (cases / "expected").mkdir()
    (cases / "expected" / "late.yaml").write_text(
        "must:\n  - {norm: mini.1.1, status: late, bearer: police}\n", encoding="utf-8"
    )
    mutate(rules, "--no-search", "--format", "json", "--cases", str(cases))
    by = [one["killed_by"] for one in as_json(capsys)["mutants"]]
    assert "late.yaml" in by
    assert "mini.1.1: the same day" in by
