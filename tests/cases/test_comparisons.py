"""The shipped demonstration: one battery under the law of four days, as the pack has it."""

from __future__ import annotations

import contextlib
import functools
import io
import json
from datetime import date
from typing import Any

import jsonschema
import pytest

from lawcheck.analyses.comparison import Stretch, compare
from lawcheck.cli.main import main
from lawcheck.engine.program import compile_rules
from lawcheck.files.rule_files import shipped_rules
from lawcheck.language.case_reader import parse_case
from lawcheck.language.expectations import cite_of, cited, fits, plain
from lawcheck.language.yaml_source import read_yaml
from lawcheck.render.as_json import finding_object
from lawcheck.render.comparison_schema import comparison_schema
from tests.cases.assessing import ROOT, TEACHING
from tests.cases.test_teaching import lasting
from tests.golden.holding import hold

CASE = TEACHING / "one-battery.yaml"
EXPECTED = plain(read_yaml((TEACHING / "expected" / "compare" / CASE.name).read_bytes(), CASE.name))
DAYS = [one["on"] for one in EXPECTED["days"]]
ON = [word for day in DAYS for word in ("--on", day)]
LIVE = ("made_out", "unsettled")
SCHEMA = jsonschema.Draft202012Validator(comparison_schema())


@functools.cache
def compared(*options: str) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main(["compare", str(CASE), *options]) == 0
    return out.getvalue()


@functools.cache
def result() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(compared(*ON, "--format", "json"))
    assert [f"{one.json_path}: {one.message}" for one in SCHEMA.iter_errors(found)] == []
    return found


@functools.cache
def offences(day: str) -> dict[str, dict[str, Any]]:
    """Give the offences that are or may be made out under the law of a day."""
    rules = shipped_rules()
    case, _ = parse_case(CASE.read_bytes(), CASE.name, rules.vocabulary)
    ordinal = date.fromisoformat(day).toordinal()
    program = compile_rules(rules.ruleset, rules.vocabulary)
    (side,) = compare(program, case, "screening", (Stretch(ordinal, ordinal),)).sides
    live = [
        one for one in side.findings.values() if one.norm.kind == "offence" and one.status in LIVE
    ]
    return {one.norm.id: finding_object(one, case) for one in live}


@pytest.mark.parametrize("one", EXPECTED["days"], ids=DAYS)
def test_a_day_has_its_offences_and_no_others(one: dict[str, Any]) -> None:
    found = offences(one["on"])
    assert set(found) == {cell["norm"] for cell in one["offences"]}
    for cell in one["offences"]:
        assert fits(cell, found[cell["norm"]]), found[cell["norm"]]


@pytest.mark.parametrize("one", EXPECTED["days"], ids=DAYS)
def test_a_day_inside_a_zone_says_so(one: dict[str, Any]) -> None:
    (day,) = [each for each in result()["days"] if each["on"] == one["on"]]
    assert day["until"] == one["on"]
    assert ("uncertain" in one) == bool(day["uncertain"])
    if "uncertain" in one:
        zones = [each["first_day"] for each in day["uncertain"] if each["by"] == one["uncertain"]]
        assert {"earliest": "2017-07-14", "latest": "2017-07-31"} in zones


@pytest.mark.parametrize("one", EXPECTED["steps"], ids=lambda one: f"{one['to']}, {one['norm']}")
def test_a_step_gained_and_lost_what_the_laws_did(one: dict[str, Any]) -> None:
    (step,) = [each for each in result()["steps"] if each["to"] == one["to"]]
    (found,) = [each for each in step["differences"] if each["norm"] == one["norm"]]
    assert found["how"] == one["how"]
    numbers = {act.id: act.number for act in shipped_rules().ruleset.acts.values()}
    laws = set()
    for cause in found["causes"]:
        provision = cause["provision"]
        laws.add(numbers[provision["act"]] if provision else cause["by"])
        if "provision" in one:
            assert cite_of(provision) == cited(one["provision"])
    assert one["by"] in laws


def test_an_expectation_that_is_wrong_is_noticed() -> None:
    found = offences("2024-06-10")["kz.cao.73-2.1-1"]
    assert not fits({"norm": "kz.cao.73-2.1-1", "penalty": {"read": "seen"}}, found)


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_text_is_as_recorded(lang: str, request: pytest.FixtureRequest) -> None:
    text = compared(*ON, "--lang", lang)
    hold(request, f"compare/one-battery.{lang}.txt", lasting(text))
    assert [line for line in text.splitlines() if len(line) > 80 and " " in line.strip()] == []


def test_every_expectation_of_a_comparison_has_its_case() -> None:
    files = (ROOT / "cases" / "teaching" / "expected" / "compare").glob("*.yaml")
    assert [file.name for file in files] == [CASE.name]
