"""`lawcheck rules diff`: what changed between two days, in text, Markdown and JSON."""

import json
from typing import Any

import jsonschema
import pytest

from lawcheck.cli.main import main
from lawcheck.render.changes_schema import changes_schema
from lawcheck.render.phrases import LANGUAGES
from tests.golden.holding import hold
from tests.lawcheck.cli.test_law import lasting
from tests.toy.loading import TOY


def diff(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    status = main(["rules", "diff", *arguments, "--rules", str(TOY)])
    said = capsys.readouterr()
    assert (status, said.err) == (0, "")
    return said.out


def between(start: str, end: str, *more: str) -> list[str]:
    return ["--from", start, "--to", end, *more]


def found_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    found = json.loads(diff(capsys, *arguments, "--format", "json"))
    jsonschema.validate(found, changes_schema(), jsonschema.Draft202012Validator)
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_changes_are_as_recorded(
    lang: str, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    text = diff(capsys, *between("2014-01-01", "2019-06-01", "--lang", lang))
    hold(request, f"law/changes.{lang}.txt", lasting(text))
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []


def test_the_markdown_is_as_recorded(
    capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    arguments = between("2014-01-01", "2014-12-31", "--act", "toy.safe", "--format", "md")
    hold(request, "law/changes.md", lasting(diff(capsys, *arguments)))


@pytest.mark.parametrize(
    ("start", "end"),
    [("2009-01-01", "2026-01-01"), ("2014-03-05", "2014-03-06"), ("2020-01-01", "2020-01-01")],
)
def test_the_json_is_what_its_schema_says(
    start: str, end: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = found_json(capsys, *between(start, end))
    assert (found["from"], found["to"], found["act"]) == (start, end, None)
    assert bool(found["steps"]) is (start != end)


def test_the_json_of_a_zone_and_of_a_repeal(capsys: pytest.CaptureFixture[str]) -> None:
    zone, *_, repeal = found_json(
        capsys, *between("2014-01-01", "2023-01-01", "--act", "toy.safe")
    )["steps"]
    assert zone["first_day"] == {"earliest": "2014-03-01", "latest": "2014-03-21"}
    assert zone["by"] == "19"
    assert {one["how"] for one in zone["changes"]} == {"added", "reworded"}
    assert (repeal["kind"], repeal["edition"], repeal["by"]) == (
        "repeal",
        None,
        "toy.court Art. 40",
    )
    assert {one["how"] for one in repeal["changes"]} == {"ended"}


def test_what_changed_though_the_summary_did_not_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A code is amended in its figures: a reader must see them on both sides."""
    days = between("2023-06-30", "2023-07-01", "--act", "kz.cao")
    assert main(["rules", "diff", *days]) == 0
    said = " ".join(capsys.readouterr().out.split()).replace("\u00a0", " ")
    block = said.partition("kz.cao.73.1 ")[2].partition("Reworded:")[0]
    before, _, after = block.partition("After:")
    assert "Penalty: warning; arrest (days): up to 5; text seen" in before
    assert "Prosecution: on the victim's statement" in before
    assert "Penalty: text not read" in after
    assert "Prosecution: without a statement" in after
    assert "Limitation" not in block, "what both sides say alike is left out"


def test_an_offence_that_was_taken_away_names_the_provision(
    capsys: pytest.CaptureFixture[str],
) -> None:
    days = between("2017-07-01", "2017-07-31", "--act", "kz.cc")
    assert main(["rules", "diff", *days]) == 0
    said = capsys.readouterr().out.replace("\u00a0", " ")
    assert "By: 84-VI, Art. 1(1)" in said
    assert "the rules do not say" not in said
    assert main(["rules", "diff", *days, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    jsonschema.validate(found, changes_schema(), jsonschema.Draft202012Validator)
    ended = [one for step in found["steps"] for one in step["changes"]]
    assert {one["provision"]["act"] for one in ended} == {"kz.l84-2017"}
    assert {one["before"]["words"]["regime"] for one in ended} == {"criminal"}


def test_nothing_changed_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    text = diff(capsys, *between("2020-01-01", "2020-06-01"))
    assert "The rules loaded hold no change between these days." in text


def test_an_edition_that_changed_no_norm_is_not_passed_over(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rules", "diff", *between("2014-06-01", "2014-12-31")]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "edition E4" in said
    assert "No norm encoded here changed" in said


def test_a_change_that_may_have_come_before_is_not_certain(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = diff(capsys, *between("2014-03-05", "2014-06-01", "--act", "toy.safe"))
    assert "It is not certain that this fell between the two days." in text
    text = diff(capsys, *between("2014-02-28", "2014-06-01", "--act", "toy.safe"))
    assert "It is not certain" not in text


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--to", "2018-01-01"], "Missing option '--from'.", id="no start"),
        pytest.param(["--from", "2018-01-01"], "Missing option '--to'.", id="no end"),
        pytest.param(between("2018-1-1", "2018-02-01"), "'--from': a day is written", id="day"),
        pytest.param(between("2018-01-01", "2018-02-30"), "'--to': there is no day", id="no day"),
        pytest.param(
            between("2018-01-02", "2018-01-01"), "this day is before that of --from", id="order"
        ),
        pytest.param(
            between("2018-01-01", "2019-01-01", "--act", "toy.sage"),
            "there is no act `toy.sage`; did you mean `toy.safe`?",
            id="act",
        ),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "diff", *arguments, "--rules", str(TOY)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert message in said.err
