"""Scenarios: a story and its pairs, which differ in one fact and in the answer.

Shapes
    `scenario.pairs` of a story names the files that tell it with one fact changed;
    `scenario.pair_of` and `changed` of such a file say of which story, and what.
    `changed` is one path with its new value, or `{days: n}`: every day moved by n.
    `control: yes` marks a pair in which nothing turns.
"""

from pathlib import Path

import pytest

from lawcheck.cli.case_edit import changed, value_of, without_key, written
from lawcheck.cli.case_moving import moved
from lawcheck.language.yaml_source import Node, read_yaml
from tests.cases.assessing import TEACHING, cases_in, result_of

OWN = ("id", "title", "scenario")
SCENARIOS = [case for case in cases_in(TEACHING) if case.stem.startswith("scenario-")]


def read(case: Path) -> tuple[Node, dict[str, Node]]:
    """Read a case, and what it says of its scenario."""
    root = read_yaml(case.read_bytes(), case.name)
    scenario = value_of(root, "scenario")
    assert scenario is not None
    return root, {key.value: value for key, value in scenario.value}


def story(root: Node) -> str:
    """Give what a case says happened, in one form."""
    for key in OWN:
        root = without_key(root, key)
    return written(root)


def with_change(root: Node, change: Node) -> Node:
    """Change one fact of a case."""
    ((path, value),) = change.value
    if path.value != "days":
        return changed(root, path.value, value)
    return moved(root, int(value.value))


def statuses(case: Path) -> dict[tuple[str, ...], str]:
    findings = result_of(case)["findings"]
    return {(one["norm"], *one["instance"]): one["status"] for one in findings}


PAIRS = [case for case in SCENARIOS if "pair_of" in read(case)[1]]
pairs = pytest.mark.parametrize("case", PAIRS, ids=lambda case: case.stem)


@pytest.mark.parametrize("case", SCENARIOS, ids=lambda case: case.stem)
def test_a_scenario_has_its_number_and_a_lesson_in_each_language(case: Path) -> None:
    scenario = read(case)[1]
    assert int(scenario["number"].value) == int(case.stem.split("-")[1])
    assert [key.value for key, text in scenario["lesson"].value if text.value] == ["en", "ru", "kk"]


def test_every_story_names_its_pairs_and_every_pair_its_story() -> None:
    named = {
        (case.stem, pair.value)
        for case in SCENARIOS
        for pair in (read(case)[1]["pairs"].value if "pairs" in read(case)[1] else ())
    }
    assert named == {(read(case)[1]["pair_of"].value, case.stem) for case in PAIRS}
    assert {base for base, _ in named} | {pair for _, pair in named} == {
        case.stem for case in SCENARIOS
    }


@pairs
def test_a_pair_is_the_story_with_one_fact_changed(case: Path) -> None:
    root, scenario = read(case)
    base, _ = read(TEACHING / f"{scenario['pair_of'].value}.yaml")
    assert story(with_change(base, scenario["changed"])) == story(root)


@pairs
def test_the_changed_fact_turns_the_answer_unless_it_is_a_control(case: Path) -> None:
    scenario = read(case)[1]
    base = statuses(TEACHING / f"{scenario['pair_of'].value}.yaml")
    assert (statuses(case) == base) is ("control" in scenario)
