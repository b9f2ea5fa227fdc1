"""What is spelled is what a rule file may say: read again it is the same tree."""

import pytest

from lawcheck.language.expression import parse
from lawcheck.render.rule_language import spelled
from tests.toy.loading import toy

BEFORE = ("before", ("period", 3, "d", ""), ("at", "x"))
WITHIN = ("report", "r", ("body", "police"), None, "i", BEFORE, None)


def conditions() -> list[tuple[str, str]]:
    return [
        (f"{norm.id}:{part}", spelled(tree))
        for norm in toy().ruleset.norms
        for part, tree in (("when", norm.when), ("elements", norm.parts.get("elements")))
        if tree is not None
    ]


@pytest.mark.parametrize(("where", "text"), conditions(), ids=lambda value: str(value)[:30])
def test_a_condition_has_the_grammar_of_the_language(where: str, text: str) -> None:
    assert parse(text, "expression"), where


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (("period", 7, "calendar_day", ""), "7 calendar days"),
        (("period", 2, "month", "up"), "2 months rounding up"),
        (("period", 1, "at_once", ""), "at once"),
        (("party", "to", "i"), "i.to"),
        (("of", "to", "incident", "r"), "incident(r).to"),
        (("not", ("and", ("happened", "a"), ("happened", "b"))), "not (a and b)"),
        (WITHIN, "report as r by police about i within 3 d before x"),
        (None, "nothing"),
        ((), "nothing"),
    ],
)  # fmt: skip
def test_a_tree_is_spelled(tree: object, text: str) -> None:
    assert spelled(tree) == text
