import logging

import pytest
from lark import Lark, logger

from lawcheck.language import limits
from lawcheck.language.expression import GRAMMAR, Malformed, Tree, grammar, parse
from lawcheck.language.messages import worded


def said(fault: Malformed) -> tuple[str, str]:
    message, remedy = worded(fault.code, "", fault.words)
    return message["en"], remedy["en"]


def shape(tree: Tree | str) -> str:
    """Write a tree with the place of every operator."""
    if isinstance(tree, str):
        return tree
    return f"{tree.op}[{tree.start}:{tree.end}]({', '.join(shape(part) for part in tree.parts)})"


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("x", "expression", "name[0:1](x)"),
        ("no", "expression", "name[0:2](no)"),
        (
            " not x.a is no",
            "expression",
            "negated[1:14](equals[5:14](field[5:8](name[5:6](x), a), word[12:14](no)))",
        ),
        (
            "a or b and c",
            "expression",
            "any_of[0:12](name[0:1](a), all_of[5:12](name[5:6](b), name[11:12](c)))",
        ),
        (
            "a  at or\n before b",
            "expression",
            "at_or_before[0:18](name[0:1](a), name[17:18](b))",
        ),
        ("2 months  rounding up", "expression", "quantity[0:21](2, months, up)"),
        ("same  day", "expression", "term[0:9](same day)"),
        (
            "incident within 2 d before x",
            "pattern_text",
            "pattern[0:28](incident, within_clause[9:28](before, quantity[16:19](2, d, ), "
            "name[27:28](x)))",
        ),
        (
            "incident as i, person as p in i.to",
            "bindings",
            "bindings[0:34](event_binding[0:13](pattern[0:13](incident, as_clause[9:13](i))), "
            "person_binding[15:34](p, field[30:34](name[30:31](i), to)))",
        ),
    ],
)
def test_trees_keep_their_places(text: str, start: str, expected: str) -> None:
    assert shape(parse(text, start)) == expected


def test_where_takes_everything_up_to_the_closing_bracket() -> None:
    open_ended = parse("some incident as i where i and x")
    assert shape(open_ended).startswith("some[0:32]")
    bracketed = parse("(some incident as i where i) and x")
    assert bracketed.op == "all_of"


def test_a_pattern_without_where_ends_before_and() -> None:
    assert parse("some incident about x and y").op == "all_of"


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("x and", "expression", ("the expression stops too early", "expected an expression", 5, 6)),
        ("", "expression", ("the expression stops too early", "expected an expression", 0, 1)),
        (
            "x $ y",
            "expression",
            ("`$` does not fit here", "expected an operator, or the end", 2, 3),
        ),
        ("x y", "expression", ("`y` does not fit here", "expected an operator, or the end", 2, 3)),
        (
            "age of p >= 3",
            "expression",
            ("`>=` does not fit here", "expected `(` or `.` or `on`", 9, 11),
        ),
        (
            "relation of p to q on x",
            "expression",
            (
                "the expression stops too early",
                "expected `+` or `-` or `in` or `is`",
                23,
                24,
            ),
        ),
        ("at least few x", "expression", ("`few` does not fit here", "expected a number", 9, 12)),
        (
            "incident as",
            "pattern_text",
            ("the expression stops too early", "expected a name", 11, 12),
        ),
        (
            "incident as i person",
            "bindings",
            (
                "`person` does not fit here",
                "expected an operator, or the end",
                14,
                20,
            ),
        ),
        (
            "x.a is",
            "expression",
            ("the expression stops too early", "expected `not` or a name or a number", 6, 7),
        ),
    ],
)
def test_faults_say_what_could_stand_there(
    text: str, start: str, expected: tuple[str, str, int, int]
) -> None:
    with pytest.raises(Malformed) as caught:
        parse(text, start)
    fault = caught.value
    assert (*said(fault), fault.start, fault.end) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("(" * 30 + "x" + ")" * 30, "the expression nests more than 24 operators"),
        ("not " * 25 + "x", "the expression nests more than 24 operators"),
        ("x" + " and x" * 300, "the expression has more than 300 operators and names"),
        ("x" * 2001, "the expression is longer than 2000 characters"),
    ],
)
def test_work_is_bounded(text: str, message: str) -> None:
    with pytest.raises(Malformed) as caught:
        parse(text)
    assert said(caught.value) == (message, "give a part of it a name: a definition")


def test_twice_as_many_brackets_as_any_stack_holds() -> None:
    assert limits.EXPRESSION_CHARACTERS == 2000
    with pytest.raises(Malformed, match=r"LC221\.nests"):
        parse("(" * 999 + "x" + ")" * 999)


def test_the_grammar_leaves_open_only_how_far_a_where_reaches(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG, logger=logger.name):
        Lark(
            GRAMMAR.read_text(encoding="utf-8"),
            parser="lalr",
            start=["expression", "pattern_text", "bindings"],
            debug=True,
        )
    found = {text for text in caplog.messages if "onflict" in text}
    assert found == {
        "Shift/Reduce conflict for terminal AND: (resolving as shift)",
        "Shift/Reduce conflict for terminal OR: (resolving as shift)",
    }


def test_the_parser_is_built_once() -> None:
    assert grammar() is grammar()
