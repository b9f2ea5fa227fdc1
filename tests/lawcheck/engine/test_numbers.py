"""Numbers: ranges that surely hold the truth, and comparisons that wait when they straddle."""

from fractions import Fraction
from typing import Any

import pytest

from lawcheck.engine.numbers import compile_number
from lawcheck.model.case import Leaf
from lawcheck.model.finding import Atom, Ground
from tests.lawcheck.engine.making import (
    answered,
    asked,
    case,
    context_of,
    event,
    frame_of,
    grounds,
    leaf,
    norm,
    pattern,
    period,
    person,
    rules,
)

FACTS = (
    person("V", "survivor", born="2000-01-01/2000-12-31"),
    person("N", "witness"),
    event("e1", "incident", "2020-06-01", minutes=60),
    event("e2", "incident", "2020-06-01"),
    event("e3", "incident", "2020-06-01", minutes=leaf(5, 0)),
    event("d1", "notified", done="no", about=None),
)
BOUND = {"a": "e1", "b": "e2", "c": "e3", "p": "V", "n": "N"}
LOOKUPS = rules(
    norm("toy.0", bound=(("told", pattern("notified")), ("served", pattern("order_served"))))
)
MINUTES, NONE, WEAK = (("attr", name, "minutes") for name in "abc")
PLACES = ("figure", "places")
AGE = ("age", "p", ("at", "a"))  # 19 or 20
LATER = ("add", ("at", "a"), period(12, "month"))


def n(text: str) -> tuple[str, str, str]:
    return ("number", text, "")


def frame(**more: Any) -> Any:
    figures = more.pop("figures", {"places": leaf(12)})
    return frame_of(case(*FACTS, figures=figures), BOUND, ruleset=LOOKUPS, **more)


@pytest.mark.parametrize(
    ("left", "op", "right", "answer"),
    [
        pytest.param(MINUTES, "<", n("60"), "no", id="equal is not less"),
        pytest.param(MINUTES, "<=", n("60"), "yes", id="equal is at most"),
        pytest.param(MINUTES, "=", n("60"), "yes", id="equal"),
        pytest.param(MINUTES, ">=", n("60"), "yes", id="equal is at least"),
        pytest.param(MINUTES, ">", n("60"), "no", id="equal is not more"),
        pytest.param(MINUTES, "<", n("61"), "yes", id="less"),
        pytest.param(MINUTES, ">", n("59"), "yes", id="more"),
        pytest.param(MINUTES, "<=", n("59"), "no", id="not at most"),
        pytest.param(MINUTES, ">=", n("61"), "no", id="not at least"),
        pytest.param(MINUTES, "=", n("61"), "no", id="not equal"),
        pytest.param(n("0.5"), "=", n("1/2"), "yes", id="exact fractions"),
        pytest.param(AGE, ">=", n("19"), "yes", id="a range wholly at least"),
        pytest.param(AGE, ">=", n("20"), "unknown: V.age@e1>=20", id="a range that straddles"),
        pytest.param(AGE, ">=", n("21"), "no", id="a range wholly below"),
        pytest.param(AGE, ">", n("18"), "yes", id="a range wholly above"),
        pytest.param(AGE, ">", n("19"), "unknown: V.age@e1>19", id="above or equal"),
        pytest.param(AGE, ">", n("20"), "no", id="never above"),
        pytest.param(AGE, "<", n("19"), "no", id="never less"),
        pytest.param(AGE, "<", n("20"), "unknown: V.age@e1>=20", id="less or equal"),
        pytest.param(AGE, "<", n("21"), "yes", id="a range wholly less"),
        pytest.param(AGE, "<=", n("18"), "no", id="never at most"),
        pytest.param(AGE, "<=", n("19"), "unknown: V.age@e1>19", id="at most, perhaps"),
        pytest.param(AGE, "<=", n("20"), "yes", id="a range wholly at most"),
        pytest.param(AGE, "=", n("18"), "no", id="below the range"),
        pytest.param(AGE, "=", n("21"), "no", id="above the range"),
        pytest.param(AGE, "=", n("19"), "unknown: V.age@e1=19", id="inside the range"),
        pytest.param(AGE, "=", n("20"), "unknown: V.age@e1=20", id="the end of the range"),
        pytest.param(n("19"), "=", AGE, "unknown: 19=V.age@e1", id="its beginning"),
        pytest.param(AGE, "=", AGE, "unknown: V.age@e1=V.age@e1",
                     id="a range is not itself for sure"),
        pytest.param(n("20"), "<", AGE, "no", id="a range on the right, never more"),
        pytest.param(n("18"), "<", AGE, "yes", id="a range on the right"),
        pytest.param(n("20"), ">=", AGE, "yes", id="at least all of a range"),
        pytest.param(n("21"), "=", AGE, "no", id="beyond a range"),
        pytest.param(("plus", MINUTES, n("3")), "=", n("63"), "yes", id="plus"),
        pytest.param(("minus", MINUTES, n("3")), "=", n("57"), "yes", id="minus"),
        pytest.param(("times", MINUTES, n("3")), "=", n("180"), "yes", id="times"),
        pytest.param(("over", MINUTES, n("8")), "=", n("7.5"), "yes", id="over"),
        pytest.param(("over", MINUTES, PLACES), "=", n("5"), "yes", id="a figure"),
        pytest.param(("times", AGE, n("-1")), ">=", n("-20"), "yes", id="corners turn round"),
        pytest.param(("minus", n("20"), AGE), "<=", n("1"), "yes", id="a range taken away"),
        pytest.param(("over", MINUTES, n("0")), ">", n("1"), "unknown: e1.minutes/0>1",
                     id="nothing is divided by nothing"),
        pytest.param(("over", MINUTES, ("minus", AGE, n("20"))), ">", n("1"),
                     "unknown: e1.minutes/V.age@e1-20>1", id="nor by what may be nothing"),
        pytest.param(("over", MINUTES, ("minus", AGE, n("19"))), ">", n("1"),
                     "unknown: e1.minutes/V.age@e1-19>1", id="from either side"),
        pytest.param(("over", MINUTES, ("minus", AGE, n("21"))), "<", n("0"), "yes",
                     id="but by what is surely less"),
        pytest.param(NONE, ">", n("1"), "unknown: e2.minutes>1", id="not said"),
        pytest.param(n("1"), "<", NONE, "unknown: 1>=e2.minutes", id="not said on the right"),
        pytest.param(("plus", MINUTES, NONE), ">", n("1"), "unknown: e1.minutes+e2.minutes>1",
                     id="a sum with what is not said"),
        pytest.param(("times", MINUTES, NONE), ">", n("1"), "unknown: e1.minutes*e2.minutes>1",
                     id="a product with what is not said"),
        pytest.param(n("20"), "<=", ("age", "p", LATER), "yes",
                     id="an age on a day that is counted, on the right"),
        pytest.param(("plus", ("age", "p", LATER), ("age", "p", LATER)), ">=", n("40"), "yes",
                     id="ages on a day that is counted"),
        pytest.param(("plus", NONE, MINUTES), ">", n("1"), "unknown: e2.minutes+e1.minutes>1",
                     id="in any order"),
        pytest.param(("age", "n", ("at", "a")), ">", n("1"), "unknown: N.age@e1>1",
                     id="an age nobody gives"),
        pytest.param(("age", "p", ("at", "told")), ">", n("1"), "no",
                     id="an age on a day that never was"),
        pytest.param(("age", "p", ("at", "served")), ">", n("1"), "unknown: order_served()",
                     id="an age on a day that hangs on something open"),
        pytest.param(("attr", "told", "minutes"), ">", n("1"), "no",
                     id="of an event that certainly did not happen"),
    ],
)  # fmt: skip
def test_comparisons(left: Any, op: str, right: Any, answer: str) -> None:
    assert answered(("compare", op, left, right), frame()) == answer


@pytest.mark.parametrize(
    ("left", "right", "because", "subject"),
    [
        pytest.param(NONE, n("1"), ("fact",), ("attr", "e2", "minutes"), id="not said"),
        pytest.param(WEAK, n("1"), ("below_grade",), ("attr", "e3", "minutes"), id="too weak"),
        pytest.param(n("1"), WEAK, ("below_grade",), ("attr", "e3", "minutes"),
                     id="the open side is asked about"),
        pytest.param(("plus", NONE, WEAK), n("1"), ("below_grade", "fact"),
                     ("attr", "e2", "minutes+e3.minutes"), id="both reasons"),
        pytest.param(AGE, n("20"), ("fact",), ("attr", "V", "age"), id="a range"),
        pytest.param(PLACES, n("12"), ("fact",), ("attr", "figure", "places"),
                     id="a figure that is not in the file"),
        pytest.param(("over", n("1"), n("0")), n("12"), ("fact",), ("attr", "1/0", ""),
                     id="what cannot be divided"),
    ],
)  # fmt: skip
def test_what_an_open_comparison_asks(
    left: Any, right: Any, because: tuple[str, ...], subject: tuple[str, ...]
) -> None:
    found = asked(("compare", ">=", left, right), frame(figures={})).open
    assert found is not None
    assert (found.values, found.because, found.subject) == (("yes", "no"), because, subject)


def test_what_a_comparison_rests_on() -> None:
    weak: dict[str, Leaf] = {"places": leaf(7, 2, "s9")}
    found = asked(("compare", ">=", ("times", MINUTES, PLACES), n("3")), frame(figures=weak))
    assert (found.truth.value, found.grade) == ("yes", 2)
    assert grounds(found) == [("fact", "e1.minutes", "60", 4), ("fact", "figure.places", "7", 2)]
    never = asked(("compare", ">=", n("3"), MINUTES), frame())
    assert (never.truth.value, never.grade, grounds(never)) == (
        "no", 4, [("fact", "e1.minutes", "60", 4)],
    )  # fmt: skip


def test_a_number_names_its_source() -> None:
    weak = {"places": Leaf(Fraction(7), 2, "s9", "", 1)}
    found = asked(("compare", ">=", PLACES, n("3")), frame(figures=weak))
    assert found.grounds == (Ground("fact", "figure.places", "7", 2, "s9", ""),)


def test_of_what_never_was_a_number_is_denied_as_well_as_that_is() -> None:
    found = asked(("compare", ">", ("attr", "told", "minutes"), n("1")), frame())
    assert (found.truth.value, found.grade) == ("no", 4)
    assert grounds(found) == [("event", "d1", "no", 4)]


def test_what_an_age_rests_on() -> None:
    found = asked(("compare", ">=", AGE, n("18")), frame())
    assert found.grounds == (Ground("fact", "V.age", "19-20", 4, "s1", ""),)
    born = person("V", born="2000-01-01")
    exact = frame_of(case(born, event("e1", "incident", "2020-06-01")), BOUND)
    assert grounds(asked(("compare", ">=", AGE, n("18")), exact)) == [("fact", "V.age", "20", 4)]


@pytest.mark.parametrize(
    ("expr", "low", "high"),
    [
        pytest.param(("plus", AGE, AGE), 38, 40, id="plus"),
        pytest.param(("minus", AGE, AGE), -1, 1, id="minus: two ranges are not one number"),
        pytest.param(("times", AGE, n("-2")), -40, -38, id="times"),
        pytest.param(("over", AGE, n("-2")), -10, Fraction(-19, 2), id="over"),
        pytest.param(("over", n("380"), AGE), 19, 20, id="over a range"),
    ],
)
def test_arithmetic_of_ranges(expr: Any, low: Fraction, high: Fraction) -> None:
    where = frame()
    found = compile_number(expr, context_of(where))(where)
    assert (found.low, found.high) == (low, high)


def test_an_unknown_part_makes_a_sum_unknown_without_grounds() -> None:
    where = frame()
    found = compile_number(("plus", MINUTES, NONE), context_of(where))(where)
    assert found == (None, None, "e1.minutes+e2.minutes", 5, (), ("fact",))


def test_an_open_comparison_is_an_atom() -> None:
    found = asked(("compare", ">=", AGE, n("20")), frame())
    assert found.open == Atom("V.age@e1>=20", ("yes", "no"), ("fact",), ("attr", "V", "age"))
    yes = asked(("compare", ">=", AGE, n("20")), frame(answers={"V.age@e1>=20": "yes"}))
    assert (yes.truth.value, yes.grade, yes.grounds) == ("yes", 5, ())


def test_an_age_on_two_days_is_two_questions() -> None:
    at, now = ("age", "n", ("at", "a")), ("age", "n", ("as_of",))
    grown = ("and", ("compare", "<", at, n("18")), ("compare", ">=", now, n("18")))
    answers = {"N.age@e1>=18": "no", "N.age>=18": "yes"}
    assert answered(grown, frame(answers=answers)) == "yes"
