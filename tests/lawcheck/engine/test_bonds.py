"""Bonds: what an answer about two people rests on, and what of several bonds counts."""

from typing import Any

import pytest

from lawcheck.engine.judgement import Judgement
from lawcheck.model.case import Relationship
from lawcheck.model.finding import Atom, Ground
from lawcheck.model.truth import NO, YES
from tests.lawcheck.engine.making import (
    answered,
    asked,
    bond,
    case,
    frame_of,
    grounds,
    leaf,
    person,
)

NOW = ("as_of",)
PAIR = {"V": "V", "R": "R"}
VAGUE = "2020-05-01/2020-07-01"  # around the day of reading, 2020-06-01


def relation(*kinds: str) -> tuple[Any, ...]:
    """Whether R is one of these to V."""
    return ("relation", ("var", "V"), ("var", "R"), NOW, kinds)


def together(head: str = "lived_together") -> tuple[Any, ...]:
    return (head, ("var", "V"), ("var", "R"), NOW)


# -- what an answer rests on --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bonds", "kind"),
    [
        pytest.param([bond("V", "R", leaf("spouse", 3, "s7"))], "spouse", id="without days"),
        pytest.param([bond("R", "V", leaf("parent", 3, "s7"))], "child", id="seen from her side"),
    ],
)
def test_a_bond_without_days_is_one_ground_and_its_grade(
    bonds: list[Relationship], kind: str
) -> None:
    name = f"{bonds[0].of}-{bonds[0].other}.kind"
    ground = Ground("fact", name, "yes", 3, "s7", "")
    assert asked(relation(kind), frame_of(case(*bonds), PAIR)) == Judgement(YES, 3, (ground,), None)


@pytest.mark.parametrize(
    ("people", "kind", "truth"),
    [
        pytest.param([person("V", "child", child_of=("R",))], "parent", YES, id="her parent"),
        pytest.param([person("V", "child", child_of=("R",))], "spouse", NO, id="so no spouse"),
        pytest.param([person("R", "child", child_of=("X", "V"))], "child", YES, id="her child"),
        pytest.param([person("R", "child", child_of=("X", "V"))], "parent", NO, id="not a parent"),
    ],
)
def test_parents_are_a_ground(people: list[Any], kind: str, truth: Any) -> None:
    found = asked(relation(kind), frame_of(case(*people), PAIR))
    ground = Ground("fact", f"{people[0].id}.child_of", "yes", 4, "s1", "")
    assert found == Judgement(truth, 4, (ground,), None)


@pytest.mark.parametrize(
    ("stay", "head"),
    [
        pytest.param(("", ""), "lived_together", id="without days"),
        pytest.param(("", "2020-07-01"), "ever_lived_together", id="ever"),
    ],
)
def test_a_stay_without_a_first_day_is_proved_as_well_as_it_is_said(
    stay: tuple[str, str], head: str
) -> None:
    found = asked(together(head), frame_of(case(bond("V", "R", lived=[stay])), PAIR))
    assert (found.truth, found.grade) == (YES, 4)
    assert grounds(found) == [("fact", "V-R.lived_together", "yes", 4)]


# -- what is open, and why ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bonds", "expr", "key", "subject"),
    [
        pytest.param([bond("V", "R", since=VAGUE)], relation("spouse"),
                     "time:V-R.since<=as_of", ("time", "V-R.since", "as_of"), id="begun perhaps"),
        pytest.param([bond("V", "R", until=VAGUE)], relation("spouse"),
                     "time:as_of<=V-R.until", ("time", "as_of", "V-R.until"), id="over perhaps"),
        pytest.param([bond("V", "R", lived=[(VAGUE, "")])], together(),
                     "time:V-R.0.since<=as_of", ("time", "V-R.0.since", "as_of"),
                     id="moved in perhaps"),
        pytest.param([bond("V", "R", lived=[("", VAGUE)])], together(),
                     "time:as_of<=V-R.0.until", ("time", "as_of", "V-R.0.until"),
                     id="moved out perhaps"),
        pytest.param([bond("V", "R", lived=[(VAGUE, "2020-08-01")])], together(),
                     "time:V-R.0.since<=as_of", ("time", "V-R.0.since", "as_of"),
                     id="moved in perhaps, and certainly not out"),
    ],
)  # fmt: skip
def test_only_the_time_is_open(
    bonds: list[Relationship], expr: Any, key: str, subject: tuple[str, ...]
) -> None:
    found = asked(expr, frame_of(case(*bonds), PAIR))
    assert found.open == Atom(key, ("yes", "no"), ("time",), subject)


@pytest.mark.parametrize(
    ("expr", "bonds"),
    [
        pytest.param(relation("spouse"),
                     [bond("V", "R", leaf("spouse", 0)), bond("V", "R", leaf("unknown"))],
                     id="what they are"),
        pytest.param(together(),
                     [bond("V", "R", lived=leaf("yes", 0)), bond("V", "R")],
                     id="whether they live together"),
    ],
)  # fmt: skip
def test_every_bond_that_is_not_known_says_why(expr: Any, bonds: list[Relationship]) -> None:
    found = asked(expr, frame_of(case(*bonds), PAIR))
    assert found.open is not None
    assert found.open.because == ("below_grade", "fact")


# -- several bonds ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bonds", "expr", "answer"),
    [
        pytest.param([bond("V", "X", "sibling"), bond("V", "R")], relation("spouse"), "yes",
                     id="a bond with somebody else comes first"),
        pytest.param([bond("V", "X", lived="no"), bond("V", "R", lived="yes")], together(), "yes",
                     id="a home with somebody else comes first"),
        pytest.param([bond("V", "R", lived=[("2020-01-01", "")]),
                      bond("V", "R", "partner", lived=[("2019-01-01", "2019-02-01")])],
                     together(), "yes", id="they live together by the first of two bonds"),
        pytest.param([bond("V", "R", lived=[("2019-01-01", "2019-02-01")]),
                      bond("V", "R", "partner", lived=[("2020-01-01", "")])],
                     together(), "yes", id="they live together by the second of two bonds"),
    ],
)  # fmt: skip
def test_each_of_several_bonds_counts(bonds: list[Relationship], expr: Any, answer: str) -> None:
    assert answered(expr, frame_of(case(*bonds), PAIR)) == answer
