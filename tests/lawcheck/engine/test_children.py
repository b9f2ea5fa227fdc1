"""Whose child somebody is: said of the child, or of the two people."""

from typing import Any

import pytest

from lawcheck.model.case import Leaf, Person
from lawcheck.model.finding import Atom, Ground
from tests.lawcheck.engine.making import (
    answered,
    asked,
    bond,
    case,
    frame_of,
    leaf,
    person,
)

PAIR = {"V": "V", "R": "R"}
COMMON = ("common_child", ("var", "V"), ("var", "R"))
V, R = person("V", "survivor"), person("R", "respondent")
OPEN = "unknown: V-R.common_child"


def child(of: Any, name: str = "C") -> Person:
    return person(name, "child", child_of=of)


def said(value: Any, of: str = "V", other: str = "R") -> Any:
    return bond(of, other)._replace(common_child=leaf(value))


def whose(*names: str, **more: Any) -> Leaf:
    return Leaf(names, more.get("grade", 4), "s7", more.get("contested_by", ""), 1)


@pytest.mark.parametrize(
    ("parts", "answer"),
    [
        pytest.param([child(whose("V", "R"))], "yes", id="a child of both"),
        pytest.param([child(whose("V"))], OPEN, id="a child of one: the other is not said"),
        pytest.param([child(whose("V", "X"))], OPEN, id="of one and of a third: another may be"),
        pytest.param([], OPEN, id="no child is listed, which proves nothing"),
        pytest.param([child(None)], OPEN, id="a child of nobody knows whom"),
        pytest.param([child(whose("V")), child(whose("R", "V"), "D")], "yes", id="the second"),
        pytest.param([child(whose("V", "R", grade=0))], OPEN, id="said too weakly"),
        pytest.param([child(whose("V", "R", contested_by="s2"))], OPEN, id="contested"),
        pytest.param([said("no")], "no", id="said that there is none"),
        pytest.param([said("no", "R", "V")], "no", id="said of the two the other way round"),
        pytest.param([said("yes")], "yes", id="said that there is one"),
        pytest.param([said("unknown")], OPEN, id="said to be unknown"),
        pytest.param([said("no", "V", "X")], OPEN, id="said of another pair"),
        pytest.param([bond("V", "R")], OPEN, id="a bond that says nothing of children"),
        pytest.param([bond("V", "R"), said("no")], "no", id="a second bond that does"),
        pytest.param([said("no"), child(whose("V", "R"))], "yes", id="a listed child goes first"),
        pytest.param([said("unknown"), said("yes")], "yes", id="one knows what another does not"),
    ],
)  # fmt: skip
def test_a_common_child(parts: list[Any], answer: str) -> None:
    assert answered(COMMON, frame_of(case(V, R, *parts), PAIR)) == answer


@pytest.mark.parametrize(
    ("parts", "because"),
    [
        pytest.param([], ("fact",), id="not said"),
        pytest.param([said("unknown")], ("fact",), id="said to be unknown"),
        pytest.param([child(whose("V", "R", grade=0))], ("fact", "below_grade"), id="too weak"),
        pytest.param([child(whose("V", "R", contested_by="s2"))], ("fact", "conflict"),
                     id="contested"),
        pytest.param([bond("V", "R")._replace(common_child=leaf("no", 0))], ("below_grade",),
                     id="a denial too weak"),
    ],
)  # fmt: skip
def test_why_it_is_not_known(parts: list[Any], because: tuple[str, ...]) -> None:
    assert asked(COMMON, frame_of(case(V, R, *parts), PAIR)).open == Atom(
        "V-R.common_child", ("yes", "no"), because, ("relation", "V", "R", "common_child")
    )


@pytest.mark.parametrize(
    ("part", "ground"),
    [
        pytest.param(child(whose("R", "V", grade=2)),
                     Ground("fact", "C.child_of", "yes", 2, "s7", ""), id="said of a child"),
        pytest.param(bond("R", "V")._replace(common_child=leaf("no", 3, "s8")),
                     Ground("fact", "R-V.common_child", "no", 3, "s8", ""), id="of the two"),
    ],
)  # fmt: skip
def test_what_it_rests_on(part: Any, ground: Ground) -> None:
    found = asked(COMMON, frame_of(case(V, R, part), PAIR))
    assert (found.grounds, found.grade) == ((ground,), ground.grade)


MOTHER = {"V": "V", "C": "C"}


def relation(one: str, other: str, *kinds: str) -> Any:
    return ("relation", ("var", one), ("var", other), ("as_of",), kinds)


@pytest.mark.parametrize(
    ("parts", "expr", "answer"),
    [
        pytest.param([child(whose("V"))], relation("C", "V", "parent"), "yes", id="the parent"),
        pytest.param([child(whose("V"))], relation("V", "C", "child"), "yes", id="the child"),
        pytest.param([child(whose("V"))], relation("V", "C", "parent"), "no",
                     id="a child is not a parent"),
        pytest.param([child(whose("R"))], relation("C", "V", "parent"),
                     "unknown: C-V.kind:parent@as_of", id="of somebody else"),
        pytest.param([child(whose("V", grade=0))], relation("C", "V", "parent"),
                     "unknown: C-V.kind:parent@as_of", id="said too weakly"),
        pytest.param([child(whose("V")), bond("V", "C", "unknown")],
                     relation("V", "C", "child"), "yes", id="beside a bond nobody knows"),
    ],
)  # fmt: skip
def test_a_parent(parts: list[Any], expr: Any, answer: str) -> None:
    assert answered(expr, frame_of(case(V, R, *parts), MOTHER)) == answer
