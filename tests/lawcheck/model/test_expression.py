"""Expressions: plain tuples that travel as JSON, and what they read."""

import json
from typing import Any

import pytest

from lawcheck.model.expression import freeze, variables


def test_a_tree_survives_json() -> None:
    tree = (
        "and",
        ("some", ("incident", None, ("body", "police"), None, "o", None, None)),
        ("truth", "yes"),
    )
    assert freeze(json.loads(json.dumps(tree))) == tree
    assert freeze("word") == "word"
    assert freeze([]) == ()


DURING = ("during", ("until", ("at", "a"), ("at", "x")))


@pytest.mark.parametrize(
    ("tree", "read"),
    [
        pytest.param("word", set(), id="a word reads nothing"),
        pytest.param((), set(), id="an empty tree reads nothing"),
        pytest.param(("truth", "yes"), set(), id="a constant reads nothing"),
        pytest.param(("happened", "e"), {"e"}, id="an event"),
        pytest.param(("at", "e"), {"e"}, id="the time of an event"),
        pytest.param(("until", "e"), {"e"}, id="the end of an event"),
        pytest.param(("until", ("at", "a"), ("at", "b")), {"a", "b"}, id="a span of the same name"),
        pytest.param(("is", ("attr", "o", "order"), "x"), {"o"}, id="an attribute, not its name"),
        pytest.param(("fact", "mutual"), set(), id="a fact belongs to the case"),
        pytest.param(("age", "p", ("at", "e")), {"p", "e"}, id="an age on a day"),
        pytest.param(("member", ("var", "p"), ("party", "to", "e")), {"p", "e"}, id="people"),
        pytest.param(("of", "to", "incident", "o"), {"o"}, id="people reached through `about`"),
        pytest.param(("is_about", "a", "b"), {"a", "b"}, id="two events"),
        pytest.param(("call", "toy.d", (("var", "p"), ("at", "e"))), {"p", "e"}, id="arguments"),
        pytest.param(("reading", "short", "yes"), set(), id="a reading is no variable"),
        pytest.param(
            ("some", ("checked", "x", None, None, "o", None, ("happened", "x"))),
            {"o"},
            id="a pattern hides its own variable",
        ),
        pytest.param(
            ("at_least", 2, ("checked", None, ("var", "p"), None, None, None, None)),
            {"p"},
            id="a pattern about nothing",
        ),
        pytest.param(
            (
                "every",
                ("checked", "x", None, None, None, DURING, None),
            ),
            {"a"},
            id="the window of a pattern",
        ),
    ],
)  # fmt: skip
def test_variables(tree: Any, read: set[str]) -> None:
    assert variables(tree) == read
